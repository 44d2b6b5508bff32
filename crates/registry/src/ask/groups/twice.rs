//! "Twice?": which complaints of a group may be one complaint, made twice: one order, or one person's one purchase.
//!
//! Not a verdict, and nothing is left out for it: the later one names the earlier, and an officer looks. Who may not see
//! a complainant is not told that two complainants are one. See `had_before` for the same question while filing.

use super::members::Line;
use super::named;
use crate::ask::Asking;
use crate::fault::Fault;
use casework::time::Instant;
use std::collections::HashMap;

const SQL: &str = "SELECT c.key, c.order_key, c.paid_cents, c.transaction_at, p.phone_key, p.email_key
 FROM json_each(?1) AS wanted CROSS JOIN complaint c ON c.key = wanted.value LEFT JOIN complainant p ON p.complaint = c.key";

/// By complaint: the earlier one that it may repeat, by its id.
pub(super) fn found(asking: &Asking<'_>, lines: &[Line]) -> Result<HashMap<i64, [u8; 16]>, Fault> {
    let keys: Vec<i64> = lines.iter().map(|line| line.key).collect();
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let mut rows = statement.query([named(&keys)])?;
    let mut said: HashMap<i64, Vec<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let own = said.entry(row.get(0)?).or_default();
        if let Some(order) = row.get::<_, Option<String>>(1)? {
            own.push(format!("order {order}"));
        }
        if !asking.may_unmask() {
            continue;
        }
        let (cents, bought): (Option<i64>, Option<i64>) = (row.get(2)?, row.get(3)?);
        let day = bought.map(|at| Instant(at).day());
        for contact in [row.get::<_, Option<String>>(4)?, row.get(5)?].into_iter().flatten() {
            own.extend(cents.map(|cents| format!("{contact} paid {cents}")));
            own.extend(day.map(|day| format!("{contact} on {day}")));
        }
    }
    let mut oldest: Vec<&Line> = lines.iter().collect();
    oldest.sort_by_key(|line| (line.received_at, line.key));
    let mut first: HashMap<&str, [u8; 16]> = HashMap::new();
    let mut twice = HashMap::new();
    for line in oldest {
        for text in said.get(&line.key).into_iter().flatten() {
            let earlier = *first.entry(text).or_insert(line.id);
            if earlier != line.id {
                twice.entry(line.key).or_insert(earlier);
            }
        }
    }
    Ok(twice)
}

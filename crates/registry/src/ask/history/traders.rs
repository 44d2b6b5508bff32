//! What an entry about a verdict, a standing rule or an alarm says on the file that it touches: codes, and numbers in the
//! place of ids.
//!
//! Not what was typed with it, which `history` reads, nor which verdicts hold (`verdicts`).

use crate::ask::Asking;
use crate::fault::Fault;
use casework::code::Id;
use rusqlite::{OptionalExtension, params};
use serde_json::Value;
use std::collections::BTreeMap;

/// How many numbers stand in a line at most; the members are counted beside.
const NUMBERS: usize = 5;

/// Puts what such an entry says in the place of what was flattened from it.
pub(super) fn tell(
    asking: &Asking<'_>,
    fact: &Value,
    act: Id,
    subject: Id,
    detail: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    let id = |field: &str| fact[field].as_str().and_then(Id::parse);
    match fact["fact"].as_str().unwrap_or_default() {
        "traders_judged" => judged(asking, act, subject, detail),
        "verdict_withdrawn" => match id("verdict") {
            Some(verdict) => judged(asking, verdict, subject, detail),
            None => Ok(()),
        },
        "standing_rule_set" => {
            detail.remove("rule");
            named(asking, detail, "trader", "SELECT number FROM complaint WHERE id = ?1", id("trader"))?;
            named(asking, detail, "case", "SELECT number FROM case_file WHERE id = ?1", id("case"))
        }
        "standing_rule_ended" => {
            detail.remove("rule");
            let sql = "SELECT k.number FROM standing_rule r JOIN case_file k ON k.key = r.case_key WHERE r.id = ?1";
            named(asking, detail, "case", sql, id("rule"))
        }
        "alarm_acknowledged" => {
            detail.remove("trader");
            Ok(())
        }
        _ => Ok(()),
    }
}

fn named(
    asking: &Asking<'_>,
    detail: &mut BTreeMap<String, String>,
    field: &str,
    sql: &str,
    id: Option<Id>,
) -> Result<(), Fault> {
    let Some(id) = id else { return Ok(()) };
    let number: Option<String> = asking.conn.prepare_cached(sql)?.query_row([id.0], |r| r.get(0)).optional()?;
    detail.extend(number.map(|number| (field.to_owned(), number)));
    Ok(())
}

/// `judged` (`same` or `not-same`), `verdict_reason`, `known`, and `against`: the numbers on the other side.
fn judged(
    asking: &Asking<'_>,
    verdict: Id,
    subject: Id,
    detail: &mut BTreeMap<String, String>,
) -> Result<(), Fault> {
    for field in ["verdict", "same", "reason", "against", "known"] {
        detail.remove(field);
    }
    let said: Option<(bool, String, String)> = asking
        .conn
        .prepare_cached("SELECT same, reason, known FROM trader_verdict WHERE act = ?1 LIMIT 1")?
        .query_row([verdict.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    let Some((same, reason, known)) = said else { return Ok(()) };
    detail.insert("judged".to_owned(), if same { "same" } else { "not-same" }.to_owned());
    detail.insert("verdict_reason".to_owned(), reason);
    if !known.is_empty() {
        detail.insert("known".to_owned(), known);
    }
    let mut others = asking.conn.prepare_cached(
        "SELECT DISTINCT o.number FROM complaint s
         JOIN trader_verdict v ON v.act = ?1 AND (v.complaint = s.key OR v.against = s.key)
         JOIN complaint o ON o.key = CASE v.complaint WHEN s.key THEN v.against ELSE v.complaint END
         WHERE s.id = ?2 ORDER BY o.key LIMIT ?3",
    )?;
    let most = i64::try_from(NUMBERS + 1).unwrap_or(i64::MAX);
    let mut numbers: Vec<String> =
        others.query_map(params![verdict.0, subject.0, most], |r| r.get(0))?.collect::<Result<_, _>>()?;
    if numbers.len() > NUMBERS {
        numbers.truncate(NUMBERS);
        numbers.push("…".to_owned());
    }
    detail.insert("against".to_owned(), numbers.join(","));
    Ok(())
}

//! The one place that says which complaints are about the trader that a standing rule means.
//!
//! The trader is the rule's anchor and whatever officers judged to be one with it, however far along ([`trader`]). A
//! waiting complaint fits if it is one of them, or bears an equal key of one of them: web address, telephone,
//! registration, or the name where both do not say different districts. That is what a rule may do by itself after a
//! filing, at the cost of a few look-ups in indexes; what the index of traders (`ask/known`) makes likely is not enough for
//! an act that nobody looks at before it is done. Verdicts against, what may join a case and the order of rules are seen to by
//! the caller (`standing_rules`).

use super::Rule;
use crate::ask::verdicts;
use crate::fault::Fault;
use rusqlite::Connection;
use std::collections::BTreeSet;

const EQUAL: &str = "WITH known AS (SELECT name_key, url_key, phone_key, brn_key, district FROM complaint WHERE key = ?1)
 SELECT c.key FROM known a JOIN complaint c ON c.name_key = a.name_key
  WHERE c.state IN ('received', 'assessing', 'awaiting') AND coalesce(c.district = a.district, 1)
 UNION SELECT c.key FROM known a JOIN complaint c ON c.url_key = a.url_key WHERE c.state IN ('received', 'assessing', 'awaiting')
 UNION SELECT c.key FROM known a JOIN complaint c ON c.phone_key = a.phone_key WHERE c.state IN ('received', 'assessing', 'awaiting')
 UNION SELECT c.key FROM known a JOIN complaint c ON c.brn_key = a.brn_key WHERE c.state IN ('received', 'assessing', 'awaiting')";

/// The keys of waiting complaints about the trader that the rule means, each once.
///
/// # Errors
/// Faults of the database.
pub fn fits(conn: &Connection, rule: &Rule) -> Result<Vec<i64>, Fault> {
    let trader = trader(conn, rule.anchor)?;
    let mut keys = about(conn, &trader)?;
    keys.extend(trader);
    Ok(keys.into_iter().collect())
}

/// The anchor and all that were judged one trader with it, or with one of these. Who was judged another than the anchor
/// is none of them, nor leads to any.
fn trader(conn: &Connection, anchor: i64) -> Result<BTreeSet<i64>, Fault> {
    let parted = verdicts::parted_from(conn, anchor)?;
    let mut known = BTreeSet::from([anchor]);
    let mut next = vec![anchor];
    while let Some(one) = next.pop() {
        let same = verdicts::judged_same(conn, one)?;
        next.extend(same.into_iter().filter(|other| !parted.contains(other) && known.insert(*other)));
    }
    Ok(known)
}

/// The waiting complaints that tell themselves to be about a trader of which these are known.
fn about(conn: &Connection, trader: &BTreeSet<i64>) -> Result<BTreeSet<i64>, Fault> {
    let mut statement = conn.prepare_cached(EQUAL)?;
    let mut keys = BTreeSet::new();
    for known in trader {
        for key in statement.query_map([known], |r| r.get(0))? {
            keys.insert(key?);
        }
    }
    Ok(keys)
}

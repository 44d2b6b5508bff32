//! The one place that says which complaints are about the trader that a standing rule means.
//!
//! Today: those that bear an equal key of the anchor (web address, telephone, registration, or the name where both do not
//! say different districts), and those that an officer judged to be of its trader. An engine that groups reports answers here instead; verdicts of two traders, what
//! may join a case and the order of rules are seen to by the caller (`standing_rules`).

use super::Rule;
use crate::ask::verdicts;
use crate::fault::Fault;
use rusqlite::Connection;

const EQUAL: &str = "WITH anchor AS (SELECT name_key, url_key, phone_key, brn_key, district FROM complaint WHERE key = ?1)
 SELECT c.key FROM anchor a JOIN complaint c ON c.name_key = a.name_key
  WHERE c.state IN ('received', 'assessing', 'awaiting') AND coalesce(c.district = a.district, 1)
 UNION SELECT c.key FROM anchor a JOIN complaint c ON c.url_key = a.url_key WHERE c.state IN ('received', 'assessing', 'awaiting')
 UNION SELECT c.key FROM anchor a JOIN complaint c ON c.phone_key = a.phone_key WHERE c.state IN ('received', 'assessing', 'awaiting')
 UNION SELECT c.key FROM anchor a JOIN complaint c ON c.brn_key = a.brn_key WHERE c.state IN ('received', 'assessing', 'awaiting')";

/// The keys of waiting complaints about the trader that the rule means, each once.
///
/// # Errors
/// Faults of the database.
pub fn fits(conn: &Connection, rule: &Rule) -> Result<Vec<i64>, Fault> {
    let mut statement = conn.prepare_cached(EQUAL)?;
    let mut keys: Vec<i64> = statement.query_map([rule.anchor], |r| r.get(0))?.collect::<Result<_, _>>()?;
    keys.extend(verdicts::judged_same(conn, rule.anchor)?);
    keys.sort_unstable();
    keys.dedup();
    Ok(keys)
}

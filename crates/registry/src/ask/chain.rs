//! Whether the journal's chain holds: every seal over the stored bytes and the seal before, from the first entry on.
//!
//! The chain alone. Particulars and tables are compared by `steelyard verify`, which takes the books for itself.

use super::Asking;
use crate::fault::{Failure, Fault};
use crate::journal::{Damage, walk_seals};
use casework::code::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked but that.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// What is wrong with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Wrong {
    /// Its bytes are not what was sealed.
    Altered,
    /// It does not stand on the entry before.
    Unchained,
    /// It is missing.
    Missing,
}

/// The first entry at which the chain does not hold.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Broken {
    /// Its number.
    #[ts(type = "number")]
    pub seq: u64,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Walked {
    /// How many entries were walked; nought where the chain does not hold.
    #[ts(type = "number")]
    pub entries: u64,
    /// The last seal, where the chain holds.
    pub head: Option<String>,
    /// The first entry at which it does not.
    pub broken: Option<Broken>,
}

/// Walks the chain.
///
/// # Errors
/// Faults of the database. A chain that does not hold is an answer.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<Walked, Failure> {
    let id: [u8; 16] = asking.conn.prepare_cached("SELECT id FROM registry")?.query_row([], |r| r.get(0))?;
    match walk_seals(asking.conn, Id(id)) {
        Ok((entries, head)) => Ok(Walked { entries, head: Some(head.to_string()), broken: None }),
        Err(Fault::Chain { seq, damage }) => {
            let wrong = match damage {
                Damage::Altered => Wrong::Altered,
                Damage::Unchained => Wrong::Unchained,
                _ => Wrong::Missing,
            };
            Ok(Walked { entries: 0, head: None, broken: Some(Broken { seq, wrong }) })
        }
        Err(Fault::Damaged { seq }) => {
            Ok(Walked { entries: 0, head: None, broken: Some(Broken { seq, wrong: Wrong::Altered }) })
        }
        Err(fault) => Err(fault.into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::tiny;
    use serde_json::{Value, json};

    #[test]
    fn a_sound_chain_is_told_with_its_head() {
        let (office, _) = tiny();
        let officer = office.sign_in("C001");

        let walked = officer.ask("chain", json!({})).unwrap();
        let journal = officer.ask("journal", json!({ "limit": 1 })).unwrap();

        assert_eq!(walked["entries"], journal["length"], "every entry was walked");
        assert_eq!(walked["broken"], Value::Null, "and each stands on the one before");
        let head = walked["head"].as_str().unwrap();
        let seal = journal["entries"][0]["seal_last"].as_str().unwrap();
        assert!(head.ends_with(seal), "the head is the seal of the newest entry");
    }
}

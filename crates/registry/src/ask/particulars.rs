//! What masked particulars say, given only against the act by which they were shown.
//!
//! A question cannot write, so the showing itself is an act (`show_particulars`) given first. Its id is the
//! key here: it must be of this officer, of this complaint, and given within the last hour.

use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::fact::Fact;
use casework::refusal::RefusalCode;
use casework::time::HOUR;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The act by which they were shown.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The id of the act.
    pub act: Id,
}

/// One of the people besides the complainant, in full.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Person {
    /// This person of this complaint.
    pub id: Id,
    /// Name as typed.
    pub name: Option<String>,
    /// Telephone as typed.
    pub phone: Option<String>,
    /// E-mail as typed.
    pub email: Option<String>,
    /// WeChat as typed.
    pub wechat: Option<String>,
}

/// A complainant's particulars in full.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The complaint.
    pub complaint: Id,
    /// Its reference number.
    pub number: String,
    /// Name as typed.
    pub name: Option<String>,
    /// Telephone as typed.
    pub phone: Option<String>,
    /// E-mail as typed.
    pub email: Option<String>,
    /// WeChat as typed.
    pub wechat: Option<String>,
    /// Kind of travel document.
    pub document_type: Option<String>,
    /// Number of the travel document.
    pub document_number: Option<String>,
    /// The people besides the complainant.
    pub people: Vec<Person>,
}

const SHOWN: &str = "SELECT a.officer, a.at, j.fact FROM act a JOIN journal j ON j.seq = a.first_seq WHERE a.id = ?1";
const SAID: &str =
    "SELECT c.id, c.number, m.complainant_name, m.complainant_phone, m.complainant_email, m.complainant_wechat,
   m.document_type, m.document_number FROM complaint c LEFT JOIN complainant m ON m.complaint = c.key WHERE c.id = ?1";

const PEOPLE: &str =
    "SELECT p.id, p.name, p.phone, p.email, p.wechat FROM person p JOIN complaint c ON c.key = p.complaint
   WHERE c.id = ?1 AND p.struck_seq IS NULL ORDER BY p.n";

/// Gives the particulars.
///
/// # Errors
/// `role-may-not` without a role that may see them or for another officer's act; `not-found` where the act did not
/// show particulars or lies more than an hour back.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    if !asking.may_unmask() {
        return Err(Failure::refused(RefusalCode::RoleMayNot));
    }
    let shown: Option<(String, i64, Vec<u8>)> = asking
        .conn
        .prepare_cached(SHOWN)?
        .query_row([params.act.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    let Some((officer, at, fact)) = shown else { return Err(not_found(&params.act.hex())) };
    if officer != asking.officer.as_str() {
        return Err(Failure::refused(RefusalCode::RoleMayNot));
    }
    let fact = Fact::decode(&fact).map_err(|_| Failure::from(Fault::Other("an entry cannot be read".into())))?;
    let Fact::ParticularsShown { complaint } = fact else { return Err(not_found(&params.act.hex())) };
    if asking.now.0.saturating_sub(at) > HOUR {
        return Err(not_found(&params.act.hex()));
    }
    let mut people = asking.conn.prepare_cached(PEOPLE)?;
    let people = people
        .query_map([complaint.0], |r| {
            Ok(Person { id: Id(r.get(0)?), name: r.get(1)?, phone: r.get(2)?, email: r.get(3)?, wechat: r.get(4)? })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    asking
        .conn
        .prepare_cached(SAID)?
        .query_row([complaint.0], |r| {
            Ok(View {
                complaint: Id(r.get(0)?),
                number: r.get(1)?,
                name: r.get(2)?,
                phone: r.get(3)?,
                email: r.get(4)?,
                wechat: r.get(5)?,
                document_type: r.get(6)?,
                document_number: r.get(7)?,
                people: people.clone(),
            })
        })
        .optional()?
        .ok_or_else(|| not_found(&complaint.hex()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{give, tiny};
    use serde_json::json;

    #[test]
    fn particulars_are_given_against_the_act_of_showing_alone() {
        let (office, ids) = tiny();
        let officer = office.sign_in("C001");
        let shown = give(&officer, &json!({ "act": "show_particulars", "complaint": ids[0] })).unwrap();
        let noted = give(&officer, &json!({ "act": "add_note", "complaint": ids[0], "text": "Called." })).unwrap();

        let view = officer.ask("particulars", json!({ "act": shown.act })).unwrap();

        assert_eq!(view["name"], "周映禾", "the name stands as typed");
        assert_eq!(view["phone"], "+86 128 2210 4471", "so does the telephone");
        for (who, act, why) in [
            ("C001", noted.act, "another act showed nothing"),
            ("S001", shown.act, "another officer must be journaled in turn"),
            ("R001", shown.act, "the records officer sees no particulars"),
        ] {
            assert!(office.sign_in(who).ask("particulars", json!({ "act": act })).is_err(), "{why}");
        }
    }
}

//! The frame around every screen: who is signed in, what waits in the rail, where the journal ends.
//!
//! Not the lists behind the counts; each has its own question. Figures are counted exactly and anew.

use super::{Asking, board};
use crate::fault::Failure;
use casework::code::Id;
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked but the frame itself.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// The frame.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Desk {
    /// The code of the officer who asks.
    pub officer: String,
    /// The officer's name; the code where none is kept.
    pub officer_name: String,
    /// The roles held.
    pub roles: Vec<Role>,
    /// Whether the officer may see what masked particulars say.
    pub may_show: bool,
    /// The registry's id.
    pub registry: Option<Id>,
    /// Whether this is a demonstration registry.
    pub demonstration: bool,
    /// How many entries the journal has.
    #[ts(type = "number")]
    pub journal_length: i64,
    /// The last eight hex digits of the last seal; empty while nothing is sealed.
    pub journal_seal: String,
    /// Now, by the clock of the one who answers.
    pub now: Instant,
    /// Visitors on the departure board who are still in Hong Kong or whose leaving is unknown.
    pub board: u32,
    /// Complaints that nobody has looked at.
    pub received: u32,
    /// Complaints received, being assessed or waiting, which no officer has.
    pub unassigned: u32,
    /// Complaints received, being assessed or waiting.
    pub live: u32,
    /// Those of them that this officer has.
    pub mine: u32,
    /// Those of them that are past their due instant; a clock that stands still is not late.
    pub late: u32,
    /// Cases that are not concluded, merged or given up.
    pub cases_open: u32,
    /// Referrals approved and not yet sent.
    pub referrals_to_send: u32,
    /// Open proposals that another officer made and that this one may therefore decide; nought without the role.
    pub approvals: u32,
    /// Open proposals that this officer made.
    pub proposed: u32,
    /// `not-covered` or `unconfirmed` where due dates of the next 60 days rest on a year whose holidays are not known.
    pub calendar_warning: Option<String>,
    /// The year that the warning is about.
    pub calendar_year: Option<i16>,
}

const COUNTS: &str =
    "SELECT count(*), count(*) FILTER (WHERE state = 'received'), count(*) FILTER (WHERE owner IS NULL),
   count(*) FILTER (WHERE owner = ?1), count(*) FILTER (WHERE due < ?2 AND paused_at IS NULL)
 FROM complaint WHERE state IN ('received', 'assessing', 'awaiting')";
const CASES: &str = "SELECT count(*) FROM case_file WHERE stage NOT IN ('concluded', 'merged', 'not-pursued')";
const REFERRALS: &str = "SELECT count(*) FROM referral WHERE state = 'approved'";
const PROPOSALS: &str = "SELECT count(*) FILTER (WHERE proposer <> ?1), count(*) FILTER (WHERE proposer = ?1) FROM proposal WHERE state = 'open'";

/// Counts what waits.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<Desk, Failure> {
    let conn = asking.conn;
    let officer = asking.officer.as_str();
    let name: Option<String> = conn
        .prepare_cached("SELECT name FROM officer WHERE code = ?1")?
        .query_row([officer], |r| r.get(0))
        .optional()?;
    let registry: Option<([u8; 16], bool)> = conn
        .prepare_cached("SELECT id, demonstration FROM registry")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let head: Option<(i64, String)> = conn
        .prepare_cached("SELECT seq, lower(hex(substr(seal, -4))) FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (live, received, unassigned, mine, late) = conn
        .prepare_cached(COUNTS)?
        .query_row((officer, asking.now.0), |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
    let (others, proposed): (u32, u32) =
        conn.prepare_cached(PROPOSALS)?.query_row([officer], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let (journal_length, journal_seal) = head.unwrap_or_default();
    let warning = calendar(asking);
    Ok(Desk {
        officer: officer.to_owned(),
        officer_name: name.filter(|n| !n.is_empty()).unwrap_or_else(|| officer.to_owned()),
        roles: asking.roles.to_vec(),
        may_show: asking.may_unmask(),
        registry: registry.map(|r| Id(r.0)),
        demonstration: registry.is_some_and(|r| r.1),
        journal_length,
        journal_seal,
        now: asking.now,
        board: board::still_here(asking)?,
        received,
        unassigned,
        live,
        mine,
        late,
        cases_open: conn.prepare_cached(CASES)?.query_row([], |r| r.get(0))?,
        referrals_to_send: conn.prepare_cached(REFERRALS)?.query_row([], |r| r.get(0))?,
        approvals: if asking.roles.contains(&Role::Sup) { others } else { 0 },
        proposed,
        calendar_warning: warning.map(|w| w.0.to_owned()),
        calendar_year: warning.map(|w| w.1),
    })
}

/// Twelve working days are never more than about forty days; sixty leave time to have the list brought up to date.
fn calendar(asking: &Asking<'_>) -> Option<(&'static str, i16)> {
    let calendar = &asking.reference.calendar;
    [asking.now.year(), asking.now.plus_hours(60 * 24).year()].into_iter().find_map(|year| {
        if !calendar.covers(year) {
            Some(("not-covered", year))
        } else if calendar.is_unconfirmed(year) {
            Some(("unconfirmed", year))
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{give, tiny};
    use serde_json::json;

    #[test]
    fn the_rail_counts_what_waits() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        give(&supervisor, &json!({ "act": "assign", "complaints": [ids[0]], "officer": "S001" })).unwrap();

        let desk = supervisor.ask("desk", json!({})).unwrap();

        assert_eq!(desk["officer_name"], "Mak Hoi Yin", "the frame names the officer");
        assert_eq!(desk["demonstration"], true, "a demonstration registry says so on every screen");
        assert_eq!(
            (&desk["live"], &desk["received"]),
            (&json!(3), &json!(3)),
            "three complaints were filed and nobody assessed one"
        );
        assert_eq!(desk["mine"], 1, "one was given to the supervisor");
        assert_eq!(desk["unassigned"], 0, "who files for the team has the complaint, so that none is nobody's");
        assert_eq!(desk["journal_seal"].as_str().unwrap().len(), 8, "the foot shows the end of the seal");
        assert!(desk["journal_length"].as_i64().unwrap() > 4, "officers, complaints and the taking up are entries");
    }

    #[test]
    fn one_does_not_approve_what_one_proposed() {
        let (office, ids) = tiny();
        let proposer = office.sign_in("S001");
        let unknown = json!([
            "leaves_at",
            "control_point",
            "sector",
            "trader_district",
            "visitor_type",
            "amount_paid",
            "transaction_at",
            "allegations",
            "goods_or_services"
        ]);
        give(&proposer, &json!({ "act": "assess", "complaints": [ids[1]], "unknown": unknown })).unwrap();
        give(&proposer, &json!({ "act": "propose_closure", "complaints": [ids[1]], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true })).unwrap();

        let own = proposer.ask("desk", json!({})).unwrap();
        let other = office.sign_in("S002").ask("desk", json!({})).unwrap();
        let officer = office.sign_in("C001").ask("desk", json!({})).unwrap();

        assert_eq!(
            (&own["approvals"], &own["proposed"]),
            (&json!(0), &json!(1)),
            "one's own proposal waits for another"
        );
        assert_eq!(other["approvals"], 1, "another supervisor may decide it");
        assert_eq!(officer["approvals"], 0, "a case officer decides none");
    }
}

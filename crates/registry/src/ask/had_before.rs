//! "Have we had this?" while a complaint is being taken: the same order, the same complainant, the same complaint twice.
//!
//! Not what is known of the trader (`known_trader`), and never a judgement: each earlier complaint says by what it was
//! found. Complainants' contacts are compared only for those who may unmask, so that nobody finds a person by guessing.

use super::Asking;
use crate::fault::Failure;
use casework::code::Id;
use casework::complaint::consolidate;
use casework::time::Instant;
use matching::keys;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the form says so far.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The trader's name as typed.
    pub name: String,
    /// The trader's telephone.
    pub phone: String,
    /// The trader's web address.
    pub url: String,
    /// The trader's registration number.
    pub brn: String,
    /// The order number.
    pub order_no: String,
    /// The complainant's telephone.
    pub complainant_phone: String,
    /// The complainant's e-mail.
    pub complainant_email: String,
    /// What was paid, in cents.
    #[ts(type = "number | null")]
    pub paid_cents: Option<i64>,
    /// When it was bought.
    pub transaction_at: Option<Instant>,
}

/// An earlier complaint that something of the form was found in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Earlier {
    /// The complaint.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Its state.
    pub state: String,
    /// When it was received.
    pub received_at: Instant,
    /// Through which channel, a code.
    pub channel: Option<String>,
    /// The trader as written.
    pub trader_name: Option<String>,
    /// What was paid, as written.
    pub amount_paid: Option<String>,
    /// By what it was found, the strongest first: `same-order`, `same-complainant`, `same-trader`, `same-amount`.
    pub reasons: Vec<String>,
    /// Whether it may be the same complaint: the same order, or the same complainant, or day and amount, with the same trader.
    pub may_be_same: bool,
    /// The case in which it stands.
    pub case: Option<Id>,
    /// That case's number.
    pub case_number: Option<String>,
    /// Whether that case takes complaints now.
    pub case_takes: bool,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Had {
    /// Those that may be the same complaint first, then the newest; at most eight.
    pub earlier: Vec<Earlier>,
    /// All that were found, those beyond eight among them.
    pub total: u32,
    /// How many may be the same complaint.
    pub may_be_same: u32,
    /// How many bear the same order number.
    pub same_order: u32,
    /// How many have the same complainant; nothing for those who may not unmask.
    pub same_complainant: Option<u32>,
}

/// How many are named.
const SHOWN: usize = 8;
/// How much further than a day two purchases may lie apart and still be called one day's: a shop's night.
const DAY: i64 = 24 * casework::time::HOUR;

// Same trader and same sum alone are looked at only within the day of the purchase: a popular shop has many such.
const SQL: &str = "WITH hit(key, ord, who, deal) AS (
   SELECT key, 1, 0, 0 FROM complaint WHERE order_key = ?1
   UNION ALL SELECT complaint, 0, 1, 0 FROM complainant WHERE phone_key = ?2
   UNION ALL SELECT complaint, 0, 1, 0 FROM complainant WHERE email_key = ?3
   UNION ALL SELECT complaint, 0, 1, 0 FROM person WHERE phone_key = ?2 AND struck_seq IS NULL
   UNION ALL SELECT complaint, 0, 1, 0 FROM person WHERE email_key = ?3 AND struck_seq IS NULL
   UNION ALL SELECT key, 0, 0, 1 FROM complaint WHERE name_key = ?4 AND paid_cents = ?8 AND abs(transaction_at - ?9) < ?10
   UNION ALL SELECT key, 0, 0, 1 FROM complaint WHERE url_key = ?5 AND paid_cents = ?8 AND abs(transaction_at - ?9) < ?10
   UNION ALL SELECT key, 0, 0, 1 FROM complaint WHERE phone_key = ?6 AND paid_cents = ?8 AND abs(transaction_at - ?9) < ?10
   UNION ALL SELECT key, 0, 0, 1 FROM complaint WHERE brn_key = ?7 AND paid_cents = ?8 AND abs(transaction_at - ?9) < ?10),
 one AS (SELECT key, max(ord) AS ord, max(who) AS who, max(deal) AS deal FROM hit GROUP BY key),
 seen AS (SELECT one.*, c.id, c.number, c.state, c.received_at, c.channel, c.trader_name, c.amount_paid,
     coalesce(c.name_key = ?4, 0) OR coalesce(c.url_key = ?5, 0) OR coalesce(c.phone_key = ?6, 0) OR coalesce(c.brn_key = ?7, 0) AS same_trader,
     coalesce(c.paid_cents = ?8, 0) AS same_sum, c.case_key
   FROM one JOIN complaint c ON c.key = one.key WHERE c.state <> 'void')
 SELECT seen.id, seen.number, seen.state, seen.received_at, seen.channel, seen.trader_name, seen.amount_paid,
   ord, who, same_trader, same_sum, ord OR (who AND same_trader) OR deal, k.id, k.number, k.stage,
   count(*) OVER (), sum(ord OR (who AND same_trader) OR deal) OVER (), sum(ord) OVER (), sum(who) OVER ()
 FROM seen LEFT JOIN case_file k ON k.key = seen.case_key
 ORDER BY 12 DESC, seen.received_at DESC, seen.number DESC LIMIT ?11";

fn earlier(r: &Row<'_>) -> rusqlite::Result<Earlier> {
    let mut reasons = Vec::new();
    for (at, reason) in [(7, "same-order"), (8, "same-complainant"), (9, "same-trader"), (10, "same-amount")] {
        if r.get(at)? {
            reasons.push(reason.to_owned());
        }
    }
    let stage: Option<String> = r.get(14)?;
    Ok(Earlier {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        state: r.get(2)?,
        received_at: Instant(r.get(3)?),
        channel: r.get(4)?,
        trader_name: r.get(5)?,
        amount_paid: r.get(6)?,
        reasons,
        may_be_same: r.get(11)?,
        case: r.get::<_, Option<[u8; 16]>>(12)?.map(Id),
        case_number: r.get(13)?,
        case_takes: stage.is_some_and(|stage| consolidate::takes(&stage)),
    })
}

/// Looks for it.
///
/// # Errors
/// Faults of the database. A form that says nothing that could tell complaints apart finds nothing.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Had, Failure> {
    let unmask = asking.may_unmask();
    let contact = |key: Option<String>| key.filter(|_| unmask);
    let keys = rusqlite::params![
        keys::order_key(&params.order_no),
        contact(keys::phone_key(&params.complainant_phone)),
        contact(keys::email_key(&params.complainant_email)),
        keys::name_key(&params.name),
        keys::url_key(&params.url),
        keys::phone_key(&params.phone),
        keys::brn_key(&params.brn),
        params.paid_cents,
        params.transaction_at.map(|at| at.0),
        DAY,
        i64::try_from(SHOWN).unwrap_or(i64::MAX),
    ];
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let mut rows = statement.query(keys)?;
    let mut had =
        Had { earlier: Vec::new(), total: 0, may_be_same: 0, same_order: 0, same_complainant: unmask.then_some(0) };
    while let Some(row) = rows.next()? {
        (had.total, had.may_be_same, had.same_order) = (row.get(15)?, row.get(16)?, row.get(17)?);
        had.same_complainant = if unmask { Some(row.get(18)?) } else { None };
        had.earlier.push(earlier(row)?);
    }
    Ok(had)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, give, tiny};
    use serde_json::json;

    #[test]
    fn the_same_order_and_the_same_complainant_are_told_with_their_reasons() {
        let (office, _) = tiny();
        let team = office.sign_in("Q001");
        let earlier = file(
            &team,
            &json!({ "order_no": "OB-2023-04417", "complainant_email": "Zhou@Example.com", "complainant_phone": "+852 9123 4567" }),
        );

        let had = team.ask("had_before", json!({ "order_no": "ob 2023 04417" })).unwrap();
        assert_eq!(had["earlier"][0]["id"], earlier, "an order is known however it is written");
        assert_eq!(
            (&had["may_be_same"], &had["earlier"][0]["reasons"]),
            (&json!(1), &json!(["same-order"])),
            "and may be it"
        );

        let had = team.ask("had_before", json!({ "complainant_phone": "9123 4567" })).unwrap();
        assert_eq!(had["same_complainant"], 1, "one who complained before is told");
        assert_eq!(had["may_be_same"], 0, "but that alone makes no complaint the same");
        let with_trader = json!({ "complainant_email": "zhou@example.com", "name": "瑞甌堂藥行" });
        let had = team.ask("had_before", with_trader).unwrap();
        assert_eq!(had["earlier"][0]["reasons"], json!(["same-complainant", "same-trader"]), "both together say why");
        assert_eq!(had["may_be_same"], 1, "and then it may be");
    }

    #[test]
    fn the_same_deal_of_one_day_may_be_the_same_complaint() {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let of = |hour: &str, cents: i64| json!({ "name": "瑞甌堂藥行", "paid_cents": cents, "transaction_at": format!("2026-01-05T{hour}:00:00+08:00") });

        let had = team.ask("had_before", of("11", 680_000)).unwrap();
        assert_eq!(had["earlier"][0]["id"], ids[0], "same trader, same sum, same day");
        assert_eq!(had["earlier"][0]["may_be_same"], true, "may be the same complaint");
        assert_eq!(team.ask("had_before", of("11", 680_100)).unwrap()["total"], 0, "another sum is another deal");
    }

    #[test]
    fn a_witness_is_known_by_telephone_and_one_who_was_struck_is_not() {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let people = json!([{ "role": "witness", "name": "邱若舫", "phone": "9876 1234" }]);
        give(&team, &json!({ "act": "name_people", "complaint": ids[1], "people": people })).unwrap();
        let asked = json!({ "complainant_phone": "+852 98761234" });

        assert_eq!(team.ask("had_before", asked.clone()).unwrap()["same_complainant"], 1, "people besides count too");
        assert!(
            office.sign_in("R001").ask("had_before", asked.clone()).unwrap()["same_complainant"].is_null(),
            "who may not unmask finds no person"
        );
        assert_eq!(
            office.sign_in("R001").ask("had_before", asked.clone()).unwrap()["total"],
            0,
            "nor the complaint by one"
        );
        let person = team.ask("complaint_file", json!({ "name": ids[1] })).unwrap()["people"][0].clone();
        assert_eq!(person["role"], "witness", "the file shows the role");
        assert_ne!(person["phone"], "9876 1234", "and masks the rest");
        let shown = give(&team, &json!({ "act": "show_particulars", "complaint": ids[1] })).unwrap();
        let full = team.ask("particulars", json!({ "act": shown.act })).unwrap();
        assert_eq!(full["people"][0]["phone"], "9876 1234", "shown, it stands as typed");
        let strike =
            json!({ "act": "strike_person", "complaint": ids[1], "person": person["id"], "reason": "Another family." });
        give(&team, &strike).unwrap();
        assert_eq!(team.ask("had_before", asked).unwrap()["total"], 0, "who was struck is no reason");
        assert_eq!(
            team.ask("complaint_file", json!({ "name": ids[1] })).unwrap()["people"],
            json!([]),
            "nor in the file"
        );
        assert!(team.verify().is_ok(), "and a replay gives the same tables");
    }

    #[test]
    fn nothing_said_finds_nothing() {
        let (office, _) = tiny();
        let had = office.sign_in("C001").ask("had_before", json!({})).unwrap();
        assert_eq!(had["total"], 0, "an empty form is like no complaint");
    }
}

//! The departure board: visitors by the time that is left, never by the date of filing.
//!
//! On it are short-term visitors whose complaint is live and who have not left, those whose leaving is unknown, and
//! those who left today. Not the list of complaints, and not the grouping by hours, which is the screen's affair
//! because it moves with the minute. Source: interface §5 "Departure board".

use super::Asking;
use super::parts::masked;
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::time::{HOUR, Instant};
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How long a visitor whose leaving is unknown stays on the board: seven days, the longest stay of most exit
/// endorsements. The complaint itself stays in the list of complaints.
const UNKNOWN_STAYS: i64 = 7 * 24 * HOUR;

/// Which page.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page, clamped to 1–500; 200 unless given.
    pub limit: Option<u32>,
}

/// A way to reach a visitor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Contact {
    /// `phone`, `wechat` or `email`.
    pub kind: String,
    /// What is kept, masked.
    pub masked: String,
}

/// One visitor.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Visitor {
    /// The complaint.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// The Quick Action Team's number.
    pub qat_number: Option<String>,
    /// `leaving`, `unknown` or `left`, at the instant `now` of the view.
    pub leaving: String,
    /// Where the complaint stands.
    pub state: String,
    /// Who has it.
    pub owner: Option<String>,
    /// The visitor's name: in full for those who work with the visitor, masked for others.
    pub name: Option<String>,
    /// The first way to reach the visitor, masked.
    pub phone: Option<String>,
    /// Every way to reach the visitor after departure.
    pub contacts: Vec<Contact>,
    /// Whether the visitor agrees to be contacted and referred; absent while nobody has recorded it.
    pub consent: Option<bool>,
    /// Visitor type, a code.
    pub visitor_type: Option<String>,
    /// Residence, a code.
    pub residence: Option<String>,
    /// Language, a code.
    pub language: Option<String>,
    /// When the visitor leaves.
    pub leaves_at: Option<Instant>,
    /// Through which control point, a code.
    pub control_point: Option<String>,
    /// By which train, flight, ship or coach, as said.
    pub leaves_by: Option<String>,
    /// The trader as written.
    pub trader_name: Option<String>,
    /// What was bought.
    pub item: Option<String>,
    /// What was paid.
    pub amount_paid: Option<String>,
    /// In which currency, a code.
    pub currency: Option<String>,
    /// Principal allegation, a code.
    pub allegation: Option<String>,
    /// Charged ÷ expected.
    pub factor: Option<String>,
    /// `signed`, `in-hand`, or nothing.
    pub statement: Option<String>,
    /// Who has it in hand, where it is not signed.
    pub statement_by: Option<String>,
    /// When the visitor sets out for the exit, as last said; the hour may lie ahead.
    pub set_out: Option<Instant>,
    /// The steps logged, codes, oldest first.
    pub steps: Vec<String>,
    /// When the last step was.
    pub last_step_at: Option<Instant>,
    /// What is to be done next: `ask-departure`, `take-statement`, `finish-statement`, `statement-by-video`,
    /// `record-consent`, `give-receipt-slip` or `none`.
    pub next_step: String,
    /// When something is due, by which rule.
    pub due: Instant,
    /// The rule.
    pub due_rule: String,
    /// When the complaint was received.
    pub received_at: Instant,
    /// When the team first did something.
    pub first_step_at: Option<Instant>,
}

/// A page of the board.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Board {
    /// The instant by which the rows were placed.
    pub now: Instant,
    /// Visitors who are still here or may be: what the rail counts.
    pub still_here: u32,
    /// All rows, those who left today among them.
    pub total: u32,
    /// Those who leave by their time left, then those whose leaving is unknown by receipt, then those who left today.
    pub rows: Vec<Visitor>,
    /// For the next page; absent on the last.
    pub next: Option<String>,
}

/// `:now`, `:today` (its beginning), `:unknown_since` and `:types`, a JSON list of short-term visitor types. The `+`
/// keeps SQLite from the index of states where that of leaving leads to far fewer rows.
const PLACED: &str = "WITH placed(key, rank, place) AS (
   SELECT key, 0, leaves_at FROM complaint WHERE leaves_at > :now AND +state IN ('received', 'assessing', 'awaiting')
     AND (qat_n IS NOT NULL OR visitor = 1 OR visitor_type IN (SELECT value FROM json_each(:types)))
   UNION ALL
   SELECT key, 1, received_at FROM complaint WHERE leaves_at IS NULL AND state IN ('received', 'assessing', 'awaiting')
     AND received_at >= :unknown_since
     AND (qat_n IS NOT NULL OR visitor = 1 OR visitor_type IN (SELECT value FROM json_each(:types)))
   UNION ALL
   SELECT key, 2, leaves_at FROM complaint WHERE leaves_at >= :today AND leaves_at <= :now AND +state <> 'void'
     AND (qat_n IS NOT NULL OR visitor = 1 OR visitor_type IN (SELECT value FROM json_each(:types))))";

const ROWS: &str = "SELECT p.rank, p.place, p.key, c.id, c.number, c.qat_number, c.state, c.owner, m.complainant_name,
   coalesce(m.complainant_phone, m.complainant_wechat, m.complainant_email), c.visitor_type, c.residence, c.language, c.leaves_at,
   c.control_point, c.trader_name, c.item, c.amount_paid, c.currency, c.allegation, c.factor, c.statement,
   (SELECT group_concat(step, ',') FROM (SELECT step FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL ORDER BY s.at, s.key)),
   (SELECT max(at) FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL AND s.step <> 'set-out'), c.consent_refer, c.due, c.due_rule, c.received_at, c.first_step_at,
   m.complainant_phone, m.complainant_wechat, m.complainant_email,
   CASE c.statement WHEN 'in-hand' THEN (SELECT officer FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL AND s.step = 'statement-begun' ORDER BY s.key DESC LIMIT 1) END,
   (SELECT at FROM step s WHERE s.complaint = c.key AND s.withdrawn_seq IS NULL AND s.step = 'set-out' ORDER BY s.key DESC LIMIT 1), c.leaves_by
 FROM placed p JOIN complaint c ON c.key = p.key LEFT JOIN complainant m ON m.complaint = c.key
 WHERE (p.rank, p.place, p.key) > (:after_rank, :after_place, :after_key)
 ORDER BY p.rank, p.place, p.key LIMIT :limit";

struct Times {
    today: i64,
    unknown_since: i64,
    types: String,
}

fn times(asking: &Asking<'_>) -> Times {
    let types: Vec<&str> =
        asking.reference.visitor_types.iter().filter(|t| t.more.short_term).map(|t| t.code.as_str()).collect();
    Times {
        today: asking.now.day().begins().0,
        unknown_since: asking.now.0.saturating_sub(UNKNOWN_STAYS),
        types: serde_json::json!(types).to_string(),
    }
}

fn counts(asking: &Asking<'_>, times: &Times) -> Result<(u32, u32), Fault> {
    Ok(asking
        .conn
        .prepare_cached(&format!("{PLACED} SELECT count(*) FILTER (WHERE rank < 2), count(*) FROM placed"))?
        .query_row(
            named_params! { ":now": asking.now.0, ":today": times.today, ":unknown_since": times.unknown_since, ":types": times.types },
            |r| Ok((r.get(0)?, r.get(1)?)),
        )?)
}

/// How many visitors are still here or may be; the figure in the rail.
pub(super) fn still_here(asking: &Asking<'_>) -> Result<u32, Fault> {
    Ok(counts(asking, &times(asking))?.0)
}

/// A visitor who is about to leave, as a reminder may know one: nothing personal.
#[derive(Debug, Clone)]
pub struct Departure {
    /// The complaint.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// When the visitor leaves.
    pub leaves_at: Instant,
    /// Who has the complaint.
    pub owner: Option<String>,
}

/// The reminders in force, in minutes, and every visitor on the board who leaves within the longest of them or the
/// hour after; for reminding, not for a screen.
///
/// # Errors
/// Faults of the database.
pub fn departures(asking: &Asking<'_>) -> Result<(Vec<u32>, Vec<Departure>), Failure> {
    let minutes = crate::calendar::reminders(asking.conn)?;
    let longest = i64::from(minutes.iter().copied().max().unwrap_or(0));
    let until = asking.now.0.saturating_add((longest + 60) * 60_000_000);
    let times = times(asking);
    let mut statement = asking.conn.prepare_cached(&format!(
        "{PLACED} SELECT c.id, c.number, c.leaves_at, c.owner FROM placed p JOIN complaint c ON c.key = p.key
         WHERE p.rank = 0 AND p.place <= :until ORDER BY p.place, p.key"
    ))?;
    let departures = statement
        .query_map(
            named_params! {
                ":now": asking.now.0, ":today": times.today, ":unknown_since": times.unknown_since,
                ":types": times.types, ":until": until,
            },
            |r| {
                Ok(Departure {
                    id: Id(r.get(0)?),
                    number: r.get(1)?,
                    leaves_at: Instant(r.get(2)?),
                    owner: r.get(3)?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok((minutes, departures))
}

/// Shows the board.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Board, Failure> {
    let times = times(asking);
    let (still_here, total) = counts(asking, &times)?;
    let limit = params.limit.unwrap_or(200).clamp(1, 500);
    let after: Vec<i64> = params.after.as_deref().unwrap_or("").split('.').filter_map(|n| n.parse().ok()).collect();
    let (rank, place, key) = if let [rank, place, key] = after[..] { (rank, place, key) } else { (-1, 0, 0) };
    let mut statement = asking.conn.prepare_cached(&format!("{PLACED} {ROWS}"))?;
    let found: Vec<(Visitor, String)> = statement
        .query_map(
            named_params! {
                ":now": asking.now.0, ":today": times.today, ":unknown_since": times.unknown_since, ":types": times.types,
                ":after_rank": rank, ":after_place": place, ":after_key": key, ":limit": limit,
            },
            |r| visitor(r, asking.may_unmask()),
        )?
        .collect::<Result<_, _>>()?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(_, place)| place.clone());
    Ok(Board { now: asking.now, still_here, total, rows: found.into_iter().map(|(row, _)| row).collect(), next })
}

fn visitor(r: &Row<'_>, in_full: bool) -> rusqlite::Result<(Visitor, String)> {
    let rank: i64 = r.get(0)?;
    let place = format!("{rank}.{}.{}", r.get::<_, i64>(1)?, r.get::<_, i64>(2)?);
    let name: Option<String> = r.get(8)?;
    let statement: Option<String> = r.get(21)?;
    let steps: Vec<String> =
        r.get::<_, Option<String>>(22)?.map(|s| s.split(',').map(str::to_owned).collect()).unwrap_or_default();
    let logged = |step: &str| steps.iter().any(|s| s == step);
    let signed = statement.as_deref() == Some("signed");
    let consent: Option<bool> = r.get(24)?;
    let next_step = match rank {
        1 => "ask-departure",
        2 if !signed => "statement-by-video",
        _ if statement.is_none() => "take-statement",
        _ if !signed => "finish-statement",
        _ if consent.is_none() && !logged("consent-recorded") => "record-consent",
        _ if !logged("receipt-slip-given") => "give-receipt-slip",
        _ => "none",
    };
    let mut contacts = Vec::new();
    for (at, kind) in [(29, "phone"), (30, "wechat"), (31, "email")] {
        if let Some(kept) = r.get::<_, Option<String>>(at)?.filter(|kept| !kept.is_empty()) {
            contacts.push(Contact { kind: kind.to_owned(), masked: masked(&kept, false) });
        }
    }
    let row = Visitor {
        id: Id(r.get(3)?),
        number: r.get(4)?,
        qat_number: r.get(5)?,
        leaving: ["leaving", "unknown", "left"][usize::try_from(rank).unwrap_or(0).min(2)].to_owned(),
        state: r.get(6)?,
        owner: r.get(7)?,
        name: if in_full { name } else { name.map(|n| masked(&n, true)) },
        phone: r.get::<_, Option<String>>(9)?.map(|p| masked(&p, false)),
        contacts,
        consent: if logged("consent-recorded") { Some(true) } else { consent },
        visitor_type: r.get(10)?,
        residence: r.get(11)?,
        language: r.get(12)?,
        leaves_at: r.get::<_, Option<i64>>(13)?.map(Instant),
        control_point: r.get(14)?,
        leaves_by: r.get(34)?,
        trader_name: r.get(15)?,
        item: r.get(16)?,
        amount_paid: r.get(17)?,
        currency: r.get(18)?,
        allegation: r.get(19)?,
        factor: r.get(20)?,
        statement,
        statement_by: r.get(32)?,
        set_out: r.get::<_, Option<i64>>(33)?.map(Instant),
        last_step_at: r.get::<_, Option<i64>>(23)?.map(Instant),
        next_step: next_step.to_owned(),
        due: Instant(r.get(25)?),
        due_rule: r.get(26)?,
        received_at: Instant(r.get(27)?),
        first_step_at: r.get::<_, Option<i64>>(28)?.map(Instant),
        steps,
    };
    Ok((row, place))
}

#[cfg(test)]
mod tests;

//! Referrals by agency and stage, one agency's referrals row by row, and the lists that were taken.
//!
//! Not the rows of a list as it would leave (`referral_list`); what was taken is read in `lists`. Source: interface §5
//! "Referrals": four stations, approved, sent, acknowledged, answered.

mod lists;

use super::Asking;
use crate::calendar::day;
use crate::fault::{Failure, Fault};
use casework::code::{Code, Id};
use casework::days::add_working_days;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, Instant};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use lists::Taken;
pub(super) use lists::next_list;

/// Working days after which a referral without an acknowledgement is overdue (interface, screen 06).
pub const ACKNOWLEDGE_WORKING_DAYS: u32 = 5;

/// What to show besides the counts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The agency whose referrals are shown row by row; none unless given.
    pub agency: Option<String>,
    /// Only referrals at these stages; all but recalled unless given.
    pub state: Vec<String>,
    /// The `next` of the page of referrals before.
    pub after: Option<String>,
    /// Referrals of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
    /// The `lists_next` of the page of lists before.
    #[ts(type = "number | null")]
    pub lists_after: Option<i64>,
    /// Lists of a page, clamped to 1–500; 50 unless given.
    pub lists_limit: Option<u32>,
}

/// How an agency's referrals stand.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Agency {
    /// The agency, a code.
    pub agency: String,
    /// Approved and not yet sent.
    pub to_send: u32,
    /// Sent and not yet acknowledged.
    pub sent: u32,
    /// Those of them that should have been acknowledged by now.
    pub overdue: u32,
    /// Acknowledged or accepted, and not yet answered.
    pub acknowledged: u32,
    /// Answered.
    pub answered: u32,
    /// Declined or returned, so that the complaint came back.
    pub declined: u32,
    /// Taken back before they left.
    pub recalled: u32,
    /// When the oldest that waits to be sent was approved.
    pub oldest_approved_at: Option<Instant>,
    /// What the last approved referral to it was for, a code.
    pub last_purpose: String,
    /// What was let out of a complaint in that referral: what is proposed for the next.
    pub last_fields: Vec<String>,
}

/// One referral.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Referral {
    /// Its id.
    pub id: Id,
    /// The proposal from which it comes.
    pub proposal: Id,
    /// The complaint.
    pub complaint: Id,
    /// The complaint's number.
    pub number: String,
    /// The trader as written.
    pub trader: Option<String>,
    /// The principal allegation.
    pub allegation: Option<String>,
    /// What was paid, in the currency given.
    pub amount_paid: Option<String>,
    /// The currency.
    pub currency: Option<String>,
    /// To whom, a code.
    pub agency: String,
    /// What for, a code.
    pub purpose: String,
    /// On which legal basis; absent where consent stands.
    pub basis: Option<String>,
    /// Its stage, a code.
    pub state: String,
    /// Whether names go with it: consent stood at the approval and stands now.
    pub consent: bool,
    /// When it was approved.
    pub approved_at: Instant,
    /// By whom.
    pub approved_by: String,
    /// The day on which it left.
    pub sent_on: Option<Day>,
    /// By which way, a code.
    pub method: Option<String>,
    /// The list with which it left.
    pub list_number: Option<String>,
    /// The day of the last answer.
    pub answer_on: Option<Day>,
    /// The agency's own reference.
    pub their_ref: Option<String>,
    /// What it answered.
    pub reply: Option<String>,
    /// Whether it should have been acknowledged by now.
    pub overdue: bool,
    /// The day on which it is chased next, where one was set.
    pub chase_on: Option<Day>,
    /// The day on which it was chased last.
    pub chased_on: Option<Day>,
    /// How often it was chased.
    pub chased: u32,
}

/// Referrals and lists.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// Every agency to which something was referred, those with something to send first.
    pub agencies: Vec<Agency>,
    /// Approved and not yet sent, in all.
    pub to_send: u32,
    /// Overdue acknowledgements, in all.
    pub overdue: u32,
    /// Sent and neither answered nor come back, in all.
    pub open: u32,
    /// The number that the next list of this year will bear.
    pub next_list: String,
    /// Referrals of the agency at the stages asked for.
    pub total: u32,
    /// A page of them, the newest approved first; none where no agency was asked for.
    pub referrals: Vec<Referral>,
    /// For the next page; absent on the last.
    pub next: Option<String>,
    /// Lists taken for the agency asked for, or for all.
    pub lists_total: u32,
    /// A page of them, the newest first.
    pub lists: Vec<Taken>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub lists_next: Option<i64>,
}

/// The last day on which something sent is overdue today. Beyond the holidays that are known it is a calendar week, which
/// is never too early.
fn overdue_since(asking: &Asking<'_>) -> Day {
    let today = asking.now.day();
    let mut day = today;
    for _ in 0..30 {
        day = day.begins().plus_hours(-24).day();
        match add_working_days(day, ACKNOWLEDGE_WORKING_DAYS, &asking.reference.calendar) {
            Ok(until) if until < today => return day,
            Ok(_) => {}
            Err(_) => return today.begins().plus_hours(-24 * 8).day(),
        }
    }
    day
}

const AGENCIES: &str =
    "SELECT agency, count(*) FILTER (WHERE state = 'approved'), count(*) FILTER (WHERE state = 'sent'),
   count(*) FILTER (WHERE state = 'sent' AND sent_on <= ?1), count(*) FILTER (WHERE state IN ('acknowledged', 'accepted')),
   count(*) FILTER (WHERE state = 'answered'), count(*) FILTER (WHERE state IN ('declined', 'returned')),
   count(*) FILTER (WHERE state = 'recalled'), min(approved_at) FILTER (WHERE state = 'approved'),
   (SELECT l.purpose || ',' || l.fields FROM referral l WHERE l.agency = referral.agency ORDER BY l.approved_seq DESC LIMIT 1)
 FROM referral GROUP BY agency ORDER BY 2 DESC, 3 DESC, 1";

fn agencies(asking: &Asking<'_>, since: &str) -> Result<Vec<Agency>, Fault> {
    let mut statement = asking.conn.prepare_cached(AGENCIES)?;
    let rows = statement.query_map([since], |r| {
        let last: String = r.get(9)?;
        let mut last = last.split(',').filter(|code| !code.is_empty()).map(str::to_owned);
        Ok(Agency {
            agency: r.get(0)?,
            to_send: r.get(1)?,
            sent: r.get(2)?,
            overdue: r.get(3)?,
            acknowledged: r.get(4)?,
            answered: r.get(5)?,
            declined: r.get(6)?,
            recalled: r.get(7)?,
            oldest_approved_at: r.get::<_, Option<i64>>(8)?.map(Instant),
            last_purpose: last.next().unwrap_or_default(),
            last_fields: last.collect(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const OF_AGENCY: &str = "FROM referral r JOIN complaint c ON c.key = r.complaint JOIN proposal p ON p.key = r.proposal
   LEFT JOIN referral_list l ON l.id = r.list
 WHERE r.agency = ?1 AND r.state IN (SELECT value FROM json_each(?2))";
const REFERRAL: &str = "SELECT r.approved_seq, c.key, r.id, p.id, c.id, c.number, c.trader_name, c.allegation, c.amount_paid, c.currency,
   r.agency, r.purpose, r.basis, r.state, r.consent AND c.consent_refer IS 1, r.approved_at, r.approved_by, r.sent_on, r.method, l.number,
   r.answer_on, r.their_ref, r.reply, r.state = 'sent' AND r.sent_on <= ?3, r.chase_on, r.chased_on, r.chased";

fn referral(r: &Row<'_>) -> rusqlite::Result<Referral> {
    Ok(Referral {
        id: Id(r.get(2)?),
        proposal: Id(r.get(3)?),
        complaint: Id(r.get(4)?),
        number: r.get(5)?,
        trader: r.get(6)?,
        allegation: r.get(7)?,
        amount_paid: r.get(8)?,
        currency: r.get(9)?,
        agency: r.get(10)?,
        purpose: r.get(11)?,
        basis: r.get(12)?,
        state: r.get(13)?,
        consent: r.get(14)?,
        approved_at: Instant(r.get(15)?),
        approved_by: r.get(16)?,
        sent_on: day(r, 17)?,
        method: r.get(18)?,
        list_number: r.get(19)?,
        answer_on: day(r, 20)?,
        their_ref: r.get(21)?,
        reply: r.get(22)?,
        overdue: r.get(23)?,
        chase_on: day(r, 24)?,
        chased_on: day(r, 25)?,
        chased: r.get(26)?,
    })
}

const STATES: [&str; 8] = ["approved", "sent", "acknowledged", "accepted", "answered", "declined", "returned", "recalled"];

/// A page of one agency's referrals: the total, the rows, and the key after which the next page begins.
fn rows(
    asking: &Asking<'_>,
    agency: &Code,
    params: &Params,
    since: &str,
) -> Result<(u32, Vec<Referral>, Option<String>), Failure> {
    if params.state.iter().any(|s| !STATES.contains(&s.as_str())) {
        return Err(Failing::problem("state", ProblemCode::UnknownCode).into());
    }
    let shown = STATES
        .iter()
        .filter(|s| if params.state.is_empty() { **s != "recalled" } else { params.state.iter().any(|p| p == **s) });
    let states = serde_json::json!(shown.collect::<Vec<_>>()).to_string();
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let count = format!("SELECT count(*) {OF_AGENCY}");
    let total: u32 = asking.conn.prepare_cached(&count)?.query_row(params![agency.as_str(), states], |r| r.get(0))?;
    // One approval makes many referrals under one seq, at most one of each complaint: both together are the key.
    let (seq, key): (i64, i64) = match &params.after {
        None => (i64::MAX, i64::MAX),
        Some(after) => {
            let parts = after.split_once('.').and_then(|(seq, key)| Some((seq.parse().ok()?, key.parse().ok()?)));
            parts.ok_or_else(|| Failure::from(Failing::problem("after", ProblemCode::Unsound)))?
        }
    };
    let sql = format!(
        "{REFERRAL} {OF_AGENCY} AND (r.approved_seq, c.key) < (?4, ?5) ORDER BY r.approved_seq DESC, c.key DESC LIMIT ?6"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let found: Vec<(i64, i64, Referral)> = statement
        .query_map(params![agency.as_str(), states, since, seq, key, limit], |r| {
            Ok((r.get(0)?, r.get(1)?, referral(r)?))
        })?
        .collect::<Result<_, _>>()?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(seq, key, _)| format!("{seq}.{key}"));
    Ok((total, found.into_iter().map(|(_, _, referral)| referral).collect(), next))
}

/// Shows referrals and lists.
///
/// # Errors
/// `unknown-code` for an agency or stage that does not exist; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let since = overdue_since(asking).to_string();
    let unknown = || Failure::from(Failing::problem("agency", ProblemCode::UnknownCode));
    let agency = match &params.agency {
        None => None,
        Some(name) => Some(asking.reference.agencies.canonical(name).ok_or_else(unknown)?),
    };
    let agencies = agencies(asking, &since)?;
    let (total, referrals, next) = match &agency {
        None => (0, Vec::new(), None),
        Some(agency) => rows(asking, agency, &params, &since)?,
    };
    let of = agency.as_ref().map(Code::as_str);
    let (lists_total, lists, lists_next) = lists::page(asking, of, &params, &since)?;
    Ok(View {
        to_send: agencies.iter().map(|a| a.to_send).sum(),
        overdue: agencies.iter().map(|a| a.overdue).sum(),
        open: agencies.iter().map(|a| a.sent + a.acknowledged).sum(),
        agencies,
        next_list: next_list(asking)?,
        total,
        referrals,
        next,
        lists_total,
        lists,
        lists_next,
    })
}

#[cfg(test)]
#[path = "referrals/tests.rs"]
pub(in crate::ask) mod tests;

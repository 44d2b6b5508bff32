//! Letters to complainants: which were written of a complaint or case, what one says, and the facts a new one is filled from.
//!
//! A letter bears its complainant's name, so its text is given like particulars: against the act of showing. The facts of
//! [`facts`] are no question: only the library that fills letters reads them, and no answer of the page holds them.

use super::complaints::{case_key, complaint_key};
use super::{Asking, not_found};
use crate::calendar::day;
use crate::fault::Failure;
use casework::code::Id;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, Instant};
use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose letters: of a complaint, or of a case and so of all its members.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// A complaint.
    #[ts(optional)]
    pub complaint: Option<String>,
    /// A case.
    #[ts(optional)]
    pub case: Option<String>,
}

/// A letter that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Letter {
    /// The letter.
    pub id: Id,
    /// The complaint it is about.
    pub complaint: Id,
    /// Its reference number.
    pub number: String,
    /// What kind.
    pub kind: String,
    /// `en`, `zh-Hant` or `zh-Hans`.
    pub language: String,
    /// Whether it went to all members of a case.
    pub of_case: bool,
    /// Who wrote it.
    pub officer: String,
    /// When.
    pub at: Instant,
    /// The entry that seals it.
    #[ts(type = "number")]
    pub seq: i64,
    /// Whether its text was expunged.
    pub expunged: bool,
}

/// The letters, the newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// How many.
    pub total: u32,
    /// At most 500 of them.
    pub letters: Vec<Letter>,
}

const LETTERS: &str =
    "SELECT l.id, c.id, c.number, l.kind, l.language, l.case_key IS NOT NULL, l.officer, l.at, l.key, l.text IS NULL
 FROM letter l JOIN complaint c ON c.key = l.complaint WHERE ";

/// Lists the letters.
///
/// # Errors
/// `missing` unless a complaint or a case is named; `not-found` for one that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let (term, key) = match (&params.complaint, &params.case) {
        (Some(name), None) => ("l.complaint = ?1", complaint_key(asking, name.trim())?.ok_or_else(|| not_found(name))?),
        (None, Some(name)) => ("c.case_key = ?1", case_key(asking, name.trim())?.ok_or_else(|| not_found(name))?),
        _ => return Err(Failing::problem("complaint", ProblemCode::Missing).into()),
    };
    let count = format!("SELECT count(*) FROM letter l JOIN complaint c ON c.key = l.complaint WHERE {term}");
    let total = asking.conn.prepare_cached(&count)?.query_row([key], |r| r.get(0))?;
    let sql = format!("{LETTERS}{term} ORDER BY l.key DESC, c.key LIMIT 500");
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let letters = statement
        .query_map([key], |r| {
            Ok(Letter {
                id: Id(r.get(0)?),
                complaint: Id(r.get(1)?),
                number: r.get(2)?,
                kind: r.get(3)?,
                language: r.get(4)?,
                of_case: r.get(5)?,
                officer: r.get(6)?,
                at: Instant(r.get(7)?),
                seq: r.get(8)?,
                expunged: r.get(9)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(View { total, letters })
}

/// What a letter is filled from: of one complaint alone.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as on the complaint's file")]
pub struct Facts {
    pub id: Id,
    pub number: String,
    pub state: String,
    pub case_stage: Option<String>,
    pub name: Option<String>,
    pub language: Option<String>,
    pub visitor_type: Option<String>,
    pub has_contact: bool,
    pub received_at: Instant,
    pub trader: Option<String>,
    pub close_reason: Option<String>,
    /// The agency to which it went last, of those that have it.
    pub agency: Option<String>,
    pub referred_on: Option<Day>,
    /// When the complainant had a letter of the kind asked about.
    pub had: Option<Instant>,
}

const FACTS: &str = "SELECT c.id, c.number, c.state, k.stage, m.complainant_name, c.language, c.visitor_type, c.has_contact, c.received_at,
   c.trader_name, c.close_reason, r.agency, r.sent_on, (SELECT max(l.at) FROM letter l WHERE l.complaint = c.key AND l.kind = ?2)
 FROM complaint c LEFT JOIN complainant m ON m.complaint = c.key LEFT JOIN case_file k ON k.key = c.case_key
   LEFT JOIN referral r ON r.id = (SELECT o.id FROM referral o WHERE o.complaint = c.key
      AND o.state IN ('sent', 'acknowledged', 'accepted', 'answered') ORDER BY o.sent_seq DESC, o.id LIMIT 1)
 WHERE ";

fn fact(r: &Row<'_>) -> rusqlite::Result<Facts> {
    Ok(Facts {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        state: r.get(2)?,
        case_stage: r.get(3)?,
        name: r.get(4)?,
        language: r.get(5)?,
        visitor_type: r.get(6)?,
        has_contact: r.get(7)?,
        received_at: Instant(r.get(8)?),
        trader: r.get(9)?,
        close_reason: r.get(10)?,
        agency: r.get(11)?,
        referred_on: day(r, 12)?,
        had: r.get::<_, Option<i64>>(13)?.map(Instant),
    })
}

/// The facts of one complaint, or of every member of a case in the order of their numbers.
///
/// # Errors
/// As [`ask`].
pub fn facts(asking: &Asking<'_>, of: &Params, kind: &str) -> Result<Vec<Facts>, Failure> {
    let (term, key) = match (&of.complaint, &of.case) {
        (Some(name), None) => ("c.key = ?1", complaint_key(asking, name.trim())?.ok_or_else(|| not_found(name))?),
        (None, Some(name)) => ("c.case_key = ?1", case_key(asking, name.trim())?.ok_or_else(|| not_found(name))?),
        _ => return Err(Failing::problem("complaint", ProblemCode::Missing).into()),
    };
    let mut statement = asking.conn.prepare_cached(&format!("{FACTS}{term} ORDER BY c.year, c.n"))?;
    Ok(statement.query_map(params![key, kind], fact)?.collect::<Result<_, _>>()?)
}

/// The name with which the officer who asks signs.
///
/// # Errors
/// Faults of the database.
pub fn signer(asking: &Asking<'_>) -> Result<String, Failure> {
    let sql = "SELECT name FROM officer WHERE code = ?1";
    let name: Option<String> = asking.conn.prepare_cached(sql)?.query_row([asking.officer.as_str()], |r| r.get(0))?;
    Ok(name.unwrap_or_default())
}

/// A letter as it was written: its complaint, number, language and text.
///
/// # Errors
/// `not-found` where there is none, or its text was expunged; faults of the database.
pub fn written(asking: &Asking<'_>, id: Id) -> Result<(Id, String, String, String), Failure> {
    let sql = "SELECT c.id, c.number, l.language, l.text FROM letter l JOIN complaint c ON c.key = l.complaint
       WHERE l.id = ?1 AND l.text IS NOT NULL";
    let read = |r: &Row<'_>| Ok((Id(r.get(0)?), r.get(1)?, r.get(2)?, r.get(3)?));
    asking.conn.prepare_cached(sql)?.query_row([id.0], read).optional()?.ok_or_else(|| not_found(&id.hex()))
}

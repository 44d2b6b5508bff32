//! Referral lists that were taken: how the referrals of each stand, and the number that the next one will bear.
//!
//! Not the referrals themselves (`referrals`), nor the rows of a list as it would leave (`referral_list`).

use super::Params;
use crate::ask::Asking;
use crate::calendar::day;
use crate::fault::Fault;
use casework::code::{Digest, Id};
use casework::number::{Number, Series};
use casework::time::{Day, Instant};
use rusqlite::{OptionalExtension, Row, params};
use serde::Serialize;
use ts_rs::TS;

/// A list that was taken.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Taken {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// For whom, a code.
    pub agency: String,
    /// The first day asked for.
    pub from: Option<Day>,
    /// The last day asked for.
    pub to: Option<Day>,
    /// `csv` or `xlsx`.
    pub format: String,
    /// The language of its heads.
    pub language: String,
    /// Its columns.
    pub fields: Vec<String>,
    /// Its rows.
    pub rows: u32,
    /// SHA-256 of the rows.
    pub rows_sha256: Digest,
    /// Who took it.
    pub taken_by: String,
    /// When.
    pub taken_at: Instant,
    /// Why it could not be written, a code; absent where it was.
    pub failed: Option<String>,
    /// Its referrals that were sent and not yet acknowledged.
    pub sent: u32,
    /// Those of them that are overdue.
    pub overdue: u32,
    /// Acknowledged or accepted.
    pub acknowledged: u32,
    /// Answered.
    pub answered: u32,
    /// Declined or returned.
    pub declined: u32,
    /// The last day of an answer to any of them.
    pub answer_on: Option<Day>,
    /// The agency's reference in the last of them.
    pub their_ref: Option<String>,
    /// What the agency answered last.
    pub reply: Option<String>,
}

/// The number that the next list of this year will bear.
pub(in crate::ask) fn next_list(asking: &Asking<'_>) -> Result<String, Fault> {
    let year = asking.now.year();
    let last: Option<u32> = asking
        .conn
        .prepare_cached("SELECT last FROM number WHERE series = ?1 AND year = ?2")?
        .query_row(params![Series::List.prefix(), year], |r| r.get(0))
        .optional()?;
    Ok(Number { series: Series::List, year, n: last.unwrap_or(0) + 1 }.to_string())
}

const TAKEN: &str = "SELECT l.key, l.id, l.number, l.agency, l.from_day, l.to_day, l.format, l.language, l.fields, l.rows, l.rows_sha256,
   l.taken_by, l.taken_at, l.failed,
   count(*) FILTER (WHERE r.state = 'sent'), count(*) FILTER (WHERE r.state = 'sent' AND r.sent_on <= ?1),
   count(*) FILTER (WHERE r.state IN ('acknowledged', 'accepted')), count(*) FILTER (WHERE r.state = 'answered'),
   count(*) FILTER (WHERE r.state IN ('declined', 'returned')), r.their_ref, r.reply, max(r.answer_on)
 FROM referral_list l LEFT JOIN referral_list_row w ON w.list = l.key LEFT JOIN referral r ON r.id = w.referral
 WHERE (?2 IS NULL OR l.agency = ?2) AND l.key < ?3 GROUP BY l.key ORDER BY l.key DESC LIMIT ?4";

fn taken(r: &Row<'_>) -> rusqlite::Result<(i64, Taken)> {
    let fields: String = r.get(8)?;
    let list = Taken {
        id: Id(r.get(1)?),
        number: r.get(2)?,
        agency: r.get(3)?,
        from: day(r, 4)?,
        to: day(r, 5)?,
        format: r.get(6)?,
        language: r.get(7)?,
        fields: fields.split(',').filter(|f| !f.is_empty()).map(str::to_owned).collect(),
        rows: r.get(9)?,
        rows_sha256: Digest(r.get(10)?),
        taken_by: r.get(11)?,
        taken_at: Instant(r.get(12)?),
        failed: r.get(13)?,
        sent: r.get(14)?,
        overdue: r.get(15)?,
        acknowledged: r.get(16)?,
        answered: r.get(17)?,
        declined: r.get(18)?,
        // SQLite takes bare columns from the row that holds the maximum.
        their_ref: r.get(19)?,
        reply: r.get(20)?,
        answer_on: day(r, 21)?,
    };
    Ok((r.get(0)?, list))
}

/// A page of the lists of one agency, or of all: how many there are, the newest first, and the key after which the next
/// page begins.
pub(super) fn page(
    asking: &Asking<'_>,
    of: Option<&str>,
    params: &Params,
    since: &str,
) -> Result<(u32, Vec<Taken>, Option<i64>), Fault> {
    let limit = params.lists_limit.unwrap_or(50).clamp(1, 500);
    let total: u32 = asking
        .conn
        .prepare_cached("SELECT count(*) FROM referral_list WHERE ?1 IS NULL OR agency = ?1")?
        .query_row([of], |r| r.get(0))?;
    let mut statement = asking.conn.prepare_cached(TAKEN)?;
    let lists: Vec<(i64, Taken)> = statement
        .query_map(params![since, of, params.lists_after.unwrap_or(i64::MAX), limit], taken)?
        .collect::<Result<_, _>>()?;
    let full = lists.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = lists.last().filter(|_| full).map(|(key, _)| *key);
    Ok((total, lists.into_iter().map(|(_, list)| list).collect(), next))
}

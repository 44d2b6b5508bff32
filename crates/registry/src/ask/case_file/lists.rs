//! The lists within a case's file: path, members, batches, notes.
//!
//! Not the court (`court`) nor what can be done (`can`).

use super::{File, Merged, Params};
use crate::ask::Asking;
use crate::ask::parts::masked;
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stage at which the case stood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Step {
    /// The stage, a code.
    pub stage: String,
    /// Since when.
    pub at: Instant,
    /// Until when; absent for the present one.
    pub until: Option<Instant>,
}

/// Which members a page shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MemberFilter {
    /// All.
    #[default]
    All,
    /// Without a day of payment.
    Undated,
    /// Without a signed statement.
    Unstated,
}

/// A complaint that stands in the case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Member {
    /// Its id.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// When it was received.
    pub received_at: Instant,
    /// The complainant, masked.
    pub complainant: Option<String>,
    /// The trader as written.
    pub trader: Option<String>,
    /// When it was paid.
    pub transaction_at: Option<Instant>,
    /// What was paid, in the currency given.
    pub amount_paid: Option<String>,
    /// The same in cents.
    #[ts(type = "number | null")]
    pub paid_cents: Option<i64>,
    /// The currency.
    pub currency: Option<String>,
    /// How it was paid, a code.
    pub payment_method: Option<String>,
    /// `signed`, or nothing.
    pub statement: Option<String>,
    /// The principal allegation.
    pub allegation: Option<String>,
    /// The elements ticked.
    pub elements: Vec<String>,
    /// The act by which it joined.
    pub joined_act: Option<Id>,
    /// When.
    pub joined_at: Option<Instant>,
}

/// An act by which complaints joined the case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Batch {
    /// The act; undoing names it.
    pub act: Id,
    /// Who.
    pub officer: String,
    /// When.
    pub at: Instant,
    /// How many joined by it.
    pub count: u32,
    /// How many of them are still here by it.
    pub still_in: u32,
}

/// A note on the case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// Who wrote it.
    pub officer: String,
    /// When.
    pub at: Instant,
    /// What.
    pub text: String,
}

pub(super) fn path(conn: &Connection, key: i64) -> Result<Vec<Step>, Fault> {
    let mut statement =
        conn.prepare_cached("SELECT stage, at FROM case_stage WHERE case_key = ?1 ORDER BY from_seq")?;
    let stood: Vec<(String, i64)> =
        statement.query_map([key], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    let ends: Vec<Option<Instant>> = stood.iter().skip(1).map(|(_, at)| Some(Instant(*at))).chain([None]).collect();
    Ok(stood.into_iter().zip(ends).map(|((stage, at), until)| Step { stage, at: Instant(at), until }).collect())
}

pub(super) fn merged_from(conn: &Connection, key: i64) -> Result<Vec<Merged>, Fault> {
    let mut statement = conn.prepare_cached("SELECT id, number FROM case_file WHERE merged_into = ?1 ORDER BY key")?;
    let rows = statement.query_map([key], |r| Ok(Merged { id: Id(r.get(0)?), number: r.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn notes(conn: &Connection, key: i64) -> Result<Vec<Note>, Fault> {
    let sql = "SELECT id, officer, at, text FROM note WHERE subject = 'case' AND of = ?1 ORDER BY key DESC";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([key], |r| {
        Ok(Note { id: Id(r.get(0)?), officer: r.get(1)?, at: Instant(r.get(2)?), text: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn batches(conn: &Connection, key: i64) -> Result<Vec<Batch>, Fault> {
    let sql =
        "SELECT act, officer, at, count(*), count(*) FILTER (WHERE to_seq IS NULL) FROM membership WHERE case_key = ?1
       GROUP BY act ORDER BY max(from_seq) DESC";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([key], |r| {
        Ok(Batch {
            act: Id(r.get(0)?),
            officer: r.get(1)?,
            at: Instant(r.get(2)?),
            count: r.get(3)?,
            still_in: r.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const MEMBERS: &str =
    "SELECT c.key, c.id, c.number, c.received_at, m.complainant_name, c.trader_name, c.transaction_at, c.amount_paid,
   c.paid_cents, c.currency, c.payment_method, c.statement, c.allegation, c.elements, s.act, s.at
 FROM complaint c LEFT JOIN complainant m ON m.complaint = c.key
   LEFT JOIN membership s ON s.complaint = c.key AND s.to_seq IS NULL
 WHERE c.case_key = ?1 AND (c.received_at, c.key) > (?2, ?3)";

/// Puts a page of members into the file.
pub(super) fn members(asking: &Asking<'_>, key: i64, params: &Params, file: &mut File) -> Result<(), Failure> {
    let limit = params.members_limit.unwrap_or(100).clamp(1, 500);
    let (term, found) = match params.members {
        MemberFilter::All => ("", file.members_total),
        MemberFilter::Undated => ("AND c.transaction_at IS NULL", file.members_undated),
        MemberFilter::Unstated => ("AND c.statement IS NOT 'signed'", file.members_unstated),
    };
    file.members_found = found;
    let (at, after) = match &params.members_after {
        None => (i64::MIN, i64::MIN),
        Some(text) => {
            let parts = text.split_once('.').and_then(|(at, key)| Some((at.parse().ok()?, key.parse().ok()?)));
            parts.ok_or_else(|| Failure::from(Failing::problem("members_after", ProblemCode::Unsound)))?
        }
    };
    let sql = format!("{MEMBERS} {term} ORDER BY c.received_at, c.key LIMIT ?4");
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows: Vec<(i64, Member)> = statement
        .query_map(params![key, at, after, limit], |r| {
            let complainant: Option<String> = r.get(4)?;
            let elements: Option<String> = r.get(13)?;
            let member = Member {
                id: Id(r.get(1)?),
                number: r.get(2)?,
                received_at: Instant(r.get(3)?),
                complainant: complainant.map(|name| masked(&name, true)),
                trader: r.get(5)?,
                transaction_at: r.get::<_, Option<i64>>(6)?.map(Instant),
                amount_paid: r.get(7)?,
                paid_cents: r.get(8)?,
                currency: r.get(9)?,
                payment_method: r.get(10)?,
                statement: r.get(11)?,
                allegation: r.get(12)?,
                elements: elements
                    .unwrap_or_default()
                    .split(',')
                    .filter(|e| !e.is_empty())
                    .map(str::to_owned)
                    .collect(),
                joined_act: r.get::<_, Option<[u8; 16]>>(14)?.map(Id),
                joined_at: r.get::<_, Option<i64>>(15)?.map(Instant),
            };
            Ok((r.get(0)?, member))
        })?
        .collect::<Result<_, _>>()?;
    let full = rows.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    file.members_next = rows.last().filter(|_| full).map(|(key, m)| format!("{}.{key}", m.received_at.0));
    file.members = rows.into_iter().map(|(_, member)| member).collect();
    Ok(())
}

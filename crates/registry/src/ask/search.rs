//! Full-text search over complaints and cases: every text, one character or more, the newest first.
//!
//! How text is cut and asked for is `matching`'s affair; what is indexed is `tables::words`. Words of masked
//! particulars are looked for only where the officer may see them. A reference number, whole or in part, is found
//! directly and stands first. A text with fields, such as `trader:`, is the list's own language and finds the
//! complaints that the list would show. Source: performance lessons 4–6.

mod numbers;
#[cfg(test)]
mod tests;
mod words;

pub(super) use numbers::numbered;

use super::Asking;
use super::complaints::Where;
use super::query::read as read_query;
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::number::Number;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use matching::{Query, QueryProblem, fold_with_map, query};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use ts_rs::TS;
use words::{At, counted, merge};

/// What to look for.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// As typed: words, Chinese, a number, a telephone.
    pub text: String,
    /// Hits of a page, clamped to 1–500; 50 unless given.
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// One hit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Hit {
    /// `complaint` or `case`.
    pub kind: String,
    /// Its id.
    pub id: Id,
    /// Its reference number.
    #[serde(rename = "ref")]
    #[ts(rename = "ref")]
    pub number: String,
    /// A complaint's state or a case's stage.
    pub state: String,
    /// The trader as written.
    pub trader: Option<String>,
    /// When a complaint was received or a case opened.
    pub received_at: Instant,
    /// The field in which the words stand: a column of the complaint, `note`, `masked` where it is hidden,
    /// or `number`; absent where it is another text of the file.
    pub field: Option<String>,
    /// A piece of that field around the words; empty where the field is hidden or not shown here.
    pub snippet: String,
    /// The words to mark in the snippet, as they are written there.
    pub found: Vec<String>,
}

/// A page of hits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// All hits, exactly.
    pub total: u32,
    /// Numbers first, then the newest.
    pub hits: Vec<Hit>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
    /// Whether the text was read as a query of the list's language, which finds complaints only.
    pub structured: bool,
}

/// Reads what was typed as a question.
///
/// # Errors
/// Incomplete, with the problem of the field `text`.
pub(super) fn question(text: &str) -> Result<Query, Failure> {
    // A whole number is looked for as it would be mentioned in another file, with its zeros and with or without letter.
    let whole = Number::parse(text).map(|n| {
        let written = n.to_string();
        format!("\"{}\"", written.rsplit_once('-').map_or(written.as_str(), |(number, _)| number))
    });
    query(whole.as_deref().unwrap_or(text)).map_err(|problem| {
        let code = match problem {
            QueryProblem::Empty if text.trim().is_empty() => ProblemCode::Missing,
            QueryProblem::Empty => ProblemCode::Unsound,
            QueryProblem::TooLong | QueryProblem::TooManyTerms => ProblemCode::TooLong,
        };
        Failing::problem("text", code).into()
    })
}

/// Looks.
///
/// # Errors
/// Incomplete for a text that is no question; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Found, Failure> {
    // What makes no sense as a query is words, so that anything may be pasted.
    if let Ok(query) = read_query(&params.text, asking)?
        && query.structured()
    {
        let mut all = Where::everything();
        query.narrow(asking, &mut all)?;
        return of_query(asking, &params, all, &query.words());
    }
    let asked = question(&params.text)?;
    let limit = usize::try_from(params.limit.unwrap_or(50).clamp(1, 500)).unwrap_or(50);
    let direct = numbered(asking.conn, &params.text)?;
    let but: HashSet<i64> = direct.iter().map(|d| d.0).collect();
    let after = params.after.unwrap_or(i64::MAX);
    // A number is borne by a handful of files at most, one a year and series, so they all stand on the first page.
    let first = params.after.is_none();
    let words = counted(asking, asked.expression(), &but)?;
    let mut page: Vec<At> = Vec::new();
    merge(asking, asked.expression(), after, |at| {
        if !but.contains(&at.key) {
            page.push(at);
        }
        page.len() < limit
    })?;
    let mut hits = Vec::new();
    if first {
        for (key, case) in &direct {
            if let Some(mut hit) = read(asking.conn, At { key: *key, case: *case, only_masked: false }, Some(&asked))? {
                (hit.field, hit.snippet, hit.found) = (Some("number".to_owned()), String::new(), Vec::new());
                hits.push(hit);
            }
        }
    }
    let next = page.last().filter(|_| page.len() == limit).map(|at| at.key);
    for at in page {
        hits.extend(read(asking.conn, at, Some(&asked))?);
    }
    let direct = u32::try_from(direct.len()).unwrap_or(u32::MAX);
    Ok(Found { total: words.saturating_add(direct), hits, next, structured: false })
}

/// The complaints that a query finds, the newest first; its free words are shown in place.
fn of_query(asking: &Asking<'_>, params: &Params, mut all: Where, words: &str) -> Result<Found, Failure> {
    let total = all.count(asking)?;
    let limit = params.limit.unwrap_or(50).clamp(1, 500);
    let (after, most) = (all.value(params.after.unwrap_or(i64::MAX)), all.value(limit));
    let sql = format!(
        "SELECT c.key FROM complaint c WHERE {} AND c.key < {after} ORDER BY c.key DESC LIMIT {most}",
        all.sql()
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let keys: Vec<i64> = statement.query_map(&all.bound()[..], |r| r.get(0))?.collect::<Result<_, _>>()?;
    let asked = query(words).ok();
    let mut hits = Vec::new();
    for key in &keys {
        hits.extend(read(asking.conn, At { key: *key, case: false, only_masked: false }, asked.as_ref())?);
    }
    let next = keys.last().copied().filter(|_| u32::try_from(keys.len()) == Ok(limit));
    Ok(Found { total, hits, next, structured: true })
}

/// The texts in which the words are looked for again, in this order, with the names they bear on the screen.
const FIELDS: [&str; 13] = [
    "trader_name",
    "item",
    "narrative",
    "trader_address",
    "trader_phone",
    "trader_url",
    "trader_social",
    "trader_brn",
    "order_no",
    "receipt_no",
    "source_ref",
    "leaves_by",
    "note",
];
const COMPLAINT: &str =
    "SELECT id, number, state, trader_name, received_at, item, (SELECT text FROM narrative WHERE complaint = key),
   trader_address, trader_phone, trader_url, trader_social, trader_brn, order_no, receipt_no, source_ref, leaves_by,
   (SELECT group_concat(text, char(10)) FROM note WHERE subject = 'complaint' AND of = key)
 FROM complaint WHERE key = ?1";
const CASE: &str = "SELECT id, number, stage, trader, opened_at, premises,
   (SELECT group_concat(text, char(10)) FROM note WHERE subject = 'case' AND of = key) FROM case_file WHERE key = ?1";

fn read(conn: &Connection, at: At, asked: Option<&Query>) -> Result<Option<Hit>, Fault> {
    let (sql, fields): (&str, &[&str]) =
        if at.case { (CASE, &["trader_name", "premises", "note"]) } else { (COMPLAINT, &FIELDS) };
    Ok(conn
        .prepare_cached(sql)?
        .query_row([at.key], |r| {
            let trader: Option<String> = r.get(3)?;
            let mut hit = Hit {
                kind: if at.case { "case" } else { "complaint" }.to_owned(),
                id: Id(r.get(0)?),
                number: r.get(1)?,
                state: r.get(2)?,
                trader: trader.clone(),
                received_at: Instant(r.get(4)?),
                field: at.only_masked.then(|| "masked".to_owned()),
                snippet: String::new(),
                found: Vec::new(),
            };
            let Some(asked) = asked.filter(|_| !at.only_masked) else { return Ok(hit) };
            let mut best = 0;
            for (nth, field) in fields.iter().enumerate() {
                let text = if nth == 0 { trader.clone() } else { r.get::<_, Option<String>>(4 + nth)? };
                let Some(text) = text else { continue };
                let (pieces, snippet, found) = around(&text, asked);
                if pieces > best {
                    best = pieces;
                    (hit.field, hit.snippet, hit.found) = (Some((*field).to_owned()), snippet, found);
                }
            }
            Ok(hit)
        })
        .optional()?)
}

/// How many characters a snippet shows before the first word, and in all.
const BEFORE: usize = 24;
const SHOWN: usize = 120;

/// How many pieces of the question stand in a text, a piece of the text around the first, and the words as written.
fn around(text: &str, asked: &Query) -> (usize, String, Vec<String>) {
    let folded = fold_with_map(text);
    let mut ranges = Vec::new();
    let mut pieces = 0;
    for piece in asked.pieces() {
        let places = folded.find(piece);
        pieces += usize::from(!places.is_empty());
        ranges.extend(places);
    }
    let Some(first) = ranges.iter().map(|r| r.start).min() else { return (0, String::new(), Vec::new()) };
    let begins = text.get(..first).unwrap_or("").char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let shown = text.get(begins..).unwrap_or("");
    let ends = begins + shown.char_indices().nth(SHOWN).map_or(shown.len(), |(at, _)| at);
    let mut found: Vec<String> = ranges
        .into_iter()
        .filter(|r| r.start >= begins && r.end <= ends)
        .filter_map(|r| text.get(r).map(str::to_owned))
        .collect();
    found.sort();
    found.dedup();
    let cut = |there: bool| if there { "…" } else { "" };
    (pieces, format!("{}{}{}", cut(begins > 0), text.get(begins..ends).unwrap_or(""), cut(ends < text.len())), found)
}

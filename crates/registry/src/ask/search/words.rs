//! The full-text tables asked side by side: their hits merged by key, the newest first, and counted exactly.
//!
//! Not what is shown of a hit, nor how a question is made of what was typed (`matching::query`).

use crate::ask::Asking;
use crate::fault::Fault;
use rusqlite::params;
use std::collections::HashSet;

/// A full-text table's hits as keys, the newest first; every key of a complaint or case is the number of the entry
/// that began it, so that the tables can be merged.
struct Stream<'s> {
    rows: rusqlite::Rows<'s>,
    head: Option<i64>,
}

impl<'s> Stream<'s> {
    fn new(rows: rusqlite::Rows<'s>) -> Result<Stream<'s>, Fault> {
        let mut stream = Stream { rows, head: None };
        stream.step()?;
        Ok(stream)
    }
    fn step(&mut self) -> Result<(), Fault> {
        self.head = match self.rows.next()? {
            Some(row) => Some(row.get(0)?),
            None => None,
        };
        Ok(())
    }
}

const OPEN: &str =
    "SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC";
const MASKED: &str = "SELECT rowid FROM masked_words WHERE masked_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC";
const CASES: &str = "SELECT rowid FROM case_words WHERE case_words MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC";

const ANY_MASKED: &str = "SELECT EXISTS(SELECT 1 FROM masked_words WHERE masked_words MATCH ?1)";
const COUNTS: &str = "SELECT (SELECT count(*) FROM complaint_words WHERE complaint_words MATCH ?1)
   - (SELECT count(*) FROM complaint_words WHERE complaint_words MATCH ?1 AND rowid IN (SELECT value FROM json_each(?2)))
   + (SELECT count(*) FROM case_words WHERE case_words MATCH ?1)
   - (SELECT count(*) FROM case_words WHERE case_words MATCH ?1 AND rowid IN (SELECT value FROM json_each(?2)))";

/// A hit before it is read: its key, whether it is a case, and whether only masked words hold.
#[derive(Clone, Copy)]
pub(super) struct At {
    pub key: i64,
    pub case: bool,
    pub only_masked: bool,
}

/// Merges the tables below the key `after`, the newest first, each file once, until `each` says that it is enough.
pub(super) fn merge(
    asking: &Asking<'_>,
    expression: &str,
    after: i64,
    mut each: impl FnMut(At) -> bool,
) -> Result<(), Fault> {
    let mut open = asking.conn.prepare_cached(OPEN)?;
    let mut masked = asking.conn.prepare_cached(MASKED)?;
    let mut cases = asking.conn.prepare_cached(CASES)?;
    let mut open = Stream::new(open.query(params![expression, after])?)?;
    let mut masked =
        if asking.may_unmask() { Some(Stream::new(masked.query(params![expression, after])?)?) } else { None };
    let mut cases = Stream::new(cases.query(params![expression, after])?)?;
    loop {
        let hidden = masked.as_ref().and_then(|m| m.head);
        let Some(key) = open.head.max(hidden).max(cases.head) else { return Ok(()) };
        let only_masked = open.head != Some(key) && hidden == Some(key);
        if !each(At { key, case: cases.head == Some(key), only_masked }) {
            return Ok(());
        }
        if open.head == Some(key) {
            open.step()?;
        }
        if let Some(masked) = masked.as_mut().filter(|_| hidden == Some(key)) {
            masked.step()?;
        }
        if cases.head == Some(key) {
            cases.step()?;
        }
    }
}

/// How many files hold the words, but for those that were found by their number. The engine counts by itself three
/// times as fast as rows can be merged, so they are merged only where a masked word may count a file twice.
pub(super) fn counted(asking: &Asking<'_>, expression: &str, but: &HashSet<i64>) -> Result<u32, Fault> {
    let both = asking.may_unmask() && asking.conn.prepare_cached(ANY_MASKED)?.query_row([expression], |r| r.get(0))?;
    if !both {
        let but = serde_json::json!(but).to_string();
        return Ok(asking.conn.prepare_cached(COUNTS)?.query_row(params![expression, but], |r| r.get(0))?);
    }
    let mut total = 0u32;
    merge(asking, expression, i64::MAX, |at| {
        total += u32::from(!but.contains(&at.key));
        true
    })?;
    Ok(total)
}

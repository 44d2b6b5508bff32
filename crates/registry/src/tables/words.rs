//! The words of every text, for searching: folded pairs of characters in contentless full-text tables.
//!
//! Words of masked particulars stand in a table of their own, asked only for those who may unmask.

use super::Applying;
use crate::fault::Fault;
use matching::index_text;
use rusqlite::{Connection, OptionalExtension, params};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Which full-text table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Words {
    /// All that is shown to everybody.
    Open,
    /// What is masked.
    Masked,
    /// A case's own words.
    Case,
}

impl Words {
    pub(crate) fn table(self) -> &'static str {
        match self {
            Words::Open => "complaint_words",
            Words::Masked => "masked_words",
            Words::Case => "case_words",
        }
    }
}

/// Puts a file's words in place of those it had.
fn put(conn: &Connection, words: Words, key: i64, text: &str, fresh: bool) -> Result<(), Fault> {
    let table = words.table();
    if !fresh {
        conn.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?1"))?.execute([key])?;
    }
    if text.trim().is_empty() {
        return Ok(());
    }
    let indexed = index_text(text);
    conn.prepare_cached(&format!("INSERT INTO {table}(rowid, runs, singles) VALUES(?1, ?2, ?3)"))?.execute(params![
        key,
        indexed.runs,
        indexed.singles
    ])?;
    Ok(())
}

const OPEN_TEXT: &str = "SELECT concat_ws(char(10), number, qat_number, trader_name, trader_address, trader_phone, trader_url, trader_social, trader_brn, item, order_no, receipt_no, source_ref, leaves_by,
   (SELECT text FROM narrative WHERE complaint = key),
   (SELECT group_concat(text, char(10)) FROM note WHERE subject = 'complaint' AND of = key),
   (SELECT group_concat(note, char(10)) FROM step WHERE complaint = key AND withdrawn_seq IS NULL),
   (SELECT group_concat(name, char(10)) FROM evidence WHERE evidence.complaint = complaint.key),
   (SELECT group_concat(text, char(10)) FROM statement WHERE statement.complaint = complaint.key),
   (SELECT group_concat(concat_ws(char(10), explanation, not_notified, returned_because), char(10)) FROM proposal JOIN proposal_member m ON m.proposal = proposal.key WHERE m.complaint = complaint.key),
   (SELECT group_concat(concat_ws(char(10), their_ref, reply), char(10)) FROM referral WHERE referral.complaint = complaint.key))
   FROM complaint WHERE key = ?1";
const MASKED_TEXT: &str = "SELECT concat_ws(char(10), m.complainant_name, m.complainant_phone, m.complainant_email, m.complainant_wechat, m.document_number,
   (SELECT group_concat(concat_ws(char(10), name, phone, email, wechat), char(10)) FROM person p WHERE p.complaint = c.key AND p.struck_seq IS NULL))
   FROM complaint c LEFT JOIN complainant m ON m.complaint = c.key WHERE c.key = ?1";
const CASE_TEXT: &str = "SELECT concat_ws(char(10), number, trader, premises,
   (SELECT group_concat(name, char(10)) FROM defendant d WHERE d.case_key = case_file.key),
   (SELECT group_concat(particulars, char(10)) FROM charge c WHERE c.case_key = case_file.key),
   (SELECT group_concat(concat_ws(char(10), court_no, note), char(10)) FROM court_event e WHERE e.case_key = case_file.key),
   (SELECT group_concat(text, char(10)) FROM note WHERE subject = 'case' AND of = case_file.key))
   FROM case_file WHERE key = ?1";

/// Files whose words have changed and are not indexed yet, each with whether it had none before.
///
/// The full-text tables write their buffers out at every statement that may have to be undone; so an act's
/// words are put in together, after everything else.
#[derive(Debug, Default)]
pub(crate) struct Changed(RefCell<BTreeMap<(Words, i64), bool>>);

/// Notes that a file's words are to be indexed. `fresh`: it has none yet, so there is nothing to take away first.
pub(crate) fn index(on: &Applying<'_>, words: Words, key: i64, fresh: bool) -> Result<(), Fault> {
    let mut changed = on.changed.0.borrow_mut();
    changed.entry((words, key)).or_insert(fresh);
    Ok(())
}

/// Indexes what has changed. Belongs before the commit of the transaction in which it changed.
///
/// # Errors
/// Faults of the database.
pub(crate) fn settle(conn: &Connection, changed: &Changed) -> Result<(), Fault> {
    for ((words, key), fresh) in std::mem::take(&mut *changed.0.borrow_mut()) {
        put_words(conn, words, key, fresh)?;
    }
    Ok(())
}

fn put_words(conn: &Connection, words: Words, key: i64, fresh: bool) -> Result<(), Fault> {
    let sql = match words {
        Words::Open => OPEN_TEXT,
        Words::Masked => MASKED_TEXT,
        Words::Case => CASE_TEXT,
    };
    let text: Option<String> = conn.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?;
    put(conn, words, key, text.as_deref().unwrap_or_default(), fresh)
}

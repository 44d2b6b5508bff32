//! What an extract of the journal is made of: the sealed entries of a complaint, a case or some days, the chain from the first
//! of them to the head, and what was typed of the subject. No question of the page: its reader is the library that writes
//! extracts.
//!
//! Not the file nor its checker (`steelyard::extract`).

use super::Asking;
use crate::fault::{Failure, Fault};
use crate::journal::Header;
use crate::receipt::complaints_of;
use casework::code::{Digest, Id};
use casework::fact::Fact;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::time::Day;
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use std::collections::BTreeSet;

/// Of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A complaint, by id or number.
    Complaint(String),
    /// A case, by id or number.
    Case(String),
    /// All that was sealed on these days.
    Period(Day, Day),
}

/// An entry of the chain; without its bytes where only its seal is given.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the columns of the journal; seals in hex, bytes as the text they are")]
pub struct Sealed {
    pub seq: i64,
    pub prev: String,
    pub seal: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
}

/// A typed text with what proves it.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs, reason = "the columns of a particular")]
pub struct Text {
    pub seq: i64,
    pub of: String,
    pub group: String,
    pub digest: String,
    pub salt: String,
    pub body: String,
}

/// What was drawn.
#[derive(Debug)]
pub struct Drawn {
    /// The registry.
    pub registry: Id,
    /// The entries of the subject, with what each one's header says.
    pub own: Vec<(i64, Header)>,
    /// The chain from the first of them to the head.
    pub entries: Vec<Sealed>,
    /// What was typed of the subject, for eyes that may see particulars.
    pub typed: Vec<Text>,
}

/// Draws an extract; `linked` with the bytes of every entry between.
///
/// # Errors
/// `not-found`; `list.empty` where nothing was sealed; `wrong-order` for days the wrong way round; faults of the database.
pub fn draw(asking: &Asking<'_>, of: &Of, linked: bool) -> Result<Drawn, Failure> {
    let (subject, own) = subject(asking, of)?;
    let Some(first) = own.first().copied() else {
        return Err(Failing::about(RefusalCode::ListEmpty, "journal").into());
    };
    let registry: [u8; 16] = asking.conn.query_row("SELECT id FROM registry", [], |r| r.get(0))?;
    let mut drawn = Drawn { registry: Id(registry), own: Vec::new(), entries: Vec::new(), typed: Vec::new() };
    let sql = "SELECT seq, header, fact, prev, seal FROM journal WHERE seq >= ?1 ORDER BY seq";
    let mut statement = asking.conn.prepare(sql)?;
    let mut rows = statement.query([first])?;
    while let Some(row) = rows.next()? {
        let seq: i64 = row.get(0)?;
        let (header, fact): (Vec<u8>, Vec<u8>) = (row.get(1)?, row.get(2)?);
        let damaged = || Fault::Damaged { seq: u64::try_from(seq).unwrap_or(0) };
        let mine = own.contains(&seq);
        if mine {
            let read: Header = serde_json::from_slice(&header).map_err(|_| damaged())?;
            drawn.typed.extend(texts(asking, subject, seq, &read, &fact)?);
            drawn.own.push((seq, read));
        }
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| damaged());
        let whole = mine || linked;
        drawn.entries.push(Sealed {
            seq,
            prev: Digest(row.get(3)?).hex(),
            seal: Digest(row.get(4)?).hex(),
            header: if whole { Some(text(header)?) } else { None },
            fact: if whole { Some(text(fact)?) } else { None },
        });
    }
    Ok(drawn)
}

/// The subject's id, and the entries that concern it.
fn subject(asking: &Asking<'_>, of: &Of) -> Result<(Option<Id>, BTreeSet<i64>), Failure> {
    let read = |sql: &str, params: &[&dyn rusqlite::ToSql]| -> Result<BTreeSet<i64>, Failure> {
        let mut statement = asking.conn.prepare(sql)?;
        let found = statement.query_map(params, |r| r.get(0))?.collect::<Result<_, _>>()?;
        Ok(found)
    };
    let (table, history, name) = match of {
        Of::Complaint(name) => ("complaint", "SELECT seq FROM complaint_history WHERE complaint = ?1", name),
        Of::Case(name) => ("case_file", "SELECT seq FROM case_history WHERE case_key = ?1", name),
        Of::Period(from, until) => {
            if from > until {
                return Err(Failing::problem("to", ProblemCode::WrongOrder).into());
            }
            let sql = "SELECT seq FROM journal WHERE header ->> '$.at' >= ?1 AND header ->> '$.at' < ?2";
            return Ok((None, read(sql, &[&from.begins().0, &until.ends().0])?));
        }
    };
    let sql = format!("SELECT key, id FROM {table} WHERE id = ?1 OR number = ?2");
    let found: Option<(i64, [u8; 16])> = asking
        .conn
        .query_row(&sql, params![Id::parse(name.trim()).map(|id| id.0), name.trim()], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let not_found = || Failure::from(Failing::about(RefusalCode::NotFound, name.trim()));
    let (key, id) = found.ok_or_else(not_found)?;
    Ok((Some(Id(id)), read(history, &[&key])?))
}

/// What was typed of the subject itself, or of an act that concerns it alone; for eyes that may see particulars.
fn texts(asking: &Asking<'_>, of: Option<Id>, seq: i64, header: &Header, fact: &[u8]) -> Result<Vec<Text>, Failure> {
    let (Some(of), true) = (of, asking.may_unmask()) else { return Ok(Vec::new()) };
    let concerned = Fact::decode(fact).map(|fact| complaints_of(&fact)).unwrap_or_default();
    let sql = "SELECT of, grp, digest, salt, body FROM particular WHERE seq = ?1 ORDER BY rowid";
    let mut statement = asking.conn.prepare_cached(sql)?;
    let mut rows = statement.query([first_of(asking, header, seq)?])?;
    let mut said = Vec::new();
    let text = String::from_utf8_lossy(fact);
    while let Some(row) = rows.next()? {
        let (whose, digest) = (Id(row.get(0)?), Digest(row.get(2)?).hex());
        let alone = concerned.iter().all(|complaint| *complaint == of);
        if text.contains(&digest) && (whose == of || whose == header.act || alone) {
            let salt: [u8; 32] = row.get(3)?;
            let body = String::from_utf8(row.get(4)?).unwrap_or_default();
            said.push(Text { seq, of: whose.hex(), group: row.get(1)?, digest, salt: Digest(salt).hex(), body });
        }
    }
    Ok(said)
}

/// Typed texts lie under the first entry of their act.
fn first_of(asking: &Asking<'_>, header: &Header, seq: i64) -> Result<i64, Failure> {
    let sql = "SELECT first_seq FROM act WHERE id = ?1";
    Ok(asking.conn.prepare_cached(sql)?.query_row([header.act.0], |r| r.get(0)).optional()?.unwrap_or(seq))
}

//! The statements in a complaint's file, as they were signed.
//!
//! Not the paper that is printed from one (`steelyard::take_statement`).

use crate::ask::Asking;
use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use serde::Serialize;
use ts_rs::TS;

/// A signed statement.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Statement {
    /// The statement.
    pub id: Id,
    /// The language in which it was taken: `zh-Hant`, `zh-Hans` or `en`.
    pub language: String,
    /// Its words.
    pub text: String,
    /// Who interpreted, where somebody did.
    pub interpreter: Option<String>,
    /// Where it was taken.
    pub place: Option<String>,
    /// The officer who read it over.
    pub read_over_by: String,
    /// When it was signed.
    pub signed_at: Instant,
    /// Who entered it.
    pub officer: String,
    /// When.
    pub at: Instant,
}

pub(super) fn statements(asking: &Asking<'_>, key: i64) -> Result<Vec<Statement>, Fault> {
    let mut statement = asking.conn.prepare_cached(
        "SELECT id, language, text, interpreter, place, read_over_by, signed_at, officer, at
         FROM statement WHERE complaint = ?1 ORDER BY key",
    )?;
    let rows = statement.query_map([key], |r| {
        Ok(Statement {
            id: Id(r.get(0)?),
            language: r.get(1)?,
            text: r.get(2)?,
            interpreter: r.get(3)?,
            place: r.get(4)?,
            read_over_by: r.get(5)?,
            signed_at: Instant(r.get(6)?),
            officer: r.get(7)?,
            at: Instant(r.get(8)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

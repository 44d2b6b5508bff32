//! The people of a complaint besides the complainant, masked as the complainant is.
//!
//! What they say in full is given by `particulars`, against the act of showing.

use crate::ask::parts::masked;
use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

/// One person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Person {
    /// This person of this complaint.
    pub id: Id,
    /// What they have to do with it, a code.
    pub role: String,
    /// Masked.
    pub name: Option<String>,
    /// Masked.
    pub phone: Option<String>,
    /// Masked.
    pub email: Option<String>,
    /// Masked.
    pub wechat: Option<String>,
    /// Who named them.
    pub officer: String,
    /// When.
    pub at: Instant,
}

pub(super) fn people(conn: &Connection, key: i64) -> Result<Vec<Person>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT id, role, name, phone, email, wechat, officer, at FROM person
         WHERE complaint = ?1 AND struck_seq IS NULL ORDER BY n",
    )?;
    let rows = statement.query_map([key], |r| {
        let hidden = |at: usize, name: bool| r.get::<_, Option<String>>(at).map(|t| t.map(|t| masked(&t, name)));
        Ok(Person {
            id: Id(r.get(0)?),
            role: r.get(1)?,
            name: hidden(2, true)?,
            phone: hidden(3, false)?,
            email: hidden(4, false)?,
            wechat: hidden(5, false)?,
            officer: r.get(6)?,
            at: Instant(r.get(7)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

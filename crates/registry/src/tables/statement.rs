//! The fact of a signed statement: its words, who read it over, and when it was signed.
//!
//! Not the step that goes with it (`complaint`), nor the paper that is printed from it.

use super::Applying;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::fact::Fact;
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::StatementSigned { statement, complaint, language, read_over_by, at, typed, .. } = &on.entry.fact else {
        return Ok(());
    };
    let key = on.complaint(*complaint)?;
    let said = typed.first().map(|typed| on.said(&typed.digest)).transpose()?.unwrap_or_default();
    let part = |name: &str| said.get(name).and_then(|t| t.as_str()).map(str::to_owned);
    on.run(
        "INSERT INTO statement(key, id, complaint, language, text, interpreter, place, read_over_by, signed_at, officer, at)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            on.seq,
            statement.0,
            key,
            language.as_str(),
            part("text").unwrap_or_default(),
            part("interpreter"),
            part("place"),
            read_over_by.as_str(),
            at.0,
            on.officer(),
            on.at()
        ],
    )?;
    index(on, Words::Open, key, false)?;
    on.touch(key)
}

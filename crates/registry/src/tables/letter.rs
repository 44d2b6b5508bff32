//! Letters to complainants, as they were written. Nothing changes one afterwards.

use super::Applying;
use crate::fault::Fault;
use casework::fact::Fact;
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::LettersWritten { kind, case, letters, typed } = &on.entry.fact else { return Ok(()) };
    let case = case.map(|case| on.case(case)).transpose()?;
    for (letter, typed) in letters.iter().zip(typed) {
        let key = on.complaint(letter.complaint)?;
        on.run(
            "INSERT INTO letter(key, complaint, id, kind, language, case_key, text, officer, at)
             VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                on.seq,
                key,
                letter.id.0,
                kind.as_str(),
                letter.language.as_str(),
                case,
                on.said(&typed.digest)?.get("text").and_then(serde_json::Value::as_str),
                on.officer(),
                on.at(),
            ],
        )?;
        on.touch(key)?;
    }
    case.map_or(Ok(()), |case| on.touch_case(case))
}

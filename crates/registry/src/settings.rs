//! How an officer likes to work, kept in the books beside the journal: a narrow door of its own, as drafts have.
//!
//! Language and the like: conveniences, never sealed, counted or exported. An officer reads and keeps only their own.
//! What concerns the whole office is an act (`casework::office`).

use crate::fault::Failure;
use crate::registry::{Registry, locked};
use casework::refusal::{Failing, ProblemCode};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// The names under which something may be kept, each with what it may say.
const KNOWN: &[(&str, &[&str])] = &[("language", &["en", "zh-Hant", "zh-Hans"])];
/// Names that begin with this hold what a screen writes for itself: which keys, which columns.
const FREE: &str = "desk.";
/// The longest name and the longest value, in bytes.
const LONGEST: (usize, usize) = (64, 16 * 1024);
/// How many settings one officer may keep.
const MOST: usize = 200;

fn row(officer: &str, name: &str) -> String {
    format!("{officer}/{name}")
}

fn sound(name: &str, value: &str) -> Result<(), Failure> {
    if name.len() > LONGEST.0 || value.len() > LONGEST.1 {
        return Err(
            Failing::problem(if name.len() > LONGEST.0 { "name" } else { "value" }, ProblemCode::TooLong).into()
        );
    }
    match KNOWN.iter().find(|(known, _)| *known == name) {
        Some((_, values)) if values.contains(&value) => Ok(()),
        Some(_) => Err(Failing::problem("value", ProblemCode::Unsound).into()),
        None if name.starts_with(FREE) => Ok(()),
        None => Err(Failing::problem("name", ProblemCode::UnknownCode).into()),
    }
}

/// What an officer keeps, read on any connection.
pub(crate) fn of(conn: &Connection, officer: &str) -> Result<BTreeMap<String, String>, Failure> {
    let before = row(officer, "");
    // An officer's code holds no slash, so nobody's rows begin with another's.
    let mut statement = conn.prepare_cached(
        "SELECT substr(name, length(?1) + 1), value FROM desk_setting WHERE substr(name, 1, length(?1)) = ?1",
    )?;
    let kept = statement.query_map([&before], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(kept)
}

impl Registry {
    /// Keeps a setting of the officer who is signed in, in place of what was kept under its name.
    ///
    /// # Errors
    /// A name or value that is not known, too long or one too many; faults of the database.
    pub fn keep_setting(&self, name: &str, value: &str) -> Result<(), Failure> {
        sound(name, value)?;
        let writer = locked(&self.writer);
        let kept = of(&writer, self.officer.as_str())?;
        if kept.get(name).is_some_and(|before| before == value) {
            return Ok(());
        }
        if !kept.contains_key(name) && kept.len() >= MOST {
            return Err(Failing::problem("name", ProblemCode::TooLong).into());
        }
        writer
            .prepare_cached(
                "INSERT INTO desk_setting(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![row(self.officer.as_str(), name), value])?;
        Ok(())
    }

    /// All that the officer keeps, by name.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, Failure> {
        of(&locked(&self.writer), self.officer.as_str())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::tiny;

    #[test]
    fn each_officer_keeps_a_language_and_nobody_elses() {
        let (office, _) = tiny();
        let (one, other) = (office.sign_in("Q001"), office.sign_in("C001"));
        let before = one.verify().unwrap();
        one.keep_setting("language", "zh-Hant").unwrap();
        one.keep_setting("language", "zh-Hans").unwrap();
        other.keep_setting("language", "en").unwrap();
        one.keep_setting("desk.keys", "{}").unwrap();

        assert_eq!(one.settings().unwrap()["language"], "zh-Hans", "the last choice stands");
        assert_eq!(other.settings().unwrap().len(), 1, "another officer has their own");
        assert_eq!(
            office.sign_in("Q001").session().unwrap().language.as_deref(),
            Some("zh-Hans"),
            "and signs in with it"
        );
        assert_eq!(one.verify().unwrap().entries, before.entries, "a convenience is no entry of the journal");
        one.rebuild().unwrap();
        assert_eq!(one.settings().unwrap().len(), 2, "making the tables anew leaves it alone");
    }

    #[test]
    fn only_what_is_known_is_kept() {
        let (office, _) = tiny();
        let officer = office.sign_in("Q001");
        assert!(officer.keep_setting("language", "fr").is_err(), "there are three languages");
        assert!(officer.keep_setting("roles", "adm").is_err(), "a setting is no way to anything else");
        assert!(officer.keep_setting("desk.x", &"x".repeat(20_000)).is_err(), "nor a place for records");
    }
}

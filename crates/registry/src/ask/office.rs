//! The office as a whole: its reminders, its registry, and what is known of its keys.
//!
//! Not its officers nor its calendar; each has its own question. No secret is here: only how many keys there are.

use super::Asking;
use crate::fault::Failure;
use casework::code::Id;
use casework::time::Instant;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked but the office.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// The office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// When desks are reminded, in minutes before a visitor leaves, longest first.
    pub reminders: Vec<u32>,
    /// Who set them; absent while they are those of the product.
    pub reminders_by: Option<String>,
    /// When.
    pub reminders_at: Option<Instant>,
    /// How many reminders may be set.
    pub reminders_most: usize,
    /// The registry's id.
    pub registry: Id,
    /// Whether it is a demonstration registry.
    pub demonstration: bool,
    /// When it was opened.
    pub opened_at: Instant,
    /// The format of its books.
    #[ts(type = "number")]
    pub format: i64,
    /// The version of the product that answers.
    pub version: String,
    /// How many entries its journal has.
    #[ts(type = "number")]
    pub entries: i64,
    /// When recovery keys were last drawn after the first.
    pub recovery_drawn_at: Option<Instant>,
    /// How long a password chosen in the window must be.
    pub least_password: usize,
}

/// Shows the office.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let conn = asking.conn;
    let set: Option<(String, i64)> = conn
        .prepare_cached("SELECT set_by, at FROM office_setting WHERE name = 'reminders'")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let (registry, demonstration): ([u8; 16], bool) =
        conn.prepare_cached("SELECT id, demonstration FROM registry")?.query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let (entries, opened_at): (i64, i64) = conn
        .prepare_cached("SELECT coalesce(max(last_seq), 0), (SELECT at FROM act WHERE first_seq = 1) FROM act")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let drawn: Option<i64> = conn
        .prepare_cached("SELECT at FROM office_setting WHERE name = 'recovery'")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(View {
        reminders: crate::calendar::reminders(conn)?,
        reminders_by: set.as_ref().map(|(by, _)| by.clone()),
        reminders_at: set.map(|(_, at)| Instant(at)),
        reminders_most: casework::office::MOST_REMINDERS,
        registry: Id(registry),
        demonstration,
        opened_at: Instant(opened_at),
        format: conn.pragma_query_value(None, "user_version", |r| r.get(0))?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        entries,
        recovery_drawn_at: drawn.map(Instant),
        least_password: crate::officers::LEAST_PASSWORD,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{give, tiny};
    use serde_json::json;

    #[test]
    fn the_office_says_when_it_reminds_and_who_set_it() {
        let (office, _) = tiny();
        let supervisor = office.sign_in("S001");
        let before = supervisor.ask("office", json!({})).unwrap();
        assert_eq!(before["reminders"], json!([240, 60]), "four hours and one, while nobody set others");
        assert!(before["reminders_by"].is_null(), "and nobody is named for them");

        give(&supervisor, &json!({ "act": "set_reminders", "minutes": [30, 120] })).unwrap();
        let after = office.sign_in("Q001").ask("office", json!({})).unwrap();
        assert_eq!((&after["reminders"], &after["reminders_by"]), (&json!([120, 30]), &json!("S001")), "then those set");
        give(&supervisor, &json!({ "act": "set_reminders", "minutes": [] })).unwrap();
        assert_eq!(supervisor.ask("office", json!({})).unwrap()["reminders"], json!([]), "none is a choice too");
        supervisor.verify().unwrap();
    }
}

//! Facts about people of a complaint besides the complainant: named, struck.
//!
//! Masked on screens like the complainant; their words are in the masked index alone.

use super::Applying;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::fact::Fact;
use matching::keys;
use rusqlite::params;
use serde_json::Value;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::PeopleNamed { complaint, people, typed } => {
            let key = on.complaint(*complaint)?;
            for person in people {
                let said = match typed.iter().find(|t| t.of == person.id) {
                    Some(typed) => on.said(&typed.digest)?,
                    None => Value::Null,
                };
                let text = |name: &str| said.get(name).and_then(Value::as_str);
                on.run(
                    "INSERT INTO person(complaint, n, id, role, name, phone, email, wechat, phone_key, email_key, seq, officer, at)
                     SELECT ?1, coalesce(max(n), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM person WHERE complaint = ?1",
                    params![
                        key,
                        person.id.0,
                        person.role.as_str(),
                        text("name"),
                        text("phone"),
                        text("email"),
                        text("wechat"),
                        text("phone").and_then(keys::phone_key),
                        text("email").and_then(keys::email_key),
                        on.seq,
                        on.officer(),
                        on.at()
                    ],
                )?;
            }
            index(on, Words::Masked, key, false)?;
            on.touch(key)
        }
        Fact::PersonStruck { complaint, person, .. } => {
            let key = on.complaint(*complaint)?;
            on.run("UPDATE person SET struck_seq = ?2 WHERE id = ?1", params![person.0, on.seq])?;
            index(on, Words::Masked, key, false)?;
            on.touch(key)
        }
        _ => Ok(()),
    }
}

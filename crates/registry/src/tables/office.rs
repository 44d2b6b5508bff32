//! The registry itself and its officers.

use super::Applying;
use crate::fault::Fault;
use casework::fact::Fact;
use rusqlite::params;
use serde_json::Value;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::RegistryOpened { registry, demonstration, format } => {
            on.run(
                "INSERT INTO registry(only, id, demonstration, format, opening_last) VALUES(1, ?1, ?2, ?3, ?4)",
                params![registry.0, demonstration, format, i64::from(on.entry.header.of)],
            )?;
        }
        Fact::OfficerAdded { officer, roles, typed } => {
            let name = match typed.first() {
                Some(t) => on.said(&t.digest)?.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
                None => String::new(),
            };
            let roles: Vec<&str> = roles.iter().map(|r| r.code()).collect();
            on.run(
                "INSERT INTO officer(code, name, roles, disabled, since) VALUES(?1, ?2, ?3, 0, ?4)",
                params![officer.as_str(), name, roles.join(","), on.at()],
            )?;
        }
        Fact::OfficerRolesSet { officer, roles } => {
            let roles: Vec<&str> = roles.iter().map(|r| r.code()).collect();
            on.run("UPDATE officer SET roles = ?2 WHERE code = ?1", params![officer.as_str(), roles.join(",")])?;
        }
        Fact::OfficerDisabled { officer } => {
            on.run("UPDATE officer SET disabled = 1 WHERE code = ?1", params![officer.as_str()])?;
        }
        Fact::OfficerEnabled { officer } => {
            on.run("UPDATE officer SET disabled = 0 WHERE code = ?1", params![officer.as_str()])?;
        }
        Fact::HolidaySet { day, holiday, typed } => {
            let name = on.text(typed, "holiday")?;
            on.run(
                "INSERT INTO holiday(day, holiday, name, set_by, at) VALUES(?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT(day) DO UPDATE SET holiday = excluded.holiday, name = excluded.name, set_by = excluded.set_by, at = excluded.at",
                params![day.to_string(), holiday, name, on.officer(), on.at()],
            )?;
            on.run(
                "INSERT INTO calendar_said(key, day, holiday) VALUES(?1, ?2, ?3)",
                params![on.seq, day.to_string(), holiday],
            )?;
        }
        Fact::HolidaysConfirmed { year } => {
            on.run(
                "INSERT OR REPLACE INTO holiday_year(year, set_by, at) VALUES(?1, ?2, ?3)",
                params![year, on.officer(), on.at()],
            )?;
            on.run("INSERT INTO calendar_said(key, year) VALUES(?1, ?2)", params![on.seq, year])?;
        }
        Fact::RemindersSet { minutes } => {
            let minutes: Vec<String> = minutes.iter().map(u32::to_string).collect();
            on.run(
                "INSERT OR REPLACE INTO office_setting(name, value, set_by, at) VALUES('reminders', ?1, ?2, ?3)",
                params![minutes.join(","), on.officer(), on.at()],
            )?;
        }
        Fact::KeyChanged { what, .. } if what.as_str() == "recovery" => {
            on.run(
                "INSERT OR REPLACE INTO office_setting(name, value, set_by, at) VALUES('recovery', 'drawn', ?1, ?2)",
                params![on.officer(), on.at()],
            )?;
        }
        // The journal itself is their record; no table shows them.
        _ => {}
    }
    Ok(())
}

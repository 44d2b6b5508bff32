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
        // The journal itself is their record; no table shows them.
        _ => {}
    }
    Ok(())
}

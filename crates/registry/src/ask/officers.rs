//! Officers by code: names and roles for choosing one, with what each has in hand.
//!
//! Not signing in, which is the vault's affair.

use super::Asking;
use crate::fault::Failure;
use casework::roles::Role;
use casework::time::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked but all officers.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// One officer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Officer {
    /// The code.
    pub code: String,
    /// The name; empty where none is kept.
    pub name: String,
    /// The roles held now.
    pub roles: Vec<Role>,
    /// Whether the officer no longer signs in.
    pub disabled: bool,
    /// Since when the officer is on the register.
    pub since: Instant,
    /// Open cases of which this is the case officer.
    pub cases_open: u32,
    /// Live complaints that this officer has.
    pub complaints_live: u32,
}

/// Every officer, also those who no longer sign in, because old entries name them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// By code.
    pub officers: Vec<Officer>,
}

const SQL: &str = "WITH k AS (SELECT officer, count(*) AS n FROM case_file WHERE stage NOT IN ('concluded', 'merged', 'not-pursued') GROUP BY officer),
   c AS (SELECT owner, count(*) AS n FROM complaint WHERE state IN ('received', 'assessing', 'awaiting') AND owner IS NOT NULL GROUP BY owner)
 SELECT o.code, o.name, o.roles, o.disabled, o.since, coalesce(k.n, 0), coalesce(c.n, 0)
 FROM officer o LEFT JOIN k ON k.officer = o.code LEFT JOIN c ON c.owner = o.code ORDER BY o.code";

/// Lists the officers.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let officers = statement
        .query_map([], |r| {
            Ok(Officer {
                code: r.get(0)?,
                name: r.get(1)?,
                roles: r.get::<_, String>(2)?.split(',').filter_map(Role::parse).collect(),
                disabled: r.get(3)?,
                since: Instant(r.get(4)?),
                cases_open: r.get(5)?,
                complaints_live: r.get(6)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(View { officers })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{give, tiny};
    use serde_json::json;

    #[test]
    fn officers_stand_with_what_they_have_in_hand() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        give(&supervisor, &json!({ "act": "assign", "complaints": ids, "officer": "C001" })).unwrap();

        let view = supervisor.ask("officers", json!({})).unwrap();

        let officers = view["officers"].as_array().unwrap();
        assert_eq!(officers.len(), 6, "all six are listed");
        let case_officer = officers.iter().find(|o| o["code"] == "C001").unwrap();
        assert_eq!(case_officer["complaints_live"], 3, "three complaints were assigned");
        assert_eq!(case_officer["roles"], json!(["co"]), "roles are given as codes");
    }
}

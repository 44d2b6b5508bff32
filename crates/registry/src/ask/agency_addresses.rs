//! Where an agency is written to: now, or as it stood at an entry, and every version before.
//!
//! Names of agencies and what each deals with are reference data (`reference`).

use super::Asking;
use crate::fault::Failure;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which agency.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// By code or alias.
    pub agency: String,
    /// As it stood when this entry was sealed; now unless given.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub at_entry: Option<i64>,
}

/// An address as it stood from one entry on.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "named as on the form")]
pub struct Version {
    /// 1, 2, 3 …
    pub version: u32,
    pub address_en: Option<String>,
    pub address_zh: Option<String>,
    pub email: Option<String>,
    pub fax: Option<String>,
    pub attention: Option<String>,
    pub set_by: String,
    pub set_at: Instant,
    /// The entry that set it.
    #[ts(type = "number")]
    pub seq: i64,
}

/// The versions, the newest first; the first of them is in force.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The agency's code.
    pub agency: String,
    /// Every version up to the entry asked about.
    pub versions: Vec<Version>,
}

const VERSIONS: &str =
    "SELECT version, address_en, address_zh, email, fax, attention, set_by, set_at, key FROM agency_address
 WHERE agency = ?1 AND key <= ?2 ORDER BY key DESC";

/// Lists the versions.
///
/// # Errors
/// `unknown-code` for an agency that does not exist; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let unknown = || Failure::from(Failing::problem("agency", ProblemCode::UnknownCode));
    let agency = asking.reference.agencies.canonical(&params.agency).ok_or_else(unknown)?;
    let mut statement = asking.conn.prepare_cached(VERSIONS)?;
    let versions = statement
        .query_map(params![agency.as_str(), params.at_entry.unwrap_or(i64::MAX)], |r| {
            Ok(Version {
                version: r.get(0)?,
                address_en: r.get(1)?,
                address_zh: r.get(2)?,
                email: r.get(3)?,
                fax: r.get(4)?,
                attention: r.get(5)?,
                set_by: r.get(6)?,
                set_at: Instant(r.get(7)?),
                seq: r.get(8)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(View { agency: agency.to_string(), versions })
}

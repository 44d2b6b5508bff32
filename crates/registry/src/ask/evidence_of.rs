//! The evidence of several complaints, one file after the other: of a case, of a group, of a choice.
//!
//! Not one complaint's file, which has its own with all else (`complaint_file`); what is said of a file is the same.

use super::complaint_file::evidence::{Evidence, evidence};
use super::complaints::{case_key, complaint_key};
use super::{Asking, not_found};
use crate::fault::Failure;
use casework::code::Id;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose evidence.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// That of a case's members.
    pub case: Option<String>,
    /// That of these complaints, in this order.
    pub complaints: Option<Vec<String>>,
}

/// All of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The complaints that have some, each with its files, in the order in which they came.
    pub complaints: Vec<OfComplaint>,
}

/// One complaint's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfComplaint {
    /// The complaint.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Its files; never none.
    pub evidence: Vec<Evidence>,
}

/// Lists them.
///
/// # Errors
/// `not-found` for a case or a complaint that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let mut keys = Vec::new();
    if let Some(case) = &params.case {
        let case = case_key(asking, case.trim())?.ok_or_else(|| not_found(case))?;
        let mut of = asking.conn.prepare_cached(
            "SELECT key FROM complaint c WHERE case_key = ?1 AND EXISTS (SELECT 1 FROM evidence e WHERE e.complaint = c.key)
             ORDER BY received_at, key",
        )?;
        for key in of.query_map(params![case], |r| r.get::<_, i64>(0))? {
            keys.push(key?);
        }
    }
    for name in params.complaints.iter().flatten() {
        keys.push(complaint_key(asking, name.trim())?.ok_or_else(|| not_found(name))?);
    }
    let mut complaints = Vec::new();
    let mut head = asking.conn.prepare_cached("SELECT id, number FROM complaint WHERE key = ?1")?;
    for key in keys {
        let evidence = evidence(asking, key)?;
        if !evidence.is_empty() {
            let (id, number) = head.query_row([key], |r| Ok((Id(r.get(0)?), r.get(1)?)))?;
            complaints.push(OfComplaint { id, number, evidence });
        }
    }
    Ok(View { complaints })
}

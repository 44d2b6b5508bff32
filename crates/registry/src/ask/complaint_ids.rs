//! The ids of a whole result, so that an act can name all of it while the screen holds one page.
//!
//! Not the rows: see `complaints`, whose filter this takes.

use super::Asking;
use super::complaints::{Filter, Where};
use crate::fault::Failure;
use casework::code::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which complaints.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// As in the list.
    pub filter: Filter,
}

/// The whole result.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Ids {
    /// How many.
    pub count: u32,
    /// All of them, the newest first; never cut off.
    pub ids: Vec<Id>,
}

/// Names them.
///
/// # Errors
/// As the list's.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Ids, Failure> {
    let ids = Where::of(&params.filter, asking)?.ids(asking)?;
    Ok(Ids { count: u32::try_from(ids.len()).unwrap_or(u32::MAX), ids })
}

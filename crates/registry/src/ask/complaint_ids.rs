//! To be written.

use super::Asking;
use crate::fault::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing yet.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// Nothing yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Ids {}

/// Answers.
///
/// # Errors
/// None yet.
pub fn ask(_asking: &Asking<'_>, _params: Params) -> Result<Ids, Failure> {
    Ok(Ids {})
}

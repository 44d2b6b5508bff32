//! Stub.
use super::Asking;
use crate::fault::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
/// Parameters.
#[derive(Debug, Deserialize, TS)]
pub struct Params {}
/// View.
#[derive(Debug, Serialize, TS)]
pub struct File {}
/// Asks.
///
/// # Errors
/// None yet.
pub fn ask(_asking: &Asking<'_>, _params: Params) -> Result<File, Failure> {
    Ok(File {})
}

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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::tiny;
    use serde_json::json;

    #[test]
    fn a_whole_result_is_named() {
        let (office, ids) = tiny();
        let officer = office.sign_in("C001");

        let all = officer.ask("complaint_ids", json!({})).unwrap();
        let some = officer.ask("complaint_ids", json!({ "filter": { "text": "Otterling" } })).unwrap();

        assert_eq!(all["count"], 3, "all three are counted");
        assert_eq!(all["ids"].as_array().unwrap().len(), 3, "and named");
        assert_eq!(some["ids"], json!([ids[2]]), "a filter leaves the others out");
    }
}

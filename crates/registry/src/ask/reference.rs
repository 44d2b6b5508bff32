//! Reference data as the screens need it: every list with its entries, words in three languages, verify marks.
//!
//! Not the words of the interface, which stand in `assets/words`, nor the files themselves (`casework::reference`).

use super::Asking;
use crate::fault::{Failure, Fault};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// Nothing is asked but all lists.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// All lists by the names of their files.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// Each list's entries, in the order of the file: what every entry has, and what only this kind has.
    #[ts(
        type = "Record<string, ({ code: string, aliases: string[], names: { en: string, \"zh-Hant\": string, \"zh-Hans\": string }, verify: boolean, source: string } & Record<string, unknown>)[]>"
    )]
    pub lists: Value,
}

macro_rules! listed {
    ($reference:expr; $( $list:ident ),* $(,)?) => {{
        let mut lists = Map::new();
        $( lists.insert(
            stringify!($list).to_owned(),
            serde_json::to_value($reference.$list.entries()).map_err(|e| Fault::Other(e.to_string()))?,
        ); )*
        Value::Object(lists)
    }};
}

/// Gives every list.
///
/// # Errors
/// None but a fault of serialising, which data that were read from JSON do not have.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let lists = listed!(asking.reference;
        agencies, agency_replies, allegation_groups, case_origins, case_outcomes, channels, close_reasons, control_points,
        court_events, courts, currencies, districts, document_types, evidence_kinds, goods_or_services, languages, legal_bases, letters,
        offences, payment_methods, person_roles, pleas, redaction_reasons, referral_methods, referral_purposes, reopen_grounds, residences, rules, sectors,
        steps, units, verdict_reasons, verdicts, visitor_types,
    );
    Ok(View { lists })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::tiny;
    use casework::reference::BUNDLED;
    use serde_json::json;

    #[test]
    fn every_list_is_there_with_its_words() {
        let (office, _) = tiny();

        let view = office.sign_in("R001").ask("reference", json!({})).unwrap();

        for (file, _) in BUNDLED.iter().filter(|(file, _)| *file != "holidays") {
            let list =
                view["lists"][file].as_array().unwrap_or_else(|| panic!("{file} is a list that screens may need"));
            assert!(!list.is_empty(), "{file} has entries");
            assert!(list.iter().all(|e| e["names"]["zh-Hant"].is_string()), "{file} has words in every language");
        }
        let offence = &view["lists"]["offences"][0];
        assert!(offence["elements"][0]["code"].is_string(), "an offence brings its tick-list");
    }
}

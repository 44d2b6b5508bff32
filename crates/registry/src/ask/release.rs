//! The paragraph of the yearly release and the year table as text, in every language at once: who reads a release is not
//! who sits at the screen.
//!
//! Not the figures (`year`) nor the words (`assets/words/documents.json`).

use super::Asking;
use super::year::{self, press, table};
use crate::fault::Failure;
use casework::reference::Lang;
use serde::Serialize;
use ts_rs::TS;

pub use super::year::Params;

/// A text of one language.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Text {
    /// `en`, `zh-Hant` or `zh-Hans`.
    pub language: String,
    /// The paragraph of the release.
    pub press: String,
    /// The table with its sums proved, for a fixed-width page.
    pub table: String,
}

/// The release.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Release {
    /// The Hong Kong year.
    pub year: i16,
    /// The instant asked for.
    pub as_at: String,
    /// One text a language.
    pub texts: Vec<Text>,
}

/// Writes the release of a year.
///
/// # Errors
/// As the year table.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Release, Failure> {
    let counted = year::ask(asking, params)?;
    let text = |lang: Lang| Text {
        language: lang.tag().to_owned(),
        press: press(&counted, lang),
        table: table(&counted, lang),
    };
    Ok(Release { year: counted.year, as_at: counted.as_at.clone(), texts: Lang::ALL.into_iter().map(text).collect() })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::tiny;
    use serde_json::json;

    #[test]
    fn a_release_is_written_in_every_language_at_once() {
        let (office, _) = tiny();
        let release = office.sign_in("C001").ask("release", json!({ "year": 2026 })).unwrap();
        let texts = release["texts"].as_array().unwrap();
        let languages: Vec<_> = texts.iter().map(|t| t["language"].as_str().unwrap()).collect();
        assert_eq!(languages, ["en", "zh-Hant", "zh-Hans"], "its reader chooses the language, not the screen");
        assert!(texts[1]["press"].as_str().unwrap().contains("2026年"), "Chinese is written in Chinese");
        assert!(texts[0]["table"].as_str().unwrap().contains('3'), "the table shows what was received");
    }
}

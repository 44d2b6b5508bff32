//! What stands on every page of a paper, beside what the paper says.
//!
//! Not how it looks, which is `assets/letters/house.typ`'s, and not where the words come from.

use serde::Serialize;

/// The words of header and footer. In the data of a template they lie under `page`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The grading, on every page above and below: `RESTRICTED`. Empty for none.
    pub marking: String,
    /// The number of the paper, never a person's name.
    pub number: String,
    /// The document's title, for its readers' window; no personal data.
    pub title: String,
    /// "Page {page} of {pages}" in the language of the paper.
    pub numbering: String,
    /// "Copy 2 of 3", or empty.
    pub copy: String,
    /// Words across every page in grey, or empty.
    pub watermark: String,
    /// A line at the foot: who made it and when.
    pub foot: String,
    /// Whether the paper lies on its side.
    pub landscape: bool,
}

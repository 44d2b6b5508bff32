//! Sets one paper: data made fit for the face, laid out, and written as PDF.
//!
//! Not the templates (`assets/letters`) nor what typst may see (`office.rs`).

use crate::office::{self, Office};
use crate::spoken;
use crate::template::Template;
use serde_json::Value;
use typst::comemo;
use typst::diag::{Severity, SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// Up to how many pages a paper is tagged for readers who hear it. Tags of a longer list take as much room and time as the
/// list; a workbook says the same to such a reader.
const TAGGED_PAGES: usize = 6;

/// Why a paper could not be set. The words are typst's own, about the template and never about its data.
#[derive(Debug, thiserror::Error)]
#[error("the paper {template} could not be set: {why}")]
pub struct Fault {
    /// The template's name.
    pub template: &'static str,
    /// What went wrong.
    pub why: String,
}

/// A paper that was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// How many characters the face lacks and are written as their codes.
    pub spoken: usize,
}

/// The paper as PDF: same template, same data, same bytes. `lang` is `en`, `zh-Hant` or `zh-Hans`.
///
/// # Errors
/// When the template does not fit its data.
pub fn pdf(template: &Template, data: &Value, lang: &str) -> Result<Vec<u8>, Fault> {
    Ok(set(template, data.clone(), lang)?.bytes)
}

/// As [`pdf`], with what else is known of the paper; takes its data, which may be long.
///
/// # Errors
/// When the template does not fit its data.
pub fn set(template: &Template, mut data: Value, lang: &str) -> Result<Set, Fault> {
    let fault = |why: String| Fault { template: template.name, why };
    let spoken = spoken::fit(&mut data, &office::shown);
    if let Value::Object(map) = &mut data {
        map.insert("lang".into(), lang.into());
        map.insert("spoken".into(), spoken.into());
    }
    let bytes = serde_json::to_vec(&data).map_err(|error| fault(error.to_string()))?;
    drop(data);
    let office = Office::new(template, bytes).ok_or_else(|| fault("the face cannot be read".into()))?;
    let Warned { output, .. } = typst::compile::<PagedDocument>(&office);
    let set = output.and_then(|document| {
        let options = PdfOptions {
            creator: Smart::Custom(Some("Steelyard".into())),
            tagged: document.pages().len() <= TAGGED_PAGES,
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&document, &options)?;
        Ok(Set { bytes, pages: document.pages().len(), spoken })
    });
    // What was set is of persons; typst keeps what it worked out for the next time unless it is told not to.
    comemo::evict(0);
    set.map_err(|errors| fault(errors.iter().map(said).collect::<Vec<_>>().join("; ")))
}

fn said(error: &SourceDiagnostic) -> String {
    let severity = if error.severity == Severity::Error { "" } else { "warning: " };
    format!("{severity}{}", error.message)
}

//! Taking figures: where a chart or a release shall lie, then the act, then the file.
//!
//! Not what it shows (the window drew it) nor the sealing (`steelyard::take_figures`). The dialog opens here and not in
//! the page, so that the page can name no path and so write none.

use crate::bounds;
use crate::desk::Desk;
use crate::told::Told;
use casework::refusal::{Failing, ProblemCode};
use casework::statistics::FORMATS;
use casework::time::Instant;
use serde::Deserialize;
use serde_json::{Value, json};
use steelyard::take_figures::{Wanted, take_figures};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// What the page asks for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Asked {
    /// The act's id, minted when the form opened.
    pub act_id: String,
    /// The chart's code, or `press`.
    pub what: String,
    /// The Hong Kong year.
    pub year: i16,
    /// Whether it begins on 1 April.
    #[serde(default)]
    pub fiscal: bool,
    /// As at when; now unless given.
    pub as_at: Option<i64>,
    /// `csv`, `svg`, `png` or `txt`.
    pub format: String,
    /// The language of its words.
    pub language: String,
    /// Rows or marks in it.
    pub rows: u32,
    /// The dialog's title, in the officer's words.
    pub title: String,
    /// The file's contents where it is text.
    pub text: Option<String>,
    /// The file's contents where it is not.
    pub bytes: Option<Vec<u8>>,
}

impl Asked {
    /// Holds every field to its bound.
    ///
    /// # Errors
    /// `too-long` on the first field that is, `unknown-code` for a format that is not written here, `missing` without
    /// contents.
    pub fn within_bounds(&self) -> Result<(), Told> {
        for (field, word) in
            [("act", &self.act_id), ("what", &self.what), ("format", &self.format), ("language", &self.language)]
        {
            bounds::text(field, word, bounds::WORD)?;
        }
        bounds::text("title", &self.title, bounds::TITLE)?;
        bounds::text("text", self.text.as_deref().unwrap_or_default(), bounds::COMMAND)?;
        if self.bytes.as_ref().is_some_and(|bytes| bytes.len() > bounds::COMMAND) {
            return Err(Failing::problem("bytes", ProblemCode::TooLong).into());
        }
        if !FORMATS.contains(&self.format.as_str()) {
            return Err(Failing::problem("format", ProblemCode::UnknownCode).into());
        }
        if self.text.is_some() == self.bytes.is_some() {
            return Err(Failing::problem("bytes", ProblemCode::Missing).into());
        }
        Ok(())
    }

    /// The name that the dialog proposes.
    fn file_name(&self) -> String {
        let plain: String = self.what.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let at = self.as_at.map(|at| {
            // Midnight is the end of the day before.
            format!("-{}", Instant(at.saturating_sub(1)).day())
        });
        let year = if self.fiscal {
            format!("{}-{:02}", self.year, self.year.saturating_add(1) % 100)
        } else {
            self.year.to_string()
        };
        format!("statistics-{year}-{plain}{}.{}", at.unwrap_or_default(), self.format)
    }

    fn wanted(self) -> Wanted {
        Wanted {
            what: self.what,
            year: self.year,
            fiscal: self.fiscal,
            as_at: self.as_at.map(Instant),
            format: self.format,
            language: self.language,
            rows: self.rows,
            bytes: self.text.map(String::into_bytes).or(self.bytes).unwrap_or_default(),
        }
    }
}

/// Asks where to, performs the act and writes the file.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open; otherwise what the act or the file met.
pub fn take(app: &AppHandle, desk: &Desk, asked: Asked) -> Result<Option<Value>, Told> {
    let chosen = app
        .dialog()
        .file()
        .set_title(&asked.title)
        .set_file_name(asked.file_name())
        .add_filter(asked.format.to_uppercase(), &[asked.format.as_str()])
        .blocking_save_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let act = asked.act_id.clone();
    let sha256 = take_figures(&registry, &act, &asked.wanted(), &path)?;
    Ok(Some(json!({ "sha256": sha256, "path": path })))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asked(format: &str, text: Option<&str>, bytes: Option<&[u8]>) -> Asked {
        Asked {
            act_id: "0".into(),
            what: "../months".into(),
            year: 2023,
            fiscal: false,
            as_at: Some(Instant::parse("2024-01-01T00:00:00+08:00").unwrap().0),
            format: format.into(),
            language: "en".into(),
            rows: 12,
            title: "Take the chart".into(),
            text: text.map(str::to_owned),
            bytes: bytes.map(<[u8]>::to_vec),
        }
    }

    #[test]
    fn the_proposed_name_is_plain_and_says_the_day() {
        assert_eq!(
            asked("svg", Some("<svg/>"), None).file_name(),
            "statistics-2023-months-2023-12-31.svg",
            "24:00 belongs to the day that ends, and no name leads out of the folder"
        );
    }

    #[test]
    fn contents_come_once_and_in_a_format_that_is_written_here() {
        assert!(asked("png", None, Some(&[1])).within_bounds().is_ok(), "bytes are contents");
        assert!(asked("csv", Some("a"), Some(&[1])).within_bounds().is_err(), "not twice");
        assert!(asked("csv", None, None).within_bounds().is_err(), "nor not at all");
        assert!(asked("exe", Some("a"), None).within_bounds().is_err(), "nothing else is written");
    }
}

//! Taking a referral list: where it shall lie, then the act, then the file.
//!
//! Not what stands in it (`registry`) nor how it is written (`exchange`). The dialog opens here and not in the page, so
//! that the page can name no path and so write none.

use crate::bounds;
use crate::desk::Desk;
use crate::told::Told;
use casework::code::Id;
use casework::reference::Lang;
use casework::referral::packet::MOST;
use casework::refusal::{Failing, Problem, ProblemCode, RefusalCode};
use casework::time::Day;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::Path;
use steelyard::take_out::{Chosen, Wanted, take_out};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// What the page asks for.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Asked {
    /// The act's id, minted when the form opened.
    pub act_id: String,
    /// The agency, by its code.
    pub agency: String,
    /// The first day of the referrals, or all.
    pub from: Option<String>,
    /// The last day, or all.
    pub to: Option<String>,
    /// `csv`, `xlsx`, `pdf`, or `zip` for the packet.
    pub format: String,
    /// The language of the heads.
    pub language: String,
    /// The fields, or those that the agency usually gets.
    pub fields: Option<Vec<String>>,
    /// Only these referrals by their ids, where a choice was made.
    pub only: Option<Vec<String>>,
    /// The files of evidence that go with a packet.
    pub evidence: Option<Vec<Enclosing>>,
    /// The dialog's title, in the officer's words.
    pub title: String,
}

/// A file of evidence that goes with a packet.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Enclosing {
    /// The file, by its id.
    pub evidence: String,
    /// Whether a picture goes as it was received.
    pub as_received: bool,
}

impl Asked {
    /// Holds every field to its bound.
    ///
    /// # Errors
    /// `too-long` on the first field that is, `unknown-code` for a format that is not written here.
    pub fn within_bounds(&self) -> Result<(), Told> {
        bounds::text("act", &self.act_id, bounds::WORD)?;
        bounds::text("agency", &self.agency, bounds::WORD)?;
        bounds::text("from", self.from.as_deref().unwrap_or_default(), bounds::WORD)?;
        bounds::text("to", self.to.as_deref().unwrap_or_default(), bounds::WORD)?;
        bounds::text("language", &self.language, bounds::WORD)?;
        bounds::list("fields", self.fields.as_deref())?;
        bounds::list("only", self.only.as_deref())?;
        for file in self.enclosing() {
            bounds::text("evidence", &file.evidence, bounds::WORD)?;
        }
        if self.enclosing().len() > MOST {
            return Err(Failing::refused(RefusalCode::PacketTooMany).into());
        }
        bounds::text("title", &self.title, bounds::TITLE)?;
        if matches!(self.format.as_str(), "csv" | "xlsx" | "pdf" | "zip") {
            Ok(())
        } else {
            Err(Failing::problem("format", ProblemCode::UnknownCode).into())
        }
    }

    fn enclosing(&self) -> &[Enclosing] {
        self.evidence.as_deref().unwrap_or_default()
    }

    /// The list that is wanted, with its codes read.
    ///
    /// # Errors
    /// All problems at once.
    fn wanted(&self) -> Result<Wanted, Told> {
        let mut problems = Vec::new();
        let mut day = |field: &str, given: &Option<String>| {
            let given = given.as_deref()?;
            let day = Day::parse(given);
            if day.is_none() {
                problems.push(Problem { field: field.to_owned(), code: ProblemCode::NotATime, name: None });
            }
            day
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        let only = self.only.as_ref().map(|ids| ids.iter().map(|id| Id::parse(id)).collect::<Option<Vec<Id>>>());
        if only == Some(None) {
            problems.push(Problem { field: "only".to_owned(), code: ProblemCode::Unsound, name: None });
        }
        let chosen = |file: &Enclosing| {
            Id::parse(&file.evidence).map(|evidence| Chosen { evidence, as_received: file.as_received })
        };
        let evidence = self.enclosing().iter().map(chosen).collect::<Option<Vec<Chosen>>>();
        if evidence.is_none() {
            problems.push(Problem { field: "evidence".to_owned(), code: ProblemCode::Unsound, name: None });
        }
        let lang = Lang::parse(&self.language);
        if lang.is_none() {
            problems.push(Problem { field: "language".to_owned(), code: ProblemCode::UnknownCode, name: None });
        }
        match lang {
            Some(lang) if problems.is_empty() => Ok(Wanted {
                agency: self.agency.clone(),
                from,
                to,
                format: self.format.clone(),
                lang,
                fields: self.fields.clone(),
                only: only.flatten(),
                evidence: evidence.unwrap_or_default(),
            }),
            _ => Err(Failing::Incomplete { problems }.into()),
        }
    }

    /// The name that the dialog proposes. It holds no personal data: a folder's listing is seen by others.
    fn file_name(&self) -> String {
        let plain = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
        let mut name = format!("referrals-{}", plain(&self.agency));
        for day in [&self.from, &self.to].into_iter().flatten() {
            name.push('-');
            name.push_str(&plain(day));
        }
        format!("{name}.{}", self.format)
    }
}

/// Asks where to, performs the act and writes the file.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open; otherwise what the act or the file met.
pub fn take(app: &AppHandle, desk: &Desk, asked: &Asked) -> Result<Option<Value>, Told> {
    let chosen = app
        .dialog()
        .file()
        .set_title(&asked.title)
        .set_file_name(asked.file_name())
        .add_filter(asked.format.to_uppercase(), &[asked.format.as_str()])
        .blocking_save_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    write(desk, asked, &path).map(Some)
}

fn write(desk: &Desk, asked: &Asked, path: &Path) -> Result<Value, Told> {
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let taken = take_out(&registry, &asked.act_id, &asked.wanted()?, path)?;
    Ok(json!({ "list": taken.list, "rows": taken.rows, "sha256": taken.sha256, "path": path }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(agency: &str, format: &str) -> Asked {
        Asked {
            act_id: "0".into(),
            agency: agency.into(),
            from: Some("2023-05-01".into()),
            to: None,
            format: format.into(),
            language: "en".into(),
            fields: None,
            only: None,
            evidence: None,
            title: "Take the list".into(),
        }
    }

    #[test]
    fn the_proposed_name_is_plain() {
        assert_eq!(asked("CC", "csv").file_name(), "referrals-CC-2023-05-01.csv", "agency and day name the file");
        assert_eq!(
            asked("../C/C", "xlsx").file_name(),
            "referrals-CC-2023-05-01.xlsx",
            "nothing in a proposed name leads out of the chosen folder"
        );
    }

    #[test]
    fn a_format_that_is_not_written_here_is_told() {
        assert!(asked("CC", "csv").within_bounds().is_ok(), "CSV is written");
        assert!(asked("CC", "exe").within_bounds().is_err(), "nothing else is");
    }

    #[test]
    fn the_files_of_a_packet_are_ids_and_not_too_many() {
        let with = |evidence: &str, many: usize| {
            let one = || Enclosing { evidence: evidence.into(), as_received: false };
            Asked { evidence: Some((0..many).map(|_| one()).collect()), ..asked("CC", "zip") }
        };
        let sound = with(&"ab".repeat(16), 1);
        assert!(sound.within_bounds().is_ok(), "a file is named by its id");
        assert_eq!(sound.wanted().map(|wanted| wanted.evidence.len()).ok(), Some(1), "and is wanted");
        assert!(with("../E1", 1).wanted().is_err(), "nothing else names one");
        assert!(with("ab", MOST + 1).within_bounds().is_err(), "and there are not more than a packet holds");
        assert!(with(&"a".repeat(bounds::WORD + 1), 1).within_bounds().is_err(), "nor longer ones than an id");
    }
}

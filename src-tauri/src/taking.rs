//! Taking a list of the screen: where it shall lie, then the act, then the file.
//!
//! Not which rows and how they are written (`steelyard::take_list`). The dialog opens here and not in the page, so that the
//! page can name no path; a passphrase passes through and is wiped.

use crate::bounds;
use crate::desk::Desk;
use crate::told::Told;
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode};
use casework::taking::{FORMATS, LISTS};
use casework::time::Instant;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use steelyard::close::Closed;
use steelyard::take_list::{Wanted, take_list};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;
use zeroize::Zeroizing;

/// What the page asks for.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Asked {
    /// The act's id, minted when the form opened.
    pub act_id: String,
    /// Which list.
    pub what: String,
    /// The JSON of its question's parameters.
    pub params: String,
    /// The columns by their codes, or all.
    pub columns: Option<Vec<String>>,
    /// In what it is written.
    pub format: String,
    /// The language of heads and names.
    pub language: String,
    /// `zip` or `age`, where it is closed.
    pub close: Option<String>,
    /// The passphrase or recipient for that.
    #[serde(default, deserialize_with = "wiped")]
    pub secret: Option<Zeroizing<String>>,
    /// "Copy 2 of 3" for a PDF, or nothing.
    pub copy: Option<String>,
    /// The dialog's title, in the officer's words.
    pub title: String,
}

fn wiped<'d, D: Deserializer<'d>>(from: D) -> Result<Option<Zeroizing<String>>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(Zeroizing::new))
}

impl Asked {
    /// Holds every field to its bound and reads what is wanted.
    ///
    /// # Errors
    /// `too-long` on the first field that is; `unknown-code` and `unsound` as they say.
    pub fn wanted(&self) -> Result<Wanted, Told> {
        bounds::text("act", &self.act_id, bounds::WORD)?;
        bounds::json("params", &self.params, bounds::PARAMETERS)?;
        bounds::list("columns", self.columns.as_deref())?;
        bounds::text("copy", self.copy.as_deref().unwrap_or_default(), bounds::WORD)?;
        bounds::text("secret", self.secret.as_ref().map_or("", |secret| secret.as_str()), bounds::PASSWORD)?;
        bounds::text("title", &self.title, bounds::TITLE)?;
        let problem = |field: &str, code| Told::from(Failing::problem(field, code));
        if !LISTS.contains(&self.what.as_str()) {
            return Err(problem("what", ProblemCode::UnknownCode));
        }
        if !FORMATS.contains(&self.format.as_str()) {
            return Err(problem("format", ProblemCode::UnknownCode));
        }
        let closed = match &self.close {
            None => None,
            Some(code) => {
                let secret = self.secret.as_ref().map_or("", |secret| secret.as_str());
                Some(Closed::read(code, secret).ok_or_else(|| problem("secret", ProblemCode::Unsound))?)
            }
        };
        Ok(Wanted {
            what: self.what.clone(),
            params: serde_json::from_str(&self.params).map_err(|_| problem("params", ProblemCode::Unsound))?,
            columns: self.columns.clone(),
            format: self.format.clone(),
            lang: Lang::parse(&self.language).ok_or_else(|| problem("language", ProblemCode::UnknownCode))?,
            closed,
            copy: self.copy.clone().unwrap_or_default(),
        })
    }

    /// How the file's name ends.
    fn end(&self) -> &str {
        match (self.close.as_deref(), self.format.as_str()) {
            (Some(close), _) => close,
            (None, "csv-raw") => "csv",
            (None, format) => format,
        }
    }

    /// The name that the dialog proposes: what and when, to the second, so that two in a row do not meet. No personal data.
    fn file_name(&self, now: Instant) -> String {
        let at = now.local();
        let time = format!("{:02}{:02}{:02}", at.hour(), at.minute(), at.second());
        format!("{}-{}-{time}.{}", self.what, at.date(), self.end())
    }
}

/// Asks where to, performs the act and writes the file.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open; otherwise what the act or the file met.
pub fn take(app: &AppHandle, desk: &Desk, asked: &Asked) -> Result<Option<Value>, Told> {
    let wanted = asked.wanted()?;
    let end = asked.end();
    let chosen = app
        .dialog()
        .file()
        .set_title(&asked.title)
        .set_file_name(asked.file_name(registry::clock()))
        .add_filter(end.to_uppercase(), &[end])
        .blocking_save_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let taken = take_list(&registry, &asked.act_id, &wanted, &path)?;
    Ok(Some(json!({ "rows": taken.rows, "sha256": taken.sha256, "removed": taken.removed, "split": taken.split })))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn asked(what: &str, format: &str, close: Option<&str>) -> Asked {
        Asked {
            act_id: "0".into(),
            what: what.into(),
            params: "{}".into(),
            columns: None,
            format: format.into(),
            language: "zh-Hant".into(),
            close: close.map(str::to_owned),
            secret: Some(Zeroizing::new("correct horse battery".into())),
            copy: None,
            title: "Take the list".into(),
        }
    }

    #[test]
    fn e08_e12_the_proposed_name_is_plain_and_says_the_second() {
        let now = Instant::parse("2026-11-23T14:30:05+08:00").unwrap();
        assert_eq!(asked("cases", "csv-raw", None).file_name(now), "cases-2026-11-23-143005.csv", "what, and when");
        assert_eq!(asked("cases", "pdf", Some("age")).file_name(now), "cases-2026-11-23-143005.age", "closed by age");
    }

    #[test]
    fn what_is_not_written_here_is_told() {
        assert!(asked("complaints", "xlsx", Some("zip")).wanted().is_ok(), "a workbook in a zip is written");
        assert!(asked("../etc", "xlsx", None).wanted().is_err(), "a list that is none is not");
        assert!(asked("cases", "exe", None).wanted().is_err(), "nor a form that is none");
        assert!(asked("cases", "csv", Some("rar")).wanted().is_err(), "nor another way to close it");
    }
}

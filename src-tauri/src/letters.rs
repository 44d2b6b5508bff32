//! Letters, slips and extracts of the journal for the window: drafted, shown, written, taken out.
//!
//! Neither their words nor their rules (`steelyard::letters`, `steelyard::extract`). A letter's text comes to the page only
//! against the act by which its complainant's particulars were shown. Save dialogs open here, so the page names no path.

use crate::bounds;
use crate::desk::Desk;
use crate::doors::{Sat, aside, value};
use crate::told::Told;
use casework::code::Id;
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::time::{Day, Instant};
use registry::Failure;
use registry::ask::year::Params;
use serde::Deserialize;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use steelyard::extract::{Of, take_extract};
use steelyard::letters::{self, Wanted, paper};
use steelyard::take_report;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

fn problem(field: &str, code: ProblemCode) -> Told {
    Failing::problem(field, code).into()
}

fn within_bounds(wanted: &Wanted) -> Result<(), Told> {
    bounds::text("kind", &wanted.kind, bounds::WORD)?;
    bounds::text("complaint", wanted.complaint.as_deref().unwrap_or_default(), bounds::WORD)?;
    bounds::text("case", wanted.case.as_deref().unwrap_or_default(), bounds::WORD)?;
    bounds::list("items", Some(&wanted.items))
}

/// Who would get a letter, who would not and why. No text and no name.
#[tauri::command]
pub async fn draft_letters(desk: Sat<'_>, wanted: Wanted) -> Result<Value, Told> {
    let registry = desk.attended()?;
    within_bounds(&wanted)?;
    aside(move || value(letters::draft(&registry, &wanted)?)).await
}

/// One letter as it would be written, against the act by which its complainant's particulars were shown.
#[tauri::command]
pub async fn show_letter(desk: Sat<'_>, wanted: Wanted, complaint: String, shown: String) -> Result<Value, Told> {
    let registry = desk.attended()?;
    within_bounds(&wanted)?;
    bounds::text("complaint", &complaint, bounds::WORD)?;
    aside(move || {
        let particulars = registry.ask("particulars", json!({ "act": shown }))?;
        if particulars["complaint"] != complaint {
            return Err(Failure::from(Failing::about(RefusalCode::NotFound, complaint)).into());
        }
        let drafts = letters::draft(&registry, &wanted)?;
        let one = drafts.iter().find(|draft| draft.complaint.hex() == complaint);
        Ok(one.map_or(Value::Null, |draft| json!({ "text": draft.text, "sha256": draft.sha256 })))
    })
    .await
}

/// A letter that is meant, by the digest of its text as it was shown or told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meant {
    complaint: String,
    sha256: String,
}

/// Writes letters: one act, each text as it was shown.
#[tauri::command]
pub async fn write_letters(desk: Sat<'_>, act_id: String, wanted: Wanted, chosen: Vec<Meant>) -> Result<Value, Told> {
    let registry = desk.attended()?;
    within_bounds(&wanted)?;
    bounds::text("act", &act_id, bounds::WORD)?;
    let chosen = chosen.into_iter().map(|meant| Some((Id::parse(&meant.complaint)?, meant.sha256)));
    let chosen: Vec<(Id, String)> =
        chosen.collect::<Option<_>>().ok_or_else(|| problem("chosen", ProblemCode::Unsound))?;
    aside(move || value(letters::write(&registry, &act_id, &wanted, &chosen)?)).await
}

/// A paper that is wanted: `letter` by its id, `slip` by its complaint, `case-bundle` by its case, `year` by its number,
/// `extract` by complaint, case or days.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Asked {
    act_id: String,
    what: String,
    #[serde(default)]
    name: Option<String>,
    /// `complaint`, `case` or `period`, for an extract.
    #[serde(default)]
    of: Option<String>,
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    to: Option<String>,
    #[serde(default)]
    linked: bool,
    /// A year from 1 April.
    #[serde(default)]
    fiscal: bool,
    /// The instant as at which a year is counted; now unless given.
    #[serde(default)]
    as_at: Option<i64>,
    language: String,
    title: String,
}

/// Takes one paper out: asks where to, journals it, writes it. `None` when the officer left the dialog.
#[tauri::command]
pub async fn take_paper(app: AppHandle, desk: Sat<'_>, asked: Asked) -> Result<Option<Value>, Told> {
    desk.attended()?;
    for (field, text) in [("act", &asked.act_id), ("what", &asked.what), ("language", &asked.language)] {
        bounds::text(field, text, bounds::WORD)?;
    }
    bounds::text("name", asked.name.as_deref().unwrap_or_default(), bounds::WORD)?;
    bounds::text("title", &asked.title, bounds::TITLE)?;
    aside(move || taken(&app, app.state::<Arc<Desk>>().inner(), &asked)).await
}

fn place(app: &AppHandle, asked: &Asked, end: &str) -> Option<PathBuf> {
    let at = registry::clock().local();
    let time = format!("{:02}{:02}{:02}", at.hour(), at.minute(), at.second());
    let name = format!("{}-{}-{time}.{end}", asked.what, at.date());
    let dialog = app.dialog().file().set_title(&asked.title).set_file_name(name);
    dialog.add_filter(end.to_uppercase(), &[end]).blocking_save_file()?.into_path().ok()
}

/// What was asked for, read.
enum Which {
    Extract(Of),
    Report(take_report::Of),
    Slip(String),
    Letter(Id),
}

fn taken(app: &AppHandle, desk: &Desk, asked: &Asked) -> Result<Option<Value>, Told> {
    let lang = Lang::parse(&asked.language).ok_or_else(|| problem("language", ProblemCode::UnknownCode))?;
    let name = asked.name.clone().unwrap_or_default();
    let day = |text: &Option<String>, field| {
        text.as_deref().and_then(Day::parse).ok_or_else(|| problem(field, ProblemCode::NotATime))
    };
    let wanted = match (asked.what.as_str(), asked.of.as_deref()) {
        ("extract", Some("complaint")) => Which::Extract(Of::Complaint(name)),
        ("extract", Some("case")) => Which::Extract(Of::Case(name)),
        ("extract", Some("period")) => Which::Extract(Of::Period(day(&asked.from, "from")?, day(&asked.to, "to")?)),
        ("slip", None) => Which::Slip(name),
        ("letter", None) => Which::Letter(Id::parse(&name).ok_or_else(|| problem("name", ProblemCode::Unsound))?),
        ("case-bundle", None) => Which::Report(take_report::Of::Case(name)),
        ("year", None) => {
            let year = name.parse().map_err(|_| problem("name", ProblemCode::Unsound))?;
            Which::Report(take_report::Of::Year(Params { year, fiscal: asked.fiscal, as_at: asked.as_at.map(Instant) }))
        }
        _ => return Err(problem("what", ProblemCode::UnknownCode)),
    };
    let end = if matches!(wanted, Which::Extract(_)) { "zip" } else { "pdf" };
    let Some(path) = place(app, asked, end) else { return Ok(None) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let (sha256, entries) = match wanted {
        Which::Extract(of) => {
            let wanted = steelyard::extract::Wanted { of, linked: asked.linked, lang };
            take_extract(&registry, &asked.act_id, &wanted, &path)?
        }
        Which::Report(of) => {
            let wanted = take_report::Wanted { of, lang, closed: None, copy: String::new() };
            (take_report::take_report(&registry, &asked.act_id, &wanted, &path)?, 1)
        }
        Which::Slip(complaint) => (paper::take_slip(&registry, &asked.act_id, &complaint, lang, &path)?, 1),
        Which::Letter(id) => (paper::take_letter(&registry, &asked.act_id, id, &path)?, 1),
    };
    Ok(Some(json!({ "sha256": sha256, "entries": entries })))
}

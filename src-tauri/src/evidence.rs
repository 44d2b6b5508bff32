//! Files handed to the window: pasted and dropped ones as raw bytes, chosen ones by the system's own dialog.
//!
//! Not what is taken or how it is kept (`registry::evidence`). The dialog opens here and not in the page, so that the
//! page can name no path and so read none.

use crate::bounds;
use crate::desk::Desk;
use crate::told::Told;
use casework::code::{Digest, Id};
use casework::command::{Command, CopyEvidence, CoverGiven, Name};
use casework::refusal::{About, Failing, ProblemCode, RefusalCode};
use registry::evidence::Stored;
use registry::{Receipt, Registry};
use serde::Serialize;
use serde_json::{Value, json};
use steelyard::redact::NotCovered;
use steelyard::take_copy::take_copy;
use steelyard::take_statement;
use tauri::AppHandle;
use tauri::ipc::{InvokeBody, Request};
use tauri_plugin_dialog::DialogExt;

/// What became of the chosen files.
#[derive(Debug, Default, Serialize)]
pub struct Chosen {
    /// Those that were taken.
    taken: Vec<Stored>,
    /// Those that were not, each with why.
    left: Vec<Left>,
}

/// A chosen file that was not taken.
#[derive(Debug, Serialize)]
struct Left {
    name: String,
    failure: Told,
}

/// The name and the bytes of one raw request. The name stands percent-encoded in a header.
///
/// # Errors
/// `unsound` when the body is not raw or the name is not encoded; `too-long` past the bounds.
pub fn sent(request: &Request<'_>) -> Result<(String, Vec<u8>), Told> {
    let unsound = |field: &str| Told::from(Failing::problem(field, ProblemCode::Unsound));
    let InvokeBody::Raw(bytes) = request.body() else { return Err(unsound("evidence")) };
    // One byte more goes on to the registry, which says in words that a file is too large.
    let bytes = &bytes[..bytes.len().min(bounds::EVIDENCE + 1)];
    let name = request.headers().get("name").and_then(|value| value.to_str().ok()).unwrap_or_default();
    bounds::text("name", name, bounds::NAME)?;
    let name = decoded(name).ok_or_else(|| unsound("name"))?;
    Ok((name, bytes.to_vec()))
}

/// Reads percent-encoding, as `encodeURIComponent` writes it.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok())?;
            bytes.push(u8::from_str_radix(pair, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

/// The digest that a question names.
///
/// # Errors
/// `unsound` when it is none.
pub fn digest(text: &str) -> Result<Digest, Told> {
    Digest::parse(text).ok_or_else(|| Failing::problem("sha256", ProblemCode::Unsound).into())
}

/// Asks which files, and takes each.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open. A single file's trouble is in the answer.
pub fn choose(app: &AppHandle, desk: &Desk, title: &str) -> Result<Chosen, Told> {
    let mut chosen = Chosen::default();
    let Some(paths) = app.dialog().file().set_title(title).blocking_pick_files() else { return Ok(chosen) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    for path in paths.into_iter().filter_map(|path| path.into_path().ok()) {
        match registry.take_evidence_file(&path) {
            Ok(stored) => chosen.taken.push(stored),
            Err(failure) => {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                chosen.left.push(Left { name, failure: failure.into() });
            }
        }
    }
    Ok(chosen)
}

/// Asks where a copy of a file shall lie, performs the act and writes the original bytes.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open; otherwise what the act or the file met.
pub fn copy(app: &AppHandle, desk: &Desk, act: &str, evidence: &str, title: &str) -> Result<Option<Value>, Told> {
    let evidence = Id::parse(evidence).ok_or_else(|| Told::from(Failing::problem("evidence", ProblemCode::Unsound)))?;
    let name = {
        let registry = desk.attended()?;
        let exhibit = registry.exhibit(&evidence)?;
        // Who may not take a copy is told so before a place is asked for.
        let asked = Command::CopyEvidence(CopyEvidence { complaint: Name::from(exhibit.complaint), evidence });
        registry.preview(&serde_json::to_vec(&asked).unwrap_or_default())?;
        exhibit.copy_name()
        // Nothing holds the registry open while the dialog stands: a lock closes it.
    };
    let chosen = app.dialog().file().set_title(title).set_file_name(name).blocking_save_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let sha256 = take_copy(&registry, act, evidence, &path)?;
    Ok(Some(json!({ "sha256": sha256, "path": path })))
}

/// Makes a covered copy of a file and receives it.
///
/// # Errors
/// As the rule; a file of which no copy can be drawn is refused with its reason.
pub fn redact(registry: &Registry, act: &str, evidence: &str, covered: Vec<CoverGiven>) -> Result<Receipt, Told> {
    let evidence = Id::parse(evidence).ok_or_else(|| Told::from(Failing::problem("evidence", ProblemCode::Unsound)))?;
    steelyard::redact::redact(registry, act, evidence, covered).map_err(|not| match not {
        NotCovered::Failure(failure) => failure.into(),
        NotCovered::Refused(refused) => {
            let about = vec![About::named(refused.why.code())];
            Failing::Refused { code: RefusalCode::EvidenceNotCovered, about }.into()
        }
    })
}

/// Which statement is to be printed.
pub struct Printing {
    /// The act's id.
    pub act: String,
    /// The complaint.
    pub complaint: String,
    /// The statement.
    pub statement: String,
    /// The dialog's title.
    pub title: String,
}

/// Asks where the paper of a statement shall lie, seals it and writes it.
///
/// # Errors
/// `no-session` when the session ended while the dialog stood open; otherwise what the act or the file met.
pub fn print(app: &AppHandle, desk: &Desk, asked: &Printing) -> Result<Option<Value>, Told> {
    let statement =
        Id::parse(&asked.statement).ok_or_else(|| Told::from(Failing::problem("statement", ProblemCode::Unsound)))?;
    // Set once before a place is asked for: what cannot be set is told at once, and the number is in its name.
    let (number, _, _) = take_statement::paper(&*desk.attended()?, &asked.complaint, &statement)?;
    let name = take_statement::name(&number);
    let chosen = app.dialog().file().set_title(&asked.title).set_file_name(name).blocking_save_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    // Asked for again: the desk may have been locked behind the dialog.
    let registry = desk.attended()?;
    let sha256 = take_statement::take_statement(&registry, &asked.act, &asked.complaint, &statement, &path)?;
    Ok(Some(json!({ "sha256": sha256, "path": path })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_comes_through_a_header() {
        assert_eq!(decoded("%E6%94%B6%E6%93%9A(1).jpg").as_deref(), Some("收據(1).jpg"), "names are kept exactly");
        assert_eq!(decoded("50%25.txt").as_deref(), Some("50%.txt"), "a percent sign is one");
        for broken in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(decoded(broken), None, "{broken} is no name");
        }
    }
}

//! The commands of the page: each holds what it was handed to its bound, asks the desk for the open registry, and
//! passes on what the registry says.
//!
//! No rule and no word of its own. Everything that may wait for the disk runs off the window's thread.

use crate::bounds;
use crate::desk::Desk;
use crate::told::Told;
use crate::watch::Ending;
use casework::command::CoverGiven;
use casework::refusal::{Failing, ProblemCode};
use registry::{Session, Standing};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use tauri::{AppHandle, Emitter, Manager, State};
use zeroize::Zeroizing;

// The commands of imports and of the settings screen stand in files of their own.
pub use crate::imports::*;
pub use crate::letters::*;
pub use crate::office::*;

/// The event by which the page hears what became old.
pub const CHANGED: &str = "changed";
/// The event by which the page hears that the desk was locked.
pub const LOCKED: &str = "locked";

/// What `locked` carries.
#[derive(Clone, Serialize)]
pub struct Locked {
    /// Why.
    pub reason: Ending,
}

#[derive(Clone, Serialize)]
struct Changed {
    subjects: Value,
}

pub(crate) type Sat<'a> = State<'a, Arc<Desk>>;

/// Runs what may wait on a thread of its own.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Told> + Send + 'static,
) -> Result<T, Told> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| Err(Told::fault(&format!("a door broke: {error}"))))
}

/// What stands in the registry's folder: the one question that needs no session.
#[tauri::command]
pub async fn look(desk: Sat<'_>) -> Result<Standing, Told> {
    let desk = Arc::clone(&desk);
    aside(move || Ok(desk.look())).await
}

/// Opens the registry for an officer.
#[tauri::command]
pub async fn sign_in(app: AppHandle, desk: Sat<'_>, officer: String, password: String) -> Result<Session, Told> {
    let password = Zeroizing::new(password);
    bounds::text("officer", &officer, bounds::WORD)?;
    bounds::text("password", &password, bounds::PASSWORD)?;
    let desk = Arc::clone(&desk);
    aside(move || {
        let changed = move |subjects: &[registry::Subject]| {
            if let Ok(subjects) = serde_json::to_value(subjects) {
                // A window that is closing hears nothing, and needs nothing.
                let _ = app.emit(CHANGED, Changed { subjects });
            }
        };
        desk.sign_in(officer.trim(), &password, changed)
    })
    .await
}

/// Who sits here.
#[tauri::command]
pub async fn session(desk: Sat<'_>) -> Result<Session, Told> {
    let registry = desk.registry()?;
    aside(move || Ok(registry.session()?)).await
}

/// The officer is at the desk: keys or pointer moved.
#[tauri::command]
pub async fn attend(desk: Sat<'_>) -> Result<(), Told> {
    desk.attended().map(|_| ())
}

/// Ends the session.
#[tauri::command]
pub async fn lock(app: AppHandle, desk: Sat<'_>) -> Result<(), Told> {
    desk.attended()?;
    app.state::<Arc<Imports>>().clear();
    let desk = Arc::clone(&desk);
    aside(move || {
        if desk.end() {
            let _ = app.emit(LOCKED, Locked { reason: Ending::Asked });
        }
        Ok(())
    })
    .await
}

/// The write door. `command` is the JSON of one act: an act id stands for these very bytes.
#[tauri::command]
pub async fn perform(desk: Sat<'_>, act_id: String, command: String) -> Result<Value, Told> {
    let registry = desk.attended()?;
    bounds::text("act", &act_id, bounds::WORD)?;
    bounds::json("command", &command, bounds::COMMAND)?;
    aside(move || value(registry.perform(&act_id, command.as_bytes())?)).await
}

/// What an act would do.
#[tauri::command]
pub async fn preview(desk: Sat<'_>, command: String) -> Result<Value, Told> {
    let registry = desk.attended()?;
    bounds::json("command", &command, bounds::COMMAND)?;
    aside(move || value(registry.preview(command.as_bytes())?)).await
}

/// The read door. `params` is the JSON of the question's parameters.
#[tauri::command]
pub async fn ask(desk: Sat<'_>, question: String, params: String) -> Result<Value, Told> {
    let registry = desk.registry()?;
    bounds::text("question", &question, bounds::WORD)?;
    bounds::json("params", &params, bounds::PARAMETERS)?;
    let params: Value =
        serde_json::from_str(&params).map_err(|_| Told::from(Failing::problem("params", ProblemCode::Unsound)))?;
    aside(move || Ok(registry.ask(&question, params)?)).await
}

/// Keeps a draft beside the records.
#[tauri::command]
pub async fn keep_draft(desk: Sat<'_>, id: String, kind: String, body: String) -> Result<(), Told> {
    let registry = desk.attended()?;
    bounds::text("id", &id, bounds::WORD)?;
    bounds::text("kind", &kind, bounds::WORD)?;
    bounds::text("body", &body, bounds::DRAFT)?;
    aside(move || {
        registry.keep_draft(&id, &kind, &body)?;
        Ok(())
    })
    .await
}

/// The officer's drafts.
#[tauri::command]
pub async fn drafts(desk: Sat<'_>) -> Result<Value, Told> {
    let registry = desk.registry()?;
    aside(move || value(registry.drafts()?)).await
}

/// Lets a draft go.
#[tauri::command]
pub async fn drop_draft(desk: Sat<'_>, id: String) -> Result<(), Told> {
    let registry = desk.attended()?;
    bounds::text("id", &id, bounds::WORD)?;
    aside(move || Ok(registry.drop_draft(&id)?)).await
}

/// Keeps a view of a list, for the officer or for the team.
#[tauri::command]
pub async fn keep_view(desk: Sat<'_>, view: registry::saved_views::KeepView) -> Result<(), Told> {
    let registry = desk.attended()?;
    bounds::text("id", &view.id, bounds::WORD)?;
    bounds::text("name", &view.name, bounds::TITLE)?;
    bounds::text("body", &view.body, bounds::VIEW)?;
    aside(move || {
        registry.keep_view(&view)?;
        Ok(())
    })
    .await
}

/// Drops a view.
#[tauri::command]
pub async fn drop_view(desk: Sat<'_>, id: String) -> Result<(), Told> {
    let registry = desk.attended()?;
    bounds::text("id", &id, bounds::WORD)?;
    aside(move || Ok(registry.drop_view(&id)?)).await
}

/// Takes a referral list: asks where to, journals it, writes it. `None` when the officer left the dialog.
#[tauri::command]
pub async fn export_list(app: AppHandle, desk: Sat<'_>, asked: crate::export::Asked) -> Result<Option<Value>, Told> {
    desk.attended()?;
    asked.within_bounds()?;
    aside(move || crate::export::take(&app, app.state::<Arc<Desk>>().inner(), &asked)).await
}

/// Takes a list of the screen: asks where to, journals it, writes it. `None` when the officer left the dialog.
#[tauri::command]
pub async fn take_list(app: AppHandle, desk: Sat<'_>, asked: crate::taking::Asked) -> Result<Option<Value>, Told> {
    desk.attended()?;
    aside(move || crate::taking::take(&app, app.state::<Arc<Desk>>().inner(), &asked)).await
}

/// Takes a chart or a release: asks where to, journals it, writes it. `None` when the officer left the dialog.
#[tauri::command]
pub async fn export_figures(
    app: AppHandle,
    desk: Sat<'_>,
    asked: crate::figures::Asked,
) -> Result<Option<Value>, Told> {
    desk.attended()?;
    asked.within_bounds()?;
    aside(move || crate::figures::take(&app, app.state::<Arc<Desk>>().inner(), asked)).await
}

/// Takes pasted or dropped bytes into the store: they come raw, the name beside them.
#[tauri::command]
pub async fn take_evidence(desk: Sat<'_>, request: tauri::ipc::Request<'_>) -> Result<Value, Told> {
    let registry = desk.attended()?;
    let (name, bytes) = crate::evidence::sent(&request)?;
    aside(move || value(registry.take_evidence(&name, &bytes)?)).await
}

/// Lets the officer choose files and takes each into the store; those that are not taken are named with why.
#[tauri::command]
pub async fn choose_evidence(app: AppHandle, desk: Sat<'_>, title: String) -> Result<Value, Told> {
    desk.attended()?;
    bounds::text("title", &title, bounds::TITLE)?;
    aside(move || value(crate::evidence::choose(&app, app.state::<Arc<Desk>>().inner(), &title)?)).await
}

/// Takes a copy of a file of evidence: asks where to, journals it, writes the original bytes. `None` when the officer left
/// the dialog.
#[tauri::command]
pub async fn copy_evidence(
    app: AppHandle,
    desk: Sat<'_>,
    act_id: String,
    evidence: String,
    title: String,
) -> Result<Option<Value>, Told> {
    desk.attended()?;
    bounds::text("act", &act_id, bounds::WORD)?;
    bounds::text("evidence", &evidence, bounds::WORD)?;
    bounds::text("title", &title, bounds::TITLE)?;
    aside(move || crate::evidence::copy(&app, app.state::<Arc<Desk>>().inner(), &act_id, &evidence, &title)).await
}

/// What is seen of one stored file: a line that says what it is, then its picture. The file itself never comes to the page.
#[tauri::command]
pub async fn evidence(
    desk: Sat<'_>,
    sha256: String,
    page: Option<u32>,
    edge: u32,
) -> Result<tauri::ipc::Response, Told> {
    let registry = desk.registry()?;
    bounds::text("sha256", &sha256, bounds::WORD)?;
    let sha256 = crate::evidence::digest(&sha256)?;
    aside(move || Ok(tauri::ipc::Response::new(steelyard::show::show(&registry, &sha256, page, edge)?))).await
}

/// Makes a covered copy of a file of evidence, which is received as a file that names its original.
#[tauri::command]
pub async fn redact_evidence(
    desk: Sat<'_>,
    act_id: String,
    evidence: String,
    covered: Vec<CoverGiven>,
) -> Result<Value, Told> {
    let registry = desk.attended()?;
    bounds::text("act", &act_id, bounds::WORD)?;
    bounds::text("evidence", &evidence, bounds::WORD)?;
    aside(move || value(crate::evidence::redact(&registry, &act_id, &evidence, covered)?)).await
}

/// Writes a signed statement as a paper where the officer chooses. `None` when the officer left the dialog.
#[tauri::command]
pub async fn print_statement(
    app: AppHandle,
    desk: Sat<'_>,
    act_id: String,
    complaint: String,
    statement: String,
    title: String,
) -> Result<Option<Value>, Told> {
    desk.attended()?;
    for (field, text) in [("act", &act_id), ("complaint", &complaint), ("statement", &statement)] {
        bounds::text(field, text, bounds::WORD)?;
    }
    bounds::text("title", &title, bounds::TITLE)?;
    let asked = crate::evidence::Printing { act: act_id, complaint, statement, title };
    aside(move || crate::evidence::print(&app, app.state::<Arc<Desk>>().inner(), &asked)).await
}

/// What the registry gave, as it goes over the wire.
pub(crate) fn value(given: impl Serialize) -> Result<Value, Told> {
    serde_json::to_value(given).map_err(|error| Told::fault(&error.to_string()))
}

//! The commands of the settings screen that are more than an act: key slots of officers, recovery keys, what an officer
//! and what a desk likes.
//!
//! Not who may: the register decides, as with every act. A password is wiped when its command is done and stands in no
//! act, draft or log.

use crate::bounds;
use crate::desk::Desk;
use crate::doors::{Sat, aside, value};
use crate::kept::{Kept, Remembered};
use crate::told::Told;
use casework::code::Code;
use casework::command::AddOfficer;
use casework::refusal::{Failing, ProblemCode};
use casework::roles::Role;
use registry::keys::KdfCost;
use registry::officers::sound_password;
use registry::{Failure, Receipt, Registry};
use serde_json::Value;
use std::sync::Arc;
use tauri::State;
use zeroize::Zeroizing;

fn code(field: &str, given: &str) -> Result<Code, Told> {
    Code::new(given.trim()).map_err(|_| Failing::problem(field, ProblemCode::Unsound).into())
}

/// A password chosen in the window: held to its bounds before anything is derived from it.
fn chosen(field: &str, password: String) -> Result<Zeroizing<String>, Told> {
    let password = Zeroizing::new(password);
    bounds::text(field, &password, bounds::PASSWORD)?;
    sound_password(field, &password)?;
    Ok(password)
}

/// Does it over the open registry, off the window's thread.
async fn with(
    desk: &Arc<Desk>,
    act: String,
    work: impl FnOnce(&Registry, &str) -> Result<Receipt, Failure> + Send + 'static,
) -> Result<Value, Told> {
    let registry = desk.attended()?;
    bounds::text("act", &act, bounds::WORD)?;
    aside(move || value(work(&registry, &act)?)).await
}

/// A new officer, with the password of the first sign-in.
#[tauri::command]
pub async fn add_officer(
    desk: Sat<'_>,
    act_id: String,
    officer: String,
    name: String,
    roles: Vec<Role>,
    password: String,
) -> Result<Value, Told> {
    bounds::text("name", &name, bounds::TITLE)?;
    let command = AddOfficer { officer: code("officer", &officer)?, name, roles };
    let password = chosen("password", password)?;
    with(&desk, act_id, move |r, act| r.add_officer(act, &command, &password, KdfCost::office())).await
}

/// Lets an officer who left sign in again.
#[tauri::command]
pub async fn enable_officer(desk: Sat<'_>, act_id: String, officer: String, password: String) -> Result<Value, Told> {
    let (officer, password) = (code("officer", &officer)?, chosen("password", password)?);
    with(&desk, act_id, move |r, act| r.enable_officer(act, &officer, &password, KdfCost::office())).await
}

/// Lets an officer sign in no more, and takes the key slot away.
#[tauri::command]
pub async fn disable_officer(desk: Sat<'_>, act_id: String, officer: String) -> Result<Value, Told> {
    let officer = code("officer", &officer)?;
    with(&desk, act_id, move |r, act| r.disable_officer(act, &officer)).await
}

/// Gives another officer a password.
#[tauri::command]
pub async fn reset_password(desk: Sat<'_>, act_id: String, officer: String, password: String) -> Result<Value, Told> {
    let (officer, password) = (code("officer", &officer)?, chosen("password", password)?);
    with(&desk, act_id, move |r, act| r.reset_password(act, &officer, &password, KdfCost::office())).await
}

/// Gives the officer at the desk another password.
#[tauri::command]
pub async fn change_password(desk: Sat<'_>, act_id: String, old: String, password: String) -> Result<Value, Told> {
    let (old, password) = (Zeroizing::new(old), chosen("password", password)?);
    bounds::text("old", &old, bounds::PASSWORD)?;
    with(&desk, act_id, move |r, act| r.change_own_password(act, &old, &password, KdfCost::office())).await
}

/// Draws recovery keys, to be shown once.
#[tauri::command]
pub async fn draw_recovery_keys(desk: Sat<'_>, count: usize) -> Result<Vec<String>, Told> {
    let registry = desk.attended()?;
    aside(move || Ok(registry.draw_recovery_keys(count)?.iter().map(|key| key.to_string()).collect())).await
}

/// Keeps something as the officer at the desk likes it.
#[tauri::command]
pub async fn keep_setting(desk: Sat<'_>, name: String, value: String) -> Result<(), Told> {
    let registry = desk.attended()?;
    aside(move || Ok(registry.keep_setting(&name, &value)?)).await
}

/// What the officer at the desk keeps.
#[tauri::command]
pub async fn settings(desk: Sat<'_>) -> Result<Value, Told> {
    let registry = desk.registry()?;
    aside(move || value(registry.settings()?)).await
}

/// What this desk remembers. Like `look` it needs no session: the sign-in screen has a language and a look too.
#[tauri::command]
pub async fn desk_remembered(kept: State<'_, Arc<Kept>>) -> Result<Remembered, Told> {
    let kept = Arc::clone(&kept);
    aside(move || Ok(kept.all())).await
}

/// Remembers how this desk likes to look.
#[tauri::command]
pub async fn desk_remember(kept: State<'_, Arc<Kept>>, name: String, value: String) -> Result<(), Told> {
    let kept = Arc::clone(&kept);
    aside(move || kept.keep(&name, &value)).await
}

//! Imports for the window: one file at a time lies staged for the officer at the desk, and each step is a command.
//!
//! Not how a file is read, checked or filed (`steelyard::staged`). Dialogs open here and not in the page, so that the page can name
//! no path. Long steps run off the window's thread; [`import_progress`] says how far they are, [`stop_import`] ends them.

use crate::bounds;
use crate::desk::Desk;
use crate::doors::{Sat, aside, value};
use crate::told::Told;
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode};
use exchange::complaint_csv::{FILE_LIMIT, Mapping};
use exchange::sheet::Choice;
use registry::evidence::Stored;
use registry::perform::Watch;
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use steelyard::reading::{Refused, Why};
use steelyard::staged::{StageFault, Staged};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

/// The file that lies staged, and how far a long step with it is.
#[derive(Default)]
pub struct Imports {
    staged: Mutex<Option<Lying>>,
    stop: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

struct Lying {
    officer: String,
    file: Staged,
}

type Table<'a> = State<'a, Arc<Imports>>;

/// What the page is told of a step: what came of it, or why the file is not read.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Step<T> {
    Done(T),
    Unread(Refused),
}

fn told<T: Serialize>(step: Result<T, StageFault>) -> Result<Value, Told> {
    match step {
        Ok(done) => value(Step::Done(done)),
        Err(StageFault::Unread(refused)) => value(Step::<()>::Unread(refused)),
        Err(StageFault::Door(failure)) => Err(failure.into()),
    }
}

impl Imports {
    fn lying(&self) -> MutexGuard<'_, Option<Lying>> {
        self.staged.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self) {
        self.stop.store(false, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.of.store(0, Ordering::Relaxed);
    }

    /// Hears of each piece of a long act; false once it is to stop.
    fn step(&self, done: u32, of: u32) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        !self.stop.load(Ordering::Relaxed)
    }

    /// Lets the staged file go: it is nobody's after the session.
    pub fn clear(&self) {
        self.stop.store(true, Ordering::Relaxed);
        *self.lying() = None;
    }

    fn open(&self, desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<Value, Told> {
        let officer = desk.attended()?.session()?.officer.to_string();
        self.begin();
        let opened = Staged::open(name, bytes, &self.stop).map_err(StageFault::from);
        told(opened.map(|file| {
            let look = file.look();
            *self.lying() = Some(Lying { officer, file });
            look
        }))
    }

    /// Works with the staged file, which only the officer who laid it there does.
    fn with<T>(&self, desk: &Desk, work: impl FnOnce(&mut Staged) -> Result<T, Told>) -> Result<T, Told> {
        let officer = desk.attended()?.session()?.officer.to_string();
        let mut lying = self.lying();
        match lying.as_mut() {
            Some(there) if there.officer == officer => work(&mut there.file),
            _ => {
                *lying = None;
                Err(Failing::problem("file", ProblemCode::Missing).into())
            }
        }
    }
}

/// Lets the officer choose a file and stages it. Nothing when none was chosen.
#[tauri::command]
pub async fn choose_import(app: AppHandle, desk: Sat<'_>, table: Table<'_>, title: String) -> Result<Value, Told> {
    desk.attended()?;
    bounds::text("title", &title, bounds::TITLE)?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        let Some(path) = app.dialog().file().set_title(&title).blocking_pick_file().and_then(|p| p.into_path().ok())
        else {
            return Ok(Value::Null);
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let large = std::fs::metadata(&path).is_ok_and(|about| about.len() > FILE_LIMIT as u64);
        if large {
            return told::<()>(Err(Refused::of(Why::TooLarge).into()));
        }
        match std::fs::read(&path) {
            Ok(bytes) => table.open(&desk, &name, bytes),
            Err(_) => told::<()>(Err(Refused::of(Why::Damaged).into())),
        }
    })
    .await
}

/// Stages a file that was dropped on the page: its bytes come raw, the name beside them.
#[tauri::command]
pub async fn take_import(desk: Sat<'_>, table: Table<'_>, request: tauri::ipc::Request<'_>) -> Result<Value, Told> {
    desk.attended()?;
    let (name, bytes) = crate::evidence::sent(&request)?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        if bytes.len() > FILE_LIMIT {
            return told::<()>(Err(Refused::of(Why::TooLarge).into()));
        }
        table.open(&desk, &name, bytes)
    })
    .await
}

/// Reads the staged file anew under another encoding, separator or sheet.
#[tauri::command]
pub async fn look_import(desk: Sat<'_>, table: Table<'_>, choice: Choice) -> Result<Value, Told> {
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        table.begin();
        table
            .with(&desk, |file| told(file.choose(&choice, &table.stop).map(|()| file.look()).map_err(StageFault::from)))
    })
    .await
}

/// What the staged file comes to under a mapping; nothing is filed.
#[tauri::command]
pub async fn check_import(desk: Sat<'_>, table: Table<'_>, mapping: Mapping) -> Result<Value, Told> {
    let registry = desk.attended()?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        table.begin();
        let watch: Watch<'_> = &|done, of| table.step(done, of);
        table.with(&desk, |file| told(file.check(&registry, &mapping, Some(watch))))
    })
    .await
}

/// Files the sound rows of the staged file as one act.
#[tauri::command]
pub async fn file_import(desk: Sat<'_>, table: Table<'_>, act_id: String, mapping: Mapping) -> Result<Value, Told> {
    let registry = desk.attended()?;
    bounds::text("act", &act_id, bounds::WORD)?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        table.begin();
        let watch: Watch<'_> = &|done, of| table.step(done, of);
        table.with(&desk, |file| {
            told(
                file.file(&registry, &act_id, &mapping, Some(watch))
                    .map(|(checked, receipt)| json!({ "checked": checked, "receipt": receipt })),
            )
        })
    })
    .await
}

/// How far the long step with the staged file is.
#[tauri::command]
pub async fn import_progress(desk: Sat<'_>, table: Table<'_>) -> Result<Value, Told> {
    desk.registry()?;
    Ok(json!({ "done": table.done.load(Ordering::Relaxed), "of": table.of.load(Ordering::Relaxed) }))
}

/// Stops the long step with the staged file. What was not committed does not stand.
#[tauri::command]
pub async fn stop_import(desk: Sat<'_>, table: Table<'_>) -> Result<(), Told> {
    desk.attended()?;
    table.stop.store(true, Ordering::Relaxed);
    Ok(())
}

/// Lets the staged file go.
#[tauri::command]
pub async fn drop_import(desk: Sat<'_>, table: Table<'_>) -> Result<(), Told> {
    desk.attended()?;
    table.clear();
    Ok(())
}

/// Saves the rows that were refused, with their reasons, where the officer chooses. Nothing when no place was chosen.
#[tauri::command]
pub async fn save_bad_rows(
    app: AppHandle,
    desk: Sat<'_>,
    table: Table<'_>,
    title: String,
    language: String,
) -> Result<Value, Told> {
    bounds::text("title", &title, bounds::TITLE)?;
    let lang =
        Lang::parse(&language).ok_or_else(|| Told::from(Failing::problem("language", ProblemCode::UnknownCode)))?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        let Some((bytes, ending)) = table.with(&desk, |file| Ok(file.bad_rows(lang)))? else { return Ok(Value::Null) };
        // The name says nothing of who or what: a folder's listing is seen by others.
        let chosen =
            app.dialog().file().set_title(&title).set_file_name(format!("rows-to-mend.{ending}")).blocking_save_file();
        let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(Value::Null) };
        desk.attended()?;
        registry::files::atomic_write(&path, &bytes).map_err(|error| Told::fault(&error.to_string()))?;
        Ok(json!({ "path": path }))
    })
    .await
}

/// Takes a message of the staged file into the store: the original byte for byte, then each attachment.
#[tauri::command]
pub async fn take_mail(desk: Sat<'_>, table: Table<'_>, at: usize) -> Result<Value, Told> {
    let registry = desk.attended()?;
    let (desk, table) = (Arc::clone(&desk), Arc::clone(&table));
    aside(move || {
        table.with(&desk, |file| {
            let name = file.look().name;
            let (mail, original) =
                file.mail(at).ok_or_else(|| Told::from(Failing::problem("file", ProblemCode::Missing)))?;
            let name = if name.to_lowercase().ends_with(".eml") { name } else { format!("{}.eml", at + 1) };
            let mut taken: Vec<Stored> = vec![registry.take_evidence(&name, original)?];
            let mut left = Vec::new();
            for attachment in &mail.attachments {
                match registry.take_evidence(&attachment.name, &attachment.bytes) {
                    Ok(stored) => taken.push(stored),
                    Err(failure) => left.push(json!({ "name": attachment.name, "failure": Told::from(failure) })),
                }
            }
            Ok(json!({ "taken": taken, "left": left }))
        })
    })
    .await
}

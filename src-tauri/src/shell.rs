//! Builds the application: one instance, one window that leads nowhere else, the commands, and the watchman.
//!
//! Not the commands (`doors.rs`) nor the session (`desk.rs`). The settings beside this are `tauri.conf.json` and
//! `capabilities/main.json`; trust paper, §2.11, says why each is as it is.

use crate::desk::Desk;
use crate::doors::{self, LOCKED, Locked};
use crate::kept::Kept;
use crate::reminders::{self, REMINDED, Reminded, Reminding};
use crate::surging::{self, Surging};
use casework::reference::Lang;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewWindowBuilder};

/// The one window.
const WINDOW: &str = "main";
/// How often the watchman makes his round: other processes' entries show within half a second, and a session that is
/// over ends within it.
const ROUND: Duration = Duration::from_millis(500);
/// In how many rounds the watchman looks once for visitors who are about to leave.
const REMINDING: u32 = 20;

macro_rules! commands {
    ($($name:ident),* $(,)?) => {
        /// The names of the commands that the page can reach, for the test that compares the three lists.
        #[cfg(test)]
        pub const HANDLED: &[&str] = &[$(stringify!($name)),*];

        fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(doors::$name),*]
        }
    };
}

commands![
    look,
    sign_in,
    session,
    attend,
    lock,
    perform,
    preview,
    ask,
    keep_draft,
    drafts,
    drop_draft,
    keep_view,
    drop_view,
    export_list,
    export_figures,
    take_list,
    draft_letters,
    show_letter,
    write_letters,
    take_paper,
    add_officer,
    enable_officer,
    disable_officer,
    reset_password,
    change_password,
    draw_recovery_keys,
    keep_setting,
    settings,
    desk_remembered,
    desk_remember,
    take_evidence,
    choose_evidence,
    copy_evidence,
    redact_evidence,
    print_statement,
    evidence,
    choose_import,
    take_import,
    look_import,
    check_import,
    file_import,
    import_progress,
    stop_import,
    drop_import,
    save_bad_rows,
    take_mail
];

/// Opens the window and stays until it is closed.
///
/// # Errors
/// What kept the window from opening.
pub fn run() -> tauri::Result<()> {
    let desk = Arc::new(Desk::at(steelyard::place::registry_dir()));
    let leaving = Arc::clone(&desk);
    let kept = Arc::new(Kept::beside(&steelyard::place::registry_dir()));
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)))
        .plugin(tauri_plugin_dialog::init())
        .manage(Arc::clone(&desk))
        .manage(Arc::clone(&kept))
        .manage(Arc::new(crate::imports::Imports::default()))
        .invoke_handler(handler())
        .setup(move |app| {
            open(app.handle())?;
            watch(app.handle().clone(), desk, kept);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(move |_, event| {
        if let RunEvent::Exit = event {
            leaving.end();
        }
    });
    Ok(())
}

/// Opens the window of `tauri.conf.json`, with what cannot be said there.
fn open(app: &AppHandle) -> tauri::Result<()> {
    let windows = &app.config().app.windows;
    let Some(settings) = windows.iter().find(|window| window.label == WINDOW) else {
        return Err(tauri::Error::WindowNotFound);
    };
    // The test driver can reach only a window whose web data is kept; every other window keeps none.
    let driven = std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true");
    WebviewWindowBuilder::from_config(app, settings)?
        .incognito(!driven)
        .on_navigation(ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Whether an address is the application's own: anything else is refused, whoever asks for it.
fn ours(address: &tauri::Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => address.host_str() == Some("tauri.localhost") || (cfg!(dev) && at_the_bench(address)),
        _ => false,
    }
}

/// The page of `npm run dev`, which only a build without `custom-protocol` shows.
fn at_the_bench(address: &tauri::Url) -> bool {
    address.host_str() == Some("localhost") && address.port() == Some(5173)
}

/// Brings the window to the front: what a second start does instead of opening another.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(WINDOW) {
        // Each of these may be refused by a window manager; none is worth failing over.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The watchman, on a thread of his own as long as the program runs.
fn watch(app: AppHandle, desk: Arc<Desk>, kept: Arc<Kept>) {
    std::thread::spawn(move || {
        let mut reminding = Reminding::at(&kept);
        let mut surging = Surging::default();
        let index = Arc::new(Mutex::new(()));
        for round in 0u32.. {
            std::thread::sleep(ROUND);
            if let Some(reason) = desk.round() {
                let _ = app.emit(LOCKED, Locked { reason });
            }
            if round.is_multiple_of(REMINDING) {
                remind(&app, &desk, &kept, &mut reminding);
                tell_surges(&desk, &kept, &mut surging);
                keep_up(&desk, &index);
            }
        }
    });
}

/// Tells of visitors who are about to leave. Showing a notification may wait for the system, so that happens aside: the
/// watchman's round must not.
fn remind(app: &AppHandle, desk: &Desk, kept: &Kept, reminding: &mut Reminding) {
    let open = desk.registry().ok();
    let locked = open.is_none();
    if open.is_some_and(|registry| reminding.refresh(&registry).is_err()) {
        // The next act or question meets the same fault and tells it to the officer who gave it.
    }
    let now = registry::clock();
    let due = reminding.due(now);
    if due.is_empty() {
        return;
    }
    reminding.keep(kept, now);
    let desks = kept.all().get("language").and_then(|language| Lang::parse(language));
    let lang = reminding.lang().or(desks).unwrap_or(Lang::En);
    let app = app.clone();
    std::thread::spawn(move || {
        let shown = reminders::show(&reminders::texts(&due, now, locked, lang), lang);
        let _ = app.emit(REMINDED, Reminded { due, shown });
    });
}

/// Brings the index of traders up to date, so that who types a trader's name finds it ready. Reading all of a large
/// registry takes seconds, so it happens aside, once at a time: the watchman's round, which locks the desk, must not wait.
fn keep_up(desk: &Arc<Desk>, reading: &Arc<Mutex<()>>) {
    let (desk, reading) = (Arc::clone(desk), Arc::clone(reading));
    std::thread::spawn(move || {
        let Ok(_alone) = reading.try_lock() else { return };
        if let Ok(registry) = desk.registry()
            && registry.asking(registry::ask::known::keep_up).is_err()
        {
            // The next act or question meets the same fault and tells it to the officer who gave it.
        }
        crate::given_back::give_back();
    });
}

/// Tells a supervisor at the desk of surges that begin. Locked desks tell nothing: there is nobody to act on it.
fn tell_surges(desk: &Desk, kept: &Kept, surging: &mut Surging) {
    let Ok(registry) = desk.registry() else { return };
    // A fault is met again, and told, by the next act or question of the officer.
    let Ok(fresh) = surging.fresh(&registry) else { return };
    if fresh.is_empty() {
        return;
    }
    let chosen =
        registry.session().ok().and_then(|session| session.language).and_then(|language| Lang::parse(&language));
    let desks = kept.all().get("language").and_then(|language| Lang::parse(language));
    let lang = chosen.or(desks).unwrap_or(Lang::En);
    std::thread::spawn(move || surging::show(&surging::texts(&fresh, lang), lang));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_window_leads_nowhere_else() {
        let leads = |text: &str| ours(&text.parse().unwrap());
        assert!(leads("tauri://localhost/index.html"), "the page itself is shown");
        for elsewhere in [
            "https://example.org/",
            "http://tauri.localhost.example.org/",
            "http://127.0.0.1/",
            "tauri://elsewhere/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:void(0)",
            "about:blank",
        ] {
            assert!(!leads(elsewhere), "{elsewhere} is not the application's own");
        }
    }
}

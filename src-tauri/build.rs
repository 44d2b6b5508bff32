//! Tells Tauri which commands are ours, so that every one of them is denied until `capabilities/main.json` allows it.
//!
//! Not the commands themselves: they are in `src/doors.rs`. `src/lists.rs` tests that the three lists are the same.

/// Every command that the page may ask for. Without this list Tauri would allow all of them to every page.
const COMMANDS: &[&str] = &[
    "look",
    "sign_in",
    "session",
    "attend",
    "lock",
    "perform",
    "preview",
    "ask",
    "keep_draft",
    "drafts",
    "drop_draft",
    "keep_view",
    "drop_view",
    "export_list",
    "export_figures",
    "take_list",
    "draft_letters",
    "show_letter",
    "write_letters",
    "take_paper",
    "copy_evidence",
    "redact_evidence",
    "print_statement",
    "add_officer",
    "enable_officer",
    "disable_officer",
    "reset_password",
    "change_password",
    "draw_recovery_keys",
    "keep_setting",
    "settings",
    "desk_remembered",
    "desk_remember",
    "take_evidence",
    "choose_evidence",
    "evidence",
    "choose_import",
    "take_import",
    "look_import",
    "check_import",
    "file_import",
    "import_progress",
    "stop_import",
    "drop_import",
    "save_bad_rows",
    "take_mail",
];

fn main() {
    println!("cargo:rustc-env=SHELL_COMMANDS={}", COMMANDS.join(","));
    let attributes = tauri_build::Attributes::new().app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}

//! The desktop shell: one window, two doors, a session and one dialog. It holds no rule and no SQL.
//!
//! Not the interface (`ui/`), nor what an officer may do (`casework`). Start reading at [`shell`], then [`doors`].

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bounds;
mod desk;
mod doors;
mod evidence;
mod export;
mod figures;
mod given_back;
mod imports;
mod kept;
mod letters;
#[cfg(test)]
mod lists;
mod office;
mod reminded;
mod reminders;
mod shell;
mod surging;
mod surroundings;
mod taking;
mod told;
mod watch;

fn main() -> std::process::ExitCode {
    // Started to read a file from outside, it does that alone and opens no window.
    if let Some(done) = steelyard::reading::serve_if_asked() {
        return done;
    }
    surroundings::settle();
    match shell::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("steelyard: the window could not be opened: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

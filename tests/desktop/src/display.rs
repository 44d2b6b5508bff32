//! A display and a message bus of the journey's own, so that journeys meet neither each other nor the machine's desktop.
//!
//! Not the window (`window.rs`). Without a bus of its own the program would find another journey's window and bring that
//! one to the front; with a broken desktop portal on the machine's bus it would start half a minute late.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";

/// An X display of 1440 by 900 and a session bus. Both end with this value.
pub struct Display {
    server: Child,
    bus: Child,
    /// What the programs need to find them.
    pub variables: Vec<(&'static str, String)>,
}

impl Display {
    /// Starts both.
    ///
    /// # Panics
    /// Where `Xvfb` or `dbus-daemon` cannot be started.
    #[must_use]
    pub fn open() -> Display {
        let (server, number) = say_first(Command::new("Xvfb").args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1440x900x24",
            "-nolisten",
            "tcp",
        ]));
        let (bus, address) =
            say_first(Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]));
        let variables = vec![
            ("DISPLAY", format!(":{number}")),
            (BUS, address),
            // Frames come three times faster so on a display without hardware; never set outside tests.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".to_owned()),
            ("GDK_BACKEND", "x11".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
        ];
        Display { server, bus, variables }
    }

    /// Where the session bus is reached.
    #[must_use]
    pub fn bus_address(&self) -> &str {
        self.variables.iter().find(|(name, _)| *name == BUS).map_or("", |(_, address)| address)
    }

    /// A program that sees this display.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env_remove("WAYLAND_DISPLAY").envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Answers the system's save dialog: waits until a window of that title stands there, gives it the keyboard, and
    /// types the path.
    ///
    /// # Panics
    /// Where no such dialog opens within ten seconds.
    pub fn answer_save_dialog(&self, title: &str, path: &str) {
        self.focus_dialog(title);
        // The name is selected when the dialog opens; a path that begins with a slash replaces folder and name.
        self.point(&["key", "--clearmodifiers", "ctrl+a"]);
        self.point(&["type", "--delay", "5", path]);
        self.point(&["sleep", "0.3", "key", "Return"]);
    }

    /// Leaves the system's dialog of that title without an answer.
    ///
    /// # Panics
    /// As [`Display::answer_save_dialog`].
    pub fn leave_dialog(&self, title: &str) {
        self.focus_dialog(title);
        self.point(&["sleep", "0.3", "key", "Escape"]);
    }

    /// There is no window manager on this display to hand the keyboard on.
    fn focus_dialog(&self, title: &str) {
        let found = self
            .command("timeout")
            .args(["10", "xdotool", "search", "--sync", "--onlyvisible", "--limit", "1", "--name", title])
            .output()
            .expect("xdotool is installed by cargo xtask test");
        let id = String::from_utf8_lossy(&found.stdout).trim().to_owned();
        assert!(!id.is_empty(), "no dialog named {title:?} opened");
        self.point(&["windowfocus", "--sync", &id]);
    }

    fn point(&self, words: &[&str]) {
        let status = self.command("xdotool").args(words).status().expect("xdotool is installed");
        assert!(status.success(), "xdotool {words:?} failed");
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        for child in [&mut self.bus, &mut self.server] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Starts a program that says on its first line where it can be found.
fn say_first(command: &mut Command) -> (Child, String) {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{name} cannot be started: {error}"));
    let mut line = String::new();
    let pipe = child.stdout.take().expect("BUG: the pipe was asked for");
    BufReader::new(pipe).read_line(&mut line).unwrap_or_else(|error| panic!("{name} said nothing: {error}"));
    assert!(!line.trim().is_empty(), "{name} ended without saying where it is");
    (child, line.trim().to_owned())
}

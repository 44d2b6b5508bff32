//! What `run` and `test` share: the interface built, the programs built, the places of things.
//!
//! Not the system packages (`packages.rs`).

use crate::step::{self, Stopped};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where Cargo puts what it builds.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from)
}

/// A program of ours, built in the one profile that tests and the desktop run share.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let path = target().join("debug").join(name);
    // A relative program name would be looked for from the folder that the child is started in.
    std::path::absolute(&path).unwrap_or(path)
}

/// Runs Cargo as the named step.
///
/// # Errors
/// As [`step::run`].
pub fn cargo(name: &str, words: &[&str]) -> Result<(), Stopped> {
    step::run(name, Command::new(cargo_program()).args(words))
}

/// The Cargo that runs this program.
#[must_use]
pub fn cargo_program() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// npm, in the interface's folder.
#[must_use]
pub fn npm(words: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.args(words).current_dir("ui").env("NO_UPDATE_NOTIFIER", "1");
    command
}

/// Installs the interface's packages, unless those of this very lock file are there already.
///
/// # Errors
/// Where npm is not there or cannot install them.
pub fn interface_packages() -> Result<(), Stopped> {
    let changed = |path: &str| fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let there = changed("ui/node_modules/.package-lock.json");
    if there.is_some() && there >= changed("ui/package-lock.json") {
        step::say("interface packages: all there");
        return Ok(());
    }
    let mut install = npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    step::run("installing the interface's packages", &mut install)
}

/// Builds the interface into `ui/dist`, which the shell carries in itself.
///
/// # Errors
/// As [`step::run`].
pub fn interface() -> Result<(), Stopped> {
    interface_packages()?;
    step::run("building the interface", &mut npm(&["run", "--silent", "build"]))
}

/// Builds the command line and the window.
///
/// # Errors
/// As [`step::run`].
pub fn programs() -> Result<(), Stopped> {
    cargo("building steelyard and its window", &["build", "-p", "steelyard", "-p", "steelyard-desktop"])
}

/// The driver that stands between WebDriver and the window; installed beside what is built where there is none.
///
/// # Errors
/// Where it cannot be installed.
pub fn driver() -> Result<PathBuf, Stopped> {
    let tools = target().join("tools");
    let path = tools.join("bin/tauri-driver");
    if !path.exists() {
        let root = tools.to_string_lossy().into_owned();
        let words = ["install", "tauri-driver", "--version", "^2", "--locked", "--root", &root];
        cargo("installing the window's test driver", &words)?;
    }
    std::path::absolute(&path).map_err(|error| Stopped(error.to_string()))
}

/// Writes the wire's TypeScript anew from the Rust types.
///
/// # Errors
/// Where the types do not compile or the file cannot be written.
pub fn wire() -> Result<(), Stopped> {
    let mut write = Command::new(cargo_program());
    write.args(["run", "--quiet", "-p", "registry", "--example", "wire"]).stdout(Stdio::piped());
    step::say("writing ui/src/ipc/wire.ts");
    let said = write
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Stopped(format!("cargo cannot be started: {error}")))?;
    if !said.status.success() {
        return Err(Stopped("the wire's types could not be written".to_owned()));
    }
    let path = Path::new("ui/src/ipc/wire.ts");
    // Untouched when nothing changed, so that the interface is not built again for nothing.
    if fs::read(path).is_ok_and(|there| there == said.stdout) {
        return Ok(());
    }
    fs::write(path, &said.stdout).map_err(|error| Stopped(format!("{} could not be written: {error}", path.display())))
}

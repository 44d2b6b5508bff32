//! `cargo xtask test`: everything that is checked, from a fresh machine, with one closing line.
//!
//! Not the tests themselves. A check that fails does not keep the later ones from running.

use crate::packages;
use crate::setup;
use crate::step::{self, Stopped};
use crate::tally::Tally;
use std::process::Command;

/// Sets up and runs every check and test; the closing line is `N passed, N failed`.
///
/// # Errors
/// Where anything failed, or the set-up could not be done.
pub fn test() -> Result<(), Stopped> {
    packages::see_to(true)?;
    setup::interface_packages()?;
    let driver = setup::driver()?;

    let mut all = Tally::default();
    // The shell carries the interface in itself, so that it comes first.
    all += step::count("the interface: types and build", &mut setup::npm(&["run", "--silent", "build"]));
    all += step::count("the interface: tests", setup::npm(&["test", "--silent"]).env("CI", "1"));
    all += step::count("form of the Rust code", &mut cargo(&["fmt", "--all", "--check"]));
    let clippy = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"];
    all += step::count("lints of the Rust code", &mut cargo(&clippy));
    let books = ["test", "--workspace", "--exclude", JOURNEYS, "--no-fail-fast", "--quiet"];
    all += step::count("Rust tests", &mut cargo(&books));
    all += journeys(&driver);

    println!("{all}");
    if all.failed == 0 { Ok(()) } else { Err(Stopped("not everything passed".to_owned())) }
}

/// The package of the desktop journeys.
const JOURNEYS: &str = "desktop-journeys";

/// The journeys drive the very programs that `cargo xtask run` opens, so these are built after the Rust tests, which
/// build theirs with cheap keys.
fn journeys(driver: &std::path::Path) -> Tally {
    if let Err(stopped) = setup::programs() {
        eprintln!("   {}", stopped.0);
        return Tally { passed: 0, failed: 1 };
    }
    let mut command = cargo(&["test", "-p", JOURNEYS, "--quiet", "--", "--test-threads=1"]);
    command.env("STEELYARD_DRIVER", driver).env("STEELYARD_PROGRAMS", setup::program(""));
    step::count("desktop journeys", &mut command)
}

fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new(setup::cargo_program());
    command.args(words);
    command
}

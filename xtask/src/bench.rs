//! `cargo xtask bench`: the figures that the project claims, measured beside their baselines.
//!
//! Not the jobs: those of the books are `crates/steelyard/examples/bench.rs`, that of the real window is
//! `tests/desktop/examples/window.rs`.

use crate::setup;
use crate::step::{self, Stopped};
use std::process::Command;

/// Runs the named jobs; without a name, those of the books. `window [complaints]` opens the real window over a registry
/// of that many complaints.
///
/// # Errors
/// Where something does not build, or a job stops.
pub fn bench(jobs: &[&str]) -> Result<(), Stopped> {
    match jobs {
        ["window", size @ ..] => window(size),
        _ => {
            setup::cargo("the command line", &["build", "--release", "-p", "steelyard"])?;
            let run = ["run", "--release", "-p", "steelyard", "--example", "bench", "--"];
            setup::cargo("bench", &[&run, jobs].concat())
        }
    }
}

fn window(size: &[&str]) -> Result<(), Stopped> {
    let driver = setup::driver()?;
    setup::interface()?;
    setup::cargo("the window", &["build", "--release", "-p", "steelyard", "-p", "steelyard-desktop"])?;
    let programs = std::path::absolute(setup::target().join("release")).map_err(|e| Stopped(e.to_string()))?;
    let run = ["run", "--release", "-p", "desktop-journeys", "--example", "window", "--"];
    let mut measure = Command::new(setup::cargo_program());
    measure.args([&run, size].concat()).env("STEELYARD_DRIVER", driver).env("STEELYARD_PROGRAMS", programs);
    step::run("the window, measured", &mut measure)
}

//! `cargo xtask bench`: the figures that the project claims, measured beside their baselines.
//!
//! Not the jobs: those of the books are `crates/steelyard/examples/bench.rs`, that of the real window is
//! `tests/desktop/examples/window.rs`, that of the surge alarm `crates/matching/examples/surge`.

use crate::setup;
use crate::step::{self, Stopped};
use std::process::Command;

/// Runs the named jobs; without a name, those of the books. `window [complaints]` opens the real window over a registry
/// of that many complaints; `surge [FILE.csv]` measures the surge alarm alone.
///
/// # Errors
/// Where something does not build, or a job stops.
pub fn bench(jobs: &[&str]) -> Result<(), Stopped> {
    match jobs {
        ["window", size @ ..] => window(size),
        ["surge", file @ ..] => {
            let run = ["run", "--release", "-p", "matching", "--example", "surge", "--"];
            setup::cargo("the surge alarm, measured", &[&run, file].concat())
        }
        ["match", folders @ ..] => scored(folders),
        _ => {
            setup::cargo("the command line", &["build", "--release", "-p", "steelyard"])?;
            let run = ["run", "--release", "-p", "steelyard", "--example", "bench", "--"];
            setup::cargo("bench", &[&run, jobs].concat())
        }
    }
}

/// Scores matching on folders of made years, or on years of three seeds that it has made, and on the restaurants.
fn scored(folders: &[&str]) -> Result<(), Stopped> {
    let mut given: Vec<String> = folders.iter().map(|folder| (*folder).to_owned()).collect();
    if given.is_empty() {
        setup::cargo("the command line", &["build", "--release", "-p", "steelyard"])?;
        for seed in ["1", "2", "3"] {
            let folder = setup::target().join(format!("scored-{seed}"));
            let mut make = Command::new(setup::target().join("release/steelyard"));
            make.args(["made-year", "--year", "2023", "--received", "20000", "--seed", seed, "--out"]).arg(&folder);
            step::run("a made year", &mut make)?;
            given.push(folder.to_string_lossy().into_owned());
        }
    }
    let run = ["run", "--release", "-p", "steelyard", "--example", "score", "--"];
    let folders: Vec<&str> = given.iter().map(String::as_str).collect();
    setup::cargo("matching, scored", &[&run, folders.as_slice()].concat())?;
    let run = ["run", "--release", "-p", "steelyard", "--example", "one_more", "--"];
    setup::cargo("one complaint more", &[&run, folders.as_slice()].concat())
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

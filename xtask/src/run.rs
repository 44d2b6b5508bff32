//! `cargo xtask run`: from a fresh machine to the open window over a demonstration registry.
//!
//! Not the making of the demonstration's contents: that is `steelyard made-year` and `steelyard play`, through the same
//! doors as an officer's acts.

use crate::packages;
use crate::setup;
use crate::step::{self, Stopped};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

const DEMO: &str = "demo";
const REGISTRY: &str = "demo/registry";
/// The demonstration's only password. It guards made people only, and is printed on purpose.
const PASSWORD: &str = "steelyard-demo";
/// How many visitors the made working day brings.
const VISITORS: &str = "12";

/// Sets up, builds, makes the demonstration registry if there is none, and opens the window over it.
///
/// # Errors
/// The first step that failed.
pub fn run() -> Result<(), Stopped> {
    let window = ready()?;
    if std::env::var_os("DISPLAY").is_none() && std::env::var_os("WAYLAND_DISPLAY").is_none() {
        return without_display();
    }
    step::say(&format!(
        "opening the window over {REGISTRY}. Officers: Q001, C001, S001, S002, R001, A001. Password: {PASSWORD}"
    ));
    step::run("the window", Command::new(window).env("STEELYARD_REGISTRY", absolute(REGISTRY)))
}

/// Everything up to opening the window; gives the window's program.
///
/// # Errors
/// The first step that failed.
pub fn ready() -> Result<PathBuf, Stopped> {
    packages::see_to(false)?;
    setup::interface()?;
    setup::programs()?;
    demonstration()?;
    Ok(setup::program("steelyard-desktop"))
}

/// Makes the demonstration registry where there is none, and today's visitors where today has none.
fn demonstration() -> Result<(), Stopped> {
    fs::create_dir_all(DEMO).map_err(cannot)?;
    if Path::new(REGISTRY).exists() {
        step::say(&format!("demonstration registry: there already, in {REGISTRY}"));
    } else {
        // Made beside its place and moved there when whole, so that a making broken off is never taken for a registry.
        let making = "demo/registry.making";
        if Path::new(making).exists() {
            fs::remove_dir_all(making).map_err(cannot)?;
        }
        office("making the demonstration registry", making, "S001", &["init", "--demo"])?;
        for year in ["2022", "2023"] {
            let folder = format!("demo/made-{year}");
            office(
                &format!("making the year {year}"),
                making,
                "S001",
                &["made-year", "--year", year, "--out", &folder],
            )?;
        }
        for year in ["2022", "2023"] {
            let folder = format!("demo/made-{year}");
            office(&format!("playing the year {year}, each act at its own date"), making, "S001", &["play", &folder])?;
        }
        fs::rename(making, REGISTRY).map_err(cannot)?;
    }
    let today = format!("demo/made-{}", today());
    if !Path::new(&today).exists() {
        // As above: the folder bears the day's name only when the day was taken in.
        let making = "demo/made-today.making";
        let file = format!("{making}/complaints.csv");
        if Path::new(making).exists() {
            fs::remove_dir_all(making).map_err(cannot)?;
        }
        office("making today's visitors", REGISTRY, "Q001", &["made-year", "--today", VISITORS, "--out", making])?;
        office("taking in today's visitors", REGISTRY, "Q001", &["import", &file])?;
        fs::rename(making, &today).map_err(cannot)?;
    }
    Ok(())
}

/// What can be shown without a window.
fn without_display() -> Result<(), Stopped> {
    step::say("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window opens");
    office("the year table of 2023", REGISTRY, "S001", &["stats", "--year", "2023"])?;
    let list = "demo/referrals-CC.csv";
    // An export never writes over a file that is there.
    if Path::new(list).exists() {
        fs::remove_file(list).map_err(cannot)?;
    }
    let words = ["export", "referrals", "--agency", "CC", "--format", "csv", "--out", list];
    office("a referral list for the Consumer Council", REGISTRY, "R001", &words)?;
    println!("\nThe registry is in {}", absolute(REGISTRY).display());
    println!("The referral list is in {}", absolute(list).display());
    println!("The year table again: STEELYARD_OFFICER=S001 STEELYARD_PASSWORD={PASSWORD} \\");
    println!("  {} --registry {REGISTRY} stats --year 2023", setup::program("steelyard").display());
    Ok(())
}

/// One command of the command line, as an officer of the demonstration.
fn office(name: &str, registry: &str, officer: &str, words: &[&str]) -> Result<(), Stopped> {
    let mut command = Command::new(setup::program("steelyard"));
    command.args(["--registry", registry]).args(words);
    command.env("STEELYARD_OFFICER", officer).env("STEELYARD_PASSWORD", PASSWORD);
    step::run(name, &mut command)
}

fn absolute(path: &str) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| PathBuf::from(OsString::from(path)))
}

fn cannot(error: std::io::Error) -> Stopped {
    Stopped(format!("the folder {DEMO} could not be written: {error}"))
}

/// Today in Hong Kong, whose clocks stand at UTC+8 all the year.
fn today() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    day(now.saturating_add(8 * 3600) / 86_400)
}

/// The date of a day counted from 1 January 1970, by the Gregorian rule.
fn day(mut left: u64) -> String {
    let mut year = 1970u64;
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    while left >= 365 + u64::from(leap(year)) {
        left -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", left + 1)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_dates() {
        assert_eq!(day(0), "1970-01-01", "the count begins here");
        assert_eq!(day(19_782), "2024-02-29", "a leap day is a day");
        assert_eq!(day(19_783), "2024-03-01", "and is followed by the first of March");
        assert_eq!(day(20_453), "2025-12-31", "a year ends in December");
    }
}

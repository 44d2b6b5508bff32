//! Requirement 56: days, weeks, months and years are Hong Kong's whatever zone the machine has.
//!
//! The test binary starts itself again with `TZ` in its environment, as a machine that is set so; that child opens the
//! books and says what it counts. Not the ends of a year one by one, which are at the foot of `registry`'s files.

use office_tests::*;
use registry::Registry;
use registry::testing::{Office, PASSWORD, file};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

const TASK: &str = "STEELYARD_TEST_CLOCK";
const MARK: &str = "COUNTED ";

/// What is asked: the calendar year, the financial year, their details, and the lists of the days that lie on an edge.
fn questions(as_at: &Value) -> Vec<(&'static str, Value)> {
    let mut all = Vec::new();
    for (year, fiscal) in [(2025, false), (2026, false), (2024, true), (2025, true)] {
        let of = json!({ "year": year, "fiscal": fiscal, "as_at": as_at });
        all.extend([("year", of.clone()), ("year_detail", of.clone()), ("release", of)]);
    }
    for (year, fiscal, figure) in
        [(2025, false, "month:2025-12"), (2025, true, "week:2025-03-31"), (2024, true, "month:2025-03")]
    {
        all.push(("year_list", json!({ "year": year, "fiscal": fiscal, "as_at": as_at, "figure": figure })));
    }
    all
}

/// Not a test by itself: what a child does when its environment names the books.
#[test]
fn a_child_that_counts() {
    let Ok(task) = std::env::var(TASK) else { return };
    let (as_at, dir) = task.split_once('|').unwrap();
    let desk = Registry::open(&PathBuf::from(dir), "C001", PASSWORD).unwrap();
    let counted: Vec<Value> = questions(&json!(as_at)).iter().map(|(name, params)| ask(&desk, name, params)).collect();
    println!("\n{MARK}{}", json!(counted));
}

fn counted_under(zone: &str, as_at: &str, office: &Office) -> Value {
    let out = Command::new(std::env::current_exe().unwrap())
        .args(["clocks::a_child_that_counts", "--exact", "--nocapture", "--test-threads=1"])
        .env("TZ", zone)
        .env(TASK, format!("{as_at}|{}", office.dir.display()))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    let line =
        said.lines().find_map(|line| line.strip_prefix(MARK)).unwrap_or_else(|| panic!("{zone} counted: {said}"));
    serde_json::from_str(line).unwrap()
}

#[test]
fn h05_the_same_books_give_the_same_figures_in_every_zone() {
    // Given complaints on both sides of every edge: midnight, Monday, the month, the year and the financial year.
    let office = Office::found(false);
    let quick = office.sign_in("Q001");
    for edge in ["2025-01-01", "2025-04-01", "2025-04-07", "2025-06-01", "2026-01-01", "2026-01-05"] {
        let midnight = casework::time::Instant::parse(edge).unwrap();
        for at in [midnight.0 - 1, midnight.0] {
            let _ = file(
                &quick,
                &json!({ "received_at": at, "transaction_at": null, "leaves_at": null, "control_point": null }),
            );
        }
    }
    let as_at = ask(&quick, "year", &json!({ "year": 2026 }))["as_at"].as_str().unwrap().to_owned();
    // When machines in other zones open them, and when this one does.
    let here: Vec<Value> = questions(&json!(as_at)).iter().map(|(name, params)| ask(&quick, name, params)).collect();
    drop(quick);
    for zone in ["America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu", "Asia/Hong_Kong", "UTC"] {
        // Then every figure, list and sentence is the same.
        assert_eq!(counted_under(zone, &as_at, &office), json!(here), "the zone {zone} changes nothing");
    }
    // And they are Hong Kong's: one second before midnight is the day before.
    assert_eq!(
        (&here[0]["received"], &here[3]["received"]),
        (&json!(8), &json!(3)),
        "2025 and 2026: {}",
        here[0]["received"]
    );
    assert_eq!((&here[6]["received"], &here[9]["received"]), (&json!(3), &json!(9)), "the financial years");
}

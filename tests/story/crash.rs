//! Faults 79 and the second half of A04: a process is killed while it writes, and nothing acknowledged is lost.
//!
//! The test binary starts itself again with a task in its environment; that child writes and is killed.

use office_tests::*;
use registry::Registry;
use registry::testing::{Office, PASSWORD, complaint};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const TASK: &str = "STEELYARD_TEST_TASK";

/// Starts this binary again to do a task in a folder; it says `ACK …` for each receipt.
pub fn child(task: &str, dir: &Path, times: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["crash::a_child_at_work", "--exact", "--nocapture", "--test-threads=1"])
        .env(TASK, format!("{task}|{times}|{}", dir.display()))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What a child said it got receipts for.
pub fn acknowledged(said: &str) -> Vec<String> {
    said.lines().filter_map(|l| l.split("ACK ").nth(1)).map(|n| n.trim().to_owned()).collect()
}

/// Not a test by itself: what a child does when its environment names a task.
#[test]
fn a_child_at_work() {
    let Ok(task) = std::env::var(TASK) else { return };
    let mut parts = task.splitn(3, '|');
    let (what, times, dir) =
        (parts.next().unwrap(), parts.next().unwrap().parse::<usize>().unwrap(), PathBuf::from(parts.next().unwrap()));
    let say = |line: &str| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "ACK {line}").unwrap();
        out.flush().unwrap();
    };
    match what {
        "file" => {
            let desk = Registry::open(&dir, "Q001", PASSWORD).unwrap();
            for _ in 0..times {
                let receipt = done(&desk, &json!({ "act": "file_complaint", "complaint": complaint(&json!({})) }));
                say(receipt.made[0].number.as_ref().unwrap());
            }
        }
        "undo" => {
            let desk = Registry::open(&dir, "S001", PASSWORD).unwrap();
            let batch = std::fs::read_to_string(dir.join("batch")).unwrap();
            say("ready");
            let _ = done(&desk, &json!({ "act": "undo_batch", "batch": batch }));
            say("undone");
        }
        other => panic!("no such task: {other}"),
    }
}

#[test]
fn f079_killed_while_it_writes_nothing_acknowledged_is_lost() {
    let office = Office::found(false);
    let mut told = 0;
    for round in 0..6u64 {
        let mut at_work = child("file", &office.dir, 100_000);
        let mut lines = BufReader::new(at_work.stdout.take().unwrap());
        let mut said = String::new();
        for _ in 0..(3 + round * 3) {
            lines.read_line(&mut said).unwrap();
        }
        std::thread::sleep(Duration::from_millis(round * 7 % 11));
        at_work.kill().unwrap();
        at_work.wait().unwrap();
        // What it managed to say before it died counts as said; a line that was cut off does not.
        std::io::Read::read_to_string(&mut lines, &mut said).unwrap();
        let whole = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let numbers = acknowledged(whole);
        assert!(!numbers.is_empty(), "the child had filed something");
        let s = office.sign_in("S001");
        for number in &numbers {
            assert_eq!(&file_of(&s, number)["number"], number.as_str(), "round {round}: what had a receipt is there");
        }
        told += numbers.len();
        let sound = s.verify().unwrap();
        let filed = ids(&s, &json!({})).len();
        assert!(filed >= told, "at most the one that was under way is more than was told");
        assert_eq!(sound.entries, 7 + filed as u64, "the opening act and one entry for each complaint, without a gap");
    }
}

#[test]
fn a04_killed_in_the_middle_of_an_undo_all_went_back_or_none() {
    let office = Office::found(false);
    let s = office.sign_in("S001");
    let complaints = import(&s, 500, &json!({}));
    let (_, joined) = case_with(&s, &complaints);
    drop(s);
    let (mut none, mut all) = (0, 0);
    for round in 0..8u64 {
        let copy = tempfile::tempdir().unwrap();
        copy_dir(&office.dir, copy.path());
        std::fs::write(copy.path().join("batch"), joined.act.hex()).unwrap();
        let mut at_work = child("undo", copy.path(), 1);
        let mut lines = BufReader::new(at_work.stdout.take().unwrap());
        let mut said = String::new();
        while !said.contains("ready") {
            assert_ne!(lines.read_line(&mut said).unwrap(), 0, "the child gets ready: {said}");
        }
        std::thread::sleep(Duration::from_millis(round * 4));
        at_work.kill().unwrap();
        at_work.wait().unwrap();
        std::io::Read::read_to_string(&mut lines, &mut said).unwrap();
        let s = Office::at(copy.path()).sign_in("S001");
        match ids(&s, &json!({ "state": ["received"] })).len() {
            0 => {
                none += 1;
                assert!(!said.contains("ACK undone"), "what had a receipt is done");
            }
            500 => all += 1,
            some => panic!("{some} of 500 went back: half an act"),
        }
        assert!(s.verify().is_ok(), "round {round}: the books hold");
    }
    assert_eq!(none + all, 8, "each time all or none");
}

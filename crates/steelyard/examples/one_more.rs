//! Measures what one complaint more costs: its ranked candidates among all that are known, and groups kept up to date.
//!
//! `cargo xtask bench match [FOLDER…]`, after the scores: each folder holds `complaints.csv` of a made year, or is a CSV
//! of the columns of `match`. Reading all anew is the baseline of the same run. That the groups kept up to date are those
//! of a full run is told beside the times. Nothing is asserted here.

use matching::Report;
use matching::known::Known;
use std::collections::HashSet;
use std::path::Path;
use std::time::{Duration, Instant};

/// So many reports of each list come as new ones.
const MORE: usize = 500;
/// Lists longer than this are not run whole a second time.
const WHOLE: usize = 200_000;

fn main() {
    for file in std::env::args().skip(1) {
        let path = Path::new(&file);
        let path = if path.is_dir() { path.join("complaints.csv") } else { path.to_owned() };
        match rows(&path) {
            Ok(rows) => measured(&file, &rows),
            Err(error) => println!("{}: {error}", path.display()),
        }
    }
}

fn rows(path: &Path) -> Result<Vec<[String; 6]>, csv::Error> {
    let mut file = csv::Reader::from_path(path)?;
    let heads = file.headers()?.clone();
    let place = |name: &str| heads.iter().position(|head| head == name || head == format!("trader_{name}"));
    let columns = ["name", "address", "phone", "url", "social", "brn"].map(place);
    let cell = |row: &csv::StringRecord, at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or("").to_owned();
    file.records().map(|row| row.map(|row| columns.map(|at| cell(&row, at)))).collect()
}

fn measured(what: &str, rows: &[[String; 6]]) {
    let report = |at: usize| {
        let [name, address, phone, url, social, brn] = rows[at].each_ref().map(String::as_str);
        Report { id: at as u64, name, address, phone, url, social, brn, ..Report::default() }
    };
    let step = (rows.len() / MORE).max(1);
    let new: Vec<usize> = (0..rows.len()).filter(|at| at % step == step / 2).collect();
    let late: HashSet<usize> = new.iter().copied().collect();
    let old: Vec<Report<'_>> = (0..rows.len()).filter(|at| !late.contains(at)).map(report).collect();
    let started = Instant::now();
    let mut known = Known::of(&old, &[]);
    println!("{what}: {} reports read and grouped in {:.2?} (the baseline)", old.len(), started.elapsed());
    let (mut asked, mut taken, mut tops) = (Vec::new(), Vec::new(), Vec::new());
    for at in &new {
        let started = Instant::now();
        let found = known.candidates(&report(*at), 8);
        asked.push(started.elapsed());
        tops.push(found.first().filter(|first| first.bits > 0.0).map(|first| first.nearest));
        let started = Instant::now();
        known.put(&report(*at));
        taken.push(started.elapsed());
    }
    told("  ranked candidates of one report", &mut asked);
    told("  one report taken in, groups mended", &mut taken);
    let joins = |(at, top): &(&usize, &Option<u64>)| {
        let own = known.group_of(**at as u64);
        let alone = own.is_none_or(|group| known.members(group).len() == 1);
        top.map_or(alone, |top| known.group_of(top) == own)
    };
    let right = new.iter().zip(&tops).filter(joins).count();
    println!("  the first candidate is of the group that it joins: {right} of {}", new.len());
    if let Some(memory) = memory() {
        println!("  memory of all of it, the list among it: {memory}");
    }
    if rows.len() <= WHOLE {
        let mut kept: Vec<Vec<u64>> = known.groups().map(|group| known.members(group)).collect();
        kept.sort();
        println!("  groups as a full run gives them: {}", if kept == known.gathered_anew() { "yes" } else { "NO" });
    }
}

fn told(what: &str, times: &mut [Duration]) {
    times.sort();
    let at =
        |hundredths: usize| times.get(times.len().saturating_sub(1) * hundredths / 100).copied().unwrap_or_default();
    println!("{what}: median {:.2?}, p95 {:.2?}, slowest {:.2?}", at(50), at(95), at(100));
}

fn memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    Some(status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?.trim().to_owned())
}

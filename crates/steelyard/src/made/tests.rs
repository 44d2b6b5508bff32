//! Whole made years, written and read again: do they add up, are they lawful, are they messy enough,
//! and do they speak in the codes of the reference data?
//!
//! Not the playing of a year, which the stories test through the public doors.

#![allow(clippy::unwrap_used)]

use super::complaints::Complaint;
use super::recount::Row;
use super::recount::Summary;
use super::*;
use casework::command::Command;
use casework::time::Instant;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

fn made(plan: &Plan) -> (tempfile::TempDir, Summary) {
    let dir = tempfile::tempdir().unwrap();
    let summary = write_year(plan, dir.path()).unwrap();
    (dir, summary)
}

fn complaints(dir: &Path) -> Vec<Complaint> {
    csv::Reader::from_path(dir.join("complaints.csv")).unwrap().deserialize().map(Result::unwrap).collect()
}

fn decisions(dir: &Path) -> Vec<Row> {
    csv::Reader::from_path(dir.join("decisions.csv")).unwrap().deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_years_on_file_add_up_to_their_plans() {
    for year in [2022, 2023] {
        let plan = Plan::for_year(year, None, None).unwrap();
        let (_dir, counted) = made(&plan);
        assert_eq!(counted.received, plan.received, "every complaint of {year} is written");
        assert_eq!(
            counted.received,
            counted.consolidated + counted.closed_or_referred + counted.in_progress,
            "the identity holds: each complaint of {year} has one disposition"
        );
        counted.compare(&plan).unwrap();
    }
}

#[test]
fn any_size_and_seed_adds_up() {
    for (received, seeds) in [(500, 1..=3), (0, 1..=1), (1, 1..=2), (40, 1..=3), (199, 1..=2), (2000, 7..=7)] {
        for seed in seeds {
            let plan = Plan::for_year(2024, Some(received), Some(seed)).unwrap();
            let (_dir, counted) = made(&plan);
            assert_eq!(counted.received, received, "seed {seed} writes as many as were asked for");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let plan = Plan::for_year(2023, Some(300), Some(9)).unwrap();
    let ((one, _), (two, _)) = (made(&plan), made(&plan));
    let (other, _) = made(&Plan { seed: 10, ..plan });
    for file in ["complaints.csv", "decisions.csv", "truth.csv"] {
        let bytes = |dir: &tempfile::TempDir| std::fs::read(dir.path().join(file)).unwrap();
        assert_eq!(bytes(&one), bytes(&two), "{file} can be made again");
        assert_ne!(bytes(&one), bytes(&other), "another seed is another year in {file}");
    }
}

#[test]
fn a_contradictory_plan_is_refused() {
    let plan = Plan { closed: 600, ..Plan::for_year(2023, Some(500), None).unwrap() };
    assert!(
        matches!(write_year(&plan, Path::new("never-written")), Err(MadeError::Plan(_))),
        "more cannot be handled than was received"
    );
}

/// One column of a complaint.
type Column = fn(&Complaint) -> &String;

/// The codes of a list of the reference data.
fn codes(list: &str) -> HashSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/reference").join(format!("{list}.json"));
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    file["entries"].as_array().unwrap().iter().map(|e| e["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn complaints_speak_in_the_codes_of_the_reference_data() {
    let (dir, _) = made(&Plan::for_year(2023, Some(4000), Some(2)).unwrap());
    let rows = complaints(dir.path());
    let columns: [(&str, Column); 15] = [
        ("channels", |c| &c.channel),
        ("languages", |c| &c.language),
        ("document_types", |c| &c.document_type),
        ("residences", |c| &c.residence),
        ("visitor_types", |c| &c.visitor_type),
        ("control_points", |c| &c.control_point),
        ("districts", |c| &c.trader_district),
        ("sectors", |c| &c.sector),
        ("goods_or_services", |c| &c.goods_or_services),
        ("units", |c| &c.unit),
        ("units", |c| &c.unit_shown),
        ("units", |c| &c.unit_charged),
        ("currencies", |c| &c.currency),
        ("payment_methods", |c| &c.payment_method),
        ("offences", |c| &c.allegation),
    ];
    for (list, column) in columns {
        let known = codes(list);
        let used: BTreeSet<&String> = rows.iter().map(column).filter(|code| !code.is_empty()).collect();
        assert!(!used.is_empty(), "{list} are used");
        let unknown: Vec<_> = used.into_iter().filter(|code| !known.contains(*code)).collect();
        assert!(unknown.is_empty(), "{unknown:?} are not in {list}.json, so an import would refuse them");
    }
}

#[test]
fn a_years_complaints_are_messy_and_can_all_be_filed() {
    let (dir, _) = made(&Plan::for_year(2023, Some(4000), Some(3)).unwrap());
    let rows = complaints(dir.path());
    let some = |what: &str, of: fn(&Complaint) -> bool| assert!(rows.iter().any(of), "there is {what}, as in life");
    some("a simplified narrative", |c| c.narrative.contains("订单") || c.narrative.contains("请尽快"));
    some("a traditional narrative", |c| c.narrative.contains("請盡快") || c.narrative.contains("訂單"));
    some("an English narrative with a line break", |c| c.narrative.contains('\n') && c.language == "en");
    some("a character beyond the basic plane", |c| c.narrative.chars().any(|ch| u32::from(ch) > 0xffff));
    some("a cell that a careless spreadsheet would run", |c| c.narrative.starts_with(['=', '+', '-', '@']));
    some("a very long narrative", |c| c.narrative.chars().count() > 1500);
    some("a full-width telephone number", |c| c.trader_phone.contains('5') || c.complainant_phone.contains('5'));
    some("a missing sector", |c| c.sector.is_empty());
    for c in &rows {
        let received = Instant::parse(&c.received_at).unwrap();
        assert!(
            c.transaction_at.is_empty() || Instant::parse(&c.transaction_at).unwrap() <= received,
            "{} was paid before it was complained of",
            c.source_ref
        );
        let reach = [&c.complainant_phone, &c.complainant_email, &c.complainant_wechat];
        assert!(reach.iter().any(|r| !r.is_empty()), "{} can be answered", c.source_ref);
        assert!(!(c.trader_name.is_empty() && c.trader_address.is_empty()), "{} names a trader", c.source_ref);
        assert!(c.narrative.chars().count() <= 20_000, "{} is not longer than a complaint may be", c.source_ref);
    }
}

#[test]
fn every_decision_is_a_command_of_the_write_door() {
    let (dir, _) = made(&Plan::for_year(2023, Some(3000), Some(4)).unwrap());
    let mut acts: HashMap<String, u32> = HashMap::new();
    for row in decisions(dir.path()) {
        let mut command: Value = serde_json::from_str(&row.fields).unwrap();
        command["act"] = json!(row.act);
        let names: Vec<String> = row.complaints.split_whitespace().map(|r| format!("source:{r}")).collect();
        match names.as_slice() {
            [] => {}
            [one] if row.act == "log_step" => command["complaint"] = json!(one),
            many => command["complaints"] = json!(many),
        }
        for pair in row.refers.split_whitespace() {
            command[pair.split_once('=').unwrap().0] = json!("0123456789abcdef0123456789abcdef");
        }
        let read: Result<Command, _> = serde_json::from_value(command.clone());
        assert!(read.is_ok(), "{} {}: {:?} in {command}", row.row, row.act, read.err());
        *acts.entry(row.act).or_default() += 1;
    }
    for act in [
        "undo_batch",
        "detach",
        "reopen",
        "return_proposal",
        "propose_consolidation",
        "verify_court_event",
        "send_referrals",
    ] {
        assert!(acts.contains_key(act), "a year of this size has a {act}");
    }
}

#[test]
fn a_made_day_is_of_visitors_who_leave_soon() {
    let dir = tempfile::tempdir().unwrap();
    let now = Instant::parse("2026-11-20 14:30").unwrap();
    let today = write_today(30, 6, now, dir.path()).unwrap();
    let rows = complaints(dir.path());
    assert_eq!((today.received, rows.len()), (30, 30), "as many as were asked for");
    for c in &rows {
        let (received, leaves) = (Instant::parse(&c.received_at).unwrap(), Instant::parse(&c.leaves_at).unwrap());
        assert!(received <= now && received >= now.plus_hours(-10), "{} came in today", c.source_ref);
        assert!(leaves > now && leaves <= now.plus_hours(36), "{} leaves within 36 hours", c.source_ref);
        assert_eq!(c.visitor, "yes", "{} is a visitor's", c.source_ref);
    }
}

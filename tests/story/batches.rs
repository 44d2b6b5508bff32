//! Scenarios B and D: acts on many at once, and officers who act at the same instant.

use office_tests::*;
use registry::testing::{Office, complaint, file, give, tiny};
use registry::{Registry, act_id, clock};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Barrier;

#[test]
fn b01_closing_all_of_twelve_hundred_closes_exactly_those() {
    let office = Office::found(false);
    let (c, s) = (office.sign_in("C001"), office.sign_in("S001"));
    let others = [file(&c, &json!({ "sector": "travel" })), file(&c, &json!({ "sector": "travel" }))];
    let _ = import(&s, 1200, &json!({ "sector": "fitness" }));
    let chosen = ids(&c, &json!({ "sector": "fitness" }));
    assert_eq!(chosen.len(), 1200, "the whole result is chosen, not the page");
    let _ = done(&c, &json!({ "act": "assess", "complaints": chosen }));
    let proposed = done(
        &c,
        &json!({ "act": "propose_closure", "complaints": chosen, "reason": "SERVICE_QUALITY", "explanation": "Nothing false was said.", "notified": true }),
    );
    let closed = done(&s, &json!({ "act": "approve", "proposal": made(&proposed, "proposal") }));
    assert_eq!(closed.members, 1200, "the receipt counts them");
    assert_eq!(ids(&c, &json!({ "state": ["closed"] })).len(), 1200, "exactly those are closed");
    for other in &others {
        assert_eq!(file_of(&c, other)["state"], "received", "and no other is");
    }
    assert!(s.verify().is_ok(), "the books hold");
}

#[test]
fn b04_what_somebody_else_changed_is_told_not_overwritten() {
    let (office, complaints) = tiny();
    let (q, c, s) = (office.sign_in("Q001"), office.sign_in("C001"), office.sign_in("S001"));
    let seen = file_of(&q, &complaints[0])["last_act"].clone();
    let _ = done(
        &c,
        &json!({ "act": "amend_complaint", "complaint": complaints[0], "changes": { "amount_paid": "7000.00" }, "seen": seen }),
    );
    let late = give(
        &q,
        &json!({ "act": "amend_complaint", "complaint": complaints[0], "changes": { "amount_paid": "10.00" }, "seen": seen }),
    );
    assert!(format!("{late:?}").contains("Stale"), "the second form read an older file: {late:?}");
    assert_eq!(file_of(&s, &complaints[0])["amount_paid"], "7000.00", "and what the first wrote stands");
}

#[test]
fn d05_two_desks_file_at_the_same_instant_with_consecutive_numbers() {
    let office = Office::found(false);
    let barrier = Barrier::new(2);
    let numbers: Vec<String> = std::thread::scope(|scope| {
        let desks: Vec<_> = ["Q001", "C001"]
            .map(|officer| {
                let (office, barrier) = (&office, &barrier);
                scope.spawn(move || {
                    let desk = office.sign_in(officer);
                    barrier.wait();
                    (0..20)
                        .map(|_| {
                            done(&desk, &json!({ "act": "file_complaint", "complaint": complaint(&json!({})) })).made[0]
                                .number
                                .clone()
                                .unwrap()
                        })
                        .collect::<Vec<_>>()
                })
            })
            .into_iter()
            .collect();
        desks.into_iter().flat_map(|d| d.join().unwrap()).collect()
    });
    let given: BTreeSet<u32> = numbers.iter().map(|n| n.split('-').nth(2).unwrap().parse().unwrap()).collect();
    assert_eq!(given, (1..=40).collect(), "forty numbers, each once, without a gap: {numbers:?}");
    assert!(office.sign_in("S001").verify().is_ok(), "and one chain");
}

#[test]
fn d05_two_processes_file_at_the_same_instant() {
    let office = Office::found(false);
    let children: Vec<_> = (0..2).map(|_| crate::crash::child("file", &office.dir, 15)).collect();
    let mut numbers = BTreeSet::new();
    for child in children {
        let said = child.wait_with_output().unwrap();
        assert!(said.status.success(), "both desks finish: {}", String::from_utf8_lossy(&said.stderr));
        numbers.extend(crate::crash::acknowledged(&String::from_utf8_lossy(&said.stdout)));
    }
    let given: BTreeSet<u32> = numbers.iter().map(|n| n.split('-').nth(2).unwrap().parse().unwrap()).collect();
    assert_eq!(given, (1..=30).collect(), "thirty numbers, each once, without a gap");
}

/// How many complaints there are.
fn total(registry: &Registry) -> u64 {
    ask(registry, "complaints", &json!({}))["total"].as_u64().unwrap()
}

#[test]
fn d07_pressing_twice_files_once() {
    let office = Office::found(false);
    let q = office.sign_in("Q001");
    let act = act_id::mint(clock()).unwrap().hex();
    let command = json!({ "act": "file_complaint", "complaint": complaint(&json!({})) }).to_string();
    let first = q.perform(&act, command.as_bytes()).unwrap();
    let second = q.perform(&act, command.as_bytes()).unwrap();
    assert_eq!(first, second, "the same act gives the first receipt again");
    assert_eq!(total(&q), 1, "and one complaint is there");
    let other = json!({ "act": "file_complaint", "complaint": complaint(&json!({ "amount_paid": "1" })) }).to_string();
    assert_eq!(
        code(q.perform(&act, other.as_bytes())),
        "act-id-reused",
        "another command under the same id is refused"
    );
    assert_eq!(code(q.perform("not-an-id", command.as_bytes())), "act-id-unsound", "and so is what is no id");
    assert_eq!(
        code(q.perform(&"11".repeat(16), command.as_bytes())),
        "act-id-unsound",
        "and an id that is no UUID of version 7"
    );
}

#[test]
fn f057_two_hundred_at_once_have_one_effect() {
    let office = Office::found(false);
    let q = office.sign_in("Q001");
    let act = act_id::mint(clock()).unwrap().hex();
    let command = json!({ "act": "file_complaint", "complaint": complaint(&json!({})) }).to_string();
    let receipts: BTreeSet<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                let (q, act, command) = (&q, &act, &command);
                scope.spawn(move || {
                    (0..25).map(|_| q.perform(act, command.as_bytes()).unwrap().seal.hex()).collect::<Vec<_>>()
                })
            })
            .collect();
        threads.into_iter().flat_map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(receipts.len(), 1, "everybody got the one receipt");
    assert_eq!(total(&q), 1, "and one complaint is there");
}

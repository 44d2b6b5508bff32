//! The case file against a tiny registry.

#![allow(clippy::unwrap_used)]
use crate::testing::{Office, give, tiny};
use serde_json::{Value, json};

/// A case of two complaints, and its number.
fn opened() -> (Office, Vec<String>, String) {
    let (office, ids) = tiny();
    let open = json!({ "trader": "瑞甌堂藥行", "premises": "18 Soy Street", "section": "13E", "officer": "C001", "origin": "complaints" });
    let supervisor = office.sign_in("S001");
    give(
        &supervisor,
        &json!({ "act": "consolidate", "complaints": [ids[0], ids[1]], "open": open, "reason": "One shop." }),
    )
    .unwrap();
    let number = supervisor.ask("cases", json!({})).unwrap()["rows"][0]["number"].as_str().unwrap().to_owned();
    (office, ids, number)
}

fn can<'f>(file: &'f Value, act: &str) -> &'f Value {
    file["can"].as_array().unwrap().iter().find(|c| c["act"] == act).unwrap()
}

#[test]
fn a_new_case_shows_its_complaints_and_what_comes_next() {
    let (office, ids, number) = opened();
    let file = office.sign_in("C001").ask("case_file", json!({ "name": number })).unwrap();

    assert_eq!(
        (&file["stage"], &file["trader"]),
        (&json!("opened"), &json!("瑞甌堂藥行")),
        "it bears what it was opened with"
    );
    assert_eq!(
        (&file["members_total"], &file["paid_cents"]),
        (&json!(2), &json!(722_500)),
        "its complaints are counted and added up"
    );
    assert_eq!(file["largest_cents"], 680_000, "the largest sum stands out");
    assert_eq!(file["members"][0]["id"], ids[0], "the earliest stands first");
    assert!(!file.to_string().contains("映禾"), "complainants are masked");
    assert_eq!(file["batches"][0]["still_in"], 2, "the whole batch can be undone");
    assert_eq!(file["path"][0]["stage"], "opened", "the path begins");
    assert!(file["elements"].as_array().unwrap().len() > 2, "the section's elements are listed");
    assert_eq!(file["limit_by_commission"], "2029-01-05", "three years from the earliest transaction");
    assert_eq!(file["governs"], "commission", "nothing was discovered yet");
    assert_eq!(can(&file, "start_investigation")["allowed"], true, "its own officer begins");
    assert_eq!(can(&file, "prosecute")["code"], "role-may-not", "a case officer does not decide to prosecute");
    let other = office.sign_in("S001").ask("case_file", json!({ "name": number })).unwrap();
    assert_eq!(can(&other, "prosecute")["code"], "case.wrong-state", "it has not been advised on");
    assert_eq!(can(&other, "prosecute")["detail"], "opened", "and the stage is named");
    assert_eq!(can(&other, "split_case")["allowed"], true, "complaints may be split off");
}

#[test]
fn an_investigation_moves_along_the_path() {
    let (office, _, number) = opened();
    let officer = office.sign_in("C001");
    let begin = json!({ "act": "start_investigation", "case": number, "plan": "Visit.", "discovery_on": "2026-01-06", "discovery_reason": "Complaint.", "no_conflict_of_interest": true });
    give(&officer, &begin).unwrap();
    give(&officer, &json!({ "act": "add_note", "case": number, "text": "Lease obtained." })).unwrap();

    let file = officer.ask("case_file", json!({ "name": number })).unwrap();
    assert_eq!(file["path"].as_array().unwrap().len(), 2, "two stages so far");
    assert_eq!(file["path"][0]["until"], file["path"][1]["at"], "one ends where the next begins");
    assert_eq!(
        (&file["limit_on"], &file["governs"]),
        (&json!("2027-01-06"), &json!("discovery")),
        "a year from discovery ends first"
    );
    assert_eq!(file["notes"][0]["text"], "Lease obtained.", "notes are shown");
    let submit = can(&file, "submit_for_advice");
    assert_eq!(submit["code"], "case.elements-open", "no element is ticked on a complaint");
    assert_eq!(submit["count"], json!(file["elements"].as_array().unwrap().len()), "every open element counts");
    let supervisor = office.sign_in("S001").ask("case_file", json!({ "name": number })).unwrap();
    assert_eq!(can(&supervisor, "seek_legal_advice")["code"], "case.not-submitted", "the officer has not submitted it");
}

#[test]
fn members_are_filtered_and_paged() {
    let (office, ids, number) = opened();
    let officer = office.sign_in("C001");
    let first = officer.ask("case_file", json!({ "name": number, "members_limit": 1 })).unwrap();
    let second = officer
        .ask("case_file", json!({ "name": number, "members_limit": 1, "members_after": first["members_next"] }))
        .unwrap();
    assert_eq!(second["members"][0]["id"], ids[1], "the second follows the first");
    give(&office.sign_in("Q001"), &json!({ "act": "log_step", "complaint": ids[0], "step": "statement-taken" }))
        .unwrap();
    let unstated = officer.ask("case_file", json!({ "name": number, "members": "unstated" })).unwrap();
    assert_eq!(
        (&unstated["members_found"], &unstated["members_total"]),
        (&json!(1), &json!(2)),
        "one has no statement"
    );
    assert_eq!(unstated["members"][0]["id"], ids[1], "and it is shown");
    assert!(officer.ask("case_file", json!({ "name": "TDI-1999-1" })).is_err(), "an unknown case is told");
    assert!(
        officer.ask("case_file", json!({ "name": number, "members_after": "x" })).is_err(),
        "a key that is none is told"
    );
}

#[test]
fn a_detached_member_leaves_its_batch() {
    let (office, ids, number) = opened();
    let supervisor = office.sign_in("S001");
    give(&supervisor, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "Another shop." })).unwrap();
    let file = supervisor.ask("case_file", json!({ "name": number })).unwrap();
    assert_eq!(
        (&file["batches"][0]["count"], &file["batches"][0]["still_in"]),
        (&json!(2), &json!(1)),
        "one of two is still in"
    );
    assert_eq!(file["members_total"], 1, "the case has one complaint");
}

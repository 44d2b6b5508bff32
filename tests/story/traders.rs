//! Requirement 33: what officers judged of traders is remembered, told, taken back, and superseded.
//!
//! Not the rules of a verdict, which are at the foot of `casework/src/trader.rs`.

use office_tests::*;
use registry::Registry;
use registry::ask::verdicts::{Verdict, standing};
use registry::testing::{Office, file, give};
use serde_json::{Value, json};

/// Three complaints of traders that bear one name, filed by the counter.
fn three() -> (Office, Vec<String>) {
    let office = Office::found(true);
    let quick = office.sign_in("Q001");
    let complaints = (0..3).map(|n| file(&quick, &json!({ "trader_address": format!("{n} Soy Street") }))).collect();
    (office, complaints)
}

fn judge(complaints: &[String], against: &str, verdict: &str) -> Value {
    let reason = if verdict == "same" { "seen-at-the-shop" } else { "other-premises" };
    json!({ "act": "judge_traders", "complaints": complaints, "against": against, "verdict": verdict, "reason": reason,
        "note": "Two doors apart.", "known": ["name"] })
}

/// What holds, as the engine that groups reads it: same or not, and what was known.
fn holds(registry: &Registry) -> Vec<(bool, Vec<String>)> {
    let all: Vec<Verdict> = registry.asking(|asking| Ok(standing(asking.conn)?)).unwrap();
    all.into_iter().map(|verdict| (verdict.same, verdict.known)).collect()
}

fn newest(registry: &Registry, complaint: &str) -> Value {
    ask(registry, "history", &json!({ "name": complaint }))["entries"][0].clone()
}

#[test]
fn r33_not_the_same_is_remembered_with_who_and_why_and_by_what_was_known() {
    let (office, complaints) = three();
    let officer = office.sign_in("C001");
    // When a case officer parts two reports from a third by one act.
    let receipt = done(&officer, &judge(&complaints[..2], &complaints[2], "not_same"));
    assert_eq!(receipt.members, 2, "both were judged");
    // Then everybody is told, from either side.
    for (name, rows) in [(&complaints[0], 1), (&complaints[2], 2)] {
        let told = ask(&office.sign_in("S001"), "verdicts", &json!({ "complaint": name }));
        assert_eq!((&told["total"], &told["holding"]), (&json!(rows), &json!(rows)), "a verdict lies between two");
        let verdict = &told["verdicts"][0];
        assert_eq!(
            (&verdict["by"], &verdict["same"], &verdict["members"]),
            (&json!("C001"), &json!(false), &json!(2)),
            "who, and what"
        );
        assert_eq!(
            (&verdict["reason"], &verdict["note"]),
            (&json!("other-premises"), &json!("Two doors apart.")),
            "and why"
        );
        assert_eq!(verdict["known"], json!(["name"]), "knowing that the names agree");
        assert_eq!(verdict["against"]["id"], complaints[2].as_str(), "against whom");
    }
    let among = ask(&officer, "verdicts", &json!({ "among": complaints, "holding": true, "limit": 1 }));
    assert_eq!((&among["total"], &among["next"]), (&json!(2), &json!(1)), "a group's are given page by page");
    // And the engine may read it, and history says it on each of the three.
    assert_eq!(holds(&officer), vec![(false, vec!["name".to_owned()]); 2], "both pairs hold");
    for (name, others) in [(&complaints[0], 1), (&complaints[2], 2)] {
        let line = newest(&officer, name);
        assert_eq!(line["kind"], "traders_judged", "it is in the history of {name}");
        let detail = &line["detail"];
        assert_eq!(
            (&detail["judged"], &detail["verdict_reason"]),
            (&json!("not-same"), &json!("other-premises")),
            "what and why"
        );
        let numbers = detail["against"].as_str().unwrap();
        assert!(numbers.split(',').filter(|n| n.starts_with("TDC-")).count() == others, "by number: {numbers}");
        assert_eq!(line["text"]["verdict-note"], "Two doors apart.", "with the note");
    }
    // The same again says nothing; with a new fact it may be said again.
    assert_eq!(code(give(&officer, &judge(&complaints[..2], &complaints[2], "not_same"))), "already-so", "it is known");
    let mirrored = judge(&complaints[2..], &complaints[0], "not_same");
    assert_eq!(code(give(&officer, &mirrored)), "already-so", "the other way round it is the same verdict");
    let mut more = mirrored;
    more["known"] = json!(["name", "phone"]);
    let _ = done(&officer, &more);
    assert!(holds(&officer).contains(&(false, vec!["name".to_owned(), "phone".to_owned()])), "the last holds");
    assert!(officer.verify().is_ok(), "and the books hold");
    officer.rebuild().unwrap();
    assert_eq!(holds(&officer).len(), 2, "verdicts are made anew from the journal");
}

#[test]
fn r33_a_verdict_taken_back_holds_no_more_and_is_told_apart() {
    let (office, complaints) = three();
    let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
    let receipt = done(&officer, &judge(&complaints[..2], &complaints[2], "not_same"));
    // When the toast's undo is given.
    let undo = serde_json::to_value(receipt.undo.unwrap()).unwrap();
    assert_eq!(undo["act"], "withdraw_verdict", "the undo takes the whole verdict back");
    assert_eq!(newest(&supervisor, &complaints[1])["undo"], undo, "and so does the history, on every file");
    assert!(newest(&office.sign_in("R001"), &complaints[1])["undo"].is_null(), "but not for records");
    let _ = done(&officer, &undo);
    // Then nothing holds, but all is told.
    assert!(holds(&officer).is_empty(), "nothing holds");
    let told = ask(&supervisor, "verdicts", &json!({ "complaint": complaints[0] }));
    assert_eq!((&told["total"], &told["holding"]), (&json!(1), &json!(0)), "it is told still");
    assert_eq!(
        (&told["verdicts"][0]["stands"], &told["verdicts"][0]["withdrawn_by"]),
        (&json!("withdrawn"), &json!("C001")),
        "as taken back, and by whom"
    );
    let line = newest(&supervisor, &complaints[2]);
    assert_eq!(
        (&line["kind"], &line["detail"]["judged"]),
        (&json!("verdict_withdrawn"), &json!("not-same")),
        "which one"
    );
    assert_eq!(code(give(&officer, &undo)), "already-so", "twice is once");
    assert!(officer.verify().is_ok(), "and the books hold");
}

#[test]
fn r33_the_last_of_two_verdicts_holds_and_the_earlier_again_when_it_goes() {
    let (office, complaints) = three();
    let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
    let _ = done(&officer, &judge(&complaints[..1], &complaints[1], "not_same"));
    // When a supervisor says the contrary, the other way round.
    let contrary = done(&supervisor, &judge(&complaints[1..2], &complaints[0], "same"));
    let stands = |at: usize| {
        let told = ask(&officer, "verdicts", &json!({ "complaint": complaints[0] }));
        told["verdicts"][at]["stands"].clone()
    };
    assert_eq!((stands(0), stands(1)), (json!("holding"), json!("superseded")), "the last that was given holds");
    assert_eq!(holds(&officer), [(true, vec!["name".to_owned()])], "alone");
    // When the case officer would take the supervisor's back, and the supervisor does.
    let undo = serde_json::to_value(contrary.undo.unwrap()).unwrap();
    assert_eq!(code(give(&officer, &undo)), "verdict.not-yours", "it is not this officer's");
    let _ = done(&supervisor, &undo);
    assert_eq!((stands(0), stands(1)), (json!("withdrawn"), json!("holding")), "what was held before holds again");
    assert_eq!(holds(&officer), [(false, vec!["name".to_owned()])], "exactly");
}

#[test]
fn r33_thousands_are_judged_by_one_act() {
    let office = Office::found(true);
    let supervisor = office.sign_in("S001");
    let complaints = import(&supervisor, 3000, &json!({}));
    let anchor = file(&office.sign_in("Q001"), &json!({ "trader_name": "瑞甌堂藥行" }));
    let receipt = done(&supervisor, &judge(&complaints, &anchor, "same"));
    assert_eq!((receipt.members, receipt.entries.first), (3000, receipt.entries.last), "one entry names them all");
    assert_eq!(holds(&supervisor).len(), 3000, "each of the pairs holds");
    let told = ask(&supervisor, "verdicts", &json!({ "complaint": anchor, "limit": 2 }));
    assert_eq!((&told["total"], &told["verdicts"][0]["members"]), (&json!(3000), &json!(3000)), "and all are counted");
    let entry = ask(&supervisor, "journal_entry", &json!({ "seq": receipt.entries.last }));
    assert_eq!(entry["members_total"], 3000, "the journal names them too");
    assert!(entry["members"][0].as_str().unwrap().starts_with("TDC-"), "by number");
}

//! The search against a tiny registry: what is found, by whom, in which order, on how many pages.
#![allow(clippy::unwrap_used)]

use crate::testing::{file, give, tiny};
use serde_json::json;

#[test]
fn texts_are_found_and_shown_in_place() {
    let (office, ids) = tiny();
    let officer = office.sign_in("C001");

    let found = officer.ask("search", json!({ "text": "没讲单位" })).unwrap();

    assert_eq!(found["total"], 3, "the narrative of all three holds it");
    assert_eq!(found["hits"][0]["id"], ids[2], "the newest stands first");
    assert_eq!(found["hits"][0]["field"], "narrative", "the hit says where the words stand");
    assert_eq!(found["hits"][0]["found"], json!(["没讲单位"]), "and which are to be marked");
    assert!(found["hits"][0]["snippet"].as_str().unwrap().contains("没讲单位"), "the snippet shows them");
    let folded = officer.ask("search", json!({ "text": "瑞鸥" })).unwrap();
    assert_eq!(folded["hits"][0]["found"], json!(["瑞鷗"]), "either script finds, and the script as written is marked");
}

#[test]
fn numbers_are_found_however_they_are_typed() {
    let (office, ids) = tiny();
    let officer = office.sign_in("C001");
    let page = officer.ask("complaints", json!({ "filter": { "ids": [ids[1]] } })).unwrap();
    let number = page["rows"][0]["number"].as_str().unwrap().to_owned();
    let year = &number[4..8];
    for typed in
        [number.clone(), number[..15].to_lowercase(), format!("TDC-{year}-2"), format!("{year}-2"), "000002".to_owned()]
    {
        let found = officer.ask("search", json!({ "text": typed })).unwrap();
        assert_eq!(found["hits"][0]["id"], ids[1], "{typed} is that complaint's number");
        let count = found["hits"].as_array().unwrap().iter().filter(|h| h["id"] == ids[1]).count();
        assert_eq!(count, 1, "{typed}: a complaint found twice is shown once");
    }
}

#[test]
fn complainants_are_found_by_those_who_may_see_them() {
    let (office, _) = tiny();

    let team = office.sign_in("Q001").ask("search", json!({ "text": "周映禾" })).unwrap();
    let records = office.sign_in("R001").ask("search", json!({ "text": "周映禾" })).unwrap();

    assert_eq!(team["total"], 3, "the team may see the name, so it finds it");
    assert_eq!(team["hits"][0]["snippet"], "", "but what is masked is not shown by searching");
    assert_eq!(team["hits"][0]["field"], "masked", "the hit says that a hidden word holds");
    assert_eq!(records["total"], 0, "who may not see a name cannot find it either");
}

#[test]
fn pages_add_up_and_cases_stand_among_complaints() {
    let (office, ids) = tiny();
    let supervisor = office.sign_in("S001");
    let open = json!({ "trader": "Otterling Commerce", "section": "13I", "officer": "C001", "origin": "complaints" });
    give(&supervisor, &json!({ "act": "consolidate", "complaints": [ids[2]], "open": open, "reason": "One shop." }))
        .unwrap();
    let _ = file(&office.sign_in("Q001"), &json!({ "trader_name": "Otterling Baby" }));

    let (mut seen, mut after) = (Vec::new(), json!(null));
    loop {
        let page = supervisor.ask("search", json!({ "text": "otter", "limit": 1, "after": after })).unwrap();
        assert_eq!(page["total"], 3, "two complaints and a case, on every page");
        seen.extend(page["hits"].as_array().unwrap().iter().map(|h| h["kind"].as_str().unwrap().to_owned()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }

    assert_eq!(seen, ["complaint", "case", "complaint"], "the newest first, whichever kind it is");
}

#[test]
fn a_text_that_is_no_question_is_told() {
    let (office, _) = tiny();
    let officer = office.sign_in("C001");
    for (text, code) in [("", "missing"), ("\"(*", "unsound"), (&"x".repeat(600), "too-long")] {
        let failed = officer.ask("search", json!({ "text": text })).unwrap_err();
        let wire = serde_json::to_value(&failed).unwrap();
        assert_eq!(wire["problems"][0]["code"], code, "{} characters are {code}", text.len());
    }
}

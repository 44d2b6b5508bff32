//! Scenarios A: complaints join cases and leave them again.

use office_tests::*;
use registry::testing::{Office, file, give, tiny};
use serde_json::{Value, json};

/// What a complaint looks like to its officer, without what only history tells.
fn looks(file: &Value) -> Value {
    let fields = [
        "state",
        "owner",
        "queue",
        "priority",
        "due",
        "due_rule",
        "paused_at",
        "awaiting_due",
        "unknown",
        "open_fields",
        "case",
        "received_at",
        "first_due",
        "trader_name",
        "amount_paid",
    ];
    fields.iter().map(|f| ((*f).to_owned(), file[*f].clone())).collect()
}

#[test]
fn a02_what_leaves_a_case_is_as_it_was_and_keeps_what_was_done_meanwhile() {
    let (office, complaints) = tiny();
    let (q, c, s) = (office.sign_in("Q001"), office.sign_in("C001"), office.sign_in("S001"));
    // Given one that is received, one that waits for an answer, and one that is being assessed.
    let all_unknown = json!([
        "goods_or_services",
        "sector",
        "trader_district",
        "visitor_type",
        "amount_paid",
        "transaction_at",
        "allegations",
        "leaves_at",
        "control_point"
    ]);
    let _ = done(&c, &json!({ "act": "assess", "complaints": [complaints[1], complaints[2]], "unknown": all_unknown }));
    let _ = done(
        &c,
        &json!({ "act": "ask_information", "complaints": [complaints[1]], "asked": "The receipt?", "due_on": "2099-01-01" }),
    );
    let before: Vec<Value> = complaints.iter().map(|id| looks(&file_of(&s, id))).collect();
    // When they join a case, are worked on there, and leave it.
    let (case, _) = case_with(&s, &complaints);
    let _ = done(
        &q,
        &json!({ "act": "log_step", "complaint": complaints[0], "step": "called-shop", "note": "No answer." }),
    );
    let _ = done(&c, &json!({ "act": "add_note", "complaint": complaints[0], "text": "Looked at the price card." }));
    let _ = done(&c, &json!({ "act": "assess", "complaints": [file(&q, &json!({}))], "unknown": all_unknown }));
    let _ = done(&s, &json!({ "act": "detach", "complaints": complaints, "case": case, "reason": "Another shop." }));
    // Then each looks as before, and what was done stays with it and is listed.
    let after: Vec<Value> = complaints.iter().map(|id| looks(&file_of(&s, id))).collect();
    assert_eq!(after, before, "state, owner, queue, clock and due date are the very ones it came with");
    let kept = file_of(&s, &complaints[0]);
    assert_eq!(kept["steps"].as_array().unwrap().len(), 1, "the call to the shop was made, whatever case it was for");
    assert_eq!(kept["notes"].as_array().unwrap().len(), 1, "the note stays too");
    assert_eq!(ids(&s, &json!({ "case": case })).len(), 0, "nothing of it is left in the case");
    assert!(s.verify().is_ok(), "and the books hold");
}

#[test]
fn a04_undoing_five_hundred_leaves_the_four_that_changed_and_names_them() {
    let office = Office::found(false);
    let (c, s, s2) = (office.sign_in("C001"), office.sign_in("S001"), office.sign_in("S002"));
    let complaints = import(&s, 500, &json!({ "consent_refer": true }));
    let (_, joined) = case_with(&s, &complaints);
    // Given three that were taken out and closed, and one that was referred from within the case.
    let gone = &complaints[..3];
    let _ = done(&s, &json!({ "act": "detach", "complaints": gone, "reason": "Not theirs." }));
    let _ = done(&s, &json!({ "act": "assess", "complaints": gone, "unknown": [] }));
    let closing = done(
        &c,
        &json!({ "act": "propose_closure", "complaints": gone, "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true }),
    );
    let _ = done(&s2, &json!({ "act": "approve", "proposal": made(&closing, "proposal") }));
    let referring = done(
        &c,
        &json!({ "act": "propose_referral", "complaints": [complaints[3]], "agency": "CC", "purpose": "conciliation", "fields": ["item"], "redaction_checked": true }),
    );
    let _ = done(&s, &json!({ "act": "approve", "proposal": made(&referring, "proposal") }));
    let _ = done(
        &office.sign_in("R001"),
        &json!({ "act": "send_referrals", "proposal": made(&referring, "proposal"), "method": "post" }),
    );
    // When the batch is undone.
    let undo = serde_json::to_value(joined.undo.unwrap()).unwrap();
    let receipt = done(&s, &undo);
    // Then 496 go back, four are listed with reasons.
    let mut why: Vec<String> = receipt.left.iter().map(|l| l.why.to_string()).collect();
    why.sort();
    assert_eq!(why, ["changed", "closed", "closed", "closed"], "each that was left says why");
    assert_eq!(receipt.members + receipt.left.len(), 500, "b02: done and left together are all that was chosen");
    assert_eq!(ids(&s, &json!({ "state": ["received"] })).len(), 496, "all others lie where they lay");
    assert_eq!(code(give(&s, &undo)), "undo.nothing-left", "undone twice is undone once");
    assert!(s.verify().is_ok(), "and the books hold");
}

#[test]
fn a06_a_case_that_cannot_take_them_changes_nothing() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let (case, _) = case_with(&s, &complaints[..1]);
    let begin = json!({ "act": "start_investigation", "case": case, "plan": "Visit.", "discovery_on": "2026-01-05", "discovery_reason": "Filed.", "no_conflict_of_interest": true });
    let _ = done(&office.sign_in("C001"), &begin);
    let _ = done(&s, &json!({ "act": "suspend_case", "case": case, "reason": "x", "review_on": "2099-01-01" }));
    let before = s.verify().unwrap();
    for (to, refusal) in [("", "not-found"), ("TDI-2026-000999", "not-found"), (&case, "case.takes-no-complaints")] {
        let given =
            give(&s, &json!({ "act": "consolidate", "complaints": [complaints[1]], "case": to, "reason": "x" }));
        assert_eq!(code(given), refusal, "a case named {to:?} takes nothing");
    }
    assert_eq!(s.verify().unwrap(), before, "and no entry was sealed");
    assert_eq!(file_of(&s, &complaints[1])["state"], "received", "the complaint was not closed by a slip of the pen");
}

#[test]
fn a07_if_one_is_refused_all_are_and_each_is_named() {
    let office = Office::found(true);
    let s = office.sign_in("S001");
    let complaints = import(&s, 301, &json!({}));
    let _ = done(&s, &json!({ "act": "void", "complaints": complaints[299..], "reason": "Keyed twice." }));
    let (code, about) = refusal(give(
        &s,
        &json!({ "act": "consolidate", "complaints": complaints, "reason": "x",
        "open": { "trader": "瑞鷗堂", "section": "7", "officer": "C001", "origin": "complaints" } }),
    ));
    let numbers: Vec<String> =
        complaints[299..].iter().map(|id| file_of(&s, id)["number"].as_str().unwrap().to_owned()).collect();
    assert_eq!(
        (code, about),
        ("complaint.wrong-state", numbers),
        "both that hold the act up are named, by their numbers"
    );
    assert_eq!(ids(&s, &json!({ "state": ["received"] })).len(), 299, "and nothing has changed");
    let mut named = complaints[..299].to_vec();
    named.extend(["no-such".to_owned(), "TDC-2026-999999".to_owned()]);
    let (code, about) = refusal(give(&s, &json!({ "act": "void", "complaints": named, "reason": "x" })));
    assert_eq!((code, about.len()), ("not-found", 2), "both that are not there are named too");
}

#[test]
fn a09_joining_twice_is_one_membership() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let (case, _) = case_with(&s, &complaints[..2]);
    let again = give(&s, &json!({ "act": "consolidate", "complaints": complaints[..2], "case": case, "reason": "x" }));
    assert_eq!(code(again), "already-so", "the second says that it is so already");
    let history = ask(&s, "history", &json!({ "name": complaints[0] }));
    let times =
        history["entries"].as_array().unwrap().iter().filter(|l| l["kind"] == "complaints_consolidated").count();
    assert_eq!(times, 1, "and history has one line of it");
}

#[test]
fn a10_who_consolidates_does_not_become_the_cases_officer() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let _ = case_with(&s, &complaints);
    assert_eq!(look_up(&office.dir, "SELECT officer FROM case_file"), "C001", "the case is the case officer's");
    assert_eq!(file_of(&s, &complaints[0])["owner"], "Q001", "and the complaint is still its own officer's");
}

#[test]
fn a11_names_with_odd_signs_join_and_are_found() {
    let office = Office::found(true);
    let (q, s) = (office.sign_in("Q001"), office.sign_in("S001"));
    for trader in [
        "O'Gull Traders",
        "say \"moon\" shop",
        "100% Otter",
        "two\nlines",
        "𠝹肉店",
        "a;DROP TABLE complaint",
        "back\\slash",
    ] {
        let id = file(&q, &json!({ "trader_name": trader }));
        let _ = done(
            &s,
            &json!({ "act": "consolidate", "complaints": [id], "reason": trader,
            "open": { "trader": trader, "section": "7", "officer": "C001", "origin": "complaints" } }),
        );
        assert_eq!(file_of(&s, &id)["trader_name"], trader, "the name is kept as it was typed");
        let found = ask(&s, "search", &json!({ "text": trader }));
        let hit = found["hits"].as_array().unwrap().iter().any(|h| h["id"] == id.as_str());
        assert!(hit, "{trader:?} finds its complaint");
    }
    assert!(s.verify().is_ok(), "and the books hold");
}

#[test]
fn a15_the_last_may_leave_and_the_case_keeps_its_number() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let (case, receipt) = case_with(&s, &complaints[..2]);
    let (other, _) = case_with(&s, &complaints[2..]);
    let number = receipt.made[0].number.clone().unwrap();
    let mixed = give(
        &s,
        &json!({ "act": "detach", "complaints": [complaints[0], complaints[2]], "case": case, "reason": "x" }),
    );
    assert_eq!(code(mixed), "complaint.not-in-case", "a complaint of another case is not taken out of that one");
    assert_eq!(ids(&s, &json!({ "case": other })).len(), 1, "it stands where it stood");
    for (at, left) in [(0, 1), (1, 0)] {
        let _ = done(&s, &json!({ "act": "detach", "complaints": [complaints[at]], "case": case, "reason": "x" }));
        assert_eq!(
            look_up(&office.dir, "SELECT number FROM case_file ORDER BY key LIMIT 1"),
            number,
            "the number stays"
        );
        assert_eq!(ids(&s, &json!({ "case": number })).len(), left, "and it says how many it has");
    }
}

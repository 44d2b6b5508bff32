//! Faults 54 to 63 and 71: who is let through the door, with what, and by which clock.

use casework::code::{Code, Id};
use casework::command::Command;
use casework::time::HOUR;
use office_tests::*;
use registry::testing::{OFFICERS, Office, PASSWORD, complaint, file, give, tiny};
use registry::{Failure, OpenFault, Played, Registry, act_id, clock};
use serde_json::{Value, json};

/// Commands enough to try every row of the table, as `casework`'s own walk names them.
fn samples() -> Vec<Value> {
    let case = json!({ "trader": "S", "section": "7", "officer": "C001", "origin": "test-purchase" });
    let nil = Id([0; 16]).hex();
    [
        json!({ "act": "file_complaint", "complaint": {} }),
        json!({ "act": "import_complaints", "rows": [] }),
        json!({ "act": "undo_import", "import": nil, "reason": "x" }),
        json!({ "act": "amend_complaint", "complaint": nil, "changes": {} }),
        json!({ "act": "assess", "complaints": [nil] }),
        json!({ "act": "ask_information", "complaints": [nil], "asked": "x", "due_on": "2099-01-01" }),
        json!({ "act": "resume_assessment", "complaints": [nil] }),
        json!({ "act": "take_up", "complaints": [nil] }),
        json!({ "act": "assign", "complaints": [nil], "officer": "C001" }),
        json!({ "act": "log_step", "complaint": nil, "step": "called-shop" }),
        json!({ "act": "add_note", "complaint": nil, "text": "x" }),
        json!({ "act": "name_people", "complaint": nil, "people": [] }),
        json!({ "act": "strike_person", "complaint": nil, "person": nil, "reason": "x" }),
        json!({ "act": "receive_evidence", "complaint": nil, "evidence": [] }),
        json!({ "act": "view_evidence", "complaint": nil, "evidence": nil }),
        json!({ "act": "copy_evidence", "complaint": nil, "evidence": nil }),
        json!({ "act": "record_copy_failed", "complaint": nil, "copy": nil, "cause": "disk-full" }),
        json!({ "act": "redact_evidence", "complaint": nil, "evidence": nil, "copy": "00".repeat(32), "covered": [] }),
        json!({ "act": "sign_statement", "complaint": nil, "language": "en", "text": "x", "read_over": true, "read_over_by": "Q001" }),
        json!({ "act": "set_priority", "complaint": nil, "level": 1, "due_at": "2099-01-01", "reason": "x" }),
        json!({ "act": "show_particulars", "complaint": nil }),
        json!({ "act": "propose_consolidation", "complaints": [nil], "case": nil, "reason": "x" }),
        json!({ "act": "consolidate", "complaints": [nil], "case": nil, "reason": "x" }),
        json!({ "act": "detach", "complaints": [nil], "reason": "x" }),
        json!({ "act": "undo_batch", "batch": nil }),
        json!({ "act": "propose_referral", "complaints": [nil], "agency": "CC", "purpose": "safety", "fields": ["item"], "redaction_checked": true }),
        json!({ "act": "propose_closure", "complaints": [nil], "reason": "WITHDRAWN", "explanation": "x", "notified": true }),
        json!({ "act": "approve", "proposal": nil }),
        json!({ "act": "return_proposal", "proposal": nil, "reason": "x" }),
        json!({ "act": "withdraw_proposal", "proposal": nil }),
        json!({ "act": "recall_referrals", "proposal": nil, "reason": "x" }),
        json!({ "act": "send_referrals", "proposal": nil, "method": "post" }),
        json!({ "act": "record_referral_answer", "referral": nil, "answer": "acknowledged", "on": "2026-01-01" }),
        json!({ "act": "reopen", "complaints": [nil], "ground": "error", "reason": "x" }),
        json!({ "act": "void", "complaints": [nil], "reason": "x" }),
        json!({ "act": "export_referrals", "agency": "CC", "format": "csv", "language": "en", "fields": [], "referrals": [], "rows_sha256": "00".repeat(32), "number": "REF-2026-1" }),
        json!({ "act": "record_export_failed", "list": nil, "cause": "disk-full" }),
        json!({ "act": "take_statistics", "what": "months", "year": 2026, "format": "csv", "language": "en", "sha256": "00".repeat(32), "rows": 0 }),
        json!({ "act": "record_statistics_failed", "taking": nil, "cause": "disk-full" }),
        json!({ "act": "take_list", "what": "complaints", "format": "csv", "language": "en", "columns": [], "asked": 0, "rows": 0, "head": 1, "sha256": "00".repeat(32) }),
        json!({ "act": "record_list_failed", "taking": nil, "cause": "not-written" }),
        json!({ "act": "write_letters", "kind": "acknowledgement", "letters": [{ "complaint": nil, "language": "en", "text": "x" }] }),
        json!({ "act": "chase_referrals", "referrals": [nil], "next_on": "2099-01-01" }),
        json!({ "act": "set_agency_address", "agency": "CC", "address": { "email": "x@example.org" } }),
        json!({ "act": "keep_report", "title": "x", "year": 2026 }),
        json!({ "act": "open_case", "open": case }),
        json!({ "act": "start_investigation", "case": nil, "plan": "x", "discovery_on": "2026-01-01", "discovery_reason": "x", "no_conflict_of_interest": true }),
        json!({ "act": "suspend_case", "case": nil, "reason": "x", "review_on": "2099-01-01" }),
        json!({ "act": "resume_case", "case": nil }),
        json!({ "act": "submit_for_advice", "case": nil, "elements": [], "exhibits": "x", "statements": "x" }),
        json!({ "act": "seek_legal_advice", "case": nil }),
        json!({ "act": "prosecute", "case": nil, "defendants": [], "charges": [] }),
        json!({ "act": "accept_undertaking", "case": nil, "consent_ref": "x", "consent_on": "2026-01-01", "terms": "x", "begins_on": "2026-01-01" }),
        json!({ "act": "warn", "case": nil, "letter": "warning", "addressee": "x", "on": "2026-01-01", "service": "x" }),
        json!({ "act": "no_further_action", "case": nil, "reason": "x", "against_advice": false }),
        json!({ "act": "record_court_event", "case": nil, "charge": "C1", "event": "hearing", "court": "WKCC", "court_no": "1", "on": "2026-01-01" }),
        json!({ "act": "verify_court_event", "case": nil, "event": nil }),
        json!({ "act": "conclude_case", "case": nil, "exhibits_disposal": "x", "complainants_notified": true }),
        json!({ "act": "breach_undertaking", "case": nil, "note": "x" }),
        json!({ "act": "propose_case_reopening", "case": nil, "reason": "x" }),
        json!({ "act": "merge_cases", "case": nil, "into": nil, "reason": "x" }),
        json!({ "act": "split_case", "case": nil, "complaints": [nil], "open": case, "reason": "x" }),
        json!({ "act": "assign_case", "case": nil, "officer": "C001" }),
        json!({ "act": "confirm_clock" }),
        json!({ "act": "add_officer", "officer": "C003", "name": "x", "roles": ["co"] }),
        json!({ "act": "set_roles", "officer": "C001", "roles": ["sup"] }),
        json!({ "act": "disable_officer", "officer": "C001" }),
        json!({ "act": "enable_officer", "officer": "C001" }),
        json!({ "act": "record_key_change", "what": "reset", "officer": "C001" }),
        json!({ "act": "set_holiday", "day": "2026-07-16", "holiday": true }),
        json!({ "act": "confirm_holidays", "year": 2027 }),
        json!({ "act": "set_reminders", "minutes": [90] }),
        json!({ "act": "withdraw_step", "complaint": nil, "step": nil }),
        json!({ "act": "judge_traders", "complaints": [nil], "against": nil, "verdict": "same", "reason": "one-owner" }),
        json!({ "act": "withdraw_verdict", "verdict": nil }),
        json!({ "act": "set_standing_rule", "trader": nil, "case": nil, "until": "2099-01-01", "by_itself": false, "reason": "x" }),
        json!({ "act": "end_standing_rule", "rule": nil, "reason": "x" }),
        json!({ "act": "apply_standing_rule", "rule": nil, "complaints": [nil] }),
        json!({ "act": "acknowledge_alarm", "subject": { "trader": nil }, "seen": 1, "entry": 1 }),
    ]
    .to_vec()
}

#[test]
fn f054_every_command_by_every_role_through_the_door() {
    let office = Office::found(false);
    let samples = samples();
    assert_eq!(samples.len(), Command::VARIANTS.len(), "every command has its sample");
    let mut expected = office.sign_in("S001").verify().unwrap().entries;
    for (officer, _, roles) in OFFICERS.iter().filter(|(officer, ..)| *officer != "S002") {
        let desk = office.sign_in(officer);
        for sample in &samples {
            let command: Command = serde_json::from_value(sample.clone()).unwrap();
            let may = roles.iter().any(|role| casework::roles::may_give(&command).contains(role));
            let previewed = desk.preview(sample.to_string().as_bytes());
            let by_role = matches!(&previewed, Err(Failure::Failing(f)) if serde_json::to_value(f).unwrap()["code"] == "role-may-not");
            assert_eq!(by_role, !may, "{} by {officer} must be as the table says: {previewed:?}", sample["act"]);
            if !may {
                assert_eq!(code(give(&desk, sample)), "role-may-not", "{} is refused to {officer}", sample["act"]);
                expected += 1;
            }
        }
    }
    let s = office.sign_in("S001");
    assert_eq!(
        s.verify().unwrap().entries,
        expected,
        "each refusal by role is sealed as an entry of its own, and nothing else is"
    );
}

#[test]
fn f054_without_a_session_there_is_no_door() {
    let office = Office::found(false);
    for (officer, password) in [("S001", "wrong"), ("X999", PASSWORD), ("", PASSWORD)] {
        let copy = tempfile::tempdir().unwrap();
        copy_dir(&office.dir, copy.path());
        let shut = Registry::open(copy.path(), officer, password).map(|_| ()).unwrap_err();
        assert_eq!(
            shut,
            OpenFault::WrongPassword,
            "a door for {officer:?} opens for nobody, and does not say which part was wrong"
        );
    }
}

#[test]
fn f055_forged_names_are_not_found_and_odd_numbers_are_told() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let forged = [
        "",
        "0",
        "-1",
        "18446744073709551616",
        "ffffffffffffffffffffffffffffffff",
        "TDC-9999-000001",
        "TDC-2026-000001-Z",
        "../vault.json",
        "' OR 1=1 --",
        "source:",
        "source:none",
    ];
    for name in forged {
        assert_eq!(
            code(give(&s, &json!({ "act": "void", "complaints": [name], "reason": "x" }))),
            "not-found",
            "{name:?} names nothing"
        );
        assert_eq!(code(s.ask("complaint_file", json!({ "name": name }))), "not-found", "{name:?} opens nothing");
    }
    for params in [
        json!({ "limit": -1 }),
        json!({ "limit": 1e30 }),
        json!({ "after": "x" }),
        json!({ "nonsense": 1 }),
        json!([1]),
        json!("x"),
    ] {
        let told = s.ask("complaints", params.clone());
        assert!(matches!(told, Err(Failure::Failing(_))), "{params} is told, not guessed at: {told:?}");
    }
    let page = ask(&s, "complaints", &json!({ "limit": 4_294_967_295_u32 }));
    assert_eq!(
        page["rows"].as_array().unwrap().len(),
        complaints.len(),
        "a page is never larger than it may be, and all three fit"
    );
    assert_eq!(code(s.ask("no_such_question", Value::Null)), "not-found", "a question that does not exist");
}

#[test]
fn f056_what_is_no_command_is_told_before_anything_else() {
    let office = Office::found(false);
    let s = office.sign_in("S001");
    let before = s.verify().unwrap();
    let act = act_id::mint(clock()).unwrap().hex();
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let large = vec![b' '; 65 * 1024 * 1024];
    let odd: Vec<&[u8]> = vec![
        b"",
        b"null",
        b"[]",
        b"{}",
        b"{\"act\":\"no_such\"}",
        b"{\"act\":\"void\"}",
        b"{\"act\":\"void\",\"complaints\":\"x\",\"reason\":1}",
        b"{\"act\":\"void\",\"complaints\":[],\"reason\":\"x\",\"officer\":\"A001\"}",
        b"\xff\xfe",
        deep.as_bytes(),
        &large,
    ];
    for bytes in odd {
        let told = s.perform(&act, bytes);
        assert!(
            matches!(told, Err(Failure::Failing(casework::refusal::Failing::Incomplete { .. }))),
            "{:?} is no command: {told:?}",
            &bytes[..bytes.len().min(40)]
        );
    }
    assert_eq!(s.verify().unwrap(), before, "nothing was sealed");
}

#[test]
fn f063_who_is_disabled_while_signed_in_is_refused_at_once() {
    let (office, complaints) = tiny();
    let (q, s, a) = (office.sign_in("Q001"), office.sign_in("S001"), office.sign_in("A001"));
    let note = json!({ "act": "add_note", "complaint": complaints[0], "text": "x" });
    let _ = done(&q, &note);
    let _ = done(&a, &json!({ "act": "disable_officer", "officer": "Q001" }));
    assert_eq!(code(give(&q, &note)), "officer-unknown", "the very next command is refused");
    assert_eq!(code(q.ask("complaints", json!({}))), "officer-unknown", "and the very next question");
    let shut = Registry::open(&office.dir, "Q001", PASSWORD).map(|_| ()).unwrap_err();
    assert_eq!(shut, OpenFault::WrongPassword, "and the door stays shut");
    let _ = done(&a, &json!({ "act": "set_roles", "officer": "S001", "roles": ["rec"] }));
    let assign = json!({ "act": "assign", "complaints": complaints, "officer": "C001" });
    assert_eq!(code(give(&s, &assign)), "role-may-not", "a role that was lowered holds at once too");
}

#[test]
fn f071_a_clock_that_goes_back_moves_no_entry() {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    // Given an entry ten days ahead of this desk's clock, as after a clock that was set back.
    let ahead = casework::time::Instant(clock().0 + 10 * 24 * HOUR);
    let command = json!({ "act": "file_complaint", "complaint": complaint(&json!({})) });
    let act = Played {
        act: act_id::mint(ahead).unwrap(),
        officer: Code::of("Q001"),
        command: command.to_string().into_bytes(),
        at: ahead,
    };
    let (played, stopped) = q.play(std::slice::from_ref(&act)).unwrap();
    assert!(stopped.is_none(), "the act is played: {stopped:?}");
    // When somebody files by the clock as it is.
    let receipt = done(&q, &command);
    // Then the entry follows, at the last sealed instant, and its header says what the clock said.
    assert_eq!(receipt.entries.first, played[0].entries.last + 1, "order is by number");
    assert_eq!(receipt.at, ahead, "a sealed instant never lies before the one sealed last");
    let conn = registry::store::open_reading(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    let header: Vec<u8> =
        conn.query_row("SELECT header FROM journal ORDER BY seq DESC LIMIT 1", [], |r| r.get(0)).unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    assert!(header["clock"].as_i64().unwrap() < ahead.0, "the clock's own reading stands beside it");
    let back = Played { at: casework::time::Instant(ahead.0 - 1), act: act_id::mint(clock()).unwrap(), ..act };
    let (_, stopped) = q.play(&[back]).unwrap();
    assert_eq!(code(Err::<(), _>(stopped.unwrap())), "play.back-in-time", "and a script cannot go back either");
    assert!(q.verify().is_ok(), "the chain holds");
}

#[test]
fn only_a_demonstration_registry_is_played_in() {
    let office = Office::found(false);
    assert_eq!(
        code(office.sign_in("S001").play(&[]).map(|_| ())),
        "demonstration-only",
        "an office's year is not made up"
    );
    assert!(office.sign_in("S001").session().is_ok_and(|s| !s.demonstration), "and says so");
    let _ = file(&office.sign_in("Q001"), &json!({}));
}

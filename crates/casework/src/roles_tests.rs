//! The whole table: every command by every role, through `decide`.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::code::Code;
use crate::complaint::on_paper::{act_of, code, id, office};
use crate::papers::OfficerPaper;
use crate::refusal::{Failing, RefusalCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One sample of every command, as a form sends it.
fn samples() -> Vec<Value> {
    let case = json!({ "trader": "Silver Antler", "section": "7", "officer": "C001", "origin": "complaints" });
    let many = json!(["T1"]);
    vec![
        json!({ "act": "file_complaint", "complaint": {} }),
        json!({ "act": "import_complaints", "rows": [] }),
        json!({ "act": "amend_complaint", "complaint": "T1", "changes": {} }),
        json!({ "act": "assess", "complaints": many }),
        json!({ "act": "ask_information", "complaints": many, "asked": "x", "due_on": "2023-07-01" }),
        json!({ "act": "resume_assessment", "complaints": many }),
        json!({ "act": "take_up", "complaints": many }),
        json!({ "act": "assign", "complaints": many, "officer": "C001" }),
        json!({ "act": "log_step", "complaint": "T1", "step": "called-shop" }),
        json!({ "act": "add_note", "complaint": "T1", "text": "x" }),
        json!({ "act": "name_people", "complaint": "T1", "people": [] }),
        json!({ "act": "strike_person", "complaint": "T1", "person": "00".repeat(16), "reason": "x" }),
        json!({ "act": "receive_evidence", "complaint": "T1", "evidence": [] }),
        json!({ "act": "view_evidence", "complaint": "T1", "evidence": id(7) }),
        json!({ "act": "copy_evidence", "complaint": "T1", "evidence": id(7) }),
        json!({ "act": "record_copy_failed", "complaint": "T1", "copy": id(7), "cause": "disk-full" }),
        json!({ "act": "redact_evidence", "complaint": "T1", "evidence": id(7), "copy": "07".repeat(32), "covered": [] }),
        json!({ "act": "sign_statement", "complaint": "T1", "language": "en", "text": "x", "read_over": true, "read_over_by": "Q001" }),
        json!({ "act": "set_priority", "complaint": "T1", "level": 1, "due_at": "2023-07-01", "reason": "x" }),
        json!({ "act": "show_particulars", "complaint": "T1" }),
        json!({ "act": "propose_consolidation", "complaints": many, "case": "K1", "reason": "x" }),
        json!({ "act": "consolidate", "complaints": many, "case": "K1", "reason": "x" }),
        json!({ "act": "detach", "complaints": many, "reason": "x" }),
        json!({ "act": "undo_batch", "batch": id(1).hex() }),
        json!({ "act": "propose_referral", "complaints": many, "agency": "CC", "purpose": "safety", "fields": ["item"], "redaction_checked": true }),
        json!({ "act": "propose_closure", "complaints": many, "reason": "WITHDRAWN", "explanation": "x", "notified": true }),
        json!({ "act": "approve", "proposal": "P1" }),
        json!({ "act": "return_proposal", "proposal": "P1", "reason": "x" }),
        json!({ "act": "withdraw_proposal", "proposal": "P1" }),
        json!({ "act": "recall_referrals", "proposal": "P1", "reason": "x" }),
        json!({ "act": "send_referrals", "proposal": "P1", "method": "post" }),
        json!({ "act": "record_referral_answer", "referral": "R1", "answer": "acknowledged", "on": "2023-06-15" }),
        json!({ "act": "reopen", "complaints": many, "ground": "error", "reason": "x" }),
        json!({ "act": "undo_import", "import": id(1).hex(), "reason": "x" }),
        json!({ "act": "void", "complaints": many, "reason": "x" }),
        json!({ "act": "export_referrals", "agency": "CC", "format": "csv", "language": "en", "fields": [], "referrals": [], "rows_sha256": "00".repeat(32), "number": "REF-2023-1" }),
        json!({ "act": "record_export_failed", "list": "L1", "cause": "disk-full" }),
        json!({ "act": "open_case", "open": case }),
        json!({ "act": "start_investigation", "case": "K1", "plan": "x", "discovery_on": "2023-06-01", "discovery_reason": "x", "no_conflict_of_interest": true }),
        json!({ "act": "suspend_case", "case": "K1", "reason": "x", "review_on": "2023-07-01" }),
        json!({ "act": "resume_case", "case": "K1" }),
        json!({ "act": "submit_for_advice", "case": "K1", "elements": [], "exhibits": "x", "statements": "x" }),
        json!({ "act": "seek_legal_advice", "case": "K1" }),
        json!({ "act": "prosecute", "case": "K1", "defendants": [], "charges": [] }),
        json!({ "act": "accept_undertaking", "case": "K1", "consent_ref": "x", "consent_on": "2023-06-01", "terms": "x", "begins_on": "2023-06-01" }),
        json!({ "act": "warn", "case": "K1", "letter": "warning", "addressee": "x", "on": "2023-06-01", "service": "x" }),
        json!({ "act": "no_further_action", "case": "K1", "reason": "x", "against_advice": false }),
        json!({ "act": "record_court_event", "case": "K1", "charge": "C1", "event": "hearing", "court": "WKCC", "court_no": "1", "on": "2023-06-01" }),
        json!({ "act": "verify_court_event", "case": "K1", "event": "E1" }),
        json!({ "act": "conclude_case", "case": "K1", "exhibits_disposal": "x", "complainants_notified": true }),
        json!({ "act": "breach_undertaking", "case": "K1", "note": "x" }),
        json!({ "act": "propose_case_reopening", "case": "K1", "reason": "x" }),
        json!({ "act": "merge_cases", "case": "K1", "into": "K2", "reason": "x" }),
        json!({ "act": "split_case", "case": "K1", "complaints": many, "open": case, "reason": "x" }),
        json!({ "act": "assign_case", "case": "K1", "officer": "C001" }),
        json!({ "act": "confirm_clock" }),
        json!({ "act": "add_officer", "officer": "C003", "name": "x", "roles": ["co"] }),
        json!({ "act": "set_roles", "officer": "C001", "roles": ["sup"] }),
        json!({ "act": "disable_officer", "officer": "C001" }),
        json!({ "act": "enable_officer", "officer": "C009" }),
        json!({ "act": "record_key_change", "what": "reset", "officer": "C001" }),
        json!({ "act": "set_holiday", "day": "2023-07-17", "holiday": true }),
        json!({ "act": "confirm_holidays", "year": 2027 }),
        json!({ "act": "set_reminders", "minutes": [90] }),
        json!({ "act": "withdraw_step", "complaint": "T1", "step": "S1" }),
        json!({ "act": "take_statistics", "what": "months", "year": 2023, "format": "csv", "language": "en", "sha256": "00".repeat(32), "rows": 0 }),
        json!({ "act": "record_statistics_failed", "taking": id(1).hex(), "cause": "disk-full" }),
        json!({ "act": "write_letters", "kind": "acknowledgement", "letters": [{ "complaint": "T1", "language": "en", "text": "x" }] }),
        json!({ "act": "chase_referrals", "referrals": ["R1"], "next_on": "2023-07-01" }),
        json!({ "act": "set_agency_address", "agency": "CC", "address": { "email": "x@example.org" } }),
        json!({ "act": "take_list", "what": "complaints", "format": "csv", "language": "en", "columns": [], "asked": 0, "rows": 0, "head": 1, "sha256": "00".repeat(32) }),
        json!({ "act": "record_list_failed", "taking": id(1).hex(), "cause": "not-written" }),
        json!({ "act": "keep_report", "title": "x", "year": 2023 }),
        json!({ "act": "judge_traders", "complaints": many, "against": "T2", "verdict": "same", "reason": "one-owner" }),
        json!({ "act": "withdraw_verdict", "verdict": id(1).hex() }),
        json!({ "act": "set_standing_rule", "trader": "T1", "case": "K1", "until": "2023-07-01", "by_itself": false, "reason": "x" }),
        json!({ "act": "end_standing_rule", "rule": id(1).hex(), "reason": "x" }),
        json!({ "act": "apply_standing_rule", "rule": id(1).hex(), "complaints": many }),
        json!({ "act": "acknowledge_alarm", "subject": { "trader": "T1" }, "seen": 1, "entry": 1 }),
    ]
}

fn refused_by_role(command: &Command, role: Role, disabled: bool) -> Result<bool, Failing> {
    let mut papers = office();
    papers.officers.insert(code("X001"), OfficerPaper { roles: vec![role], disabled });
    match crate::decide(&act_of(&papers, "X001", command), command, &papers) {
        Err(Failing::Refused { code: RefusalCode::RoleMayNot, .. }) => Ok(true),
        Err(other @ Failing::Refused { code: RefusalCode::OfficerUnknown, .. }) if disabled => Err(other),
        _ => Ok(false),
    }
}

#[test]
fn f054_every_command_is_refused_for_each_role_that_may_not_give_it() {
    let mut walked = BTreeSet::new();
    for sample in samples() {
        let command: Command = serde_json::from_value(sample).unwrap();
        let allowed = may_give(&command);
        assert!(!allowed.is_empty(), "no command is open to nobody: {}", command.tag());
        for role in Role::ALL {
            assert_eq!(
                refused_by_role(&command, role, false).unwrap(),
                !allowed.contains(&role),
                "{} by {role:?} must be decided as the table says",
                command.tag()
            );
            assert!(
                refused_by_role(&command, role, true).is_err(),
                "{} by one who has left is refused before anything else",
                command.tag()
            );
        }
        walked.insert(command.tag());
    }
    assert_eq!(walked.len(), Command::VARIANTS.len(), "the table is walked whole: a new command needs its sample here");
}

#[test]
fn the_table_is_the_domain_papers() {
    let roles_of = |tag: &str| {
        let sample = samples().into_iter().find(|s| s["act"] == tag).unwrap();
        may_give(&serde_json::from_value(sample).unwrap()).iter().map(|r| r.code()).collect::<Vec<_>>().join(" ")
    };
    for (tag, roles) in [
        ("file_complaint", "qat co"),
        ("assess", "qat co sup"),
        ("consolidate", "sup"),
        ("propose_referral", "co sup"),
        ("propose_closure", "co sup"),
        ("approve", "sup"),
        ("send_referrals", "rec"),
        ("detach", "sup"),
        ("reopen", "sup"),
        ("void", "sup"),
        ("open_case", "sup"),
        ("start_investigation", "co"),
        ("prosecute", "sup"),
        ("record_court_event", "co"),
        ("add_officer", "adm"),
        ("judge_traders", "co sup"),
        ("withdraw_verdict", "co sup"),
        ("set_standing_rule", "sup"),
        ("apply_standing_rule", "sup"),
        ("acknowledge_alarm", "qat co sup"),
    ] {
        assert_eq!(roles_of(tag), roles, "{tag} is for these and nobody else; written out twice on purpose");
    }
}

#[test]
fn an_act_is_given_in_the_first_role_that_allows_it() {
    let command = |act: &str| -> Command {
        serde_json::from_value(samples().into_iter().find(|s| s["act"] == act).unwrap()).unwrap()
    };
    let held = [Role::Adm, Role::Sup, Role::Co];
    assert_eq!(
        acting_role(&command("assess"), &held),
        Some(Role::Co),
        "the header's order decides, not that of the register"
    );
    assert_eq!(
        acting_role(&command("approve"), &held),
        Some(Role::Sup),
        "what a case officer may not, the supervisor may"
    );
    assert_eq!(acting_role(&command("send_referrals"), &held), None, "none of the three sends");
}

#[test]
fn a_role_is_read_by_its_code_and_its_name() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role), "each code reads back");
    }
    assert_eq!(Role::parse(" Supervisor "), Some(Role::Sup), "and so do names as people write them");
    assert_eq!(Role::parse("root"), None, "there is no such role in this office");
    assert!(Code::new(Role::Qat.code()).is_ok(), "a role's code may stand in a header");
}

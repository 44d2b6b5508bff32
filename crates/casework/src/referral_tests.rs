//! How c5 and c8 are decided: proposing, recalling, sending, answering, taking a list.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Fact, Proposed};
use crate::number::{Number, Series};
use crate::papers::{Papers, State};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn changed(mut command: Value, change: &Value) -> Value {
    for (field, value) in change.as_object().unwrap() {
        command[field] = value.clone();
    }
    command
}
fn proposing(change: &Value) -> Value {
    changed(
        json!({ "act": "propose_referral", "complaints": ["T1"], "agency": "CC", "purpose": "conciliation", "fields": ["item"], "redaction_checked": true }),
        change,
    )
}
/// T1, T2 … with a referral each in these states, all of proposal P1.
fn referred(states: &[&str]) -> Papers<'static> {
    let mut papers = office();
    lay_proposal(
        &mut papers,
        Proposed::Referral { agency: code("CC"), purpose: code("conciliation"), basis: None, fields: vec![] },
        &[],
    );
    for (n, state) in (1u8..).zip(states) {
        lay(&mut papers, n, |c| c.state = if *state == "approved" { State::Assessing } else { State::Referred });
        lay_referral(&mut papers, n, state);
    }
    papers
}

#[test]
fn c5_a_referral_is_proposed_with_consent_or_basis() {
    for state in [State::Assessing, State::Consolidated, State::Closed] {
        let done = give(&with(&[state]), "C001", &proposing(&json!({}))).unwrap();
        assert!(
            matches!(facts(&done)[..], [Fact::ProposalMade { proposed: Proposed::Referral { .. }, .. }]),
            "from {state:?} it may be proposed"
        );
    }
    for (consent, detail) in [(None, "nobody asked"), (Some(false), "it was declined")] {
        let mut papers = with(&[State::Assessing]);
        lay(&mut papers, 1, |c| c.consent_refer = consent);
        assert_eq!(refused(give(&papers, "C001", &proposing(&json!({})))).0, RefusalCode::NoConsent, "{detail}");
        assert!(
            give(&papers, "C001", &proposing(&json!({ "basis": "pdpo-58" }))).is_ok(),
            "a legal basis stands in for consent"
        );
    }
}

#[test]
fn c5_refusals() {
    let papers = with(&[State::Assessing]);
    for (change, field) in [
        (json!({ "agency": "ZOO" }), "agency"),
        (json!({ "purpose": "fun" }), "purpose"),
        (json!({ "basis": "whim" }), "basis"),
    ] {
        assert_eq!(
            problems(give(&papers, "C001", &proposing(&change))),
            [(field.into(), ProblemCode::UnknownCode)],
            "{field} is of a list"
        );
    }
    assert_eq!(
        problems(give(&papers, "C001", &proposing(&json!({ "fields": [] })))),
        [("fields".into(), ProblemCode::Missing)],
        "what would be sent?"
    );
    assert_eq!(
        refused(give(&papers, "C001", &proposing(&json!({ "redaction_checked": false })))).0,
        RefusalCode::NoRedaction,
        "somebody looked for what must not leave"
    );
    for state in [State::Received, State::Awaiting, State::Referred, State::Void] {
        assert_eq!(
            refused(give(&with(&[state]), "C001", &proposing(&json!({})))).0,
            RefusalCode::WrongState,
            "not from {state:?}"
        );
    }
    let mut open = with(&[State::Assessing]);
    lay(&mut open, 1, |c| c.open_proposal = Some(id(9)));
    assert_eq!(
        refused(give(&open, "C001", &proposing(&json!({})))).0,
        RefusalCode::ProposalOpen,
        "one proposal at a time"
    );
    let mut there = with(&[State::Assessing]);
    lay(&mut there, 1, |c| c.agencies = vec![code("CC")]);
    assert_eq!(
        refused(give(&there, "C001", &proposing(&json!({})))).0,
        RefusalCode::ReferredAlready,
        "the Council has it already"
    );
    assert!(give(&there, "C001", &proposing(&json!({ "agency": "HKPF" }))).is_ok(), "the police have not");
}

#[test]
fn c5_approved_referrals_are_recalled_before_they_leave() {
    let recall = |reason: &str| json!({ "act": "recall_referrals", "proposal": "P1", "reason": reason });
    let done = give(&referred(&["approved", "sent"]), "S001", &recall("Wrong agency.")).unwrap();
    let [Fact::ReferralsRecalled { members, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(members.len(), 1, "what has left cannot be recalled; the other can");
    assert_eq!(
        refused(give(&referred(&["sent"]), "S001", &recall("x"))).0,
        RefusalCode::ReferralWrongState,
        "all have left"
    );
    assert_eq!(
        problems(give(&referred(&["approved"]), "S001", &recall(" "))),
        [("reason".into(), ProblemCode::Missing)],
        "with a reason"
    );
    assert_eq!(refused(give(&office(), "S001", &recall("x"))).0, RefusalCode::NotFound, "of a proposal that is there");
}

#[test]
fn c5_sending_disposes_of_what_is_being_assessed_and_of_nothing_else() {
    let mut papers = referred(&["approved", "approved"]);
    lay(&mut papers, 2, |c| c.state = State::Closed);
    let done =
        give(&papers, "R001", &json!({ "act": "send_referrals", "proposal": "P1", "method": "secure-email" })).unwrap();
    let [Fact::ReferralsSent { members, sent_on, .. }] = facts(&done)[..] else { panic!("one fact") };
    let disposes: Vec<_> = members.iter().map(|m| (m.complaint, m.disposes)).collect();
    assert_eq!(disposes, [(id(1), true), (id(2), false)], "a closed complaint stays closed: it has one disposition");
    assert_eq!(*sent_on, day("2023-06-15"), "today, unless another day is given");
}

#[test]
fn c5_sending_refusals() {
    let send =
        |change: Value| changed(json!({ "act": "send_referrals", "referrals": ["R1"], "method": "post" }), &change);
    let papers = referred(&["approved"]);
    assert_eq!(
        problems(give(&papers, "R001", &send(json!({ "method": "pigeon" })))),
        [("method".into(), ProblemCode::UnknownCode)],
        "methods are a list"
    );
    assert_eq!(
        problems(give(&papers, "R001", &send(json!({ "sent_on": "2023-06-16" })))),
        [("sent_on".into(), ProblemCode::InFuture)],
        "tomorrow is not yet"
    );
    assert_eq!(
        refused(give(&papers, "R001", &send(json!({ "list": "REF-2023-9" })))).0,
        RefusalCode::NotFound,
        "no such list"
    );
    assert_eq!(
        refused(give(&papers, "R001", &send(json!({ "referrals": ["R7"] })))).0,
        RefusalCode::NotFound,
        "no such referral"
    );
    assert_eq!(
        refused(give(&papers, "R001", &send(json!({ "referrals": [] })))).0,
        RefusalCode::NothingChosen,
        "nothing would leave"
    );
    for state in ["sent", "recalled", "returned"] {
        assert_eq!(
            refused(give(&referred(&[state]), "R001", &send(json!({})))).0,
            RefusalCode::ReferralWrongState,
            "a referral that is {state} does not leave"
        );
    }
}

fn answering(change: &Value) -> Value {
    changed(
        json!({ "act": "record_referral_answer", "referral": "R1", "answer": "acknowledged", "on": "2023-06-15" }),
        change,
    )
}

#[test]
fn c5_an_agency_acknowledges_and_answers() {
    for answer in ["acknowledged", "accepted", "answered"] {
        let done =
            give(&referred(&["sent"]), "R001", &answering(&json!({ "answer": answer, "their_ref": "CC/1" }))).unwrap();
        let [Fact::ReferralAnswered { returned, .. }] = facts(&done)[..] else { panic!("one fact") };
        assert_eq!(*returned, None, "the complaint stays with the agency");
    }
}

#[test]
fn c8_what_comes_back_is_a_supervisors_and_keeps_its_age() {
    let back = answering(&json!({ "answer": "returned", "reply": "Not ours." }));
    assert_eq!(
        refused(give(&referred(&["sent"]), "R001", &back)).0,
        RefusalCode::RoleMayNot,
        "it changes what the complaint counts as"
    );
    let done = give(&referred(&["sent"]), "S001", &back).unwrap();
    let [Fact::ReferralAnswered { returned: Some(returned), .. }] = facts(&done)[..] else { panic!("it comes back") };
    assert_eq!(
        (returned.to.as_str(), returned.due),
        ("assessing", Some(at("2023-06-20 00:00"))),
        "its due date is what it was"
    );
    let silent = answering(&json!({ "answer": "declined" }));
    assert_eq!(
        problems(give(&referred(&["sent"]), "S001", &silent)),
        [("reply".into(), ProblemCode::Missing)],
        "they said why"
    );
    let mut elsewhere = referred(&["sent"]);
    lay(&mut elsewhere, 1, |c| c.state = State::Closed);
    let done = give(&elsewhere, "S001", &back).unwrap();
    let [Fact::ReferralAnswered { returned: None, .. }] = facts(&done)[..] else {
        panic!("a closed complaint stays closed")
    };
}

#[test]
fn c8_refusals() {
    for state in ["approved", "recalled", "returned", "declined"] {
        assert_eq!(
            refused(give(&referred(&[state]), "S001", &answering(&json!({})))).0,
            RefusalCode::ReferralWrongState,
            "{state} has no answer"
        );
    }
    let papers = referred(&["sent"]);
    assert_eq!(
        problems(give(&papers, "S001", &answering(&json!({ "answer": "shrug" })))),
        [("answer".into(), ProblemCode::UnknownCode)],
        "answers are a list"
    );
    assert_eq!(
        problems(give(&papers, "S001", &answering(&json!({ "on": "2023-06-16" })))),
        [("on".into(), ProblemCode::InFuture)],
        "not tomorrow"
    );
    assert_eq!(
        refused(give(&papers, "S001", &answering(&json!({ "referral": "R9" })))).0,
        RefusalCode::NotFound,
        "no such referral"
    );
}

fn listing(change: &Value) -> Value {
    let number = Number { series: Series::List, year: 2023, n: 1 }.to_string();
    changed(
        json!({ "act": "export_referrals", "agency": "CC", "format": "csv", "language": "en", "fields": ["item"],
            "referrals": [id(0x51).hex()], "rows_sha256": "ab".repeat(32), "number": number }),
        change,
    )
}

#[test]
fn a_list_is_sealed_before_it_is_written() {
    let done = give(&referred(&["approved"]), "R001", &listing(&json!({}))).unwrap();
    let [Fact::ReferralListTaken { number, referrals, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((number.n, referrals.len()), (1, 1), "who took which rows, under which number");
    let mut papers = referred(&["approved"]);
    papers.lists.insert(name("L1"), id(0x33));
    let failed = json!({ "act": "record_export_failed", "list": "L1", "cause": "disk-full" });
    let done = give(&papers, "R001", &failed).unwrap();
    assert!(
        matches!(facts(&done)[..], [Fact::ExportFailed { .. }]),
        "one that could not be written is followed by an entry that says so"
    );
    assert_eq!(refused(give(&referred(&[]), "R001", &failed)).0, RefusalCode::NotFound, "of a list that was taken");
}

#[test]
fn a_list_is_what_was_rendered_or_nothing() {
    let papers = referred(&["approved"]);
    for (change, field, code) in [
        (json!({ "agency": "ZOO" }), "agency", ProblemCode::UnknownCode),
        (json!({ "format": "docx" }), "format", ProblemCode::UnknownCode),
        (json!({ "from": "2023-02-01", "to": "2023-01-01" }), "to", ProblemCode::WrongOrder),
    ] {
        assert_eq!(problems(give(&papers, "R001", &listing(&change))), [(field.into(), code)], "{field} must be sound");
    }
    assert_eq!(
        refused(give(&papers, "R001", &listing(&json!({ "referrals": [] })))).0,
        RefusalCode::ListEmpty,
        "an empty list is not taken"
    );
    assert_eq!(
        refused(give(&papers, "R001", &listing(&json!({ "number": "REF-2023-2" })))).0,
        RefusalCode::ListMoved,
        "another list was taken meanwhile"
    );
    assert_eq!(
        refused(give(&papers, "R001", &listing(&json!({ "referrals": [id(0x59).hex()] })))).0,
        RefusalCode::ListMoved,
        "a row that is not there"
    );
    assert_eq!(
        refused(give(&papers, "R001", &listing(&json!({ "agency": "HKPF" })))).0,
        RefusalCode::ListMoved,
        "a row of another agency"
    );
    assert_eq!(
        refused(give(&referred(&["recalled"]), "R001", &listing(&json!({})))).0,
        RefusalCode::ListMoved,
        "a row that was recalled"
    );
}

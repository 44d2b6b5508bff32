//! How c6, c9 and c10 are decided: proposing to close, reopening, voiding.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Fact, Proposed};
use crate::papers::State;
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn closing(change: &Value) -> Value {
    let mut command = json!({ "act": "propose_closure", "complaints": ["T1"], "reason": "NOT_CONTRAVENTION", "explanation": "Price was shown.", "notified": true });
    for (field, value) in change.as_object().unwrap() {
        command[field] = value.clone();
    }
    command
}

#[test]
fn c6_a_closure_is_proposed_with_its_reason() {
    let done = give(&with(&[State::Assessing]), "C001", &closing(&json!({}))).unwrap();
    let [Fact::ProposalMade { proposed: Proposed::Closure { reason, notified, .. }, members, .. }] = facts(&done)[..]
    else {
        panic!("a proposal")
    };
    assert_eq!(
        (reason.as_str(), *notified, members.len()),
        ("NOT_CONTRAVENTION", true, 1),
        "nothing is closed yet; it is proposed"
    );
    assert!(said(&done, "explanation").unwrap().contains("Price was shown"), "the explanation is a particular");
}

#[test]
fn c6_refusals() {
    let assessing = with(&[State::Assessing]);
    let refuse = |change: Value| refused(give(&assessing, "C001", &closing(&change))).0;
    assert_eq!(
        refuse(json!({ "notified": false })),
        RefusalCode::NotNotified,
        "the complainant is told, or there is a reason"
    );
    assert_eq!(
        refuse(json!({ "notified": false, "not_notified": "  " })),
        RefusalCode::NotNotified,
        "a blank is no reason"
    );
    assert_eq!(refuse(json!({ "reason": "DUPLICATE" })), RefusalCode::NoSurvivor, "a duplicate names what survives");
    assert_eq!(refuse(json!({ "reason": "DUPLICATE", "survivor": "T1" })), RefusalCode::NoSurvivor, "and not itself");
    assert_eq!(
        refuse(json!({ "reason": "EXEMPT_PERSON" })),
        RefusalCode::NoReferTo,
        "an exempt person has a body that looks after it"
    );
    assert_eq!(
        refuse(json!({ "reason": "EXEMPT_PERSON", "refer_to": "nobody" })),
        RefusalCode::NoReferTo,
        "a known one"
    );
    assert_eq!(
        refuse(json!({ "reason": "DUPLICATE", "survivor": "T9" })),
        RefusalCode::NotFound,
        "the survivor is there"
    );
    let unknown = give(&assessing, "C001", &closing(&json!({ "reason": "BORING" })));
    assert_eq!(problems(unknown), [("reason".into(), ProblemCode::UnknownCode)], "reasons are a closed list");
    let silent = give(&assessing, "C001", &closing(&json!({ "explanation": "" })));
    assert_eq!(problems(silent), [("explanation".into(), ProblemCode::Missing)], "a closure explains itself");
    assert!(
        give(&assessing, "C001", &closing(&json!({ "notified": false, "not_notified": "No contact." }))).is_ok(),
        "a reason is enough"
    );
    assert!(
        give(&assessing, "C001", &closing(&json!({ "reason": "EXEMPT_PERSON", "refer_to": "IA" }))).is_ok(),
        "a known body is enough"
    );
}

#[test]
fn c6_leads_only_from_assessing() {
    for state in State::ALL.into_iter().filter(|s| *s != State::Assessing) {
        assert_eq!(
            refused(give(&with(&[state]), "C001", &closing(&json!({})))).0,
            RefusalCode::WrongState,
            "not from {state:?}"
        );
    }
    let mut papers = with(&[State::Assessing]);
    lay(&mut papers, 1, |c| c.open_proposal = Some(id(9)));
    assert_eq!(
        refused(give(&papers, "C001", &closing(&json!({})))).0,
        RefusalCode::ProposalOpen,
        "one proposal at a time"
    );
}

#[test]
fn c6_a_void_complaint_survives_nothing() {
    let duplicate = closing(&json!({ "reason": "DUPLICATE", "survivor": "T2" }));
    assert_eq!(
        refused(give(&with(&[State::Assessing, State::Void]), "C001", &duplicate)).0,
        RefusalCode::NoSurvivor,
        "a keying error is no complaint"
    );
    assert!(give(&with(&[State::Assessing, State::Closed]), "C001", &duplicate).is_ok(), "a closed one is");
}

fn reopening(change: &Value) -> Value {
    let mut command =
        json!({ "act": "reopen", "complaints": ["T1"], "ground": "new-evidence", "reason": "A receipt turned up." });
    for (field, value) in change.as_object().unwrap() {
        command[field] = value.clone();
    }
    command
}

#[test]
fn c9_a_closed_complaint_goes_back_to_assessing() {
    let done = give(&with(&[State::Closed]), "S001", &reopening(&json!({}))).unwrap();
    let [Fact::ComplaintsReopened { members, ground, limitation_override, .. }] = facts(&done)[..] else {
        panic!("one fact")
    };
    assert_eq!(
        (members[0].to.as_str(), ground.as_str(), *limitation_override),
        ("assessing", "new-evidence", false),
        "with its ground"
    );
}

#[test]
fn c9_refusals() {
    for state in State::ALL.into_iter().filter(|s| *s != State::Closed) {
        assert_eq!(
            refused(give(&with(&[state]), "S001", &reopening(&json!({})))).0,
            RefusalCode::WrongState,
            "{state:?} is not closed"
        );
    }
    let closed = with(&[State::Closed]);
    assert_eq!(
        problems(give(&closed, "S001", &reopening(&json!({ "ground": "whim" })))),
        [("ground".into(), ProblemCode::UnknownCode)],
        "grounds are a list"
    );
    assert_eq!(
        problems(give(&closed, "S001", &reopening(&json!({ "reason": "" })))),
        [("reason".into(), ProblemCode::Missing)],
        "and a reason"
    );
    let mut old = with(&[State::Closed]);
    lay(&mut old, 1, |c| c.transaction_on = Some(day("2020-06-14")));
    assert_eq!(
        refused(give(&old, "S001", &reopening(&json!({})))).0,
        RefusalCode::LimitationPassed,
        "three years and a day have gone by"
    );
    assert!(
        give(&old, "S001", &reopening(&json!({ "limitation_override": true }))).is_ok(),
        "a supervisor may say so and reopen"
    );
    lay(&mut old, 1, |c| c.transaction_on = Some(day("2020-06-15")));
    assert!(give(&old, "S001", &reopening(&json!({}))).is_ok(), "on the last day it has not passed");
    lay(&mut old, 1, |c| c.transaction_on = None);
    assert!(give(&old, "S001", &reopening(&json!({}))).is_ok(), "an unknown day has not passed");
}

#[test]
fn c10_a_keying_error_is_voided() {
    let void = json!({ "act": "void", "complaints": ["T1", "T2", "T3"], "reason": "Keyed twice." });
    let done = give(&with(&[State::Received, State::Assessing, State::Awaiting]), "S001", &void).unwrap();
    let [Fact::ComplaintsVoided { members, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(members.len(), 3, "all three, by one fact");
}

#[test]
fn c10_refusals() {
    let void = json!({ "act": "void", "complaints": ["T1"], "reason": "Keyed twice." });
    let mut papers = with(&[State::Consolidated]);
    lay(&mut papers, 1, |c| c.case = Some(id(0x40)));
    assert_eq!(
        refused(give(&papers, "S001", &void)).0,
        RefusalCode::InCase,
        "what stands in a case is taken out first"
    );
    for (sent, unsent) in [(1, 0), (0, 1)] {
        let mut papers = with(&[State::Assessing]);
        lay(&mut papers, 1, |c| (c.referrals_sent, c.referrals_unsent) = (sent, unsent));
        assert_eq!(
            refused(give(&papers, "S001", &void)).0,
            RefusalCode::ReferralSent,
            "another agency has it, or soon will"
        );
    }
    for state in [State::Referred, State::Closed, State::Void] {
        assert_eq!(refused(give(&with(&[state]), "S001", &void)).0, RefusalCode::WrongState, "not from {state:?}");
    }
    let mut proposed = with(&[State::Assessing]);
    lay(&mut proposed, 1, |c| c.open_proposal = Some(id(9)));
    assert_eq!(
        refused(give(&proposed, "S001", &void)).0,
        RefusalCode::ProposalOpen,
        "somebody waits for a decision about it"
    );
    let silent = json!({ "act": "void", "complaints": ["T1"], "reason": "" });
    assert_eq!(
        problems(give(&with(&[State::Received]), "S001", &silent)),
        [("reason".into(), ProblemCode::Missing)],
        "a burnt number is explained"
    );
}

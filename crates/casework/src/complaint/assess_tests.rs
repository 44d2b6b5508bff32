//! How c2 and c3 are decided: assessing, asking, going on.

#![allow(clippy::unwrap_used)]

use super::due_after_pause;
use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::State;
use crate::refusal::{ProblemCode, RefusalCode};
use crate::time::HOUR;
use serde_json::json;

#[test]
fn c2_many_are_assessed_by_one_fact_that_names_each() {
    let done = give(
        &with(&[State::Received, State::Assessing]),
        "C001",
        &json!({ "act": "assess", "complaints": ["T1", "T2"] }),
    )
    .unwrap();
    let [Fact::ComplaintsAssessed { members, owner, priority, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        members.iter().map(|m| m.id).collect::<Vec<_>>(),
        [id(1), id(2)],
        "both are named, with the act last seen"
    );
    assert_eq!((owner, priority), (&Some(code("C001")), &None), "who assesses takes it up; nothing was made urgent");
}

#[test]
fn c2_each_open_field_is_given_or_said_to_be_unknown() {
    let mut papers = with(&[State::Received]);
    lay(&mut papers, 1, |c| c.open_fields = vec!["sector", "amount_paid"]);
    let bare = give(&papers, "C001", &json!({ "act": "assess", "complaints": ["T1"] }));
    assert_eq!(
        problems(bare),
        [("sector".into(), ProblemCode::Missing), ("amount_paid".into(), ProblemCode::Missing)],
        "leaving triage asks for both"
    );
    let half = json!({ "act": "assess", "complaints": ["T1"], "set": { "sector": "medicine-shop" } });
    assert_eq!(
        problems(give(&papers, "C001", &half)),
        [("amount_paid".into(), ProblemCode::Missing)],
        "one is still open"
    );
    let all = json!({ "act": "assess", "complaints": ["T1"], "set": { "sector": "medicine-shop" }, "unknown": ["amount_paid"] });
    let done = give(&papers, "C001", &all).unwrap();
    let [Fact::ComplaintsAssessed { contents, unknown, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        (contents.sector.clone(), unknown.clone()),
        (Some(code("medicine-shop")), vec![code("amount_paid")]),
        "unknown is a value, given by an officer"
    );
}

#[test]
fn c2_unsound_wishes_are_told() {
    let papers = with(&[State::Received]);
    let odd = json!({ "act": "assess", "complaints": ["T1"], "unknown": ["narrative"] });
    assert_eq!(
        problems(give(&papers, "C001", &odd)),
        [("narrative".into(), ProblemCode::Unsound)],
        "assessment does not ask for it"
    );
    let words = json!({ "act": "assess", "complaints": ["T1"], "set": { "narrative": "one text for all" } });
    assert_eq!(
        problems(give(&papers, "C001", &words)),
        [("set".into(), ProblemCode::Unsound)],
        "one text cannot be true of many"
    );
    let sector = json!({ "act": "assess", "complaints": ["T1"], "set": { "sector": "zoo" } });
    assert_eq!(
        problems(give(&papers, "C001", &sector)),
        [("sector".into(), ProblemCode::UnknownCode)],
        "a sector is of the list"
    );
}

#[test]
fn c2_urgent_by_hand_seals_the_rule() {
    let done =
        give(&with(&[State::Received]), "Q001", &json!({ "act": "assess", "complaints": ["T1"], "urgent": true }))
            .unwrap();
    let [Fact::ComplaintsAssessed { priority: Some(priority), .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        (priority.level, priority.rule.as_str()),
        (1, "urgent-by-officer"),
        "the header says who, the rule says why"
    );
    assert_eq!(priority.due, now().plus_hours(24), "urgent means within a day");
}

#[test]
fn c2_wrong_states_are_all_named() {
    let papers =
        with(&[State::Closed, State::Received, State::Void, State::Consolidated, State::Referred, State::Awaiting]);
    let all = json!({ "act": "assess", "complaints": ["T1", "T2", "T3", "T4", "T5", "T6"] });
    let (code, about) = refused(give(&papers, "C001", &all));
    assert_eq!(code, RefusalCode::WrongState, "only what is received or being assessed is assessed");
    assert_eq!(about.len(), 5, "every member that holds the act up is named, and T2 is not");
}

#[test]
fn names_that_are_not_there_and_no_names_are_refused() {
    let papers = with(&[State::Received]);
    let (code, about) = refused(give(&papers, "C001", &json!({ "act": "assess", "complaints": ["T1", "T8", "T9"] })));
    assert_eq!(
        (code, about),
        (RefusalCode::NotFound, vec!["T8".to_owned(), "T9".to_owned()]),
        "all that are missing are named"
    );
    let none = give(&papers, "C001", &json!({ "act": "assess", "complaints": [] }));
    assert_eq!(refused(none).0, RefusalCode::NothingChosen, "an act that names nothing is refused");
    let twice = give(&papers, "C001", &json!({ "act": "assess", "complaints": ["T1", "T1", id(1).hex()] })).unwrap();
    let [Fact::ComplaintsAssessed { members, .. }] = facts(&twice)[..] else { panic!("one fact") };
    assert_eq!(members.len(), 1, "one complaint under three names is one member");
}

#[test]
fn c3_asking_stops_the_clock_and_keeps_the_question_beside_the_fact() {
    let ask = json!({ "act": "ask_information", "complaints": ["T1"], "asked": "Please send the receipt.", "due_on": "2023-06-29" });
    let done = give(&with(&[State::Assessing]), "C001", &ask).unwrap();
    let [Fact::InformationAsked { due_on, typed, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((*due_on, typed.len()), (day("2023-06-29"), 1), "the day is sealed, the words are a particular");
    assert!(said(&done, "asked").unwrap().contains("receipt"), "the words are kept");
}

#[test]
fn c3_refusals() {
    let ask = |asked: &str, due: &str| json!({ "act": "ask_information", "complaints": ["T1"], "asked": asked, "due_on": due });
    let assessing = with(&[State::Assessing]);
    assert_eq!(
        problems(give(&assessing, "C001", &ask(" ", "2023-06-29"))),
        [("asked".into(), ProblemCode::Missing)],
        "asking asks something"
    );
    assert_eq!(
        problems(give(&assessing, "C001", &ask("Receipt?", "2023-06-14"))),
        [("due_on".into(), ProblemCode::WrongOrder)],
        "nobody answers by yesterday"
    );
    assert_eq!(
        refused(give(&with(&[State::Received]), "C001", &ask("Receipt?", "2023-06-29"))).0,
        RefusalCode::WrongState,
        "first it is assessed"
    );
    let mut papers = with(&[State::Assessing]);
    lay(&mut papers, 1, |c| c.has_contact = false);
    let (code, about) = refused(give(&papers, "C001", &ask("Receipt?", "2023-06-29")));
    assert_eq!(
        (code, about),
        (RefusalCode::NoContact, vec!["TDC-2023-000001".to_owned()]),
        "nobody can be asked who left no contact"
    );
}

#[test]
fn c3_back_moves_the_due_instant_by_as_long_as_the_clock_stood() {
    let mut papers = with(&[State::Awaiting]);
    lay(&mut papers, 1, |c| c.paused_at = Some(at("2023-06-13 10:00")));
    let done =
        give(&papers, "C001", &json!({ "act": "resume_assessment", "complaints": ["T1"], "reply": "Sent." })).unwrap();
    let [Fact::AssessmentResumed { members, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(members[0].due, Some(at("2023-06-22 00:00")), "two days stood still, so it is due two days later");
    assert_eq!(members[0].to.as_str(), "assessing", "it goes on where it was");
    let early = give(&with(&[State::Assessing]), "C001", &json!({ "act": "resume_assessment", "complaints": ["T1"] }));
    assert_eq!(refused(early).0, RefusalCode::WrongState, "only what waits goes on");
}

#[test]
fn a_clock_that_went_back_never_brings_a_due_date_forward() {
    let due = at("2023-06-20 00:00");
    assert_eq!(
        due_after_pause(due, Some(now()), crate::time::Instant(now().0 - HOUR)),
        due,
        "a pause is never negative"
    );
    assert_eq!(due_after_pause(due, None, now()), due, "without a pause nothing moves");
}

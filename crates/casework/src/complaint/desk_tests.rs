//! How the acts of every day are decided: taking up, assigning, steps, notes, priority, showing.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Contents, Fact};
use crate::papers::{Stage, State, StatementPaper, StepPaper};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::json;

#[test]
fn what_nobody_has_is_taken_up_and_what_somebody_has_is_not() {
    let take = json!({ "act": "take_up", "complaints": ["T1"] });
    let mut papers = with(&[State::Received]);
    assert_eq!(refused(give(&papers, "C002", &take)).0, RefusalCode::AlreadySo, "C001 has it");
    lay(&mut papers, 1, |c| c.owner = None);
    let done = give(&papers, "C002", &take).unwrap();
    let [Fact::ComplaintsAssigned { officer, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(officer.as_str(), "C002", "it is the one's who took it");
    assert_eq!(
        refused(give(&with(&[State::Void]), "C002", &take)).0,
        RefusalCode::WrongState,
        "nobody takes a keying error up"
    );
}

#[test]
fn a_supervisor_gives_complaints_to_those_who_work_on_them() {
    let assign = |to: &str| json!({ "act": "assign", "complaints": ["T1"], "officer": to });
    let papers = with(&[State::Assessing]);
    assert!(give(&papers, "S001", &assign("C002")).is_ok(), "another case officer takes over");
    assert_eq!(refused(give(&papers, "S001", &assign("C001"))).0, RefusalCode::AlreadySo, "C001 has it");
    for nobody in ["C009", "R001", "A001", "X999"] {
        assert_eq!(
            refused(give(&papers, "S001", &assign(nobody))).0,
            RefusalCode::OfficerUnknown,
            "{nobody} works on no complaints"
        );
    }
    assert_eq!(
        refused(give(&with(&[State::Void]), "S001", &assign("C002"))).0,
        RefusalCode::WrongState,
        "a keying error is nobody's"
    );
}

#[test]
fn a_step_on_the_spot_is_logged_with_its_instant() {
    let step = json!({ "act": "log_step", "complaint": "T1", "step": "statement", "note": "In the shop.", "at": "2023-06-15 09:50" });
    let done = give(&with(&[State::Received]), "Q001", &step).unwrap();
    let [Fact::StepLogged { step, at: when, handles, typed, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        (step.as_str(), *when, *handles),
        ("statement-taken", at("2023-06-15 09:50"), true),
        "an alias became the code; a statement counts as handled"
    );
    assert_eq!(typed.len(), 1, "the note is a particular");
}

#[test]
fn a_step_is_of_the_list_and_has_happened() {
    let papers = with(&[State::Received]);
    let odd = json!({ "act": "log_step", "complaint": "T1", "step": "shouted" });
    assert_eq!(problems(give(&papers, "Q001", &odd)), [("step".into(), ProblemCode::UnknownCode)], "steps are a list");
    let later = json!({ "act": "log_step", "complaint": "T1", "step": "called-shop", "at": "2023-06-15 10:01" });
    assert_eq!(
        problems(give(&papers, "Q001", &later)),
        [("at".into(), ProblemCode::InFuture)],
        "what is to come is not logged"
    );
    let void = json!({ "act": "log_step", "complaint": "T1", "step": "called-shop" });
    assert_eq!(refused(give(&with(&[State::Void]), "Q001", &void)).0, RefusalCode::WrongState, "not on a keying error");
    assert_eq!(refused(give(&office(), "Q001", &void)).0, RefusalCode::NotFound, "nor on what is not there");
}

#[test]
fn a_statement_is_begun_once_and_by_one_officer() {
    let begin = json!({ "act": "log_step", "complaint": "T1", "step": "statement-begun" });
    let mut papers = with(&[State::Received]);
    let done = give(&papers, "Q001", &begin).unwrap();
    let [Fact::StepLogged { step, handles, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((step.as_str(), *handles), ("statement-begun", false), "what is begun is in hand and not yet handled");
    let stands = |officer: &str, signed: bool| Some(StatementPaper { officer: code(officer), signed });
    for (statement, by, expected, why) in [
        (stands("Q001", false), "Q001", RefusalCode::AlreadySo, "it is in the officer's own hand"),
        (stands("C001", false), "Q001", RefusalCode::StatementInHand, "a colleague has it, who is named"),
        (stands("C001", true), "Q001", RefusalCode::AlreadySo, "it is signed"),
    ] {
        lay(&mut papers, 1, |c| c.statement.clone_from(&statement));
        assert_eq!(refused(give(&papers, by, &begin)).0, expected, "{why}");
    }
    let taken = json!({ "act": "log_step", "complaint": "T1", "step": "statement-taken" });
    assert!(give(&papers, "Q001", &taken).is_ok(), "whoever finishes it may say so: officers relieve each other");
}

#[test]
fn a_visitor_sets_out_before_leaving_and_the_hour_may_lie_ahead() {
    let out = |when: &str| json!({ "act": "log_step", "complaint": "T1", "step": "set-out", "at": when });
    let mut papers = with(&[State::Received]);
    assert!(
        give(&papers, "Q001", &out("2023-06-15 16:20")).is_ok(),
        "the visitor says when; nobody asked for the exit yet"
    );
    assert_eq!(
        problems(give(&papers, "Q001", &out("2023-06-23 10:00"))),
        [("at".into(), ProblemCode::InFuture)],
        "nobody sets out in more than a week"
    );
    let leaves = |at| Some(Box::new(Contents { leaves_at: Some(at), ..Contents::default() }));
    lay(&mut papers, 1, |c| c.contents = leaves(at("2023-06-15 17:10")));
    let done = give(&papers, "Q001", &out("2023-06-15 16:20")).unwrap();
    let [Fact::StepLogged { at: when, handles, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((*when, *handles), (at("2023-06-15 16:20"), false), "it says when, and handles nothing");
    assert_eq!(
        problems(give(&papers, "Q001", &out("2023-06-15 17:10"))),
        [("at".into(), ProblemCode::WrongOrder)],
        "nobody sets out at the hour of leaving or after it"
    );
}

#[test]
fn a_step_is_taken_back_once_and_by_who_logged_it() {
    let mut papers = with(&[State::Received, State::Received]);
    let step = |officer: &str, withdrawn: bool| StepPaper {
        id: id(0x60),
        complaint: id(1),
        officer: code(officer),
        withdrawn,
    };
    papers.steps.insert(name("S1"), step("Q001", false));
    let back = |complaint: &str| json!({ "act": "withdraw_step", "complaint": complaint, "step": "S1" });
    let done = give(&papers, "Q001", &back("T1")).unwrap();
    let [Fact::StepWithdrawn { step_id, complaint }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((*step_id, *complaint), (id(0x60), id(1)), "the very step of the very complaint");
    assert_eq!(
        refused(give(&papers, "C001", &back("T1"))).0,
        RefusalCode::StepNotYours,
        "only Q001 knows that it was not so"
    );
    assert_eq!(refused(give(&papers, "Q001", &back("T2"))).0, RefusalCode::NotFound, "it is no step of that complaint");
    papers.steps.insert(name("S1"), step("Q001", true));
    assert_eq!(refused(give(&papers, "Q001", &back("T1"))).0, RefusalCode::AlreadySo, "once is enough");
}

#[test]
fn a_note_is_on_one_thing_and_says_something() {
    let mut papers = with(&[State::Closed]);
    lay_case(&mut papers, "K1", 0x40, Stage::Opened);
    for (subject, of) in [("complaint", "T1"), ("case", "K1")] {
        let done = give(&papers, "R001", &json!({ "act": "add_note", subject: of, "text": "Telephoned." })).unwrap();
        let [Fact::NoteAdded { subject: on, .. }] = facts(&done)[..] else { panic!("one fact") };
        assert_eq!(on.as_str(), subject, "the note stands with its {subject}");
    }
    let both = json!({ "act": "add_note", "complaint": "T1", "case": "K1", "text": "x" });
    assert_eq!(refused(give(&papers, "R001", &both)).0, RefusalCode::NothingChosen, "on which?");
    assert_eq!(
        refused(give(&papers, "R001", &json!({ "act": "add_note", "text": "x" }))).0,
        RefusalCode::NothingChosen,
        "on what?"
    );
    assert_eq!(
        refused(give(&papers, "R001", &json!({ "act": "add_note", "case": "K9", "text": "x" }))).0,
        RefusalCode::NotFound,
        "no such case"
    );
    for (text, code) in [
        ("  ".to_owned(), ProblemCode::Missing),
        ("a\0b".into(), ProblemCode::HoldsNul),
        ("x".repeat(20_001), ProblemCode::TooLong),
    ] {
        let note = json!({ "act": "add_note", "complaint": "T1", "text": text });
        assert_eq!(
            problems(give(&papers, "R001", &note)),
            [("text".into(), code)],
            "a note is a text that can be kept"
        );
    }
}

#[test]
fn a_priority_by_hand_has_its_reason_and_lies_ahead() {
    let set = |level: u8, due: &str, reason: &str| json!({ "act": "set_priority", "complaint": "T1", "level": level, "due_at": due, "reason": reason });
    let papers = with(&[State::Assessing]);
    let done = give(&papers, "S001", &set(2, "2023-06-16 12:00", "Press enquiry.")).unwrap();
    let [Fact::PrioritySet { priority, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((priority.level, priority.rule.as_str()), (2, "by-hand"), "the entry says that no rule gave it");
    assert_eq!(
        problems(give(&papers, "S001", &set(4, "2023-06-16", "x"))),
        [("level".into(), ProblemCode::Unsound)],
        "there are three"
    );
    assert_eq!(
        problems(give(&papers, "S001", &set(0, "2023-06-16", "x"))),
        [("level".into(), ProblemCode::Unsound)],
        "there is no nought"
    );
    assert_eq!(
        problems(give(&papers, "S001", &set(1, "2023-06-15 09:59", "x"))),
        [("due_at".into(), ProblemCode::WrongOrder)],
        "nothing is due before now"
    );
    assert_eq!(
        problems(give(&papers, "S001", &set(1, "2023-06-16", " "))),
        [("reason".into(), ProblemCode::Missing)],
        "by hand means for a reason"
    );
    for state in [State::Consolidated, State::Referred, State::Closed, State::Void] {
        assert_eq!(
            refused(give(&with(&[state]), "S001", &set(1, "2023-06-16", "x"))).0,
            RefusalCode::WrongState,
            "{state:?} waits for nobody"
        );
    }
}

#[test]
fn showing_particulars_is_sealed() {
    let done = give(&with(&[State::Void]), "C001", &json!({ "act": "show_particulars", "complaint": "T1" })).unwrap();
    assert_eq!(
        facts(&done),
        [&Fact::ParticularsShown { complaint: id(1) }],
        "who saw whom is an entry, whatever the state"
    );
    assert_eq!(
        refused(give(&office(), "C001", &json!({ "act": "show_particulars", "complaint": "T1" }))).0,
        RefusalCode::NotFound,
        "nobody is there to see"
    );
}

//! How verdicts on traders are decided.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{HoldingPaper, Papers, State, VerdictPaper};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn judge(complaints: &[&str], verdict: &str, known: &[&str]) -> Value {
    let reason = if verdict == "same" { "one-owner" } else { "other-premises" };
    json!({ "act": "judge_traders", "complaints": complaints, "against": "T3", "verdict": verdict, "reason": reason, "known": known })
}
fn three() -> Papers<'static> {
    with(&[State::Received, State::Consolidated, State::Closed])
}

#[test]
fn many_are_judged_by_one_fact_in_whatever_state_they_are() {
    let mut command = judge(&["T1", "T2", "T1"], "not_same", &["phone", "name", "phone"]);
    command["note"] = json!(" The shop next door. ");
    let done = give(&three(), "C001", &command).unwrap();
    let [Fact::TradersJudged { members, against, same, reason, known, typed }] = facts(&done)[..] else {
        panic!("one fact")
    };
    assert_eq!((&members[..], *against, *same), (&[id(1), id(2)][..], id(3), false), "each is named once");
    assert_eq!(reason.as_str(), "other-premises", "with the reason");
    let known: Vec<&str> = known.iter().map(|k| k.as_str()).collect();
    assert_eq!(known, ["name", "phone"], "what was known is listed once, in the order of the office");
    assert_eq!(typed.len(), 1, "the note is a particular");
    assert!(said(&done, "verdict-note").unwrap().contains("The shop next door."), "and no part of the fact");
}

#[test]
fn what_holds_is_not_said_again_unless_something_new_is_known() {
    let mut papers = three();
    papers.holding.insert(id(1), HoldingPaper { same: false, known: vec![code("name")] });
    let again = give(&papers, "S001", &judge(&["T1"], "not_same", &["name"]));
    assert_eq!(refused(again).0, RefusalCode::AlreadySo, "it was judged so, knowing that");
    assert!(
        give(&papers, "S001", &judge(&["T1"], "not_same", &["name", "phone"])).is_ok(),
        "now the number is known too"
    );
    assert!(give(&papers, "S001", &judge(&["T1"], "same", &["name"])).is_ok(), "the contrary may be said");
    assert!(give(&papers, "S001", &judge(&["T1", "T2"], "not_same", &[])).is_ok(), "the second was not judged yet");
}

#[test]
fn a_verdict_needs_two_complaints_and_a_reason_that_fits() {
    let papers = three();
    let itself = give(&papers, "C001", &judge(&["T1", "T3"], "not_same", &[]));
    assert_eq!(
        refused(itself),
        (RefusalCode::VerdictSelf, vec!["TDC-2023-000003".to_owned()]),
        "T3 is not judged by T3"
    );
    assert_eq!(refused(give(&papers, "C001", &judge(&["T9"], "same", &[]))).0, RefusalCode::NotFound, "who is T9?");
    assert_eq!(refused(give(&papers, "C001", &judge(&[], "same", &[]))).0, RefusalCode::NothingChosen, "of whom?");
    for (field, value, wrong, problem) in [
        ("reason", "whim", "reason", ProblemCode::UnknownCode),
        ("reason", "one-owner", "reason", ProblemCode::Unsound),
        ("reason", "other", "note", ProblemCode::Missing),
        ("known", "hunch", "known", ProblemCode::UnknownCode),
    ] {
        let mut command = judge(&["T1"], "not_same", &[]);
        command[field] = if field == "known" { json!([value]) } else { json!(value) };
        assert_eq!(
            problems(give(&papers, "C001", &command)),
            [(wrong.to_owned(), problem)],
            "{field} {value} is unsound"
        );
    }
}

#[test]
fn a_verdict_is_taken_back_once_by_who_gave_it_or_a_supervisor() {
    let back = json!({ "act": "withdraw_verdict", "verdict": id(0x66).hex() });
    let mut papers = three();
    assert_eq!(refused(give(&papers, "C001", &back)).0, RefusalCode::NotFound, "there is no such verdict");
    papers.verdicts.insert(id(0x66), VerdictPaper { officer: code("C001"), withdrawn: false });
    for officer in ["C001", "S001"] {
        let done = give(&papers, officer, &back).unwrap();
        assert_eq!(facts(&done), [&Fact::VerdictWithdrawn { verdict: id(0x66) }], "{officer} may");
    }
    assert_eq!(refused(give(&papers, "C002", &back)).0, RefusalCode::VerdictNotYours, "another case officer may not");
    papers.verdicts.insert(id(0x66), VerdictPaper { officer: code("C001"), withdrawn: true });
    assert_eq!(refused(give(&papers, "C001", &back)).0, RefusalCode::AlreadySo, "once is enough");
}

#[test]
fn the_counter_does_not_judge() {
    let denied = give(&three(), "Q001", &judge(&["T1"], "same", &[]));
    assert_eq!(refused(denied).0, RefusalCode::RoleMayNot, "who prepares cases judges");
}

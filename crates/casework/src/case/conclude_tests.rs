//! How k10 and k12 are decided, given a case, when it is to end or to begin again.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::refusal::ProblemCode;

fn command() -> ConcludeCase {
    ConcludeCase {
        case: name("K1"),
        exhibits_disposal: "E1 returned, E2 destroyed.".to_owned(),
        complainants_notified: true,
        not_notified: None,
    }
}

#[test]
fn k10_a_prosecution_ends_when_every_charge_is_disposed_of() {
    for (verdict, sentenced, lacking) in [
        (None, false, Some("verdict")),
        (Some("convicted"), false, Some("sentence")),
        (Some("convicted"), true, None),
        (Some("acquitted"), false, None),
    ] {
        let mut papers = papers_in_court();
        k1_of(&mut papers).charges[0].verdict = verdict.map(code);
        k1_of(&mut papers).charges[0].sentenced = sentenced;
        match (conclude(&act("S001"), &command(), &papers), lacking) {
            (Ok(done), None) => assert!(
                matches!(fact(&done), Fact::CaseConcluded { notified: true, .. }),
                "{verdict:?} disposes of the charge"
            ),
            (Err(failing), Some(what)) => assert_eq!(
                (refusal_of(&failing), details(&failing)),
                (RefusalCode::CaseNotDisposed, vec![what]),
                "what is open is named"
            ),
            (other, _) => panic!("{verdict:?}, sentenced {sentenced}: {other:?}"),
        }
    }
    let mut papers = papers_in_court();
    k1_of(&mut papers).charges[0].withdrawn = true;
    assert!(conclude(&act("S001"), &command(), &papers).is_ok(), "a withdrawn charge needs no verdict");
}

#[test]
fn k10_an_undertaking_ends_after_its_last_day() {
    let mut papers = papers_with(Stage::Undertaking);
    k1_of(&mut papers).undertaking_ends = Some(day("2023-06-15"));
    let failing = conclude(&act("S001"), &command(), &papers).unwrap_err();
    assert_eq!(details(&failing), ["2023-06-15"], "on its last day it still binds");
    k1_of(&mut papers).undertaking_ends = Some(day("2023-06-14"));
    assert!(conclude(&act("S001"), &command(), &papers).is_ok(), "it has ended");
    k1_of(&mut papers).undertaking_ends = None;
    assert_eq!(
        refusal_of(&conclude(&act("S001"), &command(), &papers).unwrap_err()),
        RefusalCode::CaseNotDisposed,
        "without an end it has not ended"
    );
}

#[test]
fn k10_a_letter_served_or_nothing_further_ends_a_case_and_no_other_stage_does() {
    let mut papers = papers_with(Stage::Warning);
    assert_eq!(
        details(&conclude(&act("S001"), &command(), &papers).unwrap_err()),
        ["letter"],
        "the letter was not served"
    );
    k1_of(&mut papers).warning_served = true;
    assert!(conclude(&act("S001"), &command(), &papers).is_ok(), "the letter is served");
    assert!(conclude(&act("S001"), &command(), &papers_with(Stage::NotPursued)).is_ok(), "nothing further is done");
    for stage in [Stage::Opened, Stage::Investigating, Stage::Suspended, Stage::Advice, Stage::Concluded, Stage::Merged]
    {
        let failing = conclude(&act("S001"), &command(), &papers_with(stage)).unwrap_err();
        assert_eq!(details(&failing), [stage.code()], "k10 does not lead from {stage:?}");
    }
}

#[test]
fn k10_complainants_are_told_or_it_is_said_why_not() {
    let mut papers = papers_with(Stage::NotPursued);
    let untold = ConcludeCase { complainants_notified: false, ..command() };
    assert_eq!(
        refusal_of(&conclude(&act("S001"), &untold, &papers).unwrap_err()),
        RefusalCode::NotNotified,
        "two complainants wait for word"
    );
    let reasoned = ConcludeCase { not_notified: Some("All anonymous.".to_owned()), ..untold.clone() };
    let done = conclude(&act("S001"), &reasoned, &papers).unwrap();
    assert!(said(&done, "not-notified").contains("anonymous"), "the reason is kept");
    k1_of(&mut papers).members = 0;
    assert!(conclude(&act("S001"), &untold, &papers).is_ok(), "a case without complaints has nobody to tell");
    let silent = ConcludeCase { exhibits_disposal: " ".to_owned(), ..command() };
    let failing = conclude(&act("S001"), &silent, &papers).unwrap_err();
    assert_eq!(problems(&failing), [("exhibits_disposal", ProblemCode::Missing)], "exhibits belong to somebody");
}

#[test]
fn k12_two_supervisors_reopen_a_concluded_case() {
    let ask = |reason: &str| ProposeCaseReopening { case: name("K1"), reason: reason.to_owned() };
    let done = propose_reopening(&act("S001"), &ask("New witness"), &papers_with(Stage::Concluded)).unwrap();
    let Fact::ProposalMade { proposal, proposed, .. } = fact(&done) else { panic!("it is only proposed") };
    assert_eq!(proposed, &Proposed::CaseReopening { case: k1(), last: k1_last() }, "what the supervisor saw is sealed");
    let silent = propose_reopening(&act("S001"), &ask(""), &papers_with(Stage::Concluded)).unwrap_err();
    assert_eq!(problems(&silent), [("reason", ProblemCode::Missing)], "the second supervisor needs the reason");
    let live = propose_reopening(&act("S001"), &ask("New witness"), &papers_with(Stage::Warning)).unwrap_err();
    assert_eq!(refusal_of(&live), RefusalCode::CaseWrongState, "it was never concluded");

    let paper = ProposalPaper {
        id: *proposal,
        last: id(0x41),
        proposed: proposed.clone(),
        proposer: code("S001"),
        state: code("open"),
        members: Vec::new(),
    };
    let stated = reopened(&act("S002"), &paper, &case(k1(), k1_last(), Stage::Concluded)).unwrap();
    assert_eq!(stated.fact, Fact::CaseReopened { case: k1(), proposal: *proposal }, "the case is open again");
    let changed = reopened(&act("S002"), &paper, &case(k1(), id(0x12), Stage::Concluded)).unwrap_err();
    assert!(matches!(changed, Failing::Stale { .. }), "something has happened on the case since");
    let twice = reopened(&act("S002"), &paper, &case(k1(), k1_last(), Stage::Prosecution)).unwrap_err();
    assert_eq!(refusal_of(&twice), RefusalCode::CaseWrongState, "it is open already");
}

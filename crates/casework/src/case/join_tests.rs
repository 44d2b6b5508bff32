//! How k13 is decided, given two cases or one, when they are merged or split.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::command::NewCase;
use crate::fact::Member;
use crate::refusal::ProblemCode;

const K2: u8 = 0x60;

fn two_cases(first: Stage, second: Stage) -> Papers<'static> {
    let mut papers = papers_with(first);
    papers.cases.insert(name("K2"), case(id(K2), id(0x61), second));
    papers
}
fn merging(case: &str, into: &str) -> MergeCases {
    MergeCases { case: name(case), into: name(into), reason: "One shop under two signs.".to_owned() }
}
fn splitting(complaints: &[&str]) -> SplitCase {
    SplitCase {
        case: name("K1"),
        complaints: complaints.iter().map(|c| name(c)).collect(),
        open: NewCase {
            trader: "Silver Antler".to_owned(),
            premises: None,
            section: code("7"),
            officer: code("C002"),
            origin: code("complaints"),
        },
        reason: "Another trader after all.".to_owned(),
    }
}
fn with_complaints(stage: Stage) -> Papers<'static> {
    let mut papers = papers_with(stage);
    for (key, n, of) in [("T1", 0x21, Some(k1())), ("T2", 0x22, Some(k1())), ("T3", 0x23, None)] {
        papers.complaints.insert(name(key), complaint(n, of));
    }
    papers
}

#[test]
fn k13_the_complaints_of_one_case_move_to_the_survivor() {
    let done = merge(&act("S001"), &merging("K1", "K2"), &two_cases(Stage::Investigating, Stage::Prosecution)).unwrap();
    let Fact::CasesMerged { into, members, .. } = fact(&done) else { panic!("the cases are merged") };
    assert_eq!((*into, members.len()), (id(K2), 2), "every member is named, so that each shows it in its history");
    assert_eq!(
        done.stated[0].streams,
        [Stream::seen("case", k1(), k1_last()), Stream::seen("case", id(K2), id(0x61))],
        "both files bear the act"
    );
    assert!(said(&done, "reason").contains("two signs"), "the reason is kept");
}

#[test]
fn k13_only_two_different_live_cases_are_merged() {
    let same = merge(&act("S001"), &merging("K1", "K1"), &papers_with(Stage::Opened)).unwrap_err();
    assert_eq!(refusal_of(&same), RefusalCode::CaseSame, "a case cannot join itself");
    for over in [Stage::Concluded, Stage::Merged] {
        for papers in [two_cases(over, Stage::Opened), two_cases(Stage::Opened, over)] {
            let failing = merge(&act("S001"), &merging("K1", "K2"), &papers).unwrap_err();
            assert_eq!(details(&failing), [over.code()], "a {over:?} case neither goes nor takes");
        }
    }
    let court = merge(&act("S001"), &merging("K1", "K2"), &two_cases(Stage::Prosecution, Stage::Opened)).unwrap_err();
    assert_eq!(refusal_of(&court), RefusalCode::CaseInCourt, "its charges would have no file");
    let silent = MergeCases { reason: String::new(), ..merging("K1", "K2") };
    let failing = merge(&act("S001"), &silent, &two_cases(Stage::Opened, Stage::Opened)).unwrap_err();
    assert_eq!(problems(&failing), [("reason", ProblemCode::Missing)], "the count of cases changes, so it is said why");
}

#[test]
fn k13_some_complaints_move_to_a_new_case() {
    let done = split(&act("S001"), &splitting(&["T1"]), &with_complaints(Stage::Investigating)).unwrap();
    assert!(matches!(done.stated[0].fact, Fact::CaseOpened { .. }), "first the new case is opened");
    let Fact::ComplaintsMoved { from, into, members, .. } = &done.stated[1].fact else { panic!("then they move") };
    assert_eq!(
        (from, members),
        (&k1(), &vec![Member { id: id(0x21), last: id(0x31) }]),
        "the one that was named, with the act last seen on it"
    );
    assert_eq!(done.stated[0].streams[0].id, *into, "into the case just opened");
    assert_eq!(done.particulars.len(), 2, "the new trader and the reason are kept");
}

#[test]
fn k13_a_split_takes_some_of_this_case_and_never_all() {
    let papers = with_complaints(Stage::Investigating);
    let stranger = split(&act("S001"), &splitting(&["T1", "T3"]), &papers).unwrap_err();
    assert_eq!(refusal_of(&stranger), RefusalCode::NotInCase, "T3 is not in this case, so the whole act is refused");
    let all = split(&act("S001"), &splitting(&["T1", "T2"]), &papers).unwrap_err();
    assert_eq!(refusal_of(&all), RefusalCode::AlreadySo, "moving all of them divides nothing");
    let none = split(&act("S001"), &splitting(&[]), &papers).unwrap_err();
    assert_eq!(refusal_of(&none), RefusalCode::NothingChosen, "nothing was chosen");
    let court = split(&act("S001"), &splitting(&["T1"]), &with_complaints(Stage::Prosecution)).unwrap_err();
    assert_eq!(refusal_of(&court), RefusalCode::CaseInCourt, "what is before a court stays together");
    let over = split(&act("S001"), &splitting(&["T1"]), &with_complaints(Stage::Concluded)).unwrap_err();
    assert_eq!(refusal_of(&over), RefusalCode::CaseWrongState, "it is reopened first");
    let silent = SplitCase { reason: " ".to_owned(), ..splitting(&["T1"]) };
    assert_eq!(
        problems(&split(&act("S001"), &silent, &papers).unwrap_err()),
        [("reason", ProblemCode::Missing)],
        "it is said why"
    );
    let unfit = SplitCase { open: NewCase { officer: code("S001"), ..splitting(&[]).open }, ..splitting(&["T1"]) };
    assert_eq!(
        refusal_of(&split(&act("S001"), &unfit, &papers).unwrap_err()),
        RefusalCode::RoleMayNot,
        "the new case needs a case officer"
    );
}

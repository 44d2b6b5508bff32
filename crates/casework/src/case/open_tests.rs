//! How k1 and an assignment are decided, given the office, when a case is opened or changes hands.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::papers::Stage;

fn new_case() -> NewCase {
    NewCase {
        trader: "  Golden Antler Medicine Hall ".to_owned(),
        premises: Some("Shop 3, 88 Sai Yeung Choi Street South".to_owned()),
        section: code("FTD-G"),
        officer: code("C001"),
        origin: code("test-purchase"),
    }
}

#[test]
fn k1_a_case_is_opened_with_its_number_and_the_office_s_own_codes() {
    let mut papers = papers();
    papers.numbers.insert(Series::Case, 41);
    let done = open(&act("S001"), &OpenCase { open: new_case() }, &papers).unwrap();
    let Fact::CaseOpened { number, section, officer, typed, .. } = fact(&done) else { panic!("a case is opened") };
    assert!(number.to_string().starts_with("TDI-2023-000042"), "the case takes the number after the last one given");
    assert_eq!(section, &code("7"), "an alias is sealed as the section's own code, so that counts agree");
    assert_eq!(officer, &code("C001"), "the case bears its officer");
    assert_eq!(typed.len(), 1, "the trader's name is a particular, never in the fact");
    assert_eq!(done.stated[0].streams[0].last, None, "a new case has no act before this one");
    let body = String::from_utf8(done.particulars[0].body.clone()).unwrap();
    assert!(body.contains("\"Golden Antler Medicine Hall\""), "the name is kept without the spaces around it");
}

#[test]
fn k1_every_open_field_is_told_at_once() {
    let bad = NewCase { trader: " ".to_owned(), section: code("99Z"), origin: code("rumour"), ..new_case() };
    let failing = open(&act("S001"), &OpenCase { open: bad }, &papers()).unwrap_err();
    let expected =
        [("trader", ProblemCode::Missing), ("section", ProblemCode::UnknownCode), ("origin", ProblemCode::UnknownCode)];
    assert_eq!(problems(&failing), expected, "one look must be enough to mend the form");
}

#[test]
fn k1_the_origin_says_whether_complaints_come_with_it() {
    let of_complaints = NewCase { origin: code("complaints"), ..new_case() };
    let alone = open(&act("S001"), &OpenCase { open: of_complaints.clone() }, &papers()).unwrap_err();
    assert_eq!(
        problems(&alone),
        [("origin", ProblemCode::Unsound)],
        "a case opened without complaints cannot come from them"
    );
    let mut pen = Pen::new([1; 32]);
    assert!(opened(&act("S001"), &of_complaints, &papers(), &mut pen, 0).is_ok(), "a consolidation brings complaints");
    let patrol = opened(&act("S001"), &new_case(), &papers(), &mut pen, 0).unwrap_err();
    assert_eq!(problems(&patrol), [("origin", ProblemCode::Unsound)], "a consolidation is no test purchase");
}

#[test]
fn k1_only_a_case_officer_at_work_leads_a_case() {
    for (officer, refusal) in [
        ("C999", RefusalCode::OfficerUnknown),
        ("C009", RefusalCode::OfficerUnknown),
        ("S001", RefusalCode::RoleMayNot),
    ] {
        let failing =
            open(&act("S001"), &OpenCase { open: NewCase { officer: code(officer), ..new_case() } }, &papers())
                .unwrap_err();
        assert_eq!(
            refusal_of(&failing),
            refusal,
            "{officer} is unknown, disabled or no case officer, so the case would lie still"
        );
    }
}

#[test]
fn a_case_changes_hands_while_it_lives() {
    let papers = papers_with(Stage::Investigating);
    let done = assign(&act("S001"), &AssignCase { case: name("K1"), officer: code("C002") }, &papers).unwrap();
    assert_eq!(fact(&done), &Fact::CaseAssigned { case: k1(), officer: code("C002") }, "the new officer has it");
    let again = assign(&act("S001"), &AssignCase { case: name("K1"), officer: code("C001") }, &papers).unwrap_err();
    assert_eq!(refusal_of(&again), RefusalCode::AlreadySo, "C001 has it already, so nothing would change");
    let over =
        assign(&act("S001"), &AssignCase { case: name("K1"), officer: code("C002") }, &papers_with(Stage::Concluded))
            .unwrap_err();
    assert_eq!(refusal_of(&over), RefusalCode::CaseWrongState, "a concluded case is reopened first");
}

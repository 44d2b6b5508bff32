//! How k5 is decided, given a case, when it is prosecuted.
//!
//! Beside the rule only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::command::{Charge, Defendant};

fn defendant(key: &str) -> Defendant {
    Defendant { key: code(key), name: "LAM Siu Yin".to_owned(), kind: code("person") }
}
fn charge(key: &str, defendant: &str) -> Charge {
    Charge {
        key: code(key),
        defendant: code(defendant),
        section: code("FTD-G"),
        committed_on: day("2023-05-10"),
        particulars: "Sold dried fish maw described as …".to_owned(),
    }
}
fn command() -> Prosecute {
    Prosecute {
        case: name("K1"),
        advice_ref: Some("LA 17/2023".to_owned()),
        advice_on: Some(day("2023-06-01")),
        delegated: None,
        defendants: vec![defendant("D1")],
        charges: vec![charge("C1", "D1")],
        limitation_override: None,
    }
}

#[test]
fn k5_a_case_on_advice_goes_before_a_court() {
    let done = prosecute(&act("S001"), &command(), &papers_with(Stage::Advice)).unwrap();
    let Fact::CaseProsecuted { advice_on, delegated, limitation_overridden, charges, typed, .. } = fact(&done) else {
        panic!("the case is prosecuted")
    };
    assert_eq!(
        (*advice_on, *delegated, *limitation_overridden),
        (Some(day("2023-06-01")), false, false),
        "it rests on advice, in time"
    );
    assert_eq!(charges[0].section, code("7"), "the section's own code is sealed, whatever alias was typed");
    assert_eq!(typed.len(), 3, "the reference, the defendant's name and the charge's particulars are particulars");
    assert!(said(&done, "defendant").contains("LAM Siu Yin"), "the name is kept beside the fact");
}

#[test]
fn k5_without_advice_only_under_delegated_authority() {
    let none = Prosecute { advice_ref: Some("  ".to_owned()), advice_on: None, ..command() };
    let refused = prosecute(&act("S001"), &none, &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(refusal_of(&refused), RefusalCode::CaseNoAdvice, "somebody must have decided to prosecute");
    let delegated = Prosecute { delegated: Some("Minor price-tag offences, circular 4".to_owned()), ..none };
    for stage in [Stage::Advice, Stage::Investigating] {
        assert!(
            prosecute(&act("S001"), &delegated, &papers_with(stage)).is_ok(),
            "delegated authority carries a case from {stage:?}"
        );
    }
    let early = prosecute(&act("S001"), &command(), &papers_with(Stage::Investigating)).unwrap_err();
    assert_eq!(refusal_of(&early), RefusalCode::CaseWrongState, "a case that cites advice must have been sent for it");
    let opened = prosecute(&act("S001"), &delegated, &papers_with(Stage::Opened)).unwrap_err();
    assert_eq!(refusal_of(&opened), RefusalCode::CaseWrongState, "nothing was investigated yet");
}

#[test]
fn k5_needs_somebody_charged_with_something() {
    let empty = Prosecute { advice_on: None, defendants: Vec::new(), charges: Vec::new(), ..command() };
    let failing = prosecute(&act("S001"), &empty, &papers_with(Stage::Advice)).unwrap_err();
    let missing = ProblemCode::Missing;
    assert_eq!(
        problems(&failing),
        [("advice_on", missing), ("defendants", missing), ("charges", missing)],
        "advice has a date, a prosecution has parties"
    );
    let mut bad = command();
    bad.advice_on = Some(day("2023-06-16"));
    bad.defendants[0] = Defendant { name: String::new(), kind: code("ghost"), ..defendant("D1") };
    bad.charges[0] = Charge {
        section: code("99Z"),
        committed_on: day("2023-06-16"),
        particulars: " ".to_owned(),
        ..charge("C1", "D1")
    };
    let failing = prosecute(&act("S001"), &bad, &papers_with(Stage::Advice)).unwrap_err();
    let expected = [
        ("advice_on", ProblemCode::InFuture),
        ("defendants.0.name", ProblemCode::Missing),
        ("defendants.0.kind", ProblemCode::UnknownCode),
        ("charges.0.section", ProblemCode::UnknownCode),
        ("charges.0.committed_on", ProblemCode::InFuture),
        ("charges.0.particulars", ProblemCode::Missing),
    ];
    assert_eq!(problems(&failing), expected, "each field is told by its place in the form");
}

#[test]
fn k5_keys_are_given_once_and_charges_name_a_defendant() {
    let mixed = Prosecute {
        defendants: vec![defendant("D1"), defendant("D1")],
        charges: vec![charge("C1", "D1"), charge("C1", "D9")],
        ..command()
    };
    let failing = prosecute(&act("S001"), &mixed, &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(refusal_of(&failing), RefusalCode::CaseChargeUnknown, "a verdict on a doubled key would fall on two");
    assert_eq!(details(&failing), ["twice", "twice", "D9"], "every slip is named");
    let mut papers = papers_in_court();
    k1_of(&mut papers).stage = Stage::Advice;
    let again = prosecute(&act("S001"), &command(), &papers).unwrap_err();
    assert_eq!(details(&again), ["twice", "twice"], "keys of an earlier prosecution are not used again");
    let further = Prosecute { defendants: Vec::new(), charges: vec![charge("C2", "D1")], ..command() };
    assert!(prosecute(&act("S001"), &further, &papers).is_ok(), "a defendant whom the case has may be charged further");
}

#[test]
fn k5_past_the_limit_only_with_a_reason() {
    let mut papers = papers_with(Stage::Advice);
    k1_of(&mut papers).limit_on = Some(day("2023-06-15"));
    assert!(prosecute(&act("S001"), &command(), &papers).is_ok(), "on the last day it is in time");
    k1_of(&mut papers).limit_on = Some(day("2023-06-14"));
    let late = prosecute(&act("S001"), &command(), &papers).unwrap_err();
    assert_eq!(refusal_of(&late), RefusalCode::CaseLimitationPassed, "the advisory limit has passed");
    assert_eq!(details(&late), ["2023-06-14"], "the last day is shown");
    let reasoned = Prosecute { limitation_override: Some("Counsel: discovery was later.".to_owned()), ..command() };
    let done = prosecute(&act("S001"), &reasoned, &papers).unwrap();
    let Fact::CaseProsecuted { limitation_overridden, .. } = fact(&done) else { panic!("the case is prosecuted") };
    assert!(limitation_overridden, "that the limit was overridden is sealed");
    let mut old = command();
    old.charges[0].committed_on = day("2020-06-14");
    let failing = prosecute(&act("S001"), &old, &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(details(&failing), ["2023-06-14"], "a charge of its own may be too old where the case is not");
}

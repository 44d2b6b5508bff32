//! How k2 and k3 are decided, given a case, when it is begun, suspended or resumed.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;

fn command() -> StartInvestigation {
    StartInvestigation {
        case: name("K1"),
        plan: "Visit the shop, then a test purchase.".to_owned(),
        commission_on: Some(day("2023-05-10")),
        discovery_on: day("2023-05-15"),
        discovery_reason: "The first complaint came in.".to_owned(),
        no_conflict_of_interest: true,
    }
}
fn limit_of(command: &StartInvestigation, earliest: Option<Day>) -> (Day, String) {
    let mut papers = papers_with(Stage::Opened);
    k1_of(&mut papers).earliest_transaction = earliest;
    let done = start(&act("C001"), command, &papers).unwrap();
    let Fact::InvestigationStarted { limit_on, rule, .. } = fact(&done) else { panic!("an investigation starts") };
    (*limit_on, rule.to_string())
}

#[test]
fn k2_the_case_s_officer_begins_and_the_limit_is_sealed() {
    let done = start(&act("C001"), &command(), &papers_with(Stage::Opened)).unwrap();
    let Fact::InvestigationStarted { limit_on, typed, .. } = fact(&done) else { panic!("an investigation starts") };
    assert_eq!(*limit_on, day("2024-05-15"), "a year from discovery ends before three from commission");
    assert_eq!(typed.len(), 2, "plan and reason are particulars");
    assert_eq!(done.stated[0].streams[0].last, Some(k1_last()), "the act last seen on the case stands in the header");
    assert!(said(&done, "plan").contains("test purchase"), "the plan is kept as written");
}

#[test]
fn k2_the_earliest_of_what_is_known_gives_the_limit() {
    let found_late = StartInvestigation { commission_on: Some(day("2020-08-01")), ..command() };
    assert_eq!(
        limit_of(&found_late, None),
        (day("2023-08-01"), "limitation.commission".to_owned()),
        "three years from commission end first"
    );
    let early_member = limit_of(&command(), Some(day("2020-07-01")));
    assert_eq!(
        early_member,
        (day("2023-07-01"), "limitation.commission".to_owned()),
        "the earliest complaint of a case binds it"
    );
    let unknown = StartInvestigation { commission_on: None, ..command() };
    assert_eq!(
        limit_of(&unknown, None),
        (day("2024-05-15"), "limitation.discovery".to_owned()),
        "with no commission day discovery alone counts"
    );
}

#[test]
fn k2_is_refused_to_others_without_declaration_and_twice() {
    let papers = papers_with(Stage::Opened);
    assert_eq!(
        refusal_of(&start(&act("C002"), &command(), &papers).unwrap_err()),
        RefusalCode::CaseNotYours,
        "only the officer of the case plans it"
    );
    let silent = StartInvestigation { no_conflict_of_interest: false, ..command() };
    assert_eq!(
        refusal_of(&start(&act("C001"), &silent, &papers).unwrap_err()),
        RefusalCode::CaseConflict,
        "an officer with an interest must not begin"
    );
    let again = start(&act("C001"), &command(), &papers_with(Stage::Investigating)).unwrap_err();
    assert_eq!(details(&again), ["investigating"], "the refusal names the stage in which the case is");
    let unknown = StartInvestigation { case: name("K7"), ..command() };
    assert_eq!(
        refusal_of(&start(&act("C001"), &unknown, &papers).unwrap_err()),
        RefusalCode::NotFound,
        "there is no such case"
    );
}

#[test]
fn k2_days_lie_in_order_and_not_ahead() {
    let papers = papers_with(Stage::Opened);
    let bad = StartInvestigation {
        plan: String::new(),
        commission_on: Some(day("2023-06-30")),
        discovery_on: day("2023-06-16"),
        discovery_reason: "\0".to_owned(),
        ..command()
    };
    let expected = [
        ("plan", ProblemCode::Missing),
        ("commission_on", ProblemCode::WrongOrder),
        ("discovery_on", ProblemCode::InFuture),
        ("discovery_reason", ProblemCode::HoldsNul),
    ];
    assert_eq!(
        problems(&start(&act("C001"), &bad, &papers).unwrap_err()),
        expected,
        "nothing is found before it was done, or tomorrow"
    );
}

#[test]
fn k3_a_case_stands_still_until_a_day_ahead_and_goes_on() {
    let wait = |review: &str, reason: &str| SuspendCase {
        case: name("K1"),
        reason: reason.to_owned(),
        review_on: day(review),
    };
    for stage in [Stage::Investigating, Stage::Advice] {
        assert!(
            suspend(&act("S001"), &wait("2023-06-16", "Laboratory"), &papers_with(stage)).is_ok(),
            "{stage:?} may stand still"
        );
    }
    let papers = papers_with(Stage::Investigating);
    let today = suspend(&act("S001"), &wait("2023-06-15", " "), &papers).unwrap_err();
    assert_eq!(
        problems(&today),
        [("reason", ProblemCode::Missing), ("review_on", ProblemCode::WrongOrder)],
        "a case that stands still says why and until when"
    );
    let opened = suspend(&act("S001"), &wait("2023-07-01", "Laboratory"), &papers_with(Stage::Opened)).unwrap_err();
    assert_eq!(refusal_of(&opened), RefusalCode::CaseWrongState, "what has not begun cannot stand still");

    let back = ResumeCase { case: name("K1"), reason: None };
    let done = resume(&act("S001"), &back, &papers_with(Stage::Suspended)).unwrap();
    assert_eq!(fact(&done), &Fact::CaseResumed { case: k1(), typed: Vec::new() }, "no reason is asked for going on");
    assert_eq!(
        refusal_of(&resume(&act("S001"), &back, &papers).unwrap_err()),
        RefusalCode::CaseWrongState,
        "it goes on already"
    );
}

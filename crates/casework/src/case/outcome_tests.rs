//! How k6, k7, k8 and k11 are decided, given a case, when its outcome is recorded.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::code::Code;

fn undertaking() -> AcceptUndertaking {
    AcceptUndertaking {
        case: name("K1"),
        consent_ref: "SJ 4/2023".to_owned(),
        consent_on: day("2023-06-10"),
        terms: "Weights are shown in grams.".to_owned(),
        begins_on: day("2023-06-15"),
        ends_on: None,
        publish_on: None,
    }
}
fn letter() -> Warn {
    Warn {
        case: name("K1"),
        letter: code("warning"),
        addressee: "The director".to_owned(),
        on: day("2023-06-14"),
        service: "Registered post RR 1".to_owned(),
    }
}
fn nfa(against_advice: bool) -> NoFurtherAction {
    NoFurtherAction { case: name("K1"), reason: "The test purchase was sound.".to_owned(), against_advice }
}

#[test]
fn k6_an_undertaking_runs_for_the_years_of_the_office() {
    let done = accept_undertaking(&act("S001"), &undertaking(), &papers_with(Stage::Advice)).unwrap();
    let Fact::UndertakingAccepted { ends_on, typed, .. } = fact(&done) else { panic!("an undertaking is accepted") };
    assert_eq!(*ends_on, day("2025-06-15"), "two years, where nothing else was agreed");
    assert_eq!(typed.len(), 2, "the consent's reference and the terms are particulars");
    let agreed = AcceptUndertaking { ends_on: Some(day("2024-06-15")), ..undertaking() };
    let done = accept_undertaking(&act("S001"), &agreed, &papers_with(Stage::Advice)).unwrap();
    let Fact::UndertakingAccepted { ends_on, .. } = fact(&done) else { panic!("an undertaking is accepted") };
    assert_eq!(*ends_on, day("2024-06-15"), "what was agreed goes before the rule");
}

#[test]
fn k6_not_without_consent_terms_or_order() {
    let papers = papers_with(Stage::Advice);
    let without = AcceptUndertaking { consent_ref: " ".to_owned(), ..undertaking() };
    let refused = accept_undertaking(&act("S001"), &without, &papers).unwrap_err();
    assert_eq!(
        refusal_of(&refused),
        RefusalCode::CaseNoConsent,
        "section 30L asks for the Secretary's written consent"
    );
    let bad = AcceptUndertaking {
        consent_on: day("2023-06-16"),
        terms: String::new(),
        ends_on: Some(day("2023-06-15")),
        publish_on: Some(day("2023-06-01")),
        ..undertaking()
    };
    let order = ProblemCode::WrongOrder;
    let expected = [
        ("consent_on", ProblemCode::InFuture),
        ("terms", ProblemCode::Missing),
        ("begins_on", order),
        ("ends_on", order),
        ("publish_on", order),
    ];
    assert_eq!(
        problems(&accept_undertaking(&act("S001"), &bad, &papers).unwrap_err()),
        expected,
        "consent comes first, and an undertaking lasts"
    );
    let early = accept_undertaking(&act("S001"), &undertaking(), &papers_with(Stage::Investigating)).unwrap_err();
    assert_eq!(refusal_of(&early), RefusalCode::CaseWrongState, "advice comes before an undertaking");
}

#[test]
fn k7_a_letter_is_served() {
    let done = warn(&act("S001"), &letter(), &papers_with(Stage::Advice)).unwrap();
    let Fact::CaseWarned { letter: kind, on, .. } = fact(&done) else { panic!("the trader is warned") };
    assert_eq!((kind, *on), (&code("warning"), day("2023-06-14")), "kind and day are sealed");
    assert!(said(&done, "letter").contains("RR 1"), "how it was served is kept");
    let bad = Warn {
        letter: code("postcard"),
        addressee: String::new(),
        on: day("2023-06-16"),
        service: String::new(),
        ..letter()
    };
    let missing = ProblemCode::Missing;
    let expected = [
        ("letter", ProblemCode::UnknownCode),
        ("addressee", missing),
        ("on", ProblemCode::InFuture),
        ("service", missing),
    ];
    assert_eq!(
        problems(&warn(&act("S001"), &bad, &papers_with(Stage::Advice)).unwrap_err()),
        expected,
        "a letter counts only when it was served on somebody"
    );
    let late = warn(&act("S001"), &letter(), &papers_with(Stage::Prosecution)).unwrap_err();
    assert_eq!(refusal_of(&late), RefusalCode::CaseWrongState, "the case is before a court");
}

#[test]
fn k8_nothing_further_is_done_and_why() {
    for stage in [Stage::Investigating, Stage::Advice] {
        let done = no_further_action(&act("S001"), &nfa(false), &papers_with(stage)).unwrap();
        assert!(
            matches!(fact(&done), Fact::CaseNotPursued { against_advice: false, proposal: None, .. }),
            "one supervisor is enough from {stage:?}"
        );
    }
    let silent = NoFurtherAction { reason: String::new(), ..nfa(false) };
    let failing = no_further_action(&act("S001"), &silent, &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(problems(&failing), [("reason", ProblemCode::Missing)], "the complainants will ask why");
    let failing = no_further_action(&act("S001"), &nfa(false), &papers_with(Stage::Opened)).unwrap_err();
    assert_eq!(refusal_of(&failing), RefusalCode::CaseWrongState, "nobody has looked at it yet");
}

#[test]
fn k8_against_advice_another_supervisor_decides() {
    let done = no_further_action(&act("S001"), &nfa(true), &papers_with(Stage::Advice)).unwrap();
    let Fact::ProposalMade { proposed, members, .. } = fact(&done) else { panic!("it is only proposed") };
    assert_eq!(
        proposed,
        &Proposed::NoFurtherAction { case: k1(), last: k1_last() },
        "what the supervisor saw is sealed"
    );
    assert!(members.is_empty(), "the complaints stay where they are");
    assert!(
        done.stated[0].streams.iter().all(|s| s.kind.as_str() == "proposal"),
        "the case is not touched, or the proposal would make itself stale"
    );
    let silent = NoFurtherAction { reason: String::new(), ..nfa(true) };
    let failing = no_further_action(&act("S001"), &silent, &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(problems(&failing), [("reason", ProblemCode::Missing)], "the second supervisor needs the reason");
}

#[test]
fn k8_an_approval_holds_only_while_nothing_has_changed() {
    let proposal = ProposalPaper {
        id: id(0x40),
        last: id(0x41),
        proposed: Proposed::NoFurtherAction { case: k1(), last: k1_last() },
        proposer: code("S001"),
        state: Code::of("open"),
        members: Vec::new(),
    };
    let stated = not_pursued(&act("S002"), &proposal, &case(k1(), k1_last(), Stage::Advice)).unwrap();
    assert_eq!(
        stated.fact,
        Fact::CaseNotPursued { case: k1(), against_advice: true, proposal: Some(id(0x40)), typed: Vec::new() },
        "the fact names the proposal"
    );
    assert_eq!(stated.streams, [Stream::seen("case", k1(), k1_last())], "now the case is touched");
    let changed = not_pursued(&act("S002"), &proposal, &case(k1(), id(0x12), Stage::Advice)).unwrap_err();
    assert!(matches!(changed, Failing::Stale { .. }), "what was approved is no longer what lies there");
    let gone = not_pursued(&act("S002"), &proposal, &case(k1(), k1_last(), Stage::Concluded)).unwrap_err();
    assert_eq!(refusal_of(&gone), RefusalCode::CaseWrongState, "k8 does not lead from there");
}

#[test]
fn k11_a_breach_ends_the_undertaking() {
    let tell = |note: &str| BreachUndertaking { case: name("K1"), note: note.to_owned() };
    let done = breach(&act("S001"), &tell("Sold per mace again."), &papers_with(Stage::Undertaking)).unwrap();
    assert!(matches!(fact(&done), Fact::UndertakingBreached { .. }), "the case is investigated again");
    assert!(said(&done, "note").contains("per mace"), "what happened is kept");
    let silent = breach(&act("S001"), &tell(" "), &papers_with(Stage::Undertaking)).unwrap_err();
    assert_eq!(problems(&silent), [("note", ProblemCode::Missing)], "a breach says what was done");
    let none = breach(&act("S001"), &tell("Sold per mace again."), &papers_with(Stage::Warning)).unwrap_err();
    assert_eq!(refusal_of(&none), RefusalCode::CaseWrongState, "there is no undertaking to breach");
}

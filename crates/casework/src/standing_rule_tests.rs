//! How standing rules are set, ended and applied. Today is 15 June 2023.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{OfficerPaper, Papers, RulePaper, Stage, State};
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;
use serde_json::{Value, json};

fn set(until: &str) -> Value {
    json!({ "act": "set_standing_rule", "trader": "T1", "case": "K1", "until": until, "by_itself": true, "reason": "A wave." })
}
fn apply() -> Value {
    json!({ "act": "apply_standing_rule", "rule": id(0x77).hex(), "complaints": ["T2", "T3"] })
}
fn rule(by_itself: bool) -> RulePaper {
    RulePaper {
        id: id(0x77),
        last: id(0x78),
        owner: code("S001"),
        trader: id(1),
        case: id(0x40),
        until: day("2023-06-15"),
        by_itself,
        ended: false,
        fits: [id(2), id(3)].into(),
    }
}
fn laid(by_itself: bool) -> Papers<'static> {
    let mut papers = with(&[State::Consolidated, State::Received, State::Assessing]);
    lay_case(&mut papers, "K1", 0x40, Stage::Investigating);
    papers.tells.insert(id(1));
    papers.rules.insert(id(0x77), rule(by_itself));
    papers
}
/// Gives a command as the registry does for a rule.
fn by_rule(papers: &Papers<'_>, officer: &str, command: &Value) -> Result<crate::act::Decision, Failing> {
    let command = serde_json::from_value(command.clone()).unwrap();
    let act = crate::act::Act { by_rule: true, ..act_of(papers, officer, &command) };
    crate::decide(&act, &command, papers)
}

#[test]
fn a_rule_names_trader_case_and_last_day() {
    let mut papers = laid(true);
    papers.rules.clear();
    let done = give(&papers, "S001", &set("2024-06-15")).unwrap();
    let [Fact::StandingRuleSet { trader, case, until, by_itself, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((*trader, *case, *by_itself), (id(1), id(0x40), true), "all about this trader goes there");
    assert_eq!(*until, day("2024-06-15"), "for a year at most, that day included");
    for (until, problem) in
        [("2023-06-15", ProblemCode::InPast), ("2022-01-01", ProblemCode::InPast), ("2024-06-16", ProblemCode::TooFar)]
    {
        assert_eq!(problems(give(&papers, "S001", &set(until))), [("until".to_owned(), problem)], "not until {until}");
    }
}

#[test]
fn a_rule_needs_a_trader_that_can_be_told_and_a_case_that_takes() {
    let mut papers = laid(true);
    assert_eq!(refused(give(&papers, "S001", &set("2023-07-01"))).0, RefusalCode::AlreadySo, "it stands already");
    papers.rules.get_mut(&id(0x77)).unwrap().ended = true;
    assert!(give(&papers, "S001", &set("2023-07-01")).is_ok(), "an ended one may be set anew");
    papers.tells.clear();
    let nobody = give(&papers, "S001", &set("2023-07-01"));
    assert_eq!(refused(nobody).0, RefusalCode::RuleTellsNobody, "a complaint without any name means nobody");
    papers.tells.insert(id(1));
    lay_case(&mut papers, "K1", 0x40, Stage::Concluded);
    assert_eq!(refused(give(&papers, "S001", &set("2023-07-01"))).0, RefusalCode::CaseTakesNone, "the case is over");
}

#[test]
fn applying_joins_what_fits_in_one_batch_that_names_the_rule() {
    let done = give(&laid(false), "S002", &apply()).unwrap();
    let [Fact::ComplaintsConsolidated { case, members, rule, by_itself, .. }] = facts(&done)[..] else {
        panic!("one fact")
    };
    assert_eq!((*case, members.len()), (id(0x40), 2), "both join the rule's case");
    assert_eq!((*rule, *by_itself), (Some(id(0x77)), false), "by the rule, at an officer's word");
    let mut papers = laid(false);
    papers.rules.get_mut(&id(0x77)).unwrap().fits.remove(&id(3));
    let given = give(&papers, "S001", &apply());
    assert_eq!(refused(given), (RefusalCode::RuleFitsNot, vec!["TDC-2023-000003".to_owned()]), "T3 is another's");
}

#[test]
fn a_rule_that_is_over_does_nothing() {
    let mut papers = laid(true);
    papers.rules.get_mut(&id(0x77)).unwrap().until = day("2023-06-14");
    assert_eq!(refused(give(&papers, "S001", &apply())).0, RefusalCode::RuleOver, "its day has passed");
    assert_eq!(refused(by_rule(&papers, "S001", &apply())).0, RefusalCode::RuleOver, "by itself neither");
    let end = json!({ "act": "end_standing_rule", "rule": id(0x77).hex(), "reason": "Over." });
    assert_eq!(refused(give(&papers, "S001", &end)).0, RefusalCode::RuleOver, "what is over is not ended");
    let done = give(&laid(true), "S002", &end).unwrap();
    assert!(matches!(facts(&done)[..], [Fact::StandingRuleEnded { .. }]), "another supervisor may end it");
}

#[test]
fn by_itself_only_as_its_rule_says_and_while_its_owner_supervises() {
    let done = by_rule(&laid(true), "S001", &apply()).unwrap();
    let [Fact::ComplaintsConsolidated { by_itself, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert!(*by_itself, "the entry says that no officer was there");
    let suggested = by_rule(&laid(false), "S001", &apply());
    assert_eq!(refused(suggested).0, RefusalCode::RuleNotByItself, "a suggestion waits for an officer");
    let other = by_rule(&laid(true), "S002", &apply());
    assert_eq!(refused(other).0, RefusalCode::RuleNotByItself, "nobody else's name stands under it");
    let mut papers = laid(true);
    papers.officers.insert(code("S001"), OfficerPaper { roles: vec![Role::Co], disabled: false });
    assert_eq!(refused(by_rule(&papers, "S001", &apply())).0, RefusalCode::RoleMayNot, "a supervisor no longer");
}

//! k4: the case officer submits the case, a supervisor sends it for legal advice (domain paper §6.2).
//!
//! Not the lists of elements, which are reference data under each offence (§1.3). The officer says that
//! each is made out; whether it is, the Department of Justice advises.

use super::form::{Form, decided, own, stands};
use super::investigate::limit;
use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::{SeekLegalAdvice, SubmitForAdvice};
use crate::fact::Fact;
use crate::papers::{CasePaper, Papers, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use std::collections::BTreeSet;

/// k4, first step. May be repeated while the case is investigated: the last submission counts.
///
/// # Errors
/// Refused unless the case is investigated, is the officer's own, and every element of its principal
/// section is made out: the open ones are named. Incomplete without lists of exhibits and statements.
pub fn submit(act: &Act, command: &SubmitForAdvice, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Investigating])?;
    own(act, case)?;
    let mut form = Form::default();
    let known = command.elements.iter().all(|e| papers.reference.element(e).is_some());
    form.need(known, "elements", ProblemCode::UnknownCode);
    form.text("exhibits", &command.exhibits);
    form.text("statements", &command.statements);
    form.done()?;

    let ticked: BTreeSet<&Code> = command.elements.iter().collect();
    let open = open_elements(case, &ticked, papers);
    if !open.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::CaseElementsOpen, about: open });
    }
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(case.id, "exhibits", Some(&command.exhibits));
    typed.extend(pen.text(case.id, "statements", Some(&command.statements)));
    let elements = ticked.into_iter().cloned().collect();
    Ok(decided(case, Fact::CaseSubmitted { case: case.id, elements, typed }, pen))
}

/// The elements of the principal section that nobody ticked, in the order of its list.
fn open_elements(case: &CasePaper, ticked: &BTreeSet<&Code>, papers: &Papers<'_>) -> Vec<About> {
    papers
        .reference
        .offences
        .resolve(case.section.as_str())
        .into_iter()
        .flat_map(|offence| &offence.more.elements)
        .filter(|element| !ticked.contains(&element.code))
        .map(|element| About::with(case.number.clone(), element.code.as_str()))
        .collect()
}

/// k4: the case goes to the Department of Justice. The limit that was shown is sealed with it: the
/// earlier of the one sealed when the investigation began and the one of the complaints it has now.
///
/// # Errors
/// Refused unless the case is investigated and its officer has submitted it.
pub fn seek_advice(act: &Act, command: &SeekLegalAdvice, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Investigating])?;
    if !case.submitted {
        return Err(Failing::about(RefusalCode::CaseNotSubmitted, case.number.clone()));
    }
    let numbers = &papers.reference.numbers;
    let now = case.discovery_on.and_then(|found| limit(case, None, found, numbers).ok());
    let limit_on = case.limit_on.into_iter().chain(now.map(|(day, _)| day)).min();
    let fact = Fact::LegalAdviceSought { case: case.id, limit_on };
    Ok(decided(case, fact, Pen::new(act.salt_seed)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::tests_support::*;
    use super::*;
    use crate::reference::Reference;

    fn command() -> SubmitForAdvice {
        let section = Reference::bundled().offences.resolve("7").unwrap();
        SubmitForAdvice {
            case: name("K1"),
            elements: section.more.elements.iter().map(|e| e.code.clone()).collect(),
            exhibits: "E1 receipt, E2 price card".to_owned(),
            statements: "W1 to W3".to_owned(),
        }
    }

    #[test]
    fn k4_a_complete_case_is_submitted_by_its_officer() {
        let done = submit(&act("C001"), &command(), &papers_with(Stage::Investigating)).unwrap();
        let Fact::CaseSubmitted { elements, typed, .. } = fact(&done) else { panic!("the case is submitted") };
        assert_eq!(elements.len(), command().elements.len(), "every element that was ticked is sealed once");
        assert_eq!(typed.len(), 2, "both lists are particulars");
    }

    #[test]
    fn k4_the_open_elements_are_named() {
        let mut short = command();
        short.elements.retain(|e| e.as_str() != "trader" && e.as_str() != "7.material");
        let failing = submit(&act("C001"), &short, &papers_with(Stage::Investigating)).unwrap_err();
        assert_eq!(refusal_of(&failing), RefusalCode::CaseElementsOpen, "advice on half a case is no advice");
        assert_eq!(
            details(&failing),
            ["trader", "7.material"],
            "the officer must see which are open, in the list's order"
        );
    }

    #[test]
    fn k4_asks_for_both_lists_and_known_elements() {
        let bad = SubmitForAdvice {
            elements: vec![code("moon")],
            exhibits: String::new(),
            statements: " ".to_owned(),
            ..command()
        };
        let failing = submit(&act("C001"), &bad, &papers_with(Stage::Investigating)).unwrap_err();
        let expected = [
            ("elements", ProblemCode::UnknownCode),
            ("exhibits", ProblemCode::Missing),
            ("statements", ProblemCode::Missing),
        ];
        assert_eq!(problems(&failing), expected, "all is told at once");
    }

    #[test]
    fn k4_only_its_officer_submits_and_only_while_it_is_investigated() {
        let other = submit(&act("C002"), &command(), &papers_with(Stage::Investigating)).unwrap_err();
        assert_eq!(refusal_of(&other), RefusalCode::CaseNotYours, "the officer who knows the case answers for it");
        let late = submit(&act("C001"), &command(), &papers_with(Stage::Advice)).unwrap_err();
        assert_eq!(refusal_of(&late), RefusalCode::CaseWrongState, "it is with the Department of Justice already");
    }

    #[test]
    fn k4_a_supervisor_seeks_advice_on_what_was_submitted() {
        let mut papers = papers_with(Stage::Investigating);
        let ask = SeekLegalAdvice { case: name("K1") };
        assert_eq!(
            refusal_of(&seek_advice(&act("S001"), &ask, &papers).unwrap_err()),
            RefusalCode::CaseNotSubmitted,
            "the officer has not finished"
        );
        k1_of(&mut papers).submitted = true;
        let done = seek_advice(&act("S001"), &ask, &papers).unwrap();
        assert_eq!(
            fact(&done),
            &Fact::LegalAdviceSought { case: k1(), limit_on: Some(day("2024-05-15")) },
            "the limit that was shown is on record"
        );
        k1_of(&mut papers).stage = Stage::Advice;
        assert_eq!(
            refusal_of(&seek_advice(&act("S001"), &ask, &papers).unwrap_err()),
            RefusalCode::CaseWrongState,
            "advice is asked for once"
        );
    }

    #[test]
    fn k4_a_complaint_that_came_later_may_bring_the_limit_forward() {
        let mut papers = papers_with(Stage::Investigating);
        k1_of(&mut papers).submitted = true;
        k1_of(&mut papers).earliest_transaction = Some(day("2020-07-01"));
        let done = seek_advice(&act("S001"), &SeekLegalAdvice { case: name("K1") }, &papers).unwrap();
        let Fact::LegalAdviceSought { limit_on, .. } = fact(&done) else { panic!("advice is sought") };
        assert_eq!(
            *limit_on,
            Some(day("2023-07-01")),
            "three years from the oldest complaint end before the limit of the beginning"
        );
    }
}

//! k6 to k8 and k11: a case ends in an undertaking, a letter, or nothing; an undertaking is breached
//! (domain paper §6.2, §1.7).
//!
//! Not the prosecution ([`mod@super::prosecute`]), nor a second supervisor's approval ([`crate::proposal`]).

use super::form::{Form, blank, decided, seen, stands};
use crate::act::{Act, Decision, Stated, Stream};
use crate::code::Id;
use crate::command::{AcceptUndertaking, BreachUndertaking, NoFurtherAction, Warn};
use crate::days::add_years;
use crate::fact::{Fact, Proposed};
use crate::papers::{CasePaper, Papers, ProposalPaper, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};

/// k6: an undertaking is accepted (s.30L). It ends after the years of `undertaking-years` in
/// `rules.json`, unless an end is given; the end is sealed.
///
/// # Errors
/// Refused unless the case is at advice and the Secretary for Justice's written consent is named;
/// incomplete without terms, and with days that lie ahead or in the wrong order.
pub fn accept_undertaking(act: &Act, command: &AcceptUndertaking, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Advice])?;
    if blank(Some(&command.consent_ref)) {
        return Err(Failing::about(RefusalCode::CaseNoConsent, case.number.clone()));
    }
    let mut form = Form::default();
    form.optional("consent_ref", Some(&command.consent_ref));
    form.not_after("consent_on", command.consent_on, act.at.day());
    form.text("terms", &command.terms);
    form.in_order("begins_on", command.consent_on, command.begins_on);
    let ends_on = match command.ends_on {
        Some(day) => day,
        None => add_years(command.begins_on, papers.reference.numbers.undertaking_years)
            .map_err(|_| Failing::problem("begins_on", ProblemCode::NotATime))?,
    };
    form.need(ends_on > command.begins_on, "ends_on", ProblemCode::WrongOrder);
    if let Some(publish_on) = command.publish_on {
        form.in_order("publish_on", command.consent_on, publish_on);
    }
    form.done()?;

    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(case.id, "consent", Some(&command.consent_ref));
    typed.extend(pen.text(case.id, "terms", Some(&command.terms)));
    let AcceptUndertaking { consent_on, begins_on, publish_on, .. } = *command;
    Ok(decided(
        case,
        Fact::UndertakingAccepted { case: case.id, consent_on, begins_on, ends_on, publish_on, typed },
        pen,
    ))
}

/// k7: a warning or advisory letter was served.
///
/// # Errors
/// Refused unless the case is at advice; incomplete without a known kind of letter, addressee, proof of
/// service, or with a day that lies ahead.
pub fn warn(act: &Act, command: &Warn, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Advice])?;
    let mut form = Form::default();
    let letter = form.known(
        "letter",
        &command.letter,
        papers.reference.letters.resolve(command.letter.as_str()).map(|l| &l.code),
    );
    form.text("addressee", &command.addressee);
    form.not_after("on", command.on, act.at.day());
    form.text("service", &command.service);
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let body = serde_json::json!({ "addressee": command.addressee.trim(), "service": command.service.trim() });
    let typed = vec![pen.write(case.id, "letter", &body)];
    Ok(decided(case, Fact::CaseWarned { case: case.id, letter, on: command.on, typed }, pen))
}

/// k8: nothing further is done. Where the advice was otherwise this only proposes it, and another
/// supervisor approves; nothing but the proposal's own stream is touched until then.
///
/// # Errors
/// Refused unless the case is investigated or at advice; incomplete without a reason.
pub fn no_further_action(act: &Act, command: &NoFurtherAction, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Investigating, Stage::Advice])?;
    if command.against_advice {
        return proposed(act, &command.reason, Proposed::NoFurtherAction { case: case.id, last: case.last });
    }
    let mut form = Form::default();
    form.text("reason", &command.reason);
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(case.id, "reason", Some(&command.reason));
    Ok(decided(case, Fact::CaseNotPursued { case: case.id, against_advice: false, proposal: None, typed }, pen))
}

/// A proposal about a case, which another supervisor decides. It seals the act last seen on the case.
pub(super) fn proposed(act: &Act, reason: &str, what: Proposed) -> Result<Decision, Failing> {
    let mut form = Form::default();
    form.text("reason", reason);
    form.done()?;
    let proposal = Id::minted(act.id, "proposal", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(proposal, "explanation", Some(reason));
    let fact = Fact::ProposalMade { proposal, proposed: what, members: Vec::new(), typed };
    let streams = vec![Stream::new("proposal", proposal)];
    Ok(Decision { stated: vec![Stated { fact, streams }], particulars: pen.written })
}

/// Stale unless the proposal is of exactly this: the case, and the act last seen on it.
pub(super) fn unchanged(proposal: &ProposalPaper, now: &Proposed, case: &CasePaper) -> Result<(), Failing> {
    if proposal.proposed == *now {
        return Ok(());
    }
    Err(Failing::Stale { subject: vec![About::with(case.number.clone(), case.stage.code())] })
}

/// What an approved proposal of no further action yields; its reason stands with the proposal.
///
/// # Errors
/// Stale where the case has changed since; refused where it left the stages from which k8 leads.
pub(crate) fn not_pursued(_act: &Act, proposal: &ProposalPaper, case: &CasePaper) -> Result<Stated, Failing> {
    unchanged(proposal, &Proposed::NoFurtherAction { case: case.id, last: case.last }, case)?;
    stands(case, &[Stage::Investigating, Stage::Advice])?;
    let fact =
        Fact::CaseNotPursued { case: case.id, against_advice: true, proposal: Some(proposal.id), typed: Vec::new() };
    Ok(Stated { fact, streams: vec![seen(case)] })
}

/// k11: the trader broke the undertaking; its acceptance is withdrawn and the case investigated again.
///
/// # Errors
/// Refused unless an undertaking stands; incomplete without a note.
pub fn breach(act: &Act, command: &BreachUndertaking, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Undertaking])?;
    let mut form = Form::default();
    form.text("note", &command.note);
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(case.id, "note", Some(&command.note));
    Ok(decided(case, Fact::UndertakingBreached { case: case.id, typed }, pen))
}

#[cfg(test)]
#[path = "outcome_tests.rs"]
mod tests;

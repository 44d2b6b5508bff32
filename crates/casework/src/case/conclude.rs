//! k10 and k12: a case is concluded once everything in it is disposed of, and may be reopened by two
//! supervisors (domain paper §6.2).
//!
//! Not the comparing of the two, which is in [`crate::proposal`]; an approval comes back here.

use super::court::convicts;
use super::form::{Form, blank, decided, seen, stands};
use super::outcome::{proposed, unchanged};
use crate::act::{Act, Decision, Stated};
use crate::command::{ConcludeCase, ProposeCaseReopening};
use crate::fact::{Fact, Proposed};
use crate::papers::{CasePaper, ChargePaper, Papers, ProposalPaper, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, RefusalCode};
use crate::time::Day;

/// k10: every charge is disposed of, or the undertaking has ended, the letter is served, or nothing
/// further is done. A case without complaints has nobody to tell.
///
/// # Errors
/// Refused from another stage, naming what is not yet disposed of, and where complainants were not
/// told and no reason is given; incomplete without a word on the exhibits.
pub fn conclude(act: &Act, command: &ConcludeCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Prosecution, Stage::Undertaking, Stage::Warning, Stage::NotPursued])?;
    let open = open_matters(case, act.at.day(), papers);
    if !open.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::CaseNotDisposed, about: open });
    }
    if case.members > 0 && !command.complainants_notified && blank(command.not_notified.as_deref()) {
        return Err(Failing::about(RefusalCode::NotNotified, case.number.clone()));
    }
    let mut form = Form::default();
    form.text("exhibits_disposal", &command.exhibits_disposal);
    form.optional("not_notified", command.not_notified.as_deref());
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(case.id, "disposal", Some(&command.exhibits_disposal));
    typed.extend(pen.text(case.id, "not-notified", command.not_notified.as_deref()));
    Ok(decided(case, Fact::CaseConcluded { case: case.id, notified: command.complainants_notified, typed }, pen))
}

/// What keeps a case from its end: charges with what they lack, an undertaking with its last day.
fn open_matters(case: &CasePaper, today: Day, papers: &Papers<'_>) -> Vec<About> {
    match case.stage {
        Stage::Prosecution if case.charges.is_empty() => {
            vec![About::with(case.number.clone(), "verdict")]
        }
        Stage::Prosecution => case
            .charges
            .iter()
            .filter_map(|charge| lacks(charge, papers).map(|what| About::with(charge.key.as_str(), what)))
            .collect(),
        Stage::Undertaking => match case.undertaking_ends {
            Some(ends) if ends < today => Vec::new(),
            Some(ends) => vec![About::with(case.number.clone(), ends.to_string())],
            None => vec![About::named(case.number.clone())],
        },
        Stage::Warning if !case.warning_served => vec![About::with(case.number.clone(), "letter")],
        _ => Vec::new(),
    }
}

fn lacks(charge: &ChargePaper, papers: &Papers<'_>) -> Option<&'static str> {
    match &charge.verdict {
        _ if charge.withdrawn => None,
        None => Some("verdict"),
        Some(verdict) if convicts(verdict, papers) && !charge.sentenced => Some("sentence"),
        Some(_) => None,
    }
}

/// k12: a supervisor proposes that a concluded case is reopened; another approves.
///
/// # Errors
/// Refused unless the case is concluded; incomplete without a reason.
pub fn propose_reopening(act: &Act, command: &ProposeCaseReopening, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Concluded])?;
    proposed(act, &command.reason, Proposed::CaseReopening { case: case.id, last: case.last })
}

/// What an approved proposal to reopen a case yields.
///
/// # Errors
/// Stale where the case has changed since it was proposed; refused unless it is concluded.
pub(crate) fn reopened(_act: &Act, proposal: &ProposalPaper, case: &CasePaper) -> Result<Stated, Failing> {
    unchanged(proposal, &Proposed::CaseReopening { case: case.id, last: case.last }, case)?;
    stands(case, &[Stage::Concluded])?;
    Ok(Stated { fact: Fact::CaseReopened { case: case.id, proposal: proposal.id }, streams: vec![seen(case)] })
}

#[cfg(test)]
#[path = "conclude_tests.rs"]
mod tests;

//! k13: two cases become one, or one becomes two (domain paper §6.2).
//!
//! Not the joining of complaints to a case, which is [`crate::complaint::consolidate`]. Here complaints
//! that are in a case move to another; the fact names every one with the act last seen on it.

use super::form::{Form, live, seen};
use super::open::opened;
use crate::act::{Act, Decision, Stream};
use crate::command::{MergeCases, SplitCase};
use crate::complaint::{members, refuse_where};
use crate::fact::Fact;
use crate::papers::{CasePaper, Papers, Stage};
use crate::particular::Pen;
use crate::refusal::{Failing, RefusalCode};

/// k13: the complaints of one case move to another, which survives. A case before a court is not merged
/// away, because its charges would be left without a file; another may be merged into it.
///
/// # Errors
/// Refused where both are one case, where either is concluded or merged, and where the case to be
/// merged is before a court; incomplete without a reason.
pub fn merge(act: &Act, command: &MergeCases, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    let into = papers.case(&command.into)?;
    if case.id == into.id {
        return Err(Failing::about(RefusalCode::CaseSame, case.number.clone()));
    }
    live(case)?;
    live(into)?;
    out_of_court(case)?;
    reasoned(&command.reason)?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(case.id, "reason", Some(&command.reason));
    let fact = Fact::CasesMerged { case: case.id, into: into.id, members: case.member_list.clone(), typed };
    let mut decision = Decision { particulars: pen.written, ..Decision::default() };
    decision.state(fact, vec![seen(case), seen(into)]);
    Ok(decision)
}

/// k13: some complaints of a case move to one that this act opens. At least one stays.
///
/// # Errors
/// Refused where the case is concluded, merged or before a court, where a complaint is not in it (all
/// of those are named), and where none would stay; incomplete without a reason, and as [`super::open()`].
pub fn split(act: &Act, command: &SplitCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    live(case)?;
    out_of_court(case)?;
    let found = papers.complaints(&command.complaints)?;
    refuse_where(&found, RefusalCode::NotInCase, |c| (c.case != Some(case.id)).then(|| case.number.clone()))?;
    if found.len() >= usize::try_from(case.members).unwrap_or(usize::MAX) {
        return Err(Failing::about(RefusalCode::AlreadySo, case.number.clone()));
    }
    reasoned(&command.reason)?;
    let mut pen = Pen::new(act.salt_seed);
    let (into, stated) = opened(act, &command.open, papers, &mut pen, 0)?;
    let typed = pen.text(case.id, "reason", Some(&command.reason));
    let mut decision = Decision { stated: vec![stated], particulars: pen.written };
    let fact = Fact::ComplaintsMoved { from: case.id, into, members: members(&found), typed };
    decision.state(fact, vec![seen(case), Stream::seen("case", into, act.id)]);
    Ok(decision)
}

fn out_of_court(case: &CasePaper) -> Result<(), Failing> {
    if case.stage != Stage::Prosecution {
        return Ok(());
    }
    Err(Failing::about(RefusalCode::CaseInCourt, case.number.clone()))
}

fn reasoned(reason: &str) -> Result<(), Failing> {
    let mut form = Form::default();
    form.text("reason", reason);
    form.done()
}

#[cfg(test)]
#[path = "join_tests.rs"]
mod tests;

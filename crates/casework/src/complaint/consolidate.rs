//! c4 and c7: many complaints into one case, and out again, each to the very place that it came from.
//!
//! A mass act is one fact that names every member; if one is refused, all are, each named.
//! Source: domain paper §6.1 c4, c7; scenarios A02–A15.

use super::{all_in, members, refuse_where, required};
use crate::act::{Act, Decision};
use crate::case;
use crate::code::{Code, Id};
use crate::command::{Consolidate, Detach, UndoBatch};
use crate::fact::{Fact, Left, Returned};
use crate::papers::{ComplaintPaper, Papers, Stage, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, RefusalCode};

/// The states from which a complaint may join a case. Received and awaiting ones are assessed by the
/// same fact with what is known; what is not known is recorded as unknown by the supervisor's act.
pub const JOINING: [State; 3] = [State::Received, State::Assessing, State::Awaiting];

/// The stages in which a case takes complaints (c4).
pub const TAKING: [Stage; 3] = [Stage::Opened, Stage::Investigating, Stage::Advice];

/// Whether a case in the stage of that code takes complaints.
#[must_use]
pub fn takes(stage: &str) -> bool {
    TAKING.iter().any(|taking| taking.code() == stage)
}

/// Refuses complaints that may not join: those elsewhere, and those with an undecided proposal other than `of`.
pub(crate) fn may_join(found: &[&ComplaintPaper], of: Option<Id>) -> Result<(), Failing> {
    all_in(found, &JOINING)?;
    refuse_where(found, RefusalCode::ProposalOpen, |c| {
        c.open_proposal.filter(|p| Some(*p) != of).map(|_| "proposal-open".to_owned())
    })?;
    refuse_where(found, RefusalCode::ReferralSent, |c| (c.referrals_unsent > 0).then(|| "referral-approved".to_owned()))
}

pub(crate) fn takes_complaints(paper: &crate::papers::CasePaper) -> Result<(), Failing> {
    if TAKING.contains(&paper.stage) {
        return Ok(());
    }
    Err(Failing::Refused {
        code: RefusalCode::CaseTakesNone,
        about: vec![About::with(paper.number.clone(), paper.stage.code())],
    })
}

/// The one fact by which all of `found` join `case`.
pub(crate) fn joined(
    case: Id,
    found: &[&ComplaintPaper],
    proposal: Option<Id>,
    typed: Vec<crate::fact::Typed>,
) -> Fact {
    let assessed = found.iter().filter(|c| c.state != State::Assessing).count();
    Fact::ComplaintsConsolidated {
        case,
        members: members(found),
        assessed: u32::try_from(assessed).unwrap_or(u32::MAX),
        proposal,
        rule: None,
        by_itself: false,
        typed,
    }
}

/// Joins complaints to an existing case, or to one that this act opens.
pub(crate) fn consolidate(act: &Act, command: &Consolidate, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let mut decision = Decision::default();
    let mut pen = Pen::new(act.salt_seed);
    let case = match (&command.case, &command.open) {
        (Some(name), None) => {
            let paper = papers.case(name)?;
            takes_complaints(paper)?;
            paper.id
        }
        (None, Some(open)) => {
            let (id, stated) = case::opened(act, open, papers, &mut pen, 0)?;
            decision.stated.push(stated);
            id
        }
        _ => return Err(Failing::refused(RefusalCode::CaseOneOrNew)),
    };
    let found = papers.complaints(&command.complaints)?;
    if found.iter().all(|c| c.case == Some(case)) {
        return Err(Failing::refused(RefusalCode::AlreadySo));
    }
    may_join(&found, None)?;
    let typed = pen.text(act.id, "reason", Some(reason));
    decision.state_all(joined(case, &found, None, typed));
    decision.particulars = pen.written;
    Ok(decision)
}

fn back(paper: &ComplaintPaper) -> Returned {
    let to = paper.came_from.unwrap_or(State::Assessing);
    // The membership keeps owner, queue, clock and due date as they were; the fact seals where it goes.
    Returned { id: paper.id, last: paper.last, to: Code::of(to.code()), due: None }
}

/// Takes complaints out of their cases.
pub(crate) fn detach(act: &Act, command: &Detach, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &[State::Consolidated])?;
    if let Some(name) = &command.case {
        let case = papers.case(name)?;
        refuse_where(&found, RefusalCode::NotInCase, |c| (c.case != Some(case.id)).then(|| case.number.clone()))?;
    }
    let advised = command.advice_ref.as_deref().is_some_and(|r| !r.trim().is_empty());
    refuse_where(&found, RefusalCode::CaseInCourt, |c| {
        (c.case_stage == Some(Stage::Prosecution) && !advised).then(|| Stage::Prosecution.code().to_owned())
    })?;
    refuse_where(&found, RefusalCode::CaseWrongState, |c| {
        (c.case_stage == Some(Stage::Concluded)).then(|| Stage::Concluded.code().to_owned())
    })?;
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(act.id, "reason", Some(reason));
    typed.extend(pen.text(act.id, "advice", command.advice_ref.as_deref()));
    let members = found.iter().map(|c| back(c)).collect();
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsDetached { members, undone: None, left: Vec::new(), typed });
    decision.particulars = pen.written;
    Ok(decision)
}

/// Undoes a whole consolidation. Members that something has happened to since are left and named.
pub(crate) fn undo_batch(_act: &Act, command: &UndoBatch, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if papers.batch.is_empty() {
        return Err(Failing::about(RefusalCode::NotFound, command.batch.hex()));
    }
    let mut members = Vec::new();
    let mut left = Vec::new();
    let mut in_court = Vec::new();
    for id in &papers.batch {
        let Some(paper) = papers.complaints.get(&(*id).into()) else {
            left.push(Left { id: *id, why: Code::of("not-found") });
            continue;
        };
        if paper.joined_by != Some(command.batch) || paper.state != State::Consolidated {
            left.push(Left { id: *id, why: Code::of(paper.state.code()) });
        } else if paper.last != command.batch {
            left.push(Left { id: *id, why: Code::of("changed") });
        } else if paper.open_proposal.is_some() {
            // Proposing moves no mark on the file, but somebody waits for a decision about it as it stands.
            left.push(Left { id: *id, why: Code::of("proposal-open") });
        } else if matches!(paper.case_stage, Some(Stage::Prosecution | Stage::Concluded)) {
            in_court.push(About::with(paper.number.clone(), paper.case_stage.map_or("", Stage::code)));
        } else {
            members.push(back(paper));
        }
    }
    if !in_court.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::CaseInCourt, about: in_court });
    }
    if members.is_empty() {
        return Err(Failing::about(RefusalCode::NothingToUndo, command.batch.hex()));
    }
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsDetached { members, undone: Some(command.batch), left, typed: Vec::new() });
    Ok(decision)
}

#[cfg(test)]
#[path = "consolidate_tests.rs"]
mod tests;

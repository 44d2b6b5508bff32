//! Proposals and the second pair of eyes: approve, return, withdraw. Officers are compared, never roles.
//!
//! What may be proposed stands with its noun (`complaint::close`, `referral`, `case`); here it is decided.
//! An approval holds only if nothing has changed since the proposal (scenario I06).

use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{Approve, Name, ProposeConsolidation, ReturnProposal, WithdrawProposal};
use crate::complaint::{close, consolidate, members, required};
use crate::fact::{Fact, Proposed};
use crate::papers::{ComplaintPaper, Papers, ProposalPaper};
use crate::particular::Pen;
use crate::refusal::{About, Failing, RefusalCode};
use crate::{case, referral};

/// Proposes that complaints join an existing case.
pub(crate) fn propose_consolidation(
    act: &Act,
    command: &ProposeConsolidation,
    papers: &Papers<'_>,
) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let case = papers.case(&command.case)?;
    consolidate::takes_complaints(case)?;
    let found = papers.complaints(&command.complaints)?;
    consolidate::may_join(&found, None)?;
    let id = Id::minted(act.id, "proposal", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(id, "explanation", Some(reason));
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalMade {
            proposal: id,
            proposed: Proposed::Consolidation { case: case.id },
            members: members(&found),
            typed,
        },
        vec![Stream::new("proposal", id)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

fn undecided(paper: &ProposalPaper) -> Result<(), Failing> {
    if paper.state.as_str() == "open" {
        return Ok(());
    }
    Err(Failing::Refused {
        code: RefusalCode::ProposalDecided,
        about: vec![About::with(paper.id.hex(), paper.state.as_str())],
    })
}

fn same_officer(proposed: &Proposed) -> RefusalCode {
    match proposed {
        Proposed::Closure { .. } => RefusalCode::ClosureSameOfficer,
        Proposed::Referral { .. } => RefusalCode::ReferralSameOfficer,
        _ => RefusalCode::ProposalSameOfficer,
    }
}

/// The members as they lie on the table, or stale when one has changed since it was proposed.
fn unchanged<'p>(proposal: &ProposalPaper, papers: &'p Papers<'_>) -> Result<Vec<&'p ComplaintPaper>, Failing> {
    let mut found = Vec::with_capacity(proposal.members.len());
    let mut changed = Vec::new();
    for member in &proposal.members {
        match papers.complaints.get(&Name::from(member.id)) {
            Some(paper) if paper.last == member.last => found.push(paper),
            Some(paper) => changed.push(About::with(paper.number.clone(), paper.state.code())),
            None => changed.push(About::from(member.id)),
        }
    }
    if changed.is_empty() { Ok(found) } else { Err(Failing::Stale { subject: changed }) }
}

/// Approves a proposal; what was proposed takes effect in the same act.
pub(crate) fn approve(act: &Act, command: &Approve, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let proposal = papers.proposal(&command.proposal)?;
    undecided(proposal)?;
    if proposal.proposer == act.officer {
        return Err(Failing::about(same_officer(&proposal.proposed), proposal.proposer.as_str()));
    }
    let found = unchanged(proposal, papers)?;
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalApproved { proposal: proposal.id },
        vec![Stream::seen("proposal", proposal.id, proposal.last)],
    );
    match &proposal.proposed {
        Proposed::Closure { reason, notified, survivor, .. } => {
            decision.state_all(close::closed(proposal.id, reason, *notified, *survivor, members(&found)));
        }
        Proposed::Consolidation { case } => {
            let paper = papers.case(&Name::from(*case))?;
            consolidate::takes_complaints(paper)?;
            consolidate::may_join(&found, Some(proposal.id))?;
            decision.state_all(consolidate::joined(*case, &found, Some(proposal.id), Vec::new()));
        }
        Proposed::Referral { agency, purpose, basis, fields } => {
            decision.state_all(referral::approved(act, proposal, agency, purpose, basis.as_ref(), fields, &found));
        }
        Proposed::CaseReopening { case, .. } => {
            decision.stated.push(case::reopened(act, proposal, papers.case(&Name::from(*case))?)?);
        }
        Proposed::NoFurtherAction { case, .. } => {
            decision.stated.push(case::not_pursued(act, proposal, papers.case(&Name::from(*case))?)?);
        }
    }
    Ok(decision)
}

/// Sends a proposal back with a reason.
pub(crate) fn return_it(act: &Act, command: &ReturnProposal, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let proposal = papers.proposal(&command.proposal)?;
    undecided(proposal)?;
    if proposal.proposer == act.officer {
        return Err(Failing::about(same_officer(&proposal.proposed), proposal.proposer.as_str()));
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(proposal.id, "returned", Some(reason));
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalReturned { proposal: proposal.id, typed },
        vec![Stream::seen("proposal", proposal.id, proposal.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Takes one's own proposal back.
pub(crate) fn withdraw(act: &Act, command: &WithdrawProposal, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let proposal = papers.proposal(&command.proposal)?;
    undecided(proposal)?;
    if proposal.proposer != act.officer {
        return Err(Failing::about(RefusalCode::ProposalNotYours, proposal.proposer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalWithdrawn { proposal: proposal.id },
        vec![Stream::seen("proposal", proposal.id, proposal.last)],
    );
    Ok(decision)
}

/// The code of a proposal's kind, for tables and screens.
#[must_use]
pub fn kind(proposed: &Proposed) -> Code {
    Code::of(match proposed {
        Proposed::Closure { .. } => "closure",
        Proposed::Referral { .. } => "referral",
        Proposed::Consolidation { .. } => "consolidation",
        Proposed::CaseReopening { .. } => "case-reopening",
        Proposed::NoFurtherAction { .. } => "no-further-action",
    })
}

#[cfg(test)]
#[path = "proposal_tests.rs"]
mod tests;

//! c6, c9 and c10: closing by two, reopening, and voiding a keying error.
//!
//! Source: domain paper §6.1 and its list of close reasons; §1.6 for those that carry a referral target.

use super::assess::returned;
use super::{all_in, members, refuse_where, required};
use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{ProposeClosure, Reopen, Void};
use crate::fact::{Fact, Proposed};
use crate::limitation::Limit;
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{Failing, ProblemCode, RefusalCode};

fn needs(papers: &Papers<'_>, reason: &Code, what: &str) -> bool {
    let needed = papers.reference.close_reasons.get(reason).and_then(|r| r.more.needs.as_ref());
    needed.is_some_and(|n| n.as_str() == what)
}

/// Proposes that complaints be closed with a reason of the closed list.
pub(crate) fn propose(act: &Act, command: &ProposeClosure, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let explanation = required(&command.explanation, "explanation")?;
    let reason = papers
        .reference
        .close_reasons
        .canonical(command.reason.as_str())
        .ok_or_else(|| Failing::problem("reason", ProblemCode::UnknownCode))?;
    let told = command.not_notified.as_deref().is_some_and(|t| !t.trim().is_empty());
    if !command.notified && !told {
        return Err(Failing::refused(RefusalCode::NotNotified));
    }
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &[State::Assessing])?;
    refuse_where(&found, RefusalCode::ProposalOpen, |c| c.open_proposal.map(|_| "proposal-open".to_owned()))?;
    let survivor = match &command.survivor {
        Some(name) => Some(papers.complaint(name)?),
        None => None,
    };
    if needs(papers, &reason, "survivor") {
        let sound = survivor.is_some_and(|s| s.state != State::Void && found.iter().all(|c| c.id != s.id));
        if !sound {
            return Err(Failing::refused(RefusalCode::NoSurvivor));
        }
    }
    let refer_to = command.refer_to.as_ref().and_then(|a| papers.reference.agencies.canonical(a.as_str()));
    if needs(papers, &reason, "agency") && refer_to.is_none() {
        return Err(Failing::refused(RefusalCode::NoReferTo));
    }
    let id = Id::minted(act.id, "proposal", 0);
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(id, "explanation", Some(explanation));
    typed.extend(pen.text(id, "not-notified", command.not_notified.as_deref()));
    let proposed = Proposed::Closure { reason, notified: command.notified, survivor: survivor.map(|s| s.id), refer_to };
    let mut decision = Decision::default();
    decision.state(
        Fact::ProposalMade { proposal: id, proposed, members: members(&found), typed },
        vec![Stream::new("proposal", id)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Reopens closed complaints; the earlier closing stays in the journal and in last year's figure.
pub(crate) fn reopen(act: &Act, command: &Reopen, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let ground = papers
        .reference
        .reopen_grounds
        .canonical(command.ground.as_str())
        .ok_or_else(|| Failing::problem("ground", ProblemCode::UnknownCode))?;
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &[State::Closed])?;
    if !command.limitation_override {
        let today = act.at.day();
        refuse_where(&found, RefusalCode::LimitationPassed, |c| {
            let limit = Limit::of(c.transaction_on?, None, &papers.reference.numbers).ok()?;
            limit.has_passed(today).then(|| limit.last_day.to_string())
        })?;
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reason", Some(reason));
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsReopened {
        members: found.iter().map(|c| returned(c, State::Assessing, act.at)).collect(),
        ground,
        limitation_override: command.limitation_override,
        typed,
    });
    decision.particulars = pen.written;
    Ok(decision)
}

/// Voids test and keying errors. The number stays burnt.
pub(crate) fn void(act: &Act, command: &Void, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let found = papers.complaints(&command.complaints)?;
    refuse_where(&found, RefusalCode::InCase, |c| c.case.map(|_| c.state.code().to_owned()))?;
    refuse_where(&found, RefusalCode::ReferralSent, |c| {
        (c.referrals_sent + c.referrals_unsent > 0).then(|| c.state.code().to_owned())
    })?;
    all_in(&found, &[State::Received, State::Assessing, State::Awaiting])?;
    refuse_where(&found, RefusalCode::ProposalOpen, |c| c.open_proposal.map(|_| "proposal-open".to_owned()))?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reason", Some(reason));
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsVoided { members: members(&found), undone: None, left: Vec::new(), typed });
    decision.particulars = pen.written;
    Ok(decision)
}

/// The fact by which an approved closure takes effect.
pub(crate) fn closed(
    proposal: Id,
    reason: &Code,
    notified: bool,
    survivor: Option<Id>,
    members: Vec<crate::fact::Member>,
) -> Fact {
    Fact::ComplaintsClosed { proposal, reason: reason.clone(), notified, survivor, members }
}

#[cfg(test)]
#[path = "close_tests.rs"]
mod tests;

//! Proposals and their members.

use super::Applying;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::fact::{Fact, Member, Proposed, Typed};
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::ProposalMade { proposal, proposed, members, typed } => made(on, *proposal, proposed, members, typed),
        Fact::ProposalApproved { proposal } => decided(on, *proposal, "approved", None),
        Fact::ProposalReturned { proposal, typed } => {
            let because = on.text(typed, "returned")?;
            decided(on, *proposal, "returned", because)
        }
        Fact::ProposalWithdrawn { proposal } => decided(on, *proposal, "withdrawn", None),
        _ => Ok(()),
    }
}

fn made(on: &Applying<'_>, id: Id, proposed: &Proposed, members: &[Member], typed: &[Typed]) -> Result<(), Fault> {
    let code = |c: &Code| c.as_str().to_owned();
    let (agency, reason, case) = match proposed {
        Proposed::Closure { reason, .. } => (None, Some(code(reason)), None),
        Proposed::Referral { agency, .. } => (Some(code(agency)), None, None),
        Proposed::Consolidation { case }
        | Proposed::CaseReopening { case, .. }
        | Proposed::NoFurtherAction { case, .. } => (None, None, Some(on.case(*case)?)),
    };
    let text = serde_json::to_string(proposed).map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?;
    on.run(
        "INSERT INTO proposal(key, id, kind, proposed, proposer, made_at, state, explanation, not_notified, case_key, agency, reason, members, last_act)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            on.seq,
            id.0,
            casework::proposal::kind(proposed).as_str(),
            text,
            on.officer(),
            on.at(),
            on.text(typed, "explanation")?.or(on.text(typed, "reason")?),
            on.text(typed, "not-notified")?,
            case,
            agency,
            reason,
            i64::try_from(members.len()).unwrap_or(i64::MAX),
            on.act(),
        ],
    )?;
    for member in members {
        let key = on.complaint(member.id)?;
        on.run(
            "INSERT INTO proposal_member(proposal, complaint, last) VALUES(?1, ?2, ?3)",
            params![on.seq, key, member.last.0],
        )?;
        // Proposing changes nothing contended: the complaint itself is as it was.
        on.run("UPDATE complaint SET open_proposal = ?2 WHERE key = ?1", params![key, id.0])?;
        on.touch(key)?;
        index(on, Words::Open, key, false)?;
    }
    if let Some(case) = case {
        on.touch_case(case)?;
    }
    Ok(())
}

fn decided(on: &Applying<'_>, id: Id, state: &str, because: Option<String>) -> Result<(), Fault> {
    let key = on.proposal(id)?;
    on.run(
        "UPDATE proposal SET state = ?2, decided_by = ?3, decided_at = ?4, returned_because = ?5, last_act = ?6 WHERE key = ?1",
        params![key, state, on.officer(), on.at(), because, on.act()],
    )?;
    on.run(
        "UPDATE complaint SET open_proposal = NULL WHERE open_proposal = ?1 AND key IN (SELECT complaint FROM proposal_member WHERE proposal = ?2)",
        params![id.0, key],
    )?;
    on.run(
        "INSERT OR IGNORE INTO complaint_history(complaint, seq) SELECT complaint, ?2 FROM proposal_member WHERE proposal = ?1",
        params![key, on.seq],
    )?;
    Ok(())
}

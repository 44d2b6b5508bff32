//! What waits for a second pair of eyes, the oldest first, and what was decided last.
//!
//! Not the deciding: whether an officer may is asked of the rules' own table of roles and of who proposed. That a member
//! has changed since is shown, because an approval would be stale.

use super::Asking;
use super::parts::masked;
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::fact::Proposed;
use casework::papers::State;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which proposals.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Only this kind: `closure`, `referral`, `consolidation`, `case-reopening` or `no-further-action`.
    pub kind: Option<String>,
    /// One proposal, open or decided; its members are then paged by `members_after`.
    pub proposal: Option<Id>,
    /// The `next` of the open proposals before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// Open proposals of a page, clamped to 1–500; 50 unless given.
    pub limit: Option<u32>,
    /// The `members_next` of the page of members before, where one proposal is asked for.
    #[ts(type = "number | null")]
    pub members_after: Option<i64>,
    /// Members shown of each proposal, clamped to 1–500; 20 unless given.
    pub members_limit: Option<u32>,
    /// Decided proposals shown, clamped to 1–500; 20 unless given. `decided_total` says how many there are.
    pub decided_limit: Option<u32>,
}

/// One complaint of a proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Member {
    /// The complaint.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// Where it stands.
    pub state: String,
    /// The complainant, masked.
    pub complainant: Option<String>,
    /// The trader as written.
    pub trader: Option<String>,
    /// What was paid, in the currency given.
    pub amount_paid: Option<String>,
    /// The currency.
    pub currency: Option<String>,
    /// When it was received.
    pub received_at: Instant,
    /// The principal allegation.
    pub allegation: Option<String>,
    /// Whether the complainant agreed to a referral; absent where not asked.
    pub consent: Option<bool>,
    /// Whether it has changed since it was proposed.
    pub changed: bool,
}

/// One proposal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proposal {
    /// Its id.
    pub id: Id,
    /// What it proposes, a code.
    pub kind: String,
    /// `open`, `approved`, `returned` or `withdrawn`.
    pub state: String,
    /// Who proposed.
    pub proposer: String,
    /// Whether that is the officer who asks.
    pub mine: bool,
    /// When.
    pub made_at: Instant,
    /// Why.
    pub explanation: Option<String>,
    /// Why the complainants were not told.
    pub not_notified: Option<String>,
    /// Whether they were told, for a closure.
    pub notified: Option<bool>,
    /// The agency of a referral, or to which a closure points.
    pub agency: Option<String>,
    /// The purpose of a referral.
    pub purpose: Option<String>,
    /// The legal basis of a referral; absent where consent stands.
    pub basis: Option<String>,
    /// The fields of a referral.
    pub fields: Vec<String>,
    /// The reason of a closure.
    pub reason: Option<String>,
    /// The complaint that remains of duplicates.
    pub survivor_number: Option<String>,
    /// The case that it is about.
    pub case: Option<Id>,
    /// Its number.
    pub case_number: Option<String>,
    /// The trader of the case.
    pub case_trader: Option<String>,
    /// How many complaints it names.
    pub members_total: u32,
    /// How many of them have changed since; one is enough to make an approval stale.
    pub changed: u32,
    /// The first of them.
    pub members: Vec<Member>,
    /// For the next page of members; absent on the last.
    #[ts(type = "number | null")]
    pub members_next: Option<i64>,
    /// Whether the officer who asks may decide it.
    pub may_decide: bool,
    /// Why not: the code of the refusal.
    pub refusal: Option<String>,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Instant>,
    /// Why it was sent back.
    pub returned_because: Option<String>,
}

/// What waits, and what was decided.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// Open proposals of the kind asked for.
    pub total: u32,
    /// Those of them that this officer may decide.
    pub to_decide: u32,
    /// A page of them, the oldest first; or the one proposal asked for.
    pub open: Vec<Proposal>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
    /// Decided proposals in all.
    pub decided_total: u32,
    /// The last of them, the newest decision first; without members.
    pub decided: Vec<Proposal>,
}

const KINDS: [&str; 5] = ["closure", "referral", "consolidation", "case-reopening", "no-further-action"];

const PROPOSAL: &str =
    "SELECT p.key, p.id, p.kind, p.state, p.proposer, p.made_at, p.explanation, p.not_notified, p.agency, p.reason,
   k.id, k.number, k.trader, p.members, p.decided_by, p.decided_at, p.returned_because, p.proposed,
   CASE WHEN p.state = 'open' THEN (SELECT count(*) FROM proposal_member m JOIN complaint c ON c.key = m.complaint
      WHERE m.proposal = p.key AND c.last_act <> m.last) ELSE 0 END,
   CASE WHEN p.state = 'open' THEN k.last_act END
 FROM proposal p LEFT JOIN case_file k ON k.key = p.case_key";

fn proposal(asking: &Asking<'_>, r: &Row<'_>) -> rusqlite::Result<(i64, Proposal, Option<Id>)> {
    // What cannot be read any more is shown without its details; `verify` is what finds damage.
    let proposed: Option<Proposed> = serde_json::from_str(&r.get::<_, String>(17)?).ok();
    let proposer: String = r.get(4)?;
    let state: String = r.get(3)?;
    let refusal = refused(asking, &state, &proposer, proposed.as_ref());
    let mut view = Proposal {
        id: Id(r.get(1)?),
        kind: r.get(2)?,
        mine: proposer == asking.officer.as_str(),
        proposer,
        made_at: Instant(r.get(5)?),
        explanation: r.get(6)?,
        not_notified: r.get(7)?,
        notified: None,
        agency: r.get(8)?,
        purpose: None,
        basis: None,
        fields: Vec::new(),
        reason: r.get(9)?,
        survivor_number: None,
        case: r.get::<_, Option<[u8; 16]>>(10)?.map(Id),
        case_number: r.get(11)?,
        case_trader: r.get(12)?,
        members_total: r.get(13)?,
        changed: r.get(18)?,
        members: Vec::new(),
        members_next: None,
        may_decide: refusal.is_none(),
        refusal: refusal.map(|code| code.code().to_owned()),
        decided_by: r.get(14)?,
        decided_at: r.get::<_, Option<i64>>(15)?.map(Instant),
        returned_because: r.get(16)?,
        state,
    };
    let mut survivor = None;
    match proposed {
        Some(Proposed::Closure { notified, survivor: remains, refer_to, .. }) => {
            view.notified = Some(notified);
            view.agency = refer_to.map(|a| a.to_string());
            survivor = remains;
        }
        Some(Proposed::Referral { purpose, basis, fields, .. }) => {
            view.purpose = Some(purpose.to_string());
            view.basis = basis.map(|b| b.to_string());
            view.fields = fields.iter().map(ToString::to_string).collect();
        }
        Some(Proposed::CaseReopening { last, .. } | Proposed::NoFurtherAction { last, .. }) => {
            let now: Option<[u8; 16]> = r.get(19)?;
            view.changed = u32::from(now.is_some_and(|now| now != last.0));
        }
        Some(Proposed::Consolidation { .. }) | None => {}
    }
    Ok((r.get(0)?, view, survivor))
}

/// Why the officer may not decide it: the role first, then that it is decided, then who proposed it.
fn refused(asking: &Asking<'_>, state: &str, proposer: &str, proposed: Option<&Proposed>) -> Option<RefusalCode> {
    if !asking.roles.contains(&Role::Sup) {
        Some(RefusalCode::RoleMayNot)
    } else if state != "open" {
        Some(RefusalCode::ProposalDecided)
    } else if proposer != asking.officer.as_str() {
        None
    } else {
        Some(match proposed {
            Some(Proposed::Closure { .. }) => RefusalCode::ClosureSameOfficer,
            Some(Proposed::Referral { .. }) => RefusalCode::ReferralSameOfficer,
            _ => RefusalCode::ProposalSameOfficer,
        })
    }
}

const MEMBERS: &str = "SELECT c.key, c.id, c.number, c.state, m.complainant_name, c.trader_name, c.amount_paid, c.currency, c.received_at,
   c.allegation, c.consent_refer, p.last <> c.last_act
 FROM proposal_member p JOIN complaint c ON c.key = p.complaint LEFT JOIN complainant m ON m.complaint = c.key
 WHERE p.proposal = ?1 AND p.complaint > ?2 ORDER BY p.complaint LIMIT ?3";

fn members(asking: &Asking<'_>, key: i64, view: &mut Proposal, after: i64, limit: u32) -> Result<(), Fault> {
    let mut statement = asking.conn.prepare_cached(MEMBERS)?;
    let open = view.state == "open";
    let found: Vec<(i64, Member)> = statement
        .query_map(params![key, after, limit], |r| {
            let complainant: Option<String> = r.get(4)?;
            let member = Member {
                id: Id(r.get(1)?),
                number: r.get(2)?,
                state: State::parse(&r.get::<_, String>(3)?).map_or("unknown", State::code).to_owned(),
                complainant: complainant.map(|name| masked(&name, true)),
                trader: r.get(5)?,
                amount_paid: r.get(6)?,
                currency: r.get(7)?,
                received_at: Instant(r.get(8)?),
                allegation: r.get(9)?,
                consent: r.get(10)?,
                changed: open && r.get(11)?,
            };
            Ok((r.get(0)?, member))
        })?
        .collect::<Result<_, _>>()?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    view.members_next = found.last().filter(|_| full).map(|(key, _)| *key);
    view.members = found.into_iter().map(|(_, member)| member).collect();
    Ok(())
}

fn survivor(asking: &Asking<'_>, view: &mut Proposal, survivor: Option<Id>) -> Result<(), Fault> {
    if let Some(id) = survivor {
        let sql = "SELECT number FROM complaint WHERE id = ?1";
        view.survivor_number = Some(asking.conn.prepare_cached(sql)?.query_row([id.0], |r| r.get(0))?);
    }
    Ok(())
}

/// Shows what waits.
///
/// # Errors
/// `unknown-code` for a kind that does not exist; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let conn = asking.conn;
    if params.kind.as_deref().is_some_and(|kind| !KINDS.contains(&kind)) {
        return Err(Failing::problem("kind", ProblemCode::UnknownCode).into());
    }
    let limit = params.limit.unwrap_or(50).clamp(1, 500);
    let shown = params.members_limit.unwrap_or(20).clamp(1, 500);
    let decided_limit = params.decided_limit.unwrap_or(20).clamp(1, 500);
    let of_kind = "(?1 IS NULL OR p.kind = ?1)";
    let count = format!(
        "SELECT count(*), count(*) FILTER (WHERE p.proposer <> ?2) FROM proposal p WHERE p.state = 'open' AND {of_kind}"
    );
    let (total, others): (u32, u32) = conn
        .prepare_cached(&count)?
        .query_row(params![params.kind, asking.officer.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let count = format!("SELECT count(*) FROM proposal p WHERE p.state <> 'open' AND {of_kind}");
    let decided_total: u32 = conn.prepare_cached(&count)?.query_row([&params.kind], |r| r.get(0))?;

    let after = params.after.unwrap_or(0);
    let found: Vec<(i64, Proposal, Option<Id>)> = match params.proposal {
        Some(id) => conn
            .prepare_cached(&format!("{PROPOSAL} WHERE p.id = ?1"))?
            .query_map([id.0], |r| proposal(asking, r))?
            .collect::<Result<_, _>>()?,
        None => conn
            .prepare_cached(&format!(
                "{PROPOSAL} WHERE p.state = 'open' AND {of_kind} AND p.key > ?2 ORDER BY p.key LIMIT ?3"
            ))?
            .query_map(params![params.kind, after, limit], |r| proposal(asking, r))?
            .collect::<Result<_, _>>()?,
    };
    let full = params.proposal.is_none() && found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(key, ..)| *key);
    let from = params.members_after.filter(|_| params.proposal.is_some()).unwrap_or(0);
    let mut open = Vec::with_capacity(found.len());
    for (key, mut view, remains) in found {
        members(asking, key, &mut view, from, shown)?;
        survivor(asking, &mut view, remains)?;
        open.push(view);
    }

    let sql =
        format!("{PROPOSAL} WHERE p.state <> 'open' AND {of_kind} ORDER BY p.decided_at DESC, p.key DESC LIMIT ?2");
    let last: Vec<(i64, Proposal, Option<Id>)> = conn
        .prepare_cached(&sql)?
        .query_map(params![params.kind, decided_limit], |r| proposal(asking, r))?
        .collect::<Result<_, _>>()?;
    let mut decided = Vec::with_capacity(last.len());
    for (_, mut view, remains) in last {
        survivor(asking, &mut view, remains)?;
        decided.push(view);
    }
    let to_decide = if asking.roles.contains(&Role::Sup) { others } else { 0 };
    Ok(View { total, to_decide, open, next, decided_total, decided })
}

#[cfg(test)]
#[path = "approvals/tests.rs"]
mod tests;

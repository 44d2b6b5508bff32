//! The papers of proposals and of what comes of them: referrals, the lists with which they leave, the agencies that have
//! a complaint.
//!
//! Not how a referral stands to its agency's days (`ask::referrals`).

use super::{Reading, coded};
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::command::Name;
use casework::fact::{Member, Proposed};
use casework::number::{Number, Series};
use casework::papers::{Papers, ProposalPaper, ReferralPaper, State};
use rusqlite::{OptionalExtension, params};

impl Reading<'_> {
    /// Which agencies have each complaint already; only referring asks.
    pub(super) fn agencies(&self, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT r.agency FROM referral r JOIN complaint c ON c.key = r.complaint
             WHERE c.id = ?1 AND r.state NOT IN ('recalled', 'declined', 'returned')",
        )?;
        for paper in papers.complaints.values_mut() {
            let found = statement.query_map([paper.id.0], |r| r.get::<_, String>(0))?;
            for agency in found {
                paper.agencies.extend(Code::new(&agency?).ok());
            }
        }
        Ok(())
    }

    pub(super) fn proposal(&self, name: &Name, papers: &mut Papers<'_>, with_members: bool) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let found = self
            .conn
            .prepare_cached("SELECT key, last_act, proposed, proposer, state FROM proposal WHERE id = ?1")?
            .query_row([id.0], |r| {
                Ok((
                    r.get::<_, i64>(0)?,
                    r.get::<_, [u8; 16]>(1)?,
                    r.get::<_, String>(2)?,
                    r.get::<_, String>(3)?,
                    r.get::<_, String>(4)?,
                ))
            })
            .optional()?;
        let Some((key, last, proposed, proposer, state)) = found else { return Ok(()) };
        let proposed: Proposed =
            serde_json::from_str(&proposed).map_err(|_| Fault::Damaged { seq: crate::journal::to_u64(key) })?;
        let mut paper = ProposalPaper {
            id,
            last: Id(last),
            proposer: coded(proposer),
            state: coded(state),
            members: Vec::new(),
            proposed,
        };
        if with_members {
            let mut statement = self.conn.prepare_cached(
                "SELECT c.id, m.last FROM proposal_member m JOIN complaint c ON c.key = m.complaint WHERE m.proposal = ?1 ORDER BY c.key",
            )?;
            paper.members = statement
                .query_map([key], |r| Ok(Member { id: Id(r.get(0)?), last: Id(r.get(1)?) }))?
                .collect::<Result<_, _>>()?;
            for member in &paper.members {
                self.complaint(&Name::from(member.id), papers)?;
            }
            if let Proposed::Consolidation { case }
            | Proposed::CaseReopening { case, .. }
            | Proposed::NoFurtherAction { case, .. } = &paper.proposed
            {
                self.case(&Name::from(*case), papers, false)?;
            }
        }
        papers.proposals.insert(name.clone(), paper);
        Ok(())
    }

    pub(super) fn referrals_of(&self, proposal: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(paper) = papers.proposals.get(proposal) else { return Ok(()) };
        let mut statement = self.conn.prepare_cached(
            "SELECT r.id FROM referral r JOIN proposal p ON p.key = r.proposal WHERE p.id = ?1 ORDER BY r.id",
        )?;
        let ids: Vec<[u8; 16]> = statement.query_map([paper.id.0], |r| r.get(0))?.collect::<Result<_, _>>()?;
        for id in ids {
            self.referral(&Name::from(Id(id)), papers)?;
        }
        Ok(())
    }

    pub(super) fn referral(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let sql = "SELECT c.id, p.id, r.agency, r.state, r.came_from, r.disposes, r.consent FROM referral r
            JOIN complaint c ON c.key = r.complaint JOIN proposal p ON p.key = r.proposal WHERE r.id = ?1";
        let found = self
            .conn
            .prepare_cached(sql)?
            .query_row([id.0], |r| {
                Ok(ReferralPaper {
                    id,
                    complaint: Id(r.get(0)?),
                    proposal: Id(r.get(1)?),
                    agency: coded(r.get::<_, String>(2)?),
                    state: coded(r.get::<_, String>(3)?),
                    came_from: r.get::<_, Option<String>>(4)?.and_then(|s| State::parse(&s)),
                    disposes: r.get(5)?,
                    consent: r.get(6)?,
                })
            })
            .optional()?;
        if let Some(paper) = found {
            self.complaint(&Name::from(paper.complaint), papers)?;
            papers.referrals.insert(name.clone(), paper);
        }
        Ok(())
    }

    pub(super) fn list(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let number = Number::parse(&name.0).filter(|n| n.series == Series::List);
        let found: Option<[u8; 16]> = match (Id::parse(&name.0), number) {
            (Some(id), _) => self
                .conn
                .prepare_cached("SELECT id FROM referral_list WHERE id = ?1")?
                .query_row([id.0], |r| r.get(0))
                .optional()?,
            (None, Some(n)) => self
                .conn
                .prepare_cached("SELECT id FROM referral_list WHERE year = ?1 AND n = ?2")?
                .query_row(params![n.year, n.n], |r| r.get(0))
                .optional()?,
            _ => None,
        };
        if let Some(id) = found {
            papers.lists.insert(name.clone(), Id(id));
        }
        Ok(())
    }
}

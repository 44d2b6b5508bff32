//! Complaints join cases and leave them, are closed and referred by two pairs of eyes.
//!
//! Source: domain paper §6.1, c4 to c8. Cases' own lives are in `cases.rs`.

use super::cases::{Case, Stage};
use super::{JOINING, Ledger, Proposal, Row, Said, State, must};
use serde_json::Value;
use std::collections::HashMap;

impl Ledger<'_> {
    pub(super) fn case_named(&self, refers: &HashMap<&str, usize>) -> Result<usize, String> {
        let row = refers.get("case").ok_or("names no case")?;
        self.case_of.get(row).copied().ok_or_else(|| "what it names is no case".to_owned())
    }

    pub(super) fn open_case(&mut self, here: usize, origin: &Value) -> usize {
        self.cases.push(Case { stage: Stage::Opened, from_complaints: origin == "complaints", convicted: false });
        self.case_of.insert(here, self.cases.len() - 1);
        self.cases.len() - 1
    }

    pub(super) fn join(&mut self, here: usize, members: &[usize], case: usize) -> Said {
        self.all_in(members, &JOINING)?;
        let taking =
            matches!(self.cases[case].stage, Stage::Opened | Stage::Investigating | Stage::Submitted | Stage::Advice);
        must(taking && self.cases[case].from_complaints, "the case takes no complaints")?;
        for &m in members {
            self.papers[m].came_from = self.papers[m].state;
            self.papers[m].joined_by = here;
        }
        self.move_all(members, State::In(case));
        Ok(())
    }

    pub(super) fn joining(
        &mut self,
        here: usize,
        act: &str,
        members: &[usize],
        refers: &HashMap<&str, usize>,
        fields: &Value,
    ) -> Said {
        match act {
            "consolidate" => {
                let case = match fields.get("open") {
                    Some(open) => self.open_case(here, &open["origin"]),
                    None => self.case_named(refers)?,
                };
                self.join(here, members, case)
            }
            "detach" => {
                let case = self.case_named(refers)?;
                self.all_in(members, &[State::In(case)])?;
                must(!matches!(self.cases[case].stage, Stage::Court | Stage::Concluded), "the case is in court")?;
                members.iter().for_each(|&m| self.papers[m].state = self.papers[m].came_from);
                Ok(())
            }
            _ => {
                let batch = *refers.get("batch").ok_or("names no batch")?;
                let mut undone = 0;
                for paper in &mut self.papers {
                    if paper.joined_by == batch && matches!(paper.state, State::In(_)) {
                        paper.state = paper.came_from;
                        paper.touched += 1;
                        undone += 1;
                    }
                }
                must(undone > 0, "nothing is left to undo")
            }
        }
    }

    pub(super) fn propose(
        &mut self,
        here: usize,
        row: &Row,
        members: &[usize],
        refers: &HashMap<&str, usize>,
        fields: &Value,
    ) -> Said {
        let (states, case): (&[State], _) = match row.act.as_str() {
            "propose_consolidation" => (&JOINING, Some(self.case_named(refers)?)),
            "propose_closure" => (&[State::Assessing], None),
            _ => (&[State::Assessing, State::Closed], None),
        };
        let in_case =
            row.act == "propose_referral" && members.iter().all(|&m| matches!(self.papers[m].state, State::In(_)));
        if !in_case {
            self.all_in(members, states)?;
        }
        if fields["reason"] == "DUPLICATE" {
            let survivor =
                fields["survivor"].as_str().and_then(|s| s.strip_prefix("source:")).and_then(|s| self.names.get(s));
            must(
                survivor.is_some_and(|s| !members.contains(s) && self.papers[*s].state != State::Void),
                "no survivor",
            )?;
        }
        let pending = self.proposals.values().any(|p| p.open && p.members.iter().any(|(m, _)| members.contains(m)));
        must(!pending, "a proposal about it is undecided")?;
        let members = members.iter().map(|&m| (m, self.papers[m].touched)).collect();
        self.proposals.retain(|_, p| p.open || p.approved);
        self.proposals.insert(
            here,
            Proposal { what: row.act.clone(), by: row.officer.clone(), members, case, open: true, approved: false },
        );
        Ok(())
    }

    pub(super) fn decide(&mut self, here: usize, row: &Row, refers: &HashMap<&str, usize>) -> Said {
        let of = *refers.get("proposal").ok_or("names no proposal")?;
        let proposal = self.proposals.get_mut(&of).ok_or("what it names is no proposal")?;
        must(proposal.open, "decided already")?;
        must(proposal.by != row.officer, "the same officer")?;
        proposal.open = false;
        if row.act == "return_proposal" {
            return Ok(());
        }
        proposal.approved = proposal.what == "propose_referral";
        let (what, case) = (proposal.what.clone(), proposal.case);
        let members: Vec<usize> = proposal.members.iter().map(|(m, _)| *m).collect();
        let changed = proposal.members.iter().any(|(m, touched)| self.papers[*m].touched != *touched);
        must(!changed, "a member has changed since")?;
        match (what.as_str(), case) {
            ("propose_closure", _) => self.move_all(&members, State::Closed),
            ("propose_consolidation", Some(case)) => self.join(here, &members, case)?,
            _ => {
                self.referred.insert(here, members.clone());
            }
        }
        members.iter().for_each(|&m| self.papers[m].touched += 1);
        Ok(())
    }

    pub(super) fn referral(&mut self, row: &Row, refers: &HashMap<&str, usize>, fields: &Value) -> Said {
        if row.act == "send_referrals" {
            let of = refers.get("proposal").ok_or("names no proposal")?;
            let proposal = self.proposals.remove(of).ok_or("sent already, or no proposal")?;
            must(proposal.approved, "not approved")?;
            for (m, _) in proposal.members {
                self.papers[m].touched += 1;
                if self.papers[m].state == State::Assessing {
                    self.papers[m].state = State::Referred;
                }
            }
            return Ok(());
        }
        let of = refers.get("referral").ok_or("names no referral")?;
        let members = self.referred.get(of).cloned().ok_or("what it names approved no referral")?;
        must(members.len() == 1, "the approval made more than one referral")?;
        self.all_in(&members, &[State::Referred])?;
        if fields["answer"] == "declined" {
            must(row.officer.starts_with('S'), "only a supervisor records a refusal")?;
            self.move_all(&members, State::Assessing);
        }
        members.iter().for_each(|&m| self.papers[m].touched += 1);
        Ok(())
    }
}

//! Complaints join their cases, batch by batch; a few are taken out and joined again; one batch is undone.

use super::{Batch, CASE_OFFICER, Case, Desk};
use crate::made::calendar::DAY;
use crate::made::fates::Fate;
use serde_json::json;

impl Desk<'_> {
    /// Every case of the year with its members.
    pub(super) fn join_cases(&mut self) {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.year.cases.len()];
        for (i, planned) in self.year.planned.iter().enumerate() {
            if let Fate::Consolidated(case) = planned.fate {
                members[case].push(i);
            }
        }
        for (case, members) in members.into_iter().enumerate() {
            self.join_case(case, members);
        }
        self.detach_some();
        self.undo_some();
    }

    fn join_case(&mut self, case: usize, mut waiting: Vec<usize>) {
        let trader = self.year.cases[case];
        let mass = self.year.traders[trader].mass;
        let seen_first = (waiting.len() / 8).clamp(1, 9).min(waiting.len());
        let found = self.received(waiting[0]);
        let first = waiting[..seen_first].iter().map(|&i| self.free[i]).max().unwrap_or(found);
        let days = self.chance.between(1, 5);
        let mut at = self.later(first, days);
        let supervisor = self.supervisor();
        let mut opened: Option<usize> = None;
        while !waiting.is_empty() {
            let proposing = opened.is_some() && self.chance.permille(140);
            let (mut batch, mut rest) = (Vec::new(), Vec::new());
            for i in waiting {
                let assessed = self.prepare(i, at, proposing);
                let ready = self.free[i] < at && (assessed || !proposing);
                if ready { batch.push(i) } else { rest.push(i) }
            }
            waiting = rest;
            if !batch.is_empty() {
                at = self.join(case, trader, at, supervisor, &mut opened, batch, proposing, found);
            }
            let gap = if mass { self.chance.between(2, 6) } else { self.chance.between(4, 24) };
            at = self.later(at, gap);
        }
    }

    /// Lets a complaint that waits for `at` be assessed before, now and then asked about too. Says
    /// whether it lies assessed on the table.
    fn prepare(&mut self, i: usize, at: i64, must: bool) -> bool {
        if self.assessed[i] {
            return true;
        }
        if self.free[i] >= at || !(must || self.chance.permille(520)) {
            return false;
        }
        let then = self.would_assess(i, 1);
        if then + DAY >= at {
            return false;
        }
        self.assess_at(i, then);
        if !must && then + 5 * DAY < at && self.chance.permille(60) {
            self.ask(i, 1);
        }
        true
    }

    #[allow(clippy::too_many_arguments, reason = "one batch is told by all of these")]
    fn join(
        &mut self,
        case: usize,
        trader: usize,
        at: i64,
        supervisor: &'static str,
        opened: &mut Option<usize>,
        batch: Vec<usize>,
        proposing: bool,
        found: i64,
    ) -> i64 {
        let reason = self.sentence(|s| &s.habits.consolidate_reasons);
        let mut joined_at = at;
        let (row, undoable) = match *opened {
            None => {
                let section = self.year.traders[trader].allegation.clone();
                let name = self.trader_name(trader);
                let open = json!({"trader": name, "premises": self.premises(trader), "section": section, "officer": CASE_OFFICER, "origin": "complaints"});
                let row =
                    self.give(at, supervisor, "consolidate", &batch, &[], json!({"open": open, "reason": reason}));
                self.cases.push(Case { row, opened: at, settled: at, trader: name, section, found });
                *opened = Some(row);
                (row, false)
            }
            Some(open) if proposing => {
                let proposal = self.give(
                    at,
                    CASE_OFFICER,
                    "propose_consolidation",
                    &batch,
                    &[("case", open)],
                    json!({"reason": reason}),
                );
                joined_at = self.later(at, 0);
                (self.give(joined_at, supervisor, "approve", &[], &[("proposal", proposal)], json!({})), false)
            }
            Some(open) => {
                (self.give(at, supervisor, "consolidate", &batch, &[("case", open)], json!({"reason": reason})), true)
            }
        };
        for &i in &batch {
            self.free[i] = joined_at;
        }
        self.cases[case].settled = joined_at;
        self.batches.push(Batch { row, case, at: joined_at, members: batch, undoable });
        joined_at
    }

    fn premises(&self, trader: usize) -> String {
        let trader = &self.year.traders[trader];
        if trader.online {
            return trader.host.clone();
        }
        let street = &self.stock.streets[trader.premises.street];
        format!("{} {} / {}{}號", trader.premises.number, street.en, street.zh, trader.premises.number)
    }

    /// A few are taken out of their case and joined to it again.
    fn detach_some(&mut self) {
        let late = self.end - 30 * DAY;
        let fit: Vec<usize> = (0..self.batches.len())
            .filter(|&b| self.batches[b].at < late && self.batches[b].members.len() > 1)
            .collect();
        for _ in 0..self.plan.detached {
            if fit.is_empty() {
                return;
            }
            let batch = self.batches[*self.chance.pick(&fit)].clone();
            let i = *self.chance.pick(&batch.members);
            self.batches.iter_mut().filter(|b| b.row == batch.row).for_each(|b| b.undoable = false);
            let (case, open) = (batch.case, self.cases[batch.case].row);
            let days = self.chance.between(2, 7);
            let at = self.later(self.free[i], days);
            let by = self.supervisor();
            let why = self.sentence(|s| &s.habits.detach_reasons);
            self.give(at, by, "detach", &[i], &[("case", open)], json!({"reason": why}));
            let days = self.chance.between(2, 7);
            let again = self.later(at, days);
            let why = self.sentence(|s| &s.habits.rejoin_reasons);
            self.give(again, by, "consolidate", &[i], &[("case", open)], json!({"reason": why}));
            self.cases[case].settled = self.cases[case].settled.max(again);
        }
    }

    /// A whole batch is undone within the hour and given again the next day.
    fn undo_some(&mut self) {
        for _ in 0..self.plan.undone_batches {
            let late = self.end - 20 * DAY;
            let Some(b) = (0..self.batches.len())
                .filter(|&b| self.batches[b].undoable && self.batches[b].at < late)
                .max_by_key(|&b| (self.batches[b].members.len() < 60, self.batches[b].members.len()))
            else {
                return;
            };
            self.batches[b].undoable = false;
            let batch = self.batches[b].clone();
            let by = self.supervisor();
            let at = batch.at + 40 * 60;
            self.give(at, by, "undo_batch", &[], &[("batch", batch.row)], json!({}));
            let again = self.later(at, 1);
            let why = self.sentence(|s| &s.habits.consolidate_reasons);
            self.give(
                again,
                by,
                "consolidate",
                &batch.members,
                &[("case", self.cases[batch.case].row)],
                json!({"reason": why}),
            );
            self.cases[batch.case].settled = self.cases[batch.case].settled.max(again);
        }
    }
}

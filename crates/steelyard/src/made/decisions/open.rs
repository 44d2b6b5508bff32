//! What is still in progress when the year ends: lying, being assessed, waiting for a reply or for a
//! second pair of eyes, approved and not yet sent.

use super::{CASE_OFFICER, Desk};
use crate::made::calendar::DAY;
use crate::made::fates::Fate;
use serde_json::json;

impl Desk<'_> {
    /// Every complaint that stays open and was not handled elsewhere.
    pub(super) fn still_open(&mut self) {
        for i in 0..self.rows.len() {
            let touched = self.free[i] > self.received(i) && !self.year.planned[i].quick;
            if self.year.planned[i].fate != Fate::Open || touched {
                continue;
            }
            let age = (self.end - self.free[i]) / DAY;
            let lies = if age < 3 {
                850
            } else if age < 20 {
                380
            } else {
                30
            };
            if self.free[i] >= self.end - DAY / 2 || self.chance.permille(lies) {
                continue;
            }
            let days = self.chance.between(1, 4.min(age.max(1)));
            self.assess(i, days);
            let left = (self.end - self.free[i]) / DAY;
            match self.chance.below(100) {
                0..=21 if left > 2 => {
                    self.ask(i, 1);
                }
                22..=27 if left > 8 => self.wait_for_second_eyes(i, left),
                28..=30 if left > 8 => self.wait_to_be_sent(i, left),
                31..=32 if left > 12 => self.sent_back(i, left),
                33..=44 if left > 14 => self.ask_and_resume(i),
                _ => {}
            }
        }
    }

    fn wait_for_second_eyes(&mut self, i: usize, left: i64) {
        let at = self.later(self.free[i], left - 5);
        if self.chance.permille(600) {
            let fields = self.explained("NOT_CONTRAVENTION");
            self.give(at, CASE_OFFICER, "propose_closure", &[i], &[], fields);
        } else {
            let agency = self.agency("");
            self.propose_referral(&[i], &agency, at);
        }
    }

    fn wait_to_be_sent(&mut self, i: usize, left: i64) {
        let at = self.later(self.free[i], left - 6);
        let agency = self.agency("");
        let proposal = self.propose_referral(&[i], &agency, at);
        let approved = self.later(at, 1);
        let by = self.supervisor();
        self.give(approved, by, "approve", &[], &[("proposal", proposal)], json!({}));
    }

    fn sent_back(&mut self, i: usize, left: i64) {
        let at = self.later(self.free[i], left - 9);
        let fields = self.explained("INSUFFICIENT_INFO");
        let proposal = self.give(at, CASE_OFFICER, "propose_closure", &[i], &[], fields);
        let decided = self.later(at, 1);
        let (by, why) = (self.supervisor(), self.sentence(|s| &s.habits.return_reasons));
        self.give(decided, by, "return_proposal", &[], &[("proposal", proposal)], json!({"reason": why}));
    }
}

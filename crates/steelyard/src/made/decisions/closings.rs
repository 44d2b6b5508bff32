//! Closing by two: a case officer proposes, week by week and by reason, a supervisor agrees or sends back.

use super::{CASE_OFFICER, Desk};
use crate::made::calendar::DAY;
use crate::made::fates::Fate;
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

/// The largest number of complaints that one proposal names.
const LARGEST_PROPOSAL: usize = 40;

impl Desk<'_> {
    /// Every complaint that ends closed.
    pub(super) fn closings(&mut self) {
        let mut earliest: HashMap<usize, usize> = HashMap::new();
        let mut weeks: BTreeMap<(i64, String), Vec<usize>> = BTreeMap::new();
        for i in 0..self.rows.len() {
            let planned = &self.year.planned[i];
            if planned.fate == Fate::Void {
                continue;
            }
            let first = *earliest.entry(planned.trader).or_insert(i);
            if planned.fate != Fate::Closed {
                continue;
            }
            let days = self.chance.between(1, 3);
            self.assess(i, days);
            if self.chance.permille(120) {
                self.ask_and_resume(i);
            }
            if first != i && self.chance.permille(60) {
                let at = self.later(self.free[i], 1);
                let survivor = format!("source:{}", self.rows[first].source_ref);
                let text = self.stock.habits.duplicate_text.clone();
                let fields =
                    json!({"reason": "DUPLICATE", "explanation": text, "notified": true, "survivor": survivor});
                self.propose_and_close(&[i], at, &fields);
                continue;
            }
            let reason = self.reason();
            let days = self.chance.between(1, 4);
            let at = if self.chance.permille(780) {
                self.weekly(self.free[i], days, 4)
            } else {
                self.slot(self.free[i], days)
            };
            weeks.entry((at, reason)).or_default().push(i);
        }
        for ((at, reason), members) in weeks {
            for chunk in members.chunks(LARGEST_PROPOSAL) {
                let fields = self.explained(&reason);
                self.propose_and_close(chunk, at, &fields);
            }
        }
        self.reopen_some();
    }

    fn reason(&mut self) -> String {
        let reasons = &self.stock.habits.close_reasons;
        let index = self.chance.weighed(reasons.values().map(|r| r.weight));
        reasons.keys().nth(index).cloned().unwrap_or_default()
    }

    /// The fields of a closure for `reason`.
    pub(super) fn explained(&mut self, reason: &str) -> serde_json::Value {
        let text = match self.stock.habits.close_reasons.get(reason) {
            Some(closing) => self.chance.pick(&closing.text).clone(),
            None => String::new(),
        };
        if reason == "UNCONTACTABLE" || self.chance.permille(40) {
            json!({"reason": reason, "explanation": text, "notified": false, "not_notified": "No address that answers."})
        } else {
            json!({"reason": reason, "explanation": text, "notified": true})
        }
    }

    /// Proposes at `at`; mostly approved within days, now and then sent back once and proposed again.
    fn propose_and_close(&mut self, members: &[usize], at: i64, fields: &serde_json::Value) {
        let mut proposal = self.give(at, CASE_OFFICER, "propose_closure", members, &[], fields.clone());
        let days = self.chance.between(0, 3);
        let mut decided = self.later(at, days);
        let by = self.supervisor();
        if self.chance.permille(35) {
            let why = self.sentence(|s| &s.habits.return_reasons);
            self.give(decided, by, "return_proposal", &[], &[("proposal", proposal)], json!({"reason": why}));
            let again = self.later(decided, 0);
            proposal = self.give(again, CASE_OFFICER, "propose_closure", members, &[], fields.clone());
            decided = self.later(again, 1);
        }
        self.give(decided, by, "approve", &[], &[("proposal", proposal)], json!({}));
        for &i in members {
            self.free[i] = decided;
        }
    }

    fn reopen_some(&mut self) {
        let late = self.end - 45 * DAY;
        let mut fit: Vec<usize> = (0..self.rows.len())
            .filter(|&i| self.year.planned[i].fate == Fate::Closed && self.free[i] < late)
            .collect();
        self.chance.shuffle(&mut fit);
        for i in fit.into_iter().take(self.plan.reopened as usize) {
            let days = self.chance.between(6, 25);
            let at = self.later(self.free[i], days);
            let ground = crate::made::stock::choose(&self.stock.habits.reopen, &mut self.chance);
            let (by, why) = (self.supervisor(), self.sentence(|s| &s.habits.reopen_reasons));
            self.give(at, by, "reopen", &[i], &[], json!({"ground": ground, "reason": why}));
            let days = self.chance.between(2, 9);
            let again = self.later(at, days);
            let fields = self.explained("NOT_CONTRAVENTION");
            self.propose_and_close(&[i], again, &fields);
        }
    }
}

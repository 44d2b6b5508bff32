//! The first stretch: on-the-spot steps of the Quick Action Team, assessing, asking, and voids.

use super::{CASE_OFFICER, Desk, TEAM};
use crate::made::calendar::{self, HOUR};
use crate::made::fates::Fate;
use crate::made::stock::choose;
use serde_json::json;

impl Desk<'_> {
    /// What the team does for the visitors it handles, within hours of their complaint.
    pub(super) fn steps(&mut self) {
        for i in 0..self.rows.len() {
            if !self.year.planned[i].quick {
                continue;
            }
            let mut at = self.received(i) + self.chance.between(10, 90) * 60;
            if self.chance.permille(450) {
                let step = self.chance.pick(&self.stock.habits.small_steps).clone();
                self.give(at, TEAM, "log_step", &[i], &[], json!({"step": step}));
                at += self.chance.between(3, 40) * 60;
            }
            for nth in 0..self.chance.between(1, 3) {
                let step = choose(&self.stock.habits.steps, &mut self.chance);
                let fields = if nth == 0 && self.chance.permille(400) {
                    json!({"step": step, "note": "Done while the visitor waited."})
                } else {
                    json!({"step": step})
                };
                self.give(at, TEAM, "log_step", &[i], &[], fields);
                at += self.chance.between(15, 6 * 60) * 60;
            }
        }
    }

    /// Keying errors are taken out, one or two in an act.
    pub(super) fn voids(&mut self) {
        for i in 0..self.rows.len() {
            if self.year.planned[i].fate == Fate::Void {
                let days = self.chance.between(0, 2);
                let at = self.later(self.free[i], days);
                let (by, reason) = (self.supervisor(), self.sentence(|s| &s.habits.void_reasons));
                self.give(at, by, "void", &[i], &[], json!({"reason": reason}));
            }
        }
    }

    /// Fields that assessment asks for and that the complaint does not say.
    fn unknown(&self, i: usize) -> Vec<&'static str> {
        let row = &self.rows[i];
        let visitor = row.visitor == "yes";
        [
            (&row.goods_or_services, "goods_or_services", true),
            (&row.sector, "sector", true),
            (&row.trader_district, "trader_district", true),
            (&row.visitor_type, "visitor_type", true),
            (&row.amount_paid, "amount_paid", true),
            (&row.transaction_at, "transaction_at", true),
            (&row.leaves_at, "leaves_at", visitor),
            (&row.control_point, "control_point", visitor),
        ]
        .into_iter()
        .filter_map(|(said, field, asked)| (asked && said.is_empty()).then_some(field))
        .collect()
    }

    /// Lets a complaint be assessed at the next desk hour at least `days` on. Complaints that lack the
    /// same fields are assessed in one act.
    pub(super) fn assess(&mut self, i: usize, days: i64) {
        let at = self.slot(self.free[i], days);
        self.assess_at(i, at);
    }

    /// The instant at which [`Self::assess`] would assess, without doing it.
    pub(super) fn would_assess(&mut self, i: usize, days: i64) -> i64 {
        self.slot(self.free[i], days)
    }

    pub(super) fn assess_at(&mut self, i: usize, at: i64) {
        let officer = if self.year.planned[i].quick { TEAM } else { CASE_OFFICER };
        let unknown = self.unknown(i);
        self.assessing.entry((at, officer, unknown)).or_default().push(i);
        self.free[i] = at + 60;
        self.assessed[i] = true;
    }

    /// Writes the gathered assessments; last, because every stretch adds to them.
    pub(super) fn write_assessments(&mut self) {
        for ((at, officer, unknown), members) in std::mem::take(&mut self.assessing) {
            let fields = if unknown.is_empty() { json!({}) } else { json!({"unknown": unknown}) };
            self.give(at, officer, "assess", &members, &[], fields);
        }
    }

    /// Asks the complainant for something and gives back when.
    pub(super) fn ask(&mut self, i: usize, days: i64) -> i64 {
        let at = self.later(self.free[i], days);
        let due = calendar::day(at + self.chance.between(7, 14) * 24 * HOUR);
        let asked = self.sentence(|s| &s.habits.asked);
        self.give(at, CASE_OFFICER, "ask_information", &[i], &[], json!({"asked": asked, "due_on": due}));
        at
    }

    /// Asks, and goes on when the reply is in.
    pub(super) fn ask_and_resume(&mut self, i: usize) {
        let asked = self.ask(i, 1);
        let days = self.chance.between(2, 8);
        let at = self.later(asked, days);
        let reply = self.sentence(|s| &s.habits.replies);
        self.give(at, CASE_OFFICER, "resume_assessment", &[i], &[], json!({"reply": reply}));
    }
}

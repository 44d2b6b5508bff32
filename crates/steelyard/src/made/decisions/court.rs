//! Before the court: charges, hearing, plea, verdict, sentence (k5 and k9), each event confirmed by another.
//!
//! Not which cases come here: that is dealt out in `lives.rs`.

use super::{CASE_OFFICER, Case, Desk};
use crate::made::calendar;
use crate::made::chance::Chance;
use serde_json::{Value, json};

impl Desk<'_> {
    pub(super) fn court(&mut self, case: &Case, at: i64, pace: i64, committed: i64, convicted: bool) {
        let advised = self.later(at, pace);
        let (number, second) = (self.chance.between(1, 900), self.chance.permille(300));
        let person = self.person();
        let mut defendants = vec![json!({"key": "D1", "name": case.trader, "kind": "company"})];
        let mut charges = vec![charge("C1", "D1", case, committed)];
        if second {
            defendants.push(json!({"key": "D2", "name": person, "kind": "person"}));
            charges.push(charge("C2", "D2", case, committed));
        }
        let fields = json!({"advice_ref": format!("LA {number}/{}", self.plan.year), "advice_on": calendar::day(advised), "defendants": defendants, "charges": charges});
        let by = self.supervisor();
        self.on(case, advised, by, "prosecute", fields);
        let court = self.chance.pick(&self.stock.habits.courts).clone();
        let court_no = format!("{court} {}/{}", self.chance.between(100, 4999), self.plan.year);
        let guilty = convicted && self.chance.permille(720);
        let mut at = advised;
        for nth in 0..if second { 2 } else { 1 } {
            let key = if nth == 0 { "C1" } else { "C2" };
            // The second defendant is now and then acquitted; the case is convicted by the first.
            let convicted = convicted && (nth == 0 || self.chance.permille(800));
            at = self.later(at, pace);
            self.event(case, at, &court, &court_no, json!({"charge": key, "event": "hearing"}));
            at = self.later(at, pace / 2);
            let plea = if guilty && convicted { "guilty" } else { "not-guilty" };
            self.event(case, at, &court, &court_no, json!({"charge": key, "event": "plea", "plea": plea}));
            at = self.later(at, pace);
            let verdict = if convicted { "convicted" } else { "acquitted" };
            self.event(case, at, &court, &court_no, json!({"charge": key, "event": "verdict", "verdict": verdict}));
            if convicted {
                at = self.later(at, pace / 2);
                let sentence = sentence(&mut self.chance, nth == 1);
                self.event(
                    case,
                    at,
                    &court,
                    &court_no,
                    json!({"charge": key, "event": "sentence", "sentence": sentence}),
                );
            }
        }
        self.conclude(case, at, pace);
    }

    /// Recorded by the case officer, confirmed by a supervisor within the hour.
    fn event(&mut self, case: &Case, at: i64, court: &str, court_no: &str, mut fields: Value) {
        fields["court"] = json!(court);
        fields["court_no"] = json!(court_no);
        fields["on"] = json!(calendar::day(at));
        let row = self.on(case, at, CASE_OFFICER, "record_court_event", fields);
        let by = self.supervisor();
        let confirmed = at + self.chance.between(60, 240);
        self.give(confirmed, by, "verify_court_event", &[], &[("case", case.row), ("event", row)], json!({}));
    }

    fn person(&mut self) -> String {
        let names = &self.stock.names;
        let (surname, one, two) =
            (self.chance.pick(&names.surnames), self.chance.pick(&names.given), self.chance.pick(&names.given));
        format!("{} {} {} {}{}{}", surname.yue.to_uppercase(), one.yue, two.yue, surname.zh, one.zh, two.zh)
    }
}

fn charge(key: &str, defendant: &str, case: &Case, committed: i64) -> Value {
    json!({"key": key, "defendant": defendant, "section": case.section, "committed_on": calendar::day(committed),
        "particulars": "In the course of trade, as set out in the information laid."})
}

/// A sentence of the kinds and sizes seen (domain paper §6.2); a company is only fined.
fn sentence(chance: &mut Chance, person: bool) -> Value {
    let fine = *chance.pick(&["1000", "4000", "8000", "10000", "20000", "45000", "152000"]);
    match chance.below(6) {
        0 if person => json!({"imprisonment_weeks": *chance.pick(&[6, 12, 31])}),
        1 if person => json!({"imprisonment_months": 2, "suspended_months": 12}),
        2 if person => json!({"community_service_hours": *chance.pick(&[120, 160, 200])}),
        3 => json!({"fine": fine, "compensation": *chance.pick(&["16320", "70000", "9792"])}),
        4 => json!({"fine": fine, "forfeiture": true}),
        _ => json!({"fine": fine}),
    }
}

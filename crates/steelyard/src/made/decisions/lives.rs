//! Cases' lives: investigation, advice, court, undertaking, warning, no further action (k1–k13).
//!
//! Exactly as many cases as the plan names have a first conviction in the year: some opened from its
//! complaints, some on the office's own test purchases, the rest carried over from an earlier year.

use super::{CASE_OFFICER, Case, Desk, SUPERVISORS};
use crate::made::calendar::{self, DAY};
use serde_json::{Value, json};

/// How a case goes on once it was investigated.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Convicted,
    Acquitted,
    Undertaking,
    Warning,
    NoFurtherAction,
    Suspended,
    Advice,
    Investigated,
    Opened,
}

impl Desk<'_> {
    /// The lives of all cases.
    pub(super) fn lives(&mut self) {
        let mut cases = self.cases.clone();
        cases.sort_by_key(|case| case.settled);
        let mut left = self.plan.prosecuted_of_year as usize;
        for case in &cases {
            let room = (self.end - case.settled) / DAY;
            let way = if self.year.traders[0].mass && case.row == self.cases[0].row {
                // The mass trader's bank records keep the office busy beyond the year.
                Way::Advice
            } else if left > 0 {
                left -= 1;
                Way::Convicted
            } else {
                self.way(room)
            };
            let from = case.found - 9 * DAY;
            self.live(case, from, way);
        }
        for nth in 0..self.plan.test_purchase_cases {
            let way = if nth < self.plan.prosecuted_test_purchase { Way::Convicted } else { Way::Investigated };
            let last = if way == Way::Convicted { 200 } else { 330 };
            let at = self.year.bounds.0 + self.chance.between(3, last) * DAY;
            let at = self.later(at, 0);
            self.open(at, if nth % 5 == 4 { "patrol" } else { "test-purchase" }, at, way);
        }
        let convicted = self.plan.prosecuted_carried_over();
        for nth in 0..self.plan.carried_over_cases {
            let way = if nth < convicted {
                Way::Convicted
            } else if nth < convicted + self.plan.acquitted {
                Way::Acquitted
            } else {
                *self.chance.pick(&[Way::Undertaking, Way::Warning, Way::Investigated, Way::NoFurtherAction])
            };
            let days = self.chance.between(3, 24);
            let at = self.later(self.year.bounds.0, days);
            // Found in the autumn before, so that a court of the year is within the advisory year.
            let found = self.year.bounds.0 - self.chance.between(8, 70) * DAY;
            self.open(at, "carried-over", found, way);
        }
    }

    fn way(&mut self, room: i64) -> Way {
        if room < 40 {
            return if room < 8 { Way::Opened } else { Way::Investigated };
        }
        match self.chance.below(100) {
            0..=5 => Way::Undertaking,
            6..=19 => Way::Warning,
            20..=31 => Way::NoFurtherAction,
            32..=37 => Way::Suspended,
            38..=59 => Way::Advice,
            _ => Way::Investigated,
        }
    }

    /// A case without complaints.
    fn open(&mut self, at: i64, origin: &str, found: i64, way: Way) {
        let at = self.within(self.year.bounds.0, at);
        let name = self.invented_name();
        let section = (*self.chance.pick(&["7", "13E", "7A", "13I", "13F"])).to_owned();
        let by = self.supervisor();
        let open = json!({"trader": name, "section": section, "officer": CASE_OFFICER, "origin": origin});
        let row = self.give(at, by, "open_case", &[], &[], json!({"open": open}));
        let case = Case { row, opened: at, settled: at, trader: name, section, found };
        let from = found - 5 * DAY;
        self.live(&case, from, way);
    }

    fn invented_name(&mut self) -> String {
        let shops = &self.stock.shops;
        let (first, second) = (self.chance.pick(&shops.first), self.chance.pick(&shops.second));
        let kinds = &self.chance.pick(&shops.sectors).kinds;
        let kind = self.chance.pick(kinds);
        format!("{}{}{} {} {} {}", second.zh, first.zh, kind.zh, second.en, first.en, kind.en)
    }

    /// From the beginning of the investigation to where the year leaves the case. `committed` is the
    /// day of the conduct, in seconds.
    fn live(&mut self, case: &Case, committed: i64, way: Way) {
        if way == Way::Opened {
            return;
        }
        let days = self.chance.between(0, 5);
        let begun = self.later(case.opened, days);
        let plan = self.sentence(|s| &s.habits.plans);
        let fields = json!({"plan": plan, "commission_on": calendar::day(committed), "discovery_on": calendar::day(case.found),
            "discovery_reason": "The day on which the office first learnt of the conduct.", "no_conflict_of_interest": true});
        self.on(case, begun, CASE_OFFICER, "start_investigation", fields);
        if way == Way::Investigated {
            return;
        }
        let mut at = begun.max(case.settled);
        let pace = ((self.end - at) / DAY / 16).clamp(1, 14);
        if way == Way::Suspended {
            let days = self.chance.between(pace, pace * 3);
            at = self.later(at, days);
            let by = self.supervisor();
            let review = calendar::day(at + 60 * DAY);
            self.on(
                case,
                at,
                by,
                "suspend_case",
                json!({"reason": "A key witness is abroad until spring.", "review_on": review}),
            );
            return;
        }
        let wait = self.chance.between(0, pace * 6);
        at = self.later(at, wait);
        at = self.advice(case, at, pace);
        match way {
            Way::Convicted | Way::Acquitted => self.court(case, at, pace, committed, way == Way::Convicted),
            Way::Undertaking => self.undertaking(case, at, pace),
            Way::Warning => self.warning(case, at, pace),
            Way::NoFurtherAction => {
                let at = self.later(at, pace);
                let (by, why) = (self.supervisor(), self.sentence(|s| &s.habits.nfa_reasons));
                self.on(case, at, by, "no_further_action", json!({"reason": why, "against_advice": false}));
                self.conclude(case, at, pace);
            }
            _ => {}
        }
    }

    pub(super) fn on(&mut self, case: &Case, at: i64, by: &'static str, act: &'static str, fields: Value) -> usize {
        self.give(at, by, act, &[], &[("case", case.row)], fields)
    }

    fn advice(&mut self, case: &Case, at: i64, pace: i64) -> i64 {
        let days = self.chance.between(pace, pace * 2);
        let submitted = self.later(at, days);
        let elements = self.stock.elements.get(&case.section).cloned().unwrap_or_default();
        let exhibits = format!("EX1–EX{}: price cards, receipts, scale certificate.", self.chance.between(3, 24));
        let statements = format!("W1–W{}.", self.chance.between(2, 18));
        self.on(
            case,
            submitted,
            CASE_OFFICER,
            "submit_for_advice",
            json!({"elements": elements, "exhibits": exhibits, "statements": statements}),
        );
        let sought = self.later(submitted, pace / 3);
        let by = self.supervisor();
        self.on(case, sought, by, "seek_legal_advice", json!({}));
        sought
    }

    fn undertaking(&mut self, case: &Case, at: i64, pace: i64) {
        let at = self.later(at, pace);
        let (by, terms) = (self.supervisor(), self.sentence(|s| &s.habits.undertaking_terms));
        let day = calendar::day(at);
        let fields = json!({"consent_ref": format!("SJ {}/{}", self.chance.between(1, 60), self.plan.year), "consent_on": day, "terms": terms, "begins_on": day, "publish_on": day});
        self.on(case, at, by, "accept_undertaking", fields);
    }

    fn warning(&mut self, case: &Case, at: i64, pace: i64) {
        let at = self.later(at, pace);
        let by = self.supervisor();
        let letter = *self.chance.pick(&["warning", "warning", "advisory"]);
        let fields = json!({"letter": letter, "addressee": case.trader, "on": calendar::day(at), "service": "By hand at the premises, receipt signed."});
        self.on(case, at, by, "warn", fields);
        self.conclude(case, at, pace);
    }

    /// Less than half of the disposed cases are concluded before the year ends.
    pub(super) fn conclude(&mut self, case: &Case, at: i64, pace: i64) {
        if self.chance.permille(450) && (self.end - at) / DAY > pace + 4 {
            let at = self.later(at + DAY, pace);
            let by = *self.chance.pick(&SUPERVISORS);
            self.on(case, at, by, "conclude_case", json!({"exhibits_disposal": "Returned to the owner or destroyed, as ordered.", "complainants_notified": true}));
        }
    }
}

//! Cases' lives: investigation, advice, court, undertaking, warning, no further action (k1–k13).
//!
//! Exactly as many cases as the plan names have a first conviction in the year: some opened from its
//! complaints, some on the office's own test purchases, the rest carried over from an earlier year.

use super::{CASE_OFFICER, Case, Desk, SUPERVISORS};
use crate::made::calendar::{self, DAY};
use crate::made::chance::Chance;
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
            let way = if nth < self.plan.prosecuted_test_purchase {
                Way::Convicted
            } else {
                Way::Investigated
            };
            let last = if way == Way::Convicted { 200 } else { 330 };
            let at = self.year.bounds.0 + self.chance.between(3, last) * DAY;
            let at = self.later(at, 0);
            self.open(
                at,
                if nth % 5 == 4 {
                    "patrol"
                } else {
                    "test-purchase"
                },
                at,
                way,
            );
        }
        let convicted = self.plan.prosecuted_carried_over();
        for nth in 0..self.plan.carried_over_cases {
            let way = if nth < convicted {
                Way::Convicted
            } else if nth < convicted + self.plan.acquitted {
                Way::Acquitted
            } else {
                *self.chance.pick(&[
                    Way::Undertaking,
                    Way::Warning,
                    Way::Investigated,
                    Way::NoFurtherAction,
                ])
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
            return if room < 8 {
                Way::Opened
            } else {
                Way::Investigated
            };
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
        let open =
            json!({"trader": name, "section": section, "officer": CASE_OFFICER, "origin": origin});
        let row = self.give(at, by, "open_case", &[], &[], json!({"open": open}));
        let case = Case {
            row,
            opened: at,
            settled: at,
            trader: name,
            section,
            found,
        };
        let from = found - 5 * DAY;
        self.live(&case, from, way);
    }

    fn invented_name(&mut self) -> String {
        let shops = &self.stock.shops;
        let (first, second) = (
            self.chance.pick(&shops.first),
            self.chance.pick(&shops.second),
        );
        let kinds = &self.chance.pick(&shops.sectors).kinds;
        let kind = self.chance.pick(kinds);
        format!(
            "{}{}{} {} {} {}",
            second.zh, first.zh, kind.zh, second.en, first.en, kind.en
        )
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
            Way::Convicted | Way::Acquitted => {
                self.court(case, at, pace, committed, way == Way::Convicted)
            }
            Way::Undertaking => self.undertaking(case, at, pace),
            Way::Warning => self.warning(case, at, pace),
            Way::NoFurtherAction => {
                let at = self.later(at, pace);
                let (by, why) = (self.supervisor(), self.sentence(|s| &s.habits.nfa_reasons));
                self.on(
                    case,
                    at,
                    by,
                    "no_further_action",
                    json!({"reason": why, "against_advice": false}),
                );
                self.conclude(case, at, pace);
            }
            _ => {}
        }
    }

    fn on(
        &mut self,
        case: &Case,
        at: i64,
        by: &'static str,
        act: &'static str,
        fields: Value,
    ) -> usize {
        self.give(at, by, act, &[], &[("case", case.row)], fields)
    }

    fn advice(&mut self, case: &Case, at: i64, pace: i64) -> i64 {
        let days = self.chance.between(pace, pace * 2);
        let submitted = self.later(at, days);
        let elements = self
            .stock
            .elements
            .get(&case.section)
            .cloned()
            .unwrap_or_default();
        let exhibits = format!(
            "EX1–EX{}: price cards, receipts, scale certificate.",
            self.chance.between(3, 24)
        );
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

    fn court(&mut self, case: &Case, at: i64, pace: i64, committed: i64, convicted: bool) {
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
        let court_no = format!(
            "{court} {}/{}",
            self.chance.between(100, 4999),
            self.plan.year
        );
        let guilty = convicted && self.chance.permille(720);
        let mut at = advised;
        for nth in 0..if second { 2 } else { 1 } {
            let key = if nth == 0 { "C1" } else { "C2" };
            // The second defendant is now and then acquitted; the case is convicted by the first.
            let convicted = convicted && (nth == 0 || self.chance.permille(800));
            at = self.later(at, pace);
            self.event(
                case,
                at,
                &court,
                &court_no,
                json!({"charge": key, "event": "hearing"}),
            );
            at = self.later(at, pace / 2);
            let plea = if guilty && convicted {
                "guilty"
            } else {
                "not-guilty"
            };
            self.event(
                case,
                at,
                &court,
                &court_no,
                json!({"charge": key, "event": "plea", "plea": plea}),
            );
            at = self.later(at, pace);
            let verdict = if convicted { "convicted" } else { "acquitted" };
            self.event(
                case,
                at,
                &court,
                &court_no,
                json!({"charge": key, "event": "verdict", "verdict": verdict}),
            );
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
        self.give(
            confirmed,
            by,
            "verify_court_event",
            &[],
            &[("case", case.row), ("event", row)],
            json!({}),
        );
    }

    fn undertaking(&mut self, case: &Case, at: i64, pace: i64) {
        let at = self.later(at, pace);
        let (by, terms) = (
            self.supervisor(),
            self.sentence(|s| &s.habits.undertaking_terms),
        );
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
    fn conclude(&mut self, case: &Case, at: i64, pace: i64) {
        if self.chance.permille(450) && (self.end - at) / DAY > pace + 4 {
            let at = self.later(at + DAY, pace);
            let by = *self.chance.pick(&SUPERVISORS);
            self.on(case, at, by, "conclude_case", json!({"exhibits_disposal": "Returned to the owner or destroyed, as ordered.", "complainants_notified": true}));
        }
    }

    fn person(&mut self) -> String {
        let names = &self.stock.names;
        let (surname, one, two) = (
            self.chance.pick(&names.surnames),
            self.chance.pick(&names.given),
            self.chance.pick(&names.given),
        );
        format!(
            "{} {} {} {}{}{}",
            surname.yue.to_uppercase(),
            one.yue,
            two.yue,
            surname.zh,
            one.zh,
            two.zh
        )
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

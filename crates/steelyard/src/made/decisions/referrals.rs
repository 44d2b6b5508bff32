//! Referring by three: a case officer proposes, a supervisor agrees, records sends; the agency answers.

use super::{CASE_OFFICER, Desk, RECORDS};
use crate::made::calendar::{self, DAY};
use crate::made::fates::Fate;
use crate::made::stock::choose;
use serde_json::json;
use std::collections::BTreeMap;

/// The largest number of complaints that one proposal names.
const LARGEST_PROPOSAL: usize = 15;

/// One proposal on its way: its row, its approval and when it left.
struct Sent {
    approval: usize,
    at: i64,
}

impl Desk<'_> {
    /// Every complaint that ends referred, and those whose referral was declined.
    pub(super) fn referrals(&mut self) {
        let (again, open) = self.pick_declined();
        let mut weeks: BTreeMap<(i64, String, bool), Vec<usize>> = BTreeMap::new();
        for i in 0..self.rows.len() {
            if self.year.planned[i].fate != Fate::Referred && !open.contains(&i) {
                continue;
            }
            let days = self.chance.between(1, 3);
            self.assess(i, days);
            if self.chance.permille(60) {
                self.ask_and_resume(i);
            }
            let agency = self.agency("");
            if again.contains(&i) || open.contains(&i) {
                self.declined(i, &agency, again.contains(&i));
                continue;
            }
            let days = self.chance.between(1, 4);
            let at = if self.chance.permille(620) {
                self.weekly(self.free[i], days, 2)
            } else {
                self.slot(self.free[i], days)
            };
            weeks.entry((at, agency, self.consents(i))).or_default().push(i);
        }
        for ((at, agency, _), members) in weeks {
            for chunk in members.chunks(LARGEST_PROPOSAL) {
                let sent = self.refer(chunk, &agency, at);
                if chunk.len() == 1 {
                    self.answers(&sent);
                }
            }
        }
        self.tell_police();
    }

    /// Complaints whose first referral is declined: those referred again, and those left in progress.
    fn pick_declined(&mut self) -> (Vec<usize>, Vec<usize>) {
        let late = self.end - 60 * DAY;
        let half = (self.plan.declined / 2) as usize;
        let early = |fate: Fate| -> Vec<usize> {
            (0..self.rows.len())
                .filter(|&i| {
                    self.year.planned[i].fate == fate && self.received(i) < late && !self.year.planned[i].quick
                })
                .collect()
        };
        let (mut again, mut open) = (early(Fate::Referred), early(Fate::Open));
        self.chance.shuffle(&mut again);
        self.chance.shuffle(&mut open);
        again.truncate(self.plan.declined as usize - half);
        open.truncate(half);
        (again, open)
    }

    fn consents(&self, i: usize) -> bool {
        self.rows[i].consent_refer == "yes"
    }

    /// An agency other than `not`.
    pub(super) fn agency(&mut self, not: &str) -> String {
        let agencies = &self.stock.habits.agencies;
        let index = self.chance.weighed(agencies.iter().map(|(code, a)| if code == not { 0 } else { a.weight }));
        agencies.keys().nth(index).cloned().unwrap_or_default()
    }

    /// Proposes a referral; the basis is left out where consent stands for every member.
    pub(super) fn propose_referral(&mut self, members: &[usize], agency: &str, at: i64) -> usize {
        let habits = &self.stock.habits;
        let purpose = habits.agencies.get(agency).map_or("information", |a| a.purpose.as_str());
        let mut fields =
            json!({"agency": agency, "purpose": purpose, "fields": habits.referral_fields, "redaction_checked": true});
        if !members.iter().all(|&i| self.consents(i)) {
            fields["basis"] = json!(self.chance.pick(&habits.bases));
        }
        self.give(at, CASE_OFFICER, "propose_referral", members, &[], fields)
    }

    fn refer(&mut self, members: &[usize], agency: &str, at: i64) -> Sent {
        let mut proposal = self.propose_referral(members, agency, at);
        let days = self.chance.between(0, 2);
        let mut approved = self.later(at, days);
        let by = self.supervisor();
        if self.chance.permille(20) {
            let why = self.sentence(|s| &s.habits.return_reasons);
            self.give(approved, by, "return_proposal", &[], &[("proposal", proposal)], json!({"reason": why}));
            let again = self.later(approved, 0);
            proposal = self.propose_referral(members, agency, again);
            approved = self.later(again, 0);
        }
        let approval = self.give(approved, by, "approve", &[], &[("proposal", proposal)], json!({}));
        let days = self.chance.between(0, 4);
        let at = self.later(approved, days);
        let method = choose(&self.stock.habits.methods, &mut self.chance);
        self.give(
            at,
            RECORDS,
            "send_referrals",
            &[],
            &[("proposal", proposal)],
            json!({"method": method, "sent_on": calendar::day(at)}),
        );
        for &i in members {
            self.free[i] = at;
        }
        Sent { approval, at }
    }

    /// Acknowledged, and now and then answered. Only referrals of one complaint are answered, so that
    /// the row of the approval names the referral without doubt.
    fn answers(&mut self, sent: &Sent) {
        if !self.chance.permille(480) || sent.at > self.end - 15 * DAY {
            return;
        }
        let days = self.chance.between(2, 9);
        let at = self.later(sent.at, days);
        let number = self.chance.between(1000, 9999);
        let fields = json!({"answer": "acknowledged", "on": calendar::day(at), "their_ref": format!("R/{number}")});
        self.give(at, RECORDS, "record_referral_answer", &[], &[("referral", sent.approval)], fields);
        if self.chance.permille(300) && at < self.end - 40 * DAY {
            let days = self.chance.between(10, 30);
            let at = self.later(at, days);
            let fields = json!({"answer": "answered", "on": calendar::day(at), "reply": "The parties have settled."});
            self.give(at, RECORDS, "record_referral_answer", &[], &[("referral", sent.approval)], fields);
        }
    }

    /// Declined, and so in progress again; then referred to another agency where `again`.
    fn declined(&mut self, i: usize, agency: &str, again: bool) {
        let at = self.later(self.free[i], 1);
        let sent = self.refer(&[i], agency, at);
        let days = self.chance.between(4, 12);
        let at = self.later(sent.at, days);
        let by = self.supervisor();
        let fields = json!({"answer": "declined", "on": calendar::day(at), "reply": "Outside this agency's powers."});
        self.give(at, by, "record_referral_answer", &[], &[("referral", sent.approval)], fields);
        if again {
            let other = self.agency(agency);
            let at = self.later(at, 1);
            self.refer(&[i], &other, at);
        }
    }

    /// Some of the mass trader's complaints go to the police as well, without leaving their case.
    fn tell_police(&mut self) {
        let Some(batch) = self.batches.iter().rfind(|b| self.year.traders[self.year.cases[b.case]].mass).cloned()
        else {
            return;
        };
        let members: Vec<usize> = batch.members.iter().copied().take(12).collect();
        let at = self.later(batch.at.max(self.cases[batch.case].settled), 3);
        self.refer(&members, "HKPF", at);
    }
}

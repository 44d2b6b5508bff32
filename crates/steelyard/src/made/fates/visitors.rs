//! Who of the complainants is a visitor, and whom the Quick Action Team handles.
//!
//! Not how they write or when they leave (`people.rs`, `complaints`).

use super::{Dealer, Fate};
use crate::made::calendar::DAY;
use crate::made::people::Origin;

impl Dealer<'_> {
    pub(super) fn visitors(&mut self) {
        let mut medicine: Vec<usize> =
            (0..self.year.planned.len()).filter(|&i| self.is_medicine(self.year.planned[i].trader)).collect();
        self.chance.shuffle(&mut medicine);
        for (rank, &i) in medicine.iter().enumerate() {
            self.year.planned[i].origin = if rank < self.plan.medicine_shop_mainland as usize {
                Origin::Mainland
            } else if self.chance.permille(560) {
                Origin::Elsewhere
            } else {
                Origin::Resident
            };
        }
        // Visitors are as common elsewhere as the team's work suggests.
        let rate = (self.plan.quick_action_handled as usize * 4000) / (self.plan.received as usize).max(1);
        for i in 0..self.year.planned.len() {
            let (trader, fate) = (self.year.planned[i].trader, self.year.planned[i].fate);
            if self.is_medicine(trader) || fate == Fate::Void {
                continue;
            }
            let rate = if self.year.traders[trader].mass { rate / 12 } else { rate };
            if self.chance.permille(rate) {
                self.year.planned[i].origin =
                    if self.chance.permille(740) { Origin::Mainland } else { Origin::Elsewhere };
            }
        }
    }

    /// Exactly as many as the plan names, medicine shops' complaints first.
    pub(super) fn quick_action(&mut self) {
        let last = self.bounds.1 - 3 * DAY;
        let mut all: Vec<usize> = (0..self.year.planned.len())
            .filter(|&i| self.year.planned[i].fate != Fate::Void && self.year.planned[i].received <= last)
            .collect();
        self.chance.shuffle(&mut all);
        let rank = |dealer: &Dealer<'_>, i: usize| {
            let planned = &dealer.year.planned[i];
            match (planned.origin == Origin::Resident, dealer.is_medicine(planned.trader)) {
                (false, true) => 0,
                (false, false) => 1,
                // A resident's complaint becomes a visitor's only where visitors are wanting, and never
                // in a medicine shop, whose Mainland visitors are counted.
                (true, false) => 2,
                (true, true) => 3,
            }
        };
        all.sort_by_key(|&i| rank(self, i));
        let chosen: Vec<usize> = all.into_iter().take(self.plan.quick_action_handled as usize).collect();
        for i in chosen {
            let medicine = self.is_medicine(self.year.planned[i].trader);
            let planned = &mut self.year.planned[i];
            planned.quick = true;
            if planned.origin == Origin::Resident {
                planned.origin = if medicine { Origin::Elsewhere } else { Origin::Mainland };
            }
        }
    }
}

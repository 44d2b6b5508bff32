//! What a made year is to add up to: every figure is a field, and every default stands in
//! `assets/demo/plans.json`.
//!
//! Not a promise: what was really written is counted again in `recount.rs` and compared with this.

use super::{MadeError, calendar};
use serde::Deserialize;
use std::collections::BTreeMap;

const PLANS: &str = include_str!("../../../../assets/demo/plans.json");

/// The figures of one made year. Counts are of complaints unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The Hong Kong year.
    #[serde(default)]
    pub year: i16,
    /// The same seed gives the same files.
    pub seed: u64,
    /// Received, void ones not counted.
    pub received: u32,
    /// Standing in a case at the year's end.
    pub consolidated: u32,
    /// Cases opened from them.
    pub cases: u32,
    /// Closed at the year's end.
    pub closed: u32,
    /// Referred at the year's end.
    pub referred: u32,
    /// In sectors of medicine shops.
    pub medicine_shop: u32,
    /// Of these, by Mainland visitors.
    pub medicine_shop_mainland: u32,
    /// Short-term visitors' complaints with a statement or an on-the-spot step.
    pub quick_action_handled: u32,
    /// Cases with a first conviction in the year, whatever their origin.
    pub prosecuted: u32,
    /// Of these, cases opened from complaints of the year.
    pub prosecuted_of_year: u32,
    /// Of these, cases opened in the year after test purchases. The rest was carried over.
    pub prosecuted_test_purchase: u32,
    /// Carried-over cases that end in an acquittal.
    pub acquitted: u32,
    /// Void complaints, which come on top of those received.
    pub void: u32,
    /// Complaints against the one mass trader; 0 for a year without one.
    pub mass_received: u32,
    /// Of these, consolidated.
    pub mass_consolidated: u32,
    /// Of these, closed. The rest stays in progress.
    pub mass_closed: u32,
    /// Month and day on which the mass trader's surge begins.
    pub mass_from: String,
    /// How many days it lasts.
    pub mass_days: u32,
    /// The largest group of complaints against any other trader.
    pub largest_group: u32,
    /// Taken out of a case and joined to it again.
    pub detached: u32,
    /// Consolidations undone as a whole and given again.
    pub undone_batches: u32,
    /// Closed, reopened and closed again.
    pub reopened: u32,
    /// Referrals declined by the agency; half are then referred to another.
    pub declined: u32,
    /// Cases opened after test purchases.
    pub test_purchase_cases: u32,
    /// Cases opened in an earlier year and brought into this registry.
    pub carried_over_cases: u32,
    /// How busy each month is, in relation to the others.
    pub months: [u32; 12],
}

#[derive(Deserialize)]
struct Plans {
    years: BTreeMap<String, Plan>,
    scaled: Scaled,
}

/// Thousandths of the complaints received, or of the figure that the name ends in.
#[derive(Deserialize)]
struct Scaled {
    consolidated: u32,
    closed: u32,
    referred: u32,
    complaints_per_case: u32,
    medicine_shop: u32,
    medicine_shop_mainland_of_them: u32,
    quick_action_handled: u32,
    prosecuted: u32,
    prosecuted_of_year_of_them: u32,
    prosecuted_test_purchase_of_them: u32,
    acquitted: u32,
    void: u32,
    mass_received: u32,
    mass_consolidated_of_it: u32,
    mass_closed_of_it: u32,
    mass_from: String,
    mass_days: u32,
    largest_group_of_it: u32,
    detached: u32,
    undone_batches: u32,
    reopened: u32,
    declined: u32,
    test_purchase_cases_of_them: u32,
    carried_over_cases_of_them: u32,
    months: [u32; 12],
}

impl Plan {
    /// The plan of a year: the figures on file where there are any and `received` does not ask for
    /// another size, else figures in proportion to `received`, or to the 2022 size when it is not given.
    ///
    /// # Errors
    /// When the year cannot be reckoned with.
    pub fn for_year(year: i16, received: Option<u32>, seed: Option<u64>) -> Result<Plan, MadeError> {
        calendar::bounds(year).ok_or(MadeError::Year(year))?;
        let plans: Plans = serde_json::from_str(PLANS).map_err(|e| MadeError::Asset("plans.json", e.to_string()))?;
        let mut plan = match plans.years.get(&year.to_string()) {
            Some(known) if received.is_none_or(|r| r == known.received) => known.clone(),
            _ => {
                let usual = plans.years.get("2022").map_or(1, |p| p.received);
                plans.scaled.to(received.unwrap_or(usual))
            }
        };
        plan.year = year;
        if let Some(seed) = seed {
            plan.seed = seed;
        }
        Ok(plan)
    }

    /// Neither consolidated nor closed nor referred at the year's end.
    #[must_use]
    pub fn in_progress(&self) -> u32 {
        self.received.saturating_sub(self.consolidated + self.closed + self.referred)
    }

    /// Cases carried over that end in a first conviction.
    #[must_use]
    pub fn prosecuted_carried_over(&self) -> u32 {
        self.prosecuted.saturating_sub(self.prosecuted_of_year + self.prosecuted_test_purchase)
    }

    /// Why the figures contradict each other, if they do.
    #[must_use]
    pub fn contradiction(&self) -> Option<&'static str> {
        let mass_ordinary = self.consolidated.saturating_sub(self.mass_consolidated);
        let ordinary_cases = self.cases.saturating_sub(u32::from(self.mass_consolidated > 0));
        let wrong: [(bool, &'static str); 9] = [
            (
                u64::from(self.consolidated) + u64::from(self.closed) + u64::from(self.referred)
                    > u64::from(self.received),
                "more was handled than received",
            ),
            ((self.cases == 0) != (self.consolidated == 0), "cases and consolidated complaints go together"),
            (u64::from(mass_ordinary) < u64::from(ordinary_cases), "a case needs a complaint"),
            (ordinary_cases == 0 && mass_ordinary > 0, "ordinary complaints need an ordinary case"),
            (
                self.medicine_shop_mainland > self.medicine_shop,
                "Mainland visitors' complaints are a part of the medicine shops'",
            ),
            (
                self.medicine_shop > self.closed + self.referred + self.in_progress(),
                "medicine shops must fit beside the cases",
            ),
            (
                self.prosecuted_of_year + self.prosecuted_test_purchase > self.prosecuted,
                "the parts of the prosecuted exceed the whole",
            ),
            (
                self.mass_consolidated + self.mass_closed > self.mass_received
                    || self.mass_closed > self.closed
                    || self.mass_received.saturating_sub(self.mass_consolidated + self.mass_closed)
                        > self.in_progress(),
                "the mass trader's complaints do not fit",
            ),
            (
                self.prosecuted_test_purchase > self.test_purchase_cases
                    || self.prosecuted_carried_over() + self.acquitted > self.carried_over_cases,
                "more cases are prosecuted than there are",
            ),
        ];
        wrong.into_iter().find(|(is_so, _)| *is_so).map(|(_, why)| why)
    }
}

impl Scaled {
    fn to(&self, received: u32) -> Plan {
        let part = |of: u32, thousandths: u32| {
            u32::try_from(u64::from(of) * u64::from(thousandths) / 1000).unwrap_or(u32::MAX)
        };
        let consolidated = part(received, self.consolidated);
        let mass_received = if received >= 200 { part(received, self.mass_received) } else { 0 };
        let mass_consolidated = part(mass_received, self.mass_consolidated_of_it);
        let ordinary = consolidated - mass_consolidated;
        let cases = if consolidated == 0 {
            0
        } else {
            (ordinary / self.complaints_per_case).max(1) + u32::from(mass_consolidated > 0)
        };
        let medicine_shop = part(received, self.medicine_shop);
        let prosecuted = part(received, self.prosecuted);
        let prosecuted_of_year = part(prosecuted, self.prosecuted_of_year_of_them).min(cases / 4);
        let prosecuted_test_purchase = part(prosecuted, self.prosecuted_test_purchase_of_them);
        let acquitted = part(received, self.acquitted).min(2);
        let carried = prosecuted - prosecuted_of_year - prosecuted_test_purchase + acquitted;
        Plan {
            year: 0,
            seed: 1,
            received,
            consolidated,
            cases,
            closed: part(received, self.closed),
            referred: part(received, self.referred),
            medicine_shop,
            medicine_shop_mainland: part(medicine_shop, self.medicine_shop_mainland_of_them),
            quick_action_handled: part(received, self.quick_action_handled),
            prosecuted,
            prosecuted_of_year,
            prosecuted_test_purchase,
            acquitted,
            void: part(received, self.void),
            mass_received,
            mass_consolidated,
            mass_closed: part(mass_received, self.mass_closed_of_it),
            mass_from: self.mass_from.clone(),
            mass_days: self.mass_days,
            largest_group: part(received, self.largest_group_of_it).max(5),
            detached: part(received, self.detached),
            undone_batches: if cases > 2 { self.undone_batches } else { 0 },
            reopened: part(received, self.reopened),
            declined: part(received, self.declined),
            test_purchase_cases: prosecuted_test_purchase + part(prosecuted, self.test_purchase_cases_of_them),
            carried_over_cases: carried + part(prosecuted, self.carried_over_cases_of_them),
            months: self.months,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn plans_on_file_and_in_proportion_do_not_contradict_themselves() {
        for (year, received) in [
            (2023, None),
            (2022, None),
            (2024, None),
            (2023, Some(500)),
            (2021, Some(100_000)),
            (2020, Some(0)),
            (2020, Some(3)),
            (2025, Some(60)),
        ] {
            let plan = Plan::for_year(year, received, Some(5)).unwrap();
            assert_eq!(plan.contradiction(), None, "{year} {received:?} must be possible: {plan:?}");
            assert_eq!(received.unwrap_or(plan.received), plan.received, "the size asked for is the size planned");
        }
    }
}

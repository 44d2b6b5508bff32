//! The time limit for prosecution, as an advisory date.
//!
//! Not law: the years are numbers of `assets/reference/rules.json` and carry a verify mark (Cap. 362
//! s.19 was not at hand). Whoever shows the date says "advisory, confirm with prosecution". What a
//! case may do once it has passed is decided with the case's other rules.

use crate::days::{DaysError, add_years};
use crate::reference::Numbers;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which of the two dates gives the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Governs {
    /// The years from commission end first, or together with those from discovery.
    Commission,
    /// The years from discovery end first.
    Discovery,
}

/// The limit of one alleged offence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The last day on which a prosecution may be brought: until that day ends, [`Day::ends`].
    pub last_day: Day,
    /// The date that gives it.
    pub governs: Governs,
}

impl Limit {
    /// The limit: the earlier of commission plus three years and discovery plus one year, with the
    /// years from `numbers`. Without a discovery date commission alone governs. From 29 February the
    /// limit is 28 February where there is no 29th, see [`add_years`].
    ///
    /// # Errors
    /// Only for dates beyond the year 9999.
    pub fn of(commission: Day, discovery: Option<Day>, numbers: &Numbers) -> Result<Limit, DaysError> {
        let by_commission = add_years(commission, numbers.limitation_years_commission)?;
        let by_discovery = discovery.map(|d| add_years(d, numbers.limitation_years_discovery)).transpose()?;
        Ok(match by_discovery {
            Some(earlier) if earlier < by_commission => Limit { last_day: earlier, governs: Governs::Discovery },
            _ => Limit { last_day: by_commission, governs: Governs::Commission },
        })
    }

    /// Whether the limit has passed on `today`. On the last day itself it has not.
    #[must_use]
    pub fn has_passed(&self, today: Day) -> bool {
        today > self.last_day
    }

    /// Whole days from `today` to the last day; negative once it has passed.
    #[must_use]
    pub fn days_left(&self, today: Day) -> i64 {
        let hours = (self.last_day.begins().0 - today.begins().0) / crate::time::HOUR;
        hours / 24
    }

    /// The smallest warning that has been reached on `today` (30, 90 or 180 days by default), or
    /// `None` while the limit is further away. It stays the smallest after the limit has passed.
    #[must_use]
    pub fn warning(&self, today: Day, numbers: &Numbers) -> Option<u32> {
        let left = self.days_left(today);
        numbers.limitation_warn_days.iter().copied().filter(|days| left <= i64::from(*days)).min()
    }
}

/// The limit that comes first, for a case with many complaints; of equal ones the first given.
#[must_use]
pub fn earliest(limits: impl IntoIterator<Item = Limit>) -> Option<Limit> {
    limits.into_iter().min_by_key(|limit| limit.last_day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::reference::Reference;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }
    fn limit(commission: &str, discovery: Option<&str>) -> Limit {
        Limit::of(day(commission), discovery.map(day), &Reference::bundled().numbers).unwrap()
    }

    #[test]
    fn the_earlier_of_the_two_dates_governs() {
        let found_soon = limit("2023-05-19", Some("2023-05-20"));
        assert_eq!(
            (found_soon.last_day, found_soon.governs),
            (day("2024-05-20"), Governs::Discovery),
            "a year from discovery ends long before three from commission"
        );
        let found_late = limit("2021-01-10", Some("2023-06-01"));
        assert_eq!(
            (found_late.last_day, found_late.governs),
            (day("2024-01-10"), Governs::Commission),
            "three years from commission end first"
        );
        assert_eq!(
            limit("2021-01-10", None).last_day,
            day("2024-01-10"),
            "without a discovery date commission governs"
        );
        assert_eq!(
            limit("2021-01-10", Some("2023-01-10")).governs,
            Governs::Commission,
            "where both end on one day commission is named"
        );
    }

    #[test]
    fn leap_day_is_read_carefully() {
        assert_eq!(limit("2024-02-29", None).last_day, day("2027-02-28"), "28 February is the earlier reading");
        assert_eq!(limit("2022-06-01", Some("2024-02-29")).last_day, day("2025-02-28"), "and so from discovery");
    }

    #[test]
    fn the_last_day_itself_is_in_time() {
        let last = limit("2021-01-10", None);
        assert!(!last.has_passed(day("2024-01-10")), "the limit holds until the day ends");
        assert!(last.has_passed(day("2024-01-11")), "on the next day it has passed");
        assert_eq!(last.days_left(day("2024-01-12")), -2, "days past are counted below nought");
    }

    #[test]
    fn warnings_come_at_180_90_and_30_days() {
        let numbers = &Reference::bundled().numbers;
        let last = limit("2021-12-31", None);
        for (today, expected) in [
            ("2024-07-03", None),
            ("2024-07-04", Some(180)),
            ("2024-10-01", Some(180)),
            ("2024-10-02", Some(90)),
            ("2024-12-01", Some(30)),
            ("2025-02-01", Some(30)),
        ] {
            assert_eq!(
                last.warning(day(today), numbers),
                expected,
                "on {today} {} days are left",
                last.days_left(day(today))
            );
        }
    }

    #[test]
    fn the_earliest_of_many_is_the_case_s_limit() {
        let first = limit("2021-03-01", None);
        let found = earliest([limit("2022-03-01", None), first, limit("2023-05-19", None)]);
        assert_eq!(found, Some(first), "a case is bound by the complaint whose time runs out first");
        assert_eq!(earliest([]), None, "no complaints, no limit");
    }
}

//! Working days and years of the office: Monday to Friday less the general holidays of Hong Kong.
//!
//! Not a source of holidays: those are data in `assets/reference/holidays.json`, read into a
//! [`Calendar`] that says which years it covers. A year that it does not cover is an error and never
//! quietly a year without holidays. Instants and the turn of the day are in [`crate::time`].

use crate::reference::{List, Nothing, ReferenceError};
use crate::time::Day;
use jiff::civil::{Date, Weekday};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;

/// Why a working day could not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DaysError {
    /// The calendar holds no list of general holidays for this year.
    YearNotCovered(i16),
    /// The day lies beyond the last that a calendar can name (31 December 9999).
    BeyondCalendar,
}

impl fmt::Display for DaysError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DaysError::YearNotCovered(year) => {
                write!(f, "the calendar holds no holidays of {year}")
            }
            DaysError::BeyondCalendar => f.write_str("the day lies beyond the calendar"),
        }
    }
}
impl std::error::Error for DaysError {}

/// One year of which the calendar knows the holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct CoveredYear {
    year: i16,
    verify: bool,
}

/// The general holidays of the years that it covers. Sundays are not listed: no Sunday is a working day.
#[derive(Debug, Clone)]
pub struct Calendar {
    years: BTreeMap<i16, bool>,
    /// Each with its entry in the list, unless the office added it.
    days: BTreeMap<Day, Option<usize>>,
    holidays: List<Nothing>,
}

impl Calendar {
    /// Reads the text of `holidays.json`.
    ///
    /// # Errors
    /// When it cannot be read, when a code is no day, or when a holiday lies in a year not covered.
    pub fn parse(text: &str) -> Result<Calendar, ReferenceError> {
        #[derive(Deserialize)]
        struct Years {
            years: Vec<CoveredYear>,
        }
        let holidays: List<Nothing> = List::parse("holidays", text)?;
        let unreadable = |why: String| ReferenceError::Unreadable { file: "holidays".into(), why };
        let covered: Years = serde_json::from_str(text).map_err(|e| unreadable(e.to_string()))?;
        let years: BTreeMap<i16, bool> = covered.years.iter().map(|y| (y.year, y.verify)).collect();
        let mut days = BTreeMap::new();
        for (at, holiday) in holidays.iter().enumerate() {
            let day = Day::parse(holiday.code.as_str())
                .ok_or_else(|| unreadable(format!("{} is not a day", holiday.code)))?;
            if !years.contains_key(&day.0.year()) {
                return Err(unreadable(format!("{day} lies in a year that is not covered")));
            }
            days.insert(day, Some(at));
        }
        Ok(Calendar { years, days, holidays })
    }

    /// Whether the holidays of this year are known.
    #[must_use]
    pub fn covers(&self, year: i16) -> bool {
        self.years.contains_key(&year)
    }

    /// Whether this year was worked out rather than read from the Gazette, so that a date computed
    /// from it must be shown with a verify mark. A year not covered is not confirmed either.
    #[must_use]
    pub fn is_unconfirmed(&self, year: i16) -> bool {
        self.years.get(&year).copied().unwrap_or(true)
    }

    /// The holiday that is observed on this day, with its names.
    #[must_use]
    pub fn holiday(&self, day: Day) -> Option<&crate::reference::Entry<Nothing>> {
        self.days.get(&day).copied().flatten().and_then(|at| self.holidays.entries().get(at))
    }

    /// Whether this day is taken for a general holiday, listed or added by the office.
    #[must_use]
    pub fn is_holiday(&self, day: Day) -> bool {
        self.days.contains_key(&day)
    }

    /// The holidays of a year, in their order.
    pub fn holidays_of(&self, year: i16) -> impl Iterator<Item = Day> + '_ {
        self.days.keys().copied().filter(move |day| day.0.year() == year)
    }

    /// The years that it covers, and those of which it knows a day.
    #[must_use]
    pub fn years(&self) -> Vec<i16> {
        let known: std::collections::BTreeSet<i16> =
            self.years.keys().copied().chain(self.days.keys().map(|day| day.0.year())).collect();
        known.into_iter().collect()
    }

    /// This calendar as an office changed it: days that are holidays or are none, and years whose list was compared
    /// with the Gazette's, which are covered and in no doubt from then on.
    #[must_use]
    pub fn with(
        &self,
        days: impl IntoIterator<Item = (Day, bool)>,
        confirmed: impl IntoIterator<Item = i16>,
    ) -> Calendar {
        let mut changed = self.clone();
        for (day, holiday) in days {
            if !holiday {
                changed.days.remove(&day);
            } else {
                // A listed day that was taken away and put back has its own name again.
                let listed = || self.holidays.entries().iter().position(|e| e.code.as_str() == day.to_string());
                changed.days.entry(day).or_insert_with(listed);
            }
        }
        changed.years.extend(confirmed.into_iter().map(|year| (year, false)));
        changed
    }
}

/// Whether the office works on this day: Monday to Friday, and no general holiday.
///
/// # Errors
/// [`DaysError::YearNotCovered`], even for a Saturday or Sunday, so that no answer depends on luck.
pub fn is_working_day(day: Day, calendar: &Calendar) -> Result<bool, DaysError> {
    if !calendar.covers(day.0.year()) {
        return Err(DaysError::YearNotCovered(day.0.year()));
    }
    Ok(!is_weekend(day) && !calendar.days.contains_key(&day))
}

/// The `n`th working day after `start`, which is not itself counted whether it is one or not.
/// With `n` of 0 it is `start`. A deadline is the end of that day: [`Day::ends`], 24:00 in Hong Kong.
///
/// # Errors
/// When the way leads through a year that the calendar does not cover.
pub fn add_working_days(start: Day, n: u32, calendar: &Calendar) -> Result<Day, DaysError> {
    let mut day = start;
    let mut left = n;
    while left > 0 {
        day = Day(day.0.tomorrow().map_err(|_| DaysError::BeyondCalendar)?);
        if is_working_day(day, calendar)? {
            left -= 1;
        }
    }
    Ok(day)
}

fn is_weekend(day: Day) -> bool {
    matches!(day.0.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The same date `years` later. From 29 February to a year without one it is 28 February: of the two
/// possible readings the earlier, because every limit of this office is a latest day.
///
/// # Errors
/// [`DaysError::BeyondCalendar`] past the year 9999.
pub fn add_years(day: Day, years: i16) -> Result<Day, DaysError> {
    let year = day.0.year().checked_add(years).ok_or(DaysError::BeyondCalendar)?;
    Date::new(year, day.0.month(), day.0.day())
        .or_else(|_| Date::new(year, day.0.month(), 28))
        .map(Day)
        .map_err(|_| DaysError::BeyondCalendar)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::reference::Reference;
    use crate::time::Instant;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }
    fn calendar() -> &'static Calendar {
        &Reference::bundled().calendar
    }

    #[test]
    fn working_days_leap_over_lunar_new_year() {
        let due = add_working_days(day("2023-01-20"), 3, calendar()).unwrap();
        assert_eq!(due, day("2023-01-30"), "the weekend, 23 to 25 January and the next weekend are not working days");
        assert_eq!(
            due.ends(),
            Instant::parse("2023-01-31T00:00:00+08:00").unwrap(),
            "the day ends at 24:00 in Hong Kong"
        );
    }

    #[test]
    fn the_start_is_never_counted() {
        assert_eq!(
            add_working_days(day("2023-05-20"), 1, calendar()).unwrap(),
            day("2023-05-22"),
            "from a Saturday the first working day is Monday"
        );
        assert_eq!(
            add_working_days(day("2023-05-19"), 1, calendar()).unwrap(),
            day("2023-05-22"),
            "from a Friday it is Monday too"
        );
        assert_eq!(
            add_working_days(day("2023-05-20"), 0, calendar()).unwrap(),
            day("2023-05-20"),
            "no days added leave the day alone"
        );
        assert_eq!(
            add_working_days(day("2023-05-19"), 12, calendar()).unwrap(),
            day("2023-06-07"),
            "twelve working days leap over Buddha’s Birthday on 26 May"
        );
    }

    #[test]
    fn substitute_days_are_holidays() {
        for observed in [
            "2021-04-06",
            "2022-05-02",
            "2022-05-09",
            "2022-09-12",
            "2022-12-26",
            "2022-12-27",
            "2023-01-02",
            "2023-10-02",
            "2024-02-13",
            "2026-04-06",
            "2026-04-07",
            "2026-10-19",
        ] {
            assert!(
                !is_working_day(day(observed), calendar()).unwrap(),
                "{observed} was gazetted, so the office is closed"
            );
        }
        assert!(
            is_working_day(day("2022-10-03"), calendar()).unwrap(),
            "National Day 2022 was a Saturday, which gives no substitute"
        );
        assert_eq!(
            calendar().holiday(day("2023-10-23")).unwrap().names.en,
            "Chung Yeung Festival",
            "a holiday can be named"
        );
    }

    #[test]
    fn every_covered_year_has_its_seventeen_days() {
        for year in 2021..=2028 {
            let count = calendar().days.keys().filter(|d| d.0.year() == year).count();
            assert_eq!(count, 17, "the Gazette lists seventeen days besides Sundays, so {year} must too");
            assert_eq!(calendar().is_unconfirmed(year), year > 2026, "only gazetted years are confirmed");
        }
    }

    #[test]
    fn an_office_changes_its_calendar_without_changing_the_list() {
        let changed = calendar().with([(day("2023-05-25"), true), (day("2023-05-26"), false)], [2029]);
        assert_eq!(
            add_working_days(day("2023-05-19"), 4, &changed).unwrap(),
            day("2023-05-26"),
            "Thursday is none any more, and Friday is one"
        );
        assert!(changed.covers(2029) && !changed.is_unconfirmed(2029), "a confirmed year is covered");
        assert_eq!(
            add_working_days(day("2023-05-19"), 4, calendar()).unwrap(),
            day("2023-05-25"),
            "the calendar it came from is as it was"
        );
        let back = changed.with([(day("2023-05-26"), true)], []);
        assert!(back.holiday(day("2023-05-26")).is_some(), "a listed day put back has its own name");
        assert!(back.holiday(day("2023-05-25")).is_none(), "a day that the office added has none in the list");
    }

    #[test]
    fn a_missing_year_is_told() {
        assert_eq!(
            add_working_days(day("2028-12-20"), 12, calendar()),
            Err(DaysError::YearNotCovered(2029)),
            "the way leads into a year without a list, so no date may be invented"
        );
        assert_eq!(
            is_working_day(day("2020-05-02"), calendar()),
            Err(DaysError::YearNotCovered(2020)),
            "even a Saturday of an unknown year gives no answer"
        );
    }

    #[test]
    fn leap_day_falls_back_to_the_28th() {
        assert_eq!(
            add_years(day("2024-02-29"), 3).unwrap(),
            day("2027-02-28"),
            "2027 has no 29 February, and the earlier day is the careful one"
        );
        assert_eq!(add_years(day("2024-02-29"), 4).unwrap(), day("2028-02-29"), "2028 has one");
        assert_eq!(add_years(day("2023-02-28"), 1).unwrap(), day("2024-02-28"), "other days keep their date");
        assert_eq!(add_years(day("9998-01-01"), 3), Err(DaysError::BeyondCalendar), "no calendar goes so far");
    }
}

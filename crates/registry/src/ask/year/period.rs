//! The year that figures are of: a calendar year, or the Government's financial year from 1 April, both by Hong Kong days.
//!
//! Not how far the journal counts (`year::span`). The machine's own time zone is asked for nowhere.

use casework::time::Day;

/// A year by where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The year in which it begins.
    pub year: i16,
    /// Whether it begins on 1 April.
    pub fiscal: bool,
}

impl Period {
    fn month(self, nth: i16) -> Option<Day> {
        let months = if self.fiscal { nth + 3 } else { nth };
        let year = self.year.checked_add(months / 12)?;
        Day::parse(&format!("{year:04}-{:02}-01", months % 12 + 1)).filter(|_| self.year > 0)
    }

    /// Its first day; nothing for a year that no calendar has.
    #[must_use]
    pub fn begins(self) -> Option<Day> {
        self.month(0)
    }

    /// The first day after it.
    #[must_use]
    pub fn ends(self) -> Option<Day> {
        self.month(12)
    }

    /// Its twelve months by their first days.
    #[must_use]
    pub fn months(self) -> Vec<Day> {
        (0..12).filter_map(|nth| self.month(nth)).collect()
    }

    /// The year before, which begins on the same day.
    #[must_use]
    pub fn before(self) -> Option<Period> {
        Some(Period { year: self.year.checked_sub(1)?, ..self })
    }

    /// Whether a day, as it is written, lies in it.
    #[must_use]
    pub fn has(self, day: &str) -> bool {
        let Some((from, to)) = self.begins().zip(self.ends()) else { return false };
        *day >= *from.to_string() && *day < *to.to_string()
    }

    /// As it is called: `2023`, or `2023–24`.
    #[must_use]
    pub fn label(self) -> String {
        if self.fiscal {
            format!("{}–{:02}", self.year, self.year.saturating_add(1) % 100)
        } else {
            self.year.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_financial_year_begins_on_the_first_of_april() {
        let year = Period { year: 2023, fiscal: true };
        assert_eq!(year.begins().unwrap().to_string(), "2023-04-01", "1 April");
        assert_eq!(year.ends().unwrap().to_string(), "2024-04-01", "and ends with March");
        assert_eq!(year.label(), "2023–24", "as the Estimates write it");
        assert_eq!(year.months().last().unwrap().to_string(), "2024-03-01", "its twelfth month is March");
        assert!(year.has("2024-03-31") && !year.has("2024-04-01") && !year.has("2023-03-31"), "by whole days");
        assert_eq!(Period { year: 1999, fiscal: true }.label(), "1999–00", "two figures");
    }

    #[test]
    fn a_calendar_year_is_twelve_months_and_no_year_is_none() {
        let year = Period { year: 2024, fiscal: false };
        assert_eq!((year.months().len(), year.label()), (12, "2024".to_owned()), "as ever");
        assert_eq!(year.before().unwrap().begins().unwrap().to_string(), "2023-01-01", "the year before");
        assert!(Period { year: 0, fiscal: false }.begins().is_none(), "there is no year nought");
        assert!(Period { year: 9999, fiscal: true }.ends().is_none(), "nor one after the last");
    }
}

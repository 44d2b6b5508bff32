//! Seconds, days and office hours of a made year, in Hong Kong time.
//!
//! Not the office's working days, which know the general holidays (`casework::days`): made officers
//! keep Monday to Friday, so that a made year needs no calendar of its year.

use super::chance::Chance;
use casework::time::{Day, Instant};

/// One day in seconds.
pub const DAY: i64 = 86_400;
/// One hour in seconds.
pub const HOUR: i64 = 3_600;
const MICROS: i64 = 1_000_000;
const HONG_KONG: i64 = 8 * HOUR;

/// Seconds since 1970 of an instant.
#[must_use]
pub fn seconds(at: Instant) -> i64 {
    at.0.div_euclid(MICROS)
}

/// The instant of seconds since 1970.
#[must_use]
pub fn instant(seconds: i64) -> Instant {
    Instant(seconds * MICROS)
}

/// First and last second of a Hong Kong year.
#[must_use]
pub fn bounds(year: i16) -> Option<(i64, i64)> {
    let from = Day::new_year(year)?.begins();
    let to = Day::new_year(year.checked_add(1)?)?.begins();
    Some((seconds(from), seconds(to) - 1))
}

/// `2023-05-17T21:03:00+08:00`.
#[must_use]
pub fn stamp(at: i64) -> String {
    instant(at).rfc3339()
}

/// `2023-05-17`, in Hong Kong.
#[must_use]
pub fn day(at: i64) -> String {
    instant(at).day().to_string()
}

/// The seconds at which the Hong Kong day of `at` begins.
#[must_use]
pub fn midnight(at: i64) -> i64 {
    (at + HONG_KONG).div_euclid(DAY) * DAY - HONG_KONG
}

/// The day of the week in Hong Kong, Monday being 0.
#[must_use]
pub fn weekday(at: i64) -> i64 {
    // 1 January 1970 was a Thursday.
    ((at + HONG_KONG).div_euclid(DAY) + 3).rem_euclid(7)
}

/// Saturday or Sunday in Hong Kong.
#[must_use]
pub fn weekend(at: i64) -> bool {
    weekday(at) >= 5
}

/// The next of two daily hours of desk work (10:00 and 15:30) strictly after `at`.
#[must_use]
pub fn desk_hour(at: i64) -> i64 {
    let mut morning = midnight(at) + 10 * HOUR;
    loop {
        if !weekend(morning) {
            let afternoon = morning + 5 * HOUR + HOUR / 2;
            if morning > at {
                return morning;
            }
            if afternoon > at {
                return afternoon;
            }
        }
        morning += DAY;
    }
}

/// An odd minute of office hours on a weekday, at least `days` after `at`.
pub fn office_minute(at: i64, days: i64, chance: &mut Chance) -> i64 {
    let mut begin = midnight(at + days * DAY) + 9 * HOUR;
    let mut end = begin + 8 * HOUR + HOUR / 2;
    let earliest = at + 5 * 60;
    while weekend(begin) || end <= earliest {
        begin += DAY;
        end += DAY;
    }
    let from = begin.max(earliest);
    from + chance.between(0, (end - from) / 60) * 60
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn work_is_done_on_weekdays_in_office_hours() {
        let (from, to) = bounds(2023).unwrap();
        assert_eq!(stamp(from), "2023-01-01T00:00:00+08:00", "the year begins at midnight in Hong Kong");
        assert_eq!(stamp(to), "2023-12-31T23:59:59+08:00", "and ends with the last second of December");
        assert!(weekend(from), "1 January 2023 was a Sunday");
        assert_eq!(stamp(desk_hour(from)), "2023-01-02T10:00:00+08:00", "the first desk hour is on the Monday");
        let mut chance = Chance::new(7);
        for k in 0..500 {
            let at = office_minute(from + k * 7 * HOUR, 1, &mut chance);
            assert!(!weekend(at), "{} is a weekday", stamp(at));
            assert!(at > from + k * 7 * HOUR, "work comes after what it is about");
        }
    }
}

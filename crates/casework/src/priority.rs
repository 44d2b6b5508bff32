//! Priority and due date of a complaint, by named rules.
//!
//! Not the board's order, which is by time left, and not a priority given by hand. The numbers
//! (24 hours, 2 hours, 12 working days) are those of `assets/reference/rules.json`; the result is
//! sealed with its rule's name, so that changing a number moves no complaint already assessed.

use crate::code::Code;
use crate::days::{DaysError, add_working_days};
use crate::reference::Reference;
use crate::time::Instant;

/// What the rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PriorityFacts {
    /// When the office received the complaint.
    pub received_at: Instant,
    /// When the complainant leaves Hong Kong, where that is known.
    pub leaves_at: Option<Instant>,
    /// Whether the complainant is a short-term visitor, for whom the Quick Action Team works.
    pub short_term_visitor: bool,
    /// Whether a child, an elderly or otherwise vulnerable person is concerned.
    pub vulnerable: bool,
    /// Whether force, or keeping somebody or their papers, is alleged.
    pub force: bool,
}

/// A priority with the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priority {
    /// 1 is urgent, 3 standard. 2 is free: a middle tier is likely but no source describes it.
    pub level: u8,
    /// What is to be done is done before this instant.
    pub due: Instant,
    /// `urgent-departure`, `vulnerable` or `standard`.
    pub rule: Code,
}

/// The level of an urgent complaint.
pub const URGENT: u8 = 1;
/// The level of any other.
pub const STANDARD: u8 = 3;

/// Assesses a complaint; the first rule that fits gives the name.
///
/// 1. `urgent-departure`: a short-term visitor who leaves within 24 hours of the complaint, or who is
///    still here and leaves within 24 hours of `now`. Due 24 hours after that moment or 2 hours
///    before departure, whichever is earlier.
/// 2. `vulnerable`: a child, an elderly person or force. Due 24 hours after receipt, or 2 hours
///    before a visitor's departure where that is earlier.
/// 3. `standard`: due at the end (24:00) of the twelfth working day after the day of receipt.
///
/// No due instant lies before receipt: somebody who leaves within the two hours is due at once. It
/// may lie before `now`, because a statement that was missed must be seen to be overdue; nor does a
/// complaint of yesterday's visitor cease to be urgent because the visitor has gone meanwhile. Someone who
/// complains after having left is judged by the other rules.
///
/// # Errors
/// When the standard rule needs a year that the calendar does not cover. A caller that must have a
/// date all the same gives its rule another name, so that the gap is seen.
pub fn assess_priority(facts: &PriorityFacts, reference: &Reference, now: Instant) -> Result<Priority, DaysError> {
    let numbers = &reference.numbers;
    let received = facts.received_at;
    let departure = facts.leaves_at.filter(|leaves| facts.short_term_visitor && *leaves > received);
    let before_departure = departure.map(|leaves| leaves.plus_hours(-numbers.departure_buffer_hours));
    let urgent_from = departure.and_then(|leaves| {
        let within = |from: Instant| leaves <= from.plus_hours(numbers.urgent_hours);
        if within(received) { Some(received) } else { (now > received && leaves > now && within(now)).then_some(now) }
    });
    let vulnerable = facts.vulnerable || facts.force;
    let urgent = |from: Instant, rule: &'static str| {
        let in_time = from.plus_hours(numbers.urgent_hours);
        let due = before_departure.map_or(in_time, |before| before.min(in_time)).max(received);
        Priority { level: URGENT, due, rule: Code::of(rule) }
    };
    match (urgent_from, vulnerable) {
        (Some(_), true) => Ok(urgent(received, "urgent-departure")),
        (Some(from), false) => Ok(urgent(from, "urgent-departure")),
        (None, true) => Ok(urgent(received, "vulnerable")),
        (None, false) => {
            let day = add_working_days(received.day(), numbers.low_priority_working_days, &reference.calendar)?;
            Ok(Priority { level: STANDARD, due: day.ends(), rule: Code::of("standard") })
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }
    fn visitor(received: &str, leaves: Option<&str>) -> PriorityFacts {
        PriorityFacts {
            received_at: at(received),
            leaves_at: leaves.map(at),
            short_term_visitor: true,
            vulnerable: false,
            force: false,
        }
    }
    fn assessed(facts: &PriorityFacts, now: &str) -> (u8, String, String) {
        let got = assess_priority(facts, Reference::bundled(), at(now)).unwrap();
        (got.level, got.due.rfc3339(), got.rule.to_string())
    }
    fn expect(level: u8, due: &str, rule: &str) -> (u8, String, String) {
        (level, at(due).rfc3339(), rule.to_owned())
    }

    #[test]
    fn a_visitor_who_leaves_today_is_due_two_hours_before() {
        let facts = visitor("2023-05-19 13:52", Some("2023-05-19 17:10"));
        assert_eq!(
            assessed(&facts, "2023-05-19 14:32"),
            expect(1, "2023-05-19 15:10", "urgent-departure"),
            "the statement must be taken two hours before departure"
        );
        assert_eq!(
            assessed(&facts, "2023-05-20 09:00"),
            expect(1, "2023-05-19 15:10", "urgent-departure"),
            "a missed statement stays urgent and overdue, not standard"
        );
    }

    #[test]
    fn within_24_hours_includes_the_24th() {
        let facts = visitor("2023-05-19 14:00", Some("2023-05-20 14:00"));
        assert_eq!(
            assessed(&facts, "2023-05-19 14:00"),
            expect(1, "2023-05-20 12:00", "urgent-departure"),
            "24 hours to the minute are within 24 hours"
        );
        let later = visitor("2023-05-19 14:00", Some("2023-05-20 14:01"));
        assert_eq!(assessed(&later, "2023-05-19 14:00").2, "standard", "a minute more is not");
        assert_eq!(
            assessed(&later, "2023-05-19 14:05"),
            expect(1, "2023-05-20 12:01", "urgent-departure"),
            "assessed five minutes later the visitor leaves within 24 hours"
        );
        assert_eq!(
            assessed(&later, "2023-05-20 14:01").2,
            "standard",
            "who had more than 24 hours and has gone is no longer urgent"
        );
    }

    #[test]
    fn no_due_instant_lies_before_receipt() {
        let facts = visitor("2023-05-19 14:32", Some("2023-05-19 15:24"));
        assert_eq!(
            assessed(&facts, "2023-05-19 14:32"),
            expect(1, "2023-05-19 14:32", "urgent-departure"),
            "two hours before departure are over, so it is due at once"
        );
        let gone = visitor("2023-05-19 14:32", Some("2023-05-19 13:05"));
        assert_eq!(
            assessed(&gone, "2023-05-19 14:32").2,
            "standard",
            "whoever complains after leaving cannot give a statement before"
        );
    }

    #[test]
    fn departure_counts_for_short_term_visitors_only() {
        let facts =
            PriorityFacts { short_term_visitor: false, ..visitor("2023-05-19 13:52", Some("2023-05-19 17:10")) };
        assert_eq!(assessed(&facts, "2023-05-19 14:00").2, "standard", "a resident who travels comes back");
    }

    #[test]
    fn vulnerable_people_and_force_are_due_in_24_hours() {
        let elderly = PriorityFacts { vulnerable: true, ..visitor("2023-05-19 13:52", None) };
        assert_eq!(
            assessed(&elderly, "2023-05-19 14:00"),
            expect(1, "2023-05-20 13:52", "vulnerable"),
            "24 hours run from receipt"
        );
        let forced = PriorityFacts { force: true, ..visitor("2023-05-19 13:52", Some("2023-05-22 10:00")) };
        assert_eq!(
            assessed(&forced, "2023-05-19 14:00"),
            expect(1, "2023-05-20 13:52", "vulnerable"),
            "force is urgent though departure is days away"
        );
        assert_eq!(
            assessed(&forced, "2023-05-22 08:30"),
            expect(1, "2023-05-20 13:52", "urgent-departure"),
            "a departure that draws near puts no urgent complaint off"
        );
    }

    #[test]
    fn everything_else_is_due_at_the_end_of_the_twelfth_working_day() {
        let facts = visitor("2023-05-19 23:59", None);
        assert_eq!(
            assessed(&facts, "2023-05-19 23:59"),
            expect(3, "2023-06-08 00:00", "standard"),
            "the twelfth working day is 7 June and ends at 24:00"
        );
        let next = visitor("2023-05-20 00:00", None);
        assert_eq!(
            assessed(&next, "2023-05-20 00:00"),
            expect(3, "2023-06-08 00:00", "standard"),
            "Saturday’s complaint begins to count on Monday as Friday’s does"
        );
        let late = visitor("2028-12-28 10:00", None);
        assert_eq!(
            assess_priority(&late, Reference::bundled(), at("2028-12-28 10:00")),
            Err(DaysError::YearNotCovered(2029)),
            "no due date is invented for a year without holidays"
        );
    }
}

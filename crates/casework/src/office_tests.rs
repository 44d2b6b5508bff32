//! How the office's own settings are decided: holidays, their confirmation, reminders.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::Papers;
use crate::reference::Reference;
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::json;

/// The office with a calendar that it has changed.
fn changed(days: &[(&str, bool)], confirmed: &[i16]) -> Papers<'static> {
    let days = days.iter().map(|(d, holiday)| (day(d), *holiday));
    let calendar = Reference::bundled().calendar.with(days, confirmed.iter().copied());
    let mut papers = office();
    papers.reference = Box::leak(Box::new(Reference { calendar, ..Reference::bundled().clone() }));
    papers
}

#[test]
fn an_administrator_makes_a_working_day_a_holiday_and_takes_one_away() {
    let set =
        |on: &str, holiday: bool| json!({ "act": "set_holiday", "day": on, "holiday": holiday, "name": "Typhoon" });
    let done = give(&office(), "A001", &set("2023-07-17", true)).unwrap();
    let [Fact::HolidaySet { day: on, holiday: true, typed }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(*on, day("2023-07-17"), "the very day");
    assert_eq!(typed.len(), 1, "its name is a particular, for it was typed");
    let taken = give(&office(), "A001", &set("2023-10-23", false)).unwrap();
    let [Fact::HolidaySet { holiday: false, typed, .. }] = facts(&taken)[..] else { panic!("one fact") };
    assert!(typed.is_empty(), "a day that is no holiday has no name");
    assert_eq!(
        refused(give(&office(), "A001", &set("2023-10-23", true))).0,
        RefusalCode::AlreadySo,
        "Chung Yeung is a holiday already"
    );
    assert_eq!(
        problems(give(&office(), "A001", &set("1897-06-22", true))),
        [("day".into(), ProblemCode::Unsound)],
        "nobody counts so far back"
    );
}

#[test]
fn a_year_is_confirmed_only_when_its_list_can_be_whole() {
    let confirm = |year: i16| json!({ "act": "confirm_holidays", "year": year });
    assert!(give(&office(), "A001", &confirm(2027)).is_ok(), "the seventeen days of 2027 were worked out");
    assert_eq!(refused(give(&office(), "A001", &confirm(2023))).0, RefusalCode::AlreadySo, "2023 was gazetted");
    let (code, about) = refused(give(&changed(&[("2029-01-01", true)], &[]), "A001", &confirm(2029)));
    assert_eq!(
        (code, about),
        (RefusalCode::CalendarTooFew, vec!["2029".to_owned()]),
        "one day is not a year's list, and counting with it would make false working days"
    );
    let whole: Vec<String> = (1..=17).map(|d| format!("2029-03-{d:02}")).collect();
    let days: Vec<(&str, bool)> = whole.iter().map(|d| (d.as_str(), true)).collect();
    assert!(give(&changed(&days, &[]), "A001", &confirm(2029)).is_ok(), "seventeen can be");
    assert_eq!(
        refused(give(&changed(&days, &[2029]), "A001", &confirm(2029))).0,
        RefusalCode::AlreadySo,
        "once is enough"
    );
}

#[test]
fn reminders_stand_longest_first_and_each_once() {
    let set = |minutes: &[u32]| json!({ "act": "set_reminders", "minutes": minutes });
    let done = give(&office(), "S001", &set(&[30, 120, 30])).unwrap();
    let [Fact::RemindersSet { minutes }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(minutes, &[120, 30], "in the order in which they come");
    assert!(give(&office(), "A001", &set(&[])).is_ok(), "an office may want none");
    assert_eq!(refused(give(&office(), "A001", &set(&[60, 240]))).0, RefusalCode::AlreadySo, "four hours and one");
    for unsound in [&[4][..], &[10_081], &[5, 6, 7, 8, 9, 10, 11]] {
        assert_eq!(problems(give(&office(), "A001", &set(unsound)))[0].0, "minutes", "{unsound:?} helps nobody");
    }
}

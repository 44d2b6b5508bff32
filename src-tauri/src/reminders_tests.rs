//! Which reminders are due when, and what a notification may say.

#![allow(clippy::unwrap_used)]

use super::*;

const OFFICE: [u32; 2] = [240, 60];

fn leaving(n: u8, at: &str) -> Departure {
    Departure {
        id: Id([n; 16]),
        number: format!("TDC-2026-{n:06}-A"),
        leaves_at: Instant::parse(at).unwrap(),
        owner: Some("Q001".into()),
    }
}
fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}
fn numbers(due: &[Due]) -> Vec<&str> {
    due.iter().map(|one| one.number.as_str()).collect()
}

#[test]
fn each_reminder_comes_once_at_its_hour_right_across_midnight() {
    let visitors = [leaving(1, "2026-05-20T01:30:00+08:00")];
    let mut told = Given::default();
    let mut ask = |now: &str| due("Q001", &visitors, &OFFICE, at(now), &mut told).len();
    assert_eq!(ask("2026-05-19T21:29:59+08:00"), 0, "four hours and a second are left");
    assert_eq!(ask("2026-05-19T21:30:00+08:00"), 1, "four hours are left, although it is another day");
    assert_eq!(ask("2026-05-19T21:30:15+08:00"), 0, "it was told");
    assert_eq!(ask("2026-05-20T00:29:59+08:00"), 0, "not yet an hour before");
    assert_eq!(ask("2026-05-20T00:30:00+08:00"), 1, "one hour is left");
    assert_eq!(ask("2026-05-20T01:29:59+08:00"), 0, "nothing more until the end");
    assert_eq!(ask("2026-05-20T01:30:00+08:00"), 0, "whoever has left is past reminding");
}

#[test]
fn of_reminders_that_were_slept_through_only_the_last_is_told() {
    let visitors = [leaving(1, "2026-05-19T18:30:00+08:00")];
    let mut told = Given::default();
    let found = due("Q001", &visitors, &OFFICE, at("2026-05-19T18:00:00+08:00"), &mut told);
    assert_eq!(found.len(), 1, "a desk opened half an hour before tells one thing");
    assert!(due("Q001", &visitors, &OFFICE, at("2026-05-19T18:01:00+08:00"), &mut told).is_empty(), "and once");
    assert_eq!(
        due("Q002", &visitors, &OFFICE, at("2026-05-19T18:01:00+08:00"), &mut told).len(),
        1,
        "another officer at the desk has not heard it"
    );
}

#[test]
fn a_reminder_that_was_given_is_not_given_again_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("registry");
    let begun = |now: &str| {
        let mut reminding = Reminding::at(&Kept::beside(&place));
        reminding.officer = "Q001".into();
        reminding.minutes = OFFICE.to_vec();
        reminding.departures = vec![leaving(1, "2026-05-19T18:30:00+08:00")];
        let due = reminding.due(at(now)).len();
        reminding.keep(&Kept::beside(&place), at(now));
        due
    };
    assert_eq!(begun("2026-05-19T17:40:00+08:00"), 1, "fifty minutes are left");
    assert_eq!(begun("2026-05-19T17:41:00+08:00"), 0, "the desk was started anew, and has told it");
    let file = std::fs::read_to_string(folder.path().join("registry-desk.json")).unwrap();
    assert!(!file.contains("Q001") && !file.contains("TDC"), "and its plain file names nobody: {file}");
    std::fs::write(folder.path().join("registry-desk.json"), "{").unwrap();
    assert_eq!(begun("2026-05-19T17:42:00+08:00"), 1, "a desk whose file is gone tells it again, rather than never");
}

#[test]
fn a_leaving_that_was_changed_is_reminded_of_anew() {
    let mut told = Given::default();
    let now = at("2026-05-19T18:00:00+08:00");
    assert_eq!(
        due("Q001", &[leaving(1, "2026-05-19T18:30:00+08:00")], &OFFICE, now, &mut told).len(),
        1,
        "half an hour"
    );
    let later = [leaving(1, "2026-05-19T23:30:00+08:00")];
    assert!(due("Q001", &later, &OFFICE, now, &mut told).is_empty(), "now it is five hours and a half");
    let then = at("2026-05-19T19:30:00+08:00");
    assert_eq!(
        numbers(&due("Q001", &later, &OFFICE, then, &mut told)),
        ["TDC-2026-000001-A"],
        "four hours before the new hour"
    );
    assert!(due("Q001", &later, &[], then, &mut told).is_empty(), "an office without reminders gets none");
}

#[test]
fn a_notification_says_number_and_time_and_when_locked_the_number_alone() {
    let one = |n: u8, leaves: &str| Due { id: Id([n; 16]), number: format!("T{n}"), leaves_at: at(leaves) };
    let now = at("2026-05-19T16:30:00+08:00");
    let some =
        [one(1, "2026-05-19T17:29:20+08:00"), one(2, "2026-05-19T20:30:00+08:00"), one(3, "2026-05-19T18:45:00+08:00")];
    let open = texts(&some, now, false, Lang::En);
    assert!(
        open[0].contains("T1") && open[0].contains("60") || open[0].contains("1 h"),
        "a begun minute counts: {open:?}"
    );
    assert!(open[1].contains("4 h"), "whole hours bear no minutes: {open:?}");
    assert!(open[2].contains("2 h 15 min"), "{open:?}");
    for lang in Lang::ALL {
        for (text, due) in texts(&some, now, true, lang).iter().zip(&some) {
            assert!(text.contains(&due.number), "a locked desk says which: {text}");
            let other: String = text.replace(&due.number, "").chars().filter(char::is_ascii_digit).collect();
            assert_eq!(other, "", "and nothing that tells when: {text}");
        }
        assert!(texts(&some, now, false, lang).iter().all(|t| !t.contains('{')), "every place of the words is filled");
    }
    let many: Vec<Due> = (1..=5).map(|n| one(n, "2026-05-19T18:45:00+08:00")).collect();
    let told = texts(&many, now, false, Lang::En);
    assert_eq!(told.len(), 1, "five at once are one notification");
    assert!(told[0].contains('5') && !told[0].contains("T1"), "which says how many: {told:?}");
}

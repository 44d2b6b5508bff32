//! How acknowledging an alarm is decided.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{Papers, State};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn seen(subject: Value, entry: u64) -> Value {
    json!({ "act": "acknowledge_alarm", "subject": subject, "seen": 37, "entry": entry })
}
fn papers() -> Papers<'static> {
    let mut papers = with(&[State::Received]);
    papers.head = 100;
    papers
}

#[test]
fn an_alarm_is_seen_as_it_stood_at_an_entry() {
    let done = give(&papers(), "Q001", &seen(json!({ "trader": "T1" }), 100)).unwrap();
    let [Fact::AlarmAcknowledged { trader, seen: many, entry, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((*trader, *many, *entry), (Some(id(1)), 37, 100), "so that what is new since can be told");
    let category = json!({ "category": { "kind": "sector", "code": "medicine-shop" } });
    let done = give(&papers(), "S001", &seen(category, 7)).unwrap();
    let [Fact::AlarmAcknowledged { trader: None, kind: Some(kind), code: Some(code), .. }] = facts(&done)[..] else {
        panic!("one fact")
    };
    assert_eq!((kind.as_str(), code.as_str()), ("sector", "medicine-shop"), "a category is named by its code");
}

#[test]
fn nobody_has_seen_what_is_yet_to_come_nor_what_is_not_counted() {
    let ahead = give(&papers(), "C001", &seen(json!({ "trader": "T1" }), 101));
    assert_eq!(problems(ahead), [("entry".to_owned(), ProblemCode::Unsound)], "the journal ends at 100");
    for (kind, code, field) in [("weather", "rain", "kind"), ("sector", "rain", "code"), ("district", "X", "code")] {
        let given = give(&papers(), "C001", &seen(json!({ "category": { "kind": kind, "code": code } }), 1));
        assert_eq!(problems(given), [(field.to_owned(), ProblemCode::UnknownCode)], "{kind} {code} is not counted");
    }
    let unknown = give(&papers(), "C001", &seen(json!({ "trader": "T9" }), 1));
    assert_eq!(refused(unknown).0, RefusalCode::NotFound, "who is T9?");
}

//! How an amendment is decided: what it changes, what it refuses, and when it is stale.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Contents, Fact};
use crate::money::Amount;
use crate::papers::{Papers, State};
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn filed(state: State) -> Papers<'static> {
    let mut papers = with(&[state]);
    lay(&mut papers, 1, |c| {
        c.contents = Some(Box::new(Contents {
            channel: Some(code("hotline")),
            received_at: Some(at("2023-06-01 09:00")),
            amount_paid: Amount::parse("425.00"),
            currency: Some(code("HKD")),
            ..Contents::default()
        }));
    });
    papers
}
fn amend(changes: &Value, more: &Value) -> Value {
    let mut command = json!({ "act": "amend_complaint", "complaint": "T1", "changes": changes });
    for (field, value) in more.as_object().unwrap() {
        command[field] = value.clone();
    }
    command
}

#[test]
fn fields_given_replace_and_the_reason_is_kept() {
    let change = amend(
        &json!({ "sector": "online-shop", "trader_name": "Otterling" }),
        &json!({ "reason": "From the receipt." }),
    );
    let done = give(&filed(State::Assessing), "C001", &change).unwrap();
    let [Fact::ComplaintAmended { contents, typed, priority, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(contents.sector, Some(code("online-shop")), "what changed is sealed");
    assert_eq!(contents.channel, None, "what did not change is not said again");
    assert_eq!((typed.len(), priority), (2, &None), "trader and reason are particulars; priority rests on neither");
}

#[test]
fn what_may_not_be_taken_back_is_told() {
    let cleared = amend(&json!({}), &json!({ "clear": ["channel"] }));
    assert_eq!(
        problems(give(&filed(State::Assessing), "C001", &cleared)),
        [("channel".into(), ProblemCode::Missing)],
        "filing rests on the channel"
    );
    let taken = amend(&json!({}), &json!({ "clear": ["amount_paid"] }));
    let done = give(&filed(State::Assessing), "C001", &taken).unwrap();
    let [Fact::ComplaintAmended { cleared, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(cleared[..], [code("amount_paid")], "an officer may take a sum back that nobody paid");
}

#[test]
fn an_amendment_that_changes_nothing_is_refused() {
    let same = amend(&json!({ "amount_paid": "425.00" }), &json!({}));
    assert_eq!(
        refused(give(&filed(State::Assessing), "C001", &same)).0,
        RefusalCode::AlreadySo,
        "the journal holds changes, not gestures"
    );
}

#[test]
fn two_forms_cannot_overwrite_one_another() {
    let seen = |last| amend(&json!({ "sector": "travel" }), &json!({ "seen": last }));
    let stale = give(&filed(State::Assessing), "C001", &seen(id(99).hex()));
    assert!(
        matches!(stale, Err(Failing::Stale { ref subject }) if subject[0].name == "TDC-2023-000001"),
        "the form read an older file: {stale:?}"
    );
    assert!(give(&filed(State::Assessing), "C001", &seen(id(101).hex())).is_ok(), "who read the newest may write");
}

#[test]
fn a_void_file_is_amended_no_more_and_an_unknown_one_never() {
    let change = amend(&json!({ "sector": "travel" }), &json!({}));
    assert_eq!(
        refused(give(&filed(State::Void), "C001", &change)).0,
        RefusalCode::WrongState,
        "a keying error stays as it is"
    );
    assert_eq!(refused(give(&office(), "C001", &change)).0, RefusalCode::NotFound, "nothing lies under that name");
    for state in [State::Received, State::Awaiting, State::Consolidated, State::Referred, State::Closed] {
        assert!(
            give(&filed(state), "C001", &change).is_ok(),
            "a slip may be corrected wherever the complaint stands: {state:?}"
        );
    }
}

#[test]
fn priority_is_computed_anew_where_what_it_rests_on_changed() {
    let leaving = amend(&json!({ "visitor": true, "leaves_at": "2023-06-15 18:00" }), &json!({}));
    let done = give(&filed(State::Received), "Q001", &leaving).unwrap();
    let [Fact::ComplaintAmended { priority: Some(priority), .. }] = facts(&done)[..] else {
        panic!("priority follows the leaving")
    };
    assert_eq!(priority.level, 1, "who leaves tonight is urgent from now on");
    let odd = amend(&json!({ "quantity": "-1" }), &json!({}));
    assert_eq!(
        problems(give(&filed(State::Received), "Q001", &odd)),
        [("quantity".into(), ProblemCode::Negative)],
        "changes are checked as filings are"
    );
}

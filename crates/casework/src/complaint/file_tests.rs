//! How c1 is decided, given an intake, when it is filed. Beside the rule only for length.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Fact, RowKey};
use crate::number::Series;
use crate::papers::RowKnown;
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn form(change: &Value) -> Value {
    let mut intake = json!({
        "channel": "hotline", "received_at": "2023-06-15T09:30:00+08:00", "complainant_phone": "+852 5550 1234",
        "trader_name": "瑞鷗堂海味", "narrative": "斤兩唔夠"
    });
    for (field, value) in change.as_object().unwrap() {
        if value.is_null() {
            intake.as_object_mut().unwrap().remove(field);
        } else {
            intake[field] = value.clone();
        }
    }
    json!({ "act": "file_complaint", "complaint": intake })
}

#[test]
fn c1_five_things_file_a_complaint() {
    let mut papers = office();
    papers.numbers.insert(Series::Complaint, 41);
    let done = give(&papers, "C001", &form(&json!({}))).unwrap();
    let [Fact::ComplaintFiled { number, quick_action, queue, owner, priority, source, typed, .. }] = facts(&done)[..]
    else {
        panic!("filing states one fact: {done:?}")
    };
    assert_eq!((number.n, number.year), (42, 2023), "the number follows the last one of the Hong Kong year");
    assert_eq!(*quick_action, None, "nobody said that a short-term visitor leaves, so it is not Quick Action's");
    assert_eq!(queue.as_str(), "general", "it lies with all others");
    assert_eq!(owner.as_ref().unwrap().as_str(), "C001", "who takes a complaint has it");
    assert_eq!(
        (priority.level, source),
        (3, &None),
        "nothing makes it urgent, and it came without a reference of its own"
    );
    assert_eq!(typed.len(), 3, "complainant, trader and narrative are particulars, one row a group");
    let sealed = String::from_utf8(facts(&done)[0].encode().1).unwrap();
    for words in ["5550", "瑞鷗堂", "斤兩"] {
        assert!(!sealed.contains(words), "typed words never stand in a sealed fact");
    }
}

#[test]
fn c1_lists_everything_that_is_missing_at_once() {
    let empty = json!({ "act": "file_complaint", "complaint": {} });
    let missing: Vec<String> = problems(give(&office(), "Q001", &empty)).into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        missing,
        ["channel", "received_at", "complainant_phone", "trader_name", "narrative"],
        "an officer is told all five at once, in the order of the form"
    );
}

#[test]
fn c1_either_of_a_kind_is_enough() {
    for (change, why) in [
        (json!({ "complainant_phone": null, "anonymous": true }), "an anonymous complainant leaves no contact"),
        (json!({ "complainant_phone": null, "complainant_wechat": "made-handle" }), "an account is a contact"),
        (
            json!({ "trader_name": null, "trader_url": "https://otterling.example/" }),
            "a web shop is named by its address",
        ),
        (json!({ "narrative": null, "allegations": ["13E"] }), "an allegation says what the matter is"),
    ] {
        assert!(give(&office(), "C001", &form(&change)).is_ok(), "{why}");
    }
    let blank = form(&json!({ "narrative": "   ", "trader_name": " " }));
    assert_eq!(problems(give(&office(), "C001", &blank)).len(), 2, "blanks say nothing, so both are missing");
}

#[test]
fn c1_unsound_fields_are_named_with_what_is_wrong() {
    for (change, field, code) in [
        (json!({ "channel": "pigeon" }), "channel", ProblemCode::UnknownCode),
        (json!({ "trader_district": "ZZ" }), "trader_district", ProblemCode::UnknownCode),
        (json!({ "allegations": ["99"] }), "allegations", ProblemCode::UnknownCode),
        (json!({ "amount_paid": "-1" }), "amount_paid", ProblemCode::Negative),
        (json!({ "quantity": "-0.5" }), "quantity", ProblemCode::Negative),
        (json!({ "received_at": "2023-06-15 10:01" }), "received_at", ProblemCode::InFuture),
        (json!({ "transaction_at": "2024-01-01" }), "transaction_at", ProblemCode::InFuture),
        (json!({ "narrative": "cut\u{0}short" }), "narrative", ProblemCode::HoldsNul),
        (json!({ "narrative": "字".repeat(20_001) }), "narrative", ProblemCode::TooLong),
        (json!({ "trader_name": "x".repeat(301) }), "trader_name", ProblemCode::TooLong),
    ] {
        let found = problems(give(&office(), "C001", &form(&change)));
        assert_eq!(found, [(field.to_owned(), code)], "only the field that is wrong is named: {change}");
    }
}

#[test]
fn c1_a_leaving_visitor_gets_a_second_number_and_is_urgent() {
    let visitor = json!({ "visitor": true, "visitor_type": "ML-IVS", "leaves_at": "2023-06-15T18:30:00+08:00", "control_point": "LWS" });
    let done = give(&office(), "Q001", &form(&visitor)).unwrap();
    let [Fact::ComplaintFiled { quick_action, queue, priority, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(quick_action.unwrap().series, Series::QuickAction, "the team counts its own");
    assert_eq!((queue.as_str(), priority.level), ("quick-action", 1), "who leaves today cannot wait");
    assert!(priority.due <= at("2023-06-15 18:30"), "it is due before the visitor has left");
}

#[test]
fn c1_aliases_become_codes_and_a_sum_without_currency_is_in_dollars() {
    let done = give(&office(), "C001", &form(&json!({ "amount_paid": "6,800.00", "channel": "phone" }))).unwrap();
    let [Fact::ComplaintFiled { contents, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(contents.channel, Some(code("hotline")), "a form may say it as people do; the code is sealed");
    assert_eq!(contents.currency, Some(code("HKD")), "the office counts in Hong Kong dollars unless told otherwise");
    assert_eq!(contents.amount_paid.unwrap().to_string(), "6800.00", "cents that were entered are never dropped");
}

#[test]
fn a_price_card_is_weighed_and_sealed_with_its_factor() {
    let card = json!({
        "price_shown": "680", "unit_believed": "catty", "unit_charged": "tael", "quantity": "10", "unit": "tael"
    });
    let done = give(&office(), "C001", &form(&card)).unwrap();
    let [Fact::ComplaintFiled { weighed: Some(weighed), .. }] = facts(&done)[..] else { panic!("it was weighed") };
    assert_eq!(weighed.factor.to_string(), "16", "a catty has sixteen tael, so the charge is sixteenfold");
    assert_eq!(
        (weighed.expected.to_string(), weighed.charged.to_string()),
        ("425".into(), "6800".into()),
        "exact, where a float would not be"
    );
}

#[test]
fn c1_the_same_source_reference_files_nothing_twice() {
    let key = RowKey { key: crate::code::Digest([1; 32]), content: crate::code::Digest([2; 32]) };
    let mut papers = office();
    let given = form(&json!({ "source_ref": "E-17" }));
    papers.rows = vec![Some(RowKnown { key, filed: Some(key.content) })];
    assert_eq!(
        refused(give(&papers, "C001", &given)).0,
        RefusalCode::AlreadySo,
        "the same words under the same reference are filed"
    );
    papers.rows = vec![Some(RowKnown { key, filed: Some(crate::code::Digest([3; 32])) })];
    let (code, about) = refused(give(&papers, "C001", &given));
    assert_eq!(
        (code, about),
        (RefusalCode::RowDiffers, vec!["E-17".to_owned()]),
        "other words are a difference, told by reference"
    );
    papers.rows = vec![Some(RowKnown { key, filed: None })];
    let done = give(&papers, "C001", &given).unwrap();
    let [Fact::ComplaintFiled { source, owner, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(*source, Some(key), "the key is sealed, so that it is known again");
    assert_eq!(*owner, None, "what comes with another office's reference lies in the queue until somebody takes it up");
}

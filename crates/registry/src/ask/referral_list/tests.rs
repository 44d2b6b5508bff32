//! The referral list against a tiny registry.

#![allow(clippy::unwrap_used)]
use super::columns;
use crate::ask::referrals::tests::referred;
use crate::ask::year::documents;
use crate::testing::give;
use casework::reference::Lang;
use serde_json::{Value, json};

fn cell<'l>(list: &'l Value, row: usize, column: &str) -> &'l Value {
    let at = list["columns"].as_array().unwrap().iter().position(|c| c["code"] == column).unwrap();
    &list["rows"][row]["cells"][at]
}

fn row(list: &Value, referral: &str) -> usize {
    list["rows"].as_array().unwrap().iter().position(|r| r["referral"] == referral).unwrap()
}

#[test]
fn names_leave_only_where_consent_stands() {
    let (office, _, referrals) = referred();
    let list = office.sign_in("R001").ask("referral_list", json!({ "agency": "CC" })).unwrap();
    let (with, without) = (row(&list, &referrals[0]), row(&list, &referrals[1]));

    assert_eq!((&list["consent"], &list["removed"]), (&json!(1), &json!(1)), "one consented, one did not");
    assert_eq!(cell(&list, with, "complainant_name"), "周映禾", "with consent the name leaves");
    assert_eq!(cell(&list, without, "complainant_name"), &Value::Null, "without it the text is absent, not covered");
    assert_eq!(
        list["rows"][without]["removed"],
        json!(["complainant_name", "complainant_phone", "narrative"]),
        "and that is said"
    );
    assert_eq!(cell(&list, with, "trader_brn"), "12345678", "the trader's number is on every list");
    assert_eq!(cell(&list, with, "approved_by"), "Mak Hoi Yin", "so is who approved it");
    assert_eq!(cell(&list, with, "officer"), "Lui Tsz Wai", "and who proposed it");
    assert!(cell(&list, with, "allegation").as_str().unwrap().starts_with("s.13E "), "offences are named");
    assert_eq!(list["referrals"].as_array().unwrap().len(), 2, "the act names both");
    assert_eq!(list["rows"].to_string().matches("2210 4471").count(), 1, "one telephone leaves and no other");
}

#[test]
fn consent_that_was_withdrawn_after_the_approval_counts() {
    let (office, ids, referrals) = referred();
    let changes = json!({ "consent_refer": false });
    give(&office.sign_in("C001"), &json!({ "act": "amend_complaint", "complaint": ids[3], "changes": changes, "reason": "Withdrawn by telephone." })).unwrap();
    let list = office.sign_in("R001").ask("referral_list", json!({ "agency": "CC" })).unwrap();
    assert_eq!(list["consent"], 0, "nobody consents any more");
    assert_eq!(cell(&list, row(&list, &referrals[0]), "complainant_name"), &Value::Null, "so no name leaves");
}

#[test]
fn only_approved_columns_leave_and_no_document_number_can() {
    let (office, _, referrals) = referred();
    let records = office.sign_in("R001");
    let list = records
        .ask("referral_list", json!({ "agency": "CC", "fields": ["complainant_email", "ref", "item"] }))
        .unwrap();
    let codes: Vec<&str> = list["columns"].as_array().unwrap().iter().map(|c| c["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["ref", "complainant_email", "item"], "columns stand in the order of every list");
    assert_eq!(
        list["rows"][row(&list, &referrals[0])]["removed"],
        json!(["complainant_email", "item"]),
        "what nobody approved stays behind"
    );
    for wrong in [json!(["document_number"]), json!([]), json!(["nonsense"])] {
        assert!(
            records.ask("referral_list", json!({ "agency": "CC", "fields": wrong })).is_err(),
            "{wrong} is refused"
        );
    }
}

#[test]
fn who_may_not_take_lists_sees_masks() {
    let (office, ..) = referred();
    let list = office.sign_in("C001").ask("referral_list", json!({ "agency": "CC" })).unwrap();
    assert_eq!(list["masked"], true, "a case officer takes no lists");
    assert!(
        !list.to_string().contains("映禾") && !list.to_string().contains("没讲单位"),
        "so sees no name and no narrative"
    );
}

#[test]
fn days_choice_and_language_shape_the_list() {
    let (office, _, referrals) = referred();
    let records = office.sign_in("R001");
    let count = |params: Value| records.ask("referral_list", params).unwrap()["rows"].as_array().unwrap().len();
    assert_eq!(count(json!({ "agency": "CC", "to": "2020-01-01" })), 0, "nothing was approved so early");
    assert_eq!(count(json!({ "agency": "CC", "from": "2020-01-01" })), 2, "both were approved since");
    assert_eq!(count(json!({ "agency": "CC", "only": [referrals[0]] })), 1, "one may be chosen");
    let left = records.ask("referral_list", json!({ "agency": "CC", "without": [referrals[0]] })).unwrap();
    assert_eq!(
        (left["rows"].as_array().unwrap().len(), &left["left_out"]),
        (1, &json!(1)),
        "or left out, which is counted"
    );
    let chinese = records.ask("referral_list", json!({ "agency": "CC", "language": "zh-Hant" })).unwrap();
    assert_eq!(chinese["columns"][0]["head"], "檔號", "heads are in the language");
    assert_eq!(cell(&chinese, 0, "agency"), "消費者委員會", "and so are names of codes");
    assert_eq!(chinese["words"]["rows_sheet"], "轉介", "and the fixed words");
    let wrong = json!({ "agency": "CC", "from": "2026-02-01", "to": "2026-01-01" });
    assert!(records.ask("referral_list", wrong).is_err(), "days the wrong way round are told");
}

#[test]
fn every_column_has_its_words() {
    for column in columns::ALL {
        for key in ["column", "means"] {
            let key = format!("{key}.{}", column.code);
            assert!(documents::words(Lang::En).contains_key(&key), "{key} has words");
        }
    }
    assert!(columns::of("document_number").is_none(), "identity documents are on no list");
}

//! The list against a tiny registry: filters, orders, pages.
#![allow(clippy::unwrap_used)]

use crate::registry::Registry;
use crate::testing::{give, tiny};
use serde_json::{Value, json};

fn ids(officer: &Registry, params: Value) -> Vec<String> {
    let page = officer.ask("complaints", params).unwrap();
    page["rows"].as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn each_part_of_a_filter_holds() {
    let (office, all) = tiny();
    let officer = office.sign_in("S001");
    give(&officer, &json!({ "act": "assign", "complaints": [all[0]], "officer": "S001" })).unwrap();
    for (filter, wanted, why) in [
        (json!({}), 3, "nothing asked shows all"),
        (json!({ "owner": "me" }), 1, "one was given to the supervisor"),
        (json!({ "state": ["received"] }), 3, "nobody assessed one"),
        (json!({ "state": ["closed", "void"] }), 0, "none is closed"),
        (json!({ "text": "瑞" }), 2, "one character is enough to look for"),
        (json!({ "text": "000003" }), 1, "a number finds its complaint"),
        (json!({ "text": "周映" }), 3, "a supervisor finds complainants by name"),
        (json!({ "allegation": "13E" }), 3, "all allege it"),
        (json!({ "district": "YTM", "sector": "medicine-shop" }), 3, "codes are compared as they are"),
        (json!({ "quick_action": true }), 1, "one visitor leaves at a known hour"),
        (json!({ "received_from": "2026-01-05", "received_to": "2026-01-05" }), 3, "both days count"),
        (json!({ "received_from": "2026-01-06" }), 0, "a later day leaves them out"),
        (json!({ "ids": [all[0], all[2]] }), 2, "ids may be named"),
        (json!({ "due_before": 0 }), 0, "nothing was due in 1970"),
    ] {
        let page = officer.ask("complaints", json!({ "filter": filter })).unwrap();
        assert_eq!(page["total"], wanted, "{filter}: {why}");
        assert_eq!(page["rows"].as_array().unwrap().len(), wanted, "{filter}: the rows are as many as the total");
    }
    let records = office.sign_in("R001");
    assert!(
        ids(&records, json!({ "filter": { "text": "周映" } })).is_empty(),
        "the records officer finds no complainant"
    );
    assert!(officer.ask("complaints", json!({ "filter": { "state": ["lost"] } })).is_err(), "an unknown state is told");
    assert!(
        officer.ask("complaints", json!({ "filter": { "case": "TDI-2026-000001" } })).is_err(),
        "so is an unknown case"
    );
}

#[test]
fn pages_of_every_order_follow_each_other() {
    let (office, all) = tiny();
    let officer = office.sign_in("C001");
    for sort in ["received_desc", "received", "due", "paid", "number"] {
        let whole = ids(&officer, json!({ "sort": sort }));
        let (mut paged, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = officer.ask("complaints", json!({ "sort": sort, "limit": 1, "after": after })).unwrap();
            assert_eq!(page["total"], 3, "{sort}: the total does not depend on the page");
            paged.extend(page["rows"].as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap().to_owned()));
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        assert_eq!(paged, whole, "{sort}: single rows give what one page gives");
        assert_eq!(whole.len(), all.len(), "{sort}: all are there");
    }
    assert_eq!(ids(&officer, json!({ "sort": "paid" })).last(), Some(&all[1]), "the smallest sum stands last");
}

#[test]
fn what_is_typed_never_becomes_sql() {
    let (office, _) = tiny();
    let officer = office.sign_in("C001");
    for text in ["' OR 1=1 --", "\") UNION SELECT", "NEAR(a b)", "a*b:c"] {
        let found = officer.ask("complaints", json!({ "filter": { "text": text, "owner": text, "sector": text } }));
        assert_eq!(found.unwrap()["total"], 0, "{text} is only text, and no officer is called so");
    }
}

#[test]
fn any_place_of_the_result_is_as_near_as_its_beginning() {
    let (office, all) = tiny();
    let officer = office.sign_in("S001");
    let window = |params: Value| officer.ask("complaints", params).unwrap();

    let last = window(json!({ "from": 2, "limit": 10, "order": { "by": "paid", "down": true } }));
    assert_eq!(last["total"], 3, "the total is that of all");
    assert_eq!(last["rows"][0]["id"], all[1], "the smallest sum stands last");
    let beyond = window(json!({ "from": 99 }));
    assert_eq!(beyond["rows"], json!([]), "beyond the end there is nothing, and no fault");
    let found = window(json!({ "from": 0, "limit": 1, "order": { "by": "received" }, "find": all[2] }));
    assert_eq!(found["found"], 2, "the place of a complaint is told, wherever it lies");

    give(&officer, &json!({ "act": "void", "complaints": [all[1]], "reason": "A test." })).unwrap();
    let after = window(json!({ "from": 0, "order": { "by": "paid", "down": true } }));
    assert_eq!(after["total"], 2, "what has changed since is seen at once");
}

#[test]
fn rows_fall_into_groups_with_their_heads() {
    let (office, all) = tiny();
    let officer = office.sign_in("S001");
    give(&officer, &json!({ "act": "assign", "complaints": [all[1]], "officer": "C001" })).unwrap();
    for (group, heads) in [
        ("state", json!([["received", 3]])),
        ("owner", json!([["C001", 1], ["Q001", 2]])),
        ("district", json!([["YTM", 3]])),
    ] {
        let page = officer.ask("complaints", json!({ "from": 0, "group": group })).unwrap();
        let told: Vec<Value> =
            page["heads"].as_array().unwrap().iter().map(|h| json!([h["value"], h["count"]])).collect();
        assert_eq!(json!(told), heads, "the groups by {group}, in their order");
        assert_eq!(page["rows"].as_array().unwrap().len(), 3, "{group}: no row is lost");
    }
    let page = officer.ask("complaints", json!({ "from": 0, "group": "owner" })).unwrap();
    assert_eq!(page["rows"][0]["id"], all[1], "rows stand in the order of their groups");
    let traders = officer.ask("complaints", json!({ "from": 0, "group": "trader" })).unwrap();
    assert_eq!(traders["heads"].as_array().unwrap().len(), 3, "three signs are three groups");
    assert!(traders["heads"][0]["label"].is_string(), "a trader's group bears its name");
}

#[test]
fn every_column_sorts_both_ways() {
    let (office, all) = tiny();
    let officer = office.sign_in("C001");
    let columns = "number state received trader item district sector allegation paid factor due owner case priority visitor_type leaves transaction channel close_reason";
    for by in columns.split(' ') {
        for down in [false, true] {
            let page = officer.ask("complaints", json!({ "from": 0, "order": { "by": by, "down": down } })).unwrap();
            assert_eq!(page["rows"].as_array().unwrap().len(), all.len(), "{by}: no row is lost");
        }
    }
    let leaves = officer.ask("complaints", json!({ "from": 0, "order": { "by": "leaves", "down": true } })).unwrap();
    assert_eq!(leaves["rows"][0]["id"], all[2], "what is not said stands last, also downwards");
}

//! A trader's file against a tiny registry: which reports belong to it, and that every figure is a list.
#![allow(clippy::unwrap_used)]

use crate::testing::{file, give, tiny};
use serde_json::{Value, json};

/// Every kind of key, instead of the register's trader.
const KEYS: [&str; 4] = ["name", "url", "phone", "brn"];

#[test]
fn a_file_is_the_reports_that_bear_its_keys_and_says_which_others_they_bear() {
    let (office, ids) = tiny();
    let (team, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let simplified = json!({ "trader_name": "瑞瓯堂药行", "trader_phone": "2345 6701", "trader_address": "旺角" });
    let second = file(&team, &simplified);
    let other = file(&team, &json!({ "trader_name": "福鑰軒", "trader_phone": "+852 2345-6701" }));
    let open = json!({ "trader": "瑞甌堂藥行", "section": "13E", "officer": "C001", "origin": "complaints" });
    give(&supervisor, &json!({ "act": "consolidate", "complaints": [second], "open": open, "reason": "One shop." }))
        .unwrap();
    let bought =
        json!({ "trader": "瑞瓯堂药行有限公司", "section": "7", "officer": "C001", "origin": "test-purchase" });
    give(&supervisor, &json!({ "act": "open_case", "open": bought })).unwrap();

    let by_name = team.ask("trader_file", json!({ "of": ids[0], "by": KEYS })).unwrap();

    assert_eq!(by_name["complaints"], 2, "both scripts of the name belong to it, and no other");
    assert_eq!(by_name["live"], 1, "one of them stands in a case");
    assert_eq!(by_name["names"]["total"], 2, "names are shown as written");
    assert_eq!(by_name["addresses"]["rows"][0]["text"], "旺角", "so are addresses");
    assert_eq!(by_name["keys"][0]["everywhere"], 2, "the name brings two");
    let phone = &by_name["also"][0];
    assert_eq!((&phone["key"]["kind"], &phone["complaints"]), (&json!("phone"), &json!(1)), "one gives a number");
    assert_eq!(phone["everywhere"], 2, "which another report gives too");
    assert_eq!(by_name["cases"].as_array().unwrap().len(), 2, "one case by its complaint, one by its name alone");
    assert_eq!(by_name["cases"][0]["complaints"], 0, "the one that was opened on a purchase has none of them");
    assert_eq!(by_name["paid_cents"], 1_360_000, "what was paid adds up");

    let keys = json!([by_name["keys"][0]["key"], phone["key"]]);
    let wider = team.ask("trader_file", json!({ "of": ids[0], "keys": keys })).unwrap();
    assert_eq!(wider["complaints"], 3, "a key that is taken in brings its reports");
    let of_phone = wider["keys"].as_array().unwrap().iter().find(|k| k["key"]["kind"] == "phone").unwrap();
    assert_eq!(of_phone["names"], 2, "a number under two names is told");
    assert_eq!(wider["also_total"], 1, "now the other shop's name is what they also bear");

    let all = team.ask("trader_file", json!({ "of": other, "by": KEYS })).unwrap();
    assert_eq!(all["complaints"], 2, "a report is looked for by every key that it bears");
    let one = team.ask("trader_file", json!({ "of": other, "by": ["name"] })).unwrap();
    assert_eq!(one["complaints"], 1, "or by one kind alone");
    let case = team.ask("trader_file", json!({ "of": by_name["cases"][1]["number"], "by": KEYS })).unwrap();
    assert_eq!(case["complaints"], 2, "a case leads to its trader");
    assert!(team.ask("trader_file", json!({ "of": "TDC-2020-000001" })).is_err(), "what is not there is told");
    let nothing = team.ask("trader_file", json!({})).unwrap();
    assert_eq!((&nothing["complaints"], &nothing["name"]), (&json!(0), &Value::Null), "nothing asked finds nothing");
}

#[test]
fn every_figure_opens_the_list_it_counts() {
    let (office, ids) = tiny();
    let (team, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let otter = json!({ "trader_name": "Otterling Baby Store", "allegations": ["13I", "13E"] });
    for received_at in ["2025-10-31T23:59:00+08:00", "2025-11-01T00:00:00+08:00", "2026-01-05T11:00:00+08:00"] {
        let mut with = otter.clone();
        with["received_at"] = json!(received_at);
        let _ = file(&team, &with);
    }
    let open = json!({ "trader": "Otterling", "section": "13I", "officer": "C001", "origin": "complaints" });
    give(&supervisor, &json!({ "act": "consolidate", "complaints": [ids[2]], "open": open, "reason": "One shop." }))
        .unwrap();
    let page = team.ask("trader_file", json!({ "of": ids[2] })).unwrap();
    let keys: Vec<&Value> = page["keys"].as_array().unwrap().iter().map(|borne| &borne["key"]).collect();
    let listed = |filter: Value| {
        let mut filter = filter;
        filter["trader"] = json!(keys);
        team.ask("complaints", json!({ "filter": filter })).unwrap()["total"].clone()
    };

    assert_eq!(listed(json!({})), page["complaints"], "the whole file is a list");
    assert_eq!(listed(json!({ "quick_action": true })), page["quick_action"], "so is what the team took in");
    for (figure, filter) in
        [("states", "state"), ("allegations", "allegation"), ("districts", "district"), ("sectors", "sector")]
    {
        for count in page[figure].as_array().unwrap() {
            let value = if filter == "state" { json!([count["code"]]) } else { count["code"].clone() };
            assert_eq!(listed(json!({ filter: value })), count["complaints"], "{figure}: {count} is its list");
        }
    }
    let months = page["months"].as_array().unwrap();
    assert_eq!(months.len(), 4, "every month from the first to the last, an empty one among them");
    for month in months {
        let of_month = json!({ "received_from": month["from"], "received_to": month["to"] });
        assert_eq!(listed(of_month), month["complaints"], "{month}: midnight in Hong Kong parts the months");
    }
    let ids = team.ask("complaint_ids", json!({ "filter": { "trader": keys } })).unwrap();
    assert_eq!(ids["count"], page["complaints"], "an act can name all of it");
}

//! What is told of standing rules.

#![allow(clippy::unwrap_used)]

use crate::registry::clock;
use crate::testing::{consolidate, file, give, tiny};
use casework::time::{HOUR, Instant};
use serde_json::json;

#[test]
fn rules_are_told_in_their_order_with_what_waits_and_one_alone_with_its_members() {
    let (office, ids) = tiny();
    let (team, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let case = consolidate(&supervisor, &[&ids[0]]).made[0].id;
    let until = Instant(clock().0 + 48 * HOUR).day();
    for (trader, by_itself) in [(&ids[0], false), (&ids[2], true)] {
        let set = json!({ "act": "set_standing_rule", "trader": trader, "case": case, "until": until,
            "by_itself": by_itself, "reason": "A wave." });
        give(&supervisor, &set).unwrap();
    }
    let waits = file(&team, &json!({}));

    let view = team.ask("standing_rules", json!({})).unwrap();
    let rules = view["rules"].as_array().unwrap();
    assert_eq!((rules[0]["by_itself"].clone(), rules[1]["by_itself"].clone()), (json!(false), json!(true)), "as set");
    assert_eq!((&rules[0]["waiting"], &rules[0]["reason"]), (&json!(1), &json!("A wave.")), "one waits for the first");
    assert_eq!(rules[1]["waiting"], 1, "what lay there before waits for the second, though it works by itself");
    assert!(rules[0]["waiting_ids"].is_null(), "the list does not name them");
    let one = team.ask("standing_rules", json!({ "rule": rules[0]["rule"] })).unwrap();
    assert_eq!(one["rules"][0]["waiting_ids"], json!([waits]), "the rule alone does");
    assert_eq!(one["rules"][0]["batch_list"], json!([]), "and its batches");

    assert!(team.ask("standing_rules", json!({ "rule": "00".repeat(16) })).is_err(), "what is not there is told");
}

#[test]
fn a_rule_rests_while_its_case_takes_nobody() {
    let (office, ids) = tiny();
    let supervisor = office.sign_in("S001");
    let case = consolidate(&supervisor, &[&ids[0]]).made[0].id;
    let until = Instant(clock().0 + 48 * HOUR).day();
    let set = json!({ "act": "set_standing_rule", "trader": ids[0], "case": case, "until": until, "by_itself": true, "reason": "x" });
    give(&supervisor, &set).unwrap();
    let begin = json!({ "act": "start_investigation", "case": case, "plan": "Visit.", "discovery_on": "2026-01-05",
        "discovery_reason": "Filed.", "no_conflict_of_interest": true });
    give(&office.sign_in("C001"), &begin).unwrap();
    give(&supervisor, &json!({ "act": "suspend_case", "case": case, "reason": "x", "review_on": "2099-01-01" })).unwrap();

    let filed = file(&office.sign_in("Q001"), &json!({}));
    let rule = supervisor.ask("standing_rules", json!({})).unwrap()["rules"][0].clone();
    assert_eq!((&rule["stands"], &rule["waiting"]), (&json!("resting"), &json!(0)), "a suspended case takes nobody");

    give(&supervisor, &json!({ "act": "resume_case", "case": case })).unwrap();
    let rule = supervisor.ask("standing_rules", json!({})).unwrap()["rules"][0].clone();
    assert_eq!((&rule["stands"], &rule["waiting"]), (&json!("working"), &json!(1)), "what came meanwhile waits");
    let _ = file(&office.sign_in("Q001"), &json!({ "trader_name": "Otterling Baby Store" }));
    let page = supervisor.ask("complaints", json!({ "filter": { "ids": [filed] } })).unwrap();
    assert_eq!(page["rows"][0]["state"], "consolidated", "and goes there with the next filing");
}

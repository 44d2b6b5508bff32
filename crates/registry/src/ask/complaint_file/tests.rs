//! The file against a tiny registry: what it says, and that what can be done is what the door does.
#![allow(clippy::unwrap_used)]

use crate::testing::{Office, consolidate, file, give, tiny};
use serde_json::{Value, json};

fn can(view: &Value, act: &str) -> Value {
    view["can"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["act"] == act)
        .unwrap_or_else(|| panic!("{act} is offered"))
        .clone()
}

#[test]
fn a_file_says_what_was_filed_and_masks_the_complainant() {
    let office = Office::found(true);
    let weighed = json!({
        "quantity": "10", "unit": "tael", "price_shown": "680", "unit_believed": "jin", "unit_charged": "tael",
        "allegations": ["13E", "13F"], "elements": ["trader"], "trader_phone": "2788 4471"
    });
    let team = office.sign_in("Q001");
    let id = file(&team, &weighed);
    let _ = file(&team, &json!({ "trader_name": "別家", "trader_phone": "+852 2788 4471" }));

    let view = team.ask("complaint_file", json!({ "name": id })).unwrap();
    let again = team.ask("complaint_file", json!({ "name": view["number"] })).unwrap();

    assert_eq!(again["id"], view["id"], "a number opens the same file as an id");
    assert_eq!((&view["expected"], &view["charged"]), (&json!("514.07"), &json!("6800")), "the weighing as sealed");
    assert_eq!(view["grams"], "377.9936", "ten taels in grams");
    assert_eq!(view["complainant_name"], "周＊＊", "the complainant's name is masked");
    assert!(!view["complainant_phone"].as_str().unwrap().contains("2210"), "so is the telephone");
    assert_eq!(view["narrative"], "店员只说“六八零”，没讲单位。", "the words stand as typed");
    assert_eq!(view["trader_complaints"], 1, "another complaint names the same telephone");
    let ticked: Vec<&Value> = view["elements"].as_array().unwrap().iter().filter(|e| e["ticked"] == true).collect();
    assert!(!ticked.is_empty(), "what the officer ticked is ticked");
    assert!(
        view["elements"].as_array().unwrap().iter().any(|e| e["offence"] == "13F"),
        "every offence brings its elements"
    );
}

#[test]
fn what_can_be_done_is_what_the_rules_say() {
    let (office, ids) = tiny();
    let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
    let ask = json!({ "name": ids[0] });

    let view = officer.ask("complaint_file", ask.clone()).unwrap();
    assert_eq!(can(&view, "consolidate")["code"], "role-may-not", "a case officer only proposes to consolidate");
    assert_eq!(can(&view, "propose_consolidation")["allowed"], true, "which is allowed");
    assert_eq!(
        can(&view, "propose_closure")["code"],
        "complaint.wrong-state",
        "a complaint is assessed before it is closed"
    );
    assert_eq!(can(&view, "propose_closure")["cure"], "assess", "and the file says so");
    assert_eq!(can(&view, "assess")["allowed"], true, "assessing is next");

    give(&supervisor, &json!({ "act": "assess", "complaints": [ids[0]], "unknown": view["open_fields"] })).unwrap();
    let proposal = json!({ "act": "propose_closure", "complaints": [ids[0]], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true });
    let refer = can(&supervisor.ask("complaint_file", ask.clone()).unwrap(), "propose_referral");
    assert_eq!(
        (&refer["code"], &refer["detail"]),
        (&json!("referral.no-consent"), &json!("not-asked")),
        "consent was not asked for"
    );
    give(&supervisor, &proposal).unwrap();

    let own = supervisor.ask("complaint_file", ask.clone()).unwrap();
    let other = office.sign_in("S002").ask("complaint_file", ask.clone()).unwrap();
    assert_eq!(can(&own, "approve")["code"], "closure.same-officer", "one does not approve one's own closure");
    assert_eq!(can(&own, "approve")["cure"], "withdraw_proposal", "but may take it back");
    assert_eq!(can(&other, "approve")["allowed"], true, "another supervisor may approve");
    assert_eq!(can(&other, "withdraw_proposal")["code"], "proposal.not-yours", "but not withdraw");
    assert_eq!(other["proposals"][0]["explanation"], "Refunded.", "the proposal says why");

    give(&officer, &json!({ "act": "add_note", "complaint": ids[0], "text": "Called." })).unwrap();
    give(&officer, &json!({ "act": "amend_complaint", "complaint": ids[0], "changes": { "amount_paid": "1.00" } }))
        .unwrap();
    let changed = office.sign_in("S002").ask("complaint_file", ask).unwrap();
    assert_eq!(
        can(&changed, "approve")["code"],
        "stale",
        "a complaint that changed since is not closed on an old view"
    );
    assert_eq!(changed["proposals"][0]["changed"], true, "and the proposal shows it");
    assert_eq!(changed["notes"][0]["text"], "Called.", "notes stand on the file");
}

#[test]
fn a_member_of_a_case_says_where_it_came_from() {
    let (office, ids) = tiny();
    let supervisor = office.sign_in("S001");
    let joined = consolidate(&supervisor, &[&ids[0]]);

    let view = supervisor.ask("complaint_file", json!({ "name": ids[0] })).unwrap();

    assert_eq!(view["state"], "consolidated", "it stands in the case");
    assert_eq!(view["came_from"], "received", "and would go back to where it was");
    assert_eq!(view["joined_act"], json!(joined.act), "undoing names the act");
    assert_eq!(can(&view, "detach")["allowed"], true, "a supervisor may detach it");
    assert_eq!(can(&view, "consolidate")["cure"], "detach", "it must leave this case before it joins another");
    assert!(
        supervisor.ask("complaint_file", json!({ "name": "TDC-2026-999999" })).is_err(),
        "an unknown number is told"
    );
}

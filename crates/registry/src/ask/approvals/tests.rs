//! Approvals against a tiny registry.

#![allow(clippy::unwrap_used)]
use crate::registry::Registry;
use crate::testing::{give, tiny};
use serde_json::{Value, json};

fn propose_closure(registry: &Registry, complaints: &[&String]) -> String {
    let unknown = json!([
        "leaves_at",
        "control_point",
        "sector",
        "trader_district",
        "visitor_type",
        "amount_paid",
        "transaction_at",
        "allegations",
        "goods_or_services"
    ]);
    give(registry, &json!({ "act": "assess", "complaints": complaints, "unknown": unknown })).unwrap();
    let made = give(
        registry,
        &json!({ "act": "propose_closure", "complaints": complaints, "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true }),
    )
    .unwrap();
    made.made[0].id.hex()
}

#[test]
fn i03_the_proposer_sees_why_another_decides() {
    let (office, ids) = tiny();
    let (proposer, other) = (office.sign_in("S001"), office.sign_in("S002"));
    let first = propose_closure(&proposer, &[&ids[0], &ids[1]]);
    let second = propose_closure(&other, &[&ids[2]]);

    let view = proposer.ask("approvals", json!({})).unwrap();
    assert_eq!((&view["total"], &view["to_decide"]), (&json!(2), &json!(1)), "both wait, one for this officer");
    assert_eq!(
        (&view["open"][0]["id"], &view["open"][1]["id"]),
        (&json!(first), &json!(second)),
        "the oldest stands first"
    );
    assert_eq!(view["open"][0]["refusal"], "closure.same-officer", "one does not decide what one proposed");
    assert_eq!(view["open"][1]["may_decide"], true, "another's is for this officer");
    assert_eq!(view["open"][0]["explanation"], "Refunded.", "why stands beside it");
    let member = &view["open"][0]["members"][0];
    assert_eq!(
        (&member["state"], &member["amount_paid"]),
        (&json!("assessing"), &json!("6800.00")),
        "each member is shown"
    );
    assert!(!member["complainant"].as_str().unwrap().contains("映禾"), "complainants are masked");
    let officer = office.sign_in("C001").ask("approvals", json!({})).unwrap();
    assert_eq!(officer["open"][0]["refusal"], "role-may-not", "a case officer decides none");
    assert_eq!(officer["to_decide"], 0, "so none waits for one");
}

#[test]
fn i06_a_member_that_changed_is_told_before_anybody_approves() {
    let (office, ids) = tiny();
    let proposer = office.sign_in("S001");
    let proposal = propose_closure(&proposer, &[&ids[0], &ids[1]]);
    let changes = json!({ "amount_paid": "7000.00" });
    give(
        &office.sign_in("C001"),
        &json!({ "act": "amend_complaint", "complaint": ids[1], "changes": changes, "reason": "Receipt." }),
    )
    .unwrap();

    let other = office.sign_in("S002");
    let view = other.ask("approvals", json!({})).unwrap();
    assert_eq!(view["open"][0]["changed"], 1, "one member is not what was proposed");
    assert_eq!(view["open"][0]["members"][1]["changed"], true, "and it is marked");
    assert!(give(&other, &json!({ "act": "approve", "proposal": proposal })).is_err(), "the door says the same");
    give(&other, &json!({ "act": "return_proposal", "proposal": proposal, "reason": "Look again." })).unwrap();

    let decided = other.ask("approvals", json!({})).unwrap();
    assert_eq!((&decided["total"], &decided["decided_total"]), (&json!(0), &json!(1)), "it waits no more");
    assert_eq!(decided["decided"][0]["returned_because"], "Look again.", "the reason is kept");
    assert_eq!(decided["decided"][0]["refusal"], "proposal.decided", "it cannot be decided again");
}

#[test]
fn members_are_paged() {
    let (office, ids) = tiny();
    let proposer = office.sign_in("S001");
    let proposal = propose_closure(&proposer, &[&ids[0], &ids[1], &ids[2]]);

    let first = proposer.ask("approvals", json!({ "proposal": proposal, "members_limit": 2 })).unwrap();
    let after = &first["open"][0]["members_next"];
    let second =
        proposer.ask("approvals", json!({ "proposal": proposal, "members_limit": 2, "members_after": after })).unwrap();
    assert_eq!(first["open"][0]["members_total"], 3, "the total is of all");
    assert_eq!(second["open"][0]["members"][0]["id"], ids[2], "the third follows the second");
    assert_eq!(second["open"][0]["members_next"], Value::Null, "nothing follows");
    assert!(proposer.ask("approvals", json!({ "kind": "nonsense" })).is_err(), "an unknown kind is told");
}

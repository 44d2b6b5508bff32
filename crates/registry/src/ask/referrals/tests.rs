//! Referrals against a tiny registry.

#![allow(clippy::unwrap_used)]
use crate::testing::{Office, file, give, tiny};
use serde_json::{Value, json};

/// Two complaints referred to the Consumer Council, one with consent; the referrals' ids in that order.
pub(in crate::ask) fn referred() -> (Office, Vec<String>, Vec<String>) {
    let (office, mut ids) = tiny();
    let (quick, officer, supervisor) = (office.sign_in("Q001"), office.sign_in("C001"), office.sign_in("S001"));
    ids.push(file(&quick, &json!({ "consent_refer": true, "trader_address": "18 Soy Street", "trader_brn": "12345678", "allegations": ["13E", "7"], "visitor": false, "visitor_type": "HK-RESIDENT" })));
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
    let both = json!([ids[3], ids[0]]);
    give(&officer, &json!({ "act": "assess", "complaints": both, "unknown": unknown })).unwrap();
    let fields = json!(["complainant_name", "complainant_phone", "narrative"]);
    let proposal = give(
        &officer,
        &json!({ "act": "propose_referral", "complaints": both, "agency": "CC", "purpose": "conciliation", "basis": "same-purpose", "fields": fields, "redaction_checked": true, "note": "Both want their money back." }),
    )
    .unwrap();
    give(&supervisor, &json!({ "act": "approve", "proposal": proposal.made[0].id.hex() })).unwrap();
    let view = supervisor.ask("referrals", json!({ "agency": "CC" })).unwrap();
    let of = |complaint: &String| {
        let rows = view["referrals"].as_array().unwrap();
        rows.iter().find(|r| r["complaint"] == complaint.as_str()).unwrap()["id"].as_str().unwrap().to_owned()
    };
    let referrals = vec![of(&ids[3]), of(&ids[0])];
    (office, ids, referrals)
}

#[test]
fn referrals_pass_four_stations() {
    let (office, _, referrals) = referred();
    let (records, supervisor) = (office.sign_in("R001"), office.sign_in("S001"));
    let view = records.ask("referrals", json!({ "agency": "consumer council hk" })).unwrap();
    assert_eq!((&view["to_send"], &view["agencies"][0]["to_send"]), (&json!(2), &json!(2)), "both wait to be sent");
    assert_eq!(view["total"], 2, "both are shown");
    assert!(
        !view["agencies"][0]["last_fields"].as_array().unwrap().is_empty() && view["agencies"][0]["last_purpose"].is_string(),
        "what was let out to this agency last is proposed for the next: {}",
        view["agencies"][0]
    );
    assert!(view["next_list"].as_str().unwrap().starts_with("REF-"), "the next list has its number");

    give(
        &records,
        &json!({ "act": "send_referrals", "referrals": referrals, "method": "post", "sent_on": "2026-01-06" }),
    )
    .unwrap();
    let view = records.ask("referrals", json!({ "agency": "CC" })).unwrap();
    assert_eq!((&view["overdue"], &view["open"]), (&json!(2), &json!(2)), "nobody acknowledged them for months");
    assert_eq!(view["referrals"][0]["overdue"], true, "and each says so");

    give(&records, &json!({ "act": "record_referral_answer", "referral": referrals[0], "answer": "acknowledged", "on": "2026-01-08", "their_ref": "CC/1" })).unwrap();
    give(&supervisor, &json!({ "act": "record_referral_answer", "referral": referrals[1], "answer": "declined", "on": "2026-01-09", "reply": "Not ours." })).unwrap();
    let view = records.ask("referrals", json!({})).unwrap();
    let agency = &view["agencies"][0];
    assert_eq!(
        (&agency["acknowledged"], &agency["declined"], &agency["sent"]),
        (&json!(1), &json!(1), &json!(0)),
        "each stands at its station"
    );
    assert_eq!(view["overdue"], 0, "nothing is overdue any more");
    give(&records, &json!({ "act": "record_referral_answer", "referral": referrals[0], "answer": "accepted", "on": "2026-01-10" })).unwrap();
    let chase = json!({ "act": "chase_referrals", "referrals": [referrals[0]], "next_on": "2099-02-02", "chased_on": "2026-01-12", "note": "By telephone." });
    give(&records, &chase).unwrap();
    let view = records.ask("referrals", json!({ "agency": "CC", "state": ["accepted"] })).unwrap();
    let one = &view["referrals"][0];
    assert_eq!(
        (&one["chase_on"], &one["chased_on"], &one["chased"]),
        (&json!("2099-02-02"), &json!("2026-01-12"), &json!(1)),
        "who took it on is still chased for an answer, and the row says when"
    );
    assert_eq!(view["agencies"][0]["acknowledged"], 1, "accepted is not answered: it counts as acknowledged");
    let declined = records.ask("referrals", json!({ "agency": "CC", "state": ["declined"] })).unwrap();
    assert_eq!(
        (&declined["total"], &declined["referrals"][0]["reply"]),
        (&json!(1), &json!("Not ours.")),
        "stages are filtered"
    );
}

#[test]
fn referrals_are_paged() {
    let (office, ..) = referred();
    let records = office.sign_in("R001");
    let first = records.ask("referrals", json!({ "agency": "CC", "limit": 1 })).unwrap();
    let second = records.ask("referrals", json!({ "agency": "CC", "limit": 1, "after": first["next"] })).unwrap();
    let third = records.ask("referrals", json!({ "agency": "CC", "limit": 1, "after": second["next"] })).unwrap();
    assert_ne!(first["referrals"][0]["id"], second["referrals"][0]["id"], "the second page goes on");
    assert_eq!((&third["referrals"], &third["next"]), (&json!([]), &Value::Null), "and the third is empty");
    for wrong in [
        json!({ "agency": "NOWHERE" }),
        json!({ "agency": "CC", "state": ["lost"] }),
        json!({ "agency": "CC", "after": "x" }),
    ] {
        assert!(records.ask("referrals", wrong.clone()).is_err(), "{wrong} is told");
    }
}

#[test]
fn a_list_shows_what_became_of_its_referrals() {
    let (office, _, referrals) = referred();
    let records = office.sign_in("R001");
    let list = records.ask("referral_list", json!({ "agency": "CC" })).unwrap();
    let export = json!({ "act": "export_referrals", "agency": "CC", "format": "csv", "language": "en", "fields": ["ref"],
        "referrals": list["referrals"], "rows_sha256": "00".repeat(32), "number": list["number"] });
    let taken = give(&records, &export).unwrap();
    give(&records, &json!({ "act": "send_referrals", "referrals": [referrals[0]], "method": "post", "list": taken.made[0].id.hex() })).unwrap();

    let view = records.ask("referrals", json!({ "agency": "CC" })).unwrap();
    let shown = &view["lists"][0];
    assert_eq!(
        (&shown["number"], &shown["rows"], &shown["sent"]),
        (&list["number"], &json!(2), &json!(1)),
        "one of its two has left"
    );
    assert_eq!((&shown["taken_by"], &view["lists_total"]), (&json!("R001"), &json!(1)), "who took it");
    assert_ne!(view["next_list"], list["number"], "the next list has another number");
    let sent = view["referrals"].as_array().unwrap().iter().find(|r| r["state"] == "sent").unwrap();
    assert_eq!(sent["list_number"], list["number"], "the referral names the list with which it left");
}

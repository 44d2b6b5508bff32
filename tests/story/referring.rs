//! Scenarios I, H and K: referrals and closings by two, what is counted, and who is named.

use office_tests::*;
use registry::Registry;
use registry::testing::{Office, file, give, tiny};
use serde_json::{Value, json};

fn year(registry: &Registry) -> Value {
    let year = ask(registry, "year", &json!({ "year": 2026 }));
    assert_eq!(year["identity_holds"], true, "received is consolidated, closed, referred and in progress together");
    year
}
fn refer(c: &Registry, complaint: &str) -> registry::Receipt {
    done(
        c,
        &json!({ "act": "propose_referral", "complaints": [complaint], "agency": "CC", "purpose": "conciliation", "fields": ["item"], "redaction_checked": true }),
    )
}

#[test]
fn i02_what_comes_back_is_in_its_queue_again_and_counted_once() {
    let office = Office::found(false);
    let (c, s, r) = (office.sign_in("C001"), office.sign_in("S001"), office.sign_in("R001"));
    let id = file(&c, &json!({ "consent_refer": true }));
    let _ = done(&c, &json!({ "act": "assess", "complaints": [id] }));
    let before = file_of(&c, &id);
    let approved = done(&s, &json!({ "act": "approve", "proposal": made(&refer(&c, &id), "proposal") }));
    let referral = made(&approved, "referral");
    let _ = done(&r, &json!({ "act": "send_referrals", "referrals": [referral], "method": "secure-email" }));
    assert_eq!(file_of(&c, &id)["state"], "referred", "it has left");
    assert_eq!(year(&s)["closed_or_referred"], 1, "and counts as referred");
    let answer = json!({ "act": "record_referral_answer", "referral": referral, "answer": "returned", "on": "2026-01-06", "reply": "Not ours." });
    assert_eq!(code(give(&r, &answer)), "role-may-not", "taking it back is a supervisor's act");
    let _ = done(&s, &answer);
    let after = file_of(&c, &id);
    for field in ["state", "owner", "queue", "received_at", "due"] {
        assert_eq!(after[field], before[field], "its {field} is what it was");
    }
    let counted = year(&s);
    assert_eq!(
        (&counted["received"], &counted["in_progress"], &counted["closed_or_referred"]),
        (&json!(1), &json!(1), &json!(0)),
        "one complaint, counted once"
    );
}

#[test]
fn i06_the_proposer_does_not_approve_and_a_change_voids_the_proposal() {
    let office = Office::found(false);
    let (c, s, s2) = (office.sign_in("C001"), office.sign_in("S001"), office.sign_in("S002"));
    let id = file(&c, &json!({}));
    let _ = done(&c, &json!({ "act": "assess", "complaints": [id] }));
    let closing = json!({ "act": "propose_closure", "complaints": [id], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true });
    let proposal = made(&done(&s, &closing), "proposal");
    assert_eq!(
        code(give(&s, &json!({ "act": "approve", "proposal": proposal }))),
        "closure.same-officer",
        "S001 proposed it"
    );
    let _ = done(&c, &json!({ "act": "amend_complaint", "complaint": id, "changes": { "amount_paid": "1.00" } }));
    let late = give(&s2, &json!({ "act": "approve", "proposal": proposal }));
    assert!(format!("{late:?}").contains("Stale"), "what S002 would approve is no longer what was proposed: {late:?}");
    assert_eq!(file_of(&c, &id)["state"], "assessing", "so nothing is closed");
    let _ = done(&s2, &json!({ "act": "return_proposal", "proposal": proposal, "reason": "The sum has changed." }));
    let again = made(&done(&c, &closing), "proposal");
    let _ = done(&s2, &json!({ "act": "approve", "proposal": again }));
    assert_eq!(file_of(&c, &id)["state"], "closed", "a new proposal and another officer close it");
}

#[test]
fn h05_consolidating_moves_no_complaint_out_of_received() {
    let (office, complaints) = tiny();
    let s = office.sign_in("S001");
    let before = year(&s);
    assert_eq!((&before["received"], &before["in_progress"]), (&json!(3), &json!(3)), "three came in");
    let (_, joined) = case_with(&s, &complaints);
    let after = year(&s);
    assert_eq!(
        (&after["received"], &after["consolidated"], &after["in_progress"]),
        (&json!(3), &json!(3), &json!(0)),
        "the same three, now in a case"
    );
    let _ = done(&s, &serde_json::to_value(joined.undo.unwrap()).unwrap());
    let undone = year(&s);
    assert_eq!((&undone["received"], &undone["consolidated"]), (&json!(3), &json!(0)), "and back again");
}

#[test]
fn k02_every_way_of_writing_names_its_officer() {
    let office = Office::found(false);
    let (q, c, s, r) = (office.sign_in("Q001"), office.sign_in("C001"), office.sign_in("S001"), office.sign_in("R001"));
    let id = file(&q, &json!({ "consent_refer": true }));
    let imported = import(&s, 2, &json!({}));
    let (_, joined) = case_with(&s, &imported[..2]);
    let _ = done(&s, &serde_json::to_value(joined.undo.unwrap()).unwrap());
    let _ = done(&c, &json!({ "act": "assess", "complaints": [id] }));
    let _ = done(&q, &json!({ "act": "log_step", "complaint": id, "step": "called-shop" }));
    let _ = done(&c, &json!({ "act": "show_particulars", "complaint": id }));
    let approved = done(&s, &json!({ "act": "approve", "proposal": made(&refer(&c, &id), "proposal") }));
    let _ = done(&r, &json!({ "act": "send_referrals", "referrals": [made(&approved, "referral")], "method": "post" }));
    assert_eq!(
        code(give(&r, &json!({ "act": "void", "complaints": [id], "reason": "x" }))),
        "role-may-not",
        "records void nothing"
    );
    let conn = registry::store::open_reading(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    let mut statement = conn.prepare("SELECT header FROM journal ORDER BY seq").unwrap();
    let headers: Vec<Value> = statement
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .unwrap()
        .map(|h| serde_json::from_slice(&h.unwrap()).unwrap())
        .collect();
    let seen = |kind: &str, officer: &str, role: &str| {
        headers.iter().any(|h| h["kind"] == kind && h["officer"] == officer && h["role"] == role)
    };
    for (kind, officer, role) in [
        ("complaint_filed", "Q001", "qat"),
        ("complaints_imported", "S001", "sup"),
        ("complaints_consolidated", "S001", "sup"),
        ("complaints_detached", "S001", "sup"),
        ("complaints_assessed", "C001", "co"),
        ("step_logged", "Q001", "qat"),
        ("particulars_shown", "C001", "co"),
        ("proposal_made", "C001", "co"),
        ("proposal_approved", "S001", "sup"),
        ("referrals_sent", "R001", "rec"),
        ("refused_by_role", "R001", "rec"),
    ] {
        assert!(seen(kind, officer, role), "{kind} is {officer}'s, acting as {role}");
    }
    assert!(headers.iter().all(|h| h["officer"].as_str().is_some_and(|o| !o.is_empty())), "no entry is nobody's");
}

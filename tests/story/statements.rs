//! A visitor's afternoon at the counter: the statement is begun, is seen in hand by everybody, is signed before the
//! visitor sets out, and a slip is taken back. Not the rules of steps, which are in `casework::complaint::desk`.

use office_tests::*;
use registry::testing::{Office, file, give};
use registry::{Registry, clock};
use serde_json::{Value, json};

fn step(visitor: &str, step: &str) -> Value {
    json!({ "act": "log_step", "complaint": visitor, "step": step })
}

fn row(desk: &Registry) -> Value {
    ask(desk, "board", &json!({}))["rows"][0].clone()
}

#[test]
fn a_statement_is_begun_seen_in_hand_and_signed_before_the_visitor_sets_out() {
    // Given a visitor who leaves in five hours, and two officers who could take the statement.
    let office = Office::found(false);
    let (one, other) = (office.sign_in("Q001"), office.sign_in("C001"));
    let leaves = clock().plus_hours(5).0;
    let visitor = file(&one, &json!({ "visitor": true, "leaves_at": leaves, "control_point": "LWS" }));
    // When one begins it, and says when the visitor sets out.
    let _ = done(&one, &step(&visitor, "statement-begun"));
    let mut out = step(&visitor, "set-out");
    out["at"] = json!(clock().plus_hours(4).0);
    let said = done(&one, &out);
    // Then the other sees whose it is, and is refused a second one.
    let seen = row(&other);
    assert_eq!((&seen["statement"], &seen["statement_by"]), (&json!("in-hand"), &json!("Q001")), "it is in hand");
    assert_eq!(seen["set_out"], out["at"], "and until when there is time");
    let (code, about) = refusal(give(&other, &step(&visitor, "statement-begun")));
    assert_eq!((code, about), ("statement.in-hand", vec!["Q001".to_owned()]), "by whom it is refused is named");
    // And what is only begun handles nothing in the year's figures.
    let year = |desk: &Registry| ask(desk, "year", &json!({ "year": clock().year() }))["quick_action_handled"].clone();
    assert_eq!(year(&one), json!(0), "in hand is not handled");
    // When it is signed, and the hour of setting out was a slip.
    let _ = done(&one, &step(&visitor, "statement-taken"));
    let _ = done(&one, &serde_json::to_value(said.undo).unwrap());
    // Then the board, the file and the year say so, and the journal rebuilds all of it.
    let after = row(&other);
    assert_eq!(
        (&after["statement"], &after["set_out"]),
        (&json!("signed"), &json!(null)),
        "signed, and no hour is said"
    );
    let steps = file_of(&one, &visitor)["steps"].as_array().unwrap().len();
    assert_eq!((steps, year(&one)), (2, json!(1)), "begun and taken stand in the file; the team handled it");
    assert!(one.verify().is_ok(), "and the books agree with the journal");
}

//! The board: order, masking, pages, what is taken back, and who is reminded of.

#![allow(clippy::unwrap_used)]
use crate::testing::{Office, file, give};
use serde_json::json;

fn hours(from_now: i64) -> i64 {
    crate::clock().plus_hours(from_now).0
}

#[test]
fn visitors_stand_by_the_time_that_is_left() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let late =
        file(&team, &json!({ "visitor": true, "leaves_at": hours(20), "control_point": "LWS", "consent_refer": true }));
    let soon = file(&team, &json!({ "visitor": true, "leaves_at": hours(1), "control_point": "LWS" }));
    let asked = file(&team, &json!({ "visitor": true, "received_at": hours(-1) }));
    let _resident = file(&team, &json!({ "visitor_type": null, "visitor": false }));
    give(&team, &json!({ "act": "log_step", "complaint": late, "step": "statement-taken" })).unwrap();

    let board = team.ask("board", json!({})).unwrap();
    let records = office.sign_in("R001").ask("board", json!({})).unwrap();

    let ids: Vec<&str> = board["rows"].as_array().unwrap().iter().map(|r| r["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [soon, late, asked], "who leaves first stands first, and unknown leaving follows");
    let next: Vec<&str> = board["rows"].as_array().unwrap().iter().map(|r| r["next_step"].as_str().unwrap()).collect();
    assert_eq!(next, ["take-statement", "give-receipt-slip", "ask-departure"], "each row says what is to be done next");
    assert_eq!(board["still_here"], 3, "the rail counts all three");
    assert_eq!(board["rows"][0]["name"], "周映禾", "the team works with the visitor by name");
    assert_eq!(records["rows"][0]["name"], "周＊＊", "others see the name masked");
    assert!(!board["rows"][0]["phone"].as_str().unwrap().contains("2210"), "the telephone is masked for everybody");
}

#[test]
fn a_step_taken_back_is_off_the_board_and_still_in_what_was_counted() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let visitor = file(
        &team,
        &json!({ "visitor": true, "leaves_at": hours(3), "control_point": "LWS", "complainant_wechat": "zhou_made" }),
    );
    let log = json!({ "act": "log_step", "complaint": visitor, "step": "statement-taken" });
    let logged = give(&team, &log).unwrap();
    let before = team.ask("board", json!({})).unwrap();
    let between = crate::clock();
    give(&team, &serde_json::to_value(logged.undo).unwrap()).unwrap();
    let after = team.ask("board", json!({})).unwrap();

    assert_eq!(before["rows"][0]["statement"], "signed", "the statement was taken");
    assert!(before["rows"][0]["first_step_at"].is_i64(), "and was the first thing done");
    assert!(after["rows"][0]["statement"].is_null(), "then it was not: the entry was a slip");
    assert!(after["rows"][0]["first_step_at"].is_null(), "so nothing was done yet");
    assert_eq!(after["rows"][0]["next_step"], "take-statement", "and it is to be done again");
    let kinds: Vec<&str> =
        after["rows"][0]["contacts"].as_array().unwrap().iter().map(|c| c["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["phone", "wechat"], "both ways to reach the visitor afterwards are named");
    assert!(!after.to_string().contains("zhou_made"), "and masked");
    assert!(after["rows"][0]["consent"].is_null(), "nobody asked for consent yet");
    let year = |as_at: Option<casework::time::Instant>| {
        let year = crate::clock().year();
        team.ask("year", json!({ "year": year, "as_at": as_at.map(|at| at.rfc3339()) })).unwrap()
    };
    let (then, now) = (year(Some(between)).to_string(), year(None).to_string());
    assert_ne!(then, now, "a figure as at the instant between still counts the step that stood then");
    team.verify().unwrap();
}

#[test]
fn the_train_of_a_visitor_is_on_the_board_is_searched_for_and_can_be_put_right() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let visitor = file(
        &team,
        &json!({ "visitor": true, "leaves_at": hours(3), "control_point": "XRL", "leaves_by": "G6562" }),
    );
    let row = || team.ask("board", json!({})).unwrap()["rows"][0].clone();
    assert_eq!(row()["leaves_by"], "G6562", "who walks with the visitor to the station knows which train");
    let found = |query: &str| {
        let params = json!({ "filter": { "query": query } });
        team.ask("complaints", params).unwrap()["total"].clone()
    };
    assert_eq!(found("leaves-by:g6562"), 1, "the field finds it, however it is written");
    assert_eq!(found("班次:G9999"), 0, "and another train finds nobody");
    let amend = json!({ "act": "amend_complaint", "complaint": visitor, "changes": { "leaves_by": "G6142" } });
    give(&team, &amend).unwrap();
    assert_eq!(row()["leaves_by"], "G6142", "the visitor took another train");
    let long = json!({ "act": "amend_complaint", "complaint": visitor, "changes": { "leaves_by": "G".repeat(301) } });
    assert!(give(&team, &long).is_err(), "a line has its bound, as every other");
    team.verify().unwrap();
}

#[test]
fn a_statement_in_hand_is_seen_with_whose_and_finished_or_taken_back() {
    let office = Office::found(true);
    let (team, other) = (office.sign_in("Q001"), office.sign_in("C001"));
    let visitor = file(&team, &json!({ "visitor": true, "leaves_at": hours(3), "control_point": "LWS" }));
    let log = |step: &str| json!({ "act": "log_step", "complaint": visitor, "step": step });
    let row = || team.ask("board", json!({})).unwrap()["rows"][0].clone();
    let begun = give(&team, &log("statement-begun")).unwrap();
    let in_hand = row();
    assert_eq!(
        (&in_hand["statement"], &in_hand["statement_by"], &in_hand["next_step"]),
        (&json!("in-hand"), &json!("Q001"), &json!("finish-statement")),
        "everybody sees who has it"
    );
    assert!(in_hand["first_step_at"].is_i64(), "beginning it is the first thing done");
    let refused = format!("{:?}", give(&other, &log("statement-begun")).unwrap_err());
    assert!(refused.contains("StatementInHand") && refused.contains("Q001"), "the colleague is named: {refused}");
    give(&team, &serde_json::to_value(begun.undo).unwrap()).unwrap();
    assert!(row()["statement"].is_null(), "a slip is taken back like every step");
    give(&other, &log("statement-begun")).unwrap();
    let taken = give(&team, &log("statement-taken")).unwrap();
    assert_eq!((&row()["statement"], &row()["statement_by"]), (&json!("signed"), &json!(null)), "signed is in no hand");
    give(&team, &serde_json::to_value(taken.undo).unwrap()).unwrap();
    assert_eq!(row()["statement_by"], "C001", "taken back, it is in hand as before");
    team.verify().unwrap();
}

#[test]
fn when_a_visitor_sets_out_is_the_last_that_was_said_and_no_first_action() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let visitor = file(&team, &json!({ "visitor": true, "leaves_at": hours(5), "control_point": "LWS" }));
    let out = |at: i64| json!({ "act": "log_step", "complaint": visitor, "step": "set-out", "at": at });
    let row = || team.ask("board", json!({})).unwrap()["rows"][0].clone();
    give(&team, &out(hours(2))).unwrap();
    let second = give(&team, &out(hours(3))).unwrap();
    let said = row();
    assert!(said["set_out"].as_i64() > Some(hours(2)), "the last that was said counts");
    assert!(
        said["first_step_at"].is_null() && said["last_step_at"].is_null(),
        "the visitor's hour is no act of the team"
    );
    give(&team, &serde_json::to_value(second.undo).unwrap()).unwrap();
    assert!(row()["set_out"].as_i64() < Some(hours(3)), "taken back, what was said before stands");
    assert!(give(&team, &out(hours(6))).is_err(), "nobody sets out after leaving");
    team.verify().unwrap();
}

#[test]
fn only_those_who_leave_soon_are_reminded_of_and_without_a_name() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let _late = file(&team, &json!({ "visitor": true, "leaves_at": hours(20), "control_point": "LWS" }));
    let soon = file(&team, &json!({ "visitor": true, "leaves_at": hours(2), "control_point": "LWS" }));
    let (minutes, departures) = team.asking(super::departures).unwrap();
    assert_eq!(minutes, [240, 60], "the office's reminders");
    assert_eq!(departures.iter().map(|d| d.id.hex()).collect::<Vec<_>>(), [soon], "who leaves tomorrow is not near");
    assert!(departures[0].number.starts_with("TDC-"), "a reminder knows a number and no more");
}

#[test]
fn pages_follow_each_other_without_gap_or_repeat() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let all: Vec<String> = [2, 3, 4]
        .map(|h| file(&team, &json!({ "visitor": true, "leaves_at": hours(h), "control_point": "LWS" })))
        .into();

    let first = team.ask("board", json!({ "limit": 2 })).unwrap();
    let second = team.ask("board", json!({ "limit": 2, "after": first["next"] })).unwrap();

    assert_eq!(first["total"], 3, "the total does not depend on the page");
    assert_eq!(
        (&first["rows"][0]["id"], &first["rows"][1]["id"]),
        (&json!(all[0]), &json!(all[1])),
        "two rows fill the page"
    );
    assert_eq!(second["rows"][0]["id"], all[2], "the next page goes on after the last row");
    assert!(second["next"].is_null(), "the last page has no next");
}

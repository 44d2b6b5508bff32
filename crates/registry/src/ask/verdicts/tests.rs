//! What is told of verdicts, and which of them the engine that groups is given.

#![allow(clippy::unwrap_used)]

use super::{between, judged_same, parted_from, standing};
use crate::testing::{give, tiny};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Verdicts on complaints by their keys: seq, complaint, against, same, known, withdrawn.
fn books(given: &[(i64, i64, i64, bool, &str, bool)]) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    crate::tables::make_all(&conn).unwrap();
    for (seq, complaint, against, same, known, withdrawn) in given {
        conn.execute(
            "INSERT INTO trader_verdict(seq, complaint, against, act, same, reason, known, officer, at, withdrawn_seq)
             VALUES(?1, ?2, ?3, x'00', ?4, 'other', ?5, 'S001', 0, ?6)",
            (seq, complaint, against, same, known, withdrawn.then_some(seq + 1)),
        )
        .unwrap();
    }
    conn
}

#[test]
fn of_each_pair_the_last_that_was_not_taken_back_holds_either_way_round() {
    let conn = books(&[
        (10, 1, 2, false, "name", false),
        (20, 2, 1, true, "name,phone", false),
        (30, 1, 2, false, "", true),
        (40, 3, 1, false, "brn", false),
        (50, 4, 1, true, "", true),
    ]);
    let held: Vec<(i64, i64, bool, i64)> =
        standing(&conn).unwrap().into_iter().map(|v| (v.complaint, v.against, v.same, v.entry)).collect();
    assert_eq!(held, [(2, 1, true, 20), (3, 1, false, 40)], "one for each two, in the order of the pairs");
    assert_eq!(between(&conn, 1, 2).unwrap().unwrap().known, ["name", "phone"], "with what was known");
    assert_eq!(between(&conn, 1, 4).unwrap(), None, "what was taken back does not hold");
    assert_eq!(parted_from(&conn, 1).unwrap(), [3], "and so nobody is parted twice");
    assert_eq!(judged_same(&conn, 1).unwrap(), [2], "nor joined by what was superseded");
}

#[test]
fn a_question_without_a_subject_tells_all_and_pages() {
    let (office, ids) = tiny();
    let supervisor = office.sign_in("S001");
    let judge = json!({ "act": "judge_traders", "complaints": ids[..2], "against": ids[2], "verdict": "same", "reason": "asked-the-trader" });
    give(&supervisor, &judge).unwrap();
    let first = supervisor.ask("verdicts", json!({ "limit": 1 })).unwrap();
    let second = supervisor.ask("verdicts", json!({ "limit": 1, "after": first["next"] })).unwrap();
    assert_eq!((&first["total"], &second["next"]), (&json!(2), &Value::Null), "two rows, one a page");
    assert_ne!(first["verdicts"][0]["complaint"]["id"], second["verdicts"][0]["complaint"]["id"], "each once");
    assert_eq!(first["verdicts"][0]["against"]["trader"], "Otterling Baby Store", "sides bear the name as written");
    assert_eq!(first["verdicts"][0]["may_withdraw"], true, "a supervisor takes it back");
    let counter = office.sign_in("Q001").ask("verdicts", json!({ "complaint": ids[2] })).unwrap();
    assert_eq!(counter["verdicts"][0]["may_withdraw"], false, "the counter sees it and does not");
    assert_eq!(supervisor.ask("verdicts", json!({ "among": [] })).unwrap()["total"], 0, "of nobody there are none");
    assert!(supervisor.ask("verdicts", json!({ "complaint": "TDC-1999-1" })).is_err(), "who is not there is told");
}

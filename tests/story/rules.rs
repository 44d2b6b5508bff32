//! Requirement 37: all about one trader goes to one case until a day; as a suggestion, or by itself, each time a batch.
//!
//! Not the rules of a rule, which are at the foot of `casework/src/standing_rule.rs`.

use crate::crash::{acknowledged, child};
use office_tests::*;
use registry::testing::{Office, complaint, file, give};
use registry::{Played, Registry};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};

/// A case with one complaint of the shop, which stands for the trader.
fn begun(office: &Office) -> (String, String) {
    let anchor = file(&office.sign_in("Q001"), &json!({}));
    let (case, _) = case_with(&office.sign_in("S001"), std::slice::from_ref(&anchor));
    (anchor, case)
}

fn next_month(days: i64) -> String {
    casework::time::Instant(registry::clock().0 + days * 24 * casework::time::HOUR).day().to_string()
}

fn set(supervisor: &Registry, anchor: &str, case: &str, by_itself: bool) -> String {
    let receipt = done(
        supervisor,
        &json!({ "act": "set_standing_rule", "trader": anchor, "case": case, "until": next_month(30),
            "by_itself": by_itself, "reason": "A wave of them." }),
    );
    made(&receipt, "rule")
}

fn rule(registry: &Registry, rule: &str) -> Value {
    ask(registry, "standing_rules", &json!({ "rule": rule }))["rules"][0].clone()
}

/// What must be as before when a complaint comes back.
fn looks(registry: &Registry, id: &str) -> Value {
    let file = file_of(registry, id);
    json!([file["state"], file["owner"], file["queue"], file["due"], file["open_fields"], file["case"]])
}

#[test]
fn r37_a_suggested_rule_is_applied_as_a_batch_and_undone_exactly() {
    let office = Office::found(true);
    let (anchor, case) = begun(&office);
    let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let before_it = file(&quick, &json!({}));
    let id = set(&supervisor, &anchor, &case, false);
    let after_it = file(&quick, &json!({ "trader_phone": "2345 6789" }));
    let other = file(&quick, &json!({ "trader_name": "Otterling Baby Store" }));
    // Given that nothing moved by itself, and that two wait.
    let told = rule(&supervisor, &id);
    assert_eq!((&told["waiting"], &told["stands"]), (&json!(2), &json!("working")), "both of the shop wait: {told}");
    assert_eq!((&told["owner"], &told["trader"]), (&json!("S001"), &json!("瑞甌堂藥行")), "whose it is, about whom");
    assert_eq!(file_of(&supervisor, &after_it)["state"], "received", "a suggestion joins nobody");
    let was = [looks(&supervisor, &before_it), looks(&supervisor, &after_it)];
    // When another supervisor applies it to what waits.
    let apply = json!({ "act": "apply_standing_rule", "rule": id, "complaints": told["waiting_ids"] });
    let foreign = json!({ "act": "apply_standing_rule", "rule": id, "complaints": [other, after_it] });
    assert_eq!(code(give(&supervisor, &foreign)), "rule.fits-not", "another trader's does not go there");
    let receipt = done(&office.sign_in("S002"), &apply);
    assert_eq!(receipt.members, 2, "both joined by one act");
    assert_eq!(ids(&supervisor, &json!({ "case": case })).len(), 3, "with the one that was there");
    let told = rule(&supervisor, &id);
    assert_eq!((&told["applied"], &told["waiting"]), (&json!(2), &json!(0)), "the rule says what it did");
    assert_eq!(told["batch_list"][0]["act"], receipt.act.hex(), "by which act");
    // Then the batch is undone like every other, and each is as it was.
    let _ = done(&supervisor, &serde_json::to_value(receipt.undo.unwrap()).unwrap());
    assert_eq!([looks(&supervisor, &before_it), looks(&supervisor, &after_it)], was, "exactly as before");
    let told = rule(&supervisor, &id);
    assert_eq!((&told["still"], &told["waiting"]), (&json!(0), &json!(0)), "what was taken out is not suggested again");
    assert!(supervisor.verify().is_ok(), "and the books hold");
}

#[test]
fn r37_by_itself_what_is_filed_and_amended_goes_there_under_the_owners_name() {
    let office = Office::found(false);
    let (anchor, case) = begun(&office);
    let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let lay_there = file(&quick, &json!({}));
    let id = set(&supervisor, &anchor, &case, true);
    // When the counter files one of the shop, one of another, and imports two more.
    let filed = file(&quick, &json!({}));
    let other = file(&quick, &json!({ "trader_name": "Otterling Baby Store" }));
    let rows: Vec<Value> = (0..2)
        .map(|n| {
            let mut row = complaint(&json!({}));
            row["source_ref"] = json!(format!("R-{n}"));
            json!({ "line": n + 2, "complaint": row })
        })
        .collect();
    let _ = done(&quick, &json!({ "act": "import_complaints", "rows": rows }));
    // Then those of the shop stand in the case, and what lay there before waits as a suggestion.
    assert_eq!(file_of(&quick, &filed)["state"], "consolidated", "what is filed goes there");
    assert_eq!(file_of(&quick, &other)["state"], "received", "another's does not");
    assert_eq!(file_of(&quick, &lay_there)["state"], "received", "nor what lay there before the rule");
    let told = rule(&quick, &id);
    assert_eq!(
        (&told["applied"], &told["batches"], &told["waiting"]),
        (&json!(3), &json!(2), &json!(1)),
        "a batch an act"
    );
    let line = ask(&quick, "history", &json!({ "name": filed }))["entries"][0].clone();
    assert_eq!((&line["officer"], &line["role"]), (&json!("S001"), &json!("sup")), "on the authority of who set it");
    assert_eq!(
        (&line["detail"]["by_itself"], &line["detail"]["rule"]),
        (&json!("true"), &json!(id)),
        "by rule, it says"
    );
    // An amendment that makes another's the shop's goes there too; the batch is undone and stays undone.
    let changes = json!({ "trader_name": "瑞甌堂藥行" });
    let _ = done(
        &quick,
        &json!({ "act": "amend_complaint", "complaint": other, "changes": changes, "reason": "Misheard." }),
    );
    assert_eq!(file_of(&quick, &other)["state"], "consolidated", "now it is the shop's");
    let batch = rule(&quick, &id)["batch_list"][0]["act"].clone();
    let _ = done(&supervisor, &json!({ "act": "undo_batch", "batch": batch }));
    let _ = file(&quick, &json!({}));
    assert_eq!(file_of(&quick, &other)["state"], "received", "no rule puts back what an officer took out");
    assert_eq!(rule(&quick, &id)["still"], 4, "the next one went there all the same");
    // What is judged another trader's does not go there.
    let mark = file(&quick, &json!({ "trader_name": "Silver Antler", "trader_phone": "2345 6789" }));
    let _ = done(
        &office.sign_in("C001"),
        &json!({ "act": "judge_traders", "complaints": [mark], "against": filed, "verdict": "not_same", "reason": "name-only" }),
    );
    let _ = done(&quick, &json!({ "act": "amend_complaint", "complaint": mark, "changes": changes, "reason": "x" }));
    assert_eq!(file_of(&quick, &mark)["state"], "received", "it was judged not to be of one in that case");
    assert!(quick.verify().is_ok(), "and the books hold");
    quick.rebuild().unwrap();
    assert_eq!(rule(&quick, &id)["applied"], 5, "all of it is made anew from the journal");
}

#[test]
fn r37_the_first_rule_that_fits_wins_and_an_ended_one_rests() {
    let office = Office::found(false);
    let (anchor, case) = begun(&office);
    let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let second = file(&quick, &json!({}));
    let (other_case, _) = case_with(&supervisor, std::slice::from_ref(&second));
    let first = set(&supervisor, &anchor, &case, false);
    let later = set(&supervisor, &second, &other_case, true);
    let filed = file(&quick, &json!({}));
    assert_eq!(file_of(&quick, &filed)["state"], "received", "the first only suggests, and it comes first");
    assert_eq!(
        (&rule(&quick, &first)["waiting"], &rule(&quick, &later)["waiting"]),
        (&json!(1), &json!(0)),
        "it claims it"
    );
    let _ = done(&supervisor, &json!({ "act": "end_standing_rule", "rule": first, "reason": "Another way." }));
    assert_eq!(rule(&quick, &first)["stands"], "ended", "it says so");
    let _ = file(&quick, &json!({ "trader_name": "Otterling Baby Store" }));
    assert_eq!(file_of(&quick, &filed)["case"], other_case.as_str(), "now the second takes it, at the next filing");
    // An owner who supervises no longer has no rule that works by itself.
    let _ = done(&office.sign_in("A001"), &json!({ "act": "set_roles", "officer": "S001", "roles": ["co"] }));
    let rests = file(&quick, &json!({}));
    assert_eq!(file_of(&quick, &rests)["state"], "received", "the rule rests");
    let told = rule(&quick, &later);
    assert_eq!((&told["owner_supervises"], &told["waiting"]), (&json!(false), &json!(1)), "and what waits is told");
}

#[test]
fn r37_past_its_day_a_rule_does_nothing() {
    let office = Office::found(true);
    let play = |officer: &str, at: &str, command: Value| {
        let at = casework::time::Instant::parse(at).unwrap();
        let act = registry::act_id::mint(at).unwrap();
        let command = command.to_string().into_bytes();
        let played = Played { act, officer: casework::code::Code::new(officer).unwrap(), command, at };
        let (receipts, stopped) = office.sign_in("A001").play(&[played]).unwrap();
        assert!(stopped.is_none(), "played: {stopped:?}");
        receipts.into_iter().next().unwrap()
    };
    let filed = |at: &str| {
        made(
            &play(
                "Q001",
                at,
                json!({ "act": "file_complaint", "complaint": complaint(&json!({ "received_at": at, "transaction_at": at })) }),
            ),
            "complaint",
        )
    };
    let anchor = filed("2023-06-01T10:00:00+08:00");
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    let case = made(
        &play(
            "S001",
            "2023-06-01T11:00:00+08:00",
            json!({ "act": "consolidate", "complaints": [anchor], "open": open, "reason": "One." }),
        ),
        "case",
    );
    let set = json!({ "act": "set_standing_rule", "trader": anchor, "case": case, "until": "2023-06-30", "by_itself": true, "reason": "A wave." });
    let id = made(&play("S001", "2023-06-01T12:00:00+08:00", set), "rule");
    // Given one filed in the last second of its last day, and one in the first of the next.
    let last = filed("2023-06-30T23:59:59+08:00");
    let late = filed("2023-07-01T00:00:00+08:00");
    let desk = office.sign_in("S001");
    assert_eq!(file_of(&desk, &last)["state"], "consolidated", "its last day is its own, by Hong Kong's clock");
    assert_eq!(file_of(&desk, &late)["state"], "received", "past it nothing happens, without any act");
    assert_eq!(rule(&desk, &id)["stands"], "expired", "and it says so");
    let apply = json!({ "act": "apply_standing_rule", "rule": id, "complaints": [late] });
    assert_eq!(code(give(&desk, &apply)), "rule.over", "nor at an officer's word");
    assert!(desk.verify().is_ok(), "and the books hold");
}

#[test]
fn r37_killed_between_filing_and_following_the_rule_files_each_once() {
    let office = Office::found(false);
    let (anchor, case) = begun(&office);
    let id = set(&office.sign_in("S001"), &anchor, &case, true);
    // Given a complaint that was filed when the rule could not be followed.
    let stop = "CREATE TRIGGER stopped BEFORE INSERT ON rule_batch BEGIN SELECT RAISE(ABORT, 'stopped'); END;";
    let books = || registry::store::open(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    books().execute_batch(stop).unwrap();
    let quick = office.sign_in("Q001");
    let filed = file(&quick, &json!({}));
    assert_eq!(file_of(&quick, &filed)["state"], "received", "it has its receipt, and the rule did not get to it");
    drop(quick);
    books().execute_batch("DROP TRIGGER stopped;").unwrap();
    for _ in 0..2 {
        let desk = office.sign_in("Q001");
        assert_eq!(file_of(&desk, &filed)["state"], "consolidated", "the next opening follows the rule");
        assert_eq!(rule(&desk, &id)["batches"], 1, "once, however often the registry is opened");
    }
    // And killed at any moment, each complaint that was filed stands there once.
    for round in 0..4u64 {
        let mut at_work = child("file", &office.dir, 100_000);
        let mut lines = BufReader::new(at_work.stdout.take().unwrap());
        let mut said = String::new();
        for _ in 0..(2 + round) {
            lines.read_line(&mut said).unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(round * 5 % 11));
        at_work.kill().unwrap();
        at_work.wait().unwrap();
        let desk = office.sign_in("S001");
        for number in acknowledged(&said) {
            assert_eq!(file_of(&desk, &number)["state"], "consolidated", "round {round}: {number} stands in the case");
        }
        let told = rule(&desk, &id);
        assert_eq!(told["applied"], told["still"], "each joined once");
        assert_eq!(json!(ids(&desk, &json!({ "case": case })).len() - 1), told["still"], "and nobody is left");
        assert_eq!(ids(&desk, &json!({ "state": ["received"] })).len(), 0, "none was forgotten");
        assert!(desk.verify().is_ok(), "round {round}: the books hold");
    }
}

#[test]
fn r37_only_a_supervisor_sets_ends_and_applies() {
    let office = Office::found(true);
    let (anchor, case) = begun(&office);
    let supervisor = office.sign_in("S001");
    let set_it = json!({ "act": "set_standing_rule", "trader": anchor, "case": case, "until": next_month(30), "by_itself": true, "reason": "x" });
    let id = set(&supervisor, &anchor, &case, true);
    for officer in ["Q001", "C001", "R001", "A001"] {
        let desk = office.sign_in(officer);
        for command in [
            set_it.clone(),
            json!({ "act": "end_standing_rule", "rule": id, "reason": "x" }),
            json!({ "act": "apply_standing_rule", "rule": id, "complaints": [anchor] }),
        ] {
            assert_eq!(code(give(&desk, &command)), "role-may-not", "{officer} may not {}", command["act"]);
        }
    }
    let judge = json!({ "act": "judge_traders", "complaints": [anchor], "against": anchor, "verdict": "same", "reason": "one-owner" });
    for officer in ["Q001", "R001", "A001"] {
        assert_eq!(code(give(&office.sign_in(officer), &judge)), "role-may-not", "{officer} judges no traders");
    }
    // But whose filing wakes a rule needs no such role: the rule's authority is the supervisor's.
    let filed = file(&office.sign_in("C001"), &json!({}));
    assert_eq!(file_of(&supervisor, &filed)["state"], "consolidated", "a case officer's filing goes there");
    let undo = json!({ "act": "end_standing_rule", "rule": id, "reason": "undo" });
    let told = ask(&supervisor, "history", &json!({ "subject": "case", "name": case }));
    let line = told["entries"].as_array().unwrap().iter().find(|l| l["kind"] == "standing_rule_set").unwrap().clone();
    assert_eq!(line["undo"], undo, "setting it is undone from the case's history");
    assert!(line["detail"]["trader"].as_str().unwrap().starts_with("TDC-"), "which names the trader's complaint");
    let _ = done(&supervisor, &undo);
    assert_eq!(code(give(&supervisor, &undo)), "rule.over", "once");
}

#[test]
fn r37_a_rule_fits_every_name_that_officers_joined_to_its_trader() {
    let office = Office::found(true);
    let (anchor, case) = begun(&office);
    let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    // Given that the shop is known under another name, and that name under a web address, by verdicts on two complaints each.
    let renamed = file(&quick, &json!({ "trader_name": "福鑰軒參茸" }));
    let web =
        file(&quick, &json!({ "trader_name": "Otterling Baby Store", "trader_url": "https://otterling.example/" }));
    let same = |one: &str, against: &str| {
        json!({ "act": "judge_traders", "complaints": [one], "against": against, "verdict": "same",
            "reason": "one-owner", "known": [] })
    };
    let _ = done(&supervisor, &same(&renamed, &anchor));
    let joined = done(&supervisor, &same(&web, &renamed));
    // When a rule is set on the first and a complaint is filed against the web address alone.
    let id = set(&supervisor, &anchor, &case, false);
    let filed = file(&quick, &json!({ "trader_name": "獺寶", "trader_url": "otterling.example/shop" }));
    // Then it fits along both verdicts, and no more once the second is taken back.
    let waits = |what: &str| rule(&supervisor, &id)["waiting_ids"].as_array().unwrap().contains(&json!(what));
    assert!(waits(&filed) && waits(&web) && waits(&renamed), "what officers joined is the rule's trader");
    let _ = done(&supervisor, &serde_json::to_value(joined.undo.unwrap()).unwrap());
    assert!(!waits(&filed) && !waits(&web) && waits(&renamed), "a verdict taken back leads nowhere");
}

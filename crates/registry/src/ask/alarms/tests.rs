//! What is told as a surge, what was seen of it, and that only what is new is read.

#![allow(clippy::unwrap_used)]

use super::watch::Watch;
use crate::Registry;
use crate::registry::clock;
use crate::testing::{Office, complaint, file, give};
use casework::time::{HOUR, Instant};
use serde_json::{Value, json};

const DAY: i64 = 24 * HOUR;

/// How long ago, as a form writes it.
fn ago(span: i64) -> String {
    Instant(clock().0 - span).rfc3339()
}

/// A complaint of a trader, received so long ago.
fn received(trader: &str, span: i64) -> Value {
    json!({ "trader_name": trader, "received_at": ago(span), "transaction_at": null, "trader_district": null, "sector": null })
}

fn import(registry: &Registry, rows: &[Value]) {
    let rows: Vec<Value> = (2u32..)
        .zip(rows)
        .map(|(line, with)| {
            let mut row = complaint(with);
            row["source_ref"] = json!(format!("A-{line}-{}", clock().0));
            json!({ "line": line, "complaint": row })
        })
        .collect();
    give(registry, &json!({ "act": "import_complaints", "rows": rows })).unwrap();
}

/// A shop's name, another for each number.
fn shop(n: i64) -> String {
    let letter = |at: i64| char::from(b'a' + u8::try_from(at % 26).unwrap());
    format!("{}{}orlin{}ade", letter(n), letter(n / 26), letter(n / 7))
}

/// A hundred shops with a complaint a year each, so that it is known what is usual.
fn calm() -> Office {
    let office = Office::found(false);
    let rows: Vec<Value> =
        (0..200i64).map(|n| received(&shop(n % 100), (730 - n * 3) * DAY)).collect();
    import(&office.sign_in("S001"), &rows);
    office
}

fn alarms(registry: &Registry) -> Value {
    registry.ask("alarms", json!({})).unwrap()
}

#[test]
fn a_burst_is_told_with_why_and_what_is_new_since_they_were_seen() {
    let office = calm();
    let (team, officer) = (office.sign_in("Q001"), office.sign_in("C001"));
    assert_eq!(alarms(&team)["alarms"], json!([]), "calm shops raise none");

    for nth in (1..=16).rev() {
        let _ = file(&team, &received("獺寶母嬰", nth * HOUR / 4));
    }
    let view = alarms(&team);
    let alarm = view["alarms"][0].clone();
    assert_eq!(view["alarms"].as_array().unwrap().len(), 1, "one alarm, not one a complaint: {view}");
    assert_eq!((&alarm["name"], &alarm["new_trader"]), (&json!("獺寶母嬰"), &json!(true)), "of a shop unheard of");
    assert!(alarm["expected"].as_f64().unwrap() < 1.0 && alarm["window_days"] == 1, "with why");
    assert_eq!((&alarm["grown"], &alarm["new_since"], &view["unseen"]), (&json!(16), &json!(16), &json!(1)), "all new");
    assert!(alarm["acknowledged"].is_null(), "nobody saw it");

    let seen = json!({ "act": "acknowledge_alarm", "subject": alarm["subject"], "seen": alarm["grown"], "entry": view["entry"] });
    give(&officer, &seen).unwrap();
    let view = alarms(&team);
    assert_eq!((&view["alarms"][0]["new_since"], &view["unseen"]), (&json!(0), &json!(0)), "nothing is new");
    assert_eq!(view["alarms"][0]["acknowledged"]["by"], "C001", "everybody sees who saw it");
    for _ in 0..2 {
        let _ = file(&team, &received("獺寶母嬰", 0));
    }
    let view = alarms(&officer);
    let alarm = &view["alarms"][0];
    assert_eq!((&alarm["new_since"], &alarm["grown"], &view["unseen"]), (&json!(2), &json!(18), &json!(1)), "two since");
    assert_eq!(alarm["acknowledged"]["seen"], 16, "sixteen were seen");
    let again = office.sign_in("S001");
    assert_eq!(alarms(&again)["alarms"], view["alarms"], "another desk, which reads all anew, is told the same");
    assert!(again.verify().is_ok(), "and the books hold");
}

#[test]
fn a_category_beyond_its_usual_weeks_is_told_and_seen() {
    let office = Office::found(false);
    let team = office.sign_in("Q001");
    let row = |n: i64, span: i64| {
        let mut row = received(&shop(n), span);
        row["sector"] = json!("dried-seafood");
        row
    };
    let mut rows: Vec<Value> = (0..180).map(|n| row(n, (60 * 7 - n * 7 / 3) * DAY)).collect();
    assert!(casework::reference::Reference::bundled().sectors.resolve("dried-seafood").is_some(), "a sector there is");
    import(&office.sign_in("S001"), &rows);
    assert_eq!(alarms(&team)["alarms"], json!([]), "three a week are usual");
    rows = (0..40).map(|n| row(1000 + n, n * HOUR / 20)).collect();
    import(&office.sign_in("S001"), &rows);

    let view = alarms(&team);
    let told: Vec<&Value> = view["alarms"].as_array().unwrap().iter().filter(|a| a["subject"]["category"]["kind"] == "sector").collect();
    assert_eq!(told.len(), 1, "the sector is told: {view}");
    let seen = told[0]["grown"].as_u64().unwrap();
    assert!(seen >= 20 && told[0]["expected"].as_f64().unwrap() < 10.0, "how many, and how many are usual");
    let act = json!({ "act": "acknowledge_alarm", "subject": told[0]["subject"], "seen": seen, "entry": view["entry"] });
    give(&team, &act).unwrap();
    let mut more = complaint(&row(2000, 0));
    more["source_ref"] = json!("late");
    give(&team, &json!({ "act": "file_complaint", "complaint": more })).unwrap();
    let view = alarms(&team);
    let told = view["alarms"].as_array().unwrap().iter().find(|a| a["subject"]["category"]["kind"] == "sector").unwrap().clone();
    assert_eq!((&told["new_since"], &told["acknowledged"]["seen"]), (&json!(1), &json!(seen)), "one since it was seen");
}

#[test]
fn only_what_was_filed_since_is_read_and_what_was_voided_or_late_is_met_in_time() {
    let office = calm();
    let team = office.sign_in("Q001");
    let look = |watch: &mut Watch, now: Instant| {
        team.asking(|asking| Ok(watch.look(asking.conn, now)?)).unwrap();
        watch.times_read()
    };
    let mut watch = Watch::default();
    let now = clock();
    assert_eq!(look(&mut watch, now), 1, "all is read once");
    let filed = file(&team, &received("獺寶母嬰", 0));
    let now = clock();
    assert_eq!(look(&mut watch, now), 1, "a new one is taken in");
    give(&office.sign_in("S001"), &json!({ "act": "void", "complaints": [filed], "reason": "A test." })).unwrap();
    let _ = file(&team, &received("獺寶母嬰", 20 * DAY));
    assert_eq!(look(&mut watch, clock()), 1, "one void and one late wait");
    assert_eq!(look(&mut watch, Instant(now.0 + HOUR)), 2, "for ten minutes at most");
    import(&team, &(0..30).map(|n| received("Old Shop", (30 + n) * DAY)).collect::<Vec<_>>());
    assert_eq!(look(&mut watch, Instant(now.0 + HOUR)), 3, "many at once are not waited for");
}

//! The year in detail against a small office: every line counts its list, ages and deadlines are told as at an instant,
//! results of courts stand under the year of the result.

#![allow(clippy::unwrap_used)]
use crate::ask::year::kept;
use crate::testing::{Office, file, give, tiny};
use casework::reference::Reference;
use casework::statistics::Question;
use serde_json::{Value, json};

/// Some of everything: in a case before a court, closed, asked about, acted on by the team, void.
fn played() -> (Office, Vec<String>) {
    let (office, mut ids) = tiny();
    let (quick, supervisor, co) = (office.sign_in("Q001"), office.sign_in("S001"), office.sign_in("C001"));
    ids.push(file(&quick, &json!({ "sector": "electronics", "goods_or_services": "services", "channel": "e-form", "allegations": ["13I", "13E"] })));
    ids.push(file(&quick, &json!({ "residence": "HK", "visitor_type": null, "trader_district": null, "trader_url": "https://otterling.example/" })));
    ids.push(file(&quick, &json!({ "received_at": "2025-12-31T23:59:00+08:00" })));
    give(&quick, &json!({ "act": "log_step", "complaint": ids[1], "step": "statement-taken", "at": "2026-01-05T10:20:00+08:00" })).unwrap();
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    give(
        &supervisor,
        &json!({ "act": "consolidate", "complaints": [ids[0], ids[4]], "open": open, "reason": "One shop." }),
    )
    .unwrap();
    give(&supervisor, &json!({ "act": "void", "complaints": [ids[2]], "reason": "A test." })).unwrap();
    let case = supervisor.ask("year_list", json!({ "year": 2026, "figure": "consolidated" })).unwrap()["rows"][0]["case_number"].clone();
    let elements: Vec<String> = Reference::bundled()
        .offences
        .iter()
        .find(|o| o.code.as_str() == "13E")
        .unwrap()
        .more
        .elements
        .iter()
        .map(|e| e.code.to_string())
        .collect();
    for act in [
        json!({ "act": "start_investigation", "case": case, "plan": "Visit.", "discovery_on": "2026-01-06", "discovery_reason": "Complaint.", "no_conflict_of_interest": true }),
        json!({ "act": "submit_for_advice", "case": case, "elements": elements, "exhibits": "One bag.", "statements": "One." }),
    ] {
        give(&co, &act).unwrap();
    }
    for act in [
        json!({ "act": "seek_legal_advice", "case": case }),
        json!({ "act": "prosecute", "case": case, "delegated": "Head of group",
            "defendants": [{ "key": "D1", "name": "Made Company Limited", "kind": "company" }, { "key": "D2", "name": "Made Person", "kind": "person" }],
            "charges": [{ "key": "C1", "defendant": "D1", "section": "13E", "committed_on": "2026-01-05", "particulars": "x" },
                        { "key": "C2", "defendant": "D2", "section": "13E", "committed_on": "2026-01-05", "particulars": "x" },
                        { "key": "C3", "defendant": "D2", "section": "13E", "committed_on": "2026-01-05", "particulars": "x" }] }),
    ] {
        give(&supervisor, &act).unwrap();
    }
    let court = |charge: &str, event: &str, more: Value| {
        let mut act = json!({ "act": "record_court_event", "case": case, "charge": charge, "event": event, "court": "WKCC", "court_no": "WKS 1/2026", "on": "2026-02-10" });
        act.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        give(&co, &act).unwrap();
    };
    court("C1", "verdict", json!({ "verdict": "convicted" }));
    court("C2", "verdict", json!({ "verdict": "convicted" }));
    court("C3", "verdict", json!({ "verdict": "acquitted" }));
    court("C1", "sentence", json!({ "sentence": { "fine": "16320", "compensation": "425.50" } }));
    court(
        "C2",
        "sentence",
        json!({ "sentence": { "imprisonment_months": 2, "suspended_months": 12, "fine": "4000" } }),
    );
    (office, ids)
}

fn count(view: &Value, list: &str, code: &str) -> Value {
    let line = view[list].as_array().unwrap().iter().find(|l| l["code"] == code);
    line.map(|l| l["count"].clone()).unwrap_or_default()
}

#[test]
fn h04_every_line_of_the_detail_counts_its_list() {
    let (office, _) = played();
    let officer = office.sign_in("S001");
    // The calendar year; the financial year that began before it, with January to March; and the one in which nothing is.
    for (year, fiscal, least) in [(2026, false, 50), (2025, true, 50), (2026, true, 20)] {
        let asked = json!({ "year": year, "fiscal": fiscal });
        let as_at = officer.ask("year", asked).unwrap()["as_at"].clone();
        let instant = casework::time::Instant::parse(as_at.as_str().unwrap()).unwrap();
        let question = Question { fiscal, worked: true };
        let mut figures = officer.asking(|asking| kept::figures(asking, question, year, instant)).unwrap();
        let detail = officer.ask("year_detail", json!({ "year": year, "fiscal": fiscal, "as_at": as_at })).unwrap();
        // Kept figures leave lines of nought out; the screen has them.
        for line in detail["worked"].as_array().unwrap().iter().chain(detail["by_week"].as_array().unwrap()) {
            figures.insert(line["figure"].as_str().unwrap().to_owned(), line["count"].as_u64().unwrap());
        }
        assert!(figures.len() > least, "table and detail are all asked for: {} of {year}", figures.len());
        for (figure, counted) in figures {
            let asked = json!({ "year": year, "fiscal": fiscal, "as_at": as_at, "figure": figure });
            let list = officer.ask("year_list", asked).unwrap();
            assert_eq!(list["total"], counted, "{figure} of {year} counts its list");
            assert_eq!(list["rows"].as_array().unwrap().len() as u64, counted, "{figure} of {year} shows its list");
        }
    }
}

#[test]
fn a_financial_year_runs_from_april_to_march_by_hong_kong_days() {
    let (office, ids) = played();
    let (quick, officer) = (office.sign_in("Q001"), office.sign_in("S001"));
    let last = file(&quick, &json!({ "received_at": "2025-03-31T23:59:59+08:00" }));
    let first = file(&quick, &json!({ "received_at": "2025-04-01T00:00:00+08:00" }));
    let of = |year: i16| officer.ask("year", json!({ "year": year, "fiscal": true })).unwrap();
    let (before, year) = (of(2024), of(2025));

    assert_eq!(
        (&before["received"], &before["by_month"][11]["received"]),
        (&json!(1), &json!(1)),
        "23:59:59 on 31 March"
    );
    assert_eq!(year["previous_received"], before["received"], "it is compared with the financial year before");
    assert_eq!(
        year["by_month"][0],
        json!({ "month": "2025-04", "received": 1, "largest_trader": 0 }),
        "April is the first"
    );
    assert_eq!(year["by_month"][11]["month"], "2026-03", "and March the last");
    assert_eq!(year["by_month"][9]["received"], 4, "January lies in the year that began before it");
    let detail = officer.ask("year_detail", json!({ "year": 2025, "fiscal": true })).unwrap();
    assert_eq!(
        (&detail["by_week"][0]["code"], &detail["by_week"][0]["count"]),
        (&json!("2025-03-31"), &json!(1)),
        "its first week"
    );
    assert_eq!(count(&detail, "outcomes", "verdict-convicted"), 2, "February’s verdicts lie in it");
    assert_eq!(year["prosecuted"], 1, "as does the first conviction");
    let april =
        |year: i16, figure: &str| officer.ask("year_list", json!({ "year": year, "fiscal": true, "figure": figure }));
    assert_eq!(
        april(2025, "week:2025-03-31").unwrap()["rows"][0]["id"],
        first,
        "the week’s list has only days of the year"
    );
    assert_eq!(april(2024, "month:2025-03").unwrap()["rows"][0]["id"], last, "the month’s list is its own");
    assert!(april(2025, "month:2025-03").is_err(), "no month of another year is asked for");
    assert!(!ids.is_empty());
}

#[test]
fn h02_working_days_are_counted_by_the_calendar_of_the_instant() {
    let (office, _) = played();
    let (officer, admin) = (office.sign_in("S001"), office.sign_in("A001"));
    let as_at = officer.ask("year", json!({ "year": 2026 })).unwrap()["as_at"].clone();
    let then = officer.ask("year_detail", json!({ "year": 2026, "as_at": as_at })).unwrap();
    // Every weekday from receipt on becomes a holiday.
    for day in 6..=30 {
        let set =
            json!({ "act": "set_holiday", "day": format!("2026-01-{day:02}"), "holiday": true, "name": "Typhoon" });
        let _ = give(&admin, &set);
    }
    let again = officer.ask("year_detail", json!({ "year": 2026, "as_at": as_at })).unwrap();
    let now = officer.ask("year_detail", json!({ "year": 2026 })).unwrap();
    assert_eq!(again["worked"], then["worked"], "a holiday that is set later moves no earlier figure");
    assert_ne!(now["worked_median"], then["worked_median"], "but it moves today’s");
    assert!(officer.verify().is_ok(), "and the journal rebuilds the calendar");
}

#[test]
fn parts_add_up_to_their_whole() {
    let (office, _) = played();
    let officer = office.sign_in("S001");
    let year = officer.ask("year", json!({ "year": 2026 })).unwrap();
    let detail = officer.ask("year_detail", json!({ "year": 2026 })).unwrap();
    let sum = |list: &str, field: &str| {
        detail[list].as_array().unwrap().iter().map(|l| l[field].as_u64().unwrap()).sum::<u64>()
    };
    for (list, field, whole) in [
        ("by_sector", "complaints", "received"),
        ("by_channel", "count", "received"),
        ("by_residence", "count", "received"),
        ("by_week", "count", "received"),
        ("ageing", "count", "in_progress"),
        ("deadlines", "count", "handled"),
        ("worked", "count", "handled"),
    ] {
        assert_eq!(json!(sum(list, field)), year[whole], "{list} adds up to what is {whole}");
    }
    assert_eq!(detail["by_week"][0]["code"], "2025-12-29", "weeks begin on a Monday");
    assert_eq!(detail["by_week"].as_array().unwrap().len(), 53, "every week of the year is there");
    assert_eq!(count(&detail, "first_action", "30m"), 1, "twenty minutes after receipt the team took a statement");
    assert_eq!(detail["first_action_median"], 20, "which is also the median");
}

#[test]
fn courts_are_told_by_charge_and_by_defendant() {
    let (office, _) = played();
    let officer = office.sign_in("S001");
    let detail = officer.ask("year_detail", json!({ "year": 2026 })).unwrap();
    for (code, expected) in [
        ("convicted-person", 1),
        ("convicted-company", 1),
        ("verdict-convicted", 2),
        ("verdict-acquitted", 1),
        ("sentence-fine", 2),
        ("sentence-suspended", 1),
        ("sentence-imprisonment", 0),
        ("sentence-compensation", 1),
        ("undertaking", 0),
    ] {
        assert_eq!(count(&detail, "outcomes", code), expected, "{code} is counted by its own thing");
    }
    let money =
        json!({ "fine_least": "4000", "fine_most": "16320", "fine_total": "20320.00", "compensation_total": "425.50" });
    assert_eq!(detail["money"], money, "sums are exact");
    let other = officer.ask("year_detail", json!({ "year": 2025 })).unwrap();
    assert_eq!(count(&other, "outcomes", "verdict-convicted"), 0, "results stand under the year of the result");
}

#[test]
fn h02_age_is_told_from_what_was_due_then() {
    let (office, ids) = played();
    let supervisor = office.sign_in("S001");
    let as_at = supervisor.ask("year", json!({ "year": 2026 })).unwrap()["as_at"].clone();
    let then = supervisor.ask("year_detail", json!({ "year": 2026, "as_at": as_at })).unwrap();
    let soon = json!({ "act": "set_priority", "complaint": ids[3], "level": 1, "due_at": "2099-01-01T00:00:00+08:00", "reason": "Child." });
    give(&supervisor, &soon).unwrap();
    let again = supervisor.ask("year_detail", json!({ "year": 2026, "as_at": as_at })).unwrap();
    let now = supervisor.ask("year_detail", json!({ "year": 2026 })).unwrap();
    assert_eq!(again, then, "a due date that is moved later moves no figure of an earlier instant");
    assert_eq!(count(&now, "ageing", "later"), 1, "but it is told today");
    assert!(supervisor.verify().is_ok(), "the intervals are rebuilt from the journal");
    for wrong in ["ageing:nonsense", "week:2026-01-06", "outcome:nonsense", "worked:1", "sector", "channel:'"] {
        let asked = supervisor.ask("year_list", json!({ "year": 2026, "figure": wrong }));
        assert!(asked.is_err(), "{wrong} is no figure");
    }
}

//! Every figure of the year opens the list that it counts, and pages of a list follow one another.
//!
//! Not the figures themselves (`year/tests.rs`).
#![allow(clippy::unwrap_used)]
use crate::testing::{file, give, tiny};
use serde_json::{Value, json};

#[test]
fn h04_every_figure_opens_the_list_that_it_counts() {
    let (office, ids) = tiny();
    let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let more = file(
        &quick,
        &json!({ "trader_url": "https://otterling.example/", "trader_district": null, "allegations": ["13I", "13E"] }),
    );
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    give(
        &supervisor,
        &json!({ "act": "consolidate", "complaints": [ids[0], more], "open": open, "reason": "One shop." }),
    )
    .unwrap();
    give(&quick, &json!({ "act": "log_step", "complaint": ids[1], "step": "statement-taken" })).unwrap();
    give(&supervisor, &json!({ "act": "void", "complaints": [ids[2]], "reason": "A test." })).unwrap();
    for (year, fiscal) in [(2026, false), (2025, true)] {
        every_figure(&supervisor, year, fiscal);
    }
}

fn every_figure(officer: &crate::Registry, year: i16, fiscal: bool) {
    let table = officer.ask("year", json!({ "year": year, "fiscal": fiscal })).unwrap();
    let mut figures: Vec<(String, Value)> = table
        .as_object()
        .unwrap()
        .iter()
        .filter(|(name, figure)| {
            figure.is_number() && !matches!(name.as_str(), "year" | "entries" | "medicine_shop_mainland_percent")
        })
        .map(|(name, figure)| (name.clone(), figure.clone()))
        .collect();
    for (list, code, figure, name) in [
        ("by_allegation", "code", "complaints", "allegation"),
        ("by_allegation", "code", "mentions", "mention"),
        ("by_month", "month", "received", "month"),
        ("by_district", "district", "complaints", "district"),
        ("medicine_by_visitor_type", "visitor_type", "complaints", "medicine_visitor"),
    ] {
        for line in table[list].as_array().unwrap() {
            figures.push((format!("{name}:{}", line[code].as_str().unwrap()), line[figure].clone()));
        }
    }
    assert!(figures.len() > 40, "fields and lines are all asked for");
    for (figure, counted) in figures {
        let asked = json!({ "year": year, "fiscal": fiscal, "figure": figure });
        let list = officer.ask("year_list", asked).unwrap();
        assert_eq!(list["total"], counted, "{figure} counts its list");
        assert_eq!(json!(list["rows"].as_array().unwrap().len()), counted, "{figure} shows its list");
    }
}

#[test]
fn pages_follow_one_another_without_a_gap() {
    let (office, ids) = tiny();
    let officer = office.sign_in("C001");

    let first = officer.ask("year_list", json!({ "year": 2026, "figure": "received", "limit": 2 })).unwrap();
    let second = officer
        .ask("year_list", json!({ "year": 2026, "figure": "received", "limit": 2, "after": first["next"] }))
        .unwrap();

    assert_eq!((&first["total"], &second["total"]), (&json!(3), &json!(3)), "the total is of all pages");
    assert_eq!(first["rows"][0]["id"], ids[2], "of those received at once the last filed stands first");
    assert_eq!(second["rows"][0]["id"], ids[0], "the third follows the second");
    assert_eq!(second["next"], Value::Null, "nothing follows");
    for wrong in ["nonsense", "month:2025-01", "month:2026-13", "allegation:'", "received:YTM"] {
        assert!(
            officer.ask("year_list", json!({ "year": 2026, "figure": wrong })).is_err(),
            "{wrong} is no figure"
        );
    }
}

//! The year table against a tiny registry: sums, instants, paper.

#![allow(clippy::unwrap_used)]
use super::{Year, press, table};
use crate::testing::{Office, file, give, tiny};
use casework::reference::Lang;
use serde_json::{Value, json};

/// Four complaints of 2026, one each consolidated, closed, in progress and void; one of 2025.
fn played() -> (Office, Vec<String>) {
    let (office, mut ids) = tiny();
    let (quick, supervisor, other) = (office.sign_in("Q001"), office.sign_in("S001"), office.sign_in("S002"));
    ids.push(file(&quick, &json!({ "visitor_type": "HK", "sector": "electronics", "allegations": ["13I"] })));
    ids.push(file(&quick, &json!({ "received_at": "2025-12-31T23:59:00+08:00" })));
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    give(&supervisor, &json!({ "act": "consolidate", "complaints": [ids[0]], "open": open, "reason": "One shop." }))
        .unwrap();
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
    give(&supervisor, &json!({ "act": "assess", "complaints": [ids[1]], "unknown": unknown })).unwrap();
    let proposed = give(
        &supervisor,
        &json!({ "act": "propose_closure", "complaints": [ids[1]], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true }),
    )
    .unwrap();
    give(&other, &json!({ "act": "approve", "proposal": proposed.made[0].id.hex() })).unwrap();
    give(&supervisor, &json!({ "act": "void", "complaints": [ids[2]], "reason": "A test." })).unwrap();
    give(&quick, &json!({ "act": "log_step", "complaint": ids[1], "step": "statement-taken" })).unwrap();
    (office, ids)
}

#[test]
fn h01_the_sums_agree() {
    let (office, _) = played();
    let year = office.sign_in("C001").ask("year", json!({ "year": 2026 })).unwrap();

    for (figure, expected) in [
        ("received", 3),
        ("handled", 2),
        ("consolidated", 1),
        ("closed", 1),
        ("referred", 0),
        ("closed_or_referred", 1),
        ("in_progress", 1),
        ("void", 1),
        ("medicine_shop", 2),
        ("medicine_shop_mainland", 2),
        ("medicine_shop_mainland_percent", 100),
        ("quick_action_handled", 1),
        ("prosecuted", 0),
        ("previous_received", 1),
    ] {
        assert_eq!(year[figure], expected, "{figure} is counted from what stands");
    }
    let opened = office.sign_in("C001").ask("year_list", json!({ "year": 2026, "figure": "cases_opened" })).unwrap();
    assert_eq!(year["cases_opened"], opened["total"], "a case counts in the year in which it was opened");
    assert_eq!(year["change"], "2-fold increase", "from one to three");
    assert_eq!(year["identity_holds"], true, "every complaint is in one figure");
    assert_eq!(year["by_month"][0]["received"], 3, "all came in January");
    assert_eq!(year["by_allegation"][0]["code"], "13E", "the most frequent stands first");
    assert_eq!(year["handled_percent"], "66.7", "two of three, rounded half up");
}

#[test]
fn h02_an_earlier_instant_keeps_its_figures() {
    let (office, ids) = played();
    let supervisor = office.sign_in("S001");
    let before = supervisor.ask("year", json!({ "year": 2026 })).unwrap();
    let at = before["as_at"].clone();
    let then = supervisor.ask("year", json!({ "year": 2026, "as_at": at })).unwrap();

    give(
        &supervisor,
        &json!({ "act": "reopen", "complaints": [ids[1]], "ground": "error", "reason": "Keyed wrongly." }),
    )
    .or_else(|_| {
        give(
            &supervisor,
            &json!({ "act": "reopen", "complaints": [ids[1]], "ground": "new-evidence", "reason": "A receipt." }),
        )
    })
    .unwrap();
    give(&supervisor, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "Another shop." })).unwrap();

    let again = supervisor.ask("year", json!({ "year": 2026, "as_at": at })).unwrap();
    let now = supervisor.ask("year", json!({ "year": 2026 })).unwrap();
    assert_eq!(again, then, "what is reopened and detached later moves no figure of an earlier instant");
    assert_eq!(now["in_progress"], 3, "but it moves today's");
    let nothing = supervisor.ask("year", json!({ "year": 2026, "as_at": "2020-01-01" })).unwrap();
    assert_eq!(nothing["received"], 0, "before the first entry nothing was filed");
    assert_eq!(nothing["as_at"], "2020-01-01T00:00:00+08:00", "an instant may be written as text");
    assert_eq!(nothing["change"], Value::Null, "with nothing before there is no change");
}

#[test]
fn f076_the_year_turns_at_hong_kong_midnight() {
    let (office, _) = played();
    let officer = office.sign_in("C001");
    assert_eq!(
        officer.ask("year", json!({ "year": 2025 })).unwrap()["received"],
        1,
        "one minute to midnight is the old year"
    );
    for wrong in [json!({ "year": 0 }), json!({ "year": 9999 }), json!({}), json!({ "year": 2026, "nonsense": 1 })] {
        assert!(officer.ask("year", wrong.clone()).is_err(), "{wrong} is no year");
    }
}

#[test]
fn a_year_that_is_given_back_is_put_on_paper() {
    let (office, _) = played();
    let mut year: Year =
        serde_json::from_value(office.sign_in("C001").ask("year", json!({ "year": 2026 })).unwrap()).unwrap();
    (year.received, year.handled, year.consolidated, year.cases_opened) = (18_982, 18_063, 14_892, 96);
    (year.closed, year.referred, year.closed_or_referred, year.in_progress) = (2_406, 765, 3_171, 919);
    (year.previous_received, year.prosecuted, year.quick_action_handled) = (6_123, 40, 201);
    year.as_at = "2024-01-01T00:00:00+08:00".to_owned();

    let said = press(&year, Lang::En);
    let order = [
        "18 982",
        "2.1-fold increase",
        "31 December 2023",
        "18 063",
        "14 892",
        "96",
        "3 171",
        "per cent",
        "201",
        "40 cases",
    ];
    let mut from = 0;
    for figure in order {
        let found = said[from..].find(figure);
        assert!(found.is_some(), "{figure} stands in its place in: {said}");
        from += found.unwrap_or(0) + figure.len();
    }
    assert!(!said.contains("2 406") && !said.contains("919"), "what is held back is not in the release");
    assert!(press(&year, Lang::ZhHant).contains("較2025年上升2.1倍"), "Chinese says it in its own order");
    let printed = table(&year, Lang::ZhHans);
    assert!(
        printed.contains("2 406") && printed.contains("14 892 + 3 171 = 18 063"),
        "the table shows all, and proves it"
    );
    for lang in Lang::ALL {
        assert!(
            !(press(&year, lang) + &table(&year, lang)).contains(['{', '}']),
            "nothing is left to fill in {}",
            lang.tag()
        );
    }
}

#[test]
fn h01_a_broken_record_is_told_and_named() {
    let (office, ids) = played();
    let officer = office.sign_in("C001");
    let broken = |sql: &str| {
        crate::registry::locked(&officer.writer).execute(sql, [&ids[0]]).unwrap();
        let year = officer.ask("year", json!({ "year": 2026 })).unwrap();
        assert_eq!(year["identity_holds"], false, "the sums do not agree after: {sql}");
        assert_eq!(year["unaccounted"], json!([ids[0]]), "and the complaint is named");
    };
    broken(
        "UPDATE standing SET disposition = 'lost' WHERE to_seq IS NULL AND complaint = (SELECT key FROM complaint WHERE id = unhex(?1))",
    );
    broken("DELETE FROM standing WHERE complaint = (SELECT key FROM complaint WHERE id = unhex(?1))");
}

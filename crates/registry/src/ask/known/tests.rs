//! The index follows the books: what is filed, told anew, voided and judged is in it when it is next asked.
#![allow(clippy::unwrap_used)]

use crate::testing::{Office, file, give};
use serde_json::{Value, json};

fn sizes(office: &Office) -> Vec<u64> {
    let groups = office.sign_in("S001").ask("groups", json!({})).unwrap();
    groups["groups"].as_array().unwrap().iter().map(|group| group["size"].as_u64().unwrap()).collect()
}

#[test]
fn what_comes_in_is_grouped_as_if_all_were_read_anew() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let shop = json!({ "trader_name": "瑞甌堂藥行", "trader_phone": "2345 6701" });
    // Given one reader that asks after every act, and keeps its index.
    let reader = office.sign_in("S001");
    let asked = || {
        let groups = reader.ask("groups", json!({})).unwrap();
        groups["groups"].as_array().unwrap().iter().map(|group| group["size"].as_u64().unwrap()).collect::<Vec<_>>()
    };
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(file(&team, &shop));
        assert_eq!(asked(), sizes(&office), "after a filing the kept index says what a fresh one says");
    }
    assert_eq!(asked(), [3], "three reports of one shop");
    let other = json!({ "trader_name": "永昌隆電器", "trader_phone": "2811 0000" });
    let act = json!({ "act": "amend_complaint", "complaint": ids[0], "changes": other, "reason": "Another shop." });
    give(&office.sign_in("C001"), &act).unwrap();
    assert_eq!(asked(), [2], "what is told anew leaves");
    assert_eq!(asked(), sizes(&office), "as a fresh reading says");
    let verdict = json!({ "act": "judge_traders", "complaints": [ids[1]], "against": ids[2], "verdict": "not_same",
        "reason": "asked-the-trader", "known": ["name", "phone"] });
    give(&reader, &verdict).unwrap();
    assert_eq!(asked(), Vec::<u64>::new(), "a verdict is known at once");
}

#[test]
fn a_form_is_told_the_trader_that_no_key_finds() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let shop = json!({ "trader_name": "瑞甌堂藥行", "trader_address": "旺角豉油街96號地下2號舖" });
    let _ = file(&team, &shop);
    let asked = json!({ "name": "Shui Au Tong", "address": "Shop 2, G/F, 96 Soy Street" });
    let reasons = |known: &Value| known["groups"][0]["reasons"].clone();

    let before = team.ask("known_trader", asked.clone()).unwrap();
    assert_eq!(before["total"], 0, "no key of it is equal, and the index was not read yet");
    // When the desk has kept the index up, as it does while nobody types.
    team.asking(super::keep_up).unwrap();
    let known = team.ask("known_trader", asked).unwrap();

    assert_eq!(known["total"], 1, "once the index is there, the shop is known by its premises and its name");
    assert!(reasons(&known).as_array().unwrap().contains(&json!("same-premises")), "it says why: {known}");
}

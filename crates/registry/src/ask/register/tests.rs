//! The register against a tiny office: whole traders are joined and separated by verdicts, and all of it is reversible.
#![allow(clippy::unwrap_used)]

use crate::registry::Registry;
use crate::testing::{Office, consolidate, file, give};
use serde_json::{Value, json};

const OTTER: &str = "https://otterling.example/";

/// Two reports of a web shop, two of a shop in a street, and one of a third that took the shop over.
fn office() -> (Office, Vec<String>) {
    let office = Office::found(true);
    let quick = office.sign_in("Q001");
    let soy = json!({ "trader_name": "瑞甌堂藥行", "trader_address": "旺角豉油街96號地下2號舖", "trader_phone": "2345 6701" });
    let mut english = soy.clone();
    english["trader_address"] = json!("Shop 2, G/F, 96 Soy Street");
    let ids = vec![
        file(&quick, &json!({ "trader_name": "Otterling Baby Store", "trader_url": OTTER })),
        file(&quick, &json!({ "trader_name": "獺寶母嬰網店", "trader_url": OTTER })),
        file(&quick, &soy),
        file(&quick, &english),
        file(
            &quick,
            &json!({ "trader_name": "福鑰軒參茸", "trader_address": "豉油街九十六號地下2號鋪",
                "received_at": "2026-02-05T10:00:00+08:00" }),
        ),
    ];
    (office, ids)
}

fn trader(registry: &Registry, of: &str) -> Value {
    registry.ask("trader_file", json!({ "of": of })).unwrap()
}

fn judge(registry: &Registry, one: &str, against: &str, verdict: &str) -> Value {
    let act = json!({ "act": "judge_traders", "complaints": [one], "against": against, "verdict": verdict,
        "reason": "asked-the-trader", "known": ["name", "phone", "url", "address"] });
    serde_json::to_value(give(registry, &act).unwrap().undo.unwrap()).unwrap()
}

#[test]
fn a_file_is_the_trader_that_the_engine_groups_also_of_what_stands_in_a_case() {
    let (office, ids) = office();
    let supervisor = office.sign_in("S001");
    // Given that complaints of two traders were put into one case.
    consolidate(&supervisor, &[&ids[0], &ids[2]]);

    let (web, shop) = (trader(&supervisor, &ids[1]), trader(&supervisor, &ids[3]));

    assert_eq!(web["complaints"], 2, "an equal web address joins two names of two scripts");
    assert_eq!(web["names"]["total"], 2, "both are told");
    assert_eq!(shop["complaints"], 2, "one case does not make one trader");
    assert_eq!(shop["cases"][0]["complaints"], 1, "though its case is told");
    let premises = shop["premises"].as_array().unwrap();
    assert_eq!(premises.len(), 1, "two languages are one place");
    assert_eq!((&premises[0]["ways"], &premises[0]["complaints"]), (&json!(2), &json!(2)), "in two ways of writing");
    let after = &premises[0]["others"][0];
    assert_eq!(after["name"], "福鑰軒參茸", "who opened there under another name is told");
    assert!(after["first"].as_i64() > premises[0]["last"].as_i64(), "and that it came later");
    let near = shop["near"].as_array().unwrap();
    assert!(near.iter().any(|one| one["agrees"] == json!(["address"])), "it is offered to be judged: {near:?}");
}

#[test]
fn verdicts_join_whole_traders_and_separate_them_and_are_taken_back() {
    let (office, ids) = office();
    let officer = office.sign_in("C001");
    let anchor = trader(&officer, &ids[2])["anchor"]["id"].as_str().unwrap().to_owned();
    assert_eq!(anchor, ids[2], "the oldest stands for the trader");

    // When one report of the web shop is judged to be the shop's.
    let undo = judge(&officer, &ids[1], &anchor, "same");
    // Then both reports of the web shop are.
    assert_eq!(trader(&officer, &ids[0])["complaints"], 4, "a verdict on two speaks of their traders");
    assert_eq!(trader(&officer, &ids[2])["complaints"], 4, "from either side");
    let key = json!([{ "kind": "trader", "key": ids[3] }]);
    let told = officer.ask("verdicts", json!({ "trader": key })).unwrap();
    assert_eq!(told["total"], 1, "the verdict is found by the trader alone");
    let listed = officer.ask("complaints", json!({ "filter": { "trader": key } })).unwrap();
    assert_eq!(listed["total"], 4, "and the list shows the very complaints");
    // When another of the web shop is judged not to be, it stays out; taken back, all is as it was.
    let apart = judge(&officer, &ids[0], &anchor, "not_same");
    assert_eq!(trader(&officer, &ids[2])["complaints"], 3, "it stays out of what was joined");
    give(&officer, &apart).unwrap();
    give(&officer, &undo).unwrap();
    assert_eq!(trader(&officer, &ids[0])["complaints"], 2, "what was taken back holds no more");
    assert_eq!(trader(&officer, &ids[2])["complaints"], 2, "on either side");
    // When one of the shop's own is separated.
    let apart = judge(&officer, &ids[3], &anchor, "not_same");
    assert_eq!(trader(&officer, &ids[3])["complaints"], 1, "it is a trader of its own");
    let near = trader(&officer, &ids[3])["near"].clone();
    assert!(
        near.as_array().unwrap().iter().any(|one| one["parted"] == json!(true)),
        "the other is near, and judged: {near}"
    );
    give(&officer, &apart).unwrap();
    assert_eq!(trader(&officer, &ids[3])["complaints"], 2, "and back");
}

#[test]
fn the_list_and_the_parting_know_the_register() {
    let (office, ids) = office();
    let officer = office.sign_in("C001");
    let page = officer.ask("traders", json!({ "by": "trader", "sort": "newest" })).unwrap();
    assert_eq!((&page["total"], &page["without"]), (&json!(3), &json!(0)), "three traders, not five names: {page}");
    assert_eq!(page["rows"][0]["name"], "福鑰軒參茸", "a row is as the newest complaint writes it");
    let found = officer.ask("traders", json!({ "by": "trader", "text": "otterling" })).unwrap();
    assert_eq!(found["rows"][0]["complaints"], 2, "any of its names finds the whole trader");
    // When both of the shop's reports, or the older, are to be separated.
    let part = |complaints: Value| {
        officer
            .ask("trader_parting", json!({ "trader": [{ "kind": "trader", "key": ids[2] }], "complaints": complaints }))
    };
    let told = part(json!([ids[2]])).unwrap();
    assert_eq!(told["against"]["id"], ids[3], "the oldest is judged against the next");
    assert_eq!(
        told["known"],
        json!(["name", "phone", "address"]),
        "and by what both agree in, in the order of a verdict"
    );
    assert!(part(json!([ids[2], ids[3]])).unwrap()["against"].is_null(), "nobody is left to be judged against");
}

#[test]
fn the_register_is_made_anew_only_after_what_bears_on_it() {
    let (office, ids) = office();
    let supervisor = office.sign_in("S001");
    let kept = |registry: &Registry| registry.asking(|asking| Ok(super::register(asking)?)).unwrap();
    let first = kept(&supervisor);
    consolidate(&supervisor, &[&ids[0]]);
    assert!(std::sync::Arc::ptr_eq(&first, &kept(&supervisor)), "a case joins nobody, so nothing is weighed again");
    give(&supervisor, &json!({ "act": "void", "complaints": [ids[4]], "reason": "A test." })).unwrap();
    let second = kept(&supervisor);
    assert_eq!(second.traders.len(), first.traders.len() - 1, "the void name nobody any more");
    let _ = file(&office.sign_in("Q001"), &json!({ "trader_name": "鷺洲珠寶" }));
    assert_eq!(kept(&supervisor).traders.len(), first.traders.len(), "what is filed is somebody's");
}

#[test]
fn what_is_judged_apart_stays_apart_though_both_paid_one_account() {
    let office = Office::found(true);
    let quick = office.sign_in("Q001");
    let paid = |narrative: &str| {
        file(&quick, &json!({ "trader_name": "瑞甌堂藥行", "trader_phone": "2345 6701", "narrative": narrative }))
    };
    let ids = [paid("轉帳到戶口 012-345-6-789012"), paid("Paid to account no 0123456789012, then no reply.")];
    let officer = office.sign_in("S001");
    assert_eq!(trader(&officer, &ids[0])["complaints"], 2, "one name, one telephone, one account");
    // When one of the two is judged not to be of it, by what the register says that they agree in.
    let asked =
        json!({ "trader": [{ "kind": "trader", "key": trader(&officer, &ids[0])["of"] }], "complaints": [ids[1]] });
    let parting = officer.ask("trader_parting", asked).unwrap();
    assert_eq!(parting["known"], json!(["name", "phone", "payee"]), "the account is known with the rest");
    let act = json!({ "act": "judge_traders", "complaints": [ids[1]], "against": parting["against"]["id"],
        "verdict": "not_same", "reason": "asked-the-trader", "known": parting["known"] });
    give(&officer, &act).unwrap();
    // Then no fact that was known brings it back.
    assert_eq!(trader(&officer, &ids[1])["complaints"], 1, "it stands for itself");
}

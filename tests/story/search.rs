//! Scenarios G: what is looked for is found, and nothing else.

use office_tests::*;
use registry::testing::{Office, file};
use registry::{Failure, Registry};
use serde_json::{Value, json};

/// The hits of a search, in no order.
fn hits(registry: &Registry, text: &str) -> Vec<String> {
    let found = ask(registry, "search", &json!({ "text": text }));
    let mut ids: Vec<String> =
        found["hits"].as_array().unwrap().iter().map(|h| h["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(found["total"].as_u64().unwrap() as usize, ids.len(), "the total is exact");
    ids.sort();
    ids
}
fn sorted(ids: &[&String]) -> Vec<String> {
    let mut ids: Vec<String> = ids.iter().map(|id| (*id).clone()).collect();
    ids.sort();
    ids
}
fn shop(q: &Registry, narrative: &str) -> String {
    let bare = json!({ "narrative": narrative, "trader_name": "Shop", "item": "", "complainant_name": "周映禾" });
    file(q, &bare)
}

#[test]
fn g01_one_two_and_four_characters_find_exactly_what_contains_them() {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    let rice = shop(&q, "買咗五斤米");
    let nappies = shop(&q, "網店尿片未送到");
    let goods = shop(&q, "母嬰用品店尿布");
    assert_eq!(hits(&q, "米"), [rice], "f050: one character is enough");
    assert_eq!(hits(&q, "尿片"), std::slice::from_ref(&nappies), "two characters stand side by side");
    assert_eq!(hits(&q, "母嬰用品"), std::slice::from_ref(&goods), "four characters stand in this order");
    assert_eq!(hits(&q, "尿"), sorted(&[&nappies, &goods]), "both hold this one");
    assert!(hits(&q, "片尿").is_empty(), "in the other order they stand nowhere");
}

#[test]
fn g02_a_short_term_narrows_like_any_other() {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    let both = shop(&q, "母嬰用品 米");
    let _one = shop(&q, "母嬰用品");
    assert_eq!(hits(&q, "母嬰用品 米"), [both], "a term of one character is not dropped");
    assert!(hits(&q, "母嬰用品 魚").is_empty(), "and one that stands nowhere finds nothing");
}

#[test]
fn g05_odd_questions_are_answered_or_told_never_a_crash() {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    let _ = shop(&q, "OR NOT NEAR");
    for text in ["\"unbalanced", "OR OR", "a AND", "NEAR(x", "col:x", "^x", "x*", "-x", "{a b}:c", "'", "; --"] {
        let found = q.ask("search", json!({ "text": text }));
        assert!(
            found.is_ok() || matches!(found, Err(Failure::Failing(_))),
            "{text:?} is text, whatever a query language makes of it: {found:?}"
        );
    }
    for text in ["", "   ", ")", "*", "\"", &"x ".repeat(2000), &"米".repeat(2001)] {
        let found = q.ask("search", json!({ "text": text }));
        let told = matches!(&found, Err(Failure::Failing(_)));
        assert!(
            told,
            "what is no question is told, not answered with nothing: {:?} {found:?}",
            text.chars().take(9).collect::<String>()
        );
    }
}

#[test]
fn f048_a_column_filter_is_literal_and_hidden_words_stay_hidden() {
    let office = Office::found(true);
    let (q, r) = (office.sign_in("Q001"), office.sign_in("R001"));
    let id = shop(&q, "plain words");
    let secret = file(&q, &json!({ "complainant_name": "Hiddenperson" }));
    for text in ["masked_words:plain", "{narrative}:plain", "complaint_words : plain"] {
        let found = q.ask("search", json!({ "text": text }));
        let none = match &found {
            Ok(view) => view["total"] == 0,
            Err(_) => true,
        };
        assert!(none, "{text:?} asks for these very words, which stand nowhere: {found:?}");
    }
    assert_eq!(hits(&q, "plain"), [id], "the words themselves are found");
    assert_eq!(hits(&q, "Hiddenperson"), [secret], "who may unmask finds a masked name");
    assert!(hits(&r, "Hiddenperson").is_empty(), "who may not does not learn that it is there");
}

#[test]
fn e15_a_draft_is_in_no_search_count_or_history() {
    let office = Office::found(true);
    let q = office.sign_in("Q001");
    let before = q.verify().unwrap();
    q.keep_draft("form-1", "complaint", &json!({ "narrative": "Draftword" }).to_string()).unwrap();
    assert!(hits(&q, "Draftword").is_empty(), "a draft is nobody's record yet");
    assert_eq!(ids(&q, &json!({})).len(), 0, "nor is it counted");
    assert_eq!(q.verify().unwrap(), before, "nor sealed");
    assert_eq!(office.sign_in("C001").drafts().unwrap().len(), 0, "and it is its officer's own");
    assert_eq!(q.drafts().unwrap()[0].id, "form-1", "who finds it again");
    let _: Value = serde_json::from_str(&q.drafts().unwrap()[0].body).unwrap();
}

#[test]
fn g20_a_view_of_the_team_finds_the_same_for_everybody_and_follows_the_work() {
    // Given a desk with two complaints about one shop and one about another, and a view of the team.
    let office = Office::found(true);
    let (q, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
    let ids = [
        file(&q, &json!({ "trader_name": "瑞甌堂藥行", "amount_paid": "6800.00" })),
        file(&q, &json!({ "trader_name": "瑞甌堂參茸", "amount_paid": "300.00" })),
        file(&q, &json!({ "trader_name": "獺寶母嬰網店", "amount_paid": "9000.00" })),
    ];
    let text = "商戶:瑞甌堂 已付:>5000 -狀態:已結案,作廢";
    let view = registry::saved_views::KeepView {
        id: "view-1".into(),
        name: "瑞甌堂".into(),
        team: true,
        role: Some(casework::roles::Role::Co),
        body: json!({ "v": 1, "query": text }).to_string(),
    };
    supervisor.keep_view(&view).unwrap();
    // When a case officer opens it.
    let officer = office.sign_in("C001");
    let seen = ask(&officer, "saved_views", &json!({}));
    let body: Value = serde_json::from_str(seen["views"][0]["body"].as_str().unwrap()).unwrap();
    let query = body["query"].as_str().unwrap();
    let counted =
        |registry: &Registry| ask(registry, "view_counts", &json!({ "texts": [query] }))["counts"][0]["count"].clone();
    let listed = |registry: &Registry| ask(registry, "complaints", &json!({ "from": 0, "filter": { "query": query } }));
    // Then count and list agree, and the search finds the same.
    assert_eq!(counted(&officer), 1, "one of the shop's complaints is above the sum");
    assert_eq!(listed(&officer)["rows"][0]["id"], ids[0], "and the list shows it");
    assert_eq!(hits(&officer, query), [ids[0].clone()], "as does the search");
    // And when it is no longer so, the count follows.
    let void = json!({ "act": "void", "complaints": [ids[0]], "reason": "Keyed twice." });
    registry::testing::give(&supervisor, &void).unwrap();
    assert_eq!(counted(&officer), 0, "what became void is out of the view");
    assert_eq!(listed(&officer)["total"], 0, "and out of the list");
    // And nothing of it stands in the journal.
    let journal = ask(&supervisor, "journal", &json!({ "limit": 100 })).to_string();
    assert!(!journal.contains("view-1"), "a view is a convenience and no entry");
}

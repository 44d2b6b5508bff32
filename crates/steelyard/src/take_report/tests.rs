//! Reports of a small office: sealed, whole, and set.
#![allow(clippy::unwrap_used)]

use super::*;
use registry::testing::{give, tiny};
use registry::{act_id, clock};

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

fn wanted(of: Of, lang: Lang) -> Wanted {
    Wanted { of, lang, closed: None, copy: "1/2".into() }
}

#[test]
fn a_year_leaves_as_a_paper_in_three_languages_and_is_sealed() {
    let (office, _) = tiny();
    let registry = office.sign_in("R001");
    for lang in [Lang::En, Lang::ZhHant, Lang::ZhHans] {
        let to = office.dir.join(format!("year-{}.pdf", lang.tag()));
        let params = year::Params { year: 2026, fiscal: false, as_at: None };
        take_report(&registry, &act(), &wanted(Of::Year(params), lang), &to).unwrap();
        assert!(std::fs::read(&to).unwrap().starts_with(b"%PDF-"), "it is a PDF");
    }
    let page = registry.ask("journal", json!({ "limit": 1 })).unwrap();
    assert_eq!(page["entries"][0]["kind"], "list_taken", "the journal says that it left");
}

#[test]
fn the_bundle_of_a_case_holds_every_complaint_that_stands_in_it() {
    let (office, ids) = tiny();
    let supervisor = office.sign_in("S001");
    let open = json!({ "trader": "瑞甌堂藥行", "premises": "18 Soy Street", "section": "13E", "officer": "C001", "origin": "complaints" });
    let consolidate =
        json!({ "act": "consolidate", "complaints": [ids[0], ids[1]], "open": open, "reason": "One shop." });
    give(&supervisor, &consolidate).unwrap();
    let case = supervisor.ask("cases", json!({})).unwrap()["rows"][0]["number"].as_str().unwrap().to_owned();
    let to = office.dir.join("bundle.pdf");
    take_report(&supervisor, &act(), &wanted(Of::Case(case), Lang::ZhHant), &to).unwrap();
    assert!(std::fs::read(&to).unwrap().starts_with(b"%PDF-"), "a short bundle would have been refused");
}

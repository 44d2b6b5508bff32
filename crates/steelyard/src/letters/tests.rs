//! Letters against a tiny registry: filled, stopped, shown, written once, kept as they were.
#![allow(clippy::unwrap_used)]

use super::*;
use registry::testing::{Office, consolidate, file, give, tiny};
use serde_json::json;

fn act() -> String {
    registry::act_id::mint(clock()).unwrap().hex()
}
fn of(complaint: &str, kind: &str) -> Wanted {
    Wanted { kind: kind.into(), complaint: Some(complaint.into()), language: Some("en".into()), ..Wanted::default() }
}
fn kept(registry: &Registry, complaint: &str) -> String {
    let letters = registry.ask("letters", json!({ "complaint": complaint })).unwrap();
    let id = Id::parse(letters["letters"][0]["id"].as_str().unwrap()).unwrap();
    registry.asking(|asking| registry::ask::letters::written(asking, id)).unwrap().3
}

#[test]
fn what_was_shown_is_what_the_record_keeps_byte_for_byte() {
    let (office, ids) = tiny();
    let officer = office.sign_in("C001");
    let wanted = of(&ids[0], "acknowledgement");
    let drafts = draft(&officer, &wanted).unwrap();
    let [shown] = &drafts[..] else { panic!("one complaint, one letter") };
    assert!(
        shown.text.contains("Dear 周映禾,") && shown.text.contains("瑞甌堂藥行"),
        "its places are filled: {}",
        shown.text
    );

    let receipt = write(&officer, &act(), &wanted, &[(shown.complaint, shown.sha256.clone())]).unwrap();

    assert_eq!(receipt.made.len(), 1, "one letter was made");
    assert_eq!(kept(&officer, &ids[0]), shown.text, "the very text that was shown");
    let again = draft(&officer, &wanted).unwrap();
    assert_eq!(again[0].stop.as_ref().unwrap().code, "had", "the complainant has it and gets it once");
    assert!(office.sign_in("S001").verify().is_ok(), "and the books hold");
}

#[test]
fn i04_a_letter_with_an_empty_place_is_stopped_and_the_place_is_named() {
    let office = Office::found(true);
    let nameless =
        file(&office.sign_in("Q001"), &json!({ "complainant_name": null, "complainant_email": "x@example.org" }));
    let officer = office.sign_in("C001");

    let drafts = draft(&officer, &of(&nameless, "acknowledgement")).unwrap();
    assert_eq!(
        drafts[0].stop,
        Some(Stop { code: "empty", places: vec!["name".into()] }),
        "nobody is written to as {{name}}"
    );
    let request = draft(&officer, &of(&nameless, "request")).unwrap();
    assert_eq!(request[0].stop.as_ref().unwrap().places, ["name", "asked", "due_on"], "every open place at once");
    let shown = digest("");
    assert!(write(&officer, &act(), &of(&nameless, "request"), &[(drafts[0].complaint, shown)]).is_err(), "nor sent");
    let raw = json!({ "act": "write_letters", "kind": "request", "letters": [{ "complaint": nameless, "language": "en", "text": "Dear {{name}}," }] });
    assert!(give(&officer, &raw).is_err(), "the rule itself stops a text with an open place, whoever brings it");
    assert_eq!(
        fill::put("a {{b}} {{c}}", |place| (place == "b").then(|| "{{c}}".into())),
        Err(vec!["c".into()]),
        "an unknown place stops it, and a typed name brings none along"
    );
}

#[test]
fn i08_each_member_of_a_case_gets_one_letter_about_its_own_complaint_alone() {
    let (office, mut ids) = tiny();
    let second = json!({ "complainant_name": "Grigor Ostrand", "complainant_phone": "+48 600 100 200", "complainant_email": "g@example.org",
        "language": "en", "trader_name": "瑞甌堂" });
    ids.push(file(&office.sign_in("Q001"), &second));
    let supervisor = office.sign_in("S001");
    let members = [&ids[0], &ids[1], &ids[3]];
    let case = consolidate(&supervisor, &members).made.iter().find(|m| m.kind == "case").unwrap().id;
    let wanted = Wanted { kind: "acknowledgement".into(), case: Some(case.hex()), ..Wanted::default() };

    let drafts = draft(&supervisor, &wanted).unwrap();

    assert_eq!(drafts.len(), 3, "every member is told of");
    let numbers: Vec<&str> = drafts.iter().map(|d| d.number.as_str()).collect();
    for one in &drafts {
        assert!(one.stop.is_none(), "{:?}", one.stop);
        assert!(one.text.contains(&one.number), "it names its own complaint");
        for other in numbers.iter().filter(|n| **n != one.number) {
            assert!(!one.text.contains(other), "and no other: {other}");
        }
        let english = one.language == Some("en");
        assert_eq!(one.text.contains("Grigor Ostrand"), english, "no name but the addressee’s");
        assert_eq!(one.text.contains("周映禾"), !english, "each in each one’s language");
        assert!(
            !one.text.contains("+48") && !one.text.contains("+86") && !one.text.contains('@'),
            "no telephone or mail"
        );
    }
    let chosen: Vec<(Id, String)> = drafts.iter().map(|d| (d.complaint, d.sha256.clone())).collect();
    let receipt = write(&supervisor, &act(), &wanted, &chosen).unwrap();
    assert_eq!(receipt.made.iter().filter(|m| m.kind == "letter").count(), 3, "one act, three letters");
    assert!(
        draft(&supervisor, &wanted).unwrap().iter().all(|d| d.stop.as_ref().is_some_and(|s| s.code == "had")),
        "once each"
    );
    let mut moved = wanted;
    moved.again = true;
    let stale = write(&supervisor, &act(), &moved, &[(chosen[0].0, digest("another text"))]);
    assert!(stale.is_err(), "what was not shown is not sent");
}

#[test]
fn every_template_of_every_language_knows_all_its_places() {
    for kind in KINDS {
        for lang in [Lang::En, Lang::ZhHant, Lang::ZhHans] {
            let wanted = Wanted {
                kind: kind.into(),
                items: vec!["receipt".into()],
                due_on: Day::parse("2026-02-01"),
                ..Wanted::default()
            };
            let facts = Facts {
                id: Id([1; 16]),
                number: "TDC-2026-000001-A".into(),
                state: "closed".into(),
                case_stage: None,
                name: Some("周映禾".into()),
                language: None,
                visitor_type: None,
                has_contact: true,
                received_at: Instant::parse("2026-01-05T10:00:00+08:00").unwrap(),
                trader: Some("瑞甌堂".into()),
                close_reason: Reference::bundled().close_reasons.iter().next().map(|r| r.code.to_string()),
                agency: Some("CC".into()),
                referred_on: Day::parse("2026-01-06"),
                had: None,
            };
            let text = fill::fill(&facts, &wanted, lang, "Lui Tsz Wai", Day::parse("2026-01-07").unwrap());
            let text = text.unwrap_or_else(|open| panic!("{kind} in {lang:?} leaves {open:?} open"));
            assert_eq!(casework::letter::open_place(&text), None, "{kind} in {lang:?} is whole");
            let pdf = paper::letter(&facts.number, &text, lang).unwrap();
            assert!(pdf.starts_with(b"%PDF") && !text.contains("RESTRICTED"), "{kind} is set, and bears no grading");
        }
    }
}
use casework::reference::Reference;

//! The language against a tiny registry: what each kind of term finds, where nonsense is told, and that no text can
//! make the reader fail or reach the database as SQL.
#![allow(clippy::unwrap_used)]

use crate::registry::Registry;
use crate::testing::{Office, give, tiny};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;

fn total(officer: &Registry, query: &str) -> u64 {
    let page = officer.ask("complaints", json!({ "filter": { "query": query } }));
    page.unwrap_or_else(|e| panic!("{query}: {e:?}"))["total"].as_u64().unwrap()
}

fn read(officer: &Registry, text: &str) -> Value {
    officer.ask("query", json!({ "text": text, "count": true })).unwrap()
}

#[test]
fn every_kind_of_term_finds_what_it_says() {
    let (office, all) = tiny();
    let officer = office.sign_in("S001");
    give(&officer, &json!({ "act": "assign", "complaints": [all[0]], "officer": "S001" })).unwrap();
    let page = officer.ask("complaints", json!({ "filter": { "ids": [all[1]] } })).unwrap();
    let number = page["rows"][0]["number"].as_str().unwrap().to_owned();
    for (query, wanted, why) in [
        ("", 3, "nothing asked shows all"),
        ("trader:瑞甌堂", 1, "a sign is looked for in the trader alone"),
        ("商號：瑞鸥堂", 1, "in Chinese, in either script, with a colon of full width"),
        ("trader:瑞甌堂,瑞鷗堂", 2, "of several values any will do"),
        ("trader:\"Otterling Baby\"", 1, "what stands in marks stands so in the sign"),
        ("trader:\"Baby Otterling\"", 0, "and in no other order"),
        ("-trader:瑞", 1, "a minus leaves out"),
        ("no:url", 2, "what is not there can be asked for"),
        ("has:url is:visitor", 1, "flags add up"),
        ("is:quick-action OR trader:瑞鷗", 2, "or"),
        ("(is:quick-action OR trader:瑞鷗) paid:425", 1, "brackets"),
        ("-(is:quick-action OR trader:瑞鷗)", 1, "and what they hold can be left out"),
        ("paid:>5000", 2, "more than a sum"),
        ("paid:425..6,800", 3, "both ends of a range belong to it, and thousands may be parted"),
        ("金額：＞＝6800", 2, "operators of full width"),
        ("paid:<425", 0, "less than a sum leaves the sum out"),
        ("received:2026-01-05", 3, "a day"),
        ("received:2026-01", 3, "a month"),
        ("received:>2026-01", 0, "after a month is after all of it"),
        ("received:>=2026-01", 3, "from a month on"),
        ("received:2025..2026-01-04", 0, "a range of days"),
        ("接獲:2026年1月5日", 3, "as it is written in Chinese"),
        ("district:YTM", 3, "a code"),
        ("地區:油尖旺", 3, "a name"),
        ("-district:ytm", 0, "codes in any case"),
        ("district:none", 0, "nothing said"),
        ("sector:medicine-shop allegation:13E", 3, "an offence, the principal one or another"),
        ("allegation:s.13F", 0, "by its section"),
        ("state:received", 3, "a state"),
        ("狀態:已接獲,審視中", 3, "states by their names"),
        ("-status:closed", 3, "none is closed"),
        ("state:open", 3, "all that are not done with"),
        ("owner:me", 1, "my own"),
        ("owner:none", 0, "nobody's"),
        ("-owner:none", 3, "anybody's"),
        ("owner:\"Mak Hoi Yin\"", 1, "an officer by name"),
        ("owner:me,C001", 1, "one officer or another"),
        ("complainant:周映禾", 3, "a complainant, for those who may see the name"),
        ("leaves:2026-01-05", 1, "a day of departure"),
        ("leaves:<2h", 0, "who has left does not leave within two hours"),
        ("received:<7d", 0, "a length of time is measured from now"),
        ("received:>7d", 3, "and beyond it lies the rest"),
        ("is:left", 1, "the visitor of January has left"),
        ("phone:128", 0, "a telephone is the trader's"),
        ("没讲单位", 3, "words without a field stand anywhere in the file"),
        ("没讲单位 -trader:瑞", 1, "beside fields"),
        (number.as_str(), 1, "a number finds its complaint"),
        ("number:2", 1, "also by a part of it"),
        ("case:none -has:case", 3, "none stands in a case"),
        ("case:TDI-2026-000009", 0, "nor in one that is not there"),
        ("priority:1..9", 3, "priorities are numbers"),
    ] {
        assert_eq!(total(&officer, query), wanted, "{query}: {why}");
        let view = read(&officer, query);
        assert_eq!(view["count"].as_u64(), Some(wanted), "{query}: the count is the total");
        assert!(view["problem"].is_null(), "{query}: it makes sense: {view}");
    }
}

#[test]
fn what_is_void_is_left_out_until_it_is_asked_for() {
    let (office, all) = tiny();
    let officer = office.sign_in("S001");
    give(&officer, &json!({ "act": "void", "complaints": [all[0]], "reason": "A test." })).unwrap();
    assert_eq!(total(&officer, "瑞"), 1, "a void complaint is in no list");
    assert_eq!(total(&officer, "-state:closed"), 2, "nor found by leaving out others");
    assert_eq!(total(&officer, "state:void"), 1, "but found by its state");
    assert_eq!(total(&officer, "state:any"), 3, "and among any");
}

#[test]
fn names_of_complainants_are_for_those_who_may_see_them() {
    let (office, _) = tiny();
    let records = office.sign_in("R001");
    let view = read(&records, "complainant:周映禾");
    assert_eq!(view["problem"]["code"], "may-not", "the records officer is told so");
    assert_eq!(total(&records, "周映禾"), 0, "and free words find none either");
    assert_eq!(total(&records, "-周映禾"), 3, "nor does leaving a name out tell who bears it");
}

#[test]
fn nonsense_is_told_with_its_place() {
    let (office, _) = tiny();
    let officer = office.sign_in("C001");
    for (text, code, place) in [
        ("退款 shade:red", "unknown-field", "shade"),
        ("district:Atlantis 退款", "unknown-value", "Atlantis"),
        ("district:YTM,Atlantis", "unknown-value", "Atlantis"),
        ("trader: x", "missing-value", "trader:"),
        ("a OR", "missing-side", "OR"),
        ("OR a", "missing-side", "OR"),
        ("()", "missing-side", "("),
        ("(a", "unclosed", "("),
        ("a)", "unopened", ")"),
        ("received:soon", "not-a-day", "soon"),
        ("received:2023-13", "not-a-day", "2023-13"),
        ("received:2023-08..2023-06", "wrong-order", "2023-08..2023-06"),
        ("paid:much", "not-an-amount", "much"),
        ("factor:big", "not-a-number", "big"),
        ("case:12", "not-a-number", "12"),
        ("𠮷 *** district:x", "unknown-value", "x"),
        ("trader:***", "nothing-to-look-for", "***"),
    ] {
        let view = read(&officer, text);
        assert_eq!(view["problem"]["code"], code, "{text}: {view}");
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |end: &str| usize::try_from(view["problem"][end].as_u64().unwrap()).unwrap();
        assert_eq!(String::from_utf16(&units[at("from")..at("to")]).unwrap(), place, "{text}: the place is underlined");
        assert_eq!(view["count"], Value::Null, "{text}: nothing is counted");
        let refused = officer.ask("complaints", json!({ "filter": { "query": text } })).unwrap_err();
        let wire = serde_json::to_value(&refused).unwrap();
        assert_eq!(wire["problems"][0]["field"], "query", "{text}: the list says so too");
    }
}

#[test]
fn a_text_is_told_part_by_part() {
    let (office, _) = tiny();
    let officer = office.sign_in("C001");
    let text = "商號:\"瑞甌堂\" -status:closed,已轉介 received:2023-06..2023-08 no:owner 退款 花旗參 (a OR b)";
    let view = read(&officer, text);
    let parts = view["parts"].as_array().unwrap();
    let told: Vec<_> = parts
        .iter()
        .map(|p| (p["shape"].as_str().unwrap(), p["text"].as_str().unwrap(), p["negated"] == true))
        .collect();
    assert_eq!(
        told,
        [
            ("text", "商號:\"瑞甌堂\"", false),
            ("state", "-status:closed,已轉介", true),
            ("instant", "received:2023-06..2023-08", false),
            ("flag", "no:owner", true),
            ("words", "退款 花旗參", false),
            ("group", "(a OR b)", false),
        ],
        "each part as it stands, with its minus"
    );
    assert_eq!(parts[1]["values"][1]["code"], "referred", "names are told as codes");
    assert_eq!(view["structured"], true, "more than words");
    let units: Vec<u16> = text.encode_utf16().collect();
    for part in parts {
        let at = |end: &str| usize::try_from(part[end].as_u64().unwrap()).unwrap();
        assert_eq!(
            json!(String::from_utf16(&units[at("from")..at("to")]).unwrap()),
            part["text"],
            "a part can be taken out"
        );
    }
}

#[test]
fn the_search_understands_the_same() {
    let (office, all) = tiny();
    let officer = office.sign_in("C001");
    let found = officer.ask("search", json!({ "text": "trader:瑞 没讲单位 paid:>5000" })).unwrap();
    assert_eq!(found["total"], 1, "fields narrow the search");
    assert_eq!(found["structured"], true, "and it says that it read them");
    assert_eq!(found["hits"][0]["id"], all[0], "the complaint");
    assert_eq!(found["hits"][0]["found"], json!(["没讲单位"]), "with its words marked");
    let pasted = officer.ask("search", json!({ "text": "店员: 没讲单位" })).unwrap();
    assert_eq!(pasted["total"], 3, "what is no field is only words");
    let (mut after, mut seen) = (Value::Null, 0);
    loop {
        let page = officer.ask("search", json!({ "text": "paid:>0", "limit": 1, "after": after })).unwrap();
        seen += page["hits"].as_array().unwrap().len();
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(seen, 3, "pages add up");
}

#[test]
fn several_queries_are_counted_at_once() {
    let (office, _) = tiny();
    let officer = office.sign_in("C001");
    let counts = officer.ask("view_counts", json!({ "texts": ["", "trader:瑞", "shade:red"] })).unwrap();
    let counts: Vec<Value> = counts["counts"].as_array().unwrap().iter().map(|c| c["count"].clone()).collect();
    assert_eq!(counts, [json!(3), json!(2), Value::Null], "one count each; nonsense has none");
}

fn desk() -> &'static (Office, Registry) {
    static DESK: OnceLock<(Office, Registry)> = OnceLock::new();
    DESK.get_or_init(|| {
        let (office, _) = tiny();
        let officer = office.sign_in("S001");
        (office, officer)
    })
}

/// Texts made of pieces that mean something, in any order.
fn likely() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "trader:",
        "商號：",
        "state:",
        "closed",
        "received:",
        "paid:",
        "2023-06",
        "..",
        ">",
        "<=",
        "2h",
        "5,000",
        "\"",
        "「",
        "」",
        "(",
        ")",
        "（",
        "-",
        "－",
        " ",
        " OR ",
        " AND ",
        "NOT ",
        ",",
        "，",
        "瑞",
        "𠮷",
        "é",
        "has:",
        "no:",
        "url",
        "case:",
        "owner:",
        "me",
        "none",
        "TDC-2026-000001",
        ":",
        "'",
        ";",
        "--",
        "%",
        "\0",
        "?1",
        "number:",
        "complainant:",
        "9999-12-31",
        "0000",
        "萬",
    ]);
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn no_text_makes_the_reader_fail(text in prop_oneof![likely(), any::<String>()]) {
        let officer = &desk().1;
        let view = read(officer, &text);
        let units = u64::try_from(text.encode_utf16().count()).unwrap();
        if view["problem"].is_null() {
            let total = total(officer, &text);
            prop_assert_eq!(Some(total), view["count"].as_u64(), "what makes sense is counted and listed alike");
            for part in view["parts"].as_array().unwrap() {
                let (from, to) = (part["from"].as_u64().unwrap(), part["to"].as_u64().unwrap());
                prop_assert!(from < to && to <= units, "a part stands in the text");
            }
        } else {
            let (from, to) = (view["problem"]["from"].as_u64().unwrap(), view["problem"]["to"].as_u64().unwrap());
            prop_assert!(from <= to && to <= units, "a problem has its place in the text");
        }
    }
}

//! Tests of the reference data as bundled, and of what is refused.
//!
//! Not tests of what is computed from it; those stand at the foot of the modules that compute.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::code::Code;
use serde::Serialize;
use serde::de::DeserializeOwned;

const ONE: &str = r#"{"about":"x","entries":[{"code":"A","aliases":["first"],"names":{"en":"One","zh-Hant":"一","zh-Hans":"一"},"verify":false,"source":"s"},
    {"code":"B","aliases":[],"names":{"en":"Two","zh-Hant":"一","zh-Hans":"二"},"verify":true,"source":"s"}]}"#;

#[test]
fn people_s_ways_of_writing_resolve_to_codes() {
    let r = Reference::bundled();
    assert_eq!(r.offences.resolve(" mo ").unwrap().code.as_str(), "13E", "the office's old code is an alias");
    for (found, code) in [
        (r.offences.resolve("S.13e").map(|e| &e.code), "13E"),
        (r.channels.resolve("Web form").map(|e| &e.code), "e-form"),
        (r.channels.resolve("walk in").map(|e| &e.code), "walk-in"),
        (r.channels.resolve("PHONE").map(|e| &e.code), "hotline"),
        (r.control_points.resolve("羅湖").map(|e| &e.code), "LWS"),
        (r.control_points.resolve("lo wu").map(|e| &e.code), "LWS"),
        (r.districts.resolve("深水埗").map(|e| &e.code), "SSP"),
        (r.districts.resolve("Central and Western").map(|e| &e.code), "CW"),
        (r.agencies.resolve("hk-hkpf").map(|e| &e.code), "HKPF"),
        (r.units.resolve("kg").map(|e| &e.code), "kilogram"),
        (r.units.resolve("司馬斤").map(|e| &e.code), "catty"),
    ] {
        assert_eq!(found.map(Code::as_str), Some(code), "an officer who writes so means {code}");
    }
    assert!(r.units.resolve("斤").is_none(), "斤 alone names two masses, so it names none");
    assert!(r.offences.get(&Code::of("mo")).is_none(), "facts hold codes, never aliases");
}

#[test]
fn the_figures_that_are_published_have_their_flags() {
    let r = Reference::bundled();
    let medicine: Vec<_> = r.sectors.iter().filter(|s| s.more.medicine_shop).map(|s| s.code.as_str()).collect();
    assert_eq!(
        medicine,
        ["medicine-shop", "ginseng-seafood", "chinese-medicine", "proprietary-medicine"],
        "the press release counts these together"
    );
    let not_counted: Vec<_> = r
        .visitor_types
        .iter()
        .filter(|v| v.code.as_str().starts_with("ML-") && !v.more.mainland_visitor)
        .map(|v| v.code.as_str())
        .collect();
    assert_eq!(not_counted, ["ML-STUDENT"], "students live here, so they are no Mainland visitors");
    assert_eq!(
        (
            r.agencies.entries().len(),
            r.control_points.entries().len(),
            r.districts.entries().len(),
            r.offences.entries().len()
        ),
        (41, 16, 18, 10),
        "nothing of the domain paper is missing"
    );
}

#[test]
fn every_element_is_found_and_means_one_thing() {
    let r = Reference::bundled();
    for offence in r.offences.iter() {
        for element in &offence.more.elements {
            assert_eq!(
                r.element(&element.code),
                Some(element),
                "{} must mean the same under every offence",
                element.code
            );
        }
        assert!(offence.more.penalty.summary_verify, "summary maxima are uncertain and must say so");
    }
    assert!(r.element(&Code::of("13E.hidden")).is_some(), "the element of the hidden unit is there");
}

#[test]
fn uncertain_law_bears_the_mark() {
    let r = Reference::bundled();
    for rule in ["limitation-years-commission", "limitation-years-discovery"] {
        assert!(r.rules.resolve(rule).unwrap().verify, "s.19 was not at hand, so {rule} must say verify");
    }
    for reason in ["TIME_BARRED", "EXEMPT_PERSON", "EXCLUDED_PRODUCT"] {
        assert!(r.close_reasons.resolve(reason).unwrap().verify, "{reason} rests on law not at hand");
    }
    assert_eq!(r.numbers.limitation_warn_days, [180, 90, 30], "warnings come in this order");
}

#[test]
fn no_field_of_a_file_goes_unread() {
    fn same<T: DeserializeOwned + Serialize>(name: &str) {
        let text = BUNDLED.iter().find(|(file, _)| *file == name).unwrap().1;
        let read: List<T> = List::parse(name, text).unwrap();
        let mut given: serde_json::Value = serde_json::from_str(text).unwrap();
        given.as_object_mut().unwrap().remove("years");
        assert_eq!(serde_json::to_value(&read).unwrap(), given, "a misspelt field of {name} would be dropped unseen");
    }
    same::<Offence>("offences");
    same::<Agency>("agencies");
    same::<Unit>("units");
    same::<VisitorType>("visitor_types");
    same::<Needing>("close_reasons");
    same::<Rule>("rules");
    same::<Nothing>("holidays");
}

#[test]
fn ambiguous_names_resolve_to_nothing() {
    let list: List<Nothing> = List::parse("x", ONE).unwrap();
    assert!(list.resolve("一").is_none(), "two entries bear this name");
    assert_eq!(list.resolve("二").unwrap().code.as_str(), "B", "one bears this");
    assert_eq!(list.resolve(" FIRST ").unwrap().names.get(Lang::ZhHant), "一", "case and space do not count");
}

#[test]
fn unsound_files_are_refused() {
    let parse = |text: &str| List::<Nothing>::parse("x", text).map(|_| ());
    assert!(
        matches!(parse(&ONE.replace("\"B\"", "\"a\"")), Err(ReferenceError::Twice { .. })),
        "codes that differ in case only are one code"
    );
    assert!(
        matches!(parse(&ONE.replace("[]", "[\"First\"]")), Err(ReferenceError::Twice { .. })),
        "an alias stands for one thing"
    );
    assert!(
        matches!(parse(&ONE.replace("Two", " ")), Err(ReferenceError::NameMissing { .. })),
        "every language needs its name"
    );
    assert!(matches!(parse("{"), Err(ReferenceError::Unreadable { .. })), "half a file is no file");
    let without: Vec<_> = BUNDLED.iter().copied().filter(|(name, _)| *name != "units").collect();
    assert_eq!(
        Reference::parse(&without).unwrap_err(),
        ReferenceError::Missing { file: "units".into() },
        "a missing file is named"
    );
    let swapped = |name: &str, from: &str, to: &str| {
        let texts: Vec<(&str, String)> =
            BUNDLED.iter().map(|(n, t)| (*n, if *n == name { t.replace(from, to) } else { (*t).to_owned() })).collect();
        Reference::parse(&texts.iter().map(|(n, t)| (*n, t.as_str())).collect::<Vec<_>>()).unwrap_err()
    };
    assert!(
        matches!(
            swapped("rules", "\"urgent-hours\"", "\"urgent-minutes\""),
            ReferenceError::RuleMissing { rule: "urgent-hours" }
        ),
        "a rule without its number is told"
    );
    assert!(
        matches!(swapped("units", "[\"jin\"]", "[\"gin\"]"), ReferenceError::Unknown { .. }),
        "a unit confused with nothing is told"
    );
}

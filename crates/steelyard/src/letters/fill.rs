//! Filling one letter: a template's places from one complaint's facts, and from nothing else.
//!
//! What was typed is put in as it is and never read for places, so a name cannot bring one along.

use super::{Wanted, of_case};
use crate::dates::day;
use crate::words::word;
use casework::reference::{Lang, Reference};
use casework::time::Day;
use registry::ask::letters::Facts;

macro_rules! templates {
    ($($kind:literal),*) => {
        /// The template of a kind in a language.
        fn template(kind: &str, lang: Lang) -> Option<&'static str> {
            Some(match (kind, lang) {
                $(
                    ($kind, Lang::En) => include_str!(concat!("../../../../assets/letters/", $kind, ".en.txt")),
                    ($kind, Lang::ZhHant) => include_str!(concat!("../../../../assets/letters/", $kind, ".zh-Hant.txt")),
                    ($kind, Lang::ZhHans) => include_str!(concat!("../../../../assets/letters/", $kind, ".zh-Hans.txt")),
                )*
                _ => return None,
            })
        }
    };
}
templates!("acknowledgement", "request", "referral-notice", "closing");

/// The letter, or the places that cannot be filled.
pub fn fill(facts: &Facts, wanted: &Wanted, lang: Lang, officer: &str, today: Day) -> Result<String, Vec<String>> {
    let template = template(&wanted.kind, lang).ok_or_else(|| vec![wanted.kind.clone()])?;
    put(template, |place| value(place, facts, wanted, lang, officer, today))
}

/// Puts values into the places of a template.
pub fn put(template: &str, value: impl Fn(&str) -> Option<String>) -> Result<String, Vec<String>> {
    let mut text = String::with_capacity(template.len() * 2);
    let mut open: Vec<String> = Vec::new();
    let mut rest = template.trim_end();
    while let Some((before, after)) = rest.split_once("{{") {
        text.push_str(before);
        let Some((place, after)) = after.split_once("}}") else {
            open.push(after.chars().take(20).collect());
            break;
        };
        match value(place).filter(|value| !value.trim().is_empty()) {
            Some(value) => text.push_str(value.trim()),
            None if open.iter().any(|known| known == place) => {}
            None => open.push(place.to_owned()),
        }
        rest = after;
    }
    text.push_str(rest);
    text.push('\n');
    if open.is_empty() { Ok(text) } else { Err(open) }
}

fn value(place: &str, facts: &Facts, wanted: &Wanted, lang: Lang, officer: &str, today: Day) -> Option<String> {
    let reference = Reference::bundled();
    match place {
        "today" => Some(day(today, lang)),
        "name" => facts.name.as_deref().map(flat),
        "number" => Some(facts.number.clone()),
        "received_on" => Some(day(facts.received_at.day(), lang)),
        "trader" => facts.trader.as_deref().map(flat),
        "officer" => Some(officer.to_owned()),
        "agency" => {
            let agency = reference.agencies.resolve(facts.agency.as_deref()?)?;
            Some(agency.names.get(lang).to_owned())
        }
        "referred_on" => facts.referred_on.map(|on| day(on, lang)),
        "due_on" => wanted.due_on.map(|on| day(on, lang)),
        "asked" => {
            let lines = wanted.items.iter().map(|item| format!("• {}", word(lang, &format!("letters.item.{item}"))));
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
        "reason" => match (&facts.close_reason, &facts.case_stage) {
            (Some(code), _) => Some(reference.close_reasons.resolve(code)?.names.get(lang).to_owned()),
            (None, Some(stage)) => of_case(lang, stage),
            _ => None,
        },
        _ => None,
    }
}

/// A typed text on one line, without what no reader sees.
fn flat(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

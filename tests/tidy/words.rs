//! Words are total: three languages say the same things with the same blanks, and every code has its sentence.

use crate::tree::{none, text};
use casework::command::Command;
use casework::refusal::{ProblemCode, RefusalCode};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];

fn words(language: &str) -> BTreeMap<String, String> {
    serde_json::from_str(&text(&format!("assets/words/{language}.json")))
        .unwrap_or_else(|e| panic!("assets/words/{language}.json: {e}"))
}

/// The blanks of a sentence, by name: `{name}`, or `{count|one|many}` where the words follow a count.
fn blanks(sentence: &str) -> BTreeSet<String> {
    let name = |part: &str| part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    sentence.split('{').skip(1).map(name).filter(|n| !n.is_empty()).collect()
}

/// Blanks that only choose between one and many; Chinese needs no such choice.
fn choosing(sentence: &str) -> BTreeSet<String> {
    blanks(sentence).into_iter().filter(|n| sentence.contains(&format!("{{{n}|"))).collect()
}

/// Whether a sentence fills the same blanks as the English one.
fn fills_alike(sentence: &str, english: &str) -> bool {
    let (here, there) = (blanks(sentence), blanks(english));
    here.is_subset(&there) && there.difference(&choosing(english)).all(|name| here.contains(name))
}

#[test]
fn three_languages_say_the_same_things() {
    let english = words("en");
    for language in LANGUAGES {
        let other = words(language);
        let lacking = english.keys().filter(|k| !other.contains_key(*k)).cloned().collect();
        none(lacking, &format!("{language} lacks"));
        let strange = other.keys().filter(|k| !english.contains_key(*k)).cloned().collect();
        none(strange, &format!("{language} has what English has not"));
        let blank = other
            .iter()
            .filter(|(k, v)| v.trim().is_empty() && !english[*k].trim().is_empty())
            .map(|(k, _)| k.clone())
            .collect();
        none(blank, &format!("{language} says nothing for"));
        let differ =
            other.iter().filter(|(k, v)| !fills_alike(v, &english[*k])).map(|(k, v)| format!("{k}: {v}")).collect();
        none(differ, &format!("{language} has other blanks than English in"));
    }
}

#[test]
fn every_code_has_its_sentence() {
    for language in LANGUAGES {
        let said = words(language);
        let lacks = |prefix: &str, code: &str| {
            (!said.contains_key(&format!("{prefix}.{code}"))).then(|| format!("{prefix}.{code}"))
        };
        let refusals = RefusalCode::ALL.iter().filter_map(|c| lacks("refusal", c.code()));
        let problems = ProblemCode::ALL.iter().filter_map(|c| lacks("problem", c.code()));
        none(refusals.chain(problems).collect(), &format!("{language} has no words for"));
    }
}

#[test]
fn every_act_has_its_name() {
    for language in LANGUAGES {
        let said = words(language);
        let lacking = Command::VARIANTS
            .iter()
            .map(|name| {
                let mut tag = String::new();
                for c in name.chars() {
                    if c.is_ascii_uppercase() && !tag.is_empty() {
                        tag.push('_');
                    }
                    tag.push(c.to_ascii_lowercase());
                }
                format!("act.{tag}")
            })
            .filter(|key| !said.contains_key(key))
            .collect();
        none(lacking, &format!("{language} has no name for"));
    }
}

#[test]
fn chinese_is_chinese_and_each_of_its_own_script() {
    let (hant, hans) = (words("zh-Hant"), words("zh-Hans"));
    let same_script = hant.values().filter(|v| v.contains(['投', '訴', '個', '檔'])).count();
    assert!(
        same_script > 0 && !hans.values().any(|v| v.contains(['訴', '個', '檔', '關'])),
        "simplified words bear no traditional characters"
    );
}

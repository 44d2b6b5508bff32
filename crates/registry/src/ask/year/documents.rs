//! Words of documents in three languages, from `assets/words/documents.json`: templates are data.
//!
//! Not the words of the interface, which stand beside it. Names of codes come from the reference data.

use casework::reference::Lang;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// A language's words by key.
pub type Map = BTreeMap<String, String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct All {
    en: Map,
    #[serde(rename = "zh-Hant")]
    zh_hant: Map,
    #[serde(rename = "zh-Hans")]
    zh_hans: Map,
}

/// All words of a language.
///
/// # Panics
/// Never: a test reads the bundled file.
#[must_use]
pub fn words(lang: Lang) -> &'static Map {
    static READ: OnceLock<All> = OnceLock::new();
    let all = READ.get_or_init(|| {
        serde_json::from_str(include_str!("../../../../../assets/words/documents.json"))
            .expect("BUG: the bundled words of documents are unsound")
    });
    match lang {
        Lang::En => &all.en,
        Lang::ZhHant => &all.zh_hant,
        Lang::ZhHans => &all.zh_hans,
    }
}

/// The words of a key, or the key itself where the file has none.
#[must_use]
pub fn word(lang: Lang, key: &'static str) -> &'static str {
    words(lang).get(key).map_or(key, String::as_str)
}

/// The words of a key with `{name}` replaced. What is put in is not looked at again.
#[must_use]
pub fn filled(lang: Lang, key: &'static str, with: &[(&str, &str)]) -> String {
    let mut rest = word(lang, key);
    let mut out = String::with_capacity(rest.len() + 32);
    while let Some((before, from)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = from.split_once('}') else {
            out.push('{');
            rest = from;
            continue;
        };
        match with.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word_and_the_same_places_to_fill() {
        let places = |text: &str| {
            let mut found: Vec<String> =
                text.split('{').skip(1).filter_map(|p| p.split_once('}').map(|(name, _)| name.to_owned())).collect();
            found.sort();
            found.dedup();
            found
        };
        for lang in Lang::ALL {
            let keys: Vec<&String> = words(lang).keys().collect();
            assert_eq!(keys, words(Lang::En).keys().collect::<Vec<_>>(), "{} has the keys of English", lang.tag());
            for (key, text) in words(lang) {
                // Chinese sentences follow one another without a space.
                let said = key == "press.between" || !text.trim().is_empty();
                assert!(said, "{key} says something in {}", lang.tag());
                assert_eq!(
                    places(text),
                    places(&words(Lang::En)[key]),
                    "{key} fills the same places in {}",
                    lang.tag()
                );
            }
        }
    }

    #[test]
    fn what_is_put_in_is_not_filled_again() {
        let text = filled(Lang::En, "change.fold", &[("n", "{n}")]);
        assert!(text.contains("{n}"), "a trader's name with braces stays as it is");
    }
}

//! Words for codes, from `assets/words`, for messages on a terminal and on documents.
//!
//! The same three files give the window its words; that they are total is tested there and here.

use casework::reference::Lang;
use serde_json::{Map, Value};
use std::sync::OnceLock;

fn map(lang: Lang) -> &'static Map<String, Value> {
    static READ: OnceLock<[Map<String, Value>; 3]> = OnceLock::new();
    let all = READ.get_or_init(|| {
        [
            include_str!("../../../assets/words/en.json"),
            include_str!("../../../assets/words/zh-Hant.json"),
            include_str!("../../../assets/words/zh-Hans.json"),
        ]
        .map(|text| match serde_json::from_str(text) {
            Ok(Value::Object(map)) => map,
            _ => Map::new(),
        })
    });
    match lang {
        Lang::En => &all[0],
        Lang::ZhHant => &all[1],
        Lang::ZhHans => &all[2],
    }
}

/// The words of a key, or the key itself where the file has none.
#[must_use]
pub fn word(lang: Lang, key: &str) -> String {
    map(lang).get(key).and_then(Value::as_str).unwrap_or(key).to_owned()
}

/// The words of a key with what they leave open: `{count}` and the like.
#[must_use]
pub fn said(lang: Lang, key: &str, given: &[(&str, &str)]) -> String {
    given.iter().fold(word(lang, key), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
}

/// The sentence of a refusal's code.
#[must_use]
pub fn refusal(lang: Lang, code: &str) -> String {
    word(lang, &format!("refusal.{code}"))
}

/// The sentence of a field's problem.
#[must_use]
pub fn problem(lang: Lang, code: &str) -> String {
    word(lang, &format!("problem.{code}"))
}

/// The sentence for a registry that could not be opened.
#[must_use]
pub fn open_fault(lang: Lang, kind: &str) -> String {
    word(lang, &format!("open.{kind}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::refusal::{ProblemCode, RefusalCode};

    const OPEN: &[&str] = &[
        "nothing-there",
        "wrong-password",
        "wait",
        "damaged-slot",
        "damaged-vault",
        "no-vault",
        "no-books",
        "newer-format",
        "damaged-books",
        "behind-anchor",
        "no-anchor",
        "unreadable",
        "disk-full",
        "in-use",
        "already-there",
        "fault",
    ];

    #[test]
    fn every_code_has_words_in_every_language() {
        for lang in [Lang::En, Lang::ZhHant, Lang::ZhHans] {
            for code in RefusalCode::ALL {
                let key = format!("refusal.{}", code.code());
                assert_ne!(word(lang, &key), key, "a refusal without words would show a code to an officer ({lang:?})");
            }
            for code in ProblemCode::ALL {
                let key = format!("problem.{}", code.code());
                assert_ne!(word(lang, &key), key, "a field's problem must be told in words ({lang:?})");
            }
            for kind in OPEN {
                let key = format!("open.{kind}");
                assert_ne!(word(lang, &key), key, "a closed door must say why ({lang:?})");
            }
        }
    }
}

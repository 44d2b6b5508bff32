//! The words that the window shows for fields, flags and states are words that the query language reads.
//!
//! Not the language itself: `crates/registry/src/ask/query`.

use office_tests::root;
use registry::ask::query::named_as;
use std::collections::BTreeMap;

fn words(language: &str) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join(format!("assets/words/{language}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn what_a_chip_shows_can_be_typed() {
    for language in ["en", "zh-Hant", "zh-Hans"] {
        let mut seen = [0; 3];
        for (key, word) in words(language) {
            for (nth, prefix) in ["query.field.", "query.flag.", "complaint."].into_iter().enumerate() {
                let Some(code) = key.strip_prefix(prefix).filter(|code| !code.contains('.')) else { continue };
                // Other words of a complaint are no states.
                if nth == 2 && named_as(code)[2].is_none() {
                    continue;
                }
                seen[nth] += 1;
                assert_eq!(
                    named_as(&word)[nth],
                    Some(code),
                    "{language}: {word} is shown for {code}, so it is read as that"
                );
            }
        }
        assert!(
            seen[0] > 30 && seen[1] > 20 && seen[2] == 7,
            "{language}: fields, flags and states have words: {seen:?}"
        );
    }
}

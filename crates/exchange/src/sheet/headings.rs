//! Which column a heading means: by its name in the contract, or by what offices and agencies write over it in three languages.
//!
//! The words stand in `assets/reference/headings.json`. Not a guess from the cells below: a heading that is not known is left
//! for the officer.

use crate::complaint_csv::columns::COLUMNS;
use std::collections::HashMap;
use std::sync::LazyLock;

static WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let written: HashMap<String, Vec<String>> =
        serde_json::from_str(include_str!("../../../../assets/reference/headings.json")).unwrap_or_default();
    let mut words = HashMap::new();
    for column in COLUMNS {
        for heading in written.get(column.name).into_iter().flatten() {
            words.insert(folded(heading), column.name);
        }
    }
    // The contract's own names go before any other meaning.
    for column in COLUMNS {
        words.insert(folded(column.name), column.name);
    }
    words
});

/// A heading without what differs from office to office: case, blanks, marks, a remark in brackets.
fn folded(heading: &str) -> String {
    let plain =
        heading.split(['(', '（', '[', '【', '\n']).next().filter(|head| !head.trim().is_empty()).unwrap_or(heading);
    plain.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The column that a heading means.
#[must_use]
pub fn column(heading: &str) -> Option<&'static str> {
    WORDS.get(&folded(heading)).copied()
}

/// The column of the contract with exactly this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static str> {
    COLUMNS.iter().map(|column| column.name).find(|column| *column == name)
}

/// A column for each heading; of two headings that mean one column the first has it.
#[must_use]
pub fn proposed<'a>(headings: impl IntoIterator<Item = &'a str>) -> Vec<Option<&'static str>> {
    let mut taken = Vec::new();
    headings
        .into_iter()
        .map(|heading| {
            let column = column(heading).filter(|column| !taken.contains(column));
            taken.extend(column);
            column
        })
        .collect()
}

/// Headings as one mark, by which a file of the same make is known again: folded, in their order.
#[must_use]
pub fn signature<'a>(headings: impl IntoIterator<Item = &'a str>) -> String {
    use sha2::Digest;
    let mut hash = sha2::Sha256::new();
    for heading in headings {
        hash.update(folded(heading));
        hash.update([0x1f]);
    }
    hash.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_three_languages_mean_the_same_columns() {
        for (headings, wanted) in [
            (
                ["Shop name", "Amount paid (HK$)", "Date of transaction"],
                ["trader_name", "amount_paid", "transaction_at"],
            ),
            (["商戶名稱", "付款金額（港元）", "交易日期"], ["trader_name", "amount_paid", "transaction_at"]),
            (["商户名称", "付款金额", "交易日期"], ["trader_name", "amount_paid", "transaction_at"]),
            (["trader_name", "AMOUNT PAID", "transaction_at"], ["trader_name", "amount_paid", "transaction_at"]),
        ] {
            assert_eq!(proposed(headings), wanted.map(Some), "{headings:?}: no officer maps these by hand");
        }
    }

    #[test]
    fn no_heading_is_taken_twice() {
        assert_eq!(proposed(["Phone", "Phone"])[1], None, "of two columns for one field the officer says which");
        assert_eq!(proposed(["Weather"]), [None], "and what is not known is left to the officer");
    }

    #[test]
    fn every_column_has_headings_in_three_languages() {
        let written: HashMap<String, Vec<String>> =
            serde_json::from_str(include_str!("../../../../assets/reference/headings.json")).expect("sound JSON");
        for column in COLUMNS {
            let words = written.get(column.name).map_or(0, Vec::len);
            assert!(words >= 3, "{}: files come in three languages", column.name);
        }
        assert!(written.keys().all(|name| named(name).is_some()), "no words stand for a column that is none");
    }
}

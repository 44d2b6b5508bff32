//! The name of a trader taken apart, and whether two names may be one trader's.
//!
//! Names never merge reports by likeness here: equal names may (`group.rs` says when), and names that speak against
//! each other veto what a shared phone suggests. A Chinese and an English name say nothing about each other.

use crate::fold::fold;
use crate::terms::{Piece, pieces};

/// Words that say what kind of company it is, or where, but not which.
pub(crate) const FORMS: [&str; 17] = [
    "ltd",
    "limited",
    "co",
    "company",
    "corp",
    "corporation",
    "inc",
    "llc",
    "plc",
    "hk",
    "hongkong",
    "hong",
    "kong",
    "the",
    "and",
    "of",
    "trading",
];
/// The same at the end of a Chinese name, folded; the longest first.
pub(crate) const HAN_FORMS: [&str; 5] = ["有限责任公司", "股份有限公司", "有限公司", "公司", "集团"];
/// What kind of shop it is: part of the name, but not enough to be one.
const KINDS: [&str; 28] = [
    "pharmacy",
    "dispensary",
    "medicine",
    "medicines",
    "drug",
    "drugs",
    "store",
    "stores",
    "shop",
    "online",
    "mobile",
    "phone",
    "electronics",
    "digital",
    "camera",
    "beauty",
    "restaurant",
    "cafe",
    "ginseng",
    "seafood",
    "dried",
    "international",
    "group",
    "unknown",
    "nil",
    "none",
    "na",
    "market",
];
/// The same in Chinese, folded; the longest first, so that none hides in another.
pub(crate) const HAN_KINDS: [&str; 43] = [
    "参茸海味",
    "中西药房",
    "参茸药行",
    "国际贸易",
    "不知道",
    "便利店",
    "大药房",
    "参茸行",
    "海味行",
    "美容院",
    "专门店",
    "药房",
    "药行",
    "药店",
    "药业",
    "参茸",
    "海味",
    "燕窝",
    "海产",
    "贸易",
    "国际",
    "电器",
    "电讯",
    "数码",
    "手机",
    "美容",
    "健身",
    "餐厅",
    "酒楼",
    "茶餐厅",
    "商店",
    "网店",
    "商行",
    "不详",
    "没有",
    "未知",
    "旅游",
    "旅行社",
    "珠宝",
    "行",
    "店",
    "号",
    "大",
];

/// A name as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// What is equal for equal names.
    pub key: String,
    /// The Chinese part without the kind of shop, or with it where nothing else is left.
    han: Vec<char>,
    /// The Latin part likewise, its words joined.
    latin: Vec<char>,
    /// Whether hardly two traders would choose it independently.
    pub distinctive: bool,
}

impl Name {
    /// Takes a name apart; `None` where nothing in it could tell traders apart.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        let (mut words, mut own_words) = (String::new(), String::new());
        let (mut own_count, mut han) = (0, String::new());
        for (_, piece) in pieces(&folded) {
            match piece {
                Piece::Word(word) if FORMS.contains(&word) => {}
                Piece::Word(word) => {
                    words.push_str(word);
                    if !KINDS.contains(&word) {
                        own_words.push_str(word);
                        own_count += 1;
                    }
                }
                Piece::Run(run) => han.push_str(without_form(run)),
            }
        }
        let own_han: Vec<char> =
            HAN_KINDS.iter().fold(han.clone(), |name, kind| name.replace(kind, "")).chars().collect();
        let own_latin: Vec<char> = own_words.chars().collect();
        if own_han.len() < 2 && own_latin.len() < 3 && han.chars().count() < 4 {
            return None;
        }
        if own_han.is_empty() && own_latin.is_empty() {
            return None;
        }
        let distinctive = own_han.len() >= 3
            || (own_count >= 2 && own_latin.len() >= 9)
            || own_latin.len() >= 12
            || (own_han.len() >= 2 && own_latin.len() >= 4);
        let all_han: Vec<char> = han.chars().collect();
        Some(Self {
            key: format!("{words}{han}"),
            han: if own_han.len() >= 2 { own_han } else { all_han },
            latin: if own_latin.len() >= 3 { own_latin } else { words.chars().collect() },
            distinctive,
        })
    }
}

fn without_form(run: &str) -> &str {
    let run = if run == "香港" { "" } else { run };
    let run = run.strip_prefix("香港").filter(|rest| rest.chars().count() >= 2).unwrap_or(run);
    HAN_FORMS.iter().find_map(|form| run.strip_suffix(form)).unwrap_or(run)
}

/// One holds the other whole (`least` letters at least), or they differ by few letters for their length.
#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_long_name_is_distinctive() {
        assert!(!Name::read("金禾藥房").unwrap().distinctive, "two characters are chosen by many");
        assert!(Name::read("金禾順藥房").unwrap().distinctive, "three by few");
        assert!(Name::read("Golden Harvest Pharmacy").unwrap().distinctive, "two long words by few");
        assert!(!Name::read("Wing On").unwrap().distinctive, "short words by many");
    }
}

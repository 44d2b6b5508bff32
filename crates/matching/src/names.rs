//! The key by which two names are equal, and the words that say what kind of shop or company it is rather than which.
//!
//! The registry's tables keep this key. How names that are not equal are compared is in `signs.rs` and `ways.rs`.

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

/// What is equal for equal names: folded, without the form of the company; `None` where nothing in a name could tell
/// traders apart.
pub(crate) fn key(text: &str) -> Option<String> {
    let folded = fold(text);
    let (mut words, mut own_latin, mut han) = (String::new(), 0, String::new());
    for (_, piece) in pieces(&folded) {
        match piece {
            Piece::Word(word) if FORMS.contains(&word) => {}
            Piece::Word(word) => {
                words.push_str(word);
                if !KINDS.contains(&word) {
                    own_latin += word.chars().count();
                }
            }
            Piece::Run(run) => han.push_str(without_form(run)),
        }
    }
    let own_han = HAN_KINDS.iter().fold(han.clone(), |name, kind| name.replace(kind, "")).chars().count();
    let says_little = own_han < 2 && own_latin < 3 && han.chars().count() < 4;
    let says_nothing = own_han == 0 && own_latin == 0;
    (!says_little && !says_nothing).then(|| format!("{words}{han}"))
}

fn without_form(run: &str) -> &str {
    let run = if run == "香港" { "" } else { run };
    let run = run.strip_prefix("香港").filter(|rest| rest.chars().count() >= 2).unwrap_or(run);
    HAN_FORMS.iter().find_map(|form| run.strip_suffix(form)).unwrap_or(run)
}

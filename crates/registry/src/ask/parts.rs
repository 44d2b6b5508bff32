//! Small pieces that several views share.

use casework::reference::Names;
use serde::Serialize;
use ts_rs::TS;

/// A word in three languages.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Words {
    /// English.
    pub en: String,
    /// Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    #[ts(rename = "zh-Hant")]
    pub zh_hant: String,
    /// Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    #[ts(rename = "zh-Hans")]
    pub zh_hans: String,
}

impl From<&Names> for Words {
    fn from(names: &Names) -> Words {
        Words { en: names.en.clone(), zh_hant: names.zh_hant.clone(), zh_hans: names.zh_hans.clone() }
    }
}

/// A telephone number, e-mail or account with its middle hidden; a name with all but its first character hidden.
#[must_use]
pub fn masked(text: &str, name: bool) -> String {
    let letters: Vec<char> = text.trim().chars().collect();
    if letters.is_empty() {
        return String::new();
    }
    if name {
        let first = letters[0];
        return format!("{first}{}", "＊".repeat(letters.len().saturating_sub(1).clamp(1, 3)));
    }
    let keep = if letters.len() >= 8 { 4 } else { 2 };
    let tail: String = letters[letters.len().saturating_sub(keep)..].iter().collect();
    let head: String = letters[..keep.min(letters.len() / 3)].iter().collect();
    format!("{head} **** {tail}")
}

//! A list of reference data: entries with codes, aliases and names in three languages, and how to find one.
//!
//! Not what the entries of a given list hold besides (see `kinds.rs`), nor which lists there are (see
//! [`crate::reference`]).

use crate::code::Code;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt;

/// A language of the interface and of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the languages")]
pub enum Lang {
    #[serde(rename = "en")]
    En,
    #[serde(rename = "zh-Hant")]
    ZhHant,
    #[serde(rename = "zh-Hans")]
    ZhHans,
}

impl Lang {
    /// All three, in the order in which files name them.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::ZhHant, Lang::ZhHans];

    /// `en`, `zh-Hant` or `zh-Hans`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::ZhHant => "zh-Hant",
            Lang::ZhHans => "zh-Hans",
        }
    }

    /// Reads a tag, in any case.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag.trim()))
    }
}

/// A name in the three languages; none is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the names are the languages")]
pub struct Names {
    pub en: String,
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
}

impl Names {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::ZhHant => &self.zh_hant,
            Lang::ZhHans => &self.zh_hans,
        }
    }
}

/// One entry of a list: what every entry has, and what only this kind has, in `more`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry<T> {
    /// The code that facts seal.
    pub code: Code,
    /// What else people and files write for it.
    pub aliases: Vec<String>,
    /// What a reader sees.
    pub names: Names,
    /// Whether it is uncertain, and must be shown so.
    pub verify: bool,
    /// Where it comes from.
    pub source: String,
    /// What only this kind of entry has.
    #[serde(flatten)]
    pub more: T,
}

/// Entries in the order of their file, found by code, alias or name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct List<T> {
    about: String,
    entries: Vec<Entry<T>>,
    #[serde(skip)]
    index: HashMap<String, usize>,
}

/// Case, surrounding space, and the difference between space, hyphen and underscore do not count.
fn folded(text: &str) -> String {
    let spaced = text.to_lowercase().replace(['-', '_'], " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<T: DeserializeOwned> List<T> {
    /// Reads the text of one file; `file` is its name in errors.
    ///
    /// # Errors
    /// When it cannot be read, a name is empty, or a code or alias stands for two things.
    pub fn parse(file: &str, text: &str) -> Result<List<T>, ReferenceError> {
        let mut list: List<T> = serde_json::from_str(text)
            .map_err(|e| ReferenceError::Unreadable { file: file.into(), why: e.to_string() })?;
        let mut index = HashMap::new();
        for (at, entry) in list.entries.iter().enumerate() {
            for lang in Lang::ALL {
                if entry.names.get(lang).trim().is_empty() {
                    return Err(ReferenceError::NameMissing {
                        file: file.into(),
                        code: entry.code.to_string(),
                        lang: lang.tag(),
                    });
                }
            }
            for word in std::iter::once(entry.code.as_str()).chain(entry.aliases.iter().map(String::as_str)) {
                if index.insert(folded(word), at).is_some() {
                    return Err(ReferenceError::Twice { file: file.into(), word: word.to_owned() });
                }
            }
        }
        let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
        for (at, entry) in list.entries.iter().enumerate() {
            for lang in Lang::ALL {
                let claim = by_name.entry(folded(entry.names.get(lang))).or_insert(Some(at));
                if *claim != Some(at) {
                    *claim = None;
                }
            }
        }
        for (name, claim) in by_name {
            if let Some(at) = claim {
                index.entry(name).or_insert(at);
            }
        }
        list.index = index;
        Ok(list)
    }
}

impl<T> List<T> {
    /// The entry for what somebody typed: a code, an alias, or a name that only one entry bears.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Option<&Entry<T>> {
        self.index.get(&folded(text)).and_then(|at| self.entries.get(*at))
    }

    /// The list's own code for what a code or an alias names.
    #[must_use]
    pub fn canonical(&self, text: &str) -> Option<Code> {
        self.resolve(text).map(|entry| entry.code.clone())
    }

    /// The entry whose code is exactly this one, as facts and commands hold it.
    #[must_use]
    pub fn get(&self, code: &Code) -> Option<&Entry<T>> {
        self.resolve(code.as_str()).filter(|entry| entry.code == *code)
    }

    /// Whether this is exactly the code of an entry.
    #[must_use]
    pub fn has(&self, code: &Code) -> bool {
        self.get(code).is_some()
    }

    /// The entries, in the order of the file.
    #[must_use]
    pub fn entries(&self) -> &[Entry<T>] {
        &self.entries
    }

    /// The entries, one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry<T>> {
        self.entries.iter()
    }

    /// What the file says of itself.
    #[must_use]
    pub fn about(&self) -> &str {
        &self.about
    }
}

/// Why reference data was refused; a product with such data does not start.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "the messages explain the fields")]
pub enum ReferenceError {
    Missing { file: String },
    Unreadable { file: String, why: String },
    Twice { file: String, word: String },
    NameMissing { file: String, code: String, lang: &'static str },
    Unknown { file: String, code: String, names: String },
    RuleMissing { rule: &'static str },
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReferenceError::Missing { file } => write!(f, "{file}.json is missing"),
            ReferenceError::Unreadable { file, why } => {
                write!(f, "{file}.json cannot be read: {why}")
            }
            ReferenceError::Twice { file, word } => {
                write!(f, "{file}.json: {word:?} stands for two things")
            }
            ReferenceError::NameMissing { file, code, lang } => {
                write!(f, "{file}.json: {code} has no name in {lang}")
            }
            ReferenceError::Unknown { file, code, names } => {
                write!(f, "{file}.json: {code} names {names:?}, which does not exist")
            }
            ReferenceError::RuleMissing { rule } => write!(f, "rules.json: no sound number {rule}"),
        }
    }
}
impl std::error::Error for ReferenceError {}

//! The stock of words from which a made year is put together, read from `assets/demo`.
//!
//! Not reference data: the codes in it are those of `assets/reference`, which a test compares.

use super::MadeError;
use super::chance::Chance;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

const NAMES: &str = include_str!("../../../../assets/demo/names.json");
const SHOPS: &str = include_str!("../../../../assets/demo/shops.json");
const NARRATIVES: &str = include_str!("../../../../assets/demo/narratives.json");
const HABITS: &str = include_str!("../../../../assets/demo/habits.json");
const STREETS: &str = include_str!("../../../../assets/demo/streets.csv");
const OFFENCES: &str = include_str!("../../../../assets/reference/offences.json");
const VARIANTS: &str = include_str!("../../../../assets/demo/variants.tsv");

/// The script in which somebody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Traditional Chinese.
    Traditional,
    /// Simplified Chinese.
    Simplified,
    /// English.
    English,
}

impl Script {
    /// The key under which texts of the script stand in the stock.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Script::Traditional => "zh-Hant",
            Script::Simplified => "zh-Hans",
            Script::English => "en",
        }
    }
}

/// One thing in traditional Chinese and in English.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "named by language")]
pub struct Both {
    pub zh: String,
    pub en: String,
}

/// A part of a person's name.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "named by spelling")]
pub struct NamePart {
    pub zh: String,
    pub yue: String,
    pub pinyin: String,
}

/// Parts of persons' names.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "lists of name parts")]
pub struct Names {
    pub surnames: Vec<NamePart>,
    pub given: Vec<NamePart>,
    pub overseas_first: Vec<String>,
    pub overseas_last: Vec<String>,
}

/// A sector as the made year knows it.
#[derive(Debug, Clone, Deserialize)]
pub struct Sector {
    /// Its code in the reference data.
    pub code: String,
    /// `goods` or `services`.
    pub goods_or_services: String,
    /// How common it is outside the medicine shops.
    pub weight: u32,
    /// What such shops call themselves.
    pub kinds: Vec<Both>,
    /// What they sell.
    pub items: Vec<Both>,
    /// Allegations with their weights.
    pub allegations: BTreeMap<String, u32>,
    /// Least and greatest usual price in dollars.
    pub price: [i64; 2],
    /// Sold by weight.
    pub weighed: bool,
    /// Counted as a medicine shop.
    pub medicine: bool,
    /// Sold on the web.
    pub online: bool,
}

/// The one trader of thousands of complaints.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "the fields are those of any trader")]
pub struct Mass {
    pub zh: String,
    pub en: String,
    pub signs: Vec<String>,
    pub company: Both,
    pub host: String,
    pub paths: Vec<String>,
    pub social: String,
    pub items: Vec<Both>,
    pub sector: String,
    pub allegation: String,
    pub district: String,
    pub price: [i64; 2],
}

/// Parts of shops' names and what the sectors sell.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "lists of name parts")]
pub struct Shops {
    pub first: Vec<Both>,
    pub second: Vec<Both>,
    pub companies: Vec<Both>,
    pub buildings: Vec<Both>,
    pub marketplaces: Vec<String>,
    pub social: Vec<String>,
    pub mass: Mass,
    pub sectors: Vec<Sector>,
}

/// Pieces of narratives by script key.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "lists of sentences")]
pub struct Narratives {
    pub open: HashMap<String, Vec<String>>,
    pub body: HashMap<String, HashMap<String, Vec<String>>>,
    pub close: HashMap<String, Vec<String>>,
    pub close_visitor: HashMap<String, Vec<String>>,
    pub long: HashMap<String, Vec<String>>,
    pub long_scale: HashMap<String, Vec<String>>,
    pub odd: Vec<String>,
    pub units: HashMap<String, HashMap<String, String>>,
}

/// Codes with how often they occur.
pub type Weights = BTreeMap<String, u32>;

/// A closing reason with its weight and explanations.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "explained above")]
pub struct Closing {
    pub weight: u32,
    pub text: Vec<String>,
}

/// An agency with its weight and the purpose of referring there.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "explained above")]
pub struct Agency {
    pub weight: u32,
    pub purpose: String,
}

/// How often what happens, and what officers write.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names say what the weights and sentences are for")]
pub struct Habits {
    pub channels: Weights,
    pub visitor_channels: Weights,
    pub payments: Weights,
    pub visitor_payments: Weights,
    pub mainland_types: Weights,
    pub other_visitor_types: Weights,
    pub overseas_residences: Weights,
    pub control_points: Weights,
    pub overseas_control_points: Weights,
    pub steps: Weights,
    pub small_steps: Vec<String>,
    pub close_reasons: BTreeMap<String, Closing>,
    pub duplicate_text: String,
    pub agencies: BTreeMap<String, Agency>,
    pub referral_fields: Vec<String>,
    pub bases: Vec<String>,
    pub methods: Weights,
    pub asked: Vec<String>,
    pub replies: Vec<String>,
    pub return_reasons: Vec<String>,
    pub consolidate_reasons: Vec<String>,
    pub detach_reasons: Vec<String>,
    pub rejoin_reasons: Vec<String>,
    pub reopen: Weights,
    pub reopen_reasons: Vec<String>,
    pub void_reasons: Vec<String>,
    pub plans: Vec<String>,
    pub courts: Vec<String>,
    pub nfa_reasons: Vec<String>,
    pub undertaking_terms: Vec<String>,
}

/// A street of `streets.csv`.
#[derive(Debug, Clone, Deserialize)]
#[allow(missing_docs, reason = "columns of streets.csv")]
pub struct Street {
    pub district: String,
    pub en: String,
    pub zh: String,
    pub buildings: u32,
}

/// Everything from which a made year is put together.
#[derive(Debug)]
#[allow(missing_docs, reason = "one file each")]
pub struct Stock {
    pub names: Names,
    pub shops: Shops,
    pub narratives: Narratives,
    pub habits: Habits,
    pub streets: Vec<Street>,
    /// The elements of each offence of the reference data, which a case officer ticks.
    pub elements: HashMap<String, Vec<String>>,
    simplified: HashMap<char, char>,
}

#[derive(Deserialize)]
struct Offences {
    entries: Vec<Offence>,
}

#[derive(Deserialize)]
struct Offence {
    code: String,
    elements: Vec<Element>,
}

#[derive(Deserialize)]
struct Element {
    code: String,
}

impl Stock {
    /// Reads the stock that is built in.
    ///
    /// # Errors
    /// When a file of `assets/demo` is not what this code expects.
    pub fn bundled() -> Result<Stock, MadeError> {
        let mut streets = Vec::new();
        for row in csv::Reader::from_reader(STREETS.as_bytes()).deserialize() {
            streets.push(row.map_err(|e| MadeError::Asset("streets.csv", e.to_string()))?);
        }
        let pairs = VARIANTS.lines().filter_map(|line| {
            let (a, b) = line.split_once('\t')?;
            Some((a.chars().next()?, b.chars().next()?))
        });
        let offences: Offences = read("offences.json", OFFENCES)?;
        let elements = offences.entries.into_iter().map(|o| (o.code, o.elements.into_iter().map(|e| e.code).collect()));
        Ok(Stock {
            elements: elements.collect(),
            names: read("names.json", NAMES)?,
            shops: read("shops.json", SHOPS)?,
            narratives: read("narratives.json", NARRATIVES)?,
            habits: read("habits.json", HABITS)?,
            streets,
            simplified: pairs.collect(),
        })
    }

    /// The same words in simplified characters.
    #[must_use]
    pub fn simplified(&self, text: &str) -> String {
        text.chars().map(|c| *self.simplified.get(&c).unwrap_or(&c)).collect()
    }

    /// What stands in traditional Chinese and in English, in the script asked for.
    #[must_use]
    pub fn say(&self, both: &Both, script: Script) -> String {
        match script {
            Script::Traditional => both.zh.clone(),
            Script::Simplified => self.simplified(&both.zh),
            Script::English => both.en.clone(),
        }
    }
}

/// One code of `weights`, each as likely as its weight.
pub fn choose(weights: &Weights, chance: &mut Chance) -> String {
    let index = chance.weighed(weights.values().copied());
    weights.keys().nth(index).cloned().unwrap_or_default()
}

fn read<T: for<'de> Deserialize<'de>>(file: &'static str, text: &str) -> Result<T, MadeError> {
    serde_json::from_str(text).map_err(|e| MadeError::Asset(file, e.to_string()))
}

//! Where a trader is, as reports write it: street, number, floor and shop, in Chinese or English.
//!
//! `Shop 2, G/F, 96 Soy Street` and 旺角豉油街96號地下2號舖 are one place. Hong Kong's streets are known in both
//! languages (`assets/places/`); any other street is taken as it is written. Nothing here knows where a street lies.

use rustc_hash::FxHashMap;
use std::sync::OnceLock;

use crate::fold::fold;
use crate::terms::{Piece, pieces};

const STREETS: &str = include_str!("../../../assets/places/streets.tsv");

/// Words of an English street that are written in several ways.
const SHORT: [(&str, &str); 36] = [
    ("st", "street"),
    ("str", "street"),
    ("rd", "road"),
    ("ave", "avenue"),
    ("av", "avenue"),
    ("blvd", "boulevard"),
    ("blv", "boulevard"),
    ("ln", "lane"),
    ("dr", "drive"),
    ("sq", "square"),
    ("ter", "terrace"),
    ("terr", "terrace"),
    ("pl", "place"),
    ("hwy", "highway"),
    ("pkwy", "parkway"),
    ("ct", "court"),
    ("cir", "circle"),
    ("n", "north"),
    ("s", "south"),
    ("e", "east"),
    ("w", "west"),
    ("bldg", "building"),
    ("ctr", "centre"),
    ("center", "centre"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
    ("seventh", "7th"),
    ("eighth", "8th"),
    ("ninth", "9th"),
    ("tenth", "10th"),
    ("eleventh", "11th"),
    ("twelfth", "12th"),
];

/// Words that say what kind of way it is, or which way it runs: left out of a street that no list knows.
const WAYS: [&str; 26] = [
    "street",
    "road",
    "avenue",
    "boulevard",
    "lane",
    "drive",
    "square",
    "terrace",
    "place",
    "highway",
    "parkway",
    "court",
    "circle",
    "north",
    "south",
    "east",
    "west",
    "building",
    "centre",
    "no",
    "the",
    "of",
    "between",
    "at",
    "near",
    "off",
];

/// Words before the number of a shop or of a flat.
const SHOPS: [&str; 10] = ["shop", "unit", "room", "rm", "flat", "suite", "stall", "ste", "apt", "counter"];

/// The last characters of a Chinese street, folded.
const WAY_ENDS: [char; 14] = ['街', '路', '道', '里', '巷', '村', '围', '径', '坊', '台', '段', '湾', '广', '径'];

/// A place taken apart; every part is folded, and empty where nothing is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Address {
    /// The street: `#` and its number in the list of streets, or its words.
    pub street: String,
    /// The number in the street, of several the first.
    pub number: String,
    /// The floor: `g`, or its number.
    pub floor: String,
    /// The shop, flat or room.
    pub shop: String,
    /// What else is said: a building, an estate.
    pub building: String,
}

impl Address {
    /// Takes an address apart. Words of no address at all give an address that says nothing.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let folded = han_numbers(&fold(text));
        let mut address = Self::default();
        if folded.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)) {
            address.read_han(&folded);
        }
        if address.street.is_empty() {
            address.read_latin(&folded);
        }
        address
    }

    /// Street and number, by which premises are the same; `None` where either is missing.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        (!self.street.is_empty() && !self.number.is_empty()).then(|| format!("{}@{}", self.street, self.number))
    }

    fn read_han(&mut self, text: &str) {
        let letters: Vec<char> = text.chars().collect();
        let Some((street, after)) = han_street(&letters) else {
            self.building = Self::han_rest(&letters);
            return;
        };
        self.street = street;
        let mut at = after;
        while letters.get(at).is_some_and(|letter| *letter == ' ' || *letter == ',') {
            at += 1;
        }
        let number: String = letters[at..].iter().take_while(|letter| letter.is_ascii_alphanumeric()).collect();
        at += number.len();
        if number.starts_with(|first: char| first.is_ascii_digit()) {
            self.number = number;
            // 12-14號 and 12至14號: the first number stands for the house.
            while letters.get(at).is_some_and(|letter| matches!(letter, '-' | '至' | '及' | '&' | '/'))
                && letters.get(at + 1).is_some_and(char::is_ascii_digit)
            {
                at += 1;
                while letters.get(at).is_some_and(char::is_ascii_alphanumeric) {
                    at += 1;
                }
            }
            if letters.get(at).is_some_and(|letter| matches!(letter, '号' | '號')) {
                at += 1;
            }
        }
        self.read_han_inside(&letters[at.min(letters.len())..]);
    }

    /// The floor and the shop of what follows the number; the rest is the building.
    fn read_han_inside(&mut self, letters: &[char]) {
        let text: String = letters.iter().collect();
        let mut rest = text.replace("g/f", "\u{1}").replace("地下", "\u{1}").replace("地铺", "\u{1}");
        rest = rest.replace("地舖", "\u{1}");
        if rest.contains('\u{1}') {
            self.floor = "g".to_owned();
        }
        for end in ["/f", "楼", "层"] {
            if let Some(at) = rest.find(end) {
                let number = digits_before(&rest[..at]);
                if !number.is_empty() {
                    self.floor = number.trim_start_matches('0').to_owned();
                    let start = at - number.len();
                    rest.replace_range(start..at + end.len(), "\u{1}");
                }
            }
        }
        for end in ["号铺", "号室", "铺", "室", "单位", "档"] {
            let Some(at) = rest.find(end) else { continue };
            let before = word_before(&rest[..at]);
            let shop = if before.is_empty() { word_after(&rest[at + end.len()..]) } else { before };
            if !shop.is_empty() {
                self.shop = shop.to_owned();
                rest = rest.replace(&self.shop, "\u{1}").replace(end, "\u{1}");
                break;
            }
        }
        self.building = rest.chars().filter(|letter| letter.is_alphanumeric()).collect();
    }

    fn han_rest(letters: &[char]) -> String {
        letters.iter().filter(|letter| letter.is_alphanumeric()).collect()
    }

    fn read_latin(&mut self, text: &str) {
        let words: Vec<&str> = text
            .split(|letter: char| !(letter.is_alphanumeric() || letter == '/' || letter == '\''))
            .filter(|word| !word.is_empty())
            .map(|word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long))
            .collect();
        let mut taken = vec![false; words.len()];
        for (at, word) in words.iter().enumerate() {
            if let Some(floor) = word.strip_suffix("/f") {
                self.floor = floor.to_owned();
                taken[at] = true;
            } else if SHOPS.contains(word) && at + 1 < words.len() {
                // "Shop No. 24" is shop 24.
                let number =
                    if matches!(words[at + 1], "no" | "number") && at + 2 < words.len() { at + 2 } else { at + 1 };
                self.shop = words[number].to_owned();
                taken[at..=number].iter_mut().for_each(|one| *one = true);
            }
        }
        if let Some((start, end, street)) = known_english(&words) {
            self.street = street;
            taken[start..end].iter_mut().for_each(|one| *one = true);
            if start > 0 && is_house(words[start - 1]) && !taken[start - 1] {
                words[start - 1].clone_into(&mut self.number);
                taken[start - 1] = true;
            }
        } else {
            let number = (0..words.len()).find(|at| !taken[*at] && is_house(words[*at]));
            let from = number.map_or(0, |at| at + 1);
            let mut street: Vec<&str> = Vec::new();
            for at in from..words.len() {
                if taken[at] || WAYS.contains(&words[at]) && street.is_empty() {
                    continue;
                }
                if WAYS.contains(&words[at]) || street.len() == 3 {
                    break;
                }
                street.push(words[at].trim_matches('\''));
                taken[at] = true;
            }
            self.street = street.join(" ");
            if let Some(at) = number {
                words[at].clone_into(&mut self.number);
                taken[at] = true;
            }
        }
        let rest: Vec<&str> = words.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(word, _)| *word).collect();
        self.building = rest.join(" ");
    }
}

#[derive(Default)]
struct Streets {
    han: FxHashMap<Vec<char>, usize>,
    /// By first character: how long the streets are that begin with it, the longest first.
    lengths: FxHashMap<char, Vec<usize>>,
    english: FxHashMap<String, usize>,
}

fn streets() -> &'static Streets {
    static STREETS_READ: OnceLock<Streets> = OnceLock::new();
    STREETS_READ.get_or_init(|| {
        let mut read = Streets::default();
        for (at, line) in STREETS.lines().enumerate() {
            let Some((han, english)) = line.split_once('\t') else { continue };
            let han: Vec<char> = fold(han).chars().filter(|letter| letter.is_alphanumeric()).collect();
            let english = joined(&fold(english));
            // A name in one language has one number, however many names it has in the other.
            let number = read.han.get(&han).or_else(|| read.english.get(&english)).copied().unwrap_or(at);
            if let Some(first) = han.first() {
                read.lengths.entry(*first).or_default().push(han.len());
            }
            read.han.entry(han).or_insert(number);
            read.english.entry(english).or_insert(number);
        }
        for lengths in read.lengths.values_mut() {
            lengths.sort_unstable_by(|one, other| other.cmp(one));
            lengths.dedup();
        }
        read
    })
}

fn joined(folded: &str) -> String {
    let mut words: Vec<&str> = Vec::new();
    for (_, piece) in pieces(folded) {
        if let Piece::Word(word) = piece {
            words.push(SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long));
        }
    }
    words.concat()
}

/// The street of a Chinese address and where it ends: a known one that a number follows, or the longest known one, or
/// the characters up to one that ends streets and stands before a number.
fn han_street(letters: &[char]) -> Option<(String, usize)> {
    let known = streets();
    let mut best: Option<(bool, usize, usize, usize)> = None;
    for start in 0..letters.len() {
        let lengths = known.lengths.get(&letters[start]).map_or(&[][..], Vec::as_slice);
        for length in lengths.iter().copied().filter(|length| *length >= 2 && *length <= letters.len() - start) {
            if let Some(number) = known.han.get(&letters[start..start + length]) {
                let end = start + length;
                let numbered = letters.get(end).is_some_and(char::is_ascii_digit);
                let way = WAY_ENDS.contains(&letters[end - 1]);
                let candidate = (numbered || way && length > 2, length, end, *number);
                if best.is_none_or(|best| (candidate.0, candidate.1) > (best.0, best.1)) {
                    best = Some(candidate);
                }
                break;
            }
        }
    }
    if let Some((true, _, end, number)) = best {
        return Some((format!("#{number}"), end));
    }
    let digit = letters.iter().position(char::is_ascii_digit)?;
    let before: Vec<char> = letters[..digit].iter().copied().filter(|letter| letter.is_alphanumeric()).collect();
    let last = before.last()?;
    if !WAY_ENDS.contains(last) {
        return None;
    }
    let start = before.len().saturating_sub(4);
    Some((before[start..].iter().collect(), digit))
}

/// The longest run of words that is a known street, and where it stands.
fn known_english(words: &[&str]) -> Option<(usize, usize, String)> {
    let known = streets();
    let mut best: Option<(usize, usize, usize)> = None;
    for start in 0..words.len() {
        for end in (start + 2..=words.len().min(start + 6)).rev() {
            if let Some(number) = known.english.get(&words[start..end].concat().replace('\'', "")) {
                if best.is_none_or(|(from, to, _)| end - start > to - from) {
                    best = Some((start, end, *number));
                }
                break;
            }
        }
    }
    best.map(|(start, end, number)| (start, end, format!("#{number}")))
}

fn is_house(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && word.len() - digits <= 1
}

fn digits_before(text: &str) -> &str {
    &text[text.trim_end_matches(|letter: char| letter.is_ascii_digit()).len()..]
}

fn word_before(text: &str) -> &str {
    &text[text.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).len()..]
}

fn word_after(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

/// Chinese figures before 號, 樓, 室 and 舖 as digits: 九十六號 is 96號.
fn han_numbers(folded: &str) -> String {
    if !folded.contains(|letter| "一二三四五六七八九十百〇零".contains(letter)) {
        return folded.to_owned();
    }
    let letters: Vec<char> = folded.chars().collect();
    let mut out = String::with_capacity(folded.len());
    let mut at = 0;
    while at < letters.len() {
        let run = letters[at..].iter().take_while(|letter| "一二三四五六七八九十百〇零".contains(**letter)).count();
        let counted = letters.get(at + run).is_some_and(|letter| "号楼室铺".contains(*letter));
        match han_number(&letters[at..at + run]).filter(|_| run > 0 && counted) {
            Some(number) => {
                out.push_str(&number.to_string());
                at += run;
            }
            None => {
                out.extend(&letters[at..at + run.max(1)]);
                at += run.max(1);
            }
        }
    }
    out
}

fn han_number(letters: &[char]) -> Option<u32> {
    let digit =
        |letter: char| "〇一二三四五六七八九".chars().position(|d| d == letter || (d == '〇' && letter == '零'));
    if letters.iter().all(|letter| digit(*letter).is_some()) {
        return letters.iter().try_fold(0u32, |sum, letter| {
            let next = u32::try_from(digit(*letter)?).ok()?;
            sum.checked_mul(10)?.checked_add(next)
        });
    }
    let (mut sum, mut last) = (0u32, None);
    for letter in letters {
        match letter {
            '十' => sum += last.take().unwrap_or(1) * 10,
            '百' => sum += last.take().unwrap_or(1) * 100,
            _ => last = Some(u32::try_from(digit(*letter)?).ok()?),
        }
    }
    Some(sum + last.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_in_two_languages() {
        let english = Address::read("Shop 2, G/F, 96 Soy Street");
        assert_eq!(
            (english.number.as_str(), english.floor.as_str(), english.shop.as_str()),
            ("96", "g", "2"),
            "taken apart"
        );
        for written in [
            "旺角豉油街96號地下2號舖",
            "旺角豉油街九十六號地下2號鋪",
            "九龍豉油街９６號Ｇ/Ｆ2號舖",
            "Shop 2 G/F, 96 Soy St., Mong Kok",
            "Shop No. 2, G/F, 96 Soy Street",
        ] {
            let other = Address::read(written);
            assert_eq!(
                (&other.street, &other.number, &other.floor, &other.shop),
                (&english.street, &english.number, &english.floor, &english.shop),
                "{written} is the same shop"
            );
        }
    }

    #[test]
    fn what_no_list_knows_is_taken_as_written() {
        let one = Address::read("435 s. la cienega blv.");
        let other = Address::read("435 S La Cienega Blvd");
        assert_eq!(one.place(), other.place(), "short forms are one");
        assert_eq!(one.number, "435", "the number stands first");
        assert_eq!(Address::read("").place(), None, "nothing is no place");
        assert_eq!(Address::read("新界唐人新村路14號地舖14號舖").shop, "14", "the shop's number is not the house's");
        assert_eq!(Address::read("必發道50號16/FB18號舖").floor, "16", "a floor before a shop");
    }
}

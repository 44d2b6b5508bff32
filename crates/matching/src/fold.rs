//! Folding: text as search and matching read it, so that 蔘茸, 參茸 and 参茸 are one word.
//!
//! A folded text is never stored as what somebody wrote and never shown. Every character is folded by itself,
//! without its neighbours, so `fold(a + b) = fold(a) + fold(b)`: a piece of a text folds to a piece of the folded
//! text, which is what makes substring search exact and highlighting possible. What becomes of Chinese variants is
//! data: `assets/fold/`. Tokens for the search engine are made in `terms.rs`.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Classes and their members; see `assets/fold/README.md`.
const HAN: &str = include_str!("../../../assets/fold/han.tsv");

/// In the table of single characters: this one becomes none or several, and is folded the long way.
const LONG_WAY: u16 = 0;

struct Table {
    /// One folded unit for each character of the basic plane.
    plane: Vec<u16>,
    /// Chinese variants, on all planes, as the file has them.
    han: HashMap<char, char>,
}

/// The text as search and matching read it: width and compatibility forms resolved (NFKC's decomposition),
/// lower case, accents and invisible characters dropped, control characters and every kind of space as a plain
/// space, Chinese variants as their simplified class.
///
/// Folding twice is folding once. Kana and Hangul lose what Unicode counts as combining marks.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let table = table();
    let mut rest = text;
    loop {
        let plain = rest.bytes().take_while(|byte| matches!(byte, b' '..=b'~')).count();
        let start = out.len();
        out.push_str(&rest[..plain]);
        out[start..].make_ascii_lowercase();
        let mut letters = rest[plain..].chars();
        let Some(letter) = letters.next() else {
            return out;
        };
        fold_into(table, letter, &mut out);
        rest = letters.as_str();
    }
}

/// A folded text that remembers where every part of it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// The text as [`fold`] gives it.
    pub text: String,
    /// (where a character's fold begins, where the character begins), for each character that left something.
    origins: Vec<(usize, usize)>,
    /// The length of the original, in bytes.
    length: usize,
}

/// Folds as [`fold`] does and keeps the way back, for highlighting.
#[must_use]
pub fn fold_with_map(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), origins: Vec::new(), length: text.len() };
    let table = table();
    for (at, letter) in text.char_indices() {
        let before = folded.text.len();
        fold_into(table, letter, &mut folded.text);
        if folded.text.len() > before {
            folded.origins.push((before, at));
        }
    }
    folded
}

impl Folded {
    /// The bytes of the original that a range of bytes of the folded text came from: whole characters, with the
    /// accents that follow them. An empty range, or one outside the text, gives an empty range.
    #[must_use]
    pub fn original(&self, folded: Range<usize>) -> Range<usize> {
        if folded.is_empty() || folded.end > self.text.len() {
            return self.length..self.length;
        }
        let first = self.origins.partition_point(|(start, _)| *start <= folded.start);
        let after = self.origins.partition_point(|(start, _)| *start < folded.end);
        let start = first.checked_sub(1).map_or(0, |index| self.origins[index].1);
        let end = self.origins.get(after).map_or(self.length, |(_, origin)| *origin);
        start..end
    }

    /// Every place where a piece of text, folded the same way, occurs in the original, as ranges of its bytes, from
    /// left to right and without overlap. A piece that folds to nothing occurs nowhere.
    #[must_use]
    pub fn find(&self, piece: &str) -> Vec<Range<usize>> {
        let piece = fold(piece);
        if piece.is_empty() {
            return Vec::new();
        }
        self.text.match_indices(&piece).map(|(at, found)| self.original(at..at + found.len())).collect()
    }
}

/// Folds one character, which may become none or several.
fn fold_into(table: &Table, letter: char, out: &mut String) {
    if letter.is_ascii() && !letter.is_ascii_control() {
        out.push(letter.to_ascii_lowercase());
        return;
    }
    let single = usize::try_from(u32::from(letter)).ok().and_then(|at| table.plane.get(at));
    match single.copied().filter(|unit| *unit != LONG_WAY).and_then(|unit| char::from_u32(unit.into())) {
        Some(folded) => out.push(folded),
        None => long_way(&table.han, letter, out),
    }
}

/// Folds one character from the rules, not from the table made of them.
fn long_way(han: &HashMap<char, char>, letter: char, out: &mut String) {
    if letter.is_control() || letter.is_whitespace() {
        out.push(' ');
        return;
    }
    decompose_compatible(letter, |part| {
        for low in part.to_lowercase() {
            decompose_compatible(low, |low| {
                if low.is_whitespace() {
                    out.push(' ');
                } else if !is_combining_mark(low) && !is_invisible(low) {
                    // Greek writes one letter two ways, by its place in the word.
                    let low = if low == 'ς' { 'σ' } else { low };
                    out.push(han.get(&low).copied().unwrap_or(low));
                }
            });
        }
    });
}

/// Characters that show nothing and may stand between any two others: joiners, direction marks, soft hyphens.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut han = HashMap::new();
        for line in HAN.lines().filter(|line| !line.starts_with('#')) {
            if let Some((class, members)) = line.split_once('\t') {
                let class = class.chars().next().expect("BUG: a class of han.tsv has no character");
                han.extend(members.chars().map(|member| (member, class)));
            }
        }
        let mut folded = String::new();
        let plane = (0..=u16::MAX)
            .map(|unit| {
                let Some(letter) = char::from_u32(unit.into()) else {
                    return LONG_WAY;
                };
                folded.clear();
                long_way(&han, letter, &mut folded);
                let mut parts = folded.chars();
                match (parts.next(), parts.next()) {
                    (Some(only), None) => u16::try_from(u32::from(only)).unwrap_or(LONG_WAY),
                    _ => LONG_WAY,
                }
            })
            .collect();
        Table { plane, han }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn variants_of_the_trade_are_one_word() {
        for (one, other) in [
            ("蔘茸海味", "参茸海味"),
            ("參茸", "参茸"),
            ("裏", "里"),
            ("裡", "里"),
            ("両", "兩"),
            ("两", "兩"),
            ("衞生", "卫生"),
            ("衛", "卫"),
            ("鐘", "钟"),
            ("鍾", "钟"),
            ("水獺", "水獭"),
            ("錢", "钱"),
            ("藥房", "药房"),
            ("麪", "面"),
            ("麵", "面"),
            ("觔", "斤"),
            ("著", "着"),
            ("臺", "台"),
            ("舖", "铺"),
            ("鋪", "铺"),
            ("葯", "药"),
            ("衞", "衛"),
            ("両", "两"),
            ("ABC １２３", "abc 123"),
            ("Café", "cafe"),
            ("㈱", "(株)"),
            ("⼈參", "人参"),
            ("Ａ\u{200b}Ｂ", "ab"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} and {other} are two spellings of one word");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [("叁", "參"), ("埗", "步"), ("埗", "埠"), ("妳", "奶"), ("斤", "兩"), ("土", "士")]
        {
            assert_ne!(fold(one), fold(other), "{one} is not {other}");
        }
        assert_eq!(fold("深水埗"), "深水埗", "埗 has no simplified form");
        assert_eq!(fold("𠝹"), "𠝹", "characters beyond the basic plane stay whole");
    }

    #[test]
    fn folding_twice_is_folding_once_for_every_character() {
        for letter in (0..=0x0010_ffff).filter_map(char::from_u32) {
            let once = fold(&letter.to_string());
            assert_eq!(fold(&once), once, "U+{:04X} must fold to something settled", u32::from(letter));
        }
    }

    #[test]
    fn a_match_is_marked_in_what_was_written() {
        let written = "Café 蔘茸：㈱ＡＢＣ";
        let folded = fold_with_map(written);
        let marked: Vec<&str> = folded.find("參茸").into_iter().map(|range| &written[range]).collect();
        assert_eq!(marked, ["蔘茸"], "the mark covers the characters as written, not as folded");
        let marked: Vec<&str> = folded.find("株)a").into_iter().map(|range| &written[range]).collect();
        assert_eq!(marked, ["㈱Ａ"], "a character that folds to several is marked whole");
        assert_eq!(folded.find("\u{200b}"), [], "nothing is found nowhere");
        assert!(folded.original(900..901).is_empty(), "a range outside the text marks nothing");
    }

    proptest! {
        #[test]
        fn a_piece_folds_to_a_piece(one in "\\PC{0,20}", other in "\\PC{0,20}") {
            prop_assert_eq!(fold(&format!("{one}{other}")), fold(&one) + &fold(&other), "no character looks at its neighbour");
        }

        #[test]
        fn the_way_back_lands_on_characters(text in "\\PC{0,30}", from in 0usize..60, length in 0usize..20) {
            let folded = fold_with_map(&text);
            prop_assert_eq!(&folded.text, &fold(&text), "the map does not change the fold");
            let range = folded.original(from..from + length);
            prop_assert!(text.get(range).is_some(), "a mark never cuts a character");
        }
    }
}

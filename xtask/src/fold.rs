//! Builds `assets/fold/han.tsv`, the table by which `matching` reads Chinese variants as one character.
//!
//! It is run by hand when a source of the table is renewed, never during a build: the table is committed, so
//! that a change of anybody's data is seen in review. It does not fold text: that is `crates/matching/src/fold.rs`.
//! The sources and their licences are named in `assets/fold/README.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

/// Unihan's fields that speak of one character in two shapes, the most trusted first.
const FIELDS: [&str; 4] = ["kSimplifiedVariant", "kTraditionalVariant", "kZVariant", "kSemanticVariant"];

/// What the sources say of every character.
#[derive(Default)]
struct Sources {
    /// Decisions of our own, which stand above every source.
    hand: BTreeMap<char, char>,
    /// The converter's simplified form, where it differs.
    simplified: BTreeMap<char, char>,
    /// Other shapes of a character: (rank of the source, the other shape).
    variants: BTreeMap<char, BTreeSet<(usize, char)>>,
    /// The characters of GB 2312: in everyday use, so never folded on the word of a dictionary alone.
    everyday: BTreeSet<char>,
}

/// Reads the converter's tables in `opencc`, `Unihan_Variants.txt` and `Unihan_OtherMappings.txt` in `unihan` and
/// `hand.tsv` in `out`, and writes `han.tsv` into `out`.
///
/// # Errors
/// Any source that cannot be read, or an `out` that cannot be written.
pub fn build(opencc: &Path, unihan: &Path, out: &Path) -> io::Result<()> {
    let mut sources = Sources::default();
    for (from, to) in pairs(&fs::read_to_string(out.join("hand.tsv"))?) {
        sources.hand.insert(from, to[0]);
    }
    for (from, to) in pairs(&fs::read_to_string(opencc.join("TSCharacters.txt"))?) {
        if to[0] != from {
            sources.simplified.insert(from, to[0]);
        }
        for other in to {
            sources.join(0, from, other);
        }
    }
    for name in ["STCharacters.txt", "HKVariants.txt", "TWVariants.txt", "JPShinjitaiCharacters.txt"] {
        for (from, to) in pairs(&fs::read_to_string(opencc.join(name))?) {
            for other in to {
                sources.join(0, from, other);
            }
        }
    }
    read_unihan(&mut sources, unihan)?;
    fs::write(out.join("han.tsv"), render(&classes(&sources)))
}

impl Sources {
    fn join(&mut self, rank: usize, one: char, other: char) {
        if one != other {
            self.variants.entry(one).or_default().insert((rank, other));
            self.variants.entry(other).or_default().insert((rank, one));
        }
    }

    /// The end of the chain of certain steps: our own list, then the converter.
    fn certain(&self, from: char) -> char {
        let mut at = from;
        for _ in 0..8 {
            let next = self.hand.get(&at).or_else(|| self.simplified.get(&at)).copied().unwrap_or(at);
            if next == at {
                break;
            }
            at = next;
        }
        at
    }
}

fn read_unihan(sources: &mut Sources, folder: &Path) -> io::Result<()> {
    for line in fs::read_to_string(folder.join("Unihan_Variants.txt"))?.lines() {
        let mut columns = line.split('\t');
        let (Some(one), Some(field), Some(values)) = (columns.next(), columns.next(), columns.next()) else {
            continue;
        };
        let (Some(one), Some(rank)) = (code(one), FIELDS.iter().position(|known| *known == field)) else {
            continue;
        };
        for value in values.split(' ') {
            if let Some(other) = code(value.split('<').next().unwrap_or_default()) {
                sources.join(rank + 1, one, other);
            }
        }
    }
    for line in fs::read_to_string(folder.join("Unihan_OtherMappings.txt"))?.lines() {
        let mut columns = line.split('\t');
        if let (Some(one), Some("kGB0")) = (columns.next().and_then(code), columns.next()) {
            sources.everyday.insert(one);
        }
    }
    Ok(())
}

/// Every character that is folded, with the one it is folded into.
fn classes(sources: &Sources) -> BTreeMap<char, char> {
    let mut head: BTreeMap<char, char> = BTreeMap::new();
    let known = sources.hand.keys().chain(sources.simplified.keys()).chain(sources.variants.keys());
    let mut open: BTreeSet<char> = BTreeSet::new();
    for &one in known {
        let end = sources.certain(one);
        if end != one || sources.hand.contains_key(&one) || sources.everyday.contains(&one) {
            head.insert(one, end);
            head.entry(end).or_insert(end);
        } else {
            open.insert(one);
        }
    }
    open.retain(|one| !head.contains_key(one));
    // A dictionary's word for "same meaning" is trusted for one step only: chains of it drift. Shapes may chain.
    for (round, trusted) in [FIELDS.len(), 3, 3, 3].into_iter().enumerate() {
        let found: Vec<(char, char)> = open
            .iter()
            .filter_map(|one| {
                let near = sources.variants.get(one)?.iter().filter(|(rank, _)| *rank <= trusted);
                let best = near.filter_map(|(rank, other)| Some((*rank, *head.get(other)?)));
                let (_, end) = best.min_by_key(|(rank, end)| (*rank, !sources.everyday.contains(end), *end))?;
                Some((*one, end))
            })
            .collect();
        if found.is_empty() && round > 0 {
            break;
        }
        for (one, end) in found {
            open.remove(&one);
            head.insert(one, end);
        }
    }
    // Rare pairs that touch no everyday character: the lower code point speaks for both.
    while let Some(first) = open.pop_first() {
        let mut reach = vec![first];
        while let Some(one) = reach.pop() {
            for (rank, other) in sources.variants.get(&one).into_iter().flatten() {
                if *rank <= 3 && open.remove(other) {
                    head.insert(*other, first);
                    reach.push(*other);
                }
            }
        }
    }
    head.retain(|one, end| one != end);
    head
}

fn render(head: &BTreeMap<char, char>) -> String {
    let mut members: BTreeMap<char, String> = BTreeMap::new();
    for (one, end) in head {
        members.entry(*end).or_default().push(*one);
    }
    let mut text = String::from("# Made by xtask/src/fold.rs; see README.md. Class, then the characters read as it.\n");
    for (end, others) in members {
        text.push_str(&format!("{end}\t{others}\n"));
    }
    text
}

/// Lines of one character, a tab, and characters with spaces between; whole words in either place are passed over.
fn pairs(text: &str) -> Vec<(char, Vec<char>)> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| {
            let (from, to) = line.split_once('\t')?;
            let to: Vec<char> = to.split(' ').filter_map(only).collect();
            Some((only(from)?, to)).filter(|(_, to)| !to.is_empty())
        })
        .collect()
}

fn only(word: &str) -> Option<char> {
    let mut letters = word.trim().chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn code(written: &str) -> Option<char> {
    u32::from_str_radix(written.strip_prefix("U+")?, 16).ok().and_then(char::from_u32)
}

//! Which sets are worth weighing against each other: those that share a value, or nearly share a name.
//!
//! Nothing is decided here. A block that holds more sets than two traders could is not compared whole: each of its
//! sets is compared with the largest ones, and what is truly one trader meets again in a smaller block.

use rustc_hash::FxHashMap;

use crate::beside::both;
use crate::profile::Profile;
use crate::values::{PAYEE, Values};

/// Blocks of at most so many sets are compared whole.
const WHOLE: usize = 12;
/// In a larger block each set is compared with so many of the largest.
const LARGEST: usize = 4;
/// Blocks of near names and of words larger than this tell nothing: among few sets a word that many share is still
/// worth a look, among very many each look must be worth its time.
pub(crate) fn most_near(sets: usize) -> usize {
    (200_000 / sets.max(1)).clamp(6, 48)
}

/// Two sets worth weighing, the lower number first, and whether their names brought them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Near {
    pub one: u32,
    pub other: u32,
    pub by_name: bool,
    /// Whether a number, an address or an account did.
    pub by_key: bool,
}

/// The pairs of sets to be weighed, each once, in order.
pub(crate) fn pairs(values: &Values, profiles: &[Profile], most: usize) -> Vec<Near> {
    let half = profiles.len() / 2;
    let (mut entries, rest) =
        both(|| entries(values, profiles, 0..half), || entries(values, profiles, half..profiles.len()));
    entries.extend(rest);
    entries.sort_unstable();
    let mut found: Vec<Near> = Vec::new();
    for block in entries.chunk_by(|one, other| one.0 == other.0) {
        let sets: Vec<u32> = block.iter().map(|(_, set)| *set).collect();
        within(block[0].0, &sets, most, |set| (std::cmp::Reverse(profiles[set as usize].size), set), &mut found);
    }
    drop(entries);
    found.sort_unstable();
    found.dedup_by(|next, kept| {
        let same = (next.one, next.other) == (kept.one, kept.other);
        kept.by_name |= same && next.by_name;
        kept.by_key |= same && next.by_key;
        same
    });
    found
}

/// A block is known by its kind and a digest of what its sets share.
const KIND_BITS: u32 = 60;

/// The blocks of these sets, each with the set.
fn entries(values: &Values, profiles: &[Profile], sets: std::ops::Range<usize>) -> Vec<(u64, u32)> {
    let mut entries: Vec<(u64, u32)> = Vec::new();
    let mut signatures = Signatures::default();
    for (set, profile) in (0u32..).zip(profiles).skip(sets.start).take(sets.len()) {
        entries.extend(signatures.blocks(values, profile).iter().map(|block| (*block, set)));
    }
    entries
}

/// What near names share, remembered by name and by word.
#[derive(Debug, Default)]
pub(crate) struct Signatures {
    near: FxHashMap<u32, Vec<u64>>,
    words: FxHashMap<u32, Vec<u64>>,
    keys: Vec<u64>,
}

impl Signatures {
    /// The blocks that a set is in, in order, each once.
    pub(crate) fn blocks(&mut self, values: &Values, profile: &Profile) -> &[u64] {
        let key = |kind: u8, value: u64| u64::from(kind) << KIND_BITS | value & ((1 << KIND_BITS) - 1);
        let Self { near, words, keys } = self;
        keys.clear();
        for (kind, own) in (0u8..).zip(&profile.keys) {
            // Names take the numbers from five on.
            let block = if usize::from(kind) < PAYEE { kind } else { kind + 7 };
            keys.extend(own.iter().map(|(value, _)| key(block, u64::from(*value))));
        }
        keys.extend(profile.cores.iter().map(|(core, _)| key(5, u64::from(*core))));
        for (han, _) in &profile.hans {
            let signatures = near.entry(*han).or_insert_with(|| han_signatures(values, *han));
            keys.extend(signatures.iter().map(|signature| key(6, *signature)));
        }
        for (latin, _) in &profile.latins {
            for word in &values.latin_words[*latin as usize] {
                keys.push(key(7, u64::from(*word)));
                let signatures = words.entry(*word).or_insert_with(|| {
                    let letters = &values.letters[*word as usize];
                    if letters.len() >= 5 { shortened(letters) } else { Vec::new() }
                });
                keys.extend(signatures.iter().map(|signature| key(8, *signature)));
            }
            keys.push(key(9, u64::from(values.joined[*latin as usize])));
            for two in values.latin_words[*latin as usize].windows(2) {
                keys.push(key(10, u64::from(two[0]) << 30 | u64::from(two[1])));
            }
        }
        for (address, _) in &profile.addresses {
            let (read, place) = (&values.addresses.all[*address as usize], values.place[*address as usize]);
            if let Some(place) = place.filter(|_| !read.shop.is_empty()) {
                let shop = read.shop.chars().fold(u64::from(place), digest);
                keys.push(key(11, shop));
            }
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// Forgets what it remembered.
    pub(crate) fn forget(&mut self) {
        self.near = FxHashMap::default();
        self.words = FxHashMap::default();
    }
}

/// How a block is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Not at all: it is of one set, or says too little.
    Ignored,
    /// Each set with each.
    Whole,
    /// Each set with these.
    Largest(Vec<u32>),
}

/// How a block is compared; `rank` puts the largest sets first.
pub(crate) fn shape<R: Ord>(block: u64, sets: &[u32], most: usize, rank: impl Fn(u32) -> R) -> Shape {
    if sets.len() < 2 || (sets.len() > most && is_told_by_few(block)) {
        return Shape::Ignored;
    }
    if sets.len() <= WHOLE {
        return Shape::Whole;
    }
    let mut first: Vec<(R, u32)> = Vec::with_capacity(LARGEST + 1);
    for set in sets {
        let ranked = (rank(*set), *set);
        if first.len() == LARGEST && ranked >= first[LARGEST - 1] {
            continue;
        }
        let at = first.partition_point(|other| *other < ranked);
        first.insert(at, ranked);
        first.truncate(LARGEST);
    }
    Shape::Largest(first.into_iter().map(|(_, set)| set).collect())
}

/// Whether a block tells something only while few share it: words, names with a slip, kinds of order numbers.
pub(crate) fn is_told_by_few(block: u64) -> bool {
    matches!(block >> KIND_BITS, 6 | 7 | 8 | 10 | 14)
}

/// Whether sets of this block were brought together by their names.
pub(crate) fn is_by_name(block: u64) -> bool {
    (5..=10).contains(&(block >> KIND_BITS))
}

fn within<R: Ord>(block: u64, sets: &[u32], most: usize, rank: impl Fn(u32) -> R, found: &mut Vec<Near>) {
    let by_name = is_by_name(block);
    let near = |one: u32, other: u32| Near { one: one.min(other), other: one.max(other), by_name, by_key: !by_name };
    match shape(block, sets, most, rank) {
        Shape::Ignored => {}
        Shape::Whole => {
            for (at, one) in sets.iter().enumerate() {
                found.extend(sets[at + 1..].iter().map(|other| near(*one, *other)));
            }
        }
        Shape::Largest(largest) => {
            for (at, one) in largest.iter().enumerate() {
                let others = sets.iter().filter(|set| !largest.contains(set)).chain(&largest[at + 1..]);
                found.extend(others.map(|other| near(*one, *other)));
            }
        }
    }
}

/// A Chinese name with each character left out in turn, and its core likewise: names one slip apart share one.
fn han_signatures(values: &Values, han: u32) -> Vec<u64> {
    let name = &values.hans.all[han as usize];
    let mut signatures = if name.full.len() >= 4 { shortened(&name.full) } else { vec![hash(&name.full)] };
    if name.core.len() >= 3 {
        signatures.extend(shortened(&name.core));
    } else {
        signatures.push(hash(&name.core));
    }
    let mut letters = name.full.clone();
    letters.sort_unstable();
    signatures.push(hash(&letters));
    signatures
}

fn shortened(letters: &[char]) -> Vec<u64> {
    let mut signatures = vec![hash(letters)];
    for out in 0..letters.len() {
        let rest: Vec<char> = letters[..out].iter().chain(&letters[out + 1..]).copied().collect();
        signatures.push(hash(&rest));
    }
    signatures
}

/// FNV-1a: the same on every machine and in every run.
fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(0xcbf2_9ce4_8422_2325, |hash, letter| digest(hash, *letter))
}

fn digest(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x100_0000_01b3)
}

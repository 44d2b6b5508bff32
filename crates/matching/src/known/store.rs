//! The blocks of all sets: the many of the first reading packed tight, those that changed since beside them.
//!
//! Which blocks a set is in is said in `blocks.rs`; who is compared within one too.

use rustc_hash::FxHashMap;

use super::Set;
use crate::blocks::Signatures;
use crate::values::Values;

/// By block: its sets.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    keys: Vec<u64>,
    ends: Vec<u32>,
    sets: Vec<u32>,
    changed: FxHashMap<u64, Vec<u32>>,
}

impl Blocks {
    pub(super) fn of(values: &Values, sets: &[Set], signatures: &mut Signatures) -> Self {
        let mut entries: Vec<(u64, u32)> = Vec::new();
        for (at, set) in (0u32..).zip(sets) {
            entries.extend(signatures.blocks(values, &set.profile).iter().map(|block| (*block, at)));
        }
        entries.sort_unstable();
        let mut blocks = Self { sets: Vec::with_capacity(entries.len()), ..Self::default() };
        for (block, set) in entries {
            if blocks.keys.last() != Some(&block) {
                blocks.keys.push(block);
                blocks.ends.push(0);
            }
            blocks.sets.push(set);
            if let Some(end) = blocks.ends.last_mut() {
                *end = u32::try_from(blocks.sets.len()).expect("BUG: more places in blocks than u32 can number");
            }
        }
        blocks.keys.shrink_to_fit();
        blocks.ends.shrink_to_fit();
        blocks
    }

    /// The sets of a block.
    pub(super) fn get(&self, block: u64) -> &[u32] {
        if let Some(sets) = self.changed.get(&block) {
            return sets;
        }
        let Ok(at) = self.keys.binary_search(&block) else { return &[] };
        let begins = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.sets[begins as usize..self.ends[at] as usize]
    }

    /// Puts a set into a block, or takes it out.
    pub(super) fn change(&mut self, block: u64, set: u32, into: bool) {
        let now = self.get(block).to_vec();
        let sets = self.changed.entry(block).or_insert(now);
        if into {
            sets.push(set);
        } else {
            sets.retain(|other| *other != set);
        }
    }
}

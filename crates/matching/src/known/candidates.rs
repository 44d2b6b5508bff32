//! Who one report may be about: the known groups that it is worth weighing against, the likeliest first.
//!
//! Nothing is changed by asking. What has to be weighed is found by the blocks that the report would stand in.

use rustc_hash::FxHashMap;

use super::{Known, NONE};
use crate::blocks::{Near, Signatures, is_by_name, is_told_by_few};
use crate::group::{BY_KIND, Reason, Report, percent};
use crate::profile::Profile;
use crate::values::KINDS;
use crate::weights::meet;

/// So many sets of a block are weighed at most: its largest, which are those that a stray report is likeliest of.
const MOST_OF_A_BLOCK: usize = 24;

/// A word or a piece of a name that more sets than this share tells nobody.
const TOO_COMMON: usize = 512;

/// A group that a report may belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The group, as [`Known::group_of`] numbers it.
    pub group: u32,
    /// A report of it, of those that it is likest to.
    pub nearest: u64,
    /// How many reports stand in the set that it is likest to.
    pub size: u32,
    /// What is for it beyond doubt, in bits; below nought more is against it.
    pub bits: f64,
    /// The same as a probability in per cent; none where it is less likely than not.
    pub probability: Option<u8>,
    /// In what they agree, the strongest first.
    pub reasons: Vec<Reason>,
}

impl Known {
    /// The groups that a report may belong to, the likeliest first; at most so many.
    pub fn candidates(&mut self, report: &Report<'_>, most: usize) -> Vec<Candidate> {
        let lengths = self.values.lengths();
        let known = (self.weights.core.len(), self.weights.word.len());
        let atom = self.values.read_one(report);
        self.weights.follow(&self.values);
        let profile = Profile::of(&self.values, std::iter::once((&atom, 1)));
        let found = if self.values.says_nothing(&atom) { Vec::new() } else { self.weighed(&profile, most) };
        // What a form says is nobody's evidence before it is filed.
        self.values.forget(&lengths);
        self.weights.core.truncate(known.0);
        self.weights.word.truncate(known.1);
        found
    }

    fn weighed(&self, profile: &Profile, most: usize) -> Vec<Candidate> {
        let mut near: FxHashMap<u32, (bool, bool)> = FxHashMap::default();
        for block in Signatures::default().blocks(&self.values, profile) {
            let sets = self.blocks.get(*block);
            let by_name = is_by_name(*block);
            let mut note = |set: u32| {
                let seen = near.entry(set).or_default();
                seen.0 |= by_name;
                seen.1 |= !by_name;
            };
            if sets.len() > TOO_COMMON && is_told_by_few(*block) {
                continue;
            }
            if sets.len() <= MOST_OF_A_BLOCK {
                sets.iter().for_each(|set| note(*set));
            } else {
                let mut largest: Vec<u32> = sets.to_vec();
                largest.select_nth_unstable_by_key(MOST_OF_A_BLOCK, |set| self.order(*set));
                largest[..MOST_OF_A_BLOCK].iter().for_each(|set| note(*set));
            }
        }
        let mut best: FxHashMap<u32, (f64, u32)> = FxHashMap::default();
        for (set, (by_name, by_key)) in near {
            let theirs = &self.sets[set as usize].profile;
            let group = self.group_of[set as usize];
            if group == NONE {
                continue;
            }
            let pair = Near { one: set, other: set, by_name, by_key };
            let Some(scale) = self.weights.weigh_first(&self.values, pair, profile, theirs) else { continue };
            let bits = scale.sum() - self.weights.doubt(profile, theirs);
            let kept = best.entry(group).or_insert((f64::MIN, NONE));
            let larger = |set: u32| std::cmp::Reverse(self.order(set));
            if kept.1 == NONE || (bits, larger(set)) > (kept.0, larger(kept.1)) {
                *kept = (bits, set);
            }
        }
        let mut found: Vec<(u32, f64, u32)> = best.into_iter().map(|(group, (bits, set))| (group, bits, set)).collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(self.order(one.2).cmp(&self.order(other.2))));
        found.truncate(most);
        found.into_iter().map(|(group, bits, set)| self.candidate(profile, group, bits, set)).collect()
    }

    fn candidate(&self, profile: &Profile, group: u32, bits: f64, set: u32) -> Candidate {
        let theirs = &self.sets[set as usize];
        let mut reasons: Vec<Reason> = (0..KINDS)
            .filter(|kind| meet(&profile.keys[*kind], &theirs.profile.keys[*kind]))
            .map(|kind| BY_KIND[kind])
            .collect();
        let joined = |latin: &(u32, u32)| self.values.joined[latin.0 as usize];
        let same = meet(&profile.cores, &theirs.profile.cores)
            || profile.latins.iter().any(|one| theirs.profile.latins.iter().any(|other| joined(one) == joined(other)));
        if same {
            reasons.push(Reason::SameName);
        } else if bits > 0.0 && self.weights.names(&self.values, profile, &theirs.profile) > 0.0 {
            reasons.push(Reason::SimilarName);
        }
        if reasons.is_empty() {
            reasons.push(Reason::Weighed);
        }
        Candidate {
            group,
            nearest: theirs.rank.1,
            size: theirs.profile.size,
            bits,
            probability: (bits > 0.0).then(|| percent(bits)),
            reasons,
        }
    }
}

//! What officers judged, carried from reports to the sets that hold them: who may not be one, who is one whatever the
//! weights say, and what these verdicts teach about pairs that nobody has judged.
//!
//! A verdict stands above every weight (`gather.rs` and `known/mend.rs` ask it before each join). Besides, it is the one
//! sample whose answer is known: [`Weights::sharpen`] counts it beside what the registry itself shows (`learn.rs`). Which
//! verdicts still hold is settled before, in `group.rs`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::profile::Profile;
use crate::values::{KINDS, Values};
use crate::ways::{UNSEEN, WAYS};
use crate::weights::Weights;

/// So many pairs of the registry weigh as much as one pair that an officer judged.
const WORTH: f64 = 6.0;
/// Ways that prove less than this where nothing is seen are no likeness: officers join such names by other things.
const NO_LIKENESS: f64 = -10.0;

/// What was judged, of sets.
#[derive(Debug, Default)]
pub(crate) struct Verdicts {
    pub same: Vec<(u32, u32)>,
    /// One, and of which other it was judged not to be.
    parted: Vec<(u32, u32)>,
    /// By set: those that it may never be one with.
    apart: FxHashMap<u32, FxHashSet<u32>>,
    /// Sets that were judged not to be another.
    out: FxHashSet<u32>,
    /// Pairs that were judged one, the lower number first.
    one: FxHashSet<(u32, u32)>,
}

/// What was judged out of a trader joins others later than these join the trader: the group stays where it was.
const JUDGED_OUT: f64 = 3.0;

impl Verdicts {
    /// What was judged, as pairs of sets: one, against which other, and whether they are the same.
    pub(crate) fn of(judged: impl Iterator<Item = (u32, u32, bool)>) -> Self {
        let mut verdicts = Self::default();
        for (one, other, same) in judged {
            if same {
                verdicts.same.push((one, other));
                verdicts.one.insert((one.min(other), one.max(other)));
            } else if one != other {
                verdicts.out.insert(one);
                verdicts.parted.push((one, other));
                verdicts.apart.entry(one).or_default().insert(other);
                verdicts.apart.entry(other).or_default().insert(one);
            }
        }
        verdicts
    }

    /// Joins the groups that were judged one trader, each whole: a verdict between two reports speaks of their traders.
    /// What was judged not to be of the other stays out of it, by itself.
    pub(crate) fn join_whole(&self, found: Vec<(Vec<u32>, Option<f64>)>) -> Vec<(Vec<u32>, Option<f64>)> {
        if self.same.is_empty() {
            return found;
        }
        let mut group_of: FxHashMap<u32, usize> = FxHashMap::default();
        for (at, (sets, _)) in found.iter().enumerate() {
            group_of.extend(sets.iter().map(|set| (*set, at)));
        }
        let mut found: Vec<Option<(Vec<u32>, Option<f64>)>> = found.into_iter().map(Some).collect();
        for (one, other) in &self.same {
            let (Some(&one_at), Some(&other_at)) = (group_of.get(one), group_of.get(other)) else { continue };
            if one_at == other_at || self.parted.contains(&(*one, *other)) || self.parted.contains(&(*other, *one)) {
                continue;
            }
            let (Some(ours), Some(theirs)) = (found[one_at].take(), found[other_at].take()) else { continue };
            let judged_out = |set: &u32, others: &[u32]| {
                let of_other = |(out, of): &&(u32, u32)| out == set && others.contains(of);
                set != one && set != other && self.parted.iter().any(|pair| of_other(&pair))
            };
            let (mut whole, mut alone) = (Vec::new(), Vec::new());
            for (sets, others) in [(&ours.0, &theirs.0), (&theirs.0, &ours.0)] {
                for set in sets {
                    if judged_out(set, others) { alone.push(*set) } else { whole.push(*set) }
                }
            }
            whole.sort_unstable();
            let least = [ours.1, theirs.1].into_iter().flatten().min_by(f64::total_cmp);
            group_of.extend(whole.iter().map(|set| (*set, one_at)));
            found[one_at] = Some((whole, least));
            for set in alone {
                group_of.insert(set, found.len());
                found.push(Some((vec![set], None)));
            }
        }
        found.into_iter().flatten().collect()
    }

    pub(crate) fn are_apart(&self, one: u32, other: u32) -> bool {
        self.apart.get(&one).is_some_and(|apart| apart.contains(&other))
    }

    /// What was said of two sets, where anything was.
    pub(crate) fn on(&self, one: u32, other: u32) -> Option<bool> {
        let same = self.one.contains(&(one.min(other), one.max(other)));
        if self.are_apart(one, other) { Some(false) } else { same.then_some(true) }
    }

    /// How many bits less a join has because of what was judged.
    pub(crate) fn less(&self, one: u32, other: u32) -> f64 {
        if self.out.contains(&one) || self.out.contains(&other) { JUDGED_OUT } else { 0.0 }
    }

    /// `other` became one with `one`: what may not be with it may not be with `one`.
    pub(crate) fn join(&mut self, one: u32, other: u32) {
        for apart in self.apart.remove(&other).unwrap_or_default() {
            if let Some(theirs) = self.apart.get_mut(&apart) {
                theirs.remove(&other);
                theirs.insert(one);
            }
            self.apart.entry(one).or_default().insert(apart);
        }
    }
}

/// What verdicts add to the counts from which the weights are made.
pub(crate) struct Sharpened {
    /// By kind of number: traders more than one that judged pairs put behind a value they share.
    pub apart: [f64; KINDS],
    /// By kind: how many judged pairs share a value.
    pub borne: [f64; KINDS],
}

impl Weights {
    /// Counts what was judged among what the registry shows: into `odds`, by way of being alike, the pairs that are one and
    /// those that are not; and how often a number that two share was one trader's.
    ///
    /// Two names are counted once, however often they were judged: an officer who puts away a hundred reports of one
    /// mass trader has said one thing. The order of the verdicts changes nothing.
    pub(crate) fn sharpen(
        &self,
        values: &Values,
        sets: &[Profile],
        verdicts: &Verdicts,
        odds: &mut [[f64; 2]; WAYS],
    ) -> Sharpened {
        let mut sharpened = Sharpened { apart: [0.0; KINDS], borne: [0.0; KINDS] };
        let mut names: FxHashSet<(usize, [u32; 2], bool)> = FxHashSet::default();
        let mut numbers: FxHashSet<(usize, u32, bool)> = FxHashSet::default();
        let judged = verdicts.same.iter().map(|pair| (*pair, true));
        let judged = judged.chain(verdicts.parted.iter().map(|pair| (*pair, false)));
        for ((one, other), same) in judged.filter(|((one, other), _)| one != other) {
            let (ours, theirs) = (&sets[one as usize], &sets[other as usize]);
            let first = |names: &[(u32, u32)]| names.first().map_or(u32::MAX, |name| name.0);
            let pair = |one: &[(u32, u32)], other: &[(u32, u32)]| {
                let (one, other) = (first(one), first(other));
                [one.min(other), one.max(other)]
            };
            let ways = [
                (self.best_han(values, ours, theirs), pair(&ours.hans, &theirs.hans)),
                (self.best_latin(values, ours, theirs), pair(&ours.latins, &theirs.latins)),
            ];
            for (way, pair) in ways {
                let Some(way) = way.map(|way| way as usize).filter(|way| UNSEEN[*way] > NO_LIKENESS) else { continue };
                if names.insert((way, pair, same)) {
                    odds[way][usize::from(!same)] += WORTH;
                }
            }
            for kind in 0..KINDS {
                let meets = |value: &u32| theirs.keys[kind].binary_search_by_key(value, |(at, _)| *at).is_ok();
                for (value, _) in ours.keys[kind].iter().filter(|(value, _)| meets(value)) {
                    if numbers.insert((kind, *value, same)) {
                        sharpened.borne[kind] += WORTH;
                        sharpened.apart[kind] += if same { 0.0 } else { WORTH };
                    }
                }
            }
        }
        sharpened
    }
}

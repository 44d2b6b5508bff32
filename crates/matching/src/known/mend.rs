//! One report more, one less, or one that says something else: the sets that change, and the groups around them.
//!
//! What two sets prove depends on nobody else, and a join that is not made changes nothing. So the groups that lost or
//! gained a set are joined anew together with those that might be joined with them; where none of these takes part in
//! it, all others stay as a full run would leave them, and otherwise it is tried again with those who did.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::hash::BuildHasher;

use super::{Joined, Known, NONE, Put, Said, Set};
use crate::blocks::{Near, Shape, Signatures, is_by_name, shape};
use crate::gather::{Join, Tree, agreements, bits_of, join_all, said};
use crate::group::Report;
use crate::values::told;
use crate::verdicts::Verdicts;

impl Known {
    /// Takes a report in, or what it says now.
    pub fn put(&mut self, report: &Report<'_>) -> Put {
        if self.alone.contains(&report.id) || self.lifted.iter().any(|(a, b, _)| [*a, *b].contains(&report.id)) {
            return Put::Anew;
        }
        let digest = FxBuildHasher.hash_one(said(report));
        let atom = self.values.read_one(report);
        self.weights.follow(&self.values);
        let own = told(&atom, None);
        if let Some(before) = self.reports.get(&report.id) {
            if before.digest == digest && self.atoms.get(&own) == Some(&before.atom) {
                return Put::Unchanged;
            }
            self.take_out(report.id);
        }
        let number = *self.atoms.entry(own).or_insert_with(|| {
            self.values.atoms.push(atom);
            self.by_atom.push(Vec::new());
            self.set_of.push(NONE);
            u32::try_from(self.values.atoms.len() - 1).expect("BUG: more atoms than u32 can number")
        });
        self.reports.insert(report.id, Said { atom: number, digest });
        let by = &mut self.by_atom[number as usize];
        by.insert(by.partition_point(|other| *other < report.id), report.id);
        if self.values.says_nothing(&self.values.atoms[number as usize]) {
            return Put::Mended;
        }
        let mut one: Vec<u32> = vec![number];
        let mut out: Vec<u32> = Vec::new();
        let agreed = agreements(&self.values, &self.values.atoms[number as usize]);
        let with = agreed.iter().filter_map(|agreed| self.first.get(agreed)).chain(std::iter::once(&number));
        for set in with.map(|atom| self.set_of[*atom as usize]) {
            if set != NONE && !out.contains(&set) {
                out.push(set);
                one.extend(&self.sets[set as usize].atoms);
            }
        }
        one.sort_unstable();
        one.dedup();
        self.remember(number);
        self.change(&out, vec![one]);
        Put::Mended
    }

    /// Takes a report out.
    pub fn take_out(&mut self, report: u64) {
        let Some(said) = self.reports.remove(&report) else { return };
        let by = &mut self.by_atom[said.atom as usize];
        by.retain(|other| *other != report);
        let set = self.set_of[said.atom as usize];
        if set == NONE {
            return;
        }
        let mut atoms = self.sets[set as usize].atoms.clone();
        if !by.is_empty() {
            self.change(&[set], vec![atoms]);
            return;
        }
        // Atoms that only this one held together are sets of their own again.
        for atom in &atoms {
            for agreed in agreements(&self.values, &self.values.atoms[*atom as usize]) {
                if self.first.get(&agreed).is_some_and(|first| atoms.contains(first)) {
                    self.first.remove(&agreed);
                }
            }
        }
        atoms.retain(|atom| *atom != said.atom);
        self.set_of[said.atom as usize] = NONE;
        let mut tree = Tree::of(atoms.len());
        let mut seen = FxHashMap::default();
        for (at, atom) in (0u32..).zip(&atoms) {
            for agreed in agreements(&self.values, &self.values.atoms[*atom as usize]) {
                tree.join(*seen.entry(agreed).or_insert(at), at);
            }
            self.remember(*atom);
        }
        let mut parts: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (at, atom) in (0u32..).zip(&atoms) {
            parts.entry(tree.root(at)).or_default().push(*atom);
        }
        let mut parts: Vec<Vec<u32>> = parts.into_values().collect();
        parts.sort();
        self.change(&[set], parts);
    }

    /// The larger set first; equal ones in an order that no order of entry changes.
    pub(super) fn order(&self, set: u32) -> (Reverse<u32>, (u64, u64)) {
        let set = &self.sets[set as usize];
        (Reverse(set.profile.size), set.rank)
    }

    /// Puts sets of these atoms in the place of those, and joins anew what that changes.
    fn change(&mut self, out: &[u32], into: Vec<Vec<u32>>) {
        let mut signatures = Signatures::default();
        let mut entries = |known: &Self, set: &Set, number: u32| -> Vec<(u64, u32)> {
            signatures.blocks(&known.values, &set.profile).iter().map(|block| (*block, number)).collect()
        };
        let leaving: Vec<(u64, u32)> =
            out.iter().flat_map(|set| entries(self, &self.sets[*set as usize], *set)).collect();
        let made: Vec<Set> = into.into_iter().map(|atoms| self.set(atoms)).collect();
        let fresh = (self.sets.len()..).map(|at| u32::try_from(at).expect("BUG: more sets than u32 can number"));
        let numbers: Vec<u32> = out.iter().copied().chain(fresh).take(made.len()).collect();
        let entering: Vec<(u64, u32)> =
            made.iter().zip(&numbers).flat_map(|(set, number)| entries(self, set, *number)).collect();
        let mut touched: Vec<u64> = leaving.iter().chain(&entering).map(|(block, _)| *block).collect();
        touched.sort_unstable();
        touched.dedup();
        let shapes = |known: &Self| -> Vec<Shape> {
            let of = |block: &u64| shape(*block, known.blocks.get(*block), known.most, |set| known.order(set));
            touched.iter().map(of).collect()
        };
        let before = shapes(self);
        let mut parted: FxHashSet<u32> = FxHashSet::default();
        for set in out {
            if let Some(joined) = self.groups.remove(&self.group_of[*set as usize]) {
                parted.extend(joined.sets);
            }
        }
        for set in out {
            self.sets[*set as usize] = Set::default();
            self.group_of[*set as usize] = NONE;
            self.unlink(*set);
        }
        let mut changed: FxHashSet<u32> = numbers.iter().copied().collect();
        for (set, number) in made.into_iter().zip(numbers) {
            for atom in &set.atoms {
                self.set_of[*atom as usize] = number;
            }
            if number as usize == self.sets.len() {
                self.sets.push(set);
                self.group_of.push(NONE);
                self.links.push(Vec::new());
            } else {
                self.sets[number as usize] = set;
            }
        }
        for (blocks, into, others) in [(&leaving, false, &entering), (&entering, true, &leaving)] {
            for (block, set) in blocks.iter().filter(|entry| !others.contains(entry)) {
                self.blocks.change(*block, *set, into);
            }
        }
        for ((block, before), after) in touched.iter().zip(&before).zip(shapes(self)) {
            match (before, &after) {
                (before, after) if before == after => {}
                // Who is among the largest no longer, and who is now.
                (Shape::Largest(one), Shape::Largest(other)) => {
                    let apart = one.iter().filter(|set| !other.contains(set));
                    changed.extend(apart.chain(other.iter().filter(|set| !one.contains(set))));
                }
                _ => changed.extend(self.blocks.get(*block)),
            }
        }
        changed.retain(|set| !self.sets[*set as usize].atoms.is_empty());
        self.link(&changed);
        parted.extend(changed);
        parted.retain(|set| !self.sets[*set as usize].atoms.is_empty());
        self.join_anew(parted);
    }

    fn unlink(&mut self, set: u32) {
        for (other, _) in std::mem::take(&mut self.links[set as usize]) {
            self.links[other as usize].retain(|(with, _)| *with != set);
        }
    }

    /// Weighs these sets against all that they are compared with.
    fn link(&mut self, changed: &FxHashSet<u32>) {
        let verdicts = self.verdicts();
        let mut signatures = Signatures::default();
        let mut shapes: FxHashMap<u64, Shape> = FxHashMap::default();
        for set in changed {
            self.unlink(*set);
        }
        let mut done: FxHashSet<u32> = FxHashSet::default();
        for set in changed {
            for near in self.near(*set, &mut signatures, &mut shapes) {
                let other = if near.one == *set { near.other } else { near.one };
                if done.contains(&other) {
                    continue;
                }
                if let Some(bits) = self.bits(near, &verdicts) {
                    self.links[*set as usize].push((other, bits));
                    self.links[other as usize].push((*set, bits));
                }
            }
            done.insert(*set);
        }
    }

    /// What is for joining two sets, the one that stands first in their order weighed against the other.
    fn bits(&self, near: Near, verdicts: &Held) -> Option<f64> {
        let (one, other) = if self.sets[near.one as usize].rank < self.sets[near.other as usize].rank {
            (near.one, near.other)
        } else {
            (near.other, near.one)
        };
        let both = [&self.sets[one as usize].profile, &self.sets[other as usize].profile];
        bits_of(&self.values, &self.weights, near, both, verdicts.less(one, other))
    }

    /// Joins these sets anew, and whoever takes part in it.
    fn join_anew(&mut self, mut parted: FxHashSet<u32>) {
        let verdicts = self.verdicts();
        loop {
            let groups: FxHashSet<u32> = parted.iter().map(|set| self.group_of[*set as usize]).collect();
            for group in groups {
                parted.extend(self.groups.get(&group).map_or(&[][..], |joined| &joined.sets));
            }
            let about: FxHashSet<u32> = parted
                .iter()
                .flat_map(|set| &self.links[*set as usize])
                .map(|(other, _)| self.group_of[*other as usize])
                .chain(verdicts.partners(&parted).map(|set| self.group_of[set as usize]))
                .filter(|group| self.groups.contains_key(group))
                .collect();
            let around = about.iter().flat_map(|group| &self.groups[group].sets);
            let mut order: Vec<u32> =
                parted.iter().chain(around.filter(|set| !parted.contains(set))).copied().collect();
            order.sort_unstable_by_key(|set| self.sets[*set as usize].rank);
            order.dedup();
            let joined = self.joined_in(&order, &verdicts);
            // A group around them that is no longer what it was takes part.
            let more: Vec<u32> = joined
                .iter()
                .filter(|(sets, _)| {
                    let first = self.group_of[sets[0] as usize];
                    let own = |set: &u32| parted.contains(set);
                    let stays = self.groups.get(&first).is_some_and(|group| group.sets.len() == sets.len());
                    let as_it_was = stays && sets.iter().all(|set| !own(set) && self.group_of[*set as usize] == first);
                    !(as_it_was || sets.iter().all(own))
                })
                .flat_map(|(sets, _)| sets)
                .copied()
                .filter(|set| !parted.contains(set))
                .collect();
            if more.is_empty() {
                let groups: FxHashSet<u32> = parted.iter().map(|set| self.group_of[*set as usize]).collect();
                for group in groups {
                    self.groups.remove(&group);
                }
                for (sets, least) in joined.into_iter().filter(|(sets, _)| parted.contains(&sets[0])) {
                    self.join(sets, least);
                }
                return;
            }
            parted.extend(more);
        }
    }

    /// What these sets, in their order, come to as far as the weights say.
    fn joined_in(&self, order: &[u32], verdicts: &Held) -> Vec<(Vec<u32>, Option<f64>)> {
        let place: FxHashMap<u32, u32> = order.iter().copied().zip(0u32..).collect();
        let mut joins: Vec<Join> = Vec::new();
        for (one, set) in (0u32..).zip(order) {
            for (other, bits) in &self.links[*set as usize] {
                if let Some(other) = place.get(other).copied().filter(|other| one < *other) {
                    joins.push(Join { bits: *bits, one, other, states: (0, 0) });
                }
            }
        }
        self.joined(order, joins, &verdicts.places(&place))
    }

    fn joined(&self, order: &[u32], joins: Vec<Join>, judged: &[(u32, u32, bool)]) -> Vec<(Vec<u32>, Option<f64>)> {
        let profiles = order.iter().map(|set| self.sets[*set as usize].profile.clone()).collect();
        let verdicts = Verdicts::of(judged.iter().copied());
        let joined = join_all(&self.values, &self.weights, profiles, joins, verdicts);
        let sets = |at: Vec<u32>| at.into_iter().map(|at| order[at as usize]).collect();
        joined.into_iter().map(|(at, least)| (sets(at), least)).collect()
    }

    /// The sets that one is compared with.
    fn near(&self, set: u32, signatures: &mut Signatures, shapes: &mut FxHashMap<u64, Shape>) -> Vec<Near> {
        let mut found: FxHashMap<u32, (bool, bool)> = FxHashMap::default();
        for block in signatures.blocks(&self.values, &self.sets[set as usize].profile) {
            let (sets, by_name) = (self.blocks.get(*block), is_by_name(*block));
            let mut note = |other: u32| {
                if other != set {
                    let seen = found.entry(other).or_default();
                    seen.0 |= by_name;
                    seen.1 |= !by_name;
                }
            };
            let compared = || shape(*block, sets, self.most, |set| self.order(set));
            match shapes.entry(*block).or_insert_with(compared) {
                Shape::Ignored => {}
                Shape::Largest(largest) if !largest.contains(&set) => largest.iter().copied().for_each(&mut note),
                Shape::Whole | Shape::Largest(_) => sets.iter().copied().for_each(&mut note),
            }
        }
        found
            .into_iter()
            .map(|(other, (by_name, by_key))| Near { one: set.min(other), other: set.max(other), by_name, by_key })
            .collect()
    }

    fn verdicts(&self) -> Held {
        let set = |report: &u64| self.reports.get(report).map_or(NONE, |said| self.set_of[said.atom as usize]);
        let pairs = self.judged.iter().map(|(one, other, same)| (set(one), set(other), *same));
        let pairs: Vec<_> = pairs.filter(|(one, other, _)| *one != NONE && *other != NONE).collect();
        Held { by_set: Verdicts::of(pairs.iter().copied()), pairs }
    }

    /// The groups as a full run over the same evidence gives them: by their members, each in ascending order. What is
    /// kept up to date is the same; a test and a benchmark compare the two.
    #[must_use]
    pub fn gathered_anew(&self) -> Vec<Vec<u64>> {
        let mut order: Vec<u32> = (0u32..).take(self.sets.len()).collect();
        order.retain(|set| !self.sets[*set as usize].atoms.is_empty());
        order.sort_unstable_by_key(|set| self.sets[*set as usize].rank);
        let verdicts = self.verdicts();
        let profiles: Vec<_> = order.iter().map(|set| self.sets[*set as usize].profile.clone()).collect();
        let mut joins: Vec<Join> = Vec::new();
        for near in crate::blocks::pairs(&self.values, &profiles, self.most) {
            let pair = Near { one: order[near.one as usize], other: order[near.other as usize], ..near };
            if let Some(bits) = self.bits(pair, &verdicts) {
                joins.push(Join { bits, one: near.one, other: near.other, states: (0, 0) });
            }
        }
        let place = order.iter().copied().zip(0u32..).collect();
        let joined = self.joined(&order, joins, &verdicts.places(&place));
        let groups = joined.into_iter().map(|(sets, least)| self.members_of(&Joined { sets, least }));
        let mut groups: Vec<Vec<u64>> = groups.collect();
        groups.sort();
        groups
    }

    fn members_of(&self, joined: &Joined) -> Vec<u64> {
        let atoms = joined.sets.iter().flat_map(|set| &self.sets[*set as usize].atoms);
        let mut members: Vec<u64> = atoms.flat_map(|atom| &self.by_atom[*atom as usize]).copied().collect();
        members.sort_unstable();
        members
    }
}

/// What officers judged, as sets.
struct Held {
    by_set: Verdicts,
    pairs: Vec<(u32, u32, bool)>,
}

impl Held {
    fn less(&self, one: u32, other: u32) -> f64 {
        self.by_set.less(one, other)
    }

    /// Those who were judged one with one of these.
    fn partners(&self, sets: &FxHashSet<u32>) -> impl Iterator<Item = u32> {
        let both = |(one, other, same): &(u32, u32, bool)| [(*one, *other, *same), (*other, *one, *same)];
        let pairs = self.pairs.iter().flat_map(both).filter(|(one, _, same)| *same && sets.contains(one));
        pairs.map(|(_, other, _)| other)
    }

    /// Those between sets of an order, by their places in it.
    fn places(&self, place: &FxHashMap<u32, u32>) -> Vec<(u32, u32, bool)> {
        let of = |set: &u32| place.get(set).copied();
        self.pairs.iter().filter_map(|(one, other, same)| Some((of(one)?, of(other)?, *same))).collect()
    }
}

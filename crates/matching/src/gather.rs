//! Gathers reports into sets that name one trader: what is sure first, then what the weights say, the surest first.
//!
//! Two reports that agree in the name and in one more thing are sure. The sets so made are weighed against each other
//! wherever they share anything at all (`blocks.rs`), and joined while the scale is above nought; every join is weighed
//! anew with all that the set says by then, so that a set cannot grow along a chain of weak links. The reports are
//! put in the order of what they say before anything is done: the order of entry changes nothing.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::beside::both;
use crate::blocks::{Near, most_near, pairs};
use crate::group::Report;
use crate::numbered::Lists;
use crate::profile::Profile;
use crate::values::{Atom, ORDER, Values};
use crate::verdicts::Verdicts;
use crate::weights::Weights;

/// Reports that name one trader, as places in the list that was given, in ascending order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Gathered {
    pub members: Vec<u32>,
    /// The least by which a join of this set outweighed doubt, in bits; none where nothing had to be weighed.
    pub least: Option<f64>,
}

/// All that was gathered, and what it was read from.
pub(crate) struct Gathering {
    /// By their first member; sets of one report too.
    pub sets: Vec<Gathered>,
    /// What the reports say, in [`Self::order`].
    pub values: Values,
    /// By place in the list that was given: the place in [`Values::atom_of`].
    pub place: Vec<u32>,
    /// What it was weighed by.
    pub weights: Weights,
    /// By atom: the set that was sure before anything was weighed.
    pub of_atom: Vec<u32>,
    /// Which of these might be joined, with what is for it.
    pub links: Vec<(u32, u32, f64)>,
}

/// What officers said of two reports, as places in the list that was given: `one` was judged against `other`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Judged {
    pub one: u32,
    pub other: u32,
    pub same: bool,
}

/// Pairs are weighed by so many threads; each pair's weight depends on no other's.
const WORKERS: usize = 2;
/// Above this many bits a join is made.
const ENOUGH: f64 = 0.0;

/// The sets among the reports, which are let go of once they are read. What officers judged stands above every weight.
pub(crate) fn gather(mut reports: Vec<Report<'_>>, judged: &[Judged]) -> Gathering {
    let order = ordered(&reports);
    let mut place = vec![0u32; reports.len()];
    for (at, report) in (0u32..).zip(&order) {
        place[*report as usize] = at;
    }
    let judged: Vec<Judged> = judged
        .iter()
        .map(|j| Judged { one: place[j.one as usize], other: place[j.other as usize], same: j.same })
        .collect();
    // Who was judged apart stands for itself, since others may say the very same; a "same" is said of whole traders.
    let alone: FxHashSet<u32> =
        judged.iter().filter(|judged| !judged.same).flat_map(|judged| [judged.one, judged.other]).collect();
    put_in(&mut reports, &place);
    let values = Values::read(&reports, &alone);
    // A million of them are a sixth of a gibibyte, and what they said is read.
    drop(reports);
    let mut weights = Weights::learn(&values);
    let (profiles, atoms) = sure(&values, &alone);
    let near = pairs(&values, &profiles, most_near(profiles.len()));
    let mut set_of = vec![0u32; values.atoms.len()];
    for set in 0..u32::try_from(atoms.count()).unwrap_or(u32::MAX) {
        for atom in atoms.list(set) {
            set_of[*atom as usize] = set;
        }
    }
    let set = |at: u32| set_of[values.atom_of[at as usize] as usize];
    let verdicts = Verdicts::of(judged.iter().map(|judged| (set(judged.one), set(judged.other), judged.same)));
    weights.look_at(&values, &profiles, &near, &verdicts);
    let joins = worth_joining(&values, &weights, &profiles, &near, &verdicts);
    let links = joins.iter().map(|join| (join.one, join.other, join.bits)).collect();
    let joined = join_all(&values, &weights, profiles, joins, verdicts);
    // Who says nothing of the trader says nothing in common with others who do so.
    let silent = |set: &u32| atoms.list(*set).iter().all(|atom| values.says_nothing(&values.atoms[*atom as usize]));
    let (silent, told): (Vec<_>, Vec<_>) = joined.into_iter().partition(|(sets, _)| sets.iter().all(silent));
    let alone = silent.iter().flat_map(|(sets, _)| sets).flat_map(|set| atoms.list(*set));
    let mut sets: Vec<Gathered> = alone
        .flat_map(|atom| values.reports.list(*atom))
        .map(|report| Gathered { members: vec![order[*report as usize]], least: None })
        .collect();
    let gathered = told.into_iter().map(|(sets, least)| {
        let mut members: Vec<u32> = sets
            .iter()
            .flat_map(|set| atoms.list(*set))
            .flat_map(|atom| values.reports.list(*atom))
            .map(|report| order[*report as usize])
            .collect();
        members.sort_unstable();
        Gathered { members, least }
    });
    sets.extend(gathered);
    sets.sort_by_key(|set| set.members[0]);
    Gathering { sets, values, place, weights, of_atom: set_of, links }
}

/// The places of the reports in the order of what they say: by a digest first, since most texts begin alike. Where two
/// digests are equal what is said decides, and where that is equal too, nothing does.
fn ordered(reports: &[Report<'_>]) -> Vec<u32> {
    let count = u32::try_from(reports.len()).expect("BUG: more reports than u32 can number");
    let digest = |at: u32| (FxBuildHasher.hash_one(said(&reports[at as usize])), at);
    let mut order: Vec<(u64, u32)> = (0..count).map(digest).collect();
    order.sort_unstable();
    let text = |(_, at): &(u64, u32)| said(&reports[*at as usize]);
    for alike in order.chunk_by_mut(|one, other| one.0 == other.0) {
        // Nearly always all of them say the same, which is seen by reading each once.
        let (first, rest) = alike.split_at(1);
        if rest.iter().any(|other| text(other) != text(&first[0])) {
            alike.sort_unstable_by(|one, other| text(one).cmp(&text(other)).then(one.cmp(other)));
        }
    }
    order.into_iter().map(|(_, at)| at).collect()
}

/// Puts what stands at a place where `place` says, without a second list of them.
fn put_in(reports: &mut [Report<'_>], place: &[u32]) {
    let mut goes: Vec<u32> = place.to_vec();
    for at in 0..reports.len() {
        while goes[at] as usize != at {
            let to = goes[at] as usize;
            reports.swap(at, to);
            goes.swap(at, to);
        }
    }
}

/// What a report says, without its number.
pub(crate) fn said<'a>(report: &Report<'a>) -> [&'a str; 10] {
    let Report { name, address, phone, url, social, brn, district, payee, files, order_no, .. } = *report;
    [name, address, phone, url, social, brn, district, payee, files, order_no]
}

/// A name and one thing more, each by its kind: who agrees in both is sure.
pub(crate) type Agreement = (u8, u32, u8, u32);

/// All such of one atom.
pub(crate) fn agreements(values: &Values, atom: &Atom) -> Vec<Agreement> {
    let names = &values.signs.all[atom.sign as usize];
    let cores = names.hans.iter().map(|han| (0u8, values.han_core[*han as usize]));
    let names = cores.chain(names.latins.iter().map(|latin| (1u8, *latin)));
    let keys = || values.own(atom).filter(|(kind, _)| *kind != ORDER);
    let kind = |kind: usize| u8::try_from(kind).unwrap_or(u8::MAX);
    names.flat_map(|(script, name)| keys().map(move |(of, key)| (script, name, kind(of), key))).collect()
}

/// The atoms that agree in a name and in one thing more, as profiles and as lists of atoms.
pub(crate) fn sure(values: &Values, alone: &FxHashSet<u32>) -> (Vec<Profile>, Lists) {
    let mut tree = Tree::of(values.atoms.len());
    let mut first: FxHashMap<Agreement, u32> = FxHashMap::default();
    for (at, atom) in (0u32..).zip(&values.atoms) {
        if values.reports.list(at).iter().any(|report| alone.contains(report)) {
            continue;
        }
        for agreed in agreements(values, atom) {
            tree.join(*first.entry(agreed).or_insert(at), at);
        }
    }
    // A set is numbered by the first of its atoms, which is its root.
    let mut numbers: Vec<u32> = vec![0; values.atoms.len()];
    let mut sets = 0u32;
    for at in (0u32..).take(values.atoms.len()) {
        let root = tree.root(at);
        numbers[at as usize] = if root == at { sets } else { numbers[root as usize] };
        sets += u32::from(root == at);
    }
    let atoms = Lists::of(sets as usize, &numbers);
    let size = |atom: u32| u32::try_from(values.reports.list(atom).len()).unwrap_or(u32::MAX);
    let profile =
        |set: u32| Profile::of(values, atoms.list(set).iter().map(|atom| (&values.atoms[*atom as usize], size(*atom))));
    let half = sets / 2;
    let (mut profiles, rest) =
        both(|| (0..half).map(profile).collect::<Vec<_>>(), || (half..sets).map(profile).collect::<Vec<_>>());
    profiles.extend(rest);
    (profiles, atoms)
}

/// A join that may be made.
#[derive(Debug, PartialEq)]
pub(crate) struct Join {
    pub bits: f64,
    /// The lower number.
    pub one: u32,
    pub other: u32,
    /// The states of both sets when they were weighed.
    pub states: (u32, u32),
}

impl Eq for Join {}
impl Ord for Join {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.total_cmp(&other.bits).then_with(|| (other.one, other.other).cmp(&(self.one, self.other)))
    }
}
impl PartialOrd for Join {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What a pair must at least prove to be weighed again when one of the two has grown.
const MAY_GROW: f64 = ENOUGH - 6.0;

/// What two sets prove beyond doubt, in bits; none where it is too little ever to matter.
pub(crate) fn bits_of(
    values: &Values,
    weights: &Weights,
    near: Near,
    [ours, theirs]: [&Profile; 2],
    less: f64,
) -> Option<f64> {
    let bits = weights.weigh_first(values, near, ours, theirs)?.sum() - weights.doubt(ours, theirs) - less;
    (bits > MAY_GROW).then_some(bits)
}

/// The pairs that may be joined, now or when one of them has grown.
fn worth_joining(
    values: &Values,
    weights: &Weights,
    profiles: &[Profile],
    near: &[Near],
    verdicts: &Verdicts,
) -> Vec<Join> {
    let halves = near.chunks(near.len().div_ceil(WORKERS).max(1));
    let first = |pairs: &[Near]| -> Vec<Join> {
        let weighed = pairs.iter().filter_map(|near| {
            let two = [&profiles[near.one as usize], &profiles[near.other as usize]];
            let bits = bits_of(values, weights, *near, two, verdicts.less(near.one, near.other))?;
            Some(Join { bits, one: near.one, other: near.other, states: (0, 0) })
        });
        weighed.collect()
    };
    let mut joins = Vec::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = halves.map(|half| scope.spawn(|| first(half))).collect();
        for worker in workers {
            // A worker that panicked carries its panic on.
            joins.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
    });
    joins
}

/// Joins sets while the scale is above nought. Gives which sets became one, and the least bits of its joins.
pub(crate) fn join_all(
    values: &Values,
    weights: &Weights,
    mut profiles: Vec<Profile>,
    joins: Vec<Join>,
    mut verdicts: Verdicts,
) -> Vec<(Vec<u32>, Option<f64>)> {
    let mut sorted = joins;
    sorted.sort_unstable_by(|one, other| other.cmp(one));
    let mut sorted = sorted.into_iter().peekable();
    // Those that were weighed anew, few beside the others.
    let mut heap: BinaryHeap<Join> = BinaryHeap::new();
    let mut tree = Tree::of(profiles.len());
    let mut state = vec![0u32; profiles.len()];
    let mut least: Vec<Option<f64>> = vec![None; profiles.len()];
    while let Some(join) = sorted.next_if(|join| heap.peek().is_none_or(|anew| join >= anew)).or_else(|| heap.pop()) {
        let (one, other) = (tree.root(join.one), tree.root(join.other));
        let (one, other) = (one.min(other), one.max(other));
        if one == other || verdicts.are_apart(one, other) {
            continue;
        }
        let states = (state[one as usize], state[other as usize]);
        if (one, other, states) != (join.one, join.other, join.states) {
            let (ours, theirs) = (&profiles[one as usize], &profiles[other as usize]);
            let doubt = weights.doubt(ours, theirs) + verdicts.less(one, other);
            let bits = weights.weigh(values, ours, theirs).sum() - doubt;
            if bits > ENOUGH {
                heap.push(Join { bits, one, other, states });
            }
            continue;
        }
        if join.bits <= ENOUGH {
            // Others below it may have grown: what two sets prove depends on nobody who is not bound to them.
            continue;
        }
        let taken = std::mem::take(&mut profiles[other as usize]);
        profiles[one as usize].join(&taken);
        tree.join(one, other);
        verdicts.join(one, other);
        state[one as usize] += 1;
        let weakest = [least[one as usize], least[other as usize], Some(join.bits)].into_iter().flatten();
        least[one as usize] = weakest.min_by(f64::total_cmp);
    }
    let mut sets: FxHashMap<u32, usize> = FxHashMap::default();
    let mut found: Vec<(Vec<u32>, Option<f64>)> = Vec::new();
    for at in (0u32..).take(profiles.len()) {
        let root = tree.root(at);
        let set = *sets.entry(root).or_insert_with(|| {
            found.push((Vec::new(), least[root as usize]));
            found.len() - 1
        });
        found[set].0.push(at);
    }
    verdicts.join_whole(found)
}

/// A forest in which every tree is a set; its lowest number is its root.
pub(crate) struct Tree {
    parent: Vec<u32>,
}

impl Tree {
    pub(crate) fn of(count: usize) -> Self {
        Self { parent: (0..u32::try_from(count).expect("BUG: more sets than u32 can number")).collect() }
    }

    pub(crate) fn root(&mut self, mut of: u32) -> u32 {
        while self.parent[of as usize] != of {
            let above = self.parent[self.parent[of as usize] as usize];
            self.parent[of as usize] = above;
            of = above;
        }
        of
    }

    pub(crate) fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        self.parent[one.max(other) as usize] = one.min(other);
    }
}

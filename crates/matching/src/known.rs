//! Reports that are known already, kept so that one more costs next to nothing: its candidates are found by looking
//! only where it could belong, and the groups are mended only where it changed something.
//!
//! The weights are learnt once, when all is read ([`Known::of`]); until it is read anew, one report more is weighed
//! by what was learnt then. A full run over the same evidence gives the same groups, and a test holds that
//! ([`Known::gathered_anew`]). How sets are joined is in `gather.rs`; who is compared with whom in `blocks.rs`; the
//! reasons of a group in `group.rs`. Nothing here is kept beyond the memory of a process.

mod candidates;
mod mend;
mod store;

use rustc_hash::{FxHashMap, FxHashSet};
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use crate::blocks::{Signatures, most_near};
use crate::gather::{Agreement, Gathering, gather, said};
use crate::group::{Group, Lifted, Options, Report, Verdict, explained, judged, percent};
use crate::profile::Profile;
use crate::values::{Told, Values, told};
use crate::weights::Weights;

pub use candidates::Candidate;
use store::Blocks;

/// No set: an atom that says nothing, or one that nobody says any more.
const NONE: u32 = u32::MAX;

/// Reports and the groups that they form, kept up to date one report at a time.
#[derive(Debug)]
pub struct Known {
    values: Values,
    weights: Weights,
    signatures: Signatures,
    /// Blocks of near names larger than this tell nothing.
    most: usize,
    /// By what an atom says: its number.
    atoms: FxHashMap<Told, u32>,
    /// By report: what it says.
    reports: FxHashMap<u64, Said>,
    /// By atom: who says it, in ascending order.
    by_atom: Vec<Vec<u64>>,
    /// By atom: its set.
    set_of: Vec<u32>,
    sets: Vec<Set>,
    /// The first atom that says a name and one thing more.
    first: FxHashMap<Agreement, u32>,
    blocks: Blocks,
    /// By set: with which it might be joined, and what is for it.
    links: Vec<Vec<(u32, f64)>>,
    /// By set: its group.
    group_of: Vec<u32>,
    groups: FxHashMap<u32, Joined>,
    next_group: u32,
    /// What holds of the verdicts, by reports.
    judged: Vec<(u64, u64, bool)>,
    lifted: Vec<(u64, u64, Vec<&'static str>)>,
    /// Reports that were judged stand for themselves.
    alone: FxHashSet<u64>,
    next_own: u32,
}

/// What a report says, and a digest of it as written, by which sets have an order that no order of entry changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    atom: u32,
    digest: u64,
}

/// Atoms that agree in a name and in one thing more.
#[derive(Debug, Clone, Default)]
struct Set {
    atoms: Vec<u32>,
    profile: Profile,
    /// The least digest of its reports, and whose it is.
    rank: (u64, u64),
}

/// Sets that the weights made one.
#[derive(Debug, Clone, PartialEq)]
struct Joined {
    sets: Vec<u32>,
    least: Option<f64>,
}

/// The groups among the reports, the largest first, equal ones by id: the index, read once.
///
/// Every report is in at most one group. The same reports in another order give the same groups. Of several verdicts on
/// two reports the last holds.
#[must_use]
pub fn suggest(reports: &[Report<'_>], verdicts: &[Verdict<'_>], options: Options) -> Vec<Group> {
    let names: FxHashMap<u64, &str> = reports.iter().map(|report| (report.id, report.name)).collect();
    let name = |id: u64| names.get(&id).copied().unwrap_or("");
    Known::of(reports, verdicts).suggested(options, name)
}

/// What a change came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// The groups are mended.
    Mended,
    /// It says what it said.
    Unchanged,
    /// It was judged by an officer: all has to be read anew.
    Anew,
}

impl Known {
    /// Reads all reports and groups them.
    #[must_use]
    pub fn of(reports: &[Report<'_>], verdicts: &[Verdict<'_>]) -> Self {
        let mut reports: Vec<Report<'_>> = reports.to_vec();
        reports.sort_unstable_by_key(|report| report.id);
        let (judged, lifted) = judged(&reports, verdicts);
        let id = |at: u32| reports[at as usize].id;
        let held = judged.iter().map(|judged| (id(judged.one), id(judged.other), judged.same)).collect();
        let lifted = lifted.into_iter().map(|(one, other, facts)| (id(one), id(other), facts)).collect();
        let Gathering { sets, values, place, weights, of_atom, links } = gather(reports.clone(), &judged);
        let mut known = Self {
            weights,
            signatures: Signatures::default(),
            most: 0,
            atoms: FxHashMap::default(),
            reports: FxHashMap::default(),
            by_atom: vec![Vec::new(); values.atoms.len()],
            set_of: vec![NONE; values.atoms.len()],
            sets: Vec::new(),
            first: FxHashMap::default(),
            blocks: Blocks::default(),
            links: Vec::new(),
            group_of: Vec::new(),
            groups: FxHashMap::default(),
            next_group: 0,
            judged: held,
            lifted,
            alone: judged
                .iter()
                .filter(|judged| !judged.same)
                .flat_map(|judged| [id(judged.one), id(judged.other)])
                .collect(),
            next_own: u32::try_from(reports.len()).unwrap_or(u32::MAX),
            values,
        };
        known.fill(&reports, &place, &of_atom, &links);
        for set in sets {
            let mut own: Vec<u32> = set.members.iter().map(|at| known.reports[&id(*at)].atom).collect();
            own.iter_mut().for_each(|atom| *atom = known.set_of[*atom as usize]);
            own.retain(|set| *set != NONE);
            own.sort_unstable();
            own.dedup();
            if !own.is_empty() {
                known.join(own, set.least);
            }
        }
        known
    }

    /// Takes in who says what, and which atoms are a set.
    fn fill(&mut self, reports: &[Report<'_>], place: &[u32], of_atom: &[u32], links: &[(u32, u32, f64)]) {
        for (at, report) in reports.iter().enumerate() {
            let atom = self.values.atom_of[place[at] as usize];
            self.by_atom[atom as usize].push(report.id);
            self.reports.insert(report.id, Said { atom, digest: FxBuildHasher.hash_one(said(report)) });
        }
        // What only gathering needs is not kept.
        self.values.atom_of = Vec::new();
        self.values.reports = crate::numbered::Lists::default();
        let sets = of_atom.iter().max().map_or(0, |most| *most as usize + 1);
        let mut atoms: Vec<Vec<u32>> = vec![Vec::new(); sets];
        for (atom, set) in (0u32..).zip(of_atom) {
            let own = self.own(atom);
            self.atoms.insert(told(&self.values.atoms[atom as usize], own), atom);
            if !self.values.says_nothing(&self.values.atoms[atom as usize]) {
                atoms[*set as usize].push(atom);
            }
        }
        self.most = most_near(sets);
        let mut numbers = vec![NONE; sets];
        for (at, atoms) in atoms.into_iter().enumerate().filter(|(_, atoms)| !atoms.is_empty()) {
            let set = self.set(atoms);
            let number = u32::try_from(self.sets.len()).expect("BUG: more sets than u32 can number");
            for atom in &set.atoms {
                self.set_of[*atom as usize] = number;
                self.remember(*atom);
            }
            numbers[at] = number;
            self.sets.push(set);
        }
        self.links = vec![Vec::new(); self.sets.len()];
        for (one, other, bits) in links {
            let (one, other) = (numbers[*one as usize], numbers[*other as usize]);
            if one != NONE && other != NONE {
                self.links[one as usize].push((other, *bits));
                self.links[other as usize].push((one, *bits));
            }
        }
        self.group_of = vec![NONE; self.sets.len()];
        self.blocks = Blocks::of(&self.values, &self.sets, &mut self.signatures);
        self.signatures.forget();
    }

    /// The mark of an atom that stands for itself.
    fn own(&mut self, atom: u32) -> Option<u32> {
        let judged = self.by_atom[atom as usize].iter().any(|report| self.alone.contains(report));
        judged.then(|| {
            self.next_own += 1;
            self.next_own
        })
    }

    /// Notes by what others may be sure to be one with an atom.
    fn remember(&mut self, atom: u32) {
        if !self.by_atom[atom as usize].iter().any(|report| self.alone.contains(report)) {
            for agreed in crate::gather::agreements(&self.values, &self.values.atoms[atom as usize]) {
                self.first.entry(agreed).or_insert(atom);
            }
        }
    }

    /// A set of these atoms, whose reports are known.
    fn set(&self, atoms: Vec<u32>) -> Set {
        let size = |atom: u32| u32::try_from(self.by_atom[atom as usize].len()).unwrap_or(u32::MAX);
        let said = atoms.iter().map(|atom| (&self.values.atoms[*atom as usize], size(*atom)));
        let profile = Profile::of(&self.values, said);
        let reports = atoms.iter().flat_map(|atom| &self.by_atom[*atom as usize]);
        let rank = reports.map(|report| (self.reports[report].digest, *report)).min().unwrap_or_default();
        Set { atoms, profile, rank }
    }

    fn join(&mut self, sets: Vec<u32>, least: Option<f64>) {
        let group = self.next_group;
        self.next_group += 1;
        for set in &sets {
            self.group_of[*set as usize] = group;
        }
        self.groups.insert(group, Joined { sets, least });
    }

    /// How many reports are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.reports.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// The group of a report: a number that no other group ever gets, as long as this index lives. None for a report
    /// that is not known or says nothing of its trader.
    #[must_use]
    pub fn group_of(&self, report: u64) -> Option<u32> {
        let said = self.reports.get(&report)?;
        let set = self.set_of[said.atom as usize];
        (set != NONE).then(|| self.group_of[set as usize])
    }

    /// The numbers of all groups, those of one report too.
    pub fn groups(&self) -> impl Iterator<Item = u32> {
        self.groups.keys().copied()
    }

    /// Whether a number is still a group's.
    #[must_use]
    pub fn is_group(&self, group: u32) -> bool {
        self.groups.contains_key(&group)
    }

    /// The reports of a group, in ascending order; none for a number that is no group's any more.
    #[must_use]
    pub fn members(&self, group: u32) -> Vec<u64> {
        let sets = self.groups.get(&group).map_or(&[][..], |joined| &joined.sets);
        let atoms = sets.iter().flat_map(|set| &self.sets[*set as usize].atoms);
        let mut members: Vec<u64> = atoms.flat_map(|atom| &self.by_atom[*atom as usize]).copied().collect();
        members.sort_unstable();
        members
    }

    /// Why these members of one group belong together; `name` is what a report calls its trader.
    #[must_use]
    pub fn explain<'a>(&self, group: u32, members: &[u64], name: impl Fn(u64) -> &'a str) -> Group {
        let members: Vec<(u64, u32)> =
            members.iter().filter_map(|id| self.reports.get(id).map(|said| (*id, said.atom))).collect();
        let holds = |id: &u64| members.binary_search_by_key(id, |member| member.0).is_ok();
        let same = self.judged.iter().filter(|(one, other, same)| *same && holds(one) && holds(other));
        let lifted: Vec<&Lifted> = self.lifted.iter().filter(|(one, other, _)| holds(one) && holds(other)).collect();
        let least = self.groups.get(&group).and_then(|joined| joined.least);
        explained(&self.values, &members, name, least, &same.flat_map(|judged| [judged.0, judged.1]).collect(), &lifted)
    }

    /// How probable it is that the least certain join of a group is right, in per cent; none where all of it was sure.
    #[must_use]
    pub fn probability(&self, group: u32) -> Option<u8> {
        self.groups.get(&group)?.least.map(percent)
    }

    /// New facts that join what was judged not the same, each with the two reports.
    #[must_use]
    pub fn again(&self) -> &[Lifted] {
        &self.lifted
    }

    /// The groups of at least so many reports with their reasons, the largest first.
    #[must_use]
    pub fn suggested<'a>(&self, options: Options, name: impl Fn(u64) -> &'a str) -> Vec<Group> {
        let mut groups: Vec<Group> = self
            .groups()
            .filter_map(|group| {
                let members = self.members(group);
                (members.len() >= options.least).then(|| self.explain(group, &members, &name))
            })
            .collect();
        groups.sort_by(|one, other| other.members.len().cmp(&one.members.len()).then(one.id.cmp(&other.id)));
        groups
    }
}

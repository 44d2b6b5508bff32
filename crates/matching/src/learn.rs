//! What the registry itself shows: how likely chance agreements are, how many traders share a number, what a way of
//! being alike is worth. No officer's answer is needed for it.
//!
//! Sets that are sure already are the sample: of two sets alike in a name, how often they are in one place; of two that
//! share a place, how often another number is equal. After Fellegi and Sunter (1969), without labels; what officers have
//! judged by then is counted beside it (`verdicts.rs`). What is learnt is used in `weights.rs`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::beside::both;
use crate::blocks::Near;
use crate::numbered::Lists;
use crate::profile::Profile;
use crate::values::{KINDS, Values};
use crate::verdicts::Verdicts;
use crate::ways::{UNSEEN, WAYS, Way};
use crate::weights::{MOST_BITS, Weights, meet, shops};

/// So many pairs tell what a way of being alike is worth.
const SAMPLED: usize = 60_000;
/// A list of few reports is still one of a city with more traders than it names.
const FEWEST: usize = 256;

impl Weights {
    /// Reads from the values how likely chance agreements are.
    pub(crate) fn learn(values: &Values) -> Self {
        let mut letters: FxHashMap<char, u32> = FxHashMap::default();
        let mut all = 0u32;
        for core in &values.cores.all {
            for letter in core {
                *letters.entry(*letter).or_default() += 1;
                all += 1;
            }
        }
        let mut names_with: FxHashMap<u32, u32> = FxHashMap::default();
        for words in &values.latin_words {
            for word in words.iter().collect::<FxHashSet<_>>() {
                *names_with.entry(*word).or_default() += 1;
            }
        }
        let names = values.latin_words.len();
        let mut weights = Self { letters, all_letters: all, latins: names, ..Self::default() };
        weights.core = values.cores.all.iter().map(|core| weights.core_bits(core)).collect();
        let seen = |word: u32| names_with.get(&word).copied().unwrap_or(1);
        weights.word = (0u32..).zip(&values.words.all).map(|(word, text)| word_bits(text, seen(word), names)).collect();
        weights
    }

    /// Weighs what was written for the first time since as what one name bears.
    pub(crate) fn follow(&mut self, values: &Values) {
        for core in &values.cores.all[self.core.len()..] {
            let bits = self.core_bits(core);
            self.core.push(bits);
        }
        self.word.extend(values.words.all[self.word.len()..].iter().map(|text| word_bits(text, 1, self.latins)));
    }

    /// How rare the characters of a core are.
    fn core_bits(&self, core: &[char]) -> f64 {
        let seen = |letter: &char| f64::from(self.letters.get(letter).copied().unwrap_or(1));
        // A character of one core only still is one of some two thousand that signs are made of.
        let bits = core.iter().map(|letter| rarity(seen(letter) + 0.5, f64::from(self.all_letters) + 1000.0));
        bits.sum::<f64>().min(MOST_BITS)
    }

    /// Reads from the sets that are sure already how many traders there are, and what agreements are worth: names by
    /// how often sets alike in them are in one place, keys by how often sets that share one are named apart.
    pub(crate) fn look_at(&mut self, values: &Values, sets: &[Profile], near: &[Near], verdicts: &Verdicts) {
        self.prior = count(sets.len().max(FEWEST)).log2();
        self.usual_size = sets.iter().map(|set| f64::from(set.size)).sum::<f64>() / count(sets.len().max(1));
        self.named_at = vec![0; values.keys[4].all.len()];
        for (place, times) in sets.iter().filter(|set| !set.is_nameless()).flat_map(|set| &set.keys[4]) {
            self.named_at[*place as usize] += times;
        }
        let (holders, [cores, hans, latins]) = both(
            || -> [Lists; KINDS] {
                std::array::from_fn(|kind| {
                    Lists::bearing(values.keys[kind].all.len(), sets, |set| set.keys[kind].as_slice())
                })
            },
            || {
                [
                    Lists::bearing(values.cores.all.len(), sets, |set| set.cores.as_slice()),
                    Lists::bearing(values.hans.all.len(), sets, |set| set.hans.as_slice()),
                    Lists::bearing(values.latins.all.len(), sets, |set| set.latins.as_slice()),
                ]
            },
        );
        let places =
            |bearers: &Lists| bearers.all().map(|bearers| distinct_places(sets, bearers)).collect::<Vec<u32>>();
        let mut odds = [[0.0f64; 2]; WAYS];
        let (of_cores, (of_hans, of_latins, with_words)) = both(
            || {
                cores.all().for_each(|bearers| self.same_core(values, sets, bearers, &mut odds));
                places(&cores)
            },
            || {
                let mut odds = [[0.0f64; 2]; WAYS];
                for (latin, bearers) in (0u32..).zip(latins.all()).filter(|(_, bearers)| !bearers.is_empty()) {
                    let found = agreement(sets, bearers);
                    let way = self.words_same(values, latin) as usize;
                    odds[way][0] += found[0];
                    odds[way][1] += found[1];
                }
                (places(&hans), places(&latins), odds)
            },
        );
        self.bearers = [of_cores, of_hans, of_latins];
        // Pairs are counted in halves, so these sums are exact in any order.
        for (way, more) in odds.iter_mut().zip(with_words) {
            way[0] += more[0];
            way[1] += more[1];
        }
        self.learn_premises(values, sets, near);
        let named: Vec<&Near> = near.iter().filter(|pair| pair.by_name).collect();
        for pair in named.iter().step_by(named.len() / SAMPLED + 1) {
            let (one, other) = (&sets[pair.one as usize], &sets[pair.other as usize]);
            if one.keys[4].is_empty() || other.keys[4].is_empty() {
                continue;
            }
            let apart = usize::from(!meet(&one.keys[4], &other.keys[4]));
            for way in [self.best_han(values, one, other), self.best_latin(values, one, other)].into_iter().flatten() {
                if way >= Way::Slip && !matches!(way, Way::Words | Way::WordsFew) {
                    odds[way as usize][apart] += 1.0;
                }
            }
        }
        let sharpened = self.sharpen(values, sets, verdicts, &mut odds);
        for (way, [met, apart]) in odds.into_iter().enumerate() {
            // What is usual weighs as much as so many pairs.
            let usual = 20.0;
            let share = 1.0 / (1.0 + (-UNSEEN[way]).exp2());
            let p = (met + usual * share) / (met + apart + usual);
            self.ways[way] = (p / (1.0 - p)).log2().clamp(-18.0, 6.0);
        }
        for kind in 0..KINDS {
            let (mut shared, mut borne) = (1.0 + sharpened.apart[kind], 20.0 + sharpened.borne[kind]);
            let told = |values_of: std::ops::Range<u32>| -> Vec<f64> {
                let holders = values_of.map(|value| holders[kind].list(value));
                holders.map(|holders| self.named_apart(values, sets, holders, verdicts)).collect()
            };
            let all = u32::try_from(holders[kind].count()).unwrap_or(u32::MAX);
            let (mut named_apart, rest) = both(|| told(0..all / 2), || told(all / 2..all));
            named_apart.extend(rest);
            for (named_apart, holders) in named_apart.iter().zip(holders[kind].all()) {
                shared += named_apart - 1.0;
                borne += f64::from(u32::try_from(holders.len().min(20)).unwrap_or(20));
            }
            self.shared[kind] = named_apart;
            self.equal[kind] = (-(shared / borne).log2()).clamp(0.0, 6.0);
        }
    }

    /// Names of one core, written in sets that say where they are: pairs in one set, and pairs in two.
    fn same_core(&self, values: &Values, sets: &[Profile], bearers: &[u32], odds: &mut [[f64; 2]; WAYS]) {
        let core = |han: &u32| values.han_core[*han as usize];
        let own = bearers.iter().take(24).filter(|set| !sets[**set as usize].keys[4].is_empty());
        let entries: Vec<(u32, u32, f64)> = own
            .flat_map(|set| {
                sets[*set as usize]
                    .hans
                    .iter()
                    .take(4)
                    .map(move |(han, times)| (*set, *han, f64::from((*times).min(4))))
            })
            .collect();
        for (at, (set, han, times)) in entries.iter().enumerate() {
            odds[self.same_way(values, *han, *han) as usize][0] += times * (times - 1.0) / 2.0;
            for (other, with, others) in entries[at + 1..].iter().filter(|(_, with, _)| core(with) == core(han)) {
                odds[self.same_way(values, *han, *with) as usize][usize::from(set != other)] += times * others;
            }
        }
    }

    /// What a street number proves where names cannot be compared: by how often sets there that share another kind of
    /// number have an equal one.
    fn learn_premises(&mut self, values: &Values, sets: &[Profile], near: &[Near]) {
        let mut odds = [[0.0f64; 2]; 2];
        for pair in near.iter().step_by(near.len() / (SAMPLED * 4) + 1) {
            let (one, other) = (&sets[pair.one as usize], &sets[pair.other as usize]);
            if !meet(&one.keys[4], &other.keys[4]) {
                continue;
            }
            if self.best_han(values, one, other).is_some() || self.best_latin(values, one, other).is_some() {
                continue;
            }
            let told = (0..4).filter(|kind| !one.keys[*kind].is_empty() && !other.keys[*kind].is_empty());
            let Some(equal) = told.map(|kind| meet(&one.keys[kind], &other.keys[kind])).reduce(|a, b| a || b) else {
                continue;
            };
            let shop = shops(values, one).any(|shop| shops(values, other).any(|with| with == shop));
            odds[usize::from(!shop)][usize::from(!equal)] += 1.0;
        }
        for (at, [met, apart]) in odds.into_iter().enumerate() {
            let (usual, share) = (12.0, [0.95, 0.6][at]);
            let p: f64 = (met + usual * share) / (met + apart + usual);
            self.premises[at] = (p / (1.0 - p)).log2().clamp(-10.0, 6.0);
        }
    }

    /// How many traders, as far as names tell, share a value: at least one. A name that nearly all who share it write
    /// counts for nearly all: beside an owner of ninety reports, eight strays are misspelt. An officer's word stands above
    /// the names.
    fn named_apart(&self, values: &Values, sets: &[Profile], holders: &[u32], verdicts: &Verdicts) -> f64 {
        let mut largest: Vec<u32> = holders.to_vec();
        largest.sort_by(|one, other| sets[*other as usize].size.cmp(&sets[*one as usize].size).then(one.cmp(other)));
        let mut kept: Vec<(u32, f64)> = Vec::new();
        for set in largest.iter().take(40) {
            let profile = &sets[*set as usize];
            let named = !profile.hans.is_empty() || !profile.latins.is_empty();
            let alike = |other: u32| {
                if let Some(same) = verdicts.on(*set, other) {
                    return same;
                }
                let other = &sets[other as usize];
                let ways = [self.best_han(values, profile, other), self.best_latin(values, profile, other)];
                let comparable = ways.iter().flatten().count() > 0;
                !comparable || ways.into_iter().flatten().any(|way| UNSEEN[way as usize] > -7.0)
            };
            if named {
                match kept.iter_mut().find(|(other, _)| alike(*other)) {
                    Some((_, size)) => *size += f64::from(profile.size),
                    None => kept.push((*set, f64::from(profile.size))),
                }
            }
        }
        let all: f64 = kept.iter().map(|(_, size)| size).sum();
        let squares: f64 = kept.iter().map(|(_, size)| size * size).sum();
        if squares > 0.0 { all * all / squares } else { 1.0 }
    }
}

/// Reports of sets that bear one name: pairs in one place, and pairs in two. A large set counts as a small one.
fn agreement(sets: &[Profile], bearers: &[u32]) -> [f64; 2] {
    let placed: Vec<f64> = bearers
        .iter()
        .take(40)
        .filter(|set| !sets[**set as usize].keys[4].is_empty())
        .map(|set| f64::from(sets[*set as usize].size.min(4)))
        .collect();
    let all: f64 = placed.iter().sum();
    let met: f64 = placed.iter().map(|n| n * (n - 1.0) / 2.0).sum();
    [met, all * (all - 1.0) / 2.0 - met]
}

/// In how many places a name is borne, as far as is said: by street and number, or else by district.
fn distinct_places(sets: &[Profile], bearers: &[u32]) -> u32 {
    let told = bearers.iter().take(40).map(|set| &sets[*set as usize]);
    let mut districts: Vec<u32> = Vec::new();
    let mut places = 0u32;
    for set in told {
        match set.districts.first() {
            _ if !set.keys[4].is_empty() => places += 1,
            Some((district, _)) if !districts.contains(district) => districts.push(*district),
            _ => {}
        }
    }
    places.max(u32::try_from(districts.len()).unwrap_or(u32::MAX)).max(1)
}

fn word_bits(text: &str, seen: u32, names: usize) -> f64 {
    let bits = rarity(f64::from(seen) + 0.5, count(names) + 200.0);
    if text.chars().count() < 3 { bits.min(4.0) } else { bits }
}

fn rarity(seen: f64, all: f64) -> f64 {
    -(seen / all).log2()
}

fn count(of: usize) -> f64 {
    f64::from(u32::try_from(of).unwrap_or(u32::MAX))
}

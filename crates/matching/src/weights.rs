//! How much a piece of evidence proves that two sets of reports name one trader, for and against, in bits.
//!
//! After Fellegi and Sunter (1969): the weight of an agreement is how much likelier it is among reports of one trader
//! than among reports of two. How likely two traders agree by chance is read from the registry itself: a name of rare
//! characters proves more than one of common characters, a telephone that forty names share proves nothing. No answer
//! of an officer is needed; verdicts stand above all of it (`gather.rs`).

use rustc_hash::FxHashMap;

use crate::blocks::Near;
use crate::profile::Profile;
use crate::values::{FILE, KINDS, ORDER, PAYEE, Values};
use crate::ways::{WAYS, Way, han_way, likeness, same, slips};

/// The bits of shared words from which a short English name may be held by a longer one.
const LEAST_HELD: f64 = 3.0;
/// So much at most is a report likelier to be of a large trader.
const MOST_SIZE_BITS: f64 = 6.0;
/// What a wholly different name speaks against a number of an owner's: one report in thirty names somebody else.
const STRAY: f64 = -5.0;
/// A number that in effect belongs to so many traders at most has an owner.
const MOST_SHARED_BY_AN_OWNER: f64 = 1.35;
/// A kind of order number proves no more.
const MOST_OF_AN_ORDER: f64 = 4.0;
/// No agreement of one kind proves more.
pub(crate) const MOST_BITS: f64 = 20.0;
/// The ways of writing a name that are compared; the rest of a mass trader's are misspelt.
const MOST_WAYS: usize = 6;

/// What is known of chance.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    /// By core of a Chinese name.
    pub core: Vec<f64>,
    /// By English word.
    pub word: Vec<f64>,
    /// By kind and value: how many traders seem to share it.
    pub shared: [Vec<f64>; KINDS],
    /// By core, by whole Chinese name and by English name: how many sets that say where they are bear it.
    pub bearers: [Vec<u32>; 3],
    /// What one street number proves of sets whose names cannot be compared: with one shop, and with none said.
    pub premises: [f64; 2],
    /// By way in which two names are alike: what it proves beyond the prior, as the registry shows.
    pub ways: [f64; WAYS],
    /// By kind: what an equal value proves beyond the prior.
    pub equal: [f64; KINDS],
    /// By place: how many reports with a name are of it.
    pub named_at: Vec<u32>,
    /// How many reports a set has in the mean.
    pub usual_size: f64,
    /// What two sets must prove before anything else: that of so many traders, these two are one.
    pub prior: f64,
    /// How often each character stands in the cores of names, how many characters that were, and how many English names
    /// there were: by these a name that is written for the first time is weighed.
    pub letters: FxHashMap<char, u32>,
    pub all_letters: u32,
    pub latins: usize,
}

/// For and against by kind of evidence.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Scale {
    /// What the names prove.
    pub name: f64,
    /// What the premises prove.
    pub place: f64,
    /// The registration number.
    pub brn: f64,
    /// The web address.
    pub url: f64,
    /// The account on a network.
    pub social: f64,
    /// The phone.
    pub phone: f64,
    /// Who was to be paid.
    pub payee: f64,
    /// A file that was sent in with both.
    pub file: f64,
    /// How its order numbers are made.
    pub order: f64,
}

impl Scale {
    /// All of it.
    pub fn sum(&self) -> f64 {
        let numbers = self.brn + self.url + self.social + self.phone;
        self.name + self.place + numbers + self.payee + self.file + self.order
    }
}

impl Weights {
    /// In which way two Chinese names of one core are the same.
    pub(crate) fn same_way(&self, values: &Values, one: u32, other: u32) -> Way {
        same(&values.hans.all[one as usize], &values.hans.all[other as usize], one == other)
    }

    /// What two sets must prove: that of so many traders, these two are one. A small set beside a large one must prove less,
    /// since a trader of a thousand reports is miswritten more often than one of two.
    pub(crate) fn doubt(&self, one: &Profile, other: &Profile) -> f64 {
        let (small, large) = (f64::from(one.size.min(other.size)), f64::from(one.size.max(other.size)));
        self.prior - 0.6 * (large / self.usual_size / small).log2().clamp(0.0, MOST_SIZE_BITS)
    }

    /// How many sets share a value.
    pub(crate) fn shared(&self, kind: usize, value: u32) -> f64 {
        self.shared[kind].get(value as usize).copied().unwrap_or(1.0)
    }

    /// Weighs two sets, or tells that what brought them together cannot prove enough: nothing but their names did, and
    /// these speak against.
    pub(crate) fn weigh_first(&self, values: &Values, near: Near, one: &Profile, other: &Profile) -> Option<Scale> {
        const ELSE: f64 = 6.0;
        let name = self.names(values, one, other);
        (near.by_key || name + ELSE >= self.prior).then(|| self.weigh_named(values, one, other, name))
    }

    /// Weighs two sets.
    pub(crate) fn weigh(&self, values: &Values, one: &Profile, other: &Profile) -> Scale {
        self.weigh_named(values, one, other, self.names(values, one, other))
    }

    fn weigh_named(&self, values: &Values, one: &Profile, other: &Profile, name: f64) -> Scale {
        // Beside an owner of most of what a number is on, a stray report that names somebody else is miswritten.
        let name = if name < STRAY && self.is_owned(one, other) { STRAY } else { name };
        let mut scale = Scale { name, ..Scale::default() };
        let named_apart = scale.name < -2.0;
        for (kind, weight) in
            [&mut scale.brn, &mut scale.url, &mut scale.social, &mut scale.phone].into_iter().enumerate()
        {
            *weight = self.key(values, kind, one, other, named_apart);
        }
        scale.payee = self.key(values, PAYEE, one, other, named_apart);
        scale.file = self.key(values, FILE, one, other, named_apart).min(self.prior + 1.0);
        // Many shops number their orders alike: it only speaks where something else does too.
        scale.order = self.key(values, ORDER, one, other, named_apart).min(MOST_OF_AN_ORDER);
        let silent = self.best_han(values, one, other).is_none() && self.best_latin(values, one, other).is_none();
        scale.place = self.places(values, one, other, silent);
        if named_apart && scale.phone > 0.0 && scale.place > 0.0 {
            // Two shops of one hotel or one landlord share both: together they prove little more than either alone.
            let less = scale.phone.min(scale.place) * 0.8;
            if scale.phone < scale.place { scale.phone -= less } else { scale.place -= less }
        }
        if named_apart && one.size.min(other.size) > 1 {
            // Both names were written more than once, so neither is a slip of the other.
            scale.phone = scale.phone.min(scale.phone * 0.5);
        }
        scale
    }

    /// Whether one of two sets is small, and the other owns a number that both bear.
    fn is_owned(&self, one: &Profile, other: &Profile) -> bool {
        let (small, large) = (one.size.min(other.size), one.size.max(other.size));
        small <= 2
            && large >= 16
            && (0..4).any(|kind| {
                let both = one.keys[kind]
                    .iter()
                    .filter(|(value, _)| other.keys[kind].binary_search_by_key(value, |(at, _)| *at).is_ok());
                both.into_iter().any(|(value, _)| self.shared(kind, *value) < MOST_SHARED_BY_AN_OWNER)
            })
    }

    fn key(&self, values: &Values, kind: usize, one: &Profile, other: &Profile, named_apart: bool) -> f64 {
        let (here, there) = (&one.keys[kind], &other.keys[kind]);
        if here.is_empty() || there.is_empty() {
            return 0.0;
        }
        let mut best = f64::MIN;
        for (value, times) in here {
            let Ok(at) = there.binary_search_by_key(value, |(value, _)| *value) else { continue };
            let shared = self.shared(kind, *value);
            let mut bits = self.prior + self.equal[kind].max(2.0) - 2.5 * shared.log2();
            if named_apart && shared > 2.0 {
                // Differently named traders behind one number: a call centre, a landlord, a platform.
                bits -= 4.0;
            }
            let stray = (*times == 1 && here.len() > 3) || (there[at].1 == 1 && there.len() > 3);
            best = best.max(if stray { bits * 0.6 } else { bits });
        }
        if best > f64::MIN {
            return best.max(0.0);
        }
        let near = here.len() <= 4
            && there.len() <= 4
            && here.iter().any(|(a, _)| {
                there
                    .iter()
                    .any(|(b, _)| one_slip(&values.keys[kind].all[*a as usize], &values.keys[kind].all[*b as usize]))
            });
        match kind {
            // A trader has many payees, sends many files and numbers in several ways: what differs says nothing.
            PAYEE.. => 0.0,
            0 if near => 3.0,
            0 => -7.0,
            1 => -2.0,
            2 => -2.0,
            _ if near => 2.0,
            _ => -2.0,
        }
    }

    fn places(&self, values: &Values, one: &Profile, other: &Profile, silent: bool) -> f64 {
        let mut best = f64::MIN;
        for (a, _) in one.addresses.iter().take(12) {
            for (b, _) in other.addresses.iter().take(12) {
                best = best.max(self.address(values, *a, *b, silent));
            }
        }
        if best > f64::MIN {
            if best > 0.0 && one.is_nameless() != other.is_nameless() {
                let named = if one.is_nameless() { other } else { one };
                return best.min(self.prior + self.premises[1]).max(self.prior + self.share(one, other, named));
            }
            return best;
        }
        match (one.districts.first(), other.districts.first()) {
            (Some(_), Some(_)) if one.districts.iter().any(|(a, _)| other.districts.iter().any(|(b, _)| a == b)) => 1.5,
            (Some(_), Some(_)) => -3.0,
            _ => 0.0,
        }
    }

    /// Of the reports with a name at a place that both are at, how many are of the named one: as odds, in bits.
    fn share(&self, one: &Profile, other: &Profile, named: &Profile) -> f64 {
        let both =
            one.keys[4].iter().filter(|(place, _)| other.keys[4].binary_search_by_key(place, |(at, _)| *at).is_ok());
        let odds = both.map(|(place, _)| {
            let own = named.keys[4].binary_search_by_key(place, |(at, _)| *at).map_or(0, |at| named.keys[4][at].1);
            let (own, all) = (f64::from(own), f64::from(self.named_at.get(*place as usize).copied().unwrap_or(0)));
            (own + 0.1).log2() - (all - own + 0.3).log2()
        });
        odds.fold(f64::MIN, f64::max).clamp(-8.0, 8.0)
    }

    fn address(&self, values: &Values, one: u32, other: u32, silent: bool) -> f64 {
        let (a, b) = (&values.addresses.all[one as usize], &values.addresses.all[other as usize]);
        if let Some(place) = values.place[one as usize].filter(|place| values.place[other as usize] == Some(*place)) {
            let shared = self.shared(4, place);
            let bits = (self.prior + self.equal[4] - 2.0 - 2.0 * shared.log2()).max(2.0);
            let apart = |one: &str, other: &str| !one.is_empty() && !other.is_empty() && one != other;
            let same = |one: &str, other: &str| !one.is_empty() && one == other;
            return match () {
                () if same(&a.shop, &b.shop) && silent => (bits + 2.0).min(self.prior + self.premises[0]),
                () if same(&a.shop, &b.shop) => bits + 2.0,
                () if apart(&a.shop, &b.shop) || apart(&a.floor, &b.floor) => bits.min(3.0) - 3.0,
                () if silent => bits.min((self.prior + self.premises[1]).max(0.0)),
                () => bits,
            };
        }
        let (street, with) = (values.street[one as usize], values.street[other as usize]);
        if street.is_some() && street == with {
            return if a.number.is_empty() || b.number.is_empty() { 2.0 } else { -2.0 };
        }
        if !a.number.is_empty() && a.number == b.number && words_shared(&a.street, &b.street) {
            return 3.0;
        }
        if a.street.is_empty() || b.street.is_empty() {
            return if !a.building.is_empty() && a.building == b.building { 4.0 } else { 0.0 };
        }
        -4.0
    }

    /// What the names prove. A Chinese and an English name prove nothing about each other.
    pub(crate) fn names(&self, values: &Values, one: &Profile, other: &Profile) -> f64 {
        let han = self.compared(&one.hans, &other.hans, |a, b| self.han(values, a, b));
        let latin = self.compared(&one.latins, &other.latins, |a, b| self.latin(values, a, b));
        match (han, latin) {
            (None, None) => 0.0,
            (Some(weight), None) | (None, Some(weight)) => weight,
            (Some(han), Some(latin)) if han > 0.0 && latin > 0.0 => han.max(latin) + 1.0,
            (Some(han), Some(latin)) if han > 0.0 || latin > 0.0 => han.max(latin) * 0.7 - 2.0,
            (Some(han), Some(latin)) => han.min(latin),
        }
    }

    /// The best that two lists of names prove, less where it is a stray way of writing that agrees.
    fn compared(&self, here: &[(u32, u32)], there: &[(u32, u32)], pair: impl Fn(u32, u32) -> f64) -> Option<f64> {
        if here.is_empty() || there.is_empty() {
            return None;
        }
        let (mut best, mut ours, mut theirs) = (f64::MIN, 0, 0);
        let mut met = [false; MOST_WAYS];
        for (a, times) in here.iter().take(MOST_WAYS) {
            let mut agrees = false;
            for (at, (b, others)) in there.iter().take(MOST_WAYS).enumerate() {
                let weight = pair(*a, *b);
                best = best.max(weight);
                if weight > 0.0 {
                    agrees = true;
                    if !std::mem::replace(&mut met[at], true) {
                        theirs += others;
                    }
                }
            }
            if agrees {
                ours += times;
            }
        }
        let all = |names: &[(u32, u32)]| names.iter().take(MOST_WAYS).map(|(_, times)| times).sum::<u32>();
        let least = (f64::from(ours) / f64::from(all(here))).min(f64::from(theirs) / f64::from(all(there)));
        Some(if best > 0.0 && least < 0.25 { best * least * 4.0 - 4.0 * (1.0 - least * 4.0) } else { best })
    }

    fn han(&self, values: &Values, one: u32, other: u32) -> f64 {
        let core = values.han_core[one as usize];
        let way = han_way(values, one, other);
        let mut bits = self.prior + self.ways[way as usize];
        if way < Way::Slip {
            // A name that shops in many places bear proves less than its kind does.
            let (kind, name) = if one == other { (1, one) } else { (0, core) };
            let bearers = f64::from(self.bearers[kind].get(name as usize).copied().unwrap_or(1));
            // A long one is a chain's rather than chance.
            bits -= if way >= Way::Long { 1.0 } else { 3.0 } * bearers.log2();
            // A rare name proves more than a common one, as far as its characters tell.
            bits += (self.core[core as usize] - self.prior).clamp(-3.0, 3.0) * 0.5;
        }
        if way as usize >= Way::HanHalf as usize {
            bits.min(if way == Way::HanHalf { -3.0 } else { -8.0 })
        } else {
            bits.max(0.0)
        }
    }

    fn latin(&self, values: &Values, one: u32, other: u32) -> f64 {
        let (way, rare) = self.latin_way(values, one, other);
        let mut bits = self.prior + self.ways[way as usize];
        if one == other {
            bits -= 2.0 * f64::from(self.bearers[2].get(one as usize).copied().unwrap_or(1)).log2();
        }
        match way {
            Way::WordsApart => -7.0,
            Way::WordsHalf => bits.clamp(-2.5, self.prior - 3.0),
            _ => (bits + (rare - self.prior).clamp(-6.0, 3.0) * 0.5).max(0.0),
        }
    }

    pub(crate) fn best_han(&self, values: &Values, one: &Profile, other: &Profile) -> Option<Way> {
        let pairs = one.hans.iter().take(3).flat_map(|a| other.hans.iter().take(3).map(move |b| (a.0, b.0)));
        pairs.map(|(a, b)| han_way(values, a, b)).min_by_key(|way| *way as usize)
    }

    pub(crate) fn best_latin(&self, values: &Values, one: &Profile, other: &Profile) -> Option<Way> {
        let pairs = one.latins.iter().take(3).flat_map(|a| other.latins.iter().take(3).map(move |b| (a.0, b.0)));
        pairs.map(|(a, b)| self.latin_way(values, a, b).0).min_by_key(|way| *way as usize)
    }

    pub(crate) fn words_same(&self, values: &Values, latin: u32) -> Way {
        let bits: f64 = values.latin_words[latin as usize].iter().map(|word| self.word[*word as usize]).sum();
        if bits >= 14.0 { Way::Words } else { Way::WordsFew }
    }

    /// How two English names are alike, and how rare is what they share.
    pub(crate) fn latin_way(&self, values: &Values, one: u32, other: u32) -> (Way, f64) {
        let (a, b) = (&values.latin_words[one as usize], &values.latin_words[other as usize]);
        let bits = |words: &[u32]| words.iter().map(|word| self.word[*word as usize]).sum::<f64>();
        if one == other || values.joined[one as usize] == values.joined[other as usize] {
            return (self.words_same(values, one), bits(a).min(bits(b)).min(MOST_BITS));
        }
        let mut taken = [false; 16];
        let (mut met, mut ours, mut theirs) = (0.0, 0.0, 0.0);
        for word in a {
            let mut best = (0.0, 0);
            for (at, with) in b.iter().take(16).enumerate().filter(|(at, _)| !taken[*at]) {
                let like = if word == with {
                    1.0
                } else {
                    likeness(&values.letters[*word as usize], &values.letters[*with as usize])
                };
                if like > best.0 {
                    best = (like, at);
                }
            }
            if best.0 > 0.0 {
                taken[best.1] = true;
                met += best.0 * self.word[*word as usize].min(self.word[b[best.1] as usize]);
                ours += (1.0 - best.0) * 0.25 * self.word[*word as usize];
                theirs += (1.0 - best.0) * 0.25 * self.word[*word as usize];
            } else {
                ours += self.word[*word as usize];
            }
        }
        for (word, _) in b.iter().zip(taken.iter().chain(std::iter::repeat(&false))).filter(|(_, taken)| !**taken) {
            theirs += self.word[*word as usize];
        }
        // What only one of two names says is half of what both would have to say.
        let share = met / (met + (ours + theirs) * 0.5).max(1.0);
        let way = match share {
            s if s >= 0.85 => Way::WordsNear,
            s if s >= 0.7 => Way::WordsMost,
            _ if met >= LEAST_HELD && f64::min(ours, theirs) <= met * 0.1 => Way::WordsHeld,
            s if s >= 0.5 => Way::WordsHalf,
            _ => Way::WordsApart,
        };
        (way, met.min(MOST_BITS))
    }
}

/// The shops that a set says it is in.
pub(crate) fn shops<'a>(values: &'a Values, set: &'a Profile) -> impl Iterator<Item = &'a str> {
    set.addresses
        .iter()
        .take(12)
        .map(|(at, _)| values.addresses.all[*at as usize].shop.as_str())
        .filter(|shop| !shop.is_empty())
}

pub(crate) fn meet(one: &[(u32, u32)], other: &[(u32, u32)]) -> bool {
    one.iter().any(|(value, _)| other.binary_search_by_key(value, |(value, _)| *value).is_ok())
}

fn one_slip(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    a.len() >= 7 && slips(&a, &b, 1) == 1
}

fn words_shared(one: &str, other: &str) -> bool {
    one.split(' ').any(|word| word.len() >= 3 && other.split(' ').any(|with| with == word))
}

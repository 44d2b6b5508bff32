//! Suggests which reports name one trader, and says why.
//!
//! Who belongs together is weighed in `gather.rs`; here a set becomes a group with its reasons: what each member shares
//! with another, how much of it agrees (in sixteenths, `likeness.rs`), and how probable the least certain join is. What
//! an officer judged stands above every weight. Nothing here is decided for good: an officer consolidates, or does not.
//!
//! The result does not depend on the order of the reports.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::address::Address;
use crate::gather::Judged;
use crate::keys::{brn_key, name_key, phone_key, social_key, url_key};
use crate::likeness::{Agrees, marks};
use crate::values::{Atom, KINDS, Values};

/// What a report says of its trader, as written; empty where it says nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Report<'a> {
    /// The caller's number for it; no two reports have the same.
    pub id: u64,
    /// The trader's name.
    pub name: &'a str,
    /// Its address.
    pub address: &'a str,
    /// Its phone number.
    pub phone: &'a str,
    /// Its web address.
    pub url: &'a str,
    /// Its account on a network.
    pub social: &'a str,
    /// Its business registration number.
    pub brn: &'a str,
    /// The district of its premises, as a code or in words.
    pub district: &'a str,
    /// Accounts that were paid to, as [`crate::payees`] finds them in what is told, divided by spaces.
    pub payee: &'a str,
    /// Digests of the files that were sent in, divided by spaces.
    pub files: &'a str,
    /// The number of the order.
    pub order_no: &'a str,
}

/// Why a report stands in a group, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// An officer judged it and another member to name one trader.
    JudgedSame,
    /// The same business registration number as another member.
    SameBrn,
    /// The same web address.
    SameUrl,
    /// The same account on a network.
    SameSocial,
    /// The same phone number.
    SamePhone,
    /// The same street and number.
    SamePremises,
    /// The same account to be paid to.
    SamePayee,
    /// The same file sent in.
    SameFile,
    /// The same name, but for the kind of shop and the form of the company.
    SameName,
    /// A name that is nearly another member's.
    SimilarName,
    /// Order numbers made alike.
    SameOrder,
    /// Nothing that is equal: several things that are alike, weighed together.
    Weighed,
}

impl Reason {
    /// The stable code, as on the wire and in exported lists.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::JudgedSame => "judged-same",
            Self::SameBrn => "same-brn",
            Self::SameUrl => "same-url",
            Self::SameSocial => "same-social",
            Self::SamePhone => "same-phone",
            Self::SamePremises => "same-premises",
            Self::SamePayee => "same-payee",
            Self::SameFile => "same-attachment",
            Self::SameOrder => "same-order",
            Self::SameName => "same-name",
            Self::SimilarName => "similar-name",
            Self::Weighed => "weighed",
        }
    }

    /// What of a report it is about, as a verdict names what was known: `brn`, `url`, `social`, `phone`, `address`,
    /// `name`; none for what is no evidence of its own.
    #[must_use]
    pub fn evidence(self) -> Option<&'static str> {
        match self {
            Self::SameBrn => Some("brn"),
            Self::SameUrl => Some("url"),
            Self::SameSocial => Some("social"),
            Self::SamePhone => Some("phone"),
            Self::SamePremises => Some("address"),
            Self::SamePayee => Some("payee"),
            Self::SameFile => Some("attachment"),
            Self::SameName | Self::SimilarName => Some("name"),
            Self::JudgedSame | Self::SameOrder | Self::Weighed => None,
        }
    }

    /// The same in the table of marks.
    #[must_use]
    pub fn agrees(self) -> Option<Agrees> {
        match self {
            Self::SameBrn => Some(Agrees::Brn),
            Self::SameUrl => Some(Agrees::Url),
            Self::SameSocial => Some(Agrees::Social),
            Self::SamePhone => Some(Agrees::Phone),
            Self::SamePremises => Some(Agrees::Premises),
            Self::SamePayee => Some(Agrees::Payee),
            Self::SameFile => Some(Agrees::File),
            Self::SameOrder => Some(Agrees::Order),
            Self::SameName => Some(Agrees::Name),
            Self::SimilarName => Some(Agrees::NameNear),
            Self::JudgedSame | Self::Weighed => None,
        }
    }
}

/// What an officer said of two reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict<'a> {
    /// The report that was judged.
    pub one: u64,
    /// Against which: it stays where it was, when the two are not the same.
    pub other: u64,
    /// Whether they name one trader.
    pub same: bool,
    /// By what the two were known to agree when it was said, as [`Reason::evidence`] names it. What they agree in
    /// besides is a new fact, and lifts a "not the same".
    pub known: &'a [String],
}

/// A field in which a report may speak against its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The name.
    Name,
    /// The address.
    Address,
    /// The telephone.
    Phone,
    /// The web address.
    Url,
}

impl Field {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Url => "url",
        }
    }
}

/// One report of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The report.
    pub id: u64,
    /// What it shares with another member, the strongest first; never empty.
    pub reasons: Vec<Reason>,
    /// How much of it agrees with the group, in sixteenths.
    pub marks: u8,
    /// What it says otherwise than most of the group.
    pub differs: Vec<Field>,
}

/// Reports that seem to name one trader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The smallest id of its members.
    pub id: u64,
    /// The name that most members write, as they write it; empty where none gives any.
    pub name: String,
    /// By id.
    pub members: Vec<Member>,
    /// How many members share each, the strongest first.
    pub reasons: Vec<(Reason, usize)>,
    /// How probable it is that its least certain join is right, in per cent from 50 to 99; none where all of it was sure.
    pub probability: Option<u8>,
    /// The marks of the member in the middle.
    pub marks: u8,
    /// New facts that join what was judged not the same, as [`Reason::evidence`] names them.
    pub again: Vec<&'static str>,
}

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Smaller groups are left out.
    pub least: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { least: 2 }
    }
}

/// A "not the same" that a new fact lifted: the two, by report or by place, and the facts.
pub type Lifted<N = u64> = (N, N, Vec<&'static str>);

/// What holds of the verdicts, by places in the list, and what no longer does.
pub(crate) fn judged(reports: &[Report<'_>], verdicts: &[Verdict<'_>]) -> (Vec<Judged>, Vec<Lifted<u32>>) {
    let place =
        |id: u64| reports.binary_search_by_key(&id, |report| report.id).ok().and_then(|at| u32::try_from(at).ok());
    let mut last: FxHashMap<(u32, u32), &Verdict<'_>> = FxHashMap::default();
    for verdict in verdicts {
        if let (Some(one), Some(other)) = (place(verdict.one), place(verdict.other)) {
            last.insert((one.min(other), one.max(other)), verdict);
        }
    }
    let mut holding: Vec<((u32, u32), &Verdict<'_>)> = last.into_iter().collect();
    holding.sort_unstable_by_key(|(pair, _)| *pair);
    let (mut judged, mut lifted) = (Vec::new(), Vec::new());
    for ((one, other), verdict) in holding.into_iter().filter(|((one, other), _)| one != other) {
        let shared = shared(&reports[one as usize], &reports[other as usize]);
        let new: Vec<&'static str> =
            shared.into_iter().filter(|fact| !verdict.known.iter().any(|known| known == fact)).collect();
        if verdict.same || new.is_empty() {
            // Which of the two was judged against the other matters; which of them is older does not.
            let turned = reports[one as usize].id != verdict.one;
            let (one, other) = if turned { (other, one) } else { (one, other) };
            judged.push(Judged { one, other, same: verdict.same });
        } else {
            lifted.push((one, other, new));
        }
    }
    (judged, lifted)
}

/// In what two reports agree, as [`Reason::evidence`] names it.
#[must_use]
pub fn shared(one: &Report<'_>, other: &Report<'_>) -> Vec<&'static str> {
    let equal = |one: Option<String>, other: Option<String>| one.is_some() && one == other;
    let meet = |one: &str, other: &str| one.split_whitespace().any(|a| other.split_whitespace().any(|b| a == b));
    [
        ("brn", equal(brn_key(one.brn), brn_key(other.brn))),
        ("url", equal(url_key(one.url), url_key(other.url))),
        ("social", equal(social_key(one.social), social_key(other.social))),
        ("phone", equal(phone_key(one.phone), phone_key(other.phone))),
        ("address", equal(Address::read(one.address).place(), Address::read(other.address).place())),
        ("payee", meet(one.payee, other.payee)),
        ("attachment", meet(one.files, other.files)),
        ("name", equal(name_key(one.name), name_key(other.name))),
    ]
    .into_iter()
    .filter_map(|(fact, agrees)| agrees.then_some(fact))
    .collect()
}

/// By kind of evidence: what its being equal is called.
pub(crate) const BY_KIND: [Reason; KINDS] = [
    Reason::SameBrn,
    Reason::SameUrl,
    Reason::SameSocial,
    Reason::SamePhone,
    Reason::SamePremises,
    Reason::SamePayee,
    Reason::SameFile,
    Reason::SameOrder,
];

/// How often each value is said in a group.
#[derive(Default)]
struct Said {
    keys: [FxHashMap<u32, u32>; KINDS],
    cores: FxHashMap<u32, u32>,
    latins: FxHashMap<u32, u32>,
}

impl Said {
    fn of<'a>(values: &Values, atoms: impl Iterator<Item = &'a Atom>) -> Self {
        let mut said = Self::default();
        for atom in atoms {
            for (kind, key) in values.own(atom) {
                *said.keys[kind].entry(key).or_default() += 1;
            }
            let names = &values.signs.all[atom.sign as usize];
            for han in &names.hans {
                *said.cores.entry(values.han_core[*han as usize]).or_default() += 1;
            }
            for latin in &names.latins {
                *said.latins.entry(values.joined[*latin as usize]).or_default() += 1;
            }
        }
        said
    }

    /// What one report shares with another.
    fn reasons(&self, values: &Values, atom: &Atom) -> Vec<Reason> {
        let shared = values.own(atom).filter(|(kind, key)| self.keys[*kind][key] > 1);
        let mut reasons: Vec<Reason> = shared.map(|(kind, _)| BY_KIND[kind]).collect();
        reasons.sort_unstable();
        reasons.dedup();
        let told = reasons.iter().any(|reason| *reason != Reason::SameOrder);
        let names = &values.signs.all[atom.sign as usize];
        let same = names.hans.iter().any(|han| self.cores[&values.han_core[*han as usize]] > 1)
            || names.latins.iter().any(|latin| self.latins[&values.joined[*latin as usize]] > 1);
        let named = !names.hans.is_empty() || !names.latins.is_empty();
        if same {
            reasons.push(Reason::SameName);
        } else if named && !told {
            reasons.push(Reason::SimilarName);
        } else if !told {
            reasons.push(Reason::Weighed);
        }
        reasons
    }

    /// What one report says otherwise than most: a value of its own where another is written by more than half.
    fn differs(&self, values: &Values, atom: &Atom) -> Vec<Field> {
        let other = |said: &FxHashMap<u32, u32>, own: &[u32]| {
            let all: u32 = said.values().sum();
            let most = said.iter().max_by(|one, other| one.1.cmp(other.1).then(other.0.cmp(one.0)));
            !own.is_empty() && most.is_some_and(|(most, times)| times * 2 > all && *times > 1 && !own.contains(most))
        };
        let names = &values.signs.all[atom.sign as usize];
        let cores: Vec<u32> = names.hans.iter().map(|han| values.han_core[*han as usize]).collect();
        let latins: Vec<u32> = names.latins.iter().map(|latin| values.joined[*latin as usize]).collect();
        let key = |kind: usize| atom.keys[kind].map(|key| vec![key]).unwrap_or_default();
        [
            (Field::Name, other(&self.cores, &cores) || other(&self.latins, &latins)),
            (Field::Address, other(&self.keys[4], &key(4))),
            (Field::Phone, other(&self.keys[3], &key(3))),
            (Field::Url, other(&self.keys[1], &key(1))),
        ]
        .into_iter()
        .filter_map(|(field, differs)| differs.then_some(field))
        .collect()
    }
}

/// A group of these members, each with its atom, in ascending order: why each belongs to it.
///
/// `same` are those whom a verdict joined, `lifted` the verdicts that new facts lifted.
pub(crate) fn explained<'a>(
    values: &Values,
    members: &[(u64, u32)],
    written_by: impl Fn(u64) -> &'a str,
    least: Option<f64>,
    same: &BTreeSet<u64>,
    lifted: &[&Lifted],
) -> Group {
    let said = Said::of(values, members.iter().map(|(_, atom)| &values.atoms[*atom as usize]));
    // Reports that say the same stand for the same reasons.
    let mut known: FxHashMap<u32, (Vec<Reason>, u8, Vec<Field>)> = FxHashMap::default();
    let told: Vec<Member> = members
        .iter()
        .map(|(id, atom)| {
            let (reasons, of, differs) = known.entry(*atom).or_insert_with_key(|atom| {
                let atom = &values.atoms[*atom as usize];
                let reasons = said.reasons(values, atom);
                let agree: BTreeSet<Agrees> = reasons.iter().filter_map(|reason| reason.agrees()).collect();
                (reasons, marks(&agree), said.differs(values, atom))
            });
            let mut reasons = reasons.clone();
            if same.contains(id) {
                reasons.retain(|reason| *reason != Reason::Weighed);
                reasons.insert(0, Reason::JudgedSame);
            }
            Member { id: *id, reasons, marks: *of, differs: differs.clone() }
        })
        .collect();
    let mut all: Vec<Reason> = told.iter().flat_map(|member| member.reasons.iter().copied()).collect();
    all.sort_unstable();
    let reasons = all.chunk_by(|one, other| one == other).map(|same| (same[0], same.len())).collect();
    let mut written: HashMap<&str, usize> = HashMap::new();
    for name in members.iter().map(|(id, _)| written_by(*id).trim()).filter(|name| !name.is_empty()) {
        *written.entry(name).or_default() += 1;
    }
    let name = written.into_iter().max_by(|one, other| one.1.cmp(&other.1).then(other.0.cmp(one.0)));
    let mut sixteenths: Vec<u8> = told.iter().map(|member| member.marks).collect();
    sixteenths.sort_unstable();
    let again: BTreeSet<&'static str> = lifted.iter().flat_map(|(_, _, facts)| facts.iter().copied()).collect();
    Group {
        id: told.first().map(|member| member.id).unwrap_or_default(),
        name: name.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        marks: sixteenths.get(sixteenths.len() / 2).copied().unwrap_or_default(),
        members: told,
        reasons,
        probability: least.map(percent),
        again: again.into_iter().collect(),
    }
}

/// Bits above doubt as a probability in per cent; no suggestion is certain.
pub(crate) fn percent(bits: f64) -> u8 {
    let share = 1.0 / (1.0 + (-bits).exp2());
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 50 and 99")]
    let percent = (share * 100.0).floor().clamp(50.0, 99.0) as u8;
    percent
}

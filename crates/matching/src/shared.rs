//! What a key that several reports share proves: which of them it links, and what it may not link.
//!
//! The guards against over-merging live here and nowhere else. `group.rs` finds the shared keys; `link.rs` follows
//! the links.

use std::collections::HashMap;

use crate::group::Reason;
use crate::link::Link;
use crate::names::{Likeness, Name};

/// A key of anything but a company shared by more kinds of names than this belongs to no single trader.
const MOST_NAMES: usize = 2;
/// A registration number shared by more kinds of names than this was mistyped, or copied from somewhere.
const MOST_NAMES_OF_A_COMPANY: usize = 8;
/// Kinds of names are not told apart further than this; the key is shared widely then.
const MOST_KINDS: usize = 64;
/// In per cent: with this share of the named reports one kind of name owns the key, and the others are misspelt.
const OWNER_PERCENT: usize = 70;

/// Beside an owner, a name that more reports write than this is no misspelling.
const MOST_MISSPELT: usize = 2;

/// What is known of every report, by its place in the list.
#[derive(Default)]
pub(crate) struct Facts {
    /// Every distinct name.
    pub names: Vec<Name>,
    /// The name of each report, as a place in `names`.
    pub name: Vec<Option<u32>>,
    /// The business registration number of each report.
    pub brn: Vec<Option<String>>,
    /// The district of each report, or its whole address where it gives no district.
    pub place: Vec<Option<String>>,
}

/// Reports that share one key.
pub(crate) struct Bucket {
    pub reason: Reason,
    /// In ascending order.
    pub members: Vec<u32>,
}

/// Reports whose names are alike.
struct Kind<'a> {
    leader: &'a Name,
    members: Vec<u32>,
}

impl Facts {
    pub(crate) fn name_keys(&self) -> Vec<Option<String>> {
        self.name.iter().map(|name| name.map(|name| self.names[name as usize].key.clone())).collect()
    }

    /// Whether a set can be one trader: it does not hold two companies. A slip of the pen is not a company.
    pub(crate) fn holds(&self, members: &[u32]) -> bool {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for member in members {
            if let Some(brn) = &self.brn[*member as usize] {
                *counts.entry(brn).or_default() += 1;
            }
        }
        let mut counts: Vec<(usize, &str)> = counts.into_iter().map(|(brn, count)| (count, brn)).collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        let Some(&(_, first)) = counts.first() else {
            return true;
        };
        let known: usize = counts.iter().map(|(count, _)| count).sum();
        // One wrong digit is a slip of the pen; a few stray numbers among many are too.
        !counts[1..].iter().any(|(count, brn)| count * 20 > known && wrong_digits(first, brn) > 1)
    }

    /// Parts the named members of a bucket into kinds of names; the rest is returned beside them. The most written
    /// name leads, then the first in order, so that the kinds do not depend on the order of the reports.
    fn kinds(&self, members: &[u32]) -> (Vec<Kind<'_>>, Vec<u32>) {
        let mut by_name: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut unnamed = Vec::new();
        for member in members {
            match self.name[*member as usize] {
                Some(name) => by_name.entry(name).or_default().push(*member),
                None => unnamed.push(*member),
            }
        }
        let mut names: Vec<(&Name, Vec<u32>)> =
            by_name.into_iter().map(|(name, members)| (&self.names[name as usize], members)).collect();
        names.sort_by(|one, other| other.1.len().cmp(&one.1.len()).then_with(|| one.0.key.cmp(&other.0.key)));
        let mut kinds: Vec<Kind<'_>> = Vec::new();
        for (name, members) in names {
            let near = kinds.iter_mut().take(MOST_KINDS).find(|kind| kind.leader.likeness(name) == Likeness::Like);
            match near {
                Some(kind) => kind.members.extend(members),
                None => kinds.push(Kind { leader: name, members }),
            }
        }
        (kinds, unnamed)
    }

    fn places(&self, members: &[u32]) -> Vec<&str> {
        let mut places: Vec<&str> =
            members.iter().filter_map(|member| self.place[*member as usize].as_deref()).collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

/// Adds the links that a shared key proves.
pub(crate) fn links_of(facts: &Facts, bucket: &Bucket, links: &mut Vec<Link>) {
    if bucket.reason == Reason::SameName {
        by_name(facts, bucket, links);
        return;
    }
    let (kinds, unnamed) = facts.kinds(&bucket.members);
    for kind in &kinds {
        star(&kind.members, bucket.reason, links);
    }
    let Some((owner, others)) = kinds.split_first() else {
        star(&unnamed, bucket.reason, links);
        return;
    };
    let named: usize = kinds.iter().map(|kind| kind.members.len()).sum();
    let crowded = many(&kinds, bucket.reason);
    if crowded && owner.members.len() * 100 < named * OWNER_PERCENT {
        return;
    }
    let mut joined: Vec<u32> = vec![owner.members[0]];
    joined.extend(&unnamed);
    joined.extend(
        others
            .iter()
            .filter(|kind| !crowded || kind.members.len() <= MOST_MISSPELT)
            .filter(|kind| !vetoed(facts, owner, kind, bucket.reason))
            .map(|kind| kind.members[0]),
    );
    star(&joined, bucket.reason, links);
}

/// Whether more kinds of names share the key than one trader has. Names in different scripts do not count against
/// each other: a shop has a Chinese sign and an English receipt.
fn many(kinds: &[Kind<'_>], reason: Reason) -> bool {
    let most = if reason == Reason::SameBrn { MOST_NAMES_OF_A_COMPANY } else { MOST_NAMES };
    let han = kinds.iter().filter(|kind| kind.leader.scripts().0).count();
    let latin = kinds.iter().filter(|kind| kind.leader.scripts().1).count();
    han.max(latin) > most
}

/// A shared phone does not join names that speak against each other and are in different places.
fn vetoed(facts: &Facts, owner: &Kind<'_>, other: &Kind<'_>, reason: Reason) -> bool {
    if !matches!(reason, Reason::SamePhone | Reason::SameSocial)
        || owner.leader.likeness(other.leader) != Likeness::Against
    {
        return false;
    }
    let (here, there) = (facts.places(&owner.members), facts.places(&other.members));
    !here.is_empty() && !there.is_empty() && !there.iter().any(|place| here.contains(place))
}

/// An equal name joins everywhere if it is distinctive, and within one place if it is common. A report that does not
/// say where joins a common name only if there is no choice.
fn by_name(facts: &Facts, bucket: &Bucket, links: &mut Vec<Link>) {
    let name = facts.name[bucket.members[0] as usize];
    let distinctive = name.is_some_and(|name| facts.names[name as usize].distinctive);
    let places = facts.places(&bucket.members);
    if distinctive || places.len() <= 1 {
        star(&bucket.members, bucket.reason, links);
        return;
    }
    let mut by_place: HashMap<&str, Vec<u32>> = HashMap::new();
    for member in &bucket.members {
        if let Some(place) = &facts.place[*member as usize] {
            by_place.entry(place).or_default().push(*member);
        }
    }
    for members in by_place.values() {
        star(members, bucket.reason, links);
    }
}

/// Joins all of them, through the first.
fn star(members: &[u32], reason: Reason, links: &mut Vec<Link>) {
    if let Some((one, others)) = members.split_first() {
        links.extend(others.iter().map(|other| Link { one: *one, other: *other, reason }));
    }
}

fn wrong_digits(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).filter(|(one, other)| one != other).count()
}

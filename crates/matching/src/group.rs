//! Suggests which reports name one trader, and says why.
//!
//! Reports are linked by equal keys: business registration number, web address, account, phone, name. Over-merging
//! is what breaks consolidation, so a key that many differently named traders share (a call centre, a marketplace)
//! links only those of like names; a common name links only within one district; and a set that holds two companies
//! is taken apart again. Nothing here is decided for good: an officer consolidates, or does not. Likeness of names
//! that are not equal, addresses, and probabilities are the larger engine's, later.
//!
//! The result does not depend on the order of the reports.

use std::collections::HashMap;

use serde::Serialize;

use crate::fold::fold;
use crate::keys::{address_key, brn_key, phone_key, social_key, url_key};
use crate::link::{Link, Set, sets};
use crate::names::Name;
use crate::shared::{Bucket, Facts, links_of};

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
}

/// Why a report stands in a group, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The same business registration number as another member.
    SameBrn,
    /// The same web address.
    SameUrl,
    /// The same account on a network.
    SameSocial,
    /// The same phone number.
    SamePhone,
    /// The same name, folded.
    SameName,
}

impl Reason {
    /// The stable code, as on the wire and in exported lists.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SameBrn => "same-brn",
            Self::SameUrl => "same-url",
            Self::SameSocial => "same-social",
            Self::SamePhone => "same-phone",
            Self::SameName => "same-name",
        }
    }
}

/// One report of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The report.
    pub id: u64,
    /// The links by which it is joined to another member, the strongest first; never empty.
    pub reasons: Vec<Reason>,
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
    /// How many members are joined for each reason, the strongest first.
    pub reasons: Vec<(Reason, usize)>,
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

/// The groups among the reports, the largest first, equal ones by id.
///
/// Every report is in at most one group. The same reports in another order give the same groups.
#[must_use]
pub fn suggest(reports: &[Report<'_>], options: Options) -> Vec<Group> {
    let mut reports: Vec<Report<'_>> = reports.to_vec();
    reports.sort_unstable();
    let mut groups: Vec<Group> = join(&reports)
        .into_iter()
        .filter(|set| set.members.len() >= options.least)
        .map(|set| explain(&reports, &set))
        .collect();
    groups.sort_by(|one, other| other.members.len().cmp(&one.members.len()).then(one.id.cmp(&other.id)));
    groups
}

/// The sets of reports, by their places in the list; reports without a fellow are in none.
pub(crate) fn join(reports: &[Report<'_>]) -> Vec<Set> {
    let facts = read(reports);
    let mut links = Vec::new();
    for (reason, written) in [
        (Reason::SameBrn, facts.brn.as_slice()),
        (Reason::SameUrl, &keys(reports, |report| url_key(report.url))),
        (Reason::SameSocial, &keys(reports, |report| social_key(report.social))),
        (Reason::SamePhone, &keys(reports, |report| phone_key(report.phone))),
        (Reason::SameName, &facts.name_keys()),
    ] {
        let mut buckets: HashMap<&str, Vec<u32>> = HashMap::new();
        for (at, key) in (0u32..).zip(written) {
            if let Some(key) = key {
                buckets.entry(key).or_default().push(at);
            }
        }
        for members in buckets.into_values().filter(|members| members.len() > 1) {
            links_of(&facts, &Bucket { reason, members }, &mut links);
        }
    }
    sets(reports.len(), links, |members| facts.holds(members))
}

fn keys(reports: &[Report<'_>], key: impl Fn(&Report<'_>) -> Option<String>) -> Vec<Option<String>> {
    reports.iter().map(key).collect()
}

/// Reads each distinct name once: a mass trader's is written thousands of times.
fn read(reports: &[Report<'_>]) -> Facts {
    let mut names: Vec<Name> = Vec::new();
    let mut by_key: HashMap<String, u32> = HashMap::new();
    let mut by_text: HashMap<&str, Option<u32>> = HashMap::new();
    let mut facts = Facts::default();
    for report in reports {
        let name = *by_text.entry(report.name).or_insert_with(|| {
            let name = Name::read(report.name)?;
            let next = u32::try_from(names.len()).expect("BUG: more names than reports");
            Some(*by_key.entry(name.key.clone()).or_insert_with(|| {
                names.push(name);
                next
            }))
        });
        facts.name.push(name);
        facts.brn.push(brn_key(report.brn));
        let district = Some(fold(report.district.trim())).filter(|district| !district.is_empty());
        facts.place.push(district.or_else(|| address_key(report.address)));
    }
    facts.names = names;
    facts
}

fn explain(reports: &[Report<'_>], set: &Set) -> Group {
    let mut reasons: Vec<(u32, Reason)> =
        set.links.iter().flat_map(|link: &Link| [(link.one, link.reason), (link.other, link.reason)]).collect();
    reasons.sort_unstable();
    reasons.dedup();
    let members: Vec<Member> = reasons
        .chunk_by(|one, other| one.0 == other.0)
        .map(|own| Member {
            id: reports[own[0].0 as usize].id,
            reasons: own.iter().map(|(_, reason)| *reason).collect(),
        })
        .collect();
    let mut counts: Vec<(Reason, usize)> = Vec::new();
    let mut all: Vec<Reason> = reasons.iter().map(|(_, reason)| *reason).collect();
    all.sort_unstable();
    for same in all.chunk_by(|one, other| one == other) {
        counts.push((same[0], same.len()));
    }
    let mut written: HashMap<&str, usize> = HashMap::new();
    for member in &set.members {
        let name = reports[*member as usize].name.trim();
        if !name.is_empty() {
            *written.entry(name).or_default() += 1;
        }
    }
    let name = written.into_iter().max_by(|one, other| one.1.cmp(&other.1).then(other.0.cmp(one.0)));
    Group {
        id: members.iter().map(|member| member.id).min().unwrap_or_default(),
        name: name.map(|(name, _)| name.to_owned()).unwrap_or_default(),
        members,
        reasons: counts,
    }
}

//! Suggested groups: complaints not yet in a case that seem to name one trader, with the reasons in counts.
//!
//! Which belong together is `matching`'s affair; here its reports are read and its groups are described. Nothing is
//! joined by asking. Members are named only for the one group that is asked for (`members`). Source: interface §5
//! "Consolidation".

mod members;
mod twice;
mod waiting;

use super::{Asking, known, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::time::{Day, Instant};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use ts_rs::TS;

pub use members::Members;
use members::members;
use waiting::{AllWaiting, Waiting};

/// Which groups.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The least size; 2 unless given, and never less.
    pub least: Option<u32>,
    /// Groups of a page, clamped to 1–500; 50 unless given.
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// One group alone, by its id, with its members.
    #[ts(type = "number | null")]
    pub group: Option<i64>,
}

/// How many members a reason or an allegation has.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Count {
    /// The code.
    pub code: String,
    /// How many.
    pub complaints: u32,
}

/// How many complaints of a group were received on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnDay {
    /// The day.
    pub day: Day,
    /// How many.
    pub complaints: u32,
}

/// One suggested group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggested {
    /// The group's id while its oldest member stays in it.
    #[ts(type = "number")]
    pub id: i64,
    /// The name that most members write.
    pub name: String,
    /// How many members.
    pub size: u32,
    /// When the first was received.
    pub from: Instant,
    /// When the last was received.
    pub to: Instant,
    /// How many members are joined for each reason, the strongest first.
    pub reasons: Vec<Count>,
    /// The principal allegations, the most frequent first; at most three.
    pub allegations: Vec<Count>,
    /// Hong Kong dollars paid in all, in cents.
    #[ts(type = "number")]
    pub paid_cents: i64,
    /// How many paid in another currency and are not in that sum.
    pub paid_otherwise: u32,
    /// The earliest transaction known, from which the advisory limit runs.
    pub earliest_transaction: Option<Instant>,
    /// Days on which some were received, in order.
    pub days: Vec<OnDay>,
    /// The complaint that stands for the group's trader when another is judged against it: its oldest member.
    pub anchor: Id,
    /// How probable it is that the least certain join is right, in per cent; absent where nothing had to be weighed.
    pub probability: Option<u8>,
    /// How much of the member in the middle agrees with the others, in sixteenths.
    pub marks: u8,
    /// The rank: size and likeness together, up to twice that where all of it came in the last seven days.
    pub weight: f64,
    /// New facts that join what was judged not the same: codes of evidence.
    pub again: Vec<String>,
    /// The members, where this group alone was asked for.
    pub members: Option<Members>,
}

/// A page of groups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Groups {
    /// All groups.
    pub total: u32,
    /// The largest first.
    pub groups: Vec<Suggested>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

fn named(keys: &[i64]) -> String {
    serde_json::Value::from(keys.to_vec()).to_string()
}

fn key(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

fn counted(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The suggestions of an instant of the books: kept in memory until the next entry, never in the journal.
#[derive(Debug, Default)]
pub struct Suggestions {
    /// The newest entry that they know of.
    seq: i64,
    /// The day on which they were ranked.
    day: Option<Day>,
    groups: Vec<Arc<matching::Group>>,
    /// Of each, in the same order.
    listed: Vec<Suggested>,
}

/// The suggestions as the books stand, made anew after an entry.
///
/// # Errors
/// Faults of the database.
pub(crate) fn suggestions(asking: &Asking<'_>) -> Result<Arc<Suggestions>, Fault> {
    let seq = asking.newest()?;
    let today = asking.now.day();
    asking.results.suggestions(|kept| kept.seq == seq && kept.day == Some(today), || make(asking, seq, today))
}

fn make(asking: &Asking<'_>, seq: i64, today: Day) -> Result<Suggestions, Fault> {
    let all = AllWaiting::read(asking.conn)?;
    let by_key: HashMap<i64, &Waiting> = all.waiting.iter().map(|one| (one.key, one)).collect();
    let name = |id: u64| by_key.get(&key(id)).map_or("", |one| all.name(one));
    // All that was reported tells who is one trader; only what waits is suggested.
    let groups: Vec<Arc<matching::Group>> = known::reading(asking, |reading| {
        let numbers: BTreeSet<u32> =
            all.waiting.iter().filter_map(|one| reading.known.group_of(u64::try_from(one.key).unwrap_or(0))).collect();
        let waiting = |members: Vec<u64>| members.into_iter().filter(|id| by_key.contains_key(&key(*id)));
        let mut groups = Vec::new();
        for number in numbers {
            let members: Vec<u64> = waiting(reading.known.members(number)).collect();
            if members.len() >= 2 {
                groups.push(reading.explain(number, members, name));
            }
        }
        reading.tidy();
        Ok(groups)
    })?;
    let listed: Vec<Suggested> = groups.iter().map(|group| described(group, &all, &by_key, asking.now)).collect();
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by(|one, other| {
        let (one, other) = (&listed[*one], &listed[*other]);
        other.weight.total_cmp(&one.weight).then(other.size.cmp(&one.size)).then(one.id.cmp(&other.id))
    });
    let mut by_place: Vec<Option<(Arc<matching::Group>, Suggested)>> = groups.into_iter().zip(listed).map(Some).collect();
    let (groups, listed): (Vec<_>, Vec<_>) = order.into_iter().filter_map(|at| by_place[at].take()).unzip();
    Ok(Suggestions { seq, day: Some(today), groups, listed })
}

/// Suggests groups, the weightiest first.
///
/// # Errors
/// `not-found` for a group that is no longer there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Groups, Failure> {
    let found = suggestions(asking)?;
    let least = params.least.unwrap_or(2).max(2);
    if let Some(wanted) = params.group {
        let at = found.listed.iter().position(|g| g.id == wanted).ok_or_else(|| not_found(&wanted.to_string()))?;
        let mut one = found.listed[at].clone();
        one.members = Some(members(asking, &found.groups[at])?);
        return Ok(Groups { total: counted(found.listed.len()), groups: vec![one], next: None });
    }
    let large: Vec<&Suggested> = found.listed.iter().filter(|group| group.size >= least).collect();
    let limit = usize::try_from(params.limit.unwrap_or(50).clamp(1, 500)).unwrap_or(50);
    let begins = match params.after {
        None => 0,
        Some(after) => large.iter().position(|group| group.id == after).map_or(0, |at| at + 1),
    };
    let page: Vec<Suggested> = large.iter().skip(begins).take(limit).map(|group| (*group).clone()).collect();
    let more = begins + page.len() < large.len();
    let next = page.last().filter(|_| more).map(|g| g.id);
    Ok(Groups { total: counted(large.len()), groups: page, next })
}

/// Every group with its members, for the command line, which writes them all out.
///
/// # Errors
/// Faults of the database.
pub fn everything(asking: &Asking<'_>) -> Result<Vec<Suggested>, Failure> {
    let found = suggestions(asking)?;
    let mut all = found.listed.clone();
    for (one, group) in all.iter_mut().zip(&found.groups) {
        one.members = Some(members(asking, group)?);
    }
    Ok(all)
}

fn described(
    group: &matching::Group,
    all: &AllWaiting,
    by_key: &HashMap<i64, &Waiting>,
    now: Instant,
) -> Suggested {
    let lines = group.members.iter().filter_map(|m| by_key.get(&key(m.id)));
    // The oldest member stands for the trader when another complaint is judged against it.
    let anchor = lines.clone().min_by_key(|line| (line.received_at, line.key));
    let mut days: BTreeMap<Day, u32> = BTreeMap::new();
    let mut allegations: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut from, mut to, mut paid_cents, mut paid_otherwise) = (i64::MAX, i64::MIN, 0i64, 0u32);
    let mut earliest: Option<i64> = None;
    let mut lately = 0u32;
    for line in lines {
        lately += u32::from(now.0 - line.received_at < LATELY);
        from = from.min(line.received_at);
        to = to.max(line.received_at);
        *days.entry(Instant(line.received_at).day()).or_default() += 1;
        if let Some(code) = line.allegation {
            *allegations.entry(&all.allegations[code]).or_default() += 1;
        }
        match (line.cents, line.in_dollars) {
            (Some(cents), true) => paid_cents = paid_cents.saturating_add(cents),
            (Some(_), false) => paid_otherwise += 1,
            (None, _) => {}
        }
        earliest = match (earliest, line.transaction_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
    let mut allegations: Vec<Count> =
        allegations.into_iter().map(|(code, complaints)| Count { code: code.to_owned(), complaints }).collect();
    allegations.sort_by_key(|c| std::cmp::Reverse(c.complaints));
    allegations.truncate(3);
    Suggested {
        id: key(group.id),
        name: group.name.clone(),
        size: counted(group.members.len()),
        from: Instant(from),
        to: Instant(to),
        reasons: group
            .reasons
            .iter()
            .map(|(reason, n)| Count { code: reason.code().to_owned(), complaints: counted(*n) })
            .collect(),
        allegations,
        paid_cents,
        paid_otherwise,
        earliest_transaction: earliest.map(Instant),
        anchor: anchor.map_or(Id([0; 16]), |line| Id(line.id)),
        probability: group.probability,
        marks: group.marks,
        weight: {
            let size = f64::from(counted(group.members.len()));
            size * f64::from(group.marks) / 16.0 * (1.0 + f64::from(lately) / size)
        },
        again: group.again.iter().map(|fact| (*fact).to_owned()).collect(),
        days: days.into_iter().map(|(day, complaints)| OnDay { day, complaints }).collect(),
        members: None,
    }
}

/// What came in so long ago makes a group urgent.
const LATELY: i64 = 7 * 24 * casework::time::HOUR;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, tiny};
    use serde_json::json;

    #[test]
    fn groups_are_counted_and_only_the_one_asked_for_names_its_members() {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let other = file(
            &team,
            &json!({ "trader_name": "獺寶母嬰", "trader_url": "https://www.otterling.example/a", "amount_paid": "100.50", "allegations": ["13I"] }),
        );

        let list = team.ask("groups", json!({})).unwrap();
        let group =
            list["groups"].as_array().unwrap().iter().find(|g| g["reasons"][0]["code"] == "same-url").unwrap().clone();
        let one = team.ask("groups", json!({ "group": group["id"] })).unwrap();

        assert_eq!(group["size"], 2, "an equal web address joins two");
        assert_eq!(group["paid_cents"], 690_050, "what was paid adds up to the cent");
        assert_eq!(group["days"][0]["complaints"], 2, "both were received on one day");
        assert!(group["members"].is_null(), "the list does not carry members");
        assert_eq!(one["groups"][0]["members"]["ids"].as_array().unwrap().len(), 2, "the group alone names them");
        assert!(one["groups"][0]["members"]["ids"].as_array().unwrap().contains(&json!(other)), "by id");
        assert!(one["groups"][0]["members"]["ids"].as_array().unwrap().contains(&json!(ids[2])), "both of them");
        assert!(
            one["groups"][0]["members"]["reasons"][0].as_array().unwrap().contains(&json!("same-url")),
            "each with its reasons"
        );
        assert!(team.ask("groups", json!({ "group": 999_999 })).is_err(), "a group that is not there is told");
    }
}

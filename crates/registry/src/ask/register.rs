//! The register of traders: every complaint but the void stands in one of them, as the engine groups all that was filed,
//! with what officers judged above every weight.
//!
//! Not the suggestions to consolidate (`groups`, which leave out what stands in a case) and no question of its own: the
//! list (`traders`), the file (`trader_file`) and the filter read it. That complaints stand in one case joins nothing
//! here. It is kept in memory until something is filed, told anew, judged or voided, and never written down.

use super::Asking;
use super::known::{self, Stamp};
use crate::fault::Fault;
use matching::address::Address;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// One trader.
#[derive(Debug, Default)]
pub(in crate::ask) struct Trader {
    /// Its complaints, in the order of filing.
    pub members: Vec<i64>,
    /// The name that most of them write; empty where none gives any.
    pub name: String,
    /// Its names, folded, the most frequent first, line by line.
    pub folded: String,
    /// Whether anything is said by which it is told from others: one that is not stands for its complaint alone.
    pub is_told: bool,
    /// How probable its least certain join is, in per cent; absent where nothing had to be weighed.
    pub probability: Option<u8>,
    /// New facts that join what was judged not the same: codes of evidence.
    pub again: Vec<&'static str>,
}

/// When a trader was reported at a place.
#[derive(Debug, Clone)]
pub(in crate::ask) struct Stay {
    /// The trader, as a place in [`Register::traders`].
    pub trader: usize,
    /// The shop or flat of the house; empty where none is named.
    pub shop: String,
    /// How many complaints say so.
    pub complaints: u32,
    /// When the first of them was received.
    pub first: i64,
    /// When the last was.
    pub last: i64,
}

/// All traders of an instant of the books.
#[derive(Debug, Default)]
pub(in crate::ask) struct Register {
    stamp: Stamp,
    /// The largest first.
    pub traders: Vec<Trader>,
    /// By complaint: the place of its trader.
    of: HashMap<i64, usize>,
    /// By street and number: who was reported there.
    pub places: HashMap<String, Vec<Stay>>,
}

impl Register {
    /// The place of a complaint's trader; none where it is void.
    pub(in crate::ask) fn at(&self, complaint: i64) -> Option<usize> {
        self.of.get(&complaint).copied()
    }

    /// The complaints of the trader of a complaint; it alone where it is void.
    pub(in crate::ask) fn members(&self, complaint: i64) -> Vec<i64> {
        self.at(complaint).map_or_else(|| vec![complaint], |at| self.traders[at].members.clone())
    }
}

/// The register as the books stand.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn register(asking: &Asking<'_>) -> Result<Arc<Register>, Fault> {
    let stamp = Stamp::of(asking.conn)?;
    asking.results.register(|kept| kept.stamp == stamp, || make(asking, stamp))
}

/// What a complaint says of its trader.
struct Told {
    key: i64,
    received_at: i64,
    /// Name, address, telephone, web address, account, registration, district, folded name.
    said: [String; 8],
}

fn told(conn: &Connection) -> Result<Vec<Told>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT key, received_at, trader_name, trader_address, trader_phone, trader_url, trader_social, trader_brn, district, name_key
         FROM complaint WHERE state <> 'void' ORDER BY key",
    )?;
    let rows = statement.query_map([], |r| {
        let mut said: [String; 8] = Default::default();
        for (text, at) in said.iter_mut().zip(2..) {
            *text = r.get::<_, Option<String>>(at)?.unwrap_or_default();
        }
        Ok(Told { key: r.get(0)?, received_at: r.get(1)?, said })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn make(asking: &Asking<'_>, stamp: Stamp) -> Result<Register, Fault> {
    let told = told(asking.conn)?;
    let by_key: HashMap<i64, &Told> = told.iter().map(|one| (one.key, one)).collect();
    let mut register = Register { stamp, ..Register::default() };
    let mut read: HashMap<&str, (Option<String>, String)> = HashMap::new();
    for (at, group) in groups(asking, &told)?.into_iter().enumerate() {
        let mut trader = Trader { probability: group.probability, again: group.again, ..Trader::default() };
        let (mut written, mut names) = (BTreeMap::new(), BTreeMap::new());
        for one in group.members.iter().filter_map(|key| by_key.get(key)) {
            trader.members.push(one.key);
            trader.is_told |= one.said[..6].iter().any(|text| !text.trim().is_empty());
            register.of.insert(one.key, at);
            *written.entry(one.said[0].trim()).or_insert(0u32) += 1;
            *names.entry(one.said[7].as_str()).or_insert(0u32) += 1;
            let text = one.said[1].as_str();
            let (place, shop) = read.entry(text).or_insert_with(|| {
                let address = Address::read(text);
                (address.place(), address.shop)
            });
            if let Some(place) = place {
                stayed(register.places.entry(place.clone()).or_default(), at, shop, one.received_at);
            }
        }
        trader.name = frequent(written).first().map(|name| (*name).to_owned()).unwrap_or_default();
        trader.folded = frequent(names).join("\n");
        register.traders.push(trader);
    }
    Ok(register)
}

/// Texts by how often they were said, the most frequent first; what is empty is left out.
fn frequent(said: BTreeMap<&str, u32>) -> Vec<&str> {
    let mut said: Vec<(&str, u32)> = said.into_iter().filter(|(text, _)| !text.is_empty()).collect();
    said.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    said.into_iter().map(|(text, _)| text).collect()
}

/// One trader's complaints, in the order of filing, and what is said of their joining.
struct Grouped {
    members: Vec<i64>,
    probability: Option<u8>,
    again: Vec<&'static str>,
}

/// Who is one trader, the largest first; who says nothing of a trader stands alone.
fn groups(asking: &Asking<'_>, told: &[Told]) -> Result<Vec<Grouped>, Fault> {
    let number = |key: i64| u64::try_from(key).unwrap_or(0);
    known::reading(asking, |reading| {
        let known = &reading.known;
        let mut by_group: BTreeMap<(u32, i64), Vec<i64>> = BTreeMap::new();
        for one in told {
            let group = known.group_of(number(one.key));
            by_group.entry(group.map_or((u32::MAX, one.key), |group| (group, 0))).or_default().push(one.key);
        }
        let mut again: BTreeMap<u32, BTreeSet<&'static str>> = BTreeMap::new();
        for (one, other, facts) in known.again() {
            if let Some(group) = known.group_of(*one).filter(|group| known.group_of(*other) == Some(*group)) {
                again.entry(group).or_default().extend(facts);
            }
        }
        let mut all: Vec<Grouped> = by_group
            .into_iter()
            .map(|((group, _), members)| Grouped {
                members,
                probability: known.probability(group),
                again: again.remove(&group).unwrap_or_default().into_iter().collect(),
            })
            .collect();
        all.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then_with(|| a.members.cmp(&b.members)));
        Ok(all)
    })
}

/// Notes that a trader was reported at a place. Traders come one after the other, so its stays are the last or none.
fn stayed(stays: &mut Vec<Stay>, trader: usize, shop: &str, at: i64) {
    match stays.iter_mut().rev().take_while(|stay| stay.trader == trader).find(|stay| stay.shop == shop) {
        Some(stay) => {
            stay.complaints += 1;
            stay.first = stay.first.min(at);
            stay.last = stay.last.max(at);
        }
        None => stays.push(Stay { trader, shop: shop.to_owned(), complaints: 1, first: at, last: at }),
    }
}

#[cfg(test)]
#[path = "register/tests.rs"]
mod tests;

//! A whole result in its order, kept for as long as nothing changes: so that the end of two hundred thousand rows is
//! as near as their beginning, and a page is a slice of keys.
//!
//! Not the rows (`complaints`) nor which complaints (`filter`). Kept only in memory, only keys, only a few results.

use super::filter::Where;
use super::order::{GroupBy, Order};
use crate::ask::Asking;
use crate::ask::alarms::watch::Watch;
use crate::ask::groups::Suggestions;
use crate::ask::known::KnownTraders;
use crate::ask::register::Register;
use crate::ask::trader_keys::KeyKind;
use crate::ask::traders::Counted;
use crate::ask::view_counts::Count;
use crate::fault::Fault;
use crate::registry::locked;
use serde::Serialize;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use ts_rs::TS;

/// How many results are kept.
const KEPT: usize = 8;

/// A group's head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Head {
    /// The code, day or key by which its complaints are one group; absent where nothing is said.
    pub value: Option<String>,
    /// A trader's name, as the first of them has it.
    pub label: Option<String>,
    /// How many stand in it.
    pub count: u32,
}

/// A result in its order.
#[derive(Debug, Default)]
pub(in crate::ask) struct Ordered {
    pub keys: Vec<i64>,
    /// In the order in which their complaints stand; none where they are not grouped.
    pub heads: Vec<Head>,
}

/// The results of a desk, and what it keeps to tell surges.
#[derive(Default)]
pub struct Results {
    orders: Mutex<VecDeque<(String, Arc<Ordered>)>>,
    counts: Mutex<HashMap<String, Count>>,
    suggested: Mutex<Arc<Suggestions>>,
    register: Mutex<Arc<Register>>,
    pub(in crate::ask) known: KnownTraders,
    traders: Mutex<Vec<Arc<Counted>>>,
    pub(in crate::ask) watch: Mutex<Watch>,
}

/// The most counts kept; then all are counted anew.
const MOST_COUNTS: usize = 500;

impl Results {
    /// The result of this name, or what `make` makes of it.
    fn of(&self, name: &str, make: impl FnOnce() -> Result<Ordered, Fault>) -> Result<Arc<Ordered>, Fault> {
        if let Some(known) = locked(&self.orders).iter().find(|(known, _)| known == name) {
            return Ok(Arc::clone(&known.1));
        }
        let made = Arc::new(make()?);
        let mut kept = locked(&self.orders);
        kept.push_front((name.to_owned(), Arc::clone(&made)));
        kept.truncate(KEPT);
        Ok(made)
    }

    /// The groups of traders of an instant of the books and a kind, or those that `make` counts; one of each kind is kept.
    pub(in crate::ask) fn traders(
        &self,
        of: (i64, KeyKind),
        make: impl FnOnce() -> Result<Counted, Fault>,
    ) -> Result<Arc<Counted>, Fault> {
        let mut kept = locked(&self.traders);
        if let Some(known) = kept.iter().find(|known| known.of == of) {
            return Ok(Arc::clone(known));
        }
        kept.retain(|known| known.of.1 != of.1);
        let made = Arc::new(make()?);
        kept.push(Arc::clone(&made));
        Ok(made)
    }

    /// The suggested groups that still hold, or those that `make` makes.
    pub(in crate::ask) fn suggestions(
        &self,
        holds: impl Fn(&Suggestions) -> bool,
        make: impl FnOnce() -> Result<Suggestions, Fault>,
    ) -> Result<Arc<Suggestions>, Fault> {
        one(&self.suggested, holds, make)
    }

    /// The register of traders that still holds, or the one that `make` makes.
    pub(in crate::ask) fn register(
        &self,
        holds: impl Fn(&Register) -> bool,
        make: impl FnOnce() -> Result<Register, Fault>,
    ) -> Result<Arc<Register>, Fault> {
        one(&self.register, holds, make)
    }

    /// The count of this text, or what `make` counts.
    pub(in crate::ask) fn count<E>(
        &self,
        asking: &Asking<'_>,
        text: &str,
        make: impl FnOnce() -> Result<Count, E>,
    ) -> Result<Count, E>
    where
        E: From<Fault>,
    {
        let name = format!("{} {text}", instant(asking)?);
        if let Some(known) = locked(&self.counts).get(&name) {
            return Ok(known.clone());
        }
        let made = make()?;
        let mut counts = locked(&self.counts);
        if counts.len() >= MOST_COUNTS {
            counts.clear();
        }
        counts.insert(name, made.clone());
        Ok(made)
    }
}

/// What is kept while it holds, or what `make` makes: whoever asks meanwhile waits for the one answer rather than making a
/// second.
fn one<T>(
    kept: &Mutex<Arc<T>>,
    holds: impl Fn(&T) -> bool,
    make: impl FnOnce() -> Result<T, Fault>,
) -> Result<Arc<T>, Fault> {
    let mut kept = locked(kept);
    if !holds(&kept) {
        *kept = Arc::new(make()?);
    }
    Ok(Arc::clone(&kept))
}

/// The instant of the books and of the clock, and who asks: while it is the same, so is every answer. Lengths of time
/// are measured from the minute, and who may not see names finds fewer.
fn instant(asking: &Asking<'_>) -> Result<String, Fault> {
    let seq = asking.newest()?;
    Ok(format!("{seq} {} {} {}", asking.now.0.div_euclid(60_000_000), asking.officer, asking.may_unmask()))
}

/// All of a filter in an order. `asked` names what was asked, so that it is not asked again.
pub(super) fn ordered(
    asking: &Asking<'_>,
    filter: &Where,
    asked: &str,
    order: Order,
    group: Option<GroupBy>,
) -> Result<Arc<Ordered>, Fault> {
    let name = format!("{} {asked}", instant(asking)?);
    asking.results.of(&name, || make(asking, filter, order, group))
}

fn make(asking: &Asking<'_>, filter: &Where, order: Order, group: Option<GroupBy>) -> Result<Ordered, Fault> {
    let by = group.map_or("NULL, NULL", GroupBy::columns);
    let sql =
        format!("SELECT c.key, {by} FROM complaint c {} WHERE {} ORDER BY {}", order.joins(), filter.sql, order.by());
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query(&filter.bound()[..])?;
    let Some(group) = group else {
        let mut keys = Vec::new();
        while let Some(row) = rows.next()? {
            keys.push(row.get(0)?);
        }
        return Ok(Ordered { keys, heads: Vec::new() });
    };
    let mut places: HashMap<Option<String>, usize> = HashMap::new();
    let mut groups: Vec<(Head, Vec<i64>)> = Vec::new();
    while let Some(row) = rows.next()? {
        let value: Option<String> = row.get(1)?;
        let place = *places.entry(value.clone()).or_insert_with(|| {
            groups.push((Head { value, label: row.get(2).unwrap_or_default(), count: 0 }, Vec::new()));
            groups.len() - 1
        });
        let (head, keys) = &mut groups[place];
        head.count += 1;
        keys.push(row.get(0)?);
    }
    group.arrange(&mut groups);
    let mut whole = Ordered::default();
    for (head, keys) in groups {
        whole.heads.push(head);
        whole.keys.extend(keys);
    }
    Ok(whole)
}

//! A made working day: complaints of visitors who leave in the next hours, for the ordinary import.
//!
//! Not a made year: no decisions come with it. What the officer at the desk decides is up to the officer.

use super::MadeError;
use super::calendar::{self, HOUR};
use super::chance::Chance;
use super::complaints;
use super::fates::{Fate, Planned};
use super::people::Origin;
use super::stock::Stock;
use super::traders::{Market, Trader};
use super::write::{write_complaints, write_truth};
use casework::time::Instant;
use serde::Serialize;
use std::path::Path;

/// What was written for a working day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Today {
    /// Complaints written.
    pub received: u32,
    /// Traders complained of.
    pub traders: u32,
}

/// Writes `n` complaints of short-term visitors, received in the ten hours before `now`, who leave within
/// the 36 hours after it: `complaints.csv` and `truth.csv` in `dir`. Their source references hold the
/// second of `now`, so that two made days are never taken for one.
///
/// # Errors
/// When a file cannot be written.
pub fn write_today(n: u32, seed: u64, now: Instant, dir: &Path) -> Result<Today, MadeError> {
    let stock = Stock::bundled()?;
    let mut chance = Chance::apart(seed, "today");
    let traders = open_shops(n, now.year(), &stock, &mut chance);
    let second = calendar::seconds(now);
    let mut planned: Vec<(Planned, i64)> = (0..n)
        .map(|_| {
            // A quarter of the day's complaints name the first shop, so that there is a group to find.
            let trader = if chance.permille(260) { 0 } else { chance.below(traders.len()) };
            let origin = if chance.permille(820) { Origin::Mainland } else { Origin::Elsewhere };
            let received = second - chance.between(10 * 60, 10 * HOUR);
            let leaves = second + chance.between(HOUR, 36 * HOUR - 60);
            (Planned { trader, fate: Fate::Open, received, origin, quick: true }, leaves)
        })
        .collect();
    planned.sort_by_key(|(p, _)| p.received);
    let stamp = calendar::stamp(second);
    let prefix: String = stamp[..19].chars().filter(|c| c.is_ascii_digit() || *c == 'T').collect();
    let rows: Vec<_> = planned
        .iter()
        .zip(1..)
        .map(|((p, leaves), k)| {
            complaints::write(format!("D{prefix}-{k:03}"), p, Some(*leaves), &traders[p.trader], &stock, &mut chance)
        })
        .collect();
    std::fs::create_dir_all(dir)?;
    write_complaints(&rows, &dir.join("complaints.csv"))?;
    let truth =
        rows.iter().zip(&planned).map(|(row, (p, _))| (row.source_ref.as_str(), traders[p.trader].key.as_str()));
    write_truth(truth, &dir.join("truth.csv"))?;
    let named: std::collections::BTreeSet<usize> = planned.iter().map(|(p, _)| p.trader).collect();
    Ok(Today { received: n, traders: u32::try_from(named.len()).unwrap_or(u32::MAX) })
}

/// Mostly medicine shops, as visitors' complaints are.
fn open_shops(n: u32, year: i16, stock: &Stock, chance: &mut Chance) -> Vec<Trader> {
    let sectors = &stock.shops.sectors;
    let mut market = Market::default();
    (0..n.div_ceil(3).max(1))
        .map(|k| {
            let medicine = k == 0 || chance.permille(640);
            let sector =
                chance.weighed(sectors.iter().map(|s| if medicine { u32::from(s.medicine) } else { s.weight }));
            market.open(year, sector, k == 0, stock, chance)
        })
        .collect()
}

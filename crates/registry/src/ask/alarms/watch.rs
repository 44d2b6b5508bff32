//! What is kept in memory to tell surges without reading all complaints again: read once, then only what was filed since.
//!
//! Which reports are one trader's is said in [`Naming`] alone, today by the first key that was met before; an engine that
//! groups reports takes its place. What was amended, voided, or filed late is met when the whole is read again: at once
//! where it is much, otherwise after ten minutes. Nothing here is written down.

use crate::fault::Fault;
use casework::time::{HOUR, Instant};
use matching::surge::{Traders, last_week};
use rusqlite::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};

const SECOND: i64 = 1_000_000;
const DAY: i64 = 24 * HOUR;
const WEEK: i64 = 7 * DAY;
/// How far back the books are read.
const HORIZON: i64 = 4 * 366 * DAY;
/// Complaints further behind the latest than this are not taken in singly.
const LATE: i64 = DAY;
/// As long as this a trader's complaints are kept one by one.
const KEPT: i64 = 90 * DAY;
/// From so many that were amended, voided or late on, the whole is read again at once; otherwise after [`PATIENCE`].
const MANY: i64 = 20;
const PATIENCE: i64 = HOUR / 6;
/// The categories, each a column of a complaint.
const CATEGORIES: [&str; 3] = ["sector", "allegation", "district"];
/// A week of fewer is no outbreak of a category.
const FEWEST: u32 = 5;

/// A surge as it stands.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// The trader's latest complaint; nought for a category.
    pub anchor: i64,
    pub since: Instant,
    pub seen: u32,
    pub window_days: u32,
    pub expected: f64,
    pub chance: f64,
    pub new_trader: bool,
    pub grown: u32,
}

/// The keys by which a complaint tells its trader, the surest first.
pub(super) struct Keys([Option<String>; 4]);

impl Keys {
    /// Registration, web address, telephone and name, from this column on.
    pub(super) fn read(row: &Row<'_>, from: usize) -> rusqlite::Result<Keys> {
        Ok(Keys([row.get(from)?, row.get(from + 1)?, row.get(from + 2)?, row.get(from + 3)?]))
    }

    /// A mark of each key that is given.
    fn marks(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter().enumerate().filter_map(|(kind, key)| {
            let mut hasher = DefaultHasher::new();
            (kind, key.as_ref()?).hash(&mut hasher);
            Some(hasher.finish())
        })
    }
}

/// Which reports are one trader's.
#[derive(Default)]
struct Naming {
    by_mark: HashMap<u64, u64>,
    traders: u64,
}

impl Naming {
    fn of(&self, keys: &Keys) -> Option<u64> {
        keys.marks().find_map(|mark| self.by_mark.get(&mark).copied())
    }

    fn take(&mut self, keys: &Keys) -> Option<u64> {
        keys.marks().next()?;
        let trader = self.of(keys).unwrap_or_else(|| {
            self.traders += 1;
            self.traders
        });
        for mark in keys.marks() {
            self.by_mark.entry(mark).or_insert(trader);
        }
        Some(trader)
    }
}

/// A trader's latest complaints: when each was received, and its key.
#[derive(Default)]
struct Lately(VecDeque<(i64, i64)>);

/// A surge of a category: its place in [`CATEGORIES`], its code, and what is told.
type OfCategory = (usize, String, Told);

/// The state.
#[derive(Default)]
pub(in crate::ask) struct Watch {
    detector: Traders,
    naming: Naming,
    lately: HashMap<u64, Lately>,
    /// Traders of whom a surge was told.
    surging: BTreeSet<u64>,
    /// Complaints a week of each code of each category, the weeks counted from `first_week`.
    weeks: [BTreeMap<String, Vec<u32>>; 3],
    first_week: i64,
    /// The surges of categories, for the last complaint and the week of which they were judged.
    judged: Option<((i64, i64), Vec<OfCategory>)>,
    /// Of each code's week: how many there were up to it when it was judged, and whether it was an outbreak.
    known: HashMap<(usize, String, i64), (u32, bool)>,
    /// The last complaint taken in, and the latest instant.
    fed: i64,
    latest: i64,
    /// How many were set aside because they are late.
    late: i64,
    /// When the whole was read, up to which entry, and how many were void then.
    read_at: i64,
    read_to: i64,
    void: i64,
    times_read: u32,
}

const COLUMNS: &str = "key, received_at, brn_key, url_key, phone_key, name_key, sector, allegation, district";

/// The number of the week, Monday to Sunday in Hong Kong, in which an instant lies.
fn week_of(at: i64) -> i64 {
    // 1 January 1970 was a Thursday.
    (at + 8 * HOUR + 3 * DAY).div_euclid(WEEK)
}

fn week_begins(week: i64) -> Instant {
    Instant(week * WEEK - 3 * DAY - 8 * HOUR)
}

impl Watch {
    /// Takes in what was filed since the last look; the whole where that is due.
    pub(super) fn look(&mut self, conn: &Connection, now: Instant) -> Result<(), Fault> {
        let count = |sql: &str, value: i64| -> Result<i64, Fault> {
            Ok(conn.prepare_cached(sql)?.query_row([value], |r| r.get(0))?)
        };
        let void = count("SELECT count(*) FROM complaint WHERE state = 'void' AND key > ?1", 0)?;
        if self.times_read > 0 {
            self.take(conn, "key > ?1", self.fed, now)?;
            let retold = count("SELECT count(*) FROM complaint WHERE retold_seq > ?1", self.read_to)?;
            let changed = self.late + retold + (void - self.void).abs();
            if changed == 0 || (changed < MANY && now.0 - self.read_at < PATIENCE) {
                return Ok(());
            }
        }
        let to = count("SELECT coalesce(max(seq), 0) FROM journal WHERE seq > ?1", 0)?;
        let first_week = week_of(now.0 - HORIZON);
        let times_read = self.times_read + 1;
        *self = Watch { times_read, read_at: now.0, read_to: to, void, first_week, ..Watch::default() };
        self.take(conn, "received_at > ?1", now.0 - HORIZON, now)?;
        for lately in self.lately.values_mut() {
            lately.forget(self.latest);
        }
        Ok(())
    }

    fn take(&mut self, conn: &Connection, which: &str, than: i64, now: Instant) -> Result<(), Fault> {
        let sql = format!(
            "SELECT {COLUMNS} FROM complaint WHERE {which} AND state <> 'void' AND received_at <= ?2 ORDER BY received_at, key"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![than, now.0])?;
        while let Some(row) = rows.next()? {
            let (key, at): (i64, i64) = (row.get(0)?, row.get(1)?);
            self.fed = self.fed.max(key);
            if at + LATE < self.latest {
                self.late += 1;
                continue;
            }
            self.latest = self.latest.max(at);
            for (category, column) in self.weeks.iter_mut().zip(6..) {
                let Some(code) = row.get::<_, Option<String>>(column)? else { continue };
                let Ok(week) = usize::try_from(week_of(at) - self.first_week) else { continue };
                let weeks = category.entry(code).or_default();
                if weeks.len() <= week {
                    weeks.resize(week + 1, 0);
                }
                weeks[week] += 1;
            }
            let Some(trader) = self.naming.take(&Keys::read(row, 2)?) else { continue };
            self.lately.entry(trader).or_default().take(at, key);
            if self.detector.complaint(trader, at.div_euclid(SECOND)).is_some() {
                self.surging.insert(trader);
            }
        }
        Ok(())
    }

    /// How often the whole was read.
    #[cfg(test)]
    pub(super) fn times_read(&self) -> u32 {
        self.times_read
    }

    /// The trader of these keys, where it was met.
    pub(super) fn trader_of(&self, keys: &Keys) -> Option<u64> {
        self.naming.of(keys)
    }

    /// How many of a trader's latest complaints were filed after an entry.
    pub(super) fn filed_after(&self, trader: u64, entry: i64) -> u32 {
        let filed = self.lately.get(&trader).map_or(0, |lately| lately.0.iter().filter(|one| one.1 > entry).count());
        u32::try_from(filed).unwrap_or(u32::MAX)
    }

    /// The surges of traders that stand.
    pub(super) fn traders(&self, now: Instant) -> Vec<(u64, Told)> {
        let mut told = Vec::new();
        for trader in &self.surging {
            let Some(surge) = self.detector.standing(*trader, now.0.div_euclid(SECOND)) else { continue };
            let Some(anchor) = self.lately.get(trader).and_then(|lately| lately.0.back()) else { continue };
            let standing = Told {
                anchor: anchor.1,
                since: Instant(surge.since.saturating_mul(SECOND)),
                seen: surge.seen,
                window_days: surge.days,
                expected: surge.expected,
                chance: surge.chance,
                new_trader: !surge.known,
                grown: surge.grown,
            };
            told.push((*trader, standing));
        }
        told
    }

    /// The surges of categories in this week; of the last one where this has not yet shown. What the surge of a trader
    /// explains is told there, and not once more for its sector, its allegation and its district.
    pub(super) fn categories(
        &mut self,
        conn: &Connection,
        now: Instant,
    ) -> Result<Vec<(&'static str, String, Told)>, Fault> {
        let week = week_of(now.0);
        let named = |found: &[OfCategory]| {
            found.iter().map(|(kind, code, told)| (CATEGORIES[*kind], code.clone(), told.clone())).collect()
        };
        if let Some((_, found)) = self.judged.as_ref().filter(|(of, _)| *of == (self.fed, week)) {
            return Ok(named(found));
        }
        let explained = self.of_traders(now)?;
        let ends = usize::try_from(week - self.first_week).unwrap_or(0);
        let all = self.weeks.iter().flat_map(|codes| codes.values());
        let begins = all.filter_map(|weeks| weeks.iter().position(|n| *n > 0)).min().unwrap_or(ends);
        let mut found = Vec::new();
        for (kind, codes) in self.weeks.iter().enumerate() {
            for (code, weeks) in codes {
                for end in [ends, ends.saturating_sub(1)] {
                    let mut counts: Vec<u32> =
                        (begins..=end).map(|at| weeks.get(at).copied().unwrap_or(0)).collect();
                    let number = self.first_week + i64::try_from(end).unwrap_or(0);
                    // A week is judged again only where something was added to it.
                    let sum = counts.iter().sum();
                    let known = self.known.entry((kind, code.clone(), number)).or_insert((0, false));
                    if known.0 != sum {
                        *known = (sum, judge(&counts, number).is_some());
                    }
                    if !known.1 {
                        continue;
                    }
                    for at in received(conn, &explained, CATEGORIES[kind], code)? {
                        let place = usize::try_from(week_of(at) - self.first_week).ok();
                        if let Some(count) = place.and_then(|at| counts.get_mut(at.checked_sub(begins)?)) {
                            *count = count.saturating_sub(1);
                        }
                    }
                    if let Some(told) = judge(&counts, number) {
                        found.push((kind, code.clone(), told));
                        break;
                    }
                }
            }
        }
        let answer = named(&found);
        self.judged = Some(((self.fed, week), found));
        Ok(answer)
    }

    /// The complaints of the surges of traders that stand, as JSON.
    fn of_traders(&self, now: Instant) -> Result<String, Fault> {
        let mut keys = Vec::new();
        for (trader, told) in self.traders(now) {
            let lately = self.lately.get(&trader).into_iter().flat_map(|lately| &lately.0);
            // The detector counts in seconds.
            keys.extend(lately.filter(|(at, _)| *at >= told.since.0).map(|(_, key)| *key));
        }
        serde_json::to_string(&keys).map_err(|e| Fault::Other(e.to_string()))
    }
}

/// When those of these complaints were received that are of a category.
fn received(conn: &Connection, keys: &str, kind: &str, code: &str) -> Result<Vec<i64>, Fault> {
    let sql = format!(
        "SELECT c.received_at FROM json_each(?1) j CROSS JOIN complaint c ON c.key = j.value WHERE c.{kind} = ?2"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let found = statement.query_map([keys, code], |r| r.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The outbreak of which the last of these weeks is told, if it is.
fn judge(counts: &[u32], week: i64) -> Option<Told> {
    if counts.last().is_none_or(|seen| *seen < FEWEST) {
        return None;
    }
    let last = last_week(counts).filter(|last| last.outbreak)?;
    let lasting = last.lasting.max(1);
    Some(Told {
        anchor: 0,
        since: week_begins(week - i64::try_from(lasting - 1).unwrap_or(0)),
        seen: last.seen,
        window_days: 7,
        expected: last.expected,
        chance: last.chance,
        new_trader: false,
        grown: counts.iter().rev().take(lasting).sum(),
    })
}

impl Lately {
    fn take(&mut self, at: i64, key: i64) {
        self.0.push_back((at, key));
        self.forget(at);
    }

    fn forget(&mut self, now: i64) {
        while self.0.len() > 1 && self.0.front().is_some_and(|(at, _)| *at < now - KEPT) {
            self.0.pop_front();
        }
    }
}

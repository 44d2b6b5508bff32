//! Alarms: traders and categories that are suddenly complained of more than usual, with what was seen of them.
//!
//! Not the judging of surges, which is `matching`'s, nor the reading of the books for it ([`watch`]); here its answer is
//! put beside what officers acknowledged. Source: goals D1 to D3.

pub(in crate::ask) mod watch;

use super::Asking;
use crate::fault::{Failure, Fault};
use crate::registry::locked;
use casework::code::Id;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;
use watch::{Keys, Told, Watch};

/// Nothing is asked but what there is.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// What an alarm is about, as `acknowledge_alarm` names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A trader, named by its latest complaint.
    Trader(Id),
    /// All complaints of a code: `sector`, `allegation` or `district`.
    #[allow(missing_docs, reason = "a list of reference data and a code of it")]
    Category { kind: String, code: String },
}

/// Who saw an alarm last.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Acknowledged {
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
    /// How many complaints there were then, as the officer saw it.
    pub seen: u32,
}

/// One alarm.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Alarm {
    /// What it is about.
    pub subject: Subject,
    /// The trader's name as its latest complaint writes it; empty for a category, whose code has its own.
    pub name: String,
    /// From when its complaints are counted.
    pub since: Instant,
    /// Complaints in the window by which it was told.
    pub seen: u32,
    /// How many days that window has.
    pub window_days: u32,
    /// How many would be usual in it.
    pub expected: f64,
    /// Whether nobody complained of the trader before; then all traders are the measure.
    pub new_trader: bool,
    /// Complaints since it began: the number that is acknowledged.
    pub grown: u32,
    /// Who saw it last, if anybody did since it began.
    pub acknowledged: Option<Acknowledged>,
    /// How many complaints about it were filed since it was seen; all since it began, where nobody saw it.
    pub new_since: u32,
}

/// The alarms.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The least likely to be chance first.
    pub alarms: Vec<Alarm>,
    /// How many of them nobody has seen, or have grown since.
    pub unseen: u32,
    /// Where the journal ends, for acknowledging what is shown here.
    #[ts(type = "number")]
    pub entry: i64,
}

/// What was seen last of a trader or category, and where the journal ended then.
struct Seen {
    by: Acknowledged,
    entry: i64,
}

/// The surges of the books as they stand, the least likely to be chance first.
fn surges(asking: &Asking<'_>) -> Result<Vec<Alarm>, Fault> {
    let conn = asking.conn;
    let mut watch = locked(&asking.results.watch);
    watch.look(conn, asking.now)?;
    let (traders, categories) = seen(conn, &watch)?;
    let mut alarms: Vec<(f64, Alarm)> = Vec::new();
    for (trader, told) in watch.traders(asking.now) {
        let Some((id, name)) = anchor(conn, told.anchor)? else { continue };
        let of = |entry| watch.filed_after(trader, entry);
        alarms.push((told.chance, alarm(Subject::Trader(Id(id)), name, &told, traders.get(&trader), of)));
    }
    for (kind, code, told) in watch.categories(conn, asking.now)? {
        let seen = categories.get(&(kind.to_owned(), code.clone()));
        let since_seen = match seen {
            Some(seen) => filed_after(conn, kind, &code, told.since, seen.entry)?,
            None => told.grown,
        };
        let subject = Subject::Category { kind: kind.to_owned(), code };
        alarms.push((told.chance, alarm(subject, String::new(), &told, seen, |_| since_seen)));
    }
    alarms.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.grown.cmp(&a.1.grown)));
    Ok(alarms.into_iter().map(|(_, alarm)| alarm).collect())
}

fn alarm(subject: Subject, name: String, told: &Told, seen: Option<&Seen>, filed: impl Fn(i64) -> u32) -> Alarm {
    // What was seen of an earlier surge says nothing of this one.
    let seen = seen.filter(|seen| seen.by.at >= told.since);
    Alarm {
        subject,
        name,
        since: told.since,
        seen: told.seen,
        window_days: told.window_days,
        expected: told.expected,
        new_trader: told.new_trader,
        grown: told.grown,
        acknowledged: seen.map(|seen| seen.by.clone()),
        new_since: seen.map_or(told.grown, |seen| filed(seen.entry)),
    }
}

fn anchor(conn: &Connection, key: i64) -> Result<Option<([u8; 16], String)>, Fault> {
    let sql = "SELECT id, coalesce(trader_name, trader_url, trader_phone, trader_brn, '') FROM complaint WHERE key = ?1";
    Ok(conn.prepare_cached(sql)?.query_row([key], |r| Ok((r.get(0)?, r.get(1)?))).optional()?)
}

/// How many complaints of a category were received since an instant and filed after an entry.
fn filed_after(conn: &Connection, kind: &str, code: &str, since: Instant, entry: i64) -> Result<u32, Fault> {
    let sql = format!(
        "SELECT count(*) FROM complaint WHERE key > ?1 AND received_at >= ?2 AND state <> 'void' AND {kind} = ?3"
    );
    Ok(conn.prepare_cached(&sql)?.query_row(params![entry, since.0, code], |r| r.get(0))?)
}

type OfTraders = HashMap<u64, Seen>;
type OfCategories = HashMap<(String, String), Seen>;

/// What was acknowledged last of each trader and category.
fn seen(conn: &Connection, watch: &Watch) -> Result<(OfTraders, OfCategories), Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT s.kind, s.code, s.seen, s.entry, s.officer, s.at, c.brn_key, c.url_key, c.phone_key, c.name_key
         FROM alarm_seen s LEFT JOIN complaint c ON c.key = s.complaint ORDER BY s.key",
    )?;
    let mut rows = statement.query([])?;
    let (mut traders, mut categories) = (HashMap::new(), HashMap::new());
    while let Some(row) = rows.next()? {
        let by = Acknowledged { seen: row.get(2)?, by: row.get(4)?, at: Instant(row.get(5)?) };
        let seen = Seen { by, entry: row.get(3)? };
        if let (Some(kind), Some(code)) = (row.get::<_, Option<String>>(0)?, row.get::<_, Option<String>>(1)?) {
            categories.insert((kind, code), seen);
        } else if let Some(trader) = watch.trader_of(&Keys::read(row, 6)?) {
            traders.insert(trader, seen);
        }
    }
    Ok((traders, categories))
}

/// Tells the alarms.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let alarms = surges(asking)?;
    let entry = asking.newest()?;
    let unseen = alarms.iter().filter(|alarm| alarm.acknowledged.is_none() || alarm.new_since > 0).count();
    Ok(View { alarms, unseen: u32::try_from(unseen).unwrap_or(u32::MAX), entry })
}

#[cfg(test)]
mod tests;

//! Verdicts on traders: who judged that reports name one trader, or two, when and why, and which of them hold.
//!
//! Not the act (`casework::trader`). A verdict lies between two complaints and is the same either way round; of several
//! on one pair the last that was not taken back holds. [`standing`] gives all that hold, for the engine that groups.

use super::complaints::complaint_key;
use super::trader_keys::{TraderKey, bearing, listed};
use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Which verdicts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Those that touch this complaint, by id or number, on either side.
    #[ts(optional)]
    pub complaint: Option<String>,
    /// Those that touch any of these complaints, on either side. Without either, all of the office.
    #[ts(optional)]
    pub among: Option<Vec<Id>>,
    /// Those that touch any complaint that bears one of these keys, or is of the traders named, on either side.
    #[ts(optional)]
    pub trader: Option<Vec<TraderKey>>,
    /// Only those that hold.
    #[ts(optional, as = "Option<bool>")]
    pub holding: bool,
    /// Rows of a page, clamped to 1–5000; 500 unless given.
    #[ts(optional)]
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[ts(optional)]
    pub after: Option<u32>,
}

/// One side of a verdict.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Side {
    /// The complaint.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// The trader's name as it writes it.
    pub trader: Option<String>,
}

/// How a verdict stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// It holds.
    Holding,
    /// A later verdict on the same two holds instead.
    Superseded,
    /// It was taken back.
    Withdrawn,
}

/// A verdict on two complaints; an act that judged many has a row for each.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// The act, by which it is taken back, together with all that it judged.
    pub verdict: Id,
    /// The entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// How many complaints the act judged.
    pub members: u32,
    /// The complaint judged.
    pub complaint: Side,
    /// Against which.
    pub against: Side,
    /// Whether they are one trader.
    pub same: bool,
    /// Why, a code of the verdict reasons.
    pub reason: String,
    /// What was written with it.
    pub note: Option<String>,
    /// By what the two were known to agree.
    pub known: Vec<String>,
    /// Who judged.
    pub by: String,
    /// When.
    pub at: Instant,
    /// How it stands.
    pub stands: Stands,
    /// Who took it back.
    pub withdrawn_by: Option<String>,
    /// When.
    pub withdrawn_at: Option<Instant>,
    /// Whether the officer who asks may take it back.
    pub may_withdraw: bool,
}

/// Verdicts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// All rows.
    pub total: u32,
    /// Of them, those that hold.
    pub holding: u32,
    /// The newest first.
    pub verdicts: Vec<Line>,
    /// For the next page; absent on the last.
    pub next: Option<u32>,
}

/// A verdict that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The complaint judged.
    pub complaint: i64,
    /// Against which; the two may change places.
    pub against: i64,
    /// Whether they are one trader.
    pub same: bool,
    /// By what the two were known to agree.
    pub known: Vec<String>,
    /// The entry that gave it.
    pub entry: i64,
}

fn verdict(r: &Row<'_>) -> rusqlite::Result<Verdict> {
    let known: String = r.get(3)?;
    let known = known.split(',').filter(|kind| !kind.is_empty()).map(str::to_owned).collect();
    Ok(Verdict { complaint: r.get(0)?, against: r.get(1)?, same: r.get(2)?, known, entry: r.get(4)? })
}

/// All verdicts that hold, in the order of their pairs: one for each two complaints.
///
/// # Errors
/// Faults of the database.
pub fn standing(conn: &Connection) -> Result<Vec<Verdict>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT complaint, against, same, known, seq FROM trader_verdict WHERE withdrawn_seq IS NULL ORDER BY seq",
    )?;
    let given = statement.query_map([], verdict)?;
    let mut last: BTreeMap<(i64, i64), Verdict> = BTreeMap::new();
    for given in given {
        let given = given?;
        last.insert((given.complaint.min(given.against), given.complaint.max(given.against)), given);
    }
    Ok(last.into_values().collect())
}

/// The verdict that holds between two complaints.
///
/// # Errors
/// Faults of the database.
pub fn between(conn: &Connection, one: i64, other: i64) -> Result<Option<Verdict>, Fault> {
    let sql = "SELECT complaint, against, same, known, seq FROM trader_verdict WHERE withdrawn_seq IS NULL
       AND ((complaint = ?1 AND against = ?2) OR (complaint = ?2 AND against = ?1)) ORDER BY seq DESC LIMIT 1";
    Ok(conn.prepare_cached(sql)?.query_row(params![one, other], verdict).optional()?)
}

/// What holds between a complaint and every other that it was judged with: the other's key, and whether they are one.
fn of(conn: &Connection, complaint: i64) -> Result<BTreeMap<i64, bool>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT against, same, seq FROM trader_verdict WHERE complaint = ?1 AND withdrawn_seq IS NULL
         UNION ALL SELECT complaint, same, seq FROM trader_verdict WHERE against = ?1 AND withdrawn_seq IS NULL ORDER BY 3",
    )?;
    let rows = statement.query_map([complaint], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The complaints that hold as another trader's than this one.
///
/// # Errors
/// Faults of the database.
pub fn parted_from(conn: &Connection, complaint: i64) -> Result<Vec<i64>, Fault> {
    Ok(of(conn, complaint)?.into_iter().filter(|(_, same)| !same).map(|(other, _)| other).collect())
}

/// The complaints that hold as the same trader's as this one.
///
/// # Errors
/// Faults of the database.
pub fn judged_same(conn: &Connection, complaint: i64) -> Result<Vec<i64>, Fault> {
    Ok(of(conn, complaint)?.into_iter().filter(|(_, same)| *same).map(|(other, _)| other).collect())
}

/// A row beside its keys.
const LINE: &str =
    "v.complaint, v.against, v.act, v.seq, v.same, v.reason, v.known, v.officer, v.at, v.withdrawn_seq IS NOT NULL,
   v.withdrawn_by, v.withdrawn_at, c.id, c.number, c.trader_name, a.id, a.number, a.trader_name,
   v.withdrawn_seq IS NULL AND NOT EXISTS(SELECT 1 FROM trader_verdict l WHERE l.withdrawn_seq IS NULL AND l.seq > v.seq
     AND ((l.complaint = v.complaint AND l.against = v.against) OR (l.complaint = v.against AND l.against = v.complaint)))";

/// Tells the verdicts.
///
/// # Errors
/// `not-found` for a complaint that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let mut touched: Vec<i64> = Vec::new();
    let everything = params.complaint.is_none() && params.among.is_none() && params.trader.is_none();
    if let Some(name) = &params.complaint {
        touched.push(complaint_key(asking, name)?.ok_or_else(|| not_found(name))?);
    }
    let mut find = asking.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
    for id in params.among.iter().flatten() {
        touched.extend(find.query_row([id.0], |r| r.get::<_, i64>(0)).optional()?);
    }
    if let Some(keys) = &params.trader {
        let mut borne = asking.conn.prepare_cached(&bearing("?1"))?;
        let found = borne.query_map([listed(asking, keys)?], |r| r.get::<_, i64>(0))?;
        touched.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    let touched = serde_json::to_string(&touched).map_err(|e| Fault::Other(e.to_string()))?;
    let from = if everything {
        "trader_verdict v".to_owned()
    } else {
        "(SELECT seq AS s, complaint AS k FROM trader_verdict WHERE complaint IN (SELECT value FROM json_each(?1))
          UNION SELECT seq, complaint FROM trader_verdict WHERE against IN (SELECT value FROM json_each(?1))) t
         CROSS JOIN trader_verdict v ON v.seq = t.s AND v.complaint = t.k"
            .to_owned()
    };
    let sql = format!(
        "SELECT {LINE} FROM {from} JOIN complaint c ON c.key = v.complaint JOIN complaint a ON a.key = v.against
         WHERE ?1 IS NOT NULL ORDER BY v.seq DESC, v.complaint"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows = statement.query_map([touched], line)?;
    let (mut lines, mut holding) = (Vec::new(), 0u32);
    for line in rows {
        let line = line?;
        holding += u32::from(line.stands == Stands::Holding);
        if line.stands == Stands::Holding || !params.holding {
            lines.push(line);
        }
    }
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let begins = usize::try_from(params.after.unwrap_or(0)).unwrap_or(usize::MAX);
    let limit = usize::try_from(params.limit.unwrap_or(500).clamp(1, 5000)).unwrap_or(500);
    let mut verdicts: Vec<Line> = lines.into_iter().skip(begins).take(limit).collect();
    let ends = begins.saturating_add(verdicts.len());
    let next = u32::try_from(ends).ok().filter(|ends| *ends < total);
    noted(asking, &mut verdicts)?;
    Ok(View { total, holding, verdicts, next })
}

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    let known: String = r.get(6)?;
    let stands = match (r.get(9)?, r.get(18)?) {
        (true, _) => Stands::Withdrawn,
        (false, true) => Stands::Holding,
        (false, false) => Stands::Superseded,
    };
    Ok(Line {
        verdict: Id(r.get(2)?),
        entry: r.get(3)?,
        members: 0,
        complaint: Side { id: Id(r.get(12)?), number: r.get(13)?, trader: r.get(14)? },
        against: Side { id: Id(r.get(15)?), number: r.get(16)?, trader: r.get(17)? },
        same: r.get(4)?,
        reason: r.get(5)?,
        note: None,
        known: known.split(',').filter(|kind| !kind.is_empty()).map(str::to_owned).collect(),
        by: r.get(7)?,
        at: Instant(r.get(8)?),
        stands,
        withdrawn_by: r.get(10)?,
        withdrawn_at: r.get::<_, Option<i64>>(11)?.map(Instant),
        may_withdraw: false,
    })
}

/// Adds how many each act judged, what was written with it, and who may take it back.
fn noted(asking: &Asking<'_>, lines: &mut [Line]) -> Result<(), Fault> {
    let supervisor = asking.roles.contains(&Role::Sup);
    let judges = supervisor || asking.roles.contains(&Role::Co);
    let mut acts: HashMap<Id, (u32, Option<String>)> = HashMap::new();
    let mut count = asking.conn.prepare_cached("SELECT count(*) FROM trader_verdict WHERE act = ?1")?;
    let mut find =
        asking.conn.prepare_cached("SELECT body FROM particular WHERE of = ?1 AND grp = 'verdict-note' LIMIT 1")?;
    for line in lines {
        let act = match acts.entry(line.verdict) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => {
                let members = count.query_row([line.verdict.0], |r| r.get(0))?;
                let body: Option<Vec<u8>> = find.query_row([line.verdict.0], |r| r.get(0)).optional()?;
                let said: Option<Value> = body.and_then(|body| serde_json::from_slice(&body).ok());
                place.insert((members, said.and_then(|said| said["text"].as_str().map(str::to_owned))))
            }
        };
        line.members = act.0;
        line.note.clone_from(&act.1);
        line.may_withdraw =
            line.stands != Stands::Withdrawn && judges && (supervisor || line.by == asking.officer.as_str());
    }
    Ok(())
}

#[cfg(test)]
#[path = "verdicts/tests.rs"]
mod tests;

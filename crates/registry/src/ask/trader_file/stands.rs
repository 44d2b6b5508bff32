//! What stands beside a trader's complaints: the keys they bear, the cases and the referrals.
//!
//! Not what the complaints themselves say (`gather`).

use super::super::trader_keys::{KeyKind, TraderKey, bearing};
use super::gather::Gathered;
use super::{ALSO, Borne, InCase, Referred};
use crate::calendar::day;
use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use rusqlite::Connection;
use std::collections::HashSet;

fn borne(conn: &Connection, key: &TraderKey, found: &Gathered) -> Result<Borne, Fault> {
    if key.kind == KeyKind::Trader {
        let complaints = u32::try_from(found.members.len()).unwrap_or(u32::MAX);
        return Ok(Borne { key: key.clone(), written: None, complaints, everywhere: complaints, names: 0 });
    }
    let column = key.kind.column();
    let sql = format!("SELECT count(*) FROM complaint WHERE {column} = ?1 AND state <> 'void'");
    let everywhere = conn.prepare_cached(&sql)?.query_row([&key.key], |r| r.get(0))?;
    let here = found.borne.get(key);
    Ok(Borne {
        key: key.clone(),
        written: here.filter(|_| key.kind == KeyKind::Name).and_then(|here| here.written.1.clone()),
        complaints: here.map_or(0, |here| here.complaints),
        everywhere,
        names: here.map_or(0, |here| u32::try_from(here.names.len()).unwrap_or(u32::MAX)),
    })
}

/// The keys that make the file, others that its complaints bear, and how many others there are.
pub(super) fn keys(
    conn: &Connection,
    keys: &[TraderKey],
    found: &Gathered,
) -> Result<(Vec<Borne>, Vec<Borne>, u32), Fault> {
    let own = keys.iter().map(|key| borne(conn, key, found)).collect::<Result<_, _>>()?;
    let mut others: Vec<(&TraderKey, u32)> =
        found.borne.iter().filter(|(key, _)| !keys.contains(key)).map(|(key, here)| (key, here.complaints)).collect();
    others.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let total = u32::try_from(others.len()).unwrap_or(u32::MAX);
    let also = others.iter().take(ALSO).map(|(key, _)| borne(conn, key, found)).collect::<Result<_, _>>()?;
    Ok((own, also, total))
}

const CASES: &str = "SELECT k.key, k.id, k.number, k.stage, k.trader, k.section, k.officer, k.opened_at, k.concluded_at, k.first_conviction_on,
   k.undertaking_to, k.letter,
   (SELECT count(*) FROM charge h WHERE h.case_key = k.key AND h.withdrawn = 0),
   (SELECT count(*) FROM charge h WHERE h.case_key = k.key AND h.withdrawn = 0 AND h.verdict = 'convicted')
 FROM case_file k WHERE k.key IN (SELECT value FROM json_each(?1)) ORDER BY k.key DESC";

/// The cases in which complaints stand, and those that bear one of the names without any of them.
pub(super) fn cases(conn: &Connection, keys: &[TraderKey], found: &Gathered) -> Result<Vec<InCase>, Fault> {
    let mut wanted: HashSet<i64> = found.cases.keys().copied().collect();
    let whole = keys.iter().any(|key| key.kind == KeyKind::Trader);
    let named = keys.iter().chain(found.borne.keys().filter(|_| whole)).filter(|key| key.kind == KeyKind::Name);
    let names: Vec<&str> = named.map(|key| key.key.as_str()).collect();
    if !names.is_empty() {
        // A case has no key of its own: there are hundreds of cases where there are a hundred thousand complaints.
        let mut statement = conn.prepare_cached("SELECT key, trader FROM case_file WHERE stage <> 'merged'")?;
        let mut rows = statement.query([])?;
        while let Some(r) = rows.next()? {
            let named = KeyKind::Name.of(&r.get::<_, String>(1)?);
            if named.is_some_and(|key| names.contains(&key.as_str())) {
                wanted.insert(r.get(0)?);
            }
        }
    }
    let wanted: Vec<i64> = wanted.into_iter().collect();
    let mut statement = conn.prepare_cached(CASES)?;
    let rows = statement.query_map([serde_json::json!(wanted).to_string()], |r| {
        let key: i64 = r.get(0)?;
        Ok(InCase {
            id: Id(r.get(1)?),
            number: r.get(2)?,
            stage: r.get(3)?,
            trader: r.get(4)?,
            section: r.get(5)?,
            officer: r.get(6)?,
            opened_at: Instant(r.get(7)?),
            concluded_at: r.get::<_, Option<i64>>(8)?.map(Instant),
            complaints: found.cases.get(&key).copied().unwrap_or(0),
            charges: r.get(12)?,
            convicted: r.get(13)?,
            first_conviction_on: day(r, 9)?,
            undertaking_to: day(r, 10)?,
            letter: r.get(11)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was referred, by agency.
pub(super) fn referrals(conn: &Connection, listed: &str) -> Result<Vec<Referred>, Fault> {
    let sql = format!(
        "SELECT r.agency, count(*), count(*) FILTER (WHERE r.state = 'approved'),
           count(*) FILTER (WHERE r.state IN ('sent', 'acknowledged', 'accepted')), count(*) FILTER (WHERE r.state = 'answered'),
           count(*) FILTER (WHERE r.state IN ('declined', 'returned')), count(*) FILTER (WHERE r.state = 'recalled')
         FROM ({}) b JOIN complaint c ON c.key = b.key AND c.state <> 'void' JOIN referral r ON r.complaint = b.key
         GROUP BY r.agency ORDER BY 2 DESC, 1",
        bearing("?1")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([listed], |r| {
        Ok(Referred {
            agency: r.get(0)?,
            total: r.get(1)?,
            to_send: r.get(2)?,
            sent: r.get(3)?,
            answered: r.get(4)?,
            declined: r.get(5)?,
            recalled: r.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

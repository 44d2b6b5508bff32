//! The members of one suggested group, row by row: what each writes, why it is here, in what it differs.
//!
//! Not which belong together, nor what a group is as a whole (`groups`). Which members may be the same complaint told
//! twice is `twice`.

use super::{key, named, twice};
use crate::ask::{Asking, known};
use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use matching::Report;
use rusqlite::{Connection, Row};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use ts_rs::TS;

/// The members of a group, as columns of equal length, the newest first.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[allow(missing_docs, reason = "the columns of the workbench's table, named as in the list of complaints")]
pub struct Members {
    pub ids: Vec<Id>,
    pub numbers: Vec<String>,
    pub states: Vec<String>,
    pub received_at: Vec<Instant>,
    pub amounts: Vec<Option<String>>,
    pub currencies: Vec<Option<String>>,
    pub transaction_at: Vec<Option<Instant>>,
    pub traders: Vec<Option<String>>,
    /// Whether the name as written folds to another than the group's.
    pub differs: Vec<bool>,
    /// Whether a proposal about it is undecided, so that it may not join.
    pub proposed: Vec<bool>,
    /// Why each is here: codes, the strongest first.
    pub reasons: Vec<Vec<String>>,
    pub addresses: Vec<Option<String>>,
    pub phones: Vec<Option<String>>,
    pub urls: Vec<Option<String>>,
    /// Which of `name`, `address`, `phone`, `url` speak against what the group mostly writes.
    pub differs_in: Vec<Vec<String>>,
    /// How much of each agrees with the rest of the group, in sixteenths.
    pub marks: Vec<u8>,
    /// In what each agrees with the group's anchor or with another member, as a verdict names what was known.
    pub agrees: Vec<Vec<String>>,
    /// The earlier member that may be the same complaint: one person's, of one purchase.
    pub twice: Vec<Option<Id>>,
}

/// A complaint as a row of its group.
pub(super) struct Line {
    pub key: i64,
    pub id: [u8; 16],
    number: String,
    state: String,
    pub received_at: i64,
    trader: [Option<String>; 7],
    amount: Option<String>,
    currency: Option<String>,
    transaction_at: Option<i64>,
    proposed: bool,
}

const COLUMNS: &str = "c.key, c.id, c.number, c.state, c.received_at, c.trader_name, c.trader_address, c.trader_phone,
 c.trader_url, c.trader_social, c.trader_brn, c.district, c.amount_paid, c.currency, c.transaction_at, c.open_proposal IS NOT NULL";

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        key: r.get(0)?,
        id: r.get(1)?,
        number: r.get(2)?,
        state: r.get(3)?,
        received_at: r.get(4)?,
        trader: [r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?, r.get(9)?, r.get(10)?, r.get(11)?],
        amount: r.get(12)?,
        currency: r.get(13)?,
        transaction_at: r.get(14)?,
        proposed: r.get(15)?,
    })
}

fn lines_of(conn: &Connection, group: &matching::Group) -> Result<Vec<Line>, Fault> {
    let keys: Vec<i64> = group.members.iter().map(|member| key(member.id)).collect();
    // Each is looked up by its key: left to itself the engine walks through every state first.
    let sql = format!(
        "SELECT {COLUMNS} FROM json_each(?1) AS wanted CROSS JOIN complaint c ON c.key = wanted.value
         WHERE c.state IN ('received', 'assessing', 'awaiting')"
    );
    Ok(conn.prepare_cached(&sql)?.query_map([named(&keys)], line)?.collect::<Result<_, _>>()?)
}

fn report(line: &Line) -> Report<'_> {
    known::of_trader(line.key, line.trader.each_ref().map(|text| text.as_deref().unwrap_or("")))
}

/// The members of a group as its columns.
pub(super) fn members(asking: &Asking<'_>, group: &matching::Group) -> Result<Members, Fault> {
    let lines = lines_of(asking.conn, group)?;
    let by_key: HashMap<i64, &Line> = lines.iter().map(|line| (line.key, line)).collect();
    let anchor = lines.iter().min_by_key(|line| (line.received_at, line.key));
    let twice = twice::found(asking, &lines)?;
    let mut rows: Vec<(&Line, &matching::Member)> =
        group.members.iter().filter_map(|m| by_key.get(&key(m.id)).map(|l| (*l, m))).collect();
    rows.sort_by_key(|(line, _)| std::cmp::Reverse((line.received_at, line.key)));
    let mut columns = Members::default();
    for (line, member) in rows {
        columns.ids.push(Id(line.id));
        columns.numbers.push(line.number.clone());
        columns.states.push(line.state.clone());
        columns.received_at.push(Instant(line.received_at));
        columns.amounts.push(line.amount.clone());
        columns.currencies.push(line.currency.clone());
        columns.transaction_at.push(line.transaction_at.map(Instant));
        columns.differs.push(member.differs.contains(&matching::Field::Name));
        columns.differs_in.push(member.differs.iter().map(|field| field.code().to_owned()).collect());
        columns.traders.push(line.trader[0].clone());
        columns.addresses.push(line.trader[1].clone());
        columns.phones.push(line.trader[2].clone());
        columns.urls.push(line.trader[3].clone());
        columns.proposed.push(line.proposed);
        columns.marks.push(member.marks);
        columns.reasons.push(member.reasons.iter().map(|r| r.code().to_owned()).collect());
        let mut agrees: BTreeSet<&'static str> = member.reasons.iter().filter_map(|reason| reason.evidence()).collect();
        agrees.extend(anchor.into_iter().flat_map(|anchor| matching::group::shared(&report(line), &report(anchor))));
        columns.agrees.push(agrees.into_iter().map(str::to_owned).collect());
        columns.twice.push(twice.get(&line.key).map(|earlier| Id(*earlier)));
    }
    Ok(columns)
}

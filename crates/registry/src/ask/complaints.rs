//! The list of complaints: filtered, sorted, grouped, with the exact number of all; paged by key, or from any place.
//!
//! Not one complaint's file, nor the ids of a whole result (`complaint_ids`, which takes the same filter).

mod filter;
mod order;
mod ordered;
#[cfg(test)]
mod tests;

pub use filter::Filter;
pub(super) use filter::{Where, case_key, complaint_key};
pub use order::{Column, GroupBy, Order};
pub use ordered::{Head, Results};

use super::Asking;
use crate::fault::Failure;
use casework::code::Id;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use ordered::ordered;
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The newest first.
    #[default]
    ReceivedDesc,
    /// The oldest first.
    Received,
    /// What is due first.
    Due,
    /// The greatest sum paid first; those without one last.
    Paid,
    /// By reference number, the latest first.
    Number,
}

/// A page of the list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Which complaints.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// From this row on, counted from nought; then `order` and `group` are the order, and not `sort`.
    #[ts(optional = nullable)]
    pub from: Option<u32>,
    /// By any column; the newest first unless given.
    #[ts(optional = nullable)]
    pub order: Option<Order>,
    /// Into which groups.
    #[ts(optional = nullable)]
    pub group: Option<GroupBy>,
    /// A complaint whose place is asked for.
    #[ts(optional = nullable)]
    pub find: Option<Id>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
}

/// One row.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(
    missing_docs,
    reason = "the columns of the list, named as on the complaint's file; codes have their words in the reference data"
)]
pub struct Line {
    pub id: Id,
    pub number: String,
    pub qat_number: Option<String>,
    pub state: String,
    pub received_at: Instant,
    pub due: Instant,
    /// Whether the clock stands still.
    pub paused: bool,
    pub priority: u8,
    pub owner: Option<String>,
    pub queue: String,
    pub trader_name: Option<String>,
    pub district: Option<String>,
    pub sector: Option<String>,
    /// The principal one.
    pub allegation: Option<String>,
    pub amount_paid: Option<String>,
    #[ts(type = "number | null")]
    pub paid_cents: Option<i64>,
    pub currency: Option<String>,
    pub item: Option<String>,
    pub transaction_at: Option<Instant>,
    pub visitor_type: Option<String>,
    pub leaves_at: Option<Instant>,
    pub case: Option<Id>,
    pub case_number: Option<String>,
    pub close_reason: Option<String>,
    /// Whether a proposal about it is undecided.
    pub proposed: bool,
    pub channel: Option<String>,
    pub factor: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// All complaints that the filter lets through.
    pub total: u32,
    /// The page's rows.
    pub rows: Vec<Line>,
    /// For the next page; absent on the last, and where a page was asked for by its place.
    pub next: Option<String>,
    /// The heads of all groups, in their order, with the first rows; none where rows are not grouped.
    pub heads: Vec<Head>,
    /// The place of the complaint that was asked for; absent where it is not among them.
    pub found: Option<u32>,
}

impl Sort {
    /// The two expressions by which rows are ordered and pages cut, and whether downwards.
    fn by(self) -> (&'static str, &'static str, bool) {
        match self {
            Sort::ReceivedDesc => ("c.received_at", "c.key", true),
            Sort::Received => ("c.received_at", "c.key", false),
            Sort::Due => ("c.due", "c.key", false),
            Sort::Paid => ("coalesce(c.paid_cents, -1)", "c.key", true),
            Sort::Number => ("c.year", "c.n", true),
        }
    }
}

const LINE: &str = "c.id, c.number, c.qat_number, c.state, c.received_at, c.due, c.paused_at IS NOT NULL, c.priority, c.owner, c.queue,
   c.trader_name, c.district, c.sector, c.allegation, c.amount_paid, c.paid_cents, c.currency, c.item, c.transaction_at,
   c.visitor_type, c.leaves_at, k.id, k.number, c.close_reason, c.open_proposal IS NOT NULL, c.channel, c.factor";

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        qat_number: r.get(2)?,
        state: r.get(3)?,
        received_at: Instant(r.get(4)?),
        due: Instant(r.get(5)?),
        paused: r.get(6)?,
        priority: r.get(7)?,
        owner: r.get(8)?,
        queue: r.get(9)?,
        trader_name: r.get(10)?,
        district: r.get(11)?,
        sector: r.get(12)?,
        allegation: r.get(13)?,
        amount_paid: r.get(14)?,
        paid_cents: r.get(15)?,
        currency: r.get(16)?,
        item: r.get(17)?,
        transaction_at: r.get::<_, Option<i64>>(18)?.map(Instant),
        visitor_type: r.get(19)?,
        leaves_at: r.get::<_, Option<i64>>(20)?.map(Instant),
        case: r.get::<_, Option<[u8; 16]>>(21)?.map(Id),
        case_number: r.get(22)?,
        close_reason: r.get(23)?,
        proposed: r.get(24)?,
        channel: r.get(25)?,
        factor: r.get(26)?,
    })
}

/// Shows a page.
///
/// # Errors
/// Incomplete for a state or text that is none, `not-found` for a case that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Page, Failure> {
    let mut filter = Where::of(&params.filter, asking)?;
    if let Some(from) = params.from {
        return window(asking, &params, &filter, from);
    }
    let total = filter.count(asking)?;
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let (first, second, down) = params.sort.by();
    let (sign, way) = if down { ("<", "DESC") } else { (">", "ASC") };
    if let Some(after) = &params.after {
        let place = after.split_once('.').and_then(|(a, b)| Some((a.parse::<i64>().ok()?, b.parse::<i64>().ok()?)));
        let (a, b) = place.ok_or_else(|| Failing::problem("after", ProblemCode::Unsound))?;
        filter.values.push(Box::new(a));
        let nth = filter.values.len();
        filter.values.push(Box::new(b));
        filter.and(&format!("({first}, {second}) {sign} (?{nth}, ?{})", nth + 1));
    }
    filter.values.push(Box::new(limit));
    let sql = format!(
        "SELECT {LINE}, {first}, {second} FROM complaint c LEFT JOIN case_file k ON k.key = c.case_key
         WHERE {} ORDER BY {first} {way}, {second} {way} LIMIT ?{}",
        filter.sql,
        filter.values.len()
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let found: Vec<(Line, String)> = statement
        .query_map(&filter.bound()[..], |r| {
            Ok((line(r)?, format!("{}.{}", r.get::<_, i64>(27)?, r.get::<_, i64>(28)?)))
        })?
        .collect::<Result<_, _>>()?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(_, place)| place.clone());
    Ok(Page { total, rows: found.into_iter().map(|(row, _)| row).collect(), next, heads: Vec::new(), found: None })
}

/// The rows from a place on, out of the whole result in its order.
fn window(asking: &Asking<'_>, params: &Params, filter: &Where, from: u32) -> Result<Page, Failure> {
    let order = params.order.unwrap_or(Order { by: Column::Received, down: true });
    let asked = serde_json::json!([params.filter, order, params.group]).to_string();
    let all = ordered(asking, filter, &asked, order, params.group)?;
    let limit = usize::try_from(params.limit.unwrap_or(100).clamp(1, 500)).unwrap_or(100);
    let begins = usize::try_from(from).unwrap_or(usize::MAX).min(all.keys.len());
    let page = &all.keys[begins..all.keys.len().min(begins + limit)];
    let sql = format!(
        "SELECT {LINE} FROM json_each(?1) j JOIN complaint c ON c.key = j.value LEFT JOIN case_file k ON k.key = c.case_key ORDER BY j.key"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows = statement.query_map([serde_json::json!(page).to_string()], line)?.collect::<Result<_, _>>()?;
    let found = match params.find {
        None => None,
        Some(id) => complaint_key(asking, &id.hex())?
            .and_then(|key| all.keys.iter().position(|k| *k == key))
            .and_then(|at| u32::try_from(at).ok()),
    };
    let heads = if begins == 0 { all.heads.clone() } else { Vec::new() };
    Ok(Page { total: u32::try_from(all.keys.len()).unwrap_or(u32::MAX), rows, next: None, heads, found })
}

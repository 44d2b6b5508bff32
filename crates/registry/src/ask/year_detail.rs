//! The year beyond its table: sectors, channels, where complainants live, weeks; how old what is in progress is, whether
//! deadlines were met, how soon the Quick Action Team acted, and what the courts decided.
//!
//! Not the table (`year`). Every count is a [`Line`] whose figure's name opens the very list it counts (`year_list`).
//! What is told apart by time is classed once, in [`work`], for the count and the list alike. Source: domain paper §5.4.

pub mod outcomes;
pub mod work;

#[cfg(test)]
mod tests;

use super::Asking;
use super::parts::Words;
use super::year::count::stands;
use super::year::{Period, Span, span};
use crate::fault::{Failure, Fault};
use casework::code::Code;
use casework::reference::{List, Names};
use casework::time::{Day, Instant};
use rusqlite::params;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which year, as it stood when.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The Hong Kong year in which complaints were received.
    pub year: i16,
    /// As for the year table.
    #[serde(default)]
    pub fiscal: bool,
    /// As for the year table.
    #[serde(default)]
    #[ts(type = "number | string | null", optional)]
    pub as_at: Option<Instant>,
}

/// One count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Line {
    /// The figure's name, by which its list is asked for: `channel:hotline`.
    pub figure: String,
    /// What follows the colon.
    pub code: String,
    /// What it is called, where the reference data says so.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// How many.
    pub count: u32,
}

/// One sector, by what the complaints were about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Sector {
    /// The sector, or `none` where it was not given.
    pub code: String,
    /// What it is called.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// Complaints.
    pub complaints: u32,
    /// Those about goods.
    pub goods: u32,
    /// Those about services.
    pub services: u32,
}

/// The year in detail. Complaints are those received in the year, void ones left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Detail {
    /// The Hong Kong year.
    pub year: i16,
    /// Whether it begins on 1 April.
    pub fiscal: bool,
    /// The instant asked for, RFC 3339 with the Hong Kong offset.
    pub as_at: String,
    /// By sector, the most frequent first; they add up to the number received.
    pub by_sector: Vec<Sector>,
    /// By channel, the most frequent first.
    pub by_channel: Vec<Line>,
    /// By where complainants live, the most frequent first.
    pub by_residence: Vec<Line>,
    /// Weeks that begin on a Monday; the first and the last hold only their days of the year.
    pub by_week: Vec<Line>,
    /// What is in progress against its due date: `stopped`, `later`, `soon` (within three days), `late-7`, `late-30`,
    /// `late-over-30` (days past it). They add up to what is in progress.
    pub ageing: Vec<Line>,
    /// What was handled, and when: before the first due date (`original`), after it but before the one then in force
    /// (`present`), after both (`late`). They add up to what was handled.
    pub deadlines: Vec<Line>,
    /// What was handled by working days from receipt: `0-3`, `4-6`, `7-12`, `over-12`, `not-covered` by the calendar.
    pub worked: Vec<Line>,
    /// The median of those days; absent where there are none.
    pub worked_median: Option<u32>,
    /// Short-term visitors' complaints by the time to the team's first logged action: `30m`, `2h`, `24h`, `later`, `none`.
    pub first_action: Vec<Line>,
    /// The median of those minutes, of complaints on which the team acted.
    pub first_action_median: Option<u32>,
    /// Results of the year, whatever the year of the complaints: charges, defendants and cases.
    pub outcomes: Vec<Line>,
    /// Sums of the year's fines and compensation.
    pub money: outcomes::Money,
}

/// The name of a code.
pub(super) fn named<T>(list: &List<T>, code: &str) -> Option<Names> {
    Code::new(code).ok().and_then(|code| list.get(&code).map(|e| e.names.clone()))
}

/// Counts a year in detail.
///
/// # Errors
/// As the year table.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Detail, Failure> {
    let span = span(asking, Period { year: params.year, fiscal: params.fiscal }, params.as_at)?;
    let work = work::classed(asking, span)?;
    let results = outcomes::read(asking, span)?;
    Ok(Detail {
        year: params.year,
        fiscal: params.fiscal,
        as_at: span.as_at.rfc3339(),
        by_sector: sectors(asking, span)?,
        by_channel: by_code(asking, span, "channel", |code| named(&asking.reference.channels, code))?,
        by_residence: by_code(asking, span, "residence", |code| named(&asking.reference.residences, code))?,
        by_week: weeks(asking, span)?,
        ageing: work.lines("ageing", work::AGEING, |m| m.ageing),
        deadlines: work.lines("deadline", work::DEADLINES, |m| m.deadline),
        worked: work.lines("worked", work::WORKED, |m| m.worked),
        worked_median: work.worked_median(),
        first_action: work.lines("first_action", work::FIRST_ACTION, |m| m.first_action),
        first_action_median: work.first_action_median(),
        outcomes: results.lines(asking.reference),
        money: results.money(),
    })
}

fn sectors(asking: &Asking<'_>, span: Span) -> Result<Vec<Sector>, Fault> {
    let sql = format!(
        "SELECT coalesce(t.sector, 'none'), count(*), sum(coalesce(t.goods_or_services = 'goods', 0)),
           sum(coalesce(t.goods_or_services = 'services', 0))
         FROM standing t WHERE {} AND t.disposition <> 'void' GROUP BY 1 ORDER BY 2 DESC, 1",
        stands(asking, span.from, span.to)?
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![span.from, span.to, span.seq], |r| {
        let code: String = r.get(0)?;
        let names = named(&asking.reference.sectors, &code);
        Ok(Sector { code, names, complaints: r.get(1)?, goods: r.get(2)?, services: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Counts by a column that bears the figure's name.
fn by_code(
    asking: &Asking<'_>,
    span: Span,
    column: &'static str,
    name: impl Fn(&str) -> Option<Names>,
) -> Result<Vec<Line>, Fault> {
    let sql = format!(
        "SELECT coalesce(t.{column}, 'none'), count(*) FROM standing t WHERE {} AND t.disposition <> 'void' GROUP BY 1 ORDER BY 2 DESC, 1",
        stands(asking, span.from, span.to)?
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![span.from, span.to, span.seq], |r| {
        let code: String = r.get(0)?;
        Ok(Line { figure: format!("{column}:{code}"), names: name(&code), count: r.get(1)?, code })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The Monday of a day's week.
pub(super) fn monday(day: Day) -> Option<Day> {
    use jiff::ToSpan;
    let back = i64::from(day.0.weekday().to_monday_zero_offset());
    day.0.checked_sub(back.days()).ok().map(Day)
}

/// Every week of a year as its Monday.
fn mondays(of: Period) -> Vec<Day> {
    use jiff::ToSpan;
    let mut all = Vec::new();
    let mut next = of.begins().and_then(monday);
    let end = of.ends();
    while let (Some(day), Some(end)) = (next, end) {
        if day >= end {
            break;
        }
        all.push(day);
        next = day.0.checked_add(7.days()).ok().map(Day);
    }
    all
}

fn weeks(asking: &Asking<'_>, span: Span) -> Result<Vec<Line>, Fault> {
    let sql = format!(
        "SELECT t.received_at FROM standing t WHERE {} AND t.disposition <> 'void'",
        stands(asking, span.from, span.to)?
    );
    let mondays = mondays(span.of);
    let begins: Vec<i64> = mondays.iter().map(|day| day.begins().0).collect();
    let mut counts: BTreeMap<usize, u32> = BTreeMap::new();
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![span.from, span.to, span.seq])?;
    while let Some(row) = rows.next()? {
        let at: i64 = row.get(0)?;
        *counts.entry(begins.partition_point(|b| *b <= at).saturating_sub(1)).or_default() += 1;
    }
    let line = |(at, day): (usize, &Day)| Line {
        figure: format!("week:{day}"),
        code: day.to_string(),
        names: None,
        count: counts.get(&at).copied().unwrap_or(0),
    };
    Ok(mondays.iter().enumerate().map(line).collect())
}

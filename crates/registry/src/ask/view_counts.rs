//! How many complaints each of several queries finds, for the counts beside saved views; and whether one is filling.
//!
//! Not the views themselves (`saved_views`), nor the rows (`complaints`). A text that makes no sense has no count.

use super::Asking;
use super::complaints::Where;
use super::query::read;
use crate::fault::Failure;
use casework::refusal::{Failing, ProblemCode};
use casework::time::HOUR;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most texts at once.
const MOST: usize = 200;
/// One day, and the four weeks before it by which it is measured.
const DAY: i64 = 24 * HOUR;
const BEFORE_DAYS: i64 = 28;

/// The queries to count.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Each as it would be typed.
    pub texts: Vec<String>,
}

/// The count of one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Count {
    /// All that it finds; absent where the text makes no sense.
    pub count: Option<u32>,
    /// How many of them were received in the last 24 hours.
    pub last_day: u32,
    /// How many were received in the 28 days before those.
    pub four_weeks: u32,
}

/// The counts.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Counts {
    /// In the order of the texts.
    pub counts: Vec<Count>,
}

/// Counts.
///
/// # Errors
/// Incomplete for too many texts; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Counts, Failure> {
    if params.texts.len() > MOST {
        return Err(Failing::problem("texts", ProblemCode::TooLong).into());
    }
    let counts = params.texts.iter().map(|text| asking.results.count(asking, text, || count(asking, text)));
    let counts = counts.collect::<Result<_, Failure>>()?;
    Ok(Counts { counts })
}

fn count(asking: &Asking<'_>, text: &str) -> Result<Count, Failure> {
    let Ok(query) = read(text, asking)? else { return Ok(Count { count: None, last_day: 0, four_weeks: 0 }) };
    let mut all = Where::everything();
    query.narrow(asking, &mut all)?;
    let day = asking.now.0 - DAY;
    let (day, before) = (all.value(day), all.value(day - BEFORE_DAYS * DAY));
    let sql = format!(
        "SELECT count(*), coalesce(sum(c.received_at >= {day}), 0), coalesce(sum(c.received_at >= {before} AND c.received_at < {day}), 0)
         FROM complaint c WHERE {}",
        all.sql()
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    Ok(statement.query_row(&all.bound()[..], |r| {
        Ok(Count { count: Some(r.get(0)?), last_day: r.get(1)?, four_weeks: r.get(2)? })
    })?)
}

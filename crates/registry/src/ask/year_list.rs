//! The very list that a figure of the year table counts, as at the same instant: its total is the figure.
//!
//! Not the figures themselves (`year`), nor what each counts by (`figure`); a test asks both and compares them all.

mod figure;

use super::Asking;
use super::year::Span;
use super::year::count::{STANDS, stands};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use figure::{Counted, Figure};
use rusqlite::{Row, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which figure of which year.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The Hong Kong year.
    pub year: i16,
    /// As for the year table.
    #[serde(default)]
    pub fiscal: bool,
    /// As for the year table.
    #[serde(default)]
    #[ts(type = "number | string | null", optional)]
    pub as_at: Option<Instant>,
    /// A field of the year table (`received`, `handled`, `consolidated`, `closed`, `referred`, `closed_or_referred`,
    /// `in_progress`, `medicine_shop`, `medicine_shop_mainland`, `quick_action_handled`, `previous_received`, `void`,
    /// `online`, `district_not_given`, `goods`, `services`, `goods_or_services_not_given`, `cases_opened`, `prosecuted`),
    /// or a line of one of its lists: `month:2023-05`, `allegation:13I` (the principal one), `mention:13I`,
    /// `district:YTM`, `medicine_visitor:ML-IVS`, `agency:CC`; or a line of the year in detail, by its name there.
    /// `none` stands for a code that is not given.
    pub figure: String,
    /// The `next` of the page before.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<String>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// One complaint or case, or a charge or defendant of a case. Names and sums are as written now; what the figure counts by is as it stood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// `complaint`, `case`, `charge` or `defendant`.
    pub kind: String,
    /// Its id, or that of its case.
    pub id: Id,
    /// The key of a charge or a defendant within the case.
    pub part: Option<String>,
    /// Its reference number.
    pub number: String,
    /// A complaint's disposition at the instant, a case's stage now, or a charge's verdict at the instant.
    pub state: String,
    /// When the complaint was received or the case opened.
    pub received_at: Instant,
    /// The trader as written.
    pub trader: Option<String>,
    /// The principal allegation at the instant, or the case's section.
    pub allegation: Option<String>,
    /// The sector at the instant.
    pub sector: Option<String>,
    /// The district at the instant.
    pub district: Option<String>,
    /// The type of visitor at the instant.
    pub visitor_type: Option<String>,
    /// What was paid, in the currency given.
    pub amount_paid: Option<String>,
    /// The currency.
    pub currency: Option<String>,
    /// The case in which it stood.
    pub case_number: Option<String>,
    /// The case in which it stood.
    pub case: Option<Id>,
    /// A case's first conviction, or when a charge was decided.
    pub convicted_on: Option<String>,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct List {
    /// The figure asked for.
    pub figure: String,
    /// The instant asked for.
    pub as_at: String,
    /// All of them: the figure.
    pub total: u32,
    /// The newest first.
    pub rows: Vec<Line>,
    /// For the next page; absent on the last.
    pub next: Option<String>,
}

const COMPLAINT: &str =
    "SELECT t.complaint, c.id, c.number, t.disposition, t.received_at, c.trader_name, t.allegation, t.sector,
   t.district, t.visitor_type, c.amount_paid, c.currency, k.number, k.id, NULL, 'complaint'
 FROM standing t JOIN complaint c ON c.key = t.complaint LEFT JOIN case_file k ON k.key = t.case_key";
const CASE: &str =
    "SELECT k.key, k.id, k.number, k.stage, k.opened_at, k.trader, k.section, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
   k.first_conviction_on, 'case' FROM case_file k";

fn line(r: &Row<'_>) -> rusqlite::Result<(i64, Line)> {
    let line = Line {
        kind: r.get(15)?,
        id: Id(r.get(1)?),
        part: None,
        number: r.get(2)?,
        state: r.get(3)?,
        received_at: Instant(r.get(4)?),
        trader: r.get(5)?,
        allegation: r.get(6)?,
        sector: r.get(7)?,
        district: r.get(8)?,
        visitor_type: r.get(9)?,
        amount_paid: r.get(10)?,
        currency: r.get(11)?,
        case_number: r.get(12)?,
        case: r.get::<_, Option<[u8; 16]>>(13)?.map(Id),
        convicted_on: r.get(14)?,
    };
    Ok((r.get(0)?, line))
}

/// Lists what a figure counts.
///
/// # Errors
/// `unknown-code` for a figure that the table does not have, `unsound` for a key that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<List, Failure> {
    let figure = Figure::of(asking, &params)?;
    if let Counted::Results(rows) = figure.counted {
        return results(rows, &params, figure.span);
    }
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let (at, key) = match &params.after {
        None => (i64::MAX, i64::MAX),
        Some(after) => {
            let parts = after.split_once('.').and_then(|(at, key)| Some((at.parse().ok()?, key.parse().ok()?)));
            parts.ok_or_else(|| Failure::from(Failing::problem("after", ProblemCode::Unsound)))?
        }
    };
    let codes = serde_json::json!(figure.codes).to_string();
    let span = figure.span;
    let conn = asking.conn;
    let counting = figure.sql(stands(asking, span.from, span.to)?);
    // A page is read in the order of the index; a count, and the cases of a year, in whichever is quicker.
    let term = figure.sql(STANDS);
    let (count, page) = match figure.counted {
        Counted::Complaints(_) => (
            format!("SELECT count(*) FROM standing t WHERE {counting}"),
            format!(
                "{COMPLAINT} WHERE {term} AND (t.received_at, t.complaint) < (?5, ?6) ORDER BY t.received_at DESC, t.complaint DESC LIMIT ?7"
            ),
        ),
        Counted::Results(_) | Counted::Cases(_) => (
            format!("SELECT count(*) FROM case_file k WHERE {counting}"),
            format!(
                "{CASE} WHERE {counting} AND (k.opened_at, k.key) < (?5, ?6) ORDER BY k.opened_at DESC, k.key DESC LIMIT ?7"
            ),
        ),
    };
    let bound: [&dyn ToSql; 7] = [&span.from, &span.to, &span.seq, &codes, &at, &key, &limit];
    let total: u32 = conn.prepare_cached(&count)?.query_row(&bound[..4], |r| r.get(0))?;
    let mut statement = conn.prepare_cached(&page)?;
    let found: Vec<(i64, Line)> =
        statement.query_map(&bound[..], line)?.collect::<Result<_, _>>().map_err(Fault::from)?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(key, line)| format!("{}.{key}", line.received_at.0));
    let rows = found.into_iter().map(|(_, line)| line).collect();
    Ok(List { figure: params.figure, as_at: span.as_at.rfc3339(), total, rows, next })
}

/// A page of results, which are few: `after` is how many were shown.
fn results(rows: Vec<Line>, params: &Params, span: Span) -> Result<List, Failure> {
    let from: usize = match &params.after {
        None => 0,
        Some(after) => after.parse().map_err(|_| Failure::from(Failing::problem("after", ProblemCode::Unsound)))?,
    };
    let limit = usize::try_from(params.limit.unwrap_or(100).clamp(1, 500)).unwrap_or(500);
    let total = rows.len();
    let page: Vec<Line> = rows.into_iter().skip(from).take(limit).collect();
    let shown = from.saturating_add(page.len());
    Ok(List {
        figure: params.figure.clone(),
        as_at: span.as_at.rfc3339(),
        total: u32::try_from(total).unwrap_or(u32::MAX),
        rows: page,
        next: (shown < total).then(|| shown.to_string()),
    })
}

#[cfg(test)]
mod tests;

//! The year table: what came in, what became of it, and whether the sums agree, as at any instant.
//!
//! Counted from the intervals in which each complaint stood as it did (`standing`), so that what is reopened or moved
//! later changes no figure of an earlier instant. Not the lists behind the figures (`year_list`). The paragraph and the
//! table for people are in [`paper`]. Source: the contract, `stats`; domain paper §5.

pub mod count;
pub mod documents;
pub mod kept;
pub mod paper;
pub mod period;
pub mod phrase;
#[cfg(test)]
mod tests;

use super::Asking;
use super::parts::Words;
use crate::fault::Failure;
use casework::code::Id;
use casework::reference::Names;
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use count::Tally;
pub use paper::{press, table};
pub use period::Period;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which year, as it stood when.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The Hong Kong year in which complaints were received.
    pub year: i16,
    /// Whether that year begins on 1 April, as the Government's financial year does.
    #[serde(default)]
    pub fiscal: bool,
    /// Counted is every entry before this instant, given in microseconds or as text; everything unless given.
    #[serde(default)]
    #[ts(type = "number | string | null", optional)]
    pub as_at: Option<Instant>,
}

/// Complaints by what they allege.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Allegation {
    /// The offence, or `none` where nothing was alleged yet.
    pub code: String,
    /// What it is called; absent for `none` and for a code that the reference data no longer has.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// Complaints of which it is the principal allegation; these add up to the number received.
    pub complaints: u32,
    /// Complaints that allege it first or besides; these add up to more.
    pub mentions: u32,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Month {
    /// `2023-05`.
    pub month: String,
    /// Received in it.
    pub received: u32,
    /// Those of them against the largest single trader.
    pub largest_trader: u32,
}

/// The trader with the most complaints of the year: the members of one case, or reports of one web address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Largest {
    /// The name of the case's trader, or the one that most of the first reports bear.
    pub name: String,
    /// `case` or `web-address`: by what they are known to be of one trader.
    pub by: String,
    /// Complaints of the year.
    pub complaints: u32,
}

/// Medicine-shop complaints of one type of visitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Visitors {
    /// The visitor type, or `none` where it was not given.
    pub visitor_type: String,
    /// What it is called.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// Whether it counts in the share of Mainland visitors.
    pub mainland: bool,
    /// Complaints.
    pub complaints: u32,
}

/// Complaints by district of the premises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct District {
    /// The district.
    pub district: String,
    /// What it is called.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// Complaints.
    pub complaints: u32,
}

/// Complaints of the year that stood referred to one agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Referred {
    /// The agency.
    pub agency: String,
    /// What it is called.
    #[ts(as = "Option<Words>")]
    pub names: Option<Names>,
    /// Complaints sent to it and not returned, whatever else became of them.
    pub complaints: u32,
}

/// The year table. Counts are of complaints received in the year, void ones left out, unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Year {
    /// The Hong Kong year.
    pub year: i16,
    /// Whether it begins on 1 April.
    #[serde(default)]
    pub fiscal: bool,
    /// The instant asked for, RFC 3339 with the Hong Kong offset.
    pub as_at: String,
    /// Received in the year and filed before the instant.
    pub received: u32,
    /// Consolidated, closed or referred.
    pub handled: u32,
    /// Standing in a case.
    pub consolidated: u32,
    /// Cases opened in the year in which a complaint of the year stands.
    pub cases_opened: u32,
    /// Closed.
    pub closed: u32,
    /// Referred.
    pub referred: u32,
    /// Closed or referred: published as one figure.
    pub closed_or_referred: u32,
    /// Received, assessed or waiting; counted by itself and not as a difference.
    pub in_progress: u32,
    /// In sectors that count as medicine shops.
    pub medicine_shop: u32,
    /// Those of them by Mainland visitors.
    pub medicine_shop_mainland: u32,
    /// Their share, rounded half up; absent where there are none.
    pub medicine_shop_mainland_percent: Option<u32>,
    /// Short-term visitors' complaints in which the Quick Action Team took a statement or a step on the spot.
    pub quick_action_handled: u32,
    /// Cases with a first conviction in the year, whatever their origin.
    pub prosecuted: u32,
    /// Received in the year before, as at the same instant.
    pub previous_received: u32,
    /// The change from the year before in the office's phrase; absent where there is nothing to compare with.
    pub change: Option<String>,
    /// By allegation, the most frequent first.
    pub by_allegation: Vec<Allegation>,
    /// Twelve months, from January or from April.
    pub by_month: Vec<Month>,
    /// Whether received = consolidated + closed + referred + in progress, handled = the first three, and every
    /// complaint filed is among them.
    pub identity_holds: bool,
    /// Where it does not: complaints that are in none of the figures or in two, at most 100.
    pub unaccounted: Vec<Id>,
    /// Handled per hundred received, with one decimal; absent where nothing was received.
    pub handled_percent: Option<String>,
    /// Void complaints received in the year, which no other figure counts.
    pub void: u32,
    /// The number of the last entry that counts.
    #[ts(type = "number")]
    pub entries: i64,
    /// The trader with the most complaints.
    pub largest_trader: Option<Largest>,
    /// Medicine-shop complaints by type of visitor, the most frequent first.
    pub medicine_by_visitor_type: Vec<Visitors>,
    /// By district, in the order of the reference data, every district.
    pub by_district: Vec<District>,
    /// Without a district but with a web address.
    pub online: u32,
    /// With neither.
    pub district_not_given: u32,
    /// About goods.
    pub goods: u32,
    /// About services.
    pub services: u32,
    /// About neither, so far.
    pub goods_or_services_not_given: u32,
    /// Referred by agency, the most frequent first.
    pub referrals: Vec<Referred>,
}

/// A year as instants, and the last entry that counts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// The year.
    pub of: Period,
    /// The first instant.
    pub from: i64,
    /// The first instant after it.
    pub to: i64,
    /// The last entry that counts.
    pub seq: i64,
    /// Whether that is the last entry of all.
    pub whole: bool,
    /// As at when.
    pub as_at: Instant,
}

/// The instants of a year, and how far the journal counts.
///
/// # Errors
/// `unsound` for a year that no calendar has; faults of the database.
pub(super) fn span(asking: &Asking<'_>, of: Period, as_at: Option<Instant>) -> Result<Span, Failure> {
    let unsound = || Failure::from(Failing::problem("year", ProblemCode::Unsound));
    let begins = of.begins().ok_or_else(unsound)?;
    let ends = of.ends().ok_or_else(unsound)?;
    let (head, at): (i64, i64) = asking
        .conn
        .prepare_cached(
            "SELECT coalesce(max(seq), 0), coalesce((SELECT at FROM act ORDER BY at DESC LIMIT 1), 0) FROM journal",
        )?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    // A sealed instant may lie ahead of a clock that was put back; everything counts then, and the figures say since when.
    let (seq, as_at) = match as_at {
        Some(at) => (asking.seq_before(at)?, at),
        None => (head, asking.now.max(Instant(at))),
    };
    Ok(Span { of, from: begins.begins().0, to: ends.begins().0, seq, whole: seq == head, as_at })
}

/// Counts a year.
///
/// # Errors
/// `unsound` for a year that no calendar has; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Year, Failure> {
    let span = span(asking, Period { year: params.year, fiscal: params.fiscal }, params.as_at)?;
    let tally = Tally::of(asking, span)?;
    let consolidated = tally.of_disposition("consolidated");
    let closed = tally.of_disposition("closed");
    let referred = tally.of_disposition("referred");
    let in_progress = tally.of_disposition("in-progress");
    let handled = consolidated + closed + referred;
    let mut holds = tally.received == handled + in_progress;
    let mut unaccounted = Vec::new();
    if !holds || (span.whole && filed(asking, span)? != tally.received + tally.void) {
        holds = false;
        unaccounted = count::unaccounted(asking, span)?;
    }
    Ok(Year {
        year: params.year,
        fiscal: params.fiscal,
        as_at: span.as_at.rfc3339(),
        received: tally.received,
        handled,
        consolidated,
        cases_opened: tally.cases_opened(asking, span)?,
        closed,
        referred,
        closed_or_referred: closed + referred,
        in_progress,
        medicine_shop: tally.medicine_shop,
        medicine_shop_mainland: tally.medicine_shop_mainland,
        medicine_shop_mainland_percent: phrase::percent(tally.medicine_shop_mainland, tally.medicine_shop),
        quick_action_handled: count::quick_action_handled(asking, span)?,
        prosecuted: count::prosecuted(asking, span)?,
        previous_received: tally.previous,
        change: phrase::Change::between(tally.previous, tally.received).map(phrase::Change::english),
        by_allegation: tally.by_allegation(asking.reference),
        by_month: tally.by_month(span),
        identity_holds: holds,
        unaccounted,
        handled_percent: phrase::percent_with_tenth(handled, tally.received),
        void: tally.void,
        entries: span.seq,
        largest_trader: tally.largest(asking)?,
        medicine_by_visitor_type: tally.medicine_by_visitor_type(asking.reference),
        by_district: tally.by_district(asking.reference),
        online: tally.online,
        district_not_given: tally.district_not_given,
        goods: tally.of_goods("goods"),
        services: tally.of_goods("services"),
        goods_or_services_not_given: tally.of_goods(""),
        referrals: count::referrals(asking, span)?,
    })
}

/// How many complaints were filed at all, counted where the figures do not come from.
fn filed(asking: &Asking<'_>, span: Span) -> Result<u32, Failure> {
    let sql = "SELECT count(*) FROM complaint WHERE received_at >= ?1 AND received_at < ?2";
    Ok(asking.conn.prepare_cached(sql)?.query_row([span.from, span.to], |r| r.get(0))?)
}

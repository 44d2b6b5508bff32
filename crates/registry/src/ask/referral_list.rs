//! The rows of a referral list as it would leave: columns from an allow-list, names only where consent stands.
//!
//! What has no consent is not read into the row at all. A list is whole, never a page, because what leaves is sealed by
//! the digest of all its rows. Not the file, which `exchange::list` makes of this view, nor the act that takes it.
//! Source: domain paper §2, fields of the referral list; §7.1 DPP 3.

mod cells;
mod columns;
#[cfg(test)]
mod tests;

use super::Asking;
use super::parts::Words;
use super::referrals::next_list;
use super::year::documents;
use crate::fault::{Failure, Fault};
use casework::code::{Code, Digest, Id};
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode};
use casework::roles::Role;
use casework::time::Day;
use columns::Column;
pub use columns::Kind;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// Which list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The agency, by code or alias.
    pub agency: String,
    /// From this day, by when the referral was sent, or approved where it was not sent yet.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Up to and with this day.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<Day>,
    /// `en`, `zh-Hant` or `zh-Hans`: the language of heads and of the names of codes; English unless given.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// The columns, in any order; those of every list and those approved unless given.
    #[serde(default)]
    #[ts(optional)]
    pub fields: Option<Vec<String>>,
    /// Only these referrals.
    #[serde(default)]
    #[ts(optional)]
    pub only: Option<Vec<Id>>,
    /// Not these referrals.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Id>>")]
    pub without: Vec<Id>,
}

/// A column of the list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Head {
    /// Its code.
    pub code: String,
    /// Its head in the language of the list.
    pub head: String,
    /// What it means.
    pub definition: String,
    /// `text`, `number`, `date` or `instant`: how its values are to be read.
    pub kind: Kind,
}

/// One referral's row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// The referral.
    pub referral: Id,
    /// The complaint.
    pub complaint: Id,
    /// The complaint's number.
    pub number: String,
    /// Whether names go with it: consent stood at the approval and stands now.
    pub consent: bool,
    /// The referral's stage, a code.
    pub state: String,
    /// One value a column, or nothing: text, an exact decimal, a day, or an instant with the Hong Kong offset.
    pub cells: Vec<Option<String>>,
    /// Columns whose value stays behind in this row, for want of consent or of approval.
    pub removed: Vec<String>,
}

/// The list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct List {
    /// The number that it would bear.
    pub number: String,
    /// The agency's code.
    pub agency: String,
    /// Its names.
    pub agency_names: Words,
    /// Whether its name is uncertain.
    pub agency_verify: bool,
    /// The first day asked for.
    pub from: Option<Day>,
    /// The last day asked for.
    pub to: Option<Day>,
    /// The language of heads and names.
    pub language: String,
    /// Purposes of the referrals in it, in words.
    pub purpose: String,
    /// Legal bases of the referrals in it, in words.
    pub basis: String,
    /// Who approved them.
    pub approved_by: Vec<String>,
    /// Its columns, in their order.
    pub columns: Vec<Head>,
    /// Every column that a list may have, for the choice of columns.
    pub allowed: Vec<Head>,
    /// Its rows, the earliest received first.
    pub rows: Vec<Line>,
    /// The referrals in the order of the rows, as the act that takes the list names them.
    pub referrals: Vec<Id>,
    /// Rows in which consent stands.
    pub consent: u32,
    /// Rows in which something stays behind.
    pub removed: u32,
    /// Referrals of the period that were left out by choice.
    pub left_out: u32,
    /// Whether names are masked because the officer who asks may not take lists.
    pub masked: bool,
    /// How many entries the journal has.
    #[ts(type = "number")]
    pub journal_length: i64,
    /// The seal of the last of them.
    pub journal_head: Option<Digest>,
    /// The fixed words of a list in its language, by the names that `exchange::list::Words` gives them.
    pub words: BTreeMap<String, String>,
}

/// Chooses the columns: on the allow-list, each once, in the order of the allow-list.
fn chosen(params: &Params, approved: &BTreeSet<String>) -> Result<Vec<&'static Column>, Failure> {
    let Some(fields) = &params.fields else {
        let usual = columns::ALL.iter().filter(|c| c.standing || approved.contains(c.code));
        return Ok(usual.collect());
    };
    if fields.is_empty() {
        return Err(Failing::problem("fields", ProblemCode::Missing).into());
    }
    if fields.iter().any(|field| columns::of(field).is_none()) {
        return Err(Failing::problem("fields", ProblemCode::UnknownCode).into());
    }
    Ok(columns::ALL.iter().filter(|c| fields.iter().any(|f| f == c.code)).collect())
}

/// The referrals of an agency and a period; the days are ?2 and ?3.
pub(super) const CHOSEN: &str = "r.agency = ?1 AND r.state IN ('approved', 'sent', 'acknowledged', 'accepted', 'answered')
   AND (?2 IS NULL OR coalesce(r.sent_on, date(r.approved_at / 1000000, 'unixepoch', '+8 hours')) >= ?2)
   AND (?3 IS NULL OR coalesce(r.sent_on, date(r.approved_at / 1000000, 'unixepoch', '+8 hours')) <= ?3)";
/// Those of them that an officer chose, and did not leave out.
pub(super) const MINE: &str = "(?4 IS NULL OR hex(r.id) IN (SELECT upper(value) FROM json_each(?4)))
   AND hex(r.id) NOT IN (SELECT upper(value) FROM json_each(?5))";

/// Draws the list up.
///
/// # Errors
/// `unknown-code` for an agency, language or column that is none, `wrong-order` for days the wrong way round; faults of
/// the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<List, Failure> {
    let unknown = |field: &str| Failure::from(Failing::problem(field, ProblemCode::UnknownCode));
    let agency = asking.reference.agencies.resolve(&params.agency).ok_or_else(|| unknown("agency"))?;
    let lang = match params.language.as_deref() {
        None => Lang::En,
        Some(tag) => Lang::parse(tag).ok_or_else(|| unknown("language"))?,
    };
    if let (Some(from), Some(to)) = (params.from, params.to)
        && from > to
    {
        return Err(Failing::problem("to", ProblemCode::WrongOrder).into());
    }
    let (from, to) = (params.from.map(|d| d.to_string()), params.to.map(|d| d.to_string()));
    let only = params.only.as_ref().map(|ids| serde_json::json!(ids).to_string());
    let without = serde_json::json!(params.without).to_string();
    let conn = asking.conn;

    let sql = format!("SELECT DISTINCT r.fields FROM referral r WHERE {CHOSEN} AND {MINE}");
    let mut approved = BTreeSet::new();
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![agency.code.as_str(), from, to, only, without])?;
    while let Some(row) = rows.next()? {
        approved.extend(row.get::<_, String>(0)?.split(',').map(str::to_owned));
    }
    let columns = chosen(&params, &approved)?;
    let may_take = asking.roles.iter().any(|role| matches!(role, Role::Sup | Role::Rec));
    let writer = cells::Writer { asking, lang, masked: !may_take };

    let sql = format!("{} WHERE {CHOSEN} AND {MINE} ORDER BY c.received_at, c.key, r.id", cells::ROW);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![agency.code.as_str(), from, to, only, without])?;
    let mut lines = Vec::new();
    let (mut purposes, mut bases, mut approvers) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    while let Some(row) = rows.next()? {
        lines.push(writer.line(row, &columns)?);
        purposes.insert(row.get::<_, String>("purpose")?);
        bases.extend(row.get::<_, Option<String>>("basis")?);
        approvers.insert(row.get::<_, String>("approved_by")?);
    }
    let count = format!("SELECT count(*) FROM referral r WHERE {CHOSEN}");
    let all: u32 = conn.prepare_cached(&count)?.query_row(params![agency.code.as_str(), from, to], |r| r.get(0))?;
    let (journal_length, journal_head) = head(asking)?;
    let whole = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let joined =
        |codes: BTreeSet<String>, field| codes.iter().map(|c| writer.named(field, c)).collect::<Vec<_>>().join("; ");
    Ok(List {
        number: next_list(asking)?,
        agency: agency.code.to_string(),
        agency_names: Words::from(&agency.names),
        agency_verify: agency.verify,
        from: params.from,
        to: params.to,
        language: lang.tag().to_owned(),
        purpose: joined(purposes, "purpose"),
        basis: joined(bases, "basis"),
        approved_by: approvers.into_iter().collect(),
        columns: columns.iter().map(|c| c.head(lang)).collect(),
        allowed: columns::ALL.iter().map(|c| c.head(lang)).collect(),
        referrals: lines.iter().map(|l| l.referral).collect(),
        consent: whole(lines.iter().filter(|l| l.consent).count()),
        removed: whole(lines.iter().filter(|l| !l.removed.is_empty()).count()),
        left_out: all.saturating_sub(whole(lines.len())),
        masked: !may_take,
        rows: lines,
        journal_length,
        journal_head,
        words: documents::words(lang)
            .iter()
            .filter_map(|(key, text)| Some((key.strip_prefix("sheet.")?.to_owned(), text.clone())))
            .collect(),
    })
}

fn head(asking: &Asking<'_>) -> Result<(i64, Option<Digest>), Fault> {
    let mut statement = asking.conn.prepare_cached("SELECT seq, seal FROM journal ORDER BY seq DESC LIMIT 1")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        Some(row) => Ok((row.get(0)?, Some(Digest(row.get(1)?)))),
        None => Ok((0, None)),
    }
}

/// A code as its list spells it, for finding its names.
fn code(text: &str) -> Option<Code> {
    Code::new(text).ok()
}

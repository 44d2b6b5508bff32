//! One case's file: its path, its elements, its complaints, its limit, what can be done now, and the court.
//!
//! The members are a page of complaints with complainants masked. What happened, entry by entry, is `history`.
//! Source: interface §5 "Case file"; domain paper §6.2.

mod can;
mod court;
mod lists;
#[cfg(test)]
mod tests;

use super::cases::{days_between, warning};
use super::complaints::case_key;
use super::parts::Words;
use super::{Asking, not_found};
use crate::calendar::day;
use crate::fault::{Failure, Fault};
use can::Can;
use casework::code::{Code, Id};
use casework::days::add_years;
use casework::limitation::Governs;
use casework::time::{Day, Instant};
use court::{Charge, CourtEvent, Defendant};
use lists::{Batch, Member, MemberFilter, Note, Step};
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which case, and which page of its complaints.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Its id, or its reference number with or without check letter.
    pub name: String,
    /// Which complaints to show.
    #[serde(default)]
    #[ts(optional, as = "Option<MemberFilter>")]
    pub members: MemberFilter,
    /// The `members_next` of the page before.
    #[serde(default)]
    #[ts(optional)]
    pub members_after: Option<String>,
    /// Complaints of a page, clamped to 1–500; 100 unless given.
    #[serde(default)]
    #[ts(optional)]
    pub members_limit: Option<u32>,
}

/// An element of the principal section.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Element {
    /// The element, a code.
    pub code: Code,
    /// What is to be shown.
    pub names: Words,
    /// Whether a lawyer has yet to confirm it.
    pub verify: bool,
    /// Member complaints on which it is ticked.
    pub complaints: u32,
    /// Whether the case officer submitted it as made out.
    pub made_out: bool,
}

/// A case from which complaints came by merging.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Merged {
    /// The case.
    pub id: Id,
    /// Its number, which stays.
    pub number: String,
}

/// The file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct File {
    /// Its id.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// Where it stands, a code.
    pub stage: String,
    /// Where it stood before it was suspended or concluded.
    pub stage_before: Option<String>,
    /// The case officer.
    pub officer: String,
    /// The principal section, a code of the offences.
    pub section: String,
    /// How it came to be, a code.
    pub origin: String,
    /// The trader as the case bears it.
    pub trader: String,
    /// Where the trader is found.
    pub premises: Option<String>,
    /// When it was opened.
    pub opened_at: Instant,
    /// By whom.
    pub opened_by: String,
    /// When the investigation began.
    pub began_at: Option<Instant>,
    /// When it was concluded.
    pub concluded_at: Option<Instant>,
    /// When a suspended case is looked at again.
    pub review_on: Option<Day>,
    /// The act by which it last changed.
    pub last_act: Id,
    /// Whether the case officer has submitted it for advice.
    pub submitted: bool,
    /// The day of the advice.
    pub advice_on: Option<Day>,
    /// Whether it is prosecuted under delegated authority.
    pub delegated: bool,
    /// The undertaking's first day.
    pub undertaking_from: Option<Day>,
    /// Its last.
    pub undertaking_to: Option<Day>,
    /// The letter that was served, a code.
    pub letter: Option<String>,
    /// When.
    pub letter_on: Option<Day>,
    /// Whether complainants were told of the conclusion.
    pub notified: Option<bool>,
    /// The first conviction.
    pub first_conviction_on: Option<Day>,
    /// The case into which it was merged.
    pub merged_into: Option<Id>,
    /// Its number.
    pub merged_into_number: Option<String>,
    /// Cases that were merged into this one.
    pub merged_from: Vec<Merged>,
    /// Its stages, the first one first.
    pub path: Vec<Step>,
    /// The elements of the principal section.
    pub elements: Vec<Element>,
    /// Complaints that stand in it.
    pub members_total: u32,
    /// Those of them that the page's filter lets through.
    pub members_found: u32,
    /// Those of them without a day of payment.
    pub members_undated: u32,
    /// Those of them without a signed statement.
    pub members_unstated: u32,
    /// A page of them, the earliest received first.
    pub members: Vec<Member>,
    /// For the next page; absent on the last.
    pub members_next: Option<String>,
    /// What they paid in Hong Kong dollars, in cents.
    #[ts(type = "number")]
    pub paid_cents: i64,
    /// The largest of these sums, in cents.
    #[ts(type = "number | null")]
    pub largest_cents: Option<i64>,
    /// Members that paid in another currency, which the sums leave out.
    pub paid_otherwise: u32,
    /// The earliest transaction of a member, as known now.
    pub earliest_on: Option<Day>,
    /// The complaint that has it.
    pub earliest_number: Option<String>,
    /// The commission as the officer named it.
    pub commission_on: Option<Day>,
    /// The discovery.
    pub discovery_on: Option<Day>,
    /// The advisory last day for a prosecution, as sealed.
    pub limit_on: Option<Day>,
    /// The rule that gave it, as sealed.
    pub limit_rule: Option<String>,
    /// Years from the earlier of commission and earliest transaction; advisory.
    pub limit_by_commission: Option<Day>,
    /// Years from discovery; advisory.
    pub limit_by_discovery: Option<Day>,
    /// Which of the two comes first now.
    pub governs: Option<Governs>,
    /// Whole days to the earliest of these and the sealed limit; below nought once it has passed.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// The smallest warning that was reached (30, 90 or 180 days); only while the limit still matters.
    pub warning: Option<u32>,
    /// What the officer who asks can do, and why not.
    pub can: Vec<Can>,
    /// Who is charged.
    pub defendants: Vec<Defendant>,
    /// With what.
    pub charges: Vec<Charge>,
    /// What happened before the court, the earliest first.
    pub court_events: Vec<CourtEvent>,
    /// Notes, the newest first.
    pub notes: Vec<Note>,
    /// Acts by which complaints joined, the newest first; what is still in can be taken out as one.
    pub batches: Vec<Batch>,
    /// The undecided proposal about the case itself.
    pub open_proposal: Option<Id>,
    /// What it proposes.
    pub open_proposal_kind: Option<String>,
}

const CASE: &str = "SELECT k.*, o.id AS into_id, o.number AS into_number,
   (SELECT p.id FROM proposal p WHERE p.case_key = k.key AND p.state = 'open' AND p.members = 0 ORDER BY p.key LIMIT 1) AS open_proposal,
   (SELECT p.kind FROM proposal p WHERE p.case_key = k.key AND p.state = 'open' AND p.members = 0 ORDER BY p.key LIMIT 1) AS open_kind
 FROM case_file k LEFT JOIN case_file o ON o.key = k.merged_into WHERE k.key = ?1";

fn read(r: &Row<'_>) -> rusqlite::Result<File> {
    let at = |column: &str| r.get::<_, Option<i64>>(column).map(|at| at.map(Instant));
    let id = |column: &str| r.get::<_, Option<[u8; 16]>>(column).map(|id| id.map(Id));
    Ok(File {
        id: Id(r.get("id")?),
        number: r.get("number")?,
        stage: r.get("stage")?,
        stage_before: r.get("stage_before")?,
        officer: r.get("officer")?,
        section: r.get("section")?,
        origin: r.get("origin")?,
        trader: r.get("trader")?,
        premises: r.get("premises")?,
        opened_at: Instant(r.get("opened_at")?),
        opened_by: r.get("opened_by")?,
        began_at: at("began_at")?,
        concluded_at: at("concluded_at")?,
        review_on: day(r, "review_on")?,
        last_act: Id(r.get("last_act")?),
        submitted: r.get("submitted")?,
        advice_on: day(r, "advice_on")?,
        delegated: r.get("delegated")?,
        undertaking_from: day(r, "undertaking_from")?,
        undertaking_to: day(r, "undertaking_to")?,
        letter: r.get("letter")?,
        letter_on: day(r, "letter_on")?,
        notified: r.get("notified")?,
        first_conviction_on: day(r, "first_conviction_on")?,
        merged_into: id("into_id")?,
        merged_into_number: r.get("into_number")?,
        merged_from: Vec::new(),
        path: Vec::new(),
        elements: Vec::new(),
        members_total: 0,
        members_found: 0,
        members_undated: 0,
        members_unstated: 0,
        members: Vec::new(),
        members_next: None,
        paid_cents: 0,
        largest_cents: None,
        paid_otherwise: 0,
        earliest_on: None,
        earliest_number: None,
        commission_on: day(r, "commission_on")?,
        discovery_on: day(r, "discovery_on")?,
        limit_on: day(r, "limit_on")?,
        limit_rule: r.get("limit_rule")?,
        limit_by_commission: None,
        limit_by_discovery: None,
        governs: None,
        days_left: None,
        warning: None,
        can: Vec::new(),
        defendants: Vec::new(),
        charges: Vec::new(),
        court_events: Vec::new(),
        notes: Vec::new(),
        batches: Vec::new(),
        open_proposal: id("open_proposal")?,
        open_proposal_kind: r.get("open_kind")?,
    })
}

/// Opens the file.
///
/// # Errors
/// `not-found` for a case that is not there, `unsound` for a key that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<File, Failure> {
    let key = case_key(asking, params.name.trim())?.ok_or_else(|| not_found(&params.name))?;
    let conn = asking.conn;
    let (mut file, made_out): (File, Option<String>) =
        conn.prepare_cached(CASE)?.query_row([key], |r| Ok((read(r)?, r.get("elements")?)))?;
    file.path = lists::path(conn, key)?;
    file.merged_from = lists::merged_from(conn, key)?;
    file.notes = lists::notes(conn, key)?;
    file.batches = lists::batches(conn, key)?;
    (file.defendants, file.charges, file.court_events) = court::read(conn, key)?;
    let ticks = totals(asking, key, &mut file)?;
    lists::members(asking, key, &params, &mut file)?;
    let made_out = made_out.unwrap_or_default();
    let section = Code::new(&file.section).ok().and_then(|code| asking.reference.offences.get(&code));
    file.elements = section
        .into_iter()
        .flat_map(|offence| &offence.more.elements)
        .map(|element| Element {
            code: element.code.clone(),
            names: Words::from(&element.names),
            verify: element.verify,
            complaints: ticks.get(element.code.as_str()).copied().unwrap_or(0),
            made_out: made_out.split(',').any(|code| code == element.code.as_str()),
        })
        .collect();
    limitation(asking, &mut file);
    file.can = can::tried(asking, &file)?;
    Ok(file)
}

/// Counts and sums over all members in one pass; yields how many tick each element.
fn totals(asking: &Asking<'_>, key: i64, file: &mut File) -> Result<std::collections::HashMap<String, u32>, Fault> {
    let sql = "SELECT paid_cents, coalesce(currency, 'HKD') = 'HKD', transaction_at, statement IS 'signed', elements, key FROM complaint
       WHERE case_key = ?1";
    let mut statement = asking.conn.prepare_cached(sql)?;
    let mut rows = statement.query([key])?;
    let mut ticks = std::collections::HashMap::new();
    let mut earliest: Option<(i64, i64)> = None;
    while let Some(r) = rows.next()? {
        file.members_total += 1;
        match (r.get::<_, Option<i64>>(0)?, r.get::<_, bool>(1)?) {
            (Some(paid), true) => {
                file.paid_cents = file.paid_cents.saturating_add(paid);
                file.largest_cents = file.largest_cents.max(Some(paid));
            }
            (Some(_), false) => file.paid_otherwise += 1,
            (None, _) => {}
        }
        match r.get::<_, Option<i64>>(2)? {
            Some(at) => {
                let this = (at, r.get(5)?);
                earliest = Some(earliest.map_or(this, |first| first.min(this)));
            }
            None => file.members_undated += 1,
        }
        file.members_unstated += u32::from(!r.get::<_, bool>(3)?);
        let elements = r.get_ref(4)?.as_str_or_null().unwrap_or_default().unwrap_or_default();
        for code in elements.split(',').filter(|code| !code.is_empty()) {
            match ticks.get_mut(code) {
                Some(count) => *count += 1,
                None => {
                    ticks.insert(code.to_owned(), 1);
                }
            }
        }
    }
    if let Some((at, complaint)) = earliest {
        let sql = "SELECT number FROM complaint WHERE key = ?1";
        file.earliest_on = Some(Instant(at).day());
        file.earliest_number = asking.conn.prepare_cached(sql)?.query_row([complaint], |r| r.get(0)).optional()?;
    }
    Ok(ticks)
}

/// Both advisory limits as they are now; the sealed one stays as it was sealed.
fn limitation(asking: &Asking<'_>, file: &mut File) {
    let numbers = &asking.reference.numbers;
    let committed = [file.commission_on, file.earliest_on].into_iter().flatten().min();
    file.limit_by_commission = committed.and_then(|day| add_years(day, numbers.limitation_years_commission).ok());
    file.limit_by_discovery = file.discovery_on.and_then(|day| add_years(day, numbers.limitation_years_discovery).ok());
    file.governs = match (file.limit_by_commission, file.limit_by_discovery) {
        (Some(commission), Some(discovery)) if discovery < commission => Some(Governs::Discovery),
        (Some(_), _) => Some(Governs::Commission),
        (None, Some(_)) => Some(Governs::Discovery),
        (None, None) => None,
    };
    let first = [file.limit_on, file.limit_by_commission, file.limit_by_discovery].into_iter().flatten().min();
    file.days_left = first.map(|day| days_between(asking.now.day(), day));
    file.warning = warning(asking, &file.stage, file.days_left);
}

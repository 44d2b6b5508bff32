//! The figures of a year by name, in one canonical order, so that a kept report can be compared with what is counted
//! again. Not the reports (`ask::reports`) nor the act that keeps one (`casework::statistics`).
//!
//! A figure's name is that by which `year_list` gives its list. Lines of nought are left out: a code that the reference
//! data gains later has counted nothing. Working days are counted by the calendar as at the instant; the first reports
//! did not hold them, and are counted again without ([`Question`]).

use super::{Params, Year, ask};
use crate::ask::Asking;
use crate::ask::year_detail::{self, Detail, Line};
use crate::fault::{Failure, Fault};
use casework::code::{Code, Digest};
use casework::papers::FiguresPaper;
use casework::reference::Reference;
use casework::statistics::Question;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Figures by name.
pub type Figures = BTreeMap<String, u64>;

/// The figures of a year as at an instant.
///
/// # Errors
/// As the questions.
pub fn figures(asking: &Asking<'_>, question: Question, year: i16, as_at: Instant) -> Result<Figures, Failure> {
    let (fiscal, as_at) = (question.fiscal, Some(as_at));
    let table = ask(asking, Params { year, fiscal, as_at })?;
    let detail = year_detail::ask(asking, year_detail::Params { year, fiscal, as_at })?;
    let mut all = Figures::new();
    of_table(&table, &mut all);
    of_detail(&detail, &mut all);
    if question.worked {
        of_lines(&detail.worked, &mut all);
    }
    Ok(all)
}

fn of_table(year: &Year, all: &mut Figures) {
    for (name, count) in [
        ("received", year.received),
        ("handled", year.handled),
        ("consolidated", year.consolidated),
        ("cases_opened", year.cases_opened),
        ("closed", year.closed),
        ("referred", year.referred),
        ("closed_or_referred", year.closed_or_referred),
        ("in_progress", year.in_progress),
        ("medicine_shop", year.medicine_shop),
        ("medicine_shop_mainland", year.medicine_shop_mainland),
        ("quick_action_handled", year.quick_action_handled),
        ("prosecuted", year.prosecuted),
        ("previous_received", year.previous_received),
        ("void", year.void),
        ("online", year.online),
        ("district_not_given", year.district_not_given),
        ("goods", year.goods),
        ("services", year.services),
        ("goods_or_services_not_given", year.goods_or_services_not_given),
    ] {
        all.insert(name.to_owned(), u64::from(count));
    }
    let mut line = |list: &str, code: &str, count: u32| {
        if count > 0 {
            all.insert(format!("{list}:{code}"), u64::from(count));
        }
    };
    for a in &year.by_allegation {
        line("allegation", &a.code, a.complaints);
        line("mention", &a.code, a.mentions);
    }
    for m in &year.by_month {
        line("month", &m.month, m.received);
    }
    for v in &year.medicine_by_visitor_type {
        line("medicine_visitor", &v.visitor_type, v.complaints);
    }
    for d in &year.by_district {
        line("district", &d.district, d.complaints);
    }
    for r in &year.referrals {
        line("agency", &r.agency, r.complaints);
    }
}

fn of_lines(lines: &[Line], all: &mut Figures) {
    let counted = lines.iter().filter(|line| line.count > 0);
    all.extend(counted.map(|line| (line.figure.clone(), u64::from(line.count))));
}

fn of_detail(detail: &Detail, all: &mut Figures) {
    let lines = [
        &detail.by_channel,
        &detail.by_residence,
        &detail.by_week,
        &detail.ageing,
        &detail.deadlines,
        &detail.first_action,
        &detail.outcomes,
    ];
    for line in lines {
        of_lines(line, all);
    }
    for sector in &detail.by_sector {
        for (figure, count) in
            [("sector", sector.complaints), ("sector_goods", sector.goods), ("sector_services", sector.services)]
        {
            if count > 0 {
                all.insert(format!("{figure}:{}", sector.code), u64::from(count));
            }
        }
    }
}

/// The figures as bytes that are the same for the same figures.
#[must_use]
pub fn canonical(figures: &Figures) -> Vec<u8> {
    serde_json::to_vec(figures).unwrap_or_default()
}

/// SHA-256 of the canonical figures.
#[must_use]
pub fn digest(figures: &Figures) -> Digest {
    Digest(Sha256::digest(canonical(figures)).into())
}

/// The seal of an entry; of entry 0, nothing.
///
/// # Errors
/// Faults of the database.
pub fn seal_of(conn: &Connection, seq: i64) -> Result<Option<Digest>, Fault> {
    let seal: Option<[u8; 32]> =
        conn.prepare_cached("SELECT seal FROM journal WHERE seq = ?1")?.query_row([seq], |r| r.get(0)).optional()?;
    Ok(seal.map(Digest))
}

/// What the papers of `keep_report` bring: the figures as at the instant, counted inside the act's transaction.
/// Nothing where the year or the instant is no such thing, which the rule then tells.
///
/// # Errors
/// Faults of the database.
pub(crate) fn counted(
    conn: &Connection,
    reference: &Reference,
    question: Question,
    year: i16,
    as_at: Option<Instant>,
    at: Instant,
) -> Result<Option<FiguresPaper>, Fault> {
    let as_at = as_at.unwrap_or(at);
    if as_at > at {
        return Ok(None);
    }
    let officer = Code::of("door");
    let results = crate::ask::complaints::Results::default();
    let asking = Asking { conn, reference, officer: &officer, roles: &[], now: at, results: &results };
    let counted = match figures(&asking, question, year, as_at) {
        Ok(figures) => figures,
        Err(Failure::Fault { cause, .. }) => return Err(cause),
        Err(Failure::Failing(_)) => return Ok(None),
    };
    let head = asking.seq_before(as_at)?;
    Ok(Some(FiguresPaper {
        head: u64::try_from(head).unwrap_or(0),
        seal: seal_of(conn, head)?.unwrap_or(Digest([0; 32])),
        sha256: digest(&counted),
        figures: serde_json::json!(counted),
    }))
}

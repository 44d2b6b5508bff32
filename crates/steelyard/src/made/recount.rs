//! What a made year adds up to, counted from its files as they lie on disk.
//!
//! Not the plan: nothing here is copied from it. The decisions are walked in `ledger.rs`, a small office
//! of its own, so that a year which the rules would refuse is found before anybody plays it.

use super::MadeError;
use super::complaints::Complaint;
use super::ledger::{Ledger, State};
use super::plan::Plan;
use super::stock::Stock;
use casework::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

/// A row of `decisions.csv`.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the columns are explained in write.rs")]
pub struct Row {
    pub row: String,
    pub at: String,
    pub officer: String,
    pub act: String,
    pub complaints: String,
    pub refers: String,
    pub fields: String,
}

/// The figures of a written year. Counts are of complaints unless they say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The Hong Kong year.
    pub year: i16,
    /// Received, void ones not counted.
    pub received: u32,
    /// Taken out as keying errors, on top of those received.
    pub void: u32,
    /// Standing in a case.
    pub consolidated: u32,
    /// Cases opened in the year in which a complaint stands.
    pub cases_opened: u32,
    /// Closed.
    pub closed: u32,
    /// Referred.
    pub referred: u32,
    /// Closed or referred.
    pub closed_or_referred: u32,
    /// None of these.
    pub in_progress: u32,
    /// In medicine shops.
    pub medicine_shop: u32,
    /// Of these, by Mainland visitors.
    pub medicine_shop_mainland: u32,
    /// Short-term visitors' complaints with a statement or an on-the-spot step.
    pub quick_action_handled: u32,
    /// Cases with a first conviction.
    pub prosecuted: u32,
    /// Against the trader most complained of.
    pub largest_trader: u32,
    /// Traders truly complained of.
    pub traders: u32,
    /// Acts in `decisions.csv`.
    pub decisions: u32,
}

/// Counts the files of `dir`.
///
/// # Errors
/// When a file cannot be read, or a decision is one that the office's rules do not allow.
pub fn count(year: i16, dir: &Path, stock: &Stock) -> Result<Summary, MadeError> {
    let rows: Vec<Complaint> = read(&dir.join("complaints.csv"))?;
    let decisions: Vec<Row> = read(&dir.join("decisions.csv"))?;
    let truth: Vec<(String, String)> = read(&dir.join("truth.csv"))?;
    let handling: HashSet<&str> = stock.habits.steps.keys().map(String::as_str).collect();
    let mut ledger = Ledger::new(year, &handling);
    for row in &rows {
        let at = Instant::parse(&row.received_at).ok_or_else(|| unlawful(&row.source_ref, "no instant"))?;
        ledger.file(&row.source_ref, at).map_err(|why| unlawful(&row.source_ref, &why))?;
    }
    for row in &decisions {
        ledger.give(row).map_err(|why| unlawful(&row.row, &why))?;
    }
    let mut traders: HashMap<&str, u32> = HashMap::new();
    for (_, trader) in &truth {
        *traders.entry(trader).or_default() += 1;
    }
    let medicine: HashSet<&str> = stock.shops.sectors.iter().filter(|s| s.medicine).map(|s| s.code.as_str()).collect();
    let (mut of_medicine, mut mainland, mut quick) = (0, 0, 0);
    let mut standing = BTreeSet::new();
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for (row, paper) in rows.iter().zip(ledger.papers()) {
        let (name, counted) = match paper.state {
            State::Void => ("void", false),
            State::Closed => ("closed", true),
            State::Referred => ("referred", true),
            State::In(case) => {
                standing.insert(case);
                ("consolidated", true)
            }
            _ => ("open", true),
        };
        *counts.entry(name).or_default() += 1;
        let is_mainland = stock.habits.mainland_types.contains_key(&row.visitor_type);
        let short_term = is_mainland || stock.habits.other_visitor_types.contains_key(&row.visitor_type);
        let is_medicine = medicine.contains(row.sector.as_str());
        of_medicine += u32::from(counted && is_medicine);
        mainland += u32::from(counted && is_medicine && is_mainland);
        quick += u32::from(counted && short_term && paper.handled);
    }
    let of = |name: &str| counts.get(name).copied().unwrap_or(0);
    let whole = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Summary {
        year,
        received: whole(rows.len()) - of("void"),
        void: of("void"),
        consolidated: of("consolidated"),
        cases_opened: whole(standing.len()),
        closed: of("closed"),
        referred: of("referred"),
        closed_or_referred: of("closed") + of("referred"),
        in_progress: of("open"),
        medicine_shop: of_medicine,
        medicine_shop_mainland: mainland,
        quick_action_handled: quick,
        prosecuted: ledger.convicted(),
        largest_trader: traders.values().copied().max().unwrap_or(0),
        traders: whole(traders.len()),
        decisions: whole(decisions.len()),
    })
}

impl Summary {
    /// Compares what was counted with what was planned.
    ///
    /// # Errors
    /// The first figure that differs.
    pub fn compare(&self, plan: &Plan) -> Result<(), MadeError> {
        let figures = [
            ("received", plan.received, self.received),
            ("void", plan.void, self.void),
            ("consolidated", plan.consolidated, self.consolidated),
            ("cases_opened", plan.cases, self.cases_opened),
            ("closed", plan.closed, self.closed),
            ("referred", plan.referred, self.referred),
            ("in_progress", plan.in_progress(), self.in_progress),
            ("medicine_shop", plan.medicine_shop, self.medicine_shop),
            ("medicine_shop_mainland", plan.medicine_shop_mainland, self.medicine_shop_mainland),
            ("quick_action_handled", plan.quick_action_handled, self.quick_action_handled),
            ("prosecuted", plan.prosecuted, self.prosecuted),
        ];
        match figures.into_iter().find(|(_, planned, counted)| planned != counted) {
            Some((figure, planned, counted)) => Err(MadeError::Differs { figure, planned, counted }),
            None => Ok(()),
        }
    }
}

fn unlawful(row: &str, why: &str) -> MadeError {
    MadeError::Unlawful(row.to_owned(), why.to_owned())
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>, MadeError> {
    let mut rows = Vec::new();
    for row in csv::Reader::from_path(path)?.deserialize() {
        rows.push(row?);
    }
    Ok(rows)
}

//! Writes a made year to a folder: `complaints.csv`, `decisions.csv` and `truth.csv`.
//!
//! The summary is counted from the files as written (`recount.rs`); a year that does not add up to its
//! plan is an error, never a file that somebody might play.

use super::MadeError;
use super::calendar;
use super::chance::Chance;
use super::complaints::{self, Complaint};
use super::decisions::{self, Decision};
use super::fates::{self, Year};
use super::plan::Plan;
use super::recount::{self, Summary};
use super::stock::Stock;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The columns of `decisions.csv`: the row's label (`d000001`…, in the order of the instants); when and
/// by whom; the command's tag; source references that become the command's `complaints`, or the one
/// `complaint` of `log_step`; and, as pairs `field=label`, fields that name what an earlier row made:
/// its case, its proposal, the referral or court event that it brought about, or, for `batch`, that act
/// itself. `fields` is a JSON object with all other fields of the command.
pub const DECISION_COLUMNS: [&str; 7] = ["row", "at", "officer", "act", "complaints", "refers", "fields"];

/// Makes the year of `plan` in `dir`, which is made if it is not there. The same plan gives the same
/// bytes. Files of those names are overwritten.
///
/// # Errors
/// When the plan contradicts itself, when a file cannot be written, or when what was written does not
/// add up to the plan.
pub fn write_year(plan: &Plan, dir: &Path) -> Result<Summary, MadeError> {
    let stock = Stock::bundled()?;
    let year = fates::lay_out(plan, &stock)?;
    let rows = in_words(plan, &stock, &year);
    let decided = decisions::decide(plan, &stock, &year, &rows);
    std::fs::create_dir_all(dir)?;
    write_complaints(&rows, &dir.join("complaints.csv"))?;
    write_decisions(&decided, &rows, &dir.join("decisions.csv"))?;
    let truth =
        rows.iter().zip(&year.planned).map(|(row, p)| (row.source_ref.as_str(), year.traders[p.trader].key.as_str()));
    write_truth(truth, &dir.join("truth.csv"))?;
    let summary = recount::count(plan.year, dir, &stock)?;
    summary.compare(plan)?;
    Ok(summary)
}

fn in_words(plan: &Plan, stock: &Stock, year: &Year) -> Vec<Complaint> {
    let mut chance = Chance::apart(plan.seed, "words");
    let century = plan.year.rem_euclid(100);
    let planned = year.planned.iter().enumerate();
    planned
        .map(|(i, p)| {
            complaints::write(
                format!("M{century:02}-{:06}", i + 1),
                p,
                None,
                &year.traders[p.trader],
                stock,
                &mut chance,
            )
        })
        .collect()
}

/// Writes complaints in the contract's columns.
pub fn write_complaints(rows: &[Complaint], path: &Path) -> Result<(), MadeError> {
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    for row in rows {
        out.serialize(row)?;
    }
    Ok(out.flush()?)
}

/// Writes who is truly complained of.
pub fn write_truth<'a>(truth: impl Iterator<Item = (&'a str, &'a str)>, path: &Path) -> Result<(), MadeError> {
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    out.write_record(["source_ref", "trader"])?;
    for (source_ref, trader) in truth {
        out.write_record([source_ref, trader])?;
    }
    Ok(out.flush()?)
}

fn write_decisions(decided: &[Decision], rows: &[Complaint], path: &Path) -> Result<(), MadeError> {
    let label = |i: usize| format!("d{:06}", i + 1);
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    out.write_record(DECISION_COLUMNS)?;
    for (i, d) in decided.iter().enumerate() {
        let complaints: Vec<&str> = d.complaints.iter().map(|&c| rows[c].source_ref.as_str()).collect();
        let refers: Vec<String> = d.refers.iter().map(|(field, row)| format!("{field}={}", label(*row))).collect();
        out.write_record([
            &label(i),
            &calendar::stamp(d.at),
            d.officer,
            d.act,
            &complaints.join(" "),
            &refers.join(" "),
            &d.fields.to_string(),
        ])?;
    }
    Ok(out.flush()?)
}

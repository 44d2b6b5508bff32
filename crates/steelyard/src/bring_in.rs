//! Taking a complaint file in: read, check, one act, and a report that adds up to the rows of the file.

use crate::reading::{Refused, Why};
use crate::staged::{StageFault, Staged};
use casework::code::Digest;
use casework::command::{Command, ImportComplaints};
use casework::reference::{Lang, Reference};
use exchange::complaint_csv::days::Days;
use exchange::complaint_csv::{self, FileFault, Mapping};
use exchange::sheet::{Choice, encoding, guard};
use registry::{Failure, Receipt, Registry};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::sync::atomic::AtomicBool;

/// A row that was not filed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RefusedRow {
    /// The line on which it begins.
    pub line: u32,
    /// Every problem.
    pub problems: Vec<FieldProblem>,
}

/// A problem of a field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FieldProblem {
    /// The column.
    pub field: String,
    /// The problem's code.
    pub code: String,
}

/// How an import went; `rows = filed + already + refused`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Rows in the file.
    pub rows: u32,
    /// Rows filed, or that would be.
    pub filed: u32,
    /// Rows filed before with the same content.
    pub already: u32,
    /// Rows refused, in the order of their lines.
    pub refused: Vec<RefusedRow>,
    /// Columns that the file has and the office does not know.
    pub unknown_columns: Vec<String>,
}

/// Why a file was not taken in at all.
#[derive(Debug)]
pub enum BringInFault {
    /// The file itself is unsound.
    File(FileFault),
    /// The write door said no.
    Door(Failure),
    /// It is no CSV in the contract's own form, and cannot be read as anything else.
    Unread(Refused),
}

/// How a file that is no plain CSV of the contract is read. What is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Way {
    /// Encoding, separator, sheet.
    pub choice: Choice,
    /// Which number of 03/04/2024 is the day.
    pub days: Option<Days>,
}

/// Whether a file is to be read by the helper: a workbook, a text in another encoding, or one whose way was said.
#[must_use]
pub fn wants_reading(bytes: &[u8], way: &Way) -> bool {
    *way != Way::default()
        || guard::is_archive(bytes)
        || guard::is_old_office(bytes)
        || (std::str::from_utf8(bytes).is_err() && encoding::guess(bytes).0 != encoding::Encoding::Utf8)
}

/// Takes a workbook or a text in another encoding in, its columns by their headings; or only looks (`dry`). Gives the rows
/// that were refused as a file of the same kind as well, where there are any.
///
/// # Errors
/// As [`bring_in`]; `days-unclear` as a fault of the file when 03/04/2024 may be either and `way` does not say.
pub fn bring_in_read(
    registry: &Registry,
    act: &str,
    bytes: Vec<u8>,
    way: &Way,
    dry: bool,
    lang: Lang,
) -> Result<(Report, Option<Vec<u8>>), BringInFault> {
    let stop = AtomicBool::new(false);
    let mut staged = Staged::open("", bytes, &stop).map_err(BringInFault::Unread)?;
    staged.choose(&way.choice, &stop).map_err(BringInFault::Unread)?;
    let Some(look) = staged.look().table else { return Err(BringInFault::Unread(Refused::of(Why::OtherKind))) };
    let columns: Vec<Option<String>> = look.proposed.iter().map(|name| name.map(str::to_owned)).collect();
    let unknown = look.heads.iter().zip(&columns).filter(|(_, column)| column.is_none()).map(|(head, _)| head.clone());
    let unknown_columns: Vec<String> = unknown.collect();
    let mapping = Mapping { columns, days: way.days };
    let done = staged.check(registry, &mapping, None).and_then(|checked| match checked {
        unclear if unclear.asks_days => Err(Refused { why: Why::DaysUnclear, about: None, file: None }.into()),
        checked if dry => Ok(checked),
        _ => staged.file(registry, act, &mapping, None).map(|(checked, _)| checked),
    });
    let checked = done.map_err(|fault| match fault {
        StageFault::Unread(Refused { file: Some(file), .. }) => BringInFault::File(file),
        StageFault::Unread(refused) => BringInFault::Unread(refused),
        StageFault::Door(failure) => BringInFault::Door(failure),
    })?;
    let report = Report {
        rows: u32::try_from(checked.rows).unwrap_or(u32::MAX),
        filed: checked.filed,
        already: checked.already,
        refused: staged.refused(),
        unknown_columns,
    };
    Ok((report, staged.bad_rows(lang).map(|(bytes, _)| bytes)))
}

/// Takes a CSV in, or only looks at what would happen (`dry`).
///
/// # Errors
/// When the file as a whole is unsound, or the write door refuses the act.
pub fn bring_in(registry: &Registry, act: &str, bytes: &[u8], dry: bool) -> Result<Report, BringInFault> {
    let parsed = complaint_csv::read(bytes, Reference::bundled()).map_err(BringInFault::File)?;
    let mut refused: Vec<RefusedRow> = parsed
        .refused
        .iter()
        .map(|row| RefusedRow {
            line: row.line,
            problems: row
                .problems
                .iter()
                .map(|p| FieldProblem { field: p.field.clone(), code: p.code.code().to_owned() })
                .collect(),
        })
        .collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut report = Report {
        rows: count(parsed.total_rows),
        filed: 0,
        already: 0,
        refused: Vec::new(),
        unknown_columns: parsed.unknown_columns.clone(),
    };
    if !parsed.rows.is_empty() {
        let file = Digest(Sha256::digest(bytes).into());
        let command = Command::ImportComplaints(ImportComplaints { rows: parsed.rows, file: Some(file) });
        let command = serde_json::to_vec(&command).unwrap_or_default();
        let receipt: Receipt = if dry { registry.preview(&command) } else { registry.perform(act, &command) }
            .map_err(BringInFault::Door)?;
        if let Some(imported) = receipt.import {
            report.filed = imported.filed;
            report.already = imported.already;
            refused.extend(imported.refused.into_iter().map(|row| {
                RefusedRow {
                    line: row.line,
                    problems: row
                        .problems
                        .into_iter()
                        .map(|(field, code)| FieldProblem { field: field.to_string(), code: code.to_string() })
                        .collect(),
                }
            }));
        }
    }
    refused.sort();
    report.refused = refused;
    Ok(report)
}

//! Taking a complaint file in: read, check, one act, and a report that adds up to the rows of the file.

use casework::code::Digest;
use casework::command::{Command, ImportComplaints};
use casework::reference::Reference;
use exchange::complaint_csv::{self, FileFault};
use registry::{Failure, Receipt, Registry};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

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

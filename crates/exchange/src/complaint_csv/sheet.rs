//! Complaints out of a sheet whose columns were mapped: the same columns and cells as the contract's CSV, under other headings.
//!
//! Not the mapping itself, which the officer sees and changes ([`crate::sheet::headings`] proposes it).

use super::cells::{self, Codes};
use super::columns::{COLUMNS, Column};
use super::days::{Days, Order};
use super::{FileFault, Parsed, RefusedRow, problem};
use crate::sheet::{BROKEN_QUOTE, FOREIGN, NUMBER, Row, Sheet};
use casework::command::ImportRow;
use casework::intake::Intake;
use casework::reference::Reference;
use casework::refusal::{Problem, ProblemCode};
use serde::{Deserialize, Serialize};

/// Which heading is which column, and how days are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// For each heading the column's name; none where it is left out.
    pub columns: Vec<Option<String>>,
    /// The order of days, where the file needs one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<Days>,
}

impl Mapping {
    fn resolved(&self) -> Vec<Option<&'static Column>> {
        self.columns
            .iter()
            .map(|name| name.as_ref().and_then(|name| COLUMNS.iter().find(|column| column.name == name)))
            .collect()
    }

    /// What the days under the mapped columns of time say about their order.
    #[must_use]
    pub fn order(&self, sheet: &Sheet) -> Order {
        let times: Vec<usize> = (0..self.columns.len())
            .filter(|at| self.columns[*at].as_deref().is_some_and(|name| name.ends_with("_at")))
            .collect();
        let mut order = Order::default();
        for row in sheet.below() {
            times.iter().for_each(|at| order.look(row.cell(*at)));
        }
        order
    }
}

/// A cell that was read, but that a spreadsheet may have harmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The line.
    pub line: u32,
    /// The column.
    pub field: String,
    /// `kept-as-number`: leading noughts may be gone. `exponent`: digits may be gone.
    pub code: String,
}

/// Reads the rows of a sheet under a mapping.
///
/// # Errors
/// When the head cannot be mapped at all, or there is no row below it.
pub fn read_sheet(
    sheet: &Sheet,
    mapping: &Mapping,
    reference: &Reference,
) -> Result<(Parsed, Vec<Warning>), FileFault> {
    let head = sheet.row(0);
    let mut columns = mapping.resolved();
    columns.resize(head.width(), None);
    if columns.iter().all(Option::is_none) {
        return Err(FileFault::NoKnownColumn);
    }
    let twice = |at: &usize| columns[..*at].iter().flatten().any(|c| columns[*at].is_some_and(|d| d.name == c.name));
    if let Some(at) = (1..columns.len()).find(twice) {
        return Err(FileFault::ColumnTwice { name: head.cell(at).to_owned() });
    }
    let unknown =
        head.cells().zip(&columns).filter(|(_, column)| column.is_none()).map(|((cell, _), _)| cell.to_owned());
    let mut parsed = Parsed {
        rows: Vec::new(),
        refused: Vec::new(),
        unknown_columns: unknown.collect(),
        total_rows: 0,
        separator: ',',
        head: Vec::new(),
    };
    let mut codes = Codes::with_days(reference, mapping.days.unwrap_or(Days::DayFirst));
    let mut warnings = Vec::new();
    for row in sheet.below() {
        if row.blank() && row.width() == columns.len() {
            continue;
        }
        parsed.total_rows += 1;
        match intake(row, &columns, &mut codes, &mut warnings) {
            Ok(complaint) => parsed.rows.push(ImportRow { line: row.line, complaint }),
            Err(problems) => parsed.refused.push(RefusedRow::of_sheet(row, problems)),
        }
    }
    if parsed.total_rows == 0 {
        return Err(FileFault::HeadOnly);
    }
    Ok((parsed, warnings))
}

fn intake(
    row: Row<'_>,
    columns: &[Option<&'static Column>],
    codes: &mut Codes<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<Intake, Vec<Problem>> {
    if row.width() != columns.len() {
        return Err(vec![problem("row", ProblemCode::Ragged)]);
    }
    let mut intake = Intake::default();
    let mut problems = Vec::new();
    for ((cell, mark), column) in row.cells().zip(columns) {
        let Some(column) = column else { continue };
        let read = match mark {
            mark if mark & FOREIGN != 0 => Err(ProblemCode::NotUtf8),
            mark if mark & BROKEN_QUOTE != 0 => Err(ProblemCode::Unsound),
            _ => cells::text(cell.as_bytes()),
        };
        let taken = read.and_then(|text| match text {
            Some(text) => (column.take)(&mut intake, text, codes),
            None => Ok(()),
        });
        if let Err(code) = taken {
            problems.push(problem(column.name, code));
        } else if let Some(code) = harmed(column.name, cell, mark) {
            warnings.push(Warning { line: row.line, field: column.name.to_owned(), code: code.to_owned() });
        }
    }
    if problems.is_empty() { Ok(intake) } else { Err(problems) }
}

/// Columns whose digits are a name and not a number.
const NAMES: [&str; 7] =
    ["source_ref", "complainant_phone", "document_number", "trader_phone", "trader_brn", "order_no", "receipt_no"];

/// Whether a spreadsheet may have harmed a number that is a name (fault 17).
fn harmed(column: &str, cell: &str, mark: u8) -> Option<&'static str> {
    if !NAMES.contains(&column) {
        return None;
    }
    let exponent = cell.trim().split_once(['E', 'e']).is_some_and(|(digits, power)| {
        digits.contains('.')
            && digits.parse::<f64>().is_ok()
            && power.starts_with('+')
            && power[1..].parse::<u8>().is_ok()
    });
    if exponent {
        return Some("exponent");
    }
    (mark & NUMBER != 0).then_some("kept-as-number")
}

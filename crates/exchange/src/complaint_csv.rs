//! Complaints in CSV, as the contract lays the columns down: read with every fault told, and written.
//!
//! Not the rule on what a complaint needs before it can be filed: a row that reads soundly is passed
//! on, and `casework` says what it lacks. The columns are in [`columns`], the cutting of bytes into
//! records in `records`, the faults of a whole file in [`FileFault`].

mod cells;
pub mod columns;
pub mod days;
mod fault;
pub(crate) mod records;
mod refused;
mod sheet;
mod write;

pub use fault::FileFault;
pub use refused::RefusedRow;
pub use sheet::{Mapping, Warning, read_sheet};
pub use write::write;

use casework::command::ImportRow;
use casework::intake::Intake;
use casework::reference::Reference;
use casework::refusal::{Problem, ProblemCode};
use cells::Codes;
use columns::COLUMNS;
use records::{Record, Records};

/// The most rows that one file may hold (fault 6); a larger file is to be split.
pub const ROW_LIMIT: usize = 50_000;

/// The largest file, in bytes: 25 MiB (trust paper §2.5).
pub const FILE_LIMIT: usize = 25 * 1024 * 1024;

/// The largest single record, in bytes: 1 MiB (fault 1).
pub const RECORD_LIMIT: usize = 1024 * 1024;

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The rows whose every field was read, in the order of the file.
    pub rows: Vec<ImportRow>,
    /// The rows of which a field could not be read, each with all its problems.
    pub refused: Vec<RefusedRow>,
    /// Heads that are no column of the contract, as written; what stands under them was ignored.
    pub unknown_columns: Vec<String>,
    /// All rows of the file, sound and refused. Empty lines are not rows.
    pub total_rows: usize,
    /// The separator that was found: `,`, `;` or TAB. Anything but a comma is to be shown (fault 4).
    pub separator: char,
    head: Vec<u8>,
}

/// Reads a file of complaints. Codes are resolved through the aliases of the reference data; text
/// cells are kept as they stand; an empty cell, or one of blanks only, is not given.
///
/// # Errors
/// When the file as a whole cannot be read; nothing of it is then to be used. A fault of one row
/// only refuses that row, in [`Parsed::refused`].
pub fn read(bytes: &[u8], reference: &Reference) -> Result<Parsed, FileFault> {
    if bytes.len() > FILE_LIMIT {
        return Err(too_large(bytes));
    }
    let bytes = without_mark(bytes)?;
    let separator = separator(bytes);
    let mut records = Records::new(bytes, separator);
    let mut record = Record::default();
    if !records.next_into(&mut record)? {
        return Err(FileFault::Empty);
    }
    let head = Head::read(&record)?;
    let mut parsed = Parsed {
        rows: Vec::new(),
        refused: Vec::new(),
        unknown_columns: head.unknown.clone(),
        total_rows: 0,
        separator: char::from(separator),
        head: record.raw.to_vec(),
    };
    let mut codes = Codes::new(reference);
    while records.next_into(&mut record)? {
        if record.cells.iter().all(|cell| cell.trim_ascii().is_empty()) && record.cells.len() == head.columns.len() {
            continue;
        }
        parsed.total_rows += 1;
        if parsed.total_rows > ROW_LIMIT {
            return Err(FileFault::TooManyRows { limit: ROW_LIMIT });
        }
        match head.row(&record, &mut codes) {
            Ok(complaint) => parsed.rows.push(ImportRow { line: record.line, complaint }),
            Err(problems) => parsed.refused.push(RefusedRow::new(&record, problems)),
        }
    }
    if parsed.total_rows == 0 {
        return Err(FileFault::HeadOnly);
    }
    Ok(parsed)
}

/// The head row: for each cell the column it names, if any.
struct Head {
    columns: Vec<Option<&'static columns::Column>>,
    unknown: Vec<String>,
}

impl Head {
    fn read(record: &Record<'_>) -> Result<Head, FileFault> {
        let mut seen: Vec<String> = Vec::with_capacity(record.cells.len());
        let mut head = Head { columns: Vec::with_capacity(record.cells.len()), unknown: Vec::new() };
        for (at, cell) in record.cells.iter().enumerate() {
            if cell.contains(&0) {
                return Err(FileFault::HeadHoldsNul);
            }
            let text = std::str::from_utf8(cell).map_err(|_| FileFault::NotUtf8)?;
            let name = text.trim().to_ascii_lowercase();
            if name.is_empty() {
                return Err(FileFault::UnnamedColumn { position: at + 1 });
            }
            if seen.contains(&name) {
                return Err(FileFault::ColumnTwice { name: text.trim().to_owned() });
            }
            let column = COLUMNS.iter().find(|column| column.name == name);
            if column.is_none() {
                head.unknown.push(text.trim().to_owned());
            }
            head.columns.push(column);
            seen.push(name);
        }
        if head.columns.iter().all(Option::is_none) {
            return Err(FileFault::NoKnownColumn);
        }
        Ok(head)
    }

    fn row(&self, record: &Record<'_>, codes: &mut Codes<'_>) -> Result<Intake, Vec<Problem>> {
        if record.cells.len() != self.columns.len() {
            return Err(vec![problem("row", ProblemCode::Ragged)]);
        }
        let mut intake = Intake::default();
        let mut problems = Vec::new();
        for (at, (cell, column)) in record.cells.iter().zip(&self.columns).enumerate() {
            let Some(column) = column else { continue };
            let read = if record.broken_quotes.contains(&at) { Err(ProblemCode::Unsound) } else { cells::text(cell) };
            let taken = read.and_then(|text| match text {
                Some(text) => (column.take)(&mut intake, text, codes),
                None => Ok(()),
            });
            if let Err(code) = taken {
                problems.push(problem(column.name, code));
            }
        }
        if problems.is_empty() { Ok(intake) } else { Err(problems) }
    }
}

fn problem(field: &str, code: ProblemCode) -> Problem {
    Problem { field: field.to_owned(), code, name: None }
}

/// A byte-order mark is taken off at the very start only; anywhere else it is text (fault 3).
fn without_mark(bytes: &[u8]) -> Result<&[u8], FileFault> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(FileFault::NotUtf8);
    }
    Ok(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

/// The separator under which the first line names most columns of the contract; the comma on a tie.
/// A first line that cannot be read under a candidate speaks against it; reading proper tells why.
fn separator(bytes: &[u8]) -> u8 {
    let mut best = (b',', 0);
    for candidate in [b',', b';', b'\t'] {
        let mut record = Record::default();
        if let Ok(true) = Records::new(bytes, candidate).next_into(&mut record) {
            let known = record.cells.iter().filter(|cell| is_column(cell)).count();
            if known > best.1 {
                best = (candidate, known);
            }
        }
    }
    best.0
}

fn is_column(cell: &[u8]) -> bool {
    std::str::from_utf8(cell)
        .is_ok_and(|text| COLUMNS.iter().any(|column| column.name.eq_ignore_ascii_case(text.trim())))
}

/// Says of a file beyond the limit whether it is the rows that are too many, since that is what its
/// owner can mend by splitting it.
fn too_large(bytes: &[u8]) -> FileFault {
    let mut records = Records::new(bytes, b',');
    let mut record = Record::default();
    for _ in 0..=ROW_LIMIT + 1 {
        match records.next_into(&mut record) {
            Ok(true) => {}
            Ok(false) => return FileFault::TooLarge { limit: FILE_LIMIT },
            Err(fault) => return fault,
        }
    }
    FileFault::TooManyRows { limit: ROW_LIMIT }
}

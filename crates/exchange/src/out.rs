//! Any list of the screen on its way out, row by row, so that two hundred thousand take no more memory than two hundred.
//!
//! Not referral lists, which are whole and small ([`crate::list`]), and not where the bytes go. A workbook or a CSV is begun
//! with a [`Plan`], is given pages of rows, and ends by telling how many rows stand in it.

mod csv;
mod xlsx;

pub use self::csv::CsvOut;
pub use self::xlsx::XlsxOut;
pub use rust_xlsxwriter::XlsxError;

use crate::table::Cell;

/// A column that leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutColumn {
    /// Its code.
    pub code: String,
    /// Its head in the language of the list.
    pub head: String,
}

/// The fixed words of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the label of the value that it names")]
pub struct OutWords {
    pub rows_sheet: String,
    pub about_sheet: String,
    pub long_sheet: String,
    pub row: String,
    pub column: String,
    pub written: String,
    pub removed: String,
    pub split: String,
    /// Ends a cell of which the rest stands on the sheet of long text.
    pub continued: String,
}

/// What a list is, before its first row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Its columns, in order.
    pub columns: Vec<OutColumn>,
    /// The words that stand round it.
    pub words: OutWords,
    /// The grading on every page; empty for none.
    pub marking: String,
    /// Who took it, by their code.
    pub officer: String,
    /// A title without personal data, for the file's properties.
    pub title: String,
    /// When it was taken, as [`Cell::Instant`].
    pub taken_at: Cell,
    /// Whose list it is: label and value, for the sheet that heads the workbook.
    pub about: Vec<(String, Cell)>,
    /// What every row of a CSV ends with, since a CSV has no second sheet.
    pub beside: Vec<(String, Cell)>,
}

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows.
    pub rows: usize,
    /// Control characters that the format cannot hold and that were left out.
    pub removed: usize,
    /// Cells whose text is continued on the sheet of long text.
    pub split: usize,
}

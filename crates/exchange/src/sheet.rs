//! A table as it came: rows of cells with their lines, from CSV in any of five encodings or from a workbook.
//!
//! Not what a column means ([`crate::complaint_csv`]) nor which process reads it. Reading is done where hostile bytes can do no
//! harm, so a sheet packs into bytes and out of them again ([`Opened::pack`]).

pub mod bad_rows;
pub mod encoding;
pub mod guard;
pub mod headings;
mod pack;
pub mod text;
pub mod workbook;

use crate::complaint_csv::FileFault;
use encoding::Encoding;
use serde::{Deserialize, Serialize};

/// A cell had text behind its closing quote, which a reader can only guess at.
pub const BROKEN_QUOTE: u8 = 1;
/// A cell's bytes are not of the encoding; it shows them as `\xA4`.
pub const FOREIGN: u8 = 2;
/// A workbook kept the cell as a number.
pub const NUMBER: u8 = 4;

/// Rows of cells, packed: one text, and where each cell and row ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    text: String,
    cells: Vec<u32>,
    marks: Vec<u8>,
    rows: Vec<RowAt>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct RowAt {
    line: u32,
    /// Where its cells end among all cells.
    ends: u32,
    /// Where its bytes stand in the text that was cut into rows; nothing for a workbook.
    bytes: (u32, u32),
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    sheet: &'a Sheet,
    from: usize,
    to: usize,
    /// The line on which it begins, or its number in the workbook.
    pub line: u32,
    /// Where its bytes stand, from and to.
    pub bytes: (u32, u32),
}

impl<'a> Row<'a> {
    /// Its cells.
    #[must_use]
    pub fn cells(self) -> impl ExactSizeIterator<Item = (&'a str, u8)> + use<'a> {
        let sheet = self.sheet;
        (self.from..self.to).map(move |at| (sheet.cell(at), sheet.marks[at]))
    }

    /// A cell; nothing where the row is short.
    #[must_use]
    pub fn cell(self, at: usize) -> &'a str {
        if self.from + at < self.to { self.sheet.cell(self.from + at) } else { "" }
    }

    /// How many cells.
    #[must_use]
    pub fn width(self) -> usize {
        self.to - self.from
    }

    /// Whether every cell is blank.
    #[must_use]
    pub fn blank(self) -> bool {
        self.cells().all(|(cell, _)| cell.trim_ascii().is_empty())
    }
}

impl Sheet {
    /// How many rows, the head among them.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row, counted from 0, which is the head.
    #[must_use]
    pub fn row(&self, at: usize) -> Row<'_> {
        let row = self.rows[at];
        let from = at.checked_sub(1).map_or(0, |before| self.rows[before].ends as usize);
        Row { sheet: self, from, to: row.ends as usize, line: row.line, bytes: row.bytes }
    }

    /// The rows below the head.
    pub fn below(&self) -> impl Iterator<Item = Row<'_>> {
        (1..self.len()).map(|at| self.row(at))
    }

    /// How many cells.
    #[must_use]
    pub fn cell_count(&self) -> usize {
        self.cells.len()
    }

    fn cell(&self, at: usize) -> &str {
        let from = at.checked_sub(1).map_or(0, |before| self.cells[before] as usize);
        &self.text[from..self.cells[at] as usize]
    }

    fn push(&mut self, cell: &str, mark: u8) {
        self.text.push_str(cell);
        self.cells.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.marks.push(mark);
    }

    fn end_row(&mut self, line: u32, bytes: (u32, u32)) {
        let ends = u32::try_from(self.cells.len()).unwrap_or(u32::MAX);
        self.rows.push(RowAt { line, ends, bytes });
    }
}

/// How a file is to be read; what is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The encoding of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What parts the cells of a text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// Which sheet of a workbook, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<usize>,
}

/// The most that is read of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bounds {
    /// Rows below the head.
    pub rows: usize,
    /// Cells of all rows.
    pub cells: usize,
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds { rows: crate::complaint_csv::ROW_LIMIT, cells: 1_000_000 }
    }
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The encoding that was taken; none for a workbook.
    pub encoding: Option<Encoding>,
    /// Whether a byte-order mark or the officer said so, and not a guess.
    pub certain: bool,
    /// Each encoding with how many cells do not fit it.
    pub fits: Vec<Fit>,
    /// The separator that was taken; none for a workbook.
    pub separator: Option<char>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// Which of them was read.
    pub sheet: usize,
    /// What stands in the workbook and was left alone: `external-links`, `far-columns`, `formulas`.
    pub left: Vec<String>,
}

/// How an encoding fits a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fit {
    /// The encoding.
    pub encoding: Encoding,
    /// How many places cannot be read under it; counted up to a thousand.
    pub misfits: u32,
}

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What was found out.
    pub about: About,
    /// Its rows.
    pub sheet: Sheet,
}

/// Why a sheet is not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetFault {
    /// The file as a whole is unsound.
    File(FileFault),
    /// The container is refused.
    Guard(guard::Refusal),
}

impl From<FileFault> for SheetFault {
    fn from(fault: FileFault) -> SheetFault {
        SheetFault::File(fault)
    }
}

impl From<guard::Refusal> for SheetFault {
    fn from(refusal: guard::Refusal) -> SheetFault {
        SheetFault::Guard(refusal)
    }
}

/// Opens a file: a workbook by its first bytes, anything else as a text.
///
/// # Errors
/// When it cannot be read as a whole.
pub fn open(bytes: &[u8], choice: &Choice, bounds: Bounds) -> Result<Opened, SheetFault> {
    if guard::is_old_office(bytes) {
        return Err(guard::old_office(bytes).into());
    }
    if guard::is_archive(bytes) { workbook::open(bytes, choice, bounds) } else { text::open(bytes, choice, bounds) }
}

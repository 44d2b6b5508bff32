//! Cells out of a workbook, one after the other, never the whole sheet at once: what it says of its own size is not believed.
//!
//! Not the container's soundness, which [`super::guard`] looks at first. Texts stay as they stand; numbers are written without
//! an exponent and marked, since a telephone number kept as a number has lost its leading noughts.

use super::guard::{self, Refusal};
use super::{About, Bounds, Choice, NUMBER, Opened, Sheet, SheetFault};
use crate::complaint_csv::{FILE_LIMIT, FileFault};
use calamine::{DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use std::borrow::Cow;
use std::io::Cursor;

/// Columns beyond this are left alone, and that is said.
const COLUMNS: usize = 256;

/// Opens a workbook.
///
/// # Errors
/// When the guard refuses it, it is damaged, or holds more than is taken.
pub fn open(bytes: &[u8], choice: &Choice, bounds: Bounds) -> Result<Opened, SheetFault> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileFault::TooLarge { limit: FILE_LIMIT }.into());
    }
    let seen = guard::check(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refusal)?;
    let sheets: Vec<String> = book.sheet_names();
    let at = choice.sheet.unwrap_or(0);
    let name = sheets.get(at).ok_or(Refusal::Damaged)?.clone();
    let (sheet, far) = cells(&mut book, &name, bounds)?;
    let mut left = Vec::new();
    if seen.external_links {
        left.push("external-links".to_owned());
    }
    if far {
        left.push("far-columns".to_owned());
    }
    let about = About { encoding: None, certain: true, fits: Vec::new(), separator: None, sheets, sheet: at, left };
    Ok(Opened { about, sheet })
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, bounds: Bounds) -> Result<(Sheet, bool), SheetFault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(refusal)?;
    let mut sheet = Sheet::default();
    let mut rows = Rows { width: 0, line: 0, row: Vec::new() };
    let (mut count, mut far) = (0usize, false);
    while let Some(cell) = reader.next_cell().map_err(refusal)? {
        count += 1;
        if count > bounds.cells {
            return Err(Refusal::TooManyCells.into());
        }
        let (line, column) = (cell.get_position().0 + 1, cell.get_position().1 as usize);
        let Some((text, mark)) = said(cell.get_value()) else { continue };
        if column >= COLUMNS {
            far = true;
            continue;
        }
        if line < rows.line {
            // Rows out of order: no program writes them so, and the lines told to the officer would be wrong.
            return Err(Refusal::Damaged.into());
        }
        if line > rows.line {
            rows.end(&mut sheet, bounds)?;
            rows.line = line;
        }
        if rows.row.len() <= column {
            rows.row.resize(column + 1, (String::new(), 0));
        }
        rows.row[column] = (text.into_owned(), mark);
    }
    rows.end(&mut sheet, bounds)?;
    if sheet.is_empty() {
        return Err(FileFault::Empty.into());
    }
    Ok((sheet, far))
}

/// The row that is being read.
struct Rows {
    /// The width of the head: shorter rows are filled up to it, as a workbook does not keep empty cells.
    width: usize,
    line: u32,
    row: Vec<(String, u8)>,
}

impl Rows {
    fn end(&mut self, sheet: &mut Sheet, bounds: Bounds) -> Result<(), SheetFault> {
        if self.row.iter().all(|(cell, _)| cell.trim().is_empty()) {
            self.row.clear();
            return Ok(());
        }
        if sheet.len() > bounds.rows {
            return Err(FileFault::TooManyRows { limit: bounds.rows }.into());
        }
        while self.row.len() > self.width && self.row.last().is_some_and(|(cell, _)| cell.trim().is_empty()) {
            self.row.pop();
        }
        if sheet.is_empty() {
            self.width = self.row.len();
        }
        let missing = self.width.saturating_sub(self.row.len());
        for (cell, mark) in self.row.drain(..) {
            sheet.push(&cell, mark);
        }
        for _ in 0..missing {
            sheet.push("", 0);
        }
        sheet.end_row(self.line, (0, 0));
        Ok(())
    }
}

/// What a cell says, and whether it was kept as a number. Nothing for an empty one.
fn said<'a>(value: &'a DataRef<'_>) -> Option<(Cow<'a, str>, u8)> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (Cow::Borrowed(text), 0),
        DataRef::SharedString(text) => (Cow::Borrowed(*text), 0),
        DataRef::Int(number) => (number.to_string().into(), NUMBER),
        DataRef::Float(number) => (number.to_string().into(), NUMBER),
        DataRef::Bool(yes) => (Cow::Borrowed(if *yes { "yes" } else { "no" }), 0),
        DataRef::DateTime(when) => (moment(when).into(), 0),
        // As the spreadsheet shows it: `#REF!` is no value, and the column's rule says so.
        DataRef::Error(error) => (error.to_string().into(), 0),
    })
}

fn moment(when: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = when.to_ymd_hms_milli();
    if (hour, minute, second) == (0, 0, 0) {
        return format!("{year:04}-{month:02}-{day:02}");
    }
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

fn refusal(error: XlsxError) -> SheetFault {
    SheetFault::Guard(match error {
        XlsxError::Password => Refusal::Encrypted,
        _ => Refusal::Damaged,
    })
}

#[cfg(test)]
#[path = "workbook_tests.rs"]
mod tests;

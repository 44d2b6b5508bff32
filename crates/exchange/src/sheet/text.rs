//! A text of cells: cut at its separator into rows, each cell read in the encoding that was chosen.
//!
//! Not the guessing of encodings ([`super::encoding`]). Bytes are cut before they are read where the encoding allows it, so that
//! one broken cell is one broken cell.

use super::encoding::{Encoding, guess, without_mark};
use super::{About, BROKEN_QUOTE, Bounds, Choice, FOREIGN, Opened, Sheet, SheetFault, headings};
use crate::complaint_csv::records::{Record, Records};
use crate::complaint_csv::{FILE_LIMIT, FileFault};
use std::borrow::Cow;

/// What may part cells, in the order in which a tie is settled.
pub const SEPARATORS: [char; 4] = [',', ';', '\t', '|'];

/// Opens a text.
///
/// # Errors
/// When it is too large, empty, or a quote never closes.
pub fn open(bytes: &[u8], choice: &Choice, bounds: Bounds) -> Result<Opened, SheetFault> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileFault::TooLarge { limit: FILE_LIMIT }.into());
    }
    let (likely, certain, fits) = guess(bytes);
    let encoding = choice.encoding.unwrap_or(likely);
    let body = body(bytes, encoding)?;
    let inner = inner(encoding);
    let separator = match choice.separator {
        Some(chosen) if chosen.is_ascii() => chosen,
        _ => separator(&body, inner),
    };
    let sheet = rows(&body, inner, separator as u8, bounds)?;
    let about = About {
        encoding: Some(encoding),
        certain: certain || choice.encoding.is_some(),
        fits,
        separator: Some(separator),
        sheets: Vec::new(),
        sheet: 0,
        left: Vec::new(),
    };
    Ok(Opened { about, sheet })
}

/// The bytes that are cut into rows: those of the file without its mark, or, where characters are pairs of bytes, the
/// same text in UTF-8.
///
/// # Errors
/// When pairs of bytes make no characters.
pub fn body(bytes: &[u8], encoding: Encoding) -> Result<Cow<'_, [u8]>, FileFault> {
    let bytes = without_mark(bytes, encoding);
    if encoding.cuts_as_bytes() {
        return Ok(Cow::Borrowed(bytes));
    }
    match encoding.read(bytes) {
        Some(text) => Ok(Cow::Owned(text.into_owned().into_bytes())),
        None => Err(FileFault::OtherEncoding { encoding: encoding.code().to_owned() }),
    }
}

/// The encoding of the [`body`].
#[must_use]
pub const fn inner(encoding: Encoding) -> Encoding {
    if encoding.cuts_as_bytes() { encoding } else { Encoding::Utf8 }
}

fn rows(body: &[u8], encoding: Encoding, separator: u8, bounds: Bounds) -> Result<Sheet, SheetFault> {
    let mut records = Records::new(body, separator);
    let mut record = Record::default();
    let mut sheet = Sheet::default();
    let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    while records.next_into(&mut record)? {
        if sheet.len() > bounds.rows {
            return Err(FileFault::TooManyRows { limit: bounds.rows }.into());
        }
        for (at, cell) in record.cells.iter().enumerate() {
            let mark = if record.broken_quotes.contains(&at) { BROKEN_QUOTE } else { 0 };
            match encoding.read(cell) {
                Some(text) => sheet.push(&text, mark),
                None => sheet.push(&shown(cell, encoding), mark | FOREIGN),
            }
        }
        let from = record.raw.as_ptr() as usize - body.as_ptr() as usize;
        sheet.end_row(record.line, (place(from), place(from + record.raw.len())));
        if sheet.cell_count() > bounds.cells.max(bounds.rows * 2) * 4 {
            return Err(FileFault::TooLarge { limit: FILE_LIMIT }.into());
        }
    }
    if sheet.is_empty() {
        return Err(FileFault::Empty.into());
    }
    Ok(sheet)
}

/// Bytes that do not fit, as `\xA4`; those that do, as what they say.
fn shown(cell: &[u8], encoding: Encoding) -> String {
    let mut out = String::with_capacity(cell.len() * 2);
    let mut rest = cell;
    while let Some(first) = rest.first() {
        let step = (1..=rest.len().min(4)).find_map(|take| Some((take, encoding.read(&rest[..take])?)));
        match step {
            Some((take, text)) => {
                out.push_str(&text);
                rest = &rest[take..];
            }
            None => {
                out.push_str(&format!("\\x{first:02X}"));
                rest = &rest[1..];
            }
        }
    }
    out
}

/// The separator under which the first line names most columns; then that which gives most cells; then the comma.
fn separator(body: &[u8], encoding: Encoding) -> char {
    let mut best = (',', (0, 0));
    for candidate in SEPARATORS {
        let mut record = Record::default();
        if let Ok(true) = Records::new(body, candidate as u8).next_into(&mut record) {
            let named = record.cells.iter().filter_map(|cell| encoding.read(cell));
            let known = named.filter(|cell| headings::column(cell).is_some()).count();
            let score = (known, record.cells.len());
            if score > best.1 {
                best = (candidate, score);
            }
        }
    }
    best.0
}

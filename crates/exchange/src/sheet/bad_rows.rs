//! The rows that were not filed, given back to be mended: in the format in which they came, their cells as they came, and before
//! them one column with line and reasons (scenario F04).
//!
//! Not which rows those are. The column stands first so that a short row moves nothing; read again, it is a column that is not
//! known and is left out.

use super::encoding::Encoding;
use super::{About, Row, Sheet, text};
use crate::list::ListFault;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The heading of the column of reasons.
pub const HEADING: &str = "problems";

/// Writes a text again: the bytes of each row as they came. `reasons` by line; a reason that the encoding cannot hold is
/// written by `plain`, which is ASCII.
#[must_use]
pub fn of_text(bytes: &[u8], about: &About, sheet: &Sheet, reasons: &BTreeMap<u32, (String, String)>) -> Vec<u8> {
    let encoding = about.encoding.unwrap_or(Encoding::Utf8);
    let inner = text::inner(encoding);
    let body = text::body(bytes, encoding).unwrap_or(Cow::Borrowed(&[]));
    let separator = about.separator.unwrap_or(',') as u8;
    let mut out = Vec::new();
    let mut line = |first: &[u8], row: Row<'_>| {
        out.extend_from_slice(first);
        out.push(separator);
        out.extend_from_slice(body.get(row.bytes.0 as usize..row.bytes.1 as usize).unwrap_or_default());
        out.extend_from_slice(b"\r\n");
    };
    line(HEADING.as_bytes(), sheet.row(0));
    for row in sheet.below() {
        if let Some((words, plain)) = reasons.get(&row.line) {
            let quoted = |said: &str| format!("\"{}\"", said.replace('"', "\"\""));
            let first = inner.write(&quoted(words)).unwrap_or_else(|| quoted(plain).into_bytes());
            line(&first, row);
        }
    }
    let marked = bytes.starts_with(encoding.mark()) || !encoding.cuts_as_bytes();
    let mut file = if marked { encoding.mark().to_vec() } else { Vec::new() };
    if encoding.cuts_as_bytes() {
        file.append(&mut out);
    } else {
        file.extend(String::from_utf8(out).ok().and_then(|said| encoding.write(&said)).unwrap_or_default());
    }
    file
}

/// Writes a workbook: every cell as text, just as it was read.
///
/// # Errors
/// When the workbook cannot be written.
pub fn of_workbook(sheet: &Sheet, reasons: &BTreeMap<u32, (String, String)>) -> Result<Vec<u8>, ListFault> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    let mut at = 0u32;
    let mut line = |first: &str, row: Row<'_>| -> Result<(), rust_xlsxwriter::XlsxError> {
        page.write_string(at, 0, first)?;
        for (column, (cell, _)) in (1u16..).zip(row.cells()) {
            if !cell.is_empty() {
                page.write_string(at, column, cell)?;
            }
        }
        at += 1;
        Ok(())
    };
    let fault = |error: rust_xlsxwriter::XlsxError| ListFault::Workbook(error.to_string());
    line(HEADING, sheet.row(0)).map_err(fault)?;
    for row in sheet.below() {
        if let Some((words, _)) = reasons.get(&row.line) {
            line(words, row).map_err(fault)?;
        }
    }
    book.save_to_buffer().map_err(|error| ListFault::Workbook(error.to_string()))
}

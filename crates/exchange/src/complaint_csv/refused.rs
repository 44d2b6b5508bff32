//! Rows that could not be read, and the file that gives them back to be mended.
//!
//! Not rows that a rule of the office refuses: those were read, and are told by the act.

use super::Parsed;
use super::records::Record;
use casework::refusal::Problem;

/// A row of which at least one field could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line on which it begins in the file.
    pub line: u32,
    /// Everything that is wrong with it, in the order of the file's columns.
    pub problems: Vec<Problem>,
    /// Its cells for showing: bytes that are not UTF-8 appear as `\xA4`, never as a replacement
    /// character that could be taken for what was written.
    pub raw: Vec<String>,
    bytes: Vec<u8>,
}

impl RefusedRow {
    pub(super) fn new(record: &Record<'_>, problems: Vec<Problem>) -> RefusedRow {
        let raw = record.cells.iter().map(|cell| shown(cell)).collect();
        RefusedRow { line: record.line, problems, raw, bytes: record.raw.to_vec() }
    }
}

impl RefusedRow {
    /// A row of a sheet, whose cells were made fit to show when it was read.
    pub(super) fn of_sheet(row: crate::sheet::Row<'_>, problems: Vec<Problem>) -> RefusedRow {
        let raw = row.cells().map(|(cell, _)| cell.to_owned()).collect();
        RefusedRow { line: row.line, problems, raw, bytes: Vec::new() }
    }
}

fn shown(cell: &[u8]) -> String {
    let mut out = String::with_capacity(cell.len());
    for chunk in cell.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02X}"));
        }
    }
    out
}

impl Parsed {
    /// The error file (scenario F04): the head and the refused rows byte for byte as given, before
    /// them one column `problems` with line and reasons. It stands first so that a ragged row moves
    /// nothing, and a reader that meets it again ignores it as an unknown column.
    #[must_use]
    pub fn error_file(&self) -> Vec<u8> {
        let mut out = b"problems".to_vec();
        self.line(&mut out, &self.head);
        for row in &self.refused {
            let reasons: Vec<String> =
                row.problems.iter().map(|problem| format!("{} {}", problem.field, problem.code.code())).collect();
            out.extend_from_slice(format!("\"line {}: {}\"", row.line, reasons.join(" · ")).as_bytes());
            self.line(&mut out, &row.bytes);
        }
        out
    }

    fn line(&self, out: &mut Vec<u8>, bytes: &[u8]) {
        let mut separator = [0; 4];
        out.extend_from_slice(self.separator.encode_utf8(&mut separator).as_bytes());
        out.extend_from_slice(bytes);
        out.extend_from_slice(b"\r\n");
    }
}

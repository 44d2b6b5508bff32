//! Writes complaints in the columns that [`super::read`] reads.
//!
//! For machines: no byte-order mark, nothing put before a leading `=`, so that reading the file
//! again gives the very same complaints. Not a list for a spreadsheet: see [`crate::list`].

use super::columns::{COLUMNS, Column};
use casework::intake::Intake;

/// The complaints as UTF-8 CSV with a head row, CRLF line ends and quotes where they are needed.
/// Columns beyond the contract's are written only when a complaint fills one.
#[must_use]
pub fn write<'a>(complaints: impl IntoIterator<Item = &'a Intake>) -> Vec<u8> {
    let complaints: Vec<&Intake> = complaints.into_iter().collect();
    let columns: Vec<&Column> = COLUMNS
        .iter()
        .filter(|column| column.listed || complaints.iter().any(|complaint| !(column.show)(complaint).is_empty()))
        .collect();
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    out.write_record(columns.iter().map(|column| column.name)).expect("BUG: memory takes every write");
    for complaint in complaints {
        out.write_record(columns.iter().map(|column| (column.show)(complaint)))
            .expect("BUG: memory takes every write, and all rows have one width");
    }
    out.into_inner().expect("BUG: memory takes every write")
}

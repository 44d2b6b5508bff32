//! The digest of a list's rows: the same whether they leave as CSV or as a workbook.
//!
//! Not the hash of a file, which depends on format and writer.

use super::{Cell, ReferralList};
use sha2::{Digest, Sha256};

/// SHA-256 over columns and rows. Every text is preceded by its length and every cell by its kind,
/// so that no two lists run together into the same bytes; heads and definitions, which change with
/// the language, are not part of it.
#[must_use]
pub fn rows_sha256(list: &ReferralList) -> [u8; 32] {
    let mut sum = Sha256::new();
    sum.update(b"steelyard.list.rows.1");
    count(&mut sum, list.columns().len());
    for column in list.columns() {
        text(&mut sum, column.code.as_str());
    }
    count(&mut sum, list.rows().len());
    for cell in list.rows().iter().flat_map(|row| &row.0) {
        sum.update([kind(cell)]);
        text(&mut sum, &cell.plain());
    }
    sum.finalize().into()
}

fn text(sum: &mut Sha256, text: &str) {
    count(sum, text.len());
    sum.update(text.as_bytes());
}

fn count(sum: &mut Sha256, count: usize) {
    sum.update(u64::try_from(count).unwrap_or(u64::MAX).to_be_bytes());
}

/// A published digest depends on these numbers; they are never given to another kind.
fn kind(cell: &Cell) -> u8 {
    match cell {
        Cell::Empty => 0,
        Cell::Text(_) => 1,
        Cell::Number(_) => 2,
        Cell::Count(_) => 3,
        Cell::Date(_) => 4,
        Cell::Instant(_) => 5,
        Cell::Removed => 6,
    }
}

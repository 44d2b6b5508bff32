//! A list's plan in English, for the tests of what leaves and for the example that measures it.
//!
//! Not a file of tests: whoever takes it in brings the types of `exchange::out` and a cell under their own names.

use super::{Cell, OutColumn, OutWords, Plan};

/// A plan of these columns, of which nothing more is said.
pub fn plan(columns: Vec<OutColumn>) -> Plan {
    let word = |text: &str| text.to_owned();
    Plan {
        columns,
        words: OutWords {
            rows_sheet: word("Rows"),
            about_sheet: word("About"),
            long_sheet: word("Long text"),
            row: word("Row"),
            column: word("Column"),
            written: word("Rows written"),
            removed: word("Left out"),
            split: word("Continued"),
            continued: word(" […]"),
        },
        marking: word("RESTRICTED"),
        officer: word("R001"),
        title: word("complaints"),
        taken_at: Cell::Empty,
        about: Vec::new(),
        beside: Vec::new(),
    }
}

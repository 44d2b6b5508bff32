//! Cells and rows that go out, and the CSV of them.
//!
//! Not workbooks (see [`crate::list`]) and not the words of the heads, which the caller gives in the
//! reader's language.

use crate::neutral::neutralised;
use casework::money::Amount;
use casework::time::{Day, Instant};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// What stands for a value that leaves the office only with the complainant's consent, in every
/// language, so that a receiver can tell it from a value that was never given.
pub const REMOVED: &str = "removed";

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, codes and reference numbers; never computed, whatever they begin with.
    Text(String),
    /// A sum of money or another exact decimal, written with two decimals at least.
    Number(Amount),
    /// How many, written without grouping (scenario E09).
    Count(i64),
    /// A day in Hong Kong.
    Date(Day),
    /// An instant, shown in Hong Kong time.
    Instant(Instant),
    /// Left out for lack of consent: shown as [`REMOVED`].
    Removed,
    /// Not given.
    Empty,
}

/// The cells of one row, in the order of the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row(pub Vec<Cell>);

/// For whom a CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A spreadsheet in Hong Kong: byte-order mark, so that 埗 survives, and no text that computes.
    Spreadsheet,
    /// Another program: no mark, and text as it is.
    Machine,
}

impl Cell {
    /// A text cell, or [`Cell::Empty`] where there is none.
    #[must_use]
    pub fn text(text: Option<impl Into<String>>) -> Cell {
        text.map_or(Cell::Empty, |text| Cell::Text(text.into()))
    }

    /// The value as CSV and the rows' digest hold it: ISO dates, instants with the Hong Kong
    /// offset, decimals with a point.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Number(amount) => Cow::Owned(two_decimals(amount.0).to_string()),
            Cell::Count(count) => Cow::Owned(count.to_string()),
            Cell::Date(day) => Cow::Owned(day.to_string()),
            Cell::Instant(at) => Cow::Owned(at.rfc3339()),
            Cell::Removed => Cow::Borrowed(REMOVED),
            Cell::Empty => Cow::Borrowed(""),
        }
    }

    /// The value as a reader sees it on a page: as [`Cell::plain`], but instants in Hong Kong time to the minute.
    #[must_use]
    pub fn read(&self) -> Cow<'_, str> {
        match self {
            Cell::Instant(at) => {
                let local = at.local();
                Cow::Owned(format!("{} {:02}:{:02}", local.date(), local.hour(), local.minute()))
            }
            other => other.plain(),
        }
    }
}

/// The number with cents, and with any further digits that were entered.
fn two_decimals(mut number: Decimal) -> Decimal {
    if number.scale() < 2 {
        number.rescale(2);
    }
    number
}

/// CSV by RFC 4180: UTF-8, one head row, CRLF; text always in quotes, numbers and dates never.
#[must_use]
pub fn to_csv(heads: &[String], rows: &[Row], reader: Reader) -> Vec<u8> {
    let mut out = Vec::with_capacity(64 * (rows.len() + 1) * heads.len().max(1));
    begin(&mut out, reader);
    for (at, head) in heads.iter().enumerate() {
        part(&mut out, at);
        quoted(&mut out, head, reader);
    }
    out.extend_from_slice(b"\r\n");
    for row in rows {
        line(&mut out, &row.0, reader);
    }
    out
}

pub(crate) fn begin(out: &mut Vec<u8>, reader: Reader) {
    if reader == Reader::Spreadsheet {
        out.extend_from_slice(b"\xef\xbb\xbf");
    }
}

pub(crate) fn line(out: &mut Vec<u8>, cells: &[Cell], reader: Reader) {
    for (at, cell) in cells.iter().enumerate() {
        part(out, at);
        match cell {
            Cell::Text(text) => quoted(out, text, reader),
            Cell::Removed => quoted(out, REMOVED, reader),
            // A line without a byte is no row to most readers, so a lone empty cell needs its quotes.
            Cell::Empty if cells.len() == 1 => quoted(out, "", reader),
            Cell::Number(_) | Cell::Count(_) | Cell::Date(_) | Cell::Instant(_) | Cell::Empty => {
                out.extend_from_slice(cell.plain().as_bytes())
            }
        }
    }
    out.extend_from_slice(b"\r\n");
}

fn part(out: &mut Vec<u8>, at: usize) {
    if at > 0 {
        out.push(b',');
    }
}

fn quoted(out: &mut Vec<u8>, text: &str, reader: Reader) {
    let text = match reader {
        Reader::Spreadsheet => neutralised(text),
        Reader::Machine => Cow::Borrowed(text),
    };
    out.push(b'"');
    for (at, part) in text.split('"').enumerate() {
        if at > 0 {
            out.extend_from_slice(b"\"\"");
        }
        out.extend_from_slice(part.as_bytes());
    }
    out.push(b'"');
}

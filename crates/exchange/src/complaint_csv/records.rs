//! Cuts bytes into CSV records (RFC 4180, with CR, LF and CRLF alike), and counts lines as an editor
//! does.
//!
//! Our own scanner and not the csv crate's, which reads on in silence where an office must be told:
//! a quote that never closes, text behind a closing quote, a record without end, and on which line
//! each of these begins when line ends are mixed. For sound files the tests hold it against that
//! crate. Not what the cells mean: see `cells`.

use super::{FileFault, RECORD_LIMIT};
use std::borrow::Cow;

/// One record, reused from row to row.
#[derive(Default)]
pub struct Record<'a> {
    /// The line on which it begins, counted from 1.
    pub line: u32,
    /// Its cells, without the quotes around them.
    pub cells: Vec<Cow<'a, [u8]>>,
    /// The cells that had text behind their closing quote, which a reader can only guess at.
    pub broken_quotes: Vec<usize>,
    /// The bytes it was read from, without the line end.
    pub raw: &'a [u8],
}

/// The records of a file.
pub struct Records<'a> {
    bytes: &'a [u8],
    separator: u8,
    at: usize,
    line: u32,
}

impl<'a> Records<'a> {
    /// Begins at the first byte, on line 1.
    pub fn new(bytes: &'a [u8], separator: u8) -> Records<'a> {
        Records { bytes, separator, at: 0, line: 1 }
    }

    /// Reads the next record into `record`; false at the end. Empty lines are passed over.
    pub fn next_into(&mut self, record: &mut Record<'a>) -> Result<bool, FileFault> {
        while self.peek().is_some_and(|byte| byte == b'\r' || byte == b'\n') {
            self.line_end();
        }
        record.cells.clear();
        record.broken_quotes.clear();
        if self.peek().is_none() {
            return Ok(false);
        }
        record.line = self.line;
        let start = self.at;
        loop {
            self.cell(record, start)?;
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        record.raw = &self.bytes[start..self.at];
        if self.peek().is_some() {
            self.line_end();
        }
        Ok(true)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Steps over one line end, which may be CRLF, CR or LF.
    fn line_end(&mut self) {
        let step = if self.bytes[self.at..].starts_with(b"\r\n") { 2 } else { 1 };
        self.at += step;
        self.line = self.line.saturating_add(1);
    }

    fn cell(&mut self, record: &mut Record<'a>, start: usize) -> Result<(), FileFault> {
        if self.peek() != Some(b'"') {
            let plain = self.plain(record.line, start)?;
            record.cells.push(Cow::Borrowed(plain));
            return Ok(());
        }
        let quoted = self.quoted(record.line, start)?;
        let behind = self.plain(record.line, start)?;
        if behind.is_empty() {
            record.cells.push(quoted);
        } else {
            record.broken_quotes.push(record.cells.len());
            record.cells.push(Cow::Owned([&quoted, behind].concat()));
        }
        Ok(())
    }

    /// Up to the separator or the line end; a quote within is a character like any other.
    fn plain(&mut self, line: u32, start: usize) -> Result<&'a [u8], FileFault> {
        let from = self.at;
        let rest = &self.bytes[from..];
        let stop = rest.iter().position(|byte| *byte == self.separator || matches!(byte, b'\r' | b'\n'));
        self.at = from + stop.unwrap_or(rest.len());
        self.within(line, start, None)?;
        Ok(&self.bytes[from..self.at])
    }

    /// From the opening quote to behind the closing one; a doubled quote stands for one.
    fn quoted(&mut self, line: u32, start: usize) -> Result<Cow<'a, [u8]>, FileFault> {
        let opened = self.line;
        self.at += 1;
        let from = self.at;
        let mut whole: Option<Vec<u8>> = None;
        let mut since = from;
        loop {
            self.within(line, start, Some(opened))?;
            match self.peek() {
                None => return Err(FileFault::UnclosedQuote { line: opened }),
                Some(b'\r' | b'\n') => self.line_end(),
                Some(b'"') if self.bytes.get(self.at + 1) == Some(&b'"') => {
                    whole.get_or_insert_default().extend_from_slice(&self.bytes[since..=self.at]);
                    self.at += 2;
                    since = self.at;
                }
                Some(b'"') => {
                    let last = &self.bytes[since..self.at];
                    self.at += 1;
                    return Ok(match whole {
                        None => Cow::Borrowed(last),
                        Some(mut text) => {
                            text.extend_from_slice(last);
                            Cow::Owned(text)
                        }
                    });
                }
                Some(_) => self.at += 1,
            }
        }
    }

    fn within(&self, line: u32, start: usize, quote: Option<u32>) -> Result<(), FileFault> {
        if self.at - start > RECORD_LIMIT {
            return Err(FileFault::RecordTooLong { line, limit: RECORD_LIMIT, quote });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    type Cells = Vec<Vec<u8>>;

    fn all(bytes: &[u8]) -> Result<Vec<(u32, Cells)>, FileFault> {
        let mut records = Records::new(bytes, b',');
        let mut record = Record::default();
        let mut out = Vec::new();
        while records.next_into(&mut record)? {
            out.push((record.line, record.cells.iter().map(|cell| cell.to_vec()).collect()));
        }
        Ok(out)
    }

    #[test]
    fn f003_mixed_line_ends_are_one_kind_and_lines_are_counted_as_an_editor_does() {
        let read = all(b"a,b\r1,2\r\n\r\n3,\"x\ry\"\n5,6").unwrap();
        let lines: Vec<u32> = read.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 4, 6], "each of CR, CRLF and LF ends one line, within quotes too");
        assert_eq!(read[2].1[1], b"x\ry", "a line end within quotes is text and stays as it was written");
    }

    proptest! {
        #[test]
        fn sound_files_read_as_the_csv_crate_reads_them(text in "[ab,\"\r\n]{0,40}") {
            let ours = all(text.as_bytes());
            let theirs: Vec<Cells> = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes())
                .byte_records()
                .map(|record| record.unwrap().iter().map(<[u8]>::to_vec).collect())
                .collect();
            if let Ok(ours) = ours {
                let mut records = Records::new(text.as_bytes(), b',');
                let mut record = Record::default();
                let mut broken = false;
                while records.next_into(&mut record).unwrap() {
                    broken |= !record.broken_quotes.is_empty();
                }
                if !broken {
                    let ours: Vec<Cells> = ours.into_iter().map(|(_, cells)| cells).collect();
                    prop_assert_eq!(ours, theirs, "where no quote is broken both readers must agree");
                }
            }
        }
    }
}

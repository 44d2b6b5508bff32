//! A list as CSV, row by row. Not what a cell looks like in it: see [`crate::table`].

use super::{Plan, Tally};
use crate::table::{self, Cell, Reader, Row};
use std::io::{self, Write};

/// A CSV that is being written.
pub struct CsvOut<W> {
    to: W,
    reader: Reader,
    beside: Vec<Cell>,
    buffer: Vec<u8>,
    tally: Tally,
}

/// Written on whenever so much has come together.
const CHUNK: usize = 1 << 16;

impl<W: Write> CsvOut<W> {
    /// Begins with the heads. For a machine no row says whose list it is: a column of ours would be one too many.
    ///
    /// # Errors
    /// As the writer.
    pub fn begin(to: W, plan: &Plan, reader: Reader) -> io::Result<CsvOut<W>> {
        let beside: &[(String, Cell)] = if reader == Reader::Machine { &[] } else { &plan.beside };
        let mut buffer = Vec::with_capacity(CHUNK * 2);
        table::begin(&mut buffer, reader);
        let heads: Vec<Cell> = match reader {
            Reader::Spreadsheet => plan.columns.iter().map(|c| Cell::Text(c.head.clone())).collect(),
            // A program knows a column by its code, whatever language the officer reads.
            Reader::Machine => plan.columns.iter().map(|c| Cell::Text(c.code.clone())).collect(),
        };
        let heads: Vec<Cell> = heads.into_iter().chain(beside.iter().map(|(l, _)| Cell::Text(l.clone()))).collect();
        table::line(&mut buffer, &heads, reader);
        let beside = beside.iter().map(|(_, value)| value.clone()).collect();
        Ok(CsvOut { to, reader, beside, buffer, tally: Tally::default() })
    }

    /// Writes rows on.
    ///
    /// # Errors
    /// As the writer.
    pub fn rows(&mut self, rows: &mut [Row]) -> io::Result<()> {
        for row in rows {
            row.0.extend_from_slice(&self.beside);
            table::line(&mut self.buffer, &row.0, self.reader);
            self.tally.rows += 1;
            if self.buffer.len() >= CHUNK {
                self.to.write_all(&self.buffer)?;
                self.buffer.clear();
            }
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// As the writer.
    pub fn end(mut self) -> io::Result<Tally> {
        self.to.write_all(&self.buffer)?;
        self.to.flush()?;
        Ok(self.tally)
    }
}

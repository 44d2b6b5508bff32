//! A list's rows as a file: CSV and workbooks page by page, a PDF whole.
//!
//! Not what the rows are (`lists`) nor the page of a PDF (`paper`).

use super::lists::Of;
use super::{About, Wanted, paper};
use crate::words::word;
use casework::refusal::{Failing, ProblemCode};
use exchange::out::{CsvOut, OutColumn, OutWords, Plan, Tally, XlsxError, XlsxOut};
use exchange::table::{Reader, Row};
use registry::ask::Asking;
use registry::{Failure, Fault};
use std::fs::File;
use std::io::{BufWriter, Write};

/// Writes the list and tells how many rows stand in the file.
pub fn write(asking: &Asking<'_>, of: &Of, wanted: &Wanted, about: About, file: &mut File) -> Result<Tally, Failure> {
    let mut rows = Pages { asking, of, wanted };
    match wanted.format.as_str() {
        "csv" | "csv-raw" => {
            let reader = if wanted.format == "csv" { Reader::Spreadsheet } else { Reader::Machine };
            let plan = plan(wanted, &about);
            let mut out = CsvOut::begin(&mut *file, &plan, reader).map_err(super::fault)?;
            rows.each(&mut |page| out.rows(page).map_err(super::fault))?;
            out.end().map_err(super::fault)
        }
        "xlsx" => {
            let broken = |error: XlsxError| Failure::from(Fault::Other(error.to_string()));
            let mut out = XlsxOut::begin(plan(wanted, &about)).map_err(broken)?;
            rows.each(&mut |page| out.rows(page).map_err(broken))?;
            let mut to = BufWriter::new(&mut *file);
            let tally = out.end(&mut to).map_err(broken)?;
            to.flush().map_err(super::fault)?;
            Ok(tally)
        }
        "pdf" => {
            let mut all: Vec<Row> = Vec::new();
            rows.each(&mut |page| {
                all.append(page);
                Ok(())
            })?;
            let (bytes, spoken) = paper::paper(wanted, &about, of, &all)?;
            file.write_all(&bytes).map_err(super::fault)?;
            Ok(Tally { rows: all.len(), removed: spoken, split: 0 })
        }
        _ => Err(Failing::problem("format", ProblemCode::UnknownCode).into()),
    }
}

/// The pages of a list, in the order in which it is asked.
struct Pages<'a> {
    asking: &'a Asking<'a>,
    of: &'a Of,
    wanted: &'a Wanted,
}

impl Pages<'_> {
    fn each(&mut self, with: &mut dyn FnMut(&mut Vec<Row>) -> Result<(), Failure>) -> Result<(), Failure> {
        let columns = self.of.columns(self.wanted.columns.as_deref())?;
        self.of.each(self.asking, self.wanted.lang, &columns, with)
    }
}

fn plan(wanted: &Wanted, about: &About) -> Plan {
    let word = |key: &str| word(wanted.lang, key);
    Plan {
        columns: about
            .columns
            .iter()
            .map(|head| OutColumn { code: head.code.to_owned(), head: word(head.words) })
            .collect(),
        words: OutWords {
            rows_sheet: word("takeList.rowsSheet"),
            about_sheet: word("takeList.aboutSheet"),
            long_sheet: word("takeList.longSheet"),
            row: word("takeList.row"),
            column: word("takeList.column"),
            written: word("takeList.written"),
            removed: word("takeList.removed"),
            split: word("takeList.split"),
            continued: word("takeList.continued"),
        },
        marking: word("app.marking"),
        officer: about.officer.clone(),
        title: wanted.what.clone(),
        taken_at: about.taken_at.clone(),
        about: about.lines.clone(),
        beside: about.beside.clone(),
    }
}

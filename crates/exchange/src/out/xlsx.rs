//! A list as a workbook, row by row: the rows, the sheet that heads it, and the rest of texts too long for a cell.
//!
//! Every text is written as text, so that no cell holds a formula and no number of a person or a telephone is reckoned with.
//! Rows lie in unnamed temporary files until the end. Not what fits a cell: see [`crate::list::xlsx`]'s `fit`.

use super::{Plan, Tally};
use crate::list::xlsx::fit::{column_number, cut, exact, excel_time, row_number, units};
use crate::table::{Cell, REMOVED, Row};
use casework::money::Amount;
use rust_xlsxwriter::{DocProperties, Format, Workbook, XlsxError};
use std::borrow::Cow;
use std::io::{Seek, Write};

/// The most UTF-16 units that Excel keeps in a cell.
const CELL_UNITS: usize = 32_767;
/// The most rows of a sheet, without its head row.
const SHEET_ROWS: usize = 1_048_575;

/// A workbook that is being written.
pub struct XlsxOut {
    plan: Plan,
    book: Workbook,
    sheet_rows: usize,
    /// The sheet that rows are written to, and how many stand on it.
    on: (usize, usize),
    /// The sheet of long text once there is one, and its next line.
    long: Option<(usize, usize)>,
    head: Format,
    money: Format,
    count: Format,
    day: Format,
    instant: Format,
    tally: Tally,
}

impl XlsxOut {
    /// Begins a workbook.
    ///
    /// # Errors
    /// As the writer, as on a full temporary folder.
    pub fn begin(plan: Plan) -> Result<XlsxOut, XlsxError> {
        XlsxOut::with(plan, SHEET_ROWS)
    }

    fn with(plan: Plan, sheet_rows: usize) -> Result<XlsxOut, XlsxError> {
        let mut book = Workbook::new();
        let properties = DocProperties::new().set_author(&plan.officer).set_title(&plan.title);
        book.set_properties(&match excel_time(&plan.taken_at) {
            Some(at) => properties.set_creation_datetime(&at),
            None => properties,
        });
        book.add_worksheet_with_constant_memory()?.set_name(&plan.words.rows_sheet)?;
        book.add_worksheet_with_constant_memory()?.set_name(&plan.words.about_sheet)?;
        let mut out = XlsxOut {
            plan,
            book,
            sheet_rows,
            on: (0, 0),
            long: None,
            head: Format::new().set_bold().set_text_wrap(),
            money: Format::new().set_num_format("0.00######"),
            count: Format::new().set_num_format("0"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            instant: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            tally: Tally::default(),
        };
        out.heads(0)?;
        Ok(out)
    }

    /// The head row of a sheet of rows.
    fn heads(&mut self, sheet: usize) -> Result<(), XlsxError> {
        let heads: Vec<String> = self.plan.columns.iter().map(|c| clean(&c.head, &mut 0).into_owned()).collect();
        let marking = clean(&self.plan.marking, &mut 0).replace('&', "&&");
        let sheet = self.book.worksheet_from_index(sheet)?;
        sheet.set_freeze_panes(1, 0)?.set_landscape().set_repeat_rows(0, 0)?;
        if !marking.is_empty() {
            sheet.set_header(format!("&C{marking}")).set_footer(format!("&L{marking}&R&P / &N"));
        }
        for (at, head) in heads.iter().enumerate() {
            let at = column_number(at)?;
            sheet.set_column_width(at, 18)?.write_string_with_format(0, at, cut(head, 2_000).0, &self.head)?;
        }
        Ok(())
    }

    /// Writes rows on, on as many sheets as they need.
    ///
    /// # Errors
    /// As the writer.
    pub fn rows(&mut self, rows: &[Row]) -> Result<(), XlsxError> {
        let mut rest = rows;
        while !rest.is_empty() {
            if self.on.1 == self.sheet_rows {
                let next = self.book.worksheets().len();
                let name = format!("{} {}", self.plan.words.rows_sheet, self.tally.rows / self.sheet_rows + 1);
                self.book.add_worksheet_with_constant_memory()?.set_name(name)?;
                self.heads(next)?;
                self.on = (next, 0);
            }
            let (now, later) = rest.split_at(rest.len().min(self.sheet_rows - self.on.1));
            let longs = self.page(now)?;
            for (row, column, text) in longs {
                self.continued(row, column, &text)?;
            }
            rest = later;
        }
        Ok(())
    }

    /// Rows of one sheet; gives the texts that did not fit, with number of the row and the column.
    fn page(&mut self, rows: &[Row]) -> Result<Vec<(usize, usize, String)>, XlsxError> {
        let mut longs = Vec::new();
        let note = cut(&self.plan.words.continued, 200).0;
        let sheet = self.book.worksheet_from_index(self.on.0)?;
        for row in rows {
            self.on.1 += 1;
            self.tally.rows += 1;
            let line = row_number(self.on.1)?;
            for (place, cell) in row.0.iter().enumerate() {
                let at = column_number(place)?;
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => {
                        let text = clean(text, &mut self.tally.removed);
                        if text.len() <= CELL_UNITS || units(&text) <= CELL_UNITS {
                            sheet.write_string(line, at, text)?;
                        } else {
                            let (first, more) = cut(&text, CELL_UNITS - units(note));
                            sheet.write_string(line, at, format!("{first}{note}"))?;
                            longs.push((self.tally.rows, place, more.to_owned()));
                        }
                    }
                    Cell::Removed => {
                        sheet.write_string(line, at, REMOVED)?;
                    }
                    Cell::Number(_) | Cell::Count(_) => {
                        let (amount, format) = match cell {
                            Cell::Count(count) => (Amount((*count).into()), &self.count),
                            Cell::Number(amount) => (*amount, &self.money),
                            _ => continue,
                        };
                        match exact(amount) {
                            Some(number) => sheet.write_number_with_format(line, at, number, format)?,
                            None => sheet.write_string(line, at, cell.plain())?,
                        };
                    }
                    Cell::Date(_) | Cell::Instant(_) => {
                        let format = if matches!(cell, Cell::Date(_)) { &self.day } else { &self.instant };
                        match excel_time(cell) {
                            Some(time) => sheet.write_datetime_with_format(line, at, &time, format)?,
                            None => sheet.write_string(line, at, cell.plain())?,
                        };
                    }
                }
            }
        }
        Ok(longs)
    }

    /// The rest of a text, in parts that fit, by the number of its row.
    fn continued(&mut self, row: usize, column: usize, text: &str) -> Result<(), XlsxError> {
        self.tally.split += 1;
        let words = &self.plan.words;
        let (sheet, mut line) = match self.long {
            Some(long) => long,
            None => {
                let next = self.book.worksheets().len();
                let sheet = self.book.add_worksheet_with_constant_memory()?;
                sheet.set_name(&words.long_sheet)?.set_freeze_panes(1, 0)?;
                for (at, head) in [&words.row, &words.column, &words.long_sheet].into_iter().enumerate() {
                    sheet.write_string_with_format(0, column_number(at)?, head, &self.head)?;
                }
                (next, 1)
            }
        };
        let head = self.plan.columns.get(column).map_or("", |c| c.head.as_str());
        let to = self.book.worksheet_from_index(sheet)?;
        let mut rest = text;
        while !rest.is_empty() {
            let (part, more) = cut(rest, CELL_UNITS);
            let at = row_number(line)?;
            if let Some(number) = exact(Amount(row.into())) {
                to.write_number_with_format(at, 0, number, &self.count)?;
            }
            to.write_string(at, 1, head)?;
            to.write_string(at, 2, part)?;
            rest = more;
            line += 1;
        }
        self.long = Some((sheet, line));
        Ok(())
    }

    /// Writes the sheet that heads the workbook, and the file.
    ///
    /// # Errors
    /// As the writer.
    pub fn end(mut self, to: impl Write + Seek + Send) -> Result<Tally, XlsxError> {
        let tally = self.tally;
        let words = &self.plan.words;
        let count = |count: usize| Cell::Count(i64::try_from(count).unwrap_or(i64::MAX));
        let mut lines = self.plan.about.clone();
        lines.extend([
            (words.written.clone(), count(tally.rows)),
            (words.removed.clone(), count(tally.removed)),
            (words.split.clone(), count(tally.split)),
        ]);
        let sheet = self.book.worksheet_from_index(1)?;
        sheet.set_column_width(0, 40)?.set_column_width(1, 80)?;
        let wrapped = Format::new().set_text_wrap();
        for (at, (label, value)) in lines.iter().enumerate() {
            let line = row_number(at)?;
            sheet.write_string_with_format(line, 0, cut(&clean(label, &mut 0), 2_000).0, &self.head)?;
            match value {
                Cell::Count(number) => match exact(Amount((*number).into())) {
                    Some(number) => sheet.write_number_with_format(line, 1, number, &self.count)?,
                    None => sheet.write_string(line, 1, value.plain())?,
                },
                Cell::Date(_) | Cell::Instant(_) => match excel_time(value) {
                    Some(time) => sheet.write_datetime_with_format(line, 1, &time, &self.instant)?,
                    None => sheet.write_string(line, 1, value.plain())?,
                },
                value => {
                    let text = clean(&value.plain(), &mut 0).into_owned();
                    sheet.write_string_with_format(line, 1, cut(&text, CELL_UNITS).0, &wrapped)?
                }
            };
        }
        self.book.save_to_writer(to)?;
        Ok(tally)
    }
}

/// The text without the controls that XML cannot hold; line ends become Excel's, and tabs stay.
fn clean<'t>(text: &'t str, removed: &mut usize) -> Cow<'t, str> {
    let harmless = |c: char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\n' | '\t');
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
        if harmless(c) { out.push(c) } else { *removed += 1 }
    }
    Cow::Owned(out)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

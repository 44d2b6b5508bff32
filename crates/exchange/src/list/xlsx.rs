//! A referral list as a workbook: the rows, the definitions, and, where a text is too long for a
//! cell, a sheet with the rest of it.
//!
//! Text is always written as text, so that no cell can hold a formula (trust paper §2.7). Rows are
//! written in constant memory, by way of unnamed temporary files. Not charts, not styles beyond what
//! reading needs.

use super::{Cell, ListFault, ReferralList, rows_sha256};
use crate::table::REMOVED;
use casework::code::Digest;
use casework::money::Amount;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The most UTF-16 units that Excel keeps in a cell.
const CELL_UNITS: usize = 32_767;
/// The most rows of a sheet, without its head row.
const SHEET_ROWS: usize = 1_048_575;

/// A finished workbook, and what could not stand in it as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Control characters that XML cannot hold and that were left out.
    pub removed_characters: usize,
    /// Cells whose text is continued on the sheet of long text.
    pub split_cells: usize,
}

/// Writes the list as XLSX. The same list always gives the same bytes.
///
/// # Errors
/// [`ListFault::Workbook`] when the writer fails, as on a full temporary folder.
pub fn to_xlsx(list: &ReferralList) -> Result<Written, ListFault> {
    Sheets::write(list, SHEET_ROWS).map_err(|error| ListFault::Workbook(error.to_string()))
}

struct Formats {
    head: Format,
    money: Format,
    count: Format,
    day: Format,
    instant: Format,
}

/// The rest of a text that did not fit its cell.
struct Rest {
    number: usize,
    column: String,
    parts: Vec<String>,
}

struct Sheets<'l> {
    list: &'l ReferralList,
    formats: Formats,
    removed: usize,
    rests: Vec<Rest>,
}

impl<'l> Sheets<'l> {
    fn write(list: &'l ReferralList, sheet_rows: usize) -> Result<Written, XlsxError> {
        let formats = Formats {
            head: Format::new().set_bold().set_text_wrap(),
            money: Format::new().set_num_format("0.00######"),
            count: Format::new().set_num_format("0"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            instant: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        };
        let mut sheets = Sheets {
            list,
            formats,
            removed: 0,
            rests: Vec::new(),
        };
        let words = &list.words;
        let mut book = Workbook::new();
        book.set_properties(&sheets.properties()?);
        // The definitions come second whatever the number of rows, though they are written last,
        // when it is known what was removed and split.
        let mut pages = list.rows.chunks(sheet_rows.max(1));
        let first = pages.next().unwrap_or_default();
        sheets.page(
            book.add_worksheet_with_constant_memory()?
                .set_name(&words.rows_sheet)?,
            first,
            0,
        )?;
        book.add_worksheet_with_constant_memory()?
            .set_name(&words.definitions_sheet)?;
        for (at, page) in pages.enumerate() {
            let name = format!("{} {}", words.rows_sheet, at + 2);
            sheets.page(
                book.add_worksheet_with_constant_memory()?.set_name(name)?,
                page,
                (at + 1) * sheet_rows,
            )?;
        }
        if !sheets.rests.is_empty() {
            sheets.long_text(
                book.add_worksheet_with_constant_memory()?
                    .set_name(&words.long_text_sheet)?,
            )?;
        }
        sheets.definitions(book.worksheet_from_index(1)?)?;
        let bytes = book.save_to_buffer()?;
        Ok(Written {
            bytes,
            removed_characters: sheets.removed,
            split_cells: sheets.rests.len(),
        })
    }

    /// Nothing of the machine: the officer's code, the list's number and its own hour.
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let head = &self.list.head;
        let properties = DocProperties::new()
            .set_author(head.officer.as_str())
            .set_title(&head.number);
        Ok(match excel_time(&Cell::Instant(head.taken_at)) {
            Some(at) => properties.set_creation_datetime(&at),
            None => properties,
        })
    }

    fn page(
        &mut self,
        sheet: &mut Worksheet,
        rows: &[super::Row],
        before: usize,
    ) -> Result<(), XlsxError> {
        sheet
            .set_freeze_panes(1, 0)?
            .set_landscape()
            .set_repeat_rows(0, 0)?;
        let marking = self.clean(&self.list.head.marking).replace('&', "&&");
        if !marking.is_empty() {
            sheet
                .set_header(format!("&C{marking}"))
                .set_footer("&C&P / &N");
        }
        for (at, column) in self.list.columns.iter().enumerate() {
            let at = column_number(at)?;
            let head = self.fitted(&column.head);
            sheet.set_column_width(at, 18)?.write_string_with_format(
                0,
                at,
                head,
                &self.formats.head,
            )?;
        }
        for (index, row) in rows.iter().enumerate() {
            let line = row_number(index + 1)?;
            for (at, cell) in row.0.iter().enumerate() {
                self.cell(
                    sheet,
                    line,
                    column_number(at)?,
                    cell,
                    before + index + 1,
                    at,
                )?;
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        sheet: &mut Worksheet,
        line: u32,
        at: u16,
        cell: &Cell,
        number: usize,
        column: usize,
    ) -> Result<(), XlsxError> {
        match cell {
            Cell::Text(text) => {
                let text = self.clean(text);
                let text = self.split(text, number, column);
                sheet.write_string(line, at, text)?;
            }
            Cell::Removed => {
                sheet.write_string(line, at, REMOVED)?;
            }
            Cell::Empty => {}
            Cell::Number(amount) => match exact(*amount) {
                Some(number) => {
                    sheet.write_number_with_format(line, at, number, &self.formats.money)?;
                }
                None => {
                    sheet.write_string(line, at, cell.plain())?;
                }
            },
            Cell::Count(count) => match exact(Amount((*count).into())) {
                Some(number) => {
                    sheet.write_number_with_format(line, at, number, &self.formats.count)?;
                }
                None => {
                    sheet.write_string(line, at, cell.plain())?;
                }
            },
            Cell::Date(_) | Cell::Instant(_) => {
                let format = if matches!(cell, Cell::Date(_)) {
                    &self.formats.day
                } else {
                    &self.formats.instant
                };
                match excel_time(cell) {
                    Some(time) => sheet.write_datetime_with_format(line, at, &time, format)?,
                    None => sheet.write_string(line, at, cell.plain())?,
                };
            }
        }
        Ok(())
    }

    /// The text without the controls that XML cannot hold; line ends become Excel's, and tabs stay.
    fn clean(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for c in text.replace("\r\n", "\n").replace('\r', "\n").chars() {
            if (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}')
            {
                self.removed += 1;
            } else {
                out.push(c);
            }
        }
        out
    }

    /// What fits the cell, with a note where the rest went to the sheet of long text.
    fn split(&mut self, text: String, number: usize, column: usize) -> String {
        if units(&text) <= CELL_UNITS {
            return text;
        }
        let note = self.fitted(&self.list.words.continued);
        let (first, mut rest) = cut(&text, CELL_UNITS - units(&note));
        let mut parts = Vec::new();
        while !rest.is_empty() {
            let (part, more) = cut(rest, CELL_UNITS);
            parts.push(part.to_owned());
            rest = more;
        }
        self.rests.push(Rest {
            number,
            column: self.list.columns[column].head.clone(),
            parts,
        });
        format!("{first}{note}")
    }

    /// A word of the caller's, kept well within a cell.
    fn fitted(&mut self, words: &str) -> String {
        let words = self.clean(words);
        cut(&words, 2_000).0.to_owned()
    }

    fn long_text(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_freeze_panes(1, 0)?;
        let rests = std::mem::take(&mut self.rests);
        let heads = [
            self.list.words.rows.clone(),
            self.list.words.column.clone(),
            self.list.words.long_text_sheet.clone(),
        ];
        for (at, head) in heads.iter().enumerate() {
            let head = self.fitted(head);
            sheet.write_string_with_format(0, column_number(at)?, head, &self.formats.head)?;
        }
        let mut line = 1;
        for rest in &rests {
            let column = self.fitted(&rest.column);
            for part in &rest.parts {
                sheet.write_number_with_format(
                    line,
                    0,
                    rest.number.to_f64().unwrap_or(f64::NAN),
                    &self.formats.count,
                )?;
                sheet.write_string(line, 1, &column)?;
                sheet.write_string(line, 2, part)?;
                line += 1;
            }
        }
        self.rests = rests;
        Ok(())
    }

    fn definitions(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let head = self.list.head.clone();
        let words = self.list.words.clone();
        let day = |day: Option<casework::time::Day>| day.map_or(Cell::Empty, Cell::Date);
        let agency = [vec![head.agency.to_string()], head.agency_names.clone()]
            .concat()
            .join(" · ");
        let mut lines = vec![
            (
                words.marking,
                Cell::text(Some(head.marking).filter(|marking| !marking.is_empty())),
            ),
            (words.number, Cell::Text(head.number)),
            (words.agency, Cell::Text(agency)),
            (words.from, day(head.from)),
            (words.to, day(head.to)),
            (words.language, Cell::Text(head.language.to_string())),
            (words.purpose, Cell::Text(head.purpose)),
            (words.officer, Cell::Text(head.officer.to_string())),
            (words.taken_at, Cell::Instant(head.taken_at)),
            (words.journal_length, counted(head.journal_length)),
            (words.journal_head, Cell::Text(head.journal_head.hex())),
            (words.rows, counted(self.list.rows.len())),
            (
                words.rows_sha256,
                Cell::Text(Digest(rows_sha256(self.list)).hex()),
            ),
            (words.split_cells, counted(self.rests.len())),
        ];
        lines.push((words.removed_characters, counted(self.removed)));
        sheet
            .set_column_width(0, 34)?
            .set_column_width(1, 34)?
            .set_column_width(2, 80)?;
        let mut line = 0;
        for (label, value) in lines {
            let label = self.fitted(&label);
            sheet.write_string_with_format(line, 0, label, &self.formats.head)?;
            let value = if let Cell::Text(text) = value {
                Cell::Text(self.fitted(&text))
            } else {
                value
            };
            self.cell(sheet, line, 1, &value, 0, 0)?;
            line += 1;
        }
        line += 1;
        for (at, label) in [words.column, words.code, words.meaning].iter().enumerate() {
            sheet.write_string_with_format(line, column_number(at)?, label, &self.formats.head)?;
        }
        for column in &self.list.columns {
            line += 1;
            for (at, text) in [&column.head, column.code.as_str(), &column.definition]
                .into_iter()
                .enumerate()
            {
                let text = self.fitted(text);
                sheet.write_string(line, column_number(at)?, text)?;
            }
        }
        Ok(())
    }
}

fn counted(count: impl TryInto<i64>) -> Cell {
    Cell::Count(count.try_into().unwrap_or(i64::MAX))
}

fn row_number(row: usize) -> Result<u32, XlsxError> {
    u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)
}

fn column_number(column: usize) -> Result<u16, XlsxError> {
    u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Parts a text so that the first part has at most `limit` UTF-16 units and no character is halved.
fn cut(text: &str, limit: usize) -> (&str, &str) {
    let mut taken = 0;
    for (at, c) in text.char_indices() {
        taken += c.len_utf16();
        if taken > limit {
            return text.split_at(at);
        }
    }
    (text, "")
}

/// The number as a sheet holds it, or `None` where a binary number of 15 digits would lose one.
fn exact(amount: Amount) -> Option<f64> {
    let number = amount.0.normalize();
    let digits = number
        .mantissa()
        .unsigned_abs()
        .checked_ilog10()
        .map_or(1, |log| log + 1);
    if digits > 15 { None } else { number.to_f64() }
}

/// Hong Kong civil time as Excel counts it; `None` before 1900, which Excel does not count.
fn excel_time(cell: &Cell) -> Option<ExcelDateTime> {
    let civil = match cell {
        Cell::Date(day) => day.0.at(0, 0, 0, 0),
        Cell::Instant(at) => at.local(),
        _ => return None,
    };
    let year = u16::try_from(civil.year()).ok()?;
    let day = ExcelDateTime::from_ymd(
        year,
        civil.month().unsigned_abs(),
        civil.day().unsigned_abs(),
    )
    .ok()?;
    day.and_hms(
        u16::from(civil.hour().unsigned_abs()),
        civil.minute().unsigned_abs(),
        f64::from(civil.second()),
    )
    .ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::*;
    use super::*;

    #[test]
    fn f066_more_rows_than_a_sheet_go_on_to_another_and_none_is_lost() {
        let column = Column {
            code: Code::of("ref"),
            head: "Number".into(),
            definition: "d".into(),
        };
        let head = Head {
            number: "REF-2026-0001".into(),
            agency: Code::of("CC"),
            agency_names: vec![],
            from: None,
            to: None,
            language: Code::of("en"),
            purpose: "p".into(),
            marking: String::new(),
            journal_length: 1,
            journal_head: Digest([0; 32]),
            officer: Code::of("R001"),
            taken_at: Instant(0),
        };
        let rows = (0..7).map(|n| Row(vec![Cell::Count(n)])).collect();
        let list = ReferralList::new(head, Words::default(), vec![column], rows).unwrap();
        let written = Sheets::write(&list, 3).unwrap();
        let mut book = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(
            std::io::Cursor::new(written.bytes),
        )
        .unwrap();
        use calamine::Reader;
        assert_eq!(
            book.sheet_names(),
            ["Referrals", "Definitions", "Referrals 2", "Referrals 3"],
            "the definitions stay second"
        );
        let heights: Vec<usize> = ["Referrals", "Referrals 2", "Referrals 3"]
            .iter()
            .map(|name| book.worksheet_range(name).unwrap().height())
            .collect();
        assert_eq!(
            heights,
            [4, 4, 2],
            "seven rows stand on three sheets, each with its own head row"
        );
    }
}

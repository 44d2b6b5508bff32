//! A referral list as a workbook: the rows, the definitions, and, where a text is too long for a
//! cell, a sheet with the rest of it.
//!
//! Text is always written as text, so that no cell can hold a formula (trust paper §2.7). Rows are
//! written in constant memory, by way of unnamed temporary files. Not charts, not styles beyond what
//! reading needs.

mod about;
pub(crate) mod fit;

use super::{Cell, ListFault, ReferralList, rows_sha256};
use crate::table::REMOVED;
use casework::money::Amount;
use fit::{column_number, cut, exact, excel_time, row_number, units};
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

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
        let mut sheets = Sheets { list, formats, removed: 0, rests: Vec::new() };
        let words = &list.words;
        let mut book = Workbook::new();
        book.set_properties(&sheets.properties()?);
        // The definitions come second whatever the number of rows, though they are written last,
        // when it is known what was removed and split.
        let mut pages = list.rows.chunks(sheet_rows.max(1));
        let first = pages.next().unwrap_or_default();
        sheets.page(book.add_worksheet_with_constant_memory()?.set_name(&words.rows_sheet)?, first, 0)?;
        book.add_worksheet_with_constant_memory()?.set_name(&words.definitions_sheet)?;
        for (at, page) in pages.enumerate() {
            let name = format!("{} {}", words.rows_sheet, at + 2);
            sheets.page(book.add_worksheet_with_constant_memory()?.set_name(name)?, page, (at + 1) * sheet_rows)?;
        }
        if !sheets.rests.is_empty() {
            sheets.long_text(book.add_worksheet_with_constant_memory()?.set_name(&words.long_text_sheet)?)?;
        }
        sheets.definitions(book.worksheet_from_index(1)?)?;
        let bytes = book.save_to_buffer()?;
        Ok(Written { bytes, removed_characters: sheets.removed, split_cells: sheets.rests.len() })
    }

    /// Nothing of the machine: the officer's code, the list's number and its own hour.
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let head = &self.list.head;
        let properties = DocProperties::new().set_author(head.officer.as_str()).set_title(&head.number);
        Ok(match excel_time(&Cell::Instant(head.taken_at)) {
            Some(at) => properties.set_creation_datetime(&at),
            None => properties,
        })
    }

    fn page(&mut self, sheet: &mut Worksheet, rows: &[super::Row], before: usize) -> Result<(), XlsxError> {
        sheet.set_freeze_panes(1, 0)?.set_landscape().set_repeat_rows(0, 0)?;
        let marking = self.clean(&self.list.head.marking).replace('&', "&&");
        if !marking.is_empty() {
            sheet.set_header(format!("&C{marking}")).set_footer("&C&P / &N");
        }
        for (at, column) in self.list.columns.iter().enumerate() {
            let at = column_number(at)?;
            let head = self.fitted(&column.head);
            sheet.set_column_width(at, 18)?.write_string_with_format(0, at, head, &self.formats.head)?;
        }
        for (index, row) in rows.iter().enumerate() {
            let line = row_number(index + 1)?;
            for (at, cell) in row.0.iter().enumerate() {
                self.cell(sheet, line, column_number(at)?, cell, before + index + 1, at)?;
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
                let format = if matches!(cell, Cell::Date(_)) { &self.formats.day } else { &self.formats.instant };
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
            if (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}') {
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
        self.rests.push(Rest { number, column: self.list.columns[column].head.clone(), parts });
        format!("{first}{note}")
    }

    /// A word of the caller's, kept well within a cell.
    fn fitted(&mut self, words: &str) -> String {
        let words = self.clean(words);
        cut(&words, 2_000).0.to_owned()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::*;
    use super::*;

    #[test]
    fn f066_more_rows_than_a_sheet_go_on_to_another_and_none_is_lost() {
        let column = Column { code: Code::of("ref"), head: "Number".into(), definition: "d".into() };
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
        let mut book =
            calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(written.bytes)).unwrap();
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
        assert_eq!(heights, [4, 4, 2], "seven rows stand on three sheets, each with its own head row");
    }
}

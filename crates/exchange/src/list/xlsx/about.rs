//! The sheets beside the rows: definitions with whose list it is, and the rest of long texts.
//!
//! Not the rows themselves: see [`super::to_xlsx`].

use super::fit::column_number;
use super::{Cell, Sheets, rows_sha256};
use casework::code::Digest;
use casework::time::Day;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Worksheet, XlsxError};

impl Sheets<'_> {
    /// The rest of every text that did not fit its cell, by the number of its row.
    pub(super) fn long_text(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_freeze_panes(1, 0)?;
        let rests = std::mem::take(&mut self.rests);
        let heads =
            [self.list.words.rows.clone(), self.list.words.column.clone(), self.list.words.long_text_sheet.clone()];
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

    /// Whose list it is, where the journal stood, and what each column means.
    pub(super) fn definitions(&mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let head = self.list.head.clone();
        let words = self.list.words.clone();
        let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Date);
        let agency = [vec![head.agency.to_string()], head.agency_names.clone()].concat().join(" · ");
        let mut lines = vec![
            (words.marking, Cell::text(Some(head.marking).filter(|marking| !marking.is_empty()))),
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
            (words.rows_sha256, Cell::Text(Digest(rows_sha256(self.list)).hex())),
            (words.split_cells, counted(self.rests.len())),
        ];
        lines.push((words.removed_characters, counted(self.removed)));
        sheet.set_column_width(0, 34)?.set_column_width(1, 34)?.set_column_width(2, 80)?;
        let mut line = 0;
        for (label, value) in lines {
            let label = self.fitted(&label);
            sheet.write_string_with_format(line, 0, label, &self.formats.head)?;
            let value = if let Cell::Text(text) = value { Cell::Text(self.fitted(&text)) } else { value };
            self.cell(sheet, line, 1, &value, 0, 0)?;
            line += 1;
        }
        line += 1;
        for (at, label) in [words.column, words.code, words.meaning].iter().enumerate() {
            sheet.write_string_with_format(line, column_number(at)?, label, &self.formats.head)?;
        }
        for column in &self.list.columns {
            line += 1;
            for (at, text) in [&column.head, column.code.as_str(), &column.definition].into_iter().enumerate() {
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

//! Workbooks as they come, and as nobody should send them.

#![allow(clippy::unwrap_used)]

use super::super::guard::tests::container;
use super::super::{Bounds, NUMBER};
use super::*;
use rust_xlsxwriter::{ExcelDateTime as Date, Format, Workbook};

const CHOICE: Choice = Choice { encoding: None, separator: None, sheet: None };

fn read(bytes: &[u8]) -> Result<Opened, SheetFault> {
    open(bytes, &CHOICE, Bounds::default())
}

fn parts(sheet: &str, strings: &str) -> Vec<u8> {
    container(&[
        ("[Content_Types].xml", br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        ("xl/workbook.xml", br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

const NS: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;

#[test]
fn texts_numbers_and_days_come_as_they_stand() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (at, head) in (0..).zip(["source_ref", "complainant_phone", "transaction_at", "narrative"]) {
        page.write_string(0, at, head).unwrap();
    }
    page.write_string(1, 0, "007").unwrap();
    page.write_number(1, 1, 91_234_567).unwrap();
    let when = Date::from_ymd(2024, 4, 3).unwrap().and_hms(14, 30, 0).unwrap();
    page.write_datetime_with_format(1, 2, &when, &Format::new().set_num_format("dd/mm/yyyy hh:mm")).unwrap();
    page.write_string(1, 3, "=1+1 喺深水埗").unwrap();
    let opened = read(&book.save_to_buffer().unwrap()).unwrap();
    let row: Vec<(&str, u8)> = opened.sheet.row(1).cells().collect();
    assert_eq!(row[0], ("007", 0), "text keeps its noughts");
    assert_eq!(row[1], ("91234567", NUMBER), "f017: a number kept as one is marked, and has no exponent");
    assert_eq!(row[2].0, "2024-04-03T14:30:00", "a day is the day that was meant, whatever it looks like");
    assert_eq!(row[3].0, "=1+1 喺深水埗", "f009: text is text");
}

#[test]
fn f014_a_sheet_that_lies_about_its_size_meets_the_bound() {
    let row: String = (0..1_000).map(|_| "<c t=\"n\"><v>1</v></c>").collect();
    let rows: String = (1..=1_100).map(|n| format!("<row r=\"{n}\">{row}</row>")).collect();
    let sheet = format!(
        "<?xml version=\"1.0\"?><worksheet {NS}><dimension ref=\"A1:B2\"/><sheetData>{rows}</sheetData></worksheet>"
    );
    let strings = format!("<?xml version=\"1.0\"?><sst {NS}/>");
    let fault = read(&parts(&sheet, &strings));
    assert!(
        matches!(fault, Err(SheetFault::Guard(Refusal::TooManyCells | Refusal::Bomb))),
        "cells are counted, not believed: {fault:?}"
    );
}

#[test]
fn f018_a_text_that_is_not_there_is_no_panic() {
    let sheet = format!(
        "<?xml version=\"1.0\"?><worksheet {NS}><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData></worksheet>"
    );
    let strings = format!("<?xml version=\"1.0\"?><sst {NS}><si><t>x</t></si></sst>");
    assert!(read(&parts(&sheet, &strings)).is_err(), "an index out of range is damage, told as such");
}

#[test]
fn empty_rows_are_none_and_short_rows_are_filled_up() {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    for (line, column, text) in [(0, 0, "source_ref"), (0, 1, "narrative"), (1, 0, "1"), (3, 1, "x")] {
        page.write_string(line, column, text).unwrap();
    }
    let opened = read(&book.save_to_buffer().unwrap()).unwrap();
    assert_eq!(opened.sheet.len(), 3, "a row without a word is no row");
    assert_eq!(opened.sheet.row(1).width(), 2, "a workbook keeps no empty cells, so a short row is a sound one");
    assert_eq!(opened.sheet.row(2).line, 4, "and the line told is the one the officer sees");
}

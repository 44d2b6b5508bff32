//! Workbooks read again by another library: no formula, no lost character, as many sheets as the rows need.
#![allow(clippy::unwrap_used)]

#[path = "../../tests/made/plan.rs"]
mod made;

use super::super::{CsvOut, OutColumn, OutWords, Plan};
use super::*;
use crate::table::Reader as For;
use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::io::Cursor;

fn plan() -> Plan {
    let columns = [("number", "Number"), ("text", "Text")];
    let columns = columns.map(|(code, head)| OutColumn { code: code.to_owned(), head: head.to_owned() });
    Plan {
        about: vec![("Rows asked for".to_owned(), Cell::Count(18_982))],
        beside: vec![("Taken by".to_owned(), Cell::Text("R001".to_owned()))],
        ..made::plan(columns.into())
    }
}

fn book(rows: &[Row], sheet_rows: usize) -> (Xlsx<Cursor<Vec<u8>>>, Tally) {
    let mut out = XlsxOut::with(plan(), sheet_rows).unwrap();
    out.rows(rows).unwrap();
    let mut to = Cursor::new(Vec::new());
    let tally = out.end(&mut to).unwrap();
    to.set_position(0);
    (calamine::open_workbook_from_rs(to).unwrap(), tally)
}

fn text(text: &str) -> Row {
    Row(vec![Cell::Text("0012345678901234567".into()), Cell::Text(text.into())])
}

fn texts(rows: &[Row]) -> Vec<String> {
    let (mut book, _) = book(rows, SHEET_ROWS);
    assert_eq!(book.worksheet_formula("Rows").unwrap().used_cells().count(), 0, "no cell of a list is ever a formula");
    let range = book.worksheet_range("Rows").unwrap();
    range.rows().skip(1).map(|row| row[1].to_string()).collect()
}

/// What a text becomes in a workbook, said without the code that is tested.
fn expected(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|c| matches!(c, '\n' | '\t') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

const HOSTILE: &[&str] = &[
    "=HYPERLINK(\"http://x\",\"y\")",
    " =1+1",
    "\t@SUM(A1)",
    "\u{0}-2+3",
    "＝1+1",
    "+85223456789",
    "-120.50",
    "%0A",
    "_x000D_",
    "_x0041_",
    "<b>&amp;",
    "深水埗 啲 嘢",
    "\u{202e}abc",
    "👍🏽",
    "𠝹𡁻",
    "1e5",
    "00123",
    "TRUE",
    "2026-01-02",
    "line\r\nline\rline",
    "  two blanks  ",
    "https://example.com",
    "\u{feff}=1",
    "]]>",
    "\u{7f}\u{85}\u{fffe}",
];

#[test]
fn e02_e05_f064_hostile_fields_are_text_and_none_loses_a_character() {
    let rows: Vec<Row> = HOSTILE.iter().map(|field| text(field)).collect();
    let read = texts(&rows);
    for (field, read) in HOSTILE.iter().zip(&read) {
        assert_eq!(*read, expected(field), "{field:?} is there to the letter, but for controls");
    }
    let (mut book, tally) = book(&rows, SHEET_ROWS);
    assert_eq!(tally.removed, 4, "NUL, DEL, NEL and a noncharacter were left out, and that is told");
    let range = book.worksheet_range("Rows").unwrap();
    assert!(
        range.rows().skip(1).all(|row| matches!(&row[0], Data::String(s) if s == "0012345678901234567")),
        "an identifier keeps its leading noughts and all its digits"
    );
}

#[test]
fn e02_ten_thousand_generated_fields_come_back() {
    let part = prop_oneof![
        3 => proptest::sample::select(HOSTILE).prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        2 => proptest::collection::vec(any::<char>(), 0..8).prop_map(|all| all.into_iter().collect()),
        1 => "[=+@\\-＝＋]{1,3}[A-Z]{1,4}\\([0-9]*\\)",
        1 => "[嘅啲嘢埗喺𠝹𡁻]{1,6}",
    ];
    let field = proptest::collection::vec(part, 1..4).prop_map(|parts: Vec<String>| parts.concat());
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let fields: Vec<String> = (0..10_000).map(|_| field.new_tree(&mut runner).unwrap().current()).collect();
    let rows: Vec<Row> = fields.iter().map(|field| text(field)).collect();
    for (field, read) in fields.iter().zip(texts(&rows)) {
        assert_eq!(read, expected(field), "{field:?} is there to the letter");
    }
    let mut csv = Vec::new();
    let mut out = CsvOut::begin(&mut csv, &plan(), For::Machine).unwrap();
    out.rows(&mut rows.clone()).unwrap();
    out.end().unwrap();
    let mut reader = ::csv::ReaderBuilder::new().from_reader(&csv[..]);
    for (field, record) in fields.iter().zip(reader.records()) {
        assert_eq!(&record.unwrap()[1], field, "a machine reads the very bytes");
    }
    let mut guarded = Vec::new();
    let mut out = CsvOut::begin(&mut guarded, &plan(), For::Spreadsheet).unwrap();
    out.rows(&mut rows.clone()).unwrap();
    out.end().unwrap();
    assert!(guarded.starts_with(b"\xef\xbb\xbf"), "a spreadsheet in Hong Kong is told that it is UTF-8");
    let mut reader = ::csv::ReaderBuilder::new().from_reader(&guarded[3..]);
    for (field, record) in fields.iter().zip(reader.records()) {
        let record = record.unwrap();
        assert_eq!(record.len(), 3, "each row says who took it");
        assert_eq!(record[1], *crate::neutral::neutralised(field), "{field:?} computes nothing");
    }
}

#[test]
fn f066_long_text_goes_on_and_says_so_and_rows_go_on_to_another_sheet() {
    let long = "嘢".repeat(70_000);
    let (mut one, tally) = book(&[text(&long)], SHEET_ROWS);
    assert_eq!(tally.split, 1, "one cell is continued");
    let first = one.worksheet_range("Rows").unwrap().get((1, 1)).unwrap().to_string();
    assert!(first.ends_with(" […]"), "the cell says that more follows");
    let rest = one.worksheet_range("Long text").unwrap();
    let rest: String = rest.rows().skip(1).map(|row| row[2].to_string()).collect();
    assert_eq!(format!("{}{rest}", first.trim_end_matches(" […]")), long, "put together it is the text, none lost");

    let seven: Vec<Row> = (0..7).map(|n| text(&n.to_string())).collect();
    let (mut many, tally) = book(&seven, 3);
    assert_eq!(tally.rows, 7, "all are counted");
    assert_eq!(many.sheet_names(), ["Rows", "About", "Rows 2", "Rows 3"], "what heads the list stays second");
    let heights = ["Rows", "Rows 2", "Rows 3"].map(|name| many.worksheet_range(name).unwrap().height());
    assert_eq!(heights, [4, 4, 2], "each sheet has its head row");
}

#[test]
fn e09_a_count_is_a_plain_number_and_the_head_sheet_says_how_many_were_written() {
    let (mut book, _) = book(&[text("x")], SHEET_ROWS);
    let about = book.worksheet_range("About").unwrap();
    let of = |label: &str| about.rows().find(|row| row[0] == *label).map(|row| row[1].clone());
    assert_eq!(of("Rows asked for"), Some(Data::Float(18_982.0)), "18982 is a number and not \"18,982\"");
    assert_eq!(of("Rows written"), Some(Data::Float(1.0)), "rows written stand beside rows asked");
}

//! A made list, and the ways to reopen what was written of it. Shared by the tests of exports.
#![allow(dead_code, reason = "each test program uses the part it needs")]
#![allow(clippy::unwrap_used)]

use calamine::{Data, Reader as _, Xlsx};
use casework::code::{Code, Digest};
use casework::time::{Day, Instant};
use exchange::list::{Cell, Column, Head, ReferralList, Row, Words, Written};
use std::io::Cursor;

pub fn head() -> Head {
    Head {
        number: "REF-2026-000001-K".into(),
        agency: Code::of("CC"),
        agency_names: vec!["Consumer Council".into(), "消費者委員會".into(), "消费者委员会".into()],
        from: Day::parse("2026-01-01"),
        to: None,
        language: Code::of("zh-Hant"),
        purpose: "=conciliation".into(),
        marking: "RESTRICTED 限閱文件".into(),
        journal_length: 18_982,
        journal_head: Digest([7; 32]),
        officer: Code::of("R001"),
        taken_at: Instant::parse("2026-11-22 09:30").unwrap(),
    }
}

pub fn list(columns: &[&str], rows: Vec<Vec<Cell>>) -> ReferralList {
    let column = |code: &&str| Column {
        code: Code::new(code).unwrap(),
        head: format!("Head of {code}"),
        definition: format!("What {code} is"),
    };
    ReferralList::new(
        head(),
        Words::default(),
        columns.iter().map(column).collect(),
        rows.into_iter().map(Row).collect(),
    )
    .unwrap()
}

pub fn texts(texts: &[&str]) -> ReferralList {
    list(&["narrative"], texts.iter().map(|text| vec![Cell::Text((*text).to_owned())]).collect())
}

pub fn reopened(written: &Written) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(written.bytes.clone())).unwrap()
}

/// The cells of the sheet of rows, without the head row.
pub fn cells(written: &Written) -> Vec<Vec<Data>> {
    let range = reopened(written).worksheet_range("Referrals").unwrap();
    range.rows().skip(1).map(<[Data]>::to_vec).collect()
}

pub fn formulas(written: &Written) -> usize {
    let mut book = reopened(written);
    book.sheet_names()
        .iter()
        .map(|name| book.worksheet_formula(name).unwrap().used_cells().filter(|(_, _, f)| !f.is_empty()).count())
        .sum()
}

pub fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

//! Referral lists going out: reopened, as their receiver would (faults 64–66, scenarios E01–E10).
#![allow(clippy::unwrap_used)]

use calamine::{Data, Reader as _, Xlsx};
use casework::code::{Code, Digest};
use casework::money::Amount;
use casework::time::{Day, Instant};
use exchange::list::{
    Cell, Column, Head, ListFault, ReferralList, Row, Words, Written, rows_sha256, to_csv, to_xlsx,
};
use exchange::table::{self, Reader};
use proptest::prelude::*;
use std::io::Cursor;

fn head() -> Head {
    Head {
        number: "REF-2026-000001-K".into(),
        agency: Code::of("CC"),
        agency_names: vec![
            "Consumer Council".into(),
            "消費者委員會".into(),
            "消费者委员会".into(),
        ],
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

fn list(columns: &[&str], rows: Vec<Vec<Cell>>) -> ReferralList {
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

fn texts(texts: &[&str]) -> ReferralList {
    list(
        &["narrative"],
        texts
            .iter()
            .map(|text| vec![Cell::Text((*text).to_owned())])
            .collect(),
    )
}

fn reopened(written: &Written) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(written.bytes.clone())).unwrap()
}

/// The cells of the sheet of rows, without the head row.
fn cells(written: &Written) -> Vec<Vec<Data>> {
    let range = reopened(written).worksheet_range("Referrals").unwrap();
    range.rows().skip(1).map(<[Data]>::to_vec).collect()
}

fn formulas(written: &Written) -> usize {
    let mut book = reopened(written);
    book.sheet_names()
        .iter()
        .map(|name| {
            book.worksheet_formula(name)
                .unwrap()
                .used_cells()
                .filter(|(_, _, f)| !f.is_empty())
                .count()
        })
        .sum()
}

fn csv_rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    " =1+1",
    "\t@SUM",
    "\u{0}-2+3",
    "＝1+1",
    "+85223456789",
    "-120.50",
    "%0A",
    "one\n=2",
];

#[test]
fn e01_a_csv_begins_with_the_mark_and_ends_its_lines_for_excel() {
    let bytes = to_csv(&texts(&["深水埗 啲 嘢"]));
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf\"Head of narrative\","),
        "Excel in Hong Kong knows UTF-8 by the mark alone"
    );
    assert!(bytes.ends_with(b"\r\n"), "the last line ends as all do");
    let rows = csv_rows(&bytes);
    assert_eq!(
        rows[1][0], "深水埗 啲 嘢",
        "the text comes back byte for byte"
    );
    assert_eq!(
        rows[1][1], "REF-2026-000001-K",
        "a row says whose list it is"
    );
    assert_eq!(
        rows[1][3], "'=conciliation",
        "what was typed as a purpose is guarded too"
    );
}

#[test]
fn e02_f064_nothing_is_computed_and_phone_and_sum_are_unharmed() {
    let list = texts(&HOSTILE);
    let written = to_xlsx(&list).unwrap();
    assert_eq!(
        formulas(&written),
        0,
        "a workbook of typed words holds no formula"
    );
    let back = cells(&written);
    assert_eq!(
        back[5][0],
        Data::String("+85223456789".into()),
        "a phone number is text and keeps its sign"
    );
    assert_eq!(
        back[0][0],
        Data::String(HOSTILE[0].into()),
        "in a workbook nothing needs to be put before it"
    );
    let rows = csv_rows(&to_csv(&list));
    for (row, hostile) in rows[1..]
        .iter()
        .zip(HOSTILE)
        .filter(|(_, hostile)| !matches!(*hostile, "%0A" | "one\n=2"))
    {
        assert_eq!(
            row[0],
            format!("'{hostile}"),
            "in CSV only the quote keeps it from being computed"
        );
    }
    assert_eq!(rows[9][0], "one\n'=2", "each line within a cell is guarded");

    let sums = self::list(
        &["amount_paid"],
        vec![vec![Cell::Number(Amount::parse("-120.50").unwrap())]],
    );
    assert_eq!(
        cells(&to_xlsx(&sums).unwrap())[0][0],
        Data::Float(-120.5),
        "a negative sum is a number"
    );
    assert!(
        csv_rows(&to_csv(&sums))[1][0] == "-120.50",
        "and has no quote before it in CSV"
    );
}

#[test]
fn e05_controls_are_removed_and_counted() {
    let written = to_xlsx(&texts(&["a\u{1}b\u{b}c\td\r\ne\u{85}", "_x0041_ plain"])).unwrap();
    assert_eq!(
        written.removed_characters, 3,
        "three characters could not stand in the file"
    );
    assert_eq!(
        cells(&written)[0][0],
        Data::String("abc\td\ne".into()),
        "tabs and line ends stay"
    );
    assert_eq!(
        cells(&written)[1][0],
        Data::String("_x0041_ plain".into()),
        "what only looks like an escape stays as it was typed"
    );
}

#[test]
fn e09_counts_have_no_grouping_and_sums_have_cents() {
    let row = vec![
        Cell::Count(18_982),
        Cell::Number(Amount::parse("6800").unwrap()),
        Cell::Number(Amount::parse("0.105").unwrap()),
    ];
    let heads = ["n", "a", "b"].map(str::to_owned);
    let bytes = table::to_csv(&heads, &[Row(row)], Reader::Machine);
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "\"n\",\"a\",\"b\"\r\n18982,6800.00,0.105\r\n",
        "numbers are written for programs, not for the eye"
    );
}

#[test]
fn e09_a_number_that_a_sheet_would_round_is_kept_as_text() {
    let long = "1234567890123456.78";
    let written = to_xlsx(&list(
        &["amount_paid"],
        vec![vec![Cell::Number(Amount::parse(long).unwrap())]],
    ))
    .unwrap();
    assert_eq!(
        cells(&written)[0][0],
        Data::String(long.into()),
        "a sheet keeps fifteen digits; no digit may be lost in silence"
    );
}

#[test]
fn e10_days_and_hours_are_real_and_alike_in_winter_and_summer() {
    let hours = ["2026-01-15 23:30", "2026-07-15 00:30"];
    let rows = hours.iter().map(|hour| {
        let at = Instant::parse(hour).unwrap();
        vec![Cell::Instant(at), Cell::Date(at.day())]
    });
    let list = list(&["received_at", "sent_on"], rows.collect());
    let sheet = cells(&to_xlsx(&list).unwrap());
    let text = csv_rows(&to_csv(&list));
    for (at, hour) in hours.iter().enumerate() {
        let (Data::DateTime(instant), Data::DateTime(day)) = (&sheet[at][0], &sheet[at][1]) else {
            panic!("the cells must hold dates: {:?}", sheet[at])
        };
        let (year, month, date, hours, minutes, ..) = instant.to_ymd_hms_milli();
        assert_eq!(
            format!("{year}-{month:02}-{date:02} {hours:02}:{minutes:02}"),
            *hour,
            "the workbook shows Hong Kong time"
        );
        assert_eq!(
            day.as_f64(),
            instant.as_f64().floor(),
            "the day is the Hong Kong day of that hour"
        );
        assert_eq!(
            text[at + 1][0],
            format!("{}:00+08:00", hour.replace(' ', "T")),
            "CSV shows the same hour with its offset"
        );
        assert_eq!(text[at + 1][1], hour[..10], "and the same day");
    }
}

#[test]
fn f066_long_text_is_continued_with_a_note_and_counted() {
    let long = "𠝹長".repeat(30_000);
    let written = to_xlsx(&texts(&["short", &long])).unwrap();
    assert_eq!(written.split_cells, 1, "one cell was too long");
    let Data::String(first) = cells(&written)[1][0].clone() else {
        panic!("text is text")
    };
    assert!(first.encode_utf16().count() <= 32_767, "the cell fits");
    let first = first
        .strip_suffix(Words::default().continued.as_str())
        .unwrap()
        .to_owned();
    let rest = reopened(&written).worksheet_range("Long text").unwrap();
    assert_eq!(
        rest.get_value((1, 0)),
        Some(&Data::Float(2.0)),
        "the row that it belongs to is named"
    );
    let whole = rest
        .rows()
        .skip(1)
        .fold(first, |text, row| text + &row[2].to_string());
    assert_eq!(
        whole, long,
        "put together again, nothing is missing and no character was halved"
    );
}

#[test]
fn the_second_sheet_says_whose_list_it_is() {
    let list = list(
        &["ref", "complainant_name"],
        vec![vec![Cell::Text("TDC-2026-000001-X".into()), Cell::Removed]],
    );
    let written = to_xlsx(&list).unwrap();
    let mut book = reopened(&written);
    assert_eq!(
        book.sheet_names(),
        ["Referrals", "Definitions"],
        "rows first, definitions second, nothing else"
    );
    let said: Vec<String> = book
        .worksheet_range("Definitions")
        .unwrap()
        .rows()
        .map(|row| {
            row.iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|")
        })
        .collect();
    let said = said.join("\n");
    let digest = Digest(rows_sha256(&list)).hex();
    for part in [
        "REF-2026-000001-K",
        "CC · Consumer Council · 消費者委員會",
        "R001",
        "18982",
        &"07".repeat(32),
        &digest,
        "=conciliation",
        "RESTRICTED",
        "What complainant_name is",
    ] {
        assert!(
            said.contains(part),
            "the sheet of definitions must say {part}:\n{said}"
        );
    }
    assert_eq!(
        cells(&written)[0][1],
        Data::String("removed".into()),
        "what stays behind is named so"
    );
    assert_eq!(csv_rows(&to_csv(&list))[1][1], "removed", "in CSV too");
    assert_eq!(
        to_xlsx(&list).unwrap(),
        written,
        "the same list gives the same bytes"
    );
}

#[test]
fn only_what_is_on_the_allow_list_may_leave() {
    let of = |codes: &[&str], width| {
        let columns = codes.iter().map(|code| Column {
            code: Code::new(code).unwrap(),
            head: String::new(),
            definition: String::new(),
        });
        ReferralList::new(
            head(),
            Words::default(),
            columns.collect(),
            vec![Row(vec![Cell::Empty; width])],
        )
    };
    assert_eq!(
        of(&["ref", "document_number"], 2),
        Err(ListFault::NotAllowed(Code::of("document_number"))),
        "an identity document never stands on a list"
    );
    assert_eq!(
        of(&["ref", "ref"], 2),
        Err(ListFault::ColumnTwice(Code::of("ref"))),
        "a column stands once"
    );
    assert_eq!(
        of(&["ref"], 2),
        Err(ListFault::RowWidth(1)),
        "a cell without a column could be anything"
    );
    assert_eq!(
        of(&[], 0),
        Err(ListFault::NoColumn),
        "a list of nothing is no list"
    );
}

#[test]
fn the_digest_tells_rows_apart_that_look_alike() {
    let digest = |rows: Vec<Vec<Cell>>| rows_sha256(&list(&["ref", "note"], rows));
    let text = |text: &str| Cell::Text(text.to_owned());
    let one = digest(vec![vec![text("ab"), text("c")]]);
    assert_ne!(
        one,
        digest(vec![vec![text("a"), text("bc")]]),
        "text that moves to the next cell is other text"
    );
    assert_ne!(
        one,
        digest(vec![vec![text("ab"), text("c")]; 2]),
        "another number of rows is another list"
    );
    assert_ne!(
        digest(vec![vec![text(""), text("removed")]]),
        digest(vec![vec![Cell::Empty, Cell::Removed]]),
        "what is missing is not what is written"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn f064_no_hostile_field_becomes_a_formula(fields in proptest::collection::vec("[ \t\r\n\"',;]{0,2}[=+\\-@＝＋－＠]?(\\PC|[\t\r\n]){0,12}", 1..40)) {
        let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
        let list = texts(&fields);
        let written = to_xlsx(&list).unwrap();
        prop_assert_eq!(formulas(&written), 0, "typed words are never a formula");
        let rows = csv_rows(&to_csv(&list));
        prop_assert_eq!(rows.len(), fields.len() + 1, "one row each, whatever line ends the fields hold");
        for (row, field) in rows[1..].iter().zip(&fields) {
            for line in row[0].split(['\n', '\r']) {
                let visible = line.trim_start();
                prop_assert!(!visible.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{field:?} could be computed");
            }
            let bare = |text: &str| text.replace('\'', "");
            prop_assert_eq!(bare(&row[0]), bare(field), "nothing but the guarding mark was added");
        }
    }
}

//! Referral lists going out: reopened, as their receiver would (faults 64–66, scenarios E01–E10).
#![allow(clippy::unwrap_used)]

mod made;

use calamine::{Data, Reader as _};
use casework::money::Amount;
use casework::time::Instant;
use exchange::list::{Cell, Row, Words, to_csv, to_xlsx};
use exchange::table::{self, Reader};
use made::{cells, csv_rows, formulas, list, reopened, texts};
use proptest::prelude::*;

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
    assert_eq!(rows[1][0], "深水埗 啲 嘢", "the text comes back byte for byte");
    assert_eq!(rows[1][1], "REF-2026-000001-K", "a row says whose list it is");
    assert_eq!(rows[1][3], "'=conciliation", "what was typed as a purpose is guarded too");
}

#[test]
fn e02_f064_nothing_is_computed_and_phone_and_sum_are_unharmed() {
    let words = texts(&HOSTILE);
    let written = to_xlsx(&words).unwrap();
    assert_eq!(formulas(&written), 0, "a workbook of typed words holds no formula");
    let back = cells(&written);
    assert_eq!(back[5][0], Data::String("+85223456789".into()), "a phone number is text and keeps its sign");
    assert_eq!(back[0][0], Data::String(HOSTILE[0].into()), "in a workbook nothing needs to be put before it");
    let rows = csv_rows(&to_csv(&words));
    for (row, hostile) in rows[1..].iter().zip(HOSTILE).filter(|(_, hostile)| !matches!(*hostile, "%0A" | "one\n=2")) {
        assert_eq!(row[0], format!("'{hostile}"), "in CSV only the quote keeps it from being computed");
    }
    assert_eq!(rows[9][0], "one\n'=2", "each line within a cell is guarded");

    let sums = list(&["amount_paid"], vec![vec![Cell::Number(Amount::parse("-120.50").unwrap())]]);
    assert_eq!(cells(&to_xlsx(&sums).unwrap())[0][0], Data::Float(-120.5), "a negative sum is a number");
    assert!(csv_rows(&to_csv(&sums))[1][0] == "-120.50", "and has no quote before it in CSV");
}

#[test]
fn e05_controls_are_removed_and_counted() {
    let written = to_xlsx(&texts(&["a\u{1}b\u{b}c\td\r\ne\u{85}", "_x0041_ plain"])).unwrap();
    assert_eq!(written.removed_characters, 3, "three characters could not stand in the file");
    assert_eq!(cells(&written)[0][0], Data::String("abc\td\ne".into()), "tabs and line ends stay");
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
    let written = to_xlsx(&list(&["amount_paid"], vec![vec![Cell::Number(Amount::parse(long).unwrap())]])).unwrap();
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
        assert_eq!(day.as_f64(), instant.as_f64().floor(), "the day is the Hong Kong day of that hour");
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
    let Data::String(first) = cells(&written)[1][0].clone() else { panic!("text is text") };
    assert!(first.encode_utf16().count() <= 32_767, "the cell fits");
    let first = first.strip_suffix(Words::default().continued.as_str()).unwrap().to_owned();
    let rest = reopened(&written).worksheet_range("Long text").unwrap();
    assert_eq!(rest.get_value((1, 0)), Some(&Data::Float(2.0)), "the row that it belongs to is named");
    let whole = rest.rows().skip(1).fold(first, |text, row| text + &row[2].to_string());
    assert_eq!(whole, long, "put together again, nothing is missing and no character was halved");
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

//! Complaints going round: what is written reads back the same, no bytes make the reader fall, and
//! a year's file is read in less than a second.
#![allow(clippy::unwrap_used)]

use casework::code::Code;
use casework::intake::Intake;
use casework::money::Amount;
use casework::reference::Reference;
use casework::time::Instant;
use exchange::complaint_csv::{Parsed, columns::COLUMNS, read, write};
use proptest::prelude::*;

fn parsed(bytes: impl AsRef<[u8]>) -> Parsed {
    read(bytes.as_ref(), Reference::bundled()).unwrap()
}

#[test]
fn the_columns_are_the_fields_of_an_intake() {
    let filled = write(&[Intake {
        anonymous: true,
        vulnerable: Some(true),
        force: Some(false),
        elements: vec![Code::of("trader")],
        ..Intake::default()
    }]);
    let head = String::from_utf8(filled).unwrap();
    assert_eq!(
        head.lines().next().unwrap().split(',').count(),
        COLUMNS.len(),
        "every column is written when it is filled"
    );
    for column in COLUMNS {
        let field = if column.name == "allegation" { "allegations" } else { column.name };
        let asked = serde_json::json!({ field: null });
        let known = serde_json::from_value::<Intake>(asked).map_err(|error| error.to_string());
        assert!(
            !known.is_err_and(|error| error.contains("unknown field")),
            "{field} must be a field that an act knows"
        );
    }
}

fn hostile() -> impl Strategy<Value = Option<String>> {
    let piece = prop_oneof![
        Just("="),
        Just("+"),
        Just("\""),
        Just(","),
        Just("\r\n"),
        Just("\n"),
        Just("\r"),
        Just("埗"),
        Just(" "),
        Just("\t"),
        Just("'"),
        Just("\u{feff}"),
        Just(";")
    ];
    let text = proptest::collection::vec(prop_oneof![piece.prop_map(str::to_owned), "[^\0]"], 0..8)
        .prop_map(|parts| parts.concat());
    proptest::option::of(text.prop_filter("a blank cell is not given", |text| !text.trim().is_empty()))
}

proptest! {
    #[test]
    fn e01_what_is_written_reads_back_the_same(
        texts in proptest::collection::vec((hostile(), hostile(), hostile()), 1..5),
        micros in 0i64..4_000_000_000_000_000,
        cents in 0i64..1_000_000_000_000,
        yes in any::<Option<bool>>(),
    ) {
        let intakes: Vec<Intake> = texts
            .into_iter()
            .map(|(name, narrative, source)| Intake {
                trader_name: name,
                narrative,
                source_ref: source,
                received_at: Some(Instant(micros)),
                amount_paid: Some(Amount(rust_decimal::Decimal::new(cents, 2))),
                visitor: yes,
                force: yes,
                channel: Some(Code::of("hotline")),
                allegations: vec![Code::of("13E"), Code::of("7")],
                ..Intake::default()
            })
            .collect();
        let read = parsed(write(&intakes));
        prop_assert!(read.refused.is_empty(), "our own file reads without a problem: {:?}", read.refused);
        let back: Vec<Intake> = read.rows.into_iter().map(|row| row.complaint).collect();
        prop_assert_eq!(back, intakes, "every field comes back byte for byte");
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200), sound in any::<bool>()) {
        let mut file = if sound { b"item,narrative,allegation,amount_paid\n".to_vec() } else { Vec::new() };
        file.extend(bytes);
        if let Ok(read) = read(&file, Reference::bundled()) {
            prop_assert_eq!(read.rows.len() + read.refused.len(), read.total_rows, "no row is lost between the two heaps");
        }
    }
}

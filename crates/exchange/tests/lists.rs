//! What a referral list says of itself, what may stand on it, and the digest of its rows.
#![allow(clippy::unwrap_used)]

mod made;

use calamine::{Data, Reader as _};
use casework::code::{Code, Digest};
use exchange::list::{Cell, Column, ListFault, ReferralList, Row, Words, rows_sha256, to_csv, to_xlsx};
use made::{cells, csv_rows, head, list, reopened};

#[test]
fn the_second_sheet_says_whose_list_it_is() {
    let list = list(&["ref", "complainant_name"], vec![vec![Cell::Text("TDC-2026-000001-X".into()), Cell::Removed]]);
    let written = to_xlsx(&list).unwrap();
    let mut book = reopened(&written);
    assert_eq!(book.sheet_names(), ["Referrals", "Definitions"], "rows first, definitions second, nothing else");
    let said: Vec<String> = book
        .worksheet_range("Definitions")
        .unwrap()
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"))
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
        assert!(said.contains(part), "the sheet of definitions must say {part}:\n{said}");
    }
    assert_eq!(cells(&written)[0][1], Data::String("removed".into()), "what stays behind is named so");
    assert_eq!(csv_rows(&to_csv(&list))[1][1], "removed", "in CSV too");
    assert_eq!(to_xlsx(&list).unwrap(), written, "the same list gives the same bytes");
}

#[test]
fn only_what_is_on_the_allow_list_may_leave() {
    let of = |codes: &[&str], width| {
        let columns = codes.iter().map(|code| Column {
            code: Code::new(code).unwrap(),
            head: String::new(),
            definition: String::new(),
        });
        ReferralList::new(head(), Words::default(), columns.collect(), vec![Row(vec![Cell::Empty; width])])
    };
    assert_eq!(
        of(&["ref", "document_number"], 2),
        Err(ListFault::NotAllowed(Code::of("document_number"))),
        "an identity document never stands on a list"
    );
    assert_eq!(of(&["ref", "ref"], 2), Err(ListFault::ColumnTwice(Code::of("ref"))), "a column stands once");
    assert_eq!(of(&["ref"], 2), Err(ListFault::RowWidth(1)), "a cell without a column could be anything");
    assert_eq!(of(&[], 0), Err(ListFault::NoColumn), "a list of nothing is no list");
}

#[test]
fn the_digest_tells_rows_apart_that_look_alike() {
    let digest = |rows: Vec<Vec<Cell>>| rows_sha256(&list(&["ref", "note"], rows));
    let text = |text: &str| Cell::Text(text.to_owned());
    let one = digest(vec![vec![text("ab"), text("c")]]);
    assert_ne!(one, digest(vec![vec![text("a"), text("bc")]]), "text that moves to the next cell is other text");
    assert_ne!(one, digest(vec![vec![text("ab"), text("c")]; 2]), "another number of rows is another list");
    assert_ne!(
        digest(vec![vec![text(""), text("removed")]]),
        digest(vec![vec![Cell::Empty, Cell::Removed]]),
        "what is missing is not what is written"
    );
}

//! Wire types, reference numbers and the heads of what comes in and goes out.

use crate::golden;
use calamine::Reader as _;
use casework::code::{Code, Digest};
use casework::command::Command;
use casework::number::{Number, Series};
use casework::refusal::{ProblemCode, RefusalCode};
use casework::time::Instant;
use exchange::list::{ALLOWED, Cell, Column, Head, ReferralList, Row, Words, to_csv, to_xlsx};

#[test]
fn the_wire_types_of_the_window_are_those_of_the_registry() {
    let kept = std::fs::read_to_string(office_tests::root().join("ui/src/ipc/wire.ts")).unwrap();
    let now = registry::wire::typescript();
    let differs = kept.lines().zip(now.lines()).position(|(a, b)| a != b);
    assert!(kept == now, "ui/src/ipc/wire.ts is out of date, first at line {differs:?}; run `cargo xtask wire`");
}

#[test]
fn every_act_by_its_tag_and_every_code_by_its_name() {
    let tags = Command::VARIANTS.join("\n");
    golden("acts.txt", &(tags + "\n"));
    let refusals = RefusalCode::ALL.iter().map(|c| format!("refusal {}\n", c.code()));
    let problems = ProblemCode::ALL.iter().map(|c| format!("problem {}\n", c.code()));
    golden("codes.txt", &refusals.chain(problems).collect::<String>());
}

#[test]
fn reference_numbers_bear_these_letters() {
    let mut text = String::new();
    for series in [Series::Complaint, Series::Case, Series::List, Series::QuickAction] {
        for (year, n) in [
            (2022, 1),
            (2023, 1),
            (2023, 2),
            (2023, 23),
            (2023, 3688),
            (2023, 18_982),
            (2026, 999_999),
            (2026, 1_000_000),
        ] {
            text.push_str(&format!("{}\n", Number { series, year, n }));
        }
    }
    golden("numbers.txt", &text);
    // Computed by hand from the settled rule: d mod 23 of the digits after the prefix digit.
    let letters = "ABCDEFGHJKLMNPQRSTUVWXY";
    let letter = letters.chars().nth((12_023_018_982_u64 % 23) as usize).unwrap();
    assert!(text.contains(&format!("TDC-2023-018982-{letter}\n")), "the letter follows the settled rule");
    for line in text.lines() {
        assert_eq!(Number::parse(line).unwrap().to_string(), line, "what was printed is read back");
    }
}

#[test]
fn what_may_stand_on_a_list_that_leaves() {
    golden("list-fields.txt", &(ALLOWED.join("\n") + "\n"));
    for never in ["document_type", "document_number"] {
        assert!(!ALLOWED.contains(&never), "{never} never leaves the office");
    }
}

#[test]
fn the_heads_of_the_complaint_csv_are_the_contracts() {
    let expected = "source_ref,received_at,channel,language,complainant_name,complainant_phone,complainant_email,complainant_wechat,\
        document_type,document_number,residence,visitor,visitor_type,leaves_at,control_point,consent_refer,\
        trader_name,trader_address,trader_district,trader_phone,trader_url,trader_social,trader_brn,\
        sector,goods_or_services,item,quantity,unit,price_shown,unit_shown,unit_believed,unit_charged,\
        amount_paid,currency,payment_method,transaction_at,order_no,receipt_no,allegation,narrative";
    let written = String::from_utf8(exchange::complaint_csv::write(std::iter::empty())).unwrap();
    let heads = written.trim_start_matches('\u{feff}').lines().next().unwrap();
    assert_eq!(heads, expected, "offices write their files by these heads");
}

fn list() -> ReferralList {
    let head = Head {
        number: "REF-2023-000001-K".into(),
        agency: Code::of("CC"),
        agency_names: vec!["Consumer Council".into()],
        from: None,
        to: None,
        language: Code::of("zh-Hant"),
        purpose: "conciliation".into(),
        marking: String::new(),
        journal_length: 7,
        journal_head: Digest([7; 32]),
        officer: Code::of("R001"),
        taken_at: Instant(1_686_794_400_000_000),
    };
    let columns = ALLOWED.iter().map(|code| Column {
        code: Code::new(code).unwrap(),
        head: format!("表頭 {code}"),
        definition: String::new(),
    });
    let cells = ALLOWED.iter().map(|_| Cell::Text("=1+1".into())).collect();
    ReferralList::new(head, Words::default(), columns.collect(), vec![Row(cells)]).unwrap()
}

#[test]
fn a_list_has_its_heads_in_order_in_csv_and_xlsx() {
    let csv = String::from_utf8(to_csv(&list())).unwrap();
    assert!(
        csv.starts_with('\u{feff}') && csv.contains("\r\n"),
        "e01: a spreadsheet in Hong Kong needs the mark and its line ends"
    );
    let wanted: Vec<String> = ALLOWED.iter().map(|code| format!("表頭 {code}")).collect();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<Vec<String>> = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
    assert_eq!(rows[0][..wanted.len()], wanted, "the heads, in the order of the fields");
    golden("list-about.txt", &(rows[0][wanted.len()..].join("\n") + "\n"));
    assert!(rows[1].iter().all(|cell| !cell.starts_with('=')), "e02: nothing in a cell computes");
    let book = to_xlsx(&list()).unwrap();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(book.bytes)).unwrap();
    let sheet = book.worksheet_range("Referrals").unwrap();
    let heads: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(heads, wanted, "and the same in a workbook");
    assert!(
        book.worksheet_formula("Referrals").unwrap().used_cells().all(|(_, _, f)| f.is_empty()),
        "where text is text"
    );
}

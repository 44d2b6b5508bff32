//! Complaints coming in: the faults of files and rows (faults 1–10 and 24).
#![allow(clippy::unwrap_used)]

use casework::code::Code;
use casework::reference::Reference;
use casework::time::Instant;
use exchange::complaint_csv::{FileFault, Parsed, RECORD_LIMIT, ROW_LIMIT, read};
use std::fmt::Write as _;

fn parsed(bytes: impl AsRef<[u8]>) -> Parsed {
    read(bytes.as_ref(), Reference::bundled()).unwrap()
}

fn fault(bytes: impl AsRef<[u8]>) -> FileFault {
    read(bytes.as_ref(), Reference::bundled()).unwrap_err()
}

/// The problems of a file as `line field code`.
fn told(parsed: &Parsed) -> Vec<String> {
    let rows = parsed.refused.iter();
    rows.flat_map(|row| row.problems.iter().map(move |p| format!("{} {} {}", row.line, p.field, p.code.code())))
        .collect()
}

#[test]
fn a_row_is_read_by_its_heads_and_codes_by_any_of_their_names() {
    let file = "narrative,Channel,visitor,allegation,amount_paid,received_at,trader_name,their_mood\n\
                \"sold by the tael, \"\"catty\"\" said\",電話,是,s.7; 13E,\"6,800.00\",2026-11-21 14:32,陳記藥房,angry\n";
    let read = parsed(file);
    let complaint = &read.rows[0].complaint;
    assert_eq!(complaint.channel, Some(Code::of("hotline")), "an alias in Chinese names the channel");
    assert_eq!(complaint.visitor, Some(true), "是 says yes");
    assert_eq!(complaint.allegations, [Code::of("7"), Code::of("13E")], "the first allegation is the principal one");
    assert_eq!(complaint.amount_paid.unwrap().to_string(), "6800.00", "the cents that were given are kept");
    assert_eq!(
        complaint.received_at,
        Instant::parse("2026-11-21T14:32:00+08:00"),
        "a time without a zone is Hong Kong time"
    );
    assert_eq!(complaint.narrative.as_deref(), Some("sold by the tael, \"catty\" said"), "doubled quotes are one");
    assert_eq!(read.unknown_columns, ["their_mood"], "a column that nobody knows is reported");
    assert!(!complaint.anonymous, "no complainant is not the same as an anonymous one");
    assert_eq!(complaint.currency, None, "what was not given is not made up here");
}

#[test]
fn f001_a_quote_that_never_closes_is_refused_with_its_line() {
    assert_eq!(
        fault("narrative,item\na,b\nc,\"d\ne,f\n"),
        FileFault::UnclosedQuote { line: 3 },
        "the line of the quote is what one looks for"
    );
    let mut long = b"narrative,item\na,\"".to_vec();
    long.resize(25_000_000, b'x');
    let expected = FileFault::RecordTooLong { line: 2, limit: RECORD_LIMIT, quote: Some(2) };
    assert_eq!(fault(long), expected, "reading stops at the record's limit and says where the quote opened");
}

#[test]
fn f002_ragged_rows_are_told_and_the_others_are_read() {
    let read = parsed("item,narrative\na\nb,c\nd,e,f\n");
    assert_eq!(told(&read), ["2 row ragged-row", "4 row ragged-row"], "too few and too many cells are both ragged");
    assert_eq!((read.rows.len(), read.total_rows), (1, 3), "the sound row is read, and all three are counted");
    assert_eq!(read.rows[0].line, 3, "a row is named by the line on which it begins");
}

#[test]
fn f003_line_ends_and_marks_of_all_kinds_are_read_alike() {
    let read = parsed("\u{feff}item,narrative\r\na,\"x\ny\"\rb,\u{feff}c\nd,e");
    let lines: Vec<u32> = read.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [2, 4, 5], "CRLF, CR, LF and no line end at all each end a row");
    assert_eq!(
        read.rows[1].complaint.narrative.as_deref(),
        Some("\u{feff}c"),
        "only the mark at the very start is not text"
    );
}

#[test]
fn f004_another_separator_is_found_and_said() {
    for (separator, file) in [(';', "item;narrative\na;\"b;c, d\"\n"), ('\t', "item\tnarrative\na\tb;c, d\n")] {
        let read = parsed(file);
        assert_eq!(read.separator, separator, "the separator is reported, so that it can be confirmed");
        assert_eq!(read.rows[0].complaint.narrative.as_deref(), Some("b;c, d"), "the other separators are text then");
    }
}

#[test]
fn f006_too_many_rows_are_refused_with_advice() {
    let many = format!("item,narrative\n{}", "a,b\n".repeat(ROW_LIMIT + 1));
    assert_eq!(fault(&many), FileFault::TooManyRows { limit: ROW_LIMIT }, "one row too many is too many");
    let million =
        format!("item,narrative\n{}", "a long enough row to be past the limit of bytes,b\n".repeat(1_000_000));
    assert_eq!(fault(million), FileFault::TooManyRows { limit: ROW_LIMIT }, "the rows are what its owner can split");
    let just = &many[..many.len() - 4];
    assert_eq!(parsed(just).rows.len(), ROW_LIMIT, "the limit itself is taken");
}

#[test]
fn f007_each_unsound_head_has_its_own_message() {
    let faults = [
        ("", FileFault::Empty),
        ("\u{feff}\r\n\n", FileFault::Empty),
        ("item,narrative\r\n", FileFault::HeadOnly),
        ("item,narrative\n,\n", FileFault::HeadOnly),
        ("item, ,narrative\na,b,c\n", FileFault::UnnamedColumn { position: 2 }),
        ("item,narrative,Item\na,b,c\n", FileFault::ColumnTwice { name: "Item".into() }),
        ("name,notes\na,b\n", FileFault::NoKnownColumn),
        ("item,narr\0ative\na,b\n", FileFault::HeadHoldsNul),
    ];
    for (file, expected) in faults {
        assert_eq!(fault(file), expected, "{file:?} has a fault of its own, not a general one");
    }
}

#[test]
fn f008_nul_is_told_and_nothing_is_cut_there() {
    let read = parsed("item,narrative\na,b\0c\n");
    assert_eq!(told(&read), ["2 narrative holds-nul"], "the field with the NUL is named");
    assert_eq!(read.refused[0].raw, ["a", "b\0c"], "what stands behind the NUL is still shown");
}

#[test]
fn f009_leading_signs_are_kept_as_they_stand() {
    for cell in ["=1+1", "+85223456789", "-5", "@SUM(A1)", " =x", "'quoted"] {
        let read = parsed(format!("item,narrative\na,{cell}\n"));
        assert_eq!(read.rows[0].complaint.narrative.as_deref(), Some(cell), "what comes in is text and is not touched");
    }
}

#[test]
fn f024_other_encodings_are_told_and_never_replaced() {
    let mut file = b"item,narrative\na,\xa7\xeb\n".to_vec();
    file.extend_from_slice("好,b\n".as_bytes());
    let read = parsed(file);
    assert_eq!(told(&read), ["2 narrative not-utf8"], "the field in another encoding is named");
    assert_eq!(read.refused[0].raw[1], "\\xA7\\xEB", "its bytes are shown as bytes");
    assert_eq!(read.rows.len(), 1, "the row in UTF-8 is read");
    assert_eq!(fault(b"\xff\xfei\0t\0"), FileFault::NotUtf8, "UTF-16 is told by its mark");
}

#[test]
fn all_problems_of_a_row_are_told_at_once() {
    let long = "長".repeat(20_001);
    let read = parsed(format!(
        "channel,visitor,amount_paid,quantity,received_at,allegation,item,narrative\npigeon,perhaps,-1,many,yesterday,7 99Z,\"a\"b,{long}\n"
    ));
    let expected = [
        "2 channel unknown-code",
        "2 visitor not-yes-no",
        "2 amount_paid negative",
        "2 quantity not-a-number",
        "2 received_at not-a-time",
        "2 allegation unknown-code",
        "2 item unsound",
        "2 narrative too-long",
    ];
    assert_eq!(told(&read), expected, "an officer mends a row once, not once for every field");
}

#[test]
fn f04_the_error_file_gives_the_bad_rows_back_as_they_were() {
    let mut file = "source_ref,item,amount_paid\r\n".to_owned();
    for n in 0..5_000 {
        let amount = if n % 700 == 350 { "\"much\"" } else { "12.50" };
        writeln!(file, "S{n},\"ginseng, sliced\",{amount}").unwrap();
    }
    let read = parsed(&file);
    assert_eq!((read.rows.len(), read.refused.len()), (4_993, 7), "seven rows in five thousand are bad");
    let errors = String::from_utf8(read.error_file()).unwrap();
    assert!(
        errors.contains("\"line 352: amount_paid not-a-number\",S350,\"ginseng, sliced\",\"much\"\r\n"),
        "a bad row stands there byte for byte, with its reasons"
    );
    let mended = parsed(errors.replace("\"much\"", "12.50"));
    let refs: Vec<_> = mended.rows.iter().map(|row| row.complaint.source_ref.clone().unwrap()).collect();
    assert_eq!(
        refs,
        ["S350", "S1050", "S1750", "S2450", "S3150", "S3850", "S4550"],
        "the mended file holds only those rows"
    );
}

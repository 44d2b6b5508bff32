//! The helper that reads files, as a process of its own: it answers, it is bound, it is ended, and nobody else is harmed.
//!
//! Not what is read out of a file: `exchange` tests that without a process.

#![allow(clippy::unwrap_used)]

use exchange::sheet::{Bounds, Choice, Opened};
use std::sync::atomic::AtomicBool;
use steelyard::reading::{Job, Reader, Refused, Why, read, read_by, read_until};

fn reader() {
    read_by(Reader::Program(env!("CARGO_BIN_EXE_steelyard").into()));
}

fn sheet() -> Job {
    Job::Sheet { choice: Choice::default(), bounds: Bounds::default() }
}

#[test]
fn a_file_is_read_by_the_helper_and_comes_back_whole() {
    reader();
    let bytes: Vec<u8> = (0..3_000_000u32).map(|n| n as u8).collect();
    assert_eq!(read(&Job::Echo, &bytes).as_ref(), Ok(&bytes), "what goes in comes out, larger than any pipe holds");
    let answer = read(&sheet(), "source_ref,narrative\r\n1,喺深水埗\r\n".as_bytes()).unwrap();
    let opened = Opened::unpack(&answer).unwrap();
    assert_eq!(opened.sheet.row(1).cell(1), "喺深水埗", "a table is a table on both sides");
}

#[test]
fn f001_a_quote_that_never_closes_is_refused_with_its_line() {
    reader();
    let mut bytes = b"source_ref,narrative\r\n1,fine\r\n2,\"".to_vec();
    bytes.resize(24 * 1024 * 1024, b'x');
    let Refused { why, file, .. } = read(&sheet(), &bytes).unwrap_err();
    assert_eq!(why, Why::Table, "the table is unsound as a whole");
    let told = file.unwrap().to_string();
    assert!(told.contains("line 3"), "the officer is told where the quote opened: {told}");
}

#[test]
fn f018_hostile_files_are_refused_and_the_next_is_read() {
    reader();
    for (bytes, why) in [
        (b"PK\x03\x04 cut off".to_vec(), Why::Damaged),
        ([b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 512]].concat(), Why::OtherKind),
    ] {
        assert_eq!(read(&sheet(), &bytes).unwrap_err().why, why, "each has its reason");
    }
    assert!(read(&Job::Echo, b"x").is_ok(), "and the next file is read as if nothing had been");
}

#[test]
fn a_helper_that_is_stopped_says_nothing_more() {
    reader();
    let stop = AtomicBool::new(true);
    // A program that never answers stands for one that is still reading.
    let large = vec![b'a'; 20 * 1024 * 1024];
    let told = read_until(&Job::Mail, &large, &stop);
    assert!(
        matches!(told, Err(Refused { why: Why::Stopped | Why::OtherKind, .. })),
        "stopped, or done before: {told:?}"
    );
}

//! One golden entry for every kind of fact: fixed inputs, exact bytes, exact seal, and the receipt it gives.
//!
//! The samples are `golden/facts.jsonl`, a fact a line as it is sealed.

use crate::golden;
use casework::code::{Code, Digest, Id};
use casework::fact::Fact;
use casework::time::Instant;
use office_tests::root;
use registry::journal::{Header, beginning, seal};
use registry::receipt::{Entries, receipt};
use std::collections::BTreeSet;

fn samples() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("tests/contract/golden/facts.jsonl")).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// The names of all variants, read from the source, so that a new one cannot be forgotten here.
fn variants() -> BTreeSet<String> {
    let source = std::fs::read_to_string(root().join("crates/casework/src/fact.rs")).unwrap();
    let body = source.split("pub enum Fact {").nth(1).unwrap().split("\n}").next().unwrap();
    let names = body
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()));
    names
        .map(|line| {
            let name: String = line.chars().take_while(char::is_ascii_alphanumeric).collect();
            let mut tag = String::new();
            for c in name.chars() {
                if c.is_ascii_uppercase() && !tag.is_empty() {
                    tag.push('_');
                }
                tag.push(c.to_ascii_lowercase());
            }
            tag
        })
        .collect()
}

#[test]
fn every_kind_of_fact_has_its_sample_and_reads_back_to_the_same_bytes() {
    let mut kinds = BTreeSet::new();
    for line in samples() {
        let fact =
            Fact::decode(line.as_bytes()).unwrap_or_else(|e| panic!("a sealed fact is read for ever: {e}: {line}"));
        let (kind, bytes) = fact.encode();
        assert_eq!(String::from_utf8(bytes).unwrap(), line, "the bytes of {kind} are settled");
        assert!(!line.contains('.') || !has_float(&line), "{kind} holds no float; a decimal is a string");
        kinds.insert(kind.to_string());
    }
    assert_eq!(kinds, variants(), "published kinds never vanish, and a new one brings its sample");
}

fn has_float(line: &str) -> bool {
    fn walk(value: &serde_json::Value) -> bool {
        match value {
            serde_json::Value::Number(n) => n.is_f64(),
            serde_json::Value::Array(list) => list.iter().any(walk),
            serde_json::Value::Object(map) => map.values().any(walk),
            _ => false,
        }
    }
    walk(&serde_json::from_str(line).unwrap())
}

#[test]
fn a_chain_of_all_kinds_has_these_headers_and_seals() {
    let mut prev = beginning(Id([0x11; 16]));
    let mut chain = format!("beginning {prev}\n");
    for (seq, line) in (1u64..).zip(samples()) {
        let (kind, fact) = Fact::decode(line.as_bytes()).unwrap().encode();
        let header = Header {
            v: 1,
            seq,
            act: Id([0x22; 16]),
            part: 1,
            of: 1,
            desk: Code::of("D1"),
            desk_no: seq,
            officer: Code::of("C001"),
            role: Some(Code::of("co")),
            at: Instant(1_686_794_400_000_000),
            clock: (seq % 2 == 0).then_some(Instant(1_686_794_300_000_000)),
            kind,
            command: Some(Digest([0x33; 32])),
            streams: vec![casework::act::Stream::seen("complaint", Id([0x44; 16]), Id([0x55; 16]))],
        };
        let header = serde_json::to_vec(&header).unwrap();
        prev = seal(&prev, &header, &fact);
        chain.push_str(&format!("{}\n{prev}\n", String::from_utf8(header).unwrap()));
    }
    golden("chain.txt", &chain);
}

#[test]
fn every_kind_gives_this_receipt() {
    let mut receipts = String::new();
    for line in samples() {
        let fact = Fact::decode(line.as_bytes()).unwrap();
        let given = receipt(
            Id([0x22; 16]),
            Entries { first: 7, last: 7 },
            Digest([0x33; 32]),
            Instant(1_686_794_400_000_000),
            &[fact],
        );
        receipts.push_str(&serde_json::to_string(&given).unwrap());
        receipts.push('\n');
    }
    golden("receipts.jsonl", &receipts);
}

//! Containers that nobody should open, made here.

#![allow(clippy::unwrap_used)]

use super::*;
use std::io::Write;
use zip::write::{SimpleFileOptions, ZipWriter};

/// A container with these parts.
pub(crate) fn container(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const BOOK: (&str, &[u8]) = ("xl/workbook.xml", b"<workbook/>");

#[test]
fn f012_a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 220 * 1024 * 1024];
    let bomb = container(&[BOOK, ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 1024 * 1024, "what comes is small");
    assert_eq!(check(&bomb), Err(Refusal::Bomb), "what it would unpack to is not");
    let mut lying = bomb.clone();
    // The directory's size of the second part, made small: counting while inflating does not believe it.
    let at = (0..lying.len()).rev().find(|at| lying[*at..].starts_with(b"PK\x01\x02")).unwrap();
    lying[at + 24..at + 28].copy_from_slice(&10u32.to_le_bytes());
    assert!(matches!(check(&lying), Err(Refusal::Bomb | Refusal::Damaged)), "nor does a lie about it help");
}

#[test]
fn f015_programs_and_document_types_are_refused_and_links_left_alone() {
    assert_eq!(
        check(&container(&[BOOK, ("xl/vbaProject.bin", b"x")])),
        Err(Refusal::Macros),
        "a program is no complaint"
    );
    let dtd = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>";
    assert_eq!(
        check(&container(&[BOOK, ("xl/sharedStrings.xml", dtd)])),
        Err(Refusal::Damaged),
        "nor may a part define itself"
    );
    let linked = check(&container(&[BOOK, ("xl/externalLinks/externalLink1.xml", b"<x/>")]));
    assert_eq!(linked, Ok(Seen { external_links: true }), "a link is seen, said, and not followed");
}

#[test]
fn f018_unsafe_containers_are_refused() {
    assert_eq!(check(&container(&[BOOK, ("../../x", b"x")])), Err(Refusal::UnsafeName), "a part leads out");
    let mut twice = container(&[BOOK, ("xl/a.xml", b"1"), ("xl/b.xml", b"2")]);
    let places: Vec<usize> = (0..twice.len()).filter(|at| twice[*at..].starts_with(b"xl/b.xml")).collect();
    for at in places {
        twice[at + 3] = b'a';
    }
    assert_eq!(check(&twice), Err(Refusal::UnsafeName), "which of two parts of one name is meant, nobody knows");
    assert_eq!(check(&container(&[("word/document.xml", b"x")])), Err(Refusal::OtherKind), "a letter is no workbook");
    assert_eq!(check(b"PK\x03\x04 cut off"), Err(Refusal::Damaged), "and half a container none at all");
    let many: Vec<(String, Vec<u8>)> = (0..2_100).map(|n| (format!("xl/{n}.xml"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(check(&container(&many)), Err(Refusal::TooManyParts), "nor has one two thousand parts");

    let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert!(is_old_office(&old), "an old workbook under a new name is known by its bytes");
    assert_eq!(old_office(&old), Refusal::OtherKind, "and told as what it is");
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(old_office(&old), Refusal::Encrypted, "as is one behind a password");
}

//! Covered copies: what lay beneath a box is nowhere in the copy, and what the original said of itself is gone.
//!
//! Not what is seen of a file, which is in `seen.rs`.

#![allow(clippy::unwrap_used, missing_docs)]

mod made;

use preview::{Box, Look, Why, clean, cover, show};
use std::collections::{HashMap, HashSet};

const TURNED_JPEG: &[u8] = include_bytes!("files/turned.jpg");

const fn over(page: u32, x: u16, y: u16, width: u16, height: u16) -> Box {
    Box { page, x, y, width, height }
}

/// 500 identity-card numbers of nobody: a letter, six figures, and the figure that checks them.
fn identifiers() -> Vec<String> {
    (0..500u32)
        .map(|n| {
            let digits = format!("{:06}", 100_003 + n * 1_777 % 800_000);
            let sum: u32 = 36 * 9
                + 10 * 8
                + digits.chars().zip([7, 6, 5, 4, 3, 2]).map(|(c, w)| c.to_digit(10).unwrap() * w).sum::<u32>();
            let check = match (11 - sum % 11) % 11 {
                10 => "A".to_owned(),
                other => other.to_string(),
            };
            format!("A{digits}({check})")
        })
        .collect()
}

/// How a word may stand in bytes: as it is, as two bytes a letter, or written in hexadecimal.
fn forms(word: &str) -> [Vec<u8>; 3] {
    let plain = word.as_bytes().to_vec();
    let wide = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex = plain.iter().flat_map(|b| format!("{b:02X}").into_bytes()).collect();
    [plain, wide, hex]
}

/// The first of the words, all of one length, that stands in the bytes.
fn any_in(bytes: &[u8], words: &[String]) -> Option<String> {
    let known: HashMap<Vec<u8>, &String> = words.iter().flat_map(|w| forms(w).map(|form| (form, w))).collect();
    let lengths: HashSet<usize> = known.keys().map(Vec::len).collect();
    lengths.into_iter().find_map(|n| bytes.windows(n).find_map(|at| known.get(at))).map(|word| (*word).clone())
}

fn stands_in(bytes: &[u8], word: &str) -> bool {
    any_in(bytes, &[word.to_owned()]).is_some()
}

#[test]
fn f067_none_of_five_hundred_identifiers_stands_in_any_stream_of_a_covered_document() {
    let all = identifiers();
    let pages: Vec<String> =
        all.chunks(50).map(|some| some.join("\n").replace('(', "\\(").replace(')', "\\)")).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let original = made::pdf(&pages, "");
    assert!(stands_in(&original, &all[7].replace('(', "\\(").replace(')', "\\)")), "the original holds them as words");

    let boxes: Vec<Box> = (1..=10).map(|page| over(page, 0, 0, 10_000, 10_000)).collect();
    let copy = cover(&original, &boxes).unwrap();

    assert_eq!(copy.pages, 10, "every page is there");
    assert_eq!(any_in(&copy.bytes, &all), None, "no identifier stands in any stream");
    let figures: Vec<String> = all.iter().map(|word| word[1..7].to_owned()).collect();
    assert_eq!(any_in(&copy.bytes, &figures), None, "nor the figures of one alone");
    for word in ["CANARY", "/Font", "Helvetica", "Tj", "/Info", "/Author", "FlateDecode", "/ObjStm", "/Metadata"] {
        assert!(!stands_in(&copy.bytes, word), "no layer of words and no account of the document: {word}");
    }
    let seen = show(&Look::Page { number: 4, width: 300 }, &copy.bytes).unwrap();
    let drawn = image::load_from_memory(&seen.png).unwrap().into_luma8();
    assert!(drawn.pixels().all(|p| p.0[0] < 16), "a page that is covered whole is black");
}

#[test]
fn a_box_covers_its_place_and_nothing_else() {
    let original = made::pdf(&["A123456(7)", "the second page stays"], "");
    let copy = cover(&original, &[over(1, 0, 500, 10_000, 500)]).unwrap();
    let page = |number, bytes: &[u8]| {
        let seen = show(&Look::Page { number, width: 1_000 }, bytes).unwrap();
        image::load_from_memory(&seen.png).unwrap().into_luma8()
    };
    let first = page(1, &copy.bytes);
    let (wide, high) = first.dimensions();
    assert!(first.get_pixel(wide / 2, high * 75 / 1_000).0[0] < 16, "within the box it is black");
    assert!(first.get_pixel(wide / 2, high / 2).0[0] > 240, "beyond it the page is as it was");
    let second = page(2, &copy.bytes);
    assert!(second.pixels().any(|p| p.0[0] < 100), "the words of the second page can still be read");
    assert_eq!(page(1, &original).get_pixel(wide / 2, high * 75 / 1_000).0[0], 255, "the original is untouched");
}

#[test]
fn a_covered_photograph_is_its_pixels_alone() {
    assert!(stands_in(TURNED_JPEG, "CANARY-EXIF-A1234567"), "the original tells more than it shows");
    let copy = cover(TURNED_JPEG, &[over(1, 5_000, 0, 5_000, 5_000)]).unwrap();
    let drawn = image::load_from_memory(&copy.bytes).unwrap().into_rgb8();
    assert_eq!(drawn.dimensions(), (64, 96), "upright, as the boxes were drawn");
    assert_eq!(drawn.get_pixel(60, 4).0, [0, 0, 0], "the green block is covered");
    assert!(drawn.get_pixel(4, 90).0[0] > 240, "the rest is there");
    for word in ["CANARY", "MadePhone", "Exif", "eXIf", "tEXt", "iTXt"] {
        assert!(!stands_in(&copy.bytes, word), "nothing that it said of itself: {word}");
    }
}

#[test]
fn a_picture_drawn_anew_is_upright_whole_and_says_nothing_of_itself() {
    for (came, head) in [(TURNED_JPEG, &b"\xff\xd8\xff"[..]), (include_bytes!("files/turned.heic"), b"\xff\xd8\xff")] {
        let drawn = clean(came).unwrap();
        assert!(drawn.starts_with(head), "a photograph stays one");
        let seen = image::load_from_memory(&drawn).unwrap().into_rgb8();
        assert_eq!(seen.dimensions(), (64, 96), "at its full size, as it was held");
        for word in ["CANARY", "MadePhone", "Exif", "ICC_PROFILE", "http"] {
            assert!(!stands_in(&drawn, word), "nothing that it said of itself: {word}");
        }
    }
    let png = clean(&cover(TURNED_JPEG, &[]).unwrap().bytes).unwrap();
    assert!(png.starts_with(b"\x89PNG"), "any other picture loses nothing");
    assert_eq!(clean(b"%PDF-1.7"), Err(Why::OtherKind), "and a document is no picture");
}

#[test]
fn a_box_where_there_is_no_page_makes_no_copy() {
    let original = made::pdf(&["one"], "");
    assert_eq!(cover(&original, &[over(2, 0, 0, 10, 10)]), Err(Why::NoPage), "a box that would cover nothing is told");
    assert_eq!(cover(TURNED_JPEG, &[over(2, 0, 0, 10, 10)]), Err(Why::NoPage), "of a picture too");
    assert!(cover(b"MZ\x90\0", &[over(1, 0, 0, 10, 10)]).is_err(), "and of what is neither, no copy is made");
}

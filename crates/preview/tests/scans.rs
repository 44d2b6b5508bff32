//! Scans: the pages of a TIFF as a fax machine or a scanner wrote it, each in the shape of its paper, and covered copies of them.
//!
//! Not photographs and PDF, which are in `seen.rs` and `covered.rs`. The files beside are made, written by another program
//! than reads them here: a card whose upper left quarter is black, with as many small marks at its foot as its page counts.

#![allow(clippy::unwrap_used, missing_docs)]

use image::{DynamicImage, GenericImageView, RgbImage};
use preview::{Box, Look, Seen, Why, clean, cover, show};

/// Two pages by Group 4, 204 pixels to the inch along and 98 down, with words about the machine.
const FAX: &[u8] = include_bytes!("files/fax.tif");
/// A colour scan that says it lies on its side.
const TURNED: &[u8] = include_bytes!("files/turned.tif");
/// Two pages with offsets of eight bytes, the second the first seen in a mirror.
const BIG: &[u8] = include_bytes!("files/big.tif");
const PHOTOGRAPH: &[u8] = include_bytes!("files/photograph.tif");
/// A bit a pixel, of which none means white.
const ONE_BIT: &[u8] = include_bytes!("files/one_bit.tif");
const PALETTE: &[u8] = include_bytes!("files/palette.tif");
const CARD: &[u8] = include_bytes!("files/card.bmp");
const SAID: [&str; 4] = ["CANARY", "MadeScanner", "DESCRIPTION", "ARTIST"];

fn page(bytes: &[u8], number: u32) -> Result<Seen, Why> {
    show(&Look::Page { number, width: 400 }, bytes)
}

fn pixels(seen: &Seen) -> DynamicImage {
    image::load_from_memory(&seen.png).unwrap()
}

fn is_black(drawn: &impl GenericImageView<Pixel = image::Rgba<u8>>, x: u32, y: u32) -> bool {
    drawn.get_pixel(x, y).0[..3].iter().all(|c| *c < 60)
}

fn says(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|at| at == word.as_bytes())
}

/// The pages of a copy, drawn as an officer sees them.
fn pages_of(pdf: &[u8]) -> Vec<RgbImage> {
    let count = page(pdf, 1).unwrap().head["pages"].as_u64().unwrap();
    (1..=count).map(|n| pixels(&page(pdf, u32::try_from(n).unwrap()).unwrap()).into_rgb8()).collect()
}

/// Where the entries of a file's first page stand, and where the next page is told. Section 2 of TIFF 6.0.
fn first_page(file: &[u8]) -> (Vec<usize>, usize) {
    let at = usize::try_from(u32::from_le_bytes(file[4..8].try_into().unwrap())).unwrap();
    let many = usize::from(u16::from_le_bytes(file[at..at + 2].try_into().unwrap()));
    ((0..many).map(|n| at + 2 + 12 * n).collect(), at + 2 + 12 * many)
}

#[test]
fn a_fax_is_seen_page_by_page_in_the_shape_of_its_paper() {
    let first = page(FAX, 1).unwrap();
    let told = ["page", "pages", "width", "height"].map(|name| first.head[name].as_u64().unwrap());
    // 1 728 by 1 143 pixels, but 8.47 by 11.66 inches.
    assert_eq!(told, [1, 2, 400, 551], "a page is higher than wide, as the paper was: {}", first.head);
    let drawn = pixels(&first);
    assert!(is_black(&drawn, 50, 70) && !is_black(&drawn, 350, 500), "what was black is black and the rest is white");
    assert_ne!(first.png, page(FAX, 2).unwrap().png, "the second page is another");
    assert_eq!(page(FAX, 3).err(), Some(Why::NoPage), "and there is no third");
    assert_eq!(page(FAX, 0).err(), Some(Why::NoPage), "pages are counted from one");
    for word in SAID {
        assert!(
            says(FAX, word) && !says(&first.png, word),
            "what the machine says of itself does not come out: {word}"
        );
    }
}

#[test]
fn a_scan_stands_upright_whatever_its_pixels_were_written_as() {
    let lain = pixels(&page(TURNED, 1).unwrap());
    assert_eq!(lain.dimensions(), (400, 600), "one that lay on its side is higher than wide");
    assert!(is_black(&lain, 380, 10) && !is_black(&lain, 10, 10), "its upper left stands at the upper right");
    for (what, bytes) in
        [("offsets of eight bytes", BIG), ("a photograph within", PHOTOGRAPH), ("a bit a pixel", ONE_BIT)]
    {
        let drawn = pixels(&page(bytes, 1).unwrap());
        assert!(is_black(&drawn, 10, 10) && !is_black(&drawn, 390, 10), "{what}: as the card was drawn");
    }
    let mirrored = pixels(&page(BIG, 2).unwrap());
    assert!(is_black(&mirrored, 390, 10) && !is_black(&mirrored, 10, 10), "the second page of a large file is reached");
}

#[test]
fn what_is_not_drawn_of_scans_is_told_and_never_guessed() {
    assert_eq!(page(PALETTE, 1).err(), Some(Why::OtherKind), "colours by number are not read");
    assert_eq!(page(&FAX[..FAX.len() / 2], 1).err(), Some(Why::Damaged), "a fax cut off");
    assert_eq!(page(b"II*\0", 1).err(), Some(Why::Damaged), "a file that is its mark alone");
}

#[test]
fn f039_a_scan_that_leads_back_to_itself_or_has_no_measure_is_refused() {
    let (entries, next) = first_page(FAX);
    assert!(!entries.is_empty(), "the first page is told in a table of entries");
    let mut round = FAX.to_vec();
    round[next..next + 4].copy_from_slice(&FAX[4..8]);
    assert_eq!(page(&round, 1).err(), Some(Why::Damaged), "pages that come round are not counted for ever");

    let mut vast = ONE_BIT.to_vec();
    for entry in first_page(ONE_BIT).0 {
        // Width, length and the length of its one strip, as numbers of four bytes.
        if matches!(u16::from_le_bytes(ONE_BIT[entry..entry + 2].try_into().unwrap()), 256 | 257 | 278) {
            vast[entry + 2..entry + 4].copy_from_slice(&4u16.to_le_bytes());
            vast[entry + 8..entry + 12].copy_from_slice(&200_000u32.to_le_bytes());
        }
    }
    assert_eq!(page(&vast, 1).err(), Some(Why::TooLarge), "a page of 200 000 by 200 000 is not begun");
}

#[test]
fn f067_a_covered_scan_keeps_nothing_under_its_boxes_and_nothing_of_the_machine() {
    let over = Box { page: 2, x: 0, y: 0, width: 10_000, height: 10_000 };

    let copy = cover(FAX, &[over]).unwrap();

    assert_eq!((copy.pages, &copy.bytes[..5]), (2, &b"%PDF-"[..]), "both pages, as one document");
    let seen = pages_of(&copy.bytes);
    let black = |drawn: &RgbImage| drawn.pixels().filter(|p| p.0.iter().all(|c| *c < 20)).count();
    let all = (seen[1].width() * seen[1].height()) as usize;
    assert!(black(&seen[1]) > all - all / 100, "the page that was covered is black from side to side");
    assert!(black(&seen[0]) < all / 10, "the other is as it was");
    for word in SAID {
        assert!(!says(&copy.bytes, word), "no word of the machine: {word}");
    }
    assert_eq!(
        cover(FAX, &[Box { page: 3, ..over }]).err(),
        Some(Why::NoPage),
        "a page that is not there is not covered"
    );
}

#[test]
fn a_scan_drawn_anew_has_all_its_pages_and_none_of_its_words() {
    let anew = clean(FAX).unwrap();
    assert_eq!(pages_of(&anew).len(), 2, "no page is lost");
    assert!(SAID.iter().all(|word| !says(&anew, word)), "and nothing of what the machine wrote");
    assert_eq!(clean(PALETTE).err(), Some(Why::OtherKind), "what cannot be drawn is not passed on");
}

#[test]
fn a_bitmap_is_seen_and_one_without_measure_is_refused() {
    let seen = |bytes: &[u8]| show(&Look::Picture { edge: 640 }, bytes);
    let drawn = pixels(&seen(CARD).unwrap());
    assert_eq!(drawn.dimensions(), (96, 64), "as large as it is");
    assert!(is_black(&drawn, 4, 4) && !is_black(&drawn, 90, 60), "and as it was drawn");
    let mut vast = CARD.to_vec();
    vast[18..22].copy_from_slice(&25_000u32.to_le_bytes());
    vast[22..26].copy_from_slice(&25_000u32.to_le_bytes());
    assert_eq!(seen(&vast).err(), Some(Why::TooLarge), "one that says 25 000 by 25 000 is not begun");
    assert_eq!(seen(&CARD[..40]).err(), Some(Why::Damaged), "nor is one cut off guessed at");
}

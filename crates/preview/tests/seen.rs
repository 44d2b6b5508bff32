//! What is seen of a file, and why it is not: pictures upright, pages, words, messages, and what is too large or unsound.
//!
//! Not covering, which is in `covered.rs`. The files beside are made: a drawn card, in the sizes that a test needs.

#![allow(clippy::unwrap_used, missing_docs)]

mod made;

use image::DynamicImage;
use preview::{Look, Seen, Why, show};

const TURNED_JPEG: &[u8] = include_bytes!("files/turned.jpg");
const TURNED_HEIC: &[u8] = include_bytes!("files/turned.heic");
const VAST: &[u8] = include_bytes!("files/vast.png");

fn picture(bytes: &[u8]) -> Result<Seen, Why> {
    show(&Look::Picture { edge: 640 }, bytes)
}

fn pixels(seen: &Seen) -> DynamicImage {
    image::load_from_memory(&seen.png).unwrap()
}

fn is_green([r, g, b]: [u8; 3]) -> bool {
    g > 100 && r < 90 && b < 90
}

#[test]
fn j02_a_photograph_from_a_telephone_is_seen_upright_and_says_nothing_of_where_it_was_taken() {
    for (kind, bytes) in [("JPEG", TURNED_JPEG), ("HEIC", TURNED_HEIC)] {
        let seen = picture(bytes).unwrap();
        let drawn = pixels(&seen).into_rgb8();
        // The camera was held on its side: what it put at the upper left stands at the upper right.
        assert_eq!(drawn.dimensions(), (64, 96), "a {kind} that lies is set upright");
        assert!(is_green(drawn.get_pixel(60, 4).0), "{kind}: the green block stands at the upper right");
        assert!(!is_green(drawn.get_pixel(4, 4).0), "{kind}: and not at the upper left");
        assert_eq!((&seen.head["width"], &seen.head["height"]), (&64.into(), &96.into()), "its size is told upright");
        for word in [&b"CANARY"[..], b"MadePhone", b"eXIf", b"Exif"] {
            assert!(
                !seen.png.windows(word.len()).any(|at| at == word),
                "nothing that a {kind} says of itself comes out"
            );
        }
    }
}

#[test]
fn j03_a_picture_that_would_fill_the_memory_is_refused_before_it_is_read() {
    assert_eq!(picture(VAST), Err(Why::TooLarge), "48 KB that say they are 20 000 by 20 000");
    let mut lies = VAST.to_vec();
    lies[16..20].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(picture(&lies).is_err(), "nor is one whose sides are beyond all measure");
}

#[test]
fn what_is_no_picture_or_a_broken_one_is_told() {
    assert_eq!(picture(b"\0\0\x01\0\x01\0an icon"), Err(Why::OtherKind), "a kind that is not drawn");
    assert_eq!(picture(&TURNED_JPEG[..300]), Err(Why::Damaged), "a photograph cut off");
    assert!(picture(&TURNED_HEIC[..420]).is_err(), "and a HEIC");
    assert!(picture(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic").is_err(), "and one that is a name alone");
}

#[test]
fn pages_are_seen_one_by_one() {
    let pdf = made::pdf(&["the first page", "the second page"], "");
    let page = |number| show(&Look::Page { number, width: 400 }, &pdf);

    let first = page(1).unwrap();

    assert_eq!((&first.head["page"], &first.head["pages"]), (&1.into(), &2.into()), "which of how many");
    let drawn = pixels(&first).into_luma8();
    assert_eq!(drawn.width(), 400, "as wide as was asked");
    assert!(drawn.pixels().any(|p| p.0[0] < 100), "the words stand on it");
    assert_ne!(first.png, page(2).unwrap().png, "the second is another");
    assert_eq!(page(3).err(), Some(Why::NoPage), "and there is no third");
    assert_eq!(page(0).err(), Some(Why::NoPage), "pages are counted from one");
}

#[test]
fn f039_a_document_that_would_do_something_is_a_still_picture_of_its_page() {
    let action = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >>";
    let still = show(&Look::Page { number: 1, width: 400 }, &made::pdf(&["words"], action)).unwrap();
    let plain = show(&Look::Page { number: 1, width: 400 }, &made::pdf(&["words"], "")).unwrap();
    assert_eq!(still.png, plain.png, "its actions leave no trace in what is seen");
}

#[test]
fn f039_documents_without_a_page_or_without_end_are_refused() {
    let page = |bytes: &[u8]| show(&Look::Page { number: 1, width: 400 }, bytes).err();
    assert!(page(b"%PDF-1.7\nnothing").is_some(), "nothing to be drawn");
    assert!(page(&made::pdf(&[], "")).is_some(), "no page");
    let text = String::from_utf8(made::pdf(&["x"], "")).unwrap();
    let round = text.replace("/Kids [3 0 R]", "/Kids [2 0 R]");
    assert!(page(round.as_bytes()).is_some(), "pages that hold themselves are not followed for ever");
}

#[test]
fn f037_words_are_words_whatever_the_file_calls_itself() {
    let words = |bytes: &[u8]| show(&Look::Words, bytes).unwrap().head;
    assert_eq!(words("她說一斤。".as_bytes())["text"], "她說一斤。", "UTF-8");
    let (big5, _, _) = encoding_rs::BIG5.encode("店員說每斤二百八十元，收銀時說是每兩，我們當場要求退款，職員拒絕。");
    let seen = words(&big5);
    assert_eq!((&seen["encoding"], seen["text"].as_str().unwrap().contains("每兩")), (&"Big5".into(), true), "Big5");
    let page = words(b"<script>alert('x')</script>");
    assert_eq!(page["text"], "<script>alert('x')</script>", "a page of commands is what is written in it");
    assert_eq!(words("a\u{202e}b\u{200b}".as_bytes())["text"], "ab", "nothing turns letters about");
    let long = words("字".repeat(300_000).as_bytes());
    assert_eq!(long["cut"], true, "a long text is cut, and says so");
}

#[test]
fn a_message_is_its_words_and_the_names_of_what_is_attached() {
    let message = "From: =?UTF-8?B?5ZGo5pig56a+?= <chow@mail.example>\r\nTo: desk@office.example\r\nSubject: Price card\r\n\
        Date: Fri, 19 May 2023 14:07:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/html\r\n\r\n<p>The card said <b>one catty</b>.</p><img src=\"http://track.example/x.gif\">\r\n\
        --b\r\nContent-Type: application/pdf; name=\"receipt.pdf\"\r\nContent-Disposition: attachment; filename=\"receipt.pdf\"\r\n\r\n%PDF\r\n--b--\r\n";
    let head = show(&Look::Mail, message.as_bytes()).unwrap().head;
    assert_eq!(head["from"][0], "周映禾 <chow@mail.example>", "who wrote");
    assert!(head["text"].as_str().unwrap().contains("one catty"), "HTML as its words: {head}");
    assert!(!head["text"].as_str().unwrap().contains('<'), "without a mark of it");
    assert_eq!(head["attached"][0]["name"], "receipt.pdf", "what came with it is named");
    assert_eq!(show(&Look::Mail, b"\xd0\xcf\x11\xe0\xa1\xb1").err(), Some(Why::OtherKind), "an .msg is not read");
}

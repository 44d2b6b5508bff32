//! Plain words of a file, whatever it calls itself: a page of commands is shown as what is written in it.
//!
//! Not what the words mean. Their encoding is guessed where no mark tells it, and the guess is told.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// The most characters that are given out.
pub(crate) const MOST: usize = 200_000;
/// The most bytes that are read.
const MOST_BYTES: usize = 1_000_000;

/// Words, how they were written, and whether there are more.
pub(crate) struct Words {
    pub text: String,
    pub encoding: &'static str,
    pub cut: bool,
}

/// Reads the words of some bytes.
pub(crate) fn read(bytes: &[u8]) -> Words {
    let head = &bytes[..bytes.len().min(MOST_BYTES)];
    let encoding = match Encoding::for_bom(head) {
        Some((encoding, _)) => encoding,
        None => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(head, true);
            detector.guess(Some(b"hk"), Utf8Detection::Allow)
        }
    };
    let (text, _, _) = encoding.decode(head);
    let (text, cut) = shortened(&text);
    Words { text, encoding: encoding.name(), cut: cut || head.len() < bytes.len() }
}

/// At most as much as is given out, with line ends of one kind and no character that moves others about.
pub(crate) fn shortened(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len().min(MOST * 3));
    let mut cut = false;
    for (n, c) in text.chars().enumerate() {
        if n >= MOST {
            cut = true;
            break;
        }
        let moves =
            matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if !moves && (!c.is_control() || matches!(c, '\n' | '\t')) {
            out.push(c);
        }
    }
    (out, cut)
}

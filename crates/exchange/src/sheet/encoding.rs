//! The encodings in which complaints arrive, which of them a file is likely in, and reading without ever putting a
//! replacement character for what could not be read.
//!
//! Big5 is that of the WHATWG, with the characters of the Hong Kong supplementary set.

use super::Fit;
use encoding_rs::{BIG5, GB18030};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// An encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Encoding {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
    Big5,
    Gb18030,
}

use Encoding::{Big5, Gb18030, Utf8, Utf16Be, Utf16Le};

/// The characters of the Hong Kong set with their bytes. The standard's own encoder leaves them out; its decoder has them.
static HONG_KONG: LazyLock<HashMap<char, [u8; 2]>> = LazyLock::new(|| {
    let places = (0x87..=0xfe_u8).flat_map(|lead| (0x40..=0xfe_u8).map(move |trail| [lead, trail]));
    let read = places.filter_map(|bytes| {
        let text = BIG5.decode_without_bom_handling_and_without_replacement(&bytes)?;
        let mut chars = text.chars();
        let only = chars.next().filter(|_| chars.next().is_none())?;
        Some((only, bytes))
    });
    read.collect()
});

/// The most misfits that are counted.
const MOST: u32 = 1_000;

impl Encoding {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Encoding; 5] = [Utf8, Big5, Gb18030, Utf16Le, Utf16Be];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Utf8 => "utf-8",
            Utf16Le => "utf-16le",
            Utf16Be => "utf-16be",
            Big5 => "big5",
            Gb18030 => "gb18030",
        }
    }

    /// Reads `utf-8`, `UTF8`, `big5`, `gb18030`, `gbk`, `utf-16le` and the like.
    #[must_use]
    pub fn parse(text: &str) -> Option<Encoding> {
        Some(match text.to_ascii_lowercase().replace(['-', '_'], "").as_str() {
            "utf8" => Utf8,
            "utf16" | "utf16le" => Utf16Le,
            "utf16be" => Utf16Be,
            "big5" | "big5hkscs" => Big5,
            "gb18030" | "gbk" | "gb2312" => Gb18030,
            _ => return None,
        })
    }

    /// The mark with which a file of this encoding begins.
    #[must_use]
    pub const fn mark(self) -> &'static [u8] {
        match self {
            Utf8 => b"\xef\xbb\xbf",
            Utf16Le => b"\xff\xfe",
            Utf16Be => b"\xfe\xff",
            Big5 | Gb18030 => b"",
        }
    }

    /// Whether a comma, a quote and a line end are the same bytes as in ASCII, and never part of another character.
    #[must_use]
    pub const fn cuts_as_bytes(self) -> bool {
        !matches!(self, Utf16Le | Utf16Be)
    }

    /// Text out of bytes; `None` when a single byte does not fit.
    #[must_use]
    pub fn read(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Utf8 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Big5 => BIG5.decode_without_bom_handling_and_without_replacement(bytes),
            Gb18030 => GB18030.decode_without_bom_handling_and_without_replacement(bytes),
            Utf16Le | Utf16Be => {
                let (pairs, rest) = bytes.as_chunks::<2>();
                let unit = if self == Utf16Le { u16::from_le_bytes } else { u16::from_be_bytes };
                let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
                text.ok().filter(|_| rest.is_empty()).map(Cow::Owned)
            }
        }
    }

    /// Bytes out of text; `None` when a character has no place in the encoding.
    #[must_use]
    pub fn write(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Utf8 => Some(text.as_bytes().to_vec()),
            Utf16Le => Some(text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            Utf16Be => Some(text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            Gb18030 => {
                let (bytes, _, missing) = GB18030.encode(text);
                (!missing).then(|| bytes.into_owned())
            }
            Big5 => {
                let mut out = Vec::with_capacity(text.len());
                let mut letter = [0; 4];
                for c in text.chars() {
                    let (bytes, _, missing) = BIG5.encode(c.encode_utf8(&mut letter));
                    out.extend_from_slice(if missing { HONG_KONG.get(&c)? } else { &bytes });
                }
                Some(out)
            }
        }
    }

    /// In how many places bytes do not fit; counted up to a thousand.
    #[must_use]
    pub fn misfits(self, bytes: &[u8]) -> u32 {
        let count = |n: usize| u32::try_from(n).unwrap_or(MOST).min(MOST);
        match self {
            Utf8 => count(bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).take(MOST as usize).count()),
            Utf16Le | Utf16Be => {
                // Text of either byte order holds line ends and commas; other bytes read so hold none.
                let unit = if self == Utf16Le { u16::from_le_bytes } else { u16::from_be_bytes };
                let (pairs, rest) = bytes.as_chunks::<2>();
                let broken = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
                    .filter(|c| c.as_ref().map_or(true, |c| c.is_control() && !matches!(c, '\r' | '\n' | '\t')))
                    .take(MOST as usize)
                    .count();
                let plain =
                    pairs.iter().filter(|pair| matches!(unit(**pair), 0x0a | 0x0d | 0x2c | 0x3b | 0x09)).count();
                count(broken + rest.len() + usize::from(plain == 0) * MOST as usize)
            }
            Big5 | Gb18030 => {
                let mut decoder = if self == Big5 { BIG5 } else { GB18030 }.new_decoder_without_bom_handling();
                let mut out = [0u8; 8192];
                let (mut at, mut broken) = (0, 0);
                while broken < MOST {
                    let (result, read, _) = decoder.decode_to_utf8_without_replacement(&bytes[at..], &mut out, true);
                    at += read;
                    match result {
                        encoding_rs::DecoderResult::InputEmpty => break,
                        encoding_rs::DecoderResult::OutputFull => {}
                        encoding_rs::DecoderResult::Malformed(..) => broken += 1,
                    }
                }
                broken
            }
        }
    }
}

/// The bytes without the mark of the encoding at their start; anywhere else it is text (fault 3).
#[must_use]
pub fn without_mark(bytes: &[u8], encoding: Encoding) -> &[u8] {
    bytes.strip_prefix(encoding.mark()).unwrap_or(bytes)
}

/// The encoding a file is likely in, whether its mark makes that certain, and how each fits.
#[must_use]
pub fn guess(bytes: &[u8]) -> (Encoding, bool, Vec<Fit>) {
    let marked = [Utf8, Utf16Le, Utf16Be].into_iter().find(|encoding| bytes.starts_with(encoding.mark()));
    let fits: Vec<Fit> = Encoding::ALL
        .iter()
        .map(|encoding| Fit { encoding: *encoding, misfits: encoding.misfits(without_mark(bytes, *encoding)) })
        .collect();
    if let Some(encoding) = marked {
        return (encoding, true, fits);
    }
    let misfits = |wanted: Encoding| fits.iter().find(|fit| fit.encoding == wanted).map_or(MOST, |fit| fit.misfits);
    // A NUL stands in no sound text of bytes, and in every text of pairs that has a comma.
    if bytes.contains(&0)
        && let Some(pairs) = [Utf16Le, Utf16Be].into_iter().find(|encoding| misfits(*encoding) == 0)
    {
        return (pairs, false, fits);
    }
    if misfits(Utf8) == 0 {
        return (Utf8, false, fits);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let named = detector.guess(Some(b"hk"), chardetng::Utf8Detection::Deny);
    let said = if named == BIG5 {
        Some(Big5)
    } else if named == GB18030 || named == encoding_rs::GBK {
        Some(Gb18030)
    } else {
        None
    };
    let likely = said.unwrap_or(if misfits(Big5) <= misfits(Gb18030) { Big5 } else { Gb18030 });
    // A few broken places in a text that is otherwise UTF-8 with Han characters are damage, not another encoding.
    let all = if misfits(likely) > misfits(Utf8) { Utf8 } else { likely };
    (all, false, fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "source_ref,narrative\r\nA1,喺深水埗買嘢，啲海味嘅價錢唔啱，店員話一斤其實係一両\r\nA2,藥房收費同標價唔同，退款唔肯\r\n";

    #[test]
    fn f025_big5_keeps_the_characters_of_hong_kong() {
        let bytes = Big5.write(TEXT).expect("every character has its place in Big5 with the Hong Kong set");
        assert_eq!(guess(&bytes).0, Big5, "what is not UTF-8 and reads as Cantonese in Big5 is likely that");
        assert_eq!(
            Big5.read(&bytes).as_deref(),
            Some(TEXT),
            "嘅 喺 啲 埗 are the words that complaints are written in"
        );
    }

    #[test]
    fn every_encoding_reads_what_it_wrote() {
        for encoding in Encoding::ALL {
            let bytes = encoding.write(TEXT).expect("each holds these characters");
            assert_eq!(encoding.read(&bytes).as_deref(), Some(TEXT), "{} loses nothing", encoding.code());
            let (found, _, _) = guess(&[encoding.mark(), &bytes].concat());
            assert_eq!(found, encoding, "and is found out by its mark or its bytes");
            assert_eq!(Encoding::parse(encoding.code()), Some(encoding), "its code names it");
        }
    }

    #[test]
    fn simplified_text_is_found_to_be_gb18030() {
        let text = "编号,经过\r\n1,我在旺角的药房买了冬虫夏草，标价是每斤，结账时按每钱收费，店员不肯退款\r\n";
        let bytes = Gb18030.write(text).expect("GB18030 holds every character");
        assert_eq!(guess(&bytes).0, Gb18030, "visitors from the Mainland send such files");
    }

    #[test]
    fn f024_bytes_that_do_not_fit_are_never_replaced() {
        for encoding in Encoding::ALL {
            let broken: &[u8] = if encoding.cuts_as_bytes() { b"a\xff\xffb" } else { &[0x61, 0xd8, 0xd8] };
            assert_eq!(encoding.read(broken), None, "{}: the officer is told, never shown U+FFFD", encoding.code());
            assert!(encoding.misfits(broken) > 0, "and sees that it does not fit");
        }
    }
}

//! Codes, ids and digests: the only kinds of text that a sealed fact may hold.
//!
//! Not free text: a [`Code`] admits no space and at most 32 characters of a small alphabet, so that
//! nothing an officer typed can slip into the journal. Typed words are particulars; see `particular.rs`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::sync::Arc;
use ts_rs::TS;

/// A short code of reference data or of an officer: 1–32 of `A–Z a–z 0–9 . _ & -`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Code(Arc<str>);

/// Why a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACode(pub String);

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a code: {:?}", self.0)
    }
}
impl std::error::Error for NotACode {}

impl Code {
    /// Reads a code.
    ///
    /// # Errors
    /// When the text is empty, longer than 32 bytes or holds any other character.
    pub fn new(text: &str) -> Result<Code, NotACode> {
        let sound = !text.is_empty()
            && text.len() <= 32
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'&' | b'-'));
        if sound { Ok(Code(Arc::from(text))) } else { Err(NotACode(text.chars().take(64).collect())) }
    }

    /// A code written in our own source, known to be sound.
    ///
    /// # Panics
    /// When the literal is not a code, which is a bug.
    #[must_use]
    pub fn of(literal: &'static str) -> Code {
        Code::new(literal).expect("BUG: a code in the source is not a code")
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl Serialize for Code {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Code, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Code::new(&text).map_err(serde::de::Error::custom)
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(bytes.len() * 2);
    for b in bytes {
        out.push(char::from(DIGITS[usize::from(b >> 4)]));
        out.push(char::from(DIGITS[usize::from(b & 15)]));
    }
    out
}

fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let bytes = text.as_bytes();
    if bytes.len() != N * 2 {
        return None;
    }
    let mut out = [0u8; N];
    for (slot, pair) in out.iter_mut().zip(bytes.chunks_exact(2)) {
        let high = char::from(pair[0]).to_digit(16)?;
        let low = char::from(pair[1]).to_digit(16)?;
        *slot = u8::try_from(high * 16 + low).ok()?;
    }
    Some(out)
}

macro_rules! bytes_type {
    ($(#[$doc:meta])* $name:ident, $len:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
        #[ts(type = "string")]
        pub struct $name(pub [u8; $len]);

        impl $name {
            /// Reads lower-case or upper-case hex; `None` when it is anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<$name> {
                unhex::<$len>(text).map($name)
            }
            /// Lower-case hex.
            #[must_use]
            pub fn hex(&self) -> String {
                hex(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.hex())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.hex())
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(&self.hex())
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<$name, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
                $name::parse(&text)
                    .ok_or_else(|| serde::de::Error::custom(concat!("not a ", stringify!($name))))
            }
        }
    };
}

bytes_type!(
    /// The id of a subject (complaint, case, proposal, referral, list) or of an act: 16 bytes, shown as 32 hex digits.
    Id,
    16
);
bytes_type!(
    /// A SHA-256 or HMAC-SHA-256 value: 32 bytes, shown as 64 hex digits.
    Digest,
    32
);

impl Id {
    /// The id that the `index`-th thing of `kind` gets in an act: the first 16 bytes of
    /// `SHA-256(0x03 ‖ act id ‖ kind ‖ index)` marked as UUIDv8, so that a run can be repeated.
    #[must_use]
    pub fn minted(act: Id, kind: &str, index: u32) -> Id {
        let mut sum = Sha256::new();
        sum.update([0x03]);
        sum.update(act.0);
        sum.update(kind.as_bytes());
        sum.update(index.to_be_bytes());
        let whole = sum.finalize();
        let mut id = [0u8; 16];
        id.copy_from_slice(&whole[..16]);
        id[6] = (id[6] & 0x0f) | 0x80;
        id[8] = (id[8] & 0x3f) | 0x80;
        Id(id)
    }

    /// Whether the bits say UUID version 7, which every act id must be (RFC 9562 §5.7).
    #[must_use]
    pub fn is_v7(&self) -> bool {
        self.0[6] >> 4 == 7 && self.0[8] >> 6 == 0b10
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_is_not_a_code() {
        for typed in ["", "two words", "陳大文", "a/b", &"x".repeat(33)] {
            assert!(Code::new(typed).is_err(), "{typed:?} could be somebody's words, so it must not pass as a code");
        }
        assert!(Code::new("C&ED-IPIB").is_ok(), "the office's own codes must pass");
    }

    #[test]
    fn ids_are_minted_alike_and_marked() {
        let act = Id([7; 16]);
        let first = Id::minted(act, "complaint", 0);
        assert_eq!(first, Id::minted(act, "complaint", 0), "the same act mints the same id, so a run can be repeated");
        assert_ne!(first, Id::minted(act, "complaint", 1), "each thing of an act has its own id");
        assert_eq!(first.0[6] >> 4, 8, "minted ids say UUID version 8");
        assert_eq!(Id::parse(&first.hex()), Some(first), "hex reads back");
    }
}

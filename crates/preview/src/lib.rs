//! A file of evidence made visible, or covered: bytes in, pictures or words out.
//!
//! Not where the bytes lie (`registry::evidence`), not the process in which this is done (`steelyard::reading`), and not
//! who may look. Nothing of what a file says of itself (place, device, names, scripts) passes through: a picture comes
//! out as its pixels, a page as a picture of itself, a message as its words. See [`show`] and [`cover`].

mod cover;
mod mail;
mod page;
mod picture;
mod scan;
mod words;

pub use cover::{Box, Covered, clean, cover};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How a file is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Look {
    /// A picture, upright, at most `edge` pixels on its longer side.
    Picture {
        /// The longer side.
        edge: u32,
    },
    /// One page of a document, `width` pixels wide.
    Page {
        /// Which, from one.
        number: u32,
        /// How wide.
        width: u32,
    },
    /// Plain words, whatever the file would have them do.
    Words,
    /// A message: its head, its words, and what is attached.
    Mail,
}

/// Why a file is not shown, or not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// More pixels or pages than are taken.
    #[error("too large")]
    TooLarge,
    /// The bytes are not of a kind that is read here.
    #[error("another kind")]
    OtherKind,
    /// Of the kind, but damaged.
    #[error("damaged")]
    Damaged,
    /// Locked by a password.
    #[error("encrypted")]
    Encrypted,
    /// More parts than a message may have.
    #[error("too many parts")]
    TooManyParts,
    /// There is no such page.
    #[error("no such page")]
    NoPage,
}

/// What is seen: a head that says what it is, and the PNG of it where it is a picture or a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// `kind` and what that kind has: `width`, `height`, `page`, `pages`, `text`, …
    pub head: Value,
    /// The picture; empty for words.
    pub png: Vec<u8>,
}

impl Seen {
    /// In one piece: the head as one line, then the picture.
    #[must_use]
    pub fn joined(self) -> Vec<u8> {
        let mut out = self.head.to_string().into_bytes();
        out.push(b'\n');
        out.extend_from_slice(&self.png);
        out
    }
}

/// Makes a file visible.
///
/// # Errors
/// Why it is not shown.
pub fn show(look: &Look, bytes: &[u8]) -> Result<Seen, Why> {
    match look {
        Look::Picture { edge } => {
            let (picture, whole) = picture::small(bytes, (*edge).clamp(16, picture::LONGEST))?;
            let head = json!({ "kind": "picture", "width": whole.0, "height": whole.1 });
            Ok(Seen { head, png: picture::png(&picture)? })
        }
        Look::Page { number, width } => {
            let (page, pages) = page::picture(bytes, *number, (*width).clamp(16, page::WIDEST))?;
            let head = json!({ "kind": "page", "page": number, "pages": pages, "width": page.width(), "height": page.height() });
            Ok(Seen { head, png: picture::png(&page)? })
        }
        Look::Words => {
            let words = words::read(bytes);
            let head = json!({ "kind": "text", "text": words.text, "encoding": words.encoding, "cut": words.cut });
            Ok(Seen { head, png: Vec::new() })
        }
        Look::Mail => Ok(Seen { head: mail::read(bytes)?, png: Vec::new() }),
    }
}

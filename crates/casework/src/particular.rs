//! Everything typed: names, addresses, narratives, reasons. Beside the sealed facts, never in them.
//!
//! A particular is one immutable row per subject and group with its own salt; the fact carries
//! `SHA-256(0x02 ‖ salt ‖ stored bytes)`. Expunging deletes rows; the chain still verifies.

use crate::code::{Code, Digest, Id};
use crate::fact::Typed;
use sha2::{Digest as _, Sha256};

/// One particular, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Particular {
    /// Whose it is and by what digest it is known.
    pub typed: Typed,
    /// The salt of this row alone.
    pub salt: [u8; 32],
    /// Compact UTF-8 JSON.
    pub body: Vec<u8>,
}

/// The digest of stored bytes under their salt.
#[must_use]
pub fn digest(salt: &[u8; 32], body: &[u8]) -> Digest {
    let mut sum = Sha256::new();
    sum.update([0x02]);
    sum.update(salt);
    sum.update(body);
    Digest(sum.finalize().into())
}

/// Writes particulars for one act: draws each row's salt from the act's seed.
///
/// The seed is 32 random bytes drawn by the door and forgotten after the act, so no salt can be
/// derived again; deriving them keeps deciding free of randomness.
pub struct Pen {
    seed: [u8; 32],
    /// What was written so far.
    pub written: Vec<Particular>,
}

impl Pen {
    /// A pen with fresh ink.
    #[must_use]
    pub fn new(seed: [u8; 32]) -> Pen {
        Pen { seed, written: Vec::new() }
    }

    /// Writes one group of a subject down and returns what the fact carries of it.
    pub fn write(&mut self, of: Id, group: &'static str, body: &serde_json::Value) -> Typed {
        let mut sum = Sha256::new();
        sum.update([0x04]);
        sum.update(self.seed);
        sum.update(u32::try_from(self.written.len()).unwrap_or(u32::MAX).to_be_bytes());
        let salt: [u8; 32] = sum.finalize().into();
        let body = body.to_string().into_bytes();
        let typed = Typed { of, group: Code::of(group), digest: digest(&salt, &body) };
        self.written.push(Particular { typed: typed.clone(), salt, body });
        typed
    }

    /// Writes a single text under a group, when there is one.
    pub fn text(&mut self, of: Id, group: &'static str, text: Option<&str>) -> Vec<Typed> {
        match text.map(str::trim).filter(|t| !t.is_empty()) {
            Some(text) => vec![self.write(of, group, &serde_json::json!({ "text": text }))],
            None => Vec::new(),
        }
    }
}

//! The data key: 32 random bytes from which everything else of the registry is keyed.
//!
//! It is wiped from memory on drop, has no `Debug`, no `Clone` and no way to be written but wrapped in a slot.

use super::fault::KeyFault;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

/// What the key-check value is computed over. Fixed for ever: it is part of the vault's format.
const CHECK_TEXT: &[u8] = b"steelyard key check 1";

/// The key of the books.
pub struct DataKey(Box<Zeroizing<[u8; 32]>>);

impl DataKey {
    pub(super) fn draw() -> Result<DataKey, KeyFault> {
        let mut bytes = Box::new(Zeroizing::new([0u8; 32]));
        random(bytes.as_mut_slice())?;
        Ok(DataKey(bytes))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<DataKey> {
        let mut held = Box::new(Zeroizing::new([0u8; 32]));
        if bytes.len() != held.len() {
            return None;
        }
        held.copy_from_slice(bytes);
        Some(DataKey(held))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// A key for one purpose: HKDF-SHA256 (RFC 5869) without salt, the purpose as info. Purposes never change
    /// their meaning, because what they keyed could no longer be read.
    #[must_use]
    pub fn subkey(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut out = Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(None, self.bytes())
            .expand(purpose.as_bytes(), out.as_mut_slice())
            .expect("BUG: HKDF-SHA256 gives 32 bytes for any purpose");
        out
    }

    /// The statement that keys a SQLCipher connection with this key as its raw key, without a derivation in
    /// between. To be the first statement on a connection, and never logged.
    #[must_use]
    pub fn sqlcipher_pragma(&self) -> Zeroizing<String> {
        // The capacity is asked for at once: growing would leave unwiped copies behind.
        let mut text = Zeroizing::new(String::with_capacity(96));
        text.push_str("PRAGMA key = \"x'");
        for byte in self.bytes() {
            text.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
            text.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
        }
        text.push_str("'\";");
        text
    }

    /// The key-check value: shows later that a key is this one, and tells nothing of it.
    pub(super) fn check_value(&self) -> [u8; 32] {
        self.check_mac().finalize().into_bytes().into()
    }

    /// Whether this is the key of which that is the check value; in constant time.
    pub(super) fn fits(&self, check: &[u8; 32]) -> bool {
        self.check_mac().verify_slice(check).is_ok()
    }

    fn check_mac(&self) -> Hmac<Sha256> {
        let subkey = self.subkey("key check");
        let mut mac = Hmac::<Sha256>::new_from_slice(subkey.as_slice()).expect("BUG: HMAC takes a key of any length");
        mac.update(CHECK_TEXT);
        mac
    }
}

/// Fills a buffer from the system's generator.
pub(super) fn random(buffer: &mut [u8]) -> Result<(), KeyFault> {
    getrandom::fill(buffer).map_err(|_| KeyFault::NoRandomness)
}

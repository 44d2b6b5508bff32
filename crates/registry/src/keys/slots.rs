//! One key slot: the data key, sealed with XChaCha20-Poly1305 under a key derived from a password (Argon2id,
//! RFC 9106) or from a recovery key (HKDF-SHA256, enough because that key is random).
//!
//! A slot is bound to its registry, id, kind and officer by the associated data, so that none can be moved to
//! another name. Its `sum` finds rot before a password is judged; against a forger the sealing stands, not the
//! sum. How slots lie in files is in `copies.rs`.

use super::data_key::{DataKey, random};
use super::fault::KeyFault;
use super::recovery::RecoveryKey;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// What opens a slot. Kinds are added, never changed: a second factor will be a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// An officer's password.
    Password,
    /// A recovery key on paper.
    Recovery,
}

/// What one derivation from a password costs. Stored in each slot, so that a later default raises the cost of
/// new slots and still opens the old ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfCost {
    m_kib: u32,
    t: u32,
    p: u32,
}

impl KdfCost {
    /// The product's cost: 128 MiB, three passes, one lane.
    #[must_use]
    pub const fn office() -> KdfCost {
        KdfCost { m_kib: 128 * 1024, t: 3, p: 1 }
    }

    /// The smallest that Argon2 allows, for tests: 8 KiB, one pass. No product crate turns its feature on.
    #[cfg(any(test, feature = "cheap-keys"))]
    #[must_use]
    pub const fn smallest() -> KdfCost {
        KdfCost { m_kib: 8, t: 1, p: 1 }
    }

    /// A file may not ask for more than a desk has: a forged slot could otherwise exhaust its memory.
    fn within_bounds(self) -> bool {
        (8..=1024 * 1024).contains(&self.m_kib) && (1..=64).contains(&self.t) && (1..=16).contains(&self.p)
    }
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "name", deny_unknown_fields)]
enum Kdf {
    #[serde(rename = "argon2id")]
    Argon2id { m_kib: u32, t: u32, p: u32, salt: Hex<16> },
    #[serde(rename = "hkdf-sha256")]
    Hkdf { salt: Hex<16> },
}

/// Bytes written as lower-case hexadecimal, and read as nothing else: a flipped bit that only changes the case
/// of a digit is damage too.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub(super) struct Hex<const N: usize>(pub [u8; N]);

impl<const N: usize> From<Hex<N>> for String {
    fn from(hex: Hex<N>) -> String {
        hex.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl<const N: usize> TryFrom<String> for Hex<N> {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let digit = |c: u8| match c {
            b'0'..=b'9' => Ok(c - b'0'),
            b'a'..=b'f' => Ok(c - b'a' + 10),
            _ => Err("not a lower-case hexadecimal digit"),
        };
        if text.len() != 2 * N {
            return Err("wrong length");
        }
        let mut bytes = [0u8; N];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Hex(bytes))
    }
}

/// A slot as it is stored.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Slot {
    pub id: String,
    pub kind: SlotKind,
    pub officer: Option<String>,
    kdf: Kdf,
    nonce: Hex<24>,
    wrapped: Hex<48>,
    sum: Hex<32>,
}

impl Slot {
    pub fn for_officer(
        registry: &[u8; 16],
        key: &DataKey,
        officer: &str,
        password: &str,
        cost: KdfCost,
    ) -> Result<Slot, KeyFault> {
        let KdfCost { m_kib, t, p } = cost;
        let salt = drawn::<16>()?;
        let wrapping = derive(cost, &salt, password)?;
        let kdf = Kdf::Argon2id { m_kib, t, p, salt: Hex(salt) };
        Slot::seal(registry, key, SlotKind::Password, Some(officer), kdf, &wrapping)
    }

    pub fn for_recovery(registry: &[u8; 16], key: &DataKey, paper: &RecoveryKey) -> Result<Slot, KeyFault> {
        let salt = drawn::<16>()?;
        let wrapping = stretch(&salt, paper);
        Slot::seal(registry, key, SlotKind::Recovery, None, Kdf::Hkdf { salt: Hex(salt) }, &wrapping)
    }

    fn seal(
        registry: &[u8; 16],
        key: &DataKey,
        kind: SlotKind,
        officer: Option<&str>,
        kdf: Kdf,
        wrapping: &[u8; 32],
    ) -> Result<Slot, KeyFault> {
        let id = String::from(Hex(drawn::<8>()?));
        let nonce = drawn::<24>()?;
        let bound = bound(registry, &id, kind, officer);
        let sealed = XChaCha20Poly1305::new(&(*wrapping).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: key.bytes(), aad: &bound })
            .ok()
            .and_then(|sealed| <[u8; 48]>::try_from(sealed).ok())
            .expect("BUG: 32 bytes seal to 48");
        let officer = officer.map(str::to_owned);
        let sum = Hex([0; 32]);
        let mut slot = Slot { id, kind, officer, kdf, nonce: Hex(nonce), wrapped: Hex(sealed), sum };
        slot.sum = Hex(slot.reckon());
        Ok(slot)
    }

    /// Whether the slot is as it was written and asks for a derivation that may be run.
    pub fn sound(&self) -> bool {
        self.sum.0 == self.reckon()
            && match self.kind {
                SlotKind::Password => self.cost().is_some_and(KdfCost::within_bounds),
                SlotKind::Recovery => matches!(self.kdf, Kdf::Hkdf { .. }),
            }
    }

    /// The cost of this slot's password derivation, if it has one.
    pub fn cost(&self) -> Option<KdfCost> {
        match self.kdf {
            Kdf::Argon2id { m_kib, t, p, .. } => Some(KdfCost { m_kib, t, p }),
            Kdf::Hkdf { .. } => None,
        }
    }

    /// `None` when the password is wrong.
    pub fn open_with_password(&self, registry: &[u8; 16], password: &str) -> Result<Option<DataKey>, KeyFault> {
        match (&self.kdf, self.cost()) {
            (Kdf::Argon2id { salt, .. }, Some(cost)) => Ok(self.unseal(registry, &*derive(cost, &salt.0, password)?)),
            _ => Ok(None),
        }
    }

    /// `None` when it is another slot's recovery key.
    pub fn open_with_recovery(&self, registry: &[u8; 16], paper: &RecoveryKey) -> Option<DataKey> {
        match &self.kdf {
            Kdf::Hkdf { salt } => self.unseal(registry, &stretch(&salt.0, paper)),
            Kdf::Argon2id { .. } => None,
        }
    }

    fn unseal(&self, registry: &[u8; 16], wrapping: &[u8; 32]) -> Option<DataKey> {
        let bound = bound(registry, &self.id, self.kind, self.officer.as_deref());
        let payload = Payload { msg: &self.wrapped.0, aad: &bound };
        let opened = XChaCha20Poly1305::new(&(*wrapping).into()).decrypt(&XNonce::from(self.nonce.0), payload);
        DataKey::from_bytes(&Zeroizing::new(opened.ok()?))
    }

    /// SHA-256 over every field but the sum, each with its length before it.
    fn reckon(&self) -> [u8; 32] {
        let kdf = serde_json::to_vec(&self.kdf).expect("BUG: numbers and hex always serialise");
        let mut sum = Sha256::new();
        sum.update(bound(&[0; 16], &self.id, self.kind, self.officer.as_deref()));
        for field in [&kdf[..], &self.nonce.0, &self.wrapped.0] {
            sum.update((field.len() as u64).to_be_bytes());
            sum.update(field);
        }
        sum.finalize().into()
    }
}

/// The associated data: purpose, registry, slot, kind and officer, each with its length before it, so that no
/// two slots can have the same.
fn bound(registry: &[u8; 16], id: &str, kind: SlotKind, officer: Option<&str>) -> Vec<u8> {
    let kind: &[u8] = match kind {
        SlotKind::Password => b"password",
        SlotKind::Recovery => b"recovery",
    };
    let some: &[u8] = if officer.is_some() { &[1] } else { &[0] };
    let officer = officer.unwrap_or_default().as_bytes();
    let mut out = Vec::new();
    for field in [b"steelyard key slot 1", &registry[..], id.as_bytes(), kind, some, officer] {
        out.extend_from_slice(&(field.len() as u64).to_be_bytes());
        out.extend_from_slice(field);
    }
    out
}

fn derive(cost: KdfCost, salt: &[u8], password: &str) -> Result<Zeroizing<[u8; 32]>, KeyFault> {
    if !cost.within_bounds() {
        return Err(KeyFault::BadCost);
    }
    let bad = |_| KeyFault::BadCost;
    let params = Params::new(cost.m_kib, cost.t, cost.p, Some(32)).map_err(bad)?;
    let mut out = Zeroizing::new([0u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(password.as_bytes(), salt, out.as_mut_slice())
        .map_err(bad)?;
    Ok(out)
}

/// Spends what a guess costs, for an officer who does not exist.
pub(super) fn spend(cost: KdfCost, password: &str) -> Result<(), KeyFault> {
    derive(cost, &[0; 16], password).map(drop)
}

fn stretch(salt: &[u8], paper: &RecoveryKey) -> Zeroizing<[u8; 32]> {
    let mut out = Zeroizing::new([0u8; 32]);
    Hkdf::<Sha256>::new(Some(salt), paper.bytes())
        .expand(b"steelyard recovery slot 1", out.as_mut_slice())
        .expect("BUG: HKDF-SHA256 gives 32 bytes");
    out
}

fn drawn<const N: usize>() -> Result<[u8; N], KeyFault> {
    let mut bytes = [0u8; N];
    random(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_cannot_ask_for_an_exhausting_derivation() {
        let key = DataKey::draw().ok().unwrap();
        let mut slot = Slot::for_officer(&[1; 16], &key, "C001", "p", KdfCost::smallest()).unwrap();
        assert!(slot.sound(), "A slot as it was made is sound.");
        for (m_kib, t, p) in [(u32::MAX, 1, 1), (8, u32::MAX, 1), (8, 1, 17), (7, 1, 1), (8, 0, 1)] {
            slot.kdf = Kdf::Argon2id { m_kib, t, p, salt: Hex([0; 16]) };
            slot.sum = Hex(slot.reckon());
            assert!(!slot.sound(), "A forged cost is damage even when its sum fits.");
            let opened = slot.open_with_password(&[1; 16], "p");
            assert!(matches!(opened, Err(KeyFault::BadCost)), "And it is never run.");
        }
    }
}

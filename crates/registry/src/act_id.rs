//! Act ids: UUID version 7 (RFC 9562 §5.7), minted by callers, here for the door's own entries and scripts.

use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use sha2::{Digest as _, Sha256};

fn marked(at: Instant, mut rest: [u8; 16]) -> Id {
    let millis = u64::try_from(at.0 / 1000).unwrap_or(0).to_be_bytes();
    rest[..6].copy_from_slice(&millis[2..]);
    rest[6] = (rest[6] & 0x0f) | 0x70;
    rest[8] = (rest[8] & 0x3f) | 0x80;
    Id(rest)
}

/// A fresh act id.
///
/// # Errors
/// When the system has no randomness to give.
pub fn mint(at: Instant) -> Result<Id, Fault> {
    let mut rest = [0u8; 16];
    getrandom::fill(&mut rest).map_err(|_| Fault::Other("no randomness for an act id".into()))?;
    Ok(marked(at, rest))
}

/// The act id of a script's row: the same row of the same script gives the same id, so that a broken-off
/// run continues.
#[must_use]
pub fn derived(at: Instant, script: &[u8], row: &str) -> Id {
    let mut sum = Sha256::new();
    sum.update(script);
    sum.update([0]);
    sum.update(row.as_bytes());
    let whole = sum.finalize();
    let mut rest = [0u8; 16];
    rest.copy_from_slice(&whole[..16]);
    marked(at, rest)
}

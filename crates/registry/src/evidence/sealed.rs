//! One encrypted file: how its bytes are cut, sealed and read back.
//!
//! Not where it lies nor what it is called (`crate::evidence`). The file is a mark, a random nonce and chunks of 64 KiB,
//! each sealed with XChaCha20-Poly1305 in the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015): no
//! chunk can be changed, left out, put elsewhere or cut off at the end. The key is the file's own, derived from what its
//! bytes are, so that one file cannot be laid in another's place.

use aead_stream::{DecryptorBE32, EncryptorBE32};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use std::io::{self, Read, Write};

/// How every stored file begins; the figure is the format.
const MARK: &[u8; 8] = b"STLYEV1\n";
const NONCE: usize = 19;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// Why a stored file could not be read.
#[derive(Debug)]
pub(super) enum Unreadable {
    /// The disk said no.
    Disk(io::Error),
    /// It is not what was stored.
    Altered,
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Unreadable {
        if error.kind() == io::ErrorKind::UnexpectedEof { Unreadable::Altered } else { Unreadable::Disk(error) }
    }
}

fn refused<E>(_: E) -> io::Error {
    io::Error::other("the file could not be sealed")
}

/// Writes bytes sealed under a key of their own.
pub(super) fn write(key: &[u8; 32], bytes: &[u8], to: &mut impl Write) -> io::Result<()> {
    let mut nonce = [0u8; NONCE];
    getrandom::fill(&mut nonce).map_err(refused)?;
    to.write_all(MARK)?;
    to.write_all(&nonce)?;
    let mut sealing = EncryptorBE32::from_aead(XChaCha20Poly1305::new(key.into()), (&nonce).into());
    let mut chunks = bytes.chunks(CHUNK).peekable();
    while let Some(chunk) = chunks.next() {
        if chunks.peek().is_some() {
            to.write_all(&sealing.encrypt_next(chunk).map_err(refused)?)?;
        } else {
            to.write_all(&sealing.encrypt_last(chunk).map_err(refused)?)?;
            break;
        }
    }
    Ok(())
}

/// Reads back what was sealed; `most` bytes are the bound.
pub(super) fn read(key: &[u8; 32], from: &mut impl Read, most: u64) -> Result<Vec<u8>, Unreadable> {
    let (mut mark, mut nonce) = ([0u8; MARK.len()], [0u8; NONCE]);
    from.read_exact(&mut mark)?;
    from.read_exact(&mut nonce)?;
    if &mark != MARK {
        return Err(Unreadable::Altered);
    }
    let mut opening = DecryptorBE32::from_aead(XChaCha20Poly1305::new(key.into()), (&nonce).into());
    let mut bytes = Vec::new();
    let mut chunk = next(from)?;
    loop {
        let after = next(from)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
            return Err(Unreadable::Altered);
        }
        if after.is_empty() {
            bytes.extend(opening.decrypt_last(&chunk[..]).map_err(|_| Unreadable::Altered)?);
            return Ok(bytes);
        }
        bytes.extend(opening.decrypt_next(&chunk[..]).map_err(|_| Unreadable::Altered)?);
        chunk = after;
    }
}

/// One sealed chunk; the last may be shorter, and after it there is none.
fn next(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut chunk = Vec::new();
    let whole = u64::try_from(CHUNK + TAG).unwrap_or(u64::MAX);
    from.by_ref().take(whole).read_to_end(&mut chunk)?;
    Ok(chunk)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const KEY: [u8; 32] = [7; 32];
    const MOST: u64 = 1 << 20;

    fn sealed(bytes: &[u8]) -> Vec<u8> {
        let mut file = Vec::new();
        write(&KEY, bytes, &mut file).unwrap();
        file
    }

    #[test]
    fn what_was_sealed_is_read_back_whatever_its_length() {
        for length in [1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK] {
            let bytes: Vec<u8> = (0..length).map(|i| u8::try_from(i % 251).unwrap()).collect();
            assert_eq!(
                read(&KEY, &mut &sealed(&bytes)[..], MOST).unwrap(),
                bytes,
                "{length} bytes come back as they were"
            );
        }
    }

    #[test]
    fn nothing_of_the_bytes_is_seen_in_the_file() {
        let file = sealed(&b"a receipt of a made shop ".repeat(40));
        assert!(!file.windows(9).any(|w| w == b"a receipt"), "the file tells nothing of what it holds");
        assert_ne!(file, sealed(&b"a receipt of a made shop ".repeat(40)), "nor that two are alike");
    }

    #[test]
    fn one_changed_byte_anywhere_is_told_and_so_is_a_missing_end() {
        let bytes = vec![3u8; 2 * CHUNK + 10];
        let whole = sealed(&bytes);
        for at in [0, 10, MARK.len() + NONCE + 5, whole.len() / 2, whole.len() - 1] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(read(&KEY, &mut &changed[..], MOST).is_err(), "byte {at} is not what was stored");
        }
        let sealed_chunk = CHUNK + TAG;
        for cut in [whole.len() - 1, whole.len() - 26, MARK.len() + NONCE + sealed_chunk, 12, 0] {
            assert!(read(&KEY, &mut &whole[..cut], MOST).is_err(), "a file that ends at {cut} is not whole");
        }
        assert!(read(&[8; 32], &mut &whole[..], MOST).is_err(), "another key reads nothing");
    }
}

//! What a workbook's container must be before a reader of workbooks opens it: few parts, sound names, no program, and not
//! far more inside than what came. Counted while inflating, since a container may lie about its sizes.
//!
//! Not the cells ([`super::workbook`]). Source: trust paper §2.5; faults 12, 15, 18.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::io::{Cursor, Read};

/// The most parts of a container.
const PARTS: usize = 2_000;
/// The most that may unpack from all parts together: 200 MiB.
const UNPACKED: u64 = 200 * 1024 * 1024;
/// How many times its own size a container may unpack to, once that is more than a small file.
const TIMES: u64 = 100;
/// Below this many bytes no measure of proportion is taken: an empty sheet packs very well.
const SMALL: u64 = 16 * 1024 * 1024;

/// Why a container is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it; the words are those of reading")]
pub enum Refusal {
    Encrypted,
    OtherKind,
    Damaged,
    Macros,
    Bomb,
    TooManyParts,
    TooManyCells,
    UnsafeName,
}

/// What was seen that is left alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// Links to other workbooks. Nothing follows them.
    pub external_links: bool,
}

/// Whether the bytes begin as a container does.
#[must_use]
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether they begin as files of the older office programs do, and locked workbooks of the newer.
#[must_use]
pub fn is_old_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Which of the two such a file is.
#[must_use]
pub fn old_office(bytes: &[u8]) -> Refusal {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(name.len()).any(|part| part == name) { Refusal::Encrypted } else { Refusal::OtherKind }
}

/// Looks a container through.
///
/// # Errors
/// Why it is refused.
pub fn check(bytes: &[u8]) -> Result<Seen, Refusal> {
    let names = names(bytes)?;
    let mut seen = Seen::default();
    let mut once = HashSet::new();
    let mut workbook = false;
    for name in &names {
        let plain = name.replace('\\', "/").to_ascii_lowercase();
        let leads_out = plain.starts_with('/') || plain.contains(':') || plain.split('/').any(|part| part == "..");
        if leads_out || plain.contains('\0') || !once.insert(plain.clone()) {
            return Err(Refusal::UnsafeName);
        }
        if plain.ends_with("vbaproject.bin") || plain.contains("/macrosheets/") {
            return Err(Refusal::Macros);
        }
        workbook |= plain == "xl/workbook.xml";
        seen.external_links |= plain.contains("/externallinks/");
    }
    if !workbook {
        return Err(Refusal::OtherKind);
    }
    inflate(bytes)?;
    Ok(seen)
}

/// The names of the parts as the directory at the end lists them, each of them: a reader would keep one of two alike.
fn names(bytes: &[u8]) -> Result<Vec<String>, Refusal> {
    let end = (0..bytes.len().saturating_sub(21)).rev().take(70_000).find(|at| bytes[*at..].starts_with(b"PK\x05\x06"));
    let end = end.and_then(|at| bytes.get(at..at + 22)).ok_or(Refusal::Damaged)?;
    let count = usize::from(u16::from_le_bytes([end[10], end[11]]));
    let mut at = u32::from_le_bytes([end[16], end[17], end[18], end[19]]) as usize;
    if count > PARTS {
        return Err(Refusal::TooManyParts);
    }
    let mut names = Vec::with_capacity(count);
    while bytes.get(at..).is_some_and(|rest| rest.starts_with(b"PK\x01\x02")) {
        let head = bytes.get(at..at + 46).ok_or(Refusal::Damaged)?;
        if head[8] & 1 == 1 {
            return Err(Refusal::Encrypted);
        }
        let short = |i: usize| usize::from(u16::from_le_bytes([head[i], head[i + 1]]));
        let name = bytes.get(at + 46..at + 46 + short(28)).ok_or(Refusal::Damaged)?;
        names.push(String::from_utf8_lossy(name).into_owned());
        // A link of the file system instead of a file.
        if u32::from_le_bytes([head[38], head[39], head[40], head[41]]) >> 28 == 0xa {
            return Err(Refusal::UnsafeName);
        }
        if names.len() > PARTS {
            return Err(Refusal::TooManyParts);
        }
        at += 46 + short(28) + short(30) + short(32);
    }
    if names.len() == count { Ok(names) } else { Err(Refusal::Damaged) }
}

/// Unpacks every part into nothing, and counts.
fn inflate(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let most = UNPACKED.min((bytes.len() as u64).saturating_mul(TIMES).max(SMALL));
    let declared: u64 = (0..archive.len()).filter_map(|at| archive.by_index_raw(at).ok().map(|part| part.size())).sum();
    if declared > most {
        return Err(Refusal::Bomb);
    }
    let mut counted = 0u64;
    let mut piece = vec![0u8; 64 * 1024];
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|_| Refusal::Damaged)?;
        let mut first = true;
        loop {
            let read = part.read(&mut piece).map_err(|_| Refusal::Damaged)?;
            if read == 0 {
                break;
            }
            counted += read as u64;
            if counted > most {
                return Err(Refusal::Bomb);
            }
            // A document type could name other files or blow itself up; no program writes one into a workbook.
            if first && piece[..read.min(4096)].windows(9).any(|word| word == b"<!DOCTYPE") {
                return Err(Refusal::Damaged);
            }
            first = false;
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "guard_tests.rs"]
pub(crate) mod tests;

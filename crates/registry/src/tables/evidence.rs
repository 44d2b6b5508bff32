//! Facts about evidence: which files a complaint has, who saw them, and which copies left.
//!
//! Not the bytes (`crate::evidence`). A file has its number within the complaint, in the order in which it came.

use super::Applying;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::code::Id;
use casework::fact::{Fact, PacketFile};
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::EvidenceReceived { complaint, files, typed } = &on.entry.fact else { return redacted(on) };
    let key = on.complaint(*complaint)?;
    for file in files {
        let name = match typed.iter().find(|t| t.of == file.id) {
            Some(typed) => on.said(&typed.digest)?.get("text").and_then(|t| t.as_str().map(str::to_owned)),
            None => None,
        };
        let size = i64::try_from(file.size).map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?;
        on.run(
            "INSERT INTO evidence(complaint, n, id, sha256, size, media, name, seq, officer, at)
             SELECT ?1, coalesce(max(n), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM evidence WHERE complaint = ?1",
            params![key, file.id.0, file.sha256.0, size, file.media.as_str(), name, on.seq, on.officer(), on.at()],
        )?;
    }
    index(on, Words::Open, key, false)?;
    on.touch(key)
}

/// A covered copy: a file of its own that names its original and says what was covered.
fn redacted(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::EvidenceRedacted { complaint, file, original, covered, .. } = &on.entry.fact else { return custody(on) };
    let key = on.complaint(*complaint)?;
    let damaged = || Fault::Damaged { seq: on.entry.header.seq };
    let size = i64::try_from(file.size).map_err(|_| damaged())?;
    let covered = serde_json::to_string(covered).map_err(|_| damaged())?;
    on.run(
        "INSERT INTO evidence(complaint, n, id, sha256, size, media, seq, officer, at, original, covered)
         SELECT ?1, coalesce(max(n), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM evidence WHERE complaint = ?1",
        params![
            key,
            file.id.0,
            file.sha256.0,
            size,
            file.media.as_str(),
            on.seq,
            on.officer(),
            on.at(),
            original.0,
            covered
        ],
    )?;
    on.touch(key)
}

fn custody(on: &Applying<'_>) -> Result<(), Fault> {
    let (complaint, evidence, copy) = match &on.entry.fact {
        Fact::EvidenceViewed { complaint, evidence, .. } => (complaint, evidence, None),
        Fact::EvidenceCopied { copy, complaint, evidence, .. } => (complaint, evidence, Some(copy.0)),
        Fact::EvidenceNotCopied { copy, complaint, cause } => {
            on.run("UPDATE custody SET failed = ?2 WHERE copy = ?1", params![copy.0, cause.as_str()])?;
            return on.touch(on.complaint(*complaint)?);
        }
        _ => return Ok(()),
    };
    counted(on, 1, *evidence, copy)?;
    on.touch(on.complaint(*complaint)?)
}

fn counted(on: &Applying<'_>, n: usize, evidence: Id, copy: Option<[u8; 16]>) -> Result<(), Fault> {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    on.run(
        "INSERT INTO custody(key, n, evidence, copy, officer, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
        params![on.seq, n, evidence.0, copy, on.officer(), on.at()],
    )?;
    Ok(())
}

/// The files that went with a packet: each counts a copy, under the id of the list.
pub(super) fn packet(on: &Applying<'_>, list: Id, files: &[PacketFile]) -> Result<(), Fault> {
    for (n, file) in (1..).zip(files) {
        counted(on, n, file.evidence, Some(list.0))?;
    }
    Ok(())
}

/// A packet that could not be written: none of its files left.
pub(super) fn packet_failed(on: &Applying<'_>, list: Id, cause: &str) -> Result<(), Fault> {
    on.run("UPDATE custody SET failed = ?2 WHERE copy = ?1", params![list.0, cause])?;
    Ok(())
}

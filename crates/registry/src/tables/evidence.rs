//! Facts about evidence: which files a complaint has.
//!
//! Not the bytes (`crate::evidence`). A file has its number within the complaint, in the order in which it came.

use super::Applying;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::fact::Fact;
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::EvidenceReceived { complaint, files, typed } = &on.entry.fact else { return Ok(()) };
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

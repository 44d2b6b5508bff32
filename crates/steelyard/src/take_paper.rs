//! Taking one paper or packet out: bytes that are there already, sealed by their digest, and only then written.
//!
//! Not what they say: letters, slips, extracts of the journal. Lists of the screen, which are written page by page, are
//! `take_list`.

use crate::take_list::{code, fault, seal};
use casework::code::Digest;
use casework::command::TakeList;
use casework::reference::Lang;
use registry::files::Staged;
use registry::{Failure, Registry};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// What a paper is, as its act says it.
pub struct Paper<'a> {
    /// A code of `casework::taking::LISTS`.
    pub what: &'a str,
    /// Of what: a number or an id.
    pub query: Option<String>,
    /// `pdf` or `zip`.
    pub format: &'a str,
    /// Its language.
    pub lang: Lang,
    /// How many things it holds.
    pub rows: u32,
}

/// Seals that the paper is taken and writes it; gives the digest of the file, in hex.
///
/// # Errors
/// As the write door; a file that cannot be put in its place is a fault, and an entry says so.
pub fn take_paper(
    registry: &Registry,
    act: &str,
    paper: &Paper<'_>,
    bytes: &[u8],
    to: &Path,
) -> Result<String, Failure> {
    let (length, _) = registry.asking(|asking| Ok(asking.head()?))?;
    let command = TakeList {
        what: code("what", paper.what)?,
        query: paper.query.clone(),
        order: None,
        format: code("format", paper.format)?,
        closed: None,
        language: code("language", paper.lang.tag())?,
        columns: Vec::new(),
        asked: paper.rows,
        rows: paper.rows,
        head: u64::try_from(length).unwrap_or(0),
        sha256: Digest(Sha256::digest(bytes).into()),
    };
    let staged = Staged::write(to, bytes).map_err(fault)?;
    seal(registry, act, command, staged)
}

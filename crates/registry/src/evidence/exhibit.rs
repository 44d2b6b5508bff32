//! One file of one complaint, as a copy of it is named and verified when it leaves.
//!
//! Not the bytes (`super`), and not the entry that says that it left (`casework::complaint::custody`).

use crate::fault::Failure;
use crate::registry::Registry;
use casework::code::{Code, Digest, Id};
use casework::reference::Reference;
use casework::refusal::{Failing, RefusalCode};
use rusqlite::OptionalExtension;

/// A file of a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibit {
    /// The complaint.
    pub complaint: Id,
    /// Its number.
    pub number: String,
    /// The file's number within it.
    pub n: u32,
    /// SHA-256 of the bytes as they came.
    pub sha256: Digest,
    /// What the bytes are, a code of the evidence kinds.
    pub media: Code,
}

impl Exhibit {
    /// The name under which a copy is proposed to be kept: numbers and the kind's own ending, and nothing of what the
    /// file was called, which may be a person's name.
    #[must_use]
    pub fn copy_name(&self) -> String {
        let kinds = &Reference::bundled().evidence_kinds;
        // No system opens what ends in this, so that a program that leaves for the laboratory does not start by a slip.
        let ending = kinds.get(&self.media).and_then(|kind| match kind.more.program {
            true => Some("held".to_owned()),
            false => kind.more.endings.first().cloned(),
        });
        match ending {
            Some(ending) => format!("{}-E{}.{ending}", self.number, self.n),
            None => format!("{}-E{}", self.number, self.n),
        }
    }
}

impl Registry {
    /// The file of evidence of that id.
    ///
    /// # Errors
    /// Refused where there is none; faults of the database.
    pub fn exhibit(&self, evidence: &Id) -> Result<Exhibit, Failure> {
        let found = self.asking(|asking| {
            let mut statement = asking.conn.prepare_cached(
                "SELECT c.id, c.number, e.n, e.sha256, e.media FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.id = ?1",
            )?;
            let row = statement.query_row([evidence.0], |r| {
                Ok((r.get::<_, [u8; 16]>(0)?, r.get(1)?, r.get(2)?, r.get::<_, [u8; 32]>(3)?, r.get::<_, String>(4)?))
            });
            Ok(row.optional()?)
        })?;
        let (complaint, number, n, sha256, media) =
            found.ok_or_else(|| Failure::from(Failing::about(RefusalCode::NotFound, evidence.hex())))?;
        let media = Code::new(&media).unwrap_or_else(|_| Code::of("other"));
        Ok(Exhibit { complaint: Id(complaint), number, n, sha256: Digest(sha256), media })
    }
}

//! The papers of evidence: what is stored of the files that an act names, and which of them a complaint has.
//!
//! Not the store itself (`crate::evidence`): only what it found in the bytes.

use super::{Reading, coded};
use crate::fault::Fault;
use casework::code::{Digest, Id};
use casework::command::{EvidenceGiven, Name, PacketFileGiven};
use casework::papers::{ExhibitPaper, Papers, StoredPaper};
use casework::referral::packet::MOST;
use rusqlite::{OptionalExtension, Row, params};

impl Reading<'_> {
    /// What is stored of the files that an act names, and which of them the complaint has already.
    pub(super) fn evidence(
        &self,
        complaint: Option<&Name>,
        given: &[EvidenceGiven],
        papers: &mut Papers<'_>,
    ) -> Result<(), Fault> {
        let mut stored = self.conn.prepare_cached(
            "SELECT size, media FROM stored_file WHERE sha256 = ?1
             UNION ALL SELECT size, media FROM evidence WHERE sha256 = ?1 LIMIT 1",
        )?;
        let mut held = self.conn.prepare_cached(
            "SELECT 1 FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.sha256 = ?1 AND c.id = ?2",
        )?;
        let of = complaint.and_then(|name| papers.complaints.get(name)).map(|c| c.id);
        for one in given {
            let found = stored.query_row([one.sha256.0], |r| Ok((r.get::<_, i64>(0)?, r.get::<_, String>(1)?)));
            if let Some((size, media)) = found.optional()? {
                let size = u64::try_from(size).unwrap_or(u64::MAX);
                papers.stored.insert(one.sha256, StoredPaper { size, media: coded(media) });
            }
            if let Some(id) = of
                && held.exists(params![one.sha256.0, id.0])?
            {
                papers.held.insert(one.sha256);
            }
        }
        Ok(())
    }

    /// The files of evidence that a packet names, each with its complaint; no more than go with one are looked up.
    pub(super) fn packet(&self, given: &[PacketFileGiven], papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut found = self.conn.prepare_cached(
            "SELECT c.id, c.number, e.n, e.sha256, e.media, e.original IS NOT NULL
             FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.id = ?1",
        )?;
        for one in given.iter().take(MOST) {
            let read = |r: &Row<'_>| {
                Ok(ExhibitPaper {
                    complaint: Id(r.get(0)?),
                    number: r.get(1)?,
                    n: r.get(2)?,
                    sha256: Digest(r.get(3)?),
                    media: coded(r.get::<_, String>(4)?),
                    covered: r.get(5)?,
                })
            };
            let paper = found.query_row([one.evidence.0], read).optional()?;
            papers.packet.extend(paper.map(|paper| (one.evidence, paper)));
        }
        Ok(())
    }

    /// The file of evidence that an act names, where that complaint has it.
    pub(super) fn exhibit(&self, complaint: &Name, evidence: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        self.complaint(complaint, papers)?;
        let Some(paper) = papers.complaints.get(complaint) else { return Ok(()) };
        let sql =
            "SELECT e.sha256 FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.id = ?1 AND c.id = ?2";
        let found =
            self.conn.prepare_cached(sql)?.query_row(params![evidence.0, paper.id.0], |r| r.get(0)).optional()?;
        if let Some(sha256) = found {
            papers.exhibits.insert(evidence, Digest(sha256));
        }
        Ok(())
    }
}

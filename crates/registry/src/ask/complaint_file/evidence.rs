//! The evidence in a complaint's file: what came, when, from whom it was received, and where else it stands.
//!
//! Not the bytes, which come through a door of their own (`crate::evidence`).

use crate::ask::Asking;
use crate::fault::Fault;
use casework::code::{Code, Digest, Id};
use casework::time::Instant;
use serde::Serialize;
use ts_rs::TS;

/// One file of evidence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Evidence {
    /// This file of this complaint.
    pub id: Id,
    /// Its number within the complaint.
    pub n: u32,
    /// SHA-256 of the bytes as they came.
    pub sha256: Digest,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: i64,
    /// What the bytes are, a code of the evidence kinds.
    pub media: String,
    /// `image` where the window shows it, `text` where it shows the words, `none` otherwise.
    pub shown: String,
    /// As the kind is named where files travel.
    pub mime: String,
    /// Its name as it came; nothing where it had none.
    pub name: Option<String>,
    /// Who received it.
    pub officer: String,
    /// When.
    pub at: Instant,
    /// How many other complaints have the very same bytes.
    pub elsewhere: u32,
    /// One of them: the first.
    pub elsewhere_number: Option<String>,
    /// How many times it was seen at reading size.
    pub viewed: u32,
    /// How many copies of it left; those that could not be written are left out.
    pub copied: u32,
}

const SQL: &str = "SELECT e.id, e.n, e.sha256, e.size, e.media, e.name, e.officer, e.at,
   (SELECT count(DISTINCT o.complaint) FROM evidence o JOIN complaint c ON c.key = o.complaint
      WHERE o.sha256 = e.sha256 AND o.complaint <> e.complaint AND c.state <> 'void'),
   (SELECT c.number FROM evidence o JOIN complaint c ON c.key = o.complaint
      WHERE o.sha256 = e.sha256 AND o.complaint <> e.complaint AND c.state <> 'void' ORDER BY o.complaint LIMIT 1),
   (SELECT count(*) FROM custody y WHERE y.evidence = e.id AND y.copy IS NULL),
   (SELECT count(*) FROM custody y WHERE y.evidence = e.id AND y.copy IS NOT NULL AND y.failed IS NULL)
 FROM evidence e WHERE e.complaint = ?1 ORDER BY e.n";

pub(super) fn evidence(asking: &Asking<'_>, key: i64) -> Result<Vec<Evidence>, Fault> {
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let rows = statement.query_map([key], |r| {
        let media: String = r.get(4)?;
        let kind = Code::new(&media).ok().and_then(|code| asking.reference.evidence_kinds.get(&code));
        Ok(Evidence {
            id: Id(r.get(0)?),
            n: r.get(1)?,
            sha256: Digest(r.get(2)?),
            size: r.get(3)?,
            shown: kind.map_or("none", |k| k.more.shown.as_str()).to_owned(),
            mime: kind.map_or("application/octet-stream", |k| k.more.mime.as_str()).to_owned(),
            media,
            name: r.get(5)?,
            officer: r.get(6)?,
            at: Instant(r.get(7)?),
            elsewhere: r.get(8)?,
            elsewhere_number: r.get(9)?,
            viewed: r.get(10)?,
            copied: r.get(11)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

//! The evidence in a complaint's file: what came, when, from whom it was received, and where else it stands.
//!
//! Not the bytes, which come through a door of their own (`crate::evidence`).

use crate::ask::Asking;
use crate::evidence::kind::named_otherwise;
use crate::fault::Fault;
use casework::code::{Code, Digest, Id};
use casework::file_name;
use casework::time::Instant;
use serde::{Deserialize, Serialize};
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
    /// The ending of its name, where it says another kind than the bytes do.
    pub named: Option<String>,
    /// Where it is a covered copy: its original.
    pub original: Option<Original>,
    /// What is covered in it.
    pub covered: Vec<Cover>,
}

/// The file of which another is a covered copy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Original {
    /// That file.
    pub id: Id,
    /// Its number within the complaint.
    pub n: u32,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
}

/// A box of a covered copy, in ten-thousandths of the page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the four sides")]
pub struct Cover {
    /// The page, from one.
    pub page: u32,
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    /// A code of the redaction reasons.
    pub reason: String,
}

const SQL: &str = "SELECT e.id, e.n, e.sha256, e.size, e.media, e.name, e.officer, e.at,
   (SELECT count(DISTINCT o.complaint) FROM evidence o JOIN complaint c ON c.key = o.complaint
      WHERE o.sha256 = e.sha256 AND o.complaint <> e.complaint AND c.state <> 'void'),
   (SELECT c.number FROM evidence o JOIN complaint c ON c.key = o.complaint
      WHERE o.sha256 = e.sha256 AND o.complaint <> e.complaint AND c.state <> 'void' ORDER BY o.complaint LIMIT 1),
   (SELECT count(*) FROM custody y WHERE y.evidence = e.id AND y.copy IS NULL),
   (SELECT count(*) FROM custody y WHERE y.evidence = e.id AND y.copy IS NOT NULL AND y.failed IS NULL),
   e.covered, o.id, o.n, o.sha256
 FROM evidence e LEFT JOIN evidence o ON o.id = e.original WHERE e.complaint = ?1 ORDER BY e.n";

pub(in crate::ask) fn evidence(asking: &Asking<'_>, key: i64) -> Result<Vec<Evidence>, Fault> {
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let rows = statement.query_map([key], |r| {
        let media: String = r.get(4)?;
        let name: Option<String> = r.get(5)?;
        let code = Code::new(&media).unwrap_or_else(|_| Code::of("other"));
        let named = name.as_deref().and_then(|name| named_otherwise(name, &code, asking.reference));
        let covered: Option<String> = r.get(12)?;
        let original = match r.get::<_, Option<[u8; 16]>>(13)? {
            Some(id) => Some(Original { id: Id(id), n: r.get(14)?, sha256: Digest(r.get(15)?) }),
            None => None,
        };
        let kind = Code::new(&media).ok().and_then(|code| asking.reference.evidence_kinds.get(&code));
        Ok(Evidence {
            id: Id(r.get(0)?),
            n: r.get(1)?,
            sha256: Digest(r.get(2)?),
            size: r.get(3)?,
            shown: kind.map_or("none", |k| k.more.shown.as_str()).to_owned(),
            mime: kind.map_or("application/octet-stream", |k| k.more.mime.as_str()).to_owned(),
            media,
            name: name.as_deref().map(file_name::shown),
            officer: r.get(6)?,
            at: Instant(r.get(7)?),
            elsewhere: r.get(8)?,
            elsewhere_number: r.get(9)?,
            viewed: r.get(10)?,
            copied: r.get(11)?,
            named,
            original,
            covered: covered.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

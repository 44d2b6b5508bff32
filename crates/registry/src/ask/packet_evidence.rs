//! The files of evidence that could go with the packet of a referral list, and of those that may not, why.
//!
//! Not the rows of the list (`referral_list`), whose choice of referrals is the same, and not the rule, which is
//! `casework::referral::packet` here and in the act.

use super::Asking;
use super::referral_list::{CHOSEN, MINE};
use crate::fault::Failure;
use casework::code::{Code, Digest, Id};
use casework::file_name;
use casework::referral::packet::{Form, MOST, stays};
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::time::Day;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The most bytes of evidence that go with one packet, as they lie in the office.
pub const MOST_BYTES: i64 = 256 * 1024 * 1024;

/// Of which list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// The agency, by code or alias.
    pub agency: String,
    /// From this day, as the list is asked for.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<Day>,
    /// Up to and with this day.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<Day>,
    /// Only these referrals.
    #[serde(default)]
    #[ts(optional)]
    pub only: Option<Vec<Id>>,
    /// Not these referrals.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Id>>")]
    pub without: Vec<Id>,
}

/// The files.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The complaints that have some, in the order of the list.
    pub complaints: Vec<OfComplaint>,
    /// The most files that go with one packet.
    pub most_files: u32,
    /// The most bytes.
    #[ts(type = "number")]
    pub most_bytes: i64,
}

/// One complaint's.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfComplaint {
    /// The complaint.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Whether names go with it.
    pub consent: bool,
    /// Its files; never none.
    pub files: Vec<PacketEvidence>,
}

/// One file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PacketEvidence {
    /// This file of this complaint.
    pub id: Id,
    /// Its number within the complaint.
    pub n: u32,
    /// SHA-256 of its bytes as they lie in the office.
    pub sha256: Digest,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: i64,
    /// What the bytes are, a code of the evidence kinds.
    pub media: String,
    /// Its name as it came; nothing where it had none. It does not go with the packet.
    pub name: Option<String>,
    /// Where it is a covered copy: its original's number within the complaint.
    pub covers: Option<u32>,
    /// Where it is a covered copy: SHA-256 of its original.
    pub covers_sha256: Option<Digest>,
    /// In what form it goes: `picture`, `camera`, `covered` or `file`.
    pub form: String,
    /// Why it may not go, a refusal's code.
    pub stays: Option<RefusalCode>,
}

/// Lists them.
///
/// # Errors
/// `unknown-code` for an agency that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let unknown = || Failure::from(Failing::problem("agency", ProblemCode::UnknownCode));
    let agency = asking.reference.agencies.resolve(&params.agency).ok_or_else(unknown)?;
    let (from, to) = (params.from.map(|d| d.to_string()), params.to.map(|d| d.to_string()));
    let only = params.only.as_ref().map(|ids| serde_json::json!(ids).to_string());
    let without = serde_json::json!(params.without).to_string();
    // Names go with a complaint where they go with each of its referrals on the list.
    let sql = format!(
        "WITH listed AS (SELECT r.complaint AS key, min(r.consent) AS consent FROM referral r WHERE {CHOSEN} AND {MINE} GROUP BY 1)
         SELECT c.id, c.number, l.consent AND c.consent_refer IS 1, e.id, e.n, e.sha256, e.size, e.media, e.name, o.n, o.sha256
         FROM listed l JOIN complaint c ON c.key = l.key JOIN evidence e ON e.complaint = c.key
           LEFT JOIN evidence o ON o.id = e.original ORDER BY c.received_at, c.key, e.n"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![agency.code.as_str(), from, to, only, without])?;
    let mut complaints: Vec<OfComplaint> = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, consent) = (Id(row.get(0)?), row.get(2)?);
        let media: String = row.get(7)?;
        let code = Code::new(&media).unwrap_or_else(|_| Code::of("other"));
        let covers: Option<u32> = row.get(9)?;
        let file = PacketEvidence {
            id: Id(row.get(3)?),
            n: row.get(4)?,
            sha256: Digest(row.get(5)?),
            size: row.get(6)?,
            name: row.get::<_, Option<String>>(8)?.as_deref().map(file_name::shown),
            covers,
            covers_sha256: row.get::<_, Option<[u8; 32]>>(10)?.map(Digest),
            form: Form::of(asking.reference, &code, covers.is_some()).code().to_owned(),
            stays: stays(asking.reference, &code, covers.is_some(), consent),
            media,
        };
        match complaints.last_mut() {
            Some(last) if last.id == id => last.files.push(file),
            _ => complaints.push(OfComplaint { id, number: row.get(1)?, consent, files: vec![file] }),
        }
    }
    Ok(View { complaints, most_files: u32::try_from(MOST).unwrap_or(u32::MAX), most_bytes: MOST_BYTES })
}

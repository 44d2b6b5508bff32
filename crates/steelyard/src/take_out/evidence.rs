//! The files of evidence that go with a packet: gathered whole before anything is sealed, pictures drawn anew.
//!
//! Not which may go (`casework::referral::packet`), which is asked here first so that nothing is read in vain and decided in
//! the act. A file that is missing, altered or cannot be drawn stops the packet.

use super::Wanted;
use crate::reading::{self, Job};
use casework::code::{Code, Digest, Id};
use casework::command::PacketFileGiven;
use casework::reference::Reference;
use casework::referral::packet::{Form, MOST};
use casework::refusal::{About, Failing, RefusalCode};
use registry::ask::packet_evidence::{self, MOST_BYTES, OfComplaint, PacketEvidence};
use registry::ask::referral_list::List;
use registry::{Failure, Registry};
use sha2::{Digest as _, Sha256};

/// A file that was chosen.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The file.
    pub evidence: Id,
    /// Of a picture: as it was received, with what the camera wrote into it. Of any other file it says nothing.
    pub as_received: bool,
}

/// A file as it leaves.
pub struct Enclosed {
    /// The row of its complaint, from nothing.
    pub row: usize,
    /// Its number within the complaint.
    pub n: u32,
    /// What leaves.
    pub bytes: Vec<u8>,
    /// As the act names it.
    pub given: PacketFileGiven,
    /// Whether it is a covered copy.
    pub covered: bool,
    /// SHA-256 of the original.
    pub original: Digest,
    ending: Option<String>,
}

impl Enclosed {
    /// The end of its name: its number and the ending of its kind.
    pub fn tail(&self) -> String {
        match &self.ending {
            Some(ending) => format!("E{}.{ending}", self.n),
            None => format!("E{}", self.n),
        }
    }
}

/// Gathers what was chosen, in the order of the list.
///
/// # Errors
/// As the act would refuse; missing or altered bytes; a picture that cannot be drawn anew.
pub fn gather(registry: &Registry, view: &List, wanted: &Wanted) -> Result<Vec<Enclosed>, Failure> {
    if wanted.evidence.is_empty() {
        return Ok(Vec::new());
    }
    let refused = |code| Failure::from(Failing::refused(code));
    if wanted.format != "zip" {
        return Err(refused(RefusalCode::PacketOnly));
    }
    if wanted.evidence.len() > MOST {
        return Err(refused(RefusalCode::PacketTooMany));
    }
    let params = packet_evidence::Params {
        agency: wanted.agency.clone(),
        from: wanted.from,
        to: wanted.to,
        only: wanted.only.clone(),
        without: Vec::new(),
    };
    let may = registry.asking(|asking| packet_evidence::ask(asking, params))?;
    let mut enclosed = Vec::with_capacity(wanted.evidence.len());
    let (mut before, mut after) = (0, 0);
    for chosen in &wanted.evidence {
        let found = may.complaints.iter().find_map(|of| {
            let file = of.files.iter().find(|file| file.id == chosen.evidence)?;
            Some((view.rows.iter().position(|line| line.complaint == of.id)?, of, file))
        });
        let Some((row, of, file)) = found else {
            return Err(Failing::about(RefusalCode::PacketElsewhere, chosen.evidence.hex()).into());
        };
        before += file.size;
        if before > MOST_BYTES {
            return Err(refused(RefusalCode::PacketTooLarge));
        }
        let one = enclose(registry, row, of, file, chosen.as_received)?;
        after += i64::try_from(one.bytes.len()).unwrap_or(i64::MAX);
        if after > MOST_BYTES {
            return Err(refused(RefusalCode::PacketTooLarge));
        }
        enclosed.push(one);
    }
    enclosed.sort_by_key(|file| (file.row, file.n));
    Ok(enclosed)
}

/// The ending of what was drawn anew.
fn ending_of(drawn: &[u8]) -> &'static str {
    match drawn {
        [0x89, b'P', ..] => "png",
        [b'%', ..] => "pdf",
        _ => "jpg",
    }
}

fn enclose(
    registry: &Registry,
    row: usize,
    of: &OfComplaint,
    file: &PacketEvidence,
    as_received: bool,
) -> Result<Enclosed, Failure> {
    let named = || format!("{}-E{}", of.number, file.n);
    if let Some(code) = file.stays {
        return Err(Failing::about(code, named()).into());
    }
    let kinds = &Reference::bundled().evidence_kinds;
    let media = Code::new(&file.media).unwrap_or_else(|_| Code::of("other"));
    let not_cleaned = |why: &str| {
        let about = vec![About::with(named(), why)];
        Failure::from(Failing::Refused { code: RefusalCode::PacketNotCleaned, about })
    };
    let stored = registry.evidence_bytes(&file.sha256)?;
    let covered = file.covers.is_some();
    let form = Form::of(Reference::bundled(), &media, covered);
    let cleaned = match form {
        Form::Picture if !as_received => {
            Some(reading::read(&Job::Clean, &stored).map_err(|refused| not_cleaned(refused.why.code()))?)
        }
        Form::Camera if !as_received => return Err(not_cleaned(reading::Why::OtherKind.code())),
        _ => None,
    };
    let ending = match &cleaned {
        Some(bytes) => Some(ending_of(bytes).to_owned()),
        None => kinds.get(&media).and_then(|kind| kind.more.endings.first().cloned()),
    };
    let given = PacketFileGiven {
        evidence: file.id,
        as_received: cleaned.is_none() && !covered,
        sha256: cleaned.as_ref().map_or(file.sha256, |bytes| Digest(Sha256::digest(bytes).into())),
    };
    Ok(Enclosed {
        row,
        n: file.n,
        bytes: cleaned.unwrap_or(stored),
        given,
        covered,
        original: file.covers_sha256.unwrap_or(file.sha256),
        ending,
    })
}

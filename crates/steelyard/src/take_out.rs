//! Taking a referral list out: asked, rendered, sealed, and only then written.
//!
//! The act is performed before the file exists: who took what, which fields, digest of the rows, files of evidence. A list that
//! could not be written is followed by an entry that says so.

use casework::code::{Code, Digest, Id};
use casework::command::{Command, ExportReferrals, Name, RecordExportFailed};
use casework::reference::{Lang, Reference};
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::time::Day;
use registry::ask::referral_list;
use registry::{Failure, Fault, Registry, act_id, clock, files};
use std::path::Path;

mod evidence;
mod packet;
mod paper;
mod render;

pub use evidence::Chosen;

/// Which list is wanted.
pub struct Wanted {
    /// The agency, by code or alias.
    pub agency: String,
    /// From this day, by when the referral was approved or sent.
    pub from: Option<Day>,
    /// Up to and with this day.
    pub to: Option<Day>,
    /// `csv`, `xlsx`, `pdf`, or `zip` for the packet.
    pub format: String,
    /// The language of heads and names.
    pub lang: Lang,
    /// The fields, or those that the agency usually gets.
    pub fields: Option<Vec<String>>,
    /// Only these referrals, where a choice was made.
    pub only: Option<Vec<Id>>,
    /// The files of evidence that go with a packet.
    pub evidence: Vec<Chosen>,
}

/// What was taken.
pub struct Taken {
    /// Rows in the list.
    pub rows: usize,
    /// SHA-256 of the file, in hex.
    pub sha256: String,
    /// The list's number.
    pub list: String,
}

/// Takes a list out to a file.
///
/// # Errors
/// As the doors; a file that cannot be written is a fault, and an entry says that the list was not written.
pub fn take_out(registry: &Registry, act: &str, wanted: &Wanted, to: &Path) -> Result<Taken, Failure> {
    let agency = Reference::bundled()
        .agencies
        .canonical(&wanted.agency)
        .ok_or_else(|| Failing::problem("agency", ProblemCode::UnknownCode))?;
    let params = referral_list::Params {
        agency: agency.as_str().to_owned(),
        from: wanted.from,
        to: wanted.to,
        language: Some(wanted.lang.tag().to_owned()),
        fields: wanted.fields.clone(),
        only: wanted.only.clone(),
        without: Vec::new(),
    };
    let view = registry.asking(|asking| referral_list::ask(asking, params))?;
    if view.referrals.is_empty() {
        return Err(Failure::Failing(Failing::about(RefusalCode::ListEmpty, agency.as_str())));
    }
    let enclosed = evidence::gather(registry, &view, wanted)?;
    let rendered = render::render(&view, &agency, wanted, &enclosed, registry)?;
    let (referrals, number) = (view.referrals, view.number);
    let command = Command::ExportReferrals(ExportReferrals {
        agency,
        from: wanted.from,
        to: wanted.to,
        format: Code::new(&wanted.format).map_err(|_| Failing::problem("format", ProblemCode::UnknownCode))?,
        language: Code::new(wanted.lang.tag()).map_err(|_| Failing::problem("language", ProblemCode::UnknownCode))?,
        fields: rendered.fields.clone(),
        referrals: referrals.clone(),
        rows_sha256: Digest(rendered.rows_sha256),
        number: number.clone(),
        evidence: enclosed.iter().map(|file| file.given.clone()).collect(),
    });
    let receipt = registry.perform(act, &serde_json::to_vec(&command).unwrap_or_default())?;
    if let Err(fault) = files::atomic_write(to, &rendered.bytes) {
        let list = receipt.made.first().map(|m| Name::from(m.id)).unwrap_or_else(|| Name(number));
        let failed = Command::RecordExportFailed(RecordExportFailed { list, cause: Code::of("not-written") });
        let act = act_id::mint(clock())?;
        registry.perform(&act.hex(), &serde_json::to_vec(&failed).unwrap_or_default())?;
        return Err(Fault::File(files::FileFault::of(files::Part::Folder, fault)).into());
    }
    Ok(Taken { rows: referrals.len(), sha256: rendered.file_sha256, list: number })
}

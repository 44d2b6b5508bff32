//! Taking figures out: a chart as a drawing or a table, or the press text. Sealed first, then written.
//!
//! Not what they say, which the window drew from the registry's answers, nor where they go, which a dialog asked. The
//! act bears the digest of the very bytes; figures that could not be written are followed by an entry that says so.

use crate::take_list::code;
use casework::code::{Code, Digest};
use casework::command::{Command, RecordStatisticsFailed, TakeStatistics};
use casework::time::Instant;
use registry::{Failure, Fault, Registry, act_id, clock, files};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// What is taken.
pub struct Wanted {
    /// The chart's code, or `press`.
    pub what: String,
    /// The Hong Kong year.
    pub year: i16,
    /// Whether it begins on 1 April.
    pub fiscal: bool,
    /// As at when; now unless given.
    pub as_at: Option<Instant>,
    /// `csv`, `svg`, `png` or `txt`.
    pub format: String,
    /// The language of its words.
    pub language: String,
    /// Rows or marks in it.
    pub rows: u32,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Seals the taking and writes the file; gives the digest in hex.
///
/// # Errors
/// As the doors; a file that cannot be written is a fault, and an entry says that nothing was written.
pub fn take_figures(registry: &Registry, act: &str, wanted: &Wanted, to: &Path) -> Result<String, Failure> {
    let sha256 = Digest(Sha256::digest(&wanted.bytes).into());
    let command = Command::TakeStatistics(TakeStatistics {
        what: code("what", &wanted.what)?,
        year: wanted.year,
        fiscal: wanted.fiscal,
        as_at: wanted.as_at,
        format: code("format", &wanted.format)?,
        language: code("language", &wanted.language)?,
        sha256,
        rows: wanted.rows,
    });
    let receipt = registry.perform(act, &serde_json::to_vec(&command).unwrap_or_default())?;
    if let Err(fault) = files::atomic_write(to, &wanted.bytes) {
        if let Some(taking) = receipt.made.first().map(|made| made.id) {
            let cause = Code::of("not-written");
            let failed = Command::RecordStatisticsFailed(RecordStatisticsFailed { taking, cause });
            let act = act_id::mint(clock())?;
            registry.perform(&act.hex(), &serde_json::to_vec(&failed).unwrap_or_default())?;
        }
        return Err(Fault::File(files::FileFault::of(files::Part::Folder, fault)).into());
    }
    Ok(sha256.hex())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use registry::testing::tiny;

    fn wanted() -> Wanted {
        Wanted {
            what: "months".into(),
            year: 2026,
            fiscal: false,
            as_at: None,
            format: "csv".into(),
            language: "en".into(),
            rows: 1,
            bytes: b"figure,count\r\n".to_vec(),
        }
    }

    fn kinds(registry: &Registry) -> Vec<String> {
        let page = registry.ask("journal", serde_json::json!({ "limit": 2 })).unwrap();
        let entries = page["entries"].as_array().unwrap();
        entries.iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn figures_are_sealed_before_they_are_written() {
        let (office, _) = tiny();
        let registry = office.sign_in("C001");
        let to = office.dir.join("months.csv");
        let act = act_id::mint(clock()).unwrap().hex();
        let sha256 = take_figures(&registry, &act, &wanted(), &to).unwrap();
        assert_eq!(std::fs::read(&to).unwrap(), b"figure,count\r\n", "the bytes are written as they came");
        assert_eq!(sha256.len(), 64, "and known by their digest");
        assert_eq!(kinds(&registry)[0], "statistics_taken", "the journal says that they left");
    }

    #[test]
    fn what_could_not_be_written_is_said() {
        let (office, _) = tiny();
        let registry = office.sign_in("C001");
        let act = act_id::mint(clock()).unwrap().hex();
        let nowhere = office.dir.join("no such folder").join("months.csv");
        assert!(take_figures(&registry, &act, &wanted(), &nowhere).is_err(), "there is no such folder");
        assert_eq!(
            kinds(&registry),
            ["statistics_not_written", "statistics_taken"],
            "the taking was sealed, and then that nothing was written"
        );
    }
}

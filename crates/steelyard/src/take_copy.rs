//! Taking a copy of a file of evidence out: its original bytes, sealed first, then written.
//!
//! Not where it goes, which a dialog asked, and not who may (`casework::roles`). Bytes that are not whole leave nothing
//! behind, neither an entry nor a file; a copy that could not be written is followed by an entry that says so.

use casework::code::{Code, Id};
use casework::command::{Command, CopyEvidence, Name, RecordCopyFailed};
use registry::{Failure, Fault, Registry, act_id, clock, files};
use std::path::Path;

/// Seals the taking and writes the file; gives the digest in hex.
///
/// # Errors
/// As the doors; altered or missing bytes; a file that cannot be written is a fault, and an entry says that nothing was
/// written.
pub fn take_copy(registry: &Registry, act: &str, evidence: Id, to: &Path) -> Result<String, Failure> {
    let exhibit = registry.exhibit(&evidence)?;
    let bytes = registry.evidence_bytes(&exhibit.sha256)?;
    let complaint = Name::from(exhibit.complaint);
    let command = Command::CopyEvidence(CopyEvidence { complaint: complaint.clone(), evidence });
    let receipt = registry.perform(act, &serde_json::to_vec(&command).unwrap_or_default())?;
    if let Err(fault) = files::atomic_write(to, &bytes) {
        if let Some(copy) = receipt.made.first().map(|made| made.id) {
            let failed = RecordCopyFailed { complaint, copy, cause: Code::of("not-written") };
            let act = act_id::mint(clock())?;
            let command = serde_json::to_vec(&Command::RecordCopyFailed(failed)).unwrap_or_default();
            registry.perform(&act.hex(), &command)?;
        }
        return Err(Fault::File(files::FileFault::of(files::Part::Folder, fault)).into());
    }
    Ok(exhibit.sha256.hex())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use registry::testing::{give, tiny};
    use serde_json::{Value, json};

    const PHOTO: &[u8] = b"\xff\xd8\xff\xe0 a price card";

    /// An office whose first complaint has one photograph, and that photograph's id.
    fn with_photo() -> (registry::testing::Office, String, Id) {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let stored = team.take_evidence("周映禾 receipt.jpg", PHOTO).unwrap();
        let evidence = json!([{ "sha256": stored.sha256, "name": stored.name }]);
        give(&team, &json!({ "act": "receive_evidence", "complaint": ids[0], "evidence": evidence })).unwrap();
        let file = file_of(&team, &ids[0]);
        (office, ids[0].clone(), Id::parse(file["evidence"][0]["id"].as_str().unwrap()).unwrap())
    }

    fn file_of(registry: &Registry, complaint: &str) -> Value {
        registry.ask("complaint_file", json!({ "name": complaint })).unwrap()
    }

    fn kinds(registry: &Registry, limit: usize) -> Vec<String> {
        let page = registry.ask("journal", json!({ "limit": limit })).unwrap();
        page["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect()
    }

    fn act() -> String {
        act_id::mint(clock()).unwrap().hex()
    }

    #[test]
    fn a_copy_is_the_very_bytes_and_is_sealed_before_it_is_written() {
        let (office, complaint, evidence) = with_photo();
        let officer = office.sign_in("C001");
        let name = officer.exhibit(&evidence).unwrap().copy_name();
        assert!(name.ends_with("-E1.jpg") && name.starts_with("TDC-"), "{name} says complaint, number and kind");
        assert!(name.is_ascii(), "and nothing of the name under which it came");
        let to = office.dir.join(name);

        take_copy(&officer, &act(), evidence, &to).unwrap();

        assert_eq!(std::fs::read(&to).unwrap(), PHOTO, "the original bytes, none changed");
        assert_eq!(kinds(&officer, 1), ["evidence_copied"], "the journal says that they left");
        give(&officer, &json!({ "act": "view_evidence", "complaint": complaint, "evidence": evidence })).unwrap();
        let shown = &file_of(&officer, &complaint)["evidence"][0];
        assert_eq!((&shown["viewed"], &shown["copied"]), (&json!(1), &json!(1)), "and the file counts its custody");
        assert!(officer.verify().is_ok(), "a replay gives the same tables");
    }

    #[test]
    fn a_copy_that_could_not_be_written_is_said() {
        let (office, complaint, evidence) = with_photo();
        let officer = office.sign_in("S001");

        let nowhere = office.dir.join("no such folder").join("copy.jpg");
        assert!(take_copy(&officer, &act(), evidence, &nowhere).is_err(), "there is no such folder");

        assert_eq!(kinds(&officer, 2), ["evidence_not_copied", "evidence_copied"], "sealed, and then taken back");
        assert_eq!(file_of(&officer, &complaint)["evidence"][0]["copied"], 0, "no copy is counted");
        assert!(officer.verify().is_ok(), "a replay gives the same tables");
    }

    #[test]
    fn who_may_not_hand_originals_out_writes_nothing() {
        let (office, _, evidence) = with_photo();
        let to = office.dir.join("copy.jpg");
        assert!(take_copy(&office.sign_in("Q001"), &act(), evidence, &to).is_err(), "the counter hands none out");
        assert!(!to.exists(), "and nothing was written");
    }
}

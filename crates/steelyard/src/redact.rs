//! A covered copy of a file of evidence: burned by the helper, stored, and received as a file that names its original.
//!
//! Not the rule (`casework::complaint::redact`) nor the burning (`preview::cover`). A copy that no act
//! names, because a rule refused it, is swept from the store.

use crate::reading::{self, Job, Refused};
use casework::code::Id;
use casework::command::{Command, CoverGiven, Name, RedactEvidence};
use casework::refusal::{Failing, RefusalCode};
use registry::{Failure, Receipt, Registry};

/// Why no covered copy was made.
#[derive(Debug)]
pub enum NotCovered {
    /// A rule, or a fault.
    Failure(Failure),
    /// The file could not be read or drawn.
    Refused(Refused),
}

impl From<Failure> for NotCovered {
    fn from(failure: Failure) -> NotCovered {
        NotCovered::Failure(failure)
    }
}

/// Makes the copy and receives it.
///
/// # Errors
/// As the doors; missing or altered bytes; a file of which no copy can be drawn.
pub fn redact(registry: &Registry, act: &str, evidence: Id, covered: Vec<CoverGiven>) -> Result<Receipt, NotCovered> {
    let exhibit = registry.exhibit(&evidence)?;
    let kinds = &casework::reference::Reference::bundled().evidence_kinds;
    if kinds.get(&exhibit.media).is_none_or(|kind| kind.more.program) {
        return Err(Failure::from(Failing::refused(RefusalCode::EvidenceProgram)).into());
    }
    let complaint = Name::from(exhibit.complaint);
    let command = |copy, covered| {
        let command = Command::RedactEvidence(RedactEvidence { complaint: complaint.clone(), evidence, copy, covered });
        serde_json::to_vec(&command).unwrap_or_default()
    };
    let boxes: Vec<preview::Box> = covered
        .iter()
        .map(|c| preview::Box { page: c.page, x: c.x, y: c.y, width: c.width, height: c.height })
        .collect();
    let bytes = registry.evidence_bytes(&exhibit.sha256)?;
    let copy = reading::read(&Job::Cover { boxes }, &bytes).map_err(NotCovered::Refused)?;
    let stored = registry.take_evidence("", &copy)?;
    Ok(registry.perform(act, &command(stored.sha256, covered))?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::reading::{Reader, read_by};
    use casework::code::Code;
    use registry::testing::{give, tiny};
    use registry::{act_id, clock};
    use serde_json::json;

    const TURNED: &[u8] = include_bytes!("../../preview/tests/files/turned.jpg");

    fn cover() -> Vec<CoverGiven> {
        let reason = Code::of("third-party");
        vec![CoverGiven { page: 1, x: 5_000, y: 0, width: 5_000, height: 5_000, reason }]
    }

    #[test]
    fn a_covered_copy_is_stored_and_received_and_the_original_stays() {
        read_by(Reader::Within);
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let evidence = |name: &str, bytes: &[u8], n: usize| {
            let stored = team.take_evidence(name, bytes).unwrap();
            let given = json!([{ "sha256": stored.sha256, "name": name }]);
            give(&team, &json!({ "act": "receive_evidence", "complaint": ids[0], "evidence": given })).unwrap();
            let file = team.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
            (Id::parse(file["evidence"][n]["id"].as_str().unwrap()).unwrap(), stored.sha256)
        };
        let (photo, original) = evidence("receipt.jpg", TURNED, 0);
        let (program, _) = evidence("setup.exe", b"MZ\x90\0\x03", 1);
        let officer = office.sign_in("C001");
        let act = || act_id::mint(clock()).unwrap().hex();

        redact(&officer, &act(), photo, cover()).unwrap();

        let file = officer.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
        let copy = &file["evidence"][2];
        assert_eq!(copy["original"]["sha256"], json!(original), "it names its original by digest");
        let copied = casework::code::Digest::parse(copy["sha256"].as_str().unwrap()).unwrap();
        let bytes = officer.evidence_bytes(&copied).unwrap();
        for word in [&b"CANARY"[..], b"Exif", b"MadePhone"] {
            assert!(!bytes.windows(word.len()).any(|at| at == word), "nothing that the photograph said goes along");
        }
        assert_eq!(officer.evidence_bytes(&original).unwrap(), TURNED, "the original is byte for byte as it came");
        assert!(redact(&officer, &act(), program, cover()).is_err(), "a program is not opened to be covered");
        assert!(redact(&team, &act(), photo, cover()).is_err(), "the counter hands none out");
    }
}

//! Custody of evidence: that a file was seen at reading size, and that a copy of its bytes left the office.
//!
//! Not its receiving (`evidence`), and not the bytes (`registry::evidence`): a copy is sealed before it is written, and
//! one that could not be written is followed by an entry that says so. Source: requirements 14, domain paper §7.2.

use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::{CopyEvidence, Name, RecordCopyFailed, ViewEvidence};
use crate::fact::Fact;
use crate::papers::{ComplaintPaper, Papers};
use crate::refusal::{Failing, RefusalCode};

/// The complaint and the digest of the file that is named; refused where that complaint has no such file.
fn exhibit<'p>(
    complaint: &Name,
    evidence: Id,
    papers: &'p Papers<'_>,
) -> Result<(&'p ComplaintPaper, crate::code::Digest), Failing> {
    let paper = papers.complaint(complaint)?;
    let sha256 = papers.exhibits.get(&evidence).copied();
    Ok((paper, sha256.ok_or_else(|| Failing::about(RefusalCode::NotFound, evidence.hex()))?))
}

fn stated(fact: Fact, paper: &ComplaintPaper) -> Decision {
    let mut decision = Decision::default();
    decision.state(fact, vec![Stream::seen("complaint", paper.id, paper.last)]);
    decision
}

/// Records that the officer saw the file at reading size. It commutes with everything, so it is never stale.
pub(crate) fn view(command: &ViewEvidence, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let (paper, sha256) = exhibit(&command.complaint, command.evidence, papers)?;
    Ok(stated(Fact::EvidenceViewed { complaint: paper.id, evidence: command.evidence, sha256 }, paper))
}

/// Records that a copy of the original bytes leaves, by their digest.
pub(crate) fn copy(act: &Act, command: &CopyEvidence, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let (paper, sha256) = exhibit(&command.complaint, command.evidence, papers)?;
    let copy = Id::minted(act.id, "evidence-copy", 0);
    Ok(stated(Fact::EvidenceCopied { copy, complaint: paper.id, evidence: command.evidence, sha256 }, paper))
}

/// Records that a copy which was sealed could not be written.
pub(crate) fn not_copied(command: &RecordCopyFailed, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    if !papers.copies.contains(&command.copy) {
        return Err(Failing::about(RefusalCode::NotFound, command.copy.hex()));
    }
    Ok(stated(Fact::EvidenceNotCopied { copy: command.copy, complaint: paper.id, cause: command.cause.clone() }, paper))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Digest;
    use crate::complaint::on_paper::{facts, give, id, refused, with};
    use crate::papers::State;
    use serde_json::json;

    const PHOTO: Digest = Digest([0xa1; 32]);

    fn office() -> Papers<'static> {
        let mut papers = with(&[State::Assessing, State::Void]);
        papers.exhibits.insert(id(7), PHOTO);
        papers
    }

    #[test]
    fn seeing_a_file_large_is_custody_and_names_its_bytes() {
        for complaint in ["T1", "T2"] {
            let act = json!({ "act": "view_evidence", "complaint": complaint, "evidence": id(7) });
            let done = give(&office(), "R001", &act).unwrap();
            let Fact::EvidenceViewed { evidence, sha256, .. } = facts(&done)[0] else { panic!("it was seen") };
            assert_eq!((*evidence, *sha256), (id(7), PHOTO), "which file and which bytes, of a void complaint too");
        }
        let act = json!({ "act": "view_evidence", "complaint": "T1", "evidence": id(8) });
        let (code, _) = refused(give(&office(), "Q001", &act));
        assert_eq!(code, RefusalCode::NotFound, "what the complaint does not have was not seen");
    }

    #[test]
    fn a_copy_is_sealed_with_its_digest_and_by_whom_it_may_leave() {
        let act = json!({ "act": "copy_evidence", "complaint": "T1", "evidence": id(7) });
        let done = give(&office(), "C001", &act).unwrap();
        let Fact::EvidenceCopied { sha256, .. } = facts(&done)[0] else { panic!("a copy left") };
        assert_eq!(*sha256, PHOTO, "the digest says which bytes left");
        let (code, _) = refused(give(&office(), "Q001", &act));
        assert_eq!(code, RefusalCode::RoleMayNot, "who takes evidence in at the counter hands none out");
    }

    #[test]
    fn only_a_copy_that_was_sealed_can_have_failed() {
        let mut papers = office();
        let act =
            json!({ "act": "record_copy_failed", "complaint": "T1", "copy": id(9).hex(), "cause": "not-written" });
        let (code, _) = refused(give(&papers, "C001", &act));
        assert_eq!(code, RefusalCode::NotFound, "nothing of that id left");
        papers.copies.insert(id(9));
        let done = give(&papers, "C001", &act).unwrap();
        assert!(matches!(facts(&done)[0], Fact::EvidenceNotCopied { .. }), "the journal says that nothing was written");
    }
}

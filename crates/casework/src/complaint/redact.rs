//! Covering what may not leave: a copy of a file with boxes burned in, an exhibit of its own that names its original.
//!
//! Not the burning, which is done before the act (`preview::cover`), and not the original, which stays as it came.
//! Source: requirement 16, trust paper §2.7.

use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::RedactEvidence;
use crate::fact::{CoverFact, Fact, FileFact};
use crate::papers::{Papers, State};
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};

/// The most boxes on one copy.
pub const MOST: usize = 2_000;
/// A whole side of a page, in the parts by which a box is told.
const WHOLE: u32 = 10_000;

/// Records that a covered copy was made, what was covered and why. It commutes with everything, so it is never stale.
pub(crate) fn redact(act: &Act, command: &RedactEvidence, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    if paper.state == State::Void {
        let about = vec![About::with(paper.number.clone(), paper.state.code())];
        return Err(Failing::Refused { code: RefusalCode::WrongState, about });
    }
    let original = papers
        .exhibits
        .get(&command.evidence)
        .copied()
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.evidence.hex()))?;
    if command.covered.is_empty() {
        return Err(Failing::refused(RefusalCode::NothingChosen));
    }
    if command.covered.len() > MOST {
        return Err(Failing::problem("covered", ProblemCode::TooLong));
    }
    let mut covered = Vec::with_capacity(command.covered.len());
    for one in &command.covered {
        let within = |from: u16, long: u16| long > 0 && u32::from(from) + u32::from(long) <= WHOLE;
        if one.page == 0 || !within(one.x, one.width) || !within(one.y, one.height) {
            return Err(Failing::problem("covered", ProblemCode::Unsound));
        }
        let reason = papers
            .reference
            .redaction_reasons
            .canonical(one.reason.as_str())
            .ok_or_else(|| Failing::problem("reason", ProblemCode::UnknownCode))?;
        let (page, x, y) = (one.page, one.x, one.y);
        covered.push(CoverFact { page, x, y, width: one.width, height: one.height, reason });
    }
    let Some(stored) = papers.stored.get(&command.copy) else {
        return Err(Failing::about(RefusalCode::EvidenceNotStored, command.copy.hex()));
    };
    // What burns the boxes in writes these two and nothing else.
    if !["png", "pdf"].contains(&stored.media.as_str()) {
        return Err(Failing::problem("copy", ProblemCode::Unsound));
    }
    if command.copy == original || papers.held.contains(&command.copy) {
        return Err(Failing::about(RefusalCode::AlreadySo, paper.number.clone()));
    }
    let id = Id::minted(act.id, "evidence", 0);
    let file = FileFact { id, sha256: command.copy, size: stored.size, media: stored.media.clone() };
    let mut decision = Decision::default();
    decision.state(
        Fact::EvidenceRedacted {
            complaint: paper.id,
            file,
            original: command.evidence,
            original_sha256: original,
            covered,
        },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    Ok(decision)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Digest;
    use crate::complaint::on_paper::{code, facts, give, id, problems, refused, with};
    use crate::papers::StoredPaper;
    use serde_json::{Value, json};

    const PHOTO: Digest = Digest([0xa1; 32]);
    const COPY: Digest = Digest([0xc2; 32]);

    fn office() -> Papers<'static> {
        let mut papers = with(&[State::Assessing, State::Void]);
        papers.exhibits.insert(id(7), PHOTO);
        papers.stored.insert(COPY, StoredPaper { size: 900, media: code("png") });
        papers
    }

    fn act(x: u32, reason: &str) -> Value {
        let covered = json!([{ "page": 1, "x": x, "y": 10, "width": 2_000, "height": 500, "reason": reason }]);
        json!({ "act": "redact_evidence", "complaint": "T1", "evidence": id(7), "copy": COPY, "covered": covered })
    }

    #[test]
    fn a_covered_copy_names_its_original_and_says_what_was_covered_and_why() {
        let done = give(&office(), "C001", &act(100, "third-party")).unwrap();
        let Fact::EvidenceRedacted { file, original, original_sha256, covered, .. } = facts(&done)[0] else {
            panic!("a copy was made")
        };
        assert_eq!((*original, *original_sha256), (id(7), PHOTO), "by id and by digest");
        assert_eq!((file.sha256, file.size), (COPY, 900), "the copy is an exhibit of its own");
        assert_eq!((covered[0].x, covered[0].reason.as_str()), (100, "third-party"), "each box with its reason");
    }

    #[test]
    fn a_box_without_a_place_or_a_reason_is_none() {
        let field = |act: &Value| problems(give(&office(), "C001", act));
        assert_eq!(field(&act(9_000, "third-party"))[0].1, ProblemCode::Unsound, "it would stand beyond the page");
        assert_eq!(
            field(&act(100, "because"))[0],
            ("reason".to_owned(), ProblemCode::UnknownCode),
            "reasons are known"
        );
        let mut none = act(100, "third-party");
        none["covered"] = json!([]);
        assert_eq!(refused(give(&office(), "C001", &none)).0, RefusalCode::NothingChosen, "nothing is covered");
    }

    #[test]
    fn a_copy_is_another_file_and_the_original_is_there() {
        let mut papers = office();
        papers.held.insert(COPY);
        let (code, _) = refused(give(&papers, "C001", &act(100, "third-party")));
        assert_eq!(code, RefusalCode::AlreadySo, "the same boxes give the same copy");
        papers = office();
        papers.exhibits.clear();
        let (code, _) = refused(give(&papers, "C001", &act(100, "third-party")));
        assert_eq!(code, RefusalCode::NotFound, "what the complaint does not have is not covered");
        papers = office();
        papers.stored.clear();
        let (code, _) = refused(give(&papers, "C001", &act(100, "third-party")));
        assert_eq!(code, RefusalCode::EvidenceNotStored, "the copy lies in the store before the act");
    }
}

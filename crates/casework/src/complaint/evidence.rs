//! Receiving evidence: photographs, recordings and papers that came with a complaint, each named by its digest.
//!
//! Not the bytes, which are stored encrypted before the act is given (`registry::evidence`). Size and kind are those
//! that the store found in the bytes, never what a form claims. Source: trust paper §2.6, requirements 13 and 14.

use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::{EvidenceGiven, ReceiveEvidence};
use crate::fact::{Fact, FileFact, Typed};
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use std::collections::HashSet;

/// The largest file that is taken, in bytes: 64 MiB. A minute of a telephone's film fits; a feature film does not.
pub const LARGEST: u64 = 64 * 1024 * 1024;
/// The most files that one act receives.
pub const MOST: usize = 100;
/// The longest file name, in characters; names are kept exactly as they came.
const LONGEST_NAME: usize = 1_000;

/// The files of one act, checked, with what is sealed of each. Those that the complaint has already are left out.
fn files(
    act: &Act,
    given: &[EvidenceGiven],
    papers: &Papers<'_>,
    pen: &mut Pen,
) -> Result<(Vec<FileFact>, Vec<Typed>), Failing> {
    if given.len() > MOST {
        return Err(Failing::about(RefusalCode::EvidenceTooMany, MOST.to_string()));
    }
    if given.iter().any(|g| g.name.chars().count() > LONGEST_NAME) {
        return Err(Failing::problem("evidence", ProblemCode::TooLong));
    }
    if given.iter().any(|g| g.name.contains('\0')) {
        return Err(Failing::problem("evidence", ProblemCode::HoldsNul));
    }
    let unknown: Vec<About> =
        given.iter().filter(|g| !papers.stored.contains_key(&g.sha256)).map(|g| About::named(g.name.clone())).collect();
    if !unknown.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::EvidenceNotStored, about: unknown });
    }
    let mut taken = HashSet::new();
    let (mut facts, mut typed) = (Vec::new(), Vec::new());
    let mut large = Vec::new();
    for one in given {
        let Some(stored) = papers.stored.get(&one.sha256) else { continue };
        if papers.held.contains(&one.sha256) || !taken.insert(one.sha256) {
            continue;
        }
        if stored.size > LARGEST {
            large.push(About::named(one.name.clone()));
        }
        let id = Id::minted(act.id, "evidence", u32::try_from(facts.len()).unwrap_or(u32::MAX));
        typed.extend(pen.text(id, "file-name", Some(&one.name)));
        facts.push(FileFact { id, sha256: one.sha256, size: stored.size, media: stored.media.clone() });
    }
    if !large.is_empty() {
        return Err(Failing::Refused { code: RefusalCode::EvidenceTooLarge, about: large });
    }
    Ok((facts, typed))
}

/// States what a new complaint came with, in the act that files it.
pub(crate) fn state_with_filing(
    act: &Act,
    complaint: Id,
    given: &[EvidenceGiven],
    papers: &Papers<'_>,
    pen: &mut Pen,
    decision: &mut Decision,
) -> Result<(), Failing> {
    let (files, typed) = files(act, given, papers, pen)?;
    if !files.is_empty() {
        let stream = Stream::seen("complaint", complaint, act.id);
        decision.state(Fact::EvidenceReceived { complaint, files, typed }, vec![stream]);
    }
    Ok(())
}

/// Receives evidence for a complaint that is there. It commutes with everything, so it is never stale.
pub(crate) fn receive(act: &Act, command: &ReceiveEvidence, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    if paper.state == State::Void {
        let about = vec![About::with(paper.number.clone(), paper.state.code())];
        return Err(Failing::Refused { code: RefusalCode::WrongState, about });
    }
    if command.evidence.is_empty() {
        return Err(Failing::refused(RefusalCode::NothingChosen));
    }
    let mut pen = Pen::new(act.salt_seed);
    let (files, typed) = files(act, &command.evidence, papers, &mut pen)?;
    if files.is_empty() {
        return Err(Failing::about(RefusalCode::AlreadySo, paper.number.clone()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::EvidenceReceived { complaint: paper.id, files, typed },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;

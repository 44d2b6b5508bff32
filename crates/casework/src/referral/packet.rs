//! Files of evidence in a packet: which may go, and in what form their bytes leave.
//!
//! Not the packet itself, which is made before the act, and not its list (`referral::export`). A picture goes drawn anew,
//! without what a camera wrote into it, unless it was chosen as received; where names stay behind for want of consent only
//! covered copies go. Source: requirement of packets; domain paper §7.1 DPP 3.

use crate::code::{Code, Id};
use crate::command::{ExportReferrals, Name};
use crate::fact::PacketFile;
use crate::papers::{ExhibitPaper, Papers};
use crate::reference::{EvidenceKind, Reference};
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use std::collections::{BTreeMap, BTreeSet};

/// The most files of evidence that go with one packet.
pub const MOST: usize = 500;

/// How the bytes of a file may leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A picture, or a scan of several pages: drawn anew, or as received where that was chosen.
    Picture,
    /// A picture that cannot be drawn anew: only as received, and only where that was chosen.
    Camera,
    /// A covered copy: as it lies, being made of pixels alone.
    Covered,
    /// Any other file: as received.
    File,
}

impl Form {
    /// The form of a file, by what its bytes are and whether it is a covered copy.
    #[must_use]
    pub fn of(reference: &Reference, media: &Code, covered: bool) -> Form {
        let kind = reference.evidence_kinds.get(media).map(|kind| &kind.more);
        match kind {
            _ if covered => Form::Covered,
            Some(kind) if !kind.mime.starts_with("image/") => Form::File,
            Some(kind) if matches!(kind.shown.as_str(), "image" | "page") => Form::Picture,
            Some(_) => Form::Camera,
            None => Form::File,
        }
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Form::Picture => "picture",
            Form::Camera => "camera",
            Form::Covered => "covered",
            Form::File => "file",
        }
    }
}

/// Why a file may not go with a packet, whatever its form; `consent` says whether names go with its complaint.
#[must_use]
pub fn stays(reference: &Reference, media: &Code, covered: bool, consent: bool) -> Option<RefusalCode> {
    let program = |kind: &EvidenceKind| kind.program;
    if reference.evidence_kinds.get(media).is_some_and(|kind| program(&kind.more)) {
        return Some(RefusalCode::EvidenceProgram);
    }
    (!consent && !covered).then_some(RefusalCode::PacketNoConsent)
}

/// The files that a packet names, as they are sealed; each refusal names every file that it concerns.
pub(crate) fn files(command: &ExportReferrals, papers: &Papers<'_>) -> Result<Vec<PacketFile>, Failing> {
    if command.evidence.is_empty() {
        return Ok(Vec::new());
    }
    if command.format.as_str() != "zip" {
        return Err(Failing::refused(RefusalCode::PacketOnly));
    }
    if command.evidence.len() > MOST {
        return Err(Failing::refused(RefusalCode::PacketTooMany));
    }
    let mut consents: BTreeMap<Id, bool> = BTreeMap::new();
    for referral in command.referrals.iter().filter_map(|id| papers.referrals.get(&Name::from(*id))) {
        let now = papers.complaint(&referral.complaint.into())?.consent_refer == Some(true);
        *consents.entry(referral.complaint).or_insert(true) &= now && referral.consent;
    }
    let mut wrong: BTreeMap<RefusalCode, Vec<About>> = BTreeMap::new();
    let (mut files, mut seen) = (Vec::with_capacity(command.evidence.len()), BTreeSet::new());
    for given in &command.evidence {
        if !seen.insert(given.evidence) {
            return Err(Failing::problem("evidence", ProblemCode::Unsound));
        }
        let found = papers.packet.get(&given.evidence);
        let Some((paper, consent)) = found.and_then(|paper| Some((paper, *consents.get(&paper.complaint)?))) else {
            wrong.entry(RefusalCode::PacketElsewhere).or_default().push(given.evidence.into());
            continue;
        };
        let unlike = || form(papers.reference, paper, given.as_received, given.sha256 == paper.sha256);
        let why = stays(papers.reference, &paper.media, paper.covered, consent).or_else(unlike);
        if let Some(why) = why {
            wrong.entry(why).or_default().push(About::named(format!("{}-E{}", paper.number, paper.n)));
        }
        files.push(PacketFile {
            complaint: paper.complaint,
            evidence: given.evidence,
            sha256: given.sha256,
            as_received: given.as_received,
        });
    }
    match wrong.into_iter().next() {
        Some((code, about)) => Err(Failing::Refused { code, about }),
        None => Ok(files),
    }
}

/// Why a file would not leave in a form that it may have.
fn form(reference: &Reference, paper: &ExhibitPaper, as_received: bool, same: bool) -> Option<RefusalCode> {
    let sound = match (Form::of(reference, &paper.media, paper.covered), as_received) {
        (Form::Camera, false) => return Some(RefusalCode::PacketNotCleaned),
        (Form::Picture, false) => !same,
        (Form::Covered, false) | (Form::Picture | Form::Camera | Form::File, true) => same,
        (Form::Covered, true) | (Form::File, false) => false,
    };
    (!sound).then_some(RefusalCode::PacketOtherBytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Digest;
    use crate::complaint::on_paper::*;
    use crate::fact::{Fact, Proposed};
    use crate::number::{Number, Series};
    use serde_json::{Value, json};

    const CAME: Digest = Digest([0xa1; 32]);
    const DRAWN: Digest = Digest([0xc2; 32]);

    /// T1 whose complainant consents and T2 whose does not, referred together; E1 … of T1 in these kinds.
    fn office_with(kinds: &[(&str, u8, bool)]) -> Papers<'static> {
        let mut papers = office();
        let proposed =
            Proposed::Referral { agency: code("CC"), purpose: code("conciliation"), basis: None, fields: vec![] };
        lay_proposal(&mut papers, proposed, &[]);
        for n in 1..=3 {
            lay(&mut papers, n, |c| c.consent_refer = Some(n != 2));
            lay_referral(&mut papers, n, "approved");
        }
        for (n, (media, of, covered)) in (1u8..).zip(kinds) {
            let paper = ExhibitPaper {
                complaint: id(*of),
                number: format!("TDC-2023-{of:06}"),
                n: n.into(),
                sha256: CAME,
                media: code(media),
                covered: *covered,
            };
            papers.packet.insert(id(0xe0 + n), paper);
        }
        papers
    }

    fn taking(evidence: &Value) -> Value {
        let number = Number { series: Series::List, year: 2023, n: 1 }.to_string();
        json!({ "act": "export_referrals", "agency": "CC", "format": "zip", "language": "en", "fields": ["item"],
            "referrals": [id(0x51), id(0x52)], "rows_sha256": "ab".repeat(32), "number": number, "evidence": evidence })
    }

    fn one(n: u8, as_received: bool, sha256: Digest) -> Value {
        json!({ "evidence": id(0xe0 + n), "as_received": as_received, "sha256": sha256 })
    }

    #[test]
    fn a_packet_seals_which_files_left_and_in_what_form() {
        let papers = office_with(&[("jpeg", 1, false), ("jpeg", 1, false), ("pdf", 1, false), ("png", 2, true)]);
        let chosen = json!([one(1, false, DRAWN), one(2, true, CAME), one(3, true, CAME), one(4, false, CAME)]);
        let done = give(&papers, "R001", &taking(&chosen)).unwrap();
        let [Fact::ReferralListTaken { evidence, .. }] = facts(&done)[..] else { panic!("one fact") };
        let told: Vec<_> = evidence.iter().map(|file| (file.complaint, file.sha256, file.as_received)).collect();
        let expected = [(id(1), DRAWN, false), (id(1), CAME, true), (id(1), CAME, true), (id(2), CAME, false)];
        assert_eq!(told, expected, "each with its complaint, what left, and whether it is as it came");
        assert!(done.particulars.is_empty(), "no name of a file is in it");
    }

    #[test]
    fn what_may_not_go_is_refused_by_name() {
        let no = |papers: &Papers<'static>, chosen: Value| refused(give(papers, "R001", &taking(&json!([chosen]))));
        let of = |media, complaint, covered| office_with(&[(media, complaint, covered)]);
        let named = |code| (code, vec!["TDC-2023-000001-E1".to_owned()]);
        let program = no(&of("windows-program", 1, false), one(1, true, CAME));
        assert_eq!(program, named(RefusalCode::EvidenceProgram), "a program never goes");
        let silent = no(&of("jpeg", 2, false), one(1, false, DRAWN)).0;
        assert_eq!(silent, RefusalCode::PacketNoConsent, "nor an original of who did not consent, drawn anew or not");
        let elsewhere = no(&of("jpeg", 3, false), one(1, false, DRAWN)).0;
        assert_eq!(elsewhere, RefusalCode::PacketElsewhere, "nor a file of a complaint that is not on the list");
        assert_eq!(no(&of("jpeg", 1, false), one(9, false, DRAWN)).0, RefusalCode::PacketElsewhere, "nor one unknown");
        let mut papers = of("jpeg", 1, false);
        for key in [name("R1"), Name::from(id(0x51))] {
            papers.referrals.get_mut(&key).unwrap().consent = false;
        }
        let later = no(&papers, one(1, false, DRAWN)).0;
        assert_eq!(later, RefusalCode::PacketNoConsent, "consent must have stood when it was approved");
    }

    #[test]
    fn the_bytes_that_leave_are_of_the_form_that_was_chosen() {
        let no = |media, covered, chosen: Value| {
            refused(give(&office_with(&[(media, 1, covered)]), "S001", &taking(&json!([chosen])))).0
        };
        let other = RefusalCode::PacketOtherBytes;
        assert_eq!(no("jpeg", false, one(1, false, CAME)), other, "a picture said to be clean is not the original");
        assert_eq!(no("jpeg", false, one(1, true, DRAWN)), other, "nor is an original other bytes");
        assert_eq!(no("pdf", false, one(1, false, DRAWN)), other, "a document is not drawn anew");
        assert_eq!(no("png", true, one(1, true, CAME)), other, "a covered copy is not what was received");
        let avif = no("avif", false, one(1, false, DRAWN));
        assert_eq!(avif, RefusalCode::PacketNotCleaned, "what cannot be drawn anew goes only as received");
    }

    #[test]
    fn files_go_with_a_packet_only_and_each_once() {
        let papers = office_with(&[("jpeg", 1, false)]);
        let mut sheet = taking(&json!([one(1, false, DRAWN)]));
        sheet["format"] = json!("xlsx");
        assert_eq!(refused(give(&papers, "R001", &sheet)).0, RefusalCode::PacketOnly, "a workbook holds no files");
        let twice = taking(&json!([one(1, false, DRAWN), one(1, true, CAME)]));
        assert_eq!(problems(give(&papers, "R001", &twice))[0].1, ProblemCode::Unsound, "and none goes twice");
        let many: Vec<Value> = (0..=MOST).map(|_| one(1, false, DRAWN)).collect();
        assert_eq!(
            refused(give(&papers, "R001", &taking(&json!(many)))).0,
            RefusalCode::PacketTooMany,
            "within bounds"
        );
        assert!(give(&papers, "R001", &taking(&json!([]))).is_ok(), "a packet without files is a packet");
    }
}

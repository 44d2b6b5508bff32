//! Receiving evidence: what is sealed of it, and when the office says no.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::code::Digest;
use crate::complaint::on_paper::{code, facts, give, problems, refused, said, with};
use crate::papers::StoredPaper;
use serde_json::{Value, json};

const PHOTO: Digest = Digest([0xa1; 32]);

fn office() -> Papers<'static> {
    let mut papers = with(&[State::Assessing, State::Void]);
    papers.stored.insert(PHOTO, StoredPaper { size: 4_096, media: code("jpeg") });
    papers
}

fn receive_of(complaint: &str, files: &[(Digest, &str)]) -> Value {
    let evidence: Vec<Value> = files.iter().map(|(sha256, name)| json!({ "sha256": sha256, "name": name })).collect();
    json!({ "act": "receive_evidence", "complaint": complaint, "evidence": evidence })
}

#[test]
fn a_photograph_is_received_under_its_digest_and_its_name_is_not_sealed() {
    let papers = office();

    let done = give(&papers, "Q001", &receive_of("T1", &[(PHOTO, "收據(1).jpg"), (PHOTO, "copy.jpg")])).unwrap();

    let Fact::EvidenceReceived { files, typed, .. } = facts(&done)[0] else { panic!("evidence was received") };
    assert_eq!(files.len(), 1, "the same bytes given twice are one file");
    assert_eq!((files[0].sha256, files[0].size), (PHOTO, 4_096), "digest and size are the store's");
    assert_eq!(files[0].media.as_str(), "jpeg", "so is the kind");
    assert_eq!(typed[0].of, files[0].id, "the name belongs to this file of this complaint");
    assert_eq!(said(&done, "file-name").unwrap(), r#"{"text":"收據(1).jpg"}"#, "the name is kept exactly");
}

#[test]
fn what_the_complaint_has_already_is_not_received_again() {
    let mut papers = office();
    papers.held.insert(PHOTO);

    let (code, _) = refused(give(&papers, "C001", &receive_of("T1", &[(PHOTO, "again.jpg")])));

    assert_eq!(code, RefusalCode::AlreadySo, "it would change nothing");
}

#[test]
fn what_is_not_stored_is_not_received() {
    let papers = office();
    let elsewhere = Digest([0xb2; 32]);

    let (code, about) = refused(give(&papers, "C001", &receive_of("T1", &[(PHOTO, "a.jpg"), (elsewhere, "b.jpg")])));

    assert_eq!(code, RefusalCode::EvidenceNotStored, "a fact never names bytes that nobody has");
    assert_eq!(about, ["b.jpg"], "the one that is lacking is named");
}

#[test]
fn a_program_is_kept_as_what_it_is_whatever_it_is_called() {
    let mut papers = office();
    papers.stored.insert(PHOTO, StoredPaper { size: 10, media: code("windows-program") });

    let done = give(&papers, "C001", &receive_of("T1", &[(PHOTO, "receipt.pdf")])).unwrap();

    let Fact::EvidenceReceived { files, .. } = facts(&done)[0] else { panic!("evidence was received") };
    assert_eq!(files[0].media.as_str(), "windows-program", "its kind is read from its bytes; nothing ever opens it");
}

#[test]
fn bounds_are_kept_and_said() {
    let mut papers = office();
    let many: Vec<(Digest, &str)> = (0..=MOST).map(|_| (PHOTO, "x.jpg")).collect();
    let (code, about) = refused(give(&papers, "C001", &receive_of("T1", &many)));
    assert_eq!((code, about), (RefusalCode::EvidenceTooMany, vec![MOST.to_string()]), "the bound is named");
    let long = "名".repeat(LONGEST_NAME + 1);
    let told = problems(give(&papers, "C001", &receive_of("T1", &[(PHOTO, &long)])));
    assert_eq!(told, [("evidence".to_owned(), ProblemCode::TooLong)], "a name has its bound too");
    papers.stored.insert(PHOTO, StoredPaper { size: LARGEST + 1, media: crate::code::Code::of("mp4") });
    let (code, _) = refused(give(&papers, "C001", &receive_of("T1", &[(PHOTO, "film.mp4")])));
    assert_eq!(code, RefusalCode::EvidenceTooLarge, "and so has a file");
    let (code, _) = refused(give(&papers, "C001", &receive_of("T1", &[])));
    assert_eq!(code, RefusalCode::NothingChosen, "nothing is no evidence");
    let (code, _) = refused(give(&papers, "C001", &receive_of("T2", &[(PHOTO, "x.jpg")])));
    assert_eq!(code, RefusalCode::WrongState, "a void complaint takes none");
}

#[test]
fn a_complaint_is_filed_with_what_it_came_with() {
    let papers = office();
    let complaint = json!({ "channel": "hotline", "received_at": "2023-06-15 09:30", "complainant_phone": "+86 128 2210 4471",
        "trader_name": "瑞甌堂藥行", "narrative": "x" });

    let done = give(
        &papers,
        "Q001",
        &json!({ "act": "file_complaint", "complaint": complaint, "evidence": [{ "sha256": PHOTO, "name": "receipt.jpg" }] }),
    )
    .unwrap();

    let stated = facts(&done);
    let Fact::ComplaintFiled { complaint: filed, .. } = stated[0] else { panic!("it is filed first") };
    let Fact::EvidenceReceived { complaint, .. } = stated[1] else { panic!("then its evidence is received") };
    assert_eq!(filed, complaint, "the evidence belongs to the complaint of the same act");
}

//! The papers that leave one by one, out of a small office: a letter, a slip, a referral list as PDF and as a packet.
//!
//! Not lists of the screen (`take_list`). Each is set in all three languages, since a template that knows two sets nothing in
//! the third; where a text extractor is installed it says what stands on the page.
#![allow(clippy::unwrap_used)]

use casework::code::Id;
use casework::reference::Lang;
use registry::testing::{Office, file, give};
use registry::{Registry, act_id, clock};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;
use steelyard::letters::{self, paper};
use steelyard::take_out::{Wanted, take_out};

const TONGUES: [Lang; 3] = [Lang::En, Lang::ZhHant, Lang::ZhHans];

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

/// The words of a paper, or `None` where no extractor is installed.
fn words(paper: &Path) -> Option<String> {
    let out = Command::new("pdftotext").args(["-raw".as_ref(), paper.as_os_str(), "-".as_ref()]).output().ok()?;
    assert!(out.status.success(), "an extractor reads it");
    Some(String::from_utf8(out.stdout).unwrap())
}

fn is_paper(path: &Path) {
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"), "{} is a PDF", path.display());
}

#[test]
fn a_slip_has_the_number_and_nobody_on_it_in_each_language() {
    let office = Office::found(true);
    let team = office.sign_in("Q001");
    let id = file(&team, &json!({ "visitor": true, "complainant_name": "周映禾" }));
    let taken = office.sign_in("C001");
    let number = taken.ask("complaint_file", json!({ "name": id })).unwrap()["number"].as_str().unwrap().to_owned();
    for lang in TONGUES {
        let to = office.dir.join(format!("slip-{}.pdf", lang.tag()));
        paper::take_slip(&taken, &act(), &id, lang, &to).unwrap();
        is_paper(&to);
        if let Some(words) = words(&to) {
            assert!(words.contains(&number), "the visitor can quote the number: {words}");
            assert!(!words.contains("周映禾"), "a slip that is lost names nobody");
            assert_eq!(words.matches('\u{c}').count(), 1, "one page, for the counter's printer");
        }
    }
}

#[test]
fn a_letter_is_set_from_the_text_that_the_record_keeps() {
    let office = Office::found(true);
    let officer = office.sign_in("C001");
    for lang in TONGUES {
        let id = file(&office.sign_in("Q001"), &json!({ "complainant_name": "周映禾", "trader_name": "瑞甌堂藥行" }));
        let wanted = letters::Wanted {
            kind: "acknowledgement".into(),
            complaint: Some(id.clone()),
            language: Some(lang.tag().into()),
            ..letters::Wanted::default()
        };
        let drafts = letters::draft(&officer, &wanted).unwrap();
        letters::write(&officer, &act(), &wanted, &[(drafts[0].complaint, drafts[0].sha256.clone())]).unwrap();
        let written = officer.ask("letters", json!({ "complaint": id })).unwrap();
        let letter = Id::parse(written["letters"][0]["id"].as_str().unwrap()).unwrap();
        let to = office.dir.join(format!("letter-{}.pdf", lang.tag()));
        paper::take_letter(&officer, &act(), letter, &to).unwrap();
        is_paper(&to);
        if let Some(words) = words(&to) {
            assert!(words.contains("周映禾") && words.contains("瑞甌堂藥行"), "addressed and about whom: {words}");
            assert!(
                !words.contains("RESTRICTED") && !words.contains("限閱"),
                "what goes to a complainant is not graded"
            );
        }
    }
}

/// An approved referral to the Consumer Council of one complaint whose complainant consents, and of one who does not.
fn referred(office: &Office) -> Registry {
    let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
    for (name, consent, basis) in [("周映禾", true, Value::Null), ("陳大文", false, json!("same-purpose"))] {
        let id = file(&office.sign_in("Q001"), &json!({ "complainant_name": name, "consent_refer": consent }));
        give(&officer, &json!({ "act": "assess", "complaints": [id] })).unwrap();
        let propose = json!({ "act": "propose_referral", "complaints": [id], "agency": "CC", "purpose": "conciliation", "basis": basis,
            "fields": ["complainant_name", "trader_name", "item", "narrative"], "redaction_checked": true });
        let proposal = give(&officer, &propose).unwrap();
        let proposal = proposal.made.iter().find(|made| made.kind == "proposal").unwrap().id.hex();
        give(&supervisor, &json!({ "act": "approve", "proposal": proposal })).unwrap();
    }
    office.sign_in("R001")
}

fn wanted(format: &str, lang: Lang) -> Wanted {
    let (agency, format, evidence) = ("CC".into(), format.into(), Vec::new());
    Wanted { agency, from: None, to: None, format, lang, fields: None, only: None, evidence }
}

#[test]
fn a_referral_list_as_a_paper_names_only_who_consents() {
    let office = Office::found(true);
    let records = referred(&office);
    for lang in TONGUES {
        let to = office.dir.join(format!("list-{}.pdf", lang.tag()));
        assert_eq!(take_out(&records, &act(), &wanted("pdf", lang), &to).unwrap().rows, 2, "both are on it");
        is_paper(&to);
        if let Some(words) = words(&to) {
            assert!(words.contains("周映禾"), "who consents is named: {words}");
            assert!(!words.contains("陳大文"), "and who does not is not: {words}");
        }
    }
}

#[test]
fn a_packet_holds_what_its_manifest_says_and_its_names_tell_nothing() {
    let office = Office::found(true);
    let records = referred(&office);
    give(&office.sign_in("S001"), &json!({ "act": "set_agency_address", "agency": "CC", "address": { "address_en": "1 Example Road", "email": "referrals@cc.example" } })).unwrap();
    let to = office.dir.join("packet.zip");
    take_out(&records, &act(), &wanted("zip", Lang::ZhHant), &to).unwrap();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&to).unwrap()).unwrap();
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for n in 0..zip.len() {
        let mut one = zip.by_index(n).unwrap();
        let name = one.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        one.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    let manifest: Value = serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
    let told = manifest["files"].as_array().unwrap();
    assert_eq!((told.len(), manifest["rows"].as_u64()), (files.len(), Some(2)), "nothing lies in it that is not told");
    assert_eq!(files.len(), 4, "a schedule, a paper for each complaint, and the rows");
    for one in told {
        let bytes = &files[one["file"].as_str().unwrap()];
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(one["sha256"], digest.as_str(), "each file is the one whose digest is told");
    }
    assert!(files.keys().all(|name| name.is_ascii()), "a folder's listing names nobody: {:?}", files.keys());
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".pdf")) {
        let paper = office.dir.join("one.pdf");
        std::fs::write(&paper, bytes).unwrap();
        is_paper(&paper);
        if let Some(words) = words(&paper) {
            assert!(!words.contains("陳大文"), "{name} names nobody who did not consent: {words}");
            if name.contains("schedule") {
                assert!(words.contains("referrals@cc.example"), "the schedule is addressed: {words}");
            }
        }
    }
}

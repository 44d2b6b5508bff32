//! Evidence in a packet, out of a small office: pictures leave without what a camera wrote unless that was chosen, what left
//! is told by digests, what may not go stops the packet and seals nothing.
//!
//! Not the papers of a packet (`papers_out`), and not the rule by itself (`casework::referral::packet`).
#![allow(clippy::unwrap_used)]

use casework::code::{Digest as Sealed, Id};
use casework::command::CoverGiven;
use casework::reference::Lang;
use casework::refusal::{Failing, RefusalCode};
use registry::ask::Asking;
use registry::testing::{Office, file, give};
use registry::{Failure, Fault, Registry, act_id, clock};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use steelyard::reading::{Reader, read_by};
use steelyard::redact::redact;
use steelyard::take_out::{Chosen, Taken, Wanted, take_out};

/// A telephone's photograph: it says the device and the place by satellite.
const PHOTO: &[u8] = include_bytes!("../../preview/tests/files/turned.jpg");
/// Two pages by fax, with words about the machine.
const FAX: &[u8] = include_bytes!("../../preview/tests/files/fax.tif");
const SCREEN: &[u8] = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miafa picture of a kind that is not drawn here";
const WORDS: &[u8] = "收據：兩味藥材，每錢。\n".as_bytes();

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

/// Two complaints referred to the Consumer Council, the first with consent; a third that is not.
struct Made {
    office: Office,
    records: Registry,
    complaints: Vec<String>,
}

/// Refers a complaint to the Consumer Council, approved.
fn refer(office: &Office, id: &str, basis: &Value) {
    let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
    give(&officer, &json!({ "act": "assess", "complaints": [id] })).unwrap();
    let propose = json!({ "act": "propose_referral", "complaints": [id], "agency": "CC", "purpose": "conciliation", "basis": basis,
        "fields": ["complainant_name", "trader_name", "item"], "redaction_checked": true });
    let proposal = give(&officer, &propose).unwrap();
    let proposal = proposal.made.iter().find(|made| made.kind == "proposal").unwrap().id.hex();
    give(&supervisor, &json!({ "act": "approve", "proposal": proposal })).unwrap();
}

fn made() -> Made {
    read_by(Reader::Within);
    let office = Office::found(true);
    let mut complaints = Vec::new();
    for (name, consent, basis) in [("周映禾", true, Value::Null), ("陳大文", false, json!("same-purpose"))] {
        let id = file(&office.sign_in("Q001"), &json!({ "complainant_name": name, "consent_refer": consent }));
        refer(&office, &id, &basis);
        complaints.push(id);
    }
    complaints.push(file(&office.sign_in("Q001"), &json!({})));
    let records = office.sign_in("R001");
    Made { office, records, complaints }
}

impl Made {
    /// Receives a file, and gives its id.
    fn evidence(&self, complaint: usize, name: &str, bytes: &[u8]) -> Id {
        let team = self.office.sign_in("Q001");
        let stored = team.take_evidence(name, bytes).unwrap();
        let given = json!([{ "sha256": stored.sha256, "name": name }]);
        give(&team, &json!({ "act": "receive_evidence", "complaint": self.complaints[complaint], "evidence": given }))
            .unwrap();
        self.files(complaint).last().map(|file| Id::parse(file["id"].as_str().unwrap()).unwrap()).unwrap()
    }

    fn files(&self, complaint: usize) -> Vec<Value> {
        let file = self.records.ask("complaint_file", json!({ "name": self.complaints[complaint] })).unwrap();
        file["evidence"].as_array().unwrap().clone()
    }

    fn take(&self, evidence: Vec<(Id, bool)>, to: &Path) -> Result<Taken, Failure> {
        let evidence = evidence.into_iter().map(|(evidence, as_received)| Chosen { evidence, as_received }).collect();
        let (agency, format) = ("CC".into(), "zip".into());
        let wanted =
            Wanted { agency, from: None, to: None, format, lang: Lang::En, fields: None, only: None, evidence };
        take_out(&self.records, &act(), &wanted, to)
    }

    /// The newest fact, as it is sealed.
    fn sealed(&self) -> String {
        let sql = "SELECT CAST(fact AS TEXT) FROM journal ORDER BY seq DESC LIMIT 1";
        let read = |asking: &Asking<'_>| Ok(asking.conn.query_row(sql, [], |r| r.get(0)).map_err(Fault::from)?);
        self.records.asking(read).unwrap()
    }

    fn newest(&self) -> String {
        let page = self.records.ask("journal", json!({ "limit": 1 })).unwrap();
        page["entries"][0]["kind"].as_str().unwrap().to_owned()
    }
}

fn unpacked(to: &Path) -> (Value, BTreeMap<String, Vec<u8>>) {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(to).unwrap()).unwrap();
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for n in 0..zip.len() {
        let mut one = zip.by_index(n).unwrap();
        let name = one.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        one.read_to_end(&mut bytes).unwrap();
        files.insert(name, bytes);
    }
    let manifest = serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
    (manifest, files)
}

fn hex(bytes: &[u8]) -> String {
    Sealed(Sha256::digest(bytes).into()).hex()
}

fn says(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|at| at == word.as_bytes())
}

fn code(failure: Failure) -> RefusalCode {
    match failure {
        Failure::Failing(Failing::Refused { code, .. }) => code,
        other => panic!("it should be refused: {other:?}"),
    }
}

#[test]
fn a_photograph_leaves_without_its_place_unless_that_was_chosen() {
    let made = made();
    let photo = made.evidence(0, "周映禾 receipt.jpg", PHOTO);
    let words = made.evidence(0, "周映禾 words.txt", WORDS);
    let to = made.office.dir.join("packet.zip");
    assert!(says(PHOTO, "Exif") && says(PHOTO, "MadePhone"), "the photograph tells more than it shows");

    made.take(vec![(words, false), (photo, false)], &to).unwrap();

    let (manifest, files) = unpacked(&to);
    let told = manifest["files"].as_array().unwrap();
    assert_eq!(told.len(), files.len(), "nothing lies in it that is not told");
    for one in told {
        assert_eq!(one["sha256"], hex(&files[one["file"].as_str().unwrap()]), "each is the one whose digest is told");
    }
    assert!(files.keys().all(|name| name.is_ascii() && !name.contains("receipt")), "no name in {:?}", files.keys());
    let of = |tail: &str| told.iter().find(|one| one["file"].as_str().unwrap().ends_with(tail)).unwrap();
    let clean = of("-E1.jpg");
    let name = clean["file"].as_str().unwrap();
    assert!(name.starts_with("REF-") && name.contains("-0001-TDC-"), "list, row and complaint name it: {name}");
    for word in ["Exif", "CANARY", "MadePhone"] {
        assert!(!says(&files[name], word), "the picture says nothing of itself: {word}");
    }
    assert_eq!(
        (&clean["as_received"], &clean["original_sha256"]),
        (&json!(false), &json!(hex(PHOTO))),
        "the manifest says that it was drawn anew, and from what"
    );
    assert_eq!((&of("-E2.txt")["as_received"], &of("-E2.txt")["sha256"]), (&json!(true), &json!(hex(WORDS))));

    let fact = made.sealed();
    assert!(fact.contains(clean["sha256"].as_str().unwrap()), "the journal has the digest of what left: {fact}");
    assert!(!fact.contains("receipt") && !fact.contains("周"), "and no name of a file");
    let newest = made.records.ask("journal", json!({ "limit": 1 })).unwrap()["entries"][0]["seq"].clone();
    let entry = made.records.ask("journal_entry", json!({ "seq": newest })).unwrap();
    let left = |n: usize| (&entry["files"][n]["n"], &entry["files"][n]["form"], &entry["files"][n]["sha256"]);
    let first = (&json!(1), &json!("cleaned"), &clean["sha256"]);
    assert_eq!(left(0), first, "the journal shows which file left, by the bytes that left");
    assert_eq!(left(1), (&json!(2), &json!("received"), &json!(hex(WORDS))), "and in what form");
    assert!(entry["files"][1]["complaint"].as_str().unwrap().starts_with("TDC-"), "each under its complaint's number");
    let copied = |made: &Made| made.files(0).iter().map(|file| file["copied"].as_u64().unwrap()).collect::<Vec<_>>();
    assert_eq!(copied(&made), [1, 1], "the custody of each file counts the copy");

    made.take(vec![(photo, true)], &to).unwrap();
    let (manifest, files) = unpacked(&to);
    let whole = files.iter().find(|(name, _)| name.ends_with("-E1.jpg")).unwrap();
    assert_eq!(whole.1, PHOTO, "as it was received, where that was chosen");
    assert!(manifest.to_string().contains("\"as_received\":true"), "and said so");
    assert_eq!(copied(&made), [2, 1], "counted again");
    assert!(made.records.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn a_fax_leaves_with_all_its_pages_and_without_a_word_of_the_machine() {
    let made = made();
    let fax = made.evidence(0, "fax 周映禾.tif", FAX);
    let to = made.office.dir.join("packet.zip");
    let may = made.records.ask("packet_evidence", json!({ "agency": "CC" })).unwrap();
    let form = &may["complaints"][0]["files"][0]["form"];
    assert_eq!(form, "picture", "the officer is told that it is drawn anew, as a photograph is");

    made.take(vec![(fax, false)], &to).unwrap();

    let (manifest, files) = unpacked(&to);
    let told = manifest["files"].as_array().unwrap().iter().find(|one| one["original_sha256"] == hex(FAX)).unwrap();
    let name = told["file"].as_str().unwrap();
    assert!(name.ends_with("-E1.pdf"), "named by what it now is, and not by what it came as: {name}");
    assert_eq!(told["as_received"], false, "and the manifest says so");
    let page = preview::show(&preview::Look::Page { number: 2, width: 400 }, &files[name]).unwrap();
    assert_eq!(page.head["pages"], 2, "no page is lost");
    assert!(says(FAX, "MadeScanner") && !says(&files[name], "MadeScanner"), "the machine is not named");

    made.take(vec![(fax, true)], &to).unwrap();

    let (_, files) = unpacked(&to);
    assert!(files.iter().any(|(name, bytes)| name.ends_with("-E1.tif") && bytes == FAX), "as received, where chosen");
}

#[test]
fn without_consent_only_covered_copies_go() {
    let made = made();
    let photo = made.evidence(1, "photo.jpg", PHOTO);
    let to = made.office.dir.join("packet.zip");
    let reason = casework::code::Code::of("third-party");
    let cover = vec![CoverGiven { page: 1, x: 0, y: 0, width: 5_000, height: 5_000, reason }];
    redact(&made.office.sign_in("C001"), &act(), photo, cover).unwrap();
    let copy = Id::parse(made.files(1)[1]["id"].as_str().unwrap()).unwrap();
    let may = made.records.ask("packet_evidence", json!({ "agency": "CC" })).unwrap();
    let of = &may["complaints"][0];
    assert_eq!((&of["consent"], &of["files"][0]["stays"]), (&json!(false), &json!("packet.no-consent")), "{may}");
    assert_eq!((&of["files"][1]["stays"], &of["files"][1]["covers"]), (&Value::Null, &json!(1)), "the copy may go");

    let original = made.take(vec![(photo, false)], &to).err().map(code);
    assert_eq!(original, Some(RefusalCode::PacketNoConsent), "not even drawn anew");
    made.take(vec![(copy, true)], &to).unwrap();

    let (manifest, files) = unpacked(&to);
    let told = manifest["files"].as_array().unwrap().iter().find(|one| one["covered_copy"] == true).unwrap().clone();
    assert_eq!(told["original_sha256"], hex(PHOTO), "of which original it is a copy");
    assert_eq!(told["as_received"], false, "and that it is not as it was received");
    assert!(files.contains_key(told["file"].as_str().unwrap()), "it lies in the packet");
}

#[test]
fn what_may_not_go_or_is_not_whole_stops_the_packet_and_seals_nothing() {
    let made = made();
    let photo = made.evidence(0, "photo.jpg", PHOTO);
    let program = made.evidence(0, "setup.exe", b"MZ\x90\0\x03");
    let screen = made.evidence(0, "screen.avif", SCREEN);
    let elsewhere = made.evidence(2, "other.jpg", PHOTO);
    let damaged = made.evidence(0, "damaged.png", b"\x89PNG\r\n\x1a\n and nothing more");
    let before = made.newest();
    let to = made.office.dir.join("packet.zip");
    let why = |evidence, as_received| made.take(vec![(photo, false), (evidence, as_received)], &to).err().map(code);

    assert_eq!(why(program, true), Some(RefusalCode::EvidenceProgram), "a program never goes");
    assert_eq!(why(elsewhere, false), Some(RefusalCode::PacketElsewhere), "nor what is of no complaint on the list");
    assert_eq!(why(damaged, false), Some(RefusalCode::PacketNotCleaned), "nor a picture that cannot be drawn");
    assert_eq!(why(screen, false), Some(RefusalCode::PacketNotCleaned), "nor one of a kind that is not drawn");
    for entry in std::fs::read_dir(made.office.dir.join("attachments")).unwrap() {
        std::fs::remove_file(entry.unwrap().path()).unwrap();
    }
    assert!(matches!(made.take(vec![(photo, true)], &to), Err(Failure::Fault { .. })), "what is missing is a fault");
    assert_eq!((made.newest(), to.exists()), (before, false), "and nothing was sealed or written");
}

#[test]
fn a_packet_that_could_not_be_written_counts_no_copy() {
    let made = made();
    let photo = made.evidence(0, "photo.jpg", PHOTO);
    let nowhere = made.office.dir.join("no such folder").join("packet.zip");
    assert!(made.take(vec![(photo, false)], &nowhere).is_err(), "there is no such folder");
    assert_eq!(made.newest(), "export_failed", "sealed, and then taken back");
    assert_eq!(made.files(0)[0]["copied"], 0, "the file did not leave");
    assert!(made.records.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn e12_no_name_that_was_given_becomes_a_name_on_disk_and_none_loses_a_sign() {
    let made = made();
    let trader = "參/茸\\:海味*?\"<>|🦦 CON.";
    let given = json!({ "complainant_name": "周映禾", "consent_refer": true, "trader_name": trader });
    let id = file(&made.office.sign_in("Q001"), &given);
    refer(&made.office, &id, &Value::Null);
    let made = Made { complaints: vec![id], ..made };
    let words = made.evidence(0, "收/據:🦦\\CON.txt", WORDS);
    let to = made.office.dir.join("packet.zip");

    made.take(vec![(words, true)], &to).unwrap();

    let (_, files) = unpacked(&to);
    let fit = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    assert!(files.keys().all(|name| name.chars().all(fit)), "every system takes these names: {:?}", files.keys());
    assert!(files.values().any(|bytes| bytes == WORDS), "and the file went whole");
    assert_eq!(made.files(0)[0]["name"], "收/據:🦦\\CON.txt", "its name is kept as it was given");
    let safe = casework::file_name::safe("收/據:🦦\\CON.txt");
    assert_eq!(safe, "收_據_🦦_CON.txt", "a copy is saved under one that Windows takes, with all that may stand in it");
    let list = made.office.dir.join("list.csv");
    let wanted = Wanted {
        agency: "CC".into(),
        from: None,
        to: None,
        format: "csv".into(),
        lang: Lang::En,
        fields: None,
        only: None,
        evidence: Vec::new(),
    };
    take_out(&made.records, &act(), &wanted, &list).unwrap();
    let mut read = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(&list).unwrap();
    let cells: Vec<String> =
        read.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(cells.iter().any(|cell| cell == trader), "the list says the trader sign by sign: {cells:?}");
}

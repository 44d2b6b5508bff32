//! The store of evidence from the door inwards: taken, received, read, swept, and told when it is not whole.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::testing::{Office, complaint, file, give, tiny};
use serde_json::{Value, json};

const PHOTO: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF a made photograph of a price card";

fn names(office: &Office) -> Vec<PathBuf> {
    let folder = RegistryDir::new(&office.dir).attachments();
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|e| e.unwrap().path()).collect()
}

fn receive(registry: &Registry, complaint: &str, stored: &Stored) -> Value {
    let evidence = json!([{ "sha256": stored.sha256, "name": stored.name }]);
    let act = json!({ "act": "receive_evidence", "complaint": complaint, "evidence": evidence });
    serde_json::to_value(give(registry, &act).unwrap()).unwrap()
}

#[test]
fn a_photograph_is_taken_received_and_read_back_byte_for_byte() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");

    let stored = q.take_evidence("收據(1).jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &stored);

    assert_eq!((stored.media.as_str(), stored.size), ("jpeg", PHOTO.len() as u64), "the store says what the bytes are");
    assert_eq!(q.evidence_bytes(&stored.sha256).unwrap(), PHOTO, "the original comes back untouched");
    let seen = q.ask("complaint_file", json!({ "name": ids[0] })).unwrap()["evidence"][0].clone();
    assert_eq!(seen["name"], "收據(1).jpg", "the name stands as it came");
    assert_eq!(
        (&seen["n"], &seen["officer"], &seen["elsewhere"]),
        (&json!(1), &json!("Q001"), &json!(0)),
        "who received it"
    );
    assert!(q.verify().is_ok(), "a replay gives the same table");
    assert_eq!(q.verify_evidence().unwrap(), (1, Vec::new()), "and the file is whole");
}

#[test]
fn the_disk_tells_neither_what_nor_which() {
    let (office, _) = tiny();
    let q = office.sign_in("Q001");

    let stored = q.take_evidence("receipt.jpg", PHOTO).unwrap();

    let [path] = &names(&office)[..] else { panic!("one file was stored") };
    let name = path.file_name().unwrap().to_string_lossy();
    assert!(
        name != stored.sha256.hex() && name.len() == 64,
        "the name is keyed, so a known picture is not found by it"
    );
    let bytes = fs::read(path).unwrap();
    assert!(!bytes.windows(8).any(|w| w == &PHOTO[16..24]), "nothing of the picture stands in the file");
}

#[test]
fn f042_the_same_bytes_are_stored_once_and_named_by_many() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let one = q.take_evidence("a.jpg", PHOTO).unwrap();
    let two = q.take_evidence("b.jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &one);
    receive(&q, &ids[1], &two);

    assert_eq!(names(&office).len(), 1, "one file for one digest");
    let seen = q.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
    assert_eq!(seen["evidence"][0]["elsewhere"], 1, "the file says in how many other complaints it stands");
    let again = json!({ "act": "receive_evidence", "complaint": ids[0], "evidence": [{ "sha256": one.sha256, "name": "c.jpg" }] });
    let refused = serde_json::to_value(give(&q, &again).unwrap_err()).unwrap();
    assert_eq!(refused["code"], "already-so", "receiving it again would change nothing");
}

#[test]
fn a_complaint_is_filed_with_its_evidence_in_one_act() {
    let (office, _) = tiny();
    let q = office.sign_in("Q001");
    let stored = q.take_evidence("card.jpg", PHOTO).unwrap();

    let receipt = give(
        &q,
        &json!({ "act": "file_complaint", "complaint": complaint(&json!({})), "evidence": [{ "sha256": stored.sha256, "name": "card.jpg" }] }),
    )
    .unwrap();

    assert_eq!(receipt.entries.last - receipt.entries.first, 1, "filed, and received");
    let seen = q.ask("complaint_file", json!({ "name": receipt.made[0].id })).unwrap();
    assert_eq!(seen["evidence"][0]["sha256"], json!(stored.sha256), "the photograph is in the file");
    let found = q.ask("search", json!({ "text": "card.jpg" })).unwrap();
    assert_eq!(
        found["complaints"]["total"].as_u64().or(found["total"].as_u64()),
        Some(1),
        "a file is found by its name: {found}"
    );
}

#[test]
fn f036_a_program_is_kept_as_what_it_is_and_told_by_its_bytes() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");

    let stored = q.take_evidence("receipt\u{202e}.pdf", b"MZ\x90\0\x03").unwrap();
    receive(&q, &ids[0], &stored);

    assert_eq!(stored.media.as_str(), "windows-program", "whatever its name");
    assert_eq!(stored.named.as_deref(), Some("pdf"), "named .pdf, is a Windows program");
    let seen = q.ask("complaint_file", json!({ "name": ids[0] })).unwrap()["evidence"][0].clone();
    assert_eq!(
        (&seen["named"], &seen["shown"]),
        (&json!("pdf"), &json!("none")),
        "the file says so, and shows nothing"
    );
    assert_eq!(seen["name"], "receipt\u{fffd}.pdf", "what turns letters about is seen as a symbol");
    let id = casework::code::Id::parse(seen["id"].as_str().unwrap()).unwrap();
    assert!(q.exhibit(&id).unwrap().copy_name().ends_with("-E1.held"), "a copy of it starts nothing by a slip");
}

#[test]
fn f040_f041_what_is_no_file_or_empty_or_too_large_is_said() {
    let (office, _) = tiny();
    let q = office.sign_in("Q001");
    let code = |failure: Failure| serde_json::to_value(failure).unwrap()["code"].clone();

    assert_eq!(code(q.take_evidence("x.jpg", b"").unwrap_err()), "evidence.empty", "an empty file shows nothing");
    assert_eq!(code(q.take_evidence_file(&office.dir).unwrap_err()), "evidence.no-file", "a folder is no file");
    #[cfg(unix)]
    assert_eq!(code(q.take_evidence_file(Path::new("/dev/zero")).unwrap_err()), "evidence.no-file", "nor is a device");
    let long = office.dir.join("film.mp4");
    File::create(&long).unwrap().set_len(4 * 1024 * 1024 * 1024).unwrap();
    assert_eq!(code(q.take_evidence_file(&long).unwrap_err()), "evidence.too-large", "4 GB is not read to its end");
    assert!(names(&office).is_empty(), "nothing of them was laid down");
}

#[test]
fn j04_the_same_screenshot_on_412_complaints_is_stored_once_and_told_on_each() {
    let (office, _) = tiny();
    let q = office.sign_in("Q001");
    let shot = q.take_evidence("截圖.jpg", PHOTO).unwrap();
    let evidence = json!([{ "sha256": shot.sha256, "name": "截圖.jpg" }]);
    let ids: Vec<String> = (0..412)
        .map(|_| {
            let act = json!({ "act": "file_complaint", "complaint": complaint(&json!({})), "evidence": evidence });
            give(&q, &act).unwrap().made[0].id.hex()
        })
        .collect();
    let elsewhere = || q.ask("complaint_file", json!({ "name": ids[0] })).unwrap()["evidence"][0]["elsewhere"].clone();

    assert_eq!(names(&office).len(), 1, "one file lies in the store");
    assert_eq!(elsewhere(), 411, "and each file tells of the others");
    let all = q.ask("evidence_of", json!({ "complaints": ids })).unwrap();
    assert_eq!(all["complaints"].as_array().unwrap().len(), 412, "the evidence of a group is one row after the other");

    let s = office.sign_in("S001");
    give(&s, &json!({ "act": "void", "complaints": [ids[411]], "reason": "entered twice" })).unwrap();
    assert_eq!(elsewhere(), 410, "with one of them void, 411 have it: this one and 410 others");
    assert_eq!(s.evidence_bytes(&shot.sha256).unwrap(), PHOTO, "and the bytes stay");
}

#[test]
fn a01_what_a_complaint_has_is_on_it_and_in_sight_of_its_case_after_it_is_consolidated_and_taken_out() {
    // Given a complaint with three files, a note and a step.
    let (office, ids) = tiny();
    let (q, s) = (office.sign_in("Q001"), office.sign_in("S001"));
    let kept: Vec<Stored> = ["收據(1).jpg", "No#3 a,b.jpg", "價錢牌.jpg"]
        .iter()
        .enumerate()
        .map(|(n, name)| q.take_evidence(name, &[PHOTO, &[u8::try_from(n).unwrap()]].concat()).unwrap())
        .collect();
    for stored in &kept {
        receive(&q, &ids[0], stored);
    }
    give(&q, &json!({ "act": "add_note", "complaint": ids[0], "text": "The shop offered half." })).unwrap();
    let of = |registry: &Registry| {
        let file = registry.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
        (file["evidence"].clone(), file["notes"].clone(), file["steps"].clone())
    };
    let before = of(&q);
    // When it is consolidated into a case with another.
    let case = json!({ "trader": "Otterling", "section": "7", "officer": "C001", "origin": "complaints" });
    let joined = give(
        &s,
        &json!({ "act": "consolidate", "complaints": [ids[0], ids[1]], "open": case, "reason": "one trader" }),
    );
    let joined = joined.unwrap();
    let case = joined.made.iter().find(|made| made.kind == "case").unwrap().id.hex();
    // Then all is on it as before, and the case sees each file with the complaint it came with.
    assert_eq!(of(&q), before, "joining a case takes nothing off a complaint and changes nothing on it");
    let seen = s.ask("evidence_of", json!({ "case": case })).unwrap();
    let whose = &seen["complaints"][0];
    assert_eq!(seen["complaints"].as_array().unwrap().len(), 1, "the other complaint has no file");
    assert_eq!((&whose["id"], whose["evidence"].as_array().unwrap().len()), (&json!(ids[0]), 3), "its source is named");
    for (n, stored) in kept.iter().enumerate() {
        let bytes = s.evidence_bytes(&stored.sha256).unwrap();
        assert_eq!(bytes.last(), Some(&u8::try_from(n).unwrap()), "each is read back to the byte");
    }
    // And after it is taken out again.
    give(&s, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "another trader" })).unwrap();
    assert_eq!(of(&q), before, "nor does leaving the case");
    assert!(s.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn a_covered_copy_is_a_file_of_its_own_that_names_its_original() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let stored = q.take_evidence("receipt.jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &stored);
    let c = office.sign_in("C001");
    let file = |c: &Registry| c.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
    let original = file(&c)["evidence"][0]["id"].clone();
    let copy = c.take_evidence("", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR covered").unwrap();
    let covered = json!([{ "page": 1, "x": 0, "y": 0, "width": 5_000, "height": 100, "reason": "third-party" }]);

    let act = json!({ "act": "redact_evidence", "complaint": ids[0], "evidence": original, "copy": copy.sha256, "covered": covered });
    give(&c, &act).unwrap();

    let seen = file(&c)["evidence"].clone();
    assert_eq!(seen[1]["original"]["sha256"], json!(stored.sha256), "by its digest");
    assert_eq!((&seen[1]["original"]["n"], &seen[1]["covered"]), (&json!(1), &covered), "what was covered, and why");
    assert_eq!(seen[0]["original"], Value::Null, "the original is as it was");
    assert_eq!(c.evidence_bytes(&stored.sha256).unwrap(), PHOTO, "byte for byte");
    assert!(c.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn a_signed_statement_is_in_the_file_and_found_by_its_words() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let act = json!({
        "act": "sign_statement", "complaint": ids[0], "language": "zh-Hant", "text": "店員說一斤，收銀時變成一兩。",
        "read_over": true, "read_over_by": "Q001", "interpreter": "潘樂言"
    });

    give(&q, &act).unwrap();

    let seen = q.ask("complaint_file", json!({ "name": ids[0] })).unwrap();
    assert_eq!(seen["statements"][0]["interpreter"], "潘樂言", "who interpreted");
    assert_eq!(seen["steps"][0]["step"], "statement-taken", "the step goes with it, so the board knows");
    let found = q.ask("search", json!({ "text": "收銀時變成" })).unwrap();
    assert_eq!(found["complaints"]["total"].as_u64().or(found["total"].as_u64()), Some(1), "its words are found");
    assert!(q.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn f043_j06_an_altered_and_a_missing_file_are_told_apart_and_by_name() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let stored = q.take_evidence("a.jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &stored);
    let path = names(&office).remove(0);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&path, &bytes).unwrap();

    let told = serde_json::to_value(q.evidence_bytes(&stored.sha256).unwrap_err()).unwrap();
    assert_eq!(
        (&told["kind"], &told["cause"]),
        (&json!("fault"), &json!("evidence-altered")),
        "one flipped bit is told"
    );
    let (_, amiss) = q.verify_evidence().unwrap();
    assert!(!amiss[0].missing && amiss[0].complaint.starts_with("TDC-"), "and verifying names the complaint");
    assert!(q.verify().is_ok(), "the books themselves hold: the chain never contained the bytes");

    fs::remove_file(&path).unwrap();
    let told = serde_json::to_value(q.evidence_bytes(&stored.sha256).unwrap_err()).unwrap();
    assert_eq!(told["cause"], "evidence-missing", "a file that is gone is told as gone");
    assert!(q.verify_evidence().unwrap().1[0].missing, "verifying says so too");

    q.take_evidence("found again.jpg", PHOTO).unwrap();
    assert_eq!(q.verify_evidence().unwrap().1, [], "the same bytes, handed in again, heal it");
}

/// Set in the child of [`f044_a_disk_that_fills_while_a_file_is_attached_leaves_nothing_half`]: the folder of its office.
#[cfg(unix)]
const FILLING: &str = "STEELYARD_TEST_FILLING";

/// A disk that takes no more is made of a child process that may write no file of more than a megabyte: the system
/// refuses in the middle of the writing, as a full disk does.
#[cfg(unix)]
#[test]
fn f044_a_disk_that_fills_while_a_file_is_attached_leaves_nothing_half() {
    let photo = || -> Vec<u8> { PHOTO.iter().copied().chain((0..3_000_000u32).map(|n| n.to_le_bytes()[0])).collect() };
    if let Some(dir) = std::env::var_os(FILLING) {
        let q = Office::at(Path::new(&dir)).sign_in("Q001");
        let refused = q.take_evidence("large.jpg", &photo()).unwrap_err();
        let full = matches!(&refused, Failure::Fault { cause, .. } if cause.disk_is_full());
        assert!(full, "the officer is told that the disk is full, and of what: {refused:?}");
        let small = q.take_evidence("small.jpg", PHOTO);
        assert!(small.is_ok(), "a file for which there is room is still taken: {small:?}");
        return;
    }
    let (office, ids) = tiny();
    drop(office.sign_in("Q001"));
    // Given a disk that fills, when a large photograph and then a small one are attached.
    let program = std::env::current_exe().unwrap();
    let said = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 2048; exec \"$0\" \"$@\""])
        .arg(program)
        .args(["--exact", "evidence::tests::f044_a_disk_that_fills_while_a_file_is_attached_leaves_nothing_half"])
        .env(FILLING, &office.dir)
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&said.stdout);
    assert!(said.status.success() && out.contains("1 passed"), "the child must have run and passed: {out}");
    // Then nothing of the large one lies anywhere, and the office goes on.
    assert_eq!(
        names(&office).len(),
        1,
        "the small file alone lies in the store, with no part of the large one beside it"
    );
    let q = office.sign_in("Q001");
    let stored = q.take_evidence("large.jpg", &photo()).unwrap();
    receive(&q, &ids[0], &stored);
    assert!(q.verify().is_ok(), "with room again the same file is attached, and no row ever stood without it");
    assert_eq!(q.verify_evidence().unwrap(), (1, Vec::new()), "one file is named by a record, and it is whole");
}

#[test]
fn what_no_act_and_no_draft_names_is_swept_after_a_day() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let kept = q.take_evidence("kept.jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &kept);
    let drafted = q.take_evidence("draft.jpg", b"\xff\xd8\xff\xe0 in a draft").unwrap();
    q.keep_draft("d1", "complaint", &json!({ "evidence": [{ "sha256": drafted.sha256 }] }).to_string()).unwrap();
    let left = q.take_evidence("left.jpg", b"\xff\xd8\xff\xe0 left behind").unwrap();
    let long_ago = SystemTime::now() - Duration::from_secs(25 * 60 * 60);
    for path in names(&office) {
        File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
    drop(q);
    let q = office.sign_in("Q001");
    assert!(q.evidence_bytes(&left.sha256).is_ok(), "what was stored within the day is left: an act may be on its way");
    locked(&q.writer).execute("UPDATE stored_file SET stored_at = stored_at - ?1", [25 * HOUR]).unwrap();
    drop(q);

    let q = office.sign_in("Q001");

    assert!(q.evidence_bytes(&left.sha256).is_err(), "what nothing names is gone");
    assert!(q.evidence_bytes(&kept.sha256).is_ok(), "what a complaint has stays");
    assert!(q.evidence_bytes(&drafted.sha256).is_ok(), "and what a draft holds");
    let act = json!({ "act": "receive_evidence", "complaint": ids[1], "evidence": [{ "sha256": left.sha256, "name": "left.jpg" }] });
    let refused = serde_json::to_value(give(&q, &act).unwrap_err()).unwrap();
    assert_eq!(refused["code"], "evidence.not-stored", "an act cannot name what was swept");
}

#[test]
fn a_backup_brings_the_evidence_back() {
    let (office, ids) = tiny();
    let q = office.sign_in("Q001");
    let stored = q.take_evidence("a.jpg", PHOTO).unwrap();
    receive(&q, &ids[0], &stored);
    let elsewhere = tempfile::tempdir().unwrap();
    let archive = elsewhere.path().join("copy.tar");
    q.backup(&archive).unwrap();
    let _ = file(&q, &json!({}));
    drop(q);
    let back = elsewhere.path().join("registry");

    crate::backup::restore(&back, &archive, "Q001", crate::testing::PASSWORD).unwrap();

    let q = Office::at(&back).sign_in("Q001");
    assert_eq!(q.evidence_bytes(&stored.sha256).unwrap(), PHOTO, "the bytes came back with the books");
    assert_eq!(q.verify_evidence().unwrap(), (1, Vec::new()), "and all of them are whole");
}

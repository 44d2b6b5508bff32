//! Extracts held against their checker, which is run as on another machine: python alone, in a folder of its own.
#![allow(clippy::unwrap_used)]

use super::*;
use registry::testing::{give, tiny};
use std::process::Command;

/// What the checker says of an extract, and whether it holds. Nothing where there is no python to run it.
fn checked(json: &[u8], more: &[&str]) -> Option<(bool, String)> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("check_extract.py"), CHECKER).unwrap();
    std::fs::write(folder.path().join("extract.json"), json).unwrap();
    let out = Command::new("python3").arg(folder.path().join("check_extract.py")).args(more).env_clear().output();
    let out = out.ok()?;
    Some((out.status.success(), String::from_utf8(out.stdout).unwrap()))
}
fn drawn(linked: bool) -> (Value, Vec<u8>) {
    let (office, ids) = tiny();
    let officer = office.sign_in("C001");
    give(&officer, &json!({ "act": "add_note", "complaint": ids[0], "text": "Called the shop." })).unwrap();
    give(&officer, &json!({ "act": "add_note", "complaint": ids[1], "text": "Another complaint." })).unwrap();
    give(&officer, &json!({ "act": "add_note", "complaint": ids[0], "text": "Called once more." })).unwrap();
    let wanted = Wanted { of: Of::Complaint(ids[0].clone()), linked, lang: Lang::En };
    let extract = draw(&officer, &wanted).unwrap();
    (serde_json::from_slice(&extract.json).unwrap(), extract.json)
}

#[test]
fn k05_an_extract_of_one_complaint_verifies_without_the_application() {
    let (value, json) = drawn(true);
    let text = String::from_utf8(json.clone()).unwrap();
    assert!(text.contains("Called the shop."), "what was typed of the complaint is there");
    assert!(!text.contains("Another complaint."), "and nobody else’s words, though the link needs their entries");
    let Some((sound, said)) = checked(&json, &["--head", value["head"].as_str().unwrap()]) else { return };
    assert!(sound, "{said}");
    for proved in ["SOUND", "none was left out", "typed texts are those", "the seal that you gave"] {
        assert!(said.contains(proved), "it says what it proves: {proved} in {said}");
    }
    let (_, loose) = drawn(false);
    let (sound, said) = checked(&loose, &["--lang", "zh-Hant"]).unwrap();
    assert!(sound && said.contains("未能證明"), "by seals alone it holds, and says what it does not prove: {said}");
}

#[test]
fn k05_the_checker_names_the_first_entry_that_does_not_hold() {
    let (value, _) = drawn(true);
    let first = value["first"].as_u64().unwrap();
    let fails = |change: &dyn Fn(&mut Value), at: u64, why: &str| {
        let mut changed = value.clone();
        change(&mut changed);
        if let Some((sound, said)) = checked(changed.to_string().as_bytes(), &[]) {
            assert!(!sound && said.contains(&format!("entry {at}:")), "{why}: {said}");
        }
    };
    fails(
        &|v| {
            let fact = v["entries"][2]["fact"].as_str().unwrap().replacen('0', "1", 1);
            v["entries"][2]["fact"] = fact.into();
        },
        first + 2,
        "a changed byte",
    );
    fails(
        &|v| {
            v["entries"].as_array_mut().unwrap().remove(1);
        },
        first + 1,
        "a left-out entry",
    );
    fails(&|v| v["entries"].as_array_mut().unwrap().swap(1, 2), first + 1, "a swapped order");
    fails(
        &|v| {
            v["entries"].as_array_mut().unwrap().pop();
        },
        value["last"].as_u64().unwrap(),
        "an end that was cut off",
    );
    fails(&|v| v["typed"][0]["body"] = "{}".into(), value["typed"][0]["seq"].as_u64().unwrap(), "another text");
}

#[test]
fn k06_taking_an_extract_is_itself_in_the_journal() {
    let (office, ids) = tiny();
    let officer = office.sign_in("S001");
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("extract.zip");
    let act = registry::act_id::mint(registry::clock()).unwrap().hex();
    let wanted = Wanted { of: Of::Complaint(ids[0].clone()), linked: true, lang: Lang::ZhHant };
    let (sha256, own) = take_extract(&officer, &act, &wanted, &to).unwrap();
    assert!(own > 0 && to.exists(), "the file is there");
    let last = officer.ask("journal", json!({ "limit": 1, "kind": "list_taken" })).unwrap();
    assert_eq!(last["total"], 1, "who took it, of what, and with which digest is an entry");
    let seq = last["entries"][0]["seq_last"].as_i64().or(last["entries"][0]["seq"].as_i64()).unwrap();
    let entry = officer.ask("journal_entry", json!({ "seq": seq })).unwrap();
    assert!(entry.to_string().contains(&sha256), "the digest of the very file");
}

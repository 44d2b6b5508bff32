//! Registries frozen at each format open, verify and rebuild for ever.
//!
//! A frozen registry is a small tar of its folder, with keys of the smallest cost and made people only. A new format
//! adds a folder's tar here and never touches the older ones. `STEELYARD_FREEZE=1` writes the present format's tar.
#![allow(clippy::unwrap_used)]

use office_tests::*;
use registry::Registry;
use registry::testing::{Office, PASSWORD, file, tiny};
use serde_json::json;
use std::path::PathBuf;

fn frozen(format: u32) -> PathBuf {
    root().join(format!("tests/upgrade/format-{format}.tar"))
}

/// A folder with the frozen registry in it.
fn thawed(format: u32) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    tar::Archive::new(std::fs::File::open(frozen(format)).unwrap()).unpack(folder.path()).unwrap();
    folder
}

/// Writes the present format's tar: a few of everything, so that every table has rows.
fn freeze(format: u32) {
    let (office, complaints) = tiny();
    let (c, s, r) = (office.sign_in("C001"), office.sign_in("S001"), office.sign_in("R001"));
    let unknown = json!(["leaves_at", "control_point"]);
    let referred = file(&c, &json!({ "consent_refer": true, "source_ref": "FROZEN-1" }));
    let _ = done(&c, &json!({ "act": "assess", "complaints": [complaints[1], referred], "unknown": unknown }));
    let _ =
        done(&c, &json!({ "act": "log_step", "complaint": complaints[0], "step": "called-shop", "note": "無人接聽" }));
    let (case, joined) = case_with(&s, &complaints[..2]);
    let _ = done(&s, &serde_json::to_value(joined.undo.unwrap()).unwrap());
    let _ =
        done(&s, &json!({ "act": "consolidate", "complaints": complaints[..2], "case": case, "reason": "Once more." }));
    let proposed = done(
        &c,
        &json!({ "act": "propose_referral", "complaints": [referred], "agency": "CC", "purpose": "conciliation", "fields": ["item"], "redaction_checked": true }),
    );
    let _ = done(&s, &json!({ "act": "approve", "proposal": made(&proposed, "proposal") }));
    let _ = done(&r, &json!({ "act": "send_referrals", "proposal": made(&proposed, "proposal"), "method": "post" }));
    let _ = done(
        &c,
        &json!({ "act": "amend_complaint", "complaint": complaints[2], "changes": { "narrative": "A correction. 更正。" } }),
    );
    let _ = done(
        &c,
        &json!({ "act": "judge_traders", "complaints": [complaints[1]], "against": complaints[0], "verdict": "not_same", "reason": "name-only", "known": ["name"] }),
    );
    let until = casework::time::Instant(registry::clock().0 + 48 * casework::time::HOUR).day();
    let _ = done(
        &s,
        &json!({ "act": "set_standing_rule", "trader": complaints[0], "case": case, "until": until, "by_itself": false, "reason": "A wave." }),
    );
    let _ =
        done(&c, &json!({ "act": "acknowledge_alarm", "subject": { "trader": complaints[0] }, "seen": 2, "entry": 1 }));
    drop((c, s, r));
    settle(&office.dir);
    let books = registry::store::open(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    books.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
    drop(books);
    let mut archive = tar::Builder::new(std::fs::File::create(frozen(format)).unwrap());
    for name in ["registry.db", "vault.json", "vault.copy.json", "head.anchor"] {
        let mut header = tar::Header::new_gnu();
        let bytes = std::fs::read(office.dir.join(name)).unwrap();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o600);
        header.set_mtime(0);
        archive.append_data(&mut header, name, &bytes[..]).unwrap();
    }
    archive.finish().unwrap();
}

#[test]
fn format_1_is_brought_up_verifies_and_rebuilds() {
    if std::env::var_os("STEELYARD_FREEZE").is_some() {
        freeze(u32::try_from(registry::store::BOOKS_FORMAT).unwrap());
    }
    assert!(std::fs::metadata(frozen(1)).unwrap().len() < 512 * 1024, "a frozen registry stays small");
    let folder = thawed(1);
    let desk = Registry::open(folder.path(), "S001", PASSWORD).unwrap();
    let opened = desk.verify().unwrap();
    let rebuilt = desk.rebuild().unwrap();
    assert_eq!(opened, rebuilt, "opening made the tables anew in their present shape");
    assert_eq!(desk.verify().unwrap(), rebuilt, "chain, particulars and replayed tables agree");
    assert_eq!(ids(&desk, &json!({})).len(), 4, "the four complaints are there");
    assert_eq!(ids(&desk, &json!({ "state": ["referred"] })).len(), 1, "one was referred, and still is");
    assert_eq!(
        ids(&desk, &json!({ "state": ["consolidated"] })).len(),
        2,
        "two stand in their case, as they did after the undoing"
    );
    assert_eq!(ask(&desk, "search", &json!({ "text": "更正" }))["total"], 1, "and their words are found");
    drop(desk);
    let office = Office::at(folder.path());
    let _ = file(&office.sign_in("Q001"), &json!({}));
    assert!(office.sign_in("S001").verify().is_ok(), "and the books are written on as they ever were");
}

#[test]
fn format_2_is_brought_up_and_its_steps_are_still_told() {
    assert!(std::fs::metadata(frozen(2)).unwrap().len() < 512 * 1024, "a frozen registry stays small");
    let folder = thawed(2);
    // Made by the command line, so with the demonstration's passphrase and keys of the full cost.
    let desk = Registry::open(folder.path(), "S001", "steelyard-demo").unwrap();
    assert_eq!(desk.verify().unwrap().entries, 15, "no entry is lost or added by opening");
    assert_eq!(ids(&desk, &json!({ "state": ["consolidated"] })).len(), 2, "two stand in their case");
    let board = ask(&desk, "board", &json!({}));
    assert!(board["rows"].as_array().is_some_and(|rows| !rows.is_empty()), "the board is read from the new tables");
    assert_eq!(ask(&desk, "journal", &json!({ "kind": "step_logged" }))["total"], 1, "the call to the shop was logged");
}

#[test]
fn format_3_is_brought_up_and_takes_verdicts_and_rules() {
    assert!(std::fs::metadata(frozen(3)).unwrap().len() < 512 * 1024, "a frozen registry stays small");
    let folder = thawed(3);
    let office = Office::at(folder.path());
    let desk = office.sign_in("S001");
    let sound = desk.verify().unwrap();
    assert_eq!(desk.rebuild().unwrap(), sound, "opening made the tables anew in their present shape");
    let joined = ids(&desk, &json!({ "state": ["consolidated"] }));
    assert_eq!(joined.len(), 2, "two stand in their case, as they did after the undoing");
    assert_eq!(ask(&desk, "verdicts", &json!({}))["total"], 0, "nobody had judged traders then");
    let _ = done(
        &desk,
        &json!({ "act": "judge_traders", "complaints": [joined[0]], "against": joined[1], "verdict": "not_same", "reason": "name-only" }),
    );
    let case = ask(&desk, "complaint_file", &json!({ "name": joined[0] }))["case"].clone();
    let until = casework::time::Instant(registry::clock().0 + 48 * casework::time::HOUR).day();
    let _ = done(
        &desk,
        &json!({ "act": "set_standing_rule", "trader": joined[1], "case": case, "until": until, "by_itself": true, "reason": "A wave." }),
    );
    drop(desk);
    let _ = file(&office.sign_in("Q001"), &json!({}));
    let desk = office.sign_in("S001");
    assert_eq!(ids(&desk, &json!({ "case": case })).len(), 3, "the rule takes what is filed in books of then");
    assert!(desk.verify().is_ok(), "and the books hold");
}

#[test]
fn format_4_is_brought_up_and_takes_letters_and_addresses() {
    let folder = thawed(4);
    let office = Office::at(folder.path());
    let desk = office.sign_in("S001");
    let sound = desk.verify().unwrap();
    assert_eq!(desk.rebuild().unwrap(), sound, "opening made the tables anew in their present shape");
    let complaint = ids(&desk, &json!({}))[0].clone();
    let letter = json!({ "complaint": complaint, "language": "en", "text": "Dear you,\n\nThank you.\n" });
    let _ = done(&desk, &json!({ "act": "write_letters", "kind": "acknowledgement", "letters": [letter] }));
    for email in ["old@example.org", "new@example.org"] {
        let _ = done(&desk, &json!({ "act": "set_agency_address", "agency": "CC", "address": { "email": email } }));
    }
    assert_eq!(ask(&desk, "letters", &json!({ "complaint": complaint }))["total"], 1, "the letter is in books of then");
    let versions = ask(&desk, "agency_addresses", &json!({ "agency": "CC" }))["versions"].clone();
    assert_eq!(versions[0]["email"], "new@example.org", "the newest address is in force");
    let before = json!({ "agency": "CC", "at_entry": versions[1]["seq"] });
    assert_eq!(
        ask(&desk, "agency_addresses", &before)["versions"][0]["email"],
        "old@example.org",
        "what was written earlier keeps the address that it had"
    );
    assert!(desk.verify().is_ok(), "and the books hold");
}

#[test]
fn format_5_is_brought_up_and_counts_every_file_of_a_packet() {
    let folder = thawed(5);
    let office = Office::at(folder.path());
    let desk = office.sign_in("R001");
    let sound = desk.verify().unwrap();
    assert_eq!(desk.rebuild().unwrap(), sound, "opening made the tables anew in their present shape");
    let referred = ids(&desk, &json!({ "state": ["referred"] }))[0].clone();
    let team = office.sign_in("Q001");
    let mut given = Vec::new();
    for name in ["one.txt", "two.txt"] {
        let sha256 = team.take_evidence(name, name.as_bytes()).unwrap().sha256;
        given.push(json!({ "sha256": sha256, "name": name }));
    }
    let _ = done(&team, &json!({ "act": "receive_evidence", "complaint": referred, "evidence": given }));
    let list = ask(&desk, "referral_list", &json!({ "agency": "CC" }));
    let may = ask(&desk, "packet_evidence", &json!({ "agency": "CC" }))["complaints"][0]["files"].clone();
    let files = may.as_array().unwrap().iter();
    let evidence: Vec<_> =
        files.map(|file| json!({ "evidence": file["id"], "as_received": true, "sha256": file["sha256"] })).collect();
    let _ = done(
        &desk,
        &json!({ "act": "export_referrals", "agency": "CC", "format": "zip", "language": "en", "fields": ["item"],
            "referrals": list["referrals"], "rows_sha256": "ab".repeat(32), "number": list["number"], "evidence": evidence }),
    );
    let file = ask(&desk, "complaint_file", &json!({ "name": referred }))["evidence"].clone();
    let copied: Vec<_> = file.as_array().unwrap().iter().map(|one| one["copied"].clone()).collect();
    assert_eq!(copied, [json!(1), json!(1)], "one act counts a copy of each");
    assert!(desk.verify().is_ok(), "and the books hold");
}

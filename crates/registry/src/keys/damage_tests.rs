//! What the vault survives and what it tells: lost copies, rot, cut writes. Ordinary use is in `tests.rs`.
#![allow(clippy::unwrap_used)]

use super::tests::{COST, REGISTRY, again, made, told};
use super::*;
use crate::files::FileFault;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

fn both(dir: &TempDir) -> [PathBuf; 2] {
    ["vault.json", "vault.copy.json"].map(|name| dir.path().join(name))
}

#[test]
fn one_lost_or_damaged_copy_is_enough_and_is_mended() {
    for which in 0..2 {
        for (damage, expected) in [(None, CopyState::Missing), (Some(&b"{\"format\":1}"[..]), CopyState::Damaged)] {
            let (dir, _, _, _) = made(0);
            let path = &both(&dir)[which];
            match damage {
                None => fs::remove_file(path).unwrap(),
                Some(bytes) => fs::write(path, bytes).unwrap(),
            }
            let mut vault = again(&dir);
            let seen = [vault.state().vault, vault.state().copy];
            assert_eq!(seen[which], expected, "What is wrong with the copy is told.");
            assert_eq!(seen[1 - which], CopyState::Sound, "The other one is whole.");
            let key = vault.unlock("C001", "first password").ok().unwrap();
            vault.mend(&key).unwrap();
            assert!(again(&dir).state().is_sound(), "The next write restores it.");
        }
    }
}

#[test]
fn a_write_broken_off_between_the_copies_keeps_the_newer() {
    let (dir, mut vault, key, _) = made(0);
    let [main, _] = both(&dir);
    let before = fs::read(&main).unwrap();
    vault.replace_officer_slot(&key, "C001", "changed", COST).unwrap();
    fs::write(&main, before).unwrap();
    let vault = again(&dir);
    assert_eq!(vault.state().vault, CopyState::Older, "The copy was written first, so the vault is older.");
    assert!(vault.unlock("C001", "changed").is_ok(), "The newer generation counts.");
    assert!(vault.unlock("C001", "first password").is_err(), "The replaced password stays replaced.");
}

#[test]
fn without_a_sound_copy_nothing_new_is_made() {
    let (dir, _, _, _) = made(0);
    for path in both(&dir) {
        fs::write(path, b"\0\0\0\0").unwrap();
    }
    assert!(matches!(Vault::open(dir.path()), Err(KeyFault::DamagedVault)), "Both copies damaged is told.");
    let new = NewVault { registry: REGISTRY, demo: true, officers: &[("A001", "p")], recovery_keys: 0, cost: COST };
    let made_over = Vault::create(dir.path(), &new);
    assert!(matches!(made_over, Err(KeyFault::AlreadyThere)), "A damaged vault is not written over.");
    for path in both(&dir) {
        fs::remove_file(path).unwrap();
    }
    assert!(matches!(Vault::open(dir.path()), Err(KeyFault::NothingHere)), "An empty folder is no registry.");
    fs::write(dir.path().join("registry.db"), b"").unwrap();
    assert!(matches!(Vault::open(dir.path()), Err(KeyFault::NoVault)), "Books without a vault are told.");
    let made_over = Vault::create(dir.path(), &new);
    assert!(matches!(made_over, Err(KeyFault::AlreadyThere)), "No vault is made over books, even empty ones.");
}

#[test]
fn newer_formats_and_folders_in_the_way_have_their_own_faults() {
    let (dir, _, _, _) = made(0);
    let [main, copy] = both(&dir);
    let whole = fs::read_to_string(&main).unwrap();
    let newer = "{\"format\": 7, \"anything\": [1, 2]}";
    fs::write(&main, newer).unwrap();
    fs::write(&copy, newer).unwrap();
    assert!(matches!(Vault::open(dir.path()), Err(KeyFault::NewerFormat(7))), "A newer vault is told as such.");
    assert_eq!(fs::read_to_string(&main).unwrap(), newer, "And it is left untouched.");
    for path in [&main, &copy] {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    }
    let seen = Vault::open(dir.path());
    assert!(matches!(seen, Err(KeyFault::File(FileFault::WrongShape(_)))), "A folder in the way is told.");
    fs::remove_dir(&copy).unwrap();
    fs::write(&copy, whole).unwrap();
    assert_eq!(again(&dir).state().vault, CopyState::Unreadable, "One copy that can be read is enough.");
}

/// Changes one slot's text in both copies, so that neither can stand in for the other.
fn spoil(dir: &TempDir, from: &str, to: &str) {
    for path in both(dir) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "The test spoils something that is there.");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }
}

#[test]
fn a_slot_damaged_in_both_copies_is_told_and_can_be_replaced() {
    let (dir, _, _, issued) = made(1);
    spoil(&dir, "\"m_kib\": 8", "\"m_kib\": 9");
    let mut vault = again(&dir);
    assert_eq!(vault.state().damaged_slots, 1, "The damaged slot is counted.");
    let fault = told(vault.unlock("C001", "first password"));
    assert!(matches!(fault, KeyFault::DamagedSlot), "The right password is not called wrong.");
    let key = vault.unlock("S001", "second password").ok().unwrap();
    assert!(vault.unlock_with_recovery(&issued[0].key.printed()).is_ok(), "The other slots still open.");
    vault.replace_officer_slot(&key, "C001", "changed", COST).unwrap();
    assert!(again(&dir).state().is_sound(), "A new slot takes the damaged one's place.");
    assert!(again(&dir).unlock("C001", "changed").is_ok(), "And it opens.");
    spoil(&dir, "\"S001\"", "\"S0O1\"");
    let fault = told(again(&dir).unlock("S001", "second password"));
    assert!(matches!(fault, KeyFault::DamagedSlot), "A slot whose name is spoilt may be anyone's.");
    assert_eq!(vault.remove_damaged_slots(&key).unwrap(), 1, "It can be cleared away.");
    let fault = told(again(&dir).unlock("S001", "second password"));
    assert!(matches!(fault, KeyFault::WrongPassword), "Then nothing is left that could be hers.");
}

#[test]
fn a_slot_is_sound_in_one_copy_when_another_is_sound_in_the_other() {
    let (dir, _, _, _) = made(0);
    for (path, officer) in both(&dir).iter().zip(["\"C001\"", "\"S001\""]) {
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, text.replacen(officer, "\"????\"", 1)).unwrap();
    }
    let vault = again(&dir);
    let VaultState { vault: main, copy, damaged_slots } = vault.state();
    assert_eq!((main, copy), (CopyState::Damaged, CopyState::Damaged), "Both copies have lost something.");
    assert_eq!(damaged_slots, 0, "But not the same thing.");
    assert!(vault.unlock("C001", "first password").is_ok(), "One slot comes from the copy.");
    assert!(vault.unlock("S001", "second password").is_ok(), "The other one from the vault.");
}

#[test]
fn a_failed_write_leaves_the_vault_as_it_was() {
    let (dir, mut vault, key, _) = made(0);
    let [main, _] = both(&dir);
    let before = fs::read(&main).unwrap();
    fs::remove_file(&main).unwrap();
    fs::create_dir(&main).unwrap();
    let failed = vault.replace_officer_slot(&key, "C001", "changed", COST);
    assert!(matches!(failed, Err(KeyFault::File(_))), "What cannot be written is told.");
    let left = fs::read_dir(dir.path())
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().ends_with(".new"));
    assert_eq!(left.count(), 0, "No temporary file is left.");
    fs::remove_dir(&main).unwrap();
    fs::write(&main, before).unwrap();
    assert!(again(&dir).unlock("S001", "second password").is_ok(), "The books can be opened all the same.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_bit_flipped_in_one_copy_changes_nothing(which in 0usize..2, place: prop::sample::Index, bit in 0u8..8) {
        let (dir, _, _, _) = made(1);
        let path = &both(&dir)[which];
        let mut bytes = fs::read(path).unwrap();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        fs::write(path, bytes).unwrap();
        let vault = again(&dir);
        prop_assert!(!vault.state().is_sound(), "The flipped bit is told.");
        prop_assert!(vault.unlock("C001", "first password").is_ok(), "The sound copy opens.");
        let fault = told(vault.unlock("C001", "wrong"));
        prop_assert!(matches!(fault, KeyFault::WrongPassword), "And a wrong password is still a wrong one.");
    }

    #[test]
    fn a_bit_flipped_in_both_copies_is_never_a_wrong_password(place: prop::sample::Index, bit in 0u8..8) {
        let (dir, _, key, _) = made(1);
        for path in both(&dir) {
            let mut bytes = fs::read(&path).unwrap();
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
            fs::write(path, bytes).unwrap();
        }
        let Ok(vault) = Vault::open(dir.path()) else { return Ok(()) };
        prop_assert!(!vault.state().is_sound(), "What both copies have lost is told.");
        for (officer, password) in [("C001", "first password"), ("S001", "second password")] {
            match vault.unlock(officer, password) {
                Ok(opened) => prop_assert!(opened.bytes() == key.bytes(), "An opened key is the true key."),
                Err(fault) => prop_assert!(
                    matches!(fault, KeyFault::DamagedSlot | KeyFault::DamagedVault),
                    "The right password is never called wrong."
                ),
            }
        }
    }
}

//! What opens the vault, what does not, and how slots change. Damage is in `damage_tests.rs`.
#![allow(clippy::unwrap_used)]

use super::*;
use tempfile::{TempDir, tempdir};

pub(super) const REGISTRY: [u8; 16] = [9; 16];
pub(super) const COST: KdfCost = KdfCost::smallest();

pub(super) fn made(recovery_keys: usize) -> (TempDir, Vault, DataKey, Vec<IssuedRecovery>) {
    let dir = tempdir().unwrap();
    let officers = [("C001", "first password"), ("S001", "second password")];
    let new = NewVault { registry: REGISTRY, demo: false, officers: &officers, recovery_keys, cost: COST };
    let (vault, key, issued) = Vault::create(dir.path(), &new).unwrap();
    (dir, vault, key, issued)
}

pub(super) fn again(dir: &TempDir) -> Vault {
    Vault::open(dir.path()).unwrap()
}

/// The fault of an unlock; a key has no `Debug`, so `unwrap_err` cannot be used.
pub(super) fn told(answer: Result<DataKey, KeyFault>) -> KeyFault {
    answer.err().unwrap()
}

#[test]
fn every_slot_opens_the_same_key() {
    let (dir, vault, key, issued) = made(2);
    assert!(vault.state().is_sound(), "A new vault is whole.");
    let vault = again(&dir);
    assert!(vault.state().is_sound(), "And it is read as whole.");
    assert_eq!(vault.officers().collect::<Vec<_>>(), ["C001", "S001"], "The officers are listed in order.");
    assert_eq!((vault.registry(), vault.demo()), (REGISTRY, false), "The vault says whose it is.");
    assert_eq!(vault.recovery_slots(), 2, "A slot was made for each recovery key.");
    for (officer, password) in [("C001", "first password"), ("S001", "second password")] {
        let opened = vault.unlock(officer, password).ok().unwrap();
        assert!(opened.bytes() == key.bytes(), "Each officer's password opens the one data key.");
    }
    for paper in &issued {
        let opened = vault.unlock_with_recovery(&paper.key.printed()).ok().unwrap();
        assert!(opened.bytes() == key.bytes(), "Each recovery key opens it too.");
    }
    assert_eq!(key.sqlcipher_pragma().len(), "PRAGMA key = \"x''\";".len() + 64, "The raw key is 32 bytes in hex.");
    assert!(*key.subkey("a") != *key.subkey("b"), "Each purpose has a key of its own.");
    assert!(*key.subkey("a") == *key.subkey("a"), "And always the same one.");
}

#[test]
fn wrong_passwords_and_unknown_officers_are_told_alike() {
    let (_dir, vault, _, issued) = made(1);
    for (officer, password) in [
        ("C001", "second password"),
        ("C001", "first password "),
        ("C001", ""),
        ("c001", "first password"),
        ("X999", "first password"),
        ("", ""),
    ] {
        let fault = told(vault.unlock(officer, password));
        assert!(matches!(fault, KeyFault::WrongPassword), "{officer:?} is told nothing but that it is wrong.");
    }
    let (_other, stranger, _, _) = made(1);
    let fault = told(stranger.unlock_with_recovery(&issued[0].key.printed()));
    assert!(matches!(fault, KeyFault::WrongRecoveryKey), "Another registry's paper opens nothing.");
    let mistyped = issued[0].key.printed().chars().rev().collect::<String>();
    let fault = told(vault.unlock_with_recovery(&mistyped[2..]));
    assert!(matches!(fault, KeyFault::MistypedRecoveryKey), "A mistyped key is told apart from a wrong one.");
}

#[test]
fn slots_are_added_replaced_and_taken_away() {
    let (dir, mut vault, key, _) = made(0);
    vault.add_officer_slot(&key, "R001", "third", COST).unwrap();
    let twice = vault.add_officer_slot(&key, "R001", "other", COST);
    assert!(matches!(twice, Err(KeyFault::SlotExists)), "An officer has one slot.");
    vault.replace_officer_slot(&key, "C001", "changed", COST).unwrap();
    let issued = vault.add_recovery_slots(&key, 2).unwrap();
    let fault = told(again(&dir).unlock("C001", "first password"));
    assert!(matches!(fault, KeyFault::WrongPassword), "The old password opens nothing any more.");
    assert!(again(&dir).unlock("C001", "changed").is_ok(), "The new one does.");
    assert!(again(&dir).unlock("R001", "third").is_ok(), "So does the added officer's.");
    vault.remove_recovery_slot(&key, &issued[0].slot).unwrap();
    assert!(again(&dir).unlock_with_recovery(&issued[0].key.printed()).is_err(), "A lost paper is taken back.");
    assert!(again(&dir).unlock_with_recovery(&issued[1].key.printed()).is_ok(), "The other paper stays.");
    vault.remove_officer_slot(&key, "R001").unwrap();
    vault.remove_officer_slot(&key, "S001").unwrap();
    let none = vault.remove_officer_slot(&key, "S001");
    assert!(matches!(none, Err(KeyFault::NoSlot)), "What is gone cannot be taken away again.");
    let last = vault.remove_officer_slot(&key, "C001");
    assert!(matches!(last, Err(KeyFault::LastSlot)), "Somebody must be able to open the books.");
    assert!(again(&dir).unlock("C001", "changed").is_ok(), "A refused change leaves the vault as it was.");
    let (_, _, foreign, _) = made(0);
    let wrong = vault.add_officer_slot(&foreign, "Q001", "p", COST);
    assert!(matches!(wrong, Err(KeyFault::ForeignKey)), "No slot is made that opens other books.");
}

#[test]
fn two_processes_do_not_undo_each_other() {
    let (dir, mut one, key, _) = made(0);
    let mut two = again(&dir);
    one.add_officer_slot(&key, "Q001", "one", COST).unwrap();
    two.add_officer_slot(&key, "Q002", "two", COST).unwrap();
    let officers = again(&dir).officers().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(officers, ["C001", "S001", "Q001", "Q002"], "Each change is made on what the disk holds.");
}

#[test]
fn a_slot_under_another_name_does_not_open() {
    let (_dir, _, key, _) = made(0);
    let mut slot = Slot::for_officer(&REGISTRY, &key, "C001", "p", COST).unwrap();
    slot.officer = Some("S001".to_owned());
    assert!(!slot.sound(), "A slot under another name does not have its sum.");
    assert!(slot.open_with_password(&REGISTRY, "p").unwrap().is_none(), "Nor would it open if it had.");
    let mut slot = Slot::for_officer(&REGISTRY, &key, "C001", "p", COST).unwrap();
    assert!(slot.open_with_password(&[1; 16], "p").unwrap().is_none(), "A slot serves one registry.");
    slot.kind = SlotKind::Recovery;
    assert!(slot.open_with_password(&REGISTRY, "p").unwrap().is_none(), "A slot keeps its kind.");
}

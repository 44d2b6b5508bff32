//! Faults 91 to 99: a registry that cannot be opened says why, and nothing is made in its place.

use office_tests::*;
use registry::testing::{Office, PASSWORD, file};
use registry::{OpenFault, Registry, look};
use serde_json::json;
use std::fs;
use std::path::Path;

fn shut(dir: &Path) -> OpenFault {
    Registry::open(dir, "S001", PASSWORD).map(|_| ()).unwrap_err()
}
/// An office with a complaint, closed, copied into a folder of its own.
fn closed() -> tempfile::TempDir {
    let office = Office::found(false);
    let _ = file(&office.sign_in("Q001"), &json!({}));
    settle(&office.dir);
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, copy.path());
    copy
}

#[test]
fn f091_books_that_are_no_books_are_told_and_never_made_anew() {
    let whole = fs::read(closed().path().join("registry.db")).unwrap();
    let garbage: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (what, bytes) in [
        ("empty", Vec::new()),
        ("garbage", garbage),
        ("cut in half", whole[..whole.len() / 2 / 4096 * 4096].to_vec()),
        ("cut in a page", whole[..whole.len() - 1000].to_vec()),
    ] {
        let copy = closed();
        let books = copy.path().join("registry.db");
        fs::write(&books, &bytes).unwrap();
        let fault = shut(copy.path());
        assert!(
            matches!(fault, OpenFault::DamagedBooks | OpenFault::BehindAnchor { .. }),
            "{what}: {fault:?} must say that the books are damaged"
        );
        assert_eq!(fs::read(&books).unwrap(), bytes, "{what}: the file is as it was, for whoever mends it");
    }
    let copy = closed();
    fs::remove_file(copy.path().join("registry.db")).unwrap();
    assert_eq!(shut(copy.path()), OpenFault::NoBooks, "books that are gone are gone");
    assert!(!copy.path().join("registry.db").exists(), "and none are made in their place");
    fs::create_dir(copy.path().join("registry.db")).unwrap();
    assert!(matches!(shut(copy.path()), OpenFault::Unreadable | OpenFault::DamagedBooks), "a folder is no book");
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(shut(empty.path()), OpenFault::NothingThere, "an empty folder holds no registry");
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0, "and stays empty");
}

#[test]
fn f092_a_newer_format_is_refused_untouched() {
    let copy = closed();
    let books = copy.path().join("registry.db");
    {
        let conn = registry::store::open(&books, &key(copy.path())).unwrap();
        conn.pragma_update(None, "user_version", registry::store::BOOKS_FORMAT + 1).unwrap();
    }
    let before = fs::read(&books).unwrap();
    assert_eq!(shut(copy.path()), OpenFault::NewerFormat, "an older version says so and leaves it alone");
    assert_eq!(fs::read(&books).unwrap(), before, "byte for byte");
}

#[test]
fn f097_wrong_password_damaged_slot_damaged_books_and_lost_vault_are_told_apart() {
    let wrong = closed();
    let fault = Registry::open(wrong.path(), "S001", "another password").map(|_| ()).unwrap_err();
    assert_eq!(fault, OpenFault::WrongPassword, "the password is wrong");

    let slot = closed();
    for name in ["vault.json", "vault.copy.json"] {
        let path = slot.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        let mut vault: serde_json::Value = serde_json::from_str(&text).unwrap();
        spoil_slot(&mut vault);
        fs::write(&path, serde_json::to_string_pretty(&vault).unwrap()).unwrap();
    }
    let damaged = shut(slot.path());
    assert!(
        matches!(damaged, OpenFault::DamagedSlot | OpenFault::DamagedVault),
        "the slot is damaged, the password is not wrong: {damaged:?}"
    );

    let books = closed();
    let path = books.path().join("registry.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[40] ^= 1;
    fs::write(&path, &bytes).unwrap();
    assert_eq!(shut(books.path()), OpenFault::DamagedBooks, "the password is right and the books are damaged");

    let lost = closed();
    fs::remove_file(lost.path().join("vault.json")).unwrap();
    fs::remove_file(lost.path().join("vault.copy.json")).unwrap();
    assert_eq!(shut(lost.path()), OpenFault::NoVault, "the keys are gone");
    assert!(look(lost.path()).there, "and the folder still says that a registry is there");
}

/// Flips a digit within every string of an officer's slot that is long enough to be a key.
fn spoil_slot(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(map) => map.values_mut().for_each(spoil_slot),
        serde_json::Value::Array(list) => list.iter_mut().for_each(spoil_slot),
        serde_json::Value::String(text) if text.len() >= 80 => {
            let flipped = if text.ends_with('0') { "1" } else { "0" };
            text.replace_range(text.len() - 1.., flipped);
        }
        _ => {}
    }
}

#[test]
fn f099_one_lost_copy_of_the_vault_is_no_loss_and_no_new_one_is_made_over_books() {
    for lost in ["vault.json", "vault.copy.json"] {
        let copy = closed();
        fs::remove_file(copy.path().join(lost)).unwrap();
        let s = Registry::open(copy.path(), "S001", PASSWORD).unwrap();
        assert!(s.verify().is_ok(), "without {lost} the other copy opens");
    }
    let copy = closed();
    for name in ["vault.json", "vault.copy.json"] {
        fs::remove_file(copy.path().join(name)).unwrap();
    }
    let founder =
        registry::Founder { officer: "S001", name: "x", roles: &[casework::roles::Role::Sup], password: PASSWORD };
    let again =
        registry::found(copy.path(), false, &[founder], registry::keys::KdfCost::smallest()).map(|_| ()).unwrap_err();
    assert_eq!(again, OpenFault::AlreadyThere, "never a new vault over existing books");
}

//! What the folder of a registry must tell apart, and how its files are written. The code is in `files.rs`.
#![allow(clippy::unwrap_used)]

use super::*;
use tempfile::tempdir;

#[test]
fn only_an_absent_or_empty_folder_is_nothing() {
    let place = tempdir().unwrap();
    let dir = place.path().join("office");
    assert_eq!(check_dir(&dir).unwrap(), Found::Nothing, "An absent folder permits making a registry.");
    RegistryDir::new(&dir).make().unwrap();
    drop(share(&dir).unwrap());
    atomic_write(&dir.join("backoff.json"), b"{}").unwrap();
    assert_eq!(check_dir(&dir).unwrap(), Found::Nothing, "A lock and a back-off file hold no records.");
}

#[test]
fn broken_books_are_never_nothing() {
    let noise: Vec<u8> = (0..8192u32).map(|n| (n * 167 % 251) as u8).collect();
    let plain = [&PLAIN_HEADER[..], &noise].concat();
    let cases: [(&[u8], Found); 4] = [
        (b"", Found::Spoilt(Spoilt::Empty)),
        (&noise[..100], Found::Spoilt(Spoilt::Short)),
        (&plain, Found::Spoilt(Spoilt::Plain)),
        (&noise, Found::NoVault),
    ];
    for (bytes, expected) in cases {
        let dir = tempdir().unwrap();
        fs::write(dir.path().join("registry.db"), bytes).unwrap();
        assert_eq!(check_dir(dir.path()).unwrap(), expected, "A registry.db that is there is always told.");
    }
    let dir = tempdir().unwrap();
    fs::write(dir.path().join("registry.db"), &noise).unwrap();
    fs::write(dir.path().join("vault.copy.json"), b"?").unwrap();
    assert_eq!(check_dir(dir.path()).unwrap(), Found::Registry, "One copy of the vault is enough.");
}

#[test]
fn remains_without_books_are_told() {
    for name in ["vault.json", "vault.copy.json", "head.anchor", "registry.db-wal"] {
        let dir = tempdir().unwrap();
        fs::write(dir.path().join(name), b"x").unwrap();
        assert_eq!(check_dir(dir.path()).unwrap(), Found::NoBooks, "{name} shows that a registry was here.");
    }
}

#[test]
fn wrong_shapes_and_dangling_links_are_faults() {
    let dir = tempdir().unwrap();
    fs::create_dir(dir.path().join("registry.db")).unwrap();
    let seen = check_dir(dir.path());
    assert!(matches!(seen, Err(FileFault::WrongShape(Part::Books))), "A folder is not a database.");

    let file = dir.path().join("note.txt");
    fs::write(&file, b"x").unwrap();
    let seen = check_dir(&file);
    assert!(matches!(seen, Err(FileFault::WrongShape(Part::Folder))), "A file is not a registry's folder.");
    let seen = check_dir(&file.join("inside"));
    assert!(matches!(seen, Err(FileFault::WrongShape(Part::Folder))), "Nothing can be made inside a file.");
    let made = RegistryDir::new(&file).make();
    assert!(matches!(made, Err(FileFault::WrongShape(Part::Folder))), "A file is not made into a folder.");

    #[cfg(unix)]
    {
        let dir = tempdir().unwrap();
        std::os::unix::fs::symlink("gone", dir.path().join("registry.db")).unwrap();
        let seen = check_dir(dir.path());
        assert!(matches!(seen, Err(FileFault::Missing(Part::Books))), "A dangling link is not an empty place.");
    }
}

#[cfg(unix)]
#[test]
fn an_unreadable_folder_is_not_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempdir().unwrap();
    let dir = place.path().join("shut");
    fs::create_dir(&dir).unwrap();
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o000)).unwrap();
    // The system lets root read everything, so that this can be seen as an ordinary user only.
    if fs::read_dir(&dir).is_err() {
        let seen = check_dir(&dir);
        assert!(matches!(seen, Err(FileFault::Permission(Part::Folder))), "Unreadable is not empty.");
    }
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    let denied = FileFault::of(Part::Books, io::Error::from(ErrorKind::PermissionDenied));
    assert!(matches!(denied, FileFault::Permission(Part::Books)), "A denial has a message of its own.");
    let full = FileFault::of(Part::Vault, io::Error::from(ErrorKind::StorageFull));
    assert!(matches!(full, FileFault::DiskFull(Part::Vault)), "A full disk has a message of its own.");
}

#[test]
fn a_file_is_replaced_whole_and_leaves_nothing_behind() {
    let dir = tempdir().unwrap();
    let path = dir.path().join("vault.json");
    atomic_write(&path, b"first, and longer").unwrap();
    atomic_write(&path, b"second").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"second", "The new bytes replace all the old ones.");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1, "No temporary file is left.");
    fs::create_dir(dir.path().join("taken")).unwrap();
    atomic_write(&dir.path().join("taken"), b"x").unwrap_err();
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2, "A failed write leaves no temporary file either.");
}

#[test]
fn many_share_or_one_takes_all() {
    let dir = tempdir().unwrap();
    let window = share(dir.path()).unwrap();
    let line = share(dir.path()).unwrap();
    assert!(matches!(take_alone(dir.path()), Err(FileFault::InUse)), "A restore waits for the window.");
    drop((window, line));
    let alone = take_alone(dir.path()).unwrap();
    assert!(matches!(share(dir.path()), Err(FileFault::InUse)), "Nobody enters during a restore.");
    assert!(matches!(take_alone(dir.path()), Err(FileFault::InUse)), "Nor does a second restore.");
    drop(alone);
    assert!(share(dir.path()).is_ok(), "The folder is free again when the restore ends.");
}

//! Faults 88, 100 and 102: committed work that disk or hand takes away is told, every time; backups hold.

use casework::code::{Digest, Id};
use office_tests::*;
use registry::fault::Fault;
use registry::journal::{Damage, seal};
use registry::testing::{Office, PASSWORD, complaint, file, tiny};
use registry::{OpenFault, Registry, backup};
use rusqlite::params;
use serde_json::json;
use std::path::Path;

/// A small made generator of numbers, so that a run can be repeated.
fn dice(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn f088_a_spoilt_wal_is_told_every_time_that_entries_are_lost() {
    let office = Office::found(false);
    let q = office.sign_in("Q001");
    for _ in 0..12 {
        let _ = file(&q, &json!({}));
    }
    let entries = q.verify().unwrap().entries;
    let wal = std::fs::read(office.dir.join("registry.db-wal")).unwrap();
    assert!(wal.len() > 100_000, "the work of the day lies in the log, where it can be spoilt");
    let (mut told, mut whole, mut seed) = (0, 0, 0x5eed_u64);
    for round in 0..100 {
        let copy = tempfile::tempdir().unwrap();
        copy_dir(&office.dir, copy.path());
        let mut spoilt = wal.clone();
        let at = usize::try_from(dice(&mut seed)).unwrap_or(usize::MAX) % spoilt.len();
        if round % 2 == 0 {
            spoilt[at] ^= 1 << (dice(&mut seed) % 8);
        } else {
            spoilt.truncate(at);
        }
        std::fs::write(copy.path().join("registry.db-wal"), &spoilt).unwrap();
        if round % 4 < 2 {
            let _ = std::fs::remove_file(copy.path().join("registry.db-shm"));
        }
        match Registry::open(copy.path(), "S001", PASSWORD) {
            Err(OpenFault::BehindAnchor { from, to }) => {
                told += 1;
                assert!(
                    from <= to && to == entries,
                    "round {round}: it says which are missing: {from} to {to} of {entries}"
                );
            }
            Ok(opened) => {
                whole += 1;
                assert_eq!(
                    opened.verify().unwrap().entries,
                    entries,
                    "round {round}: who is let in finds every committed entry"
                );
            }
            Err(other) => panic!("round {round}: a spoilt log is told as missing work, not as {other:?}"),
        }
    }
    assert_eq!(told + whole, 100, "never silently");
    assert!(told > 80, "most of these lost something: {told}");
}

#[test]
fn f088_a_log_that_is_gone_and_an_older_book_are_told() {
    let office = Office::found(false);
    let older = tempfile::tempdir().unwrap();
    let _ = file(&office.sign_in("Q001"), &json!({}));
    settle(&office.dir);
    copy_dir(&office.dir, older.path());
    let q = office.sign_in("Q001");
    let _ = file(&q, &json!({}));
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, copy.path());
    std::fs::remove_file(copy.path().join("registry.db-wal")).unwrap();
    let shut = |dir: &Path| Registry::open(dir, "S001", PASSWORD).map(|_| ()).unwrap_err();
    assert!(matches!(shut(copy.path()), OpenFault::BehindAnchor { .. }), "the log is gone and its work with it");
    drop(q);
    settle(&office.dir);
    let replaced = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, replaced.path());
    std::fs::copy(older.path().join("registry.db"), replaced.path().join("registry.db")).unwrap();
    assert!(
        matches!(shut(replaced.path()), OpenFault::BehindAnchor { .. }),
        "f089: an older book in the newer one's place is told"
    );
    std::fs::remove_file(replaced.path().join("head.anchor")).unwrap();
    assert_eq!(
        shut(replaced.path()),
        OpenFault::NoAnchor,
        "and without the anchor nobody could tell, so that is told too"
    );
}

/// A copy of a small office whose journal a hand has changed; gives what verifying finds.
fn tampered(with: impl FnOnce(&rusqlite::Connection)) -> Fault {
    let (office, _) = tiny();
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, copy.path());
    with(&unguarded(copy.path()));
    Office::at(copy.path()).sign_in("S001").verify().unwrap_err()
}

#[test]
fn f100_a_changed_journal_names_the_first_bad_entry() {
    // The office's seven opening entries, then three complaints: 8, 9, 10.
    let altered = tampered(|conn| {
        conn.execute(
            "UPDATE journal SET fact = CAST(replace(CAST(fact AS TEXT), 'hotline', 'walk-in') AS BLOB) WHERE seq = 8",
            [],
        )
        .unwrap();
    });
    assert!(matches!(altered, Fault::Chain { seq: 8, .. }), "one word of entry 8 was altered: {altered:?}");
    let deleted =
        tampered(|conn| assert_eq!(conn.execute("DELETE FROM journal WHERE seq = 9", []).unwrap(), 1, "it was there"));
    assert!(matches!(deleted, Fault::Chain { seq: 9, damage: Damage::Gap }), "entry 9 is gone: {deleted:?}");
    let inserted = tampered(|conn| {
        conn.execute("INSERT INTO journal SELECT 11, header, fact, (SELECT seal FROM journal WHERE seq = 10), seal FROM journal WHERE seq = 10", []).unwrap();
    });
    assert!(matches!(inserted, Fault::Chain { seq: 11, .. }), "nobody sealed entry 11: {inserted:?}");
    let swapped = tampered(|conn| {
        conn.execute_batch("UPDATE journal SET seq = 999 WHERE seq = 8; UPDATE journal SET seq = 8 WHERE seq = 9; UPDATE journal SET seq = 9 WHERE seq = 999;").unwrap();
    });
    assert!(
        matches!(swapped, Fault::Chain { seq: 8, damage: Damage::Unchained }),
        "entries 8 and 9 changed places: {swapped:?}"
    );
    let particular = tampered(|conn| {
        conn.execute("UPDATE particular SET body = CAST(replace(CAST(body AS TEXT), '周', '陳') AS BLOB) WHERE grp = 'complainant' AND seq = 9", []).unwrap();
    });
    assert!(matches!(particular, Fault::Particular { seq: 9 }), "somebody's name was changed: {particular:?}");
    let table = tampered(|conn| {
        assert_eq!(
            conn.execute("UPDATE complaint SET amount_paid = '1.00' WHERE key = 9", []).unwrap(),
            1,
            "it was there"
        )
    });
    assert!(
        matches!(&table, Fault::Tables { table } if table == "complaint"),
        "a table was changed behind the door: {table:?}"
    );
}

#[test]
fn f100_a_journal_hashed_anew_to_the_end_is_caught_by_the_anchor() {
    let (office, _) = tiny();
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, copy.path());
    {
        let conn = unguarded(copy.path());
        let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = conn
            .prepare("SELECT seq, header, fact FROM journal WHERE seq >= 8 ORDER BY seq")
            .unwrap()
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut prev = Digest(conn.query_row("SELECT seal FROM journal WHERE seq = 7", [], |r| r.get(0)).unwrap());
        for (seq, header, fact) in rows {
            let fact = String::from_utf8(fact).unwrap().replace("hotline", "walk-in").into_bytes();
            let sealed = seal(&prev, &header, &fact);
            conn.execute(
                "UPDATE journal SET fact = ?2, prev = ?3, seal = ?4 WHERE seq = ?1",
                params![seq, fact, prev.0, sealed.0],
            )
            .unwrap();
            prev = sealed;
        }
        let registry = Id(registry::keys::Vault::open(copy.path()).unwrap().registry());
        assert!(registry::journal::walk_seals(&conn, registry).is_ok(), "by itself the new chain holds");
    }
    let shut = Registry::open(copy.path(), "S001", PASSWORD).map(|_| ()).unwrap_err();
    assert_eq!(shut, OpenFault::BehindAnchor { from: 10, to: 10 }, "but the head that was acknowledged is another");
}

#[test]
fn the_journal_refuses_by_itself_to_be_changed() {
    let (office, _) = tiny();
    let conn = registry::store::open(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    for sql in [
        "UPDATE journal SET fact = fact WHERE seq = 8",
        "DELETE FROM journal WHERE seq = 10",
        "INSERT INTO journal SELECT seq + 2, header, fact, prev, seal FROM journal WHERE seq = 10",
        "INSERT INTO journal SELECT 11, header, fact, prev, seal FROM journal WHERE seq = 10",
        "INSERT OR REPLACE INTO journal SELECT 8, header, fact, prev, seal FROM journal WHERE seq = 10",
        "UPDATE particular SET body = body",
    ] {
        assert!(conn.execute(sql, []).is_err(), "the triggers refuse: {sql}");
    }
    let reading = registry::store::open_reading(&office.dir.join("registry.db"), &key(&office.dir)).unwrap();
    assert!(
        reading.execute("UPDATE complaint SET state = 'void'", []).is_err(),
        "a connection for questions cannot write at all"
    );
}

#[test]
fn f102_a_backup_taken_while_others_write_is_a_prefix_and_restores() {
    let office = Office::found(false);
    let s = office.sign_in("S001");
    let place = tempfile::tempdir().unwrap();
    let archive = place.path().join("backup.tar");
    let during = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let q = office.sign_in("Q001");
            (0..40)
                .for_each(|_| drop(done(&q, &json!({ "act": "file_complaint", "complaint": complaint(&json!({})) }))));
        });
        let sound = s.backup(&archive).unwrap();
        writing.join().unwrap();
        sound
    });
    let now = s.verify().unwrap();
    assert!(during.entries <= now.entries, "the copy is a beginning of the journal");
    let sealed: [u8; 32] = registry::store::open_reading(&office.dir.join("registry.db"), &key(&office.dir))
        .unwrap()
        .query_row("SELECT seal FROM journal WHERE seq = ?1", [i64::try_from(during.entries).unwrap()], |r| r.get(0))
        .unwrap();
    assert_eq!(Digest(sealed), during.head, "its head is the seal of that very entry");
    let elsewhere = place.path().join("restored");
    let back = backup::restore(&elsewhere, &archive, "S001", PASSWORD).unwrap();
    assert_eq!(back, during, "what comes back is what was taken");
    let restored = Office::at(&elsewhere).sign_in("Q001");
    assert_eq!(restored.verify().unwrap(), during, "and opens and holds");
    let _ = file(&restored, &json!({}));
    assert!(restored.verify().is_ok(), "and can be written on");
}

#[test]
fn f104_an_archive_that_was_tampered_with_or_another_password_restores_nothing() {
    let (office, _) = tiny();
    let place = tempfile::tempdir().unwrap();
    let archive = place.path().join("backup.tar");
    office.sign_in("S001").backup(&archive).unwrap();
    let before = office.sign_in("S001").verify().unwrap();
    assert!(
        matches!(backup::restore(&office.dir, &archive, "S001", "wrong"), Err(OpenFault::WrongPassword)),
        "whoever restores has the key"
    );
    let mut bytes = std::fs::read(&archive).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let bad = place.path().join("bad.tar");
    std::fs::write(&bad, &bytes).unwrap();
    assert!(
        backup::restore(&office.dir, &bad, "S001", PASSWORD).is_err(),
        "one flipped bit is found before anything moves"
    );
    assert_eq!(office.sign_in("S001").verify().unwrap(), before, "and the registry is as it was");
    let held = office.sign_in("Q001");
    assert_eq!(
        backup::restore(&office.dir, &archive, "S001", PASSWORD).unwrap_err(),
        OpenFault::InUse,
        "nobody restores under somebody's hands"
    );
    drop(held);
}

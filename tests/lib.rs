//! Shared set-up of the stories: made officers who give commands as JSON, as a form or a script does.
//!
//! Not the stories themselves, which stand in `story/`, nor the tiny registry, which is `registry::testing`.
#![allow(clippy::unwrap_used, clippy::missing_panics_doc, missing_docs, reason = "set-up of tests, read with them")]

use casework::refusal::Failing;
use registry::keys::{DataKey, Vault};
use registry::testing::{PASSWORD, complaint, give};
use registry::{Failure, Receipt, Registry};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The root of the project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// The receipt of an act that must be done.
#[must_use]
pub fn done(registry: &Registry, command: &Value) -> Receipt {
    match give(registry, command) {
        Ok(receipt) => receipt,
        Err(failure) => panic!("{} should be done, but: {failure:?}", command["act"]),
    }
}

/// The code with which an act is refused, and the names that it is about.
#[must_use]
pub fn refusal<T: std::fmt::Debug>(given: Result<T, Failure>) -> (&'static str, Vec<String>) {
    match given {
        Err(Failure::Failing(Failing::Refused { code, about })) => {
            (code.code(), about.into_iter().map(|a| a.name).collect())
        }
        other => panic!("it should be refused, but: {other:?}"),
    }
}

/// The code of a refusal alone.
#[must_use]
pub fn code<T: std::fmt::Debug>(given: Result<T, Failure>) -> &'static str {
    refusal(given).0
}

/// The answer to a question that must have one.
#[must_use]
pub fn ask(registry: &Registry, question: &str, params: &Value) -> Value {
    match registry.ask(question, params.clone()) {
        Ok(answer) => answer,
        Err(failure) => panic!("{question} {params} should be answered, but: {failure:?}"),
    }
}

/// A complaint's file.
#[must_use]
pub fn file_of(registry: &Registry, id: &str) -> Value {
    ask(registry, "complaint_file", &json!({ "name": id }))
}

/// The ids of all complaints that a filter lets through.
#[must_use]
pub fn ids(registry: &Registry, filter: &Value) -> Vec<String> {
    let found = ask(registry, "complaint_ids", &json!({ "filter": filter }));
    found["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

/// Imports `n` complaints, each a little different, and gives all their ids.
#[must_use]
pub fn import(registry: &Registry, n: usize, with: &Value) -> Vec<String> {
    let rows: Vec<Value> = (0..n)
        .map(|i| {
            let mut row = complaint(with);
            row["source_ref"] = json!(format!("M-{i:05}"));
            json!({ "line": i + 2, "complaint": row })
        })
        .collect();
    let receipt = done(registry, &json!({ "act": "import_complaints", "rows": rows }));
    assert_eq!(receipt.import.unwrap().filed as usize, n, "every row of the set-up is sound");
    ids(registry, &json!({ "state": ["received"] }))
}

/// A case that takes complaints, opened with these.
#[must_use]
pub fn case_with(supervisor: &Registry, complaints: &[String]) -> (String, Receipt) {
    let receipt = done(
        supervisor,
        &json!({ "act": "consolidate", "complaints": complaints, "reason": "One trader.",
            "open": { "trader": "瑞鷗堂", "section": "7", "officer": "C001", "origin": "complaints" } }),
    );
    let case = receipt.made.iter().find(|m| m.kind == "case").unwrap().id.hex();
    (case, receipt)
}

/// The first thing of a kind that an act made.
#[must_use]
pub fn made(receipt: &Receipt, kind: &str) -> String {
    receipt.made.iter().find(|m| m.kind == kind).unwrap().id.hex()
}

/// Copies a folder of files as they lie, also while it is in use.
pub fn copy_dir(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// One value read from the books themselves, where no question gives it alone.
#[must_use]
pub fn look_up(dir: &Path, sql: &str) -> String {
    let conn = registry::store::open_reading(&dir.join("registry.db"), &key(dir)).unwrap();
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Brings what lies in the log into the books, as a last closing does.
pub fn settle(dir: &Path) {
    let conn = registry::store::open(&dir.join("registry.db"), &key(dir)).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

/// The key of a test registry's books.
#[must_use]
pub fn key(dir: &Path) -> DataKey {
    Vault::open(dir).unwrap().unlock("S001", PASSWORD).unwrap()
}

/// The books of a copy with a screwdriver in hand: unlocked, and without the triggers that guard the journal.
#[must_use]
pub fn unguarded(dir: &Path) -> Connection {
    let conn = registry::store::open(&dir.join("registry.db"), &key(dir)).unwrap();
    conn.execute_batch(
        "DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP TRIGGER journal_in_order; DROP TRIGGER particular_no_update;",
    )
    .unwrap();
    conn
}

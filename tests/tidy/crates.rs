//! Rules of the Rust side: pure crates, one journal, one place for tables, no typed text in facts.

use crate::tree::{files, none, product, text};

/// The names of a crate's dependencies.
fn dependencies(krate: &str) -> Vec<String> {
    let manifest = text(&format!("crates/{krate}/Cargo.toml"));
    let section = manifest.split("[dependencies]").nth(1).unwrap_or_default();
    let section = section.split("\n[").next().unwrap_or_default();
    section
        .lines()
        .filter_map(|l| l.split(['=', '.', ' ']).next())
        .map(|n| n.trim().to_owned())
        .filter(|n| !n.is_empty() && !n.starts_with('#'))
        .collect()
}

#[test]
fn casework_and_matching_are_pure() {
    let allowed = [
        "casework",
        "serde",
        "serde_json",
        "rust_decimal",
        "jiff",
        "sha2",
        "ts-rs",
        "unicode-normalization",
        "rustc-hash",
        // A set that keeps the order in which its values came: neither random nor of a clock.
        "indexmap",
    ];
    for krate in ["casework", "matching"] {
        let strange: Vec<String> = dependencies(krate).into_iter().filter(|d| !allowed.contains(&d.as_str())).collect();
        none(strange, &format!("{krate} depends on no clock, randomness, database, async or language"));
        let broken = product(&format!("crates/{krate}/src"))
            .into_iter()
            .flat_map(|(path, code)| {
                let words = [
                    "SystemTime",
                    "Instant::now",
                    "Timestamp::now",
                    "Zoned::now",
                    "getrandom",
                    "rand::",
                    "async fn",
                    ".await",
                    "std::fs",
                    "std::net",
                    "std::env::",
                    "std::process",
                    "println!",
                    "rusqlite",
                    // Threads of a scope share the work on what they were given and end with it; others would outlive it.
                    "thread::spawn",
                    "thread::sleep",
                    "thread::Builder",
                ];
                words
                    .into_iter()
                    .filter(move |w| code.contains(w))
                    .map(move |w| format!("{path}: {w}"))
                    .collect::<Vec<_>>()
            })
            .collect();
        none(broken, &format!("{krate} reads no clock, draws no lots and touches no disk"));
    }
    let jiff = text("Cargo.toml").lines().find(|l| l.starts_with("jiff")).unwrap().to_owned();
    assert!(
        jiff.contains("default-features = false") && !jiff.contains("tz-system"),
        "the calendar library brings no machine's zone: {jiff}"
    );
}

#[test]
fn dependencies_point_one_way() {
    let lists = [
        ("casework", vec!["matching", "registry", "exchange", "steelyard"]),
        ("matching", vec!["casework", "registry", "exchange"]),
        ("exchange", vec!["registry", "steelyard"]),
        ("registry", vec!["exchange", "steelyard"]),
        ("preview", vec!["casework", "matching", "registry", "exchange", "papers", "steelyard"]),
    ];
    for (krate, never) in lists {
        let back: Vec<String> = dependencies(krate).into_iter().filter(|d| never.contains(&d.as_str())).collect();
        none(back, &format!("{krate} depends on nothing above it"));
    }
}

#[test]
fn a_fact_holds_no_typed_text_and_no_float() {
    let facts = product("crates/casework/src/fact");
    assert!(facts.len() > 1, "the facts are read, and what they are made of");
    for (path, code) in facts {
        for word in ["String", "&str", "Box<str>", "Arc<str>", "Cow<", "f32", "f64", "Value"] {
            let found: Vec<&str> = code.lines().filter(|l| l.contains(word) && !l.contains("fn ")).collect();
            assert!(found.is_empty(), "no fact holds {word}; what was typed is a particular: {path}: {found:?}");
        }
    }
}

/// The tables that a file changes, read from its SQL.
fn changed(code: &str) -> Vec<String> {
    let flat = code.replace("OR IGNORE ", "").replace("OR REPLACE ", "");
    let mut tables = Vec::new();
    for verb in ["INSERT INTO ", "UPDATE ", "DELETE FROM "] {
        for after in flat.split(verb).skip(1) {
            let name: String =
                after.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '{' | '}')).collect();
            let is_update = verb != "UPDATE " || after[name.len()..].trim_start().starts_with("SET");
            if is_update && !name.is_empty() {
                tables.push(name);
            }
        }
    }
    tables
}

#[test]
fn only_the_journal_inserts_into_the_journal_and_only_the_tables_change_tables() {
    let mut broken = Vec::new();
    for (path, code) in product("crates/").into_iter().chain(product("src-tauri/")) {
        for table in changed(&code) {
            let allowed = match path.as_str() {
                "crates/registry/src/journal.rs" => table == "journal",
                // Particulars are the record's other half: written before the fact that names them, copied to verify.
                "crates/registry/src/perform.rs" | "crates/registry/src/verify.rs" => table == "particular",
                "crates/registry/src/drafts.rs" => table == "draft",
                // A convenience beside the journal, as drafts are: nothing rests on a view.
                "crates/registry/src/settings.rs" => table == "desk_setting",
                "crates/registry/src/saved_views.rs" => table == "saved_view",
                "crates/registry/src/evidence/mod.rs" => table == "stored_file",
                other => {
                    other.starts_with("crates/registry/src/tables/") && table != "journal" && table != "particular"
                }
            };
            if !allowed {
                broken.push(format!("{path}: changes {table}"));
            }
        }
    }
    none(broken, "only journal.rs inserts into the journal; only tables/ changes other tables; drafts.rs its own");
}

#[test]
fn questions_do_not_write() {
    let broken = product("crates/registry/src/ask/")
        .into_iter()
        .filter(|(_, code)| !changed(code).is_empty() || code.contains("execute_batch") || code.contains(".execute("))
        .map(|(path, _)| path)
        .collect();
    none(broken, "a question only reads");
}

#[test]
fn the_shell_holds_no_sql() {
    let broken = product("src-tauri/")
        .into_iter()
        .filter(|(_, code)| ["rusqlite", "SELECT ", "INSERT ", "PRAGMA ", "sqlite"].iter().any(|w| code.contains(w)))
        .map(|(path, _)| path)
        .collect();
    none(broken, "the shell is two doors; it holds no SQL");
}

#[test]
fn nothing_is_announced_before_its_commit() {
    let (_, perform) = product("crates/registry/src/perform.rs").pop().unwrap();
    assert!(!perform.contains("announce"), "the write door announces nothing; its caller does after the commit");
}

#[test]
fn no_unwrap_outside_tests() {
    let mut broken = Vec::new();
    for root in ["crates/", "src-tauri/", "xtask/"] {
        for (path, code) in product(root) {
            let found = code
                .lines()
                .filter(|l| l.contains(".unwrap()") || (l.contains(".expect(\"") && !l.contains("BUG: ")))
                .count();
            if found > 0 {
                broken.push(format!("{path}: {found}"));
            }
        }
    }
    none(broken, "no unwrap outside tests, and expect only for a BUG");
}

#[test]
fn no_product_crate_makes_keys_cheap() {
    let broken = files()
        .into_iter()
        .filter(|p| p.ends_with("Cargo.toml") && !p.starts_with("tests/") && p != "crates/registry/Cargo.toml")
        .filter(|p| {
            let manifest = text(p);
            let product = manifest.split("[dev-dependencies]").next().unwrap_or_default();
            product.contains("cheap-keys")
        })
        .collect();
    none(broken, "the smallest key derivation is for tests alone");
}

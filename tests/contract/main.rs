//! What others rely on, as golden files: wire types, sealed bytes, reference numbers, receipts, heads of exports.
//!
//! A published kind of fact never changes, so neither may its line here. Where the wire itself is meant to change,
//! `STEELYARD_WRITE_GOLDEN=1 cargo test -p office-tests --test contract` writes the files anew, to be read before
//! they are committed.
#![allow(clippy::unwrap_used)]

mod facts;
mod forms;
mod query;

use office_tests::root;

/// Compares a text with the golden file of that name, or writes it when asked to.
fn golden(name: &str, text: &str) {
    let path = root().join("tests/contract/golden").join(name);
    if std::env::var_os("STEELYARD_WRITE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept
        .lines()
        .zip(text.lines())
        .position(|(a, b)| a != b)
        .unwrap_or(kept.lines().count().min(text.lines().count()));
    assert!(
        kept == text,
        "{name} is relied on by others and differs from line {}:\n kept {:?}\n  now {:?}",
        differs + 1,
        kept.lines().nth(differs),
        text.lines().nth(differs)
    );
}

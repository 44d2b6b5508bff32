//! The files of the project as the version control knows them, and their text.

use office_tests::root;
use std::collections::BTreeSet;
use std::process::Command;

/// Every file that is kept or about to be, by its path from the root.
pub fn files() -> Vec<String> {
    let listed =
        Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(root()).output().unwrap();
    assert!(listed.status.success(), "the project is a work tree");
    let paths = String::from_utf8(listed.stdout).unwrap();
    let mut paths: Vec<String> = paths.lines().map(str::to_owned).filter(|p| root().join(p).is_file()).collect();
    paths.sort();
    paths.dedup();
    paths
}

/// Files under a folder whose names end so, with their text.
pub fn texts(under: &str, ends: &[&str]) -> Vec<(String, String)> {
    files()
        .into_iter()
        .filter(|p| p.starts_with(under) && ends.iter().any(|e| p.ends_with(e)))
        .filter_map(|p| Some((p.clone(), std::fs::read_to_string(root().join(&p)).ok()?)))
        .collect()
}

/// Text of one file.
pub fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path} is part of the house: {e}"))
}

/// Whether a Rust file is there for tests only.
pub fn for_tests(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.contains("/examples/")
        || ["tests.rs", "tests_support.rs", "on_paper.rs", "testing.rs"].iter().any(|e| name.ends_with(e))
}

/// The product's Rust, without its tests: path and code, whole-line comments left out.
pub fn product(under: &str) -> Vec<(String, String)> {
    let declared = declared_for_tests(under);
    texts(under, &[".rs"])
        .into_iter()
        .filter(|(path, _)| !for_tests(path) && !declared.contains(path))
        .map(|(path, text)| {
            // A test module stands last in its file; one in a file of its own ends nothing here.
            let begins = text.match_indices("#[cfg(test)]\n").map(|(at, _)| at).find(|at| {
                let mut after = text[*at..].lines().skip(1).skip_while(|l| l.starts_with("#["));
                after.next().is_some_and(|l| l.starts_with("mod ") && l.ends_with('{'))
            });
            let code = text[..begins.unwrap_or(text.len())]
                .lines()
                .filter(|l| !l.trim_start().starts_with("//"))
                .collect::<Vec<_>>()
                .join("\n");
            (path, code)
        })
        .collect()
}

/// Files that another file declares as a module for tests.
fn declared_for_tests(under: &str) -> BTreeSet<String> {
    let mut declared = BTreeSet::new();
    for (path, text) in texts(under, &[".rs"]) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let inside = if ["main.rs", "lib.rs", "mod.rs"].contains(&name) {
            folder.to_owned()
        } else {
            path.trim_end_matches(".rs").to_owned()
        };
        for (at, _) in text.match_indices("#[cfg(test)]\n") {
            let line = text[at..].lines().nth(1).unwrap_or_default().trim_start_matches("pub(crate) ");
            if let Some(module) = line.strip_prefix("mod ").and_then(|m| m.strip_suffix(';')) {
                declared.insert(format!("{inside}/{module}.rs"));
                declared.insert(format!("{inside}/{module}/mod.rs"));
            }
        }
    }
    declared
}

/// Fails with every place that breaks a rule.
pub fn none(broken: Vec<String>, rule: &str) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}

//! Rules of the whole house: files that say what they are, names, no traces of a machine, nothing large.

use crate::tree::{files, none, text, texts};
use office_tests::root;

#[test]
fn every_source_file_opens_by_saying_what_it_is() {
    let broken = texts("", &[".rs", ".ts", ".tsx", ".mjs", ".css"])
        .into_iter()
        .filter(|(path, text)| {
            let opens: &[&str] = if path.ends_with(".css") { &["/*"] } else { &["//!", "/**"] };
            !opens.iter().any(|o| text.trim_start_matches('\u{feff}').starts_with(o))
        })
        .map(|(path, _)| path)
        .collect();
    none(broken, "a file opens with what it is, what it is not and where to look next");
}

#[test]
fn no_file_is_a_stub() {
    let broken = texts("", &[".rs", ".ts", ".tsx"])
        .into_iter()
        .filter(|(path, text)| {
            !path.starts_with("tests/tidy/") && (text.starts_with("//! Stub") || text.starts_with("//! To be written"))
        })
        .map(|(path, _)| path)
        .collect();
    none(broken, "what is there is true, none a mock");
}

#[test]
fn names_are_the_offices_own() {
    let never = ["Manager", "Service", "Helper", "Util", "Handler", "Processor", "Repository", "Entity", "DTO"];
    let mut broken = Vec::new();
    for (path, text) in texts("", &[".rs", ".ts", ".tsx"]) {
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            for pair in words.windows(2) {
                let declares = ["struct", "enum", "trait", "class", "interface", "type", "mod"].contains(&pair[0]);
                if declares && never.iter().any(|n| pair[1].contains(n)) && !line.trim_start().starts_with(['/', '*']) {
                    broken.push(format!("{path}: {}", line.trim()));
                }
            }
        }
    }
    none(broken, "names of machinery are not used");
}

/// Whether a place of some machine stands in a line.
fn names_a_machine(line: &str) -> bool {
    ["root", "home", "work", "Users"].iter().any(|folder| {
        let needle = format!("/{folder}/");
        line.match_indices(&needle).any(|(at, _)| {
            let before = line[..at].chars().next_back();
            before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '.' | '}' | ')' | '_' | '-' | '>')))
        })
    })
}

#[test]
fn no_trace_of_a_machine_or_a_registry() {
    let hosts = [
        concat!("registry.npm", "js.org"),
        concat!("npm", "mirror"),
        concat!("arti", "factory"),
        concat!("static.crates", ".io"),
        concat!("index.crates", ".io"),
    ];
    let mut broken = Vec::new();
    for path in files() {
        let Ok(text) = std::fs::read_to_string(root().join(&path)) else { continue };
        for (nth, line) in (1..).zip(text.lines()) {
            if names_a_machine(line) || hosts.iter().any(|h| line.contains(h)) {
                broken.push(format!("{path}:{nth}: {}", line.trim().chars().take(100).collect::<String>()));
            }
        }
    }
    none(broken, "no path of a machine and no host of a registry stands in a file");
    assert!(
        names_a_machine(&format!("cd /{}/main", "work")) && !names_a_machine("crates/work/src"),
        "the rule sees what it looks for"
    );
}

#[test]
fn lock_files_bear_no_download_address() {
    for path in files().into_iter().filter(|p| p.ends_with("package-lock.json")) {
        assert!(!text(&path).contains("\"resolved\""), "{path} bears no address; ui/.npmrc leaves them out");
    }
    let strange: Vec<String> = text("Cargo.lock")
        .lines()
        .filter(|l| l.starts_with("source = ") && !l.contains("crates.io-index"))
        .map(str::to_owned)
        .collect();
    none(strange, "crates come from the one public index");
}

#[test]
fn nothing_large_is_kept() {
    let broken = files()
        .into_iter()
        .filter(|p| !p.contains("fonts/"))
        .filter_map(|p| {
            let size = std::fs::metadata(root().join(&p)).ok()?.len();
            // Frozen books: every table and index takes a page, however little is in it.
            let most = if p.starts_with("tests/upgrade/") { 640 } else { 512 };
            (size > most * 1024).then(|| format!("{p}: {size} bytes"))
        })
        .collect();
    none(broken, "nothing over 512 KiB is kept but fonts");
}

#[test]
fn the_rooms_are_where_the_plan_says() {
    for room in [
        "crates/casework",
        "crates/matching",
        "crates/registry",
        "crates/exchange",
        "crates/papers",
        "crates/steelyard",
        "src-tauri",
        "ui",
        "tests",
        "xtask",
        "assets/reference",
        "assets/words",
        ".ci",
    ] {
        assert!(root().join(room).is_dir(), "{room} is part of the house");
    }
}

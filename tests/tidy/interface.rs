//! Rules of the window: one door to the shell, features that know no sibling.

use crate::tree::{none, texts};

/// Folders that are no features.
const SHARED: [&str; 9] = ["acts", "ipc", "kit", "words", "look", "fonts", "test", "gallery", "screens"];

fn imports(text: &str) -> Vec<String> {
    text.split(['"', '\'']).skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn only_ipc_speaks_to_the_shell() {
    let broken = texts("ui/src/", &[".ts", ".tsx"])
        .into_iter()
        .filter(|(path, text)| !path.starts_with("ui/src/ipc/") && text.contains(concat!("@tauri", "-apps/")))
        .map(|(path, _)| path)
        .collect();
    none(broken, "the shell's packages are imported only in ui/src/ipc");
}

#[test]
fn a_feature_imports_ipc_kit_and_words_only() {
    let mut broken = Vec::new();
    // A test beside a feature may set it in the whole window.
    for (path, text) in texts("ui/src/", &[".ts", ".tsx"]).into_iter().filter(|(path, _)| !path.contains(".test.")) {
        let parts: Vec<&str> = path.split('/').collect();
        let Some(folder) = (parts.len() > 3).then(|| parts[2]).filter(|f| !SHARED.contains(f)) else { continue };
        for line in text.lines().filter(|l| l.contains(" from ") || l.trim_start().starts_with("import ")) {
            for target in imports(line).iter().filter(|i| i.starts_with("../")) {
                let up = target.matches("../").count();
                let inside = parts.len() - 4;
                if up <= inside {
                    continue;
                }
                let to = target.trim_start_matches("../").split('/').next().unwrap_or_default();
                if !["acts", "ipc", "kit", "words", "look", folder].contains(&to) {
                    broken.push(format!("{path}: {target}"));
                }
            }
        }
    }
    none(broken, "a feature folder imports ipc, kit and words, never a sibling; screens compose");
}

#[test]
fn typescript_is_strict_and_without_any() {
    let broken = texts("ui/src/", &[".ts", ".tsx"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("ipc/wire.ts"))
        .flat_map(|(path, text)| {
            text.lines()
                .filter(|l| !l.trim_start().starts_with(['*', '/']))
                .filter(|l| {
                    [": any", "<any>", "as any", "any[]", "@ts-ignore", "@ts-nocheck"].iter().any(|w| {
                        l.find(w).is_some_and(|at| {
                            !l[at + w.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == ' ')
                        })
                    })
                })
                .map(|l| format!("{path}: {}", l.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    none(broken, "types say what they are");
    assert!(crate::tree::text("ui/tsconfig.json").contains("\"strict\": true"), "the compiler is strict");
}

#[test]
fn nothing_is_drawn_from_raw_html() {
    let broken = texts("ui/src/", &[".ts", ".tsx"])
        .into_iter()
        .filter(|(_, text)| {
            [concat!("dangerously", "SetInnerHTML"), ".innerHTML", "eval(", "new Function("]
                .iter()
                .any(|w| text.contains(w))
        })
        .map(|(path, _)| path)
        .collect();
    none(broken, "f051: what a complainant wrote is shown as text, never as markup");
}

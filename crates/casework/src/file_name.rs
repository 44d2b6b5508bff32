//! Names of files as they came: shown so that they cannot mislead, and made safe where something is saved under them.
//!
//! Not the name itself, which is kept exactly as a particular. Source: trust paper §2.6, faults 35.

use unicode_normalization::UnicodeNormalization;

/// The longest name that is saved under, in UTF-8 bytes.
const LONGEST: usize = 120;
/// Names that Windows takes for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Whether a character moves others about, or is none that is seen.
fn misleads(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// What stands in a shown name for a character that would mislead.
pub const SYMBOL: char = '\u{fffd}';

/// The name as it is shown: what turns the direction of letters, breaks lines or is not seen is seen as a symbol.
#[must_use]
pub fn shown(name: &str) -> String {
    name.chars().map(|c| if misleads(c) { SYMBOL } else { c }).collect()
}

fn plain(name: &str) -> String {
    name.chars().filter(|c| !misleads(*c)).collect()
}

/// The ending of a name in small letters, without its dot; empty where it has none.
#[must_use]
pub fn ending(name: &str) -> String {
    let name = plain(name);
    let name = name.trim_end_matches(['.', ' ']);
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
        _ => String::new(),
    }
}

fn is_device(stem: &str) -> bool {
    let stem = stem.split('.').next().unwrap_or_default().trim().to_lowercase();
    let numbered = |of: &str| {
        stem.strip_prefix(of).is_some_and(|n| n.chars().count() == 1 && n.chars().all(|c| "0123456789¹²³".contains(c)))
    };
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

fn cut(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A name under which a copy can be saved on every system: no path, no device, no trick, at most 120 bytes with its
/// ending kept. Never empty.
#[must_use]
pub fn safe(name: &str) -> String {
    let clean: String = plain(name)
        .nfc()
        .map(|c| if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '_' } else { c })
        .collect();
    let clean = clean.trim().trim_end_matches(['.', ' ']).trim_start_matches('.');
    let clean = if clean.is_empty() { "file" } else { clean };
    let clean = if is_device(clean) { format!("_{clean}") } else { clean.to_owned() };
    if clean.len() <= LONGEST {
        return clean;
    }
    match clean.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 16 => {
            format!("{}.{ending}", cut(stem, LONGEST - ending.len() - 1).trim_end_matches(['.', ' ']))
        }
        _ => cut(&clean, LONGEST).to_owned(),
    }
}

/// The same name with a number before its ending, for one that is taken already.
#[must_use]
pub fn numbered(name: &str, n: u32) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => format!("{stem} ({n}).{ending}"),
        _ => format!("{name} ({n})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f035_j01_any_name_is_made_safe_and_an_honest_one_is_left_alone() {
        for (given, expected) in [
            ("收據(1).jpg", "收據(1).jpg"),
            ("No#3 a,b.pdf", "No#3 a,b.pdf"),
            ("../x", "_x"),
            ("..\\..\\boot.ini", "_.._boot.ini"),
            ("CON", "_CON"),
            ("CON.txt", "_CON.txt"),
            ("com1.jpg", "_com1.jpg"),
            ("NUL.txt", "_NUL.txt"),
            ("a.txt:evil", "a.txt_evil"),
            ("trailing. . ", "trailing"),
            ("two\nlines.txt", "twolines.txt"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            ("", "file"),
            ("...", "file"),
        ] {
            assert_eq!(safe(given), expected, "{given:?} must be fit for every system");
        }
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = format!("{}.jpeg", "據".repeat(200));
        let name = safe(&long);
        assert!(name.len() <= LONGEST && name.ends_with(".jpeg"), "{} bytes, and still a jpeg", name.len());
        assert!(safe(&"x".repeat(300)).len() <= LONGEST, "one without an ending is cut");
        assert_eq!(numbered("a.jpg", 1), "a (1).jpg", "a second of the name is told from the first");
    }

    #[test]
    fn f028_what_is_shown_cannot_turn_letters_about() {
        assert_eq!(shown("receipt\u{202e}fdp.exe"), "receipt\u{fffd}fdp.exe", "the ending is where it is");
        assert_eq!(ending("receipt\u{202e}fdp.EXE. "), "exe", "and is read as Windows reads it");
        assert_eq!(shown("收據(1).jpg"), "收據(1).jpg", "an honest name is as it was given");
    }
}

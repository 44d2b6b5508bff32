//! How much the page may hand over: checked before anything reads what was handed.
//!
//! Not whether it makes sense: the doors of the registry read and judge it.

use crate::told::Told;
use casework::refusal::{Failing, ProblemCode};

/// A command: a consolidation names tens of thousands of members at 36 bytes each.
pub const COMMAND: usize = 8 * 1024 * 1024;
/// A question's parameters.
pub const PARAMETERS: usize = 256 * 1024;
/// A saved view: a query with its columns.
pub const VIEW: usize = 64 * 1024;
/// A draft.
pub const DRAFT: usize = 1024 * 1024;
/// A password or passphrase.
pub const PASSWORD: usize = 1024;
/// Codes, ids, days, names of questions.
pub const WORD: usize = 128;
/// A dialog's title.
pub const TITLE: usize = 300;

/// A file of evidence: what the registry takes, and no byte more.
pub const EVIDENCE: usize = casework::complaint::evidence::LARGEST as usize;
/// A file's name, percent-encoded.
pub const NAME: usize = 16 * 1024;

/// Names in a list.
pub const NAMES: usize = 50_000;

/// How deep lists and objects may lie in one another. No command needs more than six.
const DEEPEST: usize = 32;

/// Holds a text to its bound.
///
/// # Errors
/// `too-long` on the field, when it is longer than `most` bytes.
pub fn text(field: &str, given: &str, most: usize) -> Result<(), Told> {
    if given.len() > most { Err(Failing::problem(field, ProblemCode::TooLong).into()) } else { Ok(()) }
}

/// Holds a list of codes or ids to its bounds.
///
/// # Errors
/// `too-long` on the field, when it holds too many or one of them is too long.
pub fn list(field: &str, given: Option<&[String]>) -> Result<(), Told> {
    let given = given.unwrap_or_default();
    if given.len() > NAMES {
        return Err(Failing::problem(field, ProblemCode::TooLong).into());
    }
    given.iter().try_for_each(|name| text(field, name, WORD))
}

/// Holds JSON to its bound in bytes and in depth, without reading it.
///
/// # Errors
/// `too-long` or `unsound` on the field.
pub fn json(field: &str, given: &str, most: usize) -> Result<(), Told> {
    text(field, given, most)?;
    if depth(given.as_bytes()) > DEEPEST { Err(Failing::problem(field, ProblemCode::Unsound).into()) } else { Ok(()) }
}

/// The deepest nesting outside strings. Unsound JSON gets some number; its reader will say what is wrong with it.
fn depth(bytes: &[u8]) -> usize {
    let (mut now, mut most, mut quoted, mut escaped) = (0usize, 0usize, false, false);
    for byte in bytes {
        if quoted {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => quoted = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => quoted = true,
            b'[' | b'{' => {
                now += 1;
                most = most.max(now);
            }
            b']' | b'}' => now = now.saturating_sub(1),
            _ => {}
        }
    }
    most
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn brackets_in_what_was_typed_are_not_nesting() {
        let typed = format!(r#"{{"act":"add_note","text":"{}\"[["}}"#, "[".repeat(500));
        assert_eq!(depth(typed.as_bytes()), 1, "only the object itself is nesting");
        assert!(json("command", &typed, COMMAND).is_ok(), "an officer may type brackets");
    }

    #[test]
    fn deep_and_long_json_is_told_before_it_is_read() {
        let deep = format!("{}{}", "[".repeat(33), "]".repeat(33));
        let told = serde_json::to_value(json("params", &deep, PARAMETERS).unwrap_err()).unwrap();
        assert_eq!(told["problems"][0]["code"], "unsound", "33 levels are too deep");
        let told = serde_json::to_value(json("params", "123456", 5).unwrap_err()).unwrap();
        assert_eq!(told["problems"][0]["code"], "too-long", "six bytes are more than five");
    }
}

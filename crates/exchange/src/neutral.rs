//! Keeps text in a CSV from being computed by the spreadsheet that opens it (CWE-1236; trust paper
//! §2.7). Not for XLSX, where a cell says that it is text, and not for numbers, which are written as
//! numbers.

use std::borrow::Cow;

/// The text with `'` before every line that a spreadsheet might compute: one whose first visible
/// character is `=`, `+`, `-` or `@` in either width, or which begins with TAB, CR, LF or NUL.
#[must_use]
pub fn neutralised(text: &str) -> Cow<'_, str> {
    // Nearly every value is one line that begins with a letter, a figure or a Chinese character.
    let harmless = |c: char| c.is_ascii_alphanumeric() || matches!(c, '\u{4e00}'..='\u{9fff}');
    if text.starts_with(harmless) && !text.bytes().any(|b| b == b'\n' || b == b'\r') {
        return Cow::Borrowed(text);
    }
    let risky = |line: &str| {
        let visible = line.trim_start_matches(unseen);
        visible.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'])
    };
    let begins_unseen = text.starts_with(['\t', '\r', '\n', '\0']);
    if !begins_unseen && !lines(text).any(risky) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (index, line) in lines(text).enumerate() {
        if risky(line) || (index == 0 && begins_unseen) {
            out.push('\'');
        }
        out.push_str(line);
    }
    Cow::Owned(out)
}

/// The lines with their ends, ended by CR or LF, so that joining them gives the text.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\n', '\r'])
}

/// Blanks, controls and the marks without width that a spreadsheet may pass over.
fn unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f064_what_could_be_computed_is_made_text_on_every_line() {
        for hostile in [
            "=HYPERLINK(\"x\")",
            " =1+1",
            "\t@SUM",
            "\u{0}-2+3",
            "＝1+1",
            "+85223456789",
            "-1+1",
            "\u{feff}=1",
            "\rx",
            "\u{a0}＠x",
        ] {
            assert!(neutralised(hostile).starts_with('\''), "{hostile:?} must not be computed by a spreadsheet");
        }
        assert_eq!(neutralised("one\n=2\r\n @3"), "one\n'=2\r\n' @3", "each line within a cell is guarded for itself");
        assert_eq!(neutralised("深水埗 %0A a=b"), "深水埗 %0A a=b", "ordinary text is not touched");
    }
}

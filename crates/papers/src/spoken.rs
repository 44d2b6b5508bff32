//! Characters that the face cannot show, written as their codes: `[U+1F600]`.
//!
//! A box in place of a character is a loss that nobody sees. Here an emoji, a letter of a script that the face lacks, a
//! control or a mark that turns the direction of reading is written out, so that the paper says what was in the text
//! and the count says how often. Line ends and tabs are white space, not characters to be shown.

use serde_json::Value;
use std::borrow::Cow;

/// A word longer than this without a place to break gets one, so that no cell lets it run over its neighbour.
const WORD: usize = 20;

/// Every text in the data made fit for the page; gives how many characters were written as their codes.
pub fn fit(data: &mut Value, shown: &dyn Fn(char) -> bool) -> usize {
    match data {
        Value::String(text) => {
            let (fitted, count) = text_of(text, shown);
            if let Cow::Owned(fitted) = fitted {
                *text = fitted;
            }
            count
        }
        Value::Array(items) => items.iter_mut().map(|item| fit(item, shown)).sum(),
        Value::Object(map) => map.values_mut().map(|value| fit(value, shown)).sum(),
        _ => 0,
    }
}

/// One text, and how many of its characters are written as codes.
#[must_use]
pub fn text_of<'t>(text: &'t str, shown: &dyn Fn(char) -> bool) -> (Cow<'t, str>, usize) {
    if is_digest(text) {
        // In eights, so that a line may end within it and an eye can follow; a hidden break would be copied with it.
        let eights: Vec<&str> = (0..8).map(|n| &text[n * 8..n * 8 + 8]).collect();
        return (Cow::Owned(eights.join(" ")), 0);
    }
    if text.chars().all(|c| settable(c, shown) && c != '\t' && c != '\r') && !long_word(text) {
        return (Cow::Borrowed(text), 0);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let (mut count, mut open, mut run) = (0, false, 0usize);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let bare = match c {
            '\r' if rest.peek() == Some(&'\n') => continue,
            '\r' => Some('\n'),
            '\t' => Some(' '),
            c => settable(c, shown).then_some(c),
        };
        match bare {
            Some(c) => {
                if std::mem::take(&mut open) {
                    out.push(']');
                }
                run = if breaks(c) { 0 } else { run + 1 };
                if run > WORD {
                    out.push('\u{200b}');
                    run = 1;
                }
                out.push(c);
            }
            None => {
                out.push_str(if open { " " } else { "[" });
                out.push_str(&format!("U+{:04X}", u32::from(c)));
                (open, run) = (true, 0);
                count += 1;
            }
        }
    }
    if open {
        out.push(']');
    }
    (Cow::Owned(out), count)
}

/// Whether a text is a SHA-256 in hex.
fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn settable(c: char, shown: &dyn Fn(char) -> bool) -> bool {
    matches!(c, '\n' | '\u{200b}') || !unseen(c) && shown(c)
}

/// Controls and marks without width: a reader would not see that they are there, or read the line the other way.
fn unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Where a line may end of itself: at a blank, and beside any character of the scripts that are set without blanks.
fn breaks(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}' || matches!(c, '\u{2e80}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn long_word(text: &str) -> bool {
    text.split(breaks).any(|word| word.len() > WORD && word.chars().count() > WORD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin_and_han(c: char) -> bool {
        c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}')
    }

    #[test]
    fn what_the_face_lacks_is_written_as_its_code_and_counted() {
        let (text, count) = text_of("好👍🏽 ok\u{202e}x", &latin_and_han);
        assert_eq!(text, "好[U+1F44D U+1F3FD] ok[U+202E]x", "neighbours share a bracket and nothing is lost");
        assert_eq!(count, 3, "each character is counted");
    }

    #[test]
    fn ordinary_text_stays_where_it_is() {
        assert!(
            matches!(text_of("深水埗 Sham Shui Po", &|_| true).0, Cow::Borrowed(_)),
            "nothing is copied for nothing"
        );
        assert_eq!(text_of("a\r\nb\rc\td", &|_| true).0, "a\nb\nc d", "line ends are one and a tab is a blank");
    }

    #[test]
    fn a_digest_stands_in_eights() {
        let (text, _) = text_of("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", &|_| true);
        assert!(text.starts_with("01234567 89abcdef ") && !text.contains('\u{200b}'), "it is copied as it is seen");
    }

    #[test]
    fn a_word_without_an_end_gets_places_to_break() {
        let long = "x".repeat(45);
        let (text, count) = text_of(&long, &|_| true);
        assert_eq!(text.matches('\u{200b}').count(), 2, "forty-five letters break twice");
        assert_eq!((text.replace('\u{200b}', "").len(), count), (45, 0), "and every letter is there");
    }
}

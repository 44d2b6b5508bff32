//! The tokens of a text for the search engine: what goes into the two columns of a contentless FTS5 table.
//!
//! Made for `fts5(runs, singles, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2",
//! prefix='2 3')`. Chinese has no spaces, and the engine's own trigrams find no word of two characters, so a run of
//! Chinese is indexed as its overlapping pairs: a phrase of consecutive pairs is then exactly a piece of the run.
//! How a question becomes a phrase is in `query.rs`; both must cut text alike, so both use [`pieces`].

use crate::fold::fold;
use crate::numbers::chains;

/// Stands between pieces that no phrase may bridge. It is a private-use character, which the engine's tokenizer
/// keeps as a token and which no question can ask for: [`pieces`] takes it for a gap.
pub(crate) const BREAK: char = '\u{f8ff}';

/// The two columns of one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indexed {
    /// Words, pairs of Chinese characters, and joined numbers, in order, with spaces between.
    pub runs: String,
    /// Every Chinese character of the text once, with spaces between.
    pub singles: String,
}

/// A stretch of folded text that is cut in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Letters and digits that stand together; found by its beginning.
    Word(&'a str),
    /// Characters written without spaces (Chinese, kana); any part is found.
    Run(&'a str),
}

/// Cuts a folded text into its words and runs, each with where it begins. Everything else (punctuation, spaces,
/// symbols) only separates.
pub(crate) fn pieces(folded: &str) -> impl Iterator<Item = (usize, Piece<'_>)> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        loop {
            let kind = Kind::of(rest.chars().next()?);
            let end = rest.find(|letter| Kind::of(letter) != kind).unwrap_or(rest.len());
            let at = folded.len() - rest.len();
            let (piece, after) = rest.split_at(end);
            rest = after;
            match kind {
                Kind::Gap => {}
                Kind::Word => return Some((at, Piece::Word(piece))),
                Kind::Run => return Some((at, Piece::Run(piece))),
            }
        }
    })
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum Kind {
    Gap,
    Word,
    Run,
}

impl Kind {
    fn of(letter: char) -> Self {
        match letter {
            'a'..='z' | '0'..='9' => Self::Word,
            '\0'..='\x7f' | BREAK => Self::Gap,
            // Ideographs of every plane with 々 and 〇, kana, and the private-use characters of old Hong Kong fonts.
            '\u{3005}'
            | '\u{3007}'
            | '\u{3021}'..='\u{3029}'
            | '\u{3041}'..='\u{3096}'
            | '\u{309d}'..='\u{309f}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{e000}'..='\u{faff}'
            | '\u{20000}'..='\u{3fffd}' => Self::Run,
            _ if letter.is_alphanumeric() => Self::Word,
            _ => Self::Gap,
        }
    }
}

/// The tokens of a text as it was written.
///
/// A private-use character stands between neighbouring runs and before the joined numbers, so that a phrase never
/// matches across a gap.
#[must_use]
pub fn index_text(text: &str) -> Indexed {
    let folded = fold(text);
    let mut indexed = Indexed { runs: String::with_capacity(folded.len() * 2), singles: String::new() };
    let mut seen: Vec<char> = Vec::new();
    for (_, piece) in pieces(&folded) {
        match piece {
            Piece::Word(word) => token(&mut indexed.runs, word),
            Piece::Run(run) => {
                token(&mut indexed.runs, BREAK.encode_utf8(&mut [0; 4]));
                pairs(run, |pair| token(&mut indexed.runs, pair));
                seen.extend(run.chars());
            }
        }
    }
    let mut apart = false;
    for chain in chains(&folded) {
        chain.indexed(|number| {
            if !apart {
                token(&mut indexed.runs, BREAK.encode_utf8(&mut [0; 4]));
                apart = true;
            }
            token(&mut indexed.runs, number);
        });
    }
    seen.sort_unstable();
    seen.dedup();
    for single in seen {
        token(&mut indexed.singles, single.encode_utf8(&mut [0; 4]));
    }
    indexed
}

/// The overlapping pairs of a run, in order; a run of one character has none.
pub(crate) fn pairs<'a>(run: &'a str, mut emit: impl FnMut(&'a str)) {
    let mut starts = run.char_indices().map(|(at, _)| at).chain(std::iter::once(run.len()));
    let (Some(mut first), Some(mut second)) = (starts.next(), starts.next()) else {
        return;
    };
    for third in starts {
        emit(&run[first..third]);
        (first, second) = (second, third);
    }
}

fn token(column: &mut String, token: &str) {
    if !column.is_empty() {
        column.push(' ');
    }
    column.push_str(token);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_indexed_as_pairs_and_singles() {
        let indexed = index_text("人參茸，買iPhone壳");
        assert_eq!(
            indexed.runs, "\u{f8ff} 人参 参茸 \u{f8ff} iphone \u{f8ff}",
            "pairs in order, a break before every run, no pair across the comma or the word"
        );
        assert_eq!(indexed.singles.split(' ').count(), 5, "each character once");
    }

    #[test]
    fn a_phone_is_found_joined() {
        let indexed = index_text("Call +852 9123-4567");
        assert!(indexed.runs.starts_with("call 852 9123 4567 "), "words stay as they stand");
        assert!(indexed.runs.contains(" 91234567"), "the local number is one token");
    }

    #[test]
    fn characters_beyond_the_basic_plane_pair() {
        assert!(index_text("𠝹手").runs.contains("𠝹手"), "a pair is two characters, not two units");
        assert_eq!(index_text(""), Indexed::default(), "nothing gives nothing");
    }
}

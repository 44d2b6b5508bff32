//! A query cut into tokens, each with the bytes it stands on. Never fails: what makes no sense is a word.
//!
//! Not what the tokens mean together (`tree`), nor what their names and values are (`fields`, `values`).
//! Officers type with input methods, so full-width colons, brackets, commas and quotation marks do as well.

use std::ops::Range;
use winnow::LocatingSlice;
use winnow::combinator::{alt, opt, peek, preceded, repeat, terminated};
use winnow::error::EmptyError;
use winnow::prelude::*;
use winnow::token::{any, literal, one_of, take, take_while};

type Input<'t> = LocatingSlice<&'t str>;
type Read<T> = Result<T, EmptyError>;

/// One of the values after a field's colon, which commas part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The value without its quotation marks.
    pub text: String,
    /// Whether it stood between quotation marks, and so means nothing but itself.
    pub quoted: bool,
    pub span: Range<usize>,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Open,
    Close,
    /// A minus right before what it takes away, or `NOT`.
    Not,
    Or,
    And,
    /// A field's name and its values.
    Term {
        name: Range<usize>,
        pieces: Vec<Piece>,
    },
    /// A word of the text, or several between quotation marks.
    Word {
        quoted: bool,
    },
}

/// A token and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub span: Range<usize>,
}

/// The longest name of a field, in characters; what is longer is a word.
const LONGEST_NAME: usize = 24;

fn opens(letter: char) -> bool {
    matches!(letter, '(' | '（')
}

fn closes(letter: char) -> bool {
    matches!(letter, ')' | '）')
}

fn colon(letter: char) -> bool {
    matches!(letter, ':' | '：')
}

fn comma(letter: char) -> bool {
    matches!(letter, ',' | '，' | '、')
}

fn minus(letter: char) -> bool {
    matches!(letter, '-' | '－' | '−')
}

/// The mark that ends what this one begins.
fn partner(letter: char) -> Option<char> {
    Some(match letter {
        '"' | '＂' => letter,
        '“' | '„' => '”',
        '「' => '」',
        '『' => '』',
        '«' => '»',
        _ => return None,
    })
}

fn bare(letter: char) -> bool {
    !letter.is_whitespace() && !opens(letter) && !closes(letter)
}

/// What stands between quotation marks; without a second mark, all that follows.
fn quoted<'t>(input: &mut Input<'t>) -> Read<&'t str> {
    let mark = any.verify_map(partner).parse_next(input)?;
    let inside = take_while(0.., move |c| c != mark).parse_next(input)?;
    opt(one_of(move |c| c == mark)).parse_next(input)?;
    Ok(inside)
}

/// One value: quotation marks, or characters up to a space, a comma or a bracket that was not opened in it.
fn piece(input: &mut Input<'_>) -> Read<(String, bool)> {
    let mut text = String::new();
    let (mut depth, mut marked, mut plain) = (0usize, false, false);
    loop {
        if let Some(inside) = opt(quoted).parse_next(input)? {
            text.push_str(inside);
            marked = true;
            continue;
        }
        let goes_on =
            move |c: char| !c.is_whitespace() && (depth > 0 || (!comma(c) && !closes(c))) && partner(c).is_none();
        let Some(letter) = opt(any.verify(move |c| goes_on(*c))).parse_next(input)? else { break };
        depth = if opens(letter) { depth + 1 } else { depth.saturating_sub(usize::from(closes(letter))) };
        plain = true;
        text.push(letter);
    }
    Ok((text, marked && !plain))
}

fn pieces(input: &mut Input<'_>) -> Read<Vec<Piece>> {
    let mut all = Vec::new();
    loop {
        let ((text, quoted), span) = piece.with_span().parse_next(input)?;
        if quoted || !text.is_empty() {
            all.push(Piece { text, quoted, span });
        }
        if opt(one_of(comma)).parse_next(input)?.is_none() {
            return Ok(all);
        }
    }
}

/// A name with its colon; an address of the web is no field called `https`.
fn term(input: &mut Input<'_>) -> Read<Kind> {
    let name = take_while(1.., |c: char| c.is_alphanumeric() || matches!(c, '_' | '-'))
        .verify(|name: &str| name.chars().count() <= LONGEST_NAME && name.starts_with(char::is_alphabetic));
    let (_, name) = terminated(name.with_span(), one_of(colon)).parse_next(input)?;
    if peek(opt(literal("//"))).parse_next(input)?.is_some() {
        return Err(EmptyError);
    }
    Ok(Kind::Term { name, pieces: pieces(input)? })
}

/// A whole word of ours, in capitals, or its Chinese.
fn joining(input: &mut Input<'_>) -> Read<Kind> {
    let word = take_while(1.., bare).parse_next(input)?;
    match word {
        "OR" | "或" | "|" => Ok(Kind::Or),
        "AND" | "且" | "&" => Ok(Kind::And),
        "NOT" => Ok(Kind::Not),
        _ => Err(EmptyError),
    }
}

fn word(input: &mut Input<'_>) -> Read<Kind> {
    alt((quoted.value(Kind::Word { quoted: true }), take_while(1.., bare).value(Kind::Word { quoted: false })))
        .parse_next(input)
}

fn token(input: &mut Input<'_>) -> Read<Token> {
    let before = |c: char| bare(c) && !minus(c) || opens(c);
    let not = terminated(one_of(minus), peek(one_of(before))).value(Kind::Not);
    alt((
        one_of(opens).value(Kind::Open),
        one_of(closes).value(Kind::Close),
        not,
        joining,
        term,
        word,
        // Nothing is left that is not one of these; should there be, it is a word and the reading goes on.
        take(1usize).value(Kind::Word { quoted: false }),
    ))
    .with_span()
    .map(|(kind, span)| Token { kind, span })
    .parse_next(input)
}

/// Cuts a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let space = || take_while::<_, Input<'_>, EmptyError>(0.., char::is_whitespace);
    let mut input = LocatingSlice::new(text);
    let all: Read<Vec<Token>> = repeat(0.., preceded(space(), token)).parse_next(&mut input);
    all.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        tokens(text)
            .into_iter()
            .map(|t| match t.kind {
                Kind::Term { name, pieces } => {
                    let values: Vec<String> = pieces.into_iter().map(|p| p.text).collect();
                    format!("{}={}", &text[name], values.join("|"))
                }
                Kind::Word { .. } => text[t.span].to_owned(),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn every_kind_of_token_is_told_apart() {
        assert_eq!(
            cut(r#"trader:"瑞甌 堂" -status:closed,void (退款 OR x)"#),
            ["trader=瑞甌 堂", "Not", "status=closed|void", "Open", "退款", "Or", "x", "Close"],
            "fields, values, minus, brackets, words"
        );
        assert_eq!(
            cut("商號：「瑞甌堂」 －狀態：已結案，作廢"),
            ["商號=瑞甌堂", "Not", "狀態=已結案|作廢"],
            "what an input method writes does as well"
        );
    }

    #[test]
    fn what_only_looks_like_our_language_is_a_word() {
        assert_eq!(cut("https://otterling.example/"), ["https://otterling.example/"], "an address is no field");
        assert_eq!(cut("10:30 TDC-2026-000001 - a--b"), ["10:30", "TDC-2026-000001", "-", "a--b"], "nor is an hour");
        assert_eq!(cut("trader:\"瑞甌"), ["trader=瑞甌"], "a mark that is not closed yet ends with the text");
        assert_eq!(cut("sector:藥店（藥房）)"), ["sector=藥店（藥房）", "Close"], "brackets of a name belong to it");
    }
}

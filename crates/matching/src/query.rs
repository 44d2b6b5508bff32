//! What somebody typed into the search field, as a question that the search engine cannot misread.
//!
//! The engine has a language of its own (`OR`, `NEAR`, `column:`): nothing typed ever reaches it except as the inside
//! of a quoted term of ours. The tokens it looks for are made in `terms.rs`.

use std::fmt::Write;

use crate::fold::fold;
use crate::numbers::{Chain, chains};
use crate::terms::{Piece, pairs, pieces};

/// The longest question, in characters as typed.
pub const LONGEST: usize = 500;
/// The most terms of one question.
pub const MOST_TERMS: usize = 64;
/// From how many digits on groups are also asked for as one number.
const FEWEST_JOINED: usize = 5;

/// Why a text is no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QueryProblem {
    /// It holds no letter, digit or character to look for.
    Empty,
    /// It is longer than [`LONGEST`] characters.
    TooLong,
    /// It holds more than [`MOST_TERMS`] terms.
    TooManyTerms,
}

impl std::fmt::Display for QueryProblem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Empty => "there is nothing to look for",
            Self::TooLong => "the text to look for is too long",
            Self::TooManyTerms => "there are too many words to look for",
        })
    }
}

impl std::error::Error for QueryProblem {}

/// A question that is safe to give to the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    expression: String,
    pieces: Vec<String>,
}

impl Query {
    /// The right-hand side of `MATCH`: quoted terms in the columns `runs` and `singles`, all of which must hold.
    #[must_use]
    pub fn expression(&self) -> &str {
        &self.expression
    }

    /// The folded pieces to mark in a text that was found, longest first; see [`crate::Folded::find`].
    #[must_use]
    pub fn pieces(&self) -> &[String] {
        &self.pieces
    }
}

/// One thing that a found text must have.
#[derive(PartialEq, Eq)]
enum Term {
    /// One character of a run.
    Single(String),
    /// These tokens one after the other.
    Phrase(Vec<String>),
    /// A word that begins so.
    Word(String),
    /// A number that begins in one of these ways, or words that begin as all its groups do.
    Number { joined: Vec<String>, groups: Vec<String> },
}

/// Reads what somebody typed.
///
/// One Chinese character is found anywhere; two or more that stand together are found as exactly that piece; a word
/// is found by its beginning; what stands between quotation marks is found as it stands, in that order. Numbers are
/// found however they are grouped, with or without 852, 853 or 86 before them. All terms must hold, and none is
/// dropped for being short. A quotation mark without its partner is ignored.
///
/// # Errors
/// [`QueryProblem`] for a text that holds nothing to look for or too much.
pub fn query(text: &str) -> Result<Query, QueryProblem> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(QueryProblem::TooLong);
    }
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(is_quotation_mark).collect();
    let mut terms = Vec::new();
    let mut marked = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let closed = index + 1 < parts.len();
        if index % 2 == 1 && closed {
            read_quoted(part, &mut terms, &mut marked);
        } else {
            read_plain(part, &mut terms, &mut marked);
        }
    }
    if terms.is_empty() {
        return Err(QueryProblem::Empty);
    }
    let mut distinct: Vec<Term> = Vec::with_capacity(terms.len());
    for term in terms {
        if !distinct.contains(&term) {
            distinct.push(term);
        }
    }
    if distinct.len() > MOST_TERMS {
        return Err(QueryProblem::TooManyTerms);
    }
    marked.sort_by(|one: &String, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    marked.dedup();
    let rendered: Vec<String> = distinct.iter().map(Term::render).collect();
    Ok(Query { expression: rendered.join(" AND "), pieces: marked })
}

fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '「' | '」' | '『' | '』' | '«' | '»')
}

fn read_plain(part: &str, terms: &mut Vec<Term>, marked: &mut Vec<String>) {
    let numbers: Vec<Chain<'_>> = chains(part)
        .into_iter()
        .filter(|chain| {
            let joined = chain.asked();
            joined.len() > 1 || (chain.groups.len() > 1 && (chain.thousands || joined[0].len() >= FEWEST_JOINED))
        })
        .collect();
    for (start, piece) in pieces(part) {
        match piece {
            Piece::Word(word) => {
                let inside = |chain: &&Chain<'_>| chain.range.start <= start && start + word.len() <= chain.range.end;
                match numbers.iter().find(inside) {
                    None => terms.push(Term::Word(word.to_owned())),
                    Some(chain) => terms.push(number(part, chain)),
                }
                marked.push(word.to_owned());
            }
            Piece::Run(run) => {
                read_run(run, terms);
                marked.push(run.to_owned());
            }
        }
    }
}

/// Digits that are stuck to a letter are part of a word, which is a term of its own.
fn number(part: &str, chain: &Chain<'_>) -> Term {
    let groups = pieces(part).filter_map(|(start, piece)| match piece {
        Piece::Word(word) if chain.range.start <= start && start + word.len() <= chain.range.end => {
            Some(word.to_owned())
        }
        _ => None,
    });
    Term::Number { joined: chain.asked(), groups: groups.collect() }
}

fn read_run(run: &str, terms: &mut Vec<Term>) {
    let mut phrase = Vec::new();
    pairs(run, |pair| phrase.push(pair.to_owned()));
    terms.push(if phrase.is_empty() { Term::Single(run.to_owned()) } else { Term::Phrase(phrase) });
}

/// Words between quotation marks follow each other; the index breaks at every run, so a run is a term of its own.
fn read_quoted(part: &str, terms: &mut Vec<Term>, marked: &mut Vec<String>) {
    let mut words: Vec<String> = Vec::new();
    for (_, piece) in pieces(part) {
        match piece {
            Piece::Word(word) => {
                words.push(word.to_owned());
                marked.push(word.to_owned());
            }
            Piece::Run(run) => {
                if !words.is_empty() {
                    terms.push(Term::Phrase(std::mem::take(&mut words)));
                }
                read_run(run, terms);
                marked.push(run.to_owned());
            }
        }
    }
    if !words.is_empty() {
        terms.push(Term::Phrase(words));
    }
}

impl Term {
    fn render(&self) -> String {
        match self {
            Self::Single(single) => format!("{{singles}} : {}", quoted(single)),
            Self::Phrase(tokens) => format!("{{runs}} : {}", quoted(&tokens.join(" "))),
            Self::Word(word) => format!("{{runs}} : {} *", quoted(word)),
            Self::Number { joined, groups } => {
                let mut any = String::from("{runs} : (");
                for number in joined {
                    let _ = write!(any, "{} * OR ", quoted(number));
                }
                let all: Vec<String> = groups.iter().map(|group| format!("{} *", quoted(group))).collect();
                let _ = write!(any, "({}))", all.join(" AND "));
                any
            }
        }
    }
}

/// The inside of a term. Pieces hold no quotation mark, but the engine's rule is kept here all the same.
fn quoted(inside: &str) -> String {
    format!("\"{}\"", inside.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn expression(text: &str) -> String {
        query(text).unwrap().expression().to_owned()
    }

    #[test]
    fn every_kind_of_term() {
        assert_eq!(expression("參"), "{singles} : \"参\"", "one character has its own column");
        assert_eq!(expression("人參茸"), "{runs} : \"人参 参茸\"", "a longer piece is a phrase of pairs");
        assert_eq!(expression("Gin 參"), "{runs} : \"gin\" * AND {singles} : \"参\"", "all must hold");
        assert_eq!(expression("\"green tea\""), "{runs} : \"green tea\"", "quoted words stand as they stand");
        assert_eq!(expression("\"green tea"), expression("green tea"), "a lone quotation mark is ignored");
        assert!(expression("+852 9123 4567").contains("\"91234567\" * OR"), "a phone is asked for without 852");
    }

    #[test]
    fn nothing_to_look_for_is_told() {
        assert_eq!(query(" *\")(\0"), Err(QueryProblem::Empty), "punctuation is nothing");
        assert_eq!(query(&"x".repeat(501)), Err(QueryProblem::TooLong), "501 characters are too many");
        assert!(query(&"參".repeat(500)).is_ok(), "500 characters may be asked for");
        let many: Vec<String> = (100..200).map(|word| format!("w{word}")).collect();
        assert_eq!(query(&many.join("x ")[..400]), Err(QueryProblem::TooManyTerms), "a hundred words are too many");
    }

    #[test]
    fn the_engines_language_is_only_text() {
        let asked = expression("secret:abc OR {body secret}:x NEAR(a b)");
        assert!(!asked.contains("secret :") && asked.contains("\"or\" *"), "what was typed is quoted: {asked}");
    }
}

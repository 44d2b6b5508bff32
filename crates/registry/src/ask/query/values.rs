//! What stands after a field's colon, read by the field's kind: codes and names, officers, texts, days, sums.
//!
//! Not the fields themselves (`fields`) nor the SQL (`sql`). Every value that cannot be read says where it stands.

use super::fields::{self, ANY, Field, Flag, Kind, LIVE, ME, NONE, STATES, When};
use super::tokens::Piece;
use super::{Flaw, Problem, days};
use casework::number::{Number, Series};
use casework::reference::Reference;
use casework::time::Instant;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// What a value asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Test {
    /// One of a list's codes, a state or an officer.
    Code(String),
    /// Nothing is said.
    Nothing,
    /// Something is said.
    Anything,
    /// A folded text, and the words that the file must hold.
    Text { folded: String, expression: String },
    /// The words that a file must hold.
    Words { expression: String },
    /// A number or a part of one, as typed.
    Number(String),
    /// A case by its number.
    Case { year: i16, n: u32 },
    /// From the first to before the last.
    Within { from: Option<i64>, to: Option<i64>, length: Option<Length> },
    /// Something that is so.
    Flag(&'static Flag),
}

/// A length of time as it was typed, for those who read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    Under(i64),
    Over(i64),
}

/// A value with what it asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub text: String,
    pub test: Test,
}

/// What the values are read against.
pub(super) struct Reading<'a> {
    pub reference: &'a Reference,
    /// Officers by code, with their names.
    pub officers: &'a [(String, String)],
    pub officer: &'a str,
    pub now: Instant,
    pub may_unmask: bool,
}

/// An operator before a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Op {
    Is,
    Over,
    From,
    Under,
    UpTo,
}

fn operator(text: &str) -> (Op, &str) {
    const SIGNS: [(&str, Op); 15] = [
        (">=", Op::From),
        ("<=", Op::UpTo),
        ("＞＝", Op::From),
        ("＜＝", Op::UpTo),
        ("＞=", Op::From),
        ("＜=", Op::UpTo),
        ("≥", Op::From),
        ("≤", Op::UpTo),
        (">", Op::Over),
        ("<", Op::Under),
        ("＞", Op::Over),
        ("＜", Op::Under),
        ("=", Op::Is),
        ("＝", Op::Is),
        ("》", Op::Over),
    ];
    let found = SIGNS.iter().find_map(|(sign, op)| text.strip_prefix(sign).map(|rest| (*op, rest.trim())));
    found.unwrap_or((Op::Is, text))
}

/// Reads all values of a term; any of them may hold.
pub(super) fn values(
    field: &'static Field,
    pieces: &[Piece],
    whole: (&str, Range<usize>),
    on: &Reading<'_>,
) -> Result<Vec<Value>, Problem> {
    let problem = |code, span: &Range<usize>| Problem { code, span: span.clone() };
    if pieces.iter().all(|p| p.text.trim().is_empty()) {
        return Err(problem(Flaw::MissingValue, &whole.1));
    }
    // A comma between digits parts thousands, not sums.
    if matches!(field.kind, Kind::Cents { .. }) && pieces.len() > 1 && pieces.iter().skip(1).all(thousand) {
        let range = range(field, whole.0, on).map_err(|code| problem(code, &whole.1))?;
        return Ok(vec![Value { text: whole.0.to_owned(), test: range }]);
    }
    let read = |piece: &Piece| -> Result<Value, Problem> {
        let test = test(field, piece, on).map_err(|code| problem(code, &piece.span))?;
        Ok(Value { text: piece.text.trim().to_owned(), test })
    };
    pieces.iter().filter(|p| !p.text.trim().is_empty()).map(read).collect()
}

fn thousand(piece: &Piece) -> bool {
    let digits = piece.text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && piece.text.as_bytes().get(3).is_none_or(|b| *b == b'.')
}

fn is_one_of(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| fields::plain(name) == fields::plain(text))
}

fn test(field: &Field, piece: &Piece, on: &Reading<'_>) -> Result<Test, Flaw> {
    let text = piece.text.trim();
    let open = !piece.quoted;
    match field.kind {
        Kind::State => state(text),
        Kind::Codes { list, .. } => match code(on.reference, list, text) {
            Some(code) => Ok(Test::Code(code)),
            None if open && is_one_of(text, NONE) => Ok(Test::Nothing),
            None if open && is_one_of(text, ANY) => Ok(Test::Anything),
            None => Err(Flaw::UnknownValue),
        },
        Kind::Officer { .. } => {
            let known = on.officers.iter().find(|(code, name)| {
                fields::plain(code) == fields::plain(text)
                    || (!name.is_empty() && fields::plain(name) == fields::plain(text))
            });
            match known {
                Some((code, _)) => Ok(Test::Code(code.clone())),
                None if open && is_one_of(text, ME) => Ok(Test::Code(on.officer.to_owned())),
                None if open && is_one_of(text, NONE) => Ok(Test::Nothing),
                None if open && is_one_of(text, ANY) => Ok(Test::Anything),
                None => Err(Flaw::UnknownValue),
            }
        }
        Kind::Text { .. } => {
            let folded = matching::fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
            Ok(Test::Text { folded, expression: asked_for(text)? })
        }
        Kind::Digits { .. } => {
            let digits: String = matching::fold(text).chars().filter(char::is_ascii_digit).collect();
            if digits.is_empty() { Err(Flaw::NotANumber) } else { Ok(Test::Number(digits)) }
        }
        Kind::Masked if !on.may_unmask => Err(Flaw::MayNot),
        Kind::Masked => Ok(Test::Words { expression: asked_for(text)? }),
        Kind::Number => {
            if text.bytes().any(|b| b.is_ascii_digit()) {
                Ok(Test::Number(text.to_owned()))
            } else {
                Err(Flaw::NotANumber)
            }
        }
        Kind::Case => match Number::parse(text).filter(|n| n.series == Series::Case) {
            Some(n) => Ok(Test::Case { year: n.year, n: n.n }),
            None if open && is_one_of(text, NONE) => Ok(Test::Nothing),
            None if open && is_one_of(text, ANY) => Ok(Test::Anything),
            None => Err(Flaw::NotANumber),
        },
        Kind::Instant { .. } | Kind::Cents { .. } | Kind::Decimal { .. } => match text {
            _ if open && is_one_of(text, NONE) => Ok(Test::Nothing),
            _ if open && is_one_of(text, ANY) => Ok(Test::Anything),
            text => range(field, text, on),
        },
        Kind::Flag { .. } => fields::flag(text).map(Test::Flag).ok_or(Flaw::UnknownValue),
    }
}

/// The expression for words typed freely.
pub(super) fn asked_for(text: &str) -> Result<String, Flaw> {
    match matching::query(text) {
        Ok(query) => Ok(query.expression().to_owned()),
        Err(matching::QueryProblem::Empty) => Err(Flaw::NothingToLookFor),
        Err(_) => Err(Flaw::TooLong),
    }
}

fn state(text: &str) -> Result<Test, Flaw> {
    if is_one_of(text, LIVE) {
        return Ok(Test::Code("open".to_owned()));
    }
    if is_one_of(text, ANY) {
        return Ok(Test::Anything);
    }
    let found = STATES.iter().find(|(code, names)| fields::named(text, code, names));
    found.map(|(code, _)| Test::Code((*code).to_owned())).ok_or(Flaw::UnknownValue)
}

/// A list's own code for a code, an alias or a name in any language, in either script.
fn code(reference: &Reference, list: &str, text: &str) -> Option<String> {
    macro_rules! among {
        ($( $name:ident ),*) => {
            match list {
                $( stringify!($name) => reference.$name.resolve(text).map(|e| e.code.to_string()).or_else(|| {
                    let plain = fields::plain(text);
                    let mut fitting = reference.$name.iter().filter(|e| {
                        [&e.names.en, &e.names.zh_hant, &e.names.zh_hans].iter().any(|n| fields::plain(n) == plain)
                    });
                    fitting.next().filter(|_| fitting.next().is_none()).map(|e| e.code.to_string())
                }), )*
                _ => None,
            }
        };
    }
    among!(
        agencies,
        channels,
        close_reasons,
        control_points,
        currencies,
        districts,
        goods_or_services,
        languages,
        offences,
        payment_methods,
        residences,
        sectors,
        steps,
        visitor_types
    )
}

/// From the first to before the last, of days or of sums.
fn range(field: &Field, text: &str, on: &Reading<'_>) -> Result<Test, Flaw> {
    let of = |text: &str| -> Result<(i64, i64), Flaw> {
        match field.kind {
            Kind::Instant { .. } => days::span(text, on.now).ok_or(Flaw::NotADay),
            Kind::Cents { .. } => thousandths(text).and_then(cents).ok_or(Flaw::NotAnAmount),
            _ => thousandths(text).and_then(|t| Some((t, t.checked_add(1)?))).ok_or(Flaw::NotANumber),
        }
    };
    let within = |from, to| Ok(Test::Within { from, to, length: None });
    let dots = text.split_once("..").or_else(|| text.split_once('…')).or_else(|| text.split_once('～'));
    if let Some((first, last)) = dots {
        let end = |text: &str| {
            let text = text.trim_matches(|c: char| c == '.' || c.is_whitespace());
            if text.is_empty() { Ok(None) } else { of(text).map(Some) }
        };
        let (first, last) = (end(first)?, end(last)?);
        return match (first, last) {
            (None, None) => Err(Flaw::MissingValue),
            (Some(a), Some(b)) if a.0 >= b.1 => Err(Flaw::WrongOrder),
            (a, b) => within(a.map(|s| s.0), b.map(|s| s.1)),
        };
    }
    let (op, rest) = operator(text);
    if rest.is_empty() {
        return Err(Flaw::MissingValue);
    }
    if let (Kind::Instant { when, .. }, Some(length)) = (field.kind, days::length(rest)) {
        return Ok(relative(when, op, length, on.now.0));
    }
    let (begins, ends) = of(rest)?;
    match op {
        Op::Is => within(Some(begins), Some(ends)),
        Op::Over => within(Some(ends), None),
        Op::From => within(Some(begins), None),
        Op::Under => within(None, Some(begins)),
        Op::UpTo => within(None, Some(ends)),
    }
}

fn relative(when: When, op: Op, length: i64, now: i64) -> Test {
    let over = matches!(op, Op::Over | Op::From);
    let kept = Some(if over { Length::Over(length) } else { Length::Under(length) });
    let (from, to) = match (when, over) {
        (When::Past, false) => (Some(now - length), None),
        (When::Past, true) => (None, Some(now - length)),
        (When::Due, false) => (None, Some(now + length)),
        (When::Ahead, false) => (Some(now), Some(now + length)),
        (When::Due | When::Ahead, true) => (Some(now + length), None),
    };
    Test::Within { from, to, length: kept }
}

/// A sum or number in thousandths: `5000`, `5,000.50`, `HK$5k`, `1.5萬`.
fn thousandths(text: &str) -> Option<i64> {
    let folded = matching::fold(text).replace(',', "");
    let bare = folded.trim().trim_start_matches("hkd").trim_start_matches("hk").trim_start_matches(['$', ' ']);
    let (digits, times) =
        match bare.strip_suffix('k').map(|d| (d, 1_000)).or_else(|| bare.strip_suffix('万').map(|d| (d, 10_000))) {
            Some((digits, times)) => (digits, times),
            None => (bare.trim_end_matches('元'), 1),
        };
    let digits = digits.trim();
    if digits.is_empty() || digits.len() > 12 || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let number: rust_decimal::Decimal = digits.parse().ok()?;
    number.checked_mul(rust_decimal::Decimal::from(times * 1_000))?.trunc().to_i64()
}

fn cents(thousandths: i64) -> Option<(i64, i64)> {
    let cents = thousandths / 10;
    Some((cents, cents.checked_add(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_they_are_said() {
        for (typed, wanted) in [
            ("5000", 5_000_000),
            ("5,000.50", 5_000_500),
            ("HK$680", 680_000),
            ("5k", 5_000_000),
            ("1.5萬", 15_000_000),
        ] {
            assert_eq!(thousandths(typed), Some(wanted), "{typed} in thousandths");
        }
        for nonsense in ["", "k", "5x", "1.2.3", "-5", "9999999999999"] {
            assert_eq!(thousandths(nonsense), None, "{nonsense:?} is no sum");
        }
    }

    #[test]
    fn operators_may_be_of_full_width() {
        assert_eq!(operator("＞＝5"), (Op::From, "5"), "an input method writes them so");
        assert_eq!(operator(">5"), operator("＞5"), "either width is one");
        assert_eq!(operator("5"), (Op::Is, "5"), "without one it is that");
    }
}

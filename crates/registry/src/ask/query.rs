//! The language of the complaints list and the search: `trader:"瑞甌" -status:closed received:>2023-06 退款`.
//!
//! Words and fields, in English or Chinese; a minus, `OR` and brackets; days, sums and lengths of time. One text, read
//! here, is the list's filter, a saved view and what the search understands. The question itself tells how a text was
//! read, part by part, or where it makes no sense; it finds nothing. Read on in `tokens`, `tree`, `values`, `sql`.

mod days;
mod fields;
mod sql;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;
mod values;

pub(crate) use sql::teach;

use super::Asking;
use super::complaints::Where;
use crate::fault::{Failure, Fault};
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use fields::Kind;
use serde::{Deserialize, Serialize};
use sql::Making;
use std::ops::Range;
use tree::Node;
use ts_rs::TS;
use values::{Length, Reading, Test};

/// What is wrong with a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// No field is called so.
    UnknownField,
    /// The field has no such value.
    UnknownValue,
    /// Nothing stands after the colon.
    MissingValue,
    /// Nothing stands beside `OR`, after a minus, or in brackets.
    MissingSide,
    /// Not a day, month, year or length of time.
    NotADay,
    /// Not a sum of money.
    NotAnAmount,
    /// Not a number.
    NotANumber,
    /// A range ends before it begins.
    WrongOrder,
    /// There is no letter or digit to look for.
    NothingToLookFor,
    /// A bracket is not closed.
    Unclosed,
    /// A bracket is closed that was not opened.
    Unopened,
    /// Longer than a query may be.
    TooLong,
    /// More terms or deeper brackets than a query may have.
    TooMany,
    /// Only for those who may see what masked particulars say.
    MayNot,
}

/// What is wrong, and on which bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub code: Flaw,
    pub span: Range<usize>,
}

/// A text to be read.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The query.
    pub text: String,
    /// Whether the complaints are counted too.
    pub count: bool,
    /// Whether the fields and flags are named, for those who choose instead of typing.
    pub fields: bool,
}

/// One value of a part.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Named {
    /// As typed, without quotation marks.
    pub text: String,
    /// The code it stands for: of the list, a state, an officer or a flag; `none` or `any`.
    pub code: Option<String>,
    /// From this instant, or this many cents or thousandths.
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    /// Before this instant, or this many cents or thousandths.
    #[ts(type = "number | null")]
    pub to: Option<i64>,
    /// Within this length of time, in microseconds.
    #[ts(type = "number | null")]
    pub under: Option<i64>,
    /// Beyond this length of time, in microseconds.
    #[ts(type = "number | null")]
    pub over: Option<i64>,
}

/// How the values of a part are to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say what the values are")]
pub enum Shape {
    Words,
    Group,
    State,
    Code,
    Officer,
    Text,
    Instant,
    Amount,
    Number,
    Case,
    Flag,
}

/// A part of a query that stands for itself: all of them must hold.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Part {
    /// What it is.
    pub shape: Shape,
    /// The field's code; empty for words and for parts that are joined by `OR` or brackets.
    pub field: String,
    /// The list of the reference data in which its codes are.
    pub list: Option<String>,
    /// Whether it must not hold.
    pub negated: bool,
    /// Its values, any of which may hold.
    pub values: Vec<Named>,
    /// As it stands in the query.
    pub text: String,
    /// Where it begins, in UTF-16 units of the text, as a window counts them.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// Where a query makes no sense.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Trouble {
    /// What is wrong.
    pub code: Flaw,
    /// Where it begins, in UTF-16 units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// A field that can be asked for.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Offered {
    /// Its code.
    pub code: String,
    /// How its values are to be shown.
    pub shape: Shape,
    /// The list of the reference data in which its codes are.
    pub list: Option<String>,
}

/// How a text was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct View {
    /// Its parts, in their order; none where it makes no sense.
    pub parts: Vec<Part>,
    /// Where it makes no sense.
    pub problem: Option<Trouble>,
    /// Whether it asks for anything but words.
    pub structured: bool,
    /// How many complaints it finds, where that was asked and it makes sense.
    pub count: Option<u32>,
    /// The fields, where they were asked for; those that the officer may use.
    pub fields: Vec<Offered>,
    /// The flags that `has:` and `no:` take, where they were asked for.
    pub flags: Vec<String>,
}

/// A query that was read.
pub(super) struct Query {
    node: Node,
}

/// The minute, so that a result may be kept while one pages through it.
fn minute(now: Instant) -> Instant {
    Instant(now.0 - now.0.rem_euclid(60_000_000))
}

fn officers(asking: &Asking<'_>) -> Result<Vec<(String, String)>, Fault> {
    let mut all = asking.conn.prepare_cached("SELECT code, name FROM officer")?;
    let all = all.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(all)
}

/// Reads a text; the inner failure is the query's own.
pub(super) fn read(text: &str, asking: &Asking<'_>) -> Result<Result<Query, Problem>, Fault> {
    let officers = officers(asking)?;
    let on = Reading {
        reference: asking.reference,
        officers: &officers,
        officer: asking.officer.as_str(),
        now: minute(asking.now),
        may_unmask: asking.may_unmask(),
    };
    Ok(tree::read(text, &on).map(|node| Query { node }))
}

/// Narrows a filter by a text.
///
/// # Errors
/// Incomplete for a text that makes no sense; faults of the database.
pub(super) fn narrow(text: &str, asking: &Asking<'_>, to: &mut Where) -> Result<(), Failure> {
    let query = read(text, asking)?.map_err(|problem| {
        let code = if problem.code == Flaw::TooLong { ProblemCode::TooLong } else { ProblemCode::Unsound };
        Failing::problem("query", code)
    })?;
    Ok(query.narrow(asking, to)?)
}

impl Query {
    /// Narrows a filter.
    pub(super) fn narrow(&self, asking: &Asking<'_>, to: &mut Where) -> Result<(), Fault> {
        let on = Making { conn: asking.conn, now: minute(asking.now), may_unmask: asking.may_unmask() };
        let sql = sql::condition(&self.node, to, &on)?;
        to.and(&sql);
        Ok(())
    }

    /// Its free words, to be shown where they stand; without any, the words of its fields.
    pub(super) fn words(&self) -> String {
        fn gather(node: &Node, free: &mut Vec<String>, of_fields: &mut Vec<String>) {
            match node {
                Node::All(parts) | Node::Any(parts) => parts.iter().for_each(|p| gather(p, free, of_fields)),
                Node::Group { inside, .. } => gather(inside, free, of_fields),
                Node::Words { text, .. } => free.push(text.clone()),
                Node::Term { field, values, .. } if matches!(field.kind, Kind::Text { .. }) => {
                    of_fields.extend(values.iter().map(|v| v.text.clone()));
                }
                Node::Not(_) | Node::Term { .. } => {}
            }
        }
        let (mut free, mut of_fields) = (Vec::new(), Vec::new());
        gather(&self.node, &mut free, &mut of_fields);
        if free.is_empty() { of_fields.join(" ") } else { free.join(" ") }
    }

    /// Whether it asks for anything but words that stand side by side.
    pub(super) fn structured(&self) -> bool {
        match &self.node {
            Node::All(parts) => parts.iter().any(|p| !matches!(p, Node::Words { .. })),
            other => !matches!(other, Node::Words { .. }),
        }
    }
}

/// What a name means: the code of the field, of the flag or of the state that is called so.
#[must_use]
pub fn named_as(name: &str) -> [Option<&'static str>; 3] {
    let state = fields::STATES.iter().find(|(code, names)| fields::named(name, code, names)).map(|(code, _)| *code);
    [fields::field(name).map(|f| f.code), fields::flag(name).map(|f| f.code), state]
}

/// Tells how a text was read.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let text = &params.text;
    let (fields, flags) = if params.fields { offered(asking) } else { (Vec::new(), Vec::new()) };
    let place = |at: usize| {
        let before = text.get(..at).map_or(0, |t| t.encode_utf16().count());
        u32::try_from(before).unwrap_or(u32::MAX)
    };
    let query = match read(text, asking)? {
        Ok(query) => query,
        Err(problem) => {
            let (from, to) = (place(problem.span.start), place(problem.span.end));
            let problem = Some(Trouble { code: problem.code, from, to });
            return Ok(View { parts: Vec::new(), problem, structured: true, count: None, fields, flags });
        }
    };
    let count = if params.count {
        let mut all = Where::everything();
        query.narrow(asking, &mut all)?;
        Some(all.count(asking)?)
    } else {
        None
    };
    let nodes = match &query.node {
        Node::All(parts) => parts.iter().collect(),
        other => vec![other],
    };
    let parts = nodes.into_iter().map(|node| part(node, text, &place)).collect();
    Ok(View { parts, problem: None, structured: query.structured(), count, fields, flags })
}

fn offered(asking: &Asking<'_>) -> (Vec<Offered>, Vec<String>) {
    let usable = fields::FIELDS.iter().filter(|f| f.kind != Kind::Masked || asking.may_unmask());
    let offer = |field: &fields::Field| {
        let (shape, list) = shape(field.kind);
        Offered { code: field.code.to_owned(), shape, list: list.map(str::to_owned) }
    };
    (usable.map(offer).collect(), fields::FLAGS.iter().map(|f| f.code.to_owned()).collect())
}

fn part(node: &Node, text: &str, place: &impl Fn(usize) -> u32) -> Part {
    let mut inside = node;
    let mut negated = false;
    while let Node::Not(not) = inside {
        (inside, negated) = (&**not, !negated);
    }
    let span = whole(inside);
    // The minus belongs to its part; `no:` says it itself.
    let minus = text.get(..span.start).unwrap_or("").trim_end();
    let begins = match inside {
        Node::Term { field, .. } if field.kind == (Kind::Flag { negated: true }) => span.start,
        _ if !matches!(node, Node::Not(_)) => span.start,
        _ => minus.strip_suffix("NOT").or_else(|| minus.strip_suffix(['-', '－', '−'])).map_or(span.start, str::len),
    };
    let (shape, field, list, values) = match inside {
        Node::Term { field, values, .. } => {
            let (shape, list) = shape(field.kind);
            (shape, field.code, list, values.iter().map(named).collect())
        }
        Node::Words { text, .. } => {
            let text = text.trim_matches(['"', '＂', '“', '”', '「', '」', '『', '』']).to_owned();
            (Shape::Words, "", None, vec![Named { text, ..Named::nothing() }])
        }
        Node::All(_) | Node::Any(_) | Node::Not(_) | Node::Group { .. } => (Shape::Group, "", None, Vec::new()),
    };
    Part {
        shape,
        field: field.to_owned(),
        list: list.map(str::to_owned),
        negated,
        values,
        text: text.get(begins..span.end).unwrap_or("").to_owned(),
        from: place(begins),
        to: place(span.end),
    }
}

/// All that a part stands on.
fn whole(node: &Node) -> Range<usize> {
    match node {
        Node::Term { span, .. } | Node::Words { span, .. } | Node::Group { span, .. } => span.clone(),
        Node::Not(inside) => whole(inside),
        Node::All(parts) | Node::Any(parts) => {
            let spans: Vec<Range<usize>> = parts.iter().map(whole).collect();
            let from = spans.iter().map(|s| s.start).min().unwrap_or(0);
            from..spans.iter().map(|s| s.end).max().unwrap_or(from)
        }
    }
}

fn shape(kind: Kind) -> (Shape, Option<&'static str>) {
    match kind {
        Kind::Codes { list, .. } => (Shape::Code, Some(list)),
        Kind::State => (Shape::State, None),
        Kind::Officer { .. } => (Shape::Officer, None),
        Kind::Text { .. } | Kind::Digits { .. } | Kind::Masked | Kind::Number => (Shape::Text, None),
        Kind::Case => (Shape::Case, None),
        Kind::Instant { .. } => (Shape::Instant, None),
        Kind::Cents { .. } => (Shape::Amount, None),
        Kind::Decimal { .. } => (Shape::Number, None),
        Kind::Flag { .. } => (Shape::Flag, None),
    }
}

impl Named {
    fn nothing() -> Named {
        Named { text: String::new(), code: None, from: None, to: None, under: None, over: None }
    }
}

fn named(value: &values::Value) -> Named {
    let mut named = Named { text: value.text.clone(), ..Named::nothing() };
    match &value.test {
        Test::Code(code) => named.code = Some(code.clone()),
        Test::Nothing => named.code = Some("none".to_owned()),
        Test::Anything => named.code = Some("any".to_owned()),
        Test::Flag(flag) => named.code = Some(flag.code.to_owned()),
        Test::Within { from, to, length } => {
            (named.from, named.to) = (*from, *to);
            match length {
                Some(Length::Under(length)) => named.under = Some(*length),
                Some(Length::Over(length)) => named.over = Some(*length),
                None => {}
            }
        }
        Test::Text { .. } | Test::Words { .. } | Test::Number(_) | Test::Case { .. } => {}
    }
    named
}

//! A query's tokens joined into what must hold, and what must not: all, any, not, terms and words.
//!
//! Not the cutting (`tokens`) nor the SQL (`sql`). The first thing that makes no sense is told with its place.

use super::fields::{self, Field, Kind as FieldKind};
use super::tokens::{Kind, Token, tokens};
use super::values::{Reading, Value, asked_for, values};
use super::{Flaw, Problem};
use std::ops::Range;

/// What a complaint must be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Every one of them holds; with none, everything does.
    All(Vec<Node>),
    /// One of them at least.
    Any(Vec<Node>),
    /// It does not hold.
    Not(Box<Node>),
    /// A field is one of these.
    Term { field: &'static Field, values: Vec<Value>, span: Range<usize> },
    /// The file holds these words, or bears this number.
    Words { text: String, expression: String, span: Range<usize> },
    /// Brackets, for those who show the parts of a query.
    Group { inside: Box<Node>, span: Range<usize> },
}

/// The longest query, in characters; the most terms; the deepest brackets.
pub(super) const LONGEST: usize = 2_000;
const MOST_TERMS: usize = 100;
const DEEPEST: usize = 16;

struct Reader<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    at: usize,
    terms: usize,
    on: &'t Reading<'t>,
}

/// Reads a query. Nothing typed asks for everything.
pub(super) fn read(text: &str, on: &Reading<'_>) -> Result<Node, Problem> {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        return Err(Problem { code: Flaw::TooLong, span: end..text.len() });
    }
    let mut reader = Reader { text, tokens: tokens(text), at: 0, terms: 0, on };
    if reader.tokens.is_empty() {
        return Ok(Node::All(Vec::new()));
    }
    let node = reader.any(0)?;
    match reader.peek() {
        // Only a bracket ends the reading before its end.
        Some(token) => Err(Problem { code: Flaw::Unopened, span: token.span.clone() }),
        None => Ok(node),
    }
}

impl Reader<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn take(&mut self, kind: &Kind) -> Option<Range<usize>> {
        let span = self.peek().filter(|t| t.kind == *kind)?.span.clone();
        self.at += 1;
        Some(span)
    }

    /// Where something should stand: at the token before, or at the end.
    fn here(&self) -> Range<usize> {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.or_else(|| self.peek()).map_or(0..self.text.len(), |t| t.span.clone())
    }

    fn any(&mut self, depth: usize) -> Result<Node, Problem> {
        let mut arms = vec![self.all(depth)?];
        while self.take(&Kind::Or).is_some() {
            arms.push(self.all(depth)?);
        }
        Ok(if arms.len() == 1 { arms.swap_remove(0) } else { Node::Any(arms) })
    }

    fn all(&mut self, depth: usize) -> Result<Node, Problem> {
        let mut parts = Vec::new();
        loop {
            // `a AND b` is `a b`; an `AND` with nothing before it is told below.
            let and = if parts.is_empty() { None } else { self.take(&Kind::And) };
            match self.peek().map(|t| &t.kind) {
                None | Some(Kind::Close | Kind::Or | Kind::And) => {
                    if parts.is_empty() || and.is_some() {
                        return Err(Problem { code: Flaw::MissingSide, span: and.unwrap_or_else(|| self.here()) });
                    }
                    if !matches!(self.peek().map(|t| &t.kind), Some(Kind::And)) {
                        return Ok(if parts.len() == 1 { parts.swap_remove(0) } else { Node::All(parts) });
                    }
                }
                Some(_) => parts.push(self.one(depth)?),
            }
        }
    }

    fn one(&mut self, depth: usize) -> Result<Node, Problem> {
        if depth > DEEPEST {
            return Err(Problem { code: Flaw::TooMany, span: self.here() });
        }
        let Some(token) = self.peek().cloned() else {
            return Err(Problem { code: Flaw::MissingSide, span: self.here() });
        };
        self.at += 1;
        match token.kind {
            Kind::Not => match self.peek().map(|t| &t.kind) {
                Some(Kind::Not | Kind::Open | Kind::Term { .. } | Kind::Word { .. }) => {
                    Ok(Node::Not(Box::new(self.one(depth + 1)?)))
                }
                _ => Err(Problem { code: Flaw::MissingSide, span: token.span }),
            },
            Kind::Open => {
                let inside = Box::new(self.any(depth + 1)?);
                let Some(end) = self.take(&Kind::Close) else {
                    return Err(Problem { code: Flaw::Unclosed, span: token.span });
                };
                Ok(Node::Group { inside, span: token.span.start..end.end })
            }
            Kind::Term { name, pieces } => {
                self.count(&token.span)?;
                let Some(field) = fields::field(&self.text[name.clone()]) else {
                    return Err(Problem { code: Flaw::UnknownField, span: name });
                };
                let after = self.text[name.end..token.span.end].chars().next().map_or(0, char::len_utf8);
                let whole = name.end + after..token.span.end;
                let place = if whole.is_empty() { token.span.clone() } else { whole.clone() };
                let values = values(field, &pieces, (&self.text[whole], place), self.on)?;
                let span = token.span;
                let term = Node::Term { field, values, span };
                Ok(match field.kind {
                    FieldKind::Flag { negated: true } => Node::Not(Box::new(term)),
                    _ => term,
                })
            }
            Kind::Word { quoted } => self.words(token.span, quoted),
            // `all` hands over nothing else.
            Kind::Close | Kind::Or | Kind::And => Err(Problem { code: Flaw::MissingSide, span: token.span }),
        }
    }

    /// Words that follow each other are one question, so that a number may be grouped as it is said.
    fn words(&mut self, mut span: Range<usize>, quoted: bool) -> Result<Node, Problem> {
        self.count(&span)?;
        while let Some(next) = self.peek().filter(|t| !quoted && t.kind == (Kind::Word { quoted: false })) {
            span.end = next.span.end;
            self.at += 1;
        }
        let text = self.text[span.clone()].to_owned();
        let expression = asked_for(&text).map_err(|code| Problem { code, span: span.clone() })?;
        Ok(Node::Words { text, expression, span })
    }

    fn count(&mut self, span: &Range<usize>) -> Result<(), Problem> {
        self.terms += 1;
        if self.terms > MOST_TERMS { Err(Problem { code: Flaw::TooMany, span: span.clone() }) } else { Ok(()) }
    }
}

impl Node {
    /// Whether a state of this code, or any state, is asked about anywhere.
    pub(super) fn names_state(&self, code: &str) -> bool {
        use super::values::Test;
        match self {
            Node::All(parts) | Node::Any(parts) => parts.iter().any(|p| p.names_state(code)),
            Node::Not(inside) | Node::Group { inside, .. } => inside.names_state(code),
            Node::Words { .. } => false,
            Node::Term { field, values, .. } => {
                field.kind == FieldKind::State
                    && values.iter().any(|v| v.test == Test::Anything || v.test == Test::Code(code.to_owned()))
            }
        }
    }
}

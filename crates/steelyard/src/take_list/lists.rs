//! The lists that may be taken: what each is asked by, and page after page of it.
//!
//! Not their columns: those stand in `complaints.rs` and `others.rs`. A list is asked by the very parameters by which its
//! screen asks, so that filter, order and groups are the same.

mod complaints;
mod others;

use casework::code::Code;
use casework::reference::{Lang, List, Reference};
use casework::refusal::{Failing, ProblemCode};
use exchange::table::{Cell, Row};
use registry::Failure;
use registry::ask::{self, Asking};
use serde_json::Value;

/// A column that may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its code, as the screen has it.
    pub code: &'static str,
    /// The key of its head.
    pub words: &'static str,
}

/// A list, with what it is asked by.
pub enum Of {
    /// Complaints.
    Complaints(Box<ask::complaints::Params>, Value),
    /// Cases.
    Cases(ask::cases::Params, Value),
    /// Traders.
    Traders(ask::traders::Params, Value),
    /// The journal.
    Journal(ask::journal::Params, Value),
}

/// How many rows are asked at once.
const PAGE: u32 = 500;

impl Of {
    /// Reads what a screen asks.
    ///
    /// # Errors
    /// `unknown-code` for a list that is none, `unsound` for parameters that are not its own.
    pub fn read(what: &str, params: &Value) -> Result<Of, Failure> {
        fn of<P: serde::de::DeserializeOwned>(params: &Value) -> Result<P, Failure> {
            ask::parameters(params.clone())
        }
        Ok(match what {
            "complaints" => Of::Complaints(Box::new(of(params)?), params.clone()),
            "cases" => Of::Cases(of(params)?, params.clone()),
            "traders" => Of::Traders(of(params)?, params.clone()),
            "journal" => Of::Journal(of(params)?, params.clone()),
            _ => return Err(Failing::problem("what", ProblemCode::UnknownCode).into()),
        })
    }

    /// The key of the list's name.
    pub fn title(&self) -> &'static str {
        match self {
            Of::Complaints(..) => "nav.complaints",
            Of::Cases(..) => "nav.cases",
            Of::Traders(..) => "nav.traders",
            Of::Journal(..) => "nav.journal",
        }
    }

    /// What it was narrowed by, in the language of queries or as the filter's parts; empty for the whole list.
    pub fn said(&self) -> String {
        let (Of::Complaints(_, params) | Of::Cases(_, params) | Of::Traders(_, params) | Of::Journal(_, params)) = self;
        let mut parts = Vec::new();
        if let Of::Complaints(asked, _) = self {
            parts.extend(asked.filter.query.clone().filter(|query| !query.trim().is_empty()));
        }
        narrowed(params, "", &mut parts);
        parts.join(" ")
    }

    /// The order as a code, where one was asked for.
    pub fn order(&self) -> Option<String> {
        match self {
            Of::Complaints(params, _) => {
                let order = params
                    .order
                    .unwrap_or(ask::complaints::Order { by: ask::complaints::Column::Received, down: true });
                let by = serde_json::to_value(order.by).ok()?;
                let by = by.as_str()?.replace('_', "-");
                Some(if order.down { format!("{by}-desc") } else { by })
            }
            Of::Traders(_, params) => params.get("sort").and_then(Value::as_str).map(str::to_owned),
            Of::Cases(..) | Of::Journal(..) => Some("newest-first".to_owned()),
        }
    }

    /// The columns that were asked for, or all.
    ///
    /// # Errors
    /// `unknown-code` for one that the list does not have, `missing` for none at all.
    pub fn columns(&self, asked: Option<&[String]>) -> Result<Vec<Head>, Failure> {
        let all = match self {
            Of::Complaints(..) => complaints::COLUMNS,
            Of::Cases(..) => others::CASES,
            Of::Traders(..) => others::TRADERS,
            Of::Journal(..) => others::JOURNAL,
        };
        let Some(asked) = asked else { return Ok(all.to_vec()) };
        if asked.is_empty() {
            return Err(Failing::problem("columns", ProblemCode::Missing).into());
        }
        let of = |code: &String| all.iter().find(|head| head.code == code).copied();
        asked
            .iter()
            .map(|code| of(code).ok_or_else(|| Failing::problem("columns", ProblemCode::UnknownCode).into()))
            .collect()
    }

    /// How many rows it has.
    ///
    /// # Errors
    /// As its question.
    pub fn total(&self, asking: &Asking<'_>) -> Result<u32, Failure> {
        Ok(match self {
            Of::Complaints(params, _) => {
                let first = ask::complaints::Params { from: Some(0), limit: Some(1), ..(**params).clone() };
                ask::complaints::ask(asking, first)?.total
            }
            Of::Cases(params, _) => {
                let first = ask::cases::Params { limit: Some(1), after: None, ..params.clone() };
                ask::cases::ask(asking, first)?.total
            }
            Of::Traders(params, _) => {
                let first = ask::traders::Params { from: None, limit: Some(1), ..params.clone() };
                ask::traders::ask(asking, first)?.total
            }
            Of::Journal(params, _) => {
                let first = ask::journal::Params { before_seq: None, limit: Some(1), ..params.clone() };
                u32::try_from(ask::journal::ask(asking, first)?.total).unwrap_or(u32::MAX)
            }
        })
    }

    /// Every page of it, in order.
    ///
    /// # Errors
    /// As its question, or as the one who is given the pages.
    pub fn each(
        &self,
        asking: &Asking<'_>,
        lang: Lang,
        columns: &[Head],
        with: &mut dyn FnMut(&mut Vec<Row>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let names = Names { reference: asking.reference, lang };
        match self {
            Of::Complaints(params, _) => paged(with, |from| {
                let from = from.unwrap_or(0);
                let asked = ask::complaints::Params { from: Some(from), limit: Some(PAGE), ..(**params).clone() };
                let page = ask::complaints::ask(asking, asked)?.rows;
                let rows = page.iter().map(|line| complaints::row(line, columns, &names)).collect();
                Ok((rows, beyond(from, page.len())))
            }),
            Of::Cases(params, _) => paged(with, |after| {
                let asked = ask::cases::Params { after, limit: Some(PAGE), ..params.clone() };
                let page = ask::cases::ask(asking, asked)?;
                Ok((page.rows.iter().map(|line| others::case(line, columns, &names)).collect(), page.next))
            }),
            Of::Traders(params, _) => paged(with, |from| {
                let from = from.unwrap_or(0);
                let asked = ask::traders::Params { from: Some(from), limit: Some(PAGE), ..params.clone() };
                let page = ask::traders::ask(asking, asked)?.rows;
                let rows = page.iter().map(|line| others::trader(line, columns, &names)).collect();
                Ok((rows, beyond(from, page.len())))
            }),
            Of::Journal(params, _) => paged(with, |before| {
                let asked = ask::journal::Params { before_seq: before, limit: Some(PAGE), ..params.clone() };
                let page = ask::journal::ask(asking, asked)?;
                Ok((page.entries.iter().map(|line| others::entry(line, columns, &names)).collect(), page.next))
            }),
        }
    }
}

/// Gives page after page on, each beginning where the one before ended, up to the one that nothing follows.
fn paged<K>(
    with: &mut dyn FnMut(&mut Vec<Row>) -> Result<(), Failure>,
    mut page: impl FnMut(Option<K>) -> Result<(Vec<Row>, Option<K>), Failure>,
) -> Result<(), Failure> {
    let mut at = None;
    loop {
        let (mut rows, next) = page(at)?;
        with(&mut rows)?;
        if next.is_none() {
            return Ok(());
        }
        at = next;
    }
}

/// Where the next page begins; a page that is not full is the last.
fn beyond(from: u32, rows: usize) -> Option<u32> {
    u32::try_from(rows).ok().filter(|rows| *rows >= PAGE).map(|rows| from + rows)
}

/// Every part of a filter that says something, as `name:value`; paging, order and groups are none.
fn narrowed(value: &Value, name: &str, parts: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let paging =
                    ["query", "after", "from", "limit", "find", "order", "sort", "before_seq"].contains(&key.as_str());
                // Of the journal, `from` and `to` are days.
                if !paging || (key == "from" && value.is_string()) {
                    narrowed(value, key, parts);
                }
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let items: Vec<String> = items.iter().map(plain).collect();
            parts.push(format!("{name}:{}", items.join(",")));
        }
        Value::String(text) if !text.trim().is_empty() => parts.push(format!("{name}:{text}")),
        Value::Number(_) | Value::Bool(true) => parts.push(format!("{name}:{}", plain(value))),
        _ => {}
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Names of codes in the language of the list.
pub struct Names<'a> {
    reference: &'a Reference,
    lang: Lang,
}

impl Names<'_> {
    fn of<T>(&self, list: &List<T>, said: Option<&str>) -> Cell {
        let name = |said: &str| {
            let code = Code::new(said).ok()?;
            list.get(&code).map(|entry| entry.names.get(self.lang).to_owned())
        };
        Cell::text(said.map(|said| name(said).unwrap_or_else(|| said.to_owned())))
    }

    fn offence(&self, said: Option<&str>) -> Cell {
        let name = |said: &str| {
            let code = Code::new(said).ok()?;
            let offence = self.reference.offences.get(&code)?;
            Some(format!("{} {}", offence.more.section, offence.names.get(self.lang)))
        };
        Cell::text(said.map(|said| name(said).unwrap_or_else(|| said.to_owned())))
    }

    fn word(&self, key: &str) -> String {
        crate::words::word(self.lang, key)
    }
}

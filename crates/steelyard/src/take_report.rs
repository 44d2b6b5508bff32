//! Reports as papers: a year's figures with their definitions, and the bundle of one case.
//!
//! Not lists (`take_list`), whose way of writing aside, sealing and naming this shares. What each says is in `year` and
//! `case`; how it is set, in `assets/letters/report.typ`.

use crate::close::{self, Closed};
use crate::take_list::{code, columns, digest, fault, graded, plain_beside, seal};
use crate::words::word;
use casework::code::Code;
use casework::command::TakeList;
use casework::reference::Lang;
use exchange::table::Cell;
use papers::{Page, Template};
use registry::ask::{Asking, year};
use registry::files::Staged;
use registry::{Failure, Fault, Registry};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;

mod case;
mod figures;
#[cfg(test)]
mod tests;

/// Which report.
pub enum Of {
    /// The figures of a year, as at an instant.
    Year(year::Params),
    /// Everything on one case, by its name.
    Case(String),
}

/// What is wanted.
pub struct Wanted {
    /// Which report.
    pub of: Of,
    /// Its language.
    pub lang: Lang,
    /// How the file is closed, where it is.
    pub closed: Option<Closed>,
    /// "Copy 2 of 3", or empty.
    pub copy: String,
}

/// A report before it is set.
struct Said {
    number: String,
    heading: String,
    facts: Vec<Value>,
    sections: Vec<Value>,
    /// Rows that were asked for, and those that stand in it.
    asked: u32,
    rows: u32,
}

/// Takes a report out to a file; gives the digest in hex.
///
/// # Errors
/// As the doors, and as [`crate::take_list::take_list`].
pub fn take_report(registry: &Registry, act: &str, wanted: &Wanted, to: &Path) -> Result<String, Failure> {
    let lang = wanted.lang;
    let (said, head, pdf) = registry.asking(|asking| {
        let said = match &wanted.of {
            Of::Year(params) => figures::said(asking, params.clone(), lang)?,
            Of::Case(name) => case::said(asking, name, lang)?,
        };
        let (head, pdf) = set(asking, wanted, &said)?;
        Ok((said, head, pdf))
    })?;
    let (what, query) = match &wanted.of {
        Of::Year(params) => ("year", format!("year:{}", params.year)),
        Of::Case(_) => ("case-bundle", format!("case:{}", said.number)),
    };
    let staged = Staged::write_by(to, |file| match &wanted.closed {
        None => file.write_all(&pdf),
        Some(closed) => {
            let mut plain = plain_beside(to)?;
            plain.write_all(&pdf)?;
            close::close(closed, &format!("{what}.pdf"), &mut plain, file)
        }
    });
    let staged = staged.map_err(fault)?;
    let command = TakeList {
        what: Code::of(what),
        query: Some(query),
        order: None,
        format: Code::of("pdf"),
        closed: wanted.closed.as_ref().map(|closed| Code::of(closed.code())),
        language: code("language", lang.tag())?,
        columns: Vec::new(),
        asked: said.asked,
        rows: said.rows,
        head,
        sha256: digest(staged.beside()).map_err(fault)?,
    };
    seal(registry, act, command, staged)
}

/// Sets the report; gives the entry up to which it was read, and the file.
fn set(asking: &Asking<'_>, wanted: &Wanted, said: &Said) -> Result<(u64, Vec<u8>), Failure> {
    let lang = wanted.lang;
    let (length, sealed) = asking.head()?;
    let officer = asking.officer.as_str();
    let taken = Cell::Instant(asking.now).read().into_owned();
    let mut facts = said.facts.clone();
    for (label, value) in [
        ("takeList.by", officer.to_owned()),
        ("takeList.at", taken.clone()),
        ("takeList.journal", length.to_string()),
        ("takeList.head", sealed.map(|seal| seal.hex()).unwrap_or_default()),
        ("takeList.app", format!("Steelyard {}", env!("CARGO_PKG_VERSION"))),
    ] {
        facts.push(json!({ "label": word(lang, label), "value": value }));
    }
    let data = json!({
        "page": Page {
            number: said.number.clone(),
            title: said.number.clone(),
            copy: wanted.copy.clone(),
            ..graded(lang, officer, &taken)
        },
        "heading": said.heading,
        "under": "",
        "facts": facts,
        "sections": said.sections,
        "end_words": word(lang, "paper.endReport"),
        "spoken_words": word(lang, "paper.spoken"),
    });
    let set = papers::set(&Template::REPORT, data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok((u64::try_from(length).unwrap_or(0), set.bytes))
}

/// A fact of a report, where there is one.
fn fact(lang: Lang, key: &str, value: impl Into<String>) -> Option<Value> {
    let value = value.into();
    (!value.is_empty()).then(|| json!({ "label": word(lang, key), "value": value }))
}

/// A table of a report; its columns are as wide as what stands in them.
fn table(title: String, heads: &[String], rows: Vec<Vec<String>>, empty: String) -> Value {
    let names: Vec<&str> = heads.iter().map(String::as_str).collect();
    let laid = papers::columns::laid(&names, rows.iter().map(Vec::as_slice));
    let number =
        |at: usize| !rows.is_empty() && rows.iter().all(|row| row[at].parse::<f64>().is_ok() || row[at].is_empty());
    let columns = columns(heads, &laid.weights, number);
    json!({ "title": title, "columns": columns, "rows": rows, "empty": empty })
}

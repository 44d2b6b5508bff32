//! A list of the screen as a paper: what `assets/letters/list.typ` is given. Not which rows, nor how it is set.

use super::lists::Of;
use super::{About, Wanted};
use crate::words::{said, word};
use casework::reference::Lang;
use exchange::table::{Cell, Row};
use papers::columns::laid;
use papers::{Page, Template};
use registry::{Failure, Fault};
use serde_json::{Value, json};

/// A page that stays inside the office: graded, and marked with who took it and when.
pub(crate) fn graded(lang: Lang, officer: &str, taken: &str) -> Page {
    Page {
        marking: word(lang, "app.marking"),
        numbering: word(lang, "paper.page"),
        watermark: format!("{officer} · {taken}"),
        foot: format!("{officer} · {taken}"),
        ..Page::default()
    }
}

/// The columns of a table: head, width, and whether numbers stand in it.
pub(crate) fn columns(heads: &[String], weights: &[usize], number: impl Fn(usize) -> bool) -> Vec<Value> {
    let all = heads.iter().zip(weights).enumerate();
    all.map(|(at, (head, weight))| json!({ "head": head, "weight": weight, "num": number(at) })).collect()
}

/// The list as PDF, and how many characters its face lacks.
pub fn paper(wanted: &Wanted, about: &About, of: &Of, rows: &[Row]) -> Result<(Vec<u8>, usize), Failure> {
    let lang = wanted.lang;
    let texts: Vec<Vec<String>> =
        rows.iter().map(|row| row.0.iter().map(|cell| cell.read().into_owned()).collect()).collect();
    let heads: Vec<String> = about.columns.iter().map(|head| word(lang, head.words)).collect();
    let names: Vec<&str> = heads.iter().map(String::as_str).collect();
    let laid = laid(&names, texts.iter().map(Vec::as_slice));
    let number = |at: usize| rows.iter().any(|row| matches!(row.0.get(at), Some(Cell::Number(_) | Cell::Count(_))));
    let columns = columns(&heads, &laid.weights, number);
    let count = rows.len().to_string();
    let mut facts: Vec<Value> = about
        .lines
        .iter()
        .skip(2)
        .map(|(label, value)| json!({ "label": label, "value": value.read() }))
        .filter(|fact| fact["value"] != "")
        .collect();
    facts.push(json!({ "label": word(lang, "takeList.written"), "value": count }));
    let taken = about.taken_at.read().into_owned();
    let data = json!({
        "page": Page {
            number: taken.clone(),
            title: word(lang, of.title()),
            copy: wanted.copy.clone(),
            landscape: laid.landscape,
            ..graded(lang, &about.officer, &taken)
        },
        "heading": word(lang, of.title()),
        "under": "",
        "facts": facts,
        "columns": columns,
        "form": laid.form,
        "rows": texts,
        "meanings_title": "",
        "meanings": [],
        "end_words": said(lang, "paper.end", &[("count", &count)]),
        "spoken_words": word(lang, "paper.spoken"),
    });
    let set = papers::set(&Template::LIST, data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok((set.bytes, set.spoken))
}

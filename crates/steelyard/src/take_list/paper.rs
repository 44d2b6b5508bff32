//! A list of the screen as a paper: what `assets/letters/list.typ` is given. Not which rows, nor how it is set.

use super::lists::Of;
use super::{About, Wanted};
use crate::words::{said, word};
use exchange::table::{Cell, Row};
use papers::columns::laid;
use papers::{Page, Template};
use registry::{Failure, Fault};
use serde_json::{Value, json};

/// The list as PDF, and how many characters its face lacks.
pub fn paper(wanted: &Wanted, about: &About, of: &Of, rows: &[Row]) -> Result<(Vec<u8>, usize), Failure> {
    let lang = wanted.lang;
    let texts: Vec<Vec<String>> =
        rows.iter().map(|row| row.0.iter().map(|cell| cell.read().into_owned()).collect()).collect();
    let heads: Vec<String> = about.columns.iter().map(|head| word(lang, head.words)).collect();
    let names: Vec<&str> = heads.iter().map(String::as_str).collect();
    let laid = laid(&names, texts.iter().map(Vec::as_slice));
    let number = |at: usize| rows.iter().any(|row| matches!(row.0.get(at), Some(Cell::Number(_) | Cell::Count(_))));
    let columns: Vec<Value> = heads
        .iter()
        .zip(&laid.weights)
        .enumerate()
        .map(|(at, (head, weight))| json!({ "head": head, "weight": weight, "num": number(at) }))
        .collect();
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
            marking: word(lang, "app.marking"),
            number: taken.clone(),
            title: word(lang, of.title()),
            numbering: word(lang, "paper.page"),
            copy: wanted.copy.clone(),
            watermark: format!("{} · {taken}", about.officer),
            foot: format!("{} · {taken}", about.officer),
            landscape: laid.landscape,
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

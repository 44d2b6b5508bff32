//! A referral list as a paper: what `assets/letters/list.typ` is given.
//!
//! Not which rows (`render`) nor how it is set (`papers`). Its watermark names the receiver, so that a page that is
//! found lying about says whose it was.

use crate::words::{said, word};
use casework::code::Digest;
use casework::reference::Lang;
use exchange::list::{Cell, ReferralList, rows_sha256};
use papers::columns::{Laid, laid};
use papers::{Page, Template};
use registry::{Failure, Fault};
use serde_json::{Value, json};

/// The list as PDF.
///
/// # Errors
/// A fault where it cannot be set.
pub fn paper(list: &ReferralList, lang: Lang) -> Result<Vec<u8>, Failure> {
    let (head, words) = (list.head(), list.words());
    let rows: Vec<Vec<String>> =
        list.rows().iter().map(|row| row.0.iter().map(|cell| cell.read().into_owned()).collect()).collect();
    let heads: Vec<&str> = list.columns().iter().map(|column| column.head.as_str()).collect();
    let laid = laid(&heads, rows.iter().map(Vec::as_slice));
    let agency = [vec![head.agency.to_string()], head.agency_names.clone()].concat().join(" · ");
    let day = |day: &Option<casework::time::Day>| day.map(|day| day.to_string());
    let taken = Cell::Instant(head.taken_at).read().into_owned();
    let facts: Vec<Value> = [
        (&words.agency, Some(agency)),
        (&words.purpose, Some(head.purpose.clone()).filter(|p| !p.is_empty())),
        (&words.from, day(&head.from)),
        (&words.to, day(&head.to)),
        (&words.officer, Some(head.officer.to_string())),
        (&words.taken_at, Some(taken.clone())),
        (&words.rows, Some(rows.len().to_string())),
        (&words.journal_length, Some(head.journal_length.to_string())),
        (&words.journal_head, Some(head.journal_head.hex())),
        (&words.rows_sha256, Some(Digest(rows_sha256(list)).hex())),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(json!({ "label": label, "value": value? })))
    .collect();
    let meanings: Vec<Value> =
        list.columns().iter().map(|c| json!({ "label": c.head, "value": c.definition })).collect();
    let data = json!({
        "page": Page {
            marking: head.marking.clone(),
            number: head.number.clone(),
            title: head.number.clone(),
            numbering: word(lang, "paper.page"),
            copy: String::new(),
            watermark: format!("{} · {}", head.number, head.agency),
            foot: format!("{} · {taken}", head.officer),
            landscape: laid.landscape,
        },
        "heading": head.number,
        "under": words.rows_sheet,
        "facts": facts,
        "columns": columns(list, &laid),
        "form": laid.form,
        "rows": rows,
        "meanings_title": words.definitions_sheet,
        "meanings": meanings,
        "end_words": said(lang, "paper.end", &[("count", &list.rows().len().to_string())]),
        "spoken_words": word(lang, "paper.spoken"),
    });
    let set = papers::set(&Template::LIST, data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok(set.bytes)
}

fn columns(list: &ReferralList, laid: &Laid) -> Vec<Value> {
    let number =
        |at: usize| list.rows().iter().any(|row| matches!(row.0.get(at), Some(Cell::Number(_) | Cell::Count(_))));
    let weighed = list.columns().iter().zip(&laid.weights).enumerate();
    weighed.map(|(at, (column, weight))| json!({ "head": column.head, "weight": weight, "num": number(at) })).collect()
}

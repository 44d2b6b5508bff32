//! A letter as PDF, from the text that the record keeps; and the slip for a visitor at the counter.
//!
//! Neither the text (`letters`) nor the setting (`papers`). What is in the file's particulars for its readers is a number.

use crate::take_paper::{Paper, take_paper};
use crate::words::{said, word};
use casework::code::Id;
use casework::reference::Lang;
use papers::{Page, Template};
use registry::ask::letters::written;
use registry::{Failure, Fault, Registry};
use serde_json::{Value, json};
use std::path::Path;

const LETTER: Template = Template { name: "letter", source: include_str!("../../../../assets/letters/letter.typ") };
const SLIP: Template = Template { name: "slip", source: include_str!("../../../../assets/letters/slip.typ") };

fn set(template: &Template, data: Value, lang: Lang) -> Result<Vec<u8>, Failure> {
    let set = papers::set(template, data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok(set.bytes)
}

/// A page that goes to a complainant: numbered, and without a grading.
fn page(number: &str, lang: Lang) -> Page {
    Page { number: number.to_owned(), title: number.to_owned(), numbering: word(lang, "paper.page"), ..Page::default() }
}

/// A letter's text as PDF. It leaves the office, so it bears no grading.
///
/// # Errors
/// A fault where it cannot be set.
pub fn letter(number: &str, text: &str, lang: Lang) -> Result<Vec<u8>, Failure> {
    let (subject, body) = text.split_once('\n').unwrap_or((text, ""));
    let paragraphs: Vec<Vec<&str>> = body.trim().split("\n\n").map(|paragraph| paragraph.lines().collect()).collect();
    let data = json!({
        "page": page(number, lang),
        "subject": subject,
        "body": paragraphs,
        "spoken_words": word(lang, "paper.spoken"),
    });
    set(&LETTER, data, lang)
}

/// Takes a letter that was written out as PDF: sealed before the file bears its name.
///
/// # Errors
/// `not-found` for a letter that is not there; `role-may-not`; otherwise as the doors.
pub fn take_letter(registry: &Registry, act: &str, id: Id, to: &Path) -> Result<String, Failure> {
    let (number, tag, text) = registry.asking(|asking| {
        let (_, number, tag, text) = written(asking, id)?;
        Ok((number, tag, text))
    })?;
    let lang = Lang::parse(&tag).unwrap_or(Lang::En);
    let bytes = letter(&number, &text, lang)?;
    take_paper(
        registry,
        act,
        &Paper { what: "letter", query: Some(id.hex()), format: "pdf", lang, rows: 1 },
        &bytes,
        to,
    )
}

/// Takes the slip of a complaint out: its number, when it came, what to keep. Nobody's particulars are on it.
///
/// # Errors
/// `not-found`; otherwise as the doors.
pub fn take_slip(registry: &Registry, act: &str, complaint: &str, lang: Lang, to: &Path) -> Result<String, Failure> {
    let file = registry.ask("complaint_file", json!({ "name": complaint }))?;
    let number = file["number"].as_str().unwrap_or_default().to_owned();
    let bytes = slip(&file, lang)?;
    take_paper(registry, act, &Paper { what: "slip", query: Some(number), format: "pdf", lang, rows: 1 }, &bytes, to)
}

fn slip(file: &Value, lang: Lang) -> Result<Vec<u8>, Failure> {
    let number = file["number"].as_str().unwrap_or_default();
    let received = casework::time::Instant(file["received_at"].as_i64().unwrap_or_default());
    let mut facts =
        vec![json!({ "label": word(lang, "slip.received"), "value": crate::dates::day(received.day(), lang) })];
    if let Some(quick) = file["qat_number"].as_str() {
        facts.push(json!({ "label": word(lang, "slip.quick"), "value": quick }));
    }
    let data = json!({
        "page": page(number, lang),
        "heading": word(lang, "slip.heading"),
        "number": number,
        "facts": facts,
        "paragraphs": [said(lang, "slip.quote", &[("number", number)]), word(lang, "slip.keep"), word(lang, "slip.contact")],
        "spoken_words": word(lang, "paper.spoken"),
    });
    set(&SLIP, data, lang)
}

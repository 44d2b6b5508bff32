//! A referral list as a packet: covering schedule, one paper for each complaint, the rows as a workbook, and a manifest with
//! the digest of each, in one zip.
//!
//! Only what the list itself lets out is in it: each paper is made of the list's own cells. Files bear the number of the
//! list and of the complaint, never a name. The address is the one in force when the list is taken.

use crate::extract::zipped;
use crate::words::{said, word};
use casework::code::Digest;
use casework::reference::Lang;
use exchange::list::{self, Cell, ReferralList};
use papers::{Page, Template};
use registry::ask::agency_addresses;
use registry::{Failure, Fault, Registry};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// The packet.
///
/// # Errors
/// A fault where a part of it cannot be made.
pub fn packet(list: &ReferralList, lang: Lang, registry: &Registry) -> Result<Vec<u8>, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::from(Fault::Other(error.to_string()));
    let number = list.head().number.clone();
    let reference = list.columns().iter().position(|column| column.code.as_str() == "ref");
    let mut files = Vec::with_capacity(list.rows().len() + 3);
    for (n, row) in list.rows().iter().enumerate() {
        let own = reference.and_then(|at| row.0.get(at)).map(|cell| cell.read().into_owned()).unwrap_or_default();
        let name = format!("{number}-{:04}-{}.pdf", n + 1, plain(&own));
        files.push((name, complaint(list, row.0.as_slice(), &own, lang)?));
    }
    files.push((format!("{number}.xlsx"), list::to_xlsx(list).map_err(|e| broken(&e))?.bytes));
    files.insert(0, (format!("{number}-schedule.pdf"), schedule(list, lang, registry, &files)?));
    let told: Vec<Value> = files
        .iter()
        .map(|(name, bytes)| json!({ "file": name, "bytes": bytes.len(), "sha256": sha256(bytes) }))
        .collect();
    let manifest = json!({
        "list": number,
        "agency": list.head().agency.as_str(),
        "taken_at": list.head().taken_at.rfc3339(),
        "rows": list.rows().len(),
        "journal_head": list.head().journal_head.hex(),
        "files": told,
    });
    files.push(("manifest.json".into(), serde_json::to_vec_pretty(&manifest).map_err(|e| broken(&e))?));
    let parts: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&parts).map_err(|e| broken(&e))
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect()
}

fn sha256(bytes: &[u8]) -> String {
    Digest(Sha256::digest(bytes).into()).hex()
}

fn page(list: &ReferralList, number: &str, lang: Lang) -> Page {
    let head = list.head();
    Page {
        marking: head.marking.clone(),
        number: number.to_owned(),
        title: number.to_owned(),
        numbering: word(lang, "paper.page"),
        copy: String::new(),
        watermark: format!("{} · {}", head.number, head.agency),
        foot: format!("{} · {}", head.officer, Cell::Instant(head.taken_at).read()),
        landscape: false,
    }
}

fn set(data: Value, lang: Lang) -> Result<Vec<u8>, Failure> {
    let set = papers::set(&Template::REPORT, data, lang.tag()).map_err(|fault| Fault::Other(fault.to_string()))?;
    Ok(set.bytes)
}

/// One complaint's paper: every column of the list with what leaves of it; long texts as paragraphs.
fn complaint(list: &ReferralList, cells: &[Cell], own: &str, lang: Lang) -> Result<Vec<u8>, Failure> {
    let mut facts = Vec::new();
    let mut long = Vec::new();
    for (column, cell) in list.columns().iter().zip(cells) {
        let value = match cell {
            Cell::Empty => continue,
            Cell::Removed => word(lang, "packet.withheld"),
            cell => cell.read().into_owned(),
        };
        if value.chars().count() > 120 || value.contains('\n') {
            let paragraphs: Vec<&str> = value.lines().filter(|line| !line.trim().is_empty()).collect();
            long.push(json!({ "title": column.head, "paragraphs": paragraphs }));
        } else {
            facts.push(json!({ "label": column.head, "value": value }));
        }
    }
    let data = json!({
        "page": page(list, own, lang),
        "heading": own,
        "under": list.head().number,
        "facts": facts,
        "sections": long,
        "end_words": "",
        "spoken_words": word(lang, "paper.spoken"),
    });
    set(data, lang)
}

/// The covering schedule: to whom, for what, what lies with it, each file with its digest.
fn schedule(
    list: &ReferralList,
    lang: Lang,
    registry: &Registry,
    files: &[(String, Vec<u8>)],
) -> Result<Vec<u8>, Failure> {
    let (head, words) = (list.head(), list.words());
    let params = agency_addresses::Params { agency: head.agency.to_string(), at_entry: None };
    let address = registry.asking(|asking| agency_addresses::ask(asking, params))?.versions.into_iter().next();
    let mut to: Vec<String> = Vec::new();
    if let Some(address) = address {
        let lines = if lang == Lang::En { address.address_en } else { address.address_zh };
        to.extend([address.attention, lines, address.email, address.fax].into_iter().flatten());
    }
    let facts: Vec<Value> = [
        (words.agency.clone(), [vec![head.agency.to_string()], head.agency_names.clone()].concat().join(" · ")),
        (word(lang, "packet.to"), to.join("\n")),
        (words.purpose.clone(), head.purpose.clone()),
        (words.officer.clone(), head.officer.to_string()),
        (words.taken_at.clone(), Cell::Instant(head.taken_at).read().into_owned()),
        (words.rows.clone(), list.rows().len().to_string()),
        (words.journal_head.clone(), head.journal_head.hex()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| json!({ "label": label, "value": value }))
    .collect();
    let rows: Vec<Vec<String>> =
        files.iter().map(|(name, bytes)| vec![name.clone(), bytes.len().to_string(), sha256(bytes)]).collect();
    let columns = json!([
        { "head": word(lang, "packet.file"), "weight": 4, "num": false },
        { "head": word(lang, "packet.bytes"), "weight": 1, "num": true },
        { "head": "SHA-256", "weight": 6, "num": false },
    ]);
    let data = json!({
        "page": page(list, &head.number, lang),
        "heading": word(lang, "packet.heading"),
        "under": head.number,
        "facts": facts,
        "sections": [{ "title": word(lang, "packet.enclosed"), "columns": columns, "rows": rows }],
        "end_words": said(lang, "paper.end", &[("count", &files.len().to_string())]),
        "spoken_words": word(lang, "paper.spoken"),
    });
    set(data, lang)
}

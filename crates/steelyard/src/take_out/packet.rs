//! A referral list as a packet: covering schedule, one paper for each complaint, the files of evidence that were chosen, the
//! rows as a workbook, and a manifest with the digest of each, in one zip.
//!
//! Only what the list itself lets out is in it: each paper is made of the list's own cells. Files bear the number of the
//! list and of the complaint, never a name. The address is the one in force when the list is taken. Not in what form a file
//! of evidence leaves: see `evidence`.

use super::evidence::Enclosed;
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
pub fn packet(list: &ReferralList, enclosed: &[Enclosed], lang: Lang, registry: &Registry) -> Result<Vec<u8>, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::from(Fault::Other(error.to_string()));
    let number = list.head().number.clone();
    let reference = list.columns().iter().position(|column| column.code.as_str() == "ref");
    let mut made = Vec::with_capacity(list.rows().len() + 3);
    let mut files: Vec<Part<'_>> = Vec::with_capacity(enclosed.len());
    for (n, row) in list.rows().iter().enumerate() {
        let own = reference.and_then(|at| row.0.get(at)).map(|cell| cell.read().into_owned()).unwrap_or_default();
        let name = format!("{number}-{:04}-{}", n + 1, plain(&own));
        made.push((format!("{name}.pdf"), complaint(list, row.0.as_slice(), &own, lang)?));
        let of_row = enclosed.iter().filter(|file| file.row == n);
        files.extend(of_row.map(|file| Part {
            name: format!("{name}-{}", file.tail()),
            bytes: &file.bytes,
            sha256: sha256(&file.bytes),
            evidence: Some(file),
        }));
    }
    made.push((format!("{number}.xlsx"), list::to_xlsx(list).map_err(|e| broken(&e))?.bytes));
    files.splice(0..0, made.iter().map(|(name, bytes)| Part::made(name, bytes)));
    let schedule = (format!("{number}-schedule.pdf"), schedule(list, lang, registry, &files)?);
    files.insert(0, Part::made(&schedule.0, &schedule.1));
    let told: Vec<Value> = files.iter().map(Part::told).collect();
    let manifest = json!({
        "list": number,
        "agency": list.head().agency.as_str(),
        "taken_at": list.head().taken_at.rfc3339(),
        "rows": list.rows().len(),
        "journal_head": list.head().journal_head.hex(),
        "files": told,
    });
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|e| broken(&e))?;
    let mut parts: Vec<(&str, &[u8])> = files.iter().map(|file| (file.name.as_str(), file.bytes)).collect();
    parts.push(("manifest.json", &manifest));
    zipped(&parts).map_err(|e| broken(&e))
}

/// A file of the packet.
struct Part<'p> {
    name: String,
    bytes: &'p [u8],
    sha256: String,
    /// Which file of evidence it is, if it is one.
    evidence: Option<&'p Enclosed>,
}

impl<'p> Part<'p> {
    fn made(name: &str, bytes: &'p [u8]) -> Part<'p> {
        Part { name: name.to_owned(), bytes, sha256: sha256(bytes), evidence: None }
    }

    /// As the manifest tells it.
    fn told(&self) -> Value {
        let mut told = json!({ "file": self.name, "bytes": self.bytes.len(), "sha256": self.sha256 });
        if let Some(file) = self.evidence {
            told["as_received"] = json!(file.given.as_received);
            told["covered_copy"] = json!(file.covered);
            told["original_sha256"] = json!(file.original.hex());
        }
        told
    }
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
fn schedule(list: &ReferralList, lang: Lang, registry: &Registry, files: &[Part<'_>]) -> Result<Vec<u8>, Failure> {
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
        files.iter().map(|file| vec![file.name.clone(), file.bytes.len().to_string(), file.sha256.clone()]).collect();
    let columns = json!([
        { "head": word(lang, "packet.file"), "weight": 4, "num": false },
        { "head": word(lang, "packet.bytes"), "weight": 1, "num": true },
        { "head": "SHA-256", "weight": 6, "num": false },
    ]);
    let mut sections = vec![json!({ "title": word(lang, "packet.enclosed"), "columns": columns, "rows": rows })];
    let evidence: Vec<Vec<String>> = files.iter().filter_map(|file| evidence_row(file, lang)).collect();
    if !evidence.is_empty() {
        let columns = json!([
            { "head": word(lang, "packet.file"), "weight": 4, "num": false },
            { "head": word(lang, "packet.form"), "weight": 2, "num": false },
            { "head": word(lang, "packet.original"), "weight": 6, "num": false },
        ]);
        sections.push(json!({ "title": word(lang, "packet.evidence"), "columns": columns, "rows": evidence }));
    }
    let data = json!({
        "page": page(list, &head.number, lang),
        "heading": word(lang, "packet.heading"),
        "under": head.number,
        "facts": facts,
        "sections": sections,
        "end_words": said(lang, "paper.end", &[("count", &files.len().to_string())]),
        "spoken_words": word(lang, "paper.spoken"),
    });
    set(data, lang)
}

/// What the schedule says of a file of evidence: in what form it goes, and the digest of its original.
fn evidence_row(file: &Part<'_>, lang: Lang) -> Option<Vec<String>> {
    let of = file.evidence?;
    let form = match (of.covered, of.given.as_received) {
        (true, _) => "packet.form.covered",
        (false, true) => "packet.form.received",
        (false, false) => "packet.form.cleaned",
    };
    Some(vec![file.name.clone(), word(lang, form), of.original.hex()])
}

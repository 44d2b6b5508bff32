//! An extract of the journal: of a complaint, a case or a span of entries, with the chain from its first entry to the head,
//! in words, and with a checker that needs neither us nor our application.
//!
//! What can be proved is decided by the seal (`registry::journal`): each stands on the one before, so an entry is linked to
//! the head only through every entry between. `linked` gives those too, which hold codes of other complaints and nobody's
//! words; without, their seals alone. The checker is `assets/extract/check_extract.py`. Scenario K05.

use crate::words::word;
use casework::reference::Lang;
use casework::time::Instant;
use registry::ask::extracted::{self, Text};
use registry::journal::Header;
use registry::{Failure, Fault, Registry};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use std::path::Path;

pub use registry::ask::extracted::Of;

#[cfg(test)]
mod tests;

const CHECKER: &str = include_str!("../../../assets/extract/check_extract.py");
const README: &str = include_str!("../../../assets/extract/README.txt");

/// Which extract.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Of what.
    pub of: Of,
    /// With every entry between, so that the link to the head is proved.
    pub linked: bool,
    /// The language of the words.
    pub lang: Lang,
}

/// An extract that was drawn.
pub struct Extract {
    /// The folder, as one zip.
    pub zip: Vec<u8>,
    /// Entries of its subject.
    pub own: u32,
    /// `extract.json` in it.
    pub json: Vec<u8>,
}

/// Draws an extract and takes it out: sealed before the file bears its name. Gives the file's digest and the entries in it.
///
/// # Errors
/// `not-found`, `list.empty` where nothing was sealed; otherwise as the doors.
pub fn take_extract(registry: &Registry, act: &str, wanted: &Wanted, to: &Path) -> Result<(String, u32), Failure> {
    let extract = draw(registry, wanted)?;
    let query = match &wanted.of {
        Of::Complaint(name) | Of::Case(name) => name.clone(),
        Of::Period(from, until) => format!("{from}..{until}"),
    };
    let paper = crate::take_paper::Paper {
        what: "extract",
        query: Some(query),
        format: "zip",
        lang: wanted.lang,
        rows: extract.own,
    };
    let sha256 = crate::take_paper::take_paper(registry, act, &paper, &extract.zip, to)?;
    Ok((sha256, extract.own))
}

/// Draws an extract.
///
/// # Errors
/// As [`take_extract`].
pub fn draw(registry: &Registry, wanted: &Wanted) -> Result<Extract, Failure> {
    let (drawn, made_at) =
        registry.asking(|asking| Ok((extracted::draw(asking, &wanted.of, wanted.linked)?, asking.now)))?;
    let mut words = String::new();
    for (seq, header) in &drawn.own {
        let texts: Vec<&Text> = drawn.typed.iter().filter(|text| text.seq == *seq).collect();
        say(&mut words, wanted.lang, *seq, header, &texts);
    }
    let own = u32::try_from(drawn.own.len()).unwrap_or(u32::MAX);
    let last = drawn.entries.last();
    let json = json!({
        "form": "steelyard-extract-1",
        "language": wanted.lang.tag(),
        "registry": drawn.registry.hex(),
        "made_at": made_at.rfc3339(),
        "made_by": registry.officer().as_str(),
        "first": drawn.entries.first().map(|entry| entry.seq),
        "last": last.map(|entry| entry.seq),
        "head": last.map(|entry| entry.seal.clone()),
        "own": drawn.own.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(),
        "entries": drawn.entries,
        "typed": drawn.typed,
    });
    let json = serde_json::to_vec_pretty(&json).map_err(|error| Fault::Other(error.to_string()))?;
    let zip = zipped(&[
        ("README.txt", README.as_bytes()),
        ("check_extract.py", CHECKER.as_bytes()),
        ("extract.json", &json),
        ("extract.txt", words.as_bytes()),
    ])
    .map_err(|error| Fault::Other(error.to_string()))?;
    Ok(Extract { zip, own, json })
}

fn say(words: &mut String, lang: Lang, seq: i64, header: &Header, texts: &[&Text]) {
    let kind = word(lang, &format!("fact.{}", header.kind));
    let role = header.role.as_ref().map(|role| word(lang, &format!("role.{role}"))).unwrap_or_default();
    words.push_str(&format!("{seq}  {}  {}  {role}  {kind}\n", hong_kong(header.at), header.officer));
    for text in texts {
        let body: Value = serde_json::from_str(&text.body).unwrap_or_default();
        let parts = body.as_object().into_iter().flatten();
        for (name, value) in parts.filter(|(_, value)| !value.is_null()) {
            let label =
                if name == "text" { String::new() } else { format!("{}: ", word(lang, &format!("field.{name}"))) };
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            words.push_str(&format!("      {label}{}\n", value.replace('\n', "\n      ")));
        }
    }
}

/// An instant to the second, with the hour in UTC beside the one in Hong Kong.
fn hong_kong(at: Instant) -> String {
    let utc = Instant(at.0.saturating_sub(8 * casework::time::HOUR)).rfc3339();
    let cut = |text: &str| text.get(..19).unwrap_or(text).replace('T', " ");
    format!("{} HKT ({} UTC)", cut(&at.rfc3339()), cut(&utc))
}

/// Files in one zip, in this order, with no time and no name of anybody in it.
pub fn zipped(files: &[(&str, &[u8])]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        out.start_file(*name, options)?;
        out.write_all(bytes)?;
    }
    Ok(out.finish()?.into_inner())
}

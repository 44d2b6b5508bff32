//! `export list`, `export year`, `export case`, `export extract`: any list of the screen, reports as papers, and extracts of
//! the journal. Not referral lists, which are `put`'s.

use super::answer::{Answer, Failed, Told};
use super::who;
use casework::time::{Day, Instant};
use registry::ask::year::Params;
use registry::{act_id, clock};
use serde_json::{Value, json};
use std::path::Path;
use steelyard::close::Closed;
use steelyard::extract::{self, take_extract};
use steelyard::take_list::{Wanted, take_list};
use steelyard::take_report::{self, Of, take_report};
use zeroize::Zeroizing;

/// What was asked for on the command line.
pub struct Asked<'a> {
    /// Which list.
    pub what: &'a str,
    /// A text in the language of queries, for complaints.
    pub query: Option<&'a str>,
    /// The parameters of the list's question, as JSON.
    pub params: Option<&'a str>,
    /// Columns by their codes.
    pub columns: Option<Vec<String>>,
    /// The format.
    pub format: &'a str,
    /// `zip` or `age`.
    pub close: Option<&'a str>,
    /// Where to.
    pub out: &'a Path,
}

/// A list out. The passphrase or the recipient is STEELYARD_CLOSE, never a part of the command.
pub fn list(dir: &Path, asked: &Asked<'_>, told: &Told) -> Result<Answer, Failed> {
    let mut params: Value = match asked.params {
        None => json!({}),
        Some(text) => serde_json::from_str(text).map_err(|error| Failed::Usage(format!("--params: {error}")))?,
    };
    if let Some(query) = asked.query {
        params["filter"]["query"] = json!(query);
    }
    let closed = match asked.close {
        None => None,
        Some(code) => {
            let secret = Zeroizing::new(std::env::var("STEELYARD_CLOSE").unwrap_or_default());
            let closed = Closed::read(code, &secret);
            Some(closed.ok_or_else(|| {
                Failed::Usage("STEELYARD_CLOSE: twelve characters at least, or for age a recipient (age1…)".into())
            })?)
        }
    };
    let registry = who::open(dir)?;
    let wanted = Wanted {
        what: asked.what.to_owned(),
        params,
        columns: asked.columns.clone(),
        format: asked.format.to_owned(),
        lang: told.lang,
        closed,
        copy: String::new(),
    };
    let act = act_id::mint(clock()).map_err(registry::Failure::from)?.hex();
    let taken = take_list(&registry, &act, &wanted, asked.out)?;
    Ok(Answer {
        text: format!("{}\n{} rows\nsha256 {}", asked.out.display(), taken.rows, taken.sha256),
        document: json!({
            "rows": taken.rows, "sha256": taken.sha256, "removed": taken.removed, "split": taken.split,
        }),
    })
}

/// The paper of a year.
pub fn year(
    dir: &Path,
    year: i16,
    fiscal: bool,
    as_at: Option<&str>,
    out: &Path,
    told: &Told,
) -> Result<Answer, Failed> {
    let instant = |text: &str| {
        Instant::parse(text).ok_or_else(|| Failed::Usage(format!("{text}: an instant is written as in RFC 3339")))
    };
    let as_at = as_at.map(instant).transpose()?;
    report(dir, Of::Year(Params { year, fiscal, as_at }), out, told)
}

/// A report out.
pub fn report(dir: &Path, of: Of, out: &Path, told: &Told) -> Result<Answer, Failed> {
    let registry = who::open(dir)?;
    let act = act_id::mint(clock()).map_err(registry::Failure::from)?.hex();
    let wanted = take_report::Wanted { of, lang: told.lang, closed: None, copy: String::new() };
    let sha256 = take_report(&registry, &act, &wanted, out)?;
    Ok(Answer { text: format!("{}\nsha256 {sha256}", out.display()), document: json!({ "sha256": sha256 }) })
}

/// The entries that were sealed on these days.
pub fn period(from: &str, to: &str) -> Result<extract::Of, Failed> {
    let day =
        |text: &str| Day::parse(text).ok_or_else(|| Failed::Usage(format!("{text}: a day is written 2024-05-31")));
    Ok(extract::Of::Period(day(from)?, day(to)?))
}

/// An extract of the journal out.
pub fn extracted(dir: &Path, of: extract::Of, linked: bool, out: &Path, told: &Told) -> Result<Answer, Failed> {
    let registry = who::open(dir)?;
    let act = act_id::mint(clock()).map_err(registry::Failure::from)?.hex();
    let wanted = extract::Wanted { of, linked, lang: told.lang };
    let (sha256, entries) = take_extract(&registry, &act, &wanted, out)?;
    Ok(Answer {
        text: format!("{}\n{entries} entries\nsha256 {sha256}", out.display()),
        document: json!({ "entries": entries, "sha256": sha256 }),
    })
}

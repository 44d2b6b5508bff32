//! Referral lists and packets out, with the evidence that was asked for.
//!
//! Not what may leave, which is a rule (`casework::referral::packet`), and not the writing (`take_out`).

use super::answer::{Answer, Failed, Told};
use super::put::fresh;
use super::who;
use casework::code::Id;
use casework::time::Day;
use registry::Registry;
use serde_json::{Value, json};
use std::path::Path;
use steelyard::take_out::{self, Chosen};

/// What is asked for, as the words of the command line give it.
pub struct Asked<'a> {
    pub agency: &'a str,
    pub from: Option<&'a str>,
    pub to: Option<&'a str>,
    pub format: &'a str,
    /// `none`, `copies` or `all`: the three ways that the window offers too.
    pub evidence: &'a str,
    pub as_received: bool,
}

/// A referral list, or a packet.
pub fn export(dir: &Path, asked: &Asked<'_>, out: &Path, told: &Told) -> Result<Answer, Failed> {
    let day = |text: Option<&str>| match text {
        None => Ok(None),
        Some(t) => Day::parse(t).map(Some).ok_or_else(|| Failed::Usage(format!("{t}: a day is written YYYY-MM-DD"))),
    };
    let (from, to) = (day(asked.from)?, day(asked.to)?);
    if asked.format != "zip" && (asked.evidence != "none" || asked.as_received) {
        return Err(Failed::Usage("evidence goes with a packet: --format zip".into()));
    }
    let registry = who::open(dir)?;
    let evidence = if asked.evidence == "none" { Vec::new() } else { choose(&registry, asked)? };
    let enclosed = evidence.len();
    let wanted = take_out::Wanted {
        agency: asked.agency.to_owned(),
        from,
        to,
        format: asked.format.to_owned(),
        lang: told.lang,
        fields: None,
        only: None,
        evidence,
    };
    let taken = take_out::take_out(&registry, &fresh()?, &wanted, out)?;
    let mut document = json!({ "rows": taken.rows, "sha256": taken.sha256, "list": taken.list });
    let mut text = format!("{}\n{}: {} rows\nsha256 {}", out.display(), taken.list, taken.rows, taken.sha256);
    if asked.evidence != "none" {
        document["evidence"] = json!(enclosed);
        text += &format!("\n{enclosed} files of evidence");
    }
    Ok(Answer { text, document })
}

/// Every file that this way of choosing takes and that may go; what may not stays, as it does in the window.
fn choose(registry: &Registry, asked: &Asked<'_>) -> Result<Vec<Chosen>, Failed> {
    let mut params = json!({ "agency": asked.agency });
    for (name, day) in [("from", asked.from), ("to", asked.to)] {
        if let Some(day) = day {
            params[name] = json!(day);
        }
    }
    let may = registry.ask("packet_evidence", params)?;
    let files = may["complaints"].as_array().into_iter().flatten().flat_map(|of| of["files"].as_array()).flatten();
    let goes = |file: &&Value| {
        let form = file["form"].as_str().unwrap_or_default();
        let drawn = form != "camera" || asked.as_received;
        file["stays"].is_null() && drawn && (asked.evidence == "all" || form == "covered")
    };
    let ids = files.filter(goes).filter_map(|file| Id::parse(file["id"].as_str()?));
    Ok(ids.map(|evidence| Chosen { evidence, as_received: asked.as_received }).collect())
}

//! What the bundle of a case says: the case, every complaint that stands in it, what was done, and the evidence by its
//! digests. A complainant is named as the case's file names them, masked.

use super::{Said, fact, table};
use crate::words::{said as told, word};
use casework::reference::Lang;
use casework::refusal::{Failing, ProblemCode};
use exchange::table::Cell;
use registry::Failure;
use registry::ask::{Asking, case_file, complaint_file, history};
use serde_json::{Value, json};

/// The most complaints of a bundle: beyond that it is no bundle, and the list of the case's complaints is taken.
const MOST: u32 = 1_000;

/// The bundle of a case.
pub fn said(asking: &Asking<'_>, name: &str, lang: Lang) -> Result<Said, Failure> {
    let page = |after: Option<String>| {
        let params = json!({ "name": name, "members_limit": 500, "members_after": after });
        case_file::ask(asking, registry::ask::parameters(params)?)
    };
    let file = page(None)?;
    if file.members_total > MOST {
        return Err(Failing::problem("case", ProblemCode::TooLong).into());
    }
    let read = |at| Cell::Instant(at).read().into_owned();
    let (mut members, mut evidence) = (Vec::new(), Vec::new());
    let mut at = Some(&file);
    let mut next;
    while let Some(of) = at {
        for member in &of.members {
            members.push(vec![
                member.number.clone(),
                read(member.received_at),
                member.trader.clone().unwrap_or_default(),
                member.complainant.clone().unwrap_or_default(),
                member.amount_paid.clone().unwrap_or_default(),
                member.currency.clone().unwrap_or_default(),
            ]);
            evidence.extend(exhibits(asking, &member.number)?);
        }
        match &of.members_next {
            None => at = None,
            Some(after) => {
                next = page(Some(after.clone()))?;
                at = Some(&next);
            }
        }
    }
    let heads = |of: &[&str]| of.iter().map(|key| word(lang, key)).collect::<Vec<_>>();
    let rows = u32::try_from(members.len()).unwrap_or(u32::MAX);
    let sections = vec![
        table(
            told(lang, "report.members", &[("count", &rows.to_string())]),
            &heads(&[
                "list.number",
                "field.received_at",
                "field.trader_name",
                "report.complainant",
                "list.paid",
                "field.currency",
            ]),
            members,
            word(lang, "report.none"),
        ),
        table(
            word(lang, "report.events"),
            &heads(&["journal.number", "journal.when", "journal.officer", "journal.what"]),
            events(asking, &file.number, lang)?,
            word(lang, "report.none"),
        ),
        table(
            word(lang, "report.evidence"),
            &heads(&["list.number", "report.exhibit", "report.kind", "report.size", "report.digest"]),
            evidence,
            word(lang, "report.none"),
        ),
    ];
    let day = |day: Option<casework::time::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let facts = [
        fact(lang, "field.trader", file.trader.clone()),
        fact(lang, "field.premises", file.premises.clone().unwrap_or_default()),
        fact(lang, "caseList.stage", word(lang, &format!("case.{}", file.stage))),
        fact(lang, "caseFile.officer", file.officer.clone()),
        fact(lang, "field.section", file.section.clone()),
        fact(lang, "case.opened", read(file.opened_at)),
        fact(lang, "caseList.limit", day(file.limit_on)),
    ];
    Ok(Said {
        number: file.number.clone(),
        heading: format!("{} {}", word(lang, "report.bundle"), file.number),
        facts: facts.into_iter().flatten().collect(),
        sections,
        asked: file.members_total,
        rows,
    })
}

/// The evidence of one complaint, by number, kind, size and digest: the name under which it came may be a person's.
fn exhibits(asking: &Asking<'_>, number: &str) -> Result<Vec<Vec<String>>, Failure> {
    let file = complaint_file::ask(asking, registry::ask::parameters(json!({ "name": number }))?)?;
    let file = serde_json::to_value(&file).unwrap_or_default();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let all = file["evidence"].as_array().cloned().unwrap_or_default();
    Ok(all
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let mark = one["n"].as_u64().map_or(at + 1, |n| usize::try_from(n).unwrap_or(at + 1));
            vec![number.to_owned(), format!("E{mark}"), text(&one["kind"]), text(&one["size"]), text(&one["sha256"])]
        })
        .collect())
}

/// What was done on the case, the oldest first.
fn events(asking: &Asking<'_>, number: &str, lang: Lang) -> Result<Vec<Vec<String>>, Failure> {
    let mut rows = Vec::new();
    let mut after = None;
    loop {
        let params = json!({ "subject": "case", "name": number, "limit": 200, "after": after });
        let page = history::ask(asking, registry::ask::parameters(params)?)?;
        for line in &page.entries {
            rows.push(vec![
                line.seq.to_string(),
                Cell::Instant(line.at).read().into_owned(),
                line.officer.clone(),
                word(lang, &format!("fact.{}", line.kind)),
            ]);
        }
        after = page.next;
        if after.is_none() {
            rows.reverse();
            return Ok(rows);
        }
    }
}

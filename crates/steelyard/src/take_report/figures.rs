//! What the paper of a year says: the table, what each figure counts, whether the sums agree, and what it is made of.
//!
//! Not the counting, which is the registry's.

use super::{Said, fact, table};
use crate::words::word;
use casework::reference::{Lang, Names};
use registry::Failure;
use registry::ask::year::documents::{filled, word as own};
use registry::ask::{Asking, year};

/// Label of the document, figure, and the key of what it counts.
type Line<'a> = (&'static str, u32, Option<&'a str>);

/// The paper of a year.
pub fn said(asking: &Asking<'_>, params: year::Params, lang: Lang) -> Result<Said, Failure> {
    let view = year::ask(asking, params)?;
    let name = |names: &Option<Names>, code: &str| {
        names.as_ref().map_or_else(|| code.to_owned(), |names| names.get(lang).to_owned())
    };
    let lines: [Line<'_>; 11] = [
        ("table.received", view.received, Some("received")),
        ("table.handled", view.handled, Some("handled")),
        ("table.consolidated", view.consolidated, Some("consolidated")),
        ("table.closed-or-referred", view.closed_or_referred, Some("closed_or_referred")),
        ("table.closed", view.closed, None),
        ("table.referred", view.referred, None),
        ("table.in-progress", view.in_progress, Some("in_progress")),
        ("table.medicine", view.medicine_shop, Some("medicine_shop")),
        ("table.quick-action", view.quick_action_handled, Some("quick_action_handled")),
        ("table.prosecuted", view.prosecuted, Some("prosecuted")),
        ("table.void", view.void, None),
    ];
    let figures: Vec<Vec<String>> = lines
        .iter()
        .map(|(label, figure, counts)| {
            let counts = match (*label, counts) {
                ("table.closed" | "table.referred", _) => own(lang, "table.held").to_owned(),
                (_, Some(key)) => word(lang, &format!("statistics.def.{key}")),
                _ => own(lang, "table.not-counted").to_owned(),
            };
            vec![own(lang, label).replace(['\u{3000}', ' '], "\u{a0}"), figure.to_string(), counts]
        })
        .collect();
    let heads = |of: &[&str]| of.iter().map(|key| word(lang, key)).collect::<Vec<_>>();
    let pairs = |title: &str, rows: Vec<Vec<String>>| {
        table(word(lang, title), &heads(&["report.what", "report.complaints"]), rows, word(lang, "report.none"))
    };
    let pair = |label: String, figure: u32| vec![label, figure.to_string()];
    let sections = vec![
        table(
            word(lang, "report.figures"),
            &heads(&["report.figure", "report.complaints", "report.counts"]),
            figures,
            String::new(),
        ),
        pairs(
            "report.allegations",
            view.by_allegation.iter().map(|of| pair(name(&of.names, &of.code), of.complaints)).collect(),
        ),
        pairs("report.months", view.by_month.iter().map(|of| pair(of.month.clone(), of.received)).collect()),
        pairs(
            "report.districts",
            view.by_district.iter().map(|of| pair(name(&of.names, &of.district), of.complaints)).collect(),
        ),
        pairs(
            "report.referrals",
            view.referrals.iter().map(|of| pair(name(&of.names, &of.agency), of.complaints)).collect(),
        ),
    ];
    let holds = if view.identity_holds { "table.holds" } else { "table.broken" };
    let year = view.year.to_string();
    let when = own(lang, if view.fiscal { "year.fiscal" } else { "year.calendar" }).replace("{year}", &year);
    let day: String = view.as_at.chars().take(16).collect::<String>().replace('T', " ");
    let facts = [
        fact(lang, "takeList.asAt", day.clone()),
        fact(lang, "report.identity", own(lang, holds)),
        fact(lang, "report.before", view.previous_received.to_string()),
        fact(lang, "report.cases", view.cases_opened.to_string()),
    ];
    Ok(Said {
        number: format!("{when} · {day}"),
        heading: filled(lang, "table.title", &[("year", &when), ("day", &day)]),
        facts: facts.into_iter().flatten().collect(),
        sections,
        asked: 11,
        rows: u32::try_from(lines.len()).unwrap_or(0),
    })
}

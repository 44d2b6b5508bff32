//! The year on paper: the paragraph in the style of the yearly release, and the table for a terminal.
//!
//! The paragraph holds the published lines in the published order and nothing that is held back (domain paper §5.1,
//! interface §10): not the split of closed and referred, nor what is in progress. The table holds both.

use super::documents::{filled, word};
use super::phrase::{Change, grouped};
use super::{Period, Year};
use casework::reference::Lang;
use casework::time::Instant;

/// The day that figures are as at: the last instant counted lies before `as_at`, so midnight names the day before.
fn day(year: &Year, lang: Lang) -> String {
    let Some(at) = Instant::parse(&year.as_at) else { return year.as_at.clone() };
    let day = Instant(at.0.saturating_sub(1)).day().0;
    let (y, m, d) = (day.year().to_string(), day.month().to_string(), day.day().to_string());
    let month = match lang {
        Lang::En => day.strftime("%B").to_string(),
        Lang::ZhHant | Lang::ZhHans => m,
    };
    filled(lang, "date", &[("y", &y), ("m", &month), ("d", &d)])
}

/// The year and the one before, as a sentence says them.
fn years(year: &Year, lang: Lang) -> (String, String) {
    let of = Period { year: year.year, fiscal: year.fiscal };
    let key = if of.fiscal { "year.fiscal" } else { "year.calendar" };
    let said = |of: Option<Period>| of.map_or_else(String::new, |of| filled(lang, key, &[("year", &of.label())]));
    (said(Some(of)), said(of.before()))
}

fn changed(year: &Year, lang: Lang) -> Option<String> {
    let change = Change::between(year.previous_received, year.received)?;
    Some(filled(lang, change.key(), &[("n", &change.figure())]))
}

/// The names of the most frequent allegations, three at most, in a sentence.
fn allegations(year: &Year, lang: Lang) -> Option<String> {
    let names: Vec<String> = year
        .by_allegation
        .iter()
        .filter(|a| a.complaints > 0)
        .filter_map(|a| a.names.as_ref())
        .take(3)
        .map(|names| match lang {
            Lang::En => lower(names.get(lang)),
            Lang::ZhHant | Lang::ZhHans => names.get(lang).to_owned(),
        })
        .collect();
    let (last, others) = names.split_last()?;
    if others.is_empty() {
        return Some(last.clone());
    }
    Some(format!("{}{}{last}", others.join(word(lang, "list.comma")), word(lang, "list.and")))
}

/// Within a sentence an offence begins with a small letter.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The paragraph of the yearly release.
#[must_use]
pub fn press(year: &Year, lang: Lang) -> String {
    let (y, before) = years(year, lang);
    let mut said = vec![match changed(year, lang) {
        Some(change) => filled(
            lang,
            "press.received-changed",
            &[("year", &y), ("received", &grouped(year.received)), ("change", &change), ("before", &before)],
        ),
        None => filled(lang, "press.received", &[("year", &y), ("received", &grouped(year.received))]),
    }];
    said.push(filled(
        lang,
        "press.handled",
        &[
            ("day", &day(year, lang)),
            ("handled", &grouped(year.handled)),
            ("consolidated", &grouped(year.consolidated)),
            ("cases", &grouped(year.cases_opened)),
            ("closed_or_referred", &grouped(year.closed_or_referred)),
        ],
    ));
    if let Some(allegations) = allegations(year, lang) {
        said.push(filled(lang, "press.allegations", &[("allegations", &allegations)]));
    }
    if let Some(percent) = year.medicine_shop_mainland_percent {
        said.push(filled(
            lang,
            "press.medicine",
            &[("medicine", &grouped(year.medicine_shop)), ("percent", &percent.to_string())],
        ));
    }
    said.push(filled(lang, "press.quick-action", &[("quick", &grouped(year.quick_action_handled))]));
    said.push(filled(lang, "press.prosecuted", &[("prosecuted", &grouped(year.prosecuted))]));
    said.join(word(lang, "press.between"))
}

/// The table for a terminal: the published lines first, what is held back indented under them, the sums proved below.
#[must_use]
pub fn table(year: &Year, lang: Lang) -> String {
    let percent = |p: Option<String>, key| p.map(|p| filled(lang, key, &[("percent", &p)])).unwrap_or_default();
    let (y, before) = years(year, lang);
    let change = changed(year, lang)
        .map(|change| filled(lang, "table.change", &[("change", &change), ("before", &before)]))
        .unwrap_or_default();
    let cases = filled(lang, "table.cases", &[("cases", &grouped(year.cases_opened))]);
    let held = word(lang, "table.held").to_owned();
    let mainland = year.medicine_shop_mainland_percent.map(|p| p.to_string());
    let none = String::new;
    let lines = [
        ("table.received", year.received, change),
        ("table.handled", year.handled, percent(year.handled_percent.clone(), "table.of-received")),
        ("table.consolidated", year.consolidated, cases),
        ("table.closed-or-referred", year.closed_or_referred, none()),
        ("table.closed", year.closed, held.clone()),
        ("table.referred", year.referred, held),
        ("table.in-progress", year.in_progress, none()),
        ("table.medicine", year.medicine_shop, percent(mainland, "table.mainland")),
        ("table.quick-action", year.quick_action_handled, none()),
        ("table.prosecuted", year.prosecuted, word(lang, "table.by-result").to_owned()),
        ("table.void", year.void, word(lang, "table.not-counted").to_owned()),
    ];
    let mut out = format!("{}\n", filled(lang, "table.title", &[("year", &y), ("day", &day(year, lang))]));
    for (key, figure, remark) in lines {
        out.push_str(&line(word(lang, key), &grouped(figure), &remark));
    }
    out.push_str(&proofs(year, lang));
    out
}

fn line(label: &str, figure: &str, remark: &str) -> String {
    const LABEL: usize = 44;
    const FIGURE: usize = 10;
    let pad = |text: &str, to: usize| " ".repeat(to.saturating_sub(width(text)));
    format!("{label}{}{}{figure}  {remark}", pad(label, LABEL), pad(figure, FIGURE)).trim_end().to_owned() + "\n"
}

fn proofs(year: &Year, lang: Lang) -> String {
    let (a, b) = (grouped(year.consolidated), grouped(year.closed_or_referred));
    let (handled, going) = (grouped(year.handled), grouped(year.in_progress));
    let state = if year.identity_holds { "table.holds" } else { "table.broken" };
    format!("{a} + {b} = {handled}; {handled} + {going} = {}: {}\n", grouped(year.received), word(lang, state))
}

/// Columns of a terminal: Chinese characters and full-width marks take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}') { 2 } else { 1 }).sum()
}

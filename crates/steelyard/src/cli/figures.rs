//! `ask`, `search`, `stats`, `suggest`: what goes through the read door.

use super::answer::{Answer, Failed, Told};
use super::who;
use casework::time::Instant;
use exchange::table::{self, Cell, Reader, Row};
use registry::ask::groups::{self, Suggested};
use registry::ask::year::{self, Period};
use serde_json::{Value, json};
use std::path::Path;

fn pretty(document: &Value) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

/// One question.
pub fn ask(dir: &Path, name: &str) -> Result<Answer, Failed> {
    let bytes = who::standard_input()?;
    let params = if bytes.iter().all(u8::is_ascii_whitespace) {
        json!({})
    } else {
        serde_json::from_slice(&bytes).map_err(|e| Failed::Usage(format!("standard input is not JSON: {e}")))?
    };
    let document = who::open(dir)?.ask(name, params)?;
    Ok(Answer { text: pretty(&document), document })
}

/// Full text.
pub fn search(dir: &Path, text: &str, limit: u32) -> Result<Answer, Failed> {
    let document = who::open(dir)?.ask("search", json!({ "text": text, "limit": limit }))?;
    let empty = Vec::new();
    let hits = document.get("hits").and_then(Value::as_array).unwrap_or(&empty);
    let said = |hit: &Value, field: &str| hit.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let lines: String =
        hits.iter().map(|h| format!("\n{}  {}  {}", said(h, "ref"), said(h, "state"), said(h, "trader"))).collect();
    Ok(Answer { text: format!("{}{lines}", document.get("total").cloned().unwrap_or_default()), document })
}

/// The year table in one of its four formats.
pub fn stats(dir: &Path, of: Period, as_at: Option<&str>, format: &str, told: &Told) -> Result<Answer, Failed> {
    let as_at = match as_at {
        None => None,
        Some(text) => Some(
            Instant::parse(text)
                .ok_or_else(|| Failed::Usage(format!("{text}: an instant is written as in RFC 3339")))?,
        ),
    };
    let params = year::Params { year: of.year, fiscal: of.fiscal, as_at };
    let view = who::open(dir)?.asking(|asking| year::ask(asking, params))?;
    let document = serde_json::to_value(&view).unwrap_or_default();
    let text = match format {
        "json" => pretty(&document),
        "csv" => csv(&document),
        "press" => year::press(&view, told.lang),
        _ => year::table(&view, told.lang),
    };
    Ok(Answer { text, document })
}

/// Line and figure, one a row, for machines.
fn csv(document: &Value) -> String {
    let mut rows = Vec::new();
    let mut put = |line: String, figure: &Value| {
        let figure = match figure {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        rows.push(Row(vec![Cell::text(Some(line)), Cell::text(Some(figure))]));
    };
    if let Some(map) = document.as_object() {
        for (line, value) in map {
            match value {
                Value::Array(list) => {
                    for entry in list {
                        let key = ["code", "month", "visitor_type", "district", "agency"]
                            .iter()
                            .find_map(|k| entry.get(*k).and_then(Value::as_str))
                            .unwrap_or_default();
                        let figure =
                            ["complaints", "received"].iter().find_map(|k| entry.get(*k)).unwrap_or(&Value::Null);
                        put(format!("{line}:{key}"), figure);
                    }
                }
                Value::Object(_) => {}
                plain => put(line.clone(), plain),
            }
        }
    }
    let bytes = table::to_csv(&["line".to_owned(), "figure".to_owned()], &rows, Reader::Machine);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Suggested groups.
pub fn suggest(dir: &Path, out: Option<&Path>) -> Result<Answer, Failed> {
    let groups = who::open(dir)?.asking(groups::everything)?;
    if let Some(out) = out {
        let rows: Vec<Row> = groups.iter().flat_map(csv_rows).collect();
        let heads = ["ref", "group", "probability", "reasons"].map(str::to_owned);
        let bytes = table::to_csv(&heads, &rows, Reader::Machine);
        registry::files::atomic_write(out, &bytes).map_err(|e| Failed::File(format!("{}: {e}", out.display())))?;
    }
    let text = groups.iter().map(|g| format!("{:>7}  {}  {}", g.size, g.id, g.name)).collect::<Vec<_>>().join("\n");
    let documents: Vec<Value> = groups
        .iter()
        .map(|g| {
            let reasons: Vec<&str> = g.reasons.iter().map(|r| r.code.as_str()).collect();
            let complaints = g.members.as_ref().map(|m| m.numbers.clone()).unwrap_or_default();
            json!({ "id": g.id.to_string(), "trader": g.name, "size": g.size, "probability": probability(g), "reasons": reasons, "complaints": complaints })
        })
        .collect();
    Ok(Answer { document: json!({ "groups": documents }), text })
}

/// How probable the group is, between 0 and 1. Where nothing had to be weighed it is as sure as a suggestion gets.
fn probability(group: &Suggested) -> f64 {
    f64::from(group.probability.unwrap_or(99)) / 100.0
}

fn csv_rows(group: &Suggested) -> Vec<Row> {
    let Some(members) = &group.members else { return Vec::new() };
    members
        .numbers
        .iter()
        .zip(&members.reasons)
        .map(|(number, reasons)| {
            Row(vec![
                Cell::text(Some(number.clone())),
                Cell::text(Some(group.id.to_string())),
                Cell::text(Some(probability(group).to_string())),
                Cell::text(Some(reasons.join(" "))),
            ])
        })
        .collect()
}

//! `play`: files a made year and gives its decisions through the write door, each act at its own instant.
//!
//! Only in a demonstration registry; the door sees to that. Act ids derive from the folder's rows, so a
//! broken-off play continues where it stopped.

use super::answer::{Answer, Failed};
use super::who;
use casework::code::{Code, Id};
use casework::reference::Reference;
use casework::time::Instant;
use exchange::complaint_csv;
use registry::{Played, Registry, act_id};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Instant as Stopwatch;

/// How many acts one transaction carries.
const AT_ONCE: usize = 500;

/// One step of the script, in the order of instants; complaints first where several fall together.
struct Step {
    at: Instant,
    filing: bool,
    act: Played,
}

/// Plays a folder.
pub fn play(dir: &Path, folder: &Path) -> Result<Answer, Failed> {
    let began = Stopwatch::now();
    let registry = who::open(dir)?;
    let mut steps = Vec::new();
    let script = filings(folder, &mut steps)?;
    decisions(folder, &script, &mut steps)?;
    steps.sort_by_key(|s| (s.at, !s.filing));
    let (acts, entries) = give(&registry, &steps)?;
    let seconds = began.elapsed().as_secs_f64();
    Ok(Answer {
        document: json!({ "acts": acts, "entries": entries, "seconds": (seconds * 1000.0).round() / 1000.0 }),
        text: format!("{acts} acts, {entries} entries in {seconds:.1} s"),
    })
}

fn give(registry: &Registry, steps: &[Step]) -> Result<(u64, u64), Failed> {
    let (mut acts, mut entries) = (0u64, 0u64);
    let bar = std::io::stderr().is_terminal();
    for batch in steps.chunks(AT_ONCE) {
        let batch: Vec<Played> = batch.iter().map(|s| s.act.clone()).collect();
        let (receipts, stopped) = registry.play(&batch)?;
        for receipt in &receipts {
            acts += 1;
            entries += receipt.entries.last + 1 - receipt.entries.first;
        }
        if let Some(failure) = stopped {
            let at = batch.get(receipts.len()).map(|b| b.at.rfc3339()).unwrap_or_default();
            let said = batch
                .get(receipts.len())
                .map(|b| String::from_utf8_lossy(&b.command).chars().take(200).collect::<String>());
            eprintln!("stopped at {at}: {}", said.unwrap_or_default());
            return Err(failure.into());
        }
        if bar {
            eprint!("\r{acts} of {} acts", steps.len());
        }
    }
    if bar {
        eprintln!();
    }
    Ok((acts, entries))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, Failed> {
    let path = folder.join(name);
    std::fs::read(&path).map_err(|e| Failed::File(format!("{}: {e}", path.display())))
}

/// The filings; gives a digest of the folder from which act ids derive.
fn filings(folder: &Path, steps: &mut Vec<Step>) -> Result<[u8; 32], Failed> {
    let bytes = read(folder, "complaints.csv")?;
    let script: [u8; 32] = Sha256::digest(&bytes).into();
    let parsed = complaint_csv::read(&bytes, Reference::bundled()).map_err(|e| Failed::Import(e.code().to_owned()))?;
    if let Some(row) = parsed.refused.first() {
        return Err(Failed::Usage(format!("complaints.csv, line {}: not sound", row.line)));
    }
    for row in parsed.rows {
        let Some(at) = row.complaint.received_at else {
            return Err(Failed::Usage(format!("complaints.csv, line {}: received_at is missing", row.line)));
        };
        let quick = row.complaint.visitor == Some(true) && row.complaint.leaves_at.is_some();
        let officer = Code::of(if quick { "Q001" } else { "C001" });
        let label = row.complaint.source_ref.clone().unwrap_or_else(|| format!("line {}", row.line));
        let command =
            serde_json::to_vec(&json!({ "act": "file_complaint", "complaint": row.complaint })).unwrap_or_default();
        let act = act_id::derived(at, &script, &label);
        steps.push(Step { at, filing: true, act: Played { act, officer, command, at } });
    }
    Ok(script)
}

fn decisions(folder: &Path, script: &[u8; 32], steps: &mut Vec<Step>) -> Result<(), Failed> {
    let bytes = read(folder, "decisions.csv")?;
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let unsound = |e: csv::Error| Failed::Usage(format!("decisions.csv: {e}"));
    let mut acts: HashMap<String, (Id, String)> = HashMap::new();
    for record in reader.records() {
        let record = record.map_err(unsound)?;
        let cell = |i: usize| record.get(i).unwrap_or_default();
        let wrong = |what: &str| Failed::Usage(format!("decisions.csv, {}: {what}", cell(0)));
        let at = Instant::parse(cell(1)).ok_or_else(|| wrong("at is no instant"))?;
        let officer = Code::new(cell(2)).map_err(|_| wrong("officer is no code"))?;
        let act = act_id::derived(at, script, cell(0));
        let command = command(&record, &acts).map_err(wrong)?;
        acts.insert(cell(0).to_owned(), (act, cell(3).to_owned()));
        steps.push(Step {
            at,
            filing: false,
            act: Played { act, officer, command: command.to_string().into_bytes(), at },
        });
    }
    Ok(())
}

/// The command of a row: its fields, the complaints by their source references, and what earlier rows made.
fn command(record: &csv::StringRecord, acts: &HashMap<String, (Id, String)>) -> Result<Value, &'static str> {
    let cell = |i: usize| record.get(i).unwrap_or_default();
    let mut map: Map<String, Value> = match cell(6) {
        "" => Map::new(),
        fields => serde_json::from_str(fields).map_err(|_| "fields is no JSON object")?,
    };
    map.insert("act".into(), json!(cell(3)));
    let named: Vec<String> = cell(4).split_ascii_whitespace().map(|c| format!("source:{c}")).collect();
    if cell(3) == "log_step" {
        map.insert("complaint".into(), json!(named.first().ok_or("log_step names one complaint")?));
    } else if !named.is_empty() {
        map.insert("complaints".into(), json!(named));
    }
    for refer in cell(5).split_ascii_whitespace() {
        let (field, label) = refer.split_once('=').ok_or("refers is field=label")?;
        let (act, _) = acts.get(label).ok_or("refers to a row that is not earlier")?;
        let id = match field {
            "batch" => *act,
            "event" => Id::minted(*act, "court", 0),
            kind => Id::minted(*act, if kind == "into" { "case" } else { kind }, 0),
        };
        map.insert(field.to_owned(), json!(id));
    }
    Ok(Value::Object(map))
}

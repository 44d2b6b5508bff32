//! What happened to one complaint or case, entry by entry, the newest first, read from the journal itself.
//!
//! Where an entry changed what the complaint says, it tells what was said before. Typed words come from the
//! particulars; those of the complainant are named, never shown. Not the journal of the whole office (`journal`).

mod traders;
mod undo;

use super::{Asking, complaints, not_found};
use crate::fault::{Failure, Fault};
use crate::journal::{Header, to_u64};
use casework::code::{Digest, Id};
use casework::command::Command;
use casework::time::Instant;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Of what.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// `complaint`, the default, or `case`.
    pub subject: Option<String>,
    /// Id or reference number.
    pub name: String,
    /// Entries of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
}

/// One entry, as far as it is about the subject.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// Its number in the journal.
    #[ts(type = "number")]
    pub seq: i64,
    /// When it was sealed.
    pub at: Instant,
    /// Who acted.
    pub officer: String,
    /// In which role; absent in entries of the registry itself.
    pub role: Option<String>,
    /// The kind of fact.
    pub kind: String,
    /// The act.
    pub act: Id,
    /// Which part of the act.
    pub part: u32,
    /// Of how many.
    pub of: u32,
    /// How many complaints a mass fact moved; absent for a single one.
    pub members: Option<u32>,
    /// What was sealed, by field: codes, amounts, instants; lists are joined by commas.
    pub detail: BTreeMap<String, String>,
    /// What was typed with it, by field; of masked groups the value is `masked`.
    pub text: BTreeMap<String, String>,
    /// The counter-act, where the officer who asks may give it and it would still find something to undo.
    pub undo: Option<Command>,
    /// What the changed fields of `detail` and `text` said before; a field is absent where nothing was said.
    pub was: BTreeMap<String, String>,
}

/// A page of the history.
#[derive(Debug, Clone, Serialize, TS)]
pub struct History {
    /// All entries about the subject.
    pub total: u32,
    /// The newest first.
    pub entries: Vec<Line>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

const OF_COMPLAINT: &str = "SELECT j.seq, j.header, j.fact FROM complaint_history h JOIN journal j ON j.seq = h.seq
 WHERE h.complaint = ?1 AND h.seq < ?2 ORDER BY h.seq DESC LIMIT ?3";
const OF_CASE: &str = "SELECT j.seq, j.header, j.fact FROM case_history h JOIN journal j ON j.seq = h.seq
 WHERE h.case_key = ?1 AND h.seq < ?2 ORDER BY h.seq DESC LIMIT ?3";

/// Fields of a fact that its entry shows otherwise, or that say nothing to a reader.
pub(super) const LEFT_OUT: [&str; 12] = [
    "fact",
    "members",
    "typed",
    "contents",
    "priority",
    "weighed",
    "source",
    "complaint",
    "complaints",
    "referrals",
    "left",
    "note",
];

/// Tells the history.
///
/// # Errors
/// `not-found` for a subject that is not there; faults of the database or of a damaged entry.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<History, Failure> {
    let case = params.subject.as_deref() == Some("case");
    let (key, id) = subject(asking, case, &params.name)?;
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let conn = asking.conn;
    let (sql, count) = if case {
        (OF_CASE, "SELECT count(*) FROM case_history WHERE case_key = ?1")
    } else {
        (OF_COMPLAINT, "SELECT count(*) FROM complaint_history WHERE complaint = ?1")
    };
    let total: u32 = conn.prepare_cached(count)?.query_row([key], |r| r.get(0))?;
    let mut statement = conn.prepare_cached(sql)?;
    // What a complaint said before is found by reading it from the beginning; its history is short. A case's is not read so.
    let (read, before) = if case { (i64::from(limit), params.after.unwrap_or(i64::MAX)) } else { (-1, i64::MAX) };
    let stored: Vec<(i64, Vec<u8>, Vec<u8>)> = statement
        .query_map(params![key, before, read], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?
        .collect::<Result<_, _>>()?;
    let mut entries = Vec::with_capacity(stored.len());
    let mut said = BTreeMap::new();
    for (seq, header, fact) in stored.into_iter().rev() {
        let mut line = line(asking, seq, &header, &fact, id)?;
        if !case && matches!(line.kind.as_str(), "complaint_filed" | "complaint_amended" | "complaints_assessed") {
            before_and_after(&mut line, &mut said);
        }
        entries.push(line);
    }
    entries.reverse();
    entries.retain(|line| params.after.is_none_or(|after| line.seq < after));
    let size = usize::try_from(limit).unwrap_or(100);
    let more = entries.len() > size || (case && entries.len() == size);
    entries.truncate(size);
    for line in &mut entries {
        line.undo = undo::of(asking, &line.kind, line.act)?;
    }
    let next = entries.last().filter(|_| more).map(|line| line.seq);
    Ok(History { total, entries, next })
}

fn subject(asking: &Asking<'_>, case: bool, name: &str) -> Result<(i64, Id), Failure> {
    let found = if case { complaints::case_key(asking, name)? } else { complaints::complaint_key(asking, name)? };
    let key = found.ok_or_else(|| not_found(name))?;
    let sql = if case { "SELECT id FROM case_file WHERE key = ?1" } else { "SELECT id FROM complaint WHERE key = ?1" };
    let id = asking.conn.prepare_cached(sql)?.query_row([key], |r| r.get(0))?;
    Ok((key, Id(id)))
}

/// Compares what an entry says with what was said before, and remembers it.
fn before_and_after(line: &mut Line, said: &mut BTreeMap<String, String>) {
    for (field, value) in line.detail.iter().chain(&line.text) {
        if matches!(
            field.as_str(),
            "number" | "quick_action" | "queue" | "owner" | "unknown" | "cleared" | "amend-reason"
        ) {
            continue;
        }
        if let Some(was) = said.insert(field.clone(), value.clone()).filter(|was| was != value || was == MASKED) {
            line.was.insert(field.clone(), was);
        }
    }
    for field in line.detail.get("cleared").cloned().unwrap_or_default().split(',') {
        if let Some(was) = said.remove(if field == "trader_district" { "district" } else { field }) {
            line.was.insert(field.to_owned(), was);
        }
    }
}

const MASKED: &str = "masked";

fn line(asking: &Asking<'_>, seq: i64, header: &[u8], fact: &[u8], subject: Id) -> Result<Line, Fault> {
    let damaged = |_| Fault::Damaged { seq: to_u64(seq) };
    let header: Header = serde_json::from_slice(header).map_err(damaged)?;
    let fact: Value = serde_json::from_slice(fact).map_err(damaged)?;
    let mut detail = BTreeMap::new();
    flatten(&fact, &LEFT_OUT, "", &mut detail);
    flatten(&fact["contents"], &[], "", &mut detail);
    flatten(&fact["priority"], &[], "priority_", &mut detail);
    flatten(&fact["weighed"], &[], "", &mut detail);
    flatten(&fact["proposed"], &[], "", &mut detail);
    let members = fact["members"].as_array();
    let own = members.and_then(|all| {
        let id = subject.hex();
        all.iter().find(|m| m["id"] == id.as_str() || m["complaint"] == id.as_str())
    });
    if let Some(own) = own {
        flatten(own, &["id", "complaint", "last"], "", &mut detail);
    }
    traders::tell(asking, &fact, header.act, subject, &mut detail)?;
    let mut text = BTreeMap::new();
    for typed in fact["typed"].as_array().into_iter().flatten() {
        let group = typed["group"].as_str().unwrap_or("");
        let digest = typed["digest"].as_str().and_then(Digest::parse);
        let Some(digest) = digest else { continue };
        if group == "complainant" {
            text.insert(group.to_owned(), MASKED.to_owned());
            continue;
        }
        let body: Option<Vec<u8>> = asking
            .conn
            .prepare_cached("SELECT body FROM particular WHERE digest = ?1")?
            .query_row([digest.0], |r| r.get(0))
            .optional()?;
        // An expunged particular has no row any more; the entry stays, without its words.
        let Some(body) = body else { continue };
        let said: Value = serde_json::from_slice(&body).map_err(|_| Fault::Particular { seq: to_u64(seq) })?;
        for (field, value) in said.as_object().into_iter().flatten() {
            let name = if field == "text" { group } else { field };
            text.insert(name.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }
    Ok(Line {
        seq,
        at: header.at,
        officer: header.officer.as_str().to_owned(),
        role: header.role.map(|r| r.as_str().to_owned()),
        kind: header.kind.as_str().to_owned(),
        act: header.act,
        part: header.part,
        of: header.of,
        members: members.map(|m| u32::try_from(m.len()).unwrap_or(u32::MAX)),
        detail,
        text,
        undo: None,
        was: BTreeMap::new(),
    })
}

pub(super) fn flatten(from: &Value, but: &[&str], prefix: &str, to: &mut BTreeMap<String, String>) {
    for (field, value) in from.as_object().into_iter().flatten() {
        if but.contains(&field.as_str()) {
            continue;
        }
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","),
            Value::Object(_) | Value::Null => continue,
        };
        if !text.is_empty() {
            to.insert(format!("{prefix}{field}"), text);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{consolidate, give, tiny};
    use serde_json::json;

    #[test]
    fn corrections_show_what_was_said_before() {
        let (office, ids) = tiny();
        let officer = office.sign_in("C001");
        let changes =
            json!({ "amount_paid": "6900.00", "narrative": "Weighed again.", "complainant_phone": "+852 9000 0000" });
        give(&officer, &json!({ "act": "amend_complaint", "complaint": ids[0], "changes": changes, "reason": "Receipt read again." })).unwrap();

        let history = officer.ask("history", json!({ "name": ids[0] })).unwrap();

        assert_eq!(history["total"], 2, "filed and amended");
        let amended = &history["entries"][0];
        assert_eq!(amended["kind"], "complaint_amended", "the newest stands first");
        assert_eq!(amended["detail"]["amount_paid"], "6900.00", "what is said now");
        assert_eq!(amended["was"]["amount_paid"], "6800.00", "what was said before");
        assert_eq!(amended["was"]["narrative"], "店员只说“六八零”，没讲单位。", "typed words too");
        assert_eq!(amended["text"]["amend-reason"], "Receipt read again.", "with the reason");
        assert_eq!(amended["text"]["complainant"], "masked", "the complainant's are named and not shown");
        // Digits with their space, since ids and digests are random and hold any four digits now and then.
        let said = history.to_string();
        assert!(!said.contains("2210 4471") && !said.contains("9000 0000"), "no telephone slips through: {said}");
        assert!(history["entries"][1]["was"].as_object().unwrap().is_empty(), "filing changes nothing that was there");
    }

    #[test]
    fn a_mass_fact_is_told_for_its_member_and_its_case() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0], &ids[1]]);
        give(&supervisor, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "Another shop." })).unwrap();

        let complaint = supervisor.ask("history", json!({ "name": ids[0], "limit": 2 })).unwrap();
        let rest = supervisor.ask("history", json!({ "name": ids[0], "after": complaint["next"] })).unwrap();
        let page = supervisor.ask("complaints", json!({ "filter": { "ids": [ids[1]] } })).unwrap();
        let case =
            supervisor.ask("history", json!({ "subject": "case", "name": page["rows"][0]["case_number"] })).unwrap();

        assert_eq!(complaint["entries"][0]["detail"]["to"], "received", "detaching says where this complaint went");
        assert_eq!(complaint["entries"][1]["members"], 2, "joining says how many joined");
        assert_eq!(complaint["entries"][1]["text"]["reason"], "One shop.", "and why");
        assert_eq!(rest["entries"][0]["kind"], "complaint_filed", "the next page goes on where the first ended");
        assert_eq!(case["total"], 3, "the case was opened, joined and left");
        assert!(supervisor.ask("history", json!({ "name": "TDC-1999-1" })).is_err(), "an unknown complaint is told");
    }
}

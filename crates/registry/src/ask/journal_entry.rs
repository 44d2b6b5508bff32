//! One entry of the journal: its whole seals, what it says in codes, and which complaints a mass fact names.
//!
//! Typed words are not here: they are read on the file concerned (`history`), where it is also told what was said before.

use super::history::{LEFT_OUT, flatten};
use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use crate::journal::{Header, to_u64};
use casework::code::Id;
use casework::fact::PacketFile;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// How many members are named at once.
const NAMED: usize = 100;

/// Which entry.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Its number.
    #[ts(type = "number")]
    pub seq: i64,
    /// Members from this one on, counted from nought.
    #[serde(default)]
    #[ts(optional, as = "Option<u32>")]
    pub from: u32,
}

/// The entry.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Entry {
    /// Its number.
    #[ts(type = "number")]
    pub seq: i64,
    /// The sealed instant.
    pub at: Instant,
    /// The kind of fact.
    pub kind: String,
    /// The act.
    pub act: Id,
    /// The desk.
    pub desk: String,
    /// Its seal.
    pub seal: String,
    /// The seal on which it stands.
    pub prev: String,
    /// What was sealed, by field: codes, amounts, instants; lists are joined by commas.
    pub detail: BTreeMap<String, String>,
    /// Groups of typed words whose digests were sealed, codes.
    pub typed: Vec<String>,
    /// How many complaints a mass fact names.
    pub members_total: u32,
    /// Their numbers, a hundred at a time.
    pub members: Vec<String>,
    /// The files of evidence that left by this entry, in the order in which they were sealed. At most as many as go with
    /// one packet.
    pub files: Vec<LeftFile>,
}

/// A file of evidence that left the office with a packet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeftFile {
    /// The number of its complaint; nothing where the complaint is not in the books.
    pub complaint: Option<String>,
    /// Which file of the complaint, from one; nothing where it is not in the books.
    pub n: Option<u32>,
    /// SHA-256 of the bytes that left.
    pub sha256: String,
    /// In what form it left.
    pub form: LeftForm,
}

/// In what form a file of evidence left.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum LeftForm {
    /// A covered copy.
    Covered,
    /// The bytes as they were received.
    Received,
    /// A picture drawn anew, without what the camera wrote.
    Cleaned,
}

/// Shows the entry.
///
/// # Errors
/// `not-found` where there is no such entry; faults of the database or of a damaged entry.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Entry, Failure> {
    let conn = asking.conn;
    let sql = "SELECT header, fact, lower(hex(seal)), lower(hex(prev)) FROM journal WHERE seq = ?1";
    let stored: Option<(Vec<u8>, Vec<u8>, String, String)> = conn
        .prepare_cached(sql)?
        .query_row([params.seq], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))
        .optional()?;
    let (header, fact, seal, prev) = stored.ok_or_else(|| not_found(&params.seq.to_string()))?;
    let damaged = |_| Fault::Damaged { seq: to_u64(params.seq) };
    let header: Header = serde_json::from_slice(&header).map_err(damaged)?;
    let fact: Value = serde_json::from_slice(&fact).map_err(damaged)?;
    let mut detail = BTreeMap::new();
    flatten(&fact, &LEFT_OUT, "", &mut detail);
    for (part, prefix) in [("contents", ""), ("priority", "priority_"), ("weighed", ""), ("proposed", "")] {
        flatten(&fact[part], &[], prefix, &mut detail);
    }
    let typed = fact["typed"].as_array().into_iter().flatten();
    let members: Vec<Id> = fact["members"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|member| {
            let id = member["complaint"].as_str().or_else(|| member["id"].as_str()).or_else(|| member.as_str());
            id.and_then(Id::parse)
        })
        .collect();
    let mut number = conn.prepare_cached("SELECT number FROM complaint WHERE id = ?1")?;
    let begins = usize::try_from(params.from).unwrap_or(usize::MAX);
    let named: Vec<Option<String>> = members
        .iter()
        .skip(begins)
        .take(NAMED)
        .map(|id| number.query_row([id.0], |r| r.get(0)).optional())
        .collect::<Result<_, _>>()?;
    let files = left(conn, &fact)?;
    Ok(Entry {
        seq: params.seq,
        at: header.at,
        kind: header.kind.to_string(),
        act: header.act,
        desk: header.desk.to_string(),
        seal,
        prev,
        detail,
        typed: typed.filter_map(|one| one["group"].as_str()).map(str::to_owned).collect(),
        members_total: u32::try_from(members.len()).unwrap_or(u32::MAX),
        members: named.into_iter().flatten().collect(),
        files,
    })
}

/// What a list's fact says of the evidence in its packet.
fn left(conn: &Connection, fact: &Value) -> Result<Vec<LeftFile>, Fault> {
    let sql = "SELECT c.number, e.n, e.original IS NOT NULL \
        FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.id = ?1";
    let mut which = conn.prepare_cached(sql)?;
    let sealed = fact["evidence"].as_array().into_iter().flatten();
    sealed
        .filter_map(|one| serde_json::from_value::<PacketFile>(one.clone()).ok())
        .map(|file| {
            let read = |r: &Row<'_>| Ok((Some(r.get(0)?), Some(r.get(1)?), r.get(2)?));
            let (complaint, n, covered) =
                which.query_row([file.evidence.0], read).optional()?.unwrap_or((None, None, false));
            let form = match (covered, file.as_received) {
                (true, _) => LeftForm::Covered,
                (false, true) => LeftForm::Received,
                (false, false) => LeftForm::Cleaned,
            };
            Ok(LeftFile { complaint, n, sha256: file.sha256.hex(), form })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{consolidate, tiny};
    use serde_json::json;

    #[test]
    fn a_mass_entry_names_its_members_and_no_typed_word() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0], &ids[1]]);
        let line = supervisor.ask("journal", json!({ "limit": 1 })).unwrap()["entries"][0].clone();

        let entry = supervisor.ask("journal_entry", json!({ "seq": line["seq"] })).unwrap();

        assert_eq!(entry["members_total"], 2, "both are counted");
        assert!(entry["members"][0].as_str().unwrap().starts_with("TDC-"), "and named by number");
        assert!(entry["seal"].as_str().unwrap().ends_with(line["seal_last"].as_str().unwrap()), "the seal is whole");
        assert!(!entry.to_string().contains("One shop."), "no typed word stands in an entry");
        assert_eq!(entry["typed"], json!(["reason"]), "but that words were typed is told");
        let rest = supervisor.ask("journal_entry", json!({ "seq": line["seq"], "from": 1 })).unwrap();
        assert_eq!(rest["members"].as_array().unwrap().len(), 1, "members are given a hundred at a time");
        assert!(supervisor.ask("journal_entry", json!({ "seq": 9999 })).is_err(), "what is not there is told");
    }
}

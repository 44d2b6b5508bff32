//! The journal of the whole office as it is sealed, the newest first: who did what, when, under which seal.
//!
//! Headers and the subjects that facts name, never typed words: those are read on the subject's own file (`history`).

use super::complaints::{case_key, complaint_key};
use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use crate::journal::{Header, to_u64};
use casework::code::Id;
use casework::time::{Day, Instant};
use rusqlite::{OptionalExtension, Row, ToSql};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Which entries.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Only entries before this number; the `next` of the page before.
    #[ts(type = "number | null")]
    pub before_seq: Option<i64>,
    /// Only this officer's.
    pub officer: Option<String>,
    /// Only this kind of fact.
    pub kind: Option<String>,
    /// Only those sealed on this day of Hong Kong or later.
    #[ts(optional)]
    pub from: Option<Day>,
    /// Only those sealed on this day or earlier.
    #[ts(optional)]
    pub to: Option<Day>,
    /// Only those about this complaint or case, by id or number; mass acts in which it stands among them.
    #[ts(optional)]
    pub subject: Option<String>,
    /// Entries of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
}

/// One entry.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// Its number.
    #[ts(type = "number")]
    pub seq: i64,
    /// The sealed instant.
    pub at: Instant,
    /// What the clock said, where that was another.
    pub clock: Option<Instant>,
    /// Who.
    pub officer: String,
    /// The officer's name; the code where none is kept.
    pub officer_name: String,
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
    /// How many complaints a mass fact names; absent for a single one.
    pub members: Option<u32>,
    /// `complaint`, `case` or `list`, where the fact is about a single one.
    pub subject_kind: Option<String>,
    /// Its id.
    pub subject: Option<Id>,
    /// Its reference number.
    pub subject_number: Option<String>,
    /// The command that a role did not allow, for a refusal that was sealed.
    pub refused: Option<String>,
    /// The first four hex digits of the seal.
    pub seal_first: String,
    /// The last four.
    pub seal_last: String,
    /// The last four of the seal before.
    pub prev_last: String,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// Entries of the whole journal, or those that were asked for.
    #[ts(type = "number")]
    pub total: i64,
    /// How many entries the journal has.
    #[ts(type = "number")]
    pub length: i64,
    /// The newest first.
    pub entries: Vec<Line>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

const LINE: &str = "j.seq, j.header, j.fact, lower(hex(substr(j.seal, 1, 2))), lower(hex(substr(j.seal, -2))), lower(hex(substr(j.prev, -2)))";

/// What entries to show, as SQL over `journal j`.
struct Narrowed {
    from: &'static str,
    sql: String,
    values: Vec<Box<dyn ToSql>>,
}

impl Narrowed {
    fn of(asking: &Asking<'_>, params: &Params) -> Result<Narrowed, Failure> {
        let mut to = Narrowed { from: "journal j", sql: "1".to_owned(), values: Vec::new() };
        if let Some(name) = params.subject.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
            if let Some(key) = complaint_key(asking, name)? {
                to.from = "complaint_history h CROSS JOIN journal j ON j.seq = h.seq";
                to.and("h.complaint = ?", key);
            } else {
                let key = case_key(asking, name)?.ok_or_else(|| not_found(name))?;
                to.from = "case_history h CROSS JOIN journal j ON j.seq = h.seq";
                to.and("h.case_key = ?", key);
            }
        }
        if let Some(day) = params.from {
            to.days(asking, "min(first_seq)", "at >= ?1", day.begins(), "j.seq >= ?", "j.header ->> '$.at' >= ?")?;
        }
        if let Some(day) = params.to {
            to.days(asking, "max(last_seq)", "at < ?1", day.ends(), "j.seq <= ?", "j.header ->> '$.at' < ?")?;
        }
        if let Some(officer) = &params.officer {
            to.and("j.header ->> '$.officer' = ?", officer.clone());
        }
        if let Some(kind) = &params.kind {
            to.and("j.header ->> '$.kind' = ?", kind.clone());
        }
        Ok(to)
    }

    /// Adds a term; the `?` in it becomes the number of the value.
    fn and(&mut self, term: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        let place = format!("?{}", self.values.len());
        self.sql.push_str(" AND ");
        self.sql.push_str(&term.replace('?', &place));
    }

    /// Bounds entries by their numbers, which the acts know by their instants. Only the opening act stands outside the
    /// order of instants; its few entries are read one by one.
    fn days(
        &mut self,
        asking: &Asking<'_>,
        which: &str,
        acts: &str,
        at: Instant,
        numbers: &str,
        instants: &str,
    ) -> Result<(), Failure> {
        let opening: i64 = asking
            .conn
            .prepare_cached("SELECT coalesce(max(opening_last), 0) FROM registry")?
            .query_row([], |r| r.get(0))?;
        let sql = format!("SELECT {which} FROM act WHERE {acts} AND first_seq > ?2");
        let bound: Option<i64> = asking.conn.prepare_cached(&sql)?.query_row((at.0, opening), |r| r.get(0))?;
        // Without any such act no number fits.
        let none = if numbers.contains(">=") { i64::MAX } else { 0 };
        self.values.push(Box::new(bound.unwrap_or(none)));
        let number = format!("?{}", self.values.len());
        self.values.push(Box::new(opening));
        let last = format!("?{}", self.values.len());
        self.values.push(Box::new(at.0));
        let instant = format!("?{}", self.values.len());
        self.sql.push_str(&format!(
            " AND (({} AND j.seq > {last}) OR (j.seq <= {last} AND {}))",
            numbers.replace('?', &number),
            instants.replace('?', &instant)
        ));
        Ok(())
    }

    fn everything(&self) -> bool {
        self.values.is_empty()
    }

    fn bound(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(AsRef::as_ref).collect()
    }
}

/// Shows a page.
///
/// # Errors
/// Faults of the database or of an entry that cannot be read.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Page, Failure> {
    let conn = asking.conn;
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let length: i64 = conn.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal")?.query_row([], |r| r.get(0))?;
    let mut narrowed = Narrowed::of(asking, &params)?;
    let total = if narrowed.everything() {
        length
    } else {
        let count = format!("SELECT count(*) FROM {} WHERE {}", narrowed.from, narrowed.sql);
        conn.prepare_cached(&count)?.query_row(&narrowed.bound()[..], |r| r.get(0))?
    };
    narrowed.and("j.seq < ?", params.before_seq.unwrap_or(i64::MAX));
    let sql = format!("SELECT {LINE} FROM {} WHERE {} ORDER BY j.seq DESC LIMIT {limit}", narrowed.from, narrowed.sql);
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(&narrowed.bound()[..])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(line(asking, row)?);
    }
    let full = entries.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = entries.last().filter(|_| full).map(|l| l.seq).filter(|seq| *seq > 1);
    Ok(Page { total, length, entries, next })
}

fn line(asking: &Asking<'_>, row: &Row<'_>) -> Result<Line, Fault> {
    let seq: i64 = row.get(0)?;
    let damaged = |_| Fault::Damaged { seq: to_u64(seq) };
    let stored = row.get_ref(1)?.as_blob().map_err(|e| damaged(serde::de::Error::custom(e)))?;
    let header: Header = serde_json::from_slice(stored).map_err(damaged)?;
    let fact = row.get_ref(2)?.as_blob().map_err(|e| damaged(serde::de::Error::custom(e)))?;
    let fact: Value = serde_json::from_slice(fact).map_err(damaged)?;
    let name: Option<String> = asking
        .conn
        .prepare_cached("SELECT name FROM officer WHERE code = ?1")?
        .query_row([header.officer.as_str()], |r| r.get(0))
        .optional()?;
    let subject = subject(asking, &fact)?;
    Ok(Line {
        seq,
        at: header.at,
        clock: header.clock,
        officer_name: name.filter(|n| !n.is_empty()).unwrap_or_else(|| header.officer.to_string()),
        officer: header.officer.to_string(),
        role: header.role.map(|r| r.to_string()),
        kind: header.kind.to_string(),
        act: header.act,
        part: header.part,
        of: header.of,
        members: fact["members"].as_array().map(|m| u32::try_from(m.len()).unwrap_or(u32::MAX)),
        subject_kind: subject.as_ref().map(|s| s.0.to_owned()),
        subject: subject.as_ref().map(|s| s.1),
        subject_number: subject.and_then(|s| s.2),
        refused: fact["command"].as_str().filter(|_| fact["fact"] == "refused_by_role").map(str::to_owned),
        seal_first: row.get(3)?,
        seal_last: row.get(4)?,
        prev_last: row.get(5)?,
    })
}

type Subject = (&'static str, Id, Option<String>);

/// The one complaint, case or list that a fact is about; a mass fact of a single member is about that one.
fn subject(asking: &Asking<'_>, fact: &Value) -> Result<Option<Subject>, Fault> {
    let id = |value: &Value| value.as_str().and_then(Id::parse);
    let single = fact["members"].as_array().filter(|m| m.len() == 1).and_then(|m| m.first());
    let member = single.and_then(|m| id(&m["complaint"]).or_else(|| id(&m["id"])).or_else(|| id(m)));
    let noted = id(&fact["of"]).filter(|_| fact["fact"] == "note_added");
    let to_case = fact["subject"] == "case";
    let named = [
        (
            "list",
            id(&fact["list"]).filter(|_| fact["fact"] == "referral_list_taken" || fact["fact"] == "export_failed"),
        ),
        ("case", noted.filter(|_| to_case)),
        ("complaint", noted.filter(|_| !to_case)),
        ("complaint", id(&fact["complaint"])),
        ("case", id(&fact["case"]).or_else(|| id(&fact["from"]))),
        ("complaint", id(&fact["trader"])),
        ("complaint", member),
    ];
    let Some((kind, id)) = named.into_iter().find_map(|(kind, id)| Some((kind, id?))) else { return Ok(None) };
    let sql = match kind {
        "case" => "SELECT number FROM case_file WHERE id = ?1",
        "list" => "SELECT number FROM referral_list WHERE id = ?1",
        _ => "SELECT number FROM complaint WHERE id = ?1",
    };
    let number = asking.conn.prepare_cached(sql)?.query_row([id.0], |r| r.get(0)).optional()?;
    Ok(Some((kind, id, number)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{consolidate, give, tiny};
    use serde_json::{Value, json};

    #[test]
    fn the_newest_entry_stands_first_and_every_seal_follows_the_one_before() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0], &ids[1]]);

        let page = supervisor.ask("journal", json!({})).unwrap();
        let entries = page["entries"].as_array().unwrap();
        assert_eq!(page["total"], page["length"], "nothing is left out");
        assert_eq!(entries[0]["kind"], "complaints_consolidated", "the newest stands first");
        assert_eq!(
            (&entries[0]["part"], &entries[0]["of"]),
            (&json!(2), &json!(2)),
            "it is the second part of its act"
        );
        assert_eq!(
            (&entries[0]["members"], &entries[0]["officer_name"]),
            (&json!(2), &json!("Mak Hoi Yin")),
            "who moved how many"
        );
        assert!(entries[0]["subject_number"].as_str().unwrap().starts_with("TDI-"), "into which case");
        for pair in entries.windows(2) {
            assert_eq!(pair[0]["prev_last"], pair[1]["seal_last"], "each entry seals the one before");
        }
        assert!(!page.to_string().contains("瑞甌堂"), "no typed word stands in the journal");
    }

    #[test]
    fn entries_are_found_by_officer_and_kind_and_paged() {
        let (office, ids) = tiny();
        assert!(
            give(&office.sign_in("R001"), &json!({ "act": "void", "complaints": [ids[0]], "reason": "A test." }))
                .is_err(),
            "records may not"
        );
        let officer = office.sign_in("C001");

        let filed =
            officer.ask("journal", json!({ "officer": "Q001", "kind": "complaint_filed", "limit": 2 })).unwrap();
        let rest = officer
            .ask(
                "journal",
                json!({ "officer": "Q001", "kind": "complaint_filed", "limit": 2, "before_seq": filed["next"] }),
            )
            .unwrap();
        assert_eq!(filed["total"], 3, "three complaints were filed");
        assert!(
            filed["entries"][0]["subject_number"].as_str().unwrap().starts_with("TDC-"),
            "each names its complaint"
        );
        assert_eq!(
            (rest["entries"].as_array().unwrap().len(), &rest["next"]),
            (1, &Value::Null),
            "the third stands on the second page"
        );
        let refused = officer.ask("journal", json!({ "kind": "refused_by_role" })).unwrap();
        assert_eq!(refused["entries"][0]["refused"], "void", "what a role did not allow is sealed");
    }

    #[test]
    fn entries_are_found_by_day_and_by_what_they_are_about() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0], &ids[1]]);
        let total = |params: Value| supervisor.ask("journal", params).unwrap()["total"].as_i64().unwrap();
        let all = supervisor.ask("journal", json!({})).unwrap();
        let today = casework::time::Instant(all["entries"][0]["at"].as_i64().unwrap()).day().to_string();

        assert_eq!(total(json!({ "subject": ids[0] })), 2, "it was filed, and joined with another");
        assert_eq!(total(json!({ "subject": ids[2] })), 1, "the third was only filed");
        let case = all["entries"][0]["subject_number"].clone();
        assert_eq!(total(json!({ "subject": case })), 2, "the case was opened and joined");
        assert_eq!(
            total(json!({ "subject": ids[0], "kind": "complaint_filed", "officer": "Q001" })),
            1,
            "every part given must hold"
        );
        assert_eq!(
            Some(total(json!({ "from": today, "to": today }))),
            all["length"].as_i64(),
            "all was done today, the opening of the registry too"
        );
        assert_eq!(total(json!({ "to": "2020-01-01" })), 0, "nothing was done before");
        assert_eq!(total(json!({ "from": "2999-01-01" })), 0, "nor will be after");
        assert!(supervisor.ask("journal", json!({ "subject": "TDC-2020-1" })).is_err(), "what is not there is told");
    }
}

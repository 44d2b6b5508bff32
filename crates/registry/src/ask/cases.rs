//! The list of cases: filtered, the newest first, paged by key, with the exact number of all.
//!
//! Not one case's file (`case_file`). Members and sums are counted when asked, for the rows of the page alone.

use super::Asking;
use super::search::{numbered, question};
use crate::calendar::day;
use crate::fault::Failure;
use casework::code::Id;
use casework::papers::Stage;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, HOUR, Instant};
use rusqlite::{Row, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which cases; every part given must hold.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Stages; none given means every stage, `open` those that are not concluded, merged or given up.
    pub stage: Vec<String>,
    /// A case officer's code, or `me`.
    pub officer: Option<String>,
    /// Words of the case, or its number.
    pub text: Option<String>,
    /// The principal section, a code of the offences.
    pub section: Option<String>,
}

/// A page of the list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Which cases.
    pub filter: Filter,
    /// The `next` of the page before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
}

/// One case.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// Its id.
    pub id: Id,
    /// Its reference number.
    pub number: String,
    /// Where it stands, a code.
    pub stage: String,
    /// The trader as the case bears it.
    pub trader: String,
    /// Where the trader is found.
    pub premises: Option<String>,
    /// The principal section.
    pub section: String,
    /// The case officer.
    pub officer: String,
    /// How it came to be, a code.
    pub origin: String,
    /// When it was opened.
    pub opened_at: Instant,
    /// Complaints that stand in it.
    pub members: u32,
    /// What they paid in Hong Kong dollars, in cents.
    #[ts(type = "number")]
    pub paid_cents: i64,
    /// Members that paid in another currency, which the sum leaves out.
    pub paid_otherwise: u32,
    /// The advisory last day for a prosecution.
    pub limit_on: Option<Day>,
    /// Whole days to it; below nought once it has passed.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// The smallest warning that was reached (30, 90 or 180 days); only while the limit still matters.
    pub warning: Option<u32>,
    /// Since when it has stood at its stage.
    pub stage_at: Option<Instant>,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// All cases that the filter lets through.
    pub total: u32,
    /// The page's rows.
    pub rows: Vec<Line>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Whole days from one day to another.
pub(super) fn days_between(from: Day, to: Day) -> i64 {
    (to.begins().0 - from.begins().0) / HOUR / 24
}

/// The smallest warning reached on a day, while the case can still be brought before a court.
pub(super) fn warning(asking: &Asking<'_>, stage: &str, days_left: Option<i64>) -> Option<u32> {
    let matters = matches!(stage, "opened" | "investigating" | "suspended" | "advice");
    let left = days_left.filter(|_| matters)?;
    asking.reference.numbers.limitation_warn_days.iter().copied().filter(|days| left <= i64::from(*days)).min()
}

fn filter(asking: &Asking<'_>, filter: &Filter) -> Result<(String, Vec<Box<dyn ToSql>>), Failure> {
    let mut sql = "1".to_owned();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    let mut stages = Vec::new();
    for code in &filter.stage {
        if code == "open" {
            stages.extend(["opened", "investigating", "suspended", "advice", "prosecution", "undertaking", "warning"]);
        } else {
            let stage = Stage::parse(code).ok_or_else(|| Failing::problem("stage", ProblemCode::UnknownCode))?;
            stages.push(stage.code());
        }
    }
    let mut with = |term: &str, value: Box<dyn ToSql>| {
        values.push(value);
        sql.push_str(" AND ");
        sql.push_str(&term.replace('?', &format!("?{}", values.len())));
    };
    if !stages.is_empty() {
        with("k.stage IN (SELECT value FROM json_each(?))", Box::new(serde_json::json!(stages).to_string()));
    }
    if let Some(officer) = &filter.officer {
        let code = if officer == "me" { asking.officer.as_str() } else { officer };
        with("k.officer = ?", Box::new(code.to_owned()));
    }
    if let Some(section) = &filter.section {
        with("k.section = ?", Box::new(section.clone()));
    }
    if let Some(text) = filter.text.as_deref().filter(|t| !t.trim().is_empty()) {
        let asked = question(text)?;
        let direct: Vec<i64> = numbered(asking.conn, text)?.into_iter().filter(|d| d.1).map(|d| d.0).collect();
        if direct.is_empty() {
            with(
                "k.key IN (SELECT rowid FROM case_words WHERE case_words MATCH ?)",
                Box::new(asked.expression().to_owned()),
            );
        } else {
            with("k.key IN (SELECT value FROM json_each(?))", Box::new(serde_json::json!(direct).to_string()));
        }
    }
    Ok((sql, values))
}

const LINE: &str = "SELECT k.key, k.id, k.number, k.stage, k.trader, k.premises, k.section, k.officer, k.origin, k.opened_at, k.limit_on,
   (SELECT s.at FROM case_stage s WHERE s.case_key = k.key AND s.to_seq IS NULL)
 FROM case_file k";
const MEMBERS: &str = "SELECT count(*), coalesce(sum(paid_cents) FILTER (WHERE coalesce(currency, 'HKD') = 'HKD'), 0),
   count(*) FILTER (WHERE currency <> 'HKD' AND paid_cents IS NOT NULL) FROM complaint WHERE case_key = ?1";

fn line(asking: &Asking<'_>, r: &Row<'_>) -> rusqlite::Result<(i64, Line)> {
    let stage: String = r.get(3)?;
    let limit_on = day(r, 10)?;
    let days_left = limit_on.map(|limit| days_between(asking.now.day(), limit));
    let line = Line {
        id: Id(r.get(1)?),
        number: r.get(2)?,
        trader: r.get(4)?,
        premises: r.get(5)?,
        section: r.get(6)?,
        officer: r.get(7)?,
        origin: r.get(8)?,
        opened_at: Instant(r.get(9)?),
        members: 0,
        paid_cents: 0,
        paid_otherwise: 0,
        limit_on,
        days_left,
        warning: warning(asking, &stage, days_left),
        stage_at: r.get::<_, Option<i64>>(11)?.map(Instant),
        stage,
    };
    Ok((r.get(0)?, line))
}

/// Shows a page.
///
/// # Errors
/// `unknown-code` for a stage that does not exist, the search's own for its words; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Page, Failure> {
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let (term, mut values) = filter(asking, &params.filter)?;
    let bound: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let count = format!("SELECT count(*) FROM case_file k WHERE {term}");
    let total: u32 = asking.conn.prepare_cached(&count)?.query_row(&bound[..], |r| r.get(0))?;
    values.push(Box::new(params.after.unwrap_or(i64::MAX)));
    values.push(Box::new(limit));
    let bound: Vec<&dyn ToSql> = values.iter().map(AsRef::as_ref).collect();
    let (after, most) = (values.len() - 1, values.len());
    // The key is the entry that opened the case, so its order is the order of opening.
    let sql = format!("{LINE} WHERE {term} AND k.key < ?{after} ORDER BY k.key DESC LIMIT ?{most}");
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut found: Vec<(i64, Line)> =
        statement.query_map(&bound[..], |r| line(asking, r))?.collect::<Result<_, _>>()?;
    let mut counting = asking.conn.prepare_cached(MEMBERS)?;
    for (key, line) in &mut found {
        (line.members, line.paid_cents, line.paid_otherwise) =
            counting.query_row([*key], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    }
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(key, _)| *key);
    Ok(Page { total, rows: found.into_iter().map(|(_, line)| line).collect(), next })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, give, tiny};
    use serde_json::{Value, json};

    #[test]
    fn cases_are_listed_with_their_complaints_and_sums() {
        let (office, ids) = tiny();
        let (quick, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
        let yuan = file(&quick, &json!({ "amount_paid": "100.00", "currency": "CNY" }));
        let open = json!({ "trader": "瑞甌堂藥行", "section": "13E", "officer": "C001", "origin": "complaints" });
        give(
            &supervisor,
            &json!({ "act": "consolidate", "complaints": [ids[0], ids[1], yuan], "open": open, "reason": "One shop." }),
        )
        .unwrap();
        let bought =
            json!({ "trader": "Goldfinch Gems", "section": "7", "officer": "C001", "origin": "test-purchase" });
        give(&supervisor, &json!({ "act": "open_case", "open": bought })).unwrap();

        let all = supervisor.ask("cases", json!({})).unwrap();
        assert_eq!(all["total"], 2, "both are counted");
        assert_eq!(all["rows"][0]["trader"], "Goldfinch Gems", "the newest stands first");
        assert_eq!(
            (&all["rows"][1]["members"], &all["rows"][1]["paid_cents"]),
            (&json!(3), &json!(722_500)),
            "dollars are added up"
        );
        assert_eq!(all["rows"][1]["paid_otherwise"], 1, "yuan are not added to dollars, and that is said");

        let number = all["rows"][1]["number"].as_str().unwrap();
        for (filter, found) in [
            (json!({ "text": "瑞瓯" }), 1),
            (json!({ "text": number }), 1),
            (json!({ "text": "goldfinch" }), 1),
            (json!({ "stage": ["open"] }), 2),
            (json!({ "stage": ["concluded"] }), 0),
            (json!({ "section": "7" }), 1),
            (json!({ "officer": "me" }), 0),
            (json!({ "officer": "C001" }), 2),
        ] {
            let page = supervisor.ask("cases", json!({ "filter": filter })).unwrap();
            assert_eq!(page["total"], found, "{filter} lets {found} through");
        }
        assert!(
            supervisor.ask("cases", json!({ "filter": { "stage": ["nowhere"] } })).is_err(),
            "an unknown stage is told"
        );

        let first = supervisor.ask("cases", json!({ "limit": 0 })).unwrap();
        let second = supervisor.ask("cases", json!({ "limit": 1, "after": first["next"] })).unwrap();
        let third = supervisor.ask("cases", json!({ "limit": 1, "after": second["next"] })).unwrap();
        assert_eq!(first["rows"].as_array().unwrap().len(), 1, "a page has one row at least");
        assert_eq!(second["rows"][0]["number"], number, "pages follow one another");
        assert_eq!((third["rows"].as_array().unwrap().len(), &third["next"]), (0, &Value::Null), "and end");
    }
}

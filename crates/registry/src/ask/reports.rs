//! Reports that were kept: the list of them, and one counted again and compared figure by figure.
//!
//! Not the keeping (`casework::statistics`) nor the counting (`year::kept`). A report agrees when the entry up to which it
//! counted still bears the same seal, its kept figures have the sealed digest, and counting again gives them.

use super::year::kept::{self, Figures};
use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::{Digest, Id};
use casework::statistics::Question;
use casework::time::Instant;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All of them, newest first, or one of them counted again.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The report to count again.
    #[ts(optional)]
    pub report: Option<Id>,
}

/// A figure that is no longer what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Differs {
    /// Its name.
    pub figure: String,
    /// As kept.
    #[ts(type = "number")]
    pub kept: u64,
    /// As counted now.
    #[ts(type = "number")]
    pub counted: u64,
}

/// What counting again gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Checked {
    /// Whether everything is as it was sealed.
    pub agrees: bool,
    /// Whether the entry up to which it counted bears the sealed seal.
    pub seal_holds: bool,
    /// Whether the kept figures have the sealed digest; false also where they were expunged.
    pub figures_hold: bool,
    /// Figures that differ, by name.
    pub differs: Vec<Differs>,
    /// How many figures were compared.
    pub figures: u32,
}

/// A kept report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Report {
    /// Its id.
    pub id: Id,
    /// Its place among the kept: 1, 2, 3 …
    pub n: u32,
    /// Its title; absent where it was expunged.
    pub title: Option<String>,
    /// The Hong Kong year.
    pub year: i16,
    /// Whether it begins on 1 April.
    pub fiscal: bool,
    /// As at when.
    pub as_at: Instant,
    /// The last entry that counted.
    #[ts(type = "number")]
    pub head: i64,
    /// The first four hex digits of that entry's seal.
    pub seal_first: String,
    /// The last four.
    pub seal_last: String,
    /// The digest of its figures.
    pub figures_sha256: Digest,
    /// Who kept it.
    pub kept_by: String,
    /// When.
    pub kept_at: Instant,
    /// What counting again gave, where one report was asked for.
    pub checked: Option<Checked>,
}

/// The reports.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The newest first.
    pub reports: Vec<Report>,
}

struct Sealed {
    question: Option<Question>,
    seal: Digest,
    figures: Option<String>,
}

fn report(r: &Row<'_>) -> rusqlite::Result<(Report, Sealed)> {
    let seal = Digest(r.get(6)?);
    let hex = seal.hex();
    let question = Question::parse(&r.get::<_, String>(11)?);
    let report = Report {
        id: Id(r.get(0)?),
        n: r.get(1)?,
        title: r.get(2)?,
        year: r.get(3)?,
        fiscal: question.is_some_and(|question| question.fiscal),
        as_at: Instant(r.get(4)?),
        head: r.get(5)?,
        seal_first: hex[..4].to_owned(),
        seal_last: hex[60..].to_owned(),
        figures_sha256: Digest(r.get(7)?),
        kept_by: r.get(8)?,
        kept_at: Instant(r.get(9)?),
        checked: None,
    };
    Ok((report, Sealed { question, seal, figures: r.get(10)? }))
}

const COLUMNS: &str = "SELECT id, n, title, year, as_at, head, seal, figures_sha256, kept_by, kept_at, figures, question FROM kept_report";

/// Lists the reports, or counts one again.
///
/// # Errors
/// `not-found` for a report that was never kept; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let conn = asking.conn;
    let Some(id) = params.report else {
        let mut statement = conn.prepare_cached(&format!("{COLUMNS} ORDER BY key DESC"))?;
        let rows = statement.query_map([], |r| report(r).map(|(report, _)| report))?;
        return Ok(View { reports: rows.collect::<Result<_, _>>().map_err(Fault::from)? });
    };
    let found = conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?1"))?.query_row([id.0], report).optional()?;
    let Some((mut report, sealed)) = found else { return Err(not_found(&id.hex())) };
    report.checked = Some(checked(asking, &report, &sealed)?);
    Ok(View { reports: vec![report] })
}

fn checked(asking: &Asking<'_>, report: &Report, sealed: &Sealed) -> Result<Checked, Failure> {
    // A question of a later version of the product is not counted here; the report then does not agree.
    let now = match sealed.question {
        Some(question) => kept::figures(asking, question, report.year, report.as_at)?,
        None => Figures::new(),
    };
    let then: Option<Figures> = sealed.figures.as_deref().and_then(|text| serde_json::from_str(text).ok());
    let figures_hold = then.as_ref().is_some_and(|then| kept::digest(then) == report.figures_sha256);
    let head = asking.seq_before(report.as_at)?;
    let seal = kept::seal_of(asking.conn, report.head)?.unwrap_or(Digest([0; 32]));
    let seal_holds = seal == sealed.seal && head == report.head;
    let then = then.unwrap_or_default();
    let mut names: Vec<&String> = now.keys().chain(then.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let count = |of: &Figures, name: &String| of.get(name).copied().unwrap_or(0);
    let figures = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let differs: Vec<Differs> = names
        .into_iter()
        .map(|name| Differs { figure: name.clone(), kept: count(&then, name), counted: count(&now, name) })
        .filter(|d| d.kept != d.counted)
        .collect();
    let agrees = seal_holds && figures_hold && differs.is_empty() && kept::digest(&now) == report.figures_sha256;
    Ok(Checked { agrees, seal_holds, figures_hold, differs, figures })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{Question, kept};
    use crate::testing::{consolidate, file, give, tiny};
    use serde_json::json;

    #[test]
    fn h02_a_kept_report_agrees_whatever_comes_later() {
        // Given a report kept now.
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0]]);
        give(&supervisor, &json!({ "act": "keep_report", "year": 2026, "title": "For the yearly release" })).unwrap();
        let kept = supervisor.ask("reports", json!({})).unwrap()["reports"][0].clone();
        assert_eq!((&kept["n"], &kept["title"]), (&json!(1), &json!("For the yearly release")), "it is the first kept");
        // When complaints come in, leave their case and are void.
        let _ = file(&office.sign_in("Q001"), &json!({}));
        give(&supervisor, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "Another shop." })).unwrap();
        give(&supervisor, &json!({ "act": "void", "complaints": [ids[1]], "reason": "A test." })).unwrap();
        // Then it gives the same figures as ever.
        let again = supervisor.ask("reports", json!({ "report": kept["id"] })).unwrap()["reports"][0].clone();
        assert_eq!(again["checked"]["agrees"], true, "as at an instant nothing moves: {}", again["checked"]);
        assert!(again["checked"]["figures"].as_u64().unwrap() > 19, "every figure was compared");
        assert!(supervisor.verify().is_ok(), "and the journal rebuilds it");
    }

    #[test]
    fn h02_a_report_of_a_financial_year_holds_working_days_and_agrees_after_a_holiday() {
        let (office, ids) = tiny();
        let (supervisor, admin) = (office.sign_in("S001"), office.sign_in("A001"));
        consolidate(&supervisor, &[&ids[0]]);
        let keep = json!({ "act": "keep_report", "year": 2025, "fiscal": true, "title": "2025–26" });
        give(&supervisor, &keep).unwrap();
        let kept = supervisor.ask("reports", json!({})).unwrap()["reports"][0].clone();
        assert_eq!(
            (&kept["fiscal"], &kept["year"]),
            (&json!(true), &json!(2025)),
            "it says of which kind of year it is"
        );
        for day in 6..=30 {
            let set = json!({ "act": "set_holiday", "day": format!("2026-01-{day:02}"), "holiday": true, "name": "x" });
            let _ = give(&admin, &set);
        }
        let again = supervisor.ask("reports", json!({ "report": kept["id"] })).unwrap()["reports"][0].clone();
        assert_eq!(again["checked"]["agrees"], true, "working days count as at the instant: {}", again["checked"]);
        let held: String = crate::registry::locked(&supervisor.writer)
            .query_row("SELECT figures FROM kept_report", [], |r| r.get(0))
            .unwrap();
        for bins in ["worked:", "ageing:", "week:", "deadline:"] {
            assert!(held.contains(bins), "{bins} is kept: {held}");
        }
    }

    #[test]
    fn a_report_of_before_working_days_were_kept_still_agrees() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        consolidate(&supervisor, &[&ids[0]]);
        give(&supervisor, &json!({ "act": "keep_report", "year": 2026, "title": "Mid-year" })).unwrap();
        let kept = supervisor.ask("reports", json!({})).unwrap()["reports"][0].clone();
        // As a report of then lies in the books: the old question, and figures without working days.
        let as_at = casework::time::Instant(kept["as_at"].as_i64().unwrap());
        let old = Question { fiscal: false, worked: false };
        let figures = supervisor.asking(|asking| kept::figures(asking, old, 2026, as_at)).unwrap();
        assert!(!figures.keys().any(|name| name.starts_with("worked:")), "then they were not held");
        crate::registry::locked(&supervisor.writer)
            .execute(
                "UPDATE kept_report SET question = 'year', figures = ?1, figures_sha256 = ?2",
                rusqlite::params![String::from_utf8(kept::canonical(&figures)).unwrap(), kept::digest(&figures).0],
            )
            .unwrap();
        let again = supervisor.ask("reports", json!({ "report": kept["id"] })).unwrap()["reports"][0].clone();
        assert_eq!(again["checked"]["agrees"], true, "it is counted as it asked: {}", again["checked"]);
    }

    #[test]
    fn a_report_that_differs_says_where() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        give(&supervisor, &json!({ "act": "keep_report", "year": 2026, "title": "Mid-year" })).unwrap();
        let id = supervisor.ask("reports", json!({})).unwrap()["reports"][0]["id"].clone();
        crate::registry::locked(&supervisor.writer)
            .execute(
                "UPDATE standing SET sector = 'electronics' WHERE complaint = (SELECT key FROM complaint WHERE id = unhex(?1))",
                [&ids[0]],
            )
            .unwrap();
        let checked = supervisor.ask("reports", json!({ "report": id })).unwrap()["reports"][0]["checked"].clone();
        assert_eq!((&checked["agrees"], &checked["seal_holds"]), (&json!(false), &json!(true)), "the journal is whole");
        let named: Vec<_> = checked["differs"].as_array().unwrap().iter().map(|d| d["figure"].clone()).collect();
        assert!(named.contains(&json!("medicine_shop")), "the figure that moved is named: {named:?}");
        assert!(supervisor.ask("reports", json!({ "report": "00".repeat(16) })).is_err(), "no other report is there");
    }
}

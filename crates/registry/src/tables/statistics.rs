//! Figures that were taken out and reports that are kept. Not the figures themselves, which are counted when asked for.

use super::Applying;
use crate::fault::Fault;
use casework::fact::Fact;
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::StatisticsTaken { taking, what, year, fiscal, as_at, format, language, sha256, rows } => {
            on.run(
                "INSERT INTO statistics_taken(key, id, what, year, as_at, format, language, sha256, rows, taken_by, taken_at, fiscal)
                 VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                params![
                    on.seq,
                    taking.0,
                    what.as_str(),
                    year,
                    as_at.0,
                    format.as_str(),
                    language.as_str(),
                    sha256.0,
                    rows,
                    on.officer(),
                    on.at(),
                    fiscal
                ],
            )?;
        }
        Fact::StatisticsNotWritten { taking, cause } => {
            on.run("UPDATE statistics_taken SET failed = ?2 WHERE id = ?1", params![taking.0, cause.as_str()])?;
        }
        Fact::ReportKept { report, question, year, as_at, head, seal, figures_sha256, typed } => {
            let title = on.text(typed, "title")?;
            let figures = match typed.iter().find(|t| t.group.as_str() == "figures") {
                Some(typed) => Some(on.said(&typed.digest)?.to_string()),
                None => None,
            };
            let head = i64::try_from(*head).map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?;
            on.run(
                "INSERT INTO kept_report(key, id, n, title, question, year, as_at, head, seal, figures_sha256, figures, kept_by, kept_at)
                 SELECT ?1, ?2, count(*) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM kept_report",
                params![
                    on.seq,
                    report.0,
                    title,
                    question.as_str(),
                    year,
                    as_at.0,
                    head,
                    seal.0,
                    figures_sha256.0,
                    figures,
                    on.officer(),
                    on.at()
                ],
            )?;
        }
        _ => {}
    }
    Ok(())
}

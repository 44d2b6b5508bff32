//! Figures that leave the office, and reports that are kept: each sealed with what it says and as at when.
//!
//! Not the counting, which is the registry's: the papers bring what the door has counted. A report's instant is never
//! ahead of the act, so that no later entry can change what it counts.

use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{KeepReport, RecordStatisticsFailed, TakeStatistics};
use crate::fact::Fact;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{Failing, Problem, ProblemCode, RefusalCode};
use crate::time::{Day, Instant};

/// The longest title of a kept report.
pub const LONGEST_TITLE: usize = 120;
/// In what figures leave.
pub const FORMATS: [&str; 4] = ["csv", "svg", "png", "txt"];

/// What a kept report asked: of which kind of year, and whether working days were counted too. Kept as a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Whether the year begins on 1 April.
    pub fiscal: bool,
    /// Whether what was handled is told apart by working days. The first reports did not have it.
    pub worked: bool,
}

impl Question {
    /// The code that is sealed.
    #[must_use]
    pub fn code(self) -> &'static str {
        match (self.fiscal, self.worked) {
            (true, _) => "fiscal-year",
            (false, true) => "calendar-year",
            (false, false) => "year",
        }
    }

    /// What a sealed code asked; nothing for a code that no report bears.
    #[must_use]
    pub fn parse(code: &str) -> Option<Question> {
        [(false, false), (false, true), (true, true)]
            .map(|(fiscal, worked)| Question { fiscal, worked })
            .into_iter()
            .find(|question| question.code() == code)
    }
}

/// Whether the figures of a year may be asked for: a year that a calendar has.
fn is_year(year: i16) -> bool {
    year > 0 && Day::new_year(year).is_some() && year.checked_add(1).and_then(Day::new_year).is_some()
}

fn instant_problem(as_at: Option<Instant>, act: &Act) -> Option<ProblemCode> {
    as_at.filter(|at| *at > act.at).map(|_| ProblemCode::InFuture)
}

/// Takes a chart or a release out: what, of which year, as at when, and the digest of the bytes; sealed before they are
/// written.
pub(crate) fn take(act: &Act, command: &TakeStatistics) -> Result<Decision, Failing> {
    let mut problems = Vec::new();
    let mut problem = |field: &str, code| problems.push(Problem { field: field.to_owned(), code, name: None });
    if !is_year(command.year) {
        problem("year", ProblemCode::Unsound);
    }
    if !FORMATS.contains(&command.format.as_str()) {
        problem("format", ProblemCode::UnknownCode);
    }
    if !["en", "zh-Hant", "zh-Hans"].contains(&command.language.as_str()) {
        problem("language", ProblemCode::UnknownCode);
    }
    if let Some(code) = instant_problem(command.as_at, act) {
        problem("as_at", code);
    }
    if !problems.is_empty() {
        return Err(Failing::Incomplete { problems });
    }
    let taking = Id::minted(act.id, "taking", 0);
    let mut decision = Decision::default();
    decision.state(
        Fact::StatisticsTaken {
            taking,
            what: command.what.clone(),
            year: command.year,
            fiscal: command.fiscal,
            as_at: command.as_at.unwrap_or(act.at),
            format: command.format.clone(),
            language: command.language.clone(),
            sha256: command.sha256,
            rows: command.rows,
        },
        vec![Stream::new("taking", taking)],
    );
    Ok(decision)
}

/// Records that figures which were taken could not be written.
pub(crate) fn not_written(command: &RecordStatisticsFailed, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if !papers.takings.contains(&command.taking) {
        return Err(Failing::about(RefusalCode::NotFound, command.taking.hex()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::StatisticsNotWritten { taking: command.taking, cause: command.cause.clone() },
        vec![Stream::new("taking", command.taking)],
    );
    Ok(decision)
}

/// Keeps a report: the query, the entry up to which it counts with that entry's seal, and a digest of its figures. Title
/// and figures lie beside the fact.
pub(crate) fn keep(act: &Act, command: &KeepReport, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let mut problems = Vec::new();
    let mut problem = |field: &str, code| problems.push(Problem { field: field.to_owned(), code, name: None });
    let title = command.title.trim();
    if title.is_empty() {
        problem("title", ProblemCode::Missing);
    } else if title.chars().count() > LONGEST_TITLE {
        problem("title", ProblemCode::TooLong);
    }
    if !is_year(command.year) {
        problem("year", ProblemCode::Unsound);
    }
    if let Some(code) = instant_problem(command.as_at, act) {
        problem("as_at", code);
    }
    let counted = match &papers.figures {
        Some(counted) if problems.is_empty() => counted,
        Some(_) => return Err(Failing::Incomplete { problems }),
        None => {
            if problems.is_empty() {
                problems.push(Problem { field: "year".to_owned(), code: ProblemCode::Unsound, name: None });
            }
            return Err(Failing::Incomplete { problems });
        }
    };
    let report = Id::minted(act.id, "report", 0);
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(report, "title", Some(title));
    typed.push(pen.write(report, "figures", &counted.figures));
    let mut decision = Decision::default();
    decision.state(
        Fact::ReportKept {
            report,
            question: Code::of(Question { fiscal: command.fiscal, worked: true }.code()),
            year: command.year,
            as_at: command.as_at.unwrap_or(act.at),
            head: counted.head,
            seal: counted.seal,
            figures_sha256: counted.sha256,
            typed,
        },
        vec![Stream::new("report", report)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Digest;
    use crate::command::Command;
    use crate::complaint::on_paper::{act_of, office};
    use crate::papers::FiguresPaper;
    use serde_json::json;

    fn decided(command: serde_json::Value, with: impl FnOnce(&mut Papers<'_>)) -> Result<Decision, Failing> {
        let command: Command = serde_json::from_value(command).unwrap();
        let mut papers = office();
        with(&mut papers);
        let act = act_of(&papers, "S001", &command);
        crate::decide(&act, &command, &papers)
    }
    fn counted(papers: &mut Papers<'_>) {
        papers.figures = Some(FiguresPaper {
            head: 7,
            seal: Digest([1; 32]),
            sha256: Digest([2; 32]),
            figures: json!({ "received": 3 }),
        });
    }

    #[test]
    fn a_kept_report_seals_codes_and_digests_and_no_title() {
        let done = decided(json!({ "act": "keep_report", "year": 2023, "title": "For the yearly release" }), counted);
        let done = done.unwrap();
        let (_, bytes) = done.stated[0].fact.encode();
        let sealed = String::from_utf8(bytes).unwrap();
        assert!(!sealed.contains("yearly release"), "a title is typed, so it lies beside the fact");
        assert!(sealed.contains("\"head\":7"), "the entry up to which it counts is sealed");
        assert_eq!(done.particulars.len(), 2, "title and figures are kept beside it");
    }

    #[test]
    fn a_report_says_of_which_kind_of_year_it_is() {
        let asked = |fiscal: bool| {
            let done = decided(json!({ "act": "keep_report", "year": 2023, "fiscal": fiscal, "title": "x" }), counted);
            let Fact::ReportKept { question, .. } = done.unwrap().stated[0].fact.clone() else { panic!("one report") };
            Question::parse(question.as_str()).unwrap()
        };
        assert_eq!(asked(false), Question { fiscal: false, worked: true }, "new reports hold working days");
        assert_eq!(asked(true), Question { fiscal: true, worked: true }, "of the financial year too");
        let old = Question { fiscal: false, worked: false };
        assert_eq!(Question::parse("year"), Some(old), "and the first ones are read as what they were");
        assert_eq!(Question::parse("decade"), None, "no report asked that");
    }

    #[test]
    fn a_report_counts_nothing_that_is_yet_to_come() {
        for wrong in [
            json!({ "act": "keep_report", "year": 2023, "title": " " }),
            json!({ "act": "keep_report", "year": 2023, "title": "x", "as_at": "2999-01-01" }),
            json!({ "act": "keep_report", "year": 0, "title": "x" }),
        ] {
            let told = decided(wrong.clone(), counted);
            assert!(matches!(told, Err(Failing::Incomplete { .. })), "{wrong} is told and not kept");
        }
    }

    #[test]
    fn what_leaves_names_its_format_and_its_digest() {
        let take = |format: &str| {
            decided(
                json!({ "act": "take_statistics", "what": "months", "year": 2023, "format": format, "language": "en",
                        "sha256": "00".repeat(32), "rows": 12 }),
                |_| {},
            )
        };
        assert!(take("svg").is_ok(), "a drawing may leave");
        assert!(take("exe").is_err(), "nothing else may");
        let failed = json!({ "act": "record_statistics_failed", "taking": Id([3; 16]).hex(), "cause": "not-written" });
        assert!(decided(failed.clone(), |_| {}).is_err(), "what was never taken cannot have failed");
        let known = decided(failed, |papers| {
            papers.takings.insert(Id([3; 16]));
        });
        assert!(known.is_ok(), "what was taken and not written is recorded");
    }
}

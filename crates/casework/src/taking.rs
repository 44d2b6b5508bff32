//! Lists and papers that leave the office by an officer's choice: what, by which query, which columns, how many rows, and
//! the digest of the very file; sealed before the file bears its name.
//!
//! Not referral lists (`referral`), which go to an agency and name their referrals, nor figures (`statistics`). The query
//! may hold a searched name, so it lies beside the fact.

use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::{RecordListFailed, TakeList};
use crate::fact::Fact;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{Failing, Problem, ProblemCode, RefusalCode};

/// What may be taken: a list of the screen, the entries of the journal, the year's paper, one case's bundle.
pub const LISTS: [&str; 10] =
    ["complaints", "cases", "traders", "journal", "year", "case-bundle", "statement", "letter", "slip", "extract"];
/// In what it is written; `csv-raw` is for machines.
pub const FORMATS: [&str; 5] = ["csv", "csv-raw", "xlsx", "pdf", "zip"];
/// How a file is closed for its addressee: a zip by AES, an age file.
pub const CLOSED: [&str; 2] = ["zip", "age"];
/// The longest query.
pub const LONGEST_QUERY: usize = 8_000;

/// Takes a list: refused where fewer or more rows were written than were asked for, so that a short file never leaves.
pub(crate) fn take(act: &Act, command: &TakeList) -> Result<Decision, Failing> {
    let mut problems = Vec::new();
    let mut problem = |field: &str, code| problems.push(Problem { field: field.to_owned(), code, name: None });
    if !LISTS.contains(&command.what.as_str()) {
        problem("what", ProblemCode::UnknownCode);
    }
    if !FORMATS.contains(&command.format.as_str()) {
        problem("format", ProblemCode::UnknownCode);
    }
    if command.closed.as_ref().is_some_and(|closed| !CLOSED.contains(&closed.as_str())) {
        problem("closed", ProblemCode::UnknownCode);
    }
    if !["en", "zh-Hant", "zh-Hans"].contains(&command.language.as_str()) {
        problem("language", ProblemCode::UnknownCode);
    }
    if command.rows != command.asked {
        problem("rows", ProblemCode::Unsound);
    }
    if command.query.as_ref().is_some_and(|query| query.chars().count() > LONGEST_QUERY) {
        problem("query", ProblemCode::TooLong);
    }
    if !problems.is_empty() {
        return Err(Failing::Incomplete { problems });
    }
    let taking = Id::minted(act.id, "list-taking", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(taking, "query", command.query.as_deref());
    let mut decision = Decision::default();
    decision.state(
        Fact::ListTaken {
            taking,
            what: command.what.clone(),
            format: command.format.clone(),
            closed: command.closed.clone(),
            language: command.language.clone(),
            columns: command.columns.clone(),
            order: command.order.clone(),
            rows: command.rows,
            sha256: command.sha256,
            head: command.head,
            typed,
        },
        vec![Stream::new("taking", taking)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Records that a list which was taken could not be put in its place.
pub(crate) fn not_written(command: &RecordListFailed, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if !papers.takings.contains(&command.taking) {
        return Err(Failing::about(RefusalCode::NotFound, command.taking.hex()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::ListNotWritten { taking: command.taking, cause: command.cause.clone() },
        vec![Stream::new("taking", command.taking)],
    );
    Ok(decision)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::{Code, Digest};
    use crate::command::Command;
    use crate::complaint::on_paper::{act_of, office};

    fn command() -> TakeList {
        TakeList {
            what: Code::of("complaints"),
            query: Some("state:received 周映禾".into()),
            order: Some(Code::of("received-desc")),
            format: Code::of("xlsx"),
            closed: None,
            language: Code::of("zh-Hant"),
            columns: vec![Code::of("number")],
            asked: 2,
            rows: 2,
            head: 41,
            sha256: Digest([7; 32]),
        }
    }

    fn decided(command: TakeList) -> Result<Decision, Failing> {
        let (papers, command) = (office(), Command::TakeList(command));
        crate::decide(&act_of(&papers, "S001", &command), &command, &papers)
    }

    #[test]
    fn a_list_is_sealed_with_what_it_is_and_its_query_lies_beside() {
        let done = decided(command()).unwrap();
        let Fact::ListTaken { rows, typed, .. } = &done.stated[0].fact else { panic!("one list") };
        assert_eq!((*rows, typed.len(), done.particulars.len()), (2, 1, 1), "the query is a particular, not the fact");
        let sealed = serde_json::to_string(&done.stated[0].fact).unwrap();
        assert!(!sealed.contains("周映禾"), "a searched name never stands in a sealed fact");
    }

    #[test]
    fn a_short_list_is_a_failed_one() {
        let short = TakeList { rows: 1, ..command() };
        assert!(matches!(decided(short), Err(Failing::Incomplete { .. })), "two were asked, one written");
        let other = TakeList { format: Code::of("doc"), ..command() };
        assert!(decided(other).is_err(), "nothing else is written here");
    }
}

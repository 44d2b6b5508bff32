//! What every rule of a case asks of its papers and of its form: the right stage, the right officer,
//! texts that are given, days that are in order, codes that are known.
//!
//! No rule stands here. Problems of fields are gathered so that an officer is told all at once;
//! refusals come before them, because no filled-in field would mend a case in the wrong stage.

use crate::act::{Act, Decision, Stream};
use crate::code::Code;
use crate::fact::Fact;
use crate::papers::{CasePaper, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, Problem, ProblemCode, RefusalCode};
use crate::time::Day;

/// The longest text that a field of a case takes, in characters: as elsewhere in the office.
pub(super) const TEXT_MAX: usize = 20_000;

/// Refuses unless the case stands in one of these stages, naming the stage in which it does.
pub(super) fn stands(case: &CasePaper, stages: &[Stage]) -> Result<(), Failing> {
    if stages.contains(&case.stage) { Ok(()) } else { Err(wrong_state(case)) }
}

/// Refuses a case that no longer takes any act: concluded, or merged into another.
pub(super) fn live(case: &CasePaper) -> Result<(), Failing> {
    if matches!(case.stage, Stage::Concluded | Stage::Merged) { Err(wrong_state(case)) } else { Ok(()) }
}

/// Refuses everybody but the case's own officer.
pub(super) fn own(act: &Act, case: &CasePaper) -> Result<(), Failing> {
    if act.officer == case.officer {
        return Ok(());
    }
    let about = vec![About::with(case.number.clone(), case.officer.as_str())];
    Err(Failing::Refused { code: RefusalCode::CaseNotYours, about })
}

fn wrong_state(case: &CasePaper) -> Failing {
    let about = vec![About::with(case.number.clone(), case.stage.code())];
    Failing::Refused { code: RefusalCode::CaseWrongState, about }
}

/// The stream of a case that was there before this act.
pub(super) fn seen(case: &CasePaper) -> Stream {
    Stream::seen("case", case.id, case.last)
}

/// A decision of one fact about one case.
pub(super) fn decided(case: &CasePaper, fact: Fact, pen: Pen) -> Decision {
    let mut decision = Decision { particulars: pen.written, ..Decision::default() };
    decision.state(fact, vec![seen(case)]);
    decision
}

/// Whether a text says nothing.
pub(super) fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|t| t.trim().is_empty())
}

/// Gathers what is missing or unsound in a form, in the order in which the fields are asked about.
#[derive(Debug, Default)]
pub(super) struct Form {
    problems: Vec<Problem>,
}

impl Form {
    /// Notes a problem of a field.
    pub(super) fn problem(&mut self, field: &str, code: ProblemCode) {
        self.problems.push(Problem { field: field.to_owned(), code, name: None });
    }

    /// Notes a problem unless `sound`.
    pub(super) fn need(&mut self, sound: bool, field: &str, code: ProblemCode) {
        if !sound {
            self.problem(field, code);
        }
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, field: &str, text: &str) {
        self.need(!text.trim().is_empty(), field, ProblemCode::Missing);
        self.optional(field, Some(text));
    }

    /// A text that may be left out but must be fit to keep.
    pub(super) fn optional(&mut self, field: &str, text: Option<&str>) {
        let text = text.unwrap_or_default();
        self.need(!text.contains('\0'), field, ProblemCode::HoldsNul);
        self.need(text.chars().count() <= TEXT_MAX, field, ProblemCode::TooLong);
    }

    /// A day that has come.
    pub(super) fn not_after(&mut self, field: &str, day: Day, today: Day) {
        self.need(day <= today, field, ProblemCode::InFuture);
    }

    /// A day that is no earlier than another.
    pub(super) fn in_order(&mut self, field: &str, first: Day, then: Day) {
        self.need(first <= then, field, ProblemCode::WrongOrder);
    }

    /// The office's own code for what was given under any of its names. Gives back what was given,
    /// with a problem noted, where the reference data does not know it.
    pub(super) fn known(&mut self, field: &str, given: &Code, found: Option<&Code>) -> Code {
        self.need(found.is_some(), field, ProblemCode::UnknownCode);
        found.unwrap_or(given).clone()
    }

    /// Ends the asking.
    pub(super) fn done(self) -> Result<(), Failing> {
        if self.problems.is_empty() { Ok(()) } else { Err(Failing::Incomplete { problems: self.problems }) }
    }
}

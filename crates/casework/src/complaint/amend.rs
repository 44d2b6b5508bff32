//! Correcting and completing a complaint. The earlier value stays in the journal; a correction is a new row.

use super::contents::{self, after};
use super::{file, incomplete};
use crate::act::{Act, Decision, Stream};
use crate::command::AmendComplaint;
use crate::fact::Fact;
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, Problem, ProblemCode, RefusalCode};

/// Fields that may not be taken back, because filing rests on them.
const STAYING: [&str; 2] = ["channel", "received_at"];

/// Amends one complaint. Priority and factor are computed anew where what they rest on has changed.
pub(crate) fn amend(act: &Act, command: &AmendComplaint, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    if paper.state == State::Void {
        return Err(Failing::Refused {
            code: RefusalCode::WrongState,
            about: vec![About::with(paper.number.clone(), paper.state.code())],
        });
    }
    if command.seen.is_some_and(|seen| seen != paper.last) {
        return Err(Failing::Stale { subject: vec![About::named(paper.number.clone())] });
    }
    let changes = file::canonical(&command.changes, papers);
    let mut problems = contents::problems(&changes, papers.reference, act.at);
    problems.extend(command.clear.iter().filter(|field| STAYING.contains(&field.as_str())).map(|field| Problem {
        field: field.as_str().to_owned(),
        code: ProblemCode::Missing,
        name: None,
    }));
    incomplete(problems)?;
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = contents::typed(&mut pen, paper.id, &changes);
    let change = contents::sealed(&changes);
    let before = paper.contents.as_deref().cloned().unwrap_or_default();
    let now = after(&before, &change, &command.clear);
    if now == before && typed.is_empty() && command.clear.is_empty() {
        return Err(Failing::about(RefusalCode::AlreadySo, paper.number.clone()));
    }
    typed.extend(pen.text(paper.id, "amend-reason", command.reason.as_deref()));
    let rests_on = |c: &crate::fact::Contents| (c.leaves_at, c.visitor, c.visitor_type.clone(), c.vulnerable, c.force);
    let priority = (rests_on(&before) != rests_on(&now))
        .then(|| contents::priority(&now, paper.received_at, act.at, papers.reference));
    let fact = Fact::ComplaintAmended {
        complaint: paper.id,
        weighed: contents::weighed(&now, papers.reference),
        contents: change,
        cleared: command.clear.clone(),
        priority,
        typed,
    };
    let mut decision = Decision { particulars: pen.written, ..Decision::default() };
    decision.state(fact, vec![Stream::seen("complaint", paper.id, paper.last)]);
    Ok(decision)
}

#[cfg(test)]
#[path = "amend_tests.rs"]
mod tests;

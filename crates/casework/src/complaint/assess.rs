//! c2 and c3: assessing, asking for information, and going on when the reply is in. One or many in one act.
//!
//! Source: domain paper §6.1 c2, c3.

use super::{all_in, contents, file, incomplete, members, refuse_where, required};
use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::{AskInformation, Assess, ResumeAssessment};
use crate::fact::{Fact, Priority, Returned};
use crate::intake::Intake;
use crate::papers::{ComplaintPaper, Papers, State};
use crate::particular::Pen;
use crate::refusal::{Failing, Problem, ProblemCode, RefusalCode};
use crate::time::Instant;

fn fields_set(set: &Intake) -> Vec<&'static str> {
    [
        (set.goods_or_services.is_some(), "goods_or_services"),
        (set.sector.is_some(), "sector"),
        (set.trader_district.is_some(), "trader_district"),
        (set.visitor_type.is_some(), "visitor_type"),
        (set.amount_paid.is_some(), "amount_paid"),
        (set.transaction_at.is_some(), "transaction_at"),
        (!set.allegations.is_empty(), "allegations"),
        (set.leaves_at.is_some(), "leaves_at"),
        (set.control_point.is_some(), "control_point"),
    ]
    .into_iter()
    .filter_map(|(there, field)| there.then_some(field))
    .collect()
}

/// The instant by which something made urgent by hand is due.
fn urgent(at: Instant, papers: &Papers<'_>) -> Priority {
    let hours = papers.reference.numbers.urgent_hours;
    Priority { level: 1, due: at.plus_hours(hours), rule: Code::of("urgent-by-officer") }
}

/// Takes complaints up for assessment. Every field that assessment asks for is given, or said to be unknown.
pub(crate) fn assess(act: &Act, command: &Assess, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &[State::Received, State::Assessing])?;
    let set = file::canonical(&command.set, papers);
    let mut problems = contents::problems(&set, papers.reference, act.at);
    let asked: Vec<&str> = super::ASSESSMENT_FIELDS.into_iter().chain(super::DEPARTURE_FIELDS).collect();
    for field in &command.unknown {
        if !asked.contains(&field.as_str()) {
            problems.push(Problem { field: field.as_str().to_owned(), code: ProblemCode::Unsound, name: None });
        }
    }
    let now_set = fields_set(&set);
    for paper in &found {
        for open in &paper.open_fields {
            let covered = now_set.contains(open) || command.unknown.iter().any(|u| u.as_str() == *open);
            if !covered {
                problems.push(Problem {
                    field: (*open).to_owned(),
                    code: ProblemCode::Missing,
                    name: Some(paper.number.clone()),
                });
            }
        }
    }
    incomplete(problems)?;
    let typed_fields = [
        &set.narrative,
        &set.item,
        &set.trader_name,
        &set.complainant_name,
        &set.order_no,
        &set.receipt_no,
        &set.leaves_by,
    ];
    if typed_fields.into_iter().any(contents::given) {
        // One text cannot be true of many complaints; it is written into each by amending it.
        return Err(Failing::problem("set", ProblemCode::Unsound));
    }
    let fact = Fact::ComplaintsAssessed {
        members: members(&found),
        contents: contents::sealed(&set),
        unknown: command.unknown.clone(),
        owner: Some(act.officer.clone()),
        priority: command.urgent.then(|| urgent(act.at, papers)),
    };
    let mut decision = Decision::default();
    decision.state_all(fact);
    Ok(decision)
}

/// Asks complainants for information; their clocks stop.
pub(crate) fn ask_information(act: &Act, command: &AskInformation, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let found = papers.complaints(&command.complaints)?;
    let asked = required(&command.asked, "asked")?;
    if command.due_on < act.at.day() {
        return Err(Failing::problem("due_on", ProblemCode::WrongOrder));
    }
    all_in(&found, &[State::Assessing])?;
    refuse_where(&found, RefusalCode::NoContact, |c| (!c.has_contact).then(String::new))?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "asked", Some(asked));
    let mut decision = Decision::default();
    decision.state_all(Fact::InformationAsked { members: members(&found), due_on: command.due_on, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

/// When a complaint is due once its clock runs again: later by as long as it stood still.
#[must_use]
pub fn due_after_pause(due: Instant, paused_at: Option<Instant>, now: Instant) -> Instant {
    let stood = paused_at.map_or(0, |since| now.0.saturating_sub(since.0).max(0));
    Instant(due.0.saturating_add(stood))
}

pub(crate) fn returned(paper: &ComplaintPaper, to: State, now: Instant) -> Returned {
    Returned {
        id: paper.id,
        last: paper.last,
        to: Code::of(to.code()),
        due: Some(due_after_pause(paper.due, paper.paused_at, now)),
    }
}

/// Goes on with the assessment.
pub(crate) fn resume(act: &Act, command: &ResumeAssessment, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &[State::Awaiting])?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reply", command.reply.as_deref());
    let members = found.iter().map(|c| returned(c, State::Assessing, act.at)).collect();
    let mut decision = Decision::default();
    decision.state_all(Fact::AssessmentResumed { members, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "assess_tests.rs"]
mod tests;

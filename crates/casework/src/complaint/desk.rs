//! Day-to-day acts on a complaint: taking up, assigning, steps on the spot, notes, priority, showing.

use super::{all_in, members, refuse_where, required};
use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{AddNote, Assign, LogStep, SetPriority, ShowParticulars, TakeUp, WithdrawStep};
use crate::fact::{Fact, Priority};
use crate::papers::{ComplaintPaper, Papers, State};
use crate::particular::Pen;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;
use crate::time::{HOUR, Instant};

const LIVE: [State; 6] =
    [State::Received, State::Assessing, State::Awaiting, State::Consolidated, State::Referred, State::Closed];

/// Takes complaints up that nobody has.
pub(crate) fn take_up(act: &Act, command: &TakeUp, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &LIVE)?;
    refuse_where(&found, RefusalCode::AlreadySo, |c| c.owner.as_ref().map(|o| o.as_str().to_owned()))?;
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsAssigned { members: members(&found), officer: act.officer.clone() });
    Ok(decision)
}

/// Gives complaints to an officer who works on complaints.
pub(crate) fn assign(_act: &Act, command: &Assign, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let found = papers.complaints(&command.complaints)?;
    all_in(&found, &LIVE)?;
    let able = papers
        .officers
        .get(&command.officer)
        .is_some_and(|o| !o.disabled && o.roles.iter().any(|r| matches!(r, Role::Qat | Role::Co | Role::Sup)));
    if !able {
        return Err(Failing::about(RefusalCode::OfficerUnknown, command.officer.as_str()));
    }
    if found.iter().all(|c| c.owner.as_ref() == Some(&command.officer)) {
        return Err(Failing::refused(RefusalCode::AlreadySo));
    }
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsAssigned { members: members(&found), officer: command.officer.clone() });
    Ok(decision)
}

/// The step by which an officer takes a statement in hand.
pub const STATEMENT_BEGUN: &str = "statement-begun";
/// The step by which it is said when a visitor sets out for the exit; its hour may lie ahead.
pub const SET_OUT: &str = "set-out";
/// How far ahead a visitor's setting out can be said, where nobody knows when the visitor leaves.
const SETS_OUT_WITHIN: i64 = 7 * 24 * HOUR;

/// A statement is begun once: not over one that is signed, nor beside another officer's.
fn may_begin(act: &Act, paper: &ComplaintPaper) -> Result<(), Failing> {
    match &paper.statement {
        None => Ok(()),
        Some(statement) if statement.signed || statement.officer == act.officer => {
            Err(Failing::about(RefusalCode::AlreadySo, paper.number.clone()))
        }
        Some(statement) => Err(Failing::about(RefusalCode::StatementInHand, statement.officer.as_str())),
    }
}

/// A visitor sets out before leaving; what anybody else does has happened when it is logged.
fn timely(act: &Act, paper: &ComplaintPaper, step: &Code, at: Instant) -> Result<(), Failing> {
    if step.as_str() != SET_OUT {
        return if at > act.at { Err(Failing::problem("at", ProblemCode::InFuture)) } else { Ok(()) };
    }
    match paper.contents.as_ref().and_then(|contents| contents.leaves_at) {
        Some(leaves) if at >= leaves => Err(Failing::problem("at", ProblemCode::WrongOrder)),
        None if at.0 > act.at.0.saturating_add(SETS_OUT_WITHIN) => Err(Failing::problem("at", ProblemCode::InFuture)),
        _ => Ok(()),
    }
}

/// Logs a step or a statement. It commutes with everything, so it is never stale.
pub(crate) fn log_step(act: &Act, command: &LogStep, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    all_in(&[paper], &LIVE)?;
    let step = papers
        .reference
        .steps
        .canonical(command.step.as_str())
        .ok_or_else(|| Failing::problem("step", ProblemCode::UnknownCode))?;
    let at = command.at.unwrap_or(act.at);
    timely(act, paper, &step, at)?;
    if step.as_str() == STATEMENT_BEGUN {
        may_begin(act, paper)?;
    }
    let id = Id::minted(act.id, "step", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(id, "note", command.note.as_deref());
    let handles = papers.reference.steps.get(&step).is_some_and(|s| s.more.counts_as_handled);
    let mut decision = Decision::default();
    decision.state(
        Fact::StepLogged { step_id: id, complaint: paper.id, step, at, handles, typed },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Takes back a step that was logged by mistake; only who logged it can know that.
pub(crate) fn withdraw_step(act: &Act, command: &WithdrawStep, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    let step = papers
        .steps
        .get(&command.step)
        .filter(|step| step.complaint == paper.id)
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.step.0.clone()))?;
    if step.withdrawn {
        return Err(Failing::about(RefusalCode::AlreadySo, paper.number.clone()));
    }
    if step.officer != act.officer {
        return Err(Failing::about(RefusalCode::StepNotYours, step.officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::StepWithdrawn { step_id: step.id, complaint: paper.id },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    Ok(decision)
}

/// Adds a note to a complaint or a case.
pub(crate) fn add_note(act: &Act, command: &AddNote, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let text = required(&command.text, "text")?;
    let (subject, of, last) = match (&command.complaint, &command.case) {
        (Some(name), None) => {
            let paper = papers.complaint(name)?;
            ("complaint", paper.id, paper.last)
        }
        (None, Some(name)) => {
            let paper = papers.case(name)?;
            ("case", paper.id, paper.last)
        }
        _ => return Err(Failing::refused(RefusalCode::NothingChosen)),
    };
    let note = Id::minted(act.id, "note", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(note, "note", Some(text));
    let mut decision = Decision::default();
    decision
        .state(Fact::NoteAdded { note, subject: Code::of(subject), of, typed }, vec![Stream::seen(subject, of, last)]);
    decision.particulars = pen.written;
    Ok(decision)
}

/// Sets a priority by hand, with its reason; the rule's own stays in the journal.
pub(crate) fn set_priority(act: &Act, command: &SetPriority, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    all_in(&[paper], &[State::Received, State::Assessing, State::Awaiting])?;
    let reason = required(&command.reason, "reason")?;
    if !(1..=3).contains(&command.level) {
        return Err(Failing::problem("level", ProblemCode::Unsound));
    }
    if command.due_at < act.at {
        return Err(Failing::problem("due_at", ProblemCode::WrongOrder));
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(paper.id, "priority-reason", Some(reason));
    let priority = Priority { level: command.level, due: command.due_at, rule: Code::of("by-hand") };
    let mut decision = Decision::default();
    decision.state(
        Fact::PrioritySet { complaint: paper.id, priority, typed },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Showing masked particulars is an act: who saw whom, and when.
pub(crate) fn show(_act: &Act, command: &ShowParticulars, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    let mut decision = Decision::default();
    decision
        .state(Fact::ParticularsShown { complaint: paper.id }, vec![Stream::seen("complaint", paper.id, paper.last)]);
    Ok(decision)
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;

//! k2 and k3: an investigation begins, stands still, and goes on (domain paper §6.2).
//!
//! Not the limit's arithmetic, which is in [`crate::limitation`]. What is computed here is advisory
//! (§1.4): nobody at hand has confirmed section 19 of the Ordinance.

use super::form::{Form, decided, own, stands};
use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::{ResumeCase, StartInvestigation, SuspendCase};
use crate::days::{DaysError, add_years};
use crate::fact::Fact;
use crate::limitation::{Governs, Limit};
use crate::papers::{CasePaper, Papers, Stage};
use crate::particular::Pen;
use crate::reference::Numbers;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::time::Day;

/// k2: the case's own officer begins. Seals the advisory limit and the name of the rule that gave it.
///
/// # Errors
/// Refused unless the case was just opened, is the officer's own, and the officer declares no conflict
/// of interest; incomplete without plan or reason, and with days that lie ahead or in the wrong order.
pub fn start(act: &Act, command: &StartInvestigation, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Opened])?;
    own(act, case)?;
    if !command.no_conflict_of_interest {
        return Err(Failing::about(RefusalCode::CaseConflict, case.number.clone()));
    }
    let mut form = Form::default();
    form.text("plan", &command.plan);
    if let Some(commission) = command.commission_on {
        form.in_order("commission_on", commission, command.discovery_on);
    }
    form.not_after("discovery_on", command.discovery_on, act.at.day());
    form.text("discovery_reason", &command.discovery_reason);
    form.done()?;

    let (limit_on, rule) = limit(case, command.commission_on, command.discovery_on, &papers.reference.numbers)
        .map_err(|_| Failing::problem("discovery_on", ProblemCode::NotATime))?;
    let mut pen = Pen::new(act.salt_seed);
    let mut typed = pen.text(case.id, "plan", Some(&command.plan));
    typed.extend(pen.text(case.id, "discovery", Some(&command.discovery_reason)));
    let fact = Fact::InvestigationStarted {
        case: case.id,
        commission_on: command.commission_on,
        discovery_on: command.discovery_on,
        limit_on,
        rule,
        typed,
    };
    Ok(decided(case, fact, pen))
}

/// The earliest limit over what is known of the commission: the officer's day and the earliest
/// transaction of a member. Where neither is known, the years from discovery alone.
pub(super) fn limit(
    case: &CasePaper,
    commission: Option<Day>,
    discovery: Day,
    numbers: &Numbers,
) -> Result<(Day, Code), DaysError> {
    let earliest = [commission, case.earliest_transaction].into_iter().flatten().min();
    let (day, governs) = match earliest {
        Some(commission) => {
            let limit = Limit::of(commission, Some(discovery), numbers)?;
            (limit.last_day, limit.governs)
        }
        None => (add_years(discovery, numbers.limitation_years_discovery)?, Governs::Discovery),
    };
    let rule = match governs {
        Governs::Commission => "limitation.commission",
        Governs::Discovery => "limitation.discovery",
    };
    Ok((day, Code::of(rule)))
}

/// k3: a supervisor lets the case stand still until it is looked at again.
///
/// # Errors
/// Refused unless the case is investigated or at advice; incomplete without a reason or with a review
/// day that is not after today.
pub fn suspend(act: &Act, command: &SuspendCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Investigating, Stage::Advice])?;
    let mut form = Form::default();
    form.text("reason", &command.reason);
    form.need(command.review_on > act.at.day(), "review_on", ProblemCode::WrongOrder);
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(case.id, "reason", Some(&command.reason));
    Ok(decided(case, Fact::CaseSuspended { case: case.id, review_on: command.review_on, typed }, pen))
}

/// k3 back: the case returns to the stage in which it was suspended.
///
/// # Errors
/// Refused unless the case is suspended.
pub fn resume(act: &Act, command: &ResumeCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Suspended])?;
    let mut form = Form::default();
    form.optional("reason", command.reason.as_deref());
    form.done()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(case.id, "reason", command.reason.as_deref());
    Ok(decided(case, Fact::CaseResumed { case: case.id, typed }, pen))
}

#[cfg(test)]
#[path = "investigate_tests.rs"]
mod tests;

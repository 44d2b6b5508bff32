//! k1: a case is opened; and its assignment to another officer (domain paper §6.2).
//!
//! Not the consolidation that opens a case for its complaints: that rule is in
//! [`crate::complaint::consolidate`] and asks `opened` for the case.

use super::form::{Form, decided, live};
use crate::act::{Act, Decision, Stated, Stream};
use crate::code::{Code, Id};
use crate::command::{AssignCase, NewCase, OpenCase};
use crate::fact::Fact;
use crate::number::Series;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::roles::Role;

/// k1 without complaints: a case that the office begins by itself, such as on a test purchase.
///
/// # Errors
/// Incomplete where the trader is not named or a code is unknown, or where the origin is
/// `complaints`, which only a consolidation brings; refused where the officer cannot lead a case.
pub fn open(act: &Act, command: &OpenCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let mut pen = Pen::new(act.salt_seed);
    let (_, stated) = begun(act, &command.open, papers, &mut pen, 0, false)?;
    Ok(Decision { stated: vec![stated], particulars: pen.written })
}

/// k1 with complaints: the case that a consolidation or a split opens, as the `nth` of its act.
/// Yields the case's id, which the facts about its complaints name.
///
/// # Errors
/// As [`open`], but here the origin must be `complaints`.
pub(crate) fn opened(
    act: &Act,
    open: &NewCase,
    papers: &Papers<'_>,
    pen: &mut Pen,
    nth: u32,
) -> Result<(Id, Stated), Failing> {
    begun(act, open, papers, pen, nth, true)
}

fn begun(
    act: &Act,
    open: &NewCase,
    papers: &Papers<'_>,
    pen: &mut Pen,
    nth: u32,
    from_complaints: bool,
) -> Result<(Id, Stated), Failing> {
    can_lead(papers, &open.officer)?;
    let mut form = Form::default();
    form.text("trader", &open.trader);
    form.optional("premises", open.premises.as_deref());
    let section =
        form.known("section", &open.section, papers.reference.offences.resolve(open.section.as_str()).map(|o| &o.code));
    let origin = papers.reference.case_origins.resolve(open.origin.as_str());
    let origin_code = form.known("origin", &open.origin, origin.map(|o| &o.code));
    let fits = origin.is_none_or(|o| o.more.from_complaints == from_complaints);
    form.need(fits, "origin", ProblemCode::Unsound);
    form.done()?;

    let case = Id::minted(act.id, "case", nth);
    let premises = open.premises.as_deref().map(str::trim).filter(|p| !p.is_empty());
    let typed =
        vec![pen.write(case, "trader", &serde_json::json!({ "name": open.trader.trim(), "premises": premises }))];
    let number = papers.next_number(Series::Case, act.at, nth);
    let fact = Fact::CaseOpened { case, number, section, officer: open.officer.clone(), origin: origin_code, typed };
    Ok((case, Stated { fact, streams: vec![Stream::new("case", case)] }))
}

/// Gives a case to another officer. Its stage does not change.
///
/// # Errors
/// Refused where the case is concluded or merged, where the officer has it already, or where the
/// officer is not on the register, no longer signs in, or is no case officer.
pub fn assign(act: &Act, command: &AssignCase, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    live(case)?;
    can_lead(papers, &command.officer)?;
    if case.officer == command.officer {
        return Err(Failing::about(RefusalCode::AlreadySo, case.number.clone()));
    }
    let fact = Fact::CaseAssigned { case: case.id, officer: command.officer.clone() };
    Ok(decided(case, fact, Pen::new(act.salt_seed)))
}

/// Refuses an officer who could not act on the case: unknown, disabled, or without the role.
fn can_lead(papers: &Papers<'_>, officer: &Code) -> Result<(), Failing> {
    let paper = papers
        .officers
        .get(officer)
        .filter(|o| !o.disabled)
        .ok_or_else(|| Failing::about(RefusalCode::OfficerUnknown, officer.as_str()))?;
    if paper.roles.contains(&Role::Co) {
        return Ok(());
    }
    let about = vec![About::with(officer.as_str(), Role::Co.code())];
    Err(Failing::Refused { code: RefusalCode::RoleMayNot, about })
}

#[cfg(test)]
#[path = "open_tests.rs"]
mod tests;

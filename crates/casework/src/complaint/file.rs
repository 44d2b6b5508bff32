//! c1: taking a complaint in. Savable in under a minute: five things are asked for, the rest is listed as missing.
//!
//! Source: domain paper §6.1 c1 and §4.2.

use super::{contents, evidence, incomplete, people};
use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::FileComplaint;
use crate::fact::{Fact, RowKey};
use crate::intake::Intake;
use crate::number::Series;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::reference::List;
use crate::refusal::{Failing, Problem, ProblemCode, RefusalCode};

/// What filing asks for: channel, received at, a contact or *anonymous*, a trader, a narrative or an allegation.
#[must_use]
pub fn missing(intake: &Intake) -> Vec<Problem> {
    let contact = contents::has_contact(intake) || intake.anonymous;
    let trader = [
        &intake.trader_name,
        &intake.trader_address,
        &intake.trader_url,
        &intake.trader_social,
        &intake.trader_phone,
        &intake.trader_brn,
    ]
    .into_iter()
    .any(contents::given);
    let matter = contents::given(&intake.narrative) || !intake.allegations.is_empty();
    [
        (intake.channel.is_some(), "channel"),
        (intake.received_at.is_some(), "received_at"),
        (contact, "complainant_phone"),
        (trader, "trader_name"),
        (matter, "narrative"),
    ]
    .into_iter()
    .filter(|(there, _)| !there)
    .map(|(_, field)| Problem { field: field.to_owned(), code: ProblemCode::Missing, name: None })
    .collect()
}

/// All that stands against filing this intake.
#[must_use]
pub fn check(intake: &Intake, papers: &Papers<'_>, act: &Act) -> Vec<Problem> {
    let mut all = missing(intake);
    all.extend(contents::problems(intake, papers.reference, act.at));
    all
}

/// Aliases become the reference data's own codes, so that a form may say `hotline`; a sum without a
/// currency is in Hong Kong dollars.
#[must_use]
pub fn canonical(intake: &Intake, papers: &Papers<'_>) -> Intake {
    let mut plain = intake.clone();
    fn own<T>(list: &List<T>, code: &mut Option<Code>) {
        if let Some(found) = code.as_ref().and_then(|c| list.canonical(c.as_str())) {
            *code = Some(found);
        }
    }
    let reference = papers.reference;
    own(&reference.channels, &mut plain.channel);
    own(&reference.languages, &mut plain.language);
    own(&reference.residences, &mut plain.residence);
    own(&reference.visitor_types, &mut plain.visitor_type);
    own(&reference.control_points, &mut plain.control_point);
    own(&reference.districts, &mut plain.trader_district);
    own(&reference.sectors, &mut plain.sector);
    own(&reference.units, &mut plain.unit);
    own(&reference.units, &mut plain.unit_shown);
    own(&reference.units, &mut plain.unit_believed);
    own(&reference.units, &mut plain.unit_charged);
    own(&reference.currencies, &mut plain.currency);
    own(&reference.payment_methods, &mut plain.payment_method);
    for allegation in &mut plain.allegations {
        if let Some(found) = papers.reference.offences.canonical(allegation.as_str()) {
            *allegation = found;
        }
    }
    plain.allegations.dedup();
    if plain.amount_paid.is_some() && plain.currency.is_none() {
        plain.currency = Some(Code::of("HKD"));
    }
    plain
}

/// Where the numbers of this act have got to.
pub(crate) struct Numbering {
    pub complaints: u32,
    pub quick_actions: u32,
}

/// States that one sound intake is filed; `index` tells it from others of the same act.
pub(crate) fn state_filed(
    act: &Act,
    intake: &Intake,
    source: Option<RowKey>,
    numbering: &mut Numbering,
    papers: &Papers<'_>,
    pen: &mut Pen,
    decision: &mut Decision,
) -> Id {
    let id = Id::minted(act.id, "complaint", numbering.complaints);
    let contents = contents::sealed(intake);
    let received = intake.received_at.unwrap_or(act.at);
    let quick = contents::is_quick_action(&contents, papers.reference);
    let quick_action = quick.then(|| {
        let number = papers.next_number(Series::QuickAction, act.at, numbering.quick_actions);
        numbering.quick_actions += 1;
        number
    });
    let fact = Fact::ComplaintFiled {
        complaint: id,
        number: papers.next_number(Series::Complaint, act.at, numbering.complaints),
        quick_action,
        queue: Code::of(if quick { "quick-action" } else { "general" }),
        // An officer who files at the counter has the complaint; an imported one lies in the queue.
        owner: source.is_none().then(|| act.officer.clone()),
        priority: contents::priority(&contents, received, act.at, papers.reference),
        weighed: contents::weighed(&contents, papers.reference),
        source,
        typed: contents::typed(pen, id, intake),
        contents,
    };
    numbering.complaints += 1;
    decision.state(fact, vec![Stream::new("complaint", id)]);
    id
}

/// Files one complaint.
pub(crate) fn file(act: &Act, command: &FileComplaint, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let intake = canonical(&command.complaint, papers);
    let people = command.people.as_deref().unwrap_or_default();
    let mut problems = check(&intake, papers, act);
    problems.extend(people::problems(people, papers));
    incomplete(problems)?;
    let known = papers.rows.first().copied().flatten();
    if let Some(known) = known
        && let Some(filed) = known.filed
    {
        let code = if filed == known.key.content { RefusalCode::AlreadySo } else { RefusalCode::RowDiffers };
        return Err(Failing::about(code, intake.source_ref.unwrap_or_default()));
    }
    let mut decision = Decision::default();
    let mut pen = Pen::new(act.salt_seed);
    let mut numbering = Numbering { complaints: 0, quick_actions: 0 };
    let id = state_filed(act, &intake, known.map(|k| k.key), &mut numbering, papers, &mut pen, &mut decision);
    people::state_with_filing(act, id, people, papers, &mut pen, &mut decision);
    evidence::state_with_filing(
        act,
        id,
        command.evidence.as_deref().unwrap_or_default(),
        papers,
        &mut pen,
        &mut decision,
    )?;
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "file_tests.rs"]
mod tests;

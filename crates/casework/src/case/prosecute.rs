//! k5: a case goes before a court (domain paper §6.2): advice or delegated authority, defendants,
//! charges, and the advisory limit.
//!
//! Not what happens before the court, which is in [`super::court`]. The office's keys, D1 and C1, are
//! sealed; names and particulars of charges are particulars.

use super::form::{Form, blank, decided, stands};
use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::Prosecute;
use crate::fact::{ChargeFact, DefendantFact, Fact, Typed};
use crate::limitation::Limit;
use crate::papers::{CasePaper, Papers, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::time::Day;
use std::collections::BTreeSet;

/// k5. From advice; from the investigation only under delegated authority.
///
/// # Errors
/// Refused from another stage, without advice or authority, with keys that are doubled or unknown, and
/// past the limit without an override; incomplete where a defendant, a charge or a text is missing.
pub fn prosecute(act: &Act, command: &Prosecute, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    let delegated = !blank(command.delegated.as_deref());
    if delegated {
        stands(case, &[Stage::Advice, Stage::Investigating])?;
    } else {
        stands(case, &[Stage::Advice])?;
        if blank(command.advice_ref.as_deref()) {
            return Err(Failing::about(RefusalCode::CaseNoAdvice, case.number.clone()));
        }
    }
    let sections = complete(act.at.day(), command, case, papers)?;
    keys_agree(case, command)?;
    let passed = passed(act.at.day(), command, case, papers);
    let overridden = !passed.is_empty();
    if overridden && blank(command.limitation_override.as_deref()) {
        return Err(Failing::Refused { code: RefusalCode::CaseLimitationPassed, about: passed });
    }

    let mut pen = Pen::new(act.salt_seed);
    let typed = write(&mut pen, case, command);
    let defendants =
        command.defendants.iter().map(|d| DefendantFact { key: d.key.clone(), kind: d.kind.clone() }).collect();
    let charges = command
        .charges
        .iter()
        .zip(sections)
        .map(|(c, section)| ChargeFact {
            key: c.key.clone(),
            defendant: c.defendant.clone(),
            section,
            committed_on: c.committed_on,
        })
        .collect();
    let fact = Fact::CaseProsecuted {
        case: case.id,
        advice_on: command.advice_on,
        delegated,
        limitation_overridden: overridden,
        defendants,
        charges,
        typed,
    };
    Ok(decided(case, fact, pen))
}

/// Looks through the form and gives back the charges' sections under the office's own codes.
fn complete(today: Day, command: &Prosecute, case: &CasePaper, papers: &Papers<'_>) -> Result<Vec<Code>, Failing> {
    let mut form = Form::default();
    form.optional("advice_ref", command.advice_ref.as_deref());
    form.need(blank(command.advice_ref.as_deref()) || command.advice_on.is_some(), "advice_on", ProblemCode::Missing);
    if let Some(day) = command.advice_on {
        form.not_after("advice_on", day, today);
    }
    form.optional("delegated", command.delegated.as_deref());
    form.optional("limitation_override", command.limitation_override.as_deref());
    let somebody = !(command.defendants.is_empty() && case.defendants.is_empty());
    form.need(somebody, "defendants", ProblemCode::Missing);
    form.need(!command.charges.is_empty(), "charges", ProblemCode::Missing);
    for (i, defendant) in command.defendants.iter().enumerate() {
        form.text(&format!("defendants.{i}.name"), &defendant.name);
        let kind = matches!(defendant.kind.as_str(), "person" | "company");
        form.need(kind, &format!("defendants.{i}.kind"), ProblemCode::UnknownCode);
    }
    let mut sections = Vec::with_capacity(command.charges.len());
    for (i, charge) in command.charges.iter().enumerate() {
        let offence = papers.reference.offences.resolve(charge.section.as_str());
        sections.push(form.known(&format!("charges.{i}.section"), &charge.section, offence.map(|o| &o.code)));
        form.not_after(&format!("charges.{i}.committed_on"), charge.committed_on, today);
        form.text(&format!("charges.{i}.particulars"), &charge.particulars);
    }
    form.done()?;
    Ok(sections)
}

/// Refuses keys given twice, in this act or before, and charges against nobody. All are named.
fn keys_agree(case: &CasePaper, command: &Prosecute) -> Result<(), Failing> {
    let mut about = Vec::new();
    let mut defendants: BTreeSet<&Code> = case.defendants.iter().collect();
    for defendant in &command.defendants {
        if !defendants.insert(&defendant.key) {
            about.push(About::with(defendant.key.as_str(), "twice"));
        }
    }
    let mut charges: BTreeSet<&Code> = case.charges.iter().map(|c| &c.key).collect();
    for charge in &command.charges {
        if !charges.insert(&charge.key) {
            about.push(About::with(charge.key.as_str(), "twice"));
        }
        if !defendants.contains(&charge.defendant) {
            about.push(About::with(charge.key.as_str(), charge.defendant.as_str()));
        }
    }
    if about.is_empty() { Ok(()) } else { Err(Failing::Refused { code: RefusalCode::CaseChargeUnknown, about }) }
}

/// What the limit has overtaken: the case by its sealed limit, each charge by its own day. The limit's
/// last day is named where there is one.
fn passed(today: Day, command: &Prosecute, case: &CasePaper, papers: &Papers<'_>) -> Vec<About> {
    let mut about = Vec::new();
    if let Some(limit) = case.limit_on.filter(|limit| *limit < today) {
        about.push(About::with(case.number.clone(), limit.to_string()));
    }
    for charge in &command.charges {
        if let Ok(limit) = Limit::of(charge.committed_on, case.discovery_on, &papers.reference.numbers)
            && limit.has_passed(today)
        {
            about.push(About::with(charge.key.as_str(), limit.last_day.to_string()));
        }
    }
    about
}

fn write(pen: &mut Pen, case: &CasePaper, command: &Prosecute) -> Vec<Typed> {
    let mut typed = pen.text(case.id, "advice", command.advice_ref.as_deref());
    typed.extend(pen.text(case.id, "delegated", command.delegated.as_deref()));
    typed.extend(pen.text(case.id, "override", command.limitation_override.as_deref()));
    for defendant in &command.defendants {
        let body = serde_json::json!({ "key": defendant.key.as_str(), "name": defendant.name.trim() });
        typed.push(pen.write(case.id, "defendant", &body));
    }
    for charge in &command.charges {
        let body = serde_json::json!({ "key": charge.key.as_str(), "particulars": charge.particulars.trim() });
        typed.push(pen.write(case.id, "charge", &body));
    }
    typed
}

#[cfg(test)]
#[path = "prosecute_tests.rs"]
mod tests;

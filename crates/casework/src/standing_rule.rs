//! Standing rules: until a day, all about one trader goes to one case, as a suggestion or by itself.
//!
//! Not which complaints a rule fits, which the registry lays on the table. A rule is set by a supervisor and works under
//! that name; each time it is applied is a batch that can be undone. Past its day it does nothing, without any act.

use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::{ApplyStandingRule, EndStandingRule, SetStandingRule};
use crate::complaint::consolidate::{joined, may_join, takes_complaints};
use crate::complaint::{refuse_where, required};
use crate::fact::Fact;
use crate::papers::{Papers, RulePaper, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::roles::Role;
use crate::time::{Day, Instant};

/// Whether a rule still works on the day of an instant; its last day is the one it names.
#[must_use]
pub fn works(until: Day, at: Instant) -> bool {
    at.day() <= until
}

/// Whether a rule may last until that day: later than today, and no longer than a year.
fn last_day(until: Day, at: Instant) -> Result<(), Failing> {
    let today = at.day();
    if until <= today {
        return Err(Failing::problem("until", ProblemCode::InPast));
    }
    let year = jiff::Span::new().years(1);
    if today.0.checked_add(year).is_ok_and(|furthest| until.0 > furthest) {
        return Err(Failing::problem("until", ProblemCode::TooFar));
    }
    Ok(())
}

/// Sets a rule.
pub(crate) fn set(act: &Act, command: &SetStandingRule, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    last_day(command.until, act.at)?;
    let trader = papers.complaint(&command.trader)?;
    refuse_where(&[trader], RefusalCode::WrongState, |c| (c.state == State::Void).then(|| c.state.code().to_owned()))?;
    if !papers.tells.contains(&trader.id) {
        return Err(Failing::about(RefusalCode::RuleTellsNobody, trader.number.clone()));
    }
    let case = papers.case(&command.case)?;
    takes_complaints(case)?;
    let alike = |rule: &&RulePaper| rule.trader == trader.id && rule.case == case.id;
    if papers.rules.values().filter(alike).any(|rule| !rule.ended && works(rule.until, act.at)) {
        return Err(Failing::about(RefusalCode::AlreadySo, case.number.clone()));
    }
    let rule = Id::minted(act.id, "rule", 0);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(rule, "reason", Some(reason));
    let (until, by_itself) = (command.until, command.by_itself);
    let mut decision = Decision::default();
    decision.state(
        Fact::StandingRuleSet { rule, trader: trader.id, case: case.id, until, by_itself, typed },
        vec![
            Stream::new("rule", rule),
            Stream::seen("complaint", trader.id, trader.last),
            Stream::seen("case", case.id, case.last),
        ],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// The rule of that id, while it works.
fn working<'p>(id: Id, at: Instant, papers: &'p Papers<'_>) -> Result<&'p RulePaper, Failing> {
    let rule = papers.rules.get(&id).ok_or_else(|| Failing::about(RefusalCode::NotFound, id.hex()))?;
    if rule.ended || !works(rule.until, at) {
        return Err(Failing::Refused {
            code: RefusalCode::RuleOver,
            about: vec![About::with(id.hex(), rule.until.to_string())],
        });
    }
    Ok(rule)
}

/// Ends a rule before its day. What it joined stays.
pub(crate) fn end(act: &Act, command: &EndStandingRule, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    let rule = working(command.rule, act.at, papers)?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reason", Some(reason));
    let mut decision = Decision::default();
    decision.state(Fact::StandingRuleEnded { rule: rule.id, typed }, vec![Stream::seen("rule", rule.id, rule.last)]);
    decision.particulars = pen.written;
    Ok(decision)
}

/// Joins complaints to the rule's case. By itself only where the rule says so, and only while who set it is a supervisor.
pub(crate) fn apply(act: &Act, command: &ApplyStandingRule, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let rule = working(command.rule, act.at, papers)?;
    if act.by_rule {
        let owner = papers.officers.get(&rule.owner);
        let still = owner.is_some_and(|owner| !owner.disabled && owner.roles.contains(&Role::Sup));
        if !rule.by_itself || !still || act.officer != rule.owner {
            return Err(Failing::about(RefusalCode::RuleNotByItself, rule.owner.as_str()));
        }
    }
    takes_complaints(papers.case(&rule.case.into())?)?;
    let found = papers.complaints(&command.complaints)?;
    may_join(&found, None)?;
    refuse_where(&found, RefusalCode::RuleFitsNot, |c| {
        (!rule.fits.contains(&c.id)).then(|| c.state.code().to_owned())
    })?;
    let mut fact = joined(rule.case, &found, None, Vec::new());
    if let Fact::ComplaintsConsolidated { rule: by, by_itself, .. } = &mut fact {
        *by = Some(rule.id);
        *by_itself = act.by_rule;
    }
    let mut decision = Decision::default();
    decision.state_all(fact);
    Ok(decision)
}

#[cfg(test)]
#[path = "standing_rule_tests.rs"]
mod tests;

//! What keeps a referral alive after it left: when its agency is chased, and where that agency is written to.
//!
//! Not the agency's answer (`referral`). The directory itself, with names and what each agency deals with, is reference
//! data; addresses change and are the office's own, so each is a fact, and what was written earlier keeps the one before.

use super::{all_of, by_name, moved};
use crate::act::{Act, Decision};
use crate::code::Id;
use crate::command::{ChaseReferrals, SetAgencyAddress};
use crate::fact::Fact;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{Failing, Problem, ProblemCode};

/// The longest address, in characters.
const LONGEST: usize = 600;

/// Sets the day on which referrals that have left are chased next.
pub(crate) fn chase(act: &Act, command: &ChaseReferrals, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if command.next_on < act.at.day() {
        return Err(Failing::problem("next_on", ProblemCode::InPast));
    }
    if command.chased_on.is_some_and(|day| day > act.at.day()) {
        return Err(Failing::problem("chased_on", ProblemCode::InFuture));
    }
    let chosen = all_of(by_name(papers, &command.referrals)?, &["sent", "acknowledged", "accepted"])?;
    let members = chosen.into_iter().map(|r| moved(r, papers, false)).collect::<Result<_, _>>()?;
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "note", command.note.as_deref());
    let mut decision = Decision::default();
    decision.state_all(Fact::ReferralsChased {
        members,
        next_on: command.next_on,
        chased_on: command.chased_on,
        typed,
    });
    decision.particulars = pen.written;
    Ok(decision)
}

/// Sets where an agency is written to from now on.
pub(crate) fn set_address(act: &Act, command: &SetAgencyAddress, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let mut problems = Vec::new();
    let mut problem = |field: &str, code| problems.push(Problem { field: field.to_owned(), code, name: None });
    let agency = papers.reference.agencies.canonical(command.agency.as_str());
    if agency.is_none() {
        problem("agency", ProblemCode::UnknownCode);
    }
    let given = &command.address;
    for (field, text) in [
        ("address_en", &given.address_en),
        ("address_zh", &given.address_zh),
        ("email", &given.email),
        ("fax", &given.fax),
        ("attention", &given.attention),
    ] {
        if text.chars().count() > LONGEST {
            problem(field, ProblemCode::TooLong);
        }
    }
    if given.address_en.trim().is_empty() && given.address_zh.trim().is_empty() && given.email.trim().is_empty() {
        problem("address_en", ProblemCode::Missing);
    }
    let (true, Some(agency)) = (problems.is_empty(), agency) else { return Err(Failing::Incomplete { problems }) };
    let body = serde_json::to_value(given).unwrap_or_default();
    let mut pen = Pen::new(act.salt_seed);
    let typed = vec![pen.write(Id::minted(act.id, "address", 0), "address", &body)];
    let mut decision = Decision::default();
    decision.state_all(Fact::AgencyAddressed { agency, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

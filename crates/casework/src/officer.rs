//! Officers and their roles. The key slot that lets an officer in is the door's affair.

use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{AddOfficer, DisableOfficer, EnableOfficer, RecordKeyChange, SetRoles};
use crate::complaint::required;
use crate::fact::Fact;
use crate::office::key_change;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;

/// The id under which an officer's particulars stand, the same for ever.
#[must_use]
pub fn id_of(officer: &Code) -> Id {
    Id::minted(Id([0; 16]), officer.as_str(), 0)
}

fn sound(roles: &[Role]) -> Result<Vec<Role>, Failing> {
    let mut roles = roles.to_vec();
    roles.sort();
    roles.dedup();
    if roles.is_empty() { Err(Failing::problem("roles", ProblemCode::Missing)) } else { Ok(roles) }
}

/// Adds an officer.
pub(crate) fn add(act: &Act, command: &AddOfficer, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let roles = sound(&command.roles)?;
    let name = required(&command.name, "name")?;
    if papers.officers.contains_key(&command.officer) {
        return Err(Failing::about(RefusalCode::OfficerThere, command.officer.as_str()));
    }
    let id = id_of(&command.officer);
    let mut pen = Pen::new(act.salt_seed);
    let typed = vec![pen.write(id, "officer", &serde_json::json!({ "name": name }))];
    let mut decision = Decision::default();
    decision
        .state(Fact::OfficerAdded { officer: command.officer.clone(), roles, typed }, vec![Stream::new("officer", id)]);
    decision.particulars = pen.written;
    Ok(decision)
}

fn others_administer(papers: &Papers<'_>, but: &Code) -> bool {
    papers.officers.iter().any(|(code, o)| code != but && !o.disabled && o.roles.contains(&Role::Adm))
}

/// Sets an officer's roles from now on.
pub(crate) fn set_roles(_act: &Act, command: &SetRoles, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let roles = sound(&command.roles)?;
    let paper = papers
        .officers
        .get(&command.officer)
        .filter(|o| !o.disabled)
        .ok_or_else(|| Failing::about(RefusalCode::OfficerUnknown, command.officer.as_str()))?;
    if paper.roles == roles {
        return Err(Failing::about(RefusalCode::AlreadySo, command.officer.as_str()));
    }
    if !roles.contains(&Role::Adm) && !others_administer(papers, &command.officer) {
        return Err(Failing::about(RefusalCode::LastAdministrator, command.officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::OfficerRolesSet { officer: command.officer.clone(), roles },
        vec![Stream::new("officer", id_of(&command.officer))],
    );
    Ok(decision)
}

/// An officer signs in no more. What they did stands.
pub(crate) fn disable(_act: &Act, command: &DisableOfficer, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers
        .officers
        .get(&command.officer)
        .ok_or_else(|| Failing::about(RefusalCode::OfficerUnknown, command.officer.as_str()))?;
    if paper.disabled {
        return Err(Failing::about(RefusalCode::AlreadySo, command.officer.as_str()));
    }
    if !others_administer(papers, &command.officer) {
        return Err(Failing::about(RefusalCode::LastAdministrator, command.officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::OfficerDisabled { officer: command.officer.clone() },
        vec![Stream::new("officer", id_of(&command.officer))],
    );
    Ok(decision)
}

/// An officer signs in again, with the roles held before.
pub(crate) fn enable(command: &EnableOfficer, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers
        .officers
        .get(&command.officer)
        .ok_or_else(|| Failing::about(RefusalCode::OfficerUnknown, command.officer.as_str()))?;
    if !paper.disabled {
        return Err(Failing::about(RefusalCode::AlreadySo, command.officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::OfficerEnabled { officer: command.officer.clone() },
        vec![Stream::new("officer", id_of(&command.officer))],
    );
    Ok(decision)
}

/// A key slot was changed: one's own, another's, or the recovery keys.
pub(crate) fn change_key(act: &Act, command: &RecordKeyChange, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let what = key_change(&command.what).ok_or_else(|| Failing::problem("what", ProblemCode::UnknownCode))?;
    let officer = match (what, &command.officer) {
        ("reset", None) => return Err(Failing::problem("officer", ProblemCode::Missing)),
        ("reset", Some(officer)) => officer,
        _ => &act.officer,
    };
    if papers.officers.get(officer).is_none_or(|o| o.disabled) {
        return Err(Failing::about(RefusalCode::OfficerUnknown, officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state(
        Fact::KeyChanged { what: Code::of(what), officer: officer.clone() },
        vec![Stream::new("officer", id_of(officer))],
    );
    Ok(decision)
}

/// A clock far ahead of the last entry, confirmed by an officer.
pub(crate) fn confirm_clock(act: &Act) -> Decision {
    let mut decision = Decision::default();
    decision.state(Fact::ClockConfirmed { clock: act.at }, vec![]);
    decision
}

#[cfg(test)]
#[path = "officer_tests.rs"]
mod tests;

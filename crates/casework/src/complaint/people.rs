//! People of a complaint besides the complainant: agents, witnesses, guardians, companions, each with a role.
//!
//! Not the complainant, whose particulars stand in the intake. Names and contacts are particulars, masked like the
//! complainant's; only the role is sealed. A correction is a new person, and the wrong one is struck. Requirement 6.

use super::required;
use crate::act::{Act, Decision, Stream};
use crate::code::Id;
use crate::command::{NamePeople, PersonGiven, StrikePerson};
use crate::fact::{Fact, PersonFact, Typed};
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, Problem, ProblemCode, RefusalCode};
use serde_json::{Map, Value};

/// The most people that one act names.
pub const MOST: usize = 50;
const LONGEST: usize = 300;

fn fields(person: &PersonGiven) -> [(&'static str, &Option<String>); 4] {
    [("name", &person.name), ("phone", &person.phone), ("email", &person.email), ("wechat", &person.wechat)]
}

/// All that stands against these people, each problem with the person's place in the list.
pub(crate) fn problems(people: &[PersonGiven], papers: &Papers<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    if people.len() > MOST {
        found.push(Problem { field: "people".to_owned(), code: ProblemCode::TooLong, name: None });
    }
    for (place, person) in (1..).zip(people) {
        let mut say =
            |field: &str, code| found.push(Problem { field: format!("people.{place}.{field}"), code, name: None });
        if !papers.reference.person_roles.has(&person.role) {
            say("role", ProblemCode::UnknownCode);
        }
        if fields(person).iter().all(|(_, text)| !super::contents::given(text)) {
            say("name", ProblemCode::Missing);
        }
        for (field, text) in fields(person) {
            let text = text.as_deref().unwrap_or_default();
            if text.contains('\0') {
                say(field, ProblemCode::HoldsNul);
            }
            if text.chars().count() > LONGEST {
                say(field, ProblemCode::TooLong);
            }
        }
    }
    found
}

fn written(act: &Act, people: &[PersonGiven], papers: &Papers<'_>, pen: &mut Pen) -> (Vec<PersonFact>, Vec<Typed>) {
    let (mut facts, mut typed) = (Vec::new(), Vec::new());
    for person in people {
        let id = Id::minted(act.id, "person", u32::try_from(facts.len()).unwrap_or(u32::MAX));
        let mut body = Map::new();
        for (field, text) in fields(person) {
            if let Some(text) = text.as_deref().map(str::trim).filter(|t| !t.is_empty()) {
                body.insert(field.to_owned(), Value::String(text.to_owned()));
            }
        }
        typed.push(pen.write(id, "person", &Value::Object(body)));
        let role = papers.reference.person_roles.canonical(person.role.as_str()).unwrap_or_else(|| person.role.clone());
        facts.push(PersonFact { id, role });
    }
    (facts, typed)
}

/// States who came with a new complaint, in the act that files it. The problems were looked for before.
pub(crate) fn state_with_filing(
    act: &Act,
    complaint: Id,
    given: &[PersonGiven],
    papers: &Papers<'_>,
    pen: &mut Pen,
    decision: &mut Decision,
) {
    if !given.is_empty() {
        let (people, typed) = written(act, given, papers, pen);
        let stream = Stream::seen("complaint", complaint, act.id);
        decision.state(Fact::PeopleNamed { complaint, people, typed }, vec![stream]);
    }
}

/// Names people of a complaint that is there. It commutes with everything, so it is never stale.
pub(crate) fn name(act: &Act, command: &NamePeople, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    if paper.state == State::Void {
        let about = vec![About::with(paper.number.clone(), paper.state.code())];
        return Err(Failing::Refused { code: RefusalCode::WrongState, about });
    }
    if command.people.is_empty() {
        return Err(Failing::refused(RefusalCode::NothingChosen));
    }
    super::incomplete(problems(&command.people, papers))?;
    let mut pen = Pen::new(act.salt_seed);
    let (people, typed) = written(act, &command.people, papers, &mut pen);
    let mut decision = Decision::default();
    decision.state(
        Fact::PeopleNamed { complaint: paper.id, people, typed },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// Strikes a person who was named by mistake. What was said stays in the journal's particulars.
pub(crate) fn strike(act: &Act, command: &StrikePerson, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    let reason = required(&command.reason, "reason")?;
    if !papers.people.contains(&command.person) {
        return Err(Failing::about(RefusalCode::NotFound, command.person.hex()));
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(command.person, "strike-reason", Some(reason));
    let mut decision = Decision::default();
    decision.state(
        Fact::PersonStruck { complaint: paper.id, person: command.person, typed },
        vec![Stream::seen("complaint", paper.id, paper.last)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;

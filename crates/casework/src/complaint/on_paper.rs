//! Papers for tests: a made office of eight officers, and complaints, cases and proposals as a test lays them out.
//!
//! Only for tests. Today is 15 June 2023, ten o'clock. A command is written as JSON, as a form sends it, and
//! given through [`crate::decide`], so that a test sees what an officer would.

#![allow(clippy::unwrap_used)]

use crate::act::{Act, Decision};
use crate::code::{Code, Digest, Id};
use crate::command::{Command, Name};
use crate::fact::{Fact, Member, Proposed};
use crate::papers::{CasePaper, ComplaintPaper, OfficerPaper, Papers, ProposalPaper, ReferralPaper, Stage, State};
use crate::reference::Reference;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::{self, Role};
use crate::time::{Day, Instant};
use serde_json::Value;

pub(crate) fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}
pub(crate) fn name(text: &str) -> Name {
    Name(text.to_owned())
}
pub(crate) fn id(n: u8) -> Id {
    Id([n; 16])
}
pub(crate) fn at(text: &str) -> Instant {
    Instant::parse(text).unwrap()
}
pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The instant of every act in these tests.
pub(crate) fn now() -> Instant {
    at("2023-06-15 10:00")
}

/// The office's officers: one of each role, a second supervisor and case officer, and one who left.
pub(crate) fn office() -> Papers<'static> {
    let mut papers = Papers::new(Reference::bundled());
    for (officer, roles, disabled) in [
        ("Q001", vec![Role::Qat], false),
        ("C001", vec![Role::Co], false),
        ("C002", vec![Role::Co], false),
        ("C009", vec![Role::Co], true),
        ("S001", vec![Role::Sup], false),
        ("S002", vec![Role::Sup], false),
        ("R001", vec![Role::Rec], false),
        ("A001", vec![Role::Adm], false),
    ] {
        papers.officers.insert(code(officer), OfficerPaper { roles, disabled });
    }
    papers
}

/// The office with complaints T1, T2 … in these states.
pub(crate) fn with(states: &[State]) -> Papers<'static> {
    let mut papers = office();
    for (n, state) in (1u8..).zip(states) {
        lay(&mut papers, n, |c| c.state = *state);
    }
    papers
}

/// Lays complaint `Tn` on the table, changed by `change`; it is found by that name and by its id.
pub(crate) fn lay(papers: &mut Papers<'static>, n: u8, change: impl FnOnce(&mut ComplaintPaper)) {
    let key = name(&format!("T{n}"));
    let mut paper = papers.complaints.get(&key).cloned().unwrap_or_else(|| ComplaintPaper {
        id: id(n),
        number: format!("TDC-2023-{n:06}"),
        state: State::Assessing,
        last: id(100 + n),
        owner: Some(code("C001")),
        received_at: at("2023-06-01 09:00"),
        due: at("2023-06-20 00:00"),
        paused_at: None,
        quick_action: false,
        has_contact: true,
        open_fields: Vec::new(),
        consent_refer: Some(true),
        transaction_on: Some(day("2023-05-30")),
        case: None,
        case_stage: None,
        joined_by: None,
        came_from: None,
        open_proposal: None,
        referrals_sent: 0,
        referrals_unsent: 0,
        agencies: Vec::new(),
        contents: None,
        statement: None,
    });
    change(&mut paper);
    papers.complaints.insert(Name::from(paper.id), paper.clone());
    papers.complaints.insert(key, paper);
}

/// Lays a case on the table, by a name such as K1 and by its id.
pub(crate) fn lay_case(papers: &mut Papers<'static>, key: &str, n: u8, stage: Stage) {
    let paper = CasePaper {
        id: id(n),
        number: format!("TDI-2023-{n:06}"),
        stage,
        last: id(n + 1),
        officer: code("C001"),
        section: code("7"),
        members: 1,
        earliest_transaction: None,
        discovery_on: None,
        limit_on: None,
        submitted: false,
        undertaking_ends: None,
        warning_served: false,
        charges: Vec::new(),
        defendants: Vec::new(),
        court_events: Vec::new(),
        stage_before: None,
        member_list: Vec::new(),
    };
    papers.cases.insert(Name::from(paper.id), paper.clone());
    papers.cases.insert(name(key), paper);
}

/// Lays proposal P1 of officer C001 about the complaints `Tn` on the table.
pub(crate) fn lay_proposal(papers: &mut Papers<'static>, proposed: Proposed, about: &[u8]) {
    let paper = ProposalPaper {
        id: id(0x70),
        last: id(0x71),
        proposed,
        proposer: code("C001"),
        state: code("open"),
        members: about.iter().map(|n| Member { id: id(*n), last: id(100 + n) }).collect(),
    };
    for n in about {
        lay(papers, *n, |c| c.open_proposal = Some(id(0x70)));
    }
    papers.proposals.insert(name("P1"), paper);
}

/// Lays referral `R{n}` of complaint `Tn` on the table, in a state.
pub(crate) fn lay_referral(papers: &mut Papers<'static>, n: u8, state: &str) {
    let paper = ReferralPaper {
        id: id(0x50 + n),
        complaint: id(n),
        proposal: id(0x70),
        agency: code("CC"),
        state: code(state),
        came_from: Some(State::Assessing),
        disposes: true,
        consent: true,
    };
    papers.referrals.insert(Name::from(paper.id), paper.clone());
    papers.referrals.insert(name(&format!("R{n}")), paper);
}

pub(crate) fn act_of(papers: &Papers<'_>, officer: &str, command: &Command) -> Act {
    let held = papers.officers.get(&code(officer)).map(|o| o.roles.clone()).unwrap_or_default();
    Act {
        id: Id::parse("01886f1e8c0070008000000000000001").unwrap(),
        officer: code(officer),
        role: roles::acting_role(command, &held).or(held.first().copied()).unwrap_or(Role::Adm),
        at: now(),
        salt_seed: [5; 32],
        command_mac: Digest([6; 32]),
        by_rule: false,
    }
}

/// Gives a command, as an officer, on these papers.
pub(crate) fn give(papers: &Papers<'_>, officer: &str, command: &Value) -> Result<Decision, Failing> {
    let command: Command = serde_json::from_value(command.clone()).unwrap();
    crate::decide(&act_of(papers, officer, &command), &command, papers)
}

/// The facts of a decision, in their order.
pub(crate) fn facts(decision: &Decision) -> Vec<&Fact> {
    decision.stated.iter().map(|s| &s.fact).collect()
}

/// What the particular of a group says, as it is stored.
pub(crate) fn said(decision: &Decision, group: &str) -> Option<String> {
    let found = decision.particulars.iter().find(|p| p.typed.group.as_str() == group)?;
    Some(String::from_utf8(found.body.clone()).unwrap())
}

/// The code of a refusal, and the names that it is about.
pub(crate) fn refused(done: Result<Decision, Failing>) -> (RefusalCode, Vec<String>) {
    match done {
        Err(Failing::Refused { code, about }) => (code, about.into_iter().map(|a| a.name).collect()),
        other => panic!("it should be refused: {other:?}"),
    }
}

/// The field and code of each problem of an incomplete act.
pub(crate) fn problems(done: Result<Decision, Failing>) -> Vec<(String, ProblemCode)> {
    match done {
        Err(Failing::Incomplete { problems }) => problems.into_iter().map(|p| (p.field, p.code)).collect(),
        other => panic!("it should be incomplete: {other:?}"),
    }
}

//! The made case on which the rules of this folder are tested: one office, one case, one day.
//!
//! Only for tests. The case is `K1` of officer C001, found on 15 May 2023; today is 15 June 2023.

#![allow(clippy::unwrap_used)]

use crate::act::{Act, Decision};
use crate::code::{Code, Digest, Id};
use crate::command::Name;
use crate::fact::{Fact, Member};
use crate::papers::{CasePaper, ChargePaper, ComplaintPaper, OfficerPaper, Papers, Stage, State};
use crate::reference::Reference;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;
use crate::time::{Day, Instant};

pub(super) fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}
pub(super) fn name(text: &str) -> Name {
    Name(text.to_owned())
}
pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
pub(super) fn id(n: u8) -> Id {
    Id([n; 16])
}
/// The id of the case K1.
pub(super) fn k1() -> Id {
    id(0x10)
}
/// The act last seen on K1.
pub(super) fn k1_last() -> Id {
    id(0x11)
}

pub(super) fn act(officer: &str) -> Act {
    Act {
        id: Id::parse("01886f1e8c0070008000000000000001").unwrap(),
        officer: code(officer),
        role: if officer.starts_with('S') { Role::Sup } else { Role::Co },
        at: Instant::parse("2023-06-15 10:00").unwrap(),
        salt_seed: [5; 32],
        command_mac: Digest([6; 32]),
        by_rule: false,
    }
}

/// An office of two case officers and a third who left, and two supervisors; no cases.
pub(super) fn papers() -> Papers<'static> {
    let mut papers = Papers::new(Reference::bundled());
    for (officer, role, disabled) in [
        ("C001", Role::Co, false),
        ("C002", Role::Co, false),
        ("C009", Role::Co, true),
        ("S001", Role::Sup, false),
        ("S002", Role::Sup, false),
    ] {
        papers.officers.insert(code(officer), OfficerPaper { roles: vec![role], disabled });
    }
    papers
}

/// The office with its case K1 in a stage.
pub(super) fn papers_with(stage: Stage) -> Papers<'static> {
    let mut papers = papers();
    papers.cases.insert(name("K1"), case(k1(), k1_last(), stage));
    papers
}

/// The office whose K1 is before a court on charge C1 against D1 under section 7.
pub(super) fn papers_in_court() -> Papers<'static> {
    let mut papers = papers_with(Stage::Prosecution);
    let k1 = papers.cases.get_mut(&name("K1")).unwrap();
    k1.defendants = vec![code("D1")];
    k1.charges = vec![ChargePaper {
        key: code("C1"),
        defendant: code("D1"),
        section: code("7"),
        verdict: None,
        sentenced: false,
        withdrawn: false,
    }];
    papers
}

pub(super) fn case(id: Id, last: Id, stage: Stage) -> CasePaper {
    CasePaper {
        id,
        number: "TDI-2023-000001-A".to_owned(),
        stage,
        last,
        officer: code("C001"),
        section: code("7"),
        members: 2,
        earliest_transaction: Some(day("2023-05-01")),
        discovery_on: Some(day("2023-05-15")),
        limit_on: Some(day("2024-05-15")),
        submitted: false,
        undertaking_ends: None,
        warning_served: false,
        charges: Vec::new(),
        defendants: Vec::new(),
        court_events: Vec::new(),
        stage_before: None,
        member_list: vec![
            Member { id: self::id(0x21), last: self::id(0x31) },
            Member { id: self::id(0x22), last: self::id(0x32) },
        ],
    }
}

/// K1, to be changed before an act.
pub(super) fn k1_of<'p>(papers: &'p mut Papers<'static>) -> &'p mut CasePaper {
    papers.cases.get_mut(&name("K1")).unwrap()
}

/// A complaint in a case, or in none.
pub(super) fn complaint(n: u8, case: Option<Id>) -> ComplaintPaper {
    ComplaintPaper {
        id: id(n),
        number: format!("TDC-2023-0000{n:02}"),
        state: State::Consolidated,
        last: id(n + 0x10),
        owner: None,
        received_at: Instant::parse("2023-05-15 09:00").unwrap(),
        due: Instant::parse("2023-06-01 09:00").unwrap(),
        paused_at: None,
        quick_action: false,
        has_contact: true,
        open_fields: Vec::new(),
        consent_refer: None,
        transaction_on: Some(day("2023-05-01")),
        case,
        case_stage: None,
        joined_by: None,
        came_from: Some(State::Assessing),
        open_proposal: None,
        referrals_sent: 0,
        referrals_unsent: 0,
        agencies: Vec::new(),
        contents: None,
        statement: None,
    }
}

/// The one fact of a decision.
pub(super) fn fact(decision: &Decision) -> &Fact {
    assert_eq!(decision.stated.len(), 1, "this act states one fact");
    &decision.stated[0].fact
}

/// What the particular of a group says, as it is stored.
pub(super) fn said(decision: &Decision, group: &str) -> String {
    let particular = decision.particulars.iter().find(|p| p.typed.group.as_str() == group).unwrap();
    String::from_utf8(particular.body.clone()).unwrap()
}

pub(super) fn refusal_of(failing: &Failing) -> RefusalCode {
    let Failing::Refused { code, .. } = failing else { panic!("not refused but {failing:?}") };
    *code
}

/// The details that a refusal names, in order.
pub(super) fn details(failing: &Failing) -> Vec<&str> {
    let Failing::Refused { about, .. } = failing else { panic!("not refused but {failing:?}") };
    about.iter().filter_map(|a| a.detail.as_deref()).collect()
}

pub(super) fn problems(failing: &Failing) -> Vec<(&str, ProblemCode)> {
    let Failing::Incomplete { problems } = failing else { panic!("not incomplete but {failing:?}") };
    problems.iter().map(|p| (p.field.as_str(), p.code)).collect()
}

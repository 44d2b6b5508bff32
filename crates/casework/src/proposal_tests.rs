//! How proposals are decided: the second pair of eyes, and what has changed since.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::{Fact, Proposed};
use crate::papers::{Papers, Stage, State};
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;
use serde_json::{Value, json};

fn closure() -> Proposed {
    Proposed::Closure { reason: code("NOT_CONTRAVENTION"), notified: true, survivor: None, refer_to: None }
}
fn referral() -> Proposed {
    Proposed::Referral { agency: code("CC"), purpose: code("conciliation"), basis: None, fields: vec![code("item")] }
}
fn proposed(what: Proposed) -> Papers<'static> {
    let mut papers = with(&[State::Assessing, State::Assessing]);
    lay_case(&mut papers, "K1", 0x40, Stage::Investigating);
    lay_proposal(&mut papers, what, &[1, 2]);
    papers
}
fn approve() -> Value {
    json!({ "act": "approve", "proposal": "P1" })
}

#[test]
fn c6_what_two_agree_on_takes_effect_in_the_same_act() {
    let done = give(&proposed(closure()), "S001", &approve()).unwrap();
    let [Fact::ProposalApproved { .. }, Fact::ComplaintsClosed { reason, members, .. }] = facts(&done)[..] else {
        panic!("approved and closed")
    };
    assert_eq!((reason.as_str(), members.len()), ("NOT_CONTRAVENTION", 2), "both are closed by the approval");
    let done = give(&proposed(referral()), "S001", &approve()).unwrap();
    let [_, Fact::ReferralsApproved { members, agency, .. }] = facts(&done)[..] else {
        panic!("approved and referred")
    };
    assert_eq!((members.len(), agency.as_str()), (2, "CC"), "one referral for each complaint, not yet sent");
    assert!(members.iter().all(|m| m.consent), "whether names may go with it is sealed for each");
    let done = give(&proposed(Proposed::Consolidation { case: id(0x40) }), "S001", &approve()).unwrap();
    let [_, Fact::ComplaintsConsolidated { proposal, .. }] = facts(&done)[..] else { panic!("approved and joined") };
    assert_eq!(*proposal, Some(id(0x70)), "the joining says by which proposal");
}

#[test]
fn i06_nobody_approves_their_own_proposal_whatever_their_roles() {
    for (what, refusal) in [
        (closure(), RefusalCode::ClosureSameOfficer),
        (referral(), RefusalCode::ReferralSameOfficer),
        (Proposed::Consolidation { case: id(0x40) }, RefusalCode::ProposalSameOfficer),
    ] {
        let mut papers = proposed(what);
        papers.officers.get_mut(&code("C001")).unwrap().roles = vec![Role::Co, Role::Sup];
        assert_eq!(refused(give(&papers, "C001", &approve())).0, refusal, "officers are compared, not roles");
        let send_back = json!({ "act": "return_proposal", "proposal": "P1", "reason": "No." });
        assert_eq!(refused(give(&papers, "C001", &send_back)).0, refusal, "nor do they send their own back");
    }
}

#[test]
fn i06_a_change_after_the_proposal_voids_it() {
    let mut papers = proposed(closure());
    lay(&mut papers, 2, |c| c.last = id(0x99));
    let stale = give(&papers, "S001", &approve());
    let Err(Failing::Stale { subject }) = stale else { panic!("it should be stale: {stale:?}") };
    assert_eq!(subject.len(), 1, "T1 is as it was");
    assert_eq!(subject[0].name, "TDC-2023-000002", "T2 has changed since and is named");
}

#[test]
fn a_consolidation_still_needs_a_case_that_takes_complaints() {
    let mut papers = proposed(Proposed::Consolidation { case: id(0x40) });
    lay_case(&mut papers, "K1", 0x40, Stage::Concluded);
    assert_eq!(
        refused(give(&papers, "S001", &approve())).0,
        RefusalCode::CaseTakesNone,
        "the case was concluded meanwhile"
    );
}

#[test]
fn what_was_decided_is_decided() {
    for state in ["approved", "returned", "withdrawn"] {
        let mut papers = proposed(closure());
        papers.proposals.get_mut(&name("P1")).unwrap().state = code(state);
        for (officer, command) in [
            ("S001", approve()),
            ("S001", json!({ "act": "return_proposal", "proposal": "P1", "reason": "No." })),
            ("C001", json!({ "act": "withdraw_proposal", "proposal": "P1" })),
        ] {
            assert_eq!(
                refused(give(&papers, officer, &command)).0,
                RefusalCode::ProposalDecided,
                "it is {state} already: {command}"
            );
        }
    }
    assert_eq!(
        refused(give(&office(), "S001", &approve())).0,
        RefusalCode::NotFound,
        "and one that is not there is not found"
    );
}

#[test]
fn a_proposal_is_sent_back_with_a_reason() {
    let back = |reason: &str| json!({ "act": "return_proposal", "proposal": "P1", "reason": reason });
    let done = give(&proposed(closure()), "S001", &back("Ask the shop first.")).unwrap();
    assert!(matches!(facts(&done)[..], [Fact::ProposalReturned { .. }]), "it is returned");
    assert!(said(&done, "returned").unwrap().contains("Ask the shop"), "and the reason is kept beside the fact");
    assert_eq!(
        problems(give(&proposed(closure()), "S001", &back(""))),
        [("reason".into(), ProblemCode::Missing)],
        "without one nobody learns"
    );
}

#[test]
fn only_the_proposer_takes_a_proposal_back() {
    let withdraw = json!({ "act": "withdraw_proposal", "proposal": "P1" });
    assert_eq!(refused(give(&proposed(closure()), "C002", &withdraw)).0, RefusalCode::ProposalNotYours, "it is C001's");
    assert!(give(&proposed(closure()), "C001", &withdraw).is_ok(), "and C001 may");
}

#[test]
fn a_consolidation_is_proposed_under_the_rules_of_joining() {
    let propose =
        |reason: &str| json!({ "act": "propose_consolidation", "complaints": ["T1"], "case": "K1", "reason": reason });
    let mut papers = with(&[State::Received]);
    assert_eq!(refused(give(&papers, "C001", &propose("x"))).0, RefusalCode::NotFound, "to which case?");
    lay_case(&mut papers, "K1", 0x40, Stage::Opened);
    let done = give(&papers, "C001", &propose("Same shop sign.")).unwrap();
    assert!(
        matches!(facts(&done)[..], [Fact::ProposalMade { proposed: Proposed::Consolidation { .. }, .. }]),
        "a received complaint may be proposed"
    );
    assert_eq!(
        problems(give(&papers, "C001", &propose(""))),
        [("reason".into(), ProblemCode::Missing)],
        "with a reason"
    );
    lay(&mut papers, 1, |c| c.state = State::Closed);
    assert_eq!(refused(give(&papers, "C001", &propose("x"))).0, RefusalCode::WrongState, "a closed one may not");
    lay_case(&mut papers, "K1", 0x40, Stage::Merged);
    assert_eq!(
        refused(give(&papers, "C001", &propose("x"))).0,
        RefusalCode::CaseTakesNone,
        "nor to a case that is no more"
    );
}

//! How c4 and c7 are decided: joining a case, leaving it, undoing a batch.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{Papers, Stage, State};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn join(complaints: &[&str]) -> Value {
    json!({ "act": "consolidate", "complaints": complaints, "case": "K1", "reason": "One shop." })
}
fn with_case(states: &[State], stage: Stage) -> Papers<'static> {
    let mut papers = with(states);
    lay_case(&mut papers, "K1", 0x40, stage);
    papers
}
/// T1 and T2 in K1 since batch 0x66; T3 elsewhere.
fn joined(stage: Stage) -> Papers<'static> {
    let mut papers = with_case(&[State::Consolidated, State::Consolidated, State::Assessing], stage);
    for n in [1, 2] {
        lay(&mut papers, n, |c| {
            c.case = Some(id(0x40));
            c.case_stage = Some(stage);
            c.joined_by = Some(id(0x66));
            c.last = id(0x66);
            c.came_from = Some(if n == 1 { State::Received } else { State::Awaiting });
        });
    }
    papers.batch = vec![id(1), id(2)];
    papers
}

#[test]
fn c4_many_join_one_case_by_one_fact() {
    let papers = with_case(&[State::Received, State::Assessing, State::Awaiting], Stage::Investigating);
    let done = give(&papers, "S001", &join(&["T1", "T2", "T3"])).unwrap();
    let [Fact::ComplaintsConsolidated { case, members, assessed, proposal, .. }] = facts(&done)[..] else {
        panic!("one fact")
    };
    assert_eq!((*case, members.len(), *proposal), (id(0x40), 3, None), "each member is named once");
    assert_eq!(*assessed, 2, "the one that was received and the one that waited are assessed by this very fact");
}

#[test]
fn c4_opens_a_case_in_the_same_act() {
    let open = json!({ "act": "consolidate", "complaints": ["T1"], "reason": "One shop.",
        "open": { "trader": "Silver Antler", "section": "7", "officer": "C002", "origin": "complaints" } });
    let done = give(&with(&[State::Assessing]), "S001", &open).unwrap();
    let [Fact::CaseOpened { case, officer, .. }, Fact::ComplaintsConsolidated { case: joined, .. }] = facts(&done)[..]
    else {
        panic!("two facts")
    };
    assert_eq!(case, joined, "the complaints join the case that was just opened");
    assert_eq!(officer.as_str(), "C002", "a10: the case is its officer's, not the one's who consolidated");
}

#[test]
fn c4_names_one_case_or_a_new_one() {
    let neither = json!({ "act": "consolidate", "complaints": ["T1"], "reason": "x" });
    assert_eq!(
        refused(give(&with(&[State::Assessing]), "S001", &neither)).0,
        RefusalCode::CaseOneOrNew,
        "to which case?"
    );
    let mut both = join(&["T1"]);
    both["open"] = json!({ "trader": "S", "section": "7", "officer": "C002", "origin": "complaints" });
    assert_eq!(
        refused(give(&with_case(&[State::Assessing], Stage::Opened), "S001", &both)).0,
        RefusalCode::CaseOneOrNew,
        "not both"
    );
    let mut silent = join(&["T1"]);
    silent["reason"] = json!(" ");
    let given = give(&with_case(&[State::Assessing], Stage::Opened), "S001", &silent);
    assert_eq!(problems(given), [("reason".into(), ProblemCode::Missing)], "joining gives its reason");
}

#[test]
fn a06_a_case_that_takes_none_refuses_before_any_change() {
    for stage in Stage::ALL {
        let given = give(&with_case(&[State::Assessing], stage), "S001", &join(&["T1"]));
        if [Stage::Opened, Stage::Investigating, Stage::Advice].contains(&stage) {
            assert!(given.is_ok(), "a case that is {stage:?} takes complaints");
        } else {
            assert_eq!(refused(given).0, RefusalCode::CaseTakesNone, "a case that is {stage:?} takes none");
        }
    }
    assert_eq!(
        refused(give(&with(&[State::Assessing]), "S001", &join(&["T1"]))).0,
        RefusalCode::NotFound,
        "nor does one that is not there"
    );
}

#[test]
fn a07_if_one_may_not_join_none_does_and_each_is_named() {
    let papers = with_case(&[State::Assessing, State::Closed, State::Referred, State::Void], Stage::Opened);
    let (code, about) = refused(give(&papers, "S001", &join(&["T1", "T2", "T3", "T4"])));
    assert_eq!(code, RefusalCode::WrongState, "those three stand elsewhere");
    assert_eq!(about, ["TDC-2023-000002", "TDC-2023-000003", "TDC-2023-000004"], "all three are named at once");
}

#[test]
fn c4_what_is_under_way_holds_a_complaint_back() {
    let mut papers = with_case(&[State::Assessing], Stage::Opened);
    lay(&mut papers, 1, |c| c.open_proposal = Some(id(9)));
    assert_eq!(
        refused(give(&papers, "S001", &join(&["T1"]))).0,
        RefusalCode::ProposalOpen,
        "somebody proposed something else"
    );
    lay(&mut papers, 1, |c| {
        c.open_proposal = None;
        c.referrals_unsent = 1;
    });
    assert_eq!(
        refused(give(&papers, "S001", &join(&["T1"]))).0,
        RefusalCode::ReferralSent,
        "an approved referral has yet to leave"
    );
}

#[test]
fn a09_joining_the_same_case_again_is_already_so() {
    let papers = joined(Stage::Investigating);
    assert_eq!(refused(give(&papers, "S001", &join(&["T1", "T2"]))).0, RefusalCode::AlreadySo, "both stand there");
    assert_eq!(
        refused(give(&papers, "S001", &join(&["T1", "T3"]))).0,
        RefusalCode::WrongState,
        "one of them is new, and T1 is named"
    );
}

#[test]
fn c7_each_goes_back_to_where_it_came_from() {
    let take = json!({ "act": "detach", "complaints": ["T1", "T2"], "reason": "Another shop." });
    let done = give(&joined(Stage::Investigating), "S001", &take).unwrap();
    let [Fact::ComplaintsDetached { members, undone, left, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        members.iter().map(|m| m.to.to_string()).collect::<Vec<_>>(),
        ["received", "awaiting"],
        "to the very state of each"
    );
    assert_eq!((undone, left.len()), (&None, 0), "this takes some out; it undoes no batch");
}

#[test]
fn c7_refusals() {
    let take = |case: Value, advice: Value| json!({ "act": "detach", "complaints": ["T1"], "case": case, "reason": "x", "advice_ref": advice });
    let nil = Value::Null;
    let free = give(&joined(Stage::Opened), "S001", &json!({ "act": "detach", "complaints": ["T3"], "reason": "x" }));
    assert_eq!(refused(free).0, RefusalCode::WrongState, "what is in no case cannot leave one");
    let mut two = joined(Stage::Opened);
    lay_case(&mut two, "K2", 0x44, Stage::Opened);
    assert_eq!(
        refused(give(&two, "S001", &take(json!("K2"), nil.clone()))).0,
        RefusalCode::NotInCase,
        "a15: a complaint of another case stays there"
    );
    let court = joined(Stage::Prosecution);
    assert_eq!(
        refused(give(&court, "S001", &take(json!("K1"), nil.clone()))).0,
        RefusalCode::CaseInCourt,
        "before a court the prosecutor is asked"
    );
    assert_eq!(
        refused(give(&court, "S001", &take(json!("K1"), json!(" ")))).0,
        RefusalCode::CaseInCourt,
        "a blank is no reference"
    );
    assert!(
        give(&court, "S001", &take(json!("K1"), json!("DoJ 12/2023"))).is_ok(),
        "with the prosecutor's reference it may leave"
    );
    let done = joined(Stage::Concluded);
    assert_eq!(
        refused(give(&done, "S001", &take(nil, json!("DoJ 12/2023")))).0,
        RefusalCode::CaseWrongState,
        "a concluded case keeps what it had"
    );
}

#[test]
fn a04_undoing_a_batch_leaves_what_changed_since_and_names_it() {
    let mut papers = joined(Stage::Investigating);
    lay(&mut papers, 2, |c| c.last = id(0x67));
    let done = give(&papers, "S001", &json!({ "act": "undo_batch", "batch": id(0x66).hex() })).unwrap();
    let [Fact::ComplaintsDetached { members, undone, left, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!((members.len(), *undone), (1, Some(id(0x66))), "T1 goes back, and the fact says of which batch");
    assert_eq!(
        (left[0].id, left[0].why.as_str()),
        (id(2), "changed"),
        "T2 has been worked on since, so it stays and is named"
    );
    lay(&mut papers, 2, |c| (c.last, c.open_proposal) = (id(0x66), Some(id(0x70))));
    let done = give(&papers, "S001", &json!({ "act": "undo_batch", "batch": id(0x66).hex() })).unwrap();
    let [Fact::ComplaintsDetached { left, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(left[0].why.as_str(), "proposal-open", "nor is it taken from under an undecided proposal");
    lay(&mut papers, 2, |c| c.state = State::Closed);
    let done = give(&papers, "S001", &json!({ "act": "undo_batch", "batch": id(0x66).hex() })).unwrap();
    let [Fact::ComplaintsDetached { left, .. }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(left[0].why.as_str(), "closed", "and where it stands now is said");
}

#[test]
fn c7_undo_refusals() {
    let undo = json!({ "act": "undo_batch", "batch": id(0x66).hex() });
    assert_eq!(refused(give(&office(), "S001", &undo)).0, RefusalCode::NotFound, "no batch of that act");
    let mut gone = joined(Stage::Opened);
    for n in [1, 2] {
        lay(&mut gone, n, |c| c.state = State::Assessing);
    }
    assert_eq!(refused(give(&gone, "S001", &undo)).0, RefusalCode::NothingToUndo, "undone twice is undone once");
    for stage in [Stage::Prosecution, Stage::Concluded] {
        assert_eq!(
            refused(give(&joined(stage), "S001", &undo)).0,
            RefusalCode::CaseInCourt,
            "a batch of a case that is {stage:?} stands"
        );
    }
}

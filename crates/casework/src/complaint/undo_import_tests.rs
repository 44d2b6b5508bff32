//! How a whole import is taken back.

#![allow(clippy::unwrap_used)]

use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{Papers, State};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::json;

/// T1 and T2 as the import 0x66 left them; T3 was assessed since, T4 amended.
fn imported() -> Papers<'static> {
    let mut papers = with(&[State::Received, State::Received, State::Assessing, State::Received]);
    for n in 1..=3 {
        lay(&mut papers, n, |c| c.last = id(0x66));
    }
    lay(&mut papers, 4, |c| c.last = id(0x67));
    papers.batch = vec![id(1), id(2), id(3), id(4)];
    papers
}

#[test]
fn f04_what_nobody_touched_becomes_void_and_the_rest_is_named() {
    let undo = json!({ "act": "undo_import", "import": id(0x66).hex(), "reason": "The wrong file." });
    let done = give(&imported(), "S001", &undo).unwrap();
    let [Fact::ComplaintsVoided { members, undone, left, typed }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(members.iter().map(|m| m.id).collect::<Vec<_>>(), [id(1), id(2)], "as they were imported, so they go");
    assert_eq!(*undone, Some(id(0x66)), "the journal says which import was taken back");
    let why: Vec<_> = left.iter().map(|l| (l.id, l.why.as_str())).collect();
    assert_eq!(why, [(id(3), "assessing"), (id(4), "changed")], "work done since is kept, and named");
    assert_eq!(typed.len(), 1, "the reason is a particular, not a part of the fact");
}

#[test]
fn f04_an_import_is_undone_once_and_with_a_reason() {
    let mut papers = imported();
    papers.batch = vec![id(3), id(4)];
    let undo = json!({ "act": "undo_import", "import": id(0x66).hex(), "reason": "x" });
    assert_eq!(refused(give(&papers, "S001", &undo)).0, RefusalCode::NothingToUndo, "nothing untouched is left");
    papers.batch.clear();
    assert_eq!(refused(give(&papers, "S001", &undo)).0, RefusalCode::NotFound, "and another act is no import");
    let blank = json!({ "act": "undo_import", "import": id(0x66).hex(), "reason": " " });
    assert_eq!(
        problems(give(&imported(), "S001", &blank)),
        [("reason".to_owned(), ProblemCode::Missing)],
        "a void complaint bears its reason"
    );
}

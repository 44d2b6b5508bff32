//! How letters are decided: one of a kind to each, whole, to members of the case, where it says something true.

#![allow(clippy::unwrap_used)]

use super::{KINDS, fits, open_place};
use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::{Stage, State};
use crate::refusal::{ProblemCode, RefusalCode};
use serde_json::{Value, json};

fn writing(of: &[&str], text: &str, kind: &str) -> Value {
    let letters: Vec<Value> = of.iter().map(|c| json!({ "complaint": c, "language": "en", "text": text })).collect();
    json!({ "act": "write_letters", "kind": kind, "letters": letters })
}

#[test]
fn letters_are_sealed_by_digest_and_their_text_lies_beside() {
    let papers = with(&[State::Assessing, State::Received]);
    let done = give(&papers, "C001", &writing(&["T1", "T2"], "Dear 周映禾, thank you.", "acknowledgement")).unwrap();
    let [Fact::LettersWritten { letters, typed, .. }] = facts(&done)[..] else { panic!("one act of many letters") };
    assert_eq!((letters.len(), typed.len()), (2, 2), "one each");
    let sealed = serde_json::to_string(facts(&done)[0]).unwrap();
    assert!(!sealed.contains("周映禾"), "no name stands in a sealed fact");
    assert!(said(&done, "letter").unwrap().contains("Dear 周映禾, thank you."), "the text is kept as it was shown");
}

#[test]
fn i04_an_open_place_or_an_empty_text_stops_the_act() {
    let papers = with(&[State::Assessing]);
    for (text, code) in [("Dear {{name}},", ProblemCode::Unsound), ("  ", ProblemCode::Missing)] {
        let done = give(&papers, "C001", &writing(&["T1"], text, "acknowledgement"));
        assert_eq!(problems(done), [("text".to_owned(), code)], "{text:?} is no letter");
    }
    assert_eq!(open_place("a {{ b }} {{x}} c"), Some("x"), "only names of places are places");
    assert_eq!(open_place("a {{ b } }} {c}"), None, "what somebody typed may hold braces");
}

#[test]
fn a_letter_of_a_kind_is_written_once_unless_again_is_meant() {
    let mut papers = with(&[State::Assessing]);
    papers.letters.insert((id(1), code("acknowledgement")));
    let mut command = writing(&["T1"], "Dear you,", "acknowledgement");
    assert_eq!(refused(give(&papers, "C001", &command)).0, RefusalCode::LetterWritten, "the complainant has one");
    command["again"] = json!(true);
    assert!(give(&papers, "C001", &command).is_ok(), "a further one is meant");
}

#[test]
fn i08_a_letter_to_a_case_goes_to_its_members_alone() {
    let mut papers = with(&[State::Consolidated, State::Consolidated]);
    lay_case(&mut papers, "K1", 0x30, Stage::Investigating);
    lay(&mut papers, 1, |c| c.case = Some(id(0x30)));
    let mut command = writing(&["T1", "T2"], "Dear you,", "acknowledgement");
    command["case"] = json!("K1");
    let (code, about) = refused(give(&papers, "C001", &command));
    assert_eq!(
        (code, about.len()),
        (RefusalCode::NotInCase, 1),
        "the stranger to the case is named, nobody is written to"
    );
    let twice = writing(&["T1", "T1"], "Dear you,", "acknowledgement");
    assert!(give(&papers, "C001", &twice).is_err(), "nobody is written to twice in one act");
}

#[test]
fn a_letter_says_only_what_is_so() {
    assert!(!fits("closing", State::Assessing, None, false), "nothing is closed yet");
    assert!(fits("closing", State::Consolidated, Some(Stage::Concluded), false), "its case is over");
    assert!(!fits("closing", State::Consolidated, Some(Stage::Investigating), false), "its case goes on");
    assert!(!fits("referral-notice", State::Assessing, None, false), "nothing has left");
    assert!(KINDS.iter().all(|kind| !fits(kind, State::Void, None, false)), "a void complaint has no letters");
    let mut papers = with(&[State::Assessing]);
    lay(&mut papers, 1, |c| c.has_contact = false);
    let done = give(&papers, "C001", &writing(&["T1"], "Dear you,", "acknowledgement"));
    assert_eq!(refused(done).0, RefusalCode::NoContact, "there is no way to reach anybody");
}

//! Naming and striking people of a complaint.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::complaint::on_paper::{facts, give, id, problems as told, refused, said, with};
use serde_json::json;

#[test]
fn a_witness_is_named_by_role_and_what_was_typed_is_not_sealed() {
    let papers = with(&[State::Assessing]);
    let people = json!([{ "role": "witness", "name": "邱若舫", "phone": " 9123 4567 " }, { "role": "agent", "email": "a@b.example" }]);

    let done = give(&papers, "Q001", &json!({ "act": "name_people", "complaint": "T1", "people": people })).unwrap();

    let Fact::PeopleNamed { people, typed, .. } = facts(&done)[0] else { panic!("people were named") };
    assert_eq!(people.iter().map(|p| p.role.as_str()).collect::<Vec<_>>(), ["witness", "agent"], "roles are sealed");
    assert_ne!(people[0].id, people[1].id, "each is a person of their own");
    assert_eq!(typed[0].of, people[0].id, "the particular belongs to that person");
    assert_eq!(said(&done, "person").unwrap(), r#"{"name":"邱若舫","phone":"9123 4567"}"#, "and says what was typed");
}

#[test]
fn a_person_has_a_known_role_and_something_to_be_known_by() {
    let papers = with(&[State::Assessing, State::Void]);
    let people = json!([{ "role": "bystander", "name": "x" }, { "role": "witness", "name": " " }]);

    let found = told(give(&papers, "Q001", &json!({ "act": "name_people", "complaint": "T1", "people": people })));

    let expected =
        [("people.1.role".to_owned(), ProblemCode::UnknownCode), ("people.2.name".to_owned(), ProblemCode::Missing)];
    assert_eq!(found, expected, "all problems at once, each with its place");
    let (code, _) = refused(give(&papers, "Q001", &json!({ "act": "name_people", "complaint": "T1", "people": [] })));
    assert_eq!(code, RefusalCode::NothingChosen, "nobody is no people");
    let one = json!([{ "role": "witness", "name": "x" }]);
    let (code, _) = refused(give(&papers, "Q001", &json!({ "act": "name_people", "complaint": "T2", "people": one })));
    assert_eq!(code, RefusalCode::WrongState, "a void complaint has no people");
}

#[test]
fn who_was_named_by_mistake_is_struck_with_a_reason() {
    let mut papers = with(&[State::Assessing]);
    papers.people.insert(id(9));
    let strike = |person: Id, reason: &str| json!({ "act": "strike_person", "complaint": "T1", "person": person, "reason": reason });

    let done = give(&papers, "C001", &strike(id(9), "Another family.")).unwrap();

    assert!(matches!(facts(&done)[0], Fact::PersonStruck { person, .. } if *person == id(9)), "that person is struck");
    let (code, _) = refused(give(&papers, "C001", &strike(id(8), "x")));
    assert_eq!(code, RefusalCode::NotFound, "only who is there is struck");
    let found = told(give(&papers, "C001", &strike(id(9), " ")));
    assert_eq!(found, [("reason".to_owned(), ProblemCode::Missing)], "and not without a reason");
}

#[test]
fn people_are_named_in_the_act_that_files() {
    let papers = with(&[]);
    let complaint = json!({ "channel": "hotline", "received_at": "2023-06-15 09:30", "anonymous": true, "trader_name": "瑞甌堂藥行", "narrative": "x" });
    let filing =
        |people: serde_json::Value| json!({ "act": "file_complaint", "complaint": complaint, "people": people });

    let done = give(&papers, "Q001", &filing(json!([{ "role": "guardian", "name": "周映禾" }]))).unwrap();
    assert!(matches!(facts(&done)[1], Fact::PeopleNamed { .. }), "filed, then named");
    let found = told(give(&papers, "Q001", &filing(json!([{ "role": "guardian" }]))));
    assert_eq!(
        found,
        [("people.1.name".to_owned(), ProblemCode::Missing)],
        "what lacks is said before anything is filed"
    );
}

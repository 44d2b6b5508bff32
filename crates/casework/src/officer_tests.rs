//! How acts on officers are decided.

#![allow(clippy::unwrap_used)]

use super::id_of;
use crate::complaint::on_paper::*;
use crate::fact::Fact;
use crate::papers::OfficerPaper;
use crate::refusal::{ProblemCode, RefusalCode};
use crate::roles::Role;
use serde_json::json;

#[test]
fn an_officer_is_added_with_roles_in_order_and_a_name_beside_the_fact() {
    let add = json!({ "act": "add_officer", "officer": "C003", "name": "Lam Ka Wai", "roles": ["sup", "co", "co"] });
    let done = give(&office(), "A001", &add).unwrap();
    let [Fact::OfficerAdded { officer, roles, typed }] = facts(&done)[..] else { panic!("one fact") };
    assert_eq!(
        (officer.as_str(), roles.as_slice()),
        ("C003", &[Role::Co, Role::Sup][..]),
        "each role once, in the header's order"
    );
    assert_eq!(typed[0].of, id_of(&code("C003")), "the name is a particular of the officer's own id");
    assert!(said(&done, "officer").unwrap().contains("Lam Ka Wai"), "and is kept");
}

#[test]
fn adding_refusals() {
    let add = |officer: &str, name: &str, roles: &[&str]| json!({ "act": "add_officer", "officer": officer, "name": name, "roles": roles });
    assert_eq!(
        refused(give(&office(), "A001", &add("C001", "Another", &["co"]))).0,
        RefusalCode::OfficerThere,
        "C001 is somebody"
    );
    assert_eq!(
        refused(give(&office(), "A001", &add("C009", "Another", &["co"]))).0,
        RefusalCode::OfficerThere,
        "and C009 was, for ever"
    );
    assert_eq!(
        problems(give(&office(), "A001", &add("C003", "x", &[]))),
        [("roles".into(), ProblemCode::Missing)],
        "an officer without roles can do nothing"
    );
    assert_eq!(
        problems(give(&office(), "A001", &add("C003", " ", &["co"]))),
        [("name".into(), ProblemCode::Missing)],
        "an officer has a name"
    );
}

#[test]
fn roles_are_set_from_now_on() {
    let set = |officer: &str, roles: &[&str]| json!({ "act": "set_roles", "officer": officer, "roles": roles });
    let done = give(&office(), "A001", &set("C001", &["co", "sup"])).unwrap();
    assert!(matches!(facts(&done)[..], [Fact::OfficerRolesSet { .. }]), "one fact");
    assert_eq!(
        refused(give(&office(), "A001", &set("C001", &["co"]))).0,
        RefusalCode::AlreadySo,
        "nothing would change"
    );
    assert_eq!(
        problems(give(&office(), "A001", &set("C001", &[]))),
        [("roles".into(), ProblemCode::Missing)],
        "some role"
    );
    for nobody in ["X999", "C009"] {
        assert_eq!(
            refused(give(&office(), "A001", &set(nobody, &["sup"]))).0,
            RefusalCode::OfficerUnknown,
            "{nobody} is not on the register"
        );
    }
}

#[test]
fn the_last_administrator_stays() {
    let lower = json!({ "act": "set_roles", "officer": "A001", "roles": ["rec"] });
    let away = json!({ "act": "disable_officer", "officer": "A001" });
    for command in [&lower, &away] {
        assert_eq!(
            refused(give(&office(), "A001", command)).0,
            RefusalCode::LastAdministrator,
            "nobody could let anybody in again"
        );
    }
    let mut gone = office();
    gone.officers.insert(code("A002"), OfficerPaper { roles: vec![Role::Adm], disabled: true });
    assert_eq!(
        refused(give(&gone, "A001", &away)).0,
        RefusalCode::LastAdministrator,
        "one who has left administers nothing"
    );
    let mut two = office();
    two.officers.insert(code("A002"), OfficerPaper { roles: vec![Role::Adm], disabled: false });
    for command in [&lower, &away] {
        assert!(give(&two, "A001", command).is_ok(), "with a second one the first may go");
    }
}

#[test]
fn an_officer_leaves_once() {
    let away = |officer: &str| json!({ "act": "disable_officer", "officer": officer });
    assert!(give(&office(), "A001", &away("C001")).is_ok(), "what C001 did stands");
    assert_eq!(refused(give(&office(), "A001", &away("C009"))).0, RefusalCode::AlreadySo, "C009 has left");
    assert_eq!(refused(give(&office(), "A001", &away("X999"))).0, RefusalCode::OfficerUnknown, "X999 never came");
}

#[test]
fn a_clock_far_ahead_is_confirmed_by_anyone_who_works_here() {
    for officer in ["Q001", "C001", "S001", "R001", "A001"] {
        let done = give(&office(), officer, &json!({ "act": "confirm_clock" })).unwrap();
        assert_eq!(facts(&done), [&Fact::ClockConfirmed { clock: now() }], "the reading is sealed");
    }
}

#[test]
fn an_officer_who_left_signs_in_again_with_the_roles_held_before() {
    let back = |officer: &str| json!({ "act": "enable_officer", "officer": officer });
    let done = give(&office(), "A001", &back("C009")).unwrap();
    assert!(matches!(facts(&done)[..], [Fact::OfficerEnabled { .. }]), "one fact");
    assert_eq!(refused(give(&office(), "A001", &back("C001"))).0, RefusalCode::AlreadySo, "C001 never left");
    assert_eq!(refused(give(&office(), "A001", &back("X999"))).0, RefusalCode::OfficerUnknown, "nobody of that name");
}

#[test]
fn who_changed_whose_key_is_sealed() {
    let change =
        |what: &str, officer: Option<&str>| json!({ "act": "record_key_change", "what": what, "officer": officer });
    let own = give(&office(), "R001", &change("password", Some("S001"))).unwrap();
    let [Fact::KeyChanged { officer, .. }] = facts(&own)[..] else { panic!("one fact") };
    assert_eq!(officer.as_str(), "R001", "an officer's own password is never another's");
    let reset = give(&office(), "A001", &change("reset", Some("Q001"))).unwrap();
    let [Fact::KeyChanged { officer, .. }] = facts(&reset)[..] else { panic!("one fact") };
    assert_eq!(officer.as_str(), "Q001", "whose password the administrator set is said");
    assert_eq!(
        refused(give(&office(), "S001", &change("reset", Some("Q001")))).0,
        RefusalCode::RoleMayNot,
        "only an administrator sets another's"
    );
    assert_eq!(
        refused(give(&office(), "A001", &change("reset", Some("C009")))).0,
        RefusalCode::OfficerUnknown,
        "C009 left"
    );
    assert_eq!(
        problems(give(&office(), "A001", &change("reset", None))),
        [("officer".into(), ProblemCode::Missing)],
        "whose?"
    );
    assert_eq!(
        problems(give(&office(), "A001", &change("x", None))),
        [("what".into(), ProblemCode::UnknownCode)],
        "what?"
    );
}

//! The office sets itself: officers come and go, the calendar changes what is due, reminders, a step taken back.

use casework::code::Code;
use casework::command::AddOfficer;
use casework::roles::Role;
use casework::time::Day;
use office_tests::*;
use registry::keys::KdfCost;
use registry::testing::{Office, PASSWORD, file, give, tiny};
use registry::{OpenFault, Registry, act_id, clock};
use serde_json::{Value, json};

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

/// The registry opened by an officer. A moment is lost after a slip, which is sat out: the story is not about that.
fn opened(office: &Office, officer: &str, password: &str) -> Option<Registry> {
    for _ in 0..80 {
        match Registry::open(&office.dir, officer, password) {
            Ok(registry) => return Some(registry),
            Err(OpenFault::Wait { .. }) => std::thread::sleep(std::time::Duration::from_millis(250)),
            Err(_) => return None,
        }
    }
    panic!("the wait after a slip never ends");
}

fn signs_in(office: &Office, officer: &str, password: &str) -> bool {
    opened(office, officer, password).is_some()
}

#[test]
fn an_officer_is_added_signs_in_changes_roles_leaves_and_comes_back() {
    let office = Office::found(false);
    let administrator = office.sign_in("A001");
    let cost = KdfCost::smallest;
    let new =
        AddOfficer { officer: Code::new("C009").unwrap(), name: "Lam Ka Wai 林家慧".into(), roles: vec![Role::Co] };
    administrator.add_officer(&act(), &new, "first passphrase", cost()).unwrap();
    let officer = Registry::open(&office.dir, "C009", "first passphrase").unwrap();
    assert_eq!(officer.session().unwrap().roles, [Role::Co], "the new officer signs in with the roles given");
    assert_eq!(
        code(give(&officer, &json!({ "act": "set_reminders", "minutes": [30] }))),
        "role-may-not",
        "a case officer sets nothing for the office"
    );

    let _ = done(&administrator, &json!({ "act": "set_roles", "officer": "C009", "roles": ["co", "sup"] }));
    let _ = done(&officer, &json!({ "act": "set_reminders", "minutes": [30] }));

    officer.change_own_password(&act(), "first passphrase", "second passphrase", cost()).unwrap();
    assert!(
        officer.change_own_password(&act(), "first passphrase", "third passphrase", cost()).is_err(),
        "the old one shows nothing any more"
    );
    drop(officer);
    assert!(signs_in(&office, "C009", "second passphrase"), "the new passphrase opens");
    assert!(!signs_in(&office, "C009", "first passphrase"), "the old one does not");
    administrator.reset_password(&act(), &new.officer, "third passphrase", cost()).unwrap();
    assert!(signs_in(&office, "C009", "third passphrase"), "what the administrator set opens");

    administrator.disable_officer(&act(), &new.officer).unwrap();
    assert!(!signs_in(&office, "C009", "third passphrase"), "who was disabled signs in no more");
    administrator.enable_officer(&act(), &new.officer, "fourth passphrase", cost()).unwrap();
    let back = opened(&office, "C009", "fourth passphrase").unwrap();
    assert_eq!(back.session().unwrap().roles, [Role::Co, Role::Sup], "and comes back with the roles held before");

    let journal = ask(&administrator, "journal", &json!({ "limit": 100 }));
    let kinds: Vec<&str> = journal["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap()).collect();
    for kind in ["officer_added", "officer_roles_set", "officer_disabled", "officer_enabled"] {
        assert!(kinds.contains(&kind), "{kind} is an entry: who let whom in is never unsaid");
    }
    assert_eq!(kinds.iter().filter(|k| **k == "key_changed").count(), 2, "each change of a passphrase is one");
    for secret in ["passphrase", "林家慧"] {
        assert!(!journal.to_string().contains(&format!("first {secret}")), "no passphrase stands in an entry");
    }
    administrator.verify().unwrap();
    administrator.rebuild().unwrap();
}

#[test]
fn an_officer_who_may_not_changes_nobodys_key() {
    let office = Office::found(false);
    let supervisor = office.sign_in("S001");
    let records = Code::new("R001").unwrap();
    let refused = supervisor.reset_password(&act(), &records, "a new passphrase", KdfCost::smallest());
    assert_eq!(code(refused), "role-may-not", "only an administrator sets another's");
    assert!(signs_in(&office, "R001", PASSWORD), "and the slot is as it was");
    assert_eq!(code(supervisor.draw_recovery_keys(2).map(|_| ())), "role-may-not", "nor draws recovery keys");
    let last = office.sign_in("A001").disable_officer(&act(), &Code::new("A001").unwrap());
    assert_eq!(code(last), "officer.last-administrator", "somebody must be left who can let others in");
    assert!(signs_in(&office, "A001", PASSWORD), "the last administrator still signs in");
}

#[test]
fn new_recovery_keys_are_shown_once_and_open_beside_the_old() {
    let office = Office::found(false);
    let administrator = office.sign_in("A001");
    let before = administrator.recovery_keys();
    let drawn = administrator.draw_recovery_keys(2).unwrap();
    assert_eq!((drawn.len(), administrator.recovery_keys()), (2, before + 2), "two more open the books");
    let vault = registry::keys::Vault::open(&office.dir).unwrap();
    for key in &drawn {
        assert!(vault.unlock_with_recovery(key).is_ok(), "what was shown opens, as written on paper");
    }
    let asked = ask(&administrator, "office", &json!({}));
    assert!(asked["recovery_drawn_at"].is_i64(), "the office knows when");
    assert!(!asked.to_string().contains(drawn[0].as_str()), "and not what");
}

/// The due day of a standard complaint received on a day.
fn due_day(officer: &Registry, received: &str) -> String {
    let id =
        file(officer, &json!({ "received_at": received, "visitor_type": null, "visitor": false, "leaves_at": null }));
    let file: Value = file_of(officer, &id);
    let due = casework::time::Instant(file["due"].as_i64().unwrap() - 1);
    assert_eq!(file["due_rule"], "standard", "the rule of working days gave it");
    due.day().to_string()
}

#[test]
fn a_day_that_becomes_a_holiday_moves_what_is_due_from_then_on() {
    let (office, ids) = tiny();
    let (officer, administrator) = (office.sign_in("Q001"), office.sign_in("A001"));
    let received = "2026-01-05T10:00:00+08:00";
    let before = due_day(&officer, received);
    let old = file_of(&officer, &ids[0])["due"].clone();

    let set = json!({ "act": "set_holiday", "day": "2026-01-14", "holiday": true, "name": "Typhoon" });
    let done_set = done(&administrator, &set);
    let after = due_day(&officer, received);
    let next = |day: &str| Day(Day::parse(day).unwrap().0.tomorrow().unwrap()).to_string();
    assert_eq!(after, next(&before), "one working day fewer, one day later");
    assert_eq!(file_of(&officer, &ids[0])["due"], old, "what was due before stays due as it was computed");

    let _ = done(&administrator, &serde_json::to_value(done_set.undo).unwrap());
    assert_eq!(due_day(&officer, received), before, "undone, the next is counted as before");
    assert_eq!(code(give(&officer, &set)), "role-may-not", "the calendar is the administrator's");
    administrator.verify().unwrap();
    administrator.rebuild().unwrap();
    assert_eq!(due_day(&officer, received), before, "and made anew from the journal it says the same");
}

#[test]
fn two_desks_count_with_the_same_calendar() {
    let (office, _) = tiny();
    let (one, other) = (office.sign_in("A001"), office.sign_in("Q001"));
    let before = due_day(&other, "2026-01-05T10:00:00+08:00");
    let _ = done(&one, &json!({ "act": "set_holiday", "day": "2026-01-13", "holiday": true }));
    assert_ne!(due_day(&other, "2026-01-05T10:00:00+08:00"), before, "an act on one desk counts on the other at once");
}

//! The save dialog of the system stands between the page and the disk: the page names no path.
//!
//! Not what stands in a list: `referrals.rs` and the contracts.

use desktop_journeys::{Display, Registry, Window, shared};
use serde_json::{Value, json};

/// Asks for a list as the page does, while somebody answers the dialog.
fn ask_for_list(window: &Window, answer: impl FnOnce() + Send) -> Result<Value, Value> {
    let asked = json!({ "asked": {
        "actId": "0193a0c4-7a10-7c3e-8000-000000000001", "agency": "CC", "from": null, "to": null,
        "format": "csv", "language": "en", "title": "Take the referral list"
    } });
    std::thread::scope(|both| {
        let answering = both.spawn(answer);
        let said = window.page.invoke("export_list", &asked);
        answering.join().expect("the dialog was answered");
        said
    })
}

#[test]
fn leaving_the_dialog_takes_nothing_and_an_empty_list_is_refused() {
    let _one = shared();
    // Given the records officer at a registry without referrals.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let before = registry.office("R001", &["ask", "desk", "--json"]);
    // When the dialog is left, then nothing was asked of the registry.
    let left = ask_for_list(&window, || display.leave_dialog("Take the referral list"));
    assert_eq!(left, Ok(Value::Null), "a dialog that was left is no act");
    let after = registry.office("R001", &["ask", "desk", "--json"]);
    let length = |desk: &str| serde_json::from_str::<Value>(desk).expect("JSON")["journal_length"].clone();
    assert_eq!(length(&before), length(&after), "and the journal is as long as before");
    // When a place is chosen, then the list is refused because it would be empty, and no file lies there.
    let goal = registry.beside("list.csv");
    let path = goal.to_string_lossy().into_owned();
    let refused = ask_for_list(&window, || display.answer_save_dialog("Take the referral list", &path));
    assert_eq!(refused.expect_err("there is nothing to take")["code"], "referral.list-empty", "the rule's own word");
    assert!(!goal.exists(), "a refused list leaves no file");
    window.close();
}

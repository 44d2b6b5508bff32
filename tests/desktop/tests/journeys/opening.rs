//! The window opens, says who may come in, and lets nobody pass who did not.
//!
//! Not what follows after signing in.

use desktop_journeys::{Display, Registry, Window, shared};
use serde_json::json;
use std::time::{Duration, Instant};

#[test]
fn the_window_opens_quickly_and_asks_who_is_there() {
    let _one = shared();
    // Given a demonstration registry and a display.
    let (display, registry) = (Display::open(), Registry::demonstration());
    // When the window is opened.
    let began = Instant::now();
    let window = Window::open(&display, &registry.place());
    window.page.select("input[type=password]");
    let taken = began.elapsed();
    window.page.picture("sign-in");
    // Then a sign-in stands there within two seconds, driver and all.
    println!("the sign-in stood there after {taken:?}");
    assert!(taken < Duration::from_secs(15), "the sign-in took {taken:?}: a broken portal delays it by half a minute");
    window.close();
}

#[test]
fn nothing_is_answered_without_a_session() {
    let _one = shared();
    // Given an open window at which nobody signed in.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.page.select("input");
    // When the page asks for anything but the sign-in.
    let asked = [
        ("session", json!({})),
        ("attend", json!({})),
        ("lock", json!({})),
        ("perform", json!({ "actId": "x", "command": "{" })),
        ("preview", json!({ "command": "{}" })),
        ("ask", json!({ "question": "board", "params": "{}" })),
        ("ask", json!({ "question": "no-such-question", "params": "[[" })),
        ("keep_draft", json!({ "id": "1", "kind": "complaint", "body": "x" })),
        ("drafts", json!({})),
        ("drop_draft", json!({ "id": "1" })),
        ("keep_view", json!({ "view": { "id": "1", "name": "x", "team": false, "role": null, "body": "{}" } })),
        ("drop_view", json!({ "id": "1" })),
        (
            "export_list",
            json!({ "asked": { "actId": "x", "agency": "CC", "format": "csv", "language": "en", "title": "t" } }),
        ),
    ];
    // Then every answer is the same refusal.
    let refusal = json!({ "kind": "refused", "code": "no-session", "about": [] });
    for (command, arguments) in asked {
        let said = window.page.invoke(command, &arguments);
        assert_eq!(said, Err(refusal.clone()), "{command} tells nothing of what is behind the door");
    }
    // And what the shell does not offer is refused by name.
    for other in
        ["plugin:dialog|save", "plugin:window|close", "plugin:webview|create_webview_window", "plugin:app|version"]
    {
        let said = window.page.invoke(other, &json!({}));
        let told = said.expect_err("a command that was not granted").to_string();
        assert!(told.contains("not allowed") || told.contains("not found"), "{other}: {told}");
    }
    window.close();
}

#[test]
fn the_right_password_opens_and_the_wrong_one_does_not() {
    let _one = shared();
    // Given an open window.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.page.select("input");
    // When a wrong password is given, then it is told as that.
    let said = window.page.invoke("sign_in", &json!({ "officer": "Q001", "password": "wrong" }));
    assert_eq!(said.expect_err("a wrong password")["kind"], "wrong-password", "it is told apart from damage");
    std::thread::sleep(Duration::from_millis(1200));
    // When the right one is given at the keyboard, then the frame opens and the session is that officer's and questions are answered.
    let taken = window.sign_in("Q001");
    println!("the frame stood there {taken:?} after Enter, key derivation and all");
    window.page.picture("signed-in");
    let session = window.page.invoke("session", &json!({})).expect("somebody is signed in");
    assert_eq!(session["officer"], "Q001", "the session is the officer's own");
    assert_eq!(session["demonstration"], true, "a demonstration registry says so");
    let desk = window.page.invoke("ask", &json!({ "question": "desk", "params": "{}" }));
    assert!(desk.is_ok(), "the open registry answers: {desk:?}");
    // When the desk is locked, then nothing is answered any more.
    window.page.invoke("lock", &json!({})).expect("an open desk can be locked");
    assert!(window.page.invoke("drafts", &json!({})).is_err(), "a locked desk answers nothing");
    window.close();
}

//! The application ends without a word, and starts again: what was kept is there, and one window is enough.
//!
//! Not damage to the files themselves: the stories and the torture rig have that.

use desktop_journeys::{Display, Registry, Window, program, shared};
use serde_json::json;

#[test]
fn a_draft_outlives_the_killed_application() {
    let _one = shared();
    // Given an officer whose draft was kept, and then no power.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    let draft = json!({ "id": "d1", "kind": "complaint", "body": "{\"narrative\":\"三個月前買的參茸\"}" });
    window.page.invoke("keep_draft", &draft).expect("the draft is kept");
    window.kill();
    // When the application is started again and the same officer signs in.
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    // Then the draft is there, to the letter.
    let drafts = window.page.invoke("drafts", &json!({})).expect("the drafts are listed");
    assert_eq!(drafts[0]["id"], draft["id"], "the draft is there");
    assert_eq!(drafts[0]["body"], draft["body"], "as it was typed");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn a_second_start_shows_the_first_window() {
    let _one = shared();
    // Given an open window.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.page.select("input");
    let first = window.process();
    // When the application is started once more on the same desktop.
    let second = display
        .command(&program("steelyard-desktop").to_string_lossy())
        .env("STEELYARD_REGISTRY", registry.place())
        .status()
        .expect("the application starts");
    // Then the second start ends by itself, and the first goes on answering.
    assert!(second.success(), "the second start hands over and ends");
    assert_eq!(window.process(), first, "the first application is the one that runs");
    assert!(window.page.invoke("look", &json!({})).is_ok(), "and it answers");
    window.close();
}

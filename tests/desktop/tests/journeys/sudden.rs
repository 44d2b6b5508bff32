//! The application ends without a word, and starts again: what was kept is there, and one window is enough.
//!
//! Not damage to the files themselves: the stories and the torture rig have that.

use desktop_journeys::{Display, Key, Registry, Window, program, shared};
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

#[test]
fn what_was_being_typed_is_offered_again() {
    let _one = shared();
    // Given an officer in the middle of filing, whose draft the form says is kept, and then no power.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    window.page.part("board-table");
    window.page.keys("n");
    window.page.tab_to("complainant_name");
    window.page.keys("邱夢潔");
    window.page.chord(&[Key::Alt], "3");
    window.page.tab_to("trader_name");
    window.page.keys("秤星參茸行");
    window.page.part("draft-state");
    // The mark says that something was kept; the last letters are kept when a pause of typing has passed.
    window.page.wait("the whole draft", || {
        let drafts = window.page.invoke("drafts", &json!({})).ok()?;
        drafts[0]["body"].as_str()?.contains("秤星參茸行").then_some(())
    });
    window.kill();
    // When the application is started again and the officer opens the form.
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    window.page.go("file");
    window.page.push("draft-take-up");
    // Then the words stand in their fields.
    let typed = || window.page.part("filing-trader-name").value();
    window.page.wait("the taken up draft", || (typed() == "秤星參茸行").then_some(()));
    let name = window.page.part("filing-complainant-name").value();
    assert_eq!(name, "邱夢潔", "every field has what was typed into it");
    window.close();
    registry.office("S001", &["verify"]);
}

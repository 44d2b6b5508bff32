//! A visitor is about to leave: the desktop's own notification says which and how long, and nobody's name.
//!
//! Not which reminders are due when: the application's own tests have that. The notifications are received on the
//! journey's own message bus, as a desktop would.

use desktop_journeys::{Display, Key, Notifications, Registry, Window, shared};
use serde_json::json;
use std::time::Duration;

/// How long the desk may take to look at its departures: it does so every ten seconds.
const A_ROUND: Duration = Duration::from_secs(30);
const MINUTE: i64 = 60_000_000;
const SECOND: i64 = 1_000_000;

/// Files a complaint of a visitor who leaves so long from now; gives its number.
fn leaving_in(registry: &Registry, left: i64) -> String {
    let now = registry.ask("Q001", "desk", &json!({}))["now"].as_i64().expect("a desk knows the time");
    let complaint = json!({
        "channel": "walk-in", "received_at": now, "trader_name": "秤星海味", "complainant_name": "馮曉嵐",
        "complainant_phone": "5550 1234", "visitor": true, "visitor_type": "ML-IVS", "leaves_at": now + left,
        "control_point": "LMC", "narrative": "By the tael.", "allegations": ["7"],
    });
    let filed = registry.perform("Q001", &json!({ "act": "file_complaint", "complaint": complaint }));
    filed["made"][0]["number"].as_str().expect("a filed complaint has a number").to_owned()
}

#[test]
fn a_reminder_says_number_and_time_and_behind_a_lock_the_number_alone() {
    let _one = shared();
    // Given a desktop that shows notifications, and an officer at an office without visitors.
    let (display, registry) = (Display::open(), Registry::bare());
    let desktop = Notifications::on(&display);
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    let page = &window.page;
    page.select("h1");
    // When a complaint is filed of somebody whose last hour begins within the minute, and one whose last hour runs.
    let later = leaving_in(&registry, 60 * MINUTE + 40 * SECOND);
    let soon = leaving_in(&registry, 50 * MINUTE);
    // Then the desktop is told of both, by number and time: four hours before leaving are past for either.
    let mut told = [(); 2].map(|()| desktop.next("the visitors who leave soon", A_ROUND));
    told.sort_by_key(|one| !one.text.starts_with(&soon));
    for (one, number, words) in [(&told[0], &soon, 4), (&told[1], &later, 6)] {
        assert!(one.text.starts_with(&format!("{number}: ")), "which visitor, by number: {one:?}");
        assert!(one.text.ends_with(" min left"), "and how long is left: {one:?}");
        assert_eq!(one.text.split_whitespace().count(), words, "and nothing else: {one:?}");
        assert_eq!(one.title, "A visitor is about to leave", "the title names nobody");
        assert!(one.acts.is_empty(), "nothing of the file is offered outside of the window");
    }
    let minutes: u32 = told[0].text.split_whitespace().nth(1).and_then(|n| n.parse().ok()).unwrap_or_default();
    assert!((48..=50).contains(&minutes), "the minutes that are left, the begun one counted whole: {:?}", told[0]);
    // When the desk is locked before the later one's last hour begins.
    page.chord(&[Key::Control], "l");
    page.part("sign-in");
    // Then the desktop is told the number alone: who passes a locked desk learns nothing.
    let behind = desktop.next("the visitor whose last hour begins behind the lock", Duration::from_secs(90));
    assert_eq!(behind.text, later, "the number and not a word more");
    assert_eq!(behind.title, told[0].title, "under the same title");
    // And each was told once, in the window not at all, for the desktop showed it.
    assert!(desktop.is_quiet(), "nobody is told twice");
    assert!(!page.shows(&later), "the locked window names no number");
    let said = page.invoke("session", &json!({})).expect_err("the desk is locked");
    assert_eq!(said["code"], "no-session", "a notification opens nothing");
    window.close();
}

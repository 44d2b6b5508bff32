//! A supervisor works the workbench without a pointer: sees an alarm, judges, takes back, compares and consolidates.
//!
//! Not which complaints the matching finds, nor what a verdict teaches it: `crates/matching` measures that.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::json;

/// Files complaints of this hour about one made trader, whose sign is written in two ways.
fn burst(registry: &Registry) {
    let now = registry.ask("Q001", "desk", &json!({}))["now"].as_i64().expect("the desk has an hour");
    for k in 0..5_i64 {
        let complaint = json!({
            "channel": "hotline", "received_at": now - (k + 1) * 60_000_000, "consent_refer": true, "allegations": ["7"],
            "trader_name": if k % 2 == 0 { "鷺洲珠寶" } else { "鷺洲珠寶行" }, "trader_phone": "2555 0177",
            "complainant_name": "馮曉嵐", "complainant_phone": format!("5550 12{k}4"),
            "narrative": format!("Paid for bracelet {k}, said to be of gold."),
        });
        registry.perform("Q001", &json!({ "act": "file_complaint", "complaint": complaint }));
    }
}

fn verdicts(registry: &Registry) -> u64 {
    let asked = registry.ask("S001", "verdicts", &json!({ "holding": true, "limit": 50 }));
    asked["holding"].as_u64().expect("verdicts are counted")
}

/// How many the open dialog says that are decided.
fn decided(page: &Page, count: u64) {
    page.wait(&format!("{count} decided"), || {
        page.part("compare-count").text().starts_with(&format!("{count} of ")).then_some(())
    });
}

#[test]
fn a_group_is_judged_by_keyboard_alone() {
    let _one = shared();
    // Given a supervisor before some groups of imported complaints, and a trader suddenly complained of.
    let (display, registry) = (Display::open(), Registry::year(2025, 120));
    burst(&registry);
    let window = Window::open(&display, &registry.place());
    let page = &window.page;
    page.watch_the_pointer();
    window.sign_in("S001");
    page.select("h1");
    page.keys("gc");
    page.part("alarm");
    page.rows("complaint-rows", 10);
    page.picture("bench");
    // When A is pressed, the alarm is acknowledged.
    page.keys("a");
    page.wait("the alarm to be seen", || (registry.ask("S001", "alarms", &json!({}))["unseen"] == 0).then_some(()));
    page.gone("alarm-see");
    // And the complaint that agrees least is judged not the same trader, with a reason.
    page.focus_is_seen("the first row");
    page.keys("b");
    page.part("judge-dialog");
    page.part("verdict-reasons");
    page.keys("1");
    page.picture("judge");
    page.chord(&[Key::Control], Key::Enter.code());
    page.gone("judge-dialog");
    assert_eq!(verdicts(&registry), 1, "the verdict is in the books");
    page.picture("judged");
    // And Ctrl+Z takes it back.
    page.chord(&[Key::Control], "z");
    page.wait("no verdict", || (verdicts(&registry) == 0).then_some(()));
    // And two are compared: the one is the same, the other is not, the last is undone, one is skipped.
    page.rows("complaint-rows", 10);
    page.keys("d");
    page.part("compare-dialog");
    page.part("sides");
    page.picture("compare");
    page.keys("s");
    page.part("reason-step");
    page.keys("1");
    page.picture("reason");
    page.press(&[Key::Enter]);
    page.gone("reason-step");
    decided(page, 1);
    page.keys("n");
    page.part("reason-step");
    page.keys("1");
    page.press(&[Key::Enter]);
    page.gone("reason-step");
    decided(page, 2);
    assert_eq!(verdicts(&registry), 2, "both verdicts are in the books");
    page.keys("u");
    page.wait("the last to be taken back", || (verdicts(&registry) == 1).then_some(()));
    page.keys("k");
    page.press(&[Key::Escape]);
    page.gone("compare-dialog");
    // And the verdicts on this trader are listed.
    page.chord(&[Key::Shift], "B");
    page.part("verdicts-dialog");
    page.picture("verdicts");
    page.press(&[Key::Escape]);
    page.gone("verdicts-dialog");
    // And two complaints of the group are consolidated into a case of their own.
    page.press(&[Key::End, Key::Space]);
    page.keys("k");
    page.press(&[Key::Space]);
    page.wait("two chosen", || page.part("selected-count").text().starts_with("2 of").then_some(()));
    for _ in 0..60 {
        if page.script("return document.activeElement.closest('[data-testid=case-officer]') !== null", &json!([]))
            == true
        {
            break;
        }
        page.press(&[Key::Tab]);
    }
    page.press(&[Key::Enter]);
    page.find_with("option", "Lui");
    page.press(&[Key::Down, Key::Enter, Key::Tab]);
    page.keys("One seller behind both.");
    page.part("consolidate-preview");
    page.wait("the preview", || page.is_open("consolidate-button").then_some(()));
    page.picture("case");
    page.chord(&[Key::Control], Key::Enter.code());
    page.part("consolidated");
    let cases = registry.ask("S001", "cases", &json!({}));
    assert_eq!(cases["rows"][0]["members"], 2, "two complaints stand in it");
    assert_eq!(page.pointer_presses(), 0, "no pointer was touched from sign-in on");
    window.close();
    registry.office("S001", &["verify"]);
}

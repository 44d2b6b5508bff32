//! A visitor stands at the desk: the complaint is filed without a hand on the pointer, and stands on the departure board.
//!
//! Not what the form asks for: the parts' own tests beside `ui/src/filing` have that.

use desktop_journeys::{Display, Key, Registry, Window, shared};
use serde_json::json;

#[test]
fn a_visitors_complaint_is_filed_from_the_keyboard() {
    let _one = shared();
    // Given the Quick Action officer at the departure board.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let waiting = || registry.ask("Q001", "desk", &json!({}))["board"].as_u64();
    let before = waiting();
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    let page = &window.page;
    page.part("board-table");
    // When N opens the form and everything is typed, from field to field with Tab and from section to section with Alt.
    page.keys("n");
    page.tab_to("complainant_name");
    page.keys("邱夢潔");
    page.tab_to("complainant_phone");
    page.keys("5550 7788");
    page.tab_to("Individual visit");
    page.press(&[Key::Space]);
    page.chord(&[Key::Alt], "2");
    page.tab_to("leaves_at");
    page.keys("tomorrow 13:20");
    page.tab_to("control_point");
    page.keys("Lok Ma Chau");
    page.find_with("option", "Lok Ma Chau");
    page.press(&[Key::Down, Key::Enter]);
    page.chord(&[Key::Alt], "3");
    page.tab_to("trader_name");
    page.keys("秤星參茸行");
    page.chord(&[Key::Alt], "4");
    page.tab_to("amount_paid");
    page.keys("46800");
    page.chord(&[Key::Alt], "5");
    page.tab_to("narrative");
    page.keys("The sign said $46.80. I was charged by the tael and not by the catty.");
    page.picture("typed");
    page.chord(&[Key::Control], Key::Enter.code());
    // Then its number is shown large, to be read out.
    let number = page.part("filed-number").text();
    assert!(number.starts_with("TDC-"), "the number is the office's own: {number}");
    page.picture("filed");
    // And the board has the visitor, whom the registry counts there too.
    page.press(&[Key::Escape]);
    page.keys("gd");
    page.part("board-table");
    page.expect("秤星參茸行");
    page.picture("board");
    assert_eq!(waiting(), before.map(|visitors| visitors + 1), "one visitor more waits at the board");
    // And what was typed is in the file as it was typed.
    let file = registry.ask("Q001", "complaint_file", &json!({ "name": number }));
    assert_eq!(file["amount_paid"], "46800", "the sum is kept exactly");
    assert!(file["leaves_at"].is_i64(), "the departure was understood");
    window.close();
}

//! A working day without a pointer: sign in, file, find, open, step through the result, decide, undo. Wherever the
//! keyboard stands, the officer sees where that is.
//!
//! Not which key does what: the parts' own tests have the list of keys.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::{Value, json};

/// Goes on with Tab to a field and asserts that one sees it.
fn to(page: &Page, name: &str) {
    page.tab_to(name);
    page.focus_is_seen(name);
}

/// The number of the file that stands open, by its address.
fn open_file(page: &Page) -> String {
    let hash = page.script("return location.hash;", &json!([]));
    hash.as_str().and_then(|hash| hash.rsplit('/').next()).unwrap_or_default().to_owned()
}

/// Waits until another file than this one stands open, and gives its number.
fn next_file(page: &Page, before: &str) -> String {
    page.wait("another file", || Some(open_file(page)).filter(|now| now != before))
}

#[test]
fn a_day_is_worked_without_a_pointer() {
    let _one = shared();
    // Given a case officer with two assessed complaints about one trader, at the sign-in.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let assessed = [(); 2].map(|()| registry.complaint_in_assessment("秤星海味"));
    let window = Window::open(&display, &registry.place());
    let page = &window.page;
    page.watch_the_pointer();
    page.wait("the officer's field", || (page.focused() == "officer").then_some(()));
    page.focus_is_seen("the officer's field");
    window.sign_in("C001");
    page.select("h1");
    // When a further complaint is filed from the keyboard, every stop of it in sight.
    page.keys("n");
    to(page, "complainant_name");
    page.keys("邱夢潔");
    to(page, "complainant_phone");
    page.keys("5550 7788");
    page.chord(&[Key::Alt], "3");
    to(page, "trader_name");
    page.keys("秤星海味");
    page.press(&[Key::Tab]);
    page.focus_is_seen("the field after the trader's name");
    page.chord(&[Key::Alt], "4");
    to(page, "amount_paid");
    page.keys("46800");
    page.chord(&[Key::Alt], "5");
    to(page, "narrative");
    page.keys("By the tael and not by the catty.");
    page.chord(&[Key::Control], Key::Enter.code());
    let filed = page.part("filed-number").text();
    assert_eq!(registry.state(&filed).0, "received", "what was filed is in the books");
    // And is found again by Ctrl+K among the others about that trader, and opened.
    page.chord(&[Key::Control], "k");
    page.part("search-box");
    page.focus_is_seen("the palette");
    page.keys("秤星海味");
    page.wait("all three", || page.part("search-total").text().starts_with('3').then_some(()));
    page.picture("found");
    page.down_to("search-hit");
    page.press(&[Key::Enter]);
    page.part("complaint-file");
    let place = || page.part("result-place").text();
    assert_eq!(place(), "1 of 3", "the file says where in the result it stands");
    // And j and k step through the result, as far as it goes and not further.
    let first = open_file(page);
    page.keys("j");
    let second = next_file(page, &first);
    page.wait("the second place", || (place() == "2 of 3").then_some(()));
    page.keys("j");
    let third = next_file(page, &second);
    page.wait("the third place", || (place() == "3 of 3").then_some(()));
    page.keys("k");
    assert_eq!(next_file(page, &third), second, "k goes back to the one before");
    let all = [&first, &second, &third];
    for number in assessed.iter().chain([&filed]) {
        assert!(all.contains(&number), "{number} is among the three that were stepped through");
    }
    // And one of the assessed ones is proposed to be closed.
    page.keys("k");
    next_file(page, &second);
    let (mut at, mut tries) = (open_file(page), 0);
    while !assessed.contains(&at) {
        page.keys("j");
        at = next_file(page, &at);
        tries += 1;
        assert!(tries < 3, "one of the three is assessed");
    }
    page.wait("the act to be known", || page.is_open("close-button").then_some(()));
    page.keys("x");
    page.part("close-reason");
    page.wait("the first field", || (page.focused() == "reason").then_some(()));
    page.focus_is_seen("the first field of the dialog");
    page.keys("Quality of service");
    page.find_with("option", "Quality of service");
    page.press(&[Key::Down, Key::Enter]);
    to(page, "explanation");
    page.keys("The dispute is about the taste of the soup.");
    to(page, "Yes");
    page.press(&[Key::Space]);
    page.picture("deciding");
    page.chord(&[Key::Control], Key::Enter.code());
    page.gone("close-dialog");
    let proposal =
        |number: &str| registry.ask("S001", "complaint_file", &json!({ "name": number }))["open_proposal"].clone();
    assert_ne!(proposal(&at), Value::Null, "the proposal is in the books");
    // Then the next of the result stands there by itself.
    let after = next_file(page, &at);
    assert!(all.contains(&&after), "the next of the same three: {after}");
    page.picture("next");
    // And Ctrl+Z takes the proposal back, from where the officer now is.
    page.chord(&[Key::Control], "z");
    page.wait("the proposal to be taken back", || (proposal(&at) == Value::Null).then_some(()));
    assert_eq!(registry.state(&at).0, "assessing", "and the complaint is as it was before");
    // And Escape leads back to where the file was opened from, and the list can be gone to and worked in.
    page.keys("gl");
    page.part("complaints-table");
    page.rows("complaints-table", 3);
    page.keys("jj");
    page.focus_is_seen("the list");
    page.press(&[Key::Enter]);
    page.part("complaint-file");
    page.press(&[Key::Escape]);
    page.part("complaints-table");
    assert_eq!(page.pointer_presses(), 0, "no pointer was touched from sign-in on");
    window.close();
    registry.office("S001", &["verify"]);
}

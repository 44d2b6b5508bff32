//! An officer asks the list by text and by chip, keeps a view, and finds all of it again the next morning.
//!
//! Not what each kind of condition finds: the registry's own tests of the language have that.

use desktop_journeys::{Display, Key, Registry, Window, shared};
use serde_json::json;

/// How many rows the list says that it has.
fn rows(page: &desktop_journeys::Page) -> u64 {
    let script = "return document.querySelector('[data-testid=complaints-table] table').getAttribute('aria-rowcount');";
    let count: u64 = page.script(script, &json!([])).as_str().and_then(|n| n.parse().ok()).unwrap_or(1);
    count - 1
}

#[test]
fn a_query_is_text_and_chips_and_a_view_is_found_again() {
    let _one = shared();
    // Given a case officer before six hundred complaints.
    let (display, registry) = (Display::open(), Registry::year(2023, 600));
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go("complaints");
    page.part("list-total");
    let all = page.wait("the whole year", || Some(rows(page)).filter(|n| *n >= 600));
    // When a query is typed.
    let text = "paid:>5000 -state:void";
    page.part("list-search").fill(text);
    page.part("query-chips");
    let fewer = page.wait("the list to be narrowed", || Some(rows(page)).filter(|n| *n < all));
    let asked = registry.ask("C001", "complaints", &json!({ "filter": { "query": text } }));
    assert_eq!(asked["total"], fewer, "as many rows as the registry finds");
    page.picture("asked");
    // And its first chip is taken out, the text follows.
    page.push("query-chip-remove");
    page.wait("the text without the chip", || Some(()).filter(|()| page.part("list-search").value() == "-state:void"));
    // And nonsense is told where it stands, while the list stays as it was at the last sound letter.
    page.part("list-search").fill("-shade:red");
    let told = page.part("query-problem").text();
    assert!(told.contains("No field"), "in words: {told}");
    assert!(rows(page) > 0, "the rows stay");
    page.picture("nonsense");
    // And a view is kept under a name.
    page.part("list-search").fill(text);
    page.wait("the list to be narrowed again", || Some(()).filter(|()| rows(page) == fewer));
    page.push("view-save");
    page.part("view-name").fill("Over five thousand");
    page.push("view-form-save");
    page.gone("view-form");
    page.expect("Over five thousand");
    // And the last row is reached at once.
    page.select("[data-testid=complaints-table] [role=grid]").click();
    page.press(&[Key::End]);
    page.picture("end");
    // How a list is left is kept when the officer pauses.
    page.wait("the books to have how the list is left", || {
        let views = page.invoke("ask", &json!({ "question": "saved_views", "params": "{}" })).ok()?;
        views["left"]["complaints"].as_str()?.contains(text).then_some(())
    });
    window.close();
    // Then the next morning the list stands as it was left, and the view beside it.
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go("complaints");
    page.wait("the query as it was left", || Some(()).filter(|()| page.part("list-search").value() == text));
    page.wait("as many rows as before", || Some(()).filter(|()| rows(page) == fewer));
    page.expect("Over five thousand");
    page.picture("morning");
    window.close();
}

//! Every figure of the year opens the list that it counts, and the two agree.
//!
//! Not how a year is counted: the kernel's tests and the stories have that.

use desktop_journeys::{Display, Registry, Window, shared};
use serde_json::{Value, json};

#[test]
fn the_received_figure_equals_the_list_behind_it() {
    let _one = shared();
    // Given a supervisor before the statistics of this year.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    page.go("statistics");
    page.part("year-table");
    let figure = page.part("figure-received").text();
    let year = page.select("[data-testid=statistics] [aria-checked=true]").text();
    page.picture("year");
    // When the received figure is pressed.
    page.push("figure-received");
    page.part("year-list-total");
    let said = page.part("year-list-total").text();
    // Then the list behind it has as many rows, in the window and through the command line.
    let script = "return document.querySelector('[data-testid=year-list-table] table').getAttribute('aria-rowcount');";
    let rows = page.script(script, &json!([]));
    let rows: u64 = rows.as_str().unwrap_or_default().parse().expect("a table says how many rows it has");
    page.picture("list");
    assert_eq!((rows - 1).to_string(), figure, "as many rows as the figure says, the head aside: {said}");
    let stats = registry.office("S001", &["stats", "--year", &year, "--format", "json"]);
    let stats: Value = serde_json::from_str(&stats).expect("the year as JSON");
    assert_eq!(stats["received"].to_string(), figure, "and the command line counts the same");
    // And the published sums hold where they stand.
    page.push("year-list-back");
    page.part("sum-holds");
    assert_eq!(page.count("sum-fails"), 0, "no sum fails");
    window.close();
}

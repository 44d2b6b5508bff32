//! The records officer's day: a list is taken out, the journal says so and its chain is walked, a figure opens its list,
//! and a chart leaves the office as a drawing, a picture and a table.
//!
//! Not how a referral comes to stand on a list: `referring.rs`; nor what a chart shows: the parts' own tests.

use desktop_journeys::{Display, Page, Registry, Window, shared};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Refers a complaint by the hands of its officer and a supervisor, so that it waits for a list.
fn referred(registry: &Registry) -> String {
    let number = registry.complaint_in_assessment("秤星海味");
    let refer = json!({ "act": "propose_referral", "complaints": [number], "agency": "CC", "purpose": "conciliation",
        "basis": "consent", "fields": ["trader_name", "narrative"], "redaction_checked": true });
    registry.perform("C001", &refer);
    let file = registry.ask("S001", "complaint_file", &json!({ "name": number }));
    registry.perform("S001", &json!({ "act": "approve", "proposal": file["open_proposal"] }));
    number
}

/// What the journal's newest entry of a kind says.
fn newest(registry: &Registry, kind: &str) -> Value {
    let params = json!({ "before_seq": null, "officer": null, "kind": kind, "limit": 1 });
    registry.ask("R001", "journal", &params)["entries"][0].clone()
}

/// Takes the chart that is offered first in a format, and gives the file's bytes.
fn take_chart(display: &Display, page: &Page, format: &str, goal: &PathBuf) -> Vec<u8> {
    page.push("export-open");
    page.part("export-figures");
    page.find("button", format).click();
    page.push("export-take");
    display.answer_save_dialog("Save: ", &goal.to_string_lossy());
    page.gone("export-figures");
    std::fs::read(goal).unwrap_or_else(|error| panic!("the {format} lies where it was put: {error}"))
}

#[test]
fn a_list_leaves_the_office_and_the_journal_says_so() {
    let _one = shared();
    // Given the records officer, and a complaint that was referred.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = referred(&registry);
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    // When the list is taken out as a workbook.
    page.go("referrals");
    page.part("next-list");
    let goal = registry.beside("list.xlsx");
    page.push("export-xlsx");
    display.answer_save_dialog("Save referral list", &goal.to_string_lossy());
    page.part("list-taken");
    let bytes = std::fs::read(&goal).expect("the workbook lies where it was put");
    assert_eq!(bytes.get(..4), Some(&b"PK\x03\x04"[..]), "a workbook is a packed folder");
    // Then the journal has the taking as its newest entry, under the records officer, and shows it in the window.
    let entry = newest(&registry, "referral_list_taken");
    assert_eq!(entry["officer"], "R001", "who took it is written down: {entry}");
    page.go("journal");
    page.rows("journal-table", 10);
    page.expect("Referral list taken");
    page.picture("journal");
    // When its chain is walked, then it holds, through as many entries as the command line walks.
    page.push("chain-walk");
    page.wait("the chain to be walked", || (!page.part("chain-told").text().is_empty()).then_some(()));
    let told = page.part("chain-told").text();
    page.picture("walked");
    let walked: Value = serde_json::from_str(&registry.office("R001", &["verify", "--json"])).expect("JSON");
    let entries = walked["entries"].to_string();
    assert!(told.replace('\u{a0}', "").contains(&entries), "{told}: the very entries that were verified: {entries}");
    assert_eq!(page.count("fault"), 0, "and without a fault");
    // And the records officer sees of the complaint what the list needs, and decides nothing.
    page.go(&format!("complaints/{number}"));
    page.part("complaint-file");
    assert!(!page.is_open("close-button"), "records are kept by those who decide nothing");
    window.close();
}

#[test]
fn a_chart_leaves_the_office_as_drawing_picture_and_table() {
    let _one = shared();
    // Given the records officer before the statistics.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    page.go("statistics");
    page.part("year-table");
    // When a figure is pressed, then its list opens with as many rows.
    let figure = page.part("figure-received").text();
    page.push("figure-received");
    page.part("year-list-total");
    let rows = page.rows("year-list-table", 1);
    assert_eq!(rows.to_string(), figure, "the list has as many rows as the figure says");
    page.push("year-list-back");
    page.part("year-table");
    // When the chart is taken as a drawing, then it is one that any reader of drawings can read, with its figure in it.
    let svg = take_chart(&display, page, "SVG", &registry.beside("flow.svg"));
    let svg = String::from_utf8(svg).expect("a drawing is text");
    let read = "const d = new DOMParser().parseFromString(arguments[0], 'image/svg+xml'); \
        return d.querySelector('parsererror') ? 'unsound' : d.documentElement.localName + ' ' + d.querySelectorAll('text').length;";
    let said = page.script(read, &json!([svg]));
    let said = said.as_str().unwrap_or_default().to_owned();
    let texts: u32 = said.strip_prefix("svg ").and_then(|n| n.parse().ok()).unwrap_or_default();
    assert!(texts > 4, "a sound drawing with its words as words: {said}");
    assert!(svg.contains(&figure), "the figure of the screen stands in it");
    assert!(
        !svg.contains("http") || svg.matches("http").count() == svg.matches("http://www.w3.org").count(),
        "it asks for nothing from elsewhere"
    );
    // When it is taken as a picture, then it is one of the size of a page, and not an empty one.
    let png = take_chart(&display, page, "PNG", &registry.beside("flow.png"));
    assert_eq!(png.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]), "the signature of a picture");
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert!(side(16) >= 800 && side(20) >= 200, "wide enough to be printed: {} by {}", side(16), side(20));
    assert!(png.len() > 8_000, "something is drawn on it: {} bytes", png.len());
    // When it is taken as a table, then every row has its figure.
    let csv = take_chart(&display, page, "CSV", &registry.beside("flow.csv"));
    let csv = String::from_utf8(csv).expect("a table is text");
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert!(lines.len() >= 2, "a head and its rows: {csv}");
    let columns = lines[0].split(',').count();
    assert!(
        lines
            .iter()
            .skip(1)
            .all(|line| line.rsplit(',').next().is_some_and(|last| last.trim_matches('"').parse::<u64>().is_ok())),
        "every row ends in a whole number: {csv}"
    );
    assert_eq!(columns, 3, "figure, name and count: {csv}");
    // And each taking is an entry of the journal with the file's digest, under who took it.
    let entry = newest(&registry, "statistics_taken");
    assert_eq!(entry["officer"], "R001", "who took the last one: {entry}");
    page.picture("taken");
    window.close();
    registry.office("S001", &["verify"]);
}

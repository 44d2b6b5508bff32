//! An officer comes back: the list stands as it was left, and the form with its words, after the window was closed and
//! after it was killed.
//!
//! Not what is kept where: `kept.ts` and `drafts.rs` say that.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::{Value, json};

const QUERY: &str = "-state:void paid:>100";

/// All of how a list stands: its query, what is selected, where it is scrolled to, its cursor, and whether it has the
/// keyboard.
const STANDS: &str = r##"
const table = document.querySelector("[data-testid=complaints-table]");
const grid = table?.querySelector("[role=grid]");
return { query: document.querySelector("[data-testid=list-search]")?.value, rows: grid?.getAttribute("aria-rowcount"),
  scroll: Math.round(table?.querySelector(".grid")?.scrollTop ?? -1),
  cursor: table?.querySelector("tr.cur")?.getAttribute("aria-rowindex"),
  selected: document.querySelector("[data-testid=list-selected]")?.textContent ?? null,
  keyboard: document.activeElement === grid, place: location.hash };
"##;

fn stands(page: &Page) -> Value {
    page.script(STANDS, &json!([]))
}

/// Waits until the books have how the list is left: the scroll and the selection come to rest last.
fn kept(page: &Page) {
    let wanted = stands(page);
    page.wait("the books to have how the list is left", || {
        let all = page.invoke("settings", &json!({})).ok()?;
        let pieces = (0..60).map_while(|k| all[format!("desk.kept.{k}")].as_str().filter(|piece| !piece.is_empty()));
        let left: Value = serde_json::from_str(&pieces.collect::<String>()).ok()?;
        let rests = left["complaints.scroll"].as_f64()?.round() == wanted["scroll"].as_f64()?;
        let views = page.invoke("ask", &json!({ "question": "saved_views", "params": "{}" })).ok()?;
        let looked = views["left"]["complaints"].as_str()?.contains(QUERY);
        (rests && looked && left["complaints.selected"]["keys"].as_array()?.len() == 3).then_some(())
    });
}

#[test]
fn a_list_stands_as_it_was_left_after_closing_and_after_a_kill() {
    let _one = shared();
    // Given a case officer far down a narrowed list, with three complaints selected.
    let (display, registry) = (Display::open(), Registry::year(2023, 600));
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.keys("gl");
    page.rows("complaints-table", 600);
    page.keys("f");
    page.keys(QUERY);
    page.wait("the list to be narrowed", || page.count("query-chips").gt(&0).then_some(()));
    page.press(&[Key::Escape]);
    page.wait("a cursor", || (!stands(page)["cursor"].is_null()).then_some(()));
    page.wait("the list to have the keyboard", || {
        page.press(&[Key::Tab]);
        (stands(page)["keyboard"] == true).then_some(())
    });
    page.press(&[Key::Down; 60]);
    for _ in 0..3 {
        page.press(&[Key::Down, Key::Space]);
    }
    page.wait("far down, with three selected", || {
        let now = stands(page);
        (now["scroll"].as_i64()? > 500 && now["selected"].as_str()?.contains('3')).then_some(())
    });
    page.focus_is_seen("the row at the cursor, below which the acts on what is selected have opened");
    kept(page);
    let left = stands(page);
    page.picture("left");
    window.close();
    // When the application is started again and the officer signs in, then all of it is as it was.
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.wait(&format!("after closing, the list as it was left: {left}, and not {}", stands(page)), || {
        (stands(page) == left).then_some(())
    });
    page.focus_is_seen("the row at the cursor");
    page.picture("after-closing");
    // When it is killed, then it is so again.
    kept(page);
    window.kill();
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.wait(&format!("after the kill, the list as it was left: {left}"), || (stands(page) == left).then_some(()));
    // And what was selected is what an act would reach: the very complaints, not their places.
    page.keys("o");
    page.expect("3 complaints");
    page.press(&[Key::Escape]);
    window.close();
}

#[test]
fn a_half_written_complaint_is_taken_up_after_closing_and_after_a_kill() {
    let _one = shared();
    // Given an officer in the middle of a complaint, whose words the form says are kept.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let mut window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    window.page.part("board-table");
    window.page.keys("n");
    let mut said = String::new();
    for (words, killed) in [("按斤標價", false), ("，按兩收錢", true)] {
        let page = &window.page;
        page.chord(&[Key::Alt], "5");
        page.tab_to("narrative");
        page.chord(&[Key::Control], Key::End.code());
        page.keys(words);
        said.push_str(words);
        page.wait("the draft to be kept", || {
            let drafts = page.invoke("drafts", &json!({})).ok()?;
            let bodies = drafts.as_array()?.iter().filter_map(|draft| draft["body"].as_str());
            bodies.into_iter().any(|body| body.contains(&said)).then_some(())
        });
        // When the window is closed, and the next time killed, in the middle of it.
        if killed {
            window.kill();
        } else {
            window.close();
        }
        window = Window::open(&display, &registry.place());
        window.sign_in("Q001");
        let page = &window.page;
        // Then the form offers what was written, and it stands in its field to the letter.
        page.go("file");
        page.push("draft-take-up");
        page.wait("the words that were written", || (page.select("[name=narrative]").value() == said).then_some(()));
        page.picture(if killed { "after-the-kill" } else { "after-closing" });
    }
    window.close();
    // And a draft is no record: the journal has nothing of it.
    registry.office("S001", &["verify"]);
}

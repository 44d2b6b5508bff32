//! An officer writes Chinese: while an input method composes, no letter is an act, and the Enter that ends a composition
//! submits nothing. The same keys without one do.
//!
//! Not which input method is on the desk: the events are those that the window gives a page while any of them composes.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::json;

/// Composes a text where the keyboard is: the keys go to the input method, marked as such, the text grows, and one Enter
/// ends it. Windows differ in whether that Enter still counts as composing: `late` sends one that does not.
const COMPOSE: &str = r##"
const [text, letters, late] = arguments;
const at = document.activeElement ?? document.body;
const key = (name, more) => at.dispatchEvent(new KeyboardEvent("keydown",
  { key: name, code: name.length === 1 ? `Key${name.toUpperCase()}` : name, bubbles: true, cancelable: true, ...more }));
const composition = (kind, data) => at.dispatchEvent(new CompositionEvent(kind, { data, bubbles: true, cancelable: true }));
const typed = at.matches("input, textarea");
composition("compositionstart", "");
letters.forEach((letter, k) => {
  key(letter, { isComposing: true, keyCode: 229 });
  composition("compositionupdate", text.slice(0, k + 1));
});
if (typed) document.execCommand("insertText", false, text);
if (!late) key("Enter", { isComposing: true, keyCode: 229 });
composition("compositionend", text);
if (late) key("Enter", { isComposing: false, keyCode: 13 });
return typed;
"##;

/// The letters that a Cangjie or Pinyin writer presses; among them every one that is an act somewhere.
const LETTERS: [&str; 10] = ["n", "j", "k", "s", "t", "x", "1", "5", "g", "d"];

fn compose(page: &Page, text: &str, late: bool) -> bool {
    page.script(COMPOSE, &json!([text, LETTERS, late])) == json!(true)
}

/// Where the window is, and how long the journal.
fn standing(page: &Page, registry: &Registry) -> (String, i64) {
    let hash = page.script("return location.hash;", &json!([])).as_str().unwrap_or_default().to_owned();
    (hash, registry.ask("S001", "desk", &json!({}))["journal_length"].as_i64().expect("a journal has a length"))
}

#[test]
fn letters_of_an_input_method_do_nothing_on_a_list() {
    let _one = shared();
    // Given the Quick Action officer at the departure board, where letters and figures are acts.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    let page = &window.page;
    page.rows("board-table", 1);
    page.part("visitor-pane");
    let before = standing(page, &registry);
    let row = page.select("tr.cur").text();
    // When an input method composes there, begun by mistake outside of any field.
    assert!(!compose(page, "你", false), "nothing is being typed in");
    compose(page, "你", true);
    // Then nothing was opened, logged, moved or filed.
    assert_eq!(standing(page, &registry), before, "no letter of a composition is an act");
    assert_eq!(page.select("tr.cur").text(), row, "and the cursor stays with its visitor");
    assert_eq!(page.count("toast"), 0, "nothing is told as done");
    // And the same letter without an input method is one.
    page.keys("1");
    page.part("toast");
    assert_eq!(standing(page, &registry).1, before.1 + 1, "the key is alive: it logs a step");
    window.close();
}

#[test]
fn the_enter_that_ends_a_composition_submits_nothing() {
    let _one = shared();
    // Given a complaint with all that it needs to be filed, and the keyboard in its words.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let window = Window::open(&display, &registry.place());
    window.sign_in("Q001");
    let page = &window.page;
    page.part("board-table");
    page.keys("n");
    page.tab_to("complainant_phone");
    page.keys("5550 7788");
    page.chord(&[Key::Alt], "3");
    page.tab_to("trader_name");
    let before = standing(page, &registry);
    // When the trader's name is composed, and ended with Enter in either way.
    assert!(compose(page, "秤星", false), "the name is being typed");
    assert!(compose(page, "參茸行", true), "and typed on");
    page.chord(&[Key::Alt], "5");
    page.tab_to("narrative");
    compose(page, "按斤標價，按兩收錢。", false);
    compose(page, "三個月前買的。", true);
    // Then the words stand in their fields, and nothing was filed.
    assert_eq!(page.part("filing-trader-name").value(), "秤星參茸行", "what was composed is what was typed");
    assert_eq!(page.count("filed-number"), 0, "no Enter of a composition files");
    assert_eq!(standing(page, &registry), before, "and the journal is as long as before");
    // And a name that is sought in the palette is not opened by the Enter that ends its composition.
    page.chord(&[Key::Control], Key::Enter.code());
    let number = page.part("filed-number").text();
    page.chord(&[Key::Control], "k");
    page.part("search-box");
    for late in [false, true] {
        compose(page, if late { "參茸行" } else { "秤星" }, late);
        page.wait("what was found", || page.part("search-total").text().starts_with('1').then_some(()));
        assert_eq!(page.count("search-panel"), 1, "the panel stays: the Enter was the input method's");
        assert_eq!(page.count("complaint-file"), 0, "and no file was opened");
    }
    page.picture("composed");
    // And the officer's own Enter opens it.
    page.down_to("search-hit");
    page.press(&[Key::Enter]);
    page.part("complaint-file");
    page.expect(&number);
    window.close();
}

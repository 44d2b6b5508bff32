//! Two processes on one registry: while an officer corrects a complaint in the window, another corrects the same one
//! from elsewhere. The second save shows both texts and loses neither.
//!
//! Not how the register tells a stale act: the kernel's tests and the stories have that.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::{Value, json};

const MINE: &str = "The scale stood behind the counter and she never saw it. 秤在櫃檯後面。";
const THEIRS: &str = "She was told the price was by the catty. 對方說按斤計。";

/// The narratives that the journal has of a complaint, the newest first: what each correction said.
fn corrections(registry: &Registry, number: &str) -> Vec<(String, String)> {
    let params = json!({ "subject": null, "name": number, "limit": 50, "after": null });
    let history = registry.ask("S001", "history", &params);
    let lines = history["entries"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let corrected = lines.iter().filter(|line| line["kind"] == "complaint_amended");
    corrected.map(|line| (text(&line["officer"]), text(&line["text"]["narrative"]))).collect()
}

/// Opens the correction of a complaint's words and types others over them.
fn type_over(page: &Page, number: &str, words: &str) {
    page.go(&format!("complaints/{number}"));
    page.push("amend-words");
    page.part("amend-narrative").fill(words);
}

fn narrative(registry: &Registry, number: &str) -> Value {
    registry.ask("S001", "complaint_file", &json!({ "name": number }))["narrative"].clone()
}

fn amend(registry: &Registry, officer: &str, number: &str, words: &str) {
    let command = json!({ "act": "amend_complaint", "complaint": number, "changes": { "narrative": words },
        "reason": "She telephoned." });
    registry.perform(officer, &command);
}

#[test]
fn a_second_save_shows_both_texts_and_files_the_chosen_one_once() {
    let _one = shared();
    // Given an officer who has typed other words over a complaint's, and not saved them.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    type_over(page, &number, MINE);
    // When a supervisor corrects the same words in another process, and the officer saves.
    amend(&registry, "S001", &number, THEIRS);
    page.chord(&[Key::Control], Key::Enter.code());
    // Then the save is refused as stale, and nothing of it is in the books.
    page.part("stale");
    assert_eq!(narrative(&registry, &number), THEIRS, "who saved first is not written over unseen");
    assert_eq!(corrections(&registry, &number).len(), 1, "a refused save is no entry");
    // And both texts are there, with who changed it: the officer's own in the field, the other's below it.
    page.part("amend-stale");
    page.wait("the name of who changed it", || {
        let said = page.part("amend-stale").text();
        (!said.contains("S001") && said.contains("changed this at")).then_some(())
    });
    assert_eq!(page.part("amend-narrative").value(), MINE, "what was typed is never thrown away");
    assert!(page.part("amend-theirs-narrative").text().contains(THEIRS), "what the other wrote is seen beside it");
    page.picture("both");
    // When the officer saves again without having looked, then it is refused again.
    page.chord(&[Key::Control], Key::Enter.code());
    page.wait("an answer", || page.is_open("act-do").then_some(()));
    page.part("stale");
    assert_eq!(narrative(&registry, &number), THEIRS, "pressing twice is not a choice");
    // When the officer goes on from what the file says now, both texts still stand there, and nothing says stale.
    page.push("amend-see");
    page.gone("amend-stale");
    page.gone("stale");
    assert_eq!(page.part("amend-narrative").value(), MINE, "going on chooses nobody's words");
    assert!(page.part("amend-theirs-narrative").text().contains(THEIRS), "and still shows what is to be written over");
    page.picture("going-on");
    // When the officer takes the other's text and thinks better of it, then the field has what was chosen.
    page.push("amend-take-narrative");
    page.gone("amend-theirs-narrative");
    assert_eq!(page.part("amend-narrative").value(), THEIRS, "the other's text is taken with one press");
    assert!(!page.is_open("act-do"), "the file says that already, so there is nothing to save");
    page.part("amend-narrative").fill(MINE);
    page.chord(&[Key::Control], Key::Enter.code());
    page.gone("amend-dialog");
    // Then exactly one further correction is filed, and the journal has both texts, each under its officer.
    assert_eq!(narrative(&registry, &number), MINE, "what was chosen is what the file says");
    let both = vec![("C001".to_owned(), MINE.to_owned()), ("S001".to_owned(), THEIRS.to_owned())];
    assert_eq!(corrections(&registry, &number), both, "one entry for each of the two, and no text is lost");
    page.expect("秤在櫃檯後面");
    page.expect("對方說按斤計");
    page.picture("filed");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn a_correction_of_something_else_is_not_written_back() {
    let _one = shared();
    // Given an officer who has typed another narrative.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    page.push("amend-trader");
    page.part("amend-trader_address").fill("1 Made Street, Mong Kok");
    // When another process corrects another field of the same group, and the window has heard of it.
    let command = json!({ "act": "amend_complaint", "complaint": number,
        "changes": { "trader_name": "秤星海味有限公司" }, "reason": "As on the receipt." });
    registry.perform("S001", &command);
    page.part("amend-stale");
    let theirs = page.part("amend-theirs-trader_name").text();
    assert!(theirs.contains("秤星海味有限公司"), "the field that changed says to what: {theirs}");
    // And the officer goes on and saves.
    page.push("amend-see");
    page.gone("amend-stale");
    assert_eq!(
        page.part("amend-trader_name").value(),
        "秤星海味有限公司",
        "an untouched field says what the file says"
    );
    page.push("act-do");
    page.gone("amend-dialog");
    // Then both corrections stand.
    let file = registry.ask("S001", "complaint_file", &json!({ "name": number }));
    assert_eq!(file["trader_address"], "1 Made Street, Mong Kok", "the officer's field is corrected");
    assert_eq!(file["trader_name"], "秤星海味有限公司", "and the other's is not put back to what it was");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn two_windows_on_one_registry_lose_neither_text() {
    let _one = shared();
    // Given two desks with a window each over the same registry, both with other words typed over one complaint's.
    let (here, there) = (Display::open(), Display::open());
    let registry = Registry::demonstration();
    let number = registry.complaint_in_assessment("秤星海味");
    let (mine, theirs) = (Window::open(&here, &registry.place()), Window::open(&there, &registry.place()));
    mine.sign_in("C001");
    theirs.sign_in("S001");
    type_over(&mine.page, &number, MINE);
    type_over(&theirs.page, &number, THEIRS);
    // When the other desk saves first, and then this one does.
    theirs.page.chord(&[Key::Control], Key::Enter.code());
    theirs.page.gone("amend-dialog");
    mine.page.chord(&[Key::Control], Key::Enter.code());
    // Then this window shows both texts, and has written over neither.
    mine.page.part("stale");
    mine.page.part("amend-stale");
    assert_eq!(mine.page.part("amend-narrative").value(), MINE, "what was typed here stays in its field");
    assert!(mine.page.part("amend-theirs-narrative").text().contains(THEIRS), "with what was saved there below it");
    assert_eq!(narrative(&registry, &number), THEIRS, "the first save stands until somebody has seen it");
    // When this desk goes on with its own words, then the other window shows them by itself.
    mine.page.push("amend-see");
    mine.page.gone("amend-stale");
    mine.page.chord(&[Key::Control], Key::Enter.code());
    mine.page.gone("amend-dialog");
    theirs.page.expect("秤在櫃檯後面");
    let both = vec![("C001".to_owned(), MINE.to_owned()), ("S001".to_owned(), THEIRS.to_owned())];
    assert_eq!(corrections(&registry, &number), both, "one entry for each desk, and no text is lost");
    mine.close();
    theirs.close();
    registry.office("S001", &["verify"]);
}

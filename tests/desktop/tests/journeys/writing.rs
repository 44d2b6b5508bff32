//! What is written to and signed by a complainant: a letter that is read before it is kept and printed, the slip for a visitor at
//! the counter, and a statement that is read over, signed and printed.
//!
//! Not how the papers are set: the tests of the command line read them back. Not letters to all of a case: see `listing.rs`
//! for lists and the component tests for the dry run.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::json;
use std::path::Path;

/// Whether what was taken out is a PDF of some length.
fn is_paper(at: &Path) -> bool {
    std::fs::read(at).is_ok_and(|bytes| bytes.starts_with(b"%PDF-") && bytes.len() > 4_000)
}

/// Waits until the paper lies where it was put.
fn paper(page: &Page, at: &Path) {
    page.wait(&format!("{} to be written", at.display()), || is_paper(at).then_some(()));
}

#[test]
fn a_letter_is_read_before_it_is_written_and_a_slip_is_handed_over() {
    let _one = shared();
    // Given a complaint that its officer has assessed.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    // When a letter in Chinese is begun and read as it would be sent.
    page.push("letters-open");
    page.part("letters-dialog");
    page.push("letters-in-zh-Hant");
    page.push("letter-show");
    let text = page.part("letter-text").text();
    assert!(text.contains(&number), "the letter names the complaint that it is about: {text}");
    assert!(text.contains("馮曉嵐"), "and is addressed to whoever complained: {text}");
    assert!(!text.contains("{"), "no field stands empty in it: {text}");
    page.picture("letter-read");
    page.push("letter-back");
    // Then it is written, and its text is frozen in the record.
    page.push("letters-write");
    page.gone("letters-dialog");
    page.part("letters-written");
    let kept = registry.ask("C001", "letters", &json!({ "complaint": number }));
    assert_eq!(kept["total"], 1, "one letter was written: {kept}");
    assert_eq!(kept["letters"][0]["language"], "zh-Hant", "in the reader's language, whatever the screen's is");
    page.picture("letter-written");
    // And the slip for the counter lies where the officer put it, which is an act of its own.
    page.push("slip-take");
    let slip = registry.beside("slip.pdf");
    display.answer_save_dialog("Where shall the file lie?", &slip.to_string_lossy());
    paper(page, &slip);
    page.part("toast");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn a_statement_is_read_over_signed_and_printed() {
    let _one = shared();
    // Given a complainant at the desk.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("霜鯨參茸");
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    // When the statement is typed, it cannot be signed before it was read over.
    page.push("statement-open");
    let words = "我在五月三日買了一斤海味，店員以每両計價收費。";
    page.part("statement-text").fill(words);
    assert!(!page.is_open("act-do"), "words that nobody has read over are not signed");
    page.tick("statement-read-over");
    page.picture("statement");
    page.push("act-do");
    page.gone("statement-dialog");
    // Then it stands in the file as it was said, and its paper lies where it was put.
    page.wait("the statement in the file", || page.part("statements").text().contains(words).then_some(()));
    page.push("statement-print");
    let printed = registry.beside("statement.pdf");
    display.answer_save_dialog("Where the paper is to be kept", &printed.to_string_lossy());
    paper(page, &printed);
    page.picture("statement-printed");
    let file = registry.ask("C001", "complaint_file", &json!({ "name": number }));
    assert_eq!(file["statements"][0]["text"], words, "to the letter");
    assert_eq!(file["statements"][0]["read_over_by"], "C001", "with who read it over");
    window.close();
}

#[test]
fn an_agency_that_does_not_answer_is_chased_where_its_address_says() {
    let _one = shared();
    // Given a referral that has left for an agency whose address nobody has written down.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let proposed = registry.perform(
        "C001",
        &json!({ "act": "propose_referral", "complaints": [number], "agency": "CC", "purpose": "conciliation",
            "fields": ["complainant_name", "trader_name", "narrative"], "redaction_checked": true }),
    );
    let made = proposed["made"].as_array().expect("a proposal is made");
    let proposal = made.iter().find(|one| one["kind"] == "proposal").map(|one| one["id"].clone());
    let proposal = proposal.expect("a proposal is among what was made");
    registry.perform("S001", &json!({ "act": "approve", "proposal": proposal }));
    registry.perform("R001", &json!({ "act": "send_referrals", "proposal": proposal, "method": "post" }));
    // When a supervisor writes the address down.
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    page.go("settings/agencies");
    page.part("agencies-find").fill("Consumer Council");
    page.push("address-set");
    page.part("address-address_en").fill("22 Made Street, North Point");
    page.part("address-email").fill("intake@council.example");
    page.picture("address");
    page.push("address-save");
    page.gone("address-dialog");
    page.wait("the address in force", || page.part("address-now").text().contains("22 Made Street").then_some(()));
    page.picture("address-kept");
    window.close();
    // And the records officer chases the agency about it by its key, seeing where to.
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    page.go("referrals");
    page.push("tab-referrals");
    page.rows("referral-rows", 1);
    page.find_with("row", &number).click();
    page.keys("c");
    page.part("chase-dialog");
    page.wait("where to", || page.part("goes-to").text().contains("22 Made Street").then_some(()));
    page.picture("chasing");
    page.chord(&[Key::Control], Key::Enter.code());
    page.gone("chase-dialog");
    // Then the day of the next is on its row.
    page.part("chase-on");
    page.picture("chased");
    let rows = registry.ask("R001", "referrals", &json!({ "agency": "CC" }));
    let all = rows["referrals"].as_array().expect("rows of referrals");
    let one = all.iter().find(|row| row["number"] == json!(number)).expect("the referral is among them");
    assert!(one["chase_on"].is_string() && one["chased"] == 1, "chased once, and again on a day: {one}");
    window.close();
    registry.office("S001", &["verify"]);
}

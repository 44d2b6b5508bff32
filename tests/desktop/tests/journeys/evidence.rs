//! A photograph is dropped on the form: it is stored encrypted, kept in the draft, received with the filing and seen in
//! the file, byte for byte as it came. What a third party must not see is then covered in a copy, by keys alone.
//!
//! Not what the store does with it: that is tested beside `registry::evidence`.

use desktop_journeys::{Display, Key, Registry, Window, shared};
use serde_json::{Value, json};

/// Lets go of a file above the page, as a hand does; its bytes are a picture drawn by the page itself.
const DROP: &str = r##"
const done = arguments[arguments.length - 1];
const canvas = document.createElement("canvas");
[canvas.width, canvas.height] = [640, 480];
const pen = canvas.getContext("2d");
pen.fillStyle = "#f2d04b"; pen.fillRect(0, 0, 640, 480);
pen.fillStyle = "#a32016"; pen.font = "600 120px sans-serif"; pen.fillText("$680", 160, 280);
canvas.toBlob((blob) => {
  const data = new DataTransfer();
  data.items.add(new File([blob], "價錢牌(1).png", { type: "image/png" }));
  for (const kind of ["dragover", "drop"])
    document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
  window.dropped = blob.size;
}, "image/png");
return true;
"##;

#[test]
fn a_dropped_photograph_is_filed_and_seen_in_the_file() {
    let _one = shared();
    // Given a complaint that is being taken.
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
    page.keys("秤星參茸行");
    page.chord(&[Key::Alt], "5");
    page.tab_to("narrative");
    page.keys("The card said $680 and no unit.");
    // When a photograph is dropped on the page.
    page.script(DROP, &json!([]));
    page.part("evidence-taken");
    page.part("evidence-strip");
    page.wait("the picture itself", || {
        let drawn = "const i = document.querySelector('.ev-thumb img'); return i !== null && i.naturalWidth === 640;";
        (page.script(drawn, &json!([])) == Value::Bool(true)).then_some(())
    });
    page.picture("dropped");
    page.chord(&[Key::Control], Key::Enter.code());
    let number = page.part("filed-number").text();
    page.press(&[Key::Enter]);
    // Then it stands in the file, under the name that it came with.
    page.part("evidence-item");
    page.expect("價錢牌(1).png");
    page.picture("in-the-file");
    let file = registry.ask("Q001", "complaint_file", &json!({ "name": number }));
    let one = &file["evidence"][0];
    assert_eq!(
        (&one["media"], &one["name"]),
        (&json!("png"), &json!("價錢牌(1).png")),
        "kind by bytes, name as it came"
    );
    let size = page.script("return window.dropped;", &json!([]));
    assert_eq!(one["size"], size, "no byte was lost between the hand and the store");
    let original = one["sha256"].clone();
    window.close();
    // And whoever handles it covers a part in a copy, which is burned into the picture.
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    page.select("[data-testid=evidence-item] button").click();
    page.part("evidence-cover");
    page.keys("b");
    page.part("redacting");
    assert!(!page.is_open("redact-burn"), "nothing is burned before something is covered");
    page.keys("n");
    page.wait("a box to burn", || page.is_open("redact-burn").then_some(()));
    page.picture("covering");
    page.chord(&[Key::Control], Key::Enter.code());
    page.gone("redacting");
    page.press(&[Key::Escape]);
    page.gone("evidence-view");
    page.wait("the copy beside the original", || (page.count("evidence-item") == 2).then_some(()));
    page.picture("covered");
    let file = registry.ask("C001", "complaint_file", &json!({ "name": number }));
    let (first, copy) = (&file["evidence"][0], &file["evidence"][1]);
    assert_eq!(first["sha256"], original, "the original is what it was");
    assert_eq!(copy["original"]["sha256"], original, "and the copy says of which it is one");
    assert_ne!(copy["sha256"], original, "other bytes: the covered part is not in them");
    assert_eq!(copy["covered"].as_array().map(Vec::len), Some(1), "one place was covered, with its reason");
    window.close();
    registry.office("S001", &["verify"]);
}

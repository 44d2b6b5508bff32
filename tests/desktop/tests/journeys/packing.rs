//! A fax of two pages is received and read on the screen page by page; it then leaves with a packet, drawn anew, and
//! what the machine wrote about itself stays in the office.
//!
//! Not which evidence may go: the rule beside `casework::referral::packet` and the contracts of the packet have that.

use base64::Engine;
use desktop_journeys::{Display, Key, Registry, Window, shared};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

/// Two pages of Group 4, with words about the machine.
const FAX: &[u8] = include_bytes!("../../../../crates/preview/tests/files/fax.tif");

/// Lets go of a file above the page, as a hand does.
const DROP: &str = r##"
const [name, words] = arguments;
const bytes = Uint8Array.from(atob(words), (one) => one.charCodeAt(0));
const data = new DataTransfer();
data.items.add(new File([bytes], name, { type: "image/tiff" }));
for (const kind of ["dragover", "drop"])
  document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
return true;
"##;

/// What lies in a packet, by name.
fn unpacked(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut packet = zip::ZipArchive::new(std::fs::File::open(path).expect("the packet")).expect("a packet");
    let all = 0..packet.len();
    all.map(|n| {
        let mut one = packet.by_index(n).expect("a file of it");
        let mut bytes = Vec::new();
        one.read_to_end(&mut bytes).expect("a whole file");
        (one.name().expect("a name").into_owned(), bytes)
    })
    .collect()
}

fn says(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|at| at == word.as_bytes())
}

#[test]
fn a_fax_is_read_page_by_page_and_leaves_in_a_packet_without_a_word_of_the_machine() {
    let _one = shared();
    // Given a complaint to which a fax is added, as it came, under the complainant's name.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let window = Window::open(&display, &registry.place());
    window.sign_in("C001");
    let page = &window.page;
    page.go(&format!("complaints/{number}"));
    page.part("evidence");
    let words = base64::engine::general_purpose::STANDARD.encode(FAX);
    page.script(DROP, &json!(["馮曉嵐 fax.tif", words]));
    page.part("evidence-taken");
    page.picture("taken");
    page.push("evidence-receive");
    page.gone("evidence-dialog");
    // When it is opened, then both its pages are there to be turned.
    page.part("evidence-item");
    page.wait("a small picture of its first page", || {
        let drawn =
            "const i = document.querySelector('.ev-thumb img'); return i !== null && i.naturalHeight > i.naturalWidth;";
        (page.script(drawn, &json!([])) == Value::Bool(true)).then_some(())
    });
    page.select("[data-testid=evidence-item] button").click();
    page.part("evidence-page-next");
    page.press(&[Key::PageDown]);
    page.wait("the second page", || page.part("evidence-page").text().contains("2 of 2").then_some(()));
    page.wait("it is drawn", || {
        let drawn =
            "const i = document.querySelector('.ev-stage img'); return i !== null && i.naturalHeight > i.naturalWidth;";
        (page.script(drawn, &json!([])) == Value::Bool(true)).then_some(())
    });
    page.picture("second-page");
    page.press(&[Key::Escape]);
    page.gone("evidence-view");
    window.close();
    // When the complaint is referred and the records officer asks for everything that may go.
    let propose = json!({ "act": "propose_referral", "complaints": [number], "agency": "CC", "purpose": "conciliation",
        "fields": ["complainant_name", "trader_name", "item"], "redaction_checked": true });
    let proposal = registry.perform("C001", &propose);
    let made = proposal["made"].as_array().expect("what it made");
    let proposal = made.iter().find(|one| one["kind"] == "proposal").expect("a proposal")["id"].clone();
    registry.perform("S001", &json!({ "act": "approve", "proposal": proposal }));
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    page.go("referrals");
    page.push("export-packet");
    page.part("packet-file");
    page.push("packet-all");
    page.wait("one file that goes", || page.part("packet-goes").text().contains('1').then_some(()));
    page.picture("choosing");
    page.push("packet-take");
    let packet = registry.beside("packet.zip");
    display.answer_save_dialog("Save referral list", &packet.to_string_lossy());
    page.gone("packet-dialog");
    window.close();
    // Then it lies in the packet as pages, named by list, row and number, and says nothing of the machine or of a person.
    let files = unpacked(&packet);
    let (name, fax) = files.iter().find(|(name, _)| name.ends_with("-E1.pdf")).expect("the fax, drawn anew");
    assert!(
        fax.starts_with(b"%PDF") && says(FAX, "MadeScanner") && !says(fax, "MadeScanner"),
        "the machine is not named"
    );
    assert!(name.contains(&number) && name.is_ascii(), "and no person is: {name}");
    let file = registry.ask("C001", "complaint_file", &json!({ "name": number }));
    assert_eq!(file["evidence"][0]["copied"], 1, "the custody of the fax counts the copy that left");
    assert_eq!(file["evidence"][0]["name"], "馮曉嵐 fax.tif", "its name stays in the office, as it was given");
    // And from the command line, as it was received, where that is asked for.
    let again = registry.beside("again.zip");
    let out = again.to_string_lossy().into_owned();
    let asked = [
        "export",
        "referrals",
        "--agency",
        "CC",
        "--format",
        "zip",
        "--evidence",
        "all",
        "--as-received",
        "--out",
        &out,
        "--json",
    ];
    let said: Value = serde_json::from_str(&registry.office("R001", &asked)).expect("JSON");
    assert_eq!(said["evidence"], 1, "it says how many files went: {said}");
    let received = unpacked(&again);
    assert!(received.iter().any(|(name, bytes)| name.ends_with("-E1.tif") && bytes == FAX), "byte for byte");
    let list = registry.beside("list.csv").to_string_lossy().into_owned();
    let wrong =
        registry.try_office("R001", &["export", "referrals", "--agency", "CC", "--evidence", "all", "--out", &list]);
    assert!(!wrong.status.success() && !Path::new(&list).exists(), "a list has no evidence, and says so");
    registry.office("S001", &["verify"]);
}

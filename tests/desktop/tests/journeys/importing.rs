//! Files come in and lists go out: a spreadsheet of another office is dropped, understood, checked, filed and taken back;
//! a list of the screen is taken out and read again.
//!
//! Not every encoding and every hostile file: the tests of the exchange and of the reading helper have those.

use desktop_journeys::{Display, Key, Registry, Window, shared};
use serde_json::json;

/// A table as a Chinese spreadsheet saves "Unicode text": two bytes a character, tabs between. Two rows are sound, one has a
/// channel that nobody knows.
fn table() -> Vec<u8> {
    let text = "檔案編號\t投訴日期\t投訴途徑\t投訴人姓名\t聯絡電話\t商戶名稱\t商戶地址\t投訴內容\r\n\
        A-1\t2024-05-31\t親身\t馮曉嵐\t5550 1234\t秤星海味\t深水埗北河街 96 號\t標價係一斤，收錢就話一両。\r\n\
        A-2\t2024-05-31\t飛鴿\t陳大文\t5550 1235\t秤星海味\t深水埗北河街 96 號\t一樣。\r\n\
        A-3\t2024-05-31\t熱線\t周映禾\t5550 1236\t獺寶母嬰\t\t網店收咗錢冇送貨。\r\n";
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn a_file_of_another_office_is_dropped_understood_filed_and_taken_back() {
    let _one = shared();
    let (display, registry) = (Display::open(), Registry::demonstration());
    let received = || registry.ask("S001", "complaints", &json!({}))["total"].as_u64().expect("a number");
    let before = received();
    // Given a supervisor where complaints are imported.
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    page.go("complaints/import");
    page.part("import-drop");
    page.picture("waiting");
    // When a file is dropped.
    page.script(
        "const file = new File([new Uint8Array(arguments[0])], '投訴 五月.txt');
         const carried = new DataTransfer();
         carried.items.add(file);
         document.querySelector('[data-testid=import-drop]').dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));",
        &json!([table()]),
    );
    // Then its rows are read, its headings known, and the bad row told before anything is filed.
    page.part("import-sample");
    page.expect("秤星海味");
    page.picture("read");
    page.chord(&[Key::Control], Key::Enter.code());
    page.part("import-refused");
    page.picture("checked");
    assert_eq!(received(), before, "looking files nothing");
    page.push("import-file");
    page.part("import-undo");
    page.picture("filed");
    assert_eq!(received(), before + 2, "the sound rows are filed, the bad one is not");
    // And the whole import is taken back.
    page.push("import-undo");
    page.gone("import-undo");
    let voided = registry.ask("S001", "complaints", &json!({ "filter": { "query": "state:void" } }))["total"].clone();
    assert_eq!(voided, 2, "both are void, and their numbers are never given again");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn a_list_is_taken_out_as_it_stands_and_lies_sealed_on_the_disk() {
    let _one = shared();
    let (display, registry) = (Display::open(), Registry::demonstration());
    let total = registry.ask("R001", "complaints", &json!({}))["total"].as_u64().expect("a number");
    let window = Window::open(&display, &registry.place());
    window.sign_in("R001");
    let page = &window.page;
    page.go("complaints");
    // When the list is taken out by its key, as text for a spreadsheet.
    // The key takes what is there: nothing, until the rows are.
    page.expect(&format!("{total} complaints"));
    page.chord(&[Key::Control], "e");
    page.push("take-csv");
    page.picture("taking");
    page.push("take-list-go");
    let goal = registry.beside("list.csv");
    display.answer_save_dialog("Where shall the list lie?", &goal.to_string_lossy());
    page.part("toast");
    // Then the file has every row, begins as spreadsheets in Hong Kong ask, and the journal says who took it.
    let bytes = std::fs::read(&goal).expect("the list lies where it was put");
    assert!(bytes.starts_with(b"\xef\xbb\xbf"), "a spreadsheet is told that it is UTF-8");
    let text = String::from_utf8(bytes).expect("and it is");
    assert_eq!(text.matches("\r\n").count() as u64, total + 1, "every row of the screen, and its heads");
    // And as a paper in Chinese.
    page.chord(&[Key::Control], "e");
    page.push("take-pdf");
    page.push("take-list-go");
    let goal = registry.beside("list.pdf");
    display.answer_save_dialog("Where shall the list lie?", &goal.to_string_lossy());
    page.wait("the paper lies on the disk", || goal.exists().then_some(()));
    assert!(std::fs::read(&goal).expect("it is there").starts_with(b"%PDF"), "a paper is a PDF");
    let journal = registry.ask("S001", "journal", &json!({ "limit": 1 }));
    assert_eq!(journal["entries"][0]["kind"], "list_taken", "each taking is an act of the journal");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn a_case_and_a_year_are_taken_out_as_papers() {
    let _one = shared();
    // Given a case with one complaint in it.
    let (display, registry) = (Display::open(), Registry::demonstration());
    let number = registry.complaint_in_assessment("秤星海味");
    let open = json!({ "trader": "秤星海味", "section": "7", "officer": "C001", "origin": "complaints" });
    let joined = registry.perform(
        "S001",
        &json!({ "act": "consolidate", "complaints": [number], "open": open, "reason": "One trader." }),
    );
    let made = joined["made"].as_array().expect("what came to be").iter().find(|made| made["kind"] == "case");
    let case = made.expect("a case")["number"].as_str().expect("its number").to_owned();
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    // When the bundle of the case is taken out, and the year as a paper.
    page.go(&format!("cases/{case}"));
    page.push("bundle-take");
    let bundle = registry.beside("bundle.pdf");
    display.answer_save_dialog("Where shall the file lie?", &bundle.to_string_lossy());
    page.wait("the bundle lies on the disk", || bundle.exists().then_some(()));
    page.go("statistics");
    page.part("export-open");
    page.push("export-open");
    page.picture("year");
    page.push("export-year");
    let year = registry.beside("year.pdf");
    display.answer_save_dialog("Where shall the file lie?", &year.to_string_lossy());
    page.wait("the year lies on the disk", || year.exists().then_some(()));
    // Then both are papers, and each taking is an act of the journal.
    for paper in [&bundle, &year] {
        assert!(std::fs::read(paper).expect("it is there").starts_with(b"%PDF"), "a paper is a PDF");
    }
    let journal = registry.ask("S001", "journal", &json!({ "limit": 2 }));
    let kinds: Vec<&str> = (0..2).filter_map(|n| journal["entries"][n]["kind"].as_str()).collect();
    assert_eq!(kinds, ["list_taken", "list_taken"], "a bundle and a year are sealed before they bear a name");
    window.close();
    registry.office("S001", &["verify"]);
}

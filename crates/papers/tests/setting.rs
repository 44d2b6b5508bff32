//! What comes out of the setting: every page, every character, nothing personal, the same bytes twice.
#![allow(clippy::unwrap_used)]

use papers::{Page, Template, set};
use serde_json::{Value, json};

fn page() -> Page {
    Page {
        marking: "RESTRICTED".into(),
        number: "REF-2026-0001".into(),
        title: "REF-2026-0001".into(),
        numbering: "第 {page} 頁，共 {pages} 頁".into(),
        copy: "副本 1／2".into(),
        watermark: "REF-2026-0001 · CC".into(),
        foot: "R001 · 2026-11-23 14:30".into(),
        landscape: true,
    }
}

fn list(rows: &[[String; 4]]) -> Value {
    json!({
        "page": page(), "heading": "轉介名單", "under": "消費者委員會",
        "facts": [{ "label": "目的", "value": "跟進" }, { "label": "摘要", "value": "0123456789abcdef".repeat(4) }],
        "columns": [
            { "head": "編號", "weight": 20, "num": false }, { "head": "商戶", "weight": 30, "num": false },
            { "head": "敘述", "weight": 60, "num": false }, { "head": "款額", "weight": 12, "num": true },
        ],
        "rows": rows, "form": "table", "meanings_title": "欄位", "meanings": [{ "label": "商戶", "value": "招牌所示" }],
        "end_words": format!("名單完，共 {} 行。", rows.len()), "spoken_words": "{count} 個字符以編碼寫出。",
    })
}

fn row(n: usize, text: &str) -> [String; 4] {
    [format!("TDC-2026-{n:06}"), "佳康參茸藥行（深水埗）".into(), text.into(), format!("{n}.50")]
}

#[test]
fn the_same_data_gives_the_same_bytes_and_as_many_pages_as_rows_need() {
    let rows: Vec<_> = (0..120).map(|n| row(n, "以每兩計價而非每斤，收取人民幣九千八百元。")).collect();
    let one = set(&Template::LIST, list(&rows), "zh-Hant").unwrap();
    let two = set(&Template::LIST, list(&rows), "zh-Hant").unwrap();
    assert!(one.bytes.starts_with(b"%PDF-"), "it is a PDF");
    assert!(one.pages > 2, "120 rows need more than two pages");
    assert_eq!(one.bytes, two.bytes, "a paper depends on its data alone, on no clock and no machine");
}

#[test]
fn nothing_is_said_of_persons_in_the_metadata() {
    let set = set(&Template::LIST, list(&[row(1, "x")]), "en").unwrap();
    let text = String::from_utf8_lossy(&set.bytes);
    assert!(!text.contains("/Author"), "a paper has no author but its number");
    assert!(text.contains("Steelyard"), "and is known to be this program's");
}

#[test]
fn e13_what_the_face_lacks_is_counted_and_hostile_text_is_only_text() {
    let hostile = "#panic() `x` $ \\ * _ <b> @x #{1+1} {{name}} 👍🏽 ก \u{202e}abc \u{0} \u{20021}㗎嘅喺";
    let set = set(&Template::LIST, list(&[row(1, hostile)]), "zh-Hans").unwrap();
    assert_eq!(set.spoken, 5, "two of an emoji, a Thai letter, a turning mark, a control; the face has 𠀡 and 㗎嘅喺");
}

#[test]
fn a_template_that_does_not_fit_its_data_is_a_fault_and_no_panic() {
    let fault = set(&Template::LIST, json!({ "page": page() }), "en").unwrap_err();
    assert!(fault.to_string().contains("list"), "the fault names the template: {fault}");
}

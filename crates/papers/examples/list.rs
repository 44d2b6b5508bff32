//! How long a Chinese list takes to be set, and how large it is (goal C5: 200 rows in .25 s, 1 000 in .7 s, 1.3 MB).
//!
//! Not a test: it measures this machine. `cargo run -p papers --example list [FOLDER]` also leaves the papers there.

use papers::{Page, Template, columns::laid, set};
use serde_json::json;
use std::time::Instant;

const SHOPS: [&str; 8] = [
    "佳康參茸藥行",
    "瑞鷗堂海味",
    "環宇電訊器材",
    "栢麗美容中心",
    "鴻運生果店",
    "萬里行旅遊",
    "Otterling Baby Store",
    "翠澳手表",
];
const PLACES: [&str; 4] =
    ["九龍深水埗福華街一百二十號地下", "香港灣仔軒尼詩道三百號", "尖沙咀彌敦道 66 號", "新界上水新康街十一號舖"];
const SAID: [&str; 4] = [
    "店員以每兩計價而非每斤，結帳時收取人民幣九千八百元，旅客要求退款不果。",
    "訂購嬰兒車後店舖結業，貨品從未送達。",
    "網上宣稱原裝正貨，收到後發現係翻新機，商戶拒絕換貨。",
    "美容套票合約條款與口頭承諾不符，職員以限時優惠施壓。",
];

fn list(rows: usize) -> serde_json::Value {
    let rows: Vec<Vec<String>> = (0..rows)
        .map(|n| {
            // Later rows hold characters that the earlier do not, as a year's list does.
            let rare = char::from_u32(0x4e00 + (n as u32 * 37) % 20_000).unwrap_or('一');
            vec![
                format!("TDC-2026-{n:06}"),
                format!("2026-{:02}-{:02} 14:{:02}", n % 12 + 1, n % 28 + 1, n % 60),
                format!("{}{rare}", SHOPS[n % 8]),
                PLACES[n % 4].to_owned(),
                SAID[n % 4].to_owned(),
                format!("{}.50", n * 7 % 9_000),
            ]
        })
        .collect();
    let heads = ["編號", "收到日期", "商戶", "地址", "敘述", "款額"];
    let laid = laid(&heads, rows.iter().map(Vec::as_slice));
    let columns: Vec<_> = heads
        .iter()
        .zip(&laid.weights)
        .map(|(head, weight)| json!({ "head": head, "weight": weight, "num": *head == "款額" }))
        .collect();
    json!({
        "page": Page {
            marking: "限閱文件".into(),
            number: "REF-2026-0017".into(),
            title: "REF-2026-0017".into(),
            numbering: "第 {page} 頁，共 {pages} 頁".into(),
            copy: "副本 1／2".into(),
            watermark: "REF-2026-0017 · CC".into(),
            foot: "R001 · 2026-11-23 14:30".into(),
            landscape: laid.landscape,
        },
        "heading": "REF-2026-0017", "under": "轉介名單",
        "facts": [
            { "label": "轉介予", "value": "CC · 消費者委員會 · Consumer Council" },
            { "label": "目的", "value": "民事糾紛調停" },
            { "label": "名單封印", "value": "0123456789abcdef".repeat(4) },
            { "label": "行數", "value": rows.len().to_string() },
        ],
        "columns": columns, "form": laid.form, "rows": rows,
        "meanings_title": "欄位說明",
        "meanings": [{ "label": "款額", "value": "投訴人所付，不換算。" }],
        "end_words": format!("名單完，共 {} 行。", rows.len()),
        "spoken_words": "有 {count} 個字符字體未收，改以編碼寫出，例如 [U+1F600]。",
    })
}

fn main() {
    let folder = std::env::args().nth(1);
    // The first paper of a process reads the face; an officer's second does not.
    let begun = Instant::now();
    let _ = set(&Template::LIST, list(1), "zh-Hant");
    println!("first paper of the process: {:.3} s", begun.elapsed().as_secs_f64());
    for rows in [200, 500, 1_000] {
        let data = list(rows);
        let begun = Instant::now();
        match set(&Template::LIST, data, "zh-Hant") {
            Ok(done) => {
                let took = begun.elapsed().as_secs_f64();
                println!("{rows} rows: {took:.3} s, {} pages, {} bytes", done.pages, done.bytes.len());
                if let Some(folder) = &folder {
                    let _ = std::fs::write(format!("{folder}/list-{rows}.pdf"), &done.bytes);
                }
            }
            Err(fault) => println!("{fault}"),
        }
    }
}

//! What leaves, opened again by other software: an office suite reads the workbook, a text extractor the papers.
//!
//! Not the second reader of workbooks in Rust, which is in `exchange`, nor every list in every form (`take_list`). Where such a program is not installed its test
//! says so and judges nothing; the test command installs them.
#![allow(clippy::unwrap_used)]

use casework::reference::Lang;
use papers::{Page, Template};
use registry::testing::{Office, complaint, give};
use registry::{act_id, clock};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use steelyard::take_list::{Wanted, take_list};

/// What a program says on its standard output, or `None` where there is no such program.
fn said(program: &str, words: &[&str], at: &Path) -> Option<String> {
    let given = Command::new(program).args(words).current_dir(at).env("HOME", at).output();
    match given {
        Ok(out) => {
            assert!(out.status.success(), "{program} reads it: {}", String::from_utf8_lossy(&out.stderr));
            Some(String::from_utf8_lossy(&out.stdout).into_owned())
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            println!("{program} is not installed: not judged");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

/// 500 identifiers that spreadsheets like to harm: noughts in front, too many digits, dates, exponents, months, truths.
fn identifiers() -> Vec<String> {
    let mut all = vec!["1E5", "MARCH1", "SEPT2", "1-2", "TRUE", "FALSE", "0x1F", "#N/A", "3/4", "12:30"]
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    all.extend((0..490u64).map(|n| match n % 5 {
        0 => format!("00{n:05}"),
        1 => format!("4403011990{n:08}"),
        2 => format!("2024-05-{:02}", n % 28 + 1),
        3 => format!("+8529{n:07}"),
        _ => format!("{n}E{}", n % 9),
    }));
    all
}

/// Texts that begin as a formula begins, or hold what Chinese software loses.
fn hostile() -> Vec<String> {
    const FIRST: [&str; 12] = ["=", "+", "-", "@", "＝", "＋", "\t=", " =", "'=", "\"=", "%", "|"];
    const REST: [&str; 10] = [
        "1+1",
        "HYPERLINK(\"http://x\",\"y\")",
        "cmd|' /C calc'!A0",
        "SUM(A1:A9)",
        "深水埗啲嘢",
        "𠝹𡁻",
        "衞生巿",
        "WEBSERVICE(\"x\")",
        "<b>&amp;]]>",
        "_x0041_",
    ];
    FIRST.iter().flat_map(|first| REST.iter().map(move |rest| format!("{first}{rest}"))).collect()
}

#[test]
fn e02_e05_an_office_suite_reads_every_identifier_and_computes_nothing() {
    // Given an office that imported complaints whose every item is such an identifier, of traders so called.
    let office = Office::found(true);
    let (ids, texts) = (identifiers(), hostile());
    assert_eq!(ids.len(), 500, "as many as are asked of it");
    let rows: Vec<Value> = (2u32..)
        .zip(ids.iter().zip(texts.iter().cycle()))
        .map(|(line, (id, text))| {
            let said = json!({ "source_ref": format!("R-{line}"), "item": id, "trader_name": text });
            json!({ "line": line, "complaint": complaint(&said) })
        })
        .collect();
    give(&office.sign_in("Q001"), &json!({ "act": "import_complaints", "rows": rows })).unwrap();

    // When the list is taken out as a workbook.
    let dir = tempfile::tempdir().unwrap();
    let wanted = Wanted {
        what: "complaints".into(),
        params: json!({ "order": { "by": "number", "down": false } }),
        columns: Some(["item", "trader"].map(str::to_owned).into()),
        format: "xlsx".into(),
        lang: Lang::En,
        closed: None,
        copy: String::new(),
    };
    let act = act_id::mint(clock()).unwrap().hex();
    let taken = take_list(&office.sign_in("R001"), &act, &wanted, &dir.path().join("list.xlsx")).unwrap();
    assert_eq!(taken.rows, 500, "all of them are written");

    // And an office suite opens the workbook and writes it as flat text.
    let flat = ["--headless", "--convert-to", "fods", "list.xlsx"];
    if said("soffice", &flat, dir.path()).is_none() {
        return;
    }
    let flat = std::fs::read_to_string(dir.path().join("list.fods")).unwrap();
    assert!(!flat.contains("table:formula"), "no cell of it is a formula");
    let csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,1";
    let _ = said("soffice", &["--headless", "--convert-to", csv, "list.xlsx"], dir.path());
    let written = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path());
    let csv = written.into_iter().find(|path| path.extension().is_some_and(|end| end == "csv")).unwrap();
    let text = std::fs::read_to_string(csv).unwrap();
    // Then each is there to the letter.
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.as_bytes());
    let read: Vec<(String, String)> =
        reader.records().map(|row| row.unwrap()).map(|row| (row[0].to_owned(), row[1].to_owned())).collect();
    assert_eq!(read.len(), 500, "as many rows as were written");
    for (n, (id, text)) in read.iter().enumerate() {
        assert_eq!(*id, ids[n], "an identifier is a text to whoever opens it");
        assert_eq!(*text, texts[n % texts.len()], "and a text is itself, whatever it begins with");
    }
}

/// A list in Chinese whose every row holds characters that only Hong Kong writes.
fn paper(rows: &[[String; 2]]) -> Vec<u8> {
    let page = Page {
        marking: "RESTRICTED 限閱文件".into(),
        number: "REF-2026-0001".into(),
        title: "REF-2026-0001".into(),
        numbering: "第 {page} 頁，共 {pages} 頁".into(),
        copy: String::new(),
        watermark: "REF-2026-0001".into(),
        foot: "R001".into(),
        landscape: false,
    };
    let data = json!({
        "page": page, "heading": "轉介名單", "under": "消費者委員會", "facts": [],
        "columns": [{ "head": "編號", "weight": 20, "num": false }, { "head": "敘述", "weight": 60, "num": false }],
        "rows": rows, "form": "table", "meanings_title": "", "meanings": [],
        "end_words": "名單完。", "spoken_words": "{count}",
    });
    let set = papers::set(&Template::LIST, data, "zh-Hant").unwrap();
    assert_eq!(set.spoken, 0, "the face has every character of it: no box stands for any");
    set.bytes
}

#[test]
fn e13_a_text_extractor_reads_every_character_of_a_paper_and_every_face_is_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let told = "喺深水埗買嘢，標價係一斤，收錢就話一両；衞生巿、裏裡、蔘藥、𠝹𡁻、㗎嘅啲。";
    let rows: Vec<[String; 2]> = (0..60).map(|n| [format!("TDC-2026-{n:06}"), told.to_owned()]).collect();
    std::fs::write(dir.path().join("list.pdf"), paper(&rows)).unwrap();
    let Some(text) = said("pdftotext", &["-raw", "list.pdf", "-"], dir.path()) else { return };
    let mut count: BTreeMap<char, usize> = BTreeMap::new();
    text.chars().for_each(|c| *count.entry(c).or_default() += 1);
    for c in told.chars() {
        let stands = count.get(&c).copied().unwrap_or_default();
        assert!(stands >= 60, "{c} can be selected and searched in all 60 rows; it was read {stands} times");
    }
    for [number, _] in &rows {
        assert!(text.contains(number.as_str()), "{number} is there whole");
    }
    assert!(text.contains("RESTRICTED") && text.contains("第 1 頁"), "each page is marked and numbered");
    let fonts = said("pdffonts", &["list.pdf"], dir.path()).unwrap();
    for line in fonts.lines().skip(2) {
        let words: Vec<&str> = line.split_whitespace().collect();
        // Name, type (one or more words), encoding, emb, sub, uni, object, generation.
        assert_eq!(&words[words.len() - 5..words.len() - 2], ["yes", "yes", "yes"], "embedded, cut, readable: {line}");
    }
    let info = said("pdfinfo", &["list.pdf"], dir.path()).unwrap();
    assert!(!info.contains("Author:"), "nobody is named in what the file says of itself: {info}");
}

#[test]
fn no_identifier_can_be_read_out_of_a_covered_paper() {
    let dir = tempfile::tempdir().unwrap();
    let ids: Vec<String> = (0..40).map(|n| format!("A{:06}(3)", 100_003 + n * 1_777)).collect();
    let rows: Vec<[String; 2]> = ids.iter().map(|id| ["TDC-2026-000001".to_owned(), id.clone()]).collect();
    let original = paper(&rows);
    let boxes = [preview::Box { page: 1, x: 0, y: 0, width: 10_000, height: 10_000 }];
    let covered = preview::cover(&original, &boxes).map_err(|why| format!("{why:?}")).unwrap();
    std::fs::write(dir.path().join("original.pdf"), original).unwrap();
    std::fs::write(dir.path().join("covered.pdf"), covered.bytes).unwrap();
    let Some(before) = said("pdftotext", &["original.pdf", "-"], dir.path()) else { return };
    let after = said("pdftotext", &["covered.pdf", "-"], dir.path()).unwrap();
    for id in &ids {
        assert!(before.contains(id.as_str()), "{id} could be read before");
        assert!(!after.contains(id.as_str()), "and cannot be read under the box");
    }
}

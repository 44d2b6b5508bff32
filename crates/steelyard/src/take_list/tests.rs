//! Lists on their way out of a small office: sealed first, whole, of one instant, and never half a file.
#![allow(clippy::unwrap_used)]

use super::*;
use registry::testing::{Office, tiny};
use serde_json::json;

fn wanted(what: &str, format: &str) -> Wanted {
    Wanted {
        what: what.into(),
        params: json!({}),
        columns: None,
        format: format.into(),
        lang: Lang::ZhHant,
        closed: None,
        copy: String::new(),
    }
}

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

fn kinds(registry: &Registry, limit: usize) -> Vec<String> {
    let page = registry.ask("journal", json!({ "limit": limit })).unwrap();
    page["entries"].as_array().unwrap().iter().map(|e| e["kind"].as_str().unwrap().to_owned()).collect()
}

fn files(office: &Office) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(&office.dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("list"))
        .collect();
    names.sort();
    names
}

#[test]
fn every_list_leaves_in_every_form_and_each_taking_is_sealed() {
    let (office, ids) = tiny();
    let registry = office.sign_in("S001");
    for what in ["complaints", "cases", "traders", "journal"] {
        for format in ["csv", "csv-raw", "xlsx", "pdf"] {
            let to = office.dir.join(format!("list-{what}.{format}"));
            let taken = take_list(&registry, &act(), &wanted(what, format), &to).unwrap();
            let bytes = std::fs::read(&to).unwrap();
            assert_eq!(Digest(Sha256::digest(&bytes).into()).hex(), taken.sha256, "the digest is of the very file");
            assert_eq!(kinds(&registry, 1), ["list_taken"], "{what} as {format} is an act");
            if what == "complaints" {
                assert_eq!(taken.rows as usize, ids.len(), "all complaints are in it");
            }
        }
    }
    assert!(registry.verify().is_ok(), "a replay gives the same tables");
    assert!(!files(&office).iter().any(|name| name.ends_with(".new")), "nothing is left beside the files");
}

#[test]
fn e11_the_csv_says_whose_it_is_and_keeps_filter_and_order() {
    let (office, _) = tiny();
    let registry = office.sign_in("R001");
    let to = office.dir.join("list.csv");
    let asked = Wanted {
        params: json!({ "filter": { "query": "state:received" }, "order": { "by": "number", "down": false } }),
        columns: Some(vec!["number".into(), "case".into(), "paid".into()]),
        ..wanted("complaints", "csv")
    };
    let taken = take_list(&registry, &act(), &asked, &to).unwrap();
    let text = String::from_utf8(std::fs::read(&to).unwrap()).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').trim_end().split("\r\n").collect();
    assert_eq!(lines.len(), taken.rows as usize + 1, "one head, and the rows that were counted");
    assert!(lines[1..].iter().all(|line| line.contains("\"R001\"")), "every row says who took it");
    let numbers: Vec<&str> = lines[1..].iter().map(|line| line.split(',').next().unwrap()).collect();
    assert!(numbers.is_sorted(), "in the order of the screen");
}

#[test]
fn f068_what_cannot_be_written_leaves_no_file_and_no_entry() {
    let (office, _) = tiny();
    let registry = office.sign_in("S001");
    let before = kinds(&registry, 1);
    let nowhere = office.dir.join("no such folder").join("list.csv");
    assert!(take_list(&registry, &act(), &wanted("complaints", "csv"), &nowhere).is_err(), "there is no such folder");
    assert_eq!(kinds(&registry, 1), before, "nothing was written aside, so nothing left and nothing is sealed");
    let folder = office.dir.join("list-folder");
    std::fs::create_dir(&folder).unwrap();
    assert!(take_list(&registry, &act(), &wanted("complaints", "csv"), &folder).is_err(), "a folder stands there");
    assert_eq!(kinds(&registry, 2), ["list_not_written", "list_taken"], "sealed, and then that it has no name");
    assert_eq!(files(&office), ["list-folder"], "and nothing is left beside it");
}

#[test]
fn f070_who_may_not_take_lists_leaves_nothing_but_the_refusal() {
    let (office, _) = tiny();
    let registry = office.sign_in("Q001");
    let to = office.dir.join("list.csv");
    assert!(take_list(&registry, &act(), &wanted("complaints", "csv"), &to).is_err(), "the counter takes none");
    assert!(!to.exists(), "no file");
    assert_eq!(kinds(&registry, 1), ["refused_by_role"], "and the attempt is an entry");
}

#[test]
fn e08_two_takings_give_two_files_and_a_closed_one_shows_nothing() {
    let (office, _) = tiny();
    let registry = office.sign_in("S001");
    let closed = Wanted { closed: Closed::read("zip", "correct horse battery"), ..wanted("complaints", "csv") };
    let (one, two) = (office.dir.join("list-1.csv"), office.dir.join("list-2.zip"));
    take_list(&registry, &act(), &wanted("complaints", "csv"), &one).unwrap();
    take_list(&registry, &act(), &closed, &two).unwrap();
    let mut zip = zip::ZipArchive::new(File::open(&two).unwrap()).unwrap();
    let mut text = Vec::new();
    zip.by_index_decrypt(0, b"correct horse battery").unwrap().read_to_end(&mut text).unwrap();
    assert!(text.starts_with(b"\xef\xbb\xbf"), "the addressee reads the list");
    assert!(!std::fs::read(&two).unwrap().windows(4).any(|w| w == b"TDC-"), "and nobody else reads a number in it");
}

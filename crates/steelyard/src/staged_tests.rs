//! An import from file to undo, on books of its own. Reading is done in this process: see `tests/reading.rs` for the other.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::reading::{Reader, read_by};
use exchange::sheet::encoding::Encoding;
use registry::testing::{Office, give, tiny};
use registry::{act_id, clock};
use serde_json::{Value, json};

const HEAD: &str = "編號,投訴日期,途徑,投訴人,電話,商戶名稱,地區,交易日期,付款金額,內容";

fn row(n: u32, amount: &str) -> String {
    format!("HK-{n},2024-06-01,walk-in,陳大文,91234567,啱啱藥房,SSP,03/01/2024,{amount},喺深水埗買嘢 第{n}宗")
}

fn file(rows: &[String]) -> Vec<u8> {
    let text = [HEAD.to_owned()].iter().chain(rows).cloned().collect::<Vec<_>>().join("\r\n");
    Encoding::Big5.write(&text).unwrap()
}

fn staged(bytes: Vec<u8>) -> Staged {
    read_by(Reader::Within);
    Staged::open("from the council.csv", bytes, &AtomicBool::new(false)).unwrap()
}

fn mapped(staged: &Staged, days: Option<Days>) -> Mapping {
    let look = staged.look().table.unwrap();
    Mapping { columns: look.proposed.iter().map(|name| name.map(str::to_owned)).collect(), days }
}

fn act() -> String {
    act_id::mint(clock()).unwrap().hex()
}

fn office() -> Office {
    tiny().0
}

#[test]
fn f04_bad_rows_come_back_as_they_were_and_mended_file_only_those() {
    let office = office();
    let desk = office.sign_in("C001");
    let mut rows: Vec<String> = (0..40).map(|n| row(n, "1200")).collect();
    for bad in [3, 17, 30] {
        rows[bad] = row(u32::try_from(bad).unwrap(), "twelve hundred");
    }
    let mut first = staged(file(&rows));
    assert_eq!(first.look().table.unwrap().about.encoding, Some(Encoding::Big5), "Big5 is found out");
    let mapping = mapped(&first, Some(Days::DayFirst));
    let checked = first.check(&desk, &mapping, None).unwrap();
    assert_eq!(
        (checked.rows, checked.filed, checked.refused_count),
        (40, 37, 3),
        "the counts add up before anything is filed"
    );
    let (filed, receipt) = first.file(&desk, &act(), &mapping, None).unwrap();
    assert_eq!(filed.filed, 37, "the sound rows are one act");
    assert!(receipt.is_some(), "with its receipt");

    let (bad, ending) = first.bad_rows(Lang::ZhHant).unwrap();
    assert_eq!(ending, "csv", "in the kind in which they came");
    let text = Encoding::Big5.read(&bad).unwrap().into_owned();
    assert_eq!(text.lines().count(), 4, "the head and three rows");
    assert!(text.contains(&rows[17]), "each row letter for letter as it was given");

    let mended = Encoding::Big5.write(&text.replace("twelve hundred", "1200")).unwrap();
    let mut second = staged(mended);
    let mapping = mapped(&second, Some(Days::DayFirst));
    let (again, _) = second.file(&desk, &act(), &mapping, None).unwrap();
    assert_eq!((again.rows, again.filed, again.already), (3, 3, 0), "the mended file files only those");
    let (third, _) = staged(file(&rows)).file(&desk, &act(), &mapped(&first, Some(Days::DayFirst)), None).unwrap();
    assert_eq!((third.filed, third.already), (0, 37), "f010: the same file again files nothing");
}

#[test]
fn f04_an_import_is_undone_but_for_what_was_worked_on_and_may_be_done_again() {
    let office = office();
    let desk = office.sign_in("C001");
    let rows: Vec<String> = (0..5).map(|n| row(n, "1200")).collect();
    let mut first = staged(file(&rows));
    let mapping = mapped(&first, Some(Days::DayFirst));
    let (_, receipt) = first.file(&desk, &act(), &mapping, None).unwrap();
    let receipt = serde_json::to_value(receipt.unwrap()).unwrap();
    let touched = receipt["made"][0]["id"].clone();
    give(&desk, &json!({ "act": "add_note", "complaint": touched, "text": "Called back." })).unwrap();
    give(&desk, &json!({ "act": "take_up", "complaints": [touched] })).unwrap();
    let supervisor = office.sign_in("S001");
    assert!(give(&desk, &receipt["undo"]).is_err(), "who may not make void does not undo");

    let undone = serde_json::to_value(give(&supervisor, &receipt["undo"]).unwrap()).unwrap();
    assert_eq!(undone["members"], 4, "what nobody touched is void");
    assert_eq!(undone["left"][0]["id"], touched, "what somebody worked on is kept and named");
    let listed: Value = supervisor.ask("imports", json!({})).unwrap();
    let one = &listed["imports"][0];
    assert_eq!(
        (&one["filed"], &one["void"], &one["undoable"]),
        (&json!(5), &json!(4), &json!(false)),
        "and the list says so"
    );

    let (again, _) = staged(file(&rows)).file(&desk, &act(), &mapping, None).unwrap();
    assert_eq!(
        (again.filed, again.already),
        (4, 1),
        "rows taken back may be imported anew; the one kept is not doubled"
    );
    assert!(supervisor.verify().is_ok(), "a replay gives the same tables");
}

#[test]
fn days_that_may_be_either_are_asked_once_and_stopping_leaves_nothing() {
    let office = office();
    let desk = office.sign_in("C001");
    let mut first = staged(file(&(0..200).map(|n| row(n, "1200")).collect::<Vec<_>>()));
    let asked = first.check(&desk, &mapped(&first, None), None).unwrap();
    assert!(asked.asks_days, "03/01/2024 may be January or March");
    let mapping = mapped(&first, Some(Days::MonthFirst));
    let before = desk.verify().unwrap().entries;
    let stopped = first.file(&desk, &act(), &mapping, Some(&|done, _| done < 64));
    assert!(matches!(stopped, Err(StageFault::Door(_))), "an officer stops it midway");
    assert_eq!(desk.verify().unwrap().entries, before, "and nothing of it stands");
}

#[test]
fn a_workbook_comes_back_as_a_workbook() {
    let office = office();
    let desk = office.sign_in("C001");
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (line, text) in (0..).zip([HEAD.to_owned(), row(1, "1200"), row(2, "lots")]) {
        for (column, cell) in (0..).zip(text.split(',')) {
            page.write_string(line, column, cell).unwrap();
        }
    }
    let mut first = staged(book.save_to_buffer().unwrap());
    let mapping = mapped(&first, Some(Days::DayFirst));
    let (filed, _) = first.file(&desk, &act(), &mapping, None).unwrap();
    assert_eq!((filed.filed, filed.refused_count), (1, 1), "sound rows file, the other is told");
    let (bad, ending) = first.bad_rows(Lang::En).unwrap();
    assert_eq!(ending, "xlsx", "in the kind in which it came");
    let again = staged(bad);
    let look = again.look().table.unwrap();
    assert_eq!(look.heads[0], "problems", "with the reasons in front");
    assert_eq!(look.sample[0][10], row(2, "lots").split(',').next_back().unwrap(), "and its cells as they were");
}

#[test]
fn a_message_is_kept_byte_for_byte() {
    let text = b"From: chan@example.org\r\nSubject: x\r\nDate: Mon, 1 Jan 2024 00:00:00 +0800\r\n\r\nbody\r\n".to_vec();
    let staged = staged(text.clone());
    let (mail, original) = staged.mail(0).unwrap();
    assert_eq!(
        (mail.from.address.as_str(), mail.text.as_str()),
        ("chan@example.org", "body"),
        "opened into sender and text"
    );
    assert_eq!(original, text, "the original is the bytes that came");
}

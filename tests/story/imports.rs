//! Faults of imports as they reach the registry: the same file again, a row that changed, malformed rows.

use office_tests::*;
use registry::testing::{Office, complaint};
use registry::{Receipt, Registry};
use serde_json::{Value, json};

fn rows(n: usize, with_source: bool) -> Vec<Value> {
    (0..n)
        .map(|i| {
            let mut row = complaint(&json!({ "narrative": format!("Row {}", i / 2) }));
            if with_source {
                row["source_ref"] = json!(format!("S-{i}"));
            }
            json!({ "line": i + 2, "complaint": row })
        })
        .collect()
}
fn give_rows(registry: &Registry, rows: &[Value]) -> (u32, u32, usize) {
    let receipt: Receipt = done(registry, &json!({ "act": "import_complaints", "rows": rows }));
    let went = receipt.import.unwrap();
    assert_eq!(
        went.filed + went.already + went.refused.len() as u32,
        went.rows,
        "b02: filed, known and refused are all rows"
    );
    (went.filed, went.already, went.refused.len())
}

#[test]
fn f010_the_same_file_twice_files_nothing_and_a_changed_row_is_a_difference() {
    for with_source in [true, false] {
        let office = Office::found(false);
        let s = office.sign_in("S001");
        let mut file = rows(20, with_source);
        assert_eq!(give_rows(&s, &file), (20, 0, 0), "every row is new, twins without a reference among them");
        assert_eq!(give_rows(&s, &file), (0, 20, 0), "every row is known, with a reference or without");
        file[7]["complaint"]["amount_paid"] = json!("1.00");
        let after = if with_source { (0, 19, 1) } else { (1, 19, 0) };
        assert_eq!(
            give_rows(&s, &file),
            after,
            "a changed row is a difference where a reference names it, and new where none does"
        );
        assert!(s.verify().is_ok(), "the books hold");
    }
}

#[test]
fn a_malformed_row_is_listed_with_its_line_and_reasons_and_the_others_file() {
    let office = Office::found(false);
    let s = office.sign_in("S001");
    let mut file = rows(5, true);
    file[2]["complaint"]["sector"] = json!("zoo");
    file[2]["complaint"]["amount_paid"] = json!("-5");
    let receipt = done(&s, &json!({ "act": "import_complaints", "rows": file }));
    let went = receipt.import.unwrap();
    assert_eq!((went.filed, went.refused.len()), (4, 1), "four are sound");
    let problems: Vec<(String, String)> =
        went.refused[0].problems.iter().map(|(f, c)| (f.to_string(), c.to_string())).collect();
    assert_eq!(went.refused[0].line, 4, "the line in the file, not the row's place in the act");
    assert_eq!(
        problems,
        [("sector".into(), "unknown-code".into()), ("amount_paid".into(), "negative".into())],
        "with every reason"
    );
    let _ = done(&s, &json!({ "act": "void", "complaints": ["source:S-0"], "reason": "Named by its own reference." }));
}

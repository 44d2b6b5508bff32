//! How an import is decided, row by row, in one act.

#![allow(clippy::unwrap_used)]

use crate::code::Digest;
use crate::complaint::on_paper::*;
use crate::fact::{Fact, RowKey};
use crate::papers::{Papers, RowKnown};
use crate::refusal::RefusalCode;
use serde_json::{Value, json};

fn row(line: u32, narrative: Option<&str>) -> Value {
    json!({ "line": line, "complaint": {
        "channel": "e-form", "received_at": "2023-06-01 12:00", "complainant_email": "made@example.invalid",
        "trader_name": "Otterling Baby Store", "narrative": narrative
    } })
}
fn known(key: u8, content: u8, filed: Option<u8>) -> Option<RowKnown> {
    Some(RowKnown {
        key: RowKey { key: Digest([key; 32]), content: Digest([content; 32]) },
        filed: filed.map(|f| Digest([f; 32])),
    })
}
fn import(papers: &Papers<'_>, rows: &[Value]) -> (u32, u32, Vec<(u32, String, String)>, usize) {
    let done = give(papers, "S001", &json!({ "act": "import_complaints", "rows": rows })).unwrap();
    let stated = facts(&done);
    let Fact::ComplaintsImported { rows: given, filed, already, refused, .. } = stated[0] else {
        panic!("the import speaks first")
    };
    assert_eq!(*given as usize, rows.len(), "every row given is counted");
    assert_eq!(*filed as usize, stated.len() - 1, "one entry for each that is filed");
    let refused =
        refused.iter().flat_map(|r| r.problems.iter().map(|(f, c)| (r.line, f.to_string(), c.to_string()))).collect();
    (*filed, *already, refused, stated.len())
}

#[test]
fn sound_rows_file_and_the_others_are_named_with_their_lines() {
    let mut bad = row(7, None);
    bad["complaint"]["channel"] = json!("pigeon");
    let (filed, already, refused, entries) = import(&office(), &[row(2, Some("a")), bad, row(9, Some("b"))]);
    assert_eq!((filed, already, entries), (2, 0, 3), "two rows are sound");
    assert_eq!(
        refused,
        [(7, "narrative".into(), "missing".into()), (7, "channel".into(), "unknown-code".into())],
        "the third is listed with its line and every reason, and holds nobody up"
    );
}

#[test]
fn the_same_rows_again_file_nothing() {
    let mut papers = office();
    papers.rows = vec![known(1, 2, Some(2)), known(3, 4, Some(4))];
    let (filed, already, refused, _) = import(&papers, &[row(2, Some("a")), row(3, Some("b"))]);
    assert_eq!((filed, already, refused.len()), (0, 2, 0), "both are known with the same content");
}

#[test]
fn a_known_key_with_other_content_is_a_difference() {
    let mut papers = office();
    papers.rows = vec![known(1, 2, Some(9))];
    let (filed, already, refused, _) = import(&papers, &[row(2, Some("a"))]);
    assert_eq!((filed, already), (0, 0), "nothing is overwritten");
    assert_eq!(refused, [(2, "source_ref".into(), "differs".into())], "and the difference is told");
}

#[test]
fn one_key_twice_in_a_file_is_seen_too() {
    let mut papers = office();
    papers.rows = vec![known(1, 2, None), known(1, 2, None), known(1, 5, None)];
    let (filed, already, refused, _) = import(&papers, &[row(2, Some("a")), row(3, Some("a")), row(4, Some("b"))]);
    assert_eq!((filed, already), (1, 1), "the first files, its twin is already there");
    assert_eq!(refused, [(4, "source_ref".into(), "differs".into())], "the third bears the key with other words");
}

#[test]
fn a_row_that_was_refused_does_not_shadow_a_sound_one() {
    let mut papers = office();
    papers.rows = vec![known(1, 2, None), known(1, 3, None)];
    let (filed, already, refused, _) = import(&papers, &[row(2, None), row(3, Some("mended"))]);
    assert_eq!((filed, already, refused.len()), (1, 0, 1), "the mended row files though the unsound one came first");
}

#[test]
fn numbers_run_on_without_a_gap_and_nobody_owns_what_was_imported() {
    let mut papers = office();
    papers.rows = vec![known(1, 2, None), known(3, 4, None)];
    let done =
        give(&papers, "S001", &json!({ "act": "import_complaints", "rows": [row(2, Some("a")), row(3, Some("b"))] }))
            .unwrap();
    let filed: Vec<_> = facts(&done)
        .iter()
        .filter_map(|f| {
            if let Fact::ComplaintFiled { number, owner, .. } = f { Some((number.n, owner.clone())) } else { None }
        })
        .collect();
    assert_eq!(
        filed,
        [(1, None), (2, None)],
        "imported complaints lie in the queue, numbered in the order of the file"
    );
}

#[test]
fn an_import_of_nothing_is_refused() {
    let none = give(&office(), "S001", &json!({ "act": "import_complaints", "rows": [] }));
    assert_eq!(refused(none).0, RefusalCode::NothingChosen, "an act that names nothing is no act");
}

//! Property tests: any accepted sequence of acts leaves books that verify, replay and rebuild; damage is found.

use office_tests::*;
use proptest::prelude::*;
use registry::testing::{Office, complaint, give};
use registry::{Registry, act_id, clock};
use serde_json::{Value, json};

/// One throw: what is done, to which complaint, and a number to choose by.
type Throw = (u8, u8, u8);

/// Gives what a throw says; most are refused now and then, which is part of the game.
fn play(desks: &[Registry; 4], throw: Throw) {
    let [q, c, s, r] = desks;
    let (what, which, more) = throw;
    let all = ids(
        q,
        &json!({ "state": ["received", "assessing", "awaiting", "consolidated", "referred", "closed", "void"] }),
    );
    let pick = |n: u8| all.get(usize::from(n) % all.len().max(1)).cloned().unwrap_or_default();
    let some: Vec<String> = (0..=(more % 4)).map(|i| pick(which.wrapping_add(i))).collect();
    let proposal = |state: &str| {
        let file = q.ask("complaint_file", json!({ "name": pick(which) })).unwrap_or(Value::Null);
        file["proposals"]
            .as_array()
            .and_then(|p| p.iter().find(|p| p["state"] == state).cloned())
            .map_or(Value::Null, |p| p["id"].clone())
    };
    let unknown = [
        "goods_or_services",
        "sector",
        "trader_district",
        "visitor_type",
        "amount_paid",
        "transaction_at",
        "allegations",
        "leaves_at",
        "control_point",
    ];
    let (desk, command) = match what % 16 {
        0 | 1 => (
            q,
            json!({ "act": "file_complaint", "complaint": complaint(&json!({ "amount_paid": format!("{more}.50"), "consent_refer": more % 2 == 0 })) }),
        ),
        2 | 3 => (c, json!({ "act": "assess", "complaints": some, "unknown": unknown })),
        4 => (c, json!({ "act": "ask_information", "complaints": some, "asked": "Receipt?", "due_on": "2099-01-01" })),
        5 => (c, json!({ "act": "resume_assessment", "complaints": some })),
        6 => (
            s,
            json!({ "act": "consolidate", "complaints": some, "reason": "x", "open": { "trader": "T", "section": "7", "officer": "C001", "origin": "complaints" } }),
        ),
        7 => (s, json!({ "act": "detach", "complaints": some, "reason": "x" })),
        8 => (
            c,
            json!({ "act": "propose_closure", "complaints": some, "reason": "WITHDRAWN", "explanation": "x", "notified": true }),
        ),
        9 => (
            c,
            json!({ "act": "propose_referral", "complaints": some, "agency": "CC", "purpose": "safety", "fields": ["item"], "redaction_checked": true }),
        ),
        10 => (s, json!({ "act": "approve", "proposal": proposal("open") })),
        11 => (r, json!({ "act": "send_referrals", "proposal": proposal("approved"), "method": "post" })),
        12 => (
            s,
            json!({ "act": "reopen", "complaints": some, "ground": "error", "reason": "x", "limitation_override": true }),
        ),
        13 => (s, json!({ "act": "void", "complaints": [pick(which)], "reason": "x" })),
        14 => (
            c,
            json!({ "act": "amend_complaint", "complaint": pick(which), "changes": { "narrative": format!("第{more}次") }, "clear": ["order_no"] }),
        ),
        _ => (q, json!({ "act": "log_step", "complaint": pick(which), "step": "statement-taken", "note": "記錄" })),
    };
    let before = desk.session().unwrap().officer;
    if let Ok(receipt) = give(desk, &command) {
        assert!(receipt.entries.first <= receipt.entries.last, "{before} got a receipt that names its entries");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_accepted_sequence_verifies_replays_and_rebuilds(throws in proptest::collection::vec(any::<Throw>(), 20..70), flip in any::<(u16, u16, u8)>()) {
        let office = Office::found(true);
        let desks = ["Q001", "C001", "S001", "R001"].map(|officer| office.sign_in(officer));
        for throw in throws {
            play(&desks, throw);
        }
        let sound = desks[2].verify().unwrap();
        let before = ask(&desks[2], "complaints", &json!({ "limit": 500 }));
        prop_assert_eq!(desks[2].rebuild().unwrap(), sound, "the journal alone makes the tables");
        prop_assert_eq!(ask(&desks[2], "complaints", &json!({ "limit": 500 })), before, "and they say the same");
        prop_assert_eq!(desks[2].verify().unwrap(), sound, "and hold");
        drop(desks);
        flipped_byte_is_found(&office, sound.entries, flip)?;
    }

    #[test]
    fn an_act_given_again_gives_the_first_receipt(rows in 1usize..6, between in 0usize..3) {
        let office = Office::found(true);
        let s = office.sign_in("S001");
        let rows: Vec<Value> = (0..rows).map(|i| json!({ "line": i + 2, "complaint": complaint(&json!({ "item": format!("{i}") })) })).collect();
        let command = json!({ "act": "import_complaints", "rows": rows }).to_string();
        let act = act_id::mint(clock()).unwrap().hex();
        let first = s.perform(&act, command.as_bytes()).unwrap();
        for _ in 0..between {
            let _ = done(&s, &json!({ "act": "add_note", "complaint": first.made[0].id.hex(), "text": "between" }));
        }
        prop_assert_eq!(s.perform(&act, command.as_bytes()).unwrap(), first, "whatever came between");
    }
}

/// Flips one byte of a header, a fact or a particular, wherever chance points, and looks whether it is found.
fn flipped_byte_is_found(office: &Office, entries: u64, (row, at, what): (u16, u16, u8)) -> Result<(), TestCaseError> {
    let copy = tempfile::tempdir().unwrap();
    copy_dir(&office.dir, copy.path());
    let (table, column) = [("journal", "header"), ("journal", "fact"), ("particular", "body"), ("particular", "salt")]
        [usize::from(what) % 4];
    {
        let conn = unguarded(copy.path());
        let rows: u32 = conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).unwrap();
        // The last entry is the anchor's: a flip there is found at the door instead.
        let nth = u64::from(row) % if table == "journal" { entries - 1 } else { u64::from(rows) };
        let (id, mut bytes): (i64, Vec<u8>) = conn
            .query_row(&format!("SELECT rowid, {column} FROM {table} ORDER BY rowid LIMIT 1 OFFSET {nth}"), [], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })
            .unwrap();
        let at = usize::from(at) % bytes.len();
        bytes[at] ^= 1 << (what % 8);
        conn.execute(&format!("UPDATE {table} SET {column} = ?1 WHERE rowid = ?2"), rusqlite::params![bytes, id])
            .unwrap();
    }
    let found = Office::at(copy.path()).sign_in("S001").verify();
    prop_assert!(found.is_err(), "one bit of {}.{} was flipped and must be found", table, column);
    Ok(())
}

//! Named jobs behind the figures that the project claims, each beside a baseline from the same run.
//!
//! `cargo xtask bench` runs all; `cargo xtask bench year search` some. These machines are noisy: the ratio to
//! the baseline says more than the seconds. Nothing here is asserted; a bench is not a test.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench that cannot run should stop loudly")]

use registry::{Registry, act_id, clock};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const OFFICER: &str = "B001";
const PASSWORD: &str = "a bench password";

type Job = (&'static str, fn(&Path));

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let dir = std::env::temp_dir().join(format!("steelyard-bench-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder for the bench");
    let jobs: [Job; 5] = [("year", year), ("import", import), ("search", search), ("list", list), ("start", start)];
    for (name, job) in jobs {
        if wanted.is_empty() || wanted.iter().any(|w| w == name) {
            println!("— {name}");
            job(&dir);
        }
    }
    std::fs::remove_dir_all(&dir).expect("the bench's folder goes away");
}

fn told(what: &str, seconds: f64, baseline: &str, of: f64) {
    println!("{what:<58} {seconds:>9.3} s   {:>7.2} × {baseline} ({of:.3} s)", seconds / of.max(1e-9));
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let began = Instant::now();
    let done = work();
    (done, began.elapsed().as_secs_f64())
}

/// The command line beside this program.
fn steelyard() -> PathBuf {
    let here = std::env::current_exe().expect("this program has a place");
    let folder = here.parent().and_then(Path::parent).expect("examples lie in the build's folder");
    folder.join(format!("steelyard{}", std::env::consts::EXE_SUFFIX))
}

fn give(registry: &Path, officer: &str, password: &str, words: &[&str]) -> Value {
    let done = Command::new(steelyard())
        .args(["--json", "--registry"])
        .arg(registry)
        .args(words)
        .env("STEELYARD_OFFICER", officer)
        .env("STEELYARD_PASSWORD", password)
        .output()
        .expect("the command line is built: cargo build --release -p steelyard");
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("JSON")
}

/// Plain inserts of as many small rows into plain SQLite, durable as the books are.
fn raw_inserts(dir: &Path, rows: usize, at_once: usize) -> f64 {
    let path = dir.join("raw.db");
    let _ = std::fs::remove_file(&path);
    let mut conn = Connection::open(&path).expect("a plain database");
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t(k INTEGER PRIMARY KEY, a TEXT, b TEXT, c BLOB); CREATE INDEX i ON t(a);").unwrap();
    let ((), seconds) = timed(|| {
        for batch in 0..rows.div_ceil(at_once) {
            let tx = conn.transaction().unwrap();
            for n in 0..at_once.min(rows - batch * at_once) {
                let text =
                    format!("complaint {} of the bench, some sixty characters of text in all", batch * at_once + n);
                tx.prepare_cached("INSERT INTO t(a, b, c) VALUES(?1, ?2, ?3)")
                    .unwrap()
                    .execute((&text, &text, &[7u8; 600]))
                    .unwrap();
            }
            tx.commit().unwrap();
        }
    });
    seconds
}

/// Made 2022 and 2023 from nothing: init, play, stats, verify.
fn year(dir: &Path) {
    let registry = dir.join("year");
    let made = |year: &str| {
        let out = dir.join(format!("made-{year}"));
        give(&registry, "", "", &["made-year", "--year", year, "--out", out.to_str().unwrap()]);
        out
    };
    let (y22, y23) = (made("2022"), made("2023"));
    let raw = raw_inserts(dir, 30_000, 500);
    let alone = dir.join("alone");
    let ((), whole) = timed(|| {
        give(&alone, "", "", &["init", "--demo"]);
        give(&alone, "A001", "steelyard-demo", &["play", y23.to_str().unwrap()]);
        give(&alone, "S001", "steelyard-demo", &["stats", "--year", "2023"]);
        give(&alone, "S001", "steelyard-demo", &["verify"]);
    });
    told("2023 from nothing: init, play, stats, verify", whole, "raw inserts of 30 000 rows", raw);
    give(&registry, "", "", &["init", "--demo"]);
    give(&registry, "A001", "steelyard-demo", &["play", y22.to_str().unwrap()]);
    give(&registry, "A001", "steelyard-demo", &["play", y23.to_str().unwrap()]);
    let (stats, counted) = timed(|| give(&registry, "S001", "steelyard-demo", &["stats", "--year", "2023"]));
    println!("{:<58} received {} of 2023, {} of 2022", "both years", stats["received"], stats["previous_received"]);
    let (_, scan) = timed(|| give(&registry, "S001", "steelyard-demo", &["ask", "officers"]));
    told("the year table, with sign-in", counted, "sign-in alone", scan);
    let (found, verified) = timed(|| give(&registry, "S001", "steelyard-demo", &["verify"]));
    told(&format!("verify both years, {} entries", found["entries"]), verified, "sign-in alone", scan);
    let open = Registry::open(&registry, "S001", "steelyard-demo").expect("the registry opens");
    let (walked, seconds) = timed(|| open.walk_chain().expect("the chain holds"));
    let bytes = vec![0u8; 64 * 1024 * 1024];
    let (_, hashing) =
        timed(|| sha2::Digest::finalize(sha2::Digest::chain_update(<sha2::Sha256 as sha2::Digest>::new(), &bytes)));
    told(
        &format!("the chain walked, {:.0} entries a second", walked as f64 / seconds),
        seconds,
        "SHA-256 over 64 MiB",
        hashing,
    );
}

fn found_here(dir: &Path, name: &str) -> (PathBuf, Registry) {
    let path = dir.join(name);
    give(&path, OFFICER, PASSWORD, &["init"]);
    let registry = Registry::open(&path, OFFICER, PASSWORD).expect("the registry opens");
    (path, registry)
}

fn perform(registry: &Registry, command: &Value) -> registry::Receipt {
    let act = act_id::mint(clock()).unwrap();
    registry
        .perform(&act.hex(), command.to_string().as_bytes())
        .unwrap_or_else(|e| panic!("{}", serde_json::to_string(&e).unwrap()))
}

/// The rows of a year in one act; 11 000 into a case and out again; one complaint filed.
fn import(dir: &Path) {
    let out = dir.join("rows");
    give(dir, "", "", &["made-year", "--year", "2023", "--out", out.to_str().unwrap()]);
    let (path, registry) = found_here(dir, "import");
    let raw = raw_inserts(dir, 18_982, 18_982);
    let bytes = std::fs::read(out.join("complaints.csv")).unwrap();
    let act = act_id::mint(clock()).unwrap().hex();
    let (report, seconds) =
        timed(|| steelyard::bring_in::bring_in(&registry, &act, &bytes, false).expect("the rows file"));
    told(&format!("{} rows imported in one act", report.filed), seconds, "raw inserts of as many rows", raw);
    let ids = registry.ask("complaint_ids", json!({})).unwrap();
    let ids: Vec<Value> = ids["ids"].as_array().unwrap().iter().take(11_000).cloned().collect();
    let raw = raw_inserts(dir, ids.len(), ids.len());
    let command = json!({ "act": "consolidate", "complaints": ids, "reason": "bench",
        "open": { "trader": "Otterling Baby Store", "section": "13I", "officer": OFFICER, "origin": "complaints" } });
    let (receipt, seconds) = timed(|| perform(&registry, &command));
    told(&format!("{} consolidated in one act", receipt.members), seconds, "raw inserts of as many rows", raw);
    let undo = serde_json::to_value(receipt.undo.unwrap()).unwrap();
    let (receipt, seconds) = timed(|| perform(&registry, &undo));
    told(&format!("{} undone in one act", receipt.members), seconds, "raw inserts of as many rows", raw);
    let raw = raw_inserts(dir, 50, 1) / 50.0;
    let complaint = json!({ "act": "file_complaint", "complaint": { "channel": "hotline", "received_at": clock().0 - 60_000_000,
        "complainant_phone": "+852 9123 4567", "trader_name": "瑞甌堂藥行", "narrative": "店員只說六八零" } });
    let mut each: Vec<f64> = (0..50).map(|_| timed(|| perform(&registry, &complaint)).1).collect();
    each.sort_by(f64::total_cmp);
    told("one complaint filed, on disk (median of 50)", each[25], "one raw durable insert", raw);
    println!("{:<58} {:>9.3} s", "  slowest of 50", each[49]);
    drop(registry);
    std::fs::remove_dir_all(path).unwrap();
}

/// Books of as many made years of 34 000 complaints.
fn books(dir: &Path, name: &str, years: u32) -> (PathBuf, Registry) {
    let (path, registry) = found_here(dir, name);
    let mut total = 0;
    for seed in 0..years {
        let out = dir.join(format!("hundred-{seed}"));
        let year = (2023 - i32::try_from(seed).unwrap()).to_string();
        give(
            dir,
            "",
            "",
            &[
                "made-year",
                "--year",
                &year,
                "--received",
                "34000",
                "--seed",
                &seed.to_string(),
                "--out",
                out.to_str().unwrap(),
            ],
        );
        let text = std::fs::read(out.join("complaints.csv")).unwrap();
        let act = act_id::mint(clock()).unwrap().hex();
        total += steelyard::bring_in::bring_in(&registry, &act, &text, false).expect("the rows file").filed;
    }
    println!("{:<58} {total} complaints", "the books hold");
    (path, registry)
}

/// The list at 100 000 complaints: each query asked for the first time, then its last page.
fn list(dir: &Path) {
    let (path, registry) = books(dir, "list", 3);
    let rows: Vec<(i64, u64)> =
        (0..200_000i64).map(|n| (n.wrapping_mul(2_654_435_761) % 1_000_003, n.unsigned_abs())).collect();
    let (_, sort) = timed(|| {
        let mut rows = rows.clone();
        rows.sort_unstable();
        rows
    });
    let baseline = "sorting 200 000 pairs";
    let window = |query: &str, order: &Value, group: &Value, from: u64| {
        let asked = json!({ "filter": { "query": query }, "order": order, "group": group, "from": from, "limit": 200 });
        registry.ask("complaints", asked).unwrap()["total"].as_u64().unwrap()
    };
    let newest = json!({ "by": "received", "down": true });
    for (query, order, group) in [
        ("", &newest, Value::Null),
        ("trader:獺寶", &newest, Value::Null),
        ("退款", &newest, Value::Null),
        ("paid:>5000 -district:YTM", &newest, Value::Null),
        ("", &json!({ "by": "trader" }), Value::Null),
        ("", &json!({ "by": "paid", "down": true }), Value::Null),
        ("", &newest, json!("trader")),
    ] {
        let what = format!(
            "{query} by {}{}",
            order["by"].as_str().unwrap(),
            group.as_str().map_or(String::new(), |g| format!(", in groups by {g}"))
        );
        let (total, first) = timed(|| window(query, order, &group, 0));
        told(&format!("{what}: first page of {total}"), first, baseline, sort);
        let (_, last) = timed(|| window(query, order, &group, total.saturating_sub(200)));
        told(&format!("{what}: last page"), last, baseline, sort);
    }
    let usual = [
        "",
        "owner:me state:open",
        "owner:none state:open",
        "is:overdue",
        "state:awaiting",
        "has:proposal",
        "is:visitor -is:left state:open",
    ];
    let (_, counted) = timed(|| registry.ask("view_counts", json!({ "texts": usual })).unwrap());
    told("the counts of seven views", counted, baseline, sort);
    drop(registry);
    std::fs::remove_dir_all(path).unwrap();
}

/// Lists and searches at 100 000 complaints.
fn search(dir: &Path) {
    let (path, registry) = books(dir, "search", 3);
    let narratives: Vec<String> = (0..100_000).map(|n| format!("買了尿片{n}之後沒有送貨，店員說要再等")).collect();
    let (_, scan) = timed(|| narratives.iter().filter(|t| t.contains("沒有送貨")).count());
    let median = |ask: &dyn Fn()| {
        let mut each: Vec<f64> = (0..9).map(|_| timed(ask).1).collect();
        each.sort_by(f64::total_cmp);
        each[4]
    };
    for text in ["尿片", "米", "otterling", "退款 獺寶", "91234567", "TDC-2023-003688", "瑞甌堂"] {
        let seconds = median(&|| drop(registry.ask("search", json!({ "text": text, "limit": 50 })).unwrap()));
        told(&format!("search {text}"), seconds, "a plain scan of 100 000 short texts", scan);
    }
    let first = median(&|| drop(registry.ask("complaints", json!({ "limit": 100 })).unwrap()));
    told("the list opens: first page of 100 and the exact total", first, "a plain scan of 100 000 short texts", scan);
    let known = median(&|| drop(registry.ask("known_trader", json!({ "name": "獺寶母嬰網店" })).unwrap()));
    told("what is known of a trader", known, "a plain scan of 100 000 short texts", scan);
    for by in ["name", "url", "phone"] {
        let list = median(&|| drop(registry.ask("traders", json!({ "by": by })).unwrap()));
        told(&format!("the list of traders by {by}"), list, "a plain scan of 100 000 short texts", scan);
    }
    let most = registry.ask("traders", json!({ "limit": 1 })).unwrap()["rows"][0].clone();
    let file = median(&|| drop(registry.ask("trader_file", json!({ "keys": [most["key"]] })).unwrap()));
    let what = format!("a trader's file of {} complaints", most["complaints"]);
    told(&what, file, "a plain scan of 100 000 short texts", scan);
    drop(registry);
    std::fs::remove_dir_all(path).unwrap();
}

/// Signing in: the key derivation, and all the rest.
fn start(dir: &Path) {
    let (path, registry) = found_here(dir, "start");
    drop(registry);
    let (registry, whole) = timed(|| Registry::open(&path, OFFICER, PASSWORD).unwrap());
    let (_, derivation) = timed(|| registry::keys::Vault::open(&path).unwrap().unlock(OFFICER, PASSWORD).ok());
    told("sign-in of an officer", whole, "the password's key derivation alone", derivation);
    let (_, board) = timed(|| registry.ask("board", json!({})).unwrap());
    told("the first departure board", board, "the password's key derivation alone", derivation);
}

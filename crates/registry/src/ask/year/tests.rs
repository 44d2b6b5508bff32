//! The year table against a tiny registry: sums, instants, paper.

#![allow(clippy::unwrap_used)]
use super::{Year, press, table};
use crate::testing::{Office, file, give, tiny};
use casework::reference::Lang;
use serde_json::{Value, json};

/// Four complaints of 2026, one each consolidated, closed, in progress and void; one of 2025.
fn played() -> (Office, Vec<String>) {
    let (office, mut ids) = tiny();
    let (quick, supervisor, other) = (office.sign_in("Q001"), office.sign_in("S001"), office.sign_in("S002"));
    ids.push(file(&quick, &json!({ "visitor_type": "HK", "sector": "electronics", "allegations": ["13I"] })));
    ids.push(file(&quick, &json!({ "received_at": "2025-12-31T23:59:00+08:00" })));
    let open = json!({ "trader": "瑞甌堂", "section": "13E", "officer": "C001", "origin": "complaints" });
    give(&supervisor, &json!({ "act": "consolidate", "complaints": [ids[0]], "open": open, "reason": "One shop." })).unwrap();
    let unknown = json!(["leaves_at", "control_point", "sector", "trader_district", "visitor_type", "amount_paid", "transaction_at", "allegations", "goods_or_services"]);
    give(&supervisor, &json!({ "act": "assess", "complaints": [ids[1]], "unknown": unknown })).unwrap();
    let proposed = give(
        &supervisor,
        &json!({ "act": "propose_closure", "complaints": [ids[1]], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true }),
    )
    .unwrap();
    give(&other, &json!({ "act": "approve", "proposal": proposed.made[0].id.hex() })).unwrap();
    give(&supervisor, &json!({ "act": "void", "complaints": [ids[2]], "reason": "A test." })).unwrap();
    give(&quick, &json!({ "act": "log_step", "complaint": ids[1], "step": "statement-taken" })).unwrap();
    (office, ids)
}

#[test]
fn h01_the_sums_agree() {
    let (office, _) = played();
    let year = office.sign_in("C001").ask("year", json!({ "year": 2026 })).unwrap();

    for (figure, expected) in [
        ("received", 3),
        ("handled", 2),
        ("consolidated", 1),
        ("cases_opened", if year["as_at"].as_str().unwrap().starts_with("2026") { 1 } else { 0 }),
        ("closed", 1),
        ("referred", 0),
        ("closed_or_referred", 1),
        ("in_progress", 1),
        ("void", 1),
        ("medicine_shop", 2),
        ("medicine_shop_mainland", 2),
        ("medicine_shop_mainland_percent", 100),
        ("quick_action_handled", 1),
        ("prosecuted", 0),
        ("previous_received", 1),
    ] {
        assert_eq!(year[figure], expected, "{figure} is counted from what stands");
    }
    assert_eq!(year["change"], "2-fold increase", "from one to three");
    assert_eq!(year["identity_holds"], true, "every complaint is in one figure");
    assert_eq!(year["by_month"][0]["received"], 3, "all came in January");
    assert_eq!(year["by_allegation"][0]["code"], "13E", "the most frequent stands first");
    assert_eq!(year["handled_percent"], "66.7", "two of three, rounded half up");
}

#[test]
fn h02_an_earlier_instant_keeps_its_figures() {
    let (office, ids) = played();
    let supervisor = office.sign_in("S001");
    let before = supervisor.ask("year", json!({ "year": 2026 })).unwrap();
    let at = before["as_at"].clone();
    let then = supervisor.ask("year", json!({ "year": 2026, "as_at": at })).unwrap();

    give(&supervisor, &json!({ "act": "reopen", "complaints": [ids[1]], "ground": "error", "reason": "Keyed wrongly." }))
        .or_else(|_| give(&supervisor, &json!({ "act": "reopen", "complaints": [ids[1]], "ground": "new-evidence", "reason": "A receipt." })))
        .unwrap();
    give(&supervisor, &json!({ "act": "detach", "complaints": [ids[0]], "reason": "Another shop." })).unwrap();

    let again = supervisor.ask("year", json!({ "year": 2026, "as_at": at })).unwrap();
    let now = supervisor.ask("year", json!({ "year": 2026 })).unwrap();
    assert_eq!(again, then, "what is reopened and detached later moves no figure of an earlier instant");
    assert_eq!(now["in_progress"], 3, "but it moves today's");
    let nothing = supervisor.ask("year", json!({ "year": 2026, "as_at": "2020-01-01" })).unwrap();
    assert_eq!(nothing["received"], 0, "before the first entry nothing was filed");
    assert_eq!(nothing["as_at"], "2020-01-01T00:00:00+08:00", "an instant may be written as text");
    assert_eq!(nothing["change"], Value::Null, "with nothing before there is no change");
}

#[test]
fn f076_the_year_turns_at_hong_kong_midnight() {
    let (office, _) = played();
    let officer = office.sign_in("C001");
    assert_eq!(officer.ask("year", json!({ "year": 2025 })).unwrap()["received"], 1, "one minute to midnight is the old year");
    for wrong in [json!({ "year": 0 }), json!({ "year": 9999 }), json!({}), json!({ "year": 2026, "nonsense": 1 })] {
        assert!(officer.ask("year", wrong.clone()).is_err(), "{wrong} is no year");
    }
}

#[test]
fn a_year_that_is_given_back_is_put_on_paper() {
    let (office, _) = played();
    let mut year: Year = serde_json::from_value(office.sign_in("C001").ask("year", json!({ "year": 2026 })).unwrap()).unwrap();
    (year.received, year.handled, year.consolidated, year.cases_opened) = (18_982, 18_063, 14_892, 96);
    (year.closed, year.referred, year.closed_or_referred, year.in_progress) = (2_406, 765, 3_171, 919);
    (year.previous_received, year.prosecuted, year.quick_action_handled) = (6_123, 40, 201);
    year.as_at = "2024-01-01T00:00:00+08:00".to_owned();

    let said = press(&year, Lang::En);
    let order = ["18 982", "2.1-fold increase", "31 December 2023", "18 063", "14 892", "96", "3 171", "per cent", "201", "40 cases"];
    let mut from = 0;
    for figure in order {
        let found = said[from..].find(figure);
        assert!(found.is_some(), "{figure} stands in its place in: {said}");
        from += found.unwrap_or(0) + figure.len();
    }
    assert!(!said.contains("2 406") && !said.contains("919"), "what is held back is not in the release");
    assert!(press(&year, Lang::ZhHant).contains("較2025年上升2.1倍"), "Chinese says it in its own order");
    let printed = table(&year, Lang::ZhHans);
    assert!(printed.contains("2 406") && printed.contains("14 892 + 3 171 = 18 063"), "the table shows all, and proves it");
    for lang in Lang::ALL {
        assert!(!(press(&year, lang) + &table(&year, lang)).contains(['{', '}']), "nothing is left to fill in {}", lang.tag());
    }
}

#[test]
#[ignore]
fn scratch_measure() {
    let (office, _) = tiny();
    let r = office.sign_in("S001");
    {
        let w = crate::registry::locked(&r.writer);
        w.execute_batch("PRAGMA synchronous=OFF; BEGIN;
        INSERT INTO case_file(key,id,number,year,n,stage,officer,section,origin,trader,opened_at,opened_by,opened_seq,last_act,last_seq)
          SELECT 1000000+value, randomblob(16), 'TDI-'||value, 2023, value, 'opened','C001','13I','complaints','Trader '||value, 1672531200000000+value*3000000000000/10, 'S001', 1000000+value, zeroblob(16), 1 FROM generate_series(1,96);
        ").unwrap_or_else(|e| panic!("{e}"));
        let n = 100_000i64;
        let base = 1_672_502_400_000_000i64; // 2023-01-01 HK
        let mut c = w.prepare("INSERT INTO complaint(key,id,number,year,n,state,queue,filed_at,filed_by,received_at,priority,due,due_rule,first_due,last_act,last_seq,trader_name,allegation,allegations,sector,district,visitor_type,amount_paid,paid_cents,case_key,elements,transaction_at,url_key,trader_address,item) VALUES(?1,randomblob(16),'TDC-2023-'||?1,2023,?1,'consolidated','desk',?2,'Q001',?2,3,0,'x',0,zeroblob(16),1,'Otterling Baby Store 獺寶母嬰網店','13I','13I,13E','household','YTM','HK-RESIDENT','425.00',42500,?3,'trader,13I.paid,13I.time',?2,'otterling.example','18 Soy Street, Mong Kok, Kowloon','diapers, large, 4 packs')").unwrap();
        let mut s = w.prepare("INSERT INTO standing(complaint,from_seq,to_seq,disposition,case_key,received_at,allegation,allegations,sector,goods_or_services,visitor,visitor_type,district,channel,residence,url_key) VALUES(?1,?2,?3,?4,?5,?6,?7,'13I,13E',?8,'goods',0,?9,?10,'hotline','HK',?11)").unwrap();
        for i in 0..n {
            let key = 2_000_000 + i;
            let at = base + (i * 7919 % n) * (31_536_000_000_000 / n);
            let case = 1_000_001 + if i % 10 < 8 { 0 } else { i % 96 };
            c.execute(rusqlite::params![key, at, case]).unwrap();
            let al = ["13I","7","13E","7A","13F"][(i % 5) as usize];
            let sec = ["household","medicine-shop","electronics","online-shop"][(i % 4) as usize];
            let vis = ["HK-RESIDENT","ML-IVS","ML-GROUP","OVERSEAS"][(i % 4) as usize];
            let d: Option<&str> = if i % 3 == 0 { Some(["YTM","WC","E"][(i % 9 / 3) as usize]) } else { None };
            let u: Option<&str> = if i % 3 == 1 { Some("otterling.example") } else { None };
            s.execute(rusqlite::params![key, key, key + 500_000, "in-progress", None::<i64>, at, al, sec, vis, d, u]).unwrap();
            s.execute(rusqlite::params![key, key + 500_000, key + 1_000_000, "in-progress", None::<i64>, at, al, sec, vis, d, u]).unwrap();
            s.execute(rusqlite::params![key, key + 1_000_000, None::<i64>, "consolidated", Some(case), at, al, sec, vis, d, u]).unwrap();
        }
        drop(c); drop(s);
        w.execute_batch("COMMIT; ANALYZE; DELETE FROM sqlite_stat1;").unwrap();
    }
    // make the head lie beyond the made rows
    let conn = crate::store::open_reading(&crate::files::RegistryDir::new(&r.dir).books(), &r.key).unwrap();
    let officer = casework::code::Code::of("S001");
    let asking = crate::ask::Asking { conn: &conn, reference: casework::reference::Reference::bundled(), officer: &officer, roles: &[casework::roles::Role::Sup], now: casework::time::Instant(1_800_000_000_000_000) };
    let span = super::Span { from: 1_672_502_400_000_000, to: 1_704_038_400_000_000, seq: 9_000_000, whole: true, as_at: casework::time::Instant(0) };
    for variant in 0..2 {
        if variant == 1 {
            let w = crate::registry::locked(&r.writer);
            w.execute_batch("DROP INDEX standing_received; CREATE INDEX standing_received ON standing(received_at, complaint, from_seq, to_seq, disposition);").unwrap();
        }
        for _ in 0..4 {
            let t = std::time::Instant::now();
            let tally = super::count::Tally::of(&asking, 2023, span).unwrap();
            let scan = t.elapsed();
            let t = std::time::Instant::now();
            let n: i64 = conn.query_row("SELECT count(*) FROM standing WHERE received_at >= ?1 AND received_at < ?2 AND from_seq <= ?3 AND (to_seq IS NULL OR to_seq > ?3) AND disposition <> 'void'", [span.from, span.to, span.seq], |r| r.get(0)).unwrap();
            let prev = t.elapsed();
            let t = std::time::Instant::now();
            super::count::quick_action_handled(&asking, span).unwrap();
            super::count::prosecuted(&asking, 2023, span).unwrap();
            super::count::referrals(&asking, span).unwrap();
            tally.cases_opened(&asking, span).unwrap();
            let l = tally.largest(&asking, span).unwrap();
            let rest = t.elapsed();
            let t = std::time::Instant::now();
            super::filed(&asking, span).unwrap();
            let filed = t.elapsed();
            eprintln!("v{variant} received {} scan {scan:?} previous({n}) {prev:?} rest {rest:?} filed {filed:?} {l:?}", tally.received);
        }
        let mut q = conn.prepare(&format!("EXPLAIN QUERY PLAN SELECT t.disposition FROM standing t WHERE {}", super::count::STANDS)).unwrap();
        let p: Vec<String> = q.query_map([1,2,3], |r| r.get(3)).unwrap().map(|x| x.unwrap()).collect();
        eprintln!("{p:?}");
    }
    let mut cf = |q: &str, params: serde_json::Value| {
        for _ in 0..3 { let t = std::time::Instant::now(); crate::ask::ask(&asking, q, params.clone()).unwrap(); eprintln!("{q} {params} {:?}", t.elapsed()); }
    };
    let id: [u8;16] = conn.query_row("SELECT id FROM case_file WHERE key=1000001", [], |r| r.get(0)).unwrap();
    cf("case_file", json!({"name": casework::code::Id(id).hex()}));
    cf("cases", json!({}));
    cf("journal", json!({}));
    cf("approvals", json!({}));
}

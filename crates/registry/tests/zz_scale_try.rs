//! scratch
use casework::{code::Code, reference::Reference, roles::Role, time::Instant};
use registry::ask::{Asking, ask};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

#[test]
fn scale() {
    let conn = Connection::open_in_memory().unwrap();
    registry::tables::make_all(&conn).unwrap();
    conn.set_prepared_statement_cache_capacity(256);
    let mut x: u64 = 88172645463325252;
    let mut rnd = move |n: u64| { x ^= x << 13; x ^= x >> 7; x ^= x << 17; x % n };
    let chars: Vec<char> = "人參茸海味藥行金禾瑞堂寶店退款沒有收到貨物價錢每斤每両投訴商戶職員說明書保證期手機相機鏡頭美容健身會籍預繳中心旺角尖沙咀銅鑼灣網上購物訂單號碼送貨延誤聯絡不到客服電話無人接聽要求退還全數金額".chars().collect();
    conn.execute_batch("BEGIN").unwrap();
    let now = registry::clock().0;
    let day = 86_400_000_000i64;
    for key in 1..=100_000i64 {
        let seq = key + 10;
        let mass = key % 9 == 0;
        let name: String = if mass { "獺寶母嬰網店".into() } else { let mut s: String = (0..3).map(|_| chars[rnd(chars.len() as u64) as usize]).collect(); s.push_str(["藥行","電器","美容","海味"][rnd(4) as usize]); s };
        let text: String = (0..80).map(|_| chars[rnd(chars.len() as u64) as usize]).collect::<String>() + " order receipt paid Otterling refund";
        let state = match rnd(20) { 0 => "received", 1 => "assessing", 2..=4 => "closed", _ => "consolidated" };
        let phone = format!("2{:07}", rnd(9_999_999));
        conn.prepare_cached("INSERT INTO complaint(key,id,number,year,n,state,owner,queue,filed_at,filed_by,received_at,priority,due,due_rule,first_due,last_act,last_seq,trader_name,name_key,url_key,trader_url,phone_key,trader_phone,paid_cents,amount_paid,allegation,allegations,district,sector,visitor_type,currency,qat_year,qat_n,qat_number)
          VALUES(?1,randomblob(16),?2,?3,?4,?5,'C001','general',?6,'C001',?6,3,?7,'standard',?7,randomblob(16),?1,?8,?9,?10,?10,?11,?11,?12,?13,'13E','13E,13I','YTM','medicine-shop','ML-IVS','HKD',?14,?15,?16)").unwrap()
          .execute(params![seq, format!("TDC-{}-{:06}-A", 2021 + key/25001, key % 25001 + 1), 2021 + key/25001, key % 25001 + 1, state, now - day * (100_000 - key) / 100, now + day * rnd(20) as i64, name, matching::keys::name_key(&name), if mass {Some("otter.example")} else {None}, phone, rnd(1_000_000) as i64, format!("{}", rnd(10_000)), if key%50==0 {Some(2021 + key/25001)} else {None}, if key%50==0 {Some(key/50)} else {None}, if key%50==0 {Some(format!("QAT-{}", key/50))} else {None}]).unwrap();
        conn.prepare_cached("INSERT INTO narrative VALUES(?1,?2)").unwrap().execute(params![seq, text]).unwrap();
        conn.prepare_cached("INSERT INTO complainant(complaint, complainant_name, complainant_phone) VALUES(?1,?2,?3)").unwrap().execute(params![seq, "陳大文", "91234567"]).unwrap();
        let i = matching::index_text(&format!("TDC-2023-{key:06}-A {name} {phone} {text}"));
        conn.prepare_cached("INSERT INTO complaint_words(rowid, runs, singles) VALUES(?1,?2,?3)").unwrap().execute(params![seq, i.runs, i.singles]).unwrap();
        let i = matching::index_text(&format!("{}{}文 9{:07}", chars[rnd(50) as usize], chars[rnd(50) as usize], rnd(9_999_999)));
        conn.prepare_cached("INSERT INTO masked_words(rowid, runs, singles) VALUES(?1,?2,?3)").unwrap().execute(params![seq, i.runs, i.singles]).unwrap();
    }
    for (s, y) in [("TDC", 2021), ("TDC", 2022), ("TDC", 2023), ("TDC", 2024)] { conn.execute("INSERT INTO number VALUES(?1,?2,30000)", params![s, y]).unwrap(); }
    conn.execute_batch("COMMIT").unwrap();
    let officer = Code::new("C001").unwrap();
    let a = Asking { conn: &conn, reference: Reference::bundled(), officer: &officer, roles: &[Role::Sup], now: Instant(now) };
    let time = |name: &str, p: Value| {
        let mut best = f64::MAX; let mut first = 0.0; let mut out = Value::Null;
        for i in 0..4 { let t = std::time::Instant::now(); out = ask(&a, name, p.clone()).unwrap(); let e = t.elapsed().as_secs_f64()*1000.0; if i==0 {first=e}; if e < best {best=e} }
        eprintln!("{name:14} {:60} first {first:7.1} ms best {best:7.1} ms total {} len {}", p.to_string().chars().take(60).collect::<String>(), out["total"], out.to_string().len());
        out
    };
    time("desk", json!({}));
    time("board", json!({}));
    for t in ["退款", "參", "文", "Otterling", "order refund", "獺寶母嬰", "003688", "TDC-2023-3688", "9", "21", "金額要求", "退還全數金額"] { time("search", json!({"text": t})); }
    for p in [json!({}), json!({"sort":"due"}), json!({"sort":"paid"}), json!({"sort":"number"}), json!({"sort":"received"}),
        json!({"filter":{"state":["received","assessing","awaiting"]},"sort":"due"}), json!({"filter":{"state":["consolidated"]}}),
        json!({"filter":{"text":"退款"}}), json!({"filter":{"text":"Otterling"}}), json!({"filter":{"owner":"none"}}), json!({"filter":{"allegation":"13I"}}), json!({"filter":{"quick_action":true}})] { time("complaints", p); }
    let page = time("complaints", json!({"limit": 100}));
    time("complaints", json!({"limit": 100, "after": page["next"]}));
    time("complaint_ids", json!({}));
    let id = page["rows"][0]["id"].clone();
    time("complaint_file", json!({"name": id}));
    time("known_trader", json!({"name":"獺寶母嬰網店","url":"otter.example"}));
    time("known_trader", json!({"name":"金禾藥行"}));
    let g = time("groups", json!({}));
    time("groups", json!({"group": g["groups"][0]["id"]}));
    for e in ["{runs} : \"order\" * AND {runs} : \"refund\" *", "{singles} : \"参\"", "{runs} : \"otterling\" *"] {
      for sql in ["SELECT count(*) FROM complaint_words WHERE complaint_words MATCH ?1", "SELECT count(*) FROM (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?1 ORDER BY rowid DESC)"] {
        for _ in 0..2 { let t = std::time::Instant::now(); let n: i64 = conn.prepare_cached(sql).unwrap().query_row([e], |r| r.get(0)).unwrap(); eprintln!("{e} {n} {:?}", t.elapsed()); } }
    }
    conn.execute_batch("CREATE INDEX complaint_brn ON complaint(brn_key) WHERE brn_key IS NOT NULL").unwrap();
    time("complaint_file", json!({"name": id}));
    time("known_trader", json!({"name":"獺寶母嬰網店","url":"otter.example"}));
    time("known_trader", json!({"name":"金禾藥行"}));
    for (what, sql) in [("received", "SELECT id FROM complaint c WHERE 1 AND c.state <> 'void' AND (c.received_at, c.key) < (5,5) ORDER BY c.received_at DESC, c.key DESC LIMIT 100"),
      ("due", "SELECT id FROM complaint c WHERE 1 AND c.state IN ('received','assessing','awaiting') AND c.state IN ('received') ORDER BY c.due, c.key LIMIT 100"),
      ("number", "SELECT id FROM complaint c WHERE 1 AND c.state <> 'void' ORDER BY c.year DESC, c.n DESC LIMIT 100"),
      ("count", "SELECT count(*) FROM complaint c WHERE 1 AND c.state <> 'void'")] {
        let mut s = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> = s.query_map([], |r| r.get(3)).unwrap().map(Result::unwrap).collect();
        eprintln!("{what}: {plan:?}");
    }
}

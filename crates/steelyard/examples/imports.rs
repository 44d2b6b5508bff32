//! How long imports take: `rules` files 20 000 made rows through the write door (goal C1), `workbook` reads 100 000 rows of 20
//! columns against calamine alone, with the peak of memory (goal C2).
//!
//! Not a test: run by hand, `cargo run --release -p steelyard --example imports -- rules|workbook|calamine`.

use calamine::Reader as _;
use exchange::sheet::{Bounds, Choice, open};
use registry::found::{Founder, found};
use registry::keys::KdfCost;
use registry::{Registry, act_id, clock};
use std::io::Cursor;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use steelyard::reading::{Reader, read_by};
use steelyard::staged::Staged;

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    match std::env::args().nth(1).as_deref() {
        Some("rules") => rules(),
        Some("workbook") => workbook(true),
        Some("calamine") => workbook(false),
        _ => Err("rules, workbook or calamine".into()),
    }
}

fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM: not known").to_owned()
}

fn rules() -> Outcome {
    let dir = tempfile::tempdir()?;
    let founder = Founder {
        officer: "C001",
        name: "Lui Tsz Wai",
        roles: &[casework::roles::Role::Co],
        password: "a password of the bench",
    };
    found(dir.path(), true, &[founder], KdfCost::office()).map_err(|_| "not founded")?;
    let registry = Registry::open(dir.path(), "C001", "a password of the bench").map_err(|_| "not opened")?;
    let mut text = String::from(
        "source_ref,received_at,channel,complainant_name,complainant_phone,trader_name,trader_address,transaction_at,amount_paid,narrative\r\n",
    );
    for n in 0..20_000 {
        text.push_str(&format!("B-{n},2024-06-01,walk-in,陳大文{n},9{n:07},啱啱藥房{},深水埗北河街 {} 號,2024-05-30,{}.50,喺深水埗買嘢，標價係一斤，收錢就話一両，第{n}宗\r\n", n % 700, n % 90, n));
    }
    read_by(Reader::Within);
    let begun = Instant::now();
    let mut staged = Staged::open("bench.csv", text.into_bytes(), &AtomicBool::new(false))?;
    let look = staged.look().table.ok_or("no table")?;
    let columns = look.proposed.iter().map(|name| name.map(str::to_owned)).collect();
    let mapping = exchange::complaint_csv::Mapping { columns, days: None };
    println!("read         {:?}", begun.elapsed());
    let begun = Instant::now();
    let checked = staged.check(&registry, &mapping, None).map_err(|fault| format!("{fault:?}"))?;
    println!("checked      {:?}  {} would be filed, {} refused", begun.elapsed(), checked.filed, checked.refused_count);
    let begun = Instant::now();
    let act = act_id::mint(clock())?.hex();
    let (filed, _) = staged.file(&registry, &act, &mapping, None).map_err(|fault| format!("{fault:?}"))?;
    println!("filed        {:?}  {} rows   {}", begun.elapsed(), filed.filed, peak());
    Ok(())
}

fn workbook(ours: bool) -> Outcome {
    let path = std::env::temp_dir().join("steelyard-bench-100000x20.xlsx");
    if !path.exists() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let page = book.add_worksheet();
        for row in 0..100_000u32 {
            for column in 0..20u16 {
                page.write_string(row, column, format!("格{row}·{column}"))?;
            }
        }
        book.save(&path)?;
        println!("written; run again for a peak of reading alone");
    }
    let bytes = std::fs::read(&path)?;
    let begun = Instant::now();
    let rows = if ours {
        let bounds = Bounds { rows: 100_000, cells: 2_000_001 };
        open(&bytes, &Choice::default(), bounds).map_err(|fault| format!("{fault:?}"))?.sheet.len()
    } else {
        let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(Cursor::new(&bytes[..]))?;
        let name = book.sheet_names().first().cloned().unwrap_or_default();
        book.worksheet_range(&name)?.height()
    };
    let took = begun.elapsed();
    println!("{rows} rows in {took:?}, {:.0} rows/s   {}", rows as f64 / took.as_secs_f64(), peak());
    Ok(())
}

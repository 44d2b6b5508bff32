//! How fast lists leave, and in how much memory: goals C3 (workbook, at least .8 of rust_xlsxwriter alone, at most 150 MB at
//! 200 000 rows) and C4 (CSV, at least 500 000 rows a second). The libraries alone are measured in the same run.
//!
//! Not a test: it measures this machine. `cargo run -p exchange --example out [ROWS]`.

#[path = "../tests/made/plan.rs"]
mod made;

use exchange::out::{CsvOut, OutColumn, OutWords, Plan, XlsxOut};
use exchange::table::{Cell, Reader, Row};
use std::io::BufWriter;
use std::time::Instant;

const COLUMNS: usize = 11;

fn row(n: usize) -> Row {
    let text = |text: &str| Cell::Text(text.to_owned());
    Row(vec![
        Cell::Text(format!("TDC-2026-{n:06}-K")),
        text("已合併"),
        Cell::Instant(casework::time::Instant(1_767_200_000_000_000 + n as i64 * 1_000_000)),
        Cell::Text(format!("佳康參茸藥行 {}", n % 300)),
        text("花旗參片"),
        text("深水埗"),
        text("13E 誤導性遺漏"),
        Cell::Count((n * 7 % 9_000) as i64),
        text("HKD"),
        text("C001"),
        Cell::Text(format!("TDI-2026-{:04}", n % 90)),
    ])
}

fn plan() -> Plan {
    made::plan((0..COLUMNS).map(|n| OutColumn { code: format!("c{n}"), head: format!("欄 {n}") }).collect())
}

/// The most memory this process has held, in MB, where the system tells it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    let kb: u64 = line.split_whitespace().nth(1).and_then(|kb| kb.parse().ok()).unwrap_or_default();
    format!("{} MB", kb / 1024)
}

fn told(what: &str, rows: usize, begun: Instant) -> f64 {
    let took = begun.elapsed().as_secs_f64();
    println!("{what}: {rows} rows in {took:.2} s, {:.0} rows/s, most memory so far {}", rows as f64 / took, peak());
    took
}

fn pages(rows: usize) -> impl Iterator<Item = Vec<Row>> {
    (0..rows).step_by(500).map(move |from| (from..rows.min(from + 500)).map(row).collect())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let rows: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(200_000);
    let begun = Instant::now();
    let made: usize = pages(rows).map(|page| page.len()).sum();
    let making = told("making the rows alone", made, begun);

    let folder = std::env::temp_dir();
    let begun = Instant::now();
    let file = std::fs::File::create(folder.join("out-example.csv"))?;
    let mut csv = CsvOut::begin(file, &plan(), Reader::Spreadsheet)?;
    for mut page in pages(rows) {
        csv.rows(&mut page)?;
    }
    csv.end()?;
    let ours = told("CSV for a spreadsheet", rows, begun) - making;

    let begun = Instant::now();
    let mut alone = csv::Writer::from_path(folder.join("out-example.csv"))?;
    for page in pages(rows) {
        for row in page {
            alone.write_record(row.0.iter().map(|cell| cell.plain().into_owned()))?;
        }
    }
    alone.flush()?;
    let theirs = told("the csv crate alone", rows, begun) - making;
    println!("C4: ours {:.0} rows/s, {:.2} of the crate", rows as f64 / ours, theirs / ours);

    let begun = Instant::now();
    let mut book = XlsxOut::begin(plan())?;
    for page in pages(rows) {
        book.rows(&page)?;
    }
    book.end(BufWriter::new(std::fs::File::create(folder.join("out-example.xlsx"))?))?;
    let ours = told("workbook", rows, begun) - making;

    let begun = Instant::now();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    let mut line = 0;
    for page in pages(rows) {
        for row in page {
            for (at, cell) in row.0.iter().enumerate() {
                match cell {
                    Cell::Count(count) => sheet.write_number(line, at as u16, *count as f64)?,
                    cell => sheet.write_string(line, at as u16, cell.plain())?,
                };
            }
            line += 1;
        }
    }
    book.save_to_writer(BufWriter::new(std::fs::File::create(folder.join("out-example.xlsx"))?))?;
    let theirs = told("rust_xlsxwriter alone", rows, begun) - making;
    println!("C3: {:.2} of the library alone, most memory {}", theirs / ours, peak());
    let _ = std::fs::remove_file(folder.join("out-example.csv"));
    let _ = std::fs::remove_file(folder.join("out-example.xlsx"));
    Ok(())
}

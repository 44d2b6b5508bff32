//! `match`: which rows of a CSV file name one trader. Stateless.

use super::answer::{Answer, Failed};
use matching::clusters::{Row, clusters};
use serde_json::json;
use std::io::IsTerminal;
use std::path::Path;

const COLUMNS: [&str; 7] = ["id", "name", "address", "phone", "url", "social", "brn"];

/// The cells of a file, one text after another: a million rows are a few large pieces of memory, not millions of small ones.
#[derive(Default)]
struct Cells {
    text: String,
    /// Where each cell ends; seven a row.
    ends: Vec<usize>,
}

impl Cells {
    fn read(file: &Path) -> Result<Self, Failed> {
        let bytes = std::fs::read(file).map_err(|e| Failed::File(format!("{}: {e}", file.display())))?;
        let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
        let unsound = |e: csv::Error| Failed::Usage(format!("{}: {e}", file.display()));
        let heads = reader.headers().map_err(unsound)?.clone();
        let at: Vec<Option<usize>> = COLUMNS.iter().map(|c| heads.iter().position(|h| h.trim() == *c)).collect();
        if at[0].is_none() {
            return Err(Failed::Usage("the file has no column id".into()));
        }
        let mut cells = Self { text: String::with_capacity(plain.len()), ends: Vec::new() };
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(unsound)? {
            for column in &at {
                cells.text.push_str(column.and_then(|at| record.get(at)).unwrap_or_default());
                cells.ends.push(cells.text.len());
            }
        }
        Ok(cells)
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let mut begins = 0;
        let mut cell = |end: usize| {
            let text = &self.text[begins..end];
            begins = end;
            text
        };
        self.ends
            .chunks_exact(COLUMNS.len())
            .map(|ends| {
                let [id, name, address, phone, url, social, brn] = std::array::from_fn(|at| cell(ends[at]));
                Row { id, name, address, phone, url, social, brn }
            })
            .collect()
    }
}

/// Says how far it is, where somebody watches.
fn progress(step: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("{step}");
    }
}

/// Reads rows, groups them, and writes `id,cluster` for every row in, in order.
pub fn match_rows(file: &Path, out: &Path) -> Result<Answer, Failed> {
    progress("reading the file");
    let cells = Cells::read(file)?;
    let rows = cells.rows();
    progress(&format!("{} rows: looking for those that name one trader", rows.len()));
    let found = clusters(&rows);
    progress("writing the clusters");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let wrong = |e: csv::Error| Failed::File(e.to_string());
    writer.write_record(["id", "cluster"]).map_err(wrong)?;
    for (row, cluster) in rows.iter().zip(&found) {
        writer.write_record([row.id, &cluster.to_string()]).map_err(wrong)?;
    }
    let bytes = writer.into_inner().map_err(|e| Failed::File(e.to_string()))?;
    registry::files::atomic_write(out, &bytes).map_err(|e| Failed::File(format!("{}: {e}", out.display())))?;
    let clusters = found.iter().max().copied().unwrap_or(0);
    Ok(Answer {
        document: json!({ "rows": found.len(), "clusters": clusters }),
        text: format!("{} rows, {clusters} traders", found.len()),
    })
}

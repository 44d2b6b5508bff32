//! `match`: which rows of a CSV file name one trader. Stateless.

use super::answer::{Answer, Failed};
use matching::clusters::{Row, clusters};
use serde_json::json;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::Path;

const COLUMNS: [&str; 7] = ["id", "name", "address", "phone", "url", "social", "brn"];

/// The cells of a file, one text after another: a million rows are a few large pieces of memory, not millions of small ones.
#[derive(Default)]
struct Cells {
    text: String,
    /// By row: where it begins, and how long each of its cells is.
    rows: Vec<(usize, [u32; COLUMNS.len()])>,
}

impl Cells {
    fn read(file: &Path) -> Result<Self, Failed> {
        let wrong = |e: std::io::Error| Failed::File(format!("{}: {e}", file.display()));
        let open = std::fs::File::open(file).map_err(wrong)?;
        let size = open.metadata().map_err(wrong)?.len();
        let mut plain = BufReader::with_capacity(1 << 20, open);
        if plain.fill_buf().map_err(wrong)?.starts_with(b"\xef\xbb\xbf") {
            plain.consume(3);
        }
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
        let unsound = |e: csv::Error| {
            let text = format!("{}: {e}", file.display());
            if e.is_io_error() { Failed::File(text) } else { Failed::Usage(text) }
        };
        let heads = reader.headers().map_err(unsound)?.clone();
        let at: Vec<Option<usize>> = COLUMNS.iter().map(|c| heads.iter().position(|h| h.trim() == *c)).collect();
        if at[0].is_none() {
            return Err(Failed::Usage("the file has no column id".into()));
        }
        let mut cells = Self { text: String::with_capacity(usize::try_from(size).unwrap_or(0)), rows: Vec::new() };
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(unsound)? {
            let begins = cells.text.len();
            let mut lengths = [0; COLUMNS.len()];
            for (length, column) in lengths.iter_mut().zip(&at) {
                let cell = column.and_then(|at| record.get(at)).unwrap_or_default();
                cells.text.push_str(cell);
                *length = u32::try_from(cell.len())
                    .map_err(|_| Failed::Usage(format!("{}: a cell is too long", file.display())))?;
            }
            cells.rows.push((begins, lengths));
        }
        Ok(cells)
    }

    fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        self.rows.iter().map(|(begins, lengths)| {
            let mut from = *begins;
            let [id, name, address, phone, url, social, brn] = lengths.map(|length| {
                let to = from + length as usize;
                &self.text[std::mem::replace(&mut from, to)..to]
            });
            Row { id, name, address, phone, url, social, brn }
        })
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
    progress(&format!("{} rows: looking for those that name one trader", cells.rows.len()));
    let found = clusters(cells.rows());
    progress("writing the clusters");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let wrong = |e: csv::Error| Failed::File(e.to_string());
    writer.write_record(["id", "cluster"]).map_err(wrong)?;
    for (row, cluster) in cells.rows().zip(&found) {
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

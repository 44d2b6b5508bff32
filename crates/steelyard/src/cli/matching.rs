//! `match`: which rows of a CSV file name one trader. Stateless.

use super::answer::{Answer, Failed};
use matching::clusters::{Row, clusters};
use serde_json::json;
use std::path::Path;

const COLUMNS: [&str; 7] = ["id", "name", "address", "phone", "url", "social", "brn"];

/// Reads rows, groups them, and writes `id,cluster` for every row in, in order.
pub fn match_rows(file: &Path, out: &Path) -> Result<Answer, Failed> {
    let bytes = std::fs::read(file).map_err(|e| Failed::File(format!("{}: {e}", file.display())))?;
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let unsound = |e: csv::Error| Failed::Usage(format!("{}: {e}", file.display()));
    let heads = reader.headers().map_err(unsound)?.clone();
    let at: Vec<Option<usize>> = COLUMNS.iter().map(|c| heads.iter().position(|h| h.trim() == *c)).collect();
    if at[0].is_none() {
        return Err(Failed::Usage("the file has no column id".into()));
    }
    let records: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().map_err(unsound)?;
    let cell = |record: &'_ csv::StringRecord, column: usize| -> String {
        at[column].and_then(|i| record.get(i)).unwrap_or_default().to_owned()
    };
    let cells: Vec<[String; 7]> = records.iter().map(|r| std::array::from_fn(|c| cell(r, c))).collect();
    let rows: Vec<Row<'_>> = cells
        .iter()
        .map(|c| Row { id: &c[0], name: &c[1], address: &c[2], phone: &c[3], url: &c[4], social: &c[5], brn: &c[6] })
        .collect();
    let found = clusters(&rows);
    let mut writer = csv::Writer::from_writer(Vec::new());
    let wrong = |e: csv::Error| Failed::File(e.to_string());
    writer.write_record(["id", "cluster"]).map_err(wrong)?;
    for (row, cluster) in cells.iter().zip(&found) {
        writer.write_record([row[0].as_str(), &cluster.to_string()]).map_err(wrong)?;
    }
    let bytes = writer.into_inner().map_err(|e| Failed::File(e.to_string()))?;
    registry::files::atomic_write(out, &bytes).map_err(|e| Failed::File(format!("{}: {e}", out.display())))?;
    let clusters = found.iter().collect::<std::collections::HashSet<_>>().len();
    Ok(Answer {
        document: json!({ "rows": found.len(), "clusters": clusters }),
        text: format!("{} rows, {clusters} traders", found.len()),
    })
}

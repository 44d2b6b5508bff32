//! A referral list as bytes, from the rows that the registry would let out.

use super::Wanted;
use super::evidence::Enclosed;
use casework::code::{Code, Digest};
use casework::money::Amount;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, Instant};
use exchange::list::{self, Cell, Column, Head, ReferralList, Row, Words};
use registry::ask::referral_list::{Kind, Line, List};
use registry::{Failure, Fault, Registry, clock};
use sha2::{Digest as _, Sha256};

type Label = fn(&mut Words) -> &mut String;

/// Label by label: the name in the registry's view, and how to set it.
const WORDS: &[(&str, Label)] = &[
    ("rows_sheet", |w| &mut w.rows_sheet),
    ("definitions_sheet", |w| &mut w.definitions_sheet),
    ("long_text_sheet", |w| &mut w.long_text_sheet),
    ("number", |w| &mut w.number),
    ("agency", |w| &mut w.agency),
    ("from", |w| &mut w.from),
    ("to", |w| &mut w.to),
    ("language", |w| &mut w.language),
    ("purpose", |w| &mut w.purpose),
    ("marking", |w| &mut w.marking),
    ("officer", |w| &mut w.officer),
    ("taken_at", |w| &mut w.taken_at),
    ("journal_length", |w| &mut w.journal_length),
    ("journal_head", |w| &mut w.journal_head),
    ("rows", |w| &mut w.rows),
    ("rows_sha256", |w| &mut w.rows_sha256),
    ("removed_characters", |w| &mut w.removed_characters),
    ("split_cells", |w| &mut w.split_cells),
    ("column", |w| &mut w.column),
    ("code", |w| &mut w.code),
    ("meaning", |w| &mut w.meaning),
    ("continued", |w| &mut w.continued),
];

/// A rendered list.
pub struct Rendered {
    /// The fields in it.
    pub fields: Vec<Code>,
    /// The file.
    pub bytes: Vec<u8>,
    /// Digest of the rows.
    pub rows_sha256: [u8; 32],
    /// SHA-256 of the file, in hex.
    pub file_sha256: String,
}

/// Renders a list.
///
/// # Errors
/// When a field is not on the list of those that may leave, or the workbook cannot be made.
pub fn render(
    view: &List,
    agency: &Code,
    wanted: &Wanted,
    enclosed: &[Enclosed],
    registry: &Registry,
) -> Result<Rendered, Failure> {
    let mut columns = Vec::new();
    for column in &view.columns {
        let code = Code::new(&column.code).map_err(|_| Failing::problem("fields", ProblemCode::UnknownCode))?;
        columns.push(Column { code, head: column.head.clone(), definition: column.definition.clone() });
    }
    let kinds: Vec<Kind> = view.columns.iter().map(|c| c.kind).collect();
    let codes: Vec<&str> = view.columns.iter().map(|c| c.code.as_str()).collect();
    let rows: Vec<Row> = view.rows.iter().map(|line| row(line, &codes, &kinds)).collect();
    let mut words = Words::default();
    for (name, set) in WORDS {
        if let Some(word) = view.words.get(*name) {
            word.clone_into(set(&mut words));
        }
    }
    let names = &view.agency_names;
    let head = Head {
        number: view.number.clone(),
        agency: agency.clone(),
        agency_names: vec![names.en.clone(), names.zh_hant.clone(), names.zh_hans.clone()],
        from: wanted.from,
        to: wanted.to,
        language: Code::new(wanted.lang.tag()).map_err(|_| Failing::problem("language", ProblemCode::UnknownCode))?,
        purpose: view.purpose.clone(),
        marking: crate::words::word(wanted.lang, "app.marking"),
        journal_length: u64::try_from(view.journal_length).unwrap_or(0),
        journal_head: view.journal_head.unwrap_or(Digest([0; 32])),
        officer: registry.officer().clone(),
        taken_at: clock(),
    };
    let fields = columns.iter().map(|c| c.code.clone()).collect();
    let list = ReferralList::new(head, words, columns, rows)
        .map_err(|_| Failure::from(Failing::problem("fields", ProblemCode::UnknownCode)))?;
    let bytes = match wanted.format.as_str() {
        "xlsx" => list::to_xlsx(&list).map_err(|e| Fault::Other(e.to_string()))?.bytes,
        "csv" => list::to_csv(&list),
        "pdf" => super::paper::paper(&list, wanted.lang)?,
        "zip" => super::packet::packet(&list, enclosed, wanted.lang, registry)?,
        _ => return Err(Failing::problem("format", ProblemCode::UnknownCode).into()),
    };
    let file_sha256 = Digest(Sha256::digest(&bytes).into()).hex();
    Ok(Rendered { fields, rows_sha256: list::rows_sha256(&list), bytes, file_sha256 })
}

fn row(line: &Line, codes: &[&str], kinds: &[Kind]) -> Row {
    let cell = |at: usize| -> Cell {
        let code = codes.get(at).copied().unwrap_or_default();
        if line.removed.iter().any(|r| r == code) {
            return Cell::Removed;
        }
        let Some(text) = line.cells.get(at).and_then(Option::as_deref) else { return Cell::Empty };
        // A value that is not of its column's kind is shown as the text it is, never dropped.
        let as_kind = match kinds.get(at) {
            Some(Kind::Number) => Amount::parse(text).map(Cell::Number),
            Some(Kind::Date) => Day::parse(text).map(Cell::Date),
            Some(Kind::Instant) => Instant::parse(text).map(Cell::Instant),
            _ => None,
        };
        as_kind.unwrap_or_else(|| Cell::text(Some(text)))
    };
    Row((0..codes.len()).map(cell).collect())
}

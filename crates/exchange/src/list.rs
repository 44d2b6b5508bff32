//! A referral list: what leaves the office for another body, as a projection from an allow-list.
//!
//! A list holds only what was put into it; nothing is taken from a record and then covered. Not the
//! choice of complaints nor the question of consent: the caller decides both and gives
//! [`Cell::Removed`] where a value stays behind. The workbook is in [`xlsx`], the cells in
//! [`crate::table`].

mod digest;
pub mod xlsx;

pub use crate::table::{Cell, Row};
pub use digest::rows_sha256;
pub use xlsx::{Written, to_xlsx};

use crate::table::{self, Reader};
use casework::code::{Code, Digest};
use casework::time::{Day, Instant};

/// The codes of all columns that a list may have (domain paper §2, fields of the referral list).
/// Identity documents are not among them: no body needs them on a list, and what is not here cannot
/// leave by mistake.
pub const ALLOWED: &[&str] = &[
    "ref",
    "case",
    "source_ref",
    "state",
    "received_at",
    "referred_on",
    "sent_on",
    "channel",
    "language",
    "agency",
    "purpose",
    "basis",
    "consent",
    "consent_on",
    "complainant_name",
    "complainant_phone",
    "complainant_email",
    "complainant_wechat",
    "residence",
    "visitor",
    "visitor_type",
    "leaves_at",
    "control_point",
    "trader_name",
    "trader_address",
    "trader_district",
    "trader_phone",
    "trader_url",
    "trader_social",
    "trader_brn",
    "sector",
    "goods_or_services",
    "item",
    "quantity",
    "unit",
    "price_shown",
    "unit_shown",
    "unit_believed",
    "unit_charged",
    "amount_paid",
    "currency",
    "payment_method",
    "transaction_at",
    "order_no",
    "receipt_no",
    "allegation",
    "narrative",
    "attachments",
    "note",
    "officer",
    "approved_by",
    "method",
    "acknowledged_on",
    "their_ref",
    "outcome",
];

/// One column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its code, one of [`ALLOWED`].
    pub code: Code,
    /// Its head in the language of the list.
    pub head: String,
    /// What it means, for the sheet of definitions.
    pub definition: String,
}

/// Who took the list, for whom, and where the journal stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The number of the list, `REF-…`.
    pub number: String,
    /// The body that receives it.
    pub agency: Code,
    /// Its names, in the order in which they are to be read.
    pub agency_names: Vec<String>,
    /// The first day of the period asked for, where one was.
    pub from: Option<Day>,
    /// The last day of the period asked for, where one was.
    pub to: Option<Day>,
    /// The language of heads and values.
    pub language: Code,
    /// What the list is for, in words.
    pub purpose: String,
    /// The grading, as it stands on every page; empty for none.
    pub marking: String,
    /// How many entries the journal had before the export.
    pub journal_length: u64,
    /// The seal of the last of them.
    pub journal_head: Digest,
    /// Who took the list.
    pub officer: Code,
    /// When it was taken, which is also its as-at.
    pub taken_at: Instant,
}

/// The fixed words of a list in its language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the label of the value that it names")]
pub struct Words {
    pub rows_sheet: String,
    pub definitions_sheet: String,
    pub long_text_sheet: String,
    pub number: String,
    pub agency: String,
    pub from: String,
    pub to: String,
    pub language: String,
    pub purpose: String,
    pub marking: String,
    pub officer: String,
    pub taken_at: String,
    pub journal_length: String,
    pub journal_head: String,
    pub rows: String,
    pub rows_sha256: String,
    pub removed_characters: String,
    pub split_cells: String,
    pub column: String,
    pub code: String,
    pub meaning: String,
    /// Ends a cell of which the rest stands on the sheet of long text.
    pub continued: String,
}

impl Default for Words {
    /// English.
    fn default() -> Words {
        Words {
            rows_sheet: "Referrals".into(),
            definitions_sheet: "Definitions".into(),
            long_text_sheet: "Long text".into(),
            number: "List".into(),
            agency: "Referred to".into(),
            from: "From".into(),
            to: "To".into(),
            language: "Language".into(),
            purpose: "Purpose".into(),
            marking: "Marking".into(),
            officer: "List taken by".into(),
            taken_at: "List taken at".into(),
            journal_length: "Journal entries before the export".into(),
            journal_head: "Journal head before the export".into(),
            rows: "Rows".into(),
            rows_sha256: "SHA-256 of the rows".into(),
            removed_characters: "Control characters removed".into(),
            split_cells: "Cells continued on the sheet of long text".into(),
            column: "Column".into(),
            code: "Code".into(),
            meaning: "Meaning".into(),
            continued: " […continued on the sheet of long text]".into(),
        }
    }
}

/// A list that may leave: its columns are all on the allow-list and its rows all fit them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralList {
    head: Head,
    words: Words,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

/// Why a list may not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ListFault {
    /// A column that no list may have.
    #[error("no referral list may have the column {0}")]
    NotAllowed(Code),
    /// A column chosen twice.
    #[error("the column {0} was chosen twice")]
    ColumnTwice(Code),
    /// No column was chosen.
    #[error("no column was chosen")]
    NoColumn,
    /// A row with more or fewer cells than there are columns; rows are counted from 1.
    #[error("row {0} does not have one cell for each column")]
    RowWidth(usize),
    /// The workbook could not be made, in the words of its writer.
    #[error("the workbook could not be made: {0}")]
    Workbook(String),
}

impl ReferralList {
    /// Puts a list together.
    ///
    /// # Errors
    /// When a column is not on [`ALLOWED`], is chosen twice, or a row does not fit the columns.
    pub fn new(head: Head, words: Words, columns: Vec<Column>, rows: Vec<Row>) -> Result<ReferralList, ListFault> {
        if columns.is_empty() {
            return Err(ListFault::NoColumn);
        }
        for (at, column) in columns.iter().enumerate() {
            if !ALLOWED.contains(&column.code.as_str()) {
                return Err(ListFault::NotAllowed(column.code.clone()));
            }
            if columns[..at].iter().any(|before| before.code == column.code) {
                return Err(ListFault::ColumnTwice(column.code.clone()));
            }
        }
        if let Some(at) = rows.iter().position(|row| row.0.len() != columns.len()) {
            return Err(ListFault::RowWidth(at + 1));
        }
        Ok(ReferralList { head, words, columns, rows })
    }

    /// Who took it, for whom.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Its fixed words.
    #[must_use]
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Its columns, in order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Its rows, in order.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }
}

/// The list as CSV for a spreadsheet: byte-order mark, one head row, then the rows and nothing else.
/// A CSV has no second sheet, so every row ends with whose list it is: number, receiver, purpose,
/// officer, hour, journal head and the digest of the rows. A row that is cut out still says it.
#[must_use]
pub fn to_csv(list: &ReferralList) -> Vec<u8> {
    let words = &list.words;
    let ours = [
        &words.number,
        &words.agency,
        &words.purpose,
        &words.officer,
        &words.taken_at,
        &words.journal_head,
        &words.rows_sha256,
    ];
    let heads: Vec<String> = list.columns.iter().map(|column| &column.head).chain(ours).cloned().collect();
    let head = &list.head;
    let provenance = [
        Cell::Text(head.number.clone()),
        Cell::Text(head.agency.to_string()),
        Cell::Text(head.purpose.clone()),
        Cell::Text(head.officer.to_string()),
        Cell::Instant(head.taken_at),
        Cell::Text(head.journal_head.hex()),
        Cell::Text(Digest(rows_sha256(list)).hex()),
    ];
    let rows: Vec<Row> = list.rows.iter().map(|row| Row(row.0.iter().chain(&provenance).cloned().collect())).collect();
    table::to_csv(&heads, &rows, Reader::Spreadsheet)
}

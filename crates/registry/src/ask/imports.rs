//! The imports of the office, newest first, with what is left of each to take back.
//!
//! Not the rows that an import refused: those are in its receipt and in the file given back. Whether one may be undone is
//! decided when it is given (`casework::complaint::undo_import`).

use super::Asking;
use crate::fault::{Failure, Fault};
use crate::journal::to_u64;
use casework::code::{Code, Digest, Id};
use casework::command::{Command, UndoImport};
use casework::fact::Fact;
use casework::roles::acting_role;
use casework::time::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many are shown.
const SHOWN: usize = 50;

/// Which.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Only those of a file with these bytes.
    pub file: Option<Digest>,
}

/// One import.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Import {
    /// Its act.
    pub act: Id,
    /// When.
    pub at: Instant,
    /// By whom.
    pub officer: Code,
    /// Rows given.
    pub rows: u32,
    /// Rows filed.
    pub filed: u32,
    /// Rows that were filed before.
    pub already: u32,
    /// Rows refused.
    pub refused: u32,
    /// SHA-256 of the file.
    pub file: Option<Digest>,
    /// Complaints of it that nobody has touched since.
    pub untouched: u32,
    /// Complaints of it that are void.
    pub void: u32,
    /// Whether the officer who asks may take it back, and something is left to take back.
    pub undoable: bool,
}

/// The imports.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// Newest first, the last fifty.
    pub imports: Vec<Import>,
}

/// Lists them.
///
/// # Errors
/// Faults of the database or of an entry that cannot be read.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let mut found = asking.conn.prepare_cached(
        "SELECT a.id, a.at, a.officer, a.first_seq, a.last_seq, j.fact FROM act a JOIN journal j ON j.seq = a.first_seq
         WHERE j.header ->> '$.kind' = 'complaints_imported' ORDER BY a.at DESC, a.last_seq DESC",
    )?;
    let mut rows = found.query([])?;
    let mut imports = Vec::new();
    while let Some(row) = rows.next()? {
        let (first, last): (i64, i64) = (row.get(3)?, row.get(4)?);
        let bytes: Vec<u8> = row.get(5)?;
        let fact = Fact::decode(&bytes).map_err(|_| Fault::Damaged { seq: to_u64(first) })?;
        let Fact::ComplaintsImported { rows: given, filed, already, refused, file } = fact else { continue };
        if params.file.is_some() && params.file != file {
            continue;
        }
        let act = Id(row.get(0)?);
        let (untouched, void) = asking
            .conn
            .prepare_cached(
                "SELECT count(*) FILTER (WHERE state = 'received' AND last_act = ?3), count(*) FILTER (WHERE state = 'void')
                 FROM complaint WHERE key BETWEEN ?1 AND ?2",
            )?
            .query_row((first, last, act.0), |r| Ok((r.get(0)?, r.get(1)?)))?;
        let undo = Command::UndoImport(UndoImport { import: act, reason: "undo".to_owned() });
        let officer: String = row.get(2)?;
        imports.push(Import {
            act,
            at: Instant(row.get(1)?),
            officer: Code::new(&officer).unwrap_or_else(|_| Code::of("officer")),
            rows: given,
            filed,
            already,
            refused: u32::try_from(refused.len()).unwrap_or(u32::MAX),
            file,
            untouched,
            void,
            undoable: untouched > 0 && acting_role(&undo, asking.roles).is_some(),
        });
        if imports.len() == SHOWN {
            break;
        }
    }
    Ok(View { imports })
}

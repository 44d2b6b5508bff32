//! What a verdict needs when some complaints of a trader are judged not to be of it: against which complaint, and by what
//! they are known to agree, so that only a new fact brings them back.
//!
//! Not the act (`casework::trader`) and not the trader's file (`trader_file`). Nothing is judged by asking.

use super::{Asking, known};
use super::trader_file::Named;
use super::trader_keys::{TraderKey, bearing, listed};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::trader::EVIDENCE;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which complaints of which trader.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The trader, by the keys of its file.
    pub trader: Vec<TraderKey>,
    /// Those that are to be judged.
    pub complaints: Vec<Id>,
}

/// What the verdict needs.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The oldest complaint of the trader that is not among them; absent where none is left.
    pub against: Option<Named>,
    /// By what any of them and that one agree: codes of evidence, in the order of a verdict.
    pub known: Vec<String>,
}

/// Tells it.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let chosen = serde_json::to_string(&params.complaints).map_err(|e| Fault::Other(e.to_string()))?;
    let sql = format!(
        "SELECT id, number FROM complaint WHERE key IN ({}) AND state <> 'void'
           AND id NOT IN (SELECT unhex(value) FROM json_each(?2)) ORDER BY received_at, key LIMIT 1",
        bearing("?1")
    );
    let against = asking
        .conn
        .prepare_cached(&sql)?
        .query_row([listed(asking, &params.trader)?, chosen], |r| Ok(Named { id: Id(r.get(0)?), number: r.get(1)? }))
        .optional()?;
    let Some(against) = against else { return Ok(View { against: None, known: Vec::new() }) };
    let agree = known::agreeing(asking.conn, &params.complaints, against.id)?;
    let known = EVIDENCE.into_iter().filter(|kind| agree.contains(kind)).map(str::to_owned);
    Ok(View { against: Some(against), known: known.collect() })
}

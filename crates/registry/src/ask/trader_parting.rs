//! What a verdict needs when some complaints of a trader are judged not to be of it: against which complaint, and by what
//! they are known to agree, so that only a new fact brings them back.
//!
//! Not the act (`casework::trader`) and not the trader's file (`trader_file`). Nothing is judged by asking.

use super::Asking;
use super::trader_file::Named;
use super::trader_keys::{TraderKey, bearing, listed};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::trader::EVIDENCE;
use matching::Report;
use rusqlite::{OptionalExtension, Row};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
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

const SAID: &str =
    "coalesce(trader_name, ''), coalesce(trader_address, ''), coalesce(trader_phone, ''), coalesce(trader_url, ''),
   coalesce(trader_social, ''), coalesce(trader_brn, '')";

fn said(r: &Row<'_>) -> rusqlite::Result<[String; 6]> {
    Ok([r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?, r.get(5)?])
}

fn report(said: &[String; 6]) -> Report<'_> {
    let [name, address, phone, url, social, brn] = said.each_ref().map(String::as_str);
    Report { name, address, phone, url, social, brn, ..Report::default() }
}

/// Tells it.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let chosen = serde_json::to_string(&params.complaints).map_err(|e| Fault::Other(e.to_string()))?;
    let sql = format!(
        "SELECT {SAID}, id, number FROM complaint WHERE key IN ({}) AND state <> 'void'
           AND id NOT IN (SELECT unhex(value) FROM json_each(?2)) ORDER BY received_at, key LIMIT 1",
        bearing("?1")
    );
    let against = asking
        .conn
        .prepare_cached(&sql)?
        .query_row([listed(asking, &params.trader)?, chosen.clone()], |r| {
            Ok((said(r)?, Named { id: Id(r.get(6)?), number: r.get(7)? }))
        })
        .optional()?;
    let Some((theirs, against)) = against else { return Ok(View { against: None, known: Vec::new() }) };
    let sql = format!("SELECT {SAID} FROM complaint WHERE id IN (SELECT unhex(value) FROM json_each(?1))");
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([chosen])?;
    let mut agree: BTreeSet<&'static str> = BTreeSet::new();
    while let Some(r) = rows.next()? {
        agree.extend(matching::group::shared(&report(&said(r)?), &report(&theirs)));
    }
    let known = EVIDENCE.into_iter().filter(|kind| agree.contains(kind)).map(str::to_owned);
    Ok(View { against: Some(against), known: known.collect() })
}

//! Files found by the number that was typed, whole or in part, with or without its check letter.
//!
//! Not how a number is read in a command, where it must be whole (`casework::number`).

use crate::fault::Fault;
use casework::number::{Number, Series};
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// Keys of the files that bear the number that was typed: `TDC-2023-003688-L`, `tdc-2023-3688`, `2023-3688`, `003688`.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn numbered(conn: &Connection, text: &str) -> Result<Vec<(i64, bool)>, Fault> {
    let text = text.trim();
    let mut keys: Vec<(i64, bool)> = Vec::new();
    let mut add = |sql: &str, year: i64, n: u32, case: bool| -> Result<(), Fault> {
        let mut statement = conn.prepare_cached(sql)?;
        for key in statement.query_map(params![year, n], |r| r.get::<_, i64>(0))? {
            keys.push((key?, case));
        }
        Ok(())
    };
    const COMPLAINT: &str = "SELECT key FROM complaint WHERE year = ?1 AND n = ?2";
    const QUICK: &str = "SELECT key FROM complaint WHERE qat_year = ?1 AND qat_n = ?2";
    const CASE: &str = "SELECT key FROM case_file WHERE year = ?1 AND n = ?2";
    if let Some(number) = Number::parse(text) {
        let year = i64::from(number.year);
        match number.series {
            Series::Complaint => add(COMPLAINT, year, number.n, false)?,
            Series::QuickAction => add(QUICK, year, number.n, false)?,
            Series::Case => add(CASE, year, number.n, true)?,
            Series::List => {}
        }
    } else {
        let (year, n) = match text.split_once('-') {
            Some((year, n)) => (Some(year), n),
            None => (None, text),
        };
        let digits = |t: &str, most: usize| {
            (!t.is_empty() && t.len() <= most && t.bytes().all(|b| b.is_ascii_digit())).then(|| t.to_owned())
        };
        let year = match year {
            Some(year) => digits(year, 4).filter(|y| y.len() == 4).and_then(|y| y.parse::<i64>().ok()).map(Some),
            None => Some(None),
        };
        if let (Some(year), Some(n)) = (year, digits(n, 6).and_then(|n| n.parse::<u32>().ok())) {
            let mut years = conn
                .prepare_cached("SELECT DISTINCT year FROM number WHERE ?1 IS NULL OR year = ?1 ORDER BY year DESC")?;
            let years: Vec<i64> = years.query_map([year], |r| r.get(0))?.collect::<Result<_, _>>()?;
            for year in years {
                add(COMPLAINT, year, n, false)?;
                add(QUICK, year, n, false)?;
                add(CASE, year, n, true)?;
            }
        }
    }
    let mut seen = HashSet::new();
    keys.retain(|key| seen.insert(*key));
    Ok(keys)
}

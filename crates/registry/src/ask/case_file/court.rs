//! A case before the court: defendants, charges, events.
//!
//! Not what may be recorded next, which the rules decide (`can`).

use crate::calendar::day;
use crate::fault::Fault;
use casework::code::Id;
use casework::command::Sentence;
use casework::time::Day;
use rusqlite::{Connection, Row};
use serde::Serialize;
use ts_rs::TS;

/// Who is charged.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Defendant {
    /// The office's short key, `D1`.
    pub key: String,
    /// `person` or `company`.
    pub kind: String,
    /// The name as charged.
    pub name: String,
}

/// A charge.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Charge {
    /// The office's short key, `C1`.
    pub key: String,
    /// The defendant's key.
    pub defendant: String,
    /// The section charged.
    pub section: String,
    /// The day of the act charged.
    pub committed_on: Option<Day>,
    /// The particulars of the charge.
    pub particulars: String,
    /// The last plea, a code.
    pub plea: Option<String>,
    /// The last verdict, a code.
    pub verdict: Option<String>,
    /// The last sentence, by its parts.
    pub sentence: Option<Sentence>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// What happened before the court.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CourtEvent {
    /// Its id.
    pub id: Id,
    /// The charge's key.
    pub charge: String,
    /// What, a code.
    pub event: String,
    /// Where, a code.
    pub court: String,
    /// The court's own number.
    pub court_no: Option<String>,
    /// On which day.
    pub on: Option<Day>,
    /// The plea.
    pub plea: Option<String>,
    /// The verdict.
    pub verdict: Option<String>,
    /// The sentence, by its parts.
    pub sentence: Option<Sentence>,
    /// What was noted.
    pub note: Option<String>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Who confirmed it; another officer.
    pub verified_by: Option<String>,
}

fn sentence(r: &Row<'_>, at: usize) -> rusqlite::Result<Option<Sentence>> {
    Ok(r.get::<_, Option<String>>(at)?.and_then(|stored| serde_json::from_str(&stored).ok()))
}

type Court = (Vec<Defendant>, Vec<Charge>, Vec<CourtEvent>);

/// Reads what a case has before the court.
pub(super) fn read(conn: &Connection, key: i64) -> Result<Court, Fault> {
    let defendants = conn
        .prepare_cached("SELECT key, kind, name FROM defendant WHERE case_key = ?1 ORDER BY key")?
        .query_map([key], |r| Ok(Defendant { key: r.get(0)?, kind: r.get(1)?, name: r.get(2)? }))?
        .collect::<Result<_, _>>()?;
    let sql =
        "SELECT key, defendant, section, committed_on, particulars, plea, verdict, sentence, withdrawn FROM charge
       WHERE case_key = ?1 ORDER BY key";
    let charges = conn
        .prepare_cached(sql)?
        .query_map([key], |r| {
            Ok(Charge {
                key: r.get(0)?,
                defendant: r.get(1)?,
                section: r.get(2)?,
                committed_on: day(r, 3)?,
                particulars: r.get(4)?,
                plea: r.get(5)?,
                verdict: r.get(6)?,
                sentence: sentence(r, 7)?,
                withdrawn: r.get(8)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    let sql = "SELECT id, charge, event, court, court_no, on_day, plea, verdict, sentence, note, recorded_by, verified_by FROM court_event
       WHERE case_key = ?1 ORDER BY on_day, key";
    let events = conn
        .prepare_cached(sql)?
        .query_map([key], |r| {
            Ok(CourtEvent {
                id: Id(r.get(0)?),
                charge: r.get(1)?,
                event: r.get(2)?,
                court: r.get(3)?,
                court_no: r.get(4)?,
                on: day(r, 5)?,
                plea: r.get(6)?,
                verdict: r.get(7)?,
                sentence: sentence(r, 8)?,
                note: r.get(9)?,
                recorded_by: r.get(10)?,
                verified_by: r.get(11)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok((defendants, charges, events))
}

//! The reference data in force: what the product brings, with the calendar as this office changed it.
//!
//! Not the rule of working days (`casework::days`) nor the acts that change the calendar (`casework::office`).

use crate::fault::Fault;
use casework::days::Calendar;
use casework::reference::Reference;
use casework::time::Day;
use rusqlite::{Connection, Row, RowIndex};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The day that a column holds; none where it is empty.
pub(crate) fn day(r: &Row<'_>, at: impl RowIndex) -> rusqlite::Result<Option<Day>> {
    Ok(r.get::<_, Option<String>>(at)?.and_then(|day| Day::parse(&day)))
}

/// The days that the office set, in their order, each with whether it is a holiday.
fn days(conn: &Connection) -> Result<Vec<(Day, bool)>, Fault> {
    let mut statement = conn.prepare_cached("SELECT day, holiday FROM holiday ORDER BY day")?;
    let rows = statement.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, bool>(1)?)))?;
    let mut days = Vec::new();
    for row in rows {
        let (day, holiday) = row?;
        days.extend(Day::parse(&day).map(|day| (day, holiday)));
    }
    Ok(days)
}

/// The reference data by which an act is decided and a question answered now.
///
/// # Errors
/// Faults of the database.
pub(crate) fn in_force<'r>(conn: &Connection, brought: &'r Reference) -> Result<Cow<'r, Reference>, Fault> {
    let days = days(conn)?;
    let confirmed: Vec<i16> = conn
        .prepare_cached("SELECT year FROM holiday_year ORDER BY year")?
        .query_map([], |r| r.get(0))?
        .collect::<Result<_, _>>()?;
    if days.is_empty() && confirmed.is_empty() {
        return Ok(Cow::Borrowed(brought));
    }
    let calendar = brought.calendar.with(days, confirmed);
    Ok(Cow::Owned(Reference { calendar, ..brought.clone() }))
}

/// The calendar that was in force when an entry was sealed. `brought` is the product's, without the office's days.
///
/// # Errors
/// Faults of the database.
pub(crate) fn as_at(conn: &Connection, brought: &Calendar, seq: i64) -> Result<Calendar, Fault> {
    let mut statement =
        conn.prepare_cached("SELECT day, holiday, year FROM calendar_said WHERE key <= ?1 ORDER BY key")?;
    let mut rows = statement.query([seq])?;
    let (mut days, mut confirmed) = (BTreeMap::new(), Vec::new());
    while let Some(row) = rows.next()? {
        if let Some(day) = day(row, 0)? {
            days.insert(day, row.get::<_, bool>(1)?);
        }
        confirmed.extend(row.get::<_, Option<i16>>(2)?);
    }
    Ok(brought.with(days, confirmed))
}

/// The reminders in force, in minutes before departure, longest first.
///
/// # Errors
/// Faults of the database.
pub(crate) fn reminders(conn: &Connection) -> Result<Vec<u32>, Fault> {
    use rusqlite::OptionalExtension;
    let set: Option<String> = conn
        .prepare_cached("SELECT value FROM office_setting WHERE name = 'reminders'")?
        .query_row([], |r| r.get(0))
        .optional()?;
    Ok(match set {
        Some(set) => set.split(',').filter_map(|m| m.parse().ok()).collect(),
        None => casework::office::REMINDERS.to_vec(),
    })
}

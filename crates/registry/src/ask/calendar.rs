//! The office's calendar: which years it covers, their general holidays, and what the office changed.
//!
//! Not the rule of working days (`casework::days`). The days are those by which an act would be decided now.

use super::Asking;
use crate::fault::Failure;
use casework::time::{Day, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// How many days before a year begins its list must be known: due dates reach twelve working days on.
const WARNED: i64 = 120;

/// Nothing is asked but the whole calendar.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// One day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Holiday {
    /// The day.
    pub day: Day,
    /// Whether it is a holiday now; a listed day that the office took away is none.
    pub holiday: bool,
    /// Its names in the list, where it stands there.
    #[ts(type = "{ en: string, \"zh-Hant\": string, \"zh-Hans\": string } | null")]
    pub names: Option<casework::reference::Names>,
    /// The name that the office gave it.
    pub name: Option<String>,
    /// Whether the list is in doubt about it.
    pub verify: bool,
    /// Who set it, where the office did.
    pub set_by: Option<String>,
    /// When.
    pub set_at: Option<Instant>,
}

/// One year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// Whether working days of it can be counted.
    pub covered: bool,
    /// Whether its list was worked out and not compared with the Gazette's.
    pub verify: bool,
    /// Who compared it, where the office did.
    pub confirmed_by: Option<String>,
    /// When.
    pub confirmed_at: Option<Instant>,
    /// How many holidays it has now.
    pub holidays: usize,
    /// Its days, in their order, those taken away among them.
    pub days: Vec<Holiday>,
}

/// The calendar.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The years of which anything is known, in their order.
    pub years: Vec<Year>,
    /// Today, in Hong Kong.
    pub today: Day,
    /// The first year from now on whose list is missing or not compared, when that year is near: this or the next.
    pub wanting: Option<i16>,
    /// Whether that year's list is missing, so that due dates reach into it without leaving holidays out.
    pub missing: bool,
    /// How many holidays the law gives besides Sundays.
    pub least: usize,
}

struct Set {
    holiday: bool,
    name: Option<String>,
    by: String,
    at: Instant,
}

/// Shows the calendar.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let calendar = &asking.reference.calendar;
    let brought = &casework::reference::Reference::bundled().calendar;
    let mut statement = asking.conn.prepare_cached("SELECT day, holiday, name, set_by, at FROM holiday")?;
    let set: BTreeMap<String, Set> = statement
        .query_map([], |r| {
            let set = Set { holiday: r.get(1)?, name: r.get(2)?, by: r.get(3)?, at: Instant(r.get(4)?) };
            Ok((r.get(0)?, set))
        })?
        .collect::<Result<_, _>>()?;
    let mut statement = asking.conn.prepare_cached("SELECT year, set_by, at FROM holiday_year")?;
    let confirmed: BTreeMap<i16, (String, Instant)> = statement
        .query_map([], |r| Ok((r.get(0)?, (r.get(1)?, Instant(r.get(2)?)))))?
        .collect::<Result<_, _>>()?;

    let mut years = calendar.years();
    years.extend(set.keys().filter_map(|day| Day::parse(day)).map(|day| day.0.year()));
    years.sort_unstable();
    years.dedup();
    let years: Vec<Year> = years
        .into_iter()
        .map(|year| {
            let listed = brought.holidays_of(year).chain(calendar.holidays_of(year));
            let of_office = set.keys().filter_map(|day| Day::parse(day)).filter(|day| day.0.year() == year);
            let mut days: Vec<Day> = listed.chain(of_office).collect();
            days.sort_unstable();
            days.dedup();
            let by_office = confirmed.get(&year);
            Year {
                year,
                covered: calendar.covers(year),
                verify: calendar.is_unconfirmed(year),
                confirmed_by: by_office.map(|(by, _)| by.clone()),
                confirmed_at: by_office.map(|(_, at)| *at),
                holidays: calendar.holidays_of(year).count(),
                days: days
                    .into_iter()
                    .map(|day| {
                        let entry = brought.holiday(day);
                        let set = set.get(&day.to_string());
                        Holiday {
                            day,
                            holiday: calendar.is_holiday(day),
                            names: entry.map(|e| e.names.clone()),
                            name: set.filter(|s| s.holiday).and_then(|s| s.name.clone()),
                            verify: entry.is_some_and(|e| e.verify) && set.is_none() && by_office.is_none(),
                            set_by: set.map(|s| s.by.clone()),
                            set_at: set.map(|s| s.at),
                        }
                    })
                    .collect(),
            }
        })
        .collect();

    let today = asking.now.day();
    let year = today.0.year();
    let next_begins = Day::new_year(year.saturating_add(1)).map_or(asking.now, Day::begins);
    let near = next_begins.0 - asking.now.0 <= WARNED * 24 * casework::time::HOUR;
    let wanting = std::iter::once(year).chain(near.then_some(year + 1)).find(|y| calendar.is_unconfirmed(*y));
    let missing = wanting.is_some_and(|year| !calendar.covers(year));
    Ok(View { years, today, wanting, missing, least: casework::office::HOLIDAYS_OF_A_YEAR })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{give, tiny};
    use serde_json::{Value, json};

    fn year(view: &Value, year: i16) -> Value {
        view["years"].as_array().unwrap().iter().find(|y| y["year"] == year).unwrap().clone()
    }

    #[test]
    fn the_calendar_says_what_it_is_sure_of_and_what_the_office_changed() {
        let (office, _) = tiny();
        let administrator = office.sign_in("A001");
        let set = |day: &str, holiday: bool| json!({ "act": "set_holiday", "day": day, "holiday": holiday, "name": "Typhoon day" });
        give(&administrator, &set("2026-07-16", true)).unwrap();
        give(&administrator, &set("2026-10-01", false)).unwrap();
        give(&administrator, &json!({ "act": "confirm_holidays", "year": 2027 })).unwrap();

        let view = office.sign_in("R001").ask("calendar", json!({})).unwrap();

        let (now, next, after) = (year(&view, 2026), year(&view, 2027), year(&view, 2028));
        let day = |on: &str| now["days"].as_array().unwrap().iter().find(|d| d["day"] == on).unwrap().clone();
        assert_eq!(now["holidays"], 17, "one came and one went");
        assert_eq!(
            (&day("2026-07-16")["name"], &day("2026-07-16")["set_by"]),
            (&json!("Typhoon day"), &json!("A001")),
            "an added day has the name that the office gave it, and who gave it"
        );
        assert_eq!(day("2026-10-01")["holiday"], false, "a day taken away stands in the list as what it is now");
        assert!(day("2026-10-01")["names"]["en"].is_string(), "under its own name");
        assert_eq!((&next["verify"], &next["confirmed_by"]), (&json!(false), &json!("A001")), "2027 was compared");
        assert_eq!(after["verify"], true, "2028 was not");
        assert!(!administrator.ask("journal", json!({})).unwrap().to_string().contains("Typhoon"), "the journal has no typed word");
    }

    #[test]
    fn a_day_that_was_undone_is_as_it_was() {
        let (office, _) = tiny();
        let administrator = office.sign_in("A001");
        let done = give(&administrator, &json!({ "act": "set_holiday", "day": "2026-10-01", "holiday": false })).unwrap();
        give(&administrator, &serde_json::to_value(done.undo).unwrap()).unwrap();
        let view = administrator.ask("calendar", json!({})).unwrap();
        let found = year(&view, 2026)["days"].as_array().unwrap().iter().find(|d| d["day"] == "2026-10-01").unwrap().clone();
        assert_eq!((&found["holiday"], &found["verify"]), (&json!(true), &json!(false)), "National Day is one again");
        administrator.verify().unwrap();
    }
}

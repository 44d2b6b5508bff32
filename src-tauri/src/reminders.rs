//! Reminders before visitors leave: which are due, what they may say, and the system's own notification.
//!
//! A notification lies on other screens than ours, so it says a reference number and the time left and nothing else;
//! while the desk is locked, the number alone. When reminders come is the office's (`casework::office`); the board
//! itself is the page's. Where the system has nobody to show a notification, the page is told to.

use crate::kept::Kept;
use crate::reminded::{Given, NAME};
use casework::code::Id;
use casework::reference::Lang;
use casework::roles::Role;
use casework::time::Instant;
use registry::Registry;
use registry::ask::board::Departure;
use serde::Serialize;
use steelyard::words::word;

/// The event by which the page hears of reminders.
pub const REMINDED: &str = "reminded";
/// More than this many at once are told as their number.
const SINGLY: usize = 3;
const MINUTE: i64 = 60_000_000;

/// One reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Due {
    /// The complaint.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// When the visitor leaves.
    pub leaves_at: Instant,
}

/// What the page hears: the reminders, and whether the system showed them.
#[derive(Debug, Clone, Serialize)]
pub struct Reminded {
    /// The reminders.
    pub due: Vec<Due>,
    /// Whether a notification was shown; the page says it itself otherwise.
    pub shown: bool,
}

/// The reminders that are due and were not told, and notes them as told. Of several whose time has come only the last
/// counts: nobody is told of four hours when one is left. A visitor whose hour has come is past reminding, and one whose
/// leaving was changed is reminded of anew.
pub fn due(officer: &str, departures: &[Departure], minutes: &[u32], now: Instant, told: &mut Given) -> Vec<Due> {
    let mut found = Vec::new();
    for one in departures.iter().filter(|one| one.leaves_at > now) {
        let come = |m: &&u32| one.leaves_at.0.saturating_sub(i64::from(**m) * MINUTE) <= now.0;
        let Some(last) = minutes.iter().filter(come).min() else { continue };
        if !told.has(officer, one.id, one.leaves_at, *last) {
            found.push(Due { id: one.id, number: one.number.clone(), leaves_at: one.leaves_at });
        }
        for minutes in minutes.iter().filter(come) {
            told.note(officer, one.id, one.leaves_at, *minutes);
        }
    }
    found
}

/// What a desk knows of departures, refreshed while somebody sits at it and kept through a lock.
#[derive(Default)]
pub struct Reminding {
    officer: String,
    departures: Vec<Departure>,
    minutes: Vec<u32>,
    lang: Option<Lang>,
    told: Given,
}

impl Reminding {
    /// As the desk remembers what it gave before it was shut.
    #[must_use]
    pub fn at(kept: &Kept) -> Reminding {
        let told = kept.all().get(NAME).map(|text| Given::read(text)).unwrap_or_default();
        Reminding { told, ..Reminding::default() }
    }

    /// Has the desk remember what was given. Where its file cannot be written it is remembered until the window is shut.
    pub fn keep(&mut self, kept: &Kept, now: Instant) {
        self.told.forget(now);
        let _ = kept.keep(NAME, &self.told.text());
    }

    /// Reads what this officer is to be reminded of: the team of everybody on the board, others of their own.
    ///
    /// # Errors
    /// What kept the books from answering; what was known before stays.
    pub fn refresh(&mut self, registry: &Registry) -> Result<(), registry::Failure> {
        let session = registry.session()?;
        let officer = session.officer.as_str();
        let (minutes, mut departures) = registry.asking(registry::ask::board::departures)?;
        if !session.roles.contains(&Role::Qat) {
            departures.retain(|one| one.owner.as_deref() == Some(officer));
        }
        self.lang = session.language.as_deref().and_then(Lang::parse);
        self.officer = officer.to_owned();
        (self.minutes, self.departures) = (minutes, departures);
        Ok(())
    }

    /// The reminders that are due now.
    pub fn due(&mut self, now: Instant) -> Vec<Due> {
        self.departures.retain(|one| one.leaves_at > now);
        due(&self.officer, &self.departures, &self.minutes, now, &mut self.told)
    }

    /// The officer's language, where one was chosen.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        self.lang
    }
}

/// What the notifications say, one text each.
#[must_use]
pub fn texts(due: &[Due], now: Instant, locked: bool, lang: Lang) -> Vec<String> {
    let said = |key: &str, given: &[(&str, String)]| {
        given.iter().fold(word(lang, key), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    };
    if due.len() > SINGLY {
        return vec![said("reminder.many", &[("count", due.len().to_string())])];
    }
    due.iter()
        .map(|one| {
            let number = ("number", one.number.clone());
            if locked {
                return said("reminder.locked", &[number]);
            }
            // The begun minute counts whole, as everywhere on the screen.
            let left = (one.leaves_at.0 - now.0 + MINUTE - 1) / MINUTE;
            let (hours, minutes) = (left / 60, left % 60);
            let (hours, minutes) = (("hours", hours.to_string()), ("minutes", minutes.to_string()));
            match (left / 60, left % 60) {
                (0, _) => said("reminder.minutes", &[number, minutes]),
                (_, 0) => said("reminder.hours", &[number, hours]),
                _ => said("reminder.hoursMinutes", &[number, hours, minutes]),
            }
        })
        .collect()
}

/// Shows them through the system. `false` where the system has nobody who would.
#[must_use]
pub fn show(texts: &[String], lang: Lang) -> bool {
    texts.iter().all(|text| {
        notify_rust::Notification::new()
            .appname("Steelyard")
            .summary(&word(lang, "reminder.title"))
            .body(text)
            .show()
            .is_ok()
    })
}

#[cfg(test)]
#[path = "reminders_tests.rs"]
mod tests;

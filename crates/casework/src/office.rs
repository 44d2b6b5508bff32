//! What the office sets for itself: the general holidays of its calendar, and when desks are reminded.
//!
//! Not the working days that follow from a calendar (see [`crate::days`]) nor the reminding, which is the desk's. A
//! change counts from its act on: what was due before stays due as it was computed.

use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::{ConfirmHolidays, SetHoliday, SetReminders};
use crate::fact::Fact;
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::time::Day;

/// The reminders of an office that has set none: four hours and one hour before a visitor leaves.
pub const REMINDERS: [u32; 2] = [240, 60];
/// How many reminders an office may set.
pub const MOST_REMINDERS: usize = 6;
/// The longest time before departure at which anybody is reminded: seven days.
pub const LONGEST_REMINDER: u32 = 7 * 24 * 60;
/// How many general holidays besides Sundays the law gives; a list of fewer is not yet complete.
pub const HOLIDAYS_OF_A_YEAR: usize = 17;

/// The id under which the name of a day stands, the same for ever.
#[must_use]
pub fn id_of(day: Day) -> Id {
    Id::minted(Id([0; 16]), &format!("holiday {day}"), 0)
}

/// The years that a calendar may be kept for.
fn in_reach(year: i16) -> bool {
    (2000..=2100).contains(&year)
}

/// Takes a day for a general holiday, or for none.
pub(crate) fn set_holiday(act: &Act, command: &SetHoliday, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if !in_reach(command.day.0.year()) {
        return Err(Failing::problem("day", ProblemCode::Unsound));
    }
    if papers.reference.calendar.is_holiday(command.day) == command.holiday {
        return Err(Failing::about(RefusalCode::AlreadySo, command.day.to_string()));
    }
    let name = command.name.as_deref().map(str::trim).filter(|name| command.holiday && !name.is_empty());
    if name.is_some_and(|name| name.chars().count() > 120) {
        return Err(Failing::problem("name", ProblemCode::TooLong));
    }
    let id = id_of(command.day);
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(id, "holiday", name);
    let mut decision = Decision::default();
    decision.state(
        Fact::HolidaySet { day: command.day, holiday: command.holiday, typed },
        vec![Stream::new("holiday", id)],
    );
    decision.particulars = pen.written;
    Ok(decision)
}

/// The list of a year is that of the Gazette: it is counted with from now on, without a mark of doubt.
pub(crate) fn confirm_holidays(command: &ConfirmHolidays, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if !in_reach(command.year) {
        return Err(Failing::problem("year", ProblemCode::Unsound));
    }
    let calendar = &papers.reference.calendar;
    if calendar.covers(command.year) && !calendar.is_unconfirmed(command.year) {
        return Err(Failing::about(RefusalCode::AlreadySo, command.year.to_string()));
    }
    let days = calendar.holidays_of(command.year).count();
    if days < HOLIDAYS_OF_A_YEAR {
        let about = vec![About::with(command.year.to_string(), days.to_string())];
        return Err(Failing::Refused { code: RefusalCode::CalendarTooFew, about });
    }
    let mut decision = Decision::default();
    decision.state(Fact::HolidaysConfirmed { year: command.year }, vec![]);
    Ok(decision)
}

/// Sets the reminders, longest before departure first, each once.
pub(crate) fn set_reminders(command: &SetReminders, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let mut minutes = command.minutes.clone();
    minutes.sort_unstable_by(|a, b| b.cmp(a));
    minutes.dedup();
    if minutes.len() > MOST_REMINDERS {
        return Err(Failing::problem("minutes", ProblemCode::TooLong));
    }
    if minutes.iter().any(|m| !(5..=LONGEST_REMINDER).contains(m)) {
        return Err(Failing::problem("minutes", ProblemCode::Unsound));
    }
    if minutes == papers.reminders {
        return Err(Failing::refused(RefusalCode::AlreadySo));
    }
    let mut decision = Decision::default();
    decision.state(Fact::RemindersSet { minutes }, vec![]);
    Ok(decision)
}

/// What a key change may be: one's own password, another's, or new recovery keys.
pub const KEY_CHANGES: [&str; 3] = ["password", "reset", "recovery"];

/// Reads one of [`KEY_CHANGES`].
#[must_use]
pub fn key_change(what: &Code) -> Option<&'static str> {
    KEY_CHANGES.into_iter().find(|one| *one == what.as_str())
}

#[cfg(test)]
#[path = "office_tests.rs"]
mod tests;

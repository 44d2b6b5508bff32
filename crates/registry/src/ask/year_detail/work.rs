//! Each complaint of a year classed by time: its age, whether it met its deadline, how many working days it took, and
//! how soon the Quick Action Team acted.
//!
//! Not the counts for the screen (`year_detail`) nor the lists (`year_list`): both are made from these members, so that
//! a count is the length of its list. As at an instant: deadlines stand in the intervals, steps bear their entries.

use super::{Line, Span};
use crate::ask::Asking;
use crate::ask::year::count::{SHORT_TERM, codes, stands};
use crate::calendar;
use crate::fault::Fault;
use casework::days::{Calendar, is_working_day};
use casework::reference::Reference;
use casework::time::{Day, HOUR, Instant};
use rusqlite::params;
use std::collections::HashMap;

/// Classes of what is in progress, by its due date.
pub const AGEING: &[&str] = &["stopped", "later", "soon", "late-7", "late-30", "late-over-30"];
/// Classes of what was handled, by the deadline it met.
pub const DEADLINES: &[&str] = &["original", "present", "late"];
/// Classes of what was handled, by working days.
pub const WORKED: &[&str] = &["0-3", "4-6", "7-12", "over-12", "not-covered"];
/// Classes of short-term visitors' complaints, by the team's first logged action.
pub const FIRST_ACTION: &[&str] = &["30m", "2h", "24h", "later", "none"];

const DAY: i64 = 24 * HOUR;
const MINUTE: i64 = HOUR / 60;

/// A complaint with its classes; each is absent where it does not apply.
#[derive(Debug, Clone)]
pub struct Member {
    /// The complaint's key.
    pub key: i64,
    /// Of what is in progress.
    pub ageing: Option<&'static str>,
    /// Of what was handled.
    pub deadline: Option<&'static str>,
    /// Of what was handled.
    pub worked: Option<&'static str>,
    /// Of a short-term visitor's.
    pub first_action: Option<&'static str>,
    days: Option<u32>,
    minutes: Option<i64>,
}

/// The complaints of a year.
#[derive(Debug, Default)]
pub struct Work {
    members: Vec<Member>,
}

/// The instants of acts by their last entry.
struct Acts(Vec<(i64, i64)>);

impl Acts {
    fn read(asking: &Asking<'_>) -> Result<Acts, Fault> {
        let mut statement = asking.conn.prepare_cached("SELECT last_seq, at FROM act ORDER BY last_seq")?;
        let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(Acts(rows.collect::<Result<_, _>>()?))
    }

    fn at(&self, seq: i64) -> Option<i64> {
        self.0.get(self.0.partition_point(|(last, _)| *last < seq)).map(|(_, at)| *at)
    }
}

/// Working days counted from the first day that the calendar covers, a year at a time.
struct WorkingDays<'a> {
    calendar: &'a Calendar,
    counted: HashMap<Day, Option<u32>>,
}

impl WorkingDays<'_> {
    /// Working days after `from` up to and with `to`; nothing where the calendar does not cover the way.
    fn between(&mut self, from: Day, to: Day) -> Option<u32> {
        let (from, to) = (self.up_to(from)?, self.up_to(to)?);
        Some(to.saturating_sub(from))
    }

    fn up_to(&mut self, day: Day) -> Option<u32> {
        if let Some(known) = self.counted.get(&day) {
            return *known;
        }
        let year = day.0.year();
        let before = match year.checked_sub(1).filter(|y| self.calendar.covers(*y)) {
            Some(_) => self.up_to(Day(Day::new_year(year)?.0.yesterday().ok()?))?,
            None => 0,
        };
        let mut count = Some(before);
        let mut at = Day::new_year(year)?;
        while at.0.year() == year {
            let works = is_working_day(at, self.calendar).ok();
            count = count.zip(works).map(|(n, works)| n + u32::from(works));
            self.counted.insert(at, count);
            at = Day(at.0.tomorrow().ok()?);
        }
        self.counted.get(&day).copied().flatten()
    }
}

fn ageing(paused: bool, due: i64, now: i64) -> &'static str {
    match now - due {
        _ if paused => "stopped",
        late if late < -3 * DAY => "later",
        late if late < 0 => "soon",
        late if late < 7 * DAY => "late-7",
        late if late < 30 * DAY => "late-30",
        _ => "late-over-30",
    }
}

fn worked(days: Option<u32>) -> &'static str {
    match days {
        None => "not-covered",
        Some(0..=3) => "0-3",
        Some(4..=6) => "4-6",
        Some(7..=12) => "7-12",
        Some(_) => "over-12",
    }
}

fn first_action(minutes: Option<i64>) -> &'static str {
    match minutes {
        None => "none",
        Some(i64::MIN..=30) => "30m",
        Some(31..=120) => "2h",
        Some(121..=1440) => "24h",
        Some(_) => "later",
    }
}

/// Classes every complaint of a year.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn classed(asking: &Asking<'_>, span: Span) -> Result<Work, Fault> {
    let short = serde_json::json!(codes(&asking.reference.visitor_types, |v| v.short_term)).to_string();
    let acts = Acts::read(asking)?;
    // As at an instant, by the calendar of that instant: a holiday that is set later moves no earlier figure.
    let then =
        if span.whole { None } else { Some(calendar::as_at(asking.conn, &Reference::bundled().calendar, span.seq)?) };
    let calendar = then.as_ref().unwrap_or(&asking.reference.calendar);
    let mut days = WorkingDays { calendar, counted: HashMap::new() };
    // When a complaint that is handled came out of progress: where its last such interval ended.
    let sql = format!(
        "SELECT t.complaint, t.disposition, t.received_at, t.due, t.paused_at IS NOT NULL, c.first_due,
           CASE WHEN t.disposition <> 'in-progress' THEN coalesce((SELECT max(p.to_seq) FROM standing p
             WHERE p.complaint = t.complaint AND p.disposition = 'in-progress' AND p.to_seq <= ?3), t.from_seq) END,
           coalesce({SHORT_TERM}, 0),
           (SELECT min(s.at) FROM step s WHERE s.complaint = t.complaint AND s.role = 'qat' AND s.step <> 'set-out' AND s.key <= ?3
             AND (s.withdrawn_seq IS NULL OR s.withdrawn_seq > ?3))
         FROM standing t JOIN complaint c ON c.key = t.complaint WHERE {} AND t.disposition <> 'void'",
        stands(asking, span.from, span.to)?
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params![span.from, span.to, span.seq, short])?;
    let mut work = Work::default();
    while let Some(row) = rows.next()? {
        let (received, due, paused): (i64, i64, bool) = (row.get(2)?, row.get(3)?, row.get(4)?);
        let mut member = Member {
            key: row.get(0)?,
            ageing: None,
            deadline: None,
            worked: None,
            first_action: None,
            days: None,
            minutes: None,
        };
        match row.get::<_, Option<i64>>(6)? {
            None => member.ageing = Some(ageing(paused, due, span.as_at.0)),
            Some(seq) => {
                let handled = acts.at(seq).unwrap_or(span.as_at.0);
                let first_due: i64 = row.get(5)?;
                member.deadline = Some(match handled {
                    at if at < first_due => "original",
                    at if at < due => "present",
                    _ => "late",
                });
                member.days = days.between(Instant(received).day(), Instant(handled.max(received)).day());
                member.worked = Some(worked(member.days));
            }
        }
        if row.get(7)? {
            member.minutes = row.get::<_, Option<i64>>(8)?.map(|at| (at - received).max(0) / MINUTE);
            member.first_action = Some(first_action(member.minutes));
        }
        work.members.push(member);
    }
    Ok(work)
}

/// The middle one, the lower of two.
fn median<T: Ord + Copy>(mut all: Vec<T>) -> Option<T> {
    all.sort_unstable();
    all.get(all.len().checked_sub(1)? / 2).copied()
}

impl Work {
    /// A line for every class, in its order.
    pub(super) fn lines(
        &self,
        figure: &str,
        classes: &[&'static str],
        class: impl Fn(&Member) -> Option<&'static str>,
    ) -> Vec<Line> {
        let mut counts: HashMap<&str, u32> = HashMap::new();
        for class in self.members.iter().filter_map(class) {
            *counts.entry(class).or_default() += 1;
        }
        let line = |code: &&str| Line {
            figure: format!("{figure}:{code}"),
            code: (*code).to_owned(),
            names: None,
            count: counts.get(code).copied().unwrap_or(0),
        };
        classes.iter().map(line).collect()
    }

    /// The median of working days.
    pub(super) fn worked_median(&self) -> Option<u32> {
        median(self.members.iter().filter_map(|m| m.days).collect())
    }

    /// The median of minutes to the first action.
    pub(super) fn first_action_median(&self) -> Option<u32> {
        median(self.members.iter().filter_map(|m| m.minutes).collect()).map(|m| u32::try_from(m).unwrap_or(u32::MAX))
    }

    /// The keys of one class; nothing where there is no such class.
    pub(in crate::ask) fn keys(&self, figure: &str, code: &str) -> Option<Vec<String>> {
        let (classes, class): (_, fn(&Member) -> Option<&'static str>) = match figure {
            "ageing" => (AGEING, |m| m.ageing),
            "deadline" => (DEADLINES, |m| m.deadline),
            "worked" => (WORKED, |m| m.worked),
            "first_action" => (FIRST_ACTION, |m| m.first_action),
            _ => return None,
        };
        classes
            .contains(&code)
            .then(|| self.members.iter().filter(|m| class(m) == Some(code)).map(|m| m.key.to_string()).collect())
    }
}

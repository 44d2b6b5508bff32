//! The decisions of a made year, as acts of the write door in the order of their instants.
//!
//! Not the deciding: whether an act is allowed is for the office's rules, and `recount.rs` walks the
//! written rows with rules of its own. Each file here takes one stretch of the work: `intake` (steps,
//! assessing, voids), `joining` (cases), `endings` (closures and referrals), `lives` (cases' lives).

mod closings;
mod court;
mod intake;
mod joining;
mod lives;
mod open;
mod referrals;

use super::calendar::{self, DAY, HOUR};
use super::chance::Chance;
use super::complaints::Complaint;
use super::fates::Year;
use super::plan::Plan;
use super::stock::Stock;
use serde_json::Value;
use std::collections::BTreeMap;

/// Officers of a demonstration registry (contract, `init --demo`).
pub const TEAM: &str = "Q001";
/// The case officer.
pub const CASE_OFFICER: &str = "C001";
/// The supervisors.
pub const SUPERVISORS: [&str; 2] = ["S001", "S002"];
/// Records.
pub const RECORDS: &str = "R001";

/// One act, with complaints by their place in the year and earlier acts by their place in the book.
#[derive(Debug, Clone)]
pub struct Decision {
    /// When, in seconds.
    pub at: i64,
    /// By whom.
    pub officer: &'static str,
    /// The command's tag.
    pub act: &'static str,
    /// The complaints it names.
    pub complaints: Vec<usize>,
    /// Fields that name what an earlier decision made.
    pub refers: Vec<(&'static str, usize)>,
    /// The command's other fields.
    pub fields: Value,
}

/// A batch of complaints that joined a case in one act.
#[derive(Debug, Clone)]
struct Batch {
    row: usize,
    case: usize,
    at: i64,
    members: Vec<usize>,
    undoable: bool,
}

/// A case as its further life needs it.
#[derive(Debug, Clone)]
struct Case {
    row: usize,
    opened: i64,
    /// When the last complaint joined; no court before.
    settled: i64,
    trader: String,
    section: String,
    found: i64,
}

/// The desk at which a year's decisions are written.
struct Desk<'a> {
    plan: &'a Plan,
    stock: &'a Stock,
    year: &'a Year,
    rows: &'a [Complaint],
    chance: Chance,
    book: Vec<Decision>,
    /// When each complaint was last touched; nothing happens to it before.
    free: Vec<i64>,
    /// Whether each complaint was assessed.
    assessed: Vec<bool>,
    /// Assessments that wait to be written as one act: instant, officer, unknown fields.
    assessing: BTreeMap<(i64, &'static str, Vec<&'static str>), Vec<usize>>,
    batches: Vec<Batch>,
    cases: Vec<Case>,
    /// The last second at which anybody works.
    end: i64,
}

/// Every decision of a year, in the order of their instants; references point into this order.
pub fn decide(plan: &Plan, stock: &Stock, year: &Year, rows: &[Complaint]) -> Vec<Decision> {
    let mut desk = Desk {
        plan,
        stock,
        year,
        rows,
        chance: Chance::apart(plan.seed, "decisions"),
        book: Vec::new(),
        free: year.planned.iter().map(|p| p.received).collect(),
        assessed: vec![false; rows.len()],
        assessing: BTreeMap::new(),
        batches: Vec::new(),
        cases: Vec::new(),
        end: year.bounds.1 - 5 * HOUR,
    };
    desk.steps();
    desk.voids();
    desk.join_cases();
    desk.closings();
    desk.referrals();
    desk.still_open();
    desk.write_assessments();
    desk.lives();
    in_order(desk.book)
}

/// Sorts the book by instant and points its references at the new places.
fn in_order(book: Vec<Decision>) -> Vec<Decision> {
    let mut places: Vec<usize> = (0..book.len()).collect();
    places.sort_by_key(|&i| (book[i].at, i));
    let mut now_at = vec![0; book.len()];
    for (new, &old) in places.iter().enumerate() {
        now_at[old] = new;
    }
    let mut slots: Vec<Option<Decision>> = book.into_iter().map(Some).collect();
    let mut sorted = Vec::with_capacity(slots.len());
    for old in places {
        if let Some(mut decision) = slots[old].take() {
            for (_, refers) in &mut decision.refers {
                *refers = now_at[*refers];
            }
            sorted.push(decision);
        }
    }
    sorted
}

impl<'a> Desk<'a> {
    /// Writes an act down and touches its complaints.
    fn give(
        &mut self,
        at: i64,
        officer: &'static str,
        act: &'static str,
        complaints: &[usize],
        refers: &[(&'static str, usize)],
        fields: Value,
    ) -> usize {
        for &i in complaints {
            self.free[i] = self.free[i].max(at);
        }
        self.book.push(Decision { at, officer, act, complaints: complaints.to_vec(), refers: refers.to_vec(), fields });
        self.book.len() - 1
    }

    /// An odd minute of office hours at least `days` after `at`; near the year's end, half of what is left.
    fn later(&mut self, at: i64, days: i64) -> i64 {
        let then = calendar::office_minute(at, days, &mut self.chance);
        self.within(at, then)
    }

    /// The next hour at which desk work is done together, at least `days` after `at`.
    fn slot(&mut self, at: i64, days: i64) -> i64 {
        let then = calendar::desk_hour(at + days * DAY);
        self.within(at, then)
    }

    /// The next weekly hour at which proposals of a week are made together.
    fn weekly(&mut self, at: i64, days: i64, weekday: i64) -> i64 {
        let mut then = calendar::midnight(at + days * DAY) + 15 * HOUR + HOUR / 2;
        while then <= at || calendar::weekday(then) != weekday {
            then += DAY;
        }
        self.within(at, then)
    }

    fn within(&self, at: i64, then: i64) -> i64 {
        if then <= self.end { then } else { at + ((self.end - at) / 2).max(1) }
    }

    /// One of the supervisors.
    fn supervisor(&mut self) -> &'static str {
        SUPERVISORS[self.chance.below(SUPERVISORS.len())]
    }

    /// One of the stock's sentences.
    fn sentence(&mut self, of: fn(&'a Stock) -> &'a Vec<String>) -> &'a str {
        let list = of(self.stock);
        &list[self.chance.below(list.len())]
    }

    /// When a complaint was received.
    fn received(&self, i: usize) -> i64 {
        self.year.planned[i].received
    }

    /// The trader of a complaint, as a case bears the name.
    fn trader_name(&self, trader: usize) -> String {
        let trader = &self.year.traders[trader];
        format!("{} {}", trader.sign.zh, trader.sign.en)
    }
}

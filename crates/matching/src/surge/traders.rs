//! Surges of single traders, told with the complaint by which they begin.
//!
//! Not for categories, whose weeks are never empty: [`super::weekly`] is. Fed complaint by complaint in order of time;
//! [`super::scan`] looks at the windows that end with the newest, [`super::history`] keeps what was before and
//! [`super::prior`] draws it to what all traders say. Here are the surges that stand: one alarm an outbreak, quiet
//! until it ends, growth counted meanwhile.

use super::history::{DAY, History, WEEK};
use super::prior::Prior;
use super::scan::{GUARD, Ground, Window, loudest};
use std::collections::BTreeMap;

/// A surge goes on while its last fortnight is less likely than this.
const GOES_ON: f64 = 0.01;
/// The fortnight by which a surge goes on.
const FORTNIGHT: u32 = 14 * DAY;
/// A surge without a complaint for so long is over.
const SILENCE: u32 = 28 * DAY;
/// What lasts longer than twelve weeks is no surge but the rule.
const LONGEST: u32 = 84 * DAY;
/// The prior is fitted anew after so long.
const FITTED: u32 = 4 * WEEK;

/// A surge, and why it is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Surge {
    /// Whether it begins with this complaint; otherwise it goes on.
    pub begins: bool,
    /// The instant of its first complaint, in seconds as they were fed.
    pub since: i64,
    /// The length of the window by which it was told, in days begun (1 to 56).
    pub days: u32,
    /// Complaints in that window when it was told.
    pub seen: u32,
    /// What was expected in it.
    pub expected: f64,
    /// The chance of so many or more without a surge.
    pub chance: f64,
    /// Whether the trader had a past of its own to be measured by; otherwise all traders are the measure.
    pub known: bool,
    /// Complaints since it began.
    pub grown: u32,
    /// Complaints since it was last acknowledged, or since it began.
    pub unacknowledged: u32,
}

/// The detector: every trader's past, and the surges that stand.
///
/// ```
/// use matching::surge::Traders;
/// let (mut traders, day) = (Traders::new(), 86_400);
/// // A complaint a fortnight for two years, then one every three hours.
/// for fortnight in 0..52 {
///     assert!(traders.complaint(7, fortnight * 14 * day).is_none());
/// }
/// let told = (1..).find_map(|nth| traders.complaint(7, 728 * day + nth * 10_800)).expect("a surge is told");
/// assert!(told.begins && told.known && told.seen <= 8 && told.expected < 1.0);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Traders {
    traders: BTreeMap<u64, Trader>,
    all: Option<History>,
    prior: Prior,
    /// The first instant fed, from which instants are counted.
    origin: i64,
    /// When the prior is fitted next.
    fitted_next: u32,
}

#[derive(Debug, Clone)]
struct Trader {
    history: History,
    surge: Option<Standing>,
    /// Windows begin after this: the end of the surge before.
    floor: Option<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Standing {
    window: Window,
    grown: u32,
    acknowledged: u32,
}

impl Traders {
    /// Knows nobody yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a complaint against `trader` at `instant` (seconds, of any epoch), and says whether it begins a surge
    /// or belongs to one. Instants come in order; an earlier one counts as the latest fed. The order of complaints
    /// against different traders within one second makes no difference to their surges.
    pub fn complaint(&mut self, trader: u64, instant: i64) -> Option<Surge> {
        if self.all.is_none() {
            self.origin = instant;
        }
        let at = u32::try_from(instant.saturating_sub(self.origin).max(0)).unwrap_or(u32::MAX);
        let all = self.all.get_or_insert_with(|| History::beginning(at));
        let at = at.max(all.last());
        if at >= self.fitted_next {
            self.prior = Prior::of(self.traders.values().map(|trader| trader.history.past()));
            self.fitted_next = at.saturating_add(FITTED);
        }
        all.take(at);
        let known = self.traders.entry(trader).or_insert_with(|| Trader::beginning(at));
        known.history.take(at);
        let begins = known.judge(at, &self.prior, all);
        known.surge.as_ref().map(|standing| standing.told(begins, self.origin))
    }

    /// The surge that stands for `trader` at `instant`, if any: one without a complaint for four weeks is over.
    #[must_use]
    pub fn standing(&self, trader: u64, instant: i64) -> Option<Surge> {
        self.traders.get(&trader).and_then(|trader| trader.stands(instant, self.origin))
    }

    /// All surges that stand at `instant`, by trader.
    pub fn all_standing(&self, instant: i64) -> impl Iterator<Item = (u64, Surge)> + '_ {
        let stands = move |(key, trader): (&u64, &Trader)| Some((*key, trader.stands(instant, self.origin)?));
        self.traders.iter().filter_map(stands)
    }

    /// An officer has seen the surge of `trader`: growth is counted from here. Says whether there was one.
    pub fn acknowledge(&mut self, trader: u64) -> bool {
        let Some(standing) = self.traders.get_mut(&trader).and_then(|trader| trader.surge.as_mut()) else {
            return false;
        };
        standing.acknowledged = standing.grown;
        true
    }
}

impl Standing {
    fn told(&self, begins: bool, origin: i64) -> Surge {
        let Window { since, days, seen, expected, chance, known } = self.window;
        let unacknowledged = self.grown - self.acknowledged;
        let since = origin.saturating_add(i64::from(since));
        Surge { begins, since, days, seen, expected, chance, known, grown: self.grown, unacknowledged }
    }
}

impl Trader {
    fn beginning(at: u32) -> Self {
        Self { history: History::beginning(at), surge: None, floor: None }
    }

    fn stands(&self, instant: i64, origin: i64) -> Option<Surge> {
        let last = origin.saturating_add(i64::from(self.history.last()));
        let over = instant.saturating_sub(last) > i64::from(SILENCE);
        self.surge.as_ref().filter(|_| !over).map(|standing| standing.told(false, origin))
    }

    /// Whether a surge begins with the complaint just taken; one that stands is carried on or ended.
    fn judge(&mut self, at: u32, prior: &Prior, all: &History) -> bool {
        if let Some(standing) = self.surge.as_mut() {
            standing.grown = standing.grown.saturating_add(1);
            if self.goes_on(at, prior, all) {
                return false;
            }
        }
        let window = loudest(at, self.floor, &self.history, prior, all);
        self.surge = window.map(|window| Standing { window, grown: window.seen, acknowledged: 0 });
        self.surge.is_some()
    }

    /// Whether the standing surge goes on; where it does not, it is laid aside and left out of the base line.
    fn goes_on(&mut self, at: u32, prior: &Prior, all: &History) -> bool {
        let Some(standing) = self.surge else { return false };
        let since = standing.window.since;
        let before = at.saturating_sub(1);
        if at - since > LONGEST {
            self.history.begin_anew(since, at, standing.grown);
            self.floor = Some(at);
            return false;
        }
        let ground = Ground::before(since.saturating_sub(GUARD), &self.history, prior);
        if ground.chance(at.saturating_sub(FORTNIGHT), at, &self.history, all) < GOES_ON {
            return true;
        }
        self.history.leave_out(since, before);
        self.floor = Some(before);
        false
    }
}

#[cfg(test)]
mod tests;

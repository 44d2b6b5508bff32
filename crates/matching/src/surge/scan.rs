//! Whether a trader's last complaints are too many: windows that end with the newest, and what each says.
//!
//! It keeps nothing; [`super::traders`] does, and [`super::prior`] says what is usual. Two questions are put to each
//! window. The first is Page's cumulative sum (Biometrika 1954, 41: 100–115), window by window: are these complaints
//! likelier at five times the trader's rate than at its own? The second is plain unlikelihood, for what is far more
//! than five times, or less but long.

use super::history::{DAY, History, Past, WEEK};
use super::prior::{BUSY, Prior};
use super::tail::Counts;

/// How far windows reach back, in days; each reach has its own base line, which ends a guard band before it.
pub const REACHES: [u32; 3] = [7, 28, 56];
/// Seconds before a window that count neither for it nor for the base line.
pub const GUARD: u32 = 14 * DAY;
/// A surge is asked for at so many times the trader's own rate.
const TIMES: f64 = 5.0;
/// Windows of more complaints than this are not asked for.
const MOST: usize = 150;
/// No window is taken for shorter than an hour.
const SHORTEST: u32 = 3_600;
/// False alarms a year and trader that the bars allow for, spent on traders of a complaint a month or more. Windows, unlike
/// the sum, are asked for only where complaints lie, and spreads are drawn wide: about half as many are told.
const FALSE_A_YEAR: f64 = 0.005;
/// The bar never lies lower: four complaints that came in one clump do not pass it.
const LOWEST: f64 = 7.0;
/// A window that is merely unlikely must be so by this much more (as a natural logarithm, for the many windows).
const MERELY: f64 = 5.0;
/// How many complaints of all traders must speak before their volume moves what is expected.
const VOLUME: f64 = 50.0;

/// A window and what speaks for a surge in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// The instant of its first complaint, in seconds since the stream's first.
    pub since: u32,
    /// Its length, in days begun.
    pub days: u32,
    /// Complaints in it.
    pub seen: u32,
    /// What was expected.
    pub expected: f64,
    /// The chance of so many or more.
    pub chance: f64,
    /// Whether the trader's own past was the measure; otherwise that of all traders.
    pub known: bool,
}

/// What windows are measured by: the past before them, the rate drawn to that of all, and the bar to be passed.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    past: Past,
    shape: f64,
    /// Complaints a week.
    rate: f64,
    spread: f64,
    /// What must speak for a surge, as a natural logarithm.
    bar: f64,
}

impl Ground {
    /// The ground for windows of `trader` whose guard band begins at `border`.
    #[must_use]
    pub fn before(border: u32, trader: &History, prior: &Prior) -> Self {
        let past = trader.up_to(border);
        let known = past.weeks > 0.0;
        // Half a complaint more than was seen: nobody is believed to have none at all.
        let shape = prior.shape + past.count + if known { 0.5 } else { 0.0 };
        let rate = shape / (prior.weeks + past.weeks);
        // A cumulative sum passes a bar b by chance about 1.4 e^-b times a complaint. A new trader may prove a daily one.
        let yearly = if known { 52.0 * rate.max(BUSY) } else { 365.0 };
        let spread = prior.spread_of(trader.past(), rate);
        Self { past, shape, rate, spread, bar: (1.4 * yearly * prior.busy / FALSE_A_YEAR).ln().max(LOWEST) }
    }

    /// The chance of what `trader` bore after `from` up to `at`.
    #[must_use]
    pub fn chance(&self, from: u32, at: u32, trader: &History, all: &History) -> f64 {
        let (mean, spread) = self.expected(from, at, trader, all);
        Counts::new(mean, mean * spread).at_least(trader.between(from, at))
    }

    /// What is expected after `from` up to `at`, and how far it spreads (variance over mean).
    fn expected(&self, from: u32, at: u32, trader: &History, all: &History) -> (f64, f64) {
        let weeks = f64::from((at - from).max(SHORTEST)) / f64::from(WEEK);
        let mean = self.rate * weeks * volume(from, at, weeks, self.past.rate(), trader, all);
        (mean, self.spread + mean / self.shape)
    }

    /// The window from the complaint at `since` to the one at `at`, its `count`th, if it passes the bar and `loudest`.
    fn window(
        &self,
        count: u32,
        since: u32,
        at: u32,
        loudest: f64,
        trader: &History,
        all: &History,
    ) -> Option<(f64, Window)> {
        let bar = self.bar.max(loudest);
        let least = self.rate * f64::from((at - since).max(SHORTEST)) / f64::from(WEEK) * LEAST_VOLUME;
        // Wider spread and more volume only lower it: most windows end here.
        if times_the_rate(count, least, 1.0) < bar {
            return None;
        }
        let (mean, spread) = self.expected(since, at, trader, all);
        let chance = Counts::new(mean, mean * spread).at_least(count);
        let loud = times_the_rate(count, mean, spread).max(-chance.ln() - MERELY).min(-chance.ln());
        let days = (at - since).div_ceil(DAY).max(1);
        let window = Window { since, days, seen: count, expected: mean, chance, known: self.past.weeks > 0.0 };
        (loud > bar).then_some((loud, window))
    }
}

/// The window ending at `at` that speaks loudest for a surge of `trader`, if any passes the bar. None begins at `floor`
/// or before.
#[must_use]
pub fn loudest(at: u32, floor: Option<u32>, trader: &History, prior: &Prior, all: &History) -> Option<Window> {
    let ground = |days: u32| Ground::before(at.saturating_sub(days * DAY + GUARD), trader, prior);
    let (mut reach, mut measure) = (0, ground(REACHES[0]));
    let mut loudest: Option<(f64, Window)> = None;
    for (count, since) in (1..).zip(trader.backwards().take(MOST)) {
        while at - since > REACHES[reach] * DAY {
            reach += 1;
            if reach == REACHES.len() {
                return loudest.map(|(_, window)| window);
            }
            measure = ground(REACHES[reach]);
        }
        if floor.is_some_and(|floor| since <= floor) {
            break;
        }
        let so_far = loudest.as_ref().map_or(0.0, |(loud, _)| *loud);
        loudest = measure.window(count, since, at, so_far, trader, all).or(loudest);
    }
    loudest.map(|(_, window)| window)
}

/// However quiet all others are, no less than half of the usual is expected.
const LEAST_VOLUME: f64 = 0.5;

/// How many times the usual all other traders bore after `from` and before `at`: weekends, festivals, holidays.
fn volume(from: u32, at: u32, weeks: f64, own: f64, trader: &History, all: &History) -> f64 {
    if all.past().weeks < 4.0 {
        return 1.0;
    }
    let before = at.saturating_sub(1);
    let others = f64::from(all.between(from, before).saturating_sub(trader.between(from, before)));
    let usual = f64::from(all.between(at.saturating_sub(10 * WEEK), before)) / 10.0;
    let usual = ((usual - own) * weeks).max(0.0);
    ((others + VOLUME) / (usual + VOLUME)).clamp(LEAST_VOLUME, 4.0)
}

/// The logarithm of how much likelier `count` is at [`TIMES`] the mean than at the mean, where counts spread so far.
fn times_the_rate(count: u32, mean: f64, spread: f64) -> f64 {
    if spread < 1.0 + 1e-6 {
        return f64::from(count) * TIMES.ln() - (TIMES - 1.0) * mean;
    }
    let shape = mean / (spread - 1.0);
    let ratio: f64 = (0..count).map(|n| (TIMES * shape + f64::from(n)) / (shape + f64::from(n))).product();
    ratio.ln() - (TIMES - 1.0) * shape * spread.ln()
}

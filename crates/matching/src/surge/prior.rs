//! What all traders together say of one: how many complaints are usual, how far traders differ, how far weeks spread.
//!
//! It judges nothing. A trader's own rate is drawn to that of all by a gamma prior fitted to all traders (empirical
//! Bayes: Clayton and Kaldor 1987, Biometrics 43: 671–681); the little that is known of a trader seen for the first
//! time is this prior alone. Where next: [`super::traders`].

use super::history::Past;

/// Traders observed for less than this many weeks say nothing of all.
const OBSERVED: f64 = 8.0;
/// With fewer traders than this the prior stays as it began.
const FEWEST: f64 = 30.0;
/// A trader's own spread counts as many weeks as were observed; that of all counts this many.
const SPREAD_OF_ALL: f64 = 104.0;
/// No trader is believed to spread wider than this (variance over mean).
const WIDEST: f64 = 10.0;

/// Complaints a week from which a trader is a busy one: one a month.
pub const BUSY: f64 = 12.0 / 52.0;

/// Fewer complaints than this tell nothing of how a trader's weeks spread.
const TELLING: f64 = 8.0;

/// A gamma prior of complaints a week, the usual spread, and how many traders are busy.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prior {
    /// Shape of the gamma distribution of traders' rates: small where traders differ much.
    pub shape: f64,
    /// Its weeks: the shape over the mean rate.
    pub weeks: f64,
    /// Variance over mean of the weekly counts of a trader with hardly any complaint; at least one.
    pub spread: f64,
    /// By how much that grows with each complaint a week: rates that wander spread busy traders wider.
    pub steeper: f64,
    /// The share of busy traders (0 to 1).
    pub busy: f64,
}

impl Default for Prior {
    /// Before enough traders are known: one complaint a month in the mean, and traders that differ greatly.
    fn default() -> Self {
        Self { shape: 0.1, weeks: 0.4, spread: 1.5, steeper: 0.2, busy: 0.25 }
    }
}

impl Prior {
    /// Fits the prior to the summed pasts of all traders, by their moments.
    #[must_use]
    pub fn of<'a>(pasts: impl Iterator<Item = &'a Past>) -> Self {
        let (mut traders, mut rates, mut squares, mut noise, mut busy) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let mut spreads = Line::default();
        for past in pasts.filter(|past| past.weeks >= OBSERVED) {
            let rate = past.rate();
            traders += 1.0;
            rates += rate;
            squares += rate * rate;
            noise += 1.0 / past.weeks;
            busy += (rate / BUSY).min(1.0).powi(2);
            if past.count >= TELLING {
                let (around, by_chance) = past.spread();
                spreads.add(rate, (around / by_chance).min(2.0 * WIDEST), past.weeks - 1.0);
            }
        }
        if traders < FEWEST || rates <= 0.0 {
            return Self::default();
        }
        let mean = rates / traders;
        let between = (squares / traders - mean * mean - mean * noise / traders).max(mean * mean / 5.0);
        let shape = (mean * mean / between).max(0.02);
        let (spread, steeper) = spreads.fitted();
        Self { shape, weeks: shape / mean, spread, steeper, busy: (busy / traders).max(0.01) }
    }

    /// A trader's own spread (variance over mean), drawn to that of all traders of its rate.
    #[must_use]
    pub fn spread_of(&self, past: &Past, rate: f64) -> f64 {
        let (around, by_chance) = past.spread();
        let freedom = if by_chance > 0.0 { past.weeks - 1.0 } else { 0.0 };
        let own = if by_chance > 0.0 { around / by_chance } else { 1.0 };
        let usual = self.spread + self.steeper * rate;
        ((own * freedom + usual * SPREAD_OF_ALL) / (freedom + SPREAD_OF_ALL)).clamp(1.0, WIDEST)
    }
}

/// A weighted line through points.
#[derive(Default)]
struct Line {
    weight: f64,
    x: f64,
    y: f64,
    xx: f64,
    xy: f64,
}

impl Line {
    fn add(&mut self, x: f64, y: f64, weight: f64) {
        self.weight += weight;
        self.x += weight * x;
        self.y += weight * y;
        self.xx += weight * x * x;
        self.xy += weight * x * y;
    }

    /// Where it begins (at least one) and how it rises (never falls), through the middle of the points.
    fn fitted(&self) -> (f64, f64) {
        if self.weight <= 0.0 {
            return (1.0, 0.0);
        }
        let (x, y) = (self.x / self.weight, (self.y / self.weight).max(1.0));
        let width = (self.xx / self.weight - x * x).max(0.0);
        // Traders that are all alike in rate cannot say how spread rises with it: a little width is lent.
        let rises = (self.xy / self.weight - x * y) / (width + 0.1);
        let rises = rises.clamp(0.0, (y - 1.0) / x.max(1e-6));
        (y - rises * x, rises)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(rate: f64, spread: f64) -> Past {
        Past { weeks: 52.0, count: 52.0 * rate, squares: 52.0 * rate * rate + 51.0 * rate * spread }
    }

    #[test]
    fn the_mean_and_the_differences_of_traders_are_found() {
        let alike: Vec<Past> = (0..100).map(|_| past(1.0, 1.0)).collect();
        let mixed: Vec<Past> = (0..100).map(|n| past(if n < 95 { 0.05 } else { 7.0 }, 1.0)).collect();
        let (alike, mixed) = (Prior::of(alike.iter()), Prior::of(mixed.iter()));
        assert!((alike.shape / alike.weeks - 1.0).abs() < 1e-6, "the mean of the prior is the mean of all traders");
        assert!(mixed.shape < 0.2 && alike.shape > 1.0, "where traders differ much, all say little of one");
        assert!(alike.busy > 0.9 && mixed.busy < 0.2, "the busy ones are counted");
    }

    #[test]
    fn spread_rises_with_the_rate_where_it_does_and_only_there() {
        let alike: Vec<Past> = (0..100).map(|n| past(1.0 + f64::from(n) * 1e-4, 1.0 + f64::from(n % 2))).collect();
        let prior = Prior::of(alike.iter());
        let usual = prior.spread + prior.steeper;
        assert!((usual - 1.5).abs() < 0.1, "alike in rate, all spread as their middle does: {usual}");
        let rising: Vec<Past> = (1..=100).map(|n| past(f64::from(n) / 10.0, 1.0 + f64::from(n) / 50.0)).collect();
        assert!((Prior::of(rising.iter()).steeper - 0.2).abs() < 0.05, "busy traders that spread wider are seen");
    }

    #[test]
    fn too_few_traders_leave_the_prior_as_it_began() {
        let few = [past(3.0, 1.0); 5];
        assert_eq!(Prior::of(few.iter()), Prior::default(), "five traders do not speak for all");
    }

    #[test]
    fn a_spread_is_drawn_to_that_of_all() {
        let all: Vec<Past> = (0..100).map(|_| past(2.0, 1.2)).collect();
        let prior = Prior::of(all.iter());
        let own = prior.spread_of(&past(2.0, 3.0), 2.0);
        assert!(own > 1.5 && own < 3.0, "a trader's own spread counts, but not alone: {own}");
        assert!((prior.spread_of(&Past::default(), 2.0) - 1.2).abs() < 0.05, "unknown, it is that of all");
    }
}

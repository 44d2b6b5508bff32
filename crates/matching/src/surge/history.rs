//! The complaints of one trader (or of all): the last weeks one by one, what lies before as a slowly fading sum.
//!
//! It judges nothing; [`super::traders`] does. Memory: four bytes a complaint of the last eleven weeks,
//! and about two hundred for all before. Instants are seconds since the stream's first complaint.

use std::collections::VecDeque;

/// Seconds in a day.
pub const DAY: u32 = 86_400;
/// Seconds in a week: the past is summed by weeks.
pub const WEEK: u32 = 7 * DAY;
/// What lies further back is no longer kept one by one: the longest window and its guard band.
const KEPT: u32 = 70 * DAY;
/// A past week fades to 1/e in two years.
const FADES: f64 = 1.0 / 104.0;

/// The past, summed by weeks and fading.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Past {
    /// Weeks observed.
    pub weeks: f64,
    /// Complaints in them.
    pub count: f64,
    /// The sum of the weeks' squared counts.
    pub squares: f64,
}

impl Past {
    fn pass(&mut self, weeks: u32) {
        let kept = (-FADES * f64::from(weeks)).exp();
        self.weeks = self.weeks * kept + (1.0 - kept) / FADES;
        self.count *= kept;
        self.squares *= kept;
    }

    fn put(&mut self, count: f64) {
        self.count += count;
        self.squares += count * count;
    }

    /// Complaints a week.
    #[must_use]
    pub fn rate(&self) -> f64 {
        if self.weeks > 0.0 { self.count / self.weeks } else { 0.0 }
    }

    /// How far the weeks spread around their mean: the sum of squares, and what chance alone would make of it.
    #[must_use]
    pub fn spread(&self) -> (f64, f64) {
        let freedom = (self.weeks - 1.0).max(0.0);
        ((self.squares - self.count * self.rate()).max(0.0), self.rate() * freedom)
    }
}

/// A stretch of time that is no part of the base line: from, to (both inside).
type Span = (u32, u32);

/// The complaints of one trader, or of all.
#[derive(Debug, Clone)]
pub struct History {
    /// The first complaint of all; where it is not in [`Self::left_out`], it begins the observation and is not counted.
    first: u32,
    /// Up to here (not inside) the past is summed.
    summed: u32,
    past: Past,
    recent: VecDeque<u32>,
    /// Surges gone by, in order; those wholly before `summed` are forgotten.
    left_out: Vec<Span>,
}

impl History {
    /// Begins with the first complaint, which is not yet in it.
    #[must_use]
    pub fn beginning(first: u32) -> Self {
        Self { first, summed: first, past: Past::default(), recent: VecDeque::new(), left_out: Vec::new() }
    }

    /// Takes a complaint in; `at` is no earlier than the one before.
    pub fn take(&mut self, at: u32) {
        self.sum_up(at.saturating_sub(KEPT));
        self.recent.push_back(at);
    }

    /// The instant of the complaint taken last.
    #[must_use]
    pub fn last(&self) -> u32 {
        self.recent.back().copied().unwrap_or(self.first)
    }

    /// The instants kept, the latest first.
    pub fn backwards(&self) -> impl Iterator<Item = u32> + '_ {
        self.recent.iter().rev().copied()
    }

    /// Complaints after `from` and before or at `to`, as far as they are kept.
    #[must_use]
    pub fn between(&self, from: u32, to: u32) -> u32 {
        let after = |at: u32| self.recent.partition_point(|instant| *instant <= at);
        u32::try_from(after(to).saturating_sub(after(from))).unwrap_or(u32::MAX)
    }

    /// The observed past up to `border`: weeks and complaints, without surges and without the first complaint.
    #[must_use]
    pub fn up_to(&self, border: u32) -> Past {
        let mut past = self.past;
        if border <= self.summed {
            return past;
        }
        let mut length = f64::from(border - self.summed);
        let mut count = f64::from(self.counted(self.summed, border));
        for (from, to) in self.left_out.iter().map(|(from, to)| ((*from).max(self.summed), (*to + 1).min(border))) {
            if from < to {
                length -= f64::from(to - from);
                count -= f64::from(self.counted(from, to));
            }
        }
        past.weeks += length.max(0.0) / f64::from(WEEK);
        past.count += count.max(0.0);
        past
    }

    /// What has been summed up by whole weeks.
    #[must_use]
    pub fn past(&self) -> &Past {
        &self.past
    }

    /// Leaves what happened from `from` to `to` out of the base line.
    pub fn leave_out(&mut self, from: u32, to: u32) {
        self.left_out.push((from, to));
    }

    /// What lasted from `from` until `to` is the rule from now on: `count` complaints, and nothing before.
    pub fn begin_anew(&mut self, from: u32, to: u32, count: u32) {
        let weeks = f64::from(to.saturating_sub(from)) / f64::from(WEEK);
        let count = f64::from(count);
        self.past = Past { weeks, count, squares: if weeks > 0.0 { count * count / weeks + count } else { 0.0 } };
        self.summed = to;
        self.left_out.clear();
    }

    /// Complaints from `from` and before `to`; the very first begins the observation and is none of them.
    fn counted(&self, from: u32, to: u32) -> u32 {
        let before = |at: u32| self.recent.partition_point(|instant| *instant < at);
        let count = before(to).saturating_sub(before(from));
        let first = from <= self.first && self.first < to && self.recent.front() == Some(&self.first);
        u32::try_from(count - usize::from(first)).unwrap_or(u32::MAX)
    }

    /// Sums up the whole weeks before `until`, leaving surges out.
    fn sum_up(&mut self, until: u32) {
        let mut weeks = until.saturating_sub(self.summed) / WEEK;
        while weeks > 0 {
            let surge = self.left_out.iter().copied().find(|(_, to)| *to >= self.summed);
            let surge_in = surge.map_or(weeks, |(from, _)| from.saturating_sub(self.summed) / WEEK);
            let next_in = self.recent.front().map_or(weeks, |at| at.saturating_sub(self.summed) / WEEK);
            let empty = weeks.min(surge_in).min(next_in);
            if empty > 0 {
                self.past.pass(empty);
                self.summed += empty * WEEK;
                weeks -= empty;
                continue;
            }
            let end = self.summed + WEEK;
            if surge_in > 0 {
                let count = self.counted(self.summed, end);
                self.past.pass(1);
                self.past.put(f64::from(count));
            }
            while self.recent.front().is_some_and(|at| *at < end) {
                self.recent.pop_front();
            }
            self.summed = end;
            weeks -= 1;
        }
        self.left_out.retain(|(_, to)| *to >= self.summed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weekly(weeks: u32) -> History {
        let mut history = History::beginning(0);
        (0..weeks).for_each(|week| history.take(week * WEEK));
        history
    }

    #[test]
    fn the_past_is_the_rate_whether_kept_or_summed() {
        for weeks in [5, 30, 300] {
            let past = weekly(weeks).up_to((weeks - 1) * WEEK);
            assert!((past.rate() - 1.0).abs() < 0.3, "one a week is one a week after {weeks}: {}", past.rate());
        }
    }

    #[test]
    fn what_is_kept_one_by_one_stays_small() {
        assert!(weekly(2_000).recent.len() <= 13, "after forty years a weekly trader holds a dozen instants");
    }

    #[test]
    fn a_surge_left_out_is_not_felt() {
        let (mut with, without) = (weekly(60), weekly(160));
        (0..50).for_each(|nth| with.take(59 * WEEK + nth * 3_600));
        with.leave_out(59 * WEEK - 1, 60 * WEEK - 1);
        (60..160).for_each(|week| with.take(week * WEEK));
        let (felt, plain) = (with.up_to(159 * WEEK).rate(), without.up_to(159 * WEEK).rate());
        assert!((felt - plain).abs() < 0.05, "a surge gone by must not raise what is expected: {felt} {plain}");
    }

    #[test]
    fn long_silence_is_passed_in_one_step() {
        let mut history = weekly(10);
        history.take(4_000 * WEEK);
        assert!(history.past().rate() < 0.01, "decades without a complaint fade what was before");
    }
}

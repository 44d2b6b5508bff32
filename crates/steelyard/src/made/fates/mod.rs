//! Who complains of whom, when, and what becomes of it: the skeleton of a made year.
//!
//! Not yet words (`complaints.rs`) nor acts (`decisions.rs`). The plan's figures are met here, by
//! dealing out exactly as many fates of each kind as it names.

mod visitors;

use super::MadeError;
use super::calendar::{self, DAY};
use super::chance::Chance;
use super::people::Origin;
use super::plan::Plan;
use super::stock::Stock;
use super::traders::{Market, Trader};

/// Where a complaint stands at the year's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// In the case of this number.
    Consolidated(usize),
    /// Closed.
    Closed,
    /// Referred.
    Referred,
    /// In progress.
    Open,
    /// Void, and so not counted as received.
    Void,
}

/// One complaint before it has words.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Whom it is about: an index of [`Year::traders`].
    pub trader: usize,
    /// What becomes of it.
    pub fate: Fate,
    /// When it is received, in seconds.
    pub received: i64,
    /// Who complains.
    pub origin: Origin,
    /// Whether the Quick Action Team handles it.
    pub quick: bool,
}

/// The skeleton of a made year.
#[derive(Debug)]
pub struct Year {
    /// First and last second.
    pub bounds: (i64, i64),
    /// Everybody complained of.
    pub traders: Vec<Trader>,
    /// The trader of each case.
    pub cases: Vec<usize>,
    /// The complaints, in the order in which they are received.
    pub planned: Vec<Planned>,
}

struct Dealer<'a> {
    plan: &'a Plan,
    stock: &'a Stock,
    bounds: (i64, i64),
    chance: Chance,
    market: Market,
    year: Year,
}

/// Lays a year out.
///
/// # Errors
/// When the plan contradicts itself.
pub fn lay_out(plan: &Plan, stock: &Stock) -> Result<Year, MadeError> {
    if let Some(why) = plan.contradiction() {
        return Err(MadeError::Plan(why));
    }
    let bounds = calendar::bounds(plan.year).ok_or(MadeError::Year(plan.year))?;
    let year = Year { bounds, traders: Vec::new(), cases: Vec::new(), planned: Vec::new() };
    let mut dealer =
        Dealer { plan, stock, bounds, chance: Chance::apart(plan.seed, "fates"), market: Market::default(), year };
    dealer.cases();
    dealer.others()?;
    dealer.visitors();
    dealer.quick_action();
    let mut year = dealer.year;
    year.planned.sort_by_key(|p| p.received);
    Ok(year)
}

/// `count` sizes of at least 1 that add up to `total`, a few large and many small, none above
/// `largest` unless they cannot all fit below it.
fn sizes(total: u32, count: u32, largest: u32) -> Vec<u32> {
    let least = if total >= 2 * count { 2 } else { 1 };
    let weights: Vec<f64> = (0..count).map(|i| 1.0 / f64::from(i + 1).powf(0.9)).collect();
    let whole: f64 = weights.iter().sum();
    let spare = f64::from(total.saturating_sub(least * count));
    let cap = largest.max(total.div_ceil(count.max(1)));
    let mut out: Vec<u32> = weights.iter().map(|w| (least + (spare * w / whole) as u32).min(cap)).collect();
    let mut left = total.saturating_sub(out.iter().sum());
    let mut at = 0;
    while left > 0 && !out.is_empty() {
        let i = at % out.len();
        if out[i] < cap {
            out[i] += 1;
            left -= 1;
        }
        at += 1;
    }
    out
}

impl Dealer<'_> {
    fn sector(&mut self, medicine: bool) -> usize {
        let sectors = &self.stock.shops.sectors;
        self.chance.weighed(sectors.iter().map(|s| if medicine { u32::from(s.medicine) } else { s.weight }))
    }

    fn trader(&mut self, medicine: bool, alone: bool) -> usize {
        let sector = self.sector(medicine);
        let trader = self.market.open(self.plan.year, sector, alone, self.stock, &mut self.chance);
        self.year.traders.push(trader);
        self.year.traders.len() - 1
    }

    /// A moment of the year, busy months oftener, not after `last`.
    fn moment(&mut self, last: i64) -> i64 {
        let (from, to) = self.bounds;
        for _ in 0..64 {
            let month = self.chance.weighed(self.plan.months.iter().copied());
            let begin = from + (to - from) / 12 * i64::try_from(month).unwrap_or(0);
            let at = {
                let day = begin + self.chance.between(0, 29) * DAY;
                self.by_day(day)
            };
            if at <= last {
                return at;
            }
        }
        from + self.chance.between(DAY, (last - from).max(DAY))
    }

    /// A waking hour of the day of `at`.
    fn by_day(&mut self, at: i64) -> i64 {
        let hour = if self.chance.permille(60) { self.chance.between(0, 7) } else { self.chance.between(8, 23) };
        calendar::midnight(at) + hour * calendar::HOUR + self.chance.between(0, 3599)
    }

    fn put(&mut self, trader: usize, fate: Fate, received: i64) {
        self.year.planned.push(Planned { trader, fate, received, origin: Origin::Resident, quick: false });
    }

    fn is_medicine(&self, trader: usize) -> bool {
        self.stock.shops.sectors[self.year.traders[trader].sector].medicine
    }

    fn mass_moment(&mut self) -> i64 {
        let (from, to) = self.bounds;
        let text = format!("{}-{}", self.plan.year, self.plan.mass_from);
        let begin = casework::time::Day::parse(&text).map_or(from, |d| calendar::seconds(d.begins()));
        // Most of a surge comes in its first days: the square of an even draw.
        let draw = self.chance.between(0, 1_000_000);
        let span = i64::from(self.plan.mass_days) * DAY;
        let at = begin + span * (draw * draw / 1_000_000) / 1_000_000;
        self.by_day(at).min(to - 10 * DAY)
    }

    fn cases(&mut self) {
        let (from, to) = self.bounds;
        let mass = u32::from(self.plan.mass_consolidated > 0);
        if mass > 0 {
            let trader = self.market.open_mass(self.plan.year, self.stock, &mut self.chance);
            self.year.traders.push(trader);
            self.year.cases.push(0);
            for _ in 0..self.plan.mass_consolidated {
                let at = self.mass_moment();
                self.put(0, Fate::Consolidated(0), at);
            }
        }
        let groups = sizes(
            self.plan.consolidated - self.plan.mass_consolidated,
            self.plan.cases - mass,
            self.plan.largest_group,
        );
        let mut medicine_left = self.plan.medicine_shop / 2;
        for (rank, size) in groups.into_iter().enumerate() {
            let medicine = rank % 6 == 4 && size <= medicine_left;
            if medicine {
                medicine_left -= size;
            }
            let trader = self.trader(medicine, true);
            let case = self.year.cases.len();
            self.year.cases.push(trader);
            let last = to - 10 * DAY;
            let begin = self.moment(last - 45 * DAY).max(from + 2 * DAY);
            let span = (self.chance.between(6, 150) * DAY).min(last - begin);
            for _ in 0..size {
                let draw = self.chance.between(0, 1000);
                let at = self.by_day(begin + span * draw * draw / 1_000_000).min(last);
                self.put(trader, Fate::Consolidated(case), at);
            }
        }
    }

    fn others(&mut self) -> Result<(), MadeError> {
        let (from, to) = self.bounds;
        let mass_open = self.plan.mass_received - self.plan.mass_consolidated - self.plan.mass_closed;
        for (count, fate) in [(self.plan.mass_closed, Fate::Closed), (mass_open, Fate::Open)] {
            for _ in 0..count {
                let at = if fate == Fate::Closed {
                    self.mass_moment().min(to - 26 * DAY)
                } else {
                    self.moment(to - DAY).max(self.mass_moment())
                };
                self.put(0, fate, at);
            }
        }
        let mut fates = Vec::new();
        let ordinary_open = self.plan.in_progress() - mass_open;
        for (count, fate) in [
            (self.plan.closed - self.plan.mass_closed, Fate::Closed),
            (self.plan.referred, Fate::Referred),
            (ordinary_open, Fate::Open),
        ] {
            fates.extend((0..count).map(|_| fate));
        }
        self.chance.shuffle(&mut fates);
        let counted = self.year.planned.iter().filter(|p| self.is_medicine(p.trader)).count();
        let medicine = (self.plan.medicine_shop as usize).saturating_sub(counted);
        if medicine > fates.len() {
            return Err(MadeError::Plan("more medicine-shop complaints than there is room for"));
        }
        fates.extend((0..self.plan.void).map(|_| Fate::Void));
        let ordinary_cases: Vec<usize> =
            self.year.cases.iter().copied().filter(|&t| !self.year.traders[t].mass && !self.is_medicine(t)).collect();
        let mut pool: Option<(usize, usize)> = None;
        for (index, fate) in fates.into_iter().enumerate() {
            let is_medicine = index < medicine;
            if index == medicine {
                pool = None;
            }
            let received = match fate {
                Fate::Open if self.chance.permille(760) => {
                    let at = to - self.chance.between(1, 75 * 24) * calendar::HOUR;
                    self.by_day(at).clamp(from, to - 60)
                }
                Fate::Open => self.moment(to - DAY),
                Fate::Void => self.moment(to - 5 * DAY),
                _ => self.moment(to - 26 * DAY),
            };
            if !is_medicine && !ordinary_cases.is_empty() && self.chance.permille(70) {
                let trader = *self.chance.pick(&ordinary_cases);
                self.put(trader, fate, received);
                continue;
            }
            let (trader, left) = match pool {
                Some((trader, left)) if left > 0 => (trader, left),
                _ => {
                    let size = self.chance.weighed([700, 150, 70, 35, 20, 12, 8, 5].into_iter()) + 1;
                    (self.trader(is_medicine, false), size)
                }
            };
            pool = Some((trader, left - 1));
            self.put(trader, fate, received);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_add_up_and_stay_below_the_largest() {
        for (total, count, largest) in [(4086, 95, 400), (3, 2, 9), (5, 5, 1), (0, 0, 4), (1000, 3, 10)] {
            let out = sizes(total, count, largest);
            assert_eq!(out.len(), count as usize, "one size for each case");
            assert_eq!(out.iter().sum::<u32>(), total, "every complaint is dealt out");
            assert!(out.iter().all(|&n| n >= 1), "no case is without a complaint");
        }
    }
}

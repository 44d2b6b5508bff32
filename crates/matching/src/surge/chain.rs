//! Which weeks were outbreaks: a chain of a calm state and a few outbreaks of fixed size, read forwards and backwards.
//!
//! It knows no season and no trend: what each week is expected to hold comes from [`super::baseline`]. True outbreaks
//! last several weeks, so a week after an outbreak week needs less to be believed than one out of the calm; that is
//! all the chain adds to a test of single weeks (Le Strat and Carrat 1999, Statistics in Medicine 18: 3463–3478).
//! Where next: [`super::weekly`].

use super::baseline::Baseline;
use super::tail::Counts;

/// An outbreak multiplies what is expected by one of these.
const SIZES: [f64; 3] = [1.5, 3.0, 6.0];
/// An outbreak begins in one week of fifty.
const BEGINS: f64 = 0.02;
/// An outbreak lasts into the next week three times in five: two and a half weeks in the mean.
const LASTS: f64 = 0.6;
/// The calm state, and one state a size.
const STATES: usize = 1 + SIZES.len();

type States = [f64; STATES];

/// The chances of outbreak of a run of weeks, read forwards.
#[derive(Debug, Clone)]
pub struct Chain {
    /// How likely each week's count is in each state, the largest being one.
    seen: Vec<States>,
    /// The chance of each state, knowing the weeks up to it.
    forwards: Vec<States>,
}

impl Chain {
    /// Reads `counts` (one a week, oldest first) against `baseline`, whose first week is the same.
    #[must_use]
    pub fn read(counts: &[u32], baseline: &Baseline) -> Self {
        let mut chain = Self { seen: Vec::with_capacity(counts.len()), forwards: Vec::with_capacity(counts.len()) };
        let mut now = [0.0; STATES];
        now[0] = 1.0;
        for (week, count) in counts.iter().enumerate() {
            let seen = likelihoods(*count, baseline, week);
            now = scaled(times(&onwards(&now), &seen));
            chain.seen.push(seen);
            chain.forwards.push(now);
        }
        chain
    }

    /// The chance that each week was an outbreak week, knowing only the weeks up to it.
    pub fn up_to_each(&self) -> impl Iterator<Item = f64> + '_ {
        self.forwards.iter().map(|states| 1.0 - states[0])
    }

    /// The chance that each week was an outbreak week, knowing all weeks read.
    #[must_use]
    pub fn knowing_all(&self) -> Vec<f64> {
        let mut later = [1.0; STATES];
        let mut chances = vec![0.0; self.seen.len()];
        for (week, (forwards, seen)) in self.forwards.iter().zip(&self.seen).enumerate().rev() {
            chances[week] = 1.0 - scaled(times(forwards, &later))[0];
            later = scaled(backwards(&times(seen, &later)));
        }
        chances
    }
}

/// How likely a week's count is in each state, the likeliest being one.
fn likelihoods(count: u32, baseline: &Baseline, week: usize) -> States {
    let expected = baseline.expected(week);
    let over = baseline.variance(week) / expected;
    let mut states = [0.0; STATES];
    for (state, size) in states.iter_mut().zip(std::iter::once(1.0).chain(SIZES)) {
        *state = Counts::new(expected * size, expected * size * over).ln_chance(count);
    }
    let largest = states.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    states.map(|state| (state - largest).exp().max(1e-300))
}

/// The states a week later.
fn onwards(now: &States) -> States {
    let outbreak: f64 = now[1..].iter().sum();
    let mut next = now.map(|state| now[0] * BEGINS / SIZES.len() as f64 + state * LASTS);
    next[0] = now[0] * (1.0 - BEGINS) + outbreak * (1.0 - LASTS);
    next
}

/// How likely what came later is from each state a week earlier.
fn backwards(later: &States) -> States {
    let outbreak: f64 = later[1..].iter().sum();
    let mut before = later.map(|state| (1.0 - LASTS) * later[0] + LASTS * state);
    before[0] = (1.0 - BEGINS) * later[0] + BEGINS * outbreak / SIZES.len() as f64;
    before
}

fn times(one: &States, other: &States) -> States {
    std::array::from_fn(|state| one[state] * other[state])
}

fn scaled(states: States) -> States {
    let sum: f64 = states.iter().sum();
    if sum > 0.0 { states.map(|state| state / sum) } else { [1.0 / STATES as f64; STATES] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tail: &[u32]) -> (Chain, usize) {
        let mut counts: Vec<u32> = (0..104).map(|week| 3 + week % 3).collect();
        let baseline = Baseline::fit(&counts, &[1.0; 104], None);
        counts.extend(tail);
        (Chain::read(&counts, &baseline), counts.len())
    }

    #[test]
    fn what_lasts_needs_less_proof() {
        let chances = |tail: &[u32]| read(tail).0.up_to_each().last().expect("weeks were read");
        assert!(chances(&[4, 9]) < 0.5, "nine out of the calm may be chance");
        assert!(chances(&[16, 9]) > 0.5, "nine after sixteen are an outbreak that goes on");
        assert!(chances(&[16, 4, 4]) < 0.1, "a calm fortnight ends it");
    }

    #[test]
    fn later_weeks_are_believed_backwards() {
        let (chain, weeks) = read(&[9, 17, 17]);
        let (then, now) = (chain.up_to_each().nth(weeks - 3), chain.knowing_all()[weeks - 3]);
        assert!(then.is_some_and(|then| now > then), "what came after makes the first week likelier an outbreak");
    }
}

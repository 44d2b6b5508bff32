//! What a series of weekly counts would be without outbreaks: level, trend and season, fitted with weights.
//!
//! It does not judge a week; [`super::weekly`] does, and tells this fit which weeks to believe. The model is that of
//! farringtonFlexible (Noufaily et al. 2013, Statistics in Medicine 32: 1206–1222), a log-linear quasi-Poisson
//! regression; the season is two pairs of harmonics instead of blocks of weeks, and what little data cannot bear is
//! drawn to nought by a penalty instead of being tested away.

/// Level, trend, two pairs of harmonics.
const TERMS: usize = 6;
/// How far each term may wander, as a standard deviation on the scale of the logarithm: level (free), trend a year,
/// the year's first wave, the half year's.
const WANDERS: [f64; TERMS] = [10.0, 0.1, 1.0, 1.0, 0.3, 0.3];
/// Weeks in a year of 365.25 days.
const YEAR: f64 = 365.25 / 7.0;
/// Rounds of reweighted least squares at most; four or five are usual.
const ROUNDS: usize = 25;

type Row = [f64; TERMS];

/// A fitted base line: what each week is expected to hold, and how surely.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    terms: Row,
    /// Covariance of the terms, before dispersion.
    covariance: [Row; TERMS],
    /// Variance over mean, at least one.
    dispersion: f64,
    origin: f64,
}

impl Baseline {
    /// Fits `counts` (one a week, oldest first), each believed as far as its weight (0 to 1; as long as `counts`).
    ///
    /// `start` is a fit of nearly the same weeks to begin from.
    #[must_use]
    pub fn fit(counts: &[u32], weights: &[f64], start: Option<&Self>) -> Self {
        let origin = counts.len() as f64;
        let believed: f64 = weights.iter().sum();
        let total: f64 = counts.iter().zip(weights).map(|(count, weight)| f64::from(*count) * weight).sum();
        let level = ((total + 0.5) / (believed + 1.0)).ln();
        let mut fitted = Self { terms: [0.0; TERMS], covariance: [[0.0; TERMS]; TERMS], dispersion: 1.0, origin };
        fitted.terms[0] = level;
        if let Some(start) = start {
            fitted.terms = start.terms;
        }
        let mut centre = [0.0; TERMS];
        centre[0] = level;
        let rows: Vec<Row> = (0..counts.len()).map(|week| fitted.row(week)).collect();
        for _ in 0..ROUNDS {
            if fitted.step(&rows, counts, weights, &centre) < 1e-6 {
                break;
            }
        }
        fitted.dispersion = fitted.spread(&rows, counts, weights);
        fitted
    }

    /// What `week` (counted from the first, may lie beyond the last fitted) is expected to hold.
    #[must_use]
    pub fn expected(&self, week: usize) -> f64 {
        eta(&self.terms, &self.row(week)).exp()
    }

    /// The variance of a new count in `week` around its expectation: that of counts, and that of the fit itself.
    #[must_use]
    pub fn variance(&self, week: usize) -> f64 {
        let row = self.row(week);
        let mean = eta(&self.terms, &row).exp();
        let unsure: f64 = (0..TERMS).map(|a| row[a] * eta(&self.covariance[a], &row)).sum();
        self.dispersion * (mean + mean * mean * unsure.max(0.0))
    }

    /// Variance over mean, at least one.
    #[must_use]
    pub fn dispersion(&self) -> f64 {
        self.dispersion
    }

    fn row(&self, week: usize) -> Row {
        let turn = std::f64::consts::TAU * week as f64 / YEAR;
        [1.0, (week as f64 - self.origin) / YEAR, turn.sin(), turn.cos(), (2.0 * turn).sin(), (2.0 * turn).cos()]
    }

    /// One step of penalised reweighted least squares; answers how far the terms moved.
    fn step(&mut self, rows: &[Row], counts: &[u32], weights: &[f64], centre: &Row) -> f64 {
        let mut normal = [[0.0; TERMS]; TERMS];
        let mut slope = [0.0; TERMS];
        for ((row, count), weight) in rows.iter().zip(counts).zip(weights) {
            let mean = eta(&self.terms, row).exp();
            for a in 0..TERMS {
                slope[a] += weight * (f64::from(*count) - mean) * row[a];
                for b in 0..=a {
                    normal[a][b] += weight * mean * row[a] * row[b];
                }
            }
        }
        for a in 0..TERMS {
            let drawn = 1.0 / (WANDERS[a] * WANDERS[a]);
            slope[a] -= drawn * (self.terms[a] - centre[a]);
            normal[a][a] += drawn;
        }
        // Only the half below the diagonal was summed.
        let half = normal;
        for (a, row) in normal.iter_mut().enumerate() {
            for (b, cell) in row.iter_mut().enumerate().skip(a + 1) {
                *cell = half[b][a];
            }
        }
        self.covariance = inverse(&normal);
        let mut moved = 0f64;
        for a in 0..TERMS {
            let by = eta(&self.covariance[a], &slope).clamp(-1.0, 1.0);
            self.terms[a] = (self.terms[a] + by).clamp(-30.0, 30.0);
            moved = moved.max(by.abs());
        }
        moved
    }

    /// Pearson's statistic over the degrees of freedom, at least one, drawn a little to one.
    fn spread(&self, rows: &[Row], counts: &[u32], weights: &[f64]) -> f64 {
        let (mut sum, mut believed) = (0.0, 0.0);
        for ((row, count), weight) in rows.iter().zip(counts).zip(weights) {
            let mean = eta(&self.terms, row).exp().max(1e-6);
            sum += weight * (f64::from(*count) - mean).powi(2) / mean;
            believed += weight;
        }
        ((sum + TERMS as f64) / (believed.max(1.0))).max(1.0)
    }
}

fn eta(terms: &Row, row: &Row) -> f64 {
    terms.iter().zip(row).map(|(a, b)| a * b).sum::<f64>().clamp(-30.0, 30.0)
}

/// The inverse of a positive definite matrix, by Gauss–Jordan; the penalty keeps it away from singular.
fn inverse(of: &[Row; TERMS]) -> [Row; TERMS] {
    let (mut left, mut right) = (*of, [[0.0; TERMS]; TERMS]);
    for (a, row) in right.iter_mut().enumerate() {
        row[a] = 1.0;
    }
    for a in 0..TERMS {
        let pivot = left[a][a];
        for b in 0..TERMS {
            left[a][b] /= pivot;
            right[a][b] /= pivot;
        }
        let (from_left, from_right) = (left[a], right[a]);
        for c in (0..TERMS).filter(|c| *c != a) {
            let times = left[c][a];
            for b in 0..TERMS {
                left[c][b] -= times * from_left[b];
                right[c][b] -= times * from_right[b];
            }
        }
    }
    right
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn level_season_and_trend_are_found() {
        let truth = |week: usize| {
            (2.5 + 0.1 * week as f64 / YEAR + 0.8 * (std::f64::consts::TAU * week as f64 / YEAR).cos()).exp()
        };
        let counts: Vec<u32> = (0..260).map(|week| truth(week).round() as u32).collect();
        let fitted = Baseline::fit(&counts, &[1.0; 260], None);
        for week in [0, 100, 259, 264] {
            let off = fitted.expected(week) / truth(week);
            assert!(
                (0.9..1.1).contains(&off),
                "a plain season must be found, and carried on: week {week} is off by {off}"
            );
        }
        assert!(fitted.dispersion() < 1.1, "what the season explains is no spread");
    }

    #[test]
    fn weeks_that_are_not_believed_count_for_nothing() {
        let (mut counts, mut weights) = (vec![5; 120], vec![1.0; 120]);
        (counts[60], weights[60]) = (500, 0.0);
        let fitted = Baseline::fit(&counts, &weights, None);
        assert!((fitted.expected(61) - 5.0).abs() < 0.3, "an outbreak of weight nought must not be felt");
    }

    #[test]
    fn little_data_makes_an_unsure_line() {
        let short = Baseline::fit(&[4; 26], &[1.0; 26], None);
        let long = Baseline::fit(&[4; 260], &[1.0; 260], None);
        assert!(short.variance(30) > long.variance(264), "half a year is known less surely than five years");
        assert!(Baseline::fit(&[], &[], None).expected(0).is_finite(), "even nothing is fitted");
    }
}

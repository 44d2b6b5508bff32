//! How unlikely a count is: upper tails of the Poisson and the negative binomial.
//!
//! Not a library of distributions: two functions, because nothing else is asked, and none of the libraries in the tree
//! has them. Where next: [`super::baseline`] and [`super::traders`], which say what is expected.

/// From this count on the tail is bounded from above instead of summed: a bound errs towards silence.
const SUMMED_UP_TO: f64 = 100_000.0;

/// Natural logarithm of the gamma function at `x` > 0, by Stirling's series after shifting `x` above ten.
///
/// Relative error below 1e-12. Answers infinity at nought and below, where the function is not asked.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    if x <= 0.0 || x.is_nan() {
        return f64::INFINITY;
    }
    let (mut x, mut shift) = (x, 1.0);
    while x < 10.0 {
        shift *= x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    let series = (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0))) / x;
    (x - 0.5) * x.ln() - x + 0.918_938_533_204_672_8 + series - shift.ln()
}

/// A count's distribution by its mean and variance: negative binomial, or Poisson where the variance is no larger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counts {
    mean: f64,
    /// The shape of the negative binomial (its "size"); `None` is a Poisson.
    shape: Option<f64>,
}

impl Counts {
    /// The distribution with this mean and variance, both in complaints (squared).
    #[must_use]
    pub fn new(mean: f64, variance: f64) -> Self {
        let mean = if mean.is_finite() { mean.max(1e-9) } else { f64::MAX.sqrt() };
        let over = variance - mean;
        let shape = (over > mean * 1e-6 && over.is_finite()).then(|| mean * mean / over);
        Self { mean, shape }
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// Natural logarithm of the chance of exactly `count`.
    #[must_use]
    pub fn ln_chance(&self, count: u32) -> f64 {
        let times = f64::from(count);
        match self.shape {
            None => times * self.mean.ln() - self.mean - ln_gamma(times + 1.0),
            Some(shape) => {
                let choose = ln_choose(shape, count);
                choose - shape * (self.mean / shape).ln_1p() - times * (shape / self.mean).ln_1p()
            }
        }
    }

    /// The chance of `count` or more: one at nought, falling with every complaint.
    #[must_use]
    pub fn at_least(&self, count: u32) -> f64 {
        if count == 0 {
            return 1.0;
        }
        let first = self.ln_chance(count).exp();
        let from = f64::from(count);
        if from > SUMMED_UP_TO {
            let next = self.next_over(from);
            return if next < 1.0 { (first / (1.0 - next)).min(1.0) } else { 1.0 };
        }
        if from > self.mean { self.upwards(first, from).min(1.0) } else { (1.0 - self.downwards(count)).max(0.0) }
    }

    /// The chance of `count` + 1 over the chance of `count`.
    fn next_over(&self, count: f64) -> f64 {
        match self.shape {
            None => self.mean / (count + 1.0),
            Some(shape) => (count + shape) / (count + 1.0) * (self.mean / (self.mean + shape)),
        }
    }

    fn upwards(&self, first: f64, from: f64) -> f64 {
        let (mut term, mut sum, mut count) = (first, first, from);
        while term > sum * 1e-10 {
            let next = self.next_over(count);
            // A long flat tail: what is left is no more than a geometric series.
            if count - from > SUMMED_UP_TO {
                return sum + term * next / (1.0 - next).max(1e-12);
            }
            term *= next;
            sum += term;
            count += 1.0;
        }
        sum
    }

    /// The chance of fewer than `count`.
    fn downwards(&self, count: u32) -> f64 {
        let mut at = f64::from(count - 1);
        let mut term = self.ln_chance(count - 1).exp();
        let mut sum = term;
        while at >= 1.0 && term > sum * 1e-10 {
            term /= self.next_over(at - 1.0);
            sum += term;
            at -= 1.0;
        }
        sum
    }
}

/// Natural logarithm of Γ(shape + count) / (Γ(shape) · count!): multiplied out while that is cheaper.
fn ln_choose(shape: f64, count: u32) -> f64 {
    if count <= 24 {
        return (0..count).map(|n| (shape + f64::from(n)) / f64::from(n + 1)).product::<f64>().ln();
    }
    let times = f64::from(count);
    ln_gamma(times + shape) - ln_gamma(shape) - ln_gamma(times + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_values_of_the_gamma_function() {
        for (x, expected) in [(1.0, 0.0), (5.0, 24f64.ln()), (0.5, 0.572_364_942_924_700_1), (11.0, 3_628_800f64.ln())]
        {
            assert!((ln_gamma(x) - expected).abs() < 1e-11, "tables give another value of the gamma function at {x}");
        }
    }

    #[test]
    fn known_tails() {
        let close = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-6;
        assert!(
            close(Counts::new(1.6, 1.6).at_least(8), 2.604_401_5e-4),
            "the Poisson tail must be that of the tables"
        );
        assert!(close(Counts::new(3.0, 3.0).at_least(1), 1.0 - (-3f64).exp()), "one or more is all but none");
        // Shape 1 is the geometric: the chance of k or more is (mean / (1 + mean))^k.
        assert!(close(Counts::new(3.0, 12.0).at_least(10), 0.75f64.powi(10)), "shape one must be the geometric");
    }

    proptest! {
        #[test]
        fn a_larger_count_is_never_likelier(mean in 1e-6..1e7f64, over in 0.0..1e7f64, count in 0..5_000_000u32) {
            let counts = Counts::new(mean, mean + over);
            let (here, next) = (counts.at_least(count), counts.at_least(count.saturating_add(1)));
            prop_assert!((0.0..=1.0).contains(&here), "a chance lies between nought and one: {here}");
            prop_assert!(next <= here + 1e-6, "one complaint more cannot be likelier: {here} {next}");
        }
    }
}

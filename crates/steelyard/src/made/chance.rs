//! Chance that can be repeated: a SplitMix64 generator (Steele, Lea & Flood 2014, public domain).
//!
//! Not for secrets: keys, salts and act ids never come from here. The same seed gives the same made
//! year on every machine, which is why no generator of a crate that may change its stream is used.

/// A stream of repeatable choices.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// A stream that depends on `seed` alone.
    #[must_use]
    #[cfg(test)]
    pub fn new(seed: u64) -> Chance {
        Chance(seed)
    }

    /// A stream of its own for `part`, so that a change in one part moves no other.
    #[must_use]
    pub fn apart(seed: u64, part: &str) -> Chance {
        let mut mixed = seed ^ 0xcbf2_9ce4_8422_2325;
        for byte in part.bytes() {
            mixed = (mixed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Chance(mixed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 {
            return 0;
        }
        let wide = u128::from(self.next()) * n as u128;
        (wide >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        if high <= low {
            return low;
        }
        let span = usize::try_from(high - low).unwrap_or(usize::MAX - 1) + 1;
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True `n` times in a thousand.
    pub fn permille(&mut self, n: usize) -> bool {
        self.below(1000) < n
    }

    /// One of `items`, which may not be empty.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// The index of one of `weights`, each as likely as its weight.
    pub fn weighed(&mut self, weights: impl Iterator<Item = u32> + Clone) -> usize {
        let total: usize = weights.clone().map(|w| w as usize).sum();
        let mut left = self.below(total);
        for (index, weight) in weights.enumerate() {
            if left < weight as usize {
                return index;
            }
            left -= weight as usize;
        }
        0
    }

    /// Puts `items` in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one_and_stays_in_bounds() {
        let mut chance = Chance::new(1_234_567);
        assert_eq!(
            chance.next(),
            6_457_827_717_110_365_317,
            "the published first value for this seed, so years stay repeatable"
        );
        for _ in 0..1000 {
            assert!((3..=5).contains(&chance.between(3, 5)), "both ends are included and nothing else is");
            assert_eq!(chance.weighed([0, 7, 0].into_iter()), 1, "a weight of nothing is never chosen");
        }
    }
}

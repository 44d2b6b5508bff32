//! One slip of the pen: a letter too many, too few, wrong, or two exchanged, between a key as typed and a key as kept.
//!
//! Not likeness of names as grouping reads it (`ways`), which knows kinds of shops. Here whole keys are compared, quickly
//! enough to go over every distinct name while an officer types.

use crate::ways::slips;

/// The fewest letters of a Latin key and of one with Chinese in it: shorter ones are a slip from too many others.
const LEAST: (usize, usize) = (5, 3);

/// A key of which slips are looked for.
#[derive(Debug, Clone)]
pub struct Slip {
    letters: Vec<char>,
}

impl Slip {
    /// Makes ready; `None` for a key that is too short.
    #[must_use]
    pub fn of(key: &str) -> Option<Slip> {
        let letters: Vec<char> = key.chars().collect();
        let least = if key.is_ascii() { LEAST.0 } else { LEAST.1 };
        (letters.len() >= least).then_some(Slip { letters })
    }

    /// Whether the other key is one slip away; an equal key is none.
    #[must_use]
    pub fn near(&self, other: &str) -> bool {
        // A letter has four bytes at most, so keys of very different lengths are not taken apart.
        if other.len() > 4 * (self.letters.len() + 1) {
            return false;
        }
        let theirs: Vec<char> = other.chars().collect();
        slips(&self.letters, &theirs, 1) == 1
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn near(one: &str, other: &str) -> bool {
        let found = Slip::of(one).unwrap().near(other);
        assert_eq!(found, Slip::of(other).unwrap().near(one), "{one}, {other}: a slip has no direction");
        found
    }

    #[test]
    fn one_letter_too_many_too_few_or_wrong_is_a_slip() {
        for other in ["oterling", "otterrling", "otterlins", "ottreling", "xotterling", "otterlin"] {
            assert!(near("otterling", other), "{other} is one slip from otterling");
        }
        assert!(near("瑞瓯堂药行", "瑞鸥堂药行"), "one character of five");
        assert!(near("瑞瓯堂", "瑞瓯堂记"), "one too many");
    }

    #[test]
    fn two_slips_and_equal_keys_are_none() {
        for other in ["otterling", "oterlin", "otter", "gnilretto", "ottersing2", ""] {
            assert!(!Slip::of("otterling").unwrap().near(other), "{other:?} is not one slip away");
        }
        assert!(!near("瑞瓯堂药行", "瑞瓯堂海味"), "two characters are another name");
    }

    #[test]
    fn what_is_too_short_is_not_guessed_at() {
        assert!(Slip::of("otte").is_none() && Slip::of("瑞瓯").is_none(), "nearly everything is one slip from it");
        assert!(Slip::of("otter").is_some() && Slip::of("瑞瓯堂").is_some(), "from here on slips are looked for");
    }
}

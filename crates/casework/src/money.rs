//! Exact decimals: sums of money, weights and prices. Never a float.
//!
//! Not formatting: how a sum is written for a reader is the interface's and the documents' affair.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use ts_rs::TS;

/// An exact decimal, sealed and sent as a string with the digits that were entered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Amount(pub Decimal);

impl Amount {
    /// Reads `6800`, `6,800.00` or `-1.5`; `None` for anything else, and for more than 28 digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Amount> {
        let plain: String = text.trim().chars().filter(|c| *c != ',' && *c != '\u{a0}').collect();
        let sound = !plain.is_empty()
            && plain.len() <= 24
            && plain.chars().enumerate().all(|(i, c)| c.is_ascii_digit() || c == '.' || (c == '-' && i == 0));
        if !sound {
            return None;
        }
        plain.parse::<Decimal>().ok().map(Amount)
    }

    /// Whole cents, rounded half away from zero, for sorting and adding up; `None` beyond 64 bits.
    #[must_use]
    pub fn cents(self) -> Option<i64> {
        use rust_decimal::prelude::ToPrimitive;
        let rounded = self
            .0
            .checked_mul(Decimal::ONE_HUNDRED)?
            .round_dp_with_strategy(0, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        rounded.to_i64()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Amount, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Amount::parse(&text).ok_or_else(|| serde::de::Error::custom("not a decimal"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them_and_stay_exact() {
        assert_eq!(
            Amount::parse("6,800.00").unwrap().to_string(),
            "6800.00",
            "cents that were entered are never dropped"
        );
        assert_eq!(Amount::parse("0.105").unwrap().cents(), Some(11), "half a cent rounds up");
        for wrong in ["", "12e3", "1-2", "abc", "١٢", "9999999999999999999999999999"] {
            assert!(Amount::parse(wrong).is_none(), "{wrong:?} is not a sum");
        }
    }
}

//! Instants and days. An instant is UTC in microseconds; a day is a civil day in Hong Kong.
//!
//! Not a clock: nothing here knows what time it is. Hong Kong has kept UTC+8 without summer time since
//! 1979, and no instant of this registry is older, so the offset is fixed whatever the machine's zone.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use ts_rs::TS;

/// An instant: microseconds since 1970-01-01T00:00:00Z. Sealed and sent as an integer; a command may
/// also write it as text, as [`Instant::parse`] reads it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Instant(pub i64);

/// A civil day in Hong Kong, written `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Day(pub Date);

/// One hour in microseconds.
pub const HOUR: i64 = 3_600_000_000;

const HONG_KONG: Offset = Offset::constant(8);

impl Instant {
    /// Reads RFC 3339, or `YYYY-MM-DD[ T]HH:MM[:SS]` or `YYYY-MM-DD` taken as Hong Kong time.
    #[must_use]
    pub fn parse(text: &str) -> Option<Instant> {
        let text = text.trim();
        if let Ok(stamp) = text.parse::<Timestamp>() {
            return Some(Instant(stamp.as_microsecond()));
        }
        let local = text
            .replace('T', " ")
            .parse::<jiff::civil::DateTime>()
            .or_else(|_| text.parse::<jiff::civil::DateTime>())
            .or_else(|_| text.parse::<Date>().map(|d| d.at(0, 0, 0, 0)))
            .ok()?;
        let stamp = HONG_KONG.to_timestamp(local).ok()?;
        Some(Instant(stamp.as_microsecond()))
    }

    /// The civil day in Hong Kong on which this instant falls.
    #[must_use]
    pub fn day(self) -> Day {
        Day(self.local().date())
    }

    /// The civil date and time in Hong Kong.
    #[must_use]
    pub fn local(self) -> jiff::civil::DateTime {
        let clamped = self.0.clamp(Timestamp::MIN.as_microsecond(), Timestamp::MAX.as_microsecond());
        let stamp = Timestamp::from_microsecond(clamped).unwrap_or(Timestamp::UNIX_EPOCH);
        HONG_KONG.to_datetime(stamp)
    }

    /// `2024-01-01T00:00:00+08:00`, with a fraction only where there is one.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let stamp = Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH);
        let zoned = stamp.to_zoned(TimeZone::fixed(HONG_KONG));
        zoned.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()
    }

    /// This instant `hours` later (or earlier, when negative).
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Instant {
        Instant(self.0.saturating_add(hours.saturating_mul(HOUR)))
    }

    /// The Hong Kong year of this instant.
    #[must_use]
    pub fn year(self) -> i16 {
        self.local().year()
    }
}

impl Day {
    /// Reads `YYYY-MM-DD`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        text.trim().parse::<Date>().ok().map(Day)
    }

    /// The instant at which this day begins in Hong Kong.
    #[must_use]
    pub fn begins(self) -> Instant {
        let stamp = HONG_KONG.to_timestamp(self.0.at(0, 0, 0, 0)).unwrap_or(Timestamp::MIN);
        Instant(stamp.as_microsecond())
    }

    /// The instant at which this day ends, which is the beginning of the next: 24:00.
    #[must_use]
    pub fn ends(self) -> Instant {
        self.begins().plus_hours(24)
    }

    /// The first day of a Hong Kong year.
    #[must_use]
    pub fn new_year(year: i16) -> Option<Day> {
        Date::new(year, 1, 1).ok().map(Day)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Instant, D::Error> {
        struct Either;
        impl serde::de::Visitor<'_> for Either {
            type Value = Instant;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("microseconds since 1970, or a time")
            }
            fn visit_i64<E: serde::de::Error>(self, v: i64) -> Result<Instant, E> {
                Ok(Instant(v))
            }
            fn visit_u64<E: serde::de::Error>(self, v: u64) -> Result<Instant, E> {
                i64::try_from(v).map(Instant).map_err(E::custom)
            }
            fn visit_str<E: serde::de::Error>(self, v: &str) -> Result<Instant, E> {
                Instant::parse(v).ok_or_else(|| E::custom("not a time"))
            }
        }
        d.deserialize_any(Either)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}
impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339())
    }
}
impl Serialize for Day {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Day, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        Day::parse(&text).ok_or_else(|| serde::de::Error::custom("not a day"))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn f076_the_day_turns_at_hong_kong_midnight() {
        let before = Instant::parse("2023-12-31T15:59:59Z").unwrap();
        let after = Instant::parse("2023-12-31T16:00:00Z").unwrap();
        assert_eq!(before.year(), 2023, "15:59:59Z is still the last second of 2023 in Hong Kong");
        assert_eq!(after.year(), 2024, "16:00:00Z is midnight in Hong Kong, so the new year has begun");
        assert_eq!(after, Day::new_year(2024).unwrap().begins(), "the year begins at that very instant");
    }

    #[test]
    fn times_without_a_zone_are_hong_kong_time() {
        let zoned = Instant::parse("2023-05-19T14:32:00+08:00").unwrap();
        for text in ["2023-05-19 14:32", "2023-05-19T14:32", "2023-05-19 14:32:00"] {
            assert_eq!(Instant::parse(text), Some(zoned), "{text} has no zone, so it is Hong Kong time");
        }
        assert_eq!(zoned.rfc3339(), "2023-05-19T14:32:00+08:00", "it is written as it was read");
        assert_eq!(Instant::parse("yesterday"), None, "words are not an instant");
    }
}

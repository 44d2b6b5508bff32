//! Which reminders were given at this desk, so that none is given again after a restart.
//!
//! Kept in the desk's plain file (`kept.rs`), so neither officer nor complaint can be read from it: a reminder is a mark
//! made of both, and the minute in which the visitor leaves, after which it is forgotten. Not when reminders come, which
//! is `reminders.rs`.

use casework::code::Id;
use casework::time::Instant;
use std::collections::BTreeMap;

/// The name under which the desk remembers them.
pub const NAME: &str = "reminders.given";
/// More are not kept: those that leave last stay.
const MOST: usize = 500;
const MINUTE: i64 = 60_000_000;

/// The reminders that were given: their marks, each with the minute in which the visitor leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given(BTreeMap<u64, i64>);

/// FNV-1a. It has only to tell reminders apart; who would guess at one learns no more than that it was given.
fn mark(officer: &str, id: Id, leaves_at: Instant, minutes: u32) -> u64 {
    let bytes = [officer.as_bytes(), &id.0, &leaves_at.0.to_le_bytes(), &minutes.to_le_bytes()];
    bytes
        .concat()
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |mark, byte| (mark ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Given {
    /// Whether an officer was reminded of a visitor this long before this hour.
    #[must_use]
    pub fn has(&self, officer: &str, id: Id, leaves_at: Instant, minutes: u32) -> bool {
        self.0.contains_key(&mark(officer, id, leaves_at, minutes))
    }

    /// Notes that the officer was.
    pub fn note(&mut self, officer: &str, id: Id, leaves_at: Instant, minutes: u32) {
        self.0.insert(mark(officer, id, leaves_at, minutes), leaves_at.0 / MINUTE);
    }

    /// Forgets visitors who have left.
    pub fn forget(&mut self, now: Instant) {
        self.0.retain(|_, leaves| *leaves >= now.0 / MINUTE);
    }

    /// As the desk keeps them.
    #[must_use]
    pub fn text(&self) -> String {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|(_, leaves)| std::cmp::Reverse(**leaves));
        let one = |(mark, leaves): &(&u64, &i64)| format!("{mark:016x}@{leaves}");
        all.iter().take(MOST).map(one).collect::<Vec<_>>().join(" ")
    }

    /// As they were kept; what cannot be read was not given.
    #[must_use]
    pub fn read(text: &str) -> Given {
        let one = |word: &str| {
            let (mark, leaves) = word.split_once('@')?;
            Some((u64::from_str_radix(mark, 16).ok()?, leaves.parse().ok()?))
        };
        Given(text.split_whitespace().filter_map(one).collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> Instant {
        Instant::parse(text).unwrap()
    }

    #[test]
    fn what_was_given_is_known_after_a_restart_and_nobody_can_be_read_from_it() {
        let leaves = at("2026-05-19T18:30:00+08:00");
        let mut given = Given::default();
        given.note("Q001", Id([7; 16]), leaves, 60);
        let text = given.text();
        assert!(!text.contains("Q001") && !text.contains("0707"), "a plain file names neither officer nor complaint");
        let again = Given::read(&text);
        assert_eq!(again, given, "it reads back");
        assert!(again.has("Q001", Id([7; 16]), leaves, 60), "the very reminder");
        for other in [
            again.has("Q002", Id([7; 16]), leaves, 60),
            again.has("Q001", Id([8; 16]), leaves, 60),
            again.has("Q001", Id([7; 16]), at("2026-05-19T18:31:00+08:00"), 60),
            again.has("Q001", Id([7; 16]), leaves, 240),
        ] {
            assert!(!other, "another officer, visitor, hour or reminder was not given");
        }
    }

    #[test]
    fn it_forgets_who_has_left_and_does_not_outgrow_the_desk() {
        let mut given = Given::default();
        for n in 0..1_000_u32 {
            let id = Id(u128::from(n).to_le_bytes());
            given.note("Q001", id, Instant(i64::from(n) * MINUTE), 60);
        }
        given.forget(Instant(100 * MINUTE));
        assert!(!given.has("Q001", Id(99_u128.to_le_bytes()), Instant(99 * MINUTE), 60), "a visitor who left");
        assert!(given.text().len() < 16 * 1024, "what a desk remembers under one name is bounded");
        assert_eq!(Given::read("nonsense 12@ @5 zz@1"), Given::default(), "a spoilt file is a desk that begins afresh");
    }
}

//! When a session must end: five minutes without an officer, ten hours in all, or a clock that cannot be trusted.
//!
//! A pure rule on readings of two clocks; who reads them and what ending means is in `desk.rs`. Two clocks because the
//! monotonic one stands still while the machine sleeps and the other can be set by hand (trust paper, §2.4).

use serde::Serialize;
use std::time::{Duration, Instant, SystemTime};

/// How long a desk may stand unattended.
pub const IDLE: Duration = Duration::from_secs(5 * 60);
/// How long a session lasts at most.
pub const WHOLE: Duration = Duration::from_secs(10 * 60 * 60);
/// How far the wall clock may go back before that counts as being set: time servers correct by less.
const CORRECTION: Duration = Duration::from_secs(2);

/// Why a session ended. The page is told, so that the lock screen can say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// The officer locked the desk, or another signed in.
    Asked,
    /// Nobody was there.
    Idle,
    /// The session had its time.
    TenHours,
    /// The wall clock went backwards.
    Clock,
}

/// One reading of both clocks.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    monotonic: Instant,
    wall: SystemTime,
}

impl Reading {
    /// Reads both clocks.
    #[must_use]
    pub fn now() -> Reading {
        Reading { monotonic: Instant::now(), wall: SystemTime::now() }
    }

    /// The longer of the two times since `earlier`.
    fn since(&self, earlier: &Reading) -> Duration {
        let wall = self.wall.duration_since(earlier.wall).unwrap_or_default();
        self.monotonic.duration_since(earlier.monotonic).max(wall)
    }
}

/// The watch kept over one session.
#[derive(Debug)]
pub struct Watch {
    began: Reading,
    attended: Reading,
    latest: SystemTime,
}

impl Watch {
    /// A session that begins now.
    #[must_use]
    pub fn begin(now: Reading) -> Watch {
        Watch { began: now, attended: now, latest: now.wall }
    }

    /// The officer did something.
    pub fn attend(&mut self, now: Reading) {
        self.attended = now;
    }

    /// Whether the session must end, and why.
    pub fn look(&mut self, now: Reading) -> Option<Ending> {
        let back = self.latest.duration_since(now.wall).unwrap_or_default();
        self.latest = self.latest.max(now.wall);
        if back > CORRECTION {
            Some(Ending::Clock)
        } else if now.since(&self.began) > WHOLE {
            Some(Ending::TenHours)
        } else if now.since(&self.attended) > IDLE {
            Some(Ending::Idle)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Reading, monotonic: u64, wall: i64) -> Reading {
        let step = Duration::from_secs(wall.unsigned_abs());
        Reading {
            monotonic: start.monotonic + Duration::from_secs(monotonic),
            wall: if wall < 0 { start.wall - step } else { start.wall + step },
        }
    }

    #[test]
    fn an_unattended_desk_locks_after_five_minutes() {
        let start = Reading::now();
        let mut watch = Watch::begin(start);
        assert_eq!(watch.look(after(start, 300, 300)), None, "five minutes are allowed");
        watch.attend(after(start, 300, 300));
        assert_eq!(watch.look(after(start, 600, 600)), None, "an act begins the five minutes anew");
        assert_eq!(watch.look(after(start, 601, 601)), Some(Ending::Idle), "a second more locks");
    }

    #[test]
    fn sleep_counts_although_the_monotonic_clock_stood_still() {
        let start = Reading::now();
        let mut watch = Watch::begin(start);
        assert_eq!(watch.look(after(start, 10, 3600)), Some(Ending::Idle), "the wall clock tells of the sleep");
    }

    #[test]
    fn a_clock_set_back_locks_and_cannot_lengthen_a_session() {
        let start = Reading::now();
        let mut watch = Watch::begin(start);
        assert_eq!(watch.look(after(start, 30, 29)), None, "a time server's correction is no reason");
        assert_eq!(watch.look(after(start, 31, -60)), Some(Ending::Clock), "a clock set back by hand is");
        let mut unseen = Watch::begin(start);
        assert_eq!(unseen.look(after(start, 301, -1)), Some(Ending::Idle), "the monotonic clock still runs");
    }

    #[test]
    fn ten_hours_are_enough_however_busy() {
        let start = Reading::now();
        let mut watch = Watch::begin(start);
        watch.attend(after(start, 36_000, 36_000));
        assert_eq!(watch.look(after(start, 36_000, 36_000)), None, "ten hours are allowed");
        watch.attend(after(start, 36_001, 36_001));
        assert_eq!(watch.look(after(start, 36_001, 36_001)), Some(Ending::TenHours), "work does not lengthen them");
    }
}

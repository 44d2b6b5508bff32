//! Slows guessing down: after each failed unlock the next one waits, 1, 2, 4, 8, 16, 32, then 42 seconds
//! (trust.md 2.4). Kept in a small file, so that starting again does not begin anew.
//!
//! It guards a desk that is left alone, not a copied disk: whoever can write the folder can delete the file.
//! Against a copied disk stands the cost of the derivation in `slots.rs`.

use crate::files::{FileFault, Part, RegistryDir, atomic_write, probe};
use casework::time::Instant;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

const SECONDS: [u64; 7] = [1, 2, 4, 8, 16, 32, 42];

/// The failed unlocks of one folder. Reads its file at every question, because other processes count too.
pub struct Backoff {
    dir: RegistryDir,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Count {
    failures: u32,
    last: Instant,
}

impl Backoff {
    /// Names the folder; touches no disk.
    #[must_use]
    pub fn open(dir: &Path) -> Backoff {
        Backoff { dir: RegistryDir::new(dir) }
    }

    /// How long the next attempt has to wait; zero when it may be made now. A clock that was set back makes the
    /// wait begin again once, and does not lock the office out until the old time has come.
    ///
    /// # Errors
    /// The file is there and cannot be read.
    pub fn wait_needed(&self, now: Instant) -> Result<Duration, FileFault> {
        let Some(mut count) = self.read(now)? else {
            return Ok(Duration::ZERO);
        };
        if count.last > now {
            count.last = now;
            // On a disk that cannot be written the wait still holds; the attempt itself will tell of the disk.
            let _ = self.write(count);
        }
        let passed = Duration::from_micros(now.0.abs_diff(count.last.0));
        Ok(count.wait().saturating_sub(passed))
    }

    /// Counts a failed attempt and says how many there have been in a row.
    ///
    /// # Errors
    /// The count could not be kept.
    pub fn failed(&self, now: Instant) -> Result<u32, FileFault> {
        let _held = self.dir.hold_for_writing()?;
        let failures = self.read(now)?.map_or(0, |count| count.failures).saturating_add(1);
        self.write(Count { failures, last: now })?;
        Ok(failures)
    }

    /// Forgets the count after an attempt that succeeded.
    ///
    /// # Errors
    /// The file could not be removed.
    pub fn cleared(&self) -> Result<(), FileFault> {
        match fs::remove_file(self.dir.path(Part::Backoff)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(FileFault::of(Part::Backoff, error)),
            _ => Ok(()),
        }
    }

    /// A file that makes no sense counts as the longest wait, from now.
    fn read(&self, now: Instant) -> Result<Option<Count>, FileFault> {
        let path = self.dir.path(Part::Backoff);
        if probe(&path, Part::Backoff)?.is_none() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        match File::open(path).and_then(|file| file.take(1024).read_to_end(&mut bytes)) {
            Ok(_) => {}
            // Another process cleared it between the two looks.
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(FileFault::of(Part::Backoff, error)),
        }
        Ok(Some(serde_json::from_slice(&bytes).unwrap_or_else(|_| {
            let longest = Count { failures: SECONDS.len() as u32, last: now };
            let _ = self.write(longest);
            longest
        })))
    }

    fn write(&self, count: Count) -> Result<(), FileFault> {
        let bytes = serde_json::to_vec(&count).expect("BUG: two numbers always serialise");
        atomic_write(&self.dir.path(Part::Backoff), &bytes).map_err(|error| FileFault::of(Part::Backoff, error))
    }
}

impl Count {
    fn wait(self) -> Duration {
        let step = (self.failures as usize).min(SECONDS.len());
        Duration::from_secs(if step == 0 { 0 } else { SECONDS[step - 1] })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use tempfile::tempdir;

    const START: i64 = 1_700_000_000_000_000;

    fn at(seconds: i64) -> Instant {
        Instant(START + seconds * 1_000_000)
    }

    #[test]
    fn each_failure_waits_longer_and_success_forgets() {
        let dir = tempdir().unwrap();
        let backoff = Backoff::open(dir.path());
        assert_eq!(backoff.wait_needed(at(0)).unwrap(), Duration::ZERO, "The first attempt does not wait.");
        for (nth, seconds) in [1, 2, 4, 8, 16, 32, 42, 42].into_iter().enumerate() {
            assert_eq!(backoff.failed(at(0)).unwrap() as usize, nth + 1, "Failures are counted.");
            let again = Backoff::open(dir.path());
            let wait = again.wait_needed(at(0)).unwrap();
            assert_eq!(wait, Duration::from_secs(seconds), "The wait grows and survives a new start.");
        }
        assert_eq!(backoff.wait_needed(at(40)).unwrap(), Duration::from_secs(2), "Time that passed counts.");
        assert_eq!(backoff.wait_needed(at(42)).unwrap(), Duration::ZERO, "After the wait an attempt is free.");
        backoff.cleared().unwrap();
        backoff.cleared().unwrap();
        assert_eq!(backoff.wait_needed(at(0)).unwrap(), Duration::ZERO, "Success forgets the failures.");
    }

    #[test]
    fn a_clock_set_back_waits_once_more_and_not_for_years() {
        let dir = tempdir().unwrap();
        let backoff = Backoff::open(dir.path());
        backoff.failed(at(90_000_000)).unwrap();
        assert_eq!(backoff.wait_needed(at(0)).unwrap(), Duration::from_secs(1), "Setting it back wins nothing.");
        assert_eq!(backoff.wait_needed(at(1)).unwrap(), Duration::ZERO, "The office is not locked out.");
    }

    #[test]
    fn a_damaged_count_is_the_longest_wait() {
        let dir = tempdir().unwrap();
        std::fs::write(dir.path().join("backoff.json"), b"{]").unwrap();
        let backoff = Backoff::open(dir.path());
        assert_eq!(backoff.wait_needed(at(0)).unwrap(), Duration::from_secs(42), "Damage is no short cut.");
        assert_eq!(backoff.wait_needed(at(42)).unwrap(), Duration::ZERO, "And it is no lock-out.");
    }
}

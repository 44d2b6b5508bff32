//! Counts passed and failed tests in what the test programs print.
//!
//! Reads the closing lines of Rust's test harness and of Vitest; not their single tests.

use std::fmt;
use std::ops::AddAssign;

/// How many passed and how many failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
}

impl Tally {
    /// Reads one line of output.
    pub fn read(&mut self, line: &str) {
        let plain = without_colour(line);
        let plain = plain.trim();
        let counted = plain
            .strip_prefix("test result:")
            .or_else(|| plain.strip_prefix("Tests ").filter(|rest| rest.trim_end().ends_with(')')));
        let Some(counted) = counted else { return };
        let words: Vec<&str> = counted.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
        for pair in words.windows(2) {
            if let [number, word] = pair
                && let Ok(number) = number.parse::<u64>()
            {
                match *word {
                    "passed" => self.passed += number,
                    "failed" => self.failed += number,
                    _ => {}
                }
            }
        }
    }

    /// Brings the count into line with how the program ended: a check without tests is one check, and a failure that
    /// no test told of (it did not compile, it crashed) is a failure.
    pub fn settle(&mut self, succeeded: bool) {
        if succeeded && *self == Tally::default() {
            self.passed = 1;
        }
        if !succeeded && self.failed == 0 {
            self.failed = 1;
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The line without terminal colours.
fn without_colour(line: &str) -> String {
    let mut plain = String::new();
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(lines: &[&str], succeeded: bool) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.read(line);
        }
        tally.settle(succeeded);
        tally
    }

    #[test]
    fn both_harnesses_are_read() {
        let rust =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.10s\n";
        assert_eq!(counted(&[rust], false), Tally { passed: 12, failed: 3 }, "the harness of Rust is read");
        let vitest =
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m2 failed\u{1b}[39m | \u{1b}[32m40 passed\u{1b}[39m (42)\n";
        assert_eq!(counted(&[vitest], false), Tally { passed: 40, failed: 2 }, "Vitest is read, colours and all");
        let files = " Test Files  9 passed (9)";
        assert_eq!(
            counted(&[files, "Tests are fun, 3 passed"], true),
            Tally { passed: 1, failed: 0 },
            "other lines are not"
        );
    }

    #[test]
    fn how_the_program_ended_has_the_last_word() {
        assert_eq!(counted(&[], true), Tally { passed: 1, failed: 0 }, "a check without tests is one check");
        assert_eq!(counted(&[], false), Tally { passed: 0, failed: 1 }, "what did not compile failed");
        let crashed = counted(&["test result: ok. 5 passed; 0 failed;"], false);
        assert_eq!(crashed, Tally { passed: 5, failed: 1 }, "a crash after passed tests is still a failure");
    }
}

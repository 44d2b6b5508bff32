//! Reference numbers that can be said on the telephone: `TDC-2023-003688-L`.
//!
//! Not their allocation, which is the door's (a block per desk and year, gap-free): the papers bring
//! the next number. Source: the house's settled list, "Reference numbers".

use serde::{Deserialize, Serialize};
use std::fmt;

/// What is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Series {
    /// Complaints.
    #[serde(rename = "TDC")]
    Complaint,
    /// Cases.
    #[serde(rename = "TDI")]
    Case,
    /// Referral lists.
    #[serde(rename = "REF")]
    List,
    /// Quick Action complaints, as a second number.
    #[serde(rename = "QAT")]
    QuickAction,
}

const LETTERS: &[u8; 23] = b"ABCDEFGHJKLMNPQRSTUVWXY";

impl Series {
    /// The letters before the year.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Series::Complaint => "TDC",
            Series::Case => "TDI",
            Series::List => "REF",
            Series::QuickAction => "QAT",
        }
    }
    fn digit(self) -> u64 {
        match self {
            Series::Complaint => 1,
            Series::Case => 2,
            Series::List => 3,
            Series::QuickAction => 4,
        }
    }
    fn width(self) -> usize {
        if self == Series::QuickAction { 4 } else { 6 }
    }
}

/// A reference number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Number {
    /// What is numbered.
    pub series: Series,
    /// The Hong Kong year of the sealed instant.
    pub year: i16,
    /// 1, 2, 3 … within the year's block.
    pub n: u32,
}

impl Number {
    /// The check letter: letter number (d mod 23), d being prefix digit, year and number read as one number.
    #[must_use]
    pub fn letter(&self) -> char {
        let digits = format!("{}{:04}{:0width$}", self.series.digit(), self.year, self.n, width = self.series.width());
        let d: u64 = digits.parse().unwrap_or(0);
        char::from(LETTERS[usize::try_from(d % 23).unwrap_or(0)])
    }

    /// Reads a number as people type it: any case, zeros and check letter may be left out.
    ///
    /// `None` when it is not a number, or its letter is there and wrong.
    #[must_use]
    pub fn parse(text: &str) -> Option<Number> {
        let upper = text.trim().to_ascii_uppercase();
        let mut parts = upper.split('-');
        let series = match parts.next()? {
            "TDC" => Series::Complaint,
            "TDI" => Series::Case,
            "REF" => Series::List,
            "QAT" => Series::QuickAction,
            _ => return None,
        };
        let year = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let digits = parts.next().filter(|n| n.len() <= 9 && n.bytes().all(|b| b.is_ascii_digit()))?;
        let number = Number { series, year, n: digits.parse().ok().filter(|n| *n > 0)? };
        match (parts.next(), parts.next()) {
            (None, _) => Some(number),
            (Some(letter), None) if letter.len() == 1 && letter.starts_with(number.letter()) => Some(number),
            _ => None,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.series.width();
        write!(f, "{}-{:04}-{:0width$}-{}", self.series.prefix(), self.year, self.n, self.letter())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_number_is_said_and_read_back() {
        let number = Number { series: Series::Complaint, year: 2023, n: 18982 };
        let letter = char::from(LETTERS[usize::try_from(12_023_018_982_u64 % 23).unwrap()]);
        assert_eq!(
            number.to_string(),
            format!("TDC-2023-018982-{letter}"),
            "prefix digit 1, year and number give the letter"
        );
        for typed in ["TDC-2023-018982", "tdc-2023-18982", &number.to_string().to_lowercase()] {
            assert_eq!(Number::parse(typed), Some(number), "{typed} is how people type it");
        }
        let wrong = if letter == 'A' { 'B' } else { 'A' };
        assert_eq!(
            Number::parse(&format!("TDC-2023-018982-{wrong}")),
            None,
            "a wrong letter is a slip, not another complaint"
        );
        for nonsense in
            ["", "TDC", "TDC-23-1", "TDC-2023-", "TDC-2023-0", "XYZ-2023-1", "TDC-2023-1-A-B", "TDC-2023-９"]
        {
            assert_eq!(Number::parse(nonsense), None, "{nonsense:?} is not a number");
        }
    }
}

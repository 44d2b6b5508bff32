//! What can be wrong with a CSV file as a whole. Not what is wrong with one row: that is a problem of
//! the row, and the other rows are read.

use serde::{Deserialize, Serialize};

/// Why a whole file is refused. The message is plain English for logs and the terminal; the words
/// of the window go by [`FileFault::code`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum FileFault {
    /// No byte, or empty lines only.
    #[error("the file is empty")]
    Empty,
    /// A head row and nothing below it.
    #[error("the file has a head row and no rows")]
    HeadOnly,
    /// A cell of the head row is empty.
    #[error("column {position} has no name in the head row")]
    UnnamedColumn {
        /// Which, counted from 1.
        position: usize,
    },
    /// Two cells of the head row bear one name, so no value could be told to be the one meant.
    #[error("the head row names the column {name:?} twice")]
    ColumnTwice {
        /// The name.
        name: String,
    },
    /// No cell of the head row is a column of the contract: another kind of file, or none at all.
    #[error("the head row names no column of a complaint")]
    NoKnownColumn,
    /// A NUL in the head row, as in UTF-16 text or a workbook under another name.
    #[error("the head row holds a NUL; the file is not text in UTF-8")]
    HeadHoldsNul,
    /// The head row is in another encoding.
    #[error("the file is not text in UTF-8")]
    NotUtf8,
    /// The bytes are not text in the encoding that was named.
    #[error("the file is not text in {encoding}")]
    OtherEncoding {
        /// The encoding.
        encoding: String,
    },
    /// More rows than one import takes.
    #[error("the file has more than {limit} rows; split it")]
    TooManyRows {
        /// The most that is taken.
        limit: usize,
    },
    /// More bytes than one import takes.
    #[error("the file has more than {limit} bytes; split it")]
    TooLarge {
        /// The most that is taken.
        limit: usize,
    },
    /// A quote was opened and the file ended before it was closed.
    #[error("a quote opened on line {line} is never closed")]
    UnclosedQuote {
        /// The line on which it opened.
        line: u32,
    },
    /// One record goes beyond its limit.
    #[error("the record that begins on line {line} is longer than {limit} bytes{}", opened(*.quote))]
    RecordTooLong {
        /// The line on which the record begins.
        line: u32,
        /// The most bytes that a record may have.
        limit: usize,
        /// The line on which the quote opened that was still open at the limit.
        quote: Option<u32>,
    },
}

impl FileFault {
    /// The stable code, as it is serialised.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            FileFault::Empty => "empty",
            FileFault::HeadOnly => "head-only",
            FileFault::UnnamedColumn { .. } => "unnamed-column",
            FileFault::ColumnTwice { .. } => "column-twice",
            FileFault::NoKnownColumn => "no-known-column",
            FileFault::HeadHoldsNul => "head-holds-nul",
            FileFault::NotUtf8 => "not-utf8",
            FileFault::OtherEncoding { .. } => "other-encoding",
            FileFault::TooManyRows { .. } => "too-many-rows",
            FileFault::TooLarge { .. } => "too-large",
            FileFault::UnclosedQuote { .. } => "unclosed-quote",
            FileFault::RecordTooLong { .. } => "record-too-long",
        }
    }
}

fn opened(quote: Option<u32>) -> String {
    quote.map(|line| format!("; a quote opened on line {line} is still open")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn each_code_is_the_serialised_tag() {
        let faults = [
            FileFault::Empty,
            FileFault::HeadOnly,
            FileFault::UnnamedColumn { position: 1 },
            FileFault::ColumnTwice { name: "x".into() },
            FileFault::NoKnownColumn,
            FileFault::HeadHoldsNul,
            FileFault::NotUtf8,
            FileFault::OtherEncoding { encoding: "big5".into() },
            FileFault::TooManyRows { limit: 1 },
            FileFault::TooLarge { limit: 1 },
            FileFault::UnclosedQuote { line: 1 },
            FileFault::RecordTooLong { line: 1, limit: 1, quote: Some(1) },
        ];
        for fault in faults {
            let wire = serde_json::to_value(&fault).unwrap();
            assert_eq!(wire["code"], fault.code(), "the words are looked up by this code, so both must be one");
        }
    }
}

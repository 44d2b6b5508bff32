//! The made year: invented complaints of a whole year, and the decisions that officers took on them.
//!
//! Not a way into a registry. The files written here are played or imported through the write door
//! like any office's own (`play`, `import`). What a plan asks for stands in `plan.rs`, who complains of
//! whom in `fates.rs`, the words in `complaints.rs`, the acts in `decisions.rs`; `recount.rs` counts
//! what came of it, so that no figure is ever copied from the plan.

mod calendar;
mod chance;
mod complaints;
mod decisions;
mod fates;
mod ledger;
mod narrative;
mod people;
mod plan;
mod recount;
mod stock;
mod streets;
mod today;
mod traders;
mod write;

pub use plan::Plan;
pub use today::write_today;
pub use write::write_year;

use std::fmt;

/// Why a made year could not be written.
#[derive(Debug)]
pub enum MadeError {
    /// The year cannot be reckoned with.
    Year(i16),
    /// The plan contradicts itself.
    Plan(&'static str),
    /// A file of `assets/demo` is not what is expected; its name and what is wrong.
    Asset(&'static str, String),
    /// What was written does not add up to the plan: the figure, what was planned and what was counted.
    Differs {
        /// The figure's name.
        figure: &'static str,
        /// What the plan asks for.
        planned: u32,
        /// What was counted.
        counted: u32,
    },
    /// A decision that the office's rules would not allow; the row's label and why.
    Unlawful(String, String),
    /// A file could not be written or read back.
    File(std::io::Error),
    /// A CSV file could not be written or read back.
    Csv(csv::Error),
}

impl fmt::Display for MadeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MadeError::Year(year) => write!(f, "year {year} cannot be made"),
            MadeError::Plan(why) => write!(f, "the plan contradicts itself: {why}"),
            MadeError::Asset(file, why) => write!(f, "assets/demo/{file}: {why}"),
            MadeError::Differs { figure, planned, counted } => {
                write!(f, "{figure}: planned {planned}, written {counted}")
            }
            MadeError::Unlawful(row, why) => write!(f, "decision {row}: {why}"),
            MadeError::File(e) => write!(f, "{e}"),
            MadeError::Csv(e) => write!(f, "{e}"),
        }
    }
}

impl std::error::Error for MadeError {}

impl From<std::io::Error> for MadeError {
    fn from(e: std::io::Error) -> MadeError {
        MadeError::File(e)
    }
}

impl From<csv::Error> for MadeError {
    fn from(e: csv::Error) -> MadeError {
        MadeError::Csv(e)
    }
}

#[cfg(test)]
mod tests;

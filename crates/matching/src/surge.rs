//! Surges, told as they begin: of single traders complaint by complaint, of categories week by week.
//!
//! Pure: no clock, no randomness, no files. It alarms nobody and decides nothing; it says what is more than was to be
//! expected, and why. Two doors: [`Traders`] for the stream of complaints (one alarm an outbreak, with the complaint by
//! which it begins), [`last_week`] and [`each_week`] for weekly counts of an allegation, a sector, a district or a
//! channel. Behind them: [`scan`], [`history`] and [`prior`] for traders, [`baseline`] and [`chain`] for weeks, [`tail`]
//! for both. Measured by `cargo xtask bench surge`.

pub mod baseline;
pub mod chain;
pub mod history;
pub mod prior;
pub mod scan;
pub mod tail;
pub mod traders;
pub mod weekly;

pub use traders::{Surge, Traders};
pub use weekly::{Week, each_week, last_week};

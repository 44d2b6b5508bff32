//! The rules of the office: what an officer may do, what follows from it, and when the office says no.
//!
//! Pure. No clock, no randomness, no database, no I/O, no language: the same act on the same papers
//! always gives the same facts or the same refusal. The books are kept in `registry`; words for codes
//! live in `assets/words`. Start reading at [`command`], [`fact`] and [`refusal`], then one rule with
//! its tests, such as [`complaint::consolidate`].

pub mod act;
pub mod alarm;
pub mod case;
pub mod code;
pub mod command;
pub mod complaint;
pub mod days;
pub mod decide;
pub mod fact;
pub mod file_name;
pub mod intake;
pub mod letter;
pub mod limitation;
pub mod money;
pub mod number;
pub mod office;
pub mod officer;
pub mod papers;
pub mod particular;
pub mod priority;
pub mod proposal;
pub mod reference;
pub mod referral;
pub mod refusal;
pub mod roles;
pub mod standing_rule;
pub mod statistics;
pub mod taking;
pub mod time;
pub mod trader;
pub mod units;

pub use decide::decide;

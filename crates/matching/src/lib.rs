//! Which reports name the same trader, and how words are found: fold, tokenise, key, group, explain.
//!
//! Pure: no clock, no randomness, no files, no database. It decides nothing about complaints; it suggests, and an
//! officer consolidates. Start with [`fold()`] (the one way in which text is compared), then [`terms`] for search or
//! [`group`] for suggestions; [`surge`] tells what is more than was to be expected.

pub mod address;
mod beside;
mod blocks;
pub mod clusters;
pub mod fold;
mod gather;
pub mod group;
pub mod keys;
pub mod known;
mod learn;
pub mod likeness;
mod names;
mod numbered;
mod numbers;
mod profile;
pub mod query;
mod signs;
pub mod slip;
pub mod surge;
pub mod terms;
mod traces;
mod values;
mod verdicts;
mod ways;
mod weights;

pub use clusters::clusters;
pub use fold::{Folded, fold, fold_with_map};
pub use group::{Field, Group, Member, Options, Reason, Report, Verdict};
pub use known::suggest;
pub use likeness::{Agrees, marks};
pub use query::{Query, QueryProblem, query};
pub use slip::Slip;
pub use terms::{Indexed, index_text};
pub use traces::payees;

//! Which reports name the same trader, and how words are found: fold, tokenise, key, group, explain.
//!
//! Pure: no clock, no randomness, no files, no database. It decides nothing about complaints; it suggests, and an
//! officer consolidates. Start with [`fold()`] (the one way in which text is compared), then [`terms`] for search or
//! [`group`] for suggestions.

pub mod clusters;
pub mod fold;
pub mod group;
pub mod keys;
pub mod likeness;
mod link;
mod names;
mod numbers;
pub mod query;
mod shared;
pub mod slip;
pub mod terms;

pub use clusters::clusters;
pub use fold::{Folded, fold, fold_with_map};
pub use group::{Group, Member, Options, Reason, Report, suggest};
pub use likeness::{Agrees, marks};
pub use query::{Query, QueryProblem, query};
pub use slip::Slip;
pub use terms::{Indexed, index_text};

//! Investigation cases: the transitions k1 to k13 of domain paper §6.2, one rule to a function.
//!
//! Not the roles, which [`crate::roles`] has decided before a rule is asked, and not the second pair
//! of eyes, which [`crate::proposal`] compares. Every rule reads the case's paper, refuses or states
//! its facts. Start with [`investigate`]; what all rules ask of their forms is in `form.rs`.

pub mod advice;
pub mod conclude;
pub mod court;
mod form;
pub mod investigate;
pub mod join;
pub mod open;
pub mod outcome;
pub mod prosecute;
mod sentence;
#[cfg(test)]
mod tests_support;

pub use advice::{seek_advice, submit};
pub(crate) use conclude::reopened;
pub use conclude::{conclude, propose_reopening};
pub use court::{record_court, verify_court};
pub use investigate::{resume, start, suspend};
pub use join::{merge, split};
pub(crate) use open::opened;
pub use open::{assign, open};
pub(crate) use outcome::not_pursued;
pub use outcome::{accept_undertaking, breach, no_further_action, warn};
pub use prosecute::prosecute;

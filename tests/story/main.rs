//! Whole journeys through the registry's public doors. Each test bears the id of its scenario or fault.
//!
//! Not the rules one by one, which are at the foot of `casework`'s files, nor the window (`tests/desktop`).
//! Set-up shared by all is in `tests/lib.rs`.
#![allow(clippy::unwrap_used)]

mod batches;
mod chance;
mod clocks;
mod crash;
mod damage;
mod doors;
mod imports;
mod joining;
mod opening;
mod referring;
mod rules;
mod search;
mod settings;
mod statements;
mod traders;

//! The invariants of the house, as tests that read the source tree.
//!
//! Not style, which the formatter and the linter keep. Each test says which rule it keeps and names every file that
//! breaks it.
#![allow(clippy::unwrap_used)]

mod colours;
mod crates;
mod house;
mod interface;
mod tree;
mod words;

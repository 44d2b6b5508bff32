//! Placeholder.
pub mod anchor;
pub mod files;
pub mod keys;

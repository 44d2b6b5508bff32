//! Keeps the books: an encrypted SQLite registry with a journal of sealed facts and the ordinary tables that
//! the journal moves.
//!
//! Not the rules (`casework`), not the matching of traders (`matching`), not files that come and go (`exchange`).
//! Start at [`perform`], one write from door to receipt; then `tables`, what each fact does; then [`ask`].

pub mod act_id;
pub mod anchor;
pub mod ask;
pub mod backup;
mod calendar;
pub mod drafts;
pub mod evidence;
pub mod fault;
pub mod files;
mod follow_rules;
pub mod found;
pub mod journal;
pub mod keys;
pub mod officers;
pub mod open_fault;
mod papers;
pub mod perform;
pub mod receipt;
pub mod registry;
mod rows;
pub mod saved_views;
pub mod settings;
pub mod standing_rules;
pub mod store;
pub mod tables;
#[cfg(any(test, feature = "cheap-keys"))]
pub mod testing;
pub mod verify;
pub mod wire;

pub use fault::{Failure, Fault};
pub use found::{Founded, Founder, Standing, found, look};
pub use open_fault::OpenFault;
pub use receipt::{Receipt, Subject};
pub use registry::{Played, Registry, Session, clock};

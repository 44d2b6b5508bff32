//! Drives the real application in a real window: what the journeys in `tests/journeys` are written with.
//!
//! Not the journeys themselves, and no test of the page's parts: those are beside `ui/src`. A journey takes a
//! [`Registry`], opens a [`Window`] over it and does what an officer would do. Every wait is bounded, and what fails
//! says which part of the page it did not find, with a picture of the window beside it.

mod display;
mod focus;
mod hand;
mod notified;
mod page;
mod quiet;
mod registry;
mod window;
mod wire;

pub use display::Display;
pub use notified::{Notification, Notifications};
pub use page::{Key, Page};
pub use registry::{PASSWORD, Registry};
pub use window::{Window, shared};

use std::path::PathBuf;

/// Where the programs under test lie: what `cargo xtask test` built.
///
/// # Panics
/// Where the programs are not there.
#[must_use]
pub fn program(name: &str) -> PathBuf {
    let folder = std::env::var_os("STEELYARD_PROGRAMS").map_or_else(|| target().join("debug"), PathBuf::from);
    let path = folder.join(name);
    assert!(path.exists(), "{} is not built: the journeys are run by `cargo xtask test`", path.display());
    path
}

/// The window's driver.
fn driver() -> PathBuf {
    std::env::var_os("STEELYARD_DRIVER").map_or_else(|| target().join("tools/bin/tauri-driver"), PathBuf::from)
}

/// Where pictures of the journeys are laid down.
fn pictures() -> PathBuf {
    target().join("journeys")
}

fn target() -> PathBuf {
    let own = || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target"));
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(own, PathBuf::from)
}

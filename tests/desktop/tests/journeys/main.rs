//! Journeys through the real application: each a story of the office, told in the window.
//!
//! Run by `cargo xtask test`, which builds what they need. What they are written with is the library beside them.

mod administering;
mod amending;
mod closing;
mod composing;
mod consolidating;
mod counting;
mod dialog;
mod evidence;
mod filing;
mod importing;
mod judging;
mod keyboard;
mod killing;
mod listing;
mod opening;
mod packing;
mod pictures;
mod recording;
mod referring;
mod reminding;
mod returning;
mod sudden;
mod writing;

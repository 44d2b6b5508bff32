//! What both doors of the desk need between books and files: taking complaints in, taking lists out, where
//! the registry lies, and the words of codes.
//!
//! Not the command line itself (`main.rs`) nor the window (`src-tauri`).

pub mod bring_in;
pub mod place;
pub mod take_copy;
pub mod take_figures;
pub mod take_out;
pub mod words;

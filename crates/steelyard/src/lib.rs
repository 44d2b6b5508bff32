//! What both doors of the desk need between books and files: taking complaints in, taking lists out, where
//! the registry lies, and the words of codes.
//!
//! Not the command line itself (`main.rs`) nor the window (`src-tauri`).

pub mod bring_in;
pub mod close;
pub mod dates;
pub mod extract;
pub mod letters;
pub mod place;
pub mod reading;
pub mod redact;
pub mod show;
pub mod staged;
pub mod take_copy;
pub mod take_figures;
pub mod take_list;
pub mod take_out;
pub mod take_paper;
pub mod take_report;
pub mod take_statement;
pub mod words;

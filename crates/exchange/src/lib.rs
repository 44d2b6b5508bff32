//! What comes in and goes out: complaints in CSV; referral lists and tables in CSV and XLSX.
//!
//! Bytes in, rows out, and the other way round. Not the writing of files: the caller writes to a
//! temporary name, syncs and renames. Not the rule on what a complaint needs, which is `casework`'s,
//! and not the journal entry that an export must have before its file exists. Start reading at
//! [`complaint_csv`] for what comes in and at [`list`] for what goes out.

pub mod complaint_csv;
pub mod list;
pub mod mail;
pub mod neutral;
pub mod out;
pub mod sheet;
pub mod table;

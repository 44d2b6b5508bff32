//! An import as the window takes it, step by step: a file is opened, looked at, mapped, checked, filed, and its bad rows are given
//! back. The file lies in memory until it is filed or let go; nothing of it is written but the act.
//!
//! Not the command line's import of a file in the contract's own columns ([`crate::bring_in`]). Reading is done by the
//! helper ([`crate::reading`]); what a complaint needs is decided by the write door.

use crate::bring_in::{FieldProblem, RefusedRow};
use crate::reading::{self, Job, Refused, Why};
use crate::words;
use casework::code::Digest;
use casework::command::{Command, ImportComplaints};
use casework::reference::{Lang, Reference};
use exchange::complaint_csv::days::Days;
use exchange::complaint_csv::{FileFault, Mapping, Warning, read_sheet};
use exchange::mail::{self, Mail};
use exchange::sheet::{About, Bounds, Choice, Opened, bad_rows, headings};
use registry::perform::Watch;
use registry::{Failure, Receipt, Registry};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

/// How many rows are shown of a file, and how many of the refused and the warned.
const SAMPLE: usize = 8;
/// How many refused rows and warnings are named; the file of bad rows has them all.
const NAMED: usize = 200;
/// The longest cell that is shown.
const SHOWN: usize = 120;

/// Why a step of an import is not done.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum StageFault {
    /// The file cannot be read, or not so.
    Unread(Refused),
    /// The write door said no.
    Door(Failure),
}

impl From<Refused> for StageFault {
    fn from(refused: Refused) -> StageFault {
        StageFault::Unread(refused)
    }
}

impl From<FileFault> for StageFault {
    fn from(file: FileFault) -> StageFault {
        StageFault::Unread(Refused { why: Why::Table, about: None, file: Some(file) })
    }
}

impl From<Failure> for StageFault {
    fn from(failure: Failure) -> StageFault {
        StageFault::Door(failure)
    }
}

/// A file that lies open.
pub struct Staged {
    name: String,
    bytes: Vec<u8>,
    inner: Inner,
    /// Of the last checking: why each bad row is bad, in words and in codes.
    bad: BTreeMap<u32, Vec<FieldProblem>>,
}

enum Inner {
    Table(Opened),
    Mail(Vec<Mail>),
}

/// What a file looks like.
#[derive(Debug, Clone, Serialize)]
pub struct Look {
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub size: usize,
    /// SHA-256.
    pub sha256: Digest,
    /// What was found out of a table.
    pub table: Option<TableLook>,
    /// The messages of an e-mail or a box of them.
    pub mails: Vec<Mail>,
}

/// What a table looks like.
#[derive(Debug, Clone, Serialize)]
pub struct TableLook {
    /// Encoding, separator, sheets.
    pub about: About,
    /// The headings.
    pub heads: Vec<String>,
    /// The first rows, cells cut to what is shown.
    pub sample: Vec<Vec<String>>,
    /// How many rows stand below the headings.
    pub rows: usize,
    /// By which a file of the same make is known again.
    pub signature: String,
    /// A column for each heading, as far as headings tell.
    pub proposed: Vec<Option<&'static str>>,
}

/// What a mapping comes to.
#[derive(Debug, Clone, Serialize)]
pub struct Checked {
    /// Rows of the file.
    pub rows: usize,
    /// Rows that would be filed.
    pub filed: u32,
    /// Rows that were filed before with the same content.
    pub already: u32,
    /// Rows that are refused.
    pub refused_count: usize,
    /// The first of them.
    pub refused: Vec<RefusedRow>,
    /// Rows that a spreadsheet may have harmed.
    pub warned_count: usize,
    /// The first of them.
    pub warned: Vec<Warning>,
    /// The file reads either way: which number is the day is asked.
    pub asks_days: bool,
    /// What the file itself says of the order of days.
    pub days: Option<Days>,
}

impl Staged {
    /// Opens a file.
    ///
    /// # Errors
    /// Why it is not read.
    pub fn open(name: &str, bytes: Vec<u8>, stop: &AtomicBool) -> Result<Staged, Refused> {
        let inner = if mail::is_mail(&bytes) {
            let read = reading::read_until(&Job::Mail, &bytes, stop)?;
            Inner::Mail(mail::unpack(&read).ok_or(Refused::of(Why::Broke))?)
        } else {
            Inner::Table(table(&bytes, &Choice::default(), stop)?)
        };
        Ok(Staged { name: name.to_owned(), bytes, inner, bad: BTreeMap::new() })
    }

    /// Reads the file anew, as the officer chose.
    ///
    /// # Errors
    /// Why it is not read so; it stays as it was read before.
    pub fn choose(&mut self, choice: &Choice, stop: &AtomicBool) -> Result<(), Refused> {
        if matches!(self.inner, Inner::Table(_)) {
            self.inner = Inner::Table(table(&self.bytes, choice, stop)?);
            self.bad.clear();
        }
        Ok(())
    }

    /// What it looks like.
    #[must_use]
    pub fn look(&self) -> Look {
        let (table, mails) = match &self.inner {
            Inner::Table(opened) => (Some(table_look(opened)), Vec::new()),
            Inner::Mail(mails) => (None, mails.clone()),
        };
        Look { name: self.name.clone(), size: self.bytes.len(), sha256: self.digest(), table, mails }
    }

    fn digest(&self) -> Digest {
        Digest(Sha256::digest(&self.bytes).into())
    }

    /// A message with the bytes of its original.
    #[must_use]
    pub fn mail(&self, at: usize) -> Option<(&Mail, &[u8])> {
        let Inner::Mail(mails) = &self.inner else { return None };
        let mail = mails.get(at)?;
        Some((mail, self.bytes.get(mail.at.0..mail.at.1)?))
    }

    /// What a mapping comes to, without filing anything.
    ///
    /// # Errors
    /// When the mapping cannot be read, or the door refuses the act as a whole.
    pub fn check(
        &mut self,
        registry: &Registry,
        mapping: &Mapping,
        watch: Option<Watch<'_>>,
    ) -> Result<Checked, StageFault> {
        let order = mapping.order(self.sheet()?);
        let days = mapping.days.or(order.settled());
        let (checked, _) =
            self.give(&Mapping { days, ..mapping.clone() }, |command| registry.preview_watched(command, watch))?;
        Ok(Checked { asks_days: days.is_none(), days: order.settled(), ..checked })
    }

    /// Files the sound rows as one act.
    ///
    /// # Errors
    /// As [`Staged::check`].
    pub fn file(
        &mut self,
        registry: &Registry,
        act: &str,
        mapping: &Mapping,
        watch: Option<Watch<'_>>,
    ) -> Result<(Checked, Option<Receipt>), StageFault> {
        let days = mapping.days.or(mapping.order(self.sheet()?).settled());
        self.give(&Mapping { days, ..mapping.clone() }, |command| registry.perform_watched(act, command, watch))
    }

    fn sheet(&self) -> Result<&exchange::sheet::Sheet, StageFault> {
        match &self.inner {
            Inner::Table(opened) => Ok(&opened.sheet),
            Inner::Mail(_) => Err(Refused::of(Why::OtherKind).into()),
        }
    }

    fn give(
        &mut self,
        mapping: &Mapping,
        door: impl FnOnce(&[u8]) -> Result<Receipt, Failure>,
    ) -> Result<(Checked, Option<Receipt>), StageFault> {
        let (parsed, warnings) = read_sheet(self.sheet()?, mapping, Reference::bundled())?;
        let mut bad: BTreeMap<u32, Vec<FieldProblem>> = BTreeMap::new();
        for row in &parsed.refused {
            let problems = row.problems.iter().map(|p| problem(&p.field, p.code.code()));
            bad.entry(row.line).or_default().extend(problems);
        }
        let (mut filed, mut already, mut receipt) = (0, 0, None);
        if !parsed.rows.is_empty() {
            let command = ImportComplaints { rows: parsed.rows, file: Some(self.digest()) };
            let command = serde_json::to_vec(&Command::ImportComplaints(command)).unwrap_or_default();
            let given = door(&command)?;
            if let Some(imported) = &given.import {
                (filed, already) = (imported.filed, imported.already);
                for row in &imported.refused {
                    let problems = row.problems.iter().map(|(field, code)| problem(field.as_str(), code.as_str()));
                    bad.entry(row.line).or_default().extend(problems);
                }
            }
            receipt = Some(given);
        }
        let refused =
            bad.iter().take(NAMED).map(|(line, problems)| RefusedRow { line: *line, problems: problems.clone() });
        let checked = Checked {
            rows: parsed.total_rows,
            filed,
            already,
            refused_count: bad.len(),
            refused: refused.collect(),
            warned_count: warnings.len(),
            warned: warnings.into_iter().take(NAMED).collect(),
            asks_days: false,
            days: mapping.days,
        };
        self.bad = bad;
        Ok((checked, receipt))
    }

    /// Every row that the last checking or filing refused, in the order of their lines.
    #[must_use]
    pub fn refused(&self) -> Vec<RefusedRow> {
        self.bad.iter().map(|(line, problems)| RefusedRow { line: *line, problems: problems.clone() }).collect()
    }

    /// The rows that the last checking or filing refused, in the format of the file, with their reasons in front; and the
    /// name's ending. Nothing where there is none.
    #[must_use]
    pub fn bad_rows(&self, lang: Lang) -> Option<(Vec<u8>, &'static str)> {
        let Inner::Table(opened) = &self.inner else { return None };
        if self.bad.is_empty() {
            return None;
        }
        let reasons = self.bad.iter().map(|(line, problems)| {
            let said = |say: &dyn Fn(&FieldProblem) -> String| {
                format!("{line}: {}", problems.iter().map(say).collect::<Vec<_>>().join(" · "))
            };
            let words = said(&|p| format!("{} {}", p.field, words::problem(lang, &p.code)));
            (*line, (words, said(&|p| format!("{} {}", p.field, p.code))))
        });
        let reasons: BTreeMap<u32, (String, String)> = reasons.collect();
        if opened.about.encoding.is_some() {
            return Some((bad_rows::of_text(&self.bytes, &opened.about, &opened.sheet, &reasons), "csv"));
        }
        bad_rows::of_workbook(&opened.sheet, &reasons).ok().map(|bytes| (bytes, "xlsx"))
    }
}

fn problem(field: &str, code: &str) -> FieldProblem {
    FieldProblem { field: field.to_owned(), code: code.to_owned() }
}

/// Reads a table through the helper.
///
/// # Errors
/// Why it is not read.
pub fn table(bytes: &[u8], choice: &Choice, stop: &AtomicBool) -> Result<Opened, Refused> {
    let job = Job::Sheet { choice: choice.clone(), bounds: Bounds::default() };
    Opened::unpack(&reading::read_until(&job, bytes, stop)?).ok_or(Refused::of(Why::Broke))
}

fn table_look(opened: &Opened) -> TableLook {
    let sheet = &opened.sheet;
    let cut = |cell: &str| {
        if cell.chars().count() > SHOWN { cell.chars().take(SHOWN).chain(['…']).collect() } else { cell.to_owned() }
    };
    let heads: Vec<String> = sheet.row(0).cells().map(|(cell, _)| cell.trim().to_owned()).collect();
    let sample = sheet.below().filter(|row| !row.blank()).take(SAMPLE);
    TableLook {
        about: opened.about.clone(),
        sample: sample.map(|row| row.cells().map(|(cell, _)| cut(cell)).collect()).collect(),
        rows: sheet.below().filter(|row| !row.blank()).count(),
        signature: headings::signature(heads.iter().map(String::as_str)),
        proposed: headings::proposed(heads.iter().map(String::as_str)),
        heads,
    }
}

#[cfg(test)]
#[path = "staged_tests.rs"]
mod tests;

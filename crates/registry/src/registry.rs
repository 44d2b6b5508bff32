//! An open registry with an officer signed in: the doors through which everything comes and goes.
//!
//! Not the rules, nor the tables. How it is unlocked stands in `opening`, how an act is committed and announced in `acts`.

mod acts;
mod opening;

use crate::anchor::Anchor;
use crate::ask::{self, Asking};
use crate::calendar;
use crate::fault::{Failure, Fault};
use crate::files::FolderLock;
use crate::journal;
use crate::keys::{DataKey, Vault};
use crate::receipt::Subject;
use crate::rows::RowKeys;
use crate::verify::{self, Sound};
use casework::code::{Code, Id};
use casework::reference::Reference;
use casework::refusal::RefusalCode;
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::Connection;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};
use ts_rs::TS;

/// Who is signed in, where.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Session {
    /// The officer's code.
    pub officer: Code,
    /// The officer's name.
    pub name: String,
    /// The roles held when signing in.
    pub roles: Vec<Role>,
    /// Whether this is a demonstration registry.
    pub demonstration: bool,
    /// The registry's id.
    pub registry: Id,
    /// The language in which the officer last worked here.
    pub language: Option<String>,
}

/// One act of a script, for `play`.
#[derive(Debug, Clone)]
pub struct Played {
    /// Its id.
    pub act: Id,
    /// Who gives it.
    pub officer: Code,
    /// The command's bytes.
    pub command: Vec<u8>,
    /// When it happened.
    pub at: Instant,
}

type Listener = Box<dyn Fn(&[Subject]) + Send + Sync>;

/// An open registry.
pub struct Registry {
    pub(crate) dir: PathBuf,
    pub(crate) id: Id,
    pub(crate) demonstration: bool,
    pub(crate) officer: Code,
    pub(crate) key: DataKey,
    pub(crate) keys: RowKeys,
    pub(crate) vault: Mutex<Vault>,
    // Fields are dropped in their order: the reader first, because the last connection folds the log in, and one
    // that cannot write cannot do that.
    readers: [Mutex<Connection>; 2],
    pub(crate) writer: Mutex<Connection>,
    anchor: Anchor,
    listener: Mutex<Option<Listener>>,
    data_version: Mutex<i64>,
    /// Results of lists in their order.
    results: ask::complaints::Results,
    _share: FolderLock,
}

pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in another thread leaves the connection itself sound: an open transaction was rolled back.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The clock's own reading.
#[must_use]
pub fn clock() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

impl Registry {
    /// Who is signed in.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn session(&self) -> Result<Session, Failure> {
        let reader = self.reader();
        let (name, roles): (String, String) =
            reader.query_row("SELECT name, roles FROM officer WHERE code = ?1", [self.officer.as_str()], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })?;
        Ok(Session {
            officer: self.officer.clone(),
            name,
            roles: crate::papers::roles(&roles),
            demonstration: self.demonstration,
            registry: self.id,
            language: crate::settings::of(&reader, self.officer.as_str())?.remove("language"),
        })
    }

    /// A connection that only reads: a free one, or the first when it comes free. Two questions of one keystroke are
    /// answered beside each other.
    fn reader(&self) -> MutexGuard<'_, Connection> {
        let free = self.readers.iter().find_map(|reader| reader.try_lock().ok());
        free.unwrap_or_else(|| locked(&self.readers[0]))
    }

    /// Asks a question on a connection that cannot write.
    ///
    /// # Errors
    /// `not-found` for an unknown question; otherwise the question's own.
    pub fn ask(&self, question: &str, params: serde_json::Value) -> Result<serde_json::Value, Failure> {
        self.asking(|asking| ask::ask(asking, question, params))
    }

    /// Asks by a question's own function, for callers in Rust who want its view as it is.
    ///
    /// # Errors
    /// An officer who no longer signs in; otherwise the question's own.
    pub fn asking<T>(&self, question: impl FnOnce(&Asking<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let reader = self.reader();
        // All that one question reads is of one instant of the books.
        let reading = reader.unchecked_transaction()?;
        let roles: String = reading
            .prepare_cached("SELECT roles FROM officer WHERE code = ?1 AND disabled = 0")?
            .query_row([self.officer.as_str()], |r| r.get(0))
            .map_err(|_| Failure::refused(RefusalCode::OfficerUnknown))?;
        let roles = crate::papers::roles(&roles);
        let reference = calendar::in_force(&reading, Reference::bundled())?;
        question(&Asking {
            conn: &reading,
            reference: &reference,
            officer: &self.officer,
            roles: &roles,
            now: clock(),
            results: &self.results,
        })
    }

    /// Who is told after each commit, with the subjects that were touched.
    pub fn on_changed(&self, listener: Listener) {
        *locked(&self.listener) = Some(listener);
    }

    pub(crate) fn announce(&self, subjects: &[Subject]) {
        if let Some(listener) = locked(&self.listener).as_ref() {
            listener(subjects);
        }
    }

    /// Announces that everything may have changed, when another process has written since the last look.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn poll_changes(&self) -> Result<bool, Failure> {
        let now: i64 = locked(&self.writer).pragma_query_value(None, "data_version", |r| r.get(0))?;
        let mut before = locked(&self.data_version);
        let changed = *before != 0 && *before != now;
        *before = now;
        drop(before);
        if changed {
            let all: Vec<Subject> =
                ["complaint", "case", "proposal", "referral", "list", "officer", "office", "view", "rule", "alarm"]
                    .into_iter()
                    .map(|kind| Subject { kind: kind.to_owned(), id: None })
                    .collect();
            self.announce(&all);
        }
        Ok(changed)
    }

    /// Verifies the chain, the particulars and the tables against a replay.
    ///
    /// # Errors
    /// The first damage found.
    pub fn verify(&self) -> Result<Sound, Fault> {
        verify::verify(&locked(&self.writer), self.id)
    }

    /// Walks the chain alone, seals and order over the stored bytes; gives the number of entries.
    ///
    /// # Errors
    /// The first damage found.
    pub fn walk_chain(&self) -> Result<u64, Fault> {
        journal::walk_seals(&locked(&self.writer), self.id).map(|(entries, _)| entries)
    }

    /// Makes the tables anew from the journal.
    ///
    /// # Errors
    /// The first damage found; the tables are then as they were.
    pub fn rebuild(&self) -> Result<Sound, Fault> {
        verify::rebuild(&mut locked(&self.writer), self.id)
    }

    /// The folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The officer signed in.
    #[must_use]
    pub fn officer(&self) -> &Code {
        &self.officer
    }

    /// Whether this is a demonstration registry.
    #[must_use]
    pub fn demonstration(&self) -> bool {
        self.demonstration
    }
}

//! An open registry with an officer signed in: the doors through which everything comes and goes.
//!
//! Not the rules, nor the tables. Nothing is announced before it is committed: the commit, then the head
//! anchor, then the receipt and the notice.

use crate::act_id;
use crate::anchor::{Anchor, Head as AnchorHead};
use crate::ask::{self, Asking};
use crate::calendar;
use crate::evidence;
use crate::fault::{Failure, Fault};
use crate::files::{self, FolderLock, Found, RegistryDir, check_dir};
use crate::journal;
use crate::keys::{Backoff, DataKey, KeyFault, Vault};
use crate::open_fault::OpenFault;
use crate::perform::{Door, Given, Outcome, Watch};
use crate::receipt::{Receipt, Subject};
use crate::rows::RowKeys;
use crate::store;
use crate::tables::words::{Changed, settle};
use crate::verify::{self, Sound};
use casework::code::{Code, Id};
use casework::reference::Reference;
use casework::refusal::RefusalCode;
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::{Connection, TransactionBehavior};
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
    /// Unlocks and opens a registry for an officer.
    ///
    /// # Errors
    /// An [`OpenFault`] of its own for a wrong password, damaged keys, damaged books, missing entries, a newer
    /// format, a folder in use or unreadable. None of them makes or changes anything.
    pub fn open(dir: &Path, officer: &str, password: &str) -> Result<Registry, OpenFault> {
        // Spoilt books are told before SQLite sees them: it would discard the log of an empty file.
        match check_dir(dir)? {
            Found::Registry => {}
            Found::Nothing => return Err(OpenFault::NothingThere),
            Found::NoVault => return Err(OpenFault::NoVault),
            Found::NoBooks => return Err(OpenFault::NoBooks),
            Found::Spoilt(_) => return Err(OpenFault::DamagedBooks),
        }
        let vault = Vault::open(dir)?;
        let backoff = Backoff::open(dir);
        let wait = backoff.wait_needed(clock())?;
        if !wait.is_zero() {
            return Err(OpenFault::Wait { seconds: wait.as_secs().max(1) });
        }
        let key = match vault.unlock(officer, password) {
            Ok(key) => key,
            Err(KeyFault::WrongPassword) => {
                backoff.failed(clock())?;
                return Err(OpenFault::WrongPassword);
            }
            Err(other) => return Err(other.into()),
        };
        backoff.cleared()?;
        Registry::open_with(dir, vault, key, officer)
    }

    pub(crate) fn open_with(dir: &Path, vault: Vault, key: DataKey, officer: &str) -> Result<Registry, OpenFault> {
        let share = files::share(dir)?;
        let officer = Code::new(officer).map_err(|_| OpenFault::WrongPassword)?;
        let id = Id(vault.registry());
        let books = RegistryDir::new(dir).books();
        let mut writer = store::open(&books, &key).map_err(OpenFault::of_books)?;
        let reader = || store::open_reading(&books, &key).map(Mutex::new).map_err(OpenFault::of_books);
        let readers = [reader()?, reader()?];
        let anchor = Anchor::open(dir, id.0, &key)?;
        let head = journal::head(&writer, id)?;
        match anchor.read()? {
            Some(known) if known.seq > head.seq => {
                return Err(OpenFault::BehindAnchor { from: head.seq + 1, to: known.seq });
            }
            Some(known) => {
                let seal: Option<[u8; 32]> = writer
                    .query_row("SELECT seal FROM journal WHERE seq = ?1", [journal::to_i64(known.seq)], |r| r.get(0))
                    .map(Some)
                    .or_else(|e| if e == rusqlite::Error::QueryReturnedNoRows { Ok(None) } else { Err(e) })?;
                if seal != Some(known.seal) {
                    return Err(OpenFault::BehindAnchor { from: known.seq, to: known.seq });
                }
            }
            // Books with entries always had an anchor: without it, missing work could not be told.
            None if head.seq > 0 => return Err(OpenFault::NoAnchor),
            None => {}
        }
        // Only now: while entries are missing, nothing is written.
        verify::bring_up(&mut writer, id).map_err(OpenFault::of_books)?;
        let demonstration: bool = writer.query_row("SELECT demonstration FROM registry", [], |r| r.get(0))?;
        let standing: Option<bool> = writer
            .query_row("SELECT disabled FROM officer WHERE code = ?1", [officer.as_str()], |r| r.get(0))
            .map(Some)
            .or_else(|e| if e == rusqlite::Error::QueryReturnedNoRows { Ok(None) } else { Err(e) })?;
        if standing != Some(false) {
            return Err(OpenFault::WrongPassword);
        }
        // What could not be swept is harmless and is met again; nobody is kept out for it.
        let _ = evidence::sweep(dir, &key, &writer, clock());
        let registry = Registry {
            dir: dir.to_path_buf(),
            id,
            demonstration,
            officer,
            keys: RowKeys::new(&key),
            key,
            vault: Mutex::new(vault),
            writer: Mutex::new(writer),
            readers,
            anchor,
            listener: Mutex::new(None),
            data_version: Mutex::new(0),
            results: ask::complaints::Results::default(),
            _share: share,
        };
        // What a kill kept a standing rule from doing.
        registry.follow_rules(clock(), false);
        Ok(registry)
    }

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

    pub(crate) fn door<'a>(&'a self, conn: &'a Connection) -> Door<'a> {
        Door {
            conn,
            registry: self.id,
            demonstration: self.demonstration,
            reference: Reference::bundled(),
            keys: &self.keys,
            changed: Changed::default(),
            watch: None,
        }
    }

    /// Performs a command. `act`: a UUIDv7 minted by the caller, 32 hex digits with or without hyphens;
    /// giving it twice with the same bytes gives the first receipt again.
    ///
    /// # Errors
    /// Refused, incomplete, stale or at fault; nothing was changed then. A refusal by role is sealed.
    pub fn perform(&self, act: &str, command: &[u8]) -> Result<Receipt, Failure> {
        self.perform_watched(act, command, None)
    }

    /// As [`Registry::perform`], with somebody who looks on while a long act is sealed and may stop it.
    ///
    /// # Errors
    /// As [`Registry::perform`]; `stopped` when it was stopped, and nothing of it stands then.
    pub fn perform_watched(&self, act: &str, command: &[u8], watch: Option<Watch<'_>>) -> Result<Receipt, Failure> {
        let Some(act) = Id::parse(&act.replace('-', "")) else {
            return Err(Failure::refused(RefusalCode::ActIdUnsound));
        };
        let given = Given { act, officer: &self.officer, command, clock: clock(), played: false, by_rule: false };
        let mut woken = false;
        let outcome = {
            let mut writer = locked(&self.writer);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let door = Door { watch, ..self.door(&transaction) };
            let outcome = door.body(&given)?;
            match outcome {
                Outcome::Done { receipt, wakes } => {
                    door.settle()?;
                    transaction.commit()?;
                    self.anchor(&receipt)?;
                    woken = wakes;
                    Ok(*receipt)
                }
                Outcome::RoleMayNot { command } => {
                    drop(transaction);
                    Err(self.refuse_by_role(&mut writer, &command)?)
                }
            }
        };
        if let Ok(receipt) = &outcome {
            self.announce(&receipt.touched);
        }
        if woken {
            self.follow_rules(given.clock, false);
        }
        outcome
    }

    fn refuse_by_role(&self, writer: &mut Connection, command: &Code) -> Result<Failure, Failure> {
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.door(&transaction).seal_refusal(&self.officer, command, clock())?;
        transaction.commit()?;
        let head = journal::head(writer, self.id)?;
        self.anchor.advance(AnchorHead { seq: head.seq, seal: head.seal.0 })?;
        Ok(Failure::refused(RefusalCode::RoleMayNot))
    }

    pub(crate) fn anchor(&self, receipt: &Receipt) -> Result<(), Failure> {
        Ok(self.anchor.advance(AnchorHead { seq: receipt.entries.last, seal: receipt.seal.0 })?)
    }

    /// What performing a command would give, without doing it: the same path, rolled back.
    ///
    /// # Errors
    /// As [`Registry::perform`]; a refusal by role is not sealed here.
    pub fn preview(&self, command: &[u8]) -> Result<Receipt, Failure> {
        self.preview_watched(command, None)
    }

    /// As [`Registry::preview`], with somebody who looks on and may stop it.
    ///
    /// # Errors
    /// As [`Registry::preview`]; `stopped` when it was stopped.
    pub fn preview_watched(&self, command: &[u8], watch: Option<Watch<'_>>) -> Result<Receipt, Failure> {
        let now = clock();
        let given = Given {
            act: act_id::mint(now)?,
            officer: &self.officer,
            command,
            clock: now,
            played: false,
            by_rule: false,
        };
        let mut writer = locked(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        match (Door { watch, ..self.door(&transaction) }).body(&given)? {
            Outcome::Done { receipt, .. } => Ok(*receipt),
            Outcome::RoleMayNot { .. } => Err(Failure::refused(RefusalCode::RoleMayNot)),
        }
    }

    /// Gives up to 500 acts of a script in one transaction, each in a savepoint through the same body, at its
    /// own instant. Only in a demonstration registry. Stops at the first that is not done: those before stand.
    ///
    /// # Errors
    /// `demonstration-only`, or a fault. What a single act failed with is in the answer.
    pub fn play(&self, acts: &[Played]) -> Result<(Vec<Receipt>, Option<Failure>), Failure> {
        if !self.demonstration {
            return Err(Failure::refused(RefusalCode::DemonstrationOnly));
        }
        let mut receipts = Vec::with_capacity(acts.len());
        let mut stopped = None;
        let mut woken = false;
        {
            let mut writer = locked(&self.writer);
            let mut transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut changed = Changed::default();
            for act in acts.iter().take(500) {
                let given = Given {
                    act: act.act,
                    officer: &act.officer,
                    command: &act.command,
                    clock: act.at,
                    played: true,
                    by_rule: false,
                };
                let savepoint = transaction.savepoint()?;
                let door = Door { changed, ..self.door(&savepoint) };
                let outcome = door.body(&given);
                changed = door.changed;
                match outcome {
                    Ok(Outcome::Done { receipt, wakes }) => {
                        woken |= wakes;
                        savepoint.commit()?;
                        receipts.push(*receipt);
                    }
                    Ok(Outcome::RoleMayNot { .. }) => {
                        stopped = Some(Failure::refused(RefusalCode::RoleMayNot));
                    }
                    Err(failure) => stopped = Some(failure),
                }
                if stopped.is_some() {
                    break;
                }
            }
            settle(&transaction, &changed)?;
            transaction.commit()?;
            if let Some(last) = receipts.iter().max_by_key(|r| r.entries.last) {
                self.anchor(last)?;
            }
        }
        let touched: Vec<Subject> = ["complaint", "case", "proposal", "referral"]
            .into_iter()
            .map(|kind| Subject { kind: kind.to_owned(), id: None })
            .collect();
        self.announce(&touched);
        if let Some(at) = receipts.last().map(|last| last.at).filter(|_| woken) {
            self.follow_rules(at, true);
        }
        Ok((receipts, stopped))
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

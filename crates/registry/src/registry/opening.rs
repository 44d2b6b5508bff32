//! Unlocking and opening a registry: the folder, the key, the books, the anchor, the officer, in this order.
//!
//! Nothing is written before it is known that no entry is missing. Founding one is `found`; why one stays shut is said by
//! `open_fault`.

use super::{Registry, clock};
use crate::anchor::Anchor;
use crate::ask;
use crate::evidence;
use crate::files::{self, Found, RegistryDir, check_dir};
use crate::journal;
use crate::keys::{Backoff, DataKey, KeyFault, Vault};
use crate::open_fault::OpenFault;
use crate::rows::RowKeys;
use crate::store;
use crate::verify;
use casework::code::{Code, Id};
use std::path::Path;
use std::sync::Mutex;

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
}

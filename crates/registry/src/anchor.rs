//! The head anchor: how far the journal had come when the last receipt was given, kept outside the database.
//!
//! A damaged `-wal` makes SQLite forget committed work without a word (trust.md, finding 1); only a head that is
//! stored elsewhere can notice. `head.anchor` has two slots, each keyed; the older one is overwritten, flushed,
//! and so a write that is cut off leaves the other. Not here: comparing the anchor with the journal, and what
//! to do when the journal is behind.

use crate::files::{FileFault, Part, RegistryDir, atomic_write, probe};
use crate::keys::DataKey;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

const MAGIC: &[u8; 8] = b"STLYHEAD";
const FORMAT: u32 = 1;
const SLOT: usize = 128;
const SEALED: usize = SLOT - 32;

/// Where the slots begin: each in a page of its own, so that no single write of the disk can spoil both.
const PLACES: [u64; 2] = [0, 4096];

/// The head of the journal: the number of its last entry and that entry's seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry, from 1.
    pub seq: u64,
    /// Its seal.
    pub seal: [u8; 32],
}

/// Why the anchor cannot be read or moved.
#[derive(Debug, thiserror::Error)]
pub enum AnchorFault {
    /// The file is there and neither slot is valid under this registry's key.
    #[error("both slots of the head anchor are damaged")]
    Damaged,
    /// The anchor already holds another seal for this very number: two journals, one anchor.
    #[error("the head anchor holds another seal for this entry")]
    Contradicted,
    /// A file fault. [`FileFault::Missing`] means that the file was taken away while it was in use.
    #[error(transparent)]
    File(#[from] FileFault),
}

/// The anchor of one registry. May be shared between threads; processes exclude each other by a lock on the file.
pub struct Anchor {
    dir: RegistryDir,
    registry: [u8; 16],
    key: Zeroizing<[u8; 32]>,
    file: Mutex<Option<File>>,
}

#[derive(Clone, Copy)]
struct Slot {
    place: usize,
    counter: u64,
    head: Head,
}

impl Anchor {
    /// Opens the anchor beside the books; makes nothing.
    ///
    /// # Errors
    /// The file is there and cannot be opened for writing.
    pub fn open(dir: &Path, registry: [u8; 16], key: &DataKey) -> Result<Anchor, AnchorFault> {
        let dir = RegistryDir::new(dir);
        let file = Mutex::new(open_file(&dir)?);
        Ok(Anchor { dir, registry, key: key.subkey("head anchor"), file })
    }

    /// The newest valid slot. `None` if there is no file, which beside a journal with entries means that someone
    /// took it away.
    ///
    /// # Errors
    /// [`AnchorFault::Damaged`] if there is a file without a valid slot; otherwise the disk's faults.
    pub fn read(&self) -> Result<Option<Head>, AnchorFault> {
        let mut held = self.held();
        let Some(file) = self.opened(&mut held)? else {
            return Ok(None);
        };
        file.lock_shared().map_err(fault)?;
        let newest = self.newest(file);
        file.unlock().map_err(fault)?;
        newest.map(|slot| Some(slot.head))
    }

    /// Moves the anchor forward and flushes it; when this returns, a power cut cannot take it back. A smaller
    /// number, or the same head again, succeeds and changes nothing, because writers may come here in another
    /// order than they committed. Makes the file if there is none.
    ///
    /// # Errors
    /// [`AnchorFault::Damaged`]; [`AnchorFault::Contradicted`] for the same number with another seal; the disk's
    /// faults, after which the anchor holds the old head or the new one.
    pub fn advance(&self, head: Head) -> Result<(), AnchorFault> {
        let mut held = self.held();
        if self.opened(&mut held)?.is_none() {
            let _alone = self.dir.hold_for_writing()?;
            // Another process may have made it meanwhile; making it again would take that one's heads away.
            if self.opened(&mut held)?.is_none() {
                let mut bytes = vec![0; PLACES[1] as usize + SLOT];
                bytes[..SLOT].copy_from_slice(&self.encode(head, 1));
                let path = self.dir.path(Part::Anchor);
                atomic_write(&path, &bytes).map_err(fault)?;
                return Ok(());
            }
        }
        let Some(file) = held.as_mut() else {
            return Err(FileFault::Missing(Part::Anchor).into());
        };
        file.lock().map_err(fault)?;
        let moved = self.move_forward(file, head);
        file.unlock().map_err(fault)?;
        moved
    }

    fn move_forward(&self, file: &mut File, head: Head) -> Result<(), AnchorFault> {
        let newest = self.newest(file)?;
        if head.seq == newest.head.seq && head.seal != newest.head.seal {
            return Err(AnchorFault::Contradicted);
        }
        if head.seq <= newest.head.seq {
            return Ok(());
        }
        let slot = self.encode(head, newest.counter + 1);
        file.seek(SeekFrom::Start(PLACES[1 - newest.place])).map_err(fault)?;
        file.write_all(&slot).map_err(fault)?;
        file.sync_data().map_err(fault)
    }

    fn newest(&self, file: &mut File) -> Result<Slot, AnchorFault> {
        let mut newest: Option<Slot> = None;
        for (place, begins) in PLACES.into_iter().enumerate() {
            file.seek(SeekFrom::Start(begins)).map_err(fault)?;
            let mut bytes = Vec::with_capacity(SLOT);
            (&*file).take(SLOT as u64).read_to_end(&mut bytes).map_err(fault)?;
            if let Some(slot) = self.decode(&bytes, place) {
                let newer = |old: Slot| (slot.head.seq, slot.counter) > (old.head.seq, old.counter);
                newest = if newest.is_none_or(newer) { Some(slot) } else { newest };
            }
        }
        newest.ok_or(AnchorFault::Damaged)
    }

    /// Magic, format, counter, seq, seal, registry, zeroes, HMAC-SHA256 over all before it; numbers big-endian.
    fn encode(&self, head: Head, counter: u64) -> [u8; SLOT] {
        let mut slot = [0u8; SLOT];
        slot[..8].copy_from_slice(MAGIC);
        slot[8..12].copy_from_slice(&FORMAT.to_be_bytes());
        slot[12..20].copy_from_slice(&counter.to_be_bytes());
        slot[20..28].copy_from_slice(&head.seq.to_be_bytes());
        slot[28..60].copy_from_slice(&head.seal);
        slot[60..76].copy_from_slice(&self.registry);
        let sealed = self.mac(&slot[..SEALED]).finalize().into_bytes();
        slot[SEALED..].copy_from_slice(&sealed);
        slot
    }

    fn decode(&self, bytes: &[u8], place: usize) -> Option<Slot> {
        let (sealed, mac) = bytes.split_at_checked(SEALED)?;
        self.mac(sealed).verify_slice(mac).ok()?;
        let sound =
            sealed.starts_with(MAGIC) && sealed[8..12] == FORMAT.to_be_bytes() && sealed[60..76] == self.registry;
        let counter = u64::from_be_bytes(sealed[12..20].try_into().ok()?);
        let seq = u64::from_be_bytes(sealed[20..28].try_into().ok()?);
        let seal = sealed[28..60].try_into().ok()?;
        sound.then_some(Slot { place, counter, head: Head { seq, seal } })
    }

    fn mac(&self, bytes: &[u8]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_slice()).expect("BUG: HMAC takes a key of any length");
        mac.update(bytes);
        mac
    }

    /// The file's state is on the disk, not in memory, so a thread that panicked while holding it spoils nothing.
    fn held(&self) -> MutexGuard<'_, Option<File>> {
        self.file.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn opened<'f>(&self, held: &'f mut Option<File>) -> Result<Option<&'f mut File>, AnchorFault> {
        match held {
            None => *held = open_file(&self.dir)?,
            Some(file) => still_there(file)?,
        }
        Ok(held.as_mut())
    }
}

fn open_file(dir: &RegistryDir) -> Result<Option<File>, AnchorFault> {
    let path = dir.path(Part::Anchor);
    if probe(&path, Part::Anchor)?.is_none() {
        return Ok(None);
    }
    Ok(Some(OpenOptions::new().read(true).write(true).open(path).map_err(fault)?))
}

/// A head written into a file that has been deleted or replaced would be lost without a word.
fn still_there(file: &File) -> Result<(), AnchorFault> {
    #[cfg(unix)]
    if std::os::unix::fs::MetadataExt::nlink(&file.metadata().map_err(fault)?) == 0 {
        return Err(FileFault::Missing(Part::Anchor).into());
    }
    let _ = file;
    Ok(())
}

fn fault(error: std::io::Error) -> AnchorFault {
    FileFault::of(Part::Anchor, error).into()
}

#[cfg(test)]
mod tests;

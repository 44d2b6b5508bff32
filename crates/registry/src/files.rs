//! The folder of a registry: which files it holds, whether they are there, who is in it, and how one is written.
//!
//! Nothing here reads inside a file beyond its first bytes, and nothing here ever makes `registry.db`: whether a
//! registry may be made is asked of [`check_dir`], whose answer [`Found::Nothing`] is the only one that permits
//! it. Keys are in [`crate::keys`], the head anchor in [`crate::anchor`].

use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// One page of SQLCipher with its default settings: a shorter `registry.db` holds nothing that can be opened.
const PAGE: u64 = 4096;

/// How a database without encryption begins. An encrypted one begins with a random salt.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";

/// Which of the registry's files a fault is about. The path itself stays out of messages, because it may bear
/// a name that a log should not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The folder itself.
    Folder,
    /// `registry.db`.
    Books,
    /// `vault.json`.
    Vault,
    /// `vault.copy.json`.
    VaultCopy,
    /// `head.anchor`.
    Anchor,
    /// `backoff.json`.
    Backoff,
    /// `attachments/`.
    Attachments,
    /// `folder.lock` or `keys.lock`.
    Lock,
}

/// Why a file of the registry could not be used. Each variant is a message of its own to the officer.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// The system forbids it: wrong owner, wrong rights, or a medium that cannot be written.
    #[error("{0:?} may not be read or written")]
    Permission(Part),
    /// A folder stands where a file belongs, or a file where a folder belongs.
    #[error("{0:?} is a folder instead of a file, or the reverse")]
    WrongShape(Part),
    /// The name is there, but what it leads to is gone: a dangling link, or a file taken away while in use.
    #[error("{0:?} is missing")]
    Missing(Part),
    /// The disk or the quota is full; what was there before is unchanged.
    #[error("the disk is full while writing {0:?}")]
    DiskFull(Part),
    /// Another process is in the folder in a way that excludes this one.
    #[error("the registry is in use")]
    InUse,
    /// Any other failure of the disk.
    #[error("{part:?} could not be read or written")]
    Io {
        /// The file that failed.
        part: Part,
        /// What the system said.
        source: io::Error,
    },
}

impl FileFault {
    /// Sorts what the system said about one file into the faults an officer can act on.
    #[must_use]
    pub fn of(part: Part, source: io::Error) -> FileFault {
        match source.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FileFault::Permission(part),
            ErrorKind::IsADirectory | ErrorKind::NotADirectory => FileFault::WrongShape(part),
            ErrorKind::NotFound => FileFault::Missing(part),
            // A disk that takes no file so large is, for this file, full.
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => FileFault::DiskFull(part),
            _ => FileFault::Io { part, source },
        }
    }
}

/// The folder of one registry, and the names of the files in it.
#[derive(Clone, Debug)]
pub struct RegistryDir {
    root: PathBuf,
}

impl RegistryDir {
    /// Names the folder; touches no disk.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> RegistryDir {
        RegistryDir { root: root.into() }
    }

    /// The folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a part lies. [`Part::Lock`] is the lock of the folder.
    #[must_use]
    pub fn path(&self, part: Part) -> PathBuf {
        match part {
            Part::Folder => self.root.clone(),
            Part::Books => self.root.join("registry.db"),
            Part::Vault => self.root.join("vault.json"),
            Part::VaultCopy => self.root.join("vault.copy.json"),
            Part::Anchor => self.root.join("head.anchor"),
            Part::Backoff => self.root.join("backoff.json"),
            Part::Attachments => self.root.join("attachments"),
            Part::Lock => self.root.join("folder.lock"),
        }
    }

    /// The database: `registry.db`.
    #[must_use]
    pub fn books(&self) -> PathBuf {
        self.path(Part::Books)
    }

    /// The folder of attachments.
    #[must_use]
    pub fn attachments(&self) -> PathBuf {
        self.path(Part::Attachments)
    }

    /// Makes the folder, for its owner alone, if it is not there yet.
    ///
    /// # Errors
    /// The folder cannot be made, or a file stands in its place.
    pub fn make(&self) -> Result<(), FileFault> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&self.root) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(FileFault::WrongShape(Part::Folder)),
            Err(error) => Err(FileFault::of(Part::Folder, error)),
            Ok(()) => Ok(()),
        }
    }

    /// Waits for, and holds, the short lock under which key files and the anchor are made or replaced. Not the
    /// folder's lock: it is held for the length of one file write, beside any number of readers.
    pub(crate) fn hold_for_writing(&self) -> Result<File, FileFault> {
        let file = open_lock(&self.root.join("keys.lock"))?;
        file.lock().map_err(|error| FileFault::of(Part::Lock, error))?;
        Ok(file)
    }
}

/// What a folder holds, before any key is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No folder, or none of a registry's files in it. The one answer that permits making a registry.
    Nothing,
    /// Books that may be sound, with at least one copy of the vault.
    Registry,
    /// Books without either copy of the vault: to be restored from a backup, never given a new vault.
    NoVault,
    /// Other files of a registry, but no `registry.db`.
    NoBooks,
    /// A `registry.db` that cannot be a registry.
    Spoilt(Spoilt),
}

/// Why a `registry.db` cannot be a registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoilt {
    /// It has no bytes.
    Empty,
    /// It is shorter than one page.
    Short,
    /// It is a database without encryption, which Steelyard never writes.
    Plain,
}

/// Looks at a folder without changing it. Random bytes of a page or more cannot be told from encrypted books
/// here; they are [`Found::Registry`], and the key-check value with the database's own check tells.
///
/// # Errors
/// The folder or a file in it is unreadable, is of the wrong shape, or is a link that leads nowhere. An error
/// never means that nothing is there.
pub fn check_dir(dir: &Path) -> Result<Found, FileFault> {
    let dir = RegistryDir::new(dir);
    match probe(dir.root(), Part::Folder)? {
        None => return Ok(Found::Nothing),
        Some(meta) if !meta.is_dir() => return Err(FileFault::WrongShape(Part::Folder)),
        Some(_) => {}
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(dir.root()).map_err(|e| FileFault::of(Part::Folder, e))? {
        names.push(entry.map_err(|e| FileFault::of(Part::Folder, e))?.file_name());
    }
    let mut present = Vec::new();
    for part in [Part::Books, Part::Vault, Part::VaultCopy, Part::Anchor, Part::Attachments] {
        if let Some(meta) = probe(&dir.path(part), part)? {
            if meta.is_dir() != (part == Part::Attachments) {
                return Err(FileFault::WrongShape(part));
            }
            present.push(part);
        }
    }
    let journal_left = ["registry.db-wal", "registry.db-shm", "registry.db-journal"]
        .iter()
        .any(|name| names.iter().any(|found| found == name));
    if present.contains(&Part::Books) {
        if let Some(spoilt) = look_at_books(&dir)? {
            return Ok(Found::Spoilt(spoilt));
        }
        let vault = present.contains(&Part::Vault) || present.contains(&Part::VaultCopy);
        return Ok(if vault { Found::Registry } else { Found::NoVault });
    }
    Ok(if present.is_empty() && !journal_left { Found::Nothing } else { Found::NoBooks })
}

fn look_at_books(dir: &RegistryDir) -> Result<Option<Spoilt>, FileFault> {
    let fault = |error| FileFault::of(Part::Books, error);
    let mut file = File::open(dir.books()).map_err(fault)?;
    let length = file.metadata().map_err(fault)?.len();
    if length < PAGE {
        return Ok(Some(if length == 0 { Spoilt::Empty } else { Spoilt::Short }));
    }
    let mut first = [0u8; 16];
    file.read_exact(&mut first).map_err(fault)?;
    Ok((&first == PLAIN_HEADER).then_some(Spoilt::Plain))
}

/// `None` only when the very name is absent. A link that leads nowhere (an unmounted volume) is a fault, because
/// taking it for an empty place would put a second registry beside the real one.
pub(crate) fn probe(path: &Path, part: Part) -> Result<Option<Metadata>, FileFault> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FileFault::of(part, error)),
        Ok(_) => fs::metadata(path).map(Some).map_err(|error| FileFault::of(part, error)),
    }
}

/// Replaces a file whole: after a crash at any point either the old bytes or the new ones are there. The bytes
/// are on the disk when this returns. The file is readable by its owner alone.
///
/// # Errors
/// Whatever the system said; the old file is then unchanged.
pub fn atomic_write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    Staged::write(path, bytes)?.put()
}

/// New bytes for a file, flushed under another name in the same folder and not yet in their place. Dropped
/// without [`Staged::put`], they are removed.
pub struct Staged {
    path: PathBuf,
    temporary: PathBuf,
}

impl Staged {
    /// Bytes for a file, flushed beside it.
    ///
    /// # Errors
    /// Whatever the system said; nothing is left behind.
    pub fn write(path: &Path, bytes: &[u8]) -> io::Result<Staged> {
        Staged::write_by(path, |file| file.write_all(bytes))
    }

    /// As [`Staged::write`], for what is written piece by piece.
    ///
    /// # Errors
    /// Whatever the system said, or the one who fills it; nothing is left behind.
    pub fn write_by(path: &Path, fill: impl FnOnce(&mut File) -> io::Result<()>) -> io::Result<Staged> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let no_name = || io::Error::new(ErrorKind::InvalidInput, "a file name is needed");
        let name = path.file_name().ok_or_else(no_name)?.to_string_lossy();
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let temporary = path.with_file_name(format!(".{name}.{}.{count}.new", std::process::id()));
        let staged = Staged { path: path.to_owned(), temporary };
        let mut options = OpenOptions::new();
        // A leftover of a crashed process with the same number is overwritten rather than refused.
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&staged.temporary)?;
        fill(&mut file)?;
        file.sync_all()?;
        Ok(staged)
    }

    /// Where the bytes lie until then.
    #[must_use]
    pub fn beside(&self) -> &Path {
        &self.temporary
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// Whatever the system said; what bore the name before is then unchanged.
    pub fn put(self) -> io::Result<()> {
        fs::rename(&self.temporary, &self.path)?;
        match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => flush_folder(folder),
            _ => flush_folder(Path::new(".")),
        }
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After a rename there is nothing to remove; a leftover that cannot be removed harms nothing.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// Without this a rename may be forgotten at a power cut. Windows has no such call and journals renames itself.
pub(crate) fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A hold on the folder, given back on drop or when the process ends in any way.
#[derive(Debug)]
pub struct FolderLock {
    _file: File,
}

/// Enters the folder beside others: what a window and each command line do while they work.
///
/// # Errors
/// [`FileFault::InUse`] while another has taken the folder alone; otherwise the lock file's own faults.
pub fn share(dir: &Path) -> Result<FolderLock, FileFault> {
    enter(dir, File::try_lock_shared)
}

/// Takes the folder alone: restore, rebuild and re-key.
///
/// # Errors
/// [`FileFault::InUse`] while anyone else is in the folder; otherwise the lock file's own faults.
pub fn take_alone(dir: &Path) -> Result<FolderLock, FileFault> {
    enter(dir, File::try_lock)
}

fn enter(dir: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Result<FolderLock, FileFault> {
    let file = open_lock(&RegistryDir::new(dir).path(Part::Lock))?;
    match lock(&file) {
        Ok(()) => Ok(FolderLock { _file: file }),
        Err(TryLockError::WouldBlock) => Err(FileFault::InUse),
        Err(TryLockError::Error(error)) => Err(FileFault::of(Part::Lock, error)),
    }
}

fn open_lock(path: &Path) -> Result<File, FileFault> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| FileFault::of(Part::Lock, error))
}

#[cfg(test)]
mod tests;

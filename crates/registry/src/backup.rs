//! Backup and restore: one archive of everything with a manifest, verified before it counts.
//!
//! Not a schedule. The books in the archive stay encrypted under the same key; the archive's other files are
//! the vault's two copies and the attachments. The head anchor stays behind: it belongs to the desk.

use crate::anchor::{Anchor, Head as AnchorHead};
use crate::fault::{Failure, Fault};
use crate::files::{self, FileFault, Part, RegistryDir};
use crate::keys::Vault;
use crate::open_fault::OpenFault;
use crate::registry::{Registry, clock, locked};
use crate::store;
use crate::verify::{self, Sound};
use casework::code::{Digest, Id};
use rusqlite::backup::{Backup, StepResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// What an archive says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The archive's format.
    pub format: u32,
    /// The registry.
    pub registry: Id,
    /// How many entries the books in it have.
    pub entries: u64,
    /// The seal of the last.
    pub head: Digest,
    /// The files in it, with their SHA-256.
    pub files: Vec<(String, Digest)>,
}

fn io_fault(part: Part) -> impl Fn(io::Error) -> Fault {
    move |error| Fault::File(FileFault::of(part, error))
}

fn sha256(path: &Path) -> io::Result<Digest> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0u8; 1 << 16];
    loop {
        let n = file.read(&mut buffer)?;
        if n == 0 {
            return Ok(Digest(sum.finalize().into()));
        }
        sum.update(&buffer[..n]);
    }
}

/// A folder beside a path that is taken away again, whatever happens.
struct Beside(PathBuf);

impl Beside {
    fn of(path: &Path, what: &str) -> io::Result<Beside> {
        let parent = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = format!(".steelyard-{what}-{}-{}", std::process::id(), clock().0);
        let folder = parent.join(name);
        fs::create_dir_all(&folder)?;
        Ok(Beside(folder))
    }
}
impl Drop for Beside {
    fn drop(&mut self) {
        // What cannot be taken away is encrypted; the next backup uses another name.
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Registry {
    /// Writes a verified copy of everything into one archive. The file must not be there yet.
    ///
    /// # Errors
    /// Faults of disk and database; no partial file is left under the name.
    pub fn backup(&self, to: &Path) -> Result<Sound, Failure> {
        if to.exists() {
            return Err(Fault::Other("a file of that name is there already".into()).into());
        }
        let folder = Beside::of(to, "backup").map_err(io_fault(Part::Folder))?;
        let books = folder.0.join("registry.db");
        {
            let mut copy = store::create_empty(&books, &self.key)?;
            let writer = locked(&self.writer);
            let job = Backup::new(&writer, &mut copy)?;
            while job.step(4096)? != StepResult::Done {}
        }
        let sound = {
            let copy = store::open(&books, &self.key)?;
            let sound = verify::verify(&copy, self.id)?;
            copy.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;")?;
            sound
        };
        let source = RegistryDir::new(&self.dir);
        let mut names = vec![("registry.db".to_owned(), books)];
        for part in [Part::Vault, Part::VaultCopy] {
            let path = source.path(part);
            if let Some(name) = path.file_name().and_then(|n| n.to_str()) {
                names.push((name.to_owned(), path.clone()));
            }
        }
        if let Ok(entries) = fs::read_dir(source.attachments()) {
            for entry in entries {
                let entry = entry.map_err(io_fault(Part::Folder))?;
                // A file that is being written is not one yet.
                if entry.file_name().to_string_lossy().starts_with('.') {
                    continue;
                }
                names.push((format!("attachments/{}", entry.file_name().to_string_lossy()), entry.path()));
            }
        }
        write_archive(&folder.0, to, self.id, sound, &names)?;
        Ok(sound)
    }
}

fn write_archive(
    folder: &Path,
    to: &Path,
    registry: Id,
    sound: Sound,
    names: &[(String, PathBuf)],
) -> Result<(), Fault> {
    let wrong = io_fault(Part::Folder);
    let mut files = Vec::new();
    for (name, path) in names {
        files.push((name.clone(), sha256(path).map_err(&wrong)?));
    }
    let manifest = Manifest { format: 1, registry, entries: sound.entries, head: sound.head, files };
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(|e| Fault::Other(e.to_string()))?;
    let partial = folder.join("archive");
    let mut archive = tar::Builder::new(File::create(&partial).map_err(&wrong)?);
    let mut header = tar::Header::new_gnu();
    header.set_size(u64::try_from(manifest.len()).unwrap_or(0));
    header.set_mode(0o600);
    archive.append_data(&mut header, "manifest.json", &manifest[..]).map_err(&wrong)?;
    for (name, path) in names {
        let mut file = File::open(path).map_err(&wrong)?;
        archive.append_file(name, &mut file).map_err(&wrong)?;
    }
    let mut file = archive.into_inner().map_err(&wrong)?;
    file.flush().map_err(&wrong)?;
    file.sync_all().map_err(&wrong)?;
    fs::rename(&partial, to).map_err(&wrong)
}

/// Reads an archive into a folder and checks every file against the manifest.
fn unpack(archive: &Path, into: &Path) -> Result<Manifest, OpenFault> {
    let fault = |e: io::Error| OpenFault::from(FileFault::of(Part::Folder, e));
    let damaged = || OpenFault::Fault { cause: "the archive is damaged".into() };
    let mut reading = tar::Archive::new(File::open(archive).map_err(fault)?);
    for entry in reading.entries().map_err(|_| damaged())? {
        let mut entry = entry.map_err(|_| damaged())?;
        // `unpack_in` refuses names that lead out of the folder.
        if !entry.unpack_in(into).map_err(fault)? {
            return Err(damaged());
        }
    }
    let manifest: Manifest =
        serde_json::from_slice(&fs::read(into.join("manifest.json")).map_err(|_| damaged())?).map_err(|_| damaged())?;
    if manifest.format > 1 {
        return Err(OpenFault::NewerFormat);
    }
    for (name, digest) in &manifest.files {
        let inside = Path::new(name).components().all(|c| matches!(c, std::path::Component::Normal(_)));
        if !inside || sha256(&into.join(name)).map_err(|_| damaged())? != *digest {
            return Err(damaged());
        }
    }
    Ok(manifest)
}

/// Puts a registry back from an archive. The officer's password opens the archive's own vault; the archive is
/// verified whole before anything in the folder moves; what was there before is kept beside it.
///
/// # Errors
/// As opening; [`OpenFault::InUse`] while any process has the folder open.
pub fn restore(dir: &Path, archive: &Path, officer: &str, password: &str) -> Result<Sound, OpenFault> {
    let fault = |e: io::Error| OpenFault::from(FileFault::of(Part::Folder, e));
    let folder = Beside::of(dir, "restore").map_err(fault)?;
    let manifest = unpack(archive, &folder.0)?;
    let vault = Vault::open(&folder.0)?;
    if Id(vault.registry()) != manifest.registry {
        return Err(OpenFault::Fault { cause: "the archive's vault is another registry's".into() });
    }
    let key = vault.unlock(officer, password)?;
    let sound = {
        let mut books = store::open(&folder.0.join("registry.db"), &key).map_err(OpenFault::of_books)?;
        verify::bring_up(&mut books, manifest.registry)?;
        let sound = verify::verify(&books, manifest.registry)?;
        books.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);")?;
        sound
    };
    if (sound.entries, sound.head) != (manifest.entries, manifest.head) {
        return Err(OpenFault::Fault { cause: "the archive's books are not those of its manifest".into() });
    }
    RegistryDir::new(dir).make()?;
    let _alone = files::take_alone(dir)?;
    let kept = dir.join(format!("before-restore-{}", clock().0));
    let target = RegistryDir::new(dir);
    let before: Vec<PathBuf> = fs::read_dir(dir)
        .map_err(fault)?
        .filter_map(Result::ok)
        .map(|e| e.path())
        .filter(|p| {
            let name = p.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            name != "folder.lock"
                && name != "keys.lock"
                && !name.starts_with("before-restore-")
                && !name.starts_with(".steelyard-")
        })
        .collect();
    if !before.is_empty() {
        fs::create_dir_all(&kept).map_err(fault)?;
        for path in before {
            if let Some(name) = path.file_name() {
                fs::rename(&path, kept.join(name)).map_err(fault)?;
            }
        }
    }
    for (name, _) in &manifest.files {
        let to = dir.join(name);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(fault)?;
        }
        fs::rename(folder.0.join(name), to).map_err(fault)?;
    }
    let anchor = Anchor::open(dir, manifest.registry.0, &key)?;
    anchor.advance(AnchorHead { seq: sound.entries, seal: sound.head.0 })?;
    // Opened once more where it lies now: a restore that cannot be opened is no restore.
    store::open(&target.books(), &key).map_err(OpenFault::of_books)?;
    Ok(sound)
}

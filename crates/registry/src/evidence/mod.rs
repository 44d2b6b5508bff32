//! The store of evidence: bytes encrypted beside the books, once for each digest, and read back only if they are whole.
//!
//! Not which complaint has what: that is a fact and a table (`tables/evidence.rs`), and the act comes after the bytes.
//! A crash between the two leaves a file that nothing names; it is swept away after a day. Names on the disk are keyed,
//! so that a folder's listing tells nobody which known picture lies in it.

mod exhibit;
pub mod kind;
mod sealed;
#[cfg(test)]
mod tests;

use crate::fault::{Failure, Fault};
use crate::files::{FileFault, Part, RegistryDir, Staged, flush_folder};
use crate::keys::DataKey;
use crate::registry::{Registry, clock, locked};
use casework::code::{Code, Digest};
use casework::complaint::evidence::LARGEST;
use casework::reference::Reference;
use casework::refusal::{About, Failing, RefusalCode};
use casework::time::{HOUR, Instant};
pub use exhibit::Exhibit;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::{Connection, OptionalExtension, params};
use sealed::Unreadable;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use ts_rs::TS;
use zeroize::Zeroizing;

/// How long a file that nothing names is left: an act may be on its way.
const SPARED: Duration = Duration::from_secs(24 * 60 * 60);

/// A file as the store took it. An act names it by its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stored {
    /// SHA-256 of the bytes as they came.
    pub sha256: Digest,
    /// How many bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// What the bytes are, a code of the evidence kinds.
    pub media: Code,
    /// The name it came with; empty where it had none.
    pub name: String,
    /// The ending of that name, where it says another kind than the bytes do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub named: Option<String>,
}

/// A file that should be in the store and is not, or not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Amiss {
    /// SHA-256 of the bytes as they came.
    pub sha256: Digest,
    /// The complaint that names it; the first of several.
    pub complaint: String,
    /// Whether it is gone; otherwise it is altered.
    pub missing: bool,
}

/// Where the files lie and how they are keyed.
pub(crate) struct Store {
    folder: PathBuf,
    contents: Zeroizing<[u8; 32]>,
    names: Zeroizing<[u8; 32]>,
}

impl Store {
    pub(crate) fn of(dir: &Path, key: &DataKey) -> Store {
        Store {
            folder: RegistryDir::new(dir).attachments(),
            contents: key.subkey("evidence contents"),
            names: key.subkey("evidence names"),
        }
    }

    fn name(&self, sha256: &Digest) -> String {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(self.names.as_slice())
            .expect("BUG: HMAC takes keys of any length");
        mac.update(&sha256.0);
        Digest(mac.finalize().into_bytes().into()).hex()
    }

    fn path(&self, sha256: &Digest) -> PathBuf {
        self.folder.join(self.name(sha256))
    }

    fn key(&self, sha256: &Digest) -> Zeroizing<[u8; 32]> {
        let mut out = Zeroizing::new([0u8; 32]);
        Hkdf::<Sha256>::new(None, self.contents.as_slice())
            .expand(&sha256.0, out.as_mut_slice())
            .expect("BUG: HKDF-SHA256 gives 32 bytes for any purpose");
        out
    }

    /// Lays bytes down, unless they lie there whole already. They are on the disk when this returns.
    fn put(&self, sha256: &Digest, bytes: &[u8]) -> Result<(), Fault> {
        let wrong = |error: io::Error| Fault::File(FileFault::of(Part::Attachments, error));
        if !self.folder.exists() {
            let mut builder = fs::DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(&self.folder).map_err(wrong)?;
            if let Some(parent) = self.folder.parent() {
                flush_folder(parent).map_err(wrong)?;
            }
        }
        if self.read(sha256).is_ok() {
            return Ok(());
        }
        let key = self.key(sha256);
        let staged = Staged::write_by(&self.path(sha256), |file| sealed::write(&key, bytes, file)).map_err(wrong)?;
        staged.put().map_err(wrong)
    }

    /// The bytes, if they are there and are those of the digest.
    fn read(&self, sha256: &Digest) -> Result<Vec<u8>, Fault> {
        let altered = || Fault::EvidenceAltered { sha256: *sha256 };
        let disk = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => Fault::EvidenceMissing { sha256: *sha256 },
            _ => Fault::File(FileFault::of(Part::Attachments, error)),
        };
        let mut file = io::BufReader::with_capacity(1 << 17, File::open(self.path(sha256)).map_err(disk)?);
        let bytes = sealed::read(&self.key(sha256), &mut file, LARGEST).map_err(|unreadable| match unreadable {
            Unreadable::Disk(error) => disk(error),
            Unreadable::Altered => altered(),
        })?;
        if Sha256::digest(&bytes)[..] == sha256.0 { Ok(bytes) } else { Err(altered()) }
    }
}

fn refused(code: RefusalCode, name: &str, detail: &str) -> Failure {
    Failing::Refused { code, about: vec![About::with(name, detail)] }.into()
}

impl Registry {
    /// Takes bytes into the store and says what they are. Nothing is sealed by it: an act names the digest afterwards.
    ///
    /// # Errors
    /// Empty or too large; otherwise faults of disk and database.
    pub fn take_evidence(&self, name: &str, bytes: &[u8]) -> Result<Stored, Failure> {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if size == 0 {
            return Err(refused(RefusalCode::EvidenceEmpty, name, "0"));
        }
        if size > LARGEST {
            return Err(refused(RefusalCode::EvidenceTooLarge, name, &LARGEST.to_string()));
        }
        let reference = Reference::bundled();
        // A program is kept as what it is, and never opened: it may be the very thing that is complained of.
        let media = kind::kind_of(bytes, name, reference);
        let sha256 = Digest(Sha256::digest(bytes).into());
        Store::of(&self.dir, &self.key).put(&sha256, bytes)?;
        locked(&self.writer)
            .prepare_cached(
                "INSERT INTO stored_file(sha256, size, media, stored_at) VALUES(?1, ?2, ?3, ?4)
                 ON CONFLICT(sha256) DO UPDATE SET stored_at = excluded.stored_at",
            )?
            .execute(params![sha256.0, i64::try_from(size).unwrap_or(i64::MAX), media.as_str(), clock().0])?;
        let named = kind::named_otherwise(name, &media, reference);
        Ok(Stored { sha256, size, media, name: name.to_owned(), named })
    }

    /// Takes a file into the store, under its own name.
    ///
    /// # Errors
    /// As [`Registry::take_evidence`]; a folder or a file that cannot be read is a fault.
    pub fn take_evidence_file(&self, path: &Path) -> Result<Stored, Failure> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let wrong = |error| Fault::File(FileFault::of(Part::Attachments, error));
        // A pipe or a device never ends, and a folder is no file; what a link points to is looked at itself.
        if !fs::metadata(path).map_err(wrong)?.is_file() {
            return Err(refused(RefusalCode::EvidenceNoFile, &name, ""));
        }
        let mut bytes = Vec::new();
        File::open(path).map_err(wrong)?.take(LARGEST + 1).read_to_end(&mut bytes).map_err(wrong)?;
        self.take_evidence(&name, &bytes)
    }

    /// What a stored file is, a code of the evidence kinds: of a file of a complaint, or of one that waits for its act.
    ///
    /// # Errors
    /// Refused where nothing of that digest is known; faults of the database.
    pub fn evidence_kind(&self, sha256: &Digest) -> Result<Code, Failure> {
        let found: Option<String> = self.asking(|asking| {
            let mut statement = asking.conn.prepare_cached(
                "SELECT media FROM evidence WHERE sha256 = ?1 UNION ALL SELECT media FROM stored_file WHERE sha256 = ?1 LIMIT 1",
            )?;
            Ok(statement.query_row([sha256.0], |r| r.get(0)).optional()?)
        })?;
        let media = found.ok_or_else(|| Failure::from(Failing::about(RefusalCode::NotFound, sha256.hex())))?;
        Ok(Code::new(&media).unwrap_or_else(|_| Code::of("other")))
    }

    /// The bytes of a stored file, exactly as they came.
    ///
    /// # Errors
    /// [`Fault::EvidenceMissing`] or [`Fault::EvidenceAltered`] when they are not what was stored.
    pub fn evidence_bytes(&self, sha256: &Digest) -> Result<Vec<u8>, Failure> {
        Ok(Store::of(&self.dir, &self.key).read(sha256)?)
    }

    /// Reads every file that a complaint names, and lists those that are missing or altered.
    ///
    /// # Errors
    /// Faults of database and disk other than those two.
    pub fn verify_evidence(&self) -> Result<(u64, Vec<Amiss>), Failure> {
        let named: Vec<(Digest, String)> = self.asking(|asking| {
            let mut statement = asking.conn.prepare(
                "SELECT e.sha256, min(c.number) FROM evidence e JOIN complaint c ON c.key = e.complaint GROUP BY e.sha256 ORDER BY 2, 1",
            )?;
            let rows = statement.query_map([], |r| Ok((Digest(r.get(0)?), r.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })?;
        let store = Store::of(&self.dir, &self.key);
        let mut amiss = Vec::new();
        for (sha256, complaint) in &named {
            let missing = match store.read(sha256) {
                Ok(_) => continue,
                Err(Fault::EvidenceMissing { .. }) => true,
                Err(Fault::EvidenceAltered { .. }) => false,
                Err(other) => return Err(other.into()),
            };
            amiss.push(Amiss { sha256: *sha256, complaint: complaint.clone(), missing });
        }
        Ok((u64::try_from(named.len()).unwrap_or(u64::MAX), amiss))
    }
}

/// Sweeps away what nothing names: files stored more than a day ago that are in no complaint and in no draft.
///
/// # Errors
/// Faults of disk and database. What could not be swept is harmless, and is met again.
pub(crate) fn sweep(dir: &Path, key: &DataKey, conn: &Connection, now: Instant) -> Result<usize, Fault> {
    let store = Store::of(dir, key);
    let Ok(entries) = fs::read_dir(&store.folder) else { return Ok(0) };
    let before = now.0 - 24 * HOUR;
    let mut idle: Vec<[u8; 32]> = Vec::new();
    let mut known: HashSet<String> = HashSet::new();
    {
        let mut all = conn.prepare(
            "SELECT s.sha256, s.stored_at < ?1 AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.sha256 = s.sha256)
               AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.body, lower(hex(s.sha256))) > 0)
             FROM stored_file s UNION ALL SELECT sha256, 0 FROM evidence",
        )?;
        let mut rows = all.query([before])?;
        while let Some(row) = rows.next()? {
            let sha256: [u8; 32] = row.get(0)?;
            if row.get(1)? { idle.push(sha256) } else { known.extend([store.name(&Digest(sha256))]) }
        }
    }
    for sha256 in &idle {
        conn.execute("DELETE FROM stored_file WHERE sha256 = ?1 AND stored_at < ?2", params![sha256, before])?;
    }
    let mut swept = 0;
    for entry in entries.flatten() {
        let old = entry
            .metadata()
            .and_then(|m| m.modified())
            .is_ok_and(|at| SystemTime::now().duration_since(at).is_ok_and(|age| age > SPARED));
        let ours = entry.file_name().to_str().is_some_and(|name| known.contains(name));
        if old && !ours && fs::remove_file(entry.path()).is_ok() {
            swept += 1;
        }
    }
    Ok(swept)
}

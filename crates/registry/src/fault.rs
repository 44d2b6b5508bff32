//! What goes wrong in the books themselves: disk, database, damage. Not refusals, which are the rules'.
//!
//! On the wire a fault is a reference only; the chain of causes stays in the log.

use crate::anchor::AnchorFault;
use crate::files::FileFault;
use crate::journal::Damage;
use crate::keys::KeyFault;
use casework::code::Digest;
use casework::refusal::{Failing, RefusalCode};
use serde::{Serialize, Serializer};

/// A fault of the books.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The database said no.
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
    /// The disk said no.
    #[error("file: {0}")]
    File(#[from] FileFault),
    /// The anchor said no.
    #[error("anchor: {0}")]
    Anchor(#[from] AnchorFault),
    /// The vault said no.
    #[error("keys: {0}")]
    Key(#[from] KeyFault),
    /// An entry cannot be read.
    #[error("entry {seq} is damaged")]
    Damaged {
        /// Which.
        seq: u64,
    },
    /// The chain does not hold.
    #[error("the chain does not hold at entry {seq}: {damage:?}")]
    Chain {
        /// The first bad number.
        seq: u64,
        /// How.
        damage: Damage,
    },
    /// A particular that a fact names is not there or is not what was sealed.
    #[error("a particular of entry {seq} is damaged")]
    Particular {
        /// The entry that names it.
        seq: u64,
    },
    /// Tables and journal disagree.
    #[error("table {table} is not what the journal makes of it")]
    Tables {
        /// The first that differs.
        table: String,
    },
    /// Committed entries are missing from the books.
    #[error("entries {from} to {to} were committed and are missing")]
    BehindAnchor {
        /// The first that is missing.
        from: u64,
        /// The last that the anchor knows.
        to: u64,
    },
    /// The books were written by a newer version.
    #[error("the registry has format {format}, this version reads {}", crate::store::BOOKS_FORMAT)]
    NewerFormat {
        /// Its format.
        format: i64,
    },
    /// A file of evidence is not in the store.
    #[error("evidence {sha256} is missing")]
    EvidenceMissing {
        /// Which.
        sha256: Digest,
    },
    /// A file of evidence is not what was stored.
    #[error("evidence {sha256} is altered")]
    EvidenceAltered {
        /// Which.
        sha256: Digest,
    },
    /// Nobody is to be let in.
    #[error("{0}")]
    Other(String),
}

impl Fault {
    /// Whether the disk has no room: the one fault that an officer can mend.
    #[must_use]
    pub fn disk_is_full(&self) -> bool {
        match self {
            Fault::Database(rusqlite::Error::SqliteFailure(error, _)) => error.code == rusqlite::ErrorCode::DiskFull,
            Fault::File(FileFault::DiskFull(_)) | Fault::Anchor(AnchorFault::File(FileFault::DiskFull(_))) => true,
            _ => false,
        }
    }
}

impl Fault {
    /// What an officer is told of a fault beside its reference: only what an officer can do something about.
    fn told(&self) -> Option<&'static str> {
        match self {
            Fault::EvidenceMissing { .. } => Some("evidence-missing"),
            Fault::EvidenceAltered { .. } => Some("evidence-altered"),
            _ => self.disk_is_full().then_some("disk-full"),
        }
    }
}

/// What an act or a question comes back with when it was not done.
#[derive(Debug)]
pub enum Failure {
    /// A rule said no, something is missing, or something changed.
    Failing(Failing),
    /// The books are at fault; nothing was changed.
    Fault {
        /// By which the log names it.
        reference: String,
        /// The cause, for the log only.
        cause: Fault,
    },
}

impl From<Failing> for Failure {
    fn from(failing: Failing) -> Failure {
        Failure::Failing(failing)
    }
}

impl<F: Into<Fault>> From<F> for Failure {
    fn from(cause: F) -> Failure {
        let cause = cause.into();
        let mut bytes = [0u8; 4];
        let drawn = getrandom::fill(&mut bytes).is_ok();
        let reference = if drawn { format!("F-{:08X}", u32::from_be_bytes(bytes)) } else { "F-00000000".to_owned() };
        Failure::Fault { reference, cause }
    }
}

impl Failure {
    /// A refusal about nothing in particular.
    #[must_use]
    pub fn refused(code: RefusalCode) -> Failure {
        Failure::Failing(Failing::refused(code))
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Wire<'a> {
            kind: &'a str,
            reference: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            cause: Option<&'a str>,
        }
        match self {
            Failure::Failing(failing) => failing.serialize(s),
            Failure::Fault { reference, cause } => Wire { kind: "fault", reference, cause: cause.told() }.serialize(s),
        }
    }
}

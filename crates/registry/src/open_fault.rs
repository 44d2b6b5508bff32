//! Why a registry could not be opened: each its own clear message, and nothing changed by any of them.

use crate::anchor::AnchorFault;
use crate::fault::Fault;
use crate::files::FileFault;
use crate::keys::KeyFault;
use serde::Serialize;
use ts_rs::TS;

/// Why the door stayed shut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OpenFault {
    /// No registry is in the folder.
    NothingThere,
    /// Wrong officer or password.
    WrongPassword,
    /// Too many failed attempts.
    Wait {
        /// How long.
        #[ts(type = "number")]
        seconds: u64,
    },
    /// The officer's key slot is damaged.
    DamagedSlot,
    /// Both copies of the vault are damaged.
    DamagedVault,
    /// The books are there without a vault.
    NoVault,
    /// The vault is there without books.
    NoBooks,
    /// Written by a newer version.
    NewerFormat,
    /// The key fits and the books do not open.
    DamagedBooks,
    /// Committed entries are missing.
    BehindAnchor {
        /// The first that is missing.
        #[ts(type = "number")]
        from: u64,
        /// The last that was committed.
        #[ts(type = "number")]
        to: u64,
    },
    /// The head anchor is missing or damaged, so that missing work could not be told.
    NoAnchor,
    /// The folder or a file cannot be read.
    Unreadable,
    /// The disk is full.
    DiskFull,
    /// Another process has the folder for itself.
    InUse,
    /// There is a registry already.
    AlreadyThere,
    /// Anything else; the cause is in the log.
    Fault {
        /// What it says of itself, for the log.
        cause: String,
    },
}

impl OpenFault {
    pub(crate) fn of_books(fault: Fault) -> OpenFault {
        match fault {
            Fault::Database(rusqlite::Error::SqliteFailure(error, _))
                if matches!(error.code, rusqlite::ErrorCode::NotADatabase | rusqlite::ErrorCode::DatabaseCorrupt) =>
            {
                // The vault's key-check value held, so the key is right and the file is not.
                OpenFault::DamagedBooks
            }
            other => other.into(),
        }
    }
}

impl From<KeyFault> for OpenFault {
    fn from(fault: KeyFault) -> OpenFault {
        match fault {
            KeyFault::WrongPassword | KeyFault::WrongRecoveryKey | KeyFault::MistypedRecoveryKey => {
                OpenFault::WrongPassword
            }
            KeyFault::DamagedSlot => OpenFault::DamagedSlot,
            KeyFault::DamagedVault => OpenFault::DamagedVault,
            KeyFault::NoVault => OpenFault::NoVault,
            KeyFault::NothingHere => OpenFault::NothingThere,
            KeyFault::AlreadyThere => OpenFault::AlreadyThere,
            KeyFault::NewerFormat(_) => OpenFault::NewerFormat,
            KeyFault::File(file) => file.into(),
            other => OpenFault::Fault { cause: other.to_string() },
        }
    }
}

impl From<FileFault> for OpenFault {
    fn from(fault: FileFault) -> OpenFault {
        match fault {
            FileFault::Permission(_) | FileFault::WrongShape(_) => OpenFault::Unreadable,
            FileFault::DiskFull(_) => OpenFault::DiskFull,
            FileFault::InUse => OpenFault::InUse,
            FileFault::Missing(_) => OpenFault::NoBooks,
            other => OpenFault::Fault { cause: other.to_string() },
        }
    }
}

impl From<AnchorFault> for OpenFault {
    fn from(fault: AnchorFault) -> OpenFault {
        match fault {
            AnchorFault::Damaged | AnchorFault::Contradicted => OpenFault::NoAnchor,
            AnchorFault::File(file) => file.into(),
        }
    }
}

impl From<rusqlite::Error> for OpenFault {
    fn from(error: rusqlite::Error) -> OpenFault {
        OpenFault::of_books(Fault::Database(error))
    }
}

impl From<Fault> for OpenFault {
    fn from(fault: Fault) -> OpenFault {
        match fault {
            Fault::NewerFormat { .. } => OpenFault::NewerFormat,
            Fault::Damaged { .. } | Fault::Chain { .. } => OpenFault::DamagedBooks,
            Fault::BehindAnchor { from, to } => OpenFault::BehindAnchor { from, to },
            Fault::File(file) => file.into(),
            Fault::Anchor(anchor) => anchor.into(),
            Fault::Key(key) => key.into(),
            Fault::Database(rusqlite::Error::SqliteFailure(error, _))
                if error.code == rusqlite::ErrorCode::DiskFull =>
            {
                OpenFault::DiskFull
            }
            Fault::Database(rusqlite::Error::SqliteFailure(error, _))
                if matches!(
                    error.code,
                    rusqlite::ErrorCode::CannotOpen
                        | rusqlite::ErrorCode::PermissionDenied
                        | rusqlite::ErrorCode::ReadOnly
                ) =>
            {
                OpenFault::Unreadable
            }
            other => OpenFault::Fault { cause: other.to_string() },
        }
    }
}

//! Why the books stay shut. Each variant is a message of its own: an officer whose disk is dying must not be
//! told that the password is wrong, nor the other way round.

use crate::files::FileFault;

/// What can go wrong with keys. None carries a password, a key or an officer's name.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    /// The password is wrong, or there is no such officer; nobody is told which.
    #[error("wrong officer or password")]
    WrongPassword,
    /// The recovery key is well formed and opens no slot of this registry.
    #[error("the recovery key opens no slot of this registry")]
    WrongRecoveryKey,
    /// The check character does not fit: a character was mistyped or left out.
    #[error("the recovery key was mistyped")]
    MistypedRecoveryKey,
    /// The slot of this officer, or one that may be, is damaged in both copies; the password was not judged.
    #[error("a key slot is damaged")]
    DamagedSlot,
    /// Neither copy of the vault can be used.
    #[error("both copies of the vault are damaged")]
    DamagedVault,
    /// The books are there and both copies of the vault are gone.
    #[error("the books are there but their vault is missing")]
    NoVault,
    /// No file of a registry is in the folder.
    #[error("there is no registry here")]
    NothingHere,
    /// Files of a registry are in the folder already, so none is made.
    #[error("there is a registry here already")]
    AlreadyThere,
    /// A newer Steelyard wrote this vault; it is left untouched.
    #[error("the vault is of the newer format {0}")]
    NewerFormat(u32),
    /// The officer has a slot already.
    #[error("the officer has a key slot already")]
    SlotExists,
    /// No such slot.
    #[error("there is no such key slot")]
    NoSlot,
    /// The act would leave no officer who can open the books.
    #[error("the last officer's key slot stays")]
    LastSlot,
    /// The data key given is not this vault's.
    #[error("the key belongs to another registry")]
    ForeignKey,
    /// The system gave no randomness; nothing was made.
    #[error("the system gave no random bytes")]
    NoRandomness,
    /// The derivation was refused: its parameters are out of bounds.
    #[error("the derivation parameters are out of bounds")]
    BadCost,
    /// A file could not be read or written: rights, a full disk, a wrong shape, or another failure.
    #[error(transparent)]
    File(#[from] FileFault),
}

//! Who can open the books: one random data key, wrapped once for each officer and each recovery key.
//!
//! The vault is `vault.json` and `vault.copy.json` beside `registry.db`. [`Vault`] opens it, unlocks the data
//! key and changes slots; `slots` is one slot; `copies` reads and writes the two files; `recovery` is the
//! key on paper; `backoff` slows guessing down. Not here: who may give which act (`casework`), and what the
//! data key encrypts (the door of the books, and [`crate::anchor`]).
//!
//! Passwords are taken as their exact UTF-8 bytes, without Unicode normalisation: the same keys on the same
//! desk give the same bytes, and no later version of a normalisation table can lock an officer out.

mod backoff;
mod copies;
mod data_key;
mod fault;
mod recovery;
mod slots;

#[cfg(test)]
mod damage_tests;
#[cfg(test)]
mod tests;

pub use backoff::Backoff;
pub use copies::{CopyState, VaultState};
pub use data_key::DataKey;
pub use fault::KeyFault;
pub use recovery::{IssuedRecovery, RecoveryKey};
pub use slots::{KdfCost, SlotKind};

use crate::files::{Found, RegistryDir, check_dir};
use copies::{Content, Held};
use slots::Slot;
use std::path::Path;

/// What a new vault begins with. Everything is written in one go, so that no vault is ever on the disk that
/// nobody can open.
pub struct NewVault<'a> {
    /// The registry's id; every slot is bound to it.
    pub registry: [u8; 16],
    /// A demonstration registry, for ever.
    pub demo: bool,
    /// The officers and their passwords; at least one.
    pub officers: &'a [(&'a str, &'a str)],
    /// How many recovery keys to draw.
    pub recovery_keys: usize,
    /// What one guess at a password costs.
    pub cost: KdfCost,
}

/// The key slots of one registry. Holds no secret: what is unlocked is handed out as a [`DataKey`].
pub struct Vault {
    dir: RegistryDir,
    content: Content,
    state: VaultState,
}

impl Vault {
    /// Draws a data key and writes a vault for a registry that is about to be made, the folder too if need be.
    /// The recovery keys are in the answer and nowhere else.
    ///
    /// # Errors
    /// [`KeyFault::AlreadyThere`] if the folder holds any file of a registry, sound or not: a vault is never
    /// made over existing books. [`KeyFault::LastSlot`] if no officer is named, [`KeyFault::SlotExists`] if one
    /// is named twice. Otherwise the disk's faults.
    pub fn create(dir: &Path, new: &NewVault<'_>) -> Result<(Vault, DataKey, Vec<IssuedRecovery>), KeyFault> {
        let dir = RegistryDir::new(dir);
        let nothing_there = || match check_dir(dir.root())? {
            Found::Nothing => Ok(()),
            _ => Err(KeyFault::AlreadyThere),
        };
        nothing_there()?;
        if new.officers.is_empty() {
            return Err(KeyFault::LastSlot);
        }
        let key = DataKey::draw()?;
        let mut content = Content::new(new.registry, new.demo, &key);
        for (officer, password) in new.officers {
            if content.officer(officer).is_some() {
                return Err(KeyFault::SlotExists);
            }
            content.slots.push(Held::Sound(Slot::for_officer(&new.registry, &key, officer, password, new.cost)?));
        }
        let issued = issue(&mut content, &key, new.recovery_keys)?;
        dir.make()?;
        let _held = dir.hold_for_writing()?;
        // Asked again under the lock: the derivations above took a second, and another may have begun meanwhile.
        nothing_there()?;
        content.write(&dir)?;
        let state = VaultState::SOUND;
        Ok((Vault { dir, content, state }, key, issued))
    }

    /// Reads the vault of a registry. One sound copy is enough; [`Vault::state`] says what was wrong with the
    /// other, and the next change writes both.
    ///
    /// # Errors
    /// [`KeyFault::NothingHere`], [`KeyFault::NoVault`], [`KeyFault::DamagedVault`],
    /// [`KeyFault::NewerFormat`], or a [`KeyFault::File`] when neither copy could be read at all.
    pub fn open(dir: &Path) -> Result<Vault, KeyFault> {
        let dir = RegistryDir::new(dir);
        let (content, state) = Content::read(&dir)?;
        Ok(Vault { dir, content, state })
    }

    /// The id of the registry to which every slot is bound.
    #[must_use]
    pub fn registry(&self) -> [u8; 16] {
        self.content.registry
    }

    /// Whether this was made as a demonstration registry. The journal's first entry is the authority; this is
    /// for the sign-in screen, which comes before the books are open.
    #[must_use]
    pub fn demo(&self) -> bool {
        self.content.demo
    }

    /// How the two copies and their slots were when last read or written.
    #[must_use]
    pub fn state(&self) -> VaultState {
        self.state
    }

    /// The officers with a sound slot, in the order in which they were given one.
    pub fn officers(&self) -> impl Iterator<Item = &str> {
        self.content.sound().filter_map(|slot| slot.officer.as_deref())
    }

    /// How many sound recovery slots there are.
    #[must_use]
    pub fn recovery_slots(&self) -> usize {
        self.content.sound().filter(|slot| slot.kind == SlotKind::Recovery).count()
    }

    /// Opens the data key with an officer's password. An unknown officer costs the same derivation as a wrong
    /// password and gives the same fault, so that nobody can ask who works here.
    ///
    /// # Errors
    /// [`KeyFault::WrongPassword`]; [`KeyFault::DamagedSlot`] if a damaged slot is, or may be, this officer's;
    /// [`KeyFault::DamagedVault`] if the key that opened does not match the key-check value.
    pub fn unlock(&self, officer: &str, password: &str) -> Result<DataKey, KeyFault> {
        let Some(slot) = self.content.officer(officer) else {
            slots::spend(self.content.usual_cost(), password)?;
            return Err(match self.content.damaged() {
                0 => KeyFault::WrongPassword,
                _ => KeyFault::DamagedSlot,
            });
        };
        let opened = slot.open_with_password(&self.content.registry, password)?;
        self.checked(opened.ok_or(KeyFault::WrongPassword)?)
    }

    /// Opens the data key with a recovery key as it was typed from paper.
    ///
    /// # Errors
    /// [`KeyFault::MistypedRecoveryKey`] if its check character does not fit; [`KeyFault::WrongRecoveryKey`] if
    /// no slot opens; [`KeyFault::DamagedSlot`] if none opens and a slot is damaged.
    pub fn unlock_with_recovery(&self, typed: &str) -> Result<DataKey, KeyFault> {
        let paper = RecoveryKey::parse(typed).ok_or(KeyFault::MistypedRecoveryKey)?;
        for slot in self.content.sound().filter(|slot| slot.kind == SlotKind::Recovery) {
            if let Some(key) = slot.open_with_recovery(&self.content.registry, &paper) {
                return self.checked(key);
            }
        }
        Err(match self.content.damaged() {
            0 => KeyFault::WrongRecoveryKey,
            _ => KeyFault::DamagedSlot,
        })
    }

    /// Gives an officer a slot.
    ///
    /// # Errors
    /// [`KeyFault::SlotExists`] if the officer has one; [`KeyFault::ForeignKey`] if the key is another
    /// registry's; the disk's faults, after which the vault is as before.
    pub fn add_officer_slot(
        &mut self,
        key: &DataKey,
        officer: &str,
        password: &str,
        cost: KdfCost,
    ) -> Result<(), KeyFault> {
        let slot = Slot::for_officer(&self.content.registry, key, officer, password, cost)?;
        self.change(key, |content| {
            if content.slots.iter().any(|held| held.claims(officer)) {
                return Err(KeyFault::SlotExists);
            }
            content.slots.push(Held::Sound(slot));
            Ok(())
        })
    }

    /// Gives an officer a slot under a new password in place of the old slot, sound or damaged.
    ///
    /// # Errors
    /// [`KeyFault::NoSlot`] if the officer has none; otherwise as [`Vault::add_officer_slot`].
    pub fn replace_officer_slot(
        &mut self,
        key: &DataKey,
        officer: &str,
        password: &str,
        cost: KdfCost,
    ) -> Result<(), KeyFault> {
        let slot = Slot::for_officer(&self.content.registry, key, officer, password, cost)?;
        self.change(key, |content| {
            let at = content.slots.iter().position(|held| held.claims(officer));
            content.slots[at.ok_or(KeyFault::NoSlot)?] = Held::Sound(slot);
            Ok(())
        })
    }

    /// Takes an officer's slot away. The data key stays what it was: an officer who kept a copy of it is shut
    /// out by re-keying only.
    ///
    /// # Errors
    /// [`KeyFault::NoSlot`]; [`KeyFault::LastSlot`], because books that nobody can open are lost; otherwise as
    /// [`Vault::add_officer_slot`].
    pub fn remove_officer_slot(&mut self, key: &DataKey, officer: &str) -> Result<(), KeyFault> {
        self.change(key, |content| {
            let at = content.slots.iter().position(|held| held.claims(officer));
            content.slots.remove(at.ok_or(KeyFault::NoSlot)?);
            if content.sound().all(|slot| slot.kind != SlotKind::Password) {
                return Err(KeyFault::LastSlot);
            }
            Ok(())
        })
    }

    /// Draws recovery keys and adds a slot for each. The keys are in the answer and nowhere else.
    ///
    /// # Errors
    /// As [`Vault::add_officer_slot`].
    pub fn add_recovery_slots(&mut self, key: &DataKey, count: usize) -> Result<Vec<IssuedRecovery>, KeyFault> {
        self.change(key, |content| issue(content, key, count))
    }

    /// Takes away the recovery slot of that id, as when its paper was lost.
    ///
    /// # Errors
    /// [`KeyFault::NoSlot`]; otherwise as [`Vault::add_officer_slot`].
    pub fn remove_recovery_slot(&mut self, key: &DataKey, id: &str) -> Result<(), KeyFault> {
        self.change(key, |content| {
            let of_id =
                |held: &Held| matches!(held, Held::Sound(slot) if slot.kind == SlotKind::Recovery && slot.id == id);
            let at = content.slots.iter().position(of_id);
            content.slots.remove(at.ok_or(KeyFault::NoSlot)?);
            Ok(())
        })
    }

    /// Takes away slots that are damaged in both copies, once their officers have new ones, and says how many.
    ///
    /// # Errors
    /// As [`Vault::add_officer_slot`].
    pub fn remove_damaged_slots(&mut self, key: &DataKey) -> Result<usize, KeyFault> {
        self.change(key, |content| {
            let before = content.slots.len();
            content.slots.retain(|held| matches!(held, Held::Sound(_)));
            Ok(before - content.slots.len())
        })
    }

    /// Writes both copies again as they are, so that a missing or damaged one is restored.
    ///
    /// # Errors
    /// As [`Vault::add_officer_slot`].
    pub fn mend(&mut self, key: &DataKey) -> Result<(), KeyFault> {
        self.change(key, |_| Ok(()))
    }

    /// One change under the lock, on what the disk holds now, so that two processes do not undo each other.
    fn change<T>(
        &mut self,
        key: &DataKey,
        edit: impl FnOnce(&mut Content) -> Result<T, KeyFault>,
    ) -> Result<T, KeyFault> {
        let _held = self.dir.hold_for_writing()?;
        let (mut content, _) = Content::read(&self.dir)?;
        if content.registry != self.content.registry || !key.fits(&content.check) {
            return Err(KeyFault::ForeignKey);
        }
        let answer = edit(&mut content)?;
        content.generation += 1;
        content.write(&self.dir)?;
        self.state = VaultState { damaged_slots: content.damaged(), ..VaultState::SOUND };
        self.content = content;
        Ok(answer)
    }

    fn checked(&self, key: DataKey) -> Result<DataKey, KeyFault> {
        if key.fits(&self.content.check) { Ok(key) } else { Err(KeyFault::DamagedVault) }
    }
}

fn issue(content: &mut Content, key: &DataKey, count: usize) -> Result<Vec<IssuedRecovery>, KeyFault> {
    let mut issued = Vec::with_capacity(count);
    for paper in RecoveryKey::draw(count)? {
        let slot = Slot::for_recovery(&content.registry, key, &paper)?;
        issued.push(IssuedRecovery { slot: slot.id.clone(), key: paper });
        content.slots.push(Held::Sound(slot));
    }
    Ok(issued)
}

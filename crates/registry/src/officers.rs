//! Officers' key slots: the slot is written first, then the fact. The password is never part of a command.
//!
//! Not who may do this: the acts are decided like any other, and asked first, so that no slot is touched for what the
//! rules refuse.

use crate::act_id;
use crate::fault::Failure;
use crate::keys::{KdfCost, KeyFault};
use crate::receipt::Receipt;
use crate::registry::{Registry, clock, locked};
use casework::code::Code;
use casework::command::{AddOfficer, Command, DisableOfficer, EnableOfficer, RecordKeyChange};
use casework::refusal::{Failing, ProblemCode};
use zeroize::Zeroizing;

/// How many characters a password chosen in the window has at least.
pub const LEAST_PASSWORD: usize = 10;
/// How many recovery keys may be drawn at once.
const MOST_KEYS: usize = 4;

/// Whether a password may be chosen.
///
/// # Errors
/// `missing` or `too-short` on the field.
pub fn sound_password(field: &str, password: &str) -> Result<(), Failure> {
    let length = password.chars().count();
    let problem = match length {
        0 => ProblemCode::Missing,
        n if n < LEAST_PASSWORD => ProblemCode::TooShort,
        _ => return Ok(()),
    };
    Err(Failing::problem(field, problem).into())
}

fn bytes(command: &Command) -> Vec<u8> {
    serde_json::to_vec(command).unwrap_or_default()
}

impl Registry {
    /// Adds an officer with a password.
    ///
    /// # Errors
    /// As [`Registry::perform`]. A slot whose fact was refused is taken away again.
    pub fn add_officer(
        &self,
        act: &str,
        officer: &AddOfficer,
        password: &str,
        cost: KdfCost,
    ) -> Result<Receipt, Failure> {
        self.let_in(act, &Command::AddOfficer(officer.clone()), &officer.officer, password, cost)
    }

    /// Lets an officer who left sign in again, with another password.
    ///
    /// # Errors
    /// As [`Registry::add_officer`].
    pub fn enable_officer(&self, act: &str, officer: &Code, password: &str, cost: KdfCost) -> Result<Receipt, Failure> {
        let command = Command::EnableOfficer(EnableOfficer { officer: officer.clone() });
        self.let_in(act, &command, officer, password, cost)
    }

    fn let_in(
        &self,
        act: &str,
        command: &Command,
        officer: &Code,
        password: &str,
        cost: KdfCost,
    ) -> Result<Receipt, Failure> {
        let command = bytes(command);
        self.preview(&command)?;
        let mut vault = locked(&self.vault);
        let fresh = match vault.add_officer_slot(&self.key, officer.as_str(), password, cost) {
            Ok(()) => true,
            // What a refused or broken act left behind opens with the password given now.
            Err(KeyFault::SlotExists) => {
                vault.replace_officer_slot(&self.key, officer.as_str(), password, cost)?;
                false
            }
            Err(other) => return Err(other.into()),
        };
        let done = self.perform(act, &command);
        if done.is_err() && fresh {
            vault.remove_officer_slot(&self.key, officer.as_str())?;
        }
        done
    }

    /// Lets an officer sign in no more: the fact, then the slot. Until the slot is gone the register refuses alone.
    ///
    /// # Errors
    /// As [`Registry::perform`], and faults of the vault.
    pub fn disable_officer(&self, act: &str, officer: &Code) -> Result<Receipt, Failure> {
        let command = Command::DisableOfficer(DisableOfficer { officer: officer.clone() });
        let done = self.perform(act, &bytes(&command))?;
        match locked(&self.vault).remove_officer_slot(&self.key, officer.as_str()) {
            // An officer without a slot is shut out already.
            Ok(()) | Err(KeyFault::NoSlot) => Ok(done),
            Err(other) => Err(other.into()),
        }
    }

    /// Gives the signed-in officer another password.
    ///
    /// # Errors
    /// Faults of the vault.
    pub fn change_password(&self, password: &str, cost: KdfCost) -> Result<(), Failure> {
        Ok(locked(&self.vault).replace_officer_slot(&self.key, self.officer.as_str(), password, cost)?)
    }

    /// Gives the signed-in officer another password, who shows by the old one that it is they.
    ///
    /// # Errors
    /// `wrong` on `old` for a wrong one; otherwise as [`Registry::perform`], and faults of the vault.
    pub fn change_own_password(&self, act: &str, old: &str, new: &str, cost: KdfCost) -> Result<Receipt, Failure> {
        let opened = locked(&self.vault).unlock(self.officer.as_str(), old);
        match opened {
            Ok(_) => {}
            Err(KeyFault::WrongPassword) => return Err(Failing::problem("old", ProblemCode::Differs).into()),
            Err(other) => return Err(other.into()),
        }
        self.replace(act, "password", &self.officer, new, cost)
    }

    /// Gives another officer a password, when theirs is forgotten.
    ///
    /// # Errors
    /// As [`Registry::perform`], and faults of the vault.
    pub fn reset_password(&self, act: &str, officer: &Code, new: &str, cost: KdfCost) -> Result<Receipt, Failure> {
        self.replace(act, "reset", officer, new, cost)
    }

    /// Sealed first, for an act that was refused must change no slot: a kill between the two leaves the old password
    /// and an entry that says it was to be changed.
    fn replace(
        &self,
        act: &str,
        what: &'static str,
        officer: &Code,
        new: &str,
        cost: KdfCost,
    ) -> Result<Receipt, Failure> {
        let command = RecordKeyChange { what: Code::of(what), officer: Some(officer.clone()) };
        let done = self.perform(act, &bytes(&Command::RecordKeyChange(command)))?;
        let mut vault = locked(&self.vault);
        match vault.replace_officer_slot(&self.key, officer.as_str(), new, cost) {
            Err(KeyFault::NoSlot) => vault.add_officer_slot(&self.key, officer.as_str(), new, cost)?,
            replaced => replaced?,
        }
        Ok(done)
    }

    /// Draws recovery keys. They are in the answer, to be shown once, and nowhere else; those of before stay good.
    ///
    /// # Errors
    /// As [`Registry::perform`], and faults of the vault.
    pub fn draw_recovery_keys(&self, count: usize) -> Result<Vec<Zeroizing<String>>, Failure> {
        let command = RecordKeyChange { what: Code::of("recovery"), officer: None };
        let act = act_id::mint(clock())?.hex();
        self.perform(&act, &bytes(&Command::RecordKeyChange(command)))?;
        let issued = locked(&self.vault).add_recovery_slots(&self.key, count.clamp(1, MOST_KEYS))?;
        Ok(issued.iter().map(|one| one.key.printed()).collect())
    }

    /// How many recovery keys open these books.
    #[must_use]
    pub fn recovery_keys(&self) -> usize {
        locked(&self.vault).recovery_slots()
    }
}

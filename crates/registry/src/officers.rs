//! Officers' key slots: the slot is written first, then the fact. The password is never part of a command.

use crate::fault::Failure;
use crate::keys::{KdfCost, KeyFault};
use crate::receipt::Receipt;
use crate::registry::{Registry, locked};
use casework::command::{AddOfficer, Command};

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
        let command = serde_json::to_vec(&Command::AddOfficer(officer.clone())).unwrap_or_default();
        // Asked first, so that no slot is written for what the rules refuse.
        self.preview(&command)?;
        let mut vault = locked(&self.vault);
        let fresh = match vault.add_officer_slot(&self.key, officer.officer.as_str(), password, cost) {
            Ok(()) => true,
            Err(KeyFault::SlotExists) => false,
            Err(other) => return Err(other.into()),
        };
        let done = self.perform(act, &command);
        if done.is_err() && fresh {
            vault.remove_officer_slot(&self.key, officer.officer.as_str())?;
        }
        done
    }

    /// Gives the signed-in officer another password.
    ///
    /// # Errors
    /// Faults of the vault.
    pub fn change_password(&self, password: &str, cost: KdfCost) -> Result<(), Failure> {
        Ok(locked(&self.vault).replace_officer_slot(&self.key, self.officer.as_str(), password, cost)?)
    }
}

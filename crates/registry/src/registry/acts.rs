//! Acts on an open registry: performed, tried without being done, played from a script.
//!
//! Not what an act may do (`perform`). Nothing is announced before it is committed: the commit, then the head anchor, then
//! the receipt and the notice.

use super::{Played, Registry, clock, locked};
use crate::act_id;
use crate::anchor::Head as AnchorHead;
use crate::fault::Failure;
use crate::journal;
use crate::perform::{Door, Given, Outcome, Watch};
use crate::receipt::{Receipt, Subject};
use crate::tables::words::{Changed, settle};
use casework::code::{Code, Id};
use casework::reference::Reference;
use casework::refusal::RefusalCode;
use rusqlite::{Connection, TransactionBehavior};

impl Registry {
    pub(crate) fn door<'a>(&'a self, conn: &'a Connection) -> Door<'a> {
        Door {
            conn,
            registry: self.id,
            demonstration: self.demonstration,
            reference: Reference::bundled(),
            keys: &self.keys,
            changed: Changed::default(),
            watch: None,
        }
    }

    /// Performs a command. `act`: a UUIDv7 minted by the caller, 32 hex digits with or without hyphens;
    /// giving it twice with the same bytes gives the first receipt again.
    ///
    /// # Errors
    /// Refused, incomplete, stale or at fault; nothing was changed then. A refusal by role is sealed.
    pub fn perform(&self, act: &str, command: &[u8]) -> Result<Receipt, Failure> {
        self.perform_watched(act, command, None)
    }

    /// As [`Registry::perform`], with somebody who looks on while a long act is sealed and may stop it.
    ///
    /// # Errors
    /// As [`Registry::perform`]; `stopped` when it was stopped, and nothing of it stands then.
    pub fn perform_watched(&self, act: &str, command: &[u8], watch: Option<Watch<'_>>) -> Result<Receipt, Failure> {
        let Some(act) = Id::parse(&act.replace('-', "")) else {
            return Err(Failure::refused(RefusalCode::ActIdUnsound));
        };
        let given = Given { act, officer: &self.officer, command, clock: clock(), played: false, by_rule: false };
        let mut woken = false;
        let outcome = {
            let mut writer = locked(&self.writer);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let door = Door { watch, ..self.door(&transaction) };
            let outcome = door.body(&given)?;
            match outcome {
                Outcome::Done { receipt, wakes } => {
                    door.settle()?;
                    transaction.commit()?;
                    self.anchor(&receipt)?;
                    woken = wakes;
                    Ok(*receipt)
                }
                Outcome::RoleMayNot { command } => {
                    drop(transaction);
                    Err(self.refuse_by_role(&mut writer, &command)?)
                }
            }
        };
        if let Ok(receipt) = &outcome {
            self.announce(&receipt.touched);
        }
        if woken {
            self.follow_rules(given.clock, false);
        }
        outcome
    }

    fn refuse_by_role(&self, writer: &mut Connection, command: &Code) -> Result<Failure, Failure> {
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.door(&transaction).seal_refusal(&self.officer, command, clock())?;
        transaction.commit()?;
        let head = journal::head(writer, self.id)?;
        self.anchor.advance(AnchorHead { seq: head.seq, seal: head.seal.0 })?;
        Ok(Failure::refused(RefusalCode::RoleMayNot))
    }

    pub(crate) fn anchor(&self, receipt: &Receipt) -> Result<(), Failure> {
        Ok(self.anchor.advance(AnchorHead { seq: receipt.entries.last, seal: receipt.seal.0 })?)
    }

    /// What performing a command would give, without doing it: the same path, rolled back.
    ///
    /// # Errors
    /// As [`Registry::perform`]; a refusal by role is not sealed here.
    pub fn preview(&self, command: &[u8]) -> Result<Receipt, Failure> {
        self.preview_watched(command, None)
    }

    /// As [`Registry::preview`], with somebody who looks on and may stop it.
    ///
    /// # Errors
    /// As [`Registry::preview`]; `stopped` when it was stopped.
    pub fn preview_watched(&self, command: &[u8], watch: Option<Watch<'_>>) -> Result<Receipt, Failure> {
        let now = clock();
        let given = Given {
            act: act_id::mint(now)?,
            officer: &self.officer,
            command,
            clock: now,
            played: false,
            by_rule: false,
        };
        let mut writer = locked(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        match (Door { watch, ..self.door(&transaction) }).body(&given)? {
            Outcome::Done { receipt, .. } => Ok(*receipt),
            Outcome::RoleMayNot { .. } => Err(Failure::refused(RefusalCode::RoleMayNot)),
        }
    }

    /// Gives up to 500 acts of a script in one transaction, each in a savepoint through the same body, at its
    /// own instant. Only in a demonstration registry. Stops at the first that is not done: those before stand.
    ///
    /// # Errors
    /// `demonstration-only`, or a fault. What a single act failed with is in the answer.
    pub fn play(&self, acts: &[Played]) -> Result<(Vec<Receipt>, Option<Failure>), Failure> {
        if !self.demonstration {
            return Err(Failure::refused(RefusalCode::DemonstrationOnly));
        }
        let mut receipts = Vec::with_capacity(acts.len());
        let mut stopped = None;
        let mut woken = false;
        {
            let mut writer = locked(&self.writer);
            let mut transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut changed = Changed::default();
            for act in acts.iter().take(500) {
                let given = Given {
                    act: act.act,
                    officer: &act.officer,
                    command: &act.command,
                    clock: act.at,
                    played: true,
                    by_rule: false,
                };
                let savepoint = transaction.savepoint()?;
                let door = Door { changed, ..self.door(&savepoint) };
                let outcome = door.body(&given);
                changed = door.changed;
                match outcome {
                    Ok(Outcome::Done { receipt, wakes }) => {
                        woken |= wakes;
                        savepoint.commit()?;
                        receipts.push(*receipt);
                    }
                    Ok(Outcome::RoleMayNot { .. }) => {
                        stopped = Some(Failure::refused(RefusalCode::RoleMayNot));
                    }
                    Err(failure) => stopped = Some(failure),
                }
                if stopped.is_some() {
                    break;
                }
            }
            settle(&transaction, &changed)?;
            transaction.commit()?;
            if let Some(last) = receipts.iter().max_by_key(|r| r.entries.last) {
                self.anchor(last)?;
            }
        }
        let touched: Vec<Subject> = ["complaint", "case", "proposal", "referral"]
            .into_iter()
            .map(|kind| Subject { kind: kind.to_owned(), id: None })
            .collect();
        self.announce(&touched);
        if let Some(at) = receipts.last().map(|last| last.at).filter(|_| woken) {
            self.follow_rules(at, true);
        }
        Ok((receipts, stopped))
    }
}

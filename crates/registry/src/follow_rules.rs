//! Standing rules that work by themselves, carried out: each as an act of its own, after the act that woke them.
//!
//! Not which rules are due (`standing_rules`) nor whether one may (`casework::standing_rule`). The act goes through the
//! same door as every other, under the name of the supervisor who set the rule, and says that the rule did it.

use crate::act_id;
use crate::fault::Failure;
use crate::journal;
use crate::perform::{Given, Outcome};
use crate::receipt::Subject;
use crate::registry::{Registry, locked};
use crate::standing_rules::due;
use casework::command::{ApplyStandingRule, Command, Name};
use casework::time::Instant;
use rusqlite::TransactionBehavior;
use std::collections::HashSet;

impl Registry {
    /// Carries out what is due, rule by rule, each in a transaction of its own that is announced after its commit. What
    /// woke the rules is committed already, so whatever stops a rule is left for the next act or the next opening.
    pub(crate) fn follow_rules(&self, clock: Instant, played: bool) {
        let mut tried = HashSet::new();
        while let Ok(Some(touched)) = self.follow_next(clock, played, &mut tried) {
            if !touched.is_empty() {
                self.announce(&touched);
            }
        }
    }

    /// Carries out the next rule that was not tried yet and tells what it touched; `None` where none is left.
    fn follow_next(
        &self,
        clock: Instant,
        played: bool,
        tried: &mut HashSet<i64>,
    ) -> Result<Option<Vec<Subject>>, Failure> {
        let mut writer = locked(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let head = journal::head(&transaction, self.id)?;
        let due = due(&transaction, clock.max(head.at))?;
        let Some(claim) = due.into_iter().find(|claim| tried.insert(claim.rule.key)) else { return Ok(None) };
        // The same rule at the same end of the journal gives the same act, so that nothing is done twice.
        let act = act_id::derived(head.at, &claim.rule.id.0, &head.seq.to_string());
        let complaints = claim.complaints.iter().map(|(_, id)| Name::from(*id)).collect();
        let command = Command::ApplyStandingRule(ApplyStandingRule { rule: claim.rule.id, complaints });
        let command = serde_json::to_vec(&command).map_err(|e| crate::Fault::Other(e.to_string()))?;
        let given = Given { act, officer: &claim.rule.owner, command: &command, clock, played, by_rule: true };
        let door = self.door(&transaction);
        // A rule that is refused stands aside for the next one.
        let Ok(Outcome::Done { receipt, .. }) = door.body(&given) else { return Ok(Some(Vec::new())) };
        door.settle()?;
        transaction.commit()?;
        self.anchor(&receipt)?;
        Ok(Some(receipt.touched))
    }
}

//! Which entries of a history can still be undone by the officer who asks, and by which command.
//!
//! The command is the receipt's own, made from the same facts. What is looked at here is whether it would find something
//! to undo; the rules decide when it is given (`casework::decide`), and a preview of it says what it would come to.

use crate::ask::Asking;
use crate::fault::Fault;
use crate::journal::to_u64;
use crate::receipt::{Entries, receipt};
use casework::code::{Digest, Id};
use casework::command::Command;
use casework::fact::Fact;
use casework::roles::{Role, acting_role};
use rusqlite::{OptionalExtension, params};

/// The kinds of entries whose acts have a counter-act. Of an act of several entries, the one of these kinds bears it.
const UNDONE: [&str; 7] = [
    "complaints_consolidated",
    "proposal_made",
    "complaints_closed",
    "referrals_approved",
    "step_logged",
    "traders_judged",
    "standing_rule_set",
];

/// The counter-act of an entry, where the officer may give it and it would still find something to undo.
pub(super) fn of(asking: &Asking<'_>, kind: &str, act: Id) -> Result<Option<Command>, Fault> {
    if !UNDONE.contains(&kind) {
        return Ok(None);
    }
    let Some(command) = counter_act(asking, act)? else { return Ok(None) };
    if acting_role(&command, asking.roles).is_none() {
        return Ok(None);
    }
    Ok(still(asking, &command, act)?.then_some(command))
}

fn counter_act(asking: &Asking<'_>, act: Id) -> Result<Option<Command>, Fault> {
    let row: Option<(i64, i64)> = asking
        .conn
        .prepare_cached("SELECT first_seq, last_seq FROM act WHERE id = ?1")?
        .query_row([act.0], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    let Some((first, last)) = row else { return Ok(None) };
    let mut statement =
        asking.conn.prepare_cached("SELECT seq, fact FROM journal WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq")?;
    let mut rows = statement.query([first, last])?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        let (seq, bytes): (i64, Vec<u8>) = (row.get(0)?, row.get(1)?);
        facts.push(Fact::decode(&bytes).map_err(|_| Fault::Damaged { seq: to_u64(seq) })?);
    }
    let entries = Entries { first: to_u64(first), last: to_u64(last) };
    Ok(receipt(act, entries, Digest([0; 32]), asking.now, &facts).undo)
}

/// Whether there is still something that the counter-act would undo.
fn still(asking: &Asking<'_>, command: &Command, act: Id) -> Result<bool, Fault> {
    let conn = asking.conn;
    let there = match command {
        Command::UndoBatch(_) => conn
            .prepare_cached(
                "SELECT EXISTS(SELECT 1 FROM membership m JOIN complaint c ON c.key = m.complaint
                 WHERE m.act = ?1 AND m.to_seq IS NULL AND c.state = 'consolidated' AND c.last_act = ?1)",
            )?
            .query_row([act.0], |r| r.get(0))?,
        Command::WithdrawProposal(given) => match Id::parse(&given.proposal.0) {
            Some(id) => conn
                .prepare_cached(
                    "SELECT EXISTS(SELECT 1 FROM proposal WHERE id = ?1 AND state = 'open' AND proposer = ?2)",
                )?
                .query_row(params![id.0, asking.officer.as_str()], |r| r.get(0))?,
            None => false,
        },
        Command::RecallReferrals(given) => match Id::parse(&given.proposal.0) {
            Some(id) => conn
                .prepare_cached(
                    "SELECT EXISTS(SELECT 1 FROM referral r JOIN proposal p ON p.key = r.proposal
                     WHERE p.id = ?1 AND r.state = 'approved')",
                )?
                .query_row([id.0], |r| r.get(0))?,
            None => false,
        },
        Command::WithdrawStep(given) => match Id::parse(&given.step.0) {
            Some(id) => conn
                .prepare_cached(
                    "SELECT EXISTS(SELECT 1 FROM step WHERE id = ?1 AND withdrawn_seq IS NULL AND officer = ?2)",
                )?
                .query_row(params![id.0, asking.officer.as_str()], |r| r.get(0))?,
            None => false,
        },
        Command::WithdrawVerdict(given) => {
            let supervisor = asking.roles.contains(&Role::Sup);
            conn.prepare_cached(
                "SELECT EXISTS(SELECT 1 FROM trader_verdict WHERE act = ?1 AND withdrawn_seq IS NULL AND (officer = ?2 OR ?3))",
            )?
            .query_row(params![given.verdict.0, asking.officer.as_str(), supervisor], |r| r.get(0))?
        }
        Command::EndStandingRule(given) => conn
            .prepare_cached(
                "SELECT EXISTS(SELECT 1 FROM standing_rule WHERE id = ?1 AND ended_seq IS NULL AND until >= ?2)",
            )?
            .query_row(params![given.rule.0, asking.now.day().to_string()], |r| r.get(0))?,
        // Reopening takes all of them or none: each must stand as that closing left it.
        Command::Reopen(given) => {
            let mut as_left = conn.prepare_cached(
                "SELECT EXISTS(SELECT 1 FROM complaint WHERE id = ?1 AND state = 'closed' AND last_act = ?2)",
            )?;
            for name in &given.complaints {
                let Some(id) = Id::parse(&name.0) else { return Ok(false) };
                if !as_left.query_row(params![id.0, act.0], |r| r.get(0))? {
                    return Ok(false);
                }
            }
            true
        }
        _ => false,
    };
    Ok(there)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{consolidate, give, tiny};
    use serde_json::{Value, json};

    /// The newest entry of a complaint's history.
    fn newest(registry: &crate::Registry, complaint: &Value) -> Value {
        registry.ask("history", json!({ "name": complaint })).unwrap()["entries"][0].clone()
    }

    #[test]
    fn a_consolidation_is_undone_from_the_history_until_something_else_happened() {
        let (office, ids) = tiny();
        let supervisor = office.sign_in("S001");
        let receipt = serde_json::to_value(consolidate(&supervisor, &[&ids[0], &ids[1]])).unwrap();

        let entry = newest(&supervisor, &json!(ids[0]));
        assert_eq!(entry["undo"], receipt["undo"], "the history gives the receipt's own counter-act");
        assert_eq!(entry["undo"]["act"], "undo_batch", "which takes the batch back");
        let filed = supervisor.ask("history", json!({ "name": ids[0] })).unwrap();
        assert!(filed["entries"][1]["undo"].is_null(), "nothing un-files a complaint");

        give(&supervisor, &entry["undo"]).unwrap();
        let after = supervisor.ask("history", json!({ "name": ids[0] })).unwrap();
        assert!(
            after["entries"].as_array().unwrap().iter().all(|entry| entry["undo"].is_null()),
            "what was undone is not undone again"
        );
    }

    #[test]
    fn a_step_and_a_proposal_are_undone_by_who_made_them() {
        let (office, ids) = tiny();
        let officer = office.sign_in("C001");
        let step = json!({ "act": "log_step", "complaint": ids[0], "step": "shop-called", "note": null, "at": null });
        give(&officer, &step).unwrap();

        assert_eq!(newest(&officer, &json!(ids[0]))["undo"]["act"], "withdraw_step", "its officer takes it back");
        let other = office.sign_in("S001");
        assert!(newest(&other, &json!(ids[0]))["undo"].is_null(), "another officer does not");
        let back = newest(&officer, &json!(ids[0]))["undo"].clone();
        give(&officer, &back).unwrap();
        let after = officer.ask("history", json!({ "name": ids[0] })).unwrap();
        assert!(after["entries"][1]["undo"].is_null(), "a step is taken back once");

        let open = officer.ask("complaint_file", json!({ "name": ids[1] })).unwrap()["open_fields"].clone();
        give(&officer, &json!({ "act": "assess", "complaints": [ids[1]], "unknown": open })).unwrap();
        let closure = json!({ "act": "propose_closure", "complaints": [ids[1]], "reason": "WITHDRAWN", "explanation": "Refunded.", "notified": true });
        give(&officer, &closure).unwrap();
        assert_eq!(newest(&officer, &json!(ids[1]))["undo"]["act"], "withdraw_proposal", "the proposer takes it back");
        assert!(newest(&other, &json!(ids[1]))["undo"].is_null(), "another officer decides it instead");
    }
}

//! Verdicts on traders, standing rules and alarms that were seen.
//!
//! Not the joining that a rule does (`moving`), nor which complaints it fits (`crate::rules`). A verdict moves no mark
//! on a complaint's file: it commutes with every other act.

use super::Applying;
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::fact::Fact;
use rusqlite::params;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::TradersJudged { members, against, same, reason, known, .. } => {
            judged(on, members, *against, *same, reason, known)
        }
        Fact::VerdictWithdrawn { verdict } => {
            on.run(
                "UPDATE trader_verdict SET withdrawn_seq = ?2, withdrawn_by = ?3, withdrawn_at = ?4 WHERE act = ?1",
                params![verdict.0, on.seq, on.officer(), on.at()],
            )?;
            on.run(
                "INSERT OR IGNORE INTO complaint_history(complaint, seq)
                 SELECT complaint, ?2 FROM trader_verdict WHERE act = ?1 UNION SELECT against, ?2 FROM trader_verdict WHERE act = ?1",
                params![verdict.0, on.seq],
            )?;
            Ok(())
        }
        Fact::StandingRuleSet { rule, trader, case, until, by_itself, typed } => {
            let (complaint, case) = (on.complaint(*trader)?, on.case(*case)?);
            let reason = on.text(typed, "reason")?;
            on.run(
                "INSERT INTO standing_rule(key, id, complaint, case_key, until, by_itself, reason, owner, at, last_act)
                 VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                params![
                    on.seq,
                    rule.0,
                    complaint,
                    case,
                    until.to_string(),
                    by_itself,
                    reason,
                    on.officer(),
                    on.at(),
                    on.act()
                ],
            )?;
            on.touch(complaint)?;
            on.touch_case(case)
        }
        Fact::StandingRuleEnded { rule, typed } => {
            let because = on.text(typed, "reason")?;
            on.run(
                "UPDATE standing_rule SET ended_seq = ?2, ended_by = ?3, ended_at = ?4, ended_because = ?5, last_act = ?6
                 WHERE id = ?1",
                params![rule.0, on.seq, on.officer(), on.at(), because, on.act()],
            )?;
            let (complaint, case): (i64, i64) = on
                .conn
                .prepare_cached("SELECT complaint, case_key FROM standing_rule WHERE id = ?1")?
                .query_row([rule.0], |r| Ok((r.get(0)?, r.get(1)?)))
                .map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?;
            on.touch(complaint)?;
            on.touch_case(case)
        }
        Fact::AlarmAcknowledged { trader, kind, code, seen, entry } => {
            let complaint = trader.map(|trader| on.complaint(trader)).transpose()?;
            on.run(
                "INSERT INTO alarm_seen(key, complaint, kind, code, seen, entry, officer, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    on.seq,
                    complaint,
                    kind.as_ref().map(Code::as_str),
                    code.as_ref().map(Code::as_str),
                    seen,
                    crate::journal::to_i64(*entry),
                    on.officer(),
                    on.at()
                ],
            )?;
            complaint.map_or(Ok(()), |complaint| on.touch(complaint))
        }
        _ => Ok(()),
    }
}

fn judged(
    on: &Applying<'_>,
    members: &[Id],
    against: Id,
    same: bool,
    reason: &Code,
    known: &[Code],
) -> Result<(), Fault> {
    let against = on.complaint(against)?;
    let known: Vec<&str> = known.iter().map(Code::as_str).collect();
    let known = known.join(",");
    for member in members {
        let complaint = on.complaint(*member)?;
        on.run(
            "INSERT INTO trader_verdict(seq, complaint, against, act, same, reason, known, officer, at)
             VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![on.seq, complaint, against, on.act(), same, reason.as_str(), known, on.officer(), on.at()],
        )?;
        on.touch(complaint)?;
    }
    on.touch(against)
}

/// Notes that a rule joined complaints by this entry.
pub(super) fn applied(on: &Applying<'_>, rule: Id, by_itself: bool, members: usize) -> Result<(), Fault> {
    on.run(
        "INSERT INTO rule_batch(seq, rule, act, by_itself, members, at)
         SELECT ?1, key, ?3, ?4, ?5, ?6 FROM standing_rule WHERE id = ?2",
        params![on.seq, rule.0, on.act(), by_itself, i64::try_from(members).unwrap_or(i64::MAX), on.at()],
    )?;
    Ok(())
}

//! Standing rules: whose they are, until when, what they did, and which complaints wait for each.
//!
//! Not their working (`crate::standing_rules`) nor their acts (`casework::standing_rule`). Nothing is joined by asking.

use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use crate::standing_rules::{claims, supervises};
use casework::code::{Code, Id};
use casework::complaint::consolidate;
use casework::standing_rule::works;
use casework::time::{Day, Instant};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use ts_rs::TS;

/// Which rules.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// One rule alone, with its waiting complaints and its batches.
    #[ts(optional)]
    pub rule: Option<Id>,
}

/// How a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// It works.
    Working,
    /// Its case takes no complaints in its present stage.
    Resting,
    /// Its day has passed.
    Expired,
    /// It was ended.
    Ended,
}

/// Complaints that a rule joined at once.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Batch {
    /// The act, by which it is undone.
    pub act: Id,
    /// The entry.
    #[ts(type = "number")]
    pub entry: i64,
    /// When.
    pub at: Instant,
    /// Whether the rule did it by itself.
    pub by_itself: bool,
    /// How many joined.
    pub complaints: u32,
    /// How many of them stand in the case still.
    pub still: u32,
}

/// One rule.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rule {
    /// Its id.
    pub rule: Id,
    /// The complaint whose trader is meant.
    pub anchor: Id,
    /// Its number.
    pub anchor_number: String,
    /// The trader's name as it writes it.
    pub trader: Option<String>,
    /// The case.
    pub case: Id,
    /// Its number.
    pub case_number: String,
    /// The trader's name as the case bears it.
    pub case_trader: String,
    /// The case's stage.
    pub case_stage: String,
    /// Its last day.
    pub until: Day,
    /// Whether it works by itself; otherwise it suggests.
    pub by_itself: bool,
    /// The supervisor who set it.
    pub owner: String,
    /// Whether that officer is a supervisor still; by itself a rule works only then.
    pub owner_supervises: bool,
    /// When it was set.
    pub set_at: Instant,
    /// Why it was set.
    pub reason: Option<String>,
    /// How it stands.
    pub stands: Stands,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<Instant>,
    /// Why.
    pub ended_because: Option<String>,
    /// How many complaints it has joined in all, and in how many batches.
    pub applied: u32,
    #[allow(missing_docs, reason = "explained above")]
    pub batches: u32,
    /// How many of them stand in the case still.
    pub still: u32,
    /// How many complaints wait that it fits, and no rule before it.
    pub waiting: u32,
    /// Those complaints, where this rule alone was asked for.
    pub waiting_ids: Option<Vec<Id>>,
    /// Its batches, the newest first, where this rule alone was asked for.
    pub batch_list: Option<Vec<Batch>>,
}

/// The rules.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// In the order in which they were set, which is that in which they are tried.
    pub rules: Vec<Rule>,
}

const SQL: &str = "SELECT r.key, r.id, c.id, c.number, c.trader_name, k.id, k.number, k.trader, k.stage, r.until, r.by_itself, r.owner,
   r.at, r.reason, r.ended_seq IS NOT NULL, r.ended_by, r.ended_at, r.ended_because,
   (SELECT count(*) FROM rule_batch b WHERE b.rule = r.key),
   (SELECT coalesce(sum(b.members), 0) FROM rule_batch b WHERE b.rule = r.key),
   (SELECT count(*) FROM rule_batch b JOIN membership m ON m.act = b.act WHERE b.rule = r.key AND m.to_seq IS NULL)
 FROM standing_rule r JOIN complaint c ON c.key = r.complaint JOIN case_file k ON k.key = r.case_key ORDER BY r.key";

fn rule(r: &Row<'_>, now: Instant) -> rusqlite::Result<(i64, Rule)> {
    let until: String = r.get(9)?;
    let until = Day::parse(&until).unwrap_or_else(|| Instant(0).day());
    let stage: String = r.get(8)?;
    let stands = match (r.get(14)?, works(until, now), consolidate::takes(&stage)) {
        (true, _, _) => Stands::Ended,
        (false, false, _) => Stands::Expired,
        (false, true, false) => Stands::Resting,
        (false, true, true) => Stands::Working,
    };
    let rule = Rule {
        rule: Id(r.get(1)?),
        anchor: Id(r.get(2)?),
        anchor_number: r.get(3)?,
        trader: r.get(4)?,
        case: Id(r.get(5)?),
        case_number: r.get(6)?,
        case_trader: r.get(7)?,
        case_stage: stage,
        until,
        by_itself: r.get(10)?,
        owner: r.get(11)?,
        owner_supervises: false,
        set_at: Instant(r.get(12)?),
        reason: r.get(13)?,
        stands,
        ended_by: r.get(15)?,
        ended_at: r.get::<_, Option<i64>>(16)?.map(Instant),
        ended_because: r.get(17)?,
        applied: r.get(19)?,
        batches: r.get(18)?,
        still: r.get(20)?,
        waiting: 0,
        waiting_ids: None,
        batch_list: None,
    };
    Ok((r.get(0)?, rule))
}

/// Tells the rules.
///
/// # Errors
/// `not-found` for a rule that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let found: Vec<(i64, Rule)> =
        statement.query_map([], |r| rule(r, asking.now))?.collect::<Result<_, _>>()?;
    let mut waiting: HashMap<i64, Vec<Id>> = claims(asking.conn, asking.now)?
        .into_iter()
        .map(|claim| (claim.rule.key, claim.complaints.into_iter().map(|(_, id)| id).collect()))
        .collect();
    let mut rules = Vec::with_capacity(found.len());
    for (key, mut rule) in found {
        if params.rule.is_some_and(|wanted| wanted != rule.rule) {
            continue;
        }
        let ids = waiting.remove(&key).unwrap_or_default();
        rule.waiting = u32::try_from(ids.len()).unwrap_or(u32::MAX);
        rule.owner_supervises = Code::new(&rule.owner).is_ok_and(|owner| supervises(asking.conn, &owner).unwrap_or(false));
        if params.rule.is_some() {
            rule.waiting_ids = Some(ids);
            rule.batch_list = Some(batches(asking, key)?);
        }
        rules.push(rule);
    }
    match params.rule {
        Some(wanted) if rules.is_empty() => Err(not_found(&wanted.hex())),
        _ => Ok(View { rules }),
    }
}

fn batches(asking: &Asking<'_>, rule: i64) -> Result<Vec<Batch>, Fault> {
    let mut statement = asking.conn.prepare_cached(
        "SELECT b.act, b.seq, b.at, b.by_itself, b.members,
           (SELECT count(*) FROM membership m WHERE m.act = b.act AND m.to_seq IS NULL)
         FROM rule_batch b WHERE b.rule = ?1 ORDER BY b.seq DESC",
    )?;
    let rows = statement.query_map([rule], |r| {
        Ok(Batch {
            act: Id(r.get(0)?),
            entry: r.get(1)?,
            at: Instant(r.get(2)?),
            by_itself: r.get(3)?,
            complaints: r.get(4)?,
            still: r.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[path = "standing_rules/tests.rs"]
mod tests;

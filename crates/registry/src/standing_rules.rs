//! Standing rules at work: which of them are in force, which waiting complaints each claims, and what is due by itself.
//!
//! Not the rules' own rules (`casework::standing_rule`), and not whether two complaints are about one trader: that is
//! asked in one place, [`fits()`]. Rules stand in the order in which they were set; the first that fits wins.

mod fits;

use crate::ask::verdicts;
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::command::Command;
use casework::complaint::consolidate;
use casework::roles::Role;
use casework::standing_rule::works;
use casework::time::{Day, Instant};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

pub use fits::fits;

/// A standing rule as its table holds it.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The entry that set it.
    pub key: i64,
    /// Its id.
    pub id: Id,
    /// The complaint whose trader is meant.
    pub anchor: i64,
    /// The case.
    pub case: i64,
    /// Its last day.
    pub until: Day,
    /// Whether it works by itself.
    pub by_itself: bool,
    /// The supervisor who set it.
    pub owner: Code,
}

/// A rule with the waiting complaints that it fits and no rule before it: key and id, in the order of filing.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The rule.
    pub rule: Rule,
    /// The complaints.
    pub complaints: Vec<(i64, Id)>,
}

/// The rules that work at an instant, in their order: not ended, not past their day, with a case that takes complaints.
///
/// # Errors
/// Faults of the database.
pub fn in_force(conn: &Connection, at: Instant) -> Result<Vec<Rule>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT r.key, r.id, r.complaint, r.case_key, r.until, r.by_itself, r.owner, k.stage
         FROM standing_rule r JOIN case_file k ON k.key = r.case_key WHERE r.ended_seq IS NULL ORDER BY r.key",
    )?;
    let mut rows = statement.query([])?;
    let mut rules = Vec::new();
    while let Some(row) = rows.next()? {
        let damaged = |key: i64| Fault::Damaged { seq: crate::journal::to_u64(key) };
        let key: i64 = row.get(0)?;
        let rule = Rule {
            key,
            id: Id(row.get(1)?),
            anchor: row.get(2)?,
            case: row.get(3)?,
            until: Day::parse(&row.get::<_, String>(4)?).ok_or_else(|| damaged(key))?,
            by_itself: row.get(5)?,
            owner: Code::new(&row.get::<_, String>(6)?).map_err(|_| damaged(key))?,
        };
        if works(rule.until, at) && consolidate::takes(&row.get::<_, String>(7)?) {
            rules.push(rule);
        }
    }
    Ok(rules)
}

/// What each rule in force claims.
///
/// # Errors
/// Faults of the database.
pub fn claims(conn: &Connection, at: Instant) -> Result<Vec<Claim>, Fault> {
    let mut taken = HashSet::new();
    let mut claims = Vec::new();
    for rule in in_force(conn, at)? {
        let mut complaints = Vec::new();
        for (key, id) in may_go(conn, &rule)? {
            if taken.insert(key) {
                complaints.push((key, id));
            }
        }
        claims.push(Claim { rule, complaints });
    }
    Ok(claims)
}

/// The complaints that a rule fits and that may join its case. What an officer took out of that case, or undid, is not
/// put back by a rule; what was judged another trader's than the anchor, or than one in the case, does not go there.
fn may_go(conn: &Connection, rule: &Rule) -> Result<Vec<(i64, Id)>, Fault> {
    let about = serde_json::to_string(&fits(conn, rule)?).map_err(|e| Fault::Other(e.to_string()))?;
    let mut statement = conn.prepare_cached(
        "SELECT c.key, c.id FROM json_each(?1) j CROSS JOIN complaint c ON c.key = j.value
         WHERE c.state IN ('received', 'assessing', 'awaiting') AND c.open_proposal IS NULL AND c.referrals_unsent = 0
           AND NOT EXISTS(SELECT 1 FROM membership m WHERE m.complaint = c.key AND m.case_key = ?2)
         ORDER BY c.key",
    )?;
    let found: Vec<(i64, [u8; 16])> =
        statement.query_map(params![about, rule.case], |r| Ok((r.get(0)?, r.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut going = Vec::with_capacity(found.len());
    for (key, id) in found {
        if !parted(conn, rule, key)? {
            going.push((key, Id(id)));
        }
    }
    Ok(going)
}

/// Whether a complaint was judged another trader's than the anchor or than a complaint of the rule's case.
fn parted(conn: &Connection, rule: &Rule, complaint: i64) -> Result<bool, Fault> {
    let mut in_case = conn.prepare_cached("SELECT 1 FROM complaint WHERE key = ?1 AND case_key = ?2")?;
    for other in verdicts::parted_from(conn, complaint)? {
        if other == rule.anchor || in_case.exists(params![other, rule.case])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What rules that work by themselves are to join now: of what they claim, what was filed or amended since they were
/// set, as far as the trader is concerned. What lay there before is a suggestion. A rule rests while who set it is no supervisor.
///
/// # Errors
/// Faults of the database.
pub(crate) fn due(conn: &Connection, at: Instant) -> Result<Vec<Claim>, Fault> {
    if !in_force(conn, at)?.iter().any(|rule| rule.by_itself) {
        return Ok(Vec::new());
    }
    let mut since = conn.prepare_cached("SELECT coalesce(retold_seq, key) > ?2 FROM complaint WHERE key = ?1")?;
    let mut due = Vec::new();
    for mut claim in claims(conn, at)? {
        if !claim.rule.by_itself || !supervises(conn, &claim.rule.owner)? {
            continue;
        }
        let mut fresh = Vec::new();
        for (key, id) in claim.complaints {
            if since.query_row(params![key, claim.rule.key], |r| r.get(0))? {
                fresh.push((key, id));
            }
        }
        claim.complaints = fresh;
        if !claim.complaints.is_empty() {
            due.push(claim);
        }
    }
    Ok(due)
}

/// Whether an officer is a supervisor now.
pub(crate) fn supervises(conn: &Connection, officer: &Code) -> Result<bool, Fault> {
    let roles: Option<String> = conn
        .prepare_cached("SELECT roles FROM officer WHERE code = ?1 AND disabled = 0")?
        .query_row([officer.as_str()], |r| r.get(0))
        .optional()?;
    Ok(roles.is_some_and(|roles| crate::papers::roles(&roles).contains(&Role::Sup)))
}

/// Whether an act may give rules something to do: it files complaints, or changes what they say.
pub(crate) fn wakes(command: &Command) -> bool {
    matches!(command, Command::FileComplaint(_) | Command::ImportComplaints(_) | Command::AmendComplaint(_))
}

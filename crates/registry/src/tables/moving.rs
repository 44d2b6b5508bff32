//! Mass facts: assessed, asked, assigned, consolidated, detached, closed, reopened, voided, moved.
//!
//! The members are laid out once in a temporary table; every change is then one statement over all of
//! them, so that eleven thousand complaints join a case in well under a second.

use super::complaint::columns_of;
use super::{Applying, case};
use crate::fault::Fault;
use casework::code::Id;
use casework::fact::{Contents, Fact, Member, Returned};
use rusqlite::{ToSql, params};

/// Lays the members out in `member(key, to_state, due)`.
fn lay_out<'m>(
    on: &Applying<'_>,
    members: impl Iterator<Item = (Id, Option<&'m str>, Option<i64>)>,
) -> Result<(), Fault> {
    on.conn.execute_batch(
        "CREATE TEMP TABLE IF NOT EXISTS member(key INTEGER PRIMARY KEY, to_state TEXT, due INTEGER); DELETE FROM temp.member;",
    )?;
    let mut find = on.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
    let mut lay = on.conn.prepare_cached("INSERT OR IGNORE INTO temp.member(key, to_state, due) VALUES(?1, ?2, ?3)")?;
    for (id, state, due) in members {
        let key: i64 =
            find.query_row([id.0], |row| row.get(0)).map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?;
        lay.execute(params![key, state, due])?;
    }
    Ok(())
}

fn lay_members(on: &Applying<'_>, members: &[Member]) -> Result<(), Fault> {
    lay_out(on, members.iter().map(|m| (m.id, None, None)))
}

fn lay_returned(on: &Applying<'_>, members: &[Returned]) -> Result<(), Fault> {
    lay_out(on, members.iter().map(|m| (m.id, Some(m.to.as_str()), m.due.map(|d| d.0))))
}

/// Changes a complaint's row for every member laid out; `?1` is the act, `?2` the entry.
fn change(on: &Applying<'_>, set: &str, more: &[&dyn ToSql]) -> Result<(), Fault> {
    let act = on.act();
    let mut values: Vec<&dyn ToSql> = vec![&act, &on.seq];
    values.extend(more);
    // `IN` makes the members lead; joined, the planner may walk the whole table instead.
    on.run(
        &format!("UPDATE complaint SET last_act = ?1, last_seq = ?2, {set} WHERE key IN (SELECT key FROM temp.member)"),
        &values[..],
    )?;
    on.run("INSERT OR IGNORE INTO complaint_history(complaint, seq) SELECT key, ?1 FROM temp.member", [on.seq])?;
    Ok(())
}

/// Where a returned member goes and when it is due, as its fact says.
const BACK: &str = "state = (SELECT m.to_state FROM temp.member m WHERE m.key = complaint.key),
  due = coalesce((SELECT m.due FROM temp.member m WHERE m.key = complaint.key), due)";

const STANDING: &str = "INSERT INTO standing(complaint, from_seq, disposition, close_reason, case_key, received_at, allegation,
   allegations, sector, goods_or_services, visitor, visitor_type, district, channel, residence, url_key, due, paused_at)
 SELECT key, ?1,
   CASE state WHEN 'consolidated' THEN state WHEN 'referred' THEN state WHEN 'closed' THEN state WHEN 'void' THEN state ELSE 'in-progress' END,
   close_reason, case_key, received_at, allegation, allegations, sector, goods_or_services, visitor, visitor_type, district, channel, residence, url_key, due, paused_at
 FROM complaint";

/// Closes the members' standing intervals and opens new ones with what they are now.
fn stand_all(on: &Applying<'_>) -> Result<(), Fault> {
    on.run(
        "UPDATE standing SET to_seq = ?1 WHERE complaint IN (SELECT key FROM temp.member) AND to_seq IS NULL",
        [on.seq],
    )?;
    on.run(&format!("{STANDING} WHERE key IN (SELECT key FROM temp.member)"), [on.seq])?;
    Ok(())
}

/// The same for one complaint.
pub(super) fn stand(on: &Applying<'_>, key: i64) -> Result<(), Fault> {
    on.run("UPDATE standing SET to_seq = ?1 WHERE complaint = ?2 AND to_seq IS NULL", params![on.seq, key])?;
    stand_first(on, key)
}

/// The first standing of a complaint that has just been filed.
pub(super) fn stand_first(on: &Applying<'_>, key: i64) -> Result<(), Fault> {
    on.run(&format!("{STANDING} WHERE key = ?2"), params![on.seq, key])?;
    Ok(())
}

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::ComplaintsAssessed { members, contents, unknown, owner, priority } => {
            lay_members(on, members)?;
            let unknown: Vec<&str> = unknown.iter().map(|u| u.as_str()).collect();
            change(
                on,
                "state = 'assessing', owner = coalesce(owner, ?3),
                 unknown = CASE WHEN ?4 = '' THEN unknown WHEN unknown = '' THEN ?4 ELSE unknown || ',' || ?4 END",
                &[&owner.as_ref().map(|o| o.as_str().to_owned()), &unknown.join(",")],
            )?;
            set_contents(on, contents)?;
            if let Some(p) = priority {
                change(on, "priority = ?3, due = ?4, due_rule = ?5", &[&p.level, &p.due.0, &p.rule.as_str()])?;
            }
            stand_all(on)
        }
        Fact::InformationAsked { members, due_on, .. } => {
            lay_members(on, members)?;
            change(on, "state = 'awaiting', paused_at = ?3, awaiting_due = ?4", &[&on.at(), &due_on.to_string()])?;
            stand_all(on)
        }
        Fact::AssessmentResumed { members, .. } => {
            lay_returned(on, members)?;
            change(on, &format!("{BACK}, paused_at = NULL, awaiting_due = NULL"), &[])?;
            stand_all(on)
        }
        Fact::ComplaintsAssigned { members, officer } => {
            lay_members(on, members)?;
            change(on, "owner = ?3", &[&officer.as_str()])
        }
        Fact::ComplaintsConsolidated { case, members, rule, by_itself, .. } => {
            consolidated(on, *case, members)?;
            rule.map_or(Ok(()), |rule| super::trader::applied(on, rule, *by_itself, members.len()))
        }
        Fact::ComplaintsDetached { members, .. } => detached(on, members),
        Fact::ComplaintsClosed { reason, survivor, members, .. } => {
            lay_members(on, members)?;
            change(
                on,
                "state = 'closed', close_reason = ?3, closed_at = ?4, survivor = ?5, open_proposal = NULL",
                &[&reason.as_str(), &on.at(), &survivor.map(|s| s.0)],
            )?;
            stand_all(on)
        }
        Fact::ComplaintsReopened { members, .. } => {
            lay_returned(on, members)?;
            change(
                on,
                &format!("{BACK}, close_reason = NULL, closed_at = NULL, survivor = NULL, reopened = reopened + 1"),
                &[],
            )?;
            stand_all(on)
        }
        Fact::ComplaintsVoided { members, undone, .. } => {
            lay_members(on, members)?;
            change(on, "state = 'void'", &[])?;
            if undone.is_some() {
                // Taken back, a row counts as not filed: the file, corrected, may be imported again.
                on.run("DELETE FROM row_key WHERE complaint IN (SELECT key FROM temp.member)", [])?;
            }
            stand_all(on)
        }
        Fact::CasesMerged { case, into, members, .. } => {
            moved(on, *case, *into, members)?;
            case::merged(on, *case, *into)
        }
        Fact::ComplaintsMoved { from, into, members, .. } => moved(on, *from, *into, members),
        _ => Ok(()),
    }
}

fn set_contents(on: &Applying<'_>, contents: &Contents) -> Result<(), Fault> {
    let mut columns: Vec<(&'static str, Box<dyn ToSql>)> = Vec::new();
    columns_of(contents, &mut columns);
    if columns.is_empty() {
        return Ok(());
    }
    let set: Vec<String> = columns.iter().enumerate().map(|(i, (name, _))| format!("{name} = ?{}", i + 3)).collect();
    let values: Vec<&dyn ToSql> = columns.iter().map(|(_, value)| value.as_ref()).collect();
    change(on, &set.join(", "), &values)
}

/// Fields that assessment asks for, with the column that holds each; what is still empty when a
/// complaint joins a case is recorded as unknown by that act.
const ASKED: [(&str, &str); 7] = [
    ("goods_or_services", "goods_or_services"),
    ("sector", "sector"),
    ("trader_district", "district"),
    ("visitor_type", "visitor_type"),
    ("amount_paid", "amount_paid"),
    ("transaction_at", "transaction_at"),
    ("allegations", "allegation"),
];

fn consolidated(on: &Applying<'_>, case: Id, members: &[Member]) -> Result<(), Fault> {
    lay_members(on, members)?;
    let case = on.case(case)?;
    on.run(
        "INSERT INTO membership(complaint, from_seq, case_key, act, officer, at, was_state, was_owner, was_queue, was_priority,
           was_due, was_due_rule, was_paused_at, was_awaiting_due, was_unknown)
         SELECT c.key, ?1, ?2, ?3, ?4, ?5, c.state, c.owner, c.queue, c.priority, c.due, c.due_rule, c.paused_at, c.awaiting_due, c.unknown
         FROM temp.member m CROSS JOIN complaint c ON c.key = m.key",
        params![on.seq, case, on.act(), on.officer(), on.at()],
    )?;
    let unknown: Vec<String> = ASKED
        .iter()
        .map(|(field, column)| {
            format!("CASE WHEN {column} IS NULL AND instr(',' || unknown || ',', ',{field},') = 0 THEN ',{field}' ELSE '' END")
        })
        .collect();
    change(
        on,
        &format!(
            "state = 'consolidated', case_key = ?3, open_proposal = NULL, paused_at = NULL, awaiting_due = NULL,
             unknown = ltrim(unknown || {}, ',')",
            unknown.join(" || ")
        ),
        &[&case],
    )?;
    stand_all(on)?;
    on.touch_case(case)
}

fn detached(on: &Applying<'_>, members: &[Returned]) -> Result<(), Fault> {
    lay_returned(on, members)?;
    on.run(
        "INSERT OR IGNORE INTO case_history(case_key, seq) SELECT DISTINCT c.case_key, ?1 FROM temp.member m CROSS JOIN complaint c ON c.key = m.key WHERE c.case_key IS NOT NULL",
        [on.seq],
    )?;
    // Each goes back to the very state, owner, queue and clock that its membership kept.
    on.run(
        "UPDATE complaint SET last_act = ?1, last_seq = ?2, case_key = NULL,
           state = (SELECT m.to_state FROM temp.member m WHERE m.key = complaint.key),
           (owner, queue, priority, due, due_rule, paused_at, awaiting_due, unknown) =
             (SELECT was_owner, was_queue, was_priority, was_due, was_due_rule, was_paused_at, was_awaiting_due, was_unknown
              FROM membership s WHERE s.complaint = complaint.key AND s.to_seq IS NULL)
         WHERE key IN (SELECT key FROM temp.member)",
        params![on.act(), on.seq],
    )?;
    on.run(
        "UPDATE membership SET to_seq = ?1 WHERE complaint IN (SELECT key FROM temp.member) AND to_seq IS NULL",
        [on.seq],
    )?;
    on.run("INSERT OR IGNORE INTO complaint_history(complaint, seq) SELECT key, ?1 FROM temp.member", [on.seq])?;
    stand_all(on)
}

/// Memberships re-pointed: the complaint keeps the place from which it first came.
fn moved(on: &Applying<'_>, from: Id, into: Id, members: &[Member]) -> Result<(), Fault> {
    lay_members(on, members)?;
    let (from, into) = (on.case(from)?, on.case(into)?);
    on.run(
        "INSERT INTO membership(complaint, from_seq, case_key, act, officer, at, was_state, was_owner, was_queue, was_priority,
           was_due, was_due_rule, was_paused_at, was_awaiting_due, was_unknown)
         SELECT s.complaint, ?1, ?2, ?3, ?4, ?5, s.was_state, s.was_owner, s.was_queue, s.was_priority, s.was_due, s.was_due_rule,
           s.was_paused_at, s.was_awaiting_due, s.was_unknown
         FROM temp.member m CROSS JOIN membership s ON s.complaint = m.key AND s.to_seq IS NULL",
        params![on.seq, into, on.act(), on.officer(), on.at()],
    )?;
    on.run(
        "UPDATE membership SET to_seq = ?1 WHERE complaint IN (SELECT key FROM temp.member) AND to_seq IS NULL AND from_seq < ?1",
        [on.seq],
    )?;
    change(on, "case_key = ?3", &[&into])?;
    stand_all(on)?;
    on.touch_case(from)?;
    on.touch_case(into)
}

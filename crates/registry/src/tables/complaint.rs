//! Facts about one complaint: filed, amended, steps, notes, priority, shown.
//!
//! Not what of its contents goes into which column (`columns`), nor how it moves between states (`moving`).

mod columns;

use super::words::{Words, index};
use super::{Applying, moving};
use crate::fault::Fault;
use casework::code::Id;
use casework::fact::{Contents, Fact, Priority, Typed, Weighed};
use casework::number::Number;
use columns::{Columns, said_columns};
use rusqlite::{ToSql, params};
use std::sync::LazyLock;

pub(super) use columns::columns_of;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::ComplaintFiled {
            complaint,
            number,
            quick_action,
            contents,
            queue,
            owner,
            priority,
            weighed,
            source,
            typed,
        } => {
            let said = said_columns(on, on.seq, contents, &[], weighed.as_ref(), typed)?;
            filed(
                on,
                *complaint,
                *number,
                *quick_action,
                contents,
                queue.as_str(),
                owner.as_ref().map(|o| o.as_str()),
                priority,
                said,
            )?;
            if let Some(row) = source {
                on.run(
                    "INSERT INTO row_key(key, content, complaint) VALUES(?1, ?2, ?3)",
                    params![row.key.0, row.content.0, on.seq],
                )?;
            }
            index(on, Words::Open, on.seq, true)?;
            index(on, Words::Masked, on.seq, true)?;
            moving::stand_first(on, on.seq)?;
            on.touch(on.seq)
        }
        Fact::ComplaintAmended { complaint, contents, cleared, priority, weighed, typed } => {
            let key = on.complaint(*complaint)?;
            let cleared: Vec<&str> = cleared.iter().map(|c| c.as_str()).collect();
            write(on, key, contents, &cleared, weighed.as_ref(), typed)?;
            if let Some(priority) = priority {
                set_priority(on, key, priority)?;
            }
            index(on, Words::Open, key, false)?;
            index(on, Words::Masked, key, false)?;
            contended(on, key)?;
            moving::stand(on, key)
        }
        Fact::PrioritySet { complaint, priority, .. } => {
            let key = on.complaint(*complaint)?;
            set_priority(on, key, priority)?;
            // Age is told from what was due when.
            moving::stand(on, key)?;
            contended(on, key)
        }
        Fact::StepLogged { step_id, complaint, step, at, handles, typed } => {
            let key = on.complaint(*complaint)?;
            let note = on.text(typed, "note")?;
            on.run(
                "INSERT INTO step(key, id, complaint, step, at, handles, officer, role, note) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                params![on.seq, step_id.0, key, step.as_str(), at.0, handles, on.officer(), on.role(), note],
            )?;
            on.run(
                "UPDATE complaint SET first_step_at = CASE WHEN ?3 = 'set-out' THEN first_step_at ELSE coalesce(first_step_at, ?2) END,
                   statement = CASE WHEN ?3 IN ('statement-taken', 'statement-video') THEN 'signed'
                     WHEN ?3 = 'statement-begun' THEN coalesce(statement, 'in-hand') ELSE statement END,
                   handled_seq = CASE WHEN ?4 AND handled_seq IS NULL THEN ?5 ELSE handled_seq END
                 WHERE key = ?1",
                params![key, at.0, step.as_str(), *handles && on.role() == "qat", on.seq],
            )?;
            if note.is_some() {
                index(on, Words::Open, key, false)?;
            }
            on.touch(key)
        }
        Fact::StepWithdrawn { step_id, complaint } => {
            let key = on.complaint(*complaint)?;
            // The step stays with the entry that took it back, so that figures of an earlier instant still count it.
            on.run("UPDATE step SET withdrawn_seq = ?2 WHERE id = ?1", params![step_id.0, on.seq])?;
            on.run(
                "UPDATE complaint SET
                   first_step_at = (SELECT min(at) FROM step WHERE complaint = ?1 AND withdrawn_seq IS NULL AND step <> 'set-out'),
                   statement = CASE WHEN EXISTS(SELECT 1 FROM step WHERE complaint = ?1 AND withdrawn_seq IS NULL
                     AND step IN ('statement-taken', 'statement-video')) THEN 'signed'
                     WHEN EXISTS(SELECT 1 FROM step WHERE complaint = ?1 AND withdrawn_seq IS NULL
                     AND step = 'statement-begun') THEN 'in-hand' END,
                   handled_seq = (SELECT min(key) FROM step WHERE complaint = ?1 AND withdrawn_seq IS NULL
                     AND handles = 1 AND role = 'qat')
                 WHERE key = ?1",
                params![key],
            )?;
            index(on, Words::Open, key, false)?;
            on.touch(key)
        }
        Fact::NoteAdded { note, subject, of, typed } => {
            let text = on.text(typed, "note")?.unwrap_or_default();
            let to_case = subject.as_str() == "case";
            let key = if to_case { on.case(*of)? } else { on.complaint(*of)? };
            on.run(
                "INSERT INTO note(key, id, subject, of, officer, at, text) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                params![on.seq, note.0, subject.as_str(), key, on.officer(), on.at(), text],
            )?;
            if to_case {
                index(on, Words::Case, key, false)?;
                on.touch_case(key)
            } else {
                index(on, Words::Open, key, false)?;
                on.touch(key)
            }
        }
        Fact::ParticularsShown { complaint } => on.touch(on.complaint(*complaint)?),
        _ => Ok(()),
    }
}

/// Moves the mark by which a later form sees that the file has changed.
pub(super) fn contended(on: &Applying<'_>, key: i64) -> Result<(), Fault> {
    on.run("UPDATE complaint SET last_act = ?2, last_seq = ?3 WHERE key = ?1", params![key, on.act(), on.seq])?;
    on.touch(key)
}

fn set_priority(on: &Applying<'_>, key: i64, priority: &Priority) -> Result<(), Fault> {
    on.run(
        "UPDATE complaint SET priority = ?2, due = ?3, due_rule = ?4 WHERE key = ?1",
        params![key, priority.level, priority.due.0, priority.rule.as_str()],
    )?;
    Ok(())
}

#[allow(clippy::too_many_arguments, reason = "the parts of one fact, each named")]
fn filed(
    on: &Applying<'_>,
    id: Id,
    number: Number,
    quick: Option<Number>,
    contents: &Contents,
    queue: &str,
    owner: Option<&str>,
    priority: &Priority,
    said: Columns,
) -> Result<(), Fault> {
    use_number(on, number)?;
    if let Some(quick) = quick {
        use_number(on, quick)?;
    }
    let mut row: Columns = vec![
        ("key", Box::new(on.seq)),
        ("id", Box::new(id.0)),
        ("number", Box::new(number.to_string())),
        ("year", Box::new(number.year)),
        ("n", Box::new(number.n)),
        ("qat_number", Box::new(quick.map(|q| q.to_string()))),
        ("qat_year", Box::new(quick.map(|q| q.year))),
        ("qat_n", Box::new(quick.map(|q| q.n))),
        ("state", Box::new("received")),
        ("owner", Box::new(owner.map(str::to_owned))),
        ("queue", Box::new(queue.to_owned())),
        ("filed_at", Box::new(on.at())),
        ("filed_by", Box::new(on.officer().to_owned())),
        ("received_at", Box::new(contents.received_at.map_or(on.at(), |at| at.0))),
        ("priority", Box::new(priority.level)),
        ("due", Box::new(priority.due.0)),
        ("due_rule", Box::new(priority.rule.as_str().to_owned())),
        ("first_due", Box::new(priority.due.0)),
        ("last_act", Box::new(on.act())),
        ("last_seq", Box::new(on.seq)),
    ];
    row.extend(said.into_iter().filter(|(name, _)| *name != "received_at"));
    let (null, no) = (rusqlite::types::Null, 0_i64);
    let mut placed = 0;
    let (columns, filing) = &*FILING;
    let values: Vec<&dyn ToSql> = columns
        .iter()
        .map(|column| match row.iter().find(|(name, _)| name == column) {
            Some((_, value)) => {
                placed += 1;
                value.as_ref()
            }
            None if ["anonymous", "has_contact"].contains(column) => &no as &dyn ToSql,
            None => &null,
        })
        .collect();
    if placed != row.len() {
        return Err(Fault::Damaged { seq: on.entry.header.seq });
    }
    on.run(filing, &values[..])?;
    Ok(())
}

/// Every column that filing can write. One statement serves every filing, whatever it names; a statement for
/// each set of columns would have to be made anew nearly every time.
const FILED: &str = "key, id, number, year, n, qat_number, qat_year, qat_n, state, owner, queue, filed_at, filed_by, \
    received_at, priority, due, due_rule, first_due, last_act, last_seq, channel, language, anonymous, \
    residence, visitor, visitor_type, leaves_at, control_point, leaves_by, consent_refer, vulnerable, force, \
    district, sector, goods_or_services, quantity, unit, price_shown, unit_shown, unit_believed, \
    unit_charged, amount_paid, paid_cents, currency, payment_method, transaction_at, allegation, \
    allegations, elements, expected, charged, factor, has_contact, trader_name, trader_address, \
    trader_phone, trader_url, trader_social, trader_brn, item, order_no, receipt_no, source_ref, \
    name_key, phone_key, url_key, brn_key, order_key";

static FILING: LazyLock<(Vec<&str>, String)> = LazyLock::new(|| {
    let columns: Vec<&str> = FILED.split(", ").collect();
    let places: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    (columns, format!("INSERT INTO complaint({FILED}) VALUES({})", places.join(", ")))
});

/// Notes that a number was given, so that it is never given again.
pub(super) fn use_number(on: &Applying<'_>, number: Number) -> Result<(), Fault> {
    on.run(
        "INSERT INTO number(series, year, last) VALUES(?1, ?2, ?3)
         ON CONFLICT(series, year) DO UPDATE SET last = max(last, excluded.last)",
        params![number.series.prefix(), number.year, number.n],
    )?;
    Ok(())
}

/// Writes what an amendment says, leaving what is not named as it is.
fn write(
    on: &Applying<'_>,
    key: i64,
    contents: &Contents,
    cleared: &[&str],
    weighed: Option<&Weighed>,
    typed: &[Typed],
) -> Result<(), Fault> {
    let mut columns = said_columns(on, key, contents, cleared, weighed, typed)?;
    if typed.iter().any(|t| matches!(t.group.as_str(), "trader" | "transaction")) {
        columns.push(("retold_seq", Box::new(on.seq)));
    }
    let set: Vec<String> = columns.iter().enumerate().map(|(i, (name, _))| format!("{name} = ?{}", i + 2)).collect();
    let sql = format!("UPDATE complaint SET {} WHERE key = ?1", set.join(", "));
    let mut values: Vec<&dyn ToSql> = vec![&key];
    values.extend(columns.iter().map(|(_, value)| value.as_ref()));
    on.run(&sql, &values[..])?;
    Ok(())
}

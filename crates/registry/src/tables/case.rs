//! Cases: opened, investigated, decided, before the court, concluded.

use super::Applying;
use super::complaint::use_number;
use super::words::{Words, index};
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::fact::{Fact, Typed};
use rusqlite::params;
use serde_json::Value;

pub(super) fn apply(on: &Applying<'_>) -> Result<(), Fault> {
    match &on.entry.fact {
        Fact::CaseOpened { case, number, section, officer, origin, typed } => {
            use_number(on, *number)?;
            let said = match typed.first() {
                Some(t) => on.said(&t.digest)?,
                None => Value::Null,
            };
            let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
            on.run(
                "INSERT INTO case_file(key, id, number, year, n, stage, officer, section, origin, trader, premises, opened_at, opened_by, opened_seq, last_act, last_seq)
                 VALUES(?1, ?2, ?3, ?4, ?5, 'opened', ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?1, ?13, ?1)",
                params![
                    on.seq,
                    case.0,
                    number.to_string(),
                    number.year,
                    number.n,
                    officer.as_str(),
                    section.as_str(),
                    origin.as_str(),
                    text("name").unwrap_or_default(),
                    text("premises"),
                    on.at(),
                    on.officer(),
                    on.act(),
                ],
            )?;
            on.run(
                "INSERT INTO case_stage(case_key, from_seq, stage, at) VALUES(?1, ?1, 'opened', ?2)",
                params![on.seq, on.at()],
            )?;
            index(on, Words::Case, on.seq, true)?;
            on.touch_case(on.seq)
        }
        Fact::CaseAssigned { case, officer } => {
            let key = contended(on, *case)?;
            on.run("UPDATE case_file SET officer = ?2 WHERE key = ?1", params![key, officer.as_str()])?;
            Ok(())
        }
        Fact::InvestigationStarted { case, commission_on, discovery_on, limit_on, rule, .. } => {
            let key = stage(on, *case, "investigating")?;
            on.run(
                "UPDATE case_file SET began_at = coalesce(began_at, ?2), commission_on = ?3, discovery_on = ?4, limit_on = ?5, limit_rule = ?6 WHERE key = ?1",
                params![
                    key,
                    on.at(),
                    commission_on.map(|d| d.to_string()),
                    discovery_on.to_string(),
                    limit_on.to_string(),
                    rule.as_str()
                ],
            )?;
            Ok(())
        }
        Fact::CaseSuspended { case, review_on, .. } => {
            let key = on.case(*case)?;
            on.run(
                "UPDATE case_file SET stage_before = stage, review_on = ?2 WHERE key = ?1",
                params![key, review_on.to_string()],
            )?;
            stage(on, *case, "suspended").map(|_| ())
        }
        Fact::CaseResumed { case, .. } => {
            let key = on.case(*case)?;
            let before: Option<String> = on
                .conn
                .prepare_cached("SELECT stage_before FROM case_file WHERE key = ?1")?
                .query_row([key], |r| r.get(0))?;
            stage(on, *case, before.as_deref().unwrap_or("investigating"))?;
            on.run("UPDATE case_file SET stage_before = NULL, review_on = NULL WHERE key = ?1", [key])?;
            Ok(())
        }
        Fact::CaseSubmitted { case, elements, .. } => {
            let key = contended(on, *case)?;
            let elements = elements.iter().map(Code::as_str).collect::<Vec<_>>().join(",");
            on.run("UPDATE case_file SET submitted = 1, elements = ?2 WHERE key = ?1", params![key, elements])?;
            Ok(())
        }
        Fact::LegalAdviceSought { case, limit_on } => {
            let key = stage(on, *case, "advice")?;
            on.run(
                "UPDATE case_file SET limit_on = coalesce(?2, limit_on) WHERE key = ?1",
                params![key, limit_on.map(|d| d.to_string())],
            )?;
            Ok(())
        }
        Fact::CaseProsecuted { case, advice_on, delegated, defendants, charges, typed, .. } => {
            let key = stage(on, *case, "prosecution")?;
            on.run(
                "UPDATE case_file SET advice_on = ?2, delegated = ?3 WHERE key = ?1",
                params![key, advice_on.map(|d| d.to_string()), delegated],
            )?;
            let said = texts(on, typed)?;
            for d in defendants {
                on.run(
                    "INSERT OR REPLACE INTO defendant(case_key, key, kind, name) VALUES(?1, ?2, ?3, ?4)",
                    params![key, d.key.as_str(), d.kind.as_str(), of(&said, "defendant", &d.key, "name")],
                )?;
            }
            for c in charges {
                on.run(
                    "INSERT OR REPLACE INTO charge(case_key, key, defendant, section, committed_on, particulars) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                    params![
                        key,
                        c.key.as_str(),
                        c.defendant.as_str(),
                        c.section.as_str(),
                        c.committed_on.to_string(),
                        of(&said, "charge", &c.key, "particulars")
                    ],
                )?;
            }
            index(on, Words::Case, key, false)
        }
        Fact::UndertakingAccepted { case, begins_on, ends_on, .. } => {
            let key = stage(on, *case, "undertaking")?;
            on.run(
                "UPDATE case_file SET undertaking_from = ?2, undertaking_to = ?3 WHERE key = ?1",
                params![key, begins_on.to_string(), ends_on.to_string()],
            )?;
            Ok(())
        }
        Fact::CaseWarned { case, letter, on: day, .. } => {
            let key = stage(on, *case, "warning")?;
            on.run(
                "UPDATE case_file SET letter = ?2, letter_on = ?3 WHERE key = ?1",
                params![key, letter.as_str(), day.to_string()],
            )?;
            Ok(())
        }
        Fact::CaseNotPursued { case, .. } => stage(on, *case, "not-pursued").map(|_| ()),
        Fact::CourtEventRecorded { .. } => court(on),
        Fact::CourtEventVerified { case, event_id } => {
            let key = contended(on, *case)?;
            on.run(
                "UPDATE court_event SET verified_by = ?2 WHERE id = ?1 AND case_key = ?3",
                params![event_id.0, on.officer(), key],
            )?;
            Ok(())
        }
        Fact::UndertakingBreached { case, .. } => {
            let key = stage(on, *case, "investigating")?;
            on.run("UPDATE case_file SET submitted = 0 WHERE key = ?1", [key])?;
            Ok(())
        }
        Fact::CaseConcluded { case, notified, .. } => {
            let key = on.case(*case)?;
            on.run(
                "UPDATE case_file SET stage_before = stage, concluded_at = ?2, notified = ?3 WHERE key = ?1",
                params![key, on.at(), notified],
            )?;
            stage(on, *case, "concluded").map(|_| ())
        }
        Fact::CaseReopened { case, .. } => {
            let key = stage(on, *case, "investigating")?;
            on.run(
                "UPDATE case_file SET stage_before = NULL, concluded_at = NULL, submitted = 0 WHERE key = ?1",
                [key],
            )?;
            Ok(())
        }
        _ => Ok(()),
    }
}

fn contended(on: &Applying<'_>, case: Id) -> Result<i64, Fault> {
    let key = on.case(case)?;
    on.run("UPDATE case_file SET last_act = ?2, last_seq = ?3 WHERE key = ?1", params![key, on.act(), on.seq])?;
    on.touch_case(key)?;
    Ok(key)
}

/// Moves a case to a stage, keeping the interval of the one before.
fn stage(on: &Applying<'_>, case: Id, to: &str) -> Result<i64, Fault> {
    let key = contended(on, case)?;
    on.run("UPDATE case_stage SET to_seq = ?2 WHERE case_key = ?1 AND to_seq IS NULL", params![key, on.seq])?;
    on.run(
        "INSERT INTO case_stage(case_key, from_seq, stage, at) VALUES(?1, ?2, ?3, ?4)",
        params![key, on.seq, to, on.at()],
    )?;
    on.run("UPDATE case_file SET stage = ?2 WHERE key = ?1", params![key, to])?;
    Ok(key)
}

/// A case that joined another stays with its number and says where it went.
pub(super) fn merged(on: &Applying<'_>, case: Id, into: Id) -> Result<(), Fault> {
    let into = contended(on, into)?;
    let key = stage(on, case, "merged")?;
    on.run("UPDATE case_file SET merged_into = ?2 WHERE key = ?1", params![key, into])?;
    Ok(())
}

fn texts(on: &Applying<'_>, typed: &[Typed]) -> Result<Vec<(String, Value)>, Fault> {
    typed.iter().map(|t| Ok((t.group.as_str().to_owned(), on.said(&t.digest)?))).collect()
}

fn of(said: &[(String, Value)], group: &str, key: &Code, field: &str) -> String {
    said.iter()
        .filter(|(g, body)| g == group && body.get("key").and_then(Value::as_str) == Some(key.as_str()))
        .find_map(|(_, body)| body.get(field).and_then(Value::as_str))
        .unwrap_or_default()
        .to_owned()
}

fn court(on: &Applying<'_>) -> Result<(), Fault> {
    let Fact::CourtEventRecorded { case, event_id, charge, event, court, on: day, plea, verdict, sentence, typed } =
        &on.entry.fact
    else {
        return Ok(());
    };
    let key = contended(on, *case)?;
    let said = match typed.first() {
        Some(t) => on.said(&t.digest)?,
        None => Value::Null,
    };
    let text = |name: &str| said.get(name).and_then(Value::as_str).map(str::to_owned);
    let sentence = match sentence {
        Some(s) => Some(serde_json::to_string(s).map_err(|_| Fault::Damaged { seq: on.entry.header.seq })?),
        None => None,
    };
    on.run(
        "INSERT INTO court_event(key, id, case_key, charge, event, court, court_no, on_day, plea, verdict, sentence, note, recorded_by)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            on.seq,
            event_id.0,
            key,
            charge.as_str(),
            event.as_str(),
            court.as_str(),
            text("number"),
            day.to_string(),
            plea.as_ref().map(Code::as_str),
            verdict.as_ref().map(Code::as_str),
            sentence,
            text("note"),
            on.officer(),
        ],
    )?;
    on.run(
        "UPDATE charge SET plea = coalesce(?3, plea), verdict = coalesce(?4, verdict), sentence = coalesce(?5, sentence),
           withdrawn = CASE WHEN ?4 = 'withdrawn' THEN 1 ELSE withdrawn END
         WHERE case_key = ?1 AND key = ?2",
        params![key, charge.as_str(), plea.as_ref().map(Code::as_str), verdict.as_ref().map(Code::as_str), sentence],
    )?;
    if verdict.as_ref().is_some_and(|v| v.as_str() == "convicted") {
        on.run(
            "UPDATE case_file SET first_conviction_on = ?2, first_conviction_seq = ?3 WHERE key = ?1 AND first_conviction_on IS NULL",
            params![key, day.to_string(), on.seq],
        )?;
    }
    index(on, Words::Case, key, false)
}

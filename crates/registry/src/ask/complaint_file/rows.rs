//! The lists within a complaint's file: steps, notes, proposals, referrals, elements.
//!
//! Not the file itself, nor its history, which is read from the journal (`history`).

use crate::ask::Asking;
use crate::ask::parts::Words;
use crate::calendar::day;
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::time::{Day, Instant};
use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

/// A step on the spot.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Step {
    /// Its id.
    pub id: Id,
    /// The step, a code.
    pub step: String,
    /// When it was taken.
    pub at: Instant,
    /// Who logged it.
    pub officer: String,
    /// In which role.
    pub role: String,
    /// Whether a complaint with it counts as handled.
    pub handles: bool,
    /// What was noted.
    pub note: Option<String>,
}

/// A note on the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Note {
    /// Its id.
    pub id: Id,
    /// Who wrote it.
    pub officer: String,
    /// When.
    pub at: Instant,
    /// What.
    pub text: String,
}

/// A proposal that names the complaint.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Proposal {
    /// Its id.
    pub id: Id,
    /// `closure`, `referral` or `consolidation`.
    pub kind: String,
    /// `open`, `approved`, `returned` or `withdrawn`.
    pub state: String,
    /// Who proposed.
    pub proposer: String,
    /// Whether that is the officer who asks.
    pub mine: bool,
    /// When.
    pub made_at: Instant,
    /// Who decided.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Instant>,
    /// Why it was proposed.
    pub explanation: Option<String>,
    /// Why the complainant was not told.
    pub not_notified: Option<String>,
    /// Why it was sent back.
    pub returned_because: Option<String>,
    /// The agency of a referral.
    pub agency: Option<String>,
    /// The reason of a closure, a code.
    pub reason: Option<String>,
    /// The case that it names.
    pub case_number: Option<String>,
    /// How many complaints it names.
    pub members: u32,
    /// Whether this complaint has changed since, so that it can no longer be approved.
    pub changed: bool,
}

/// A referral of the complaint.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Referral {
    /// Its id.
    pub id: Id,
    /// The proposal of which it comes.
    pub proposal: Id,
    /// To whom, a code.
    pub agency: String,
    /// What for, a code.
    pub purpose: String,
    /// On which legal basis, a code; absent where consent stands.
    pub basis: Option<String>,
    /// `approved`, `sent`, `acknowledged`, `accepted`, `answered`, `declined`, `returned` or `recalled`.
    pub state: String,
    /// Whether names go with it.
    pub consent: bool,
    /// When it was approved.
    pub approved_at: Instant,
    /// By whom.
    pub approved_by: String,
    /// The day on which it left.
    pub sent_on: Option<Day>,
    /// By which way, a code.
    pub method: Option<String>,
    /// The day of the last answer.
    pub answer_on: Option<Day>,
    /// The agency's own reference.
    pub their_ref: Option<String>,
    /// What it answered.
    pub reply: Option<String>,
    /// Whether the complaint became referred by it.
    pub disposes: bool,
}

/// An element of an offence alleged, ticked or not.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Element {
    /// The offence, a code.
    pub offence: Code,
    /// The element, a code.
    pub code: Code,
    /// What is to be shown.
    pub names: Words,
    /// Whether a lawyer has yet to confirm it.
    pub verify: bool,
    /// Whether an officer ticked it.
    pub ticked: bool,
}

pub(super) fn steps(conn: &Connection, key: i64) -> Result<Vec<Step>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT id, step, at, officer, role, handles, note FROM step WHERE complaint = ?1 AND withdrawn_seq IS NULL ORDER BY at DESC, key DESC",
    )?;
    let rows = statement.query_map([key], |r| {
        Ok(Step {
            id: Id(r.get(0)?),
            step: r.get(1)?,
            at: Instant(r.get(2)?),
            officer: r.get(3)?,
            role: r.get(4)?,
            handles: r.get(5)?,
            note: r.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn notes(conn: &Connection, key: i64) -> Result<Vec<Note>, Fault> {
    let mut statement = conn.prepare_cached(
        "SELECT id, officer, at, text FROM note WHERE subject = 'complaint' AND of = ?1 ORDER BY key DESC",
    )?;
    let rows = statement.query_map([key], |r| {
        Ok(Note { id: Id(r.get(0)?), officer: r.get(1)?, at: Instant(r.get(2)?), text: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const PROPOSALS: &str =
    "SELECT p.id, p.kind, p.state, p.proposer, p.made_at, p.decided_by, p.decided_at, p.explanation, p.not_notified,
   p.returned_because, p.agency, p.reason, k.number, p.members, m.last <> c.last_act
 FROM proposal_member m JOIN proposal p ON p.key = m.proposal JOIN complaint c ON c.key = m.complaint
   LEFT JOIN case_file k ON k.key = p.case_key
 WHERE m.complaint = ?1 ORDER BY p.key DESC";

pub(super) fn proposals(asking: &Asking<'_>, key: i64) -> Result<Vec<Proposal>, Fault> {
    let mut statement = asking.conn.prepare_cached(PROPOSALS)?;
    let rows = statement.query_map([key], |r| {
        let state: String = r.get(2)?;
        let proposer: String = r.get(3)?;
        Ok(Proposal {
            id: Id(r.get(0)?),
            kind: r.get(1)?,
            changed: state == "open" && r.get(14)?,
            state,
            mine: proposer == asking.officer.as_str(),
            proposer,
            made_at: Instant(r.get(4)?),
            decided_by: r.get(5)?,
            decided_at: r.get::<_, Option<i64>>(6)?.map(Instant),
            explanation: r.get(7)?,
            not_notified: r.get(8)?,
            returned_because: r.get(9)?,
            agency: r.get(10)?,
            reason: r.get(11)?,
            case_number: r.get(12)?,
            members: r.get(13)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

const REFERRALS: &str =
    "SELECT r.id, p.id, r.agency, r.purpose, r.basis, r.state, r.consent, r.approved_at, r.approved_by, r.sent_on,
   r.method, r.answer_on, r.their_ref, r.reply, r.disposes
 FROM referral r JOIN proposal p ON p.key = r.proposal WHERE r.complaint = ?1 ORDER BY r.approved_seq DESC, r.id";

pub(super) fn referrals(conn: &Connection, key: i64) -> Result<Vec<Referral>, Fault> {
    let mut statement = conn.prepare_cached(REFERRALS)?;
    let rows = statement.query_map([key], |r| {
        Ok(Referral {
            id: Id(r.get(0)?),
            proposal: Id(r.get(1)?),
            agency: r.get(2)?,
            purpose: r.get(3)?,
            basis: r.get(4)?,
            state: r.get(5)?,
            consent: r.get(6)?,
            approved_at: Instant(r.get(7)?),
            approved_by: r.get(8)?,
            sent_on: day(r, 9)?,
            method: r.get(10)?,
            answer_on: day(r, 11)?,
            their_ref: r.get(12)?,
            reply: r.get(13)?,
            disposes: r.get(14)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The elements of every offence alleged, the principal one's first.
pub(super) fn elements(asking: &Asking<'_>, allegations: &[String], ticked: &[String]) -> Vec<Element> {
    let offences = allegations.iter().filter_map(|code| asking.reference.offences.get(&Code::new(code).ok()?));
    offences
        .flat_map(|offence| {
            offence.more.elements.iter().map(|element| Element {
                offence: offence.code.clone(),
                code: element.code.clone(),
                names: Words::from(&element.names),
                verify: element.verify,
                ticked: ticked.iter().any(|t| t == element.code.as_str()),
            })
        })
        .collect()
}

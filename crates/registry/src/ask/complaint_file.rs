//! One complaint's file: what it says, where it stands, what was done with it, and what can be done.
//!
//! The complainant is masked here; `particulars` gives them in full against the act of showing. What happened, and
//! what the file said before, is `history`. Source: interface §5 "Complaint file".

mod can;
pub(super) mod evidence;
mod statements;
mod people;
mod read;
mod rows;
#[cfg(test)]
mod tests;

use super::complaints::complaint_key;
use super::{Asking, not_found};
use crate::fault::Failure;
use can::{Can, tried};
use casework::code::{Code, Id};
use casework::money::Amount;
use casework::time::{Day, Instant};
use casework::units;
use evidence::{Evidence, evidence};
use statements::{Statement, statements};
use people::{Person, people};
use rows::{Element, Note, Proposal, Referral, Step, elements, notes, proposals, referrals, steps};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which complaint.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Its id, its reference number with or without check letter, or its Quick Action number.
    pub name: String,
}

/// The file. Fields without a comment are those of the complaint form, explained in the contract.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the fields are the columns of the complaint CSV, explained in the contract")]
pub struct File {
    pub id: Id,
    pub number: String,
    pub qat_number: Option<String>,
    pub state: String,
    pub owner: Option<String>,
    pub queue: String,
    pub filed_at: Instant,
    pub filed_by: String,
    pub received_at: Instant,
    /// The act by which the file last changed: the `seen` of an amendment.
    pub last_act: Id,
    /// 1 urgent … 3 standard.
    pub priority: u8,
    pub due: Instant,
    /// The rule that gave the due instant.
    pub due_rule: String,
    /// When it was due at first.
    pub first_due: Instant,
    /// Since when the clock stands still.
    pub paused_at: Option<Instant>,
    /// The day by which the complainant's reply is awaited.
    pub awaiting_due: Option<Day>,
    /// How often it was reopened.
    pub reopened: u32,
    pub close_reason: Option<String>,
    pub closed_at: Option<Instant>,
    /// The complaint of which this is a duplicate.
    pub survivor: Option<Id>,
    pub survivor_number: Option<String>,
    pub first_step_at: Option<Instant>,
    /// `signed`, or nothing.
    pub statement: Option<String>,
    pub channel: Option<String>,
    pub language: Option<String>,
    pub anonymous: bool,
    /// Masked.
    pub complainant_name: Option<String>,
    /// Masked.
    pub complainant_phone: Option<String>,
    /// Masked.
    pub complainant_email: Option<String>,
    /// Masked.
    pub complainant_wechat: Option<String>,
    pub document_type: Option<String>,
    /// Masked.
    pub document_number: Option<String>,
    /// Whether there is a way to reach the complainant.
    pub has_contact: bool,
    pub residence: Option<String>,
    pub visitor: Option<bool>,
    pub visitor_type: Option<String>,
    pub leaves_at: Option<Instant>,
    pub control_point: Option<String>,
    /// By which train, flight, ship or coach, as said.
    pub leaves_by: Option<String>,
    pub consent_refer: Option<bool>,
    pub vulnerable: Option<bool>,
    pub force: Option<bool>,
    pub trader_name: Option<String>,
    pub trader_address: Option<String>,
    pub trader_district: Option<String>,
    pub trader_phone: Option<String>,
    pub trader_url: Option<String>,
    pub trader_social: Option<String>,
    pub trader_brn: Option<String>,
    /// Other complaints with an equal name, telephone, web address or registration number.
    pub trader_complaints: u32,
    /// Open cases in which such complaints stand.
    pub trader_cases: u32,
    pub sector: Option<String>,
    pub goods_or_services: Option<String>,
    pub item: Option<String>,
    pub order_no: Option<String>,
    pub receipt_no: Option<String>,
    pub source_ref: Option<String>,
    pub quantity: Option<String>,
    pub unit: Option<String>,
    /// The quantity in grams, to four decimals, where the unit is a weight.
    pub grams: Option<String>,
    pub price_shown: Option<String>,
    pub unit_shown: Option<String>,
    pub unit_believed: Option<String>,
    pub unit_charged: Option<String>,
    pub amount_paid: Option<String>,
    #[ts(type = "number | null")]
    pub paid_cents: Option<i64>,
    pub currency: Option<String>,
    pub payment_method: Option<String>,
    pub transaction_at: Option<Instant>,
    /// As sealed when the file last changed.
    pub expected: Option<String>,
    pub charged: Option<String>,
    pub factor: Option<String>,
    /// The principal one first.
    pub allegations: Vec<String>,
    pub narrative: Option<String>,
    /// The elements of every offence alleged.
    pub elements: Vec<Element>,
    /// Fields recorded as unknown.
    pub unknown: Vec<String>,
    /// Fields that assessment asks for and that are neither given nor recorded as unknown.
    pub open_fields: Vec<String>,
    pub case: Option<Id>,
    pub case_number: Option<String>,
    pub case_stage: Option<String>,
    pub case_trader: Option<String>,
    /// When it joined the case.
    pub joined_at: Option<Instant>,
    pub joined_by: Option<String>,
    /// The act by which it joined; undoing names it.
    pub joined_act: Option<Id>,
    /// The state to which it would go back.
    pub came_from: Option<String>,
    pub came_from_owner: Option<String>,
    /// The proposal that is undecided.
    pub open_proposal: Option<Id>,
    /// Every proposal, the newest first.
    pub proposals: Vec<Proposal>,
    /// Every referral, the newest first.
    pub referrals: Vec<Referral>,
    /// Every step, the newest first.
    pub steps: Vec<Step>,
    /// Every note, the newest first.
    pub notes: Vec<Note>,
    /// The people besides the complainant, masked, in the order in which they were named.
    pub people: Vec<Person>,
    /// Every file of evidence, in the order in which they came.
    pub evidence: Vec<Evidence>,
    /// Every statement, in the order in which they were signed.
    pub statements: Vec<Statement>,
    /// What the officer who asks can do, and why not.
    pub can: Vec<Can>,
}

const SQL: &str =
    "SELECT c.*, k.id AS case_id, k.number AS case_number, k.stage AS case_stage, k.trader AS case_trader,
   s.act AS joined_act, s.at AS joined_at, s.officer AS joined_by, s.was_state, s.was_owner, n.text AS narrative,
   o.number AS survivor_number, m.complainant_name, m.complainant_phone, m.complainant_email, m.complainant_wechat,
   m.document_type, m.document_number
 FROM complaint c LEFT JOIN case_file k ON k.key = c.case_key
   LEFT JOIN membership s ON s.complaint = c.key AND s.to_seq IS NULL AND c.case_key IS NOT NULL
   LEFT JOIN narrative n ON n.complaint = c.key LEFT JOIN complaint o ON o.id = c.survivor
   LEFT JOIN complainant m ON m.complaint = c.key
 WHERE c.key = ?1";

const SAME_TRADER: &str = "WITH same AS (
   SELECT o.key FROM complaint o, complaint c WHERE c.key = ?1 AND o.name_key = c.name_key
   UNION SELECT o.key FROM complaint o, complaint c WHERE c.key = ?1 AND o.url_key = c.url_key
   UNION SELECT o.key FROM complaint o, complaint c WHERE c.key = ?1 AND o.phone_key = c.phone_key
   UNION SELECT o.key FROM complaint o, complaint c WHERE c.key = ?1 AND o.brn_key = c.brn_key)
 SELECT count(*), count(DISTINCT k.key) FROM same JOIN complaint c ON c.key = same.key
   LEFT JOIN case_file k ON k.key = c.case_key AND k.stage NOT IN ('concluded', 'merged', 'not-pursued')
 WHERE same.key <> ?1 AND c.state <> 'void'";

/// Opens the file.
///
/// # Errors
/// `not-found` for a complaint that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<File, Failure> {
    let conn = asking.conn;
    let key = complaint_key(asking, params.name.trim())?.ok_or_else(|| not_found(&params.name))?;
    let (mut file, paper, ticked) = conn.prepare_cached(SQL)?.query_row([key], |r| {
        let file = read::file(r)?;
        let paper = read::paper(r, &file)?;
        Ok((file, paper, read::codes(r, "elements")?))
    })?;
    (file.trader_complaints, file.trader_cases) =
        conn.prepare_cached(SAME_TRADER)?.query_row([key], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let weight =
        file.quantity.as_deref().and_then(Amount::parse).zip(file.unit.as_deref().and_then(|u| Code::new(u).ok()));
    file.grams = weight
        .and_then(|(quantity, unit)| units::grams(quantity.0, &unit, asking.reference).ok())
        .map(|g| units::to_places(g, 4).normalize().to_string());
    file.elements = elements(asking, &file.allegations, &ticked);
    file.proposals = proposals(asking, key)?;
    file.referrals = referrals(conn, key)?;
    file.steps = steps(conn, key)?;
    file.notes = notes(conn, key)?;
    file.evidence = evidence(asking, key)?;
    file.statements = statements(asking, key)?;
    file.people = people(conn, key)?;
    let trial = read::trial(asking, key, paper)?;
    file.can = tried(asking, &trial)?;
    Ok(file)
}

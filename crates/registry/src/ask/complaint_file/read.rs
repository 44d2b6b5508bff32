//! Reads the one wide row of a complaint's file, and from it the papers on which acts are tried.
//!
//! Not the lists within the file (`rows`) nor the trying (`can`).

use super::File;
use super::can::Trial;
use crate::ask::Asking;
use crate::ask::parts::masked;
use crate::calendar::day;
use crate::fault::Fault;
use crate::journal::to_u64;
use casework::code::{Code, Id};
use casework::complaint::{ASSESSMENT_FIELDS, DEPARTURE_FIELDS};
use casework::fact::{Member, Proposed};
use casework::papers::{ComplaintPaper, ProposalPaper, Stage, State};
use casework::time::Instant;
use rusqlite::{OptionalExtension, Row};

/// A list of codes stored with commas.
pub(super) fn codes(r: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let stored: Option<String> = r.get(column)?;
    Ok(stored.unwrap_or_default().split(',').filter(|c| !c.is_empty()).map(str::to_owned).collect())
}

fn id(r: &Row<'_>, column: &str) -> rusqlite::Result<Option<Id>> {
    Ok(r.get::<_, Option<[u8; 16]>>(column)?.map(Id))
}

fn at(r: &Row<'_>, column: &str) -> rusqlite::Result<Option<Instant>> {
    Ok(r.get::<_, Option<i64>>(column)?.map(Instant))
}

fn hidden(r: &Row<'_>, column: &str) -> rusqlite::Result<Option<String>> {
    let text: Option<String> = r.get(column)?;
    Ok(text.map(|t| masked(&t, column == "complainant_name")))
}

/// Which fields assessment still asks for: neither given nor recorded as unknown.
fn open_fields(file: &File) -> Vec<&'static str> {
    let open = |field: &str| match field {
        "goods_or_services" => file.goods_or_services.is_none(),
        "sector" => file.sector.is_none(),
        "trader_district" => file.trader_district.is_none(),
        "visitor_type" => file.visitor_type.is_none(),
        "amount_paid" => file.amount_paid.is_none(),
        "transaction_at" => file.transaction_at.is_none(),
        "allegations" => file.allegations.is_empty(),
        "leaves_at" => file.leaves_at.is_none(),
        "control_point" => file.control_point.is_none(),
        _ => false,
    };
    let departure = DEPARTURE_FIELDS.into_iter().filter(|_| file.qat_number.is_some());
    let asked = ASSESSMENT_FIELDS.into_iter().chain(departure);
    asked.filter(|field| open(field) && !file.unknown.iter().any(|u| u == field)).collect()
}

/// The file as its row gives it; the lists within are still empty.
pub(super) fn file(r: &Row<'_>) -> rusqlite::Result<File> {
    let mut file = File {
        id: Id(r.get("id")?),
        number: r.get("number")?,
        qat_number: r.get("qat_number")?,
        state: r.get("state")?,
        owner: r.get("owner")?,
        queue: r.get("queue")?,
        filed_at: Instant(r.get("filed_at")?),
        filed_by: r.get("filed_by")?,
        received_at: Instant(r.get("received_at")?),
        last_act: Id(r.get("last_act")?),
        priority: r.get("priority")?,
        due: Instant(r.get("due")?),
        due_rule: r.get("due_rule")?,
        first_due: Instant(r.get("first_due")?),
        paused_at: at(r, "paused_at")?,
        awaiting_due: day(r, "awaiting_due")?,
        reopened: r.get("reopened")?,
        close_reason: r.get("close_reason")?,
        closed_at: at(r, "closed_at")?,
        survivor: id(r, "survivor")?,
        survivor_number: r.get("survivor_number")?,
        first_step_at: at(r, "first_step_at")?,
        statement: r.get("statement")?,
        channel: r.get("channel")?,
        language: r.get("language")?,
        anonymous: r.get("anonymous")?,
        complainant_name: hidden(r, "complainant_name")?,
        complainant_phone: hidden(r, "complainant_phone")?,
        complainant_email: hidden(r, "complainant_email")?,
        complainant_wechat: hidden(r, "complainant_wechat")?,
        document_type: r.get("document_type")?,
        document_number: hidden(r, "document_number")?,
        has_contact: r.get("has_contact")?,
        residence: r.get("residence")?,
        visitor: r.get("visitor")?,
        visitor_type: r.get("visitor_type")?,
        leaves_at: at(r, "leaves_at")?,
        control_point: r.get("control_point")?,
        leaves_by: r.get("leaves_by")?,
        consent_refer: r.get("consent_refer")?,
        vulnerable: r.get("vulnerable")?,
        force: r.get("force")?,
        trader_name: r.get("trader_name")?,
        trader_address: r.get("trader_address")?,
        trader_district: r.get("district")?,
        trader_phone: r.get("trader_phone")?,
        trader_url: r.get("trader_url")?,
        trader_social: r.get("trader_social")?,
        trader_brn: r.get("trader_brn")?,
        trader_complaints: 0,
        trader_cases: 0,
        sector: r.get("sector")?,
        goods_or_services: r.get("goods_or_services")?,
        item: r.get("item")?,
        order_no: r.get("order_no")?,
        receipt_no: r.get("receipt_no")?,
        source_ref: r.get("source_ref")?,
        quantity: r.get("quantity")?,
        unit: r.get("unit")?,
        grams: None,
        price_shown: r.get("price_shown")?,
        unit_shown: r.get("unit_shown")?,
        unit_believed: r.get("unit_believed")?,
        unit_charged: r.get("unit_charged")?,
        amount_paid: r.get("amount_paid")?,
        paid_cents: r.get("paid_cents")?,
        currency: r.get("currency")?,
        payment_method: r.get("payment_method")?,
        transaction_at: at(r, "transaction_at")?,
        expected: r.get("expected")?,
        charged: r.get("charged")?,
        factor: r.get("factor")?,
        allegations: codes(r, "allegations")?,
        narrative: r.get("narrative")?,
        elements: Vec::new(),
        unknown: codes(r, "unknown")?,
        open_fields: Vec::new(),
        case: id(r, "case_id")?,
        case_number: r.get("case_number")?,
        case_stage: r.get("case_stage")?,
        case_trader: r.get("case_trader")?,
        joined_at: at(r, "joined_at")?,
        joined_by: r.get("joined_by")?,
        joined_act: id(r, "joined_act")?,
        came_from: r.get("was_state")?,
        came_from_owner: r.get("was_owner")?,
        open_proposal: id(r, "open_proposal")?,
        proposals: Vec::new(),
        referrals: Vec::new(),
        steps: Vec::new(),
        notes: Vec::new(),
        evidence: Vec::new(),
        statements: Vec::new(),
        people: Vec::new(),
        can: Vec::new(),
    };
    file.open_fields = open_fields(&file).into_iter().map(str::to_owned).collect();
    Ok(file)
}

/// The complaint as its rules see it.
pub(super) fn paper(r: &Row<'_>, file: &File) -> rusqlite::Result<ComplaintPaper> {
    Ok(ComplaintPaper {
        id: file.id,
        number: file.number.clone(),
        state: State::parse(&file.state).unwrap_or(State::Void),
        last: file.last_act,
        owner: file.owner.as_deref().and_then(|o| Code::new(o).ok()),
        received_at: file.received_at,
        due: file.due,
        paused_at: file.paused_at,
        quick_action: file.qat_number.is_some(),
        has_contact: file.has_contact,
        open_fields: open_fields(file),
        consent_refer: file.consent_refer,
        transaction_on: file.transaction_at.map(Instant::day),
        case: file.case,
        case_stage: file.case_stage.as_deref().and_then(Stage::parse),
        joined_by: file.joined_act,
        came_from: file.came_from.as_deref().and_then(State::parse),
        open_proposal: file.open_proposal,
        referrals_sent: r.get("referrals_sent")?,
        referrals_unsent: r.get("referrals_unsent")?,
        agencies: Vec::new(),
        contents: None,
        statement: None,
    })
}

const PROPOSAL: &str = "SELECT p.key, p.last_act, p.proposed, p.proposer, p.state, m.last, k.id, k.number, k.stage
 FROM proposal p JOIN proposal_member m ON m.proposal = p.key AND m.complaint = ?2 LEFT JOIN case_file k ON k.key = p.case_key
 WHERE p.id = ?1";

/// The papers on which acts are tried.
pub(super) fn trial(asking: &Asking<'_>, key: i64, paper: ComplaintPaper) -> Result<Trial, Fault> {
    let mut trial = Trial { paper, proposal: None, proposed_case: None };
    let Some(id) = trial.paper.open_proposal else { return Ok(trial) };
    let found = asking
        .conn
        .prepare_cached(PROPOSAL)?
        .query_row((id.0, key), |r| {
            let case = match r.get::<_, Option<[u8; 16]>>(6)? {
                None => None,
                Some(case) => {
                    Some((Id(case), r.get(7)?, Stage::parse(&r.get::<_, String>(8)?).unwrap_or(Stage::Opened)))
                }
            };
            let words: [String; 3] = [r.get(2)?, r.get(3)?, r.get(4)?];
            Ok((r.get::<_, i64>(0)?, Id(r.get(1)?), words, Id(r.get(5)?), case))
        })
        .optional()?;
    let Some((seq, last, [proposed, proposer, state], seen, case)) = found else { return Ok(trial) };
    let damaged = || Fault::Damaged { seq: to_u64(seq) };
    let proposed: Proposed = serde_json::from_str(&proposed).map_err(|_| damaged())?;
    let coded = |text: &str| Code::new(text).map_err(|_| damaged());
    trial.proposal = Some(ProposalPaper {
        id,
        last,
        proposed,
        proposer: coded(&proposer)?,
        state: coded(&state)?,
        members: vec![Member { id: trial.paper.id, last: seen }],
    });
    trial.proposed_case = case;
    Ok(trial)
}

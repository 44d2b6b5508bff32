//! What can be done with a case by the officer who asks: every act is tried on its papers and not given.
//!
//! The rules themselves answer (`casework::decide`), so what the file says and what the door does cannot differ. What
//! only a form can know (a reason, a reference, a list) counts as given. Source: interface §5 "outcomes possible now".

use super::File;
use crate::ask::Asking;
use crate::fault::Fault;
use casework::act::Act;
use casework::code::{Code, Digest, Id};
use casework::command::{self as give, Command, Name, NewCase};
use casework::decide;
use casework::fact::Proposed;
use casework::papers::{CasePaper, ChargePaper, CourtPaper, Papers, ProposalPaper, Stage};
use casework::refusal::Failing;
use casework::roles::{Role, acting_role};
use rusqlite::OptionalExtension;
use serde::Serialize;
use ts_rs::TS;

/// One act and whether it may be given now.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Can {
    /// The act, by the tag of its command.
    pub act: String,
    /// Whether the rules allow it as things stand.
    pub allowed: bool,
    /// Why not: the code of the refusal, or `stale` where something changed since a proposal was made.
    pub code: Option<String>,
    /// What the refusal is about: a stage, an officer, an element, a charge.
    pub detail: Option<String>,
    /// How many things it is about, such as elements that are open.
    pub count: u32,
}

fn coded(stored: &str) -> Code {
    Code::new(stored).unwrap_or_else(|_| Code::of("unknown"))
}

/// The case as its rules see it.
fn paper(file: &File) -> CasePaper {
    CasePaper {
        id: file.id,
        number: file.number.clone(),
        stage: Stage::parse(&file.stage).unwrap_or(Stage::Merged),
        last: file.last_act,
        officer: coded(&file.officer),
        section: coded(&file.section),
        members: file.members_total,
        earliest_transaction: file.earliest_on,
        discovery_on: file.discovery_on,
        limit_on: file.limit_on,
        submitted: file.submitted,
        undertaking_ends: file.undertaking_to,
        warning_served: file.letter_on.is_some(),
        charges: file
            .charges
            .iter()
            .map(|c| ChargePaper {
                key: coded(&c.key),
                defendant: coded(&c.defendant),
                section: coded(&c.section),
                verdict: c.verdict.as_deref().map(coded),
                sentenced: c.sentence.is_some(),
                withdrawn: c.withdrawn,
            })
            .collect(),
        defendants: file.defendants.iter().map(|d| coded(&d.key)).collect(),
        court_events: file
            .court_events
            .iter()
            .map(|e| CourtPaper { id: e.id, recorded_by: coded(&e.recorded_by), verified: e.verified_by.is_some() })
            .collect(),
        stage_before: file.stage_before.as_deref().and_then(Stage::parse),
        member_list: Vec::new(),
    }
}

/// Stands for another case, open and with nothing in it.
fn another() -> Name {
    Name("another case".to_owned())
}

/// Every act that a case file offers, filled in as far as a form would.
fn acts(asking: &Asking<'_>, file: &File, papers: &Papers<'_>, proposal: Option<Id>) -> Vec<Command> {
    let case = Name::from(file.id);
    let text = || "-".to_owned();
    let today = asking.now.day();
    let letter = asking.reference.letters.entries().first().map_or_else(|| coded("warning"), |l| l.code.clone());
    let court = asking.reference.courts.entries().first().map_or_else(|| coded("court"), |c| c.code.clone());
    let leads = |roles: &[Role]| roles.contains(&Role::Co);
    let successor =
        papers.officers.iter().find(|(code, o)| !o.disabled && leads(&o.roles) && code.as_str() != file.officer);
    let elements = file.elements.iter().filter(|e| e.made_out || e.complaints > 0).map(|e| e.code.clone()).collect();
    let mut acts = vec![
        Command::StartInvestigation(give::StartInvestigation {
            case: case.clone(),
            plan: text(),
            commission_on: None,
            discovery_on: today,
            discovery_reason: text(),
            no_conflict_of_interest: true,
        }),
        Command::SubmitForAdvice(give::SubmitForAdvice {
            case: case.clone(),
            elements,
            exhibits: text(),
            statements: text(),
        }),
        Command::SeekLegalAdvice(give::SeekLegalAdvice { case: case.clone() }),
        Command::Prosecute(give::Prosecute {
            case: case.clone(),
            advice_ref: Some(text()),
            advice_on: Some(today),
            delegated: None,
            defendants: Vec::new(),
            charges: Vec::new(),
            limitation_override: Some(text()),
        }),
        Command::AcceptUndertaking(give::AcceptUndertaking {
            case: case.clone(),
            consent_ref: text(),
            consent_on: today,
            terms: text(),
            begins_on: today,
            ends_on: None,
            publish_on: None,
        }),
        Command::Warn(give::Warn { case: case.clone(), letter, addressee: text(), on: today, service: text() }),
        Command::NoFurtherAction(give::NoFurtherAction { case: case.clone(), reason: text(), against_advice: false }),
        Command::BreachUndertaking(give::BreachUndertaking { case: case.clone(), note: text() }),
        Command::ConcludeCase(give::ConcludeCase {
            case: case.clone(),
            exhibits_disposal: text(),
            complainants_notified: true,
            not_notified: None,
        }),
        Command::ProposeCaseReopening(give::ProposeCaseReopening { case: case.clone(), reason: text() }),
        Command::SuspendCase(give::SuspendCase {
            case: case.clone(),
            reason: text(),
            review_on: asking.now.plus_hours(48).day(),
        }),
        Command::ResumeCase(give::ResumeCase { case: case.clone(), reason: None }),
        Command::RecordCourtEvent(give::RecordCourtEvent {
            case: case.clone(),
            charge: file.charges.first().map_or_else(|| coded("C1"), |c| coded(&c.key)),
            event: coded("hearing"),
            court,
            court_no: text(),
            on: today,
            plea: None,
            verdict: None,
            sentence: None,
            note: None,
        }),
        Command::AssignCase(give::AssignCase {
            case: case.clone(),
            officer: successor.map_or_else(|| coded(&file.officer), |(code, _)| code.clone()),
        }),
        Command::MergeCases(give::MergeCases { case: case.clone(), into: another(), reason: text() }),
        Command::SplitCase(give::SplitCase {
            case: case.clone(),
            complaints: Vec::new(),
            open: NewCase {
                trader: text(),
                premises: None,
                section: coded(&file.section),
                officer: coded(&file.officer),
                origin: coded("complaints"),
            },
            reason: text(),
        }),
        Command::AddNote(give::AddNote { complaint: None, case: Some(case.clone()), text: text() }),
    ];
    if let Some(event) = file.court_events.iter().rev().find(|e| e.verified_by.is_none()) {
        acts.push(Command::VerifyCourtEvent(give::VerifyCourtEvent { case, event: Name::from(event.id) }));
    }
    if let Some(proposal) = proposal.map(Name::from) {
        acts.push(Command::Approve(give::Approve { proposal: proposal.clone() }));
        acts.push(Command::ReturnProposal(give::ReturnProposal { proposal: proposal.clone(), reason: text() }));
        acts.push(Command::WithdrawProposal(give::WithdrawProposal { proposal }));
    }
    acts
}

/// The open proposal about the case itself, as the rules see it.
fn proposal(asking: &Asking<'_>, file: &File) -> Result<Option<ProposalPaper>, Fault> {
    let Some(id) = file.open_proposal else { return Ok(None) };
    let sql = "SELECT last_act, proposed, proposer FROM proposal WHERE id = ?1";
    let found: Option<([u8; 16], String, String)> =
        asking.conn.prepare_cached(sql)?.query_row([id.0], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?))).optional()?;
    Ok(found.and_then(|(last, proposed, proposer)| {
        let proposed: Proposed = serde_json::from_str(&proposed).ok()?;
        Some(ProposalPaper {
            id,
            last: Id(last),
            proposed,
            proposer: coded(&proposer),
            state: Code::of("open"),
            members: Vec::new(),
        })
    }))
}

/// Tries every act.
pub(super) fn tried(asking: &Asking<'_>, file: &File) -> Result<Vec<Can>, Fault> {
    let mut papers = Papers::new(asking.reference);
    crate::papers::officers(asking.conn, &mut papers)?;
    let this = paper(file);
    let mut other = this.clone();
    (other.id, other.stage, other.number) = (Id([0; 16]), Stage::Opened, String::new());
    papers.cases.insert(Name::from(file.id), this);
    papers.cases.insert(another(), other);
    let proposal = proposal(asking, file)?;
    let proposed = proposal.as_ref().map(|p| p.id);
    if let Some(proposal) = proposal {
        papers.proposals.insert(Name::from(proposal.id), proposal);
    }
    Ok(acts(asking, file, &papers, proposed).iter().map(|command| try_one(asking, command, &papers)).collect())
}

fn try_one(asking: &Asking<'_>, command: &Command, papers: &Papers<'_>) -> Can {
    let mut id = [0u8; 16];
    (id[6], id[8]) = (0x70, 0x80);
    let act = Act {
        id: Id(id),
        officer: asking.officer.clone(),
        role: acting_role(command, asking.roles).unwrap_or(Role::Adm),
        at: asking.now,
        salt_seed: [0; 32],
        command_mac: Digest([0; 32]),
        by_rule: false,
    };
    let can = |code: Option<&str>, detail: Option<String>, count: usize| Can {
        act: command.tag(),
        allowed: code.is_none(),
        code: code.map(str::to_owned),
        detail,
        count: u32::try_from(count).unwrap_or(u32::MAX),
    };
    match decide(&act, command, papers) {
        Ok(_) | Err(Failing::Incomplete { .. }) => can(None, None, 0),
        Err(Failing::Stale { subject }) => can(Some("stale"), None, subject.len()),
        // The trial names no complaint to split off; the form will.
        Err(Failing::Refused { code, .. })
            if matches!(command, Command::SplitCase(_)) && code == casework::refusal::RefusalCode::NothingChosen =>
        {
            can(None, None, 0)
        }
        Err(Failing::Refused { code, about }) => {
            let count = about.len();
            let detail = about.into_iter().next().map(|a| a.detail.unwrap_or(a.name)).filter(|d| !d.is_empty());
            can(Some(code.code()), detail, count)
        }
    }
}

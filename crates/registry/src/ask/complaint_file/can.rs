//! What can be done with a complaint by the officer who asks: every act is tried on its papers and not given.
//!
//! The rules themselves answer (`casework::decide`), so what the file says and what the door does cannot differ.
//! What only a form can know (a reason, a field to fill) counts as given. Source: interface §5 "Complaint file".

use crate::ask::Asking;
use crate::fault::Fault;
use casework::act::Act;
use casework::code::{Code, Digest, Id};
use casework::command::{self as give, Command, Name};
use casework::decide;
use casework::intake::Intake;
use casework::papers::{CasePaper, ComplaintPaper, Papers, ProposalPaper, Stage, StoredPaper};
use casework::reference::List;
use casework::refusal::{Failing, RefusalCode};
use casework::roles::{Role, acting_role};
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
    /// What the refusal is about: a state, a case, an officer.
    pub detail: Option<String>,
    /// The act, or the field of the act, that would lift the refusal, where there is one.
    pub cure: Option<String>,
}

/// What the trial needs beside the complaint itself.
pub(super) struct Trial {
    /// The complaint.
    pub paper: ComplaintPaper,
    /// Its open proposal, with this complaint alone as its member.
    pub proposal: Option<ProposalPaper>,
    /// Number and stage of the case that the proposal names.
    pub proposed_case: Option<(Id, String, Stage)>,
}

fn case_paper(id: Id, number: String, stage: Stage, officer: &Code) -> CasePaper {
    CasePaper {
        id,
        number,
        stage,
        last: id,
        officer: officer.clone(),
        section: Code::of("unknown"),
        members: 1,
        earliest_transaction: None,
        discovery_on: None,
        limit_on: None,
        submitted: false,
        undertaking_ends: None,
        warning_served: false,
        charges: Vec::new(),
        defendants: Vec::new(),
        court_events: Vec::new(),
        stage_before: None,
        member_list: Vec::new(),
    }
}

fn first<T>(list: &List<T>) -> Code {
    list.entries().first().map_or_else(|| Code::of("unknown"), |entry| entry.code.clone())
}

/// Every act that a file offers, filled in as far as a form would.
fn acts(asking: &Asking<'_>, trial: &Trial, papers: &Papers<'_>) -> Vec<Command> {
    let lists = asking.reference;
    let complaint = Name::from(trial.paper.id);
    let complaints = vec![complaint.clone()];
    let text = || "-".to_owned();
    let plain_reason = lists.close_reasons.iter().find(|r| r.more.needs.is_none()).map(|r| r.code.clone());
    let able = |roles: &[Role]| roles.iter().any(|r| matches!(r, Role::Qat | Role::Co | Role::Sup));
    let another = papers
        .officers
        .iter()
        .find(|(code, o)| !o.disabled && able(&o.roles) && trial.paper.owner.as_ref() != Some(*code));
    let mut acts = vec![
        Command::Assess(give::Assess {
            complaints: complaints.clone(),
            set: Intake::default(),
            unknown: trial.paper.open_fields.iter().filter_map(|f| Code::new(f).ok()).collect(),
            urgent: false,
        }),
        Command::AskInformation(give::AskInformation {
            complaints: complaints.clone(),
            asked: text(),
            due_on: asking.now.day(),
        }),
        Command::ResumeAssessment(give::ResumeAssessment { complaints: complaints.clone(), reply: None }),
        Command::Consolidate(give::Consolidate {
            complaints: complaints.clone(),
            case: Some(any_case()),
            open: None,
            reason: text(),
        }),
        Command::ProposeConsolidation(give::ProposeConsolidation {
            complaints: complaints.clone(),
            case: any_case(),
            reason: text(),
        }),
        Command::Detach(give::Detach { complaints: complaints.clone(), case: None, reason: text(), advice_ref: None }),
        Command::ProposeReferral(give::ProposeReferral {
            complaints: complaints.clone(),
            agency: first(&lists.agencies),
            purpose: first(&lists.referral_purposes),
            basis: None,
            fields: vec![Code::of("number")],
            redaction_checked: true,
            note: None,
        }),
        Command::ProposeClosure(give::ProposeClosure {
            complaints: complaints.clone(),
            reason: plain_reason.unwrap_or_else(|| first(&lists.close_reasons)),
            explanation: text(),
            notified: true,
            not_notified: None,
            survivor: None,
            refer_to: None,
        }),
        Command::Reopen(give::Reopen {
            complaints: complaints.clone(),
            ground: first(&lists.reopen_grounds),
            reason: text(),
            limitation_override: false,
        }),
        Command::Void(give::Void { complaints: complaints.clone(), reason: text() }),
        Command::TakeUp(give::TakeUp { complaints: complaints.clone() }),
        Command::Assign(give::Assign {
            complaints,
            officer: another.map_or_else(|| asking.officer.clone(), |(code, _)| code.clone()),
        }),
        Command::LogStep(give::LogStep {
            complaint: complaint.clone(),
            step: first(&lists.steps),
            note: None,
            at: None,
        }),
        Command::AmendComplaint(give::AmendComplaint {
            complaint: complaint.clone(),
            changes: Intake::default(),
            clear: Vec::new(),
            reason: None,
            seen: None,
        }),
        Command::SetPriority(give::SetPriority {
            complaint: complaint.clone(),
            level: 1,
            due_at: asking.now,
            reason: text(),
        }),
        Command::AddNote(give::AddNote { complaint: Some(complaint.clone()), case: None, text: text() }),
        Command::NamePeople(give::NamePeople {
            complaint: complaint.clone(),
            people: vec![give::PersonGiven {
                role: first(&lists.person_roles),
                name: Some(text()),
                phone: None,
                email: None,
                wechat: None,
            }],
        }),
        Command::ReceiveEvidence(give::ReceiveEvidence {
            complaint: complaint.clone(),
            evidence: vec![give::EvidenceGiven { sha256: ANY_FILE, name: String::new() }],
        }),
        Command::SignStatement(give::SignStatement {
            complaint: complaint.clone(),
            language: Code::of("zh-Hant"),
            text: text(),
            read_over: true,
            read_over_by: asking.officer.clone(),
            interpreter: None,
            place: None,
            at: None,
        }),
        Command::ShowParticulars(give::ShowParticulars { complaint }),
    ];
    if let Some(proposal) = &trial.proposal {
        let proposal = Name::from(proposal.id);
        acts.push(Command::Approve(give::Approve { proposal: proposal.clone() }));
        acts.push(Command::ReturnProposal(give::ReturnProposal { proposal: proposal.clone(), reason: text() }));
        acts.push(Command::WithdrawProposal(give::WithdrawProposal { proposal }));
    }
    acts
}

/// Stands for whichever file the officer will hand in, one that is taken.
const ANY_FILE: Digest = Digest([0; 32]);

/// Stands for whichever case the officer will choose, one that takes complaints.
fn any_case() -> Name {
    Name("any case".to_owned())
}

/// Tries every act.
pub(super) fn tried(asking: &Asking<'_>, trial: &Trial) -> Result<Vec<Can>, Fault> {
    let mut papers = Papers::new(asking.reference);
    crate::papers::officers(asking.conn, &mut papers)?;
    papers.complaints.insert(Name::from(trial.paper.id), trial.paper.clone());
    papers.cases.insert(any_case(), case_paper(Id([0; 16]), String::new(), Stage::Opened, asking.officer));
    papers.stored.insert(ANY_FILE, StoredPaper { size: 1, media: Code::of("jpeg") });
    if let Some((id, number, stage)) = &trial.proposed_case {
        papers.cases.insert(Name::from(*id), case_paper(*id, number.clone(), *stage, asking.officer));
    }
    if let Some(proposal) = &trial.proposal {
        papers.proposals.insert(Name::from(proposal.id), proposal.clone());
    }
    let acts = acts(asking, trial, &papers);
    Ok(acts.into_iter().map(|command| try_one(asking, &command, &papers)).collect())
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
    let can = |code: Option<&str>, detail: Option<String>, cure: Option<&str>| Can {
        act: command.tag(),
        allowed: code.is_none(),
        code: code.map(str::to_owned),
        detail,
        cure: cure.map(str::to_owned),
    };
    match decide(&act, command, papers) {
        Ok(_) | Err(Failing::Incomplete { .. }) => can(None, None, None),
        Err(Failing::Stale { .. }) => can(Some("stale"), None, Some("withdraw_proposal")),
        // The trial amends nothing, which is all that is wrong with it.
        Err(Failing::Refused { code: RefusalCode::AlreadySo, .. }) if matches!(command, Command::AmendComplaint(_)) => {
            can(None, None, None)
        }
        Err(Failing::Refused { code, about }) => {
            let detail = about.into_iter().next().map(|a| a.detail.unwrap_or(a.name)).filter(|d| !d.is_empty());
            let cure = cure(code, detail.as_deref(), command);
            can(Some(code.code()), detail, cure)
        }
    }
}

fn cure(code: RefusalCode, detail: Option<&str>, command: &Command) -> Option<&'static str> {
    match (code, detail) {
        (RefusalCode::WrongState, Some("received")) if !matches!(command, Command::Reopen(_)) => Some("assess"),
        (RefusalCode::WrongState, Some("awaiting")) if !matches!(command, Command::Reopen(_)) => {
            Some("resume_assessment")
        }
        (RefusalCode::WrongState, Some("closed")) => Some("reopen"),
        (RefusalCode::WrongState | RefusalCode::InCase, Some("consolidated")) => Some("detach"),
        (RefusalCode::NoContact, _) => Some("amend_complaint"),
        (RefusalCode::NoConsent, _) => Some("basis"),
        (RefusalCode::LimitationPassed, _) => Some("limitation_override"),
        (RefusalCode::CaseInCourt, _) => Some("advice_ref"),
        (RefusalCode::ProposalOpen, _)
        | (RefusalCode::ClosureSameOfficer | RefusalCode::ReferralSameOfficer | RefusalCode::ProposalSameOfficer, _) => {
            Some("withdraw_proposal")
        }
        _ => None,
    }
}

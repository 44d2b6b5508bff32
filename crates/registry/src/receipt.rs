//! What an officer gets for lodging an act: the entries, what was made, what was touched, how to undo it.
//!
//! Made from the facts alone, so that the same act given twice gives the first receipt again.

use casework::code::{Code, Digest, Id};
use casework::command::{
    Command, EndStandingRule, Name, RecallReferrals, Reopen, SetHoliday, UndoBatch, UndoImport, WithdrawProposal,
    WithdrawStep, WithdrawVerdict,
};
use casework::fact::{Fact, RowRefused};
use casework::time::Instant;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A subject, or a whole kind of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Subject {
    /// `complaint`, `case`, `proposal`, `referral`, `list`, `officer`.
    pub kind: String,
    /// Which; absent when more than 200 of the kind were touched.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub id: Option<Id>,
}

/// Something that the act made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Made {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: Id,
    /// Its reference number, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub number: Option<String>,
}

/// The entries of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Entries {
    /// The first.
    #[ts(type = "number")]
    pub first: u64,
    /// The last.
    #[ts(type = "number")]
    pub last: u64,
}

/// How an import went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Imported {
    /// Rows given.
    pub rows: u32,
    /// Rows filed.
    pub filed: u32,
    /// Rows that were filed before, with the same content.
    pub already: u32,
    /// Rows refused, each with its line and its problems as (field, code).
    #[ts(type = "Array<{ line: number, problems: Array<[string, string]> }>")]
    pub refused: Vec<RowRefused>,
}

/// A member that an undo left where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftAlone {
    /// The complaint.
    pub id: Id,
    /// The state it is in now, or `changed`.
    pub why: Code,
}

/// The receipt of an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Receipt {
    /// The act.
    pub act: Id,
    /// Its entries.
    pub entries: Entries,
    /// The seal of the last of them.
    pub seal: Digest,
    /// Its sealed instant.
    pub at: Instant,
    /// What it made. A mass filing names the first 200.
    pub made: Vec<Made>,
    /// What it touched.
    pub touched: Vec<Subject>,
    /// How many complaints it concerned.
    #[ts(type = "number")]
    pub members: usize,
    /// Members that an undo left alone, each with why.
    pub left: Vec<LeftAlone>,
    /// How an import went.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub import: Option<Imported>,
    /// The counter-act, where there is one.
    pub undo: Option<Command>,
}

const NAMED: usize = 200;

/// Writes the receipt of an act from its facts.
#[must_use]
pub fn receipt(act: Id, entries: Entries, seal: Digest, at: Instant, facts: &[Fact]) -> Receipt {
    let mut made = Vec::new();
    let mut touched: BTreeSet<(&'static str, Id)> = BTreeSet::new();
    let mut left = Vec::new();
    let mut import = None;
    let mut undo = None;
    let mut members = 0;
    let name = |kind: &'static str, id: Id, number: Option<String>, made: &mut Vec<Made>| {
        if made.len() < NAMED {
            made.push(Made { kind: kind.to_owned(), id, number });
        }
    };
    for fact in facts {
        match fact {
            Fact::ComplaintsImported { rows, filed, already, refused, .. } => {
                if *filed > 0 {
                    undo = Some(Command::UndoImport(UndoImport { import: act, reason: "undo".to_owned() }));
                }
                import = Some(Imported { rows: *rows, filed: *filed, already: *already, refused: refused.clone() });
            }
            Fact::ComplaintFiled { complaint, number, quick_action, .. } => {
                members += 1;
                name("complaint", *complaint, Some(number.to_string()), &mut made);
                if let Some(quick) = quick_action {
                    name("quick-action", *complaint, Some(quick.to_string()), &mut made);
                }
                touched.insert(("complaint", *complaint));
            }
            Fact::CaseOpened { case, number, .. } => {
                name("case", *case, Some(number.to_string()), &mut made);
                touched.insert(("case", *case));
            }
            Fact::ComplaintsConsolidated { case, .. } => {
                touched.insert(("case", *case));
                undo = Some(Command::UndoBatch(UndoBatch { batch: act }));
            }
            Fact::ComplaintsVoided { left: l, .. } if !l.is_empty() => {
                left = l.iter().map(|l| LeftAlone { id: l.id, why: l.why.clone() }).collect();
            }
            Fact::ComplaintsDetached { left: l, .. } => {
                left = l.iter().map(|l| LeftAlone { id: l.id, why: l.why.clone() }).collect();
                touched.insert(("case", Id([0; 16])));
            }
            Fact::ProposalMade { proposal, .. } => {
                name("proposal", *proposal, None, &mut made);
                touched.insert(("proposal", *proposal));
                undo = Some(Command::WithdrawProposal(WithdrawProposal { proposal: Name::from(*proposal) }));
            }
            Fact::ProposalApproved { proposal }
            | Fact::ProposalReturned { proposal, .. }
            | Fact::ProposalWithdrawn { proposal } => {
                touched.insert(("proposal", *proposal));
            }
            Fact::ComplaintsClosed { members, .. } => {
                undo = Some(Command::Reopen(Reopen {
                    complaints: members.iter().map(|m| Name::from(m.id)).collect(),
                    ground: Code::of("error"),
                    reason: "undo".to_owned(),
                    limitation_override: true,
                }));
            }
            Fact::ReferralsApproved { proposal, members, .. } => {
                for m in members {
                    name("referral", m.id, None, &mut made);
                }
                undo = Some(Command::RecallReferrals(RecallReferrals {
                    proposal: Name::from(*proposal),
                    reason: "undo".to_owned(),
                }));
            }
            Fact::ReferralListTaken { list, number, .. } => {
                name("list", *list, Some(number.to_string()), &mut made);
                touched.insert(("list", *list));
            }
            Fact::StepLogged { step_id, complaint, .. } => {
                name("step", *step_id, None, &mut made);
                let (complaint, step) = (Name::from(*complaint), Name::from(*step_id));
                undo = Some(Command::WithdrawStep(WithdrawStep { complaint, step }));
            }
            Fact::HolidaySet { day, holiday, .. } => {
                touched.insert(("office", Id([0; 16])));
                undo = Some(Command::SetHoliday(SetHoliday { day: *day, holiday: !holiday, name: None }));
            }
            Fact::HolidaysConfirmed { .. } | Fact::RemindersSet { .. } => {
                touched.insert(("office", Id([0; 16])));
            }
            Fact::LettersWritten { letters, .. } => {
                for letter in letters {
                    name("letter", letter.id, None, &mut made);
                }
            }
            Fact::AgencyAddressed { .. } => {
                touched.insert(("office", Id([0; 16])));
            }
            Fact::ListTaken { taking, .. } => name("list-taking", *taking, None, &mut made),
            Fact::StatisticsTaken { taking, .. } => name("taking", *taking, None, &mut made),
            Fact::EvidenceRedacted { file, .. } => name("evidence", file.id, None, &mut made),
            Fact::StatementSigned { statement, .. } => name("statement", *statement, None, &mut made),
            Fact::EvidenceCopied { copy, .. } => name("evidence-copy", *copy, None, &mut made),
            Fact::ReportKept { report, .. } => {
                name("report", *report, None, &mut made);
                touched.insert(("report", *report));
            }
            Fact::NoteAdded { note, .. } => name("note", *note, None, &mut made),
            Fact::CourtEventRecorded { event_id, .. } => name("court-event", *event_id, None, &mut made),
            Fact::OfficerAdded { .. }
            | Fact::OfficerRolesSet { .. }
            | Fact::OfficerDisabled { .. }
            | Fact::OfficerEnabled { .. }
            | Fact::KeyChanged { .. } => {
                touched.insert(("officer", Id([0; 16])));
            }
            Fact::TradersJudged { against, .. } => {
                touched.insert(("complaint", *against));
                undo = Some(Command::WithdrawVerdict(WithdrawVerdict { verdict: act }));
            }
            Fact::VerdictWithdrawn { .. } => {
                touched.insert(("complaint", Id([0; 16])));
            }
            Fact::StandingRuleSet { rule, trader, case, .. } => {
                name("rule", *rule, None, &mut made);
                touched.extend([("rule", *rule), ("complaint", *trader), ("case", *case)]);
                undo = Some(Command::EndStandingRule(EndStandingRule { rule: *rule, reason: "undo".to_owned() }));
            }
            Fact::StandingRuleEnded { rule, .. } => {
                touched.insert(("rule", *rule));
            }
            Fact::AlarmAcknowledged { .. } => {
                touched.insert(("alarm", Id([0; 16])));
            }
            Fact::CasesMerged { into, .. } => {
                touched.insert(("case", *into));
            }
            _ => {}
        }
        if let Some(case) = case_of(fact) {
            touched.insert(("case", case));
        }
        let concerned = complaints_of(fact);
        members += concerned.len();
        touched.extend(concerned.into_iter().map(|id| ("complaint", id)));
        if matches!(
            fact,
            Fact::ReferralsApproved { .. }
                | Fact::ReferralsSent { .. }
                | Fact::ReferralsRecalled { .. }
                | Fact::ReferralAnswered { .. }
        ) {
            touched.insert(("referral", Id([0; 16])));
        }
    }
    Receipt { act, entries, seal, at, made, touched: few(&touched), members, left, import, undo }
}

/// Above 200 of a kind, and where the id is not one thing's, the kind alone.
fn few(touched: &BTreeSet<(&'static str, Id)>) -> Vec<Subject> {
    let mut subjects = BTreeSet::new();
    for (kind, id) in touched {
        let many = touched.iter().filter(|(k, _)| k == kind).nth(NAMED).is_some();
        let id = (!many && id.0 != [0; 16]).then_some(*id);
        subjects.insert(Subject { kind: (*kind).to_owned(), id });
        if many {
            subjects.retain(|s| s.kind != *kind || s.id.is_none());
        }
    }
    subjects.into_iter().collect()
}

/// The case that a single fact is about.
#[must_use]
pub fn case_of(fact: &Fact) -> Option<Id> {
    match fact {
        Fact::CaseAssigned { case, .. }
        | Fact::InvestigationStarted { case, .. }
        | Fact::CaseSuspended { case, .. }
        | Fact::CaseResumed { case, .. }
        | Fact::CaseSubmitted { case, .. }
        | Fact::LegalAdviceSought { case, .. }
        | Fact::CaseProsecuted { case, .. }
        | Fact::UndertakingAccepted { case, .. }
        | Fact::CaseWarned { case, .. }
        | Fact::CaseNotPursued { case, .. }
        | Fact::CourtEventRecorded { case, .. }
        | Fact::CourtEventVerified { case, .. }
        | Fact::UndertakingBreached { case, .. }
        | Fact::CaseConcluded { case, .. }
        | Fact::CaseReopened { case, .. }
        | Fact::CasesMerged { case, .. } => Some(*case),
        Fact::ComplaintsMoved { into, .. } => Some(*into),
        Fact::NoteAdded { subject, of, .. } if subject.as_str() == "case" => Some(*of),
        _ => None,
    }
}

/// The complaints that a fact concerns, other than those it files.
#[must_use]
pub fn complaints_of(fact: &Fact) -> Vec<Id> {
    match fact {
        Fact::ComplaintAmended { complaint, .. }
        | Fact::StepLogged { complaint, .. }
        | Fact::StepWithdrawn { complaint, .. }
        | Fact::PrioritySet { complaint, .. }
        | Fact::ParticularsShown { complaint }
        | Fact::EvidenceReceived { complaint, .. }
        | Fact::EvidenceViewed { complaint, .. }
        | Fact::EvidenceCopied { complaint, .. }
        | Fact::EvidenceNotCopied { complaint, .. }
        | Fact::EvidenceRedacted { complaint, .. }
        | Fact::StatementSigned { complaint, .. }
        | Fact::PeopleNamed { complaint, .. }
        | Fact::PersonStruck { complaint, .. }
        | Fact::ReferralAnswered { complaint, .. } => vec![*complaint],
        Fact::NoteAdded { subject, of, .. } if subject.as_str() == "complaint" => vec![*of],
        Fact::ComplaintsAssessed { members, .. }
        | Fact::InformationAsked { members, .. }
        | Fact::ComplaintsAssigned { members, .. }
        | Fact::ComplaintsConsolidated { members, .. }
        | Fact::ProposalMade { members, .. }
        | Fact::ComplaintsClosed { members, .. }
        | Fact::ComplaintsVoided { members, .. }
        | Fact::CasesMerged { members, .. }
        | Fact::ComplaintsMoved { members, .. } => members.iter().map(|m| m.id).collect(),
        Fact::AssessmentResumed { members, .. }
        | Fact::ComplaintsDetached { members, .. }
        | Fact::ComplaintsReopened { members, .. } => members.iter().map(|m| m.id).collect(),
        Fact::TradersJudged { members, .. } => members.clone(),
        Fact::ReferralsApproved { members, .. } => members.iter().map(|m| m.complaint).collect(),
        Fact::LettersWritten { letters, .. } => letters.iter().map(|letter| letter.complaint).collect(),
        Fact::ReferralsSent { members, .. }
        | Fact::ReferralsRecalled { members, .. }
        | Fact::ReferralsChased { members, .. } => members.iter().map(|m| m.complaint).collect(),
        _ => Vec::new(),
    }
}

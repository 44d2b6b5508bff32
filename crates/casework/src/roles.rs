//! Who may give which act: one table, walked whole by a test.
//!
//! Not the four-eyes rules, which compare officers and are decided with each act.
//! Source: domain paper §6, columns "Who".

use crate::command::Command;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A role of the office, in the order in which the header of an entry prefers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Quick Action Team.
    Qat,
    /// Case officer.
    Co,
    /// Supervisor.
    Sup,
    /// Records and export officer.
    Rec,
    /// Administrator: officers and roles, no case decisions.
    Adm,
}

use Role::{Adm, Co, Qat, Rec, Sup};

impl Role {
    /// Every role, in the header's order.
    pub const ALL: [Role; 5] = [Qat, Co, Sup, Rec, Adm];

    /// The role's code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Qat => "qat",
            Co => "co",
            Sup => "sup",
            Rec => "rec",
            Adm => "adm",
        }
    }

    /// Reads `qat`, `QAT`, `supervisor`, `case-officer`, `records`, `administrator`, …
    #[must_use]
    pub fn parse(text: &str) -> Option<Role> {
        Some(match text.trim().to_ascii_lowercase().as_str() {
            "qat" | "quick-action-team" | "quick_action_team" => Qat,
            "co" | "case-officer" | "case_officer" => Co,
            "sup" | "supervisor" => Sup,
            "rec" | "records" => Rec,
            "adm" | "administrator" | "admin" => Adm,
            _ => return None,
        })
    }
}

/// The roles that may give a command. No command is open to nobody, and none to a role not named here.
#[must_use]
pub fn may_give(command: &Command) -> &'static [Role] {
    use Command as C;
    match command {
        C::FileComplaint(_) => &[Qat, Co],
        C::ImportComplaints(_) => &[Qat, Co, Sup],
        C::AmendComplaint(_)
        | C::Assess(_)
        | C::AskInformation(_)
        | C::ResumeAssessment(_)
        | C::LogStep(_)
        | C::WithdrawStep(_)
        | C::NamePeople(_)
        | C::StrikePerson(_)
        | C::ReceiveEvidence(_)
        | C::SetPriority(_)
        | C::TakeUp(_) => &[Qat, Co, Sup],
        C::AddNote(_) => &[Qat, Co, Sup, Rec],
        C::ViewEvidence(_) => &[Qat, Co, Sup, Rec],
        // Originals leave by who prepares a case or a referral, not by the counter.
        C::CopyEvidence(_) | C::RecordCopyFailed(_) | C::RedactEvidence(_) => &[Co, Sup, Rec],
        C::SignStatement(_) => &[Qat, Co, Sup],
        C::ShowParticulars(_) => SHOW,
        C::ConfirmClock(_) => &Role::ALL,
        C::ProposeConsolidation(_) => &[Qat, Co],
        C::ProposeReferral(_) | C::ProposeClosure(_) => &[Co, Sup],
        C::WithdrawProposal(_) => &[Qat, Co, Sup],
        C::Consolidate(_)
        | C::Detach(_)
        | C::UndoBatch(_)
        | C::UndoImport(_)
        | C::Approve(_)
        | C::ReturnProposal(_)
        | C::RecallReferrals(_)
        | C::Reopen(_)
        | C::Void(_)
        | C::Assign(_) => &[Sup],
        C::SendReferrals(_) => &[Rec],
        C::RecordReferralAnswer(_) => &[Sup, Rec],
        C::ExportReferrals(_) => &[Sup, Rec],
        C::RecordExportFailed(_) => &[Sup, Rec],
        C::OpenCase(_)
        | C::SuspendCase(_)
        | C::ResumeCase(_)
        | C::SeekLegalAdvice(_)
        | C::Prosecute(_)
        | C::AcceptUndertaking(_)
        | C::Warn(_)
        | C::NoFurtherAction(_)
        | C::VerifyCourtEvent(_)
        | C::ConcludeCase(_)
        | C::BreachUndertaking(_)
        | C::ProposeCaseReopening(_)
        | C::MergeCases(_)
        | C::SplitCase(_)
        | C::AssignCase(_) => &[Sup],
        C::StartInvestigation(_) | C::SubmitForAdvice(_) | C::RecordCourtEvent(_) => &[Co],
        C::AddOfficer(_) | C::SetRoles(_) | C::DisableOfficer(_) | C::EnableOfficer(_) => &[Adm],
        // Anybody changes their own password.
        C::RecordKeyChange(c) if c.what.as_str() == "password" => &Role::ALL,
        C::RecordKeyChange(_) | C::SetHoliday(_) | C::ConfirmHolidays(_) => &[Adm],
        C::SetReminders(_) => &[Sup, Adm],
        // Who prepares a case knows its shops; the counter only suggests.
        C::JudgeTraders(_) | C::WithdrawVerdict(_) => &[Co, Sup],
        C::SetStandingRule(_) | C::EndStandingRule(_) | C::ApplyStandingRule(_) => &[Sup],
        C::AcknowledgeAlarm(_) => &[Qat, Co, Sup],
        // Figures name nobody: whoever works on complaints may take and keep them.
        // The counter acknowledges and asks; what goes to agencies is kept by those who send.
        C::WriteLetters(_) => &[Qat, Co, Sup],
        C::ChaseReferrals(_) => &[Co, Sup, Rec],
        C::SetAgencyAddress(_) => &[Sup, Rec],
        // Traders' names leave with a list, so the counter takes none.
        // The counter prints what it has just taken down, for who signs it.
        C::TakeList(c) if c.what.as_str() == "statement" => &[Qat, Co, Sup, Rec],
        C::TakeList(_) | C::RecordListFailed(_) => &[Co, Sup, Rec],
        C::TakeStatistics(_) | C::RecordStatisticsFailed(_) | C::KeepReport(_) => &[Qat, Co, Sup, Rec],
    }
}

/// The roles that may see what masked particulars say, and so also find their words.
pub const SHOW: &[Role] = &[Qat, Co, Sup];

/// The first of an officer's roles that allows the command, in the header's order.
#[must_use]
pub fn acting_role(command: &Command, held: &[Role]) -> Option<Role> {
    Role::ALL.into_iter().find(|role| held.contains(role) && may_give(command).contains(role))
}

#[cfg(test)]
#[path = "roles_tests.rs"]
mod tests;

//! The one place where acts are decided: role first, then the rule of the act.
//!
//! No rule stands here; each is in the file that bears its noun. A new act is added by its command
//! variant, its role in [`crate::roles`], its arm here and its rule.

use crate::act::{Act, Decision};
use crate::command::Command;
use crate::papers::Papers;
use crate::refusal::{Failing, RefusalCode};
use crate::{
    alarm, case, complaint, letter, office, officer, proposal, referral, roles, standing_rule, statistics, taking,
    trader,
};

/// Decides an act on its papers.
///
/// # Errors
/// A [`Failing`] that says why not; nothing has happened then.
pub fn decide(act: &Act, command: &Command, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if !act.id.is_v7() {
        return Err(Failing::refused(RefusalCode::ActIdUnsound));
    }
    let held = papers
        .officers
        .get(&act.officer)
        .filter(|o| !o.disabled)
        .ok_or_else(|| Failing::about(RefusalCode::OfficerUnknown, act.officer.as_str()))?;
    if roles::acting_role(command, &held.roles) != Some(act.role) {
        return Err(Failing::refused(RefusalCode::RoleMayNot));
    }
    use Command as C;
    match command {
        C::FileComplaint(c) => complaint::file::file(act, c, papers),
        C::ImportComplaints(c) => complaint::import::import(act, c, papers),
        C::AmendComplaint(c) => complaint::amend::amend(act, c, papers),
        C::Assess(c) => complaint::assess::assess(act, c, papers),
        C::AskInformation(c) => complaint::assess::ask_information(act, c, papers),
        C::ResumeAssessment(c) => complaint::assess::resume(act, c, papers),
        C::TakeUp(c) => complaint::desk::take_up(act, c, papers),
        C::Assign(c) => complaint::desk::assign(act, c, papers),
        C::LogStep(c) => complaint::desk::log_step(act, c, papers),
        C::AddNote(c) => complaint::desk::add_note(act, c, papers),
        C::NamePeople(c) => complaint::people::name(act, c, papers),
        C::StrikePerson(c) => complaint::people::strike(act, c, papers),
        C::ReceiveEvidence(c) => complaint::evidence::receive(act, c, papers),
        C::ViewEvidence(c) => complaint::custody::view(c, papers),
        C::CopyEvidence(c) => complaint::custody::copy(act, c, papers),
        C::RedactEvidence(c) => complaint::redact::redact(act, c, papers),
        C::SignStatement(c) => complaint::statement::sign(act, c, papers),
        C::RecordCopyFailed(c) => complaint::custody::not_copied(c, papers),
        C::SetPriority(c) => complaint::desk::set_priority(act, c, papers),
        C::ShowParticulars(c) => complaint::desk::show(act, c, papers),
        C::Consolidate(c) => complaint::consolidate::consolidate(act, c, papers),
        C::Detach(c) => complaint::consolidate::detach(act, c, papers),
        C::UndoBatch(c) => complaint::consolidate::undo_batch(act, c, papers),
        C::UndoImport(c) => complaint::undo_import::undo(act, c, papers),
        C::Reopen(c) => complaint::close::reopen(act, c, papers),
        C::Void(c) => complaint::close::void(act, c, papers),
        C::ProposeConsolidation(c) => proposal::propose_consolidation(act, c, papers),
        C::ProposeClosure(c) => complaint::close::propose(act, c, papers),
        C::ProposeReferral(c) => referral::propose(act, c, papers),
        C::Approve(c) => proposal::approve(act, c, papers),
        C::ReturnProposal(c) => proposal::return_it(act, c, papers),
        C::WithdrawProposal(c) => proposal::withdraw(act, c, papers),
        C::RecallReferrals(c) => referral::recall(act, c, papers),
        C::SendReferrals(c) => referral::send(act, c, papers),
        C::RecordReferralAnswer(c) => referral::answer(act, c, papers),
        C::ExportReferrals(c) => referral::export(act, c, papers),
        C::RecordExportFailed(c) => referral::export_failed(act, c, papers),
        C::OpenCase(c) => case::open(act, c, papers),
        C::StartInvestigation(c) => case::start(act, c, papers),
        C::SuspendCase(c) => case::suspend(act, c, papers),
        C::ResumeCase(c) => case::resume(act, c, papers),
        C::SubmitForAdvice(c) => case::submit(act, c, papers),
        C::SeekLegalAdvice(c) => case::seek_advice(act, c, papers),
        C::Prosecute(c) => case::prosecute(act, c, papers),
        C::AcceptUndertaking(c) => case::accept_undertaking(act, c, papers),
        C::Warn(c) => case::warn(act, c, papers),
        C::NoFurtherAction(c) => case::no_further_action(act, c, papers),
        C::RecordCourtEvent(c) => case::record_court(act, c, papers),
        C::VerifyCourtEvent(c) => case::verify_court(act, c, papers),
        C::ConcludeCase(c) => case::conclude(act, c, papers),
        C::BreachUndertaking(c) => case::breach(act, c, papers),
        C::ProposeCaseReopening(c) => case::propose_reopening(act, c, papers),
        C::MergeCases(c) => case::merge(act, c, papers),
        C::SplitCase(c) => case::split(act, c, papers),
        C::AssignCase(c) => case::assign(act, c, papers),
        C::ConfirmClock(_) => Ok(officer::confirm_clock(act)),
        C::AddOfficer(c) => officer::add(act, c, papers),
        C::SetRoles(c) => officer::set_roles(act, c, papers),
        C::DisableOfficer(c) => officer::disable(act, c, papers),
        C::EnableOfficer(c) => officer::enable(c, papers),
        C::RecordKeyChange(c) => officer::change_key(act, c, papers),
        C::WriteLetters(c) => letter::write(act, c, papers),
        C::ChaseReferrals(c) => referral::chase::chase(act, c, papers),
        C::SetAgencyAddress(c) => referral::chase::set_address(act, c, papers),
        C::SetHoliday(c) => office::set_holiday(act, c, papers),
        C::ConfirmHolidays(c) => office::confirm_holidays(c, papers),
        C::SetReminders(c) => office::set_reminders(c, papers),
        C::WithdrawStep(c) => complaint::desk::withdraw_step(act, c, papers),
        C::TakeList(c) => taking::take(act, c),
        C::RecordListFailed(c) => taking::not_written(c, papers),
        C::TakeStatistics(c) => statistics::take(act, c),
        C::RecordStatisticsFailed(c) => statistics::not_written(c, papers),
        C::KeepReport(c) => statistics::keep(act, c, papers),
        C::JudgeTraders(c) => trader::judge(act, c, papers),
        C::WithdrawVerdict(c) => trader::withdraw(act, c, papers),
        C::SetStandingRule(c) => standing_rule::set(act, c, papers),
        C::EndStandingRule(c) => standing_rule::end(act, c, papers),
        C::ApplyStandingRule(c) => standing_rule::apply(act, c, papers),
        C::AcknowledgeAlarm(c) => alarm::acknowledge(c, papers),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::code::Id;
    use crate::complaint::on_paper::{act_of, code, office};
    use crate::roles::Role;

    fn clock() -> Command {
        serde_json::from_value(serde_json::json!({ "act": "confirm_clock" })).unwrap()
    }
    fn refusal(act: &Act, papers: &Papers<'_>) -> RefusalCode {
        match decide(act, &clock(), papers) {
            Err(Failing::Refused { code, .. }) => code,
            other => panic!("it should be refused: {other:?}"),
        }
    }

    #[test]
    fn an_act_without_a_sound_id_is_no_act() {
        let papers = office();
        let mut act = act_of(&papers, "C001", &clock());
        act.id = Id([1; 16]);
        assert_eq!(
            refusal(&act, &papers),
            RefusalCode::ActIdUnsound,
            "act ids are UUIDs of version 7, so that desks can share them"
        );
    }

    #[test]
    fn who_is_not_on_the_register_does_nothing() {
        let papers = office();
        for officer in ["X999", "C009"] {
            let act = act_of(&papers, officer, &clock());
            assert_eq!(refusal(&act, &papers), RefusalCode::OfficerUnknown, "{officer} is not there, or no longer");
        }
    }

    #[test]
    fn a_door_cannot_choose_another_role() {
        let papers = office();
        let mut act = act_of(&papers, "C001", &clock());
        act.role = Role::Sup;
        assert_eq!(refusal(&act, &papers), RefusalCode::RoleMayNot, "C001 is no supervisor, whatever the door says");
        act.officer = code("S001");
        assert!(decide(&act, &clock(), &papers).is_ok(), "S001 is");
    }

    #[test]
    fn deciding_twice_gives_the_same() {
        let papers = office();
        let add: Command = serde_json::from_value(
            serde_json::json!({ "act": "add_officer", "officer": "C003", "name": "Made Name", "roles": ["co"] }),
        )
        .unwrap();
        let act = act_of(&papers, "A001", &add);
        assert_eq!(
            decide(&act, &add, &papers),
            decide(&act, &add, &papers),
            "the same act on the same papers, the same facts"
        );
    }
}

//! Lays the papers of a command on the table: the columns its rule needs, read inside the transaction.
//!
//! Not the rules. Names are resolved here: ids, reference numbers with or without check letter, and
//! `source:` with the office's own reference of an import. Which papers an act asks for stands here; how each kind is
//! read, in the file of its noun.

mod case;
mod complaint;
mod evidence;
mod referral;
mod trader;

use crate::fault::Fault;
use crate::rows::RowKeys;
use casework::code::Code;
use casework::command::{AlarmSubject, Command, EvidenceGiven, Name};
use casework::complaint::desk::{SET_OUT, STATEMENT_BEGUN};
use casework::number::Series;
use casework::papers::{OfficerPaper, Papers, VerdictPaper};
use casework::reference::Reference;
use casework::roles::Role;
use casework::statistics::Question;
use casework::time::Instant;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Reads the papers of one command.
///
/// # Errors
/// Faults of the database.
pub(crate) fn load<'r>(
    conn: &Connection,
    command: &Command,
    at: Instant,
    reference: &'r Reference,
    keys: &RowKeys,
) -> Result<Papers<'r>, Fault> {
    let mut papers = Papers::new(reference);
    papers.demonstration =
        conn.query_row("SELECT demonstration FROM registry", [], |r| r.get(0)).optional()?.unwrap_or(false);
    officers(conn, &mut papers)?;
    for series in [Series::Complaint, Series::Case, Series::List, Series::QuickAction] {
        let last: Option<u32> = conn
            .prepare_cached("SELECT last FROM number WHERE series = ?1 AND year = ?2")?
            .query_row(params![series.prefix(), at.year()], |r| r.get(0))
            .optional()?;
        papers.numbers.insert(series, last.unwrap_or(0));
    }
    let reading = Reading { conn, keys };
    reading.named(command, at, &mut papers)?;
    if let Command::KeepReport(c) = command {
        let question = Question { fiscal: c.fiscal, worked: true };
        papers.figures = crate::ask::year::kept::counted(conn, reference, question, c.year, c.as_at, at)?;
    }
    Ok(papers)
}

pub(crate) fn officers(conn: &Connection, papers: &mut Papers<'_>) -> Result<(), Fault> {
    let mut statement = conn.prepare_cached("SELECT code, roles, disabled FROM officer")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Ok(code) = Code::new(&row.get::<_, String>(0)?) else { continue };
        papers.officers.insert(code, OfficerPaper { roles: roles(&row.get::<_, String>(1)?), disabled: row.get(2)? });
    }
    Ok(())
}

/// Reads a stored list of roles.
#[must_use]
pub fn roles(stored: &str) -> Vec<Role> {
    stored.split(',').filter_map(Role::parse).collect()
}

struct Reading<'a> {
    conn: &'a Connection,
    keys: &'a RowKeys,
}

impl Reading<'_> {
    fn named(&self, command: &Command, at: Instant, papers: &mut Papers<'_>) -> Result<(), Fault> {
        use Command as C;
        match command {
            C::ImportComplaints(c) => {
                papers.rows = self.keys.known_all(self.conn, c.rows.iter().map(|r| &r.complaint))?;
            }
            C::FileComplaint(c) => {
                if c.complaint.source_ref.is_some() {
                    papers.rows = self.keys.known_all(self.conn, std::iter::once(&c.complaint))?;
                }
                self.evidence(None, c.evidence.as_deref().unwrap_or_default(), papers)?;
            }
            C::AmendComplaint(c) => {
                self.complaint(&c.complaint, papers)?;
                if let Some(paper) = papers.complaints.get_mut(&c.complaint) {
                    paper.contents = Some(Box::new(self.contents(paper.id)?));
                }
            }
            C::LogStep(c) => {
                self.complaint(&c.complaint, papers)?;
                let step = papers.reference.steps.canonical(c.step.as_str());
                let is = |code: &str| step.as_ref().is_some_and(|step| step.as_str() == code);
                if let Some(paper) = papers.complaints.get_mut(&c.complaint) {
                    if is(SET_OUT) {
                        paper.contents = Some(Box::new(self.contents(paper.id)?));
                    }
                    if is(STATEMENT_BEGUN) {
                        paper.statement = self.statement(paper.id)?;
                    }
                }
            }
            C::NamePeople(c) => self.complaint(&c.complaint, papers)?,
            C::StrikePerson(c) => {
                self.complaint(&c.complaint, papers)?;
                if let Some(paper) = papers.complaints.get(&c.complaint) {
                    let sql = "SELECT 1 FROM person p JOIN complaint c ON c.key = p.complaint
                       WHERE p.id = ?1 AND c.id = ?2 AND p.struck_seq IS NULL";
                    if self.conn.prepare_cached(sql)?.exists(params![c.person.0, paper.id.0])? {
                        papers.people.insert(c.person);
                    }
                }
            }
            C::ReceiveEvidence(c) => {
                self.complaint(&c.complaint, papers)?;
                self.evidence(Some(&c.complaint), &c.evidence, papers)?;
            }
            C::ViewEvidence(c) => self.exhibit(&c.complaint, c.evidence, papers)?,
            C::CopyEvidence(c) => self.exhibit(&c.complaint, c.evidence, papers)?,
            C::RedactEvidence(c) => {
                self.exhibit(&c.complaint, c.evidence, papers)?;
                let copy = EvidenceGiven { sha256: c.copy, name: String::new() };
                self.evidence(Some(&c.complaint), &[copy], papers)?;
            }
            C::SignStatement(c) => self.complaint(&c.complaint, papers)?,
            C::RecordCopyFailed(c) => {
                self.complaint(&c.complaint, papers)?;
                let sql = "SELECT 1 FROM custody y JOIN evidence e ON e.id = y.evidence JOIN complaint c ON c.key = e.complaint
                   WHERE y.copy = ?1 AND c.id = ?2 AND NOT EXISTS (SELECT 1 FROM referral_list l WHERE l.id = y.copy)";
                if let Some(paper) = papers.complaints.get(&c.complaint)
                    && self.conn.prepare_cached(sql)?.exists(params![c.copy.0, paper.id.0])?
                {
                    papers.copies.insert(c.copy);
                }
            }
            C::SetPriority(c) => self.complaint(&c.complaint, papers)?,
            C::ShowParticulars(c) => self.complaint(&c.complaint, papers)?,
            C::AddNote(c) => {
                self.complaints(c.complaint.iter(), papers)?;
                self.cases(c.case.iter(), papers)?;
            }
            C::Assess(c) => self.complaints(&c.complaints, papers)?,
            C::AskInformation(c) => self.complaints(&c.complaints, papers)?,
            C::ResumeAssessment(c) => self.complaints(&c.complaints, papers)?,
            C::TakeUp(c) => self.complaints(&c.complaints, papers)?,
            C::Assign(c) => self.complaints(&c.complaints, papers)?,
            C::Reopen(c) => self.complaints(&c.complaints, papers)?,
            C::Void(c) => self.complaints(&c.complaints, papers)?,
            C::ProposeConsolidation(c) => {
                self.complaints(&c.complaints, papers)?;
                self.case(&c.case, papers, false)?;
            }
            C::Consolidate(c) => {
                self.complaints(&c.complaints, papers)?;
                self.cases(c.case.iter(), papers)?;
            }
            C::Detach(c) => {
                self.complaints(&c.complaints, papers)?;
                self.cases(c.case.iter(), papers)?;
            }
            C::UndoBatch(c) => self.batch(c.batch, papers)?,
            C::UndoImport(c) => self.import(c.import, papers)?,
            C::ProposeReferral(c) => {
                self.complaints(&c.complaints, papers)?;
                self.agencies(papers)?;
            }
            C::ProposeClosure(c) => {
                self.complaints(&c.complaints, papers)?;
                self.complaints(c.survivor.iter(), papers)?;
            }
            C::Approve(c) => self.proposal(&c.proposal, papers, true)?,
            C::ReturnProposal(c) => self.proposal(&c.proposal, papers, false)?,
            C::WithdrawProposal(c) => self.proposal(&c.proposal, papers, false)?,
            C::RecallReferrals(c) => {
                self.proposal(&c.proposal, papers, false)?;
                self.referrals_of(&c.proposal, papers)?;
            }
            C::SendReferrals(c) => {
                if let Some(name) = &c.proposal {
                    self.proposal(name, papers, false)?;
                    self.referrals_of(name, papers)?;
                }
                for name in &c.referrals {
                    self.referral(name, papers)?;
                }
                if let Some(name) = &c.list {
                    self.list(name, papers)?;
                }
            }
            C::RecordReferralAnswer(c) => self.referral(&c.referral, papers)?,
            C::ChaseReferrals(c) => {
                for name in &c.referrals {
                    self.referral(name, papers)?;
                }
            }
            C::WriteLetters(c) => {
                self.complaints(c.letters.iter().map(|letter| &letter.complaint), papers)?;
                self.cases(c.case.iter(), papers)?;
                self.letters(&c.kind, papers)?;
            }
            C::ExportReferrals(c) => {
                for id in &c.referrals {
                    self.referral(&Name::from(*id), papers)?;
                }
                self.packet(&c.evidence, papers)?;
            }
            C::RecordExportFailed(c) => self.list(&c.list, papers)?,
            C::StartInvestigation(c) => self.case(&c.case, papers, false)?,
            C::SuspendCase(c) => self.case(&c.case, papers, false)?,
            C::ResumeCase(c) => self.case(&c.case, papers, false)?,
            C::SubmitForAdvice(c) => self.case(&c.case, papers, false)?,
            C::SeekLegalAdvice(c) => self.case(&c.case, papers, false)?,
            C::Prosecute(c) => self.case(&c.case, papers, false)?,
            C::AcceptUndertaking(c) => self.case(&c.case, papers, false)?,
            C::Warn(c) => self.case(&c.case, papers, false)?,
            C::NoFurtherAction(c) => self.case(&c.case, papers, false)?,
            C::RecordCourtEvent(c) => self.case(&c.case, papers, false)?,
            C::VerifyCourtEvent(c) => self.case(&c.case, papers, false)?,
            C::ConcludeCase(c) => self.case(&c.case, papers, false)?,
            C::BreachUndertaking(c) => self.case(&c.case, papers, false)?,
            C::ProposeCaseReopening(c) => self.case(&c.case, papers, false)?,
            C::AssignCase(c) => self.case(&c.case, papers, false)?,
            C::MergeCases(c) => {
                self.case(&c.case, papers, true)?;
                self.case(&c.into, papers, false)?;
            }
            C::SplitCase(c) => {
                self.case(&c.case, papers, false)?;
                self.complaints(&c.complaints, papers)?;
            }
            C::ConfirmClock(_)
            | C::OpenCase(_)
            | C::AddOfficer(_)
            | C::SetRoles(_)
            | C::DisableOfficer(_)
            | C::EnableOfficer(_)
            | C::RecordKeyChange(_)
            | C::SetHoliday(_)
            | C::TakeStatistics(_)
            | C::TakeList(_)
            | C::SetAgencyAddress(_)
            | C::KeepReport(_)
            | C::ConfirmHolidays(_) => {}
            C::RecordListFailed(c) => {
                // The taking is among the newest entries: it was sealed a moment ago.
                let sql = "SELECT 1 FROM journal WHERE header ->> '$.kind' = 'list_taken' AND fact ->> '$.taking' = ?1
                           ORDER BY seq DESC LIMIT 1";
                if self.conn.prepare_cached(sql)?.exists([c.taking.hex()])? {
                    papers.takings.insert(c.taking);
                }
            }
            C::RecordStatisticsFailed(c) => {
                let mut taken = self.conn.prepare_cached("SELECT 1 FROM statistics_taken WHERE id = ?1")?;
                if taken.exists([c.taking.0])? {
                    papers.takings.insert(c.taking);
                }
            }
            C::WithdrawStep(c) => {
                self.complaint(&c.complaint, papers)?;
                self.step(&c.step, papers)?;
            }
            C::JudgeTraders(c) => {
                self.complaint(&c.against, papers)?;
                self.complaints(&c.complaints, papers)?;
                self.holding(&c.against, papers)?;
            }
            C::WithdrawVerdict(c) => {
                let sql = "SELECT officer, withdrawn_seq IS NOT NULL FROM trader_verdict WHERE act = ?1 LIMIT 1";
                let read =
                    |r: &Row<'_>| Ok(VerdictPaper { officer: coded(r.get::<_, String>(0)?), withdrawn: r.get(1)? });
                let found = self.conn.prepare_cached(sql)?.query_row([c.verdict.0], read).optional()?;
                papers.verdicts.extend(found.map(|paper| (c.verdict, paper)));
            }
            C::SetStandingRule(c) => {
                self.complaint(&c.trader, papers)?;
                self.case(&c.case, papers, false)?;
                self.rules("ended_seq IS NULL", params![], papers)?;
                let sql = "SELECT 1 FROM complaint WHERE id = ?1 AND coalesce(name_key, url_key, phone_key, brn_key) IS NOT NULL";
                if let Some(paper) = papers.complaints.get(&c.trader)
                    && self.conn.prepare_cached(sql)?.exists([paper.id.0])?
                {
                    papers.tells.insert(paper.id);
                }
            }
            C::EndStandingRule(c) => self.rules("id = ?1", params![c.rule.0], papers)?,
            C::ApplyStandingRule(c) => {
                self.rules("id = ?1", params![c.rule.0], papers)?;
                self.complaints(&c.complaints, papers)?;
                let case = papers.rules.get(&c.rule).map(|rule| Name::from(rule.case));
                self.cases(case.iter(), papers)?;
                for claim in crate::standing_rules::claims(self.conn, at)? {
                    if let Some(rule) = papers.rules.get_mut(&claim.rule.id) {
                        rule.fits.extend(claim.complaints.into_iter().map(|(_, id)| id));
                    }
                }
            }
            C::AcknowledgeAlarm(c) => {
                if let AlarmSubject::Trader(name) = &c.subject {
                    self.complaint(name, papers)?;
                }
                let sql = "SELECT coalesce(max(seq), 0) FROM journal";
                papers.head = crate::journal::to_u64(self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?);
            }
            C::SetReminders(_) => papers.reminders = crate::calendar::reminders(self.conn)?,
        }
        Ok(())
    }
}

/// A code that was stored by us; anything else reads as `unknown` rather than stopping the desk.
fn coded(stored: impl AsRef<str>) -> Code {
    Code::new(stored.as_ref()).unwrap_or_else(|_| Code::of("unknown"))
}

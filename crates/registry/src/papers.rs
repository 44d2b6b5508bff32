//! Lays the papers of a command on the table: the columns its rule needs, read inside the transaction.
//!
//! Not the rules. Names are resolved here: ids, reference numbers with or without check letter, and
//! `source:` with the office's own reference of an import.

use crate::fault::Fault;
use crate::rows::RowKeys;
use casework::code::{Code, Digest, Id};
use casework::command::{AlarmSubject, Command, EvidenceGiven, Name};
use casework::complaint::desk::{SET_OUT, STATEMENT_BEGUN};
use casework::fact::{Contents, Member, Proposed};
use casework::number::{Number, Series};
use casework::papers::{
    CasePaper, ChargePaper, ComplaintPaper, CourtPaper, HoldingPaper, OfficerPaper, Papers, ProposalPaper,
    ReferralPaper, RulePaper, Stage, State, StatementPaper, StepPaper, StoredPaper, VerdictPaper,
};
use casework::reference::Reference;
use casework::roles::Role;
use casework::statistics::Question;
use casework::time::{Day, Instant};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::HashSet;

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

const COMPLAINT: &str = "SELECT c.id, c.number, c.state, c.last_act, c.owner, c.received_at, c.due, c.paused_at, c.qat_n IS NOT NULL,
   c.has_contact, c.consent_refer, c.transaction_at, k.id, k.stage, s.act, s.was_state, c.open_proposal, c.referrals_sent,
   c.referrals_unsent, c.unknown, c.goods_or_services, c.sector, c.district, c.visitor_type, c.amount_paid, c.allegation,
   c.leaves_at, c.control_point, c.key
 FROM complaint c LEFT JOIN case_file k ON k.key = c.case_key
   LEFT JOIN membership s ON s.complaint = c.key AND s.to_seq IS NULL AND c.case_key IS NOT NULL
 WHERE c.id = ?1";

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
                   WHERE y.copy = ?1 AND c.id = ?2";
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

    /// The verdicts that hold between the complaints laid out and the one judged against.
    fn holding(&self, against: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(against) = papers.complaints.get(against).map(|paper| paper.id) else { return Ok(()) };
        let mut find = self.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
        let key: i64 = find.query_row([against.0], |r| r.get(0))?;
        let ids: Vec<Id> = papers.complaints.values().map(|paper| paper.id).collect();
        for id in ids {
            let other: i64 = find.query_row([id.0], |r| r.get(0))?;
            if let Some(verdict) = crate::ask::verdicts::between(self.conn, key, other)? {
                let known = verdict.known.into_iter().map(coded).collect();
                papers.holding.insert(id, HoldingPaper { same: verdict.same, known });
            }
        }
        Ok(())
    }

    /// Standing rules that a term of SQL lets through.
    fn rules(&self, term: &str, values: &[&dyn rusqlite::ToSql], papers: &mut Papers<'_>) -> Result<(), Fault> {
        let sql = format!(
            "SELECT r.id, r.last_act, r.owner, c.id, k.id, r.until, r.by_itself, r.ended_seq IS NOT NULL, r.key
             FROM standing_rule r JOIN complaint c ON c.key = r.complaint JOIN case_file k ON k.key = r.case_key WHERE r.{term}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            let id = Id(row.get(0)?);
            let damaged = Fault::Damaged { seq: crate::journal::to_u64(row.get(8)?) };
            let paper = RulePaper {
                id,
                last: Id(row.get(1)?),
                owner: coded(row.get::<_, String>(2)?),
                trader: Id(row.get(3)?),
                case: Id(row.get(4)?),
                until: Day::parse(&row.get::<_, String>(5)?).ok_or(damaged)?,
                by_itself: row.get(6)?,
                ended: row.get(7)?,
                fits: HashSet::new(),
            };
            papers.rules.insert(id, paper);
        }
        Ok(())
    }

    /// The id that a complaint's name stands for, if any.
    fn complaint_id(&self, name: &Name) -> Result<Option<[u8; 16]>, Fault> {
        if let Some(id) = Id::parse(&name.0) {
            return Ok(Some(id.0));
        }
        if let Some(source) = name.0.strip_prefix("source:") {
            let key = self.keys.of_source(source);
            let sql = "SELECT c.id FROM row_key k JOIN complaint c ON c.key = k.complaint WHERE k.key = ?1";
            return Ok(self.conn.prepare_cached(sql)?.query_row([key.0], |r| r.get(0)).optional()?);
        }
        let Some(number) = Number::parse(&name.0) else { return Ok(None) };
        let sql = match number.series {
            Series::Complaint => "SELECT id FROM complaint WHERE year = ?1 AND n = ?2",
            Series::QuickAction => "SELECT id FROM complaint WHERE qat_year = ?1 AND qat_n = ?2",
            _ => return Ok(None),
        };
        Ok(self.conn.prepare_cached(sql)?.query_row(params![number.year, number.n], |r| r.get(0)).optional()?)
    }

    fn complaints<'n>(&self, names: impl IntoIterator<Item = &'n Name>, papers: &mut Papers<'_>) -> Result<(), Fault> {
        for name in names {
            self.complaint(name, papers)?;
        }
        Ok(())
    }

    fn complaint(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        if papers.complaints.contains_key(name) {
            return Ok(());
        }
        if let Some(id) = self.complaint_id(name)?
            && let Some(paper) = self.conn.prepare_cached(COMPLAINT)?.query_row([id], complaint_paper).optional()?
        {
            papers.complaints.insert(name.clone(), paper);
        }
        Ok(())
    }

    /// What is stored of the files that an act names, and which of them the complaint has already.
    fn evidence(
        &self,
        complaint: Option<&Name>,
        given: &[EvidenceGiven],
        papers: &mut Papers<'_>,
    ) -> Result<(), Fault> {
        let mut stored = self.conn.prepare_cached(
            "SELECT size, media FROM stored_file WHERE sha256 = ?1
             UNION ALL SELECT size, media FROM evidence WHERE sha256 = ?1 LIMIT 1",
        )?;
        let mut held = self.conn.prepare_cached(
            "SELECT 1 FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.sha256 = ?1 AND c.id = ?2",
        )?;
        let of = complaint.and_then(|name| papers.complaints.get(name)).map(|c| c.id);
        for one in given {
            let found = stored.query_row([one.sha256.0], |r| Ok((r.get::<_, i64>(0)?, r.get::<_, String>(1)?)));
            if let Some((size, media)) = found.optional()? {
                let size = u64::try_from(size).unwrap_or(u64::MAX);
                papers.stored.insert(one.sha256, StoredPaper { size, media: coded(media) });
            }
            if let Some(id) = of
                && held.exists(params![one.sha256.0, id.0])?
            {
                papers.held.insert(one.sha256);
            }
        }
        Ok(())
    }

    /// The file of evidence that an act names, where that complaint has it.
    fn exhibit(&self, complaint: &Name, evidence: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        self.complaint(complaint, papers)?;
        let Some(paper) = papers.complaints.get(complaint) else { return Ok(()) };
        let sql =
            "SELECT e.sha256 FROM evidence e JOIN complaint c ON c.key = e.complaint WHERE e.id = ?1 AND c.id = ?2";
        let found =
            self.conn.prepare_cached(sql)?.query_row(params![evidence.0, paper.id.0], |r| r.get(0)).optional()?;
        if let Some(sha256) = found {
            papers.exhibits.insert(evidence, Digest(sha256));
        }
        Ok(())
    }

    /// Which complainants have a letter of a kind already.
    fn letters(&self, kind: &Code, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let sql = "SELECT 1 FROM letter l JOIN complaint c ON c.key = l.complaint WHERE c.id = ?1 AND l.kind = ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let ids: Vec<Id> = papers.complaints.values().map(|paper| paper.id).collect();
        for id in ids {
            if statement.exists(params![id.0, kind.as_str()])? {
                papers.letters.insert((id, kind.clone()));
            }
        }
        Ok(())
    }

    /// Which agencies have each complaint already; only referring asks.
    fn agencies(&self, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT r.agency FROM referral r JOIN complaint c ON c.key = r.complaint
             WHERE c.id = ?1 AND r.state NOT IN ('recalled', 'declined', 'returned')",
        )?;
        for paper in papers.complaints.values_mut() {
            let found = statement.query_map([paper.id.0], |r| r.get::<_, String>(0))?;
            for agency in found {
                paper.agencies.extend(Code::new(&agency?).ok());
            }
        }
        Ok(())
    }

    /// Who took the statement, or else who has it in hand.
    fn statement(&self, id: Id) -> Result<Option<StatementPaper>, Fault> {
        let sql = "SELECT s.officer, s.step <> 'statement-begun' FROM step s JOIN complaint c ON c.key = s.complaint
           WHERE c.id = ?1 AND s.withdrawn_seq IS NULL AND s.step IN ('statement-begun', 'statement-taken', 'statement-video')
           ORDER BY s.step = 'statement-begun', s.key DESC LIMIT 1";
        let row = self
            .conn
            .prepare_cached(sql)?
            .query_row([id.0], |r| Ok(StatementPaper { officer: coded(r.get::<_, String>(0)?), signed: r.get(1)? }));
        Ok(row.optional()?)
    }

    fn contents(&self, id: Id) -> Result<Contents, Fault> {
        let sql = "SELECT received_at, channel, language, anonymous, residence, visitor, visitor_type, leaves_at, control_point, consent_refer,
            vulnerable, force, district, sector, goods_or_services, quantity, unit, price_shown, unit_shown, unit_believed, unit_charged,
            amount_paid, currency, payment_method, transaction_at, allegations, elements FROM complaint WHERE id = ?1";
        let code = |r: &Row<'_>, at: usize| r.get::<_, Option<String>>(at).map(|c| c.and_then(|c| Code::new(&c).ok()));
        let sum = |r: &Row<'_>, at: usize| {
            r.get::<_, Option<String>>(at).map(|s| s.and_then(|s| casework::money::Amount::parse(&s)))
        };
        let when = |r: &Row<'_>, at: usize| r.get::<_, Option<i64>>(at).map(|v| v.map(Instant));
        let codes = |r: &Row<'_>, at: usize| {
            r.get::<_, Option<String>>(at)
                .map(|c| c.map(|c| c.split(',').filter_map(|c| Code::new(c).ok()).collect::<Vec<_>>()))
        };
        Ok(self.conn.prepare_cached(sql)?.query_row([id.0], |r| {
            Ok(Contents {
                received_at: when(r, 0)?,
                channel: code(r, 1)?,
                language: code(r, 2)?,
                anonymous: Some(r.get(3)?).filter(|a| *a),
                residence: code(r, 4)?,
                visitor: r.get(5)?,
                visitor_type: code(r, 6)?,
                leaves_at: when(r, 7)?,
                control_point: code(r, 8)?,
                consent_refer: r.get(9)?,
                vulnerable: r.get(10)?,
                force: r.get(11)?,
                district: code(r, 12)?,
                sector: code(r, 13)?,
                goods_or_services: code(r, 14)?,
                quantity: sum(r, 15)?,
                unit: code(r, 16)?,
                price_shown: sum(r, 17)?,
                unit_shown: code(r, 18)?,
                unit_believed: code(r, 19)?,
                unit_charged: code(r, 20)?,
                amount_paid: sum(r, 21)?,
                currency: code(r, 22)?,
                payment_method: code(r, 23)?,
                transaction_at: when(r, 24)?,
                allegations: codes(r, 25)?,
                elements: codes(r, 26)?,
            })
        })?)
    }

    fn step(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let found = self
            .conn
            .prepare_cached(
                "SELECT c.id, s.officer, s.withdrawn_seq IS NOT NULL FROM step s JOIN complaint c ON c.key = s.complaint
                 WHERE s.id = ?1",
            )?
            .query_row([id.0], |r| {
                let officer = coded(r.get::<_, String>(1)?);
                Ok(StepPaper { id, complaint: Id(r.get(0)?), officer, withdrawn: r.get(2)? })
            })
            .optional()?;
        if let Some(paper) = found {
            papers.steps.insert(name.clone(), paper);
        }
        Ok(())
    }

    /// The complaints that an import filed; none for an act that was no import.
    fn import(&self, import: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM act a JOIN journal j ON j.seq = a.first_seq AND j.header ->> '$.kind' = 'complaints_imported'
             JOIN complaint c ON c.key BETWEEN a.first_seq AND a.last_seq WHERE a.id = ?1 ORDER BY c.key",
        )?;
        let ids = statement.query_map([import.0], |r| r.get::<_, [u8; 16]>(0))?;
        for id in ids {
            let id = Id(id?);
            papers.batch.push(id);
            self.complaint(&Name::from(id), papers)?;
        }
        Ok(())
    }

    fn batch(&self, batch: Id, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let mut statement = self.conn.prepare_cached(
            "SELECT c.id FROM membership s JOIN complaint c ON c.key = s.complaint WHERE s.act = ?1 ORDER BY c.key",
        )?;
        let ids = statement.query_map([batch.0], |r| r.get::<_, [u8; 16]>(0))?;
        for id in ids {
            let id = Id(id?);
            papers.batch.push(id);
            self.complaint(&Name::from(id), papers)?;
        }
        Ok(())
    }

    fn cases<'n>(&self, names: impl IntoIterator<Item = &'n Name>, papers: &mut Papers<'_>) -> Result<(), Fault> {
        for name in names {
            self.case(name, papers, false)?;
        }
        Ok(())
    }

    fn case(&self, name: &Name, papers: &mut Papers<'_>, with_members: bool) -> Result<(), Fault> {
        let number = Number::parse(&name.0).filter(|n| n.series == Series::Case);
        let sql = "SELECT key, id, number, stage, last_act, officer, section, discovery_on, limit_on, submitted, undertaking_to,
            letter_on IS NOT NULL, stage_before,
            (SELECT count(*) FROM complaint c WHERE c.case_key = k.key), (SELECT min(transaction_at) FROM complaint c WHERE c.case_key = k.key)
            FROM case_file k WHERE ";
        let read = |r: &Row<'_>| {
            let key: i64 = r.get(0)?;
            let day = |at: usize| r.get::<_, Option<String>>(at).map(|d| d.and_then(|d| Day::parse(&d)));
            let paper = CasePaper {
                id: Id(r.get(1)?),
                number: r.get(2)?,
                stage: Stage::parse(&r.get::<_, String>(3)?).unwrap_or(Stage::Opened),
                last: Id(r.get(4)?),
                officer: coded(r.get::<_, String>(5)?),
                section: coded(r.get::<_, String>(6)?),
                members: r.get(13)?,
                earliest_transaction: r.get::<_, Option<i64>>(14)?.map(|at| Instant(at).day()),
                discovery_on: day(7)?,
                limit_on: day(8)?,
                submitted: r.get(9)?,
                undertaking_ends: day(10)?,
                warning_served: r.get(11)?,
                charges: Vec::new(),
                defendants: Vec::new(),
                court_events: Vec::new(),
                stage_before: r.get::<_, Option<String>>(12)?.and_then(|s| Stage::parse(&s)),
                member_list: Vec::new(),
            };
            Ok((key, paper))
        };
        let found = match (Id::parse(&name.0), number) {
            (Some(id), _) => self.conn.prepare_cached(&format!("{sql} id = ?1"))?.query_row([id.0], read).optional()?,
            (None, Some(n)) => self
                .conn
                .prepare_cached(&format!("{sql} year = ?1 AND n = ?2"))?
                .query_row(params![n.year, n.n], read)
                .optional()?,
            _ => None,
        };
        let Some((key, mut paper)) = found else { return Ok(()) };
        self.court(key, &mut paper)?;
        if with_members {
            let mut statement =
                self.conn.prepare_cached("SELECT id, last_act FROM complaint WHERE case_key = ?1 ORDER BY key")?;
            paper.member_list = statement
                .query_map([key], |r| Ok(Member { id: Id(r.get(0)?), last: Id(r.get(1)?) }))?
                .collect::<Result<_, _>>()?;
        }
        papers.cases.insert(name.clone(), paper);
        Ok(())
    }

    fn court(&self, key: i64, paper: &mut CasePaper) -> Result<(), Fault> {
        let mut charges = self.conn.prepare_cached(
            "SELECT key, defendant, section, verdict, sentence IS NOT NULL, withdrawn FROM charge WHERE case_key = ?1 ORDER BY key",
        )?;
        paper.charges = charges
            .query_map([key], |r| {
                Ok(ChargePaper {
                    key: coded(r.get::<_, String>(0)?),
                    defendant: coded(r.get::<_, String>(1)?),
                    section: coded(r.get::<_, String>(2)?),
                    verdict: r.get::<_, Option<String>>(3)?.map(coded),
                    sentenced: r.get(4)?,
                    withdrawn: r.get(5)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        let mut defendants = self.conn.prepare_cached("SELECT key FROM defendant WHERE case_key = ?1 ORDER BY key")?;
        paper.defendants =
            defendants.query_map([key], |r| r.get::<_, String>(0).map(coded))?.collect::<Result<_, _>>()?;
        let mut events = self.conn.prepare_cached(
            "SELECT id, recorded_by, verified_by IS NOT NULL FROM court_event WHERE case_key = ?1 ORDER BY key",
        )?;
        paper.court_events = events
            .query_map([key], |r| {
                Ok(CourtPaper { id: Id(r.get(0)?), recorded_by: coded(r.get::<_, String>(1)?), verified: r.get(2)? })
            })?
            .collect::<Result<_, _>>()?;
        Ok(())
    }

    fn proposal(&self, name: &Name, papers: &mut Papers<'_>, with_members: bool) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let found = self
            .conn
            .prepare_cached("SELECT key, last_act, proposed, proposer, state FROM proposal WHERE id = ?1")?
            .query_row([id.0], |r| {
                Ok((
                    r.get::<_, i64>(0)?,
                    r.get::<_, [u8; 16]>(1)?,
                    r.get::<_, String>(2)?,
                    r.get::<_, String>(3)?,
                    r.get::<_, String>(4)?,
                ))
            })
            .optional()?;
        let Some((key, last, proposed, proposer, state)) = found else { return Ok(()) };
        let proposed: Proposed =
            serde_json::from_str(&proposed).map_err(|_| Fault::Damaged { seq: crate::journal::to_u64(key) })?;
        let mut paper = ProposalPaper {
            id,
            last: Id(last),
            proposer: coded(proposer),
            state: coded(state),
            members: Vec::new(),
            proposed,
        };
        if with_members {
            let mut statement = self.conn.prepare_cached(
                "SELECT c.id, m.last FROM proposal_member m JOIN complaint c ON c.key = m.complaint WHERE m.proposal = ?1 ORDER BY c.key",
            )?;
            paper.members = statement
                .query_map([key], |r| Ok(Member { id: Id(r.get(0)?), last: Id(r.get(1)?) }))?
                .collect::<Result<_, _>>()?;
            for member in &paper.members {
                self.complaint(&Name::from(member.id), papers)?;
            }
            if let Proposed::Consolidation { case }
            | Proposed::CaseReopening { case, .. }
            | Proposed::NoFurtherAction { case, .. } = &paper.proposed
            {
                self.case(&Name::from(*case), papers, false)?;
            }
        }
        papers.proposals.insert(name.clone(), paper);
        Ok(())
    }

    fn referrals_of(&self, proposal: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(paper) = papers.proposals.get(proposal) else { return Ok(()) };
        let mut statement = self.conn.prepare_cached(
            "SELECT r.id FROM referral r JOIN proposal p ON p.key = r.proposal WHERE p.id = ?1 ORDER BY r.id",
        )?;
        let ids: Vec<[u8; 16]> = statement.query_map([paper.id.0], |r| r.get(0))?.collect::<Result<_, _>>()?;
        for id in ids {
            self.referral(&Name::from(Id(id)), papers)?;
        }
        Ok(())
    }

    fn referral(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(id) = Id::parse(&name.0) else { return Ok(()) };
        let sql = "SELECT c.id, p.id, r.agency, r.state, r.came_from, r.disposes FROM referral r
            JOIN complaint c ON c.key = r.complaint JOIN proposal p ON p.key = r.proposal WHERE r.id = ?1";
        let found = self
            .conn
            .prepare_cached(sql)?
            .query_row([id.0], |r| {
                Ok(ReferralPaper {
                    id,
                    complaint: Id(r.get(0)?),
                    proposal: Id(r.get(1)?),
                    agency: coded(r.get::<_, String>(2)?),
                    state: coded(r.get::<_, String>(3)?),
                    came_from: r.get::<_, Option<String>>(4)?.and_then(|s| State::parse(&s)),
                    disposes: r.get(5)?,
                })
            })
            .optional()?;
        if let Some(paper) = found {
            self.complaint(&Name::from(paper.complaint), papers)?;
            papers.referrals.insert(name.clone(), paper);
        }
        Ok(())
    }

    fn list(&self, name: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let number = Number::parse(&name.0).filter(|n| n.series == Series::List);
        let found: Option<[u8; 16]> = match (Id::parse(&name.0), number) {
            (Some(id), _) => self
                .conn
                .prepare_cached("SELECT id FROM referral_list WHERE id = ?1")?
                .query_row([id.0], |r| r.get(0))
                .optional()?,
            (None, Some(n)) => self
                .conn
                .prepare_cached("SELECT id FROM referral_list WHERE year = ?1 AND n = ?2")?
                .query_row(params![n.year, n.n], |r| r.get(0))
                .optional()?,
            _ => None,
        };
        if let Some(id) = found {
            papers.lists.insert(name.clone(), Id(id));
        }
        Ok(())
    }
}

/// A code that was stored by us; anything else reads as `unknown` rather than stopping the desk.
fn coded(stored: impl AsRef<str>) -> Code {
    Code::new(stored.as_ref()).unwrap_or_else(|_| Code::of("unknown"))
}

fn complaint_paper(r: &Row<'_>) -> rusqlite::Result<ComplaintPaper> {
    let quick_action: bool = r.get(8)?;
    let unknown: String = r.get(19)?;
    let known_unknown = |field: &str| unknown.split(',').any(|u| u == field);
    let transaction_at: Option<i64> = r.get(11)?;
    let empty = |at: usize| r.get_ref(at).map(|v| v == rusqlite::types::ValueRef::Null);
    let mut open_fields = Vec::new();
    for (field, at) in [
        ("goods_or_services", 20),
        ("sector", 21),
        ("trader_district", 22),
        ("visitor_type", 23),
        ("amount_paid", 24),
        ("transaction_at", 11),
        ("allegations", 25),
    ] {
        if empty(at)? && !known_unknown(field) {
            open_fields.push(field);
        }
    }
    if quick_action {
        for (field, at) in [("leaves_at", 26), ("control_point", 27)] {
            if empty(at)? && !known_unknown(field) {
                open_fields.push(field);
            }
        }
    }
    Ok(ComplaintPaper {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        state: State::parse(r.get_ref(2)?.as_str()?).unwrap_or(State::Void),
        last: Id(r.get(3)?),
        owner: r.get::<_, Option<String>>(4)?.map(coded),
        received_at: Instant(r.get(5)?),
        due: Instant(r.get(6)?),
        paused_at: r.get::<_, Option<i64>>(7)?.map(Instant),
        quick_action,
        has_contact: r.get(9)?,
        open_fields,
        consent_refer: r.get(10)?,
        transaction_on: transaction_at.map(|at| Instant(at).day()),
        case: r.get::<_, Option<[u8; 16]>>(12)?.map(Id),
        case_stage: r.get::<_, Option<String>>(13)?.and_then(|s| Stage::parse(&s)),
        joined_by: r.get::<_, Option<[u8; 16]>>(14)?.map(Id),
        came_from: r.get::<_, Option<String>>(15)?.and_then(|s| State::parse(&s)),
        open_proposal: r.get::<_, Option<[u8; 16]>>(16)?.map(Id),
        referrals_sent: r.get(17)?,
        referrals_unsent: r.get(18)?,
        agencies: Vec::new(),
        contents: None,
        statement: None,
    })
}

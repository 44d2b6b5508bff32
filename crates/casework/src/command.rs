//! Every act an officer may ask for. The wire type of the write door: a form sends one of these.
//!
//! Not who may give it (see [`crate::roles`]) nor when it is refused (see the rules).
//! A subject is *named* by its id (32 hex digits), its reference number with or without its check
//! letter, or, for complaints, `source:` and the office's own reference of an import.

use crate::code::{Code, Digest, Id};
use crate::intake::Intake;
use crate::money::Amount;
use crate::roles::Role;
use crate::time::{Day, Instant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The name of a subject, as given.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Name(pub String);

impl From<Id> for Name {
    fn from(id: Id) -> Name {
        Name(id.hex())
    }
}

macro_rules! commands {
    ($( $(#[$doc:meta])* $variant:ident { $( $(#[$fdoc:meta])* $field:ident : $ty:ty ),* $(,)? } )*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
            #[serde(deny_unknown_fields)]
            #[allow(missing_docs, reason = "the act's comment explains its fields")]
            pub struct $variant { $( $(#[$fdoc])* pub $field: $ty, )* }
        )*
        /// One act, as asked for.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "act", rename_all = "snake_case")]
        pub enum Command { $( $(#[$doc])* $variant($variant), )* }

        impl Command {
            /// The variants' names, for the test that walks the whole table.
            pub const VARIANTS: &'static [&'static str] = &[$( stringify!($variant) ),*];

            /// The command's tag, as on the wire.
            #[must_use]
            pub fn tag(&self) -> String {
                let name = match self { $( Command::$variant(_) => stringify!($variant), )* };
                let mut tag = String::new();
                for (i, c) in name.char_indices() {
                    if c.is_ascii_uppercase() && i > 0 { tag.push('_'); }
                    tag.push(c.to_ascii_lowercase());
                }
                tag
            }
        }
    };
}

/// One row of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRow {
    /// The line on which the row begins in the file.
    pub line: u32,
    /// What it says.
    pub complaint: Intake,
}

/// The case that a consolidation opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewCase {
    /// The trader's name as the case bears it.
    pub trader: String,
    /// Where the trader is found: premises or web address.
    #[serde(default)]
    pub premises: Option<String>,
    /// The principal section, a code of the offences.
    pub section: Code,
    /// The case officer.
    pub officer: Code,
    /// `complaints`, `test-purchase`, `patrol`, `referral-in` or `carried-over`.
    pub origin: Code,
}

/// A file of evidence, stored beforehand: the digest of its bytes and the name that it came with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EvidenceGiven {
    /// SHA-256 of its bytes, as the store gave it.
    pub sha256: Digest,
    /// Its name as it came; empty where it had none, such as a pasted picture.
    #[serde(default)]
    pub name: String,
}

/// A file of evidence that goes with a packet, and the digest of the bytes that would leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PacketFileGiven {
    /// The file.
    pub evidence: Id,
    /// Whether its bytes go as they were received; a picture without this goes drawn anew, a covered copy as it lies.
    pub as_received: bool,
    /// SHA-256 of the bytes that would leave.
    pub sha256: Digest,
}

/// A letter to one complainant, as it was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterGiven {
    /// Whose complaint it is about; the letter goes to that complainant.
    pub complaint: Name,
    /// `en`, `zh-Hant` or `zh-Hans`.
    pub language: Code,
    /// The whole text, with every place filled.
    pub text: String,
}

/// Where an agency is written to, as it stands from now on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "named as on the form")]
pub struct AgencyAddress {
    /// Lines of the address in English.
    pub address_en: String,
    /// Lines of the address in Chinese.
    pub address_zh: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fax: String,
    /// The post that opens it, such as "Complaints Section".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub attention: String,
}

/// A box over a page of evidence, in ten-thousandths of its width and height from its upper left corner, and why it is laid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the four sides")]
pub struct CoverGiven {
    /// The page, from one; a picture is one page.
    pub page: u32,
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    /// A code of the redaction reasons.
    pub reason: Code,
}

/// A person of a complaint besides the complainant: what they have to do with it, and how they are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "named as on the form")]
pub struct PersonGiven {
    /// A code of the person roles.
    pub role: Code,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub wechat: Option<String>,
}

/// A defendant as charged. `key` is the office's own short key (D1) by which charges name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "explained above")]
pub struct Defendant {
    pub key: Code,
    pub name: String,
    /// `person` or `company`.
    pub kind: Code,
}

/// A charge: section, date of the act, and its particulars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "explained above")]
pub struct Charge {
    pub key: Code,
    pub defendant: Code,
    pub section: Code,
    pub committed_on: Day,
    pub particulars: String,
}

/// The parts of a sentence; each may be absent. Fines and compensation in Hong Kong dollars.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "the names are the parts of a sentence, domain paper §6.2")]
pub struct Sentence {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fine: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imprisonment_weeks: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imprisonment_months: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspended_months: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub community_service_hours: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compensation: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub costs: Option<Amount>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub bind_over: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub forfeiture: bool,
}

/// What an officer found of two traders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Judged {
    /// They are one.
    Same,
    /// They are two.
    NotSame,
}

/// What an alarm is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AlarmSubject {
    /// A trader, named by a complaint about it.
    Trader(Name),
    /// All complaints of a code: `sector`, `allegation` or `district`.
    #[allow(missing_docs, reason = "a list of reference data and a code of it")]
    Category { kind: Code, code: Code },
}

commands! {
    /// c1: take a complaint in, with the evidence and the people that came with it.
    FileComplaint { complaint: Intake, #[serde(default)] #[ts(optional)] evidence: Option<Vec<EvidenceGiven>>, #[serde(default)] #[ts(optional)] people: Option<Vec<PersonGiven>> }
    /// Take many in, as one act of many entries. The same rows again file nothing.
    ImportComplaints {
        rows: Vec<ImportRow>,
        /// SHA-256 of the file, where the rows came from one.
        #[serde(default)] file: Option<Digest>,
    }
    /// Correct or complete a complaint. Fields given replace; `clear` names fields that are
    /// taken back; `seen` is the act last seen on the file by the form, so that two forms cannot overwrite one another.
    AmendComplaint { complaint: Name, changes: Intake, #[serde(default)] clear: Vec<Code>, #[serde(default)] reason: Option<String>, #[serde(default)] seen: Option<Id> }
    /// c2: assess one or many. `set` holds what is the same for all; `unknown` names fields that are not known.
    Assess { complaints: Vec<Name>, #[serde(default)] set: Intake, #[serde(default)] unknown: Vec<Code>, #[serde(default)] urgent: bool }
    /// c3: ask for information; the clock stops.
    AskInformation { complaints: Vec<Name>, asked: String, due_on: Day }
    /// c3 back: the reply is in, or is waited for no longer.
    ResumeAssessment { complaints: Vec<Name>, #[serde(default)] reply: Option<String> }
    /// Become the officer of complaints that nobody has.
    TakeUp { complaints: Vec<Name> }
    /// Give complaints to an officer.
    Assign { complaints: Vec<Name>, officer: Code }
    /// An on-the-spot step or a statement, by its code; `at` where it was not just now.
    LogStep { complaint: Name, step: Code, #[serde(default)] note: Option<String>, #[serde(default)] at: Option<Instant> }
    /// A note on a complaint or a case.
    AddNote { #[serde(default)] complaint: Option<Name>, #[serde(default)] case: Option<Name>, text: String }
    /// Name people of a complaint besides the complainant.
    NamePeople { complaint: Name, people: Vec<PersonGiven> }
    /// Strike a person who was named by mistake.
    StrikePerson { complaint: Name, person: Id, reason: String }
    /// Receive evidence for a complaint: files stored beforehand, each named by its digest.
    ReceiveEvidence { complaint: Name, evidence: Vec<EvidenceGiven> }
    /// See a file of evidence at reading size.
    ViewEvidence { complaint: Name, evidence: Id }
    /// Take a copy of a file's original bytes out of the office: journaled before it is written.
    CopyEvidence { complaint: Name, evidence: Id }
    /// Receive a copy of a file with boxes burned in, stored beforehand, as a file of its own that names its original.
    RedactEvidence { complaint: Name, evidence: Id, copy: Digest, covered: Vec<CoverGiven> }
    /// A statement, read over to who gave it and signed.
    SignStatement { complaint: Name, language: Code, text: String, read_over: bool, read_over_by: Code, #[serde(default)] interpreter: Option<String>, #[serde(default)] place: Option<String>, #[serde(default)] at: Option<Instant> }
    /// A copy that was taken could not be written.
    RecordCopyFailed { complaint: Name, copy: Id, cause: Code }
    /// A priority by hand, with its reason: 1 urgent, 3 standard.
    SetPriority { complaint: Name, level: u8, due_at: Instant, reason: String }
    /// See what masked particulars say.
    ShowParticulars { complaint: Name }
    /// Propose that complaints join an existing case.
    ProposeConsolidation { complaints: Vec<Name>, case: Name, reason: String }
    /// c4: join complaints to an existing case, or to one that this act opens.
    Consolidate { complaints: Vec<Name>, #[serde(default)] case: Option<Name>, #[serde(default)] open: Option<NewCase>, reason: String }
    /// c7: take complaints out again, each to where it came from. `case`: refuse any that is not in it.
    Detach { complaints: Vec<Name>, #[serde(default)] case: Option<Name>, reason: String, #[serde(default)] advice_ref: Option<String> }
    /// Undo a whole consolidation, named by its act.
    UndoBatch { batch: Id }
    /// c10 for a whole import, named by its act: what nobody has touched since becomes void.
    UndoImport { import: Id, reason: String }
    /// c5, first step: propose a referral. `basis` is a code of the legal bases, or absent where consent stands.
    ProposeReferral { complaints: Vec<Name>, agency: Code, purpose: Code, #[serde(default)] basis: Option<Code>, fields: Vec<Code>, redaction_checked: bool, #[serde(default)] note: Option<String> }
    /// c6, first step: propose closing. `survivor` for duplicates.
    ProposeClosure { complaints: Vec<Name>, reason: Code, explanation: String, notified: bool, #[serde(default)] not_notified: Option<String>, #[serde(default)] survivor: Option<Name>, #[serde(default)] refer_to: Option<Code> }
    /// The second pair of eyes agrees.
    Approve { proposal: Name }
    /// The second pair of eyes sends it back.
    ReturnProposal { proposal: Name, reason: String }
    /// The proposer takes it back.
    WithdrawProposal { proposal: Name }
    /// Take back approved referrals that were not sent.
    RecallReferrals { proposal: Name, reason: String }
    /// c5, last step: the referrals of an approved proposal, or those named, have left.
    SendReferrals { #[serde(default)] proposal: Option<Name>, #[serde(default)] referrals: Vec<Name>, method: Code, #[serde(default)] sent_on: Option<Day>, #[serde(default)] list: Option<Name> }
    /// The agency answers: `acknowledged`, `accepted`, `answered`, `declined` or `returned` (c8).
    RecordReferralAnswer { referral: Name, answer: Code, on: Day, #[serde(default)] their_ref: Option<String>, #[serde(default)] reply: Option<String> }
    /// When referrals that have left are to be chased next; `chased_on` where they were chased on that day.
    ChaseReferrals { referrals: Vec<Name>, next_on: Day, #[serde(default)] chased_on: Option<Day>, #[serde(default)] note: Option<String> }
    /// Where an agency is written to from now on. What was written before keeps the address that it had.
    SetAgencyAddress { agency: Code, address: AgencyAddress }
    /// Letters of one `kind`, each to one complainant with the text as it was shown; `case` where they go to its members.
    WriteLetters { kind: Code, #[serde(default)] case: Option<Name>, letters: Vec<LetterGiven>, #[serde(default)] again: bool }
    /// c9: reopen closed complaints.
    Reopen { complaints: Vec<Name>, ground: Code, reason: String, #[serde(default)] limitation_override: bool }
    /// c10: a test or keying error.
    Void { complaints: Vec<Name>, reason: String }
    /// Take a referral list: journaled before it is written. `evidence`: the files that go with a packet.
    ExportReferrals { agency: Code, #[serde(default)] from: Option<Day>, #[serde(default)] to: Option<Day>, format: Code, language: Code, fields: Vec<Code>, referrals: Vec<Id>, rows_sha256: Digest, number: String, #[serde(default, skip_serializing_if = "Vec::is_empty")] #[ts(as = "Option<Vec<PacketFileGiven>>", optional)] evidence: Vec<PacketFileGiven> }
    /// Take a chart (`what`: its code) or the press text of a year (`fiscal`: from 1 April) out, as bytes with this digest: journaled before they are written.
    TakeStatistics { what: Code, year: i16, #[serde(default)] fiscal: bool, #[serde(default)] as_at: Option<Instant>, format: Code, language: Code, sha256: Digest, rows: u32 }
    /// Take a list or paper (`what`) out as a file with this digest: journaled before the file bears its name. `query`: by what it was narrowed; `head`: the entry up to which it was read; `closed`: how the file is encrypted.
    TakeList { what: Code, #[serde(default)] query: Option<String>, #[serde(default)] order: Option<Code>, format: Code, #[serde(default)] closed: Option<Code>, language: Code, columns: Vec<Code>, asked: u32, rows: u32, #[ts(type = "number")] head: u64, sha256: Digest }
    /// A list that was taken could not be put in its place.
    RecordListFailed { taking: Id, cause: Code }
    /// Figures that were taken could not be written.
    RecordStatisticsFailed { taking: Id, cause: Code }
    /// Keep the figures of a year as they stand, or stood at an instant, under a title.
    KeepReport { title: String, year: i16, #[serde(default)] fiscal: bool, #[serde(default)] as_at: Option<Instant> }
    /// A list that was taken could not be written.
    RecordExportFailed { list: Name, cause: Code }
    /// k1: open a case without complaints (test purchase, patrol, referral in, carried over).
    OpenCase { open: NewCase }
    /// k2: the case officer begins. Either commission date or `unknown` by leaving it out.
    StartInvestigation { case: Name, plan: String, #[serde(default)] commission_on: Option<Day>, discovery_on: Day, discovery_reason: String, no_conflict_of_interest: bool }
    /// k3.
    SuspendCase { case: Name, reason: String, review_on: Day }
    /// k3 back.
    ResumeCase { case: Name, #[serde(default)] reason: Option<String> }
    /// k4, first step: the case officer submits. `elements` are the element codes made out.
    SubmitForAdvice { case: Name, elements: Vec<Code>, exhibits: String, statements: String }
    /// k4: a supervisor sends it for legal advice.
    SeekLegalAdvice { case: Name }
    /// k5. Either advice reference and date, or `delegated`. `limitation_override` with reason where the advisory limit has passed.
    Prosecute { case: Name, #[serde(default)] advice_ref: Option<String>, #[serde(default)] advice_on: Option<Day>, #[serde(default)] delegated: Option<String>, defendants: Vec<Defendant>, charges: Vec<Charge>, #[serde(default)] limitation_override: Option<String> }
    /// k6: `ends_on` defaults by rule.
    AcceptUndertaking { case: Name, consent_ref: String, consent_on: Day, terms: String, begins_on: Day, #[serde(default)] ends_on: Option<Day>, #[serde(default)] publish_on: Option<Day> }
    /// k7: `letter` is `warning` or `advisory`.
    Warn { case: Name, letter: Code, addressee: String, on: Day, service: String }
    /// k8: a second supervisor approves where advice was otherwise.
    NoFurtherAction { case: Name, reason: String, against_advice: bool }
    /// k9: `event` is `hearing`, `plea`, `verdict`, `sentence` or `appeal`.
    RecordCourtEvent { case: Name, charge: Code, event: Code, court: Code, court_no: String, on: Day, #[serde(default)] plea: Option<Code>, #[serde(default)] verdict: Option<Code>, #[serde(default)] sentence: Option<Sentence>, #[serde(default)] note: Option<String> }
    /// k9: another officer confirms what was recorded.
    VerifyCourtEvent { case: Name, event: Name }
    /// k10.
    ConcludeCase { case: Name, exhibits_disposal: String, complainants_notified: bool, #[serde(default)] not_notified: Option<String> }
    /// k11.
    BreachUndertaking { case: Name, note: String }
    /// k12: another supervisor approves the proposal that this makes.
    ProposeCaseReopening { case: Name, reason: String }
    /// k13: the complaints of `case` move to `into`.
    MergeCases { case: Name, into: Name, reason: String }
    /// k13: some complaints of a case move to one that this act opens.
    SplitCase { case: Name, complaints: Vec<Name>, open: NewCase, reason: String }
    /// Give a case to an officer.
    AssignCase { case: Name, officer: Code }
    /// Confirm that the clock is right although it is far ahead of the last entry.
    ConfirmClock { }
    /// A new officer; the key slot is written by the door beforehand.
    AddOfficer { officer: Code, name: String, roles: Vec<Role> }
    /// The roles an officer holds from now on.
    SetRoles { officer: Code, roles: Vec<Role> }
    /// An officer who no longer signs in.
    DisableOfficer { officer: Code }
    /// An officer who signs in again; the door has written a key slot beforehand.
    EnableOfficer { officer: Code }
    /// That a key slot was changed: `password` (one's own), `reset` (another officer's password), `recovery` (new
    /// recovery keys). The door gives it together with the change.
    RecordKeyChange { what: Code, #[serde(default)] officer: Option<Code> }
    /// A day that the office's calendar takes for a general holiday, or not, from now on; `name` where it is one.
    SetHoliday { day: Day, holiday: bool, #[serde(default)] name: Option<String> }
    /// The calendar's list of a year is that of the Gazette.
    ConfirmHolidays { year: i16 }
    /// How many minutes before a visitor leaves the desks are reminded; none for no reminders.
    SetReminders { minutes: Vec<u32> }
    /// Take back a step that was logged by mistake. It stays in the journal.
    WithdrawStep { complaint: Name, step: Name }
    /// Judge whether the traders of complaints are that of another complaint. `known`: by what they were known to agree,
    /// so that what was judged two comes back only with a new fact.
    JudgeTraders { complaints: Vec<Name>, against: Name, verdict: Judged, reason: Code, #[serde(default)] #[ts(optional)] note: Option<String>, #[serde(default)] #[ts(optional, as = "Option<Vec<Code>>")] known: Vec<Code> }
    /// Take a verdict back, named by its act.
    WithdrawVerdict { verdict: Id }
    /// Until a day, all about the trader of a complaint goes to a case: as a suggestion, or by itself.
    SetStandingRule { trader: Name, case: Name, until: Day, by_itself: bool, reason: String }
    /// End a standing rule before its day.
    EndStandingRule { rule: Id, reason: String }
    /// Join complaints that a standing rule fits to its case, as one batch.
    ApplyStandingRule { rule: Id, complaints: Vec<Name> }
    /// The alarm about a trader or category was seen, at this many complaints, when the journal ended at `entry`.
    AcknowledgeAlarm {
        subject: AlarmSubject,
        seen: u32,
        #[ts(type = "number")] entry: u64,
    }
}

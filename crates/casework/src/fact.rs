//! Every fact of the office, as it is sealed. Past participles; published kinds never change or vanish.
//!
//! No typed text: only codes, numbers, amounts, instants, ids and digests (a tidy test looks for
//! `String` here). What was typed is a particular, named by its digest; see [`crate::particular`].
//! A single fact's streams stand in the entry's header; a mass fact lists its members once, here.
//! What facts are made of, members and contents and what was proposed, is in `parts`.

mod parts;

use crate::code::{Code, Digest, Id};
use crate::command::Sentence;
use crate::number::Number;
use crate::roles::Role;
use crate::time::{Day, Instant};
use serde::{Deserialize, Serialize};

pub use parts::{
    ChargeFact, Contents, CoverFact, DefendantFact, FileFact, Left, LetterWritten, Member, PacketFile, PersonFact,
    Priority, Proposed, ReferralMade, ReferralMoved, Returned, RowKey, RowRefused, Typed, Weighed,
};

/// A fact. The tag is the kind named in the entry's header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[allow(missing_docs, reason = "each variant is a sentence; its fields are named as on the forms")]
pub enum Fact {
    /// Entry 1: this registry, for ever, and whether it is a demonstration.
    RegistryOpened {
        registry: Id,
        demonstration: bool,
        format: u32,
    },
    OfficerAdded {
        officer: Code,
        roles: Vec<Role>,
        typed: Vec<Typed>,
    },
    OfficerRolesSet {
        officer: Code,
        roles: Vec<Role>,
    },
    OfficerDisabled {
        officer: Code,
    },
    /// A command that no role of the officer allows.
    RefusedByRole {
        command: Code,
    },
    ComplaintsImported {
        rows: u32,
        filed: u32,
        already: u32,
        refused: Vec<RowRefused>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        file: Option<Digest>,
    },
    ComplaintFiled {
        complaint: Id,
        number: Number,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        quick_action: Option<Number>,
        contents: Contents,
        queue: Code,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        owner: Option<Code>,
        priority: Priority,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        weighed: Option<Weighed>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        source: Option<RowKey>,
        typed: Vec<Typed>,
    },
    ComplaintAmended {
        complaint: Id,
        contents: Contents,
        cleared: Vec<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        priority: Option<Priority>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        weighed: Option<Weighed>,
        typed: Vec<Typed>,
    },
    ComplaintsAssessed {
        members: Vec<Member>,
        contents: Contents,
        unknown: Vec<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        owner: Option<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        priority: Option<Priority>,
    },
    InformationAsked {
        members: Vec<Member>,
        due_on: Day,
        typed: Vec<Typed>,
    },
    AssessmentResumed {
        members: Vec<Returned>,
        typed: Vec<Typed>,
    },
    ComplaintsAssigned {
        members: Vec<Member>,
        officer: Code,
    },
    StepLogged {
        step_id: Id,
        complaint: Id,
        step: Code,
        at: Instant,
        handles: bool,
        typed: Vec<Typed>,
    },
    NoteAdded {
        note: Id,
        subject: Code,
        of: Id,
        typed: Vec<Typed>,
    },
    PrioritySet {
        complaint: Id,
        priority: Priority,
        typed: Vec<Typed>,
    },
    ParticularsShown {
        complaint: Id,
    },
    PeopleNamed {
        complaint: Id,
        people: Vec<PersonFact>,
        typed: Vec<Typed>,
    },
    PersonStruck {
        complaint: Id,
        person: Id,
        typed: Vec<Typed>,
    },
    EvidenceReceived {
        complaint: Id,
        files: Vec<FileFact>,
        typed: Vec<Typed>,
    },
    ComplaintsConsolidated {
        case: Id,
        members: Vec<Member>,
        assessed: u32,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        proposal: Option<Id>,
        /// The standing rule by which they joined.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        rule: Option<Id>,
        /// Whether the rule did it by itself, under the name of the officer who set it.
        #[serde(skip_serializing_if = "std::ops::Not::not", default)]
        by_itself: bool,
        typed: Vec<Typed>,
    },
    ComplaintsDetached {
        members: Vec<Returned>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        undone: Option<Id>,
        left: Vec<Left>,
        typed: Vec<Typed>,
    },
    ProposalMade {
        proposal: Id,
        proposed: Proposed,
        members: Vec<Member>,
        typed: Vec<Typed>,
    },
    ProposalApproved {
        proposal: Id,
    },
    ProposalReturned {
        proposal: Id,
        typed: Vec<Typed>,
    },
    ProposalWithdrawn {
        proposal: Id,
    },
    ComplaintsClosed {
        proposal: Id,
        reason: Code,
        notified: bool,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        survivor: Option<Id>,
        members: Vec<Member>,
    },
    ReferralsApproved {
        proposal: Id,
        agency: Code,
        purpose: Code,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        basis: Option<Code>,
        fields: Vec<Code>,
        members: Vec<ReferralMade>,
    },
    ReferralsRecalled {
        proposal: Id,
        members: Vec<ReferralMoved>,
        typed: Vec<Typed>,
    },
    ReferralsSent {
        members: Vec<ReferralMoved>,
        method: Code,
        sent_on: Day,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        list: Option<Id>,
    },
    /// Referrals are to be chased on a day; chased, where they were.
    ReferralsChased {
        members: Vec<ReferralMoved>,
        next_on: Day,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        chased_on: Option<Day>,
        typed: Vec<Typed>,
    },
    /// Where an agency is written to; the address lies beside.
    AgencyAddressed {
        agency: Code,
        typed: Vec<Typed>,
    },
    /// Letters of one kind were written; their texts lie beside.
    LettersWritten {
        kind: Code,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        case: Option<Id>,
        letters: Vec<LetterWritten>,
        typed: Vec<Typed>,
    },
    ReferralAnswered {
        referral: Id,
        complaint: Id,
        answer: Code,
        on: Day,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        returned: Option<Returned>,
        typed: Vec<Typed>,
    },
    ReferralListTaken {
        list: Id,
        number: Number,
        agency: Code,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        from: Option<Day>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        to: Option<Day>,
        format: Code,
        language: Code,
        fields: Vec<Code>,
        referrals: Vec<Id>,
        rows_sha256: Digest,
        /// The files of evidence in a packet.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        evidence: Vec<PacketFile>,
    },
    ExportFailed {
        list: Id,
        cause: Code,
    },
    ComplaintsReopened {
        members: Vec<Returned>,
        ground: Code,
        limitation_override: bool,
        typed: Vec<Typed>,
    },
    ComplaintsVoided {
        members: Vec<Member>,
        /// The import that this undid.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        undone: Option<Id>,
        /// What that import filed and this left where it is.
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        left: Vec<Left>,
        typed: Vec<Typed>,
    },
    CaseOpened {
        case: Id,
        number: Number,
        section: Code,
        officer: Code,
        origin: Code,
        typed: Vec<Typed>,
    },
    CaseAssigned {
        case: Id,
        officer: Code,
    },
    InvestigationStarted {
        case: Id,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        commission_on: Option<Day>,
        discovery_on: Day,
        limit_on: Day,
        rule: Code,
        typed: Vec<Typed>,
    },
    CaseSuspended {
        case: Id,
        review_on: Day,
        typed: Vec<Typed>,
    },
    CaseResumed {
        case: Id,
        typed: Vec<Typed>,
    },
    CaseSubmitted {
        case: Id,
        elements: Vec<Code>,
        typed: Vec<Typed>,
    },
    LegalAdviceSought {
        case: Id,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        limit_on: Option<Day>,
    },
    CaseProsecuted {
        case: Id,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        advice_on: Option<Day>,
        delegated: bool,
        limitation_overridden: bool,
        defendants: Vec<DefendantFact>,
        charges: Vec<ChargeFact>,
        typed: Vec<Typed>,
    },
    UndertakingAccepted {
        case: Id,
        consent_on: Day,
        begins_on: Day,
        ends_on: Day,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        publish_on: Option<Day>,
        typed: Vec<Typed>,
    },
    CaseWarned {
        case: Id,
        letter: Code,
        on: Day,
        typed: Vec<Typed>,
    },
    CaseNotPursued {
        case: Id,
        against_advice: bool,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        proposal: Option<Id>,
        typed: Vec<Typed>,
    },
    CourtEventRecorded {
        case: Id,
        event_id: Id,
        charge: Code,
        event: Code,
        court: Code,
        on: Day,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        plea: Option<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        verdict: Option<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        sentence: Option<Sentence>,
        typed: Vec<Typed>,
    },
    CourtEventVerified {
        case: Id,
        event_id: Id,
    },
    UndertakingBreached {
        case: Id,
        typed: Vec<Typed>,
    },
    CaseConcluded {
        case: Id,
        notified: bool,
        typed: Vec<Typed>,
    },
    CaseReopened {
        case: Id,
        proposal: Id,
    },
    CasesMerged {
        case: Id,
        into: Id,
        members: Vec<Member>,
        typed: Vec<Typed>,
    },
    ComplaintsMoved {
        from: Id,
        into: Id,
        members: Vec<Member>,
        typed: Vec<Typed>,
    },
    /// An officer confirmed a clock that ran far ahead of the last entry.
    ClockConfirmed {
        clock: Instant,
    },
    /// The registry was put back from a backup that ended at this entry.
    RegistryRestored {
        from_entry: u64,
    },
    OfficerEnabled {
        officer: Code,
    },
    /// A key slot was changed: a password, or the recovery keys.
    KeyChanged {
        what: Code,
        officer: Code,
    },
    HolidaySet {
        day: Day,
        holiday: bool,
        typed: Vec<Typed>,
    },
    HolidaysConfirmed {
        year: i16,
    },
    RemindersSet {
        minutes: Vec<u32>,
    },
    /// A step logged by mistake was taken back by who logged it.
    StepWithdrawn {
        step_id: Id,
        complaint: Id,
    },
    /// A chart or a release was taken out.
    StatisticsTaken {
        taking: Id,
        what: Code,
        year: i16,
        /// Whether the year begins on 1 April; written only where it does.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        fiscal: bool,
        as_at: Instant,
        format: Code,
        language: Code,
        sha256: Digest,
        rows: u32,
    },
    StatisticsNotWritten {
        taking: Id,
        cause: Code,
    },
    /// A list or a paper was taken out; by which query lies beside it.
    ListTaken {
        taking: Id,
        what: Code,
        format: Code,
        /// How the file is encrypted; absent where it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closed: Option<Code>,
        language: Code,
        columns: Vec<Code>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order: Option<Code>,
        rows: u32,
        sha256: Digest,
        /// The entry up to which it was read.
        head: u64,
        typed: Vec<Typed>,
    },
    ListNotWritten {
        taking: Id,
        cause: Code,
    },
    /// The figures of a year were kept: the query, up to which entry it counts, and a digest of what it gave.
    ReportKept {
        report: Id,
        question: Code,
        year: i16,
        as_at: Instant,
        head: u64,
        seal: Digest,
        figures_sha256: Digest,
        typed: Vec<Typed>,
    },
    /// A file of evidence was seen at reading size.
    EvidenceViewed {
        complaint: Id,
        evidence: Id,
        sha256: Digest,
    },
    /// A copy of a file's original bytes left the office.
    EvidenceCopied {
        copy: Id,
        complaint: Id,
        evidence: Id,
        sha256: Digest,
    },
    EvidenceNotCopied {
        copy: Id,
        complaint: Id,
        cause: Code,
    },
    /// A copy with boxes burned in became a file of the complaint; the original stays.
    EvidenceRedacted {
        complaint: Id,
        file: FileFact,
        original: Id,
        original_sha256: Digest,
        covered: Vec<CoverFact>,
    },
    /// A statement was read over and signed. What it says lies beside the fact.
    StatementSigned {
        statement: Id,
        complaint: Id,
        language: Code,
        read_over_by: Code,
        interpreted: bool,
        at: Instant,
        typed: Vec<Typed>,
    },
    /// The traders of these complaints were judged to be that of another, or not. The act is the verdict's name.
    TradersJudged {
        members: Vec<Id>,
        against: Id,
        same: bool,
        reason: Code,
        /// By what they were known to agree.
        known: Vec<Code>,
        typed: Vec<Typed>,
    },
    VerdictWithdrawn {
        verdict: Id,
    },
    /// Until a day, all about the trader of a complaint goes to a case.
    StandingRuleSet {
        rule: Id,
        trader: Id,
        case: Id,
        until: Day,
        by_itself: bool,
        typed: Vec<Typed>,
    },
    StandingRuleEnded {
        rule: Id,
        typed: Vec<Typed>,
    },
    /// An alarm was seen: about a trader, named by a complaint, or about a code of a kind.
    AlarmAcknowledged {
        #[serde(skip_serializing_if = "Option::is_none", default)]
        trader: Option<Id>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        kind: Option<Code>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        code: Option<Code>,
        seen: u32,
        entry: u64,
    },
}

impl Fact {
    /// The bytes to be sealed, and the kind for the header. Internally tagged, so the kind comes first.
    ///
    /// # Panics
    /// Never: every fact is a tree of strings, integers and booleans.
    #[must_use]
    pub fn encode(&self) -> (Code, Vec<u8>) {
        let bytes = serde_json::to_vec(self).expect("BUG: a fact does not serialise");
        let kind = bytes
            .get(9..)
            .and_then(|rest| rest.split(|b| *b == b'"').next())
            .and_then(|tag| std::str::from_utf8(tag).ok())
            .and_then(|tag| Code::new(tag).ok())
            .expect("BUG: a fact does not begin with its tag");
        (kind, bytes)
    }

    /// Reads a sealed fact back.
    ///
    /// # Errors
    /// When the bytes are no fact that this version knows.
    pub fn decode(bytes: &[u8]) -> Result<Fact, serde_json::Error> {
        serde_json::from_slice(bytes)
    }
}

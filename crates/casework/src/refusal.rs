//! How an act fails: refused by a rule, incomplete, or stale. Each with a stable code.
//!
//! Not words: every code has its sentence in `assets/words`, in three languages, checked to be total.

use crate::code::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! codes {
    ($(#[$outer:meta])* $name:ident { $( $(#[$doc:meta])* $variant:ident = $text:literal ),* $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub enum $name { $( $(#[$doc])* #[serde(rename = $text)] $variant ),* }
        impl $name {
            /// Every code, for the test that looks for its words.
            pub const ALL: &'static [$name] = &[$( $name::$variant ),*];
            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $( $name::$variant => $text ),* }
            }
        }
    };
}

codes! {
    /// Why the office says no. A published code keeps its meaning for ever.
    RefusalCode {
        /// None of the officer's roles allows the act.
        RoleMayNot = "role-may-not",
        /// The officer is not on the register, or no longer.
        OfficerUnknown = "officer-unknown",
        /// The act id was used for another command.
        ActIdReused = "act-id-reused",
        /// The act id is not a UUID of version 7.
        ActIdUnsound = "act-id-unsound",
        /// No subject bears that name.
        NotFound = "not-found",
        /// The act names nothing.
        NothingChosen = "nothing-chosen",
        /// The act would change nothing.
        AlreadySo = "already-so",
        /// The complaint is in a state from which the act does not lead.
        WrongState = "complaint.wrong-state",
        /// c2: nobody has the complaint.
        NoOfficer = "complaint.no-officer",
        /// c3: there is no way to reach the complainant.
        NoContact = "complaint.no-contact",
        /// A proposal about the complaint is still undecided.
        ProposalOpen = "complaint.proposal-open",
        /// c10: a referral was sent.
        ReferralSent = "complaint.referral-sent",
        /// The complaint stands in a case.
        InCase = "complaint.in-case",
        /// The complaint is not in the case that the act names.
        NotInCase = "complaint.not-in-case",
        /// c9: the advisory limitation has passed and no override was given.
        LimitationPassed = "complaint.limitation-passed",
        /// A file of evidence is not in the store.
        EvidenceNotStored = "evidence.not-stored",
        /// A file is a program or otherwise active: it is kept, and neither opened nor covered.
        EvidenceProgram = "evidence.program",
        /// A file is larger than the office takes.
        EvidenceTooLarge = "evidence.too-large",
        /// A file holds nothing.
        EvidenceEmpty = "evidence.empty",
        /// No covered copy could be drawn of a file; why is in what it is about.
        EvidenceNotCovered = "evidence.not-covered",
        /// What was handed in is a folder, a pipe or a device, and no file.
        EvidenceNoFile = "evidence.no-file",
        /// More files than one act receives.
        EvidenceTooMany = "evidence.too-many",
        /// An import names the same row key with other content.
        RowDiffers = "import.differs",
        /// The case is not in a stage that takes complaints.
        CaseTakesNone = "case.takes-no-complaints",
        /// The case is in a stage from which the act does not lead.
        CaseWrongState = "case.wrong-state",
        /// c7: the case is before a court and no reference of the prosecutor was given.
        CaseInCourt = "case.in-court",
        /// Only the case's own officer may do this.
        CaseNotYours = "case.not-yours",
        /// k2: the declaration on conflict of interest is missing.
        CaseConflict = "case.no-declaration",
        /// k4: the checklist of elements is not complete.
        CaseElementsOpen = "case.elements-open",
        /// k4: nothing was submitted by the case officer.
        CaseNotSubmitted = "case.not-submitted",
        /// k5: neither advice nor delegated authority.
        CaseNoAdvice = "case.no-advice",
        /// k5: the advisory limit has passed.
        CaseLimitationPassed = "case.limitation-passed",
        /// k6: the Secretary for Justice's written consent is missing.
        CaseNoConsent = "case.no-consent",
        /// A defendant or charge that the case does not have, or a key given twice.
        CaseChargeUnknown = "case.charge-unknown",
        /// k9: a sentence beyond the statutory maximum.
        CaseSentenceTooHigh = "case.sentence-too-high",
        /// k10: something is not yet disposed of.
        CaseNotDisposed = "case.not-disposed",
        /// k13: a case cannot join itself.
        CaseSame = "case.same",
        /// A new case and an existing one were both named, or neither.
        CaseOneOrNew = "case.one-or-new",
        /// c5: no consent and no legal basis.
        NoConsent = "referral.no-consent",
        /// The complainant has a letter of this kind already.
        LetterWritten = "letter.written",
        /// The letter is no longer the one that was shown.
        LetterChanged = "letter.changed",
        /// c5: the redaction check is not recorded.
        NoRedaction = "referral.no-redaction-check",
        /// The agency already has this complaint.
        ReferredAlready = "referral.already",
        /// The referral is not in a stage from which the act leads.
        ReferralWrongState = "referral.wrong-state",
        /// A list's number or rows are no longer what was rendered.
        ListMoved = "referral.list-moved",
        /// Files of evidence go with a packet only.
        PacketOnly = "packet.only",
        /// A file of evidence is of no complaint on the list.
        PacketElsewhere = "packet.elsewhere",
        /// Without the complainant's consent only covered copies go.
        PacketNoConsent = "packet.no-consent",
        /// A file would not leave as it was asked for: its bytes are others.
        PacketOtherBytes = "packet.other-bytes",
        /// A picture cannot be drawn anew without what the camera wrote.
        PacketNotCleaned = "packet.not-cleaned",
        /// More files than go with one packet.
        PacketTooMany = "packet.too-many",
        /// More bytes than go with one packet.
        PacketTooLarge = "packet.too-large",
        /// The list would hold nothing.
        ListEmpty = "referral.list-empty",
        /// You proposed this closure.
        ClosureSameOfficer = "closure.same-officer",
        /// You proposed this referral.
        ReferralSameOfficer = "referral.same-officer",
        /// You proposed this.
        ProposalSameOfficer = "proposal.same-officer",
        /// Only the proposer takes a proposal back.
        ProposalNotYours = "proposal.not-yours",
        /// The proposal was decided already.
        ProposalDecided = "proposal.decided",
        /// A duplicate must name the complaint that survives, and not itself.
        NoSurvivor = "closure.no-survivor",
        /// The complainant was not told and no reason is given.
        NotNotified = "closure.not-notified",
        /// The reason needs a body to refer to.
        NoReferTo = "closure.no-refer-to",
        /// The same officer recorded it.
        CourtSameOfficer = "case.same-officer",
        /// Nothing of that batch can be undone.
        NothingToUndo = "undo.nothing-left",
        /// Whoever gave the act stopped it before it was sealed.
        Stopped = "stopped",
        /// Only in a demonstration registry.
        DemonstrationOnly = "demonstration-only",
        /// The clock is far ahead of the last entry; an officer confirms it first.
        ClockUnconfirmed = "clock-unconfirmed",
        /// Instants go forward only.
        BackInTime = "play.back-in-time",
        /// An officer of that id is there already.
        OfficerThere = "officer.there-already",
        /// The last administrator cannot be taken away.
        LastAdministrator = "officer.last-administrator",
        /// A step is taken back by who logged it.
        StepNotYours = "step.not-yours",
        /// Another officer has the visitor's statement in hand.
        StatementInHand = "statement.in-hand",
        /// A trader was to be judged against itself.
        VerdictSelf = "verdict.against-itself",
        /// A verdict is taken back by who gave it, or by a supervisor.
        VerdictNotYours = "verdict.not-yours",
        /// The complaint says nothing that tells its trader from another.
        RuleTellsNobody = "rule.tells-nobody",
        /// The standing rule was ended, or its day has passed.
        RuleOver = "rule.over",
        /// The standing rule does not fit the complaint.
        RuleFitsNot = "rule.fits-not",
        /// The standing rule works only when an officer says so, or its officer is a supervisor no longer.
        RuleNotByItself = "rule.not-by-itself",
        /// The year's list has fewer days than the law gives.
        CalendarTooFew = "calendar.too-few",
    }
}

codes! {
    /// What is wrong with one field.
    ProblemCode {
        /// Nothing was given.
        Missing = "missing",
        /// Not a code of the reference data.
        UnknownCode = "unknown-code",
        /// Not a number.
        NotANumber = "not-a-number",
        /// Below nothing.
        Negative = "negative",
        /// Not a time or a day.
        NotATime = "not-a-time",
        /// Later than now.
        InFuture = "in-future",
        /// Neither yes nor no.
        NotYesNo = "not-yes-no",
        /// Longer than the field takes.
        TooLong = "too-long",
        /// Holds a NUL character.
        HoldsNul = "holds-nul",
        /// The row has more or fewer fields than the head.
        Ragged = "ragged-row",
        /// The same key was filed with other content.
        Differs = "differs",
        /// Not a unit of weight.
        NotAWeight = "not-a-weight",
        /// The text is not UTF-8.
        NotUtf8 = "not-utf8",
        /// Both days are the wrong way round.
        WrongOrder = "wrong-order",
        /// Not of the right form.
        Unsound = "unsound",
        /// Shorter than the field must be.
        TooShort = "too-short",
        /// Not later than today.
        InPast = "in-past",
        /// Further ahead than the field takes.
        TooFar = "too-far",
    }
}

/// Something that a refusal is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct About {
    /// What it was called in the command, or its reference number.
    pub name: String,
    /// A further code, such as the state it is in or the field that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// One problem of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// The field, by the name it bears in the command.
    pub field: String,
    /// What is wrong.
    pub code: ProblemCode,
    /// The complaint it belongs to, in an act that names many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// An act that was not done. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Failing {
    /// A rule says no.
    Refused {
        /// Which rule.
        code: RefusalCode,
        /// Whom or what it concerns; every member that is refused is named.
        about: Vec<About>,
    },
    /// Something is missing or unsound; all problems at once.
    Incomplete {
        /// The problems, in the order of the fields.
        problems: Vec<Problem>,
    },
    /// Something the act read has changed since.
    Stale {
        /// Who changed.
        subject: Vec<About>,
    },
}

impl Failing {
    /// A refusal about nothing in particular.
    #[must_use]
    pub fn refused(code: RefusalCode) -> Failing {
        Failing::Refused { code, about: Vec::new() }
    }
    /// A refusal about one thing.
    #[must_use]
    pub fn about(code: RefusalCode, name: impl Into<String>) -> Failing {
        Failing::Refused { code, about: vec![About::named(name)] }
    }
    /// A single missing or unsound field.
    #[must_use]
    pub fn problem(field: &str, code: ProblemCode) -> Failing {
        Failing::Incomplete { problems: vec![Problem { field: field.to_owned(), code, name: None }] }
    }
}

impl About {
    /// Named, without detail.
    #[must_use]
    pub fn named(name: impl Into<String>) -> About {
        About { name: name.into(), detail: None }
    }
    /// Named, with a detail code.
    #[must_use]
    pub fn with(name: impl Into<String>, detail: impl Into<String>) -> About {
        About { name: name.into(), detail: Some(detail.into()) }
    }
}

impl From<Id> for About {
    fn from(id: Id) -> About {
        About::named(id.hex())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_stable_and_never_shared() {
        let refusals: BTreeSet<_> = RefusalCode::ALL.iter().map(|c| c.code()).collect();
        assert_eq!(refusals.len(), RefusalCode::ALL.len(), "no two refusals bear one code");
        let problems: BTreeSet<_> = ProblemCode::ALL.iter().map(|c| c.code()).collect();
        assert_eq!(problems.len(), ProblemCode::ALL.len(), "nor two problems");
        for code in RefusalCode::ALL {
            assert_eq!(
                serde_json::to_string(code).unwrap(),
                format!("\"{}\"", code.code()),
                "the wire bears the code itself"
            );
        }
    }

    #[test]
    fn an_act_that_was_not_done_says_its_kind() {
        let wire = |failing: Failing| serde_json::to_string(&failing).unwrap();
        assert_eq!(
            wire(Failing::about(RefusalCode::NotFound, "T9")),
            r#"{"kind":"refused","code":"not-found","about":[{"name":"T9"}]}"#,
            "a refusal names what it is about"
        );
        assert_eq!(
            wire(Failing::problem("narrative", ProblemCode::Missing)),
            r#"{"kind":"incomplete","problems":[{"field":"narrative","code":"missing"}]}"#,
            "an incomplete act names its fields"
        );
        assert_eq!(
            wire(Failing::Stale { subject: vec![About::with("T1", "closed")] }),
            r#"{"kind":"stale","subject":[{"name":"T1","detail":"closed"}]}"#,
            "a stale one names what changed"
        );
    }
}

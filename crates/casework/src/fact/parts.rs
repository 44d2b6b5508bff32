//! What facts are made of, as it is sealed with them: members, contents, rows, evidence, what was proposed.
//!
//! Not the facts (`fact`). The same holds here: published shapes never change, and nothing that was typed stands in them.

use crate::code::{Code, Digest, Id};
use crate::money::Amount;
use crate::time::{Day, Instant};
use serde::{Deserialize, Serialize};

/// A digest of a particular, and what it is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed {
    /// Whose particular: a complaint, case, proposal, officer, step …
    pub of: Id,
    /// Which group, such as `complainant`, `trader`, `narrative`, `reason`.
    pub group: Code,
    /// `SHA-256(0x02 ‖ salt ‖ stored bytes)`.
    pub digest: Digest,
}

/// A member of a mass fact, with the act last seen on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The complaint.
    pub id: Id,
    /// The act last seen there.
    pub last: Id,
}

/// A member whose return a rule computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// The complaint.
    pub id: Id,
    /// The act last seen there.
    pub last: Id,
    /// The state to which it goes.
    pub to: Code,
    /// When it is due now.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Instant>,
}

/// A member that an undo left where it is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// The complaint.
    pub id: Id,
    /// Why: the state it is in now, or `changed`.
    pub why: Code,
}

/// Priority and due date as a rule computed them, with the rule's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priority {
    /// 1 urgent … 3 standard.
    pub level: u8,
    /// Due before this instant.
    pub due: Instant,
    /// The rule that gave it.
    pub rule: Code,
}

/// Expected, charged and factor, computed exactly when the fact was made (domain paper §3.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// Hong Kong dollars expected, to the cent.
    pub expected: Amount,
    /// Hong Kong dollars charged, to the cent.
    pub charged: Amount,
    /// Charged ÷ expected, to six decimals.
    pub factor: Amount,
}

/// What is sealed of a complaint's contents: codes, amounts and instants. Absent means unchanged or not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the fields are the columns of the complaint CSV, explained in the contract")]
pub struct Contents {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anonymous: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor_type: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_point: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_refer: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vulnerable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_or_services: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_shown: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_shown: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_believed: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_charged: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_paid: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allegations: Option<Vec<Code>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elements: Option<Vec<Code>>,
}

/// A row of an import that was not filed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRefused {
    /// The line on which it begins.
    pub line: u32,
    /// Field and problem, as codes.
    pub problems: Vec<(Code, Code)>,
}

/// The key under which an imported row is known, and a digest of what it said; both HMACs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowKey {
    /// HMAC of the source reference, or of the canonical fields and their occurrence.
    pub key: Digest,
    /// HMAC of the canonical fields.
    pub content: Digest,
}

/// A defendant as sealed; the name is a particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefendantFact {
    /// The office's key, D1.
    pub key: Code,
    /// `person` or `company`.
    pub kind: Code,
}

/// A charge as sealed; its particulars are a particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeFact {
    /// The office's key, C1.
    pub key: Code,
    /// The defendant's key.
    pub defendant: Code,
    /// The section charged.
    pub section: Code,
    /// The day of the act charged.
    pub committed_on: Day,
}

/// A file of evidence as sealed: what its bytes are, never what it was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFact {
    /// This file of this complaint; its name is a particular of this id.
    pub id: Id,
    /// SHA-256 of the bytes as they came.
    pub sha256: Digest,
    /// How many bytes.
    pub size: u64,
    /// What kind of file the bytes are, a code of the evidence kinds.
    pub media: Code,
}

/// A file of evidence that went with a packet, by the digest of the bytes that left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PacketFile {
    /// Whose.
    pub complaint: Id,
    /// The file.
    pub evidence: Id,
    /// SHA-256 of what left.
    pub sha256: Digest,
    /// Whether those are the bytes as they were received, with all that a camera wrote into them.
    pub as_received: bool,
}

/// What is covered in a copy: a box in ten-thousandths of the page, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the four sides")]
pub struct CoverFact {
    /// The page, from one.
    pub page: u32,
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
    /// A code of the redaction reasons.
    pub reason: Code,
}

/// A person of a complaint as sealed; who it is is a particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFact {
    /// This person of this complaint.
    pub id: Id,
    /// What they have to do with it, a code of the person roles.
    pub role: Code,
}

/// What a proposal proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are those of the proposing commands")]
pub enum Proposed {
    Closure {
        reason: Code,
        notified: bool,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        survivor: Option<Id>,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        refer_to: Option<Code>,
    },
    Referral {
        agency: Code,
        purpose: Code,
        #[serde(skip_serializing_if = "Option::is_none", default)]
        basis: Option<Code>,
        fields: Vec<Code>,
    },
    Consolidation {
        case: Id,
    },
    CaseReopening {
        case: Id,
        last: Id,
    },
    NoFurtherAction {
        case: Id,
        last: Id,
    },
}

/// One referral of one complaint, made when its proposal was approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralMade {
    /// The referral.
    pub id: Id,
    /// The complaint.
    pub complaint: Id,
    /// The act last seen on the complaint.
    pub last: Id,
    /// Whether names may go with it: consent stands.
    pub consent: bool,
}

/// A letter to one complainant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterWritten {
    /// The letter.
    pub id: Id,
    /// The complaint.
    pub complaint: Id,
    /// The act last seen on the complaint.
    pub last: Id,
    /// Its language.
    pub language: Code,
}

/// One referral that left, or came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferralMoved {
    /// The referral.
    pub id: Id,
    /// The complaint.
    pub complaint: Id,
    /// The act last seen on the complaint.
    pub last: Id,
    /// Whether the complaint's disposition becomes referred by it.
    pub disposes: bool,
}

//! What the entries of each list hold besides code, names and source.
//!
//! Only shapes: what an entry says is data, in `assets/reference`. A list's shape is chosen in
//! [`crate::reference`].

use super::Names;
use crate::code::Code;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($( $(#[$doc:meta])* $kind:ident { $( $(#[$fdoc:meta])* $field:ident : $ty:ty ),* $(,)? } )*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub struct $kind { $( $(#[$fdoc])* pub $field: $ty, )* }
    )* };
}

kinds! {
    /// For lists whose entries have nothing of their own.
    Nothing {}
    /// An element that an officer ticks, under an offence.
    Element {
        /// Plain (`trader`) where every offence has it, with the offence before it (`13E.hidden`) otherwise.
        code: Code,
        /// What is to be shown.
        names: Names,
        /// Whether a lawyer has yet to confirm it.
        verify: bool,
    }
    /// The greatest penalties; years of imprisonment, Hong Kong dollars as exact decimals.
    Penalty {
        /// On indictment.
        fine_hkd: Decimal,
        /// On indictment.
        prison_years: u32,
        /// On summary conviction.
        summary_fine_hkd: Decimal,
        /// On summary conviction.
        summary_prison_years: u32,
        /// Whether the summary maxima are uncertain.
        summary_verify: bool,
    }
    /// What an offence has.
    Offence {
        /// As cited: `s.13E`.
        section: String,
        /// Its stream, a code of `allegation_groups`.
        group: Code,
        /// Whether the person deceived must be a consumer.
        consumer_needed: bool,
        /// The greatest penalties.
        penalty: Penalty,
        /// The tick-list, in order.
        elements: Vec<Element>,
    }
    /// What a referral destination has.
    Agency {
        /// `government`, `statutory`, `body`, `customs`, `outside` or `other`.
        kind: Code,
        /// Where it can be telephoned, if published.
        phone: Option<String>,
        /// What it deals with, for the officer's choice.
        handles: Names,
    }
    /// What a control point has.
    ControlPoint {
        /// `land`, `rail`, `air` or `sea`.
        by: Code,
    }
    /// What a district has.
    District {
        /// `hong-kong`, `kowloon` or `new-territories`.
        region: Code,
    }
    /// What a visitor type has.
    VisitorType {
        /// Whether it counts in the published share of Mainland visitors.
        mainland_visitor: bool,
        /// Whether it stands for a short-term visitor unless an officer says otherwise.
        short_term: bool,
        /// The letter of the exit endorsement.
        endorsement: Option<Code>,
    }
    /// What a sector has.
    Sector {
        /// Whether it counts in the published figure of medicine-shop complaints.
        medicine_shop: bool,
    }
    /// What a unit has.
    Unit {
        /// `hong-kong`, `troy`, `mainland`, `taiwan`, `imperial`, `metric` or `count`.
        system: Code,
        /// The exact mass in grams; `None` for what is not a weight.
        grams: Option<Decimal>,
        /// Units that are taken for this one.
        confused_with: Vec<Code>,
    }
    /// What a close reason or a case outcome has.
    Needing {
        /// What must be named with it, if anything.
        needs: Option<Code>,
    }
    /// What a currency has.
    Currency {
        /// Places of its minor unit.
        decimals: u32,
    }
    /// What a step has.
    Step {
        /// Whether a visitor's complaint with this step counts as handled by the Quick Action Team.
        counts_as_handled: bool,
    }
    /// What a kind of evidence has.
    EvidenceKind {
        /// As the kind is named where files travel: `image/jpeg`.
        mime: String,
        /// `image` and `page` where the helper draws it, `text` and `mail` where its words are shown, `source` where what is
        /// written in it is, `none` otherwise.
        shown: Code,
        /// Whether it does something when opened, so that it never is.
        program: bool,
        /// Endings of names by which it is told where the bytes do not say.
        endings: Vec<String>,
    }
    /// What a court has.
    Court {
        /// `magistrates`, `district` or `first-instance`.
        level: Code,
    }
    /// What a verdict has.
    Verdict {
        /// Whether it is a conviction.
        conviction: bool,
    }
    /// What a reason for a verdict on traders has.
    VerdictReason {
        /// `same` or `not-same` where it is a reason for that alone.
        verdict: Option<Code>,
        /// `note` where a word of explanation must be given with it.
        needs: Option<Code>,
    }
    /// What a legal basis has.
    LegalBasis {
        /// Whether it rests on the complainant's consent.
        consent: bool,
    }
    /// What an agency's reply has.
    AgencyReply {
        /// Whether the complaint comes back to the office by it.
        returns: bool,
    }
    /// What an origin of a case has.
    CaseOrigin {
        /// Whether a case of this origin begins with complaints.
        from_complaints: bool,
    }
    /// What a configurable number has.
    Rule {
        /// The number.
        value: i64,
        /// `hours`, `working-days`, `days`, `years` or `cents`.
        measure: Code,
    }
}

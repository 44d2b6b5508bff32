//! What lies on the table when an act is decided: the columns that its rule needs, never whole files.
//!
//! Not how they are fetched; that is `registry::papers`. For a mass act they are read by one join. The states and stages
//! in which they lie are in `state`.

mod state;

use crate::code::{Code, Digest, Id};
use crate::command::Name;
use crate::fact::{Contents, Member, Proposed, RowKey};
use crate::number::{Number, Series};
use crate::reference::Reference;
use crate::refusal::{About, Failing, RefusalCode};
use crate::roles::Role;
use crate::time::{Day, Instant};
use std::collections::{BTreeMap, HashMap, HashSet};

pub use state::{Stage, State};

/// A complaint as its rules need it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns of the complaint's table, named as on the screen")]
pub struct ComplaintPaper {
    pub id: Id,
    /// The reference number, for naming it in a refusal.
    pub number: String,
    pub state: State,
    pub last: Id,
    pub owner: Option<Code>,
    pub received_at: Instant,
    pub due: Instant,
    /// Since when the clock stands still.
    pub paused_at: Option<Instant>,
    pub quick_action: bool,
    pub has_contact: bool,
    /// Fields that assessment asks for and that are neither given nor recorded as unknown.
    pub open_fields: Vec<&'static str>,
    pub consent_refer: Option<bool>,
    pub transaction_on: Option<Day>,
    pub case: Option<Id>,
    pub case_stage: Option<Stage>,
    /// The act by which it joined its case, and the state from which it came.
    pub joined_by: Option<Id>,
    pub came_from: Option<State>,
    pub open_proposal: Option<Id>,
    /// Referrals that have left and were not returned, and those approved but unsent.
    pub referrals_sent: u32,
    pub referrals_unsent: u32,
    /// Agencies that have it, or are about to.
    pub agencies: Vec<Code>,
    /// What it says, for acts on one complaint only.
    pub contents: Option<Box<Contents>>,
    /// Where its statement stands, for logging a step only.
    pub statement: Option<StatementPaper>,
}

/// A visitor's statement that was begun or taken.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "named as on the screen")]
pub struct StatementPaper {
    pub officer: Code,
    pub signed: bool,
}

/// A case as its rules need it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns of the case's table, named as on the screen")]
pub struct CasePaper {
    pub id: Id,
    pub number: String,
    pub stage: Stage,
    pub last: Id,
    pub officer: Code,
    pub section: Code,
    pub members: u32,
    /// Earliest transaction day of a member, and whether one has none.
    pub earliest_transaction: Option<Day>,
    pub discovery_on: Option<Day>,
    pub limit_on: Option<Day>,
    pub submitted: bool,
    pub undertaking_ends: Option<Day>,
    pub warning_served: bool,
    pub charges: Vec<ChargePaper>,
    pub defendants: Vec<Code>,
    pub court_events: Vec<CourtPaper>,
    /// The stage before suspension or conclusion.
    pub stage_before: Option<Stage>,
    /// The members, only for merging.
    pub member_list: Vec<Member>,
}

/// A charge as k9 and k10 need it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct ChargePaper {
    pub key: Code,
    pub defendant: Code,
    pub section: Code,
    pub verdict: Option<Code>,
    pub sentenced: bool,
    pub withdrawn: bool,
}

/// A court event as its verification needs it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct CourtPaper {
    pub id: Id,
    pub recorded_by: Code,
    pub verified: bool,
}

/// A proposal and its members as they were when it was made.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct ProposalPaper {
    pub id: Id,
    pub last: Id,
    pub proposed: Proposed,
    pub proposer: Code,
    /// `open`, `approved`, `returned`, `withdrawn`.
    pub state: Code,
    /// As sealed when proposed.
    pub members: Vec<Member>,
}

/// A referral as its rules need it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct ReferralPaper {
    pub id: Id,
    pub complaint: Id,
    pub proposal: Id,
    pub agency: Code,
    /// `approved`, `sent`, `acknowledged`, `accepted`, `answered`, `declined`, `returned`, `recalled`.
    pub state: Code,
    /// The state the complaint had when the referral left.
    pub came_from: Option<State>,
    pub disposes: bool,
    /// Whether the complainant's consent stood when it was approved.
    pub consent: bool,
}

/// A file of evidence as a packet needs it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct ExhibitPaper {
    pub complaint: Id,
    /// The number of its complaint, and its own within it.
    pub number: String,
    pub n: u32,
    pub sha256: Digest,
    /// A code of the evidence kinds.
    pub media: Code,
    /// Whether it is a covered copy of another.
    pub covered: bool,
}

/// An officer as the door needs one.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct OfficerPaper {
    pub roles: Vec<Role>,
    pub disabled: bool,
}

/// A logged step as taking it back needs it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct StepPaper {
    pub id: Id,
    pub complaint: Id,
    pub officer: Code,
    pub withdrawn: bool,
}

/// The verdict that holds between the trader of a complaint and that of another.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct HoldingPaper {
    pub same: bool,
    /// By what the two were known to agree.
    pub known: Vec<Code>,
}

/// A verdict as taking it back needs it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct VerdictPaper {
    pub officer: Code,
    pub withdrawn: bool,
}

/// A standing rule as its acts need it.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct RulePaper {
    pub id: Id,
    pub last: Id,
    /// The supervisor who set it.
    pub owner: Code,
    /// The complaint whose trader is meant.
    pub trader: Id,
    pub case: Id,
    pub until: Day,
    pub by_itself: bool,
    pub ended: bool,
    /// The waiting complaints that it fits and no rule before it, by id; only applying asks.
    pub fits: HashSet<Id>,
}

/// What is known of an import row's key.
#[derive(Debug, Clone, Copy)]
pub struct RowKnown {
    /// The row's keys, computed by the door.
    pub key: RowKey,
    /// The content that was filed under this key before.
    pub filed: Option<Digest>,
}

/// The figures of a report: up to which entry they count, and what they are.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct FiguresPaper {
    pub head: u64,
    pub seal: Digest,
    /// SHA-256 of the canonical figures.
    pub sha256: Digest,
    /// Each figure by its name.
    pub figures: serde_json::Value,
}

/// A stored file as its rules need it; what the store found in its bytes.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "columns")]
pub struct StoredPaper {
    pub size: u64,
    /// A code of the evidence kinds.
    pub media: Code,
}

/// The papers of one act.
pub struct Papers<'a> {
    /// The office's reference data.
    pub reference: &'a Reference,
    /// Whether this is a demonstration registry.
    pub demonstration: bool,
    /// Every officer.
    pub officers: BTreeMap<Code, OfficerPaper>,
    /// Complaints by the name the command gave them, or by id where a proposal or batch names them.
    pub complaints: HashMap<Name, ComplaintPaper>,
    /// Cases likewise.
    pub cases: HashMap<Name, CasePaper>,
    /// Proposals likewise.
    pub proposals: HashMap<Name, ProposalPaper>,
    /// Referrals likewise.
    pub referrals: HashMap<Name, ReferralPaper>,
    /// Lists: name and id.
    pub lists: HashMap<Name, Id>,
    /// The last number given, by series, in the year of the act.
    pub numbers: BTreeMap<Series, u32>,
    /// For an import, and for filing under a source reference: what is known of each row's key.
    pub rows: Vec<Option<RowKnown>>,
    /// The files that the act names and that are stored.
    pub stored: HashMap<Digest, StoredPaper>,
    /// Those of them that the complaint named has already.
    pub held: HashSet<Digest>,
    /// The file of evidence that the act names, by its id, where the complaint named has it.
    pub exhibits: HashMap<Id, Digest>,
    /// The files of evidence that a packet names.
    pub packet: HashMap<Id, ExhibitPaper>,
    /// The copy of evidence that the act names, where one of that complaint left.
    pub copies: HashSet<Id>,
    /// The people of the complaint named who were not struck; only striking asks.
    pub people: HashSet<Id>,
    /// For undoing a batch: the complaints that it joined.
    pub batch: Vec<Id>,
    /// Logged steps by the name the command gave them.
    pub steps: HashMap<Name, StepPaper>,
    /// Letters that complainants have, by complaint and kind; only writing letters asks.
    pub letters: HashSet<(Id, Code)>,
    /// Figures that were taken out, by the id of the taking, where the act names one.
    pub takings: HashSet<Id>,
    /// The figures that a report would keep, as the door counted them.
    pub figures: Option<FiguresPaper>,
    /// The reminders in force, in minutes before departure.
    pub reminders: Vec<u32>,
    /// For judging: the verdict that holds between a complaint, by its id, and the one judged against.
    pub holding: HashMap<Id, HoldingPaper>,
    /// Verdicts by the act that gave them.
    pub verdicts: HashMap<Id, VerdictPaper>,
    /// Standing rules by their id: the one named, or for setting one all that were not ended.
    pub rules: HashMap<Id, RulePaper>,
    /// Complaints that say something by which their trader is told from another; only setting a rule asks.
    pub tells: HashSet<Id>,
    /// How many entries the journal has; only acknowledging an alarm asks.
    pub head: u64,
}

impl<'a> Papers<'a> {
    /// An empty table.
    #[must_use]
    pub fn new(reference: &'a Reference) -> Papers<'a> {
        Papers {
            reference,
            demonstration: false,
            officers: BTreeMap::new(),
            complaints: HashMap::new(),
            cases: HashMap::new(),
            proposals: HashMap::new(),
            referrals: HashMap::new(),
            lists: HashMap::new(),
            numbers: BTreeMap::new(),
            rows: Vec::new(),
            stored: HashMap::new(),
            letters: HashSet::new(),
            takings: HashSet::new(),
            figures: None,
            held: HashSet::new(),
            exhibits: HashMap::new(),
            packet: HashMap::new(),
            copies: HashSet::new(),
            people: HashSet::new(),
            batch: Vec::new(),
            steps: HashMap::new(),
            reminders: crate::office::REMINDERS.to_vec(),
            holding: HashMap::new(),
            verdicts: HashMap::new(),
            rules: HashMap::new(),
            tells: HashSet::new(),
            head: 0,
        }
    }

    /// The complaints named, each once, in the order of the command.
    ///
    /// # Errors
    /// When none is named, or some are not to be found: all of those are listed.
    pub fn complaints<'p>(&'p self, names: &[Name]) -> Result<Vec<&'p ComplaintPaper>, Failing> {
        if names.is_empty() {
            return Err(Failing::refused(RefusalCode::NothingChosen));
        }
        let mut seen = std::collections::HashSet::with_capacity(names.len());
        let mut found = Vec::with_capacity(names.len());
        let mut missing = Vec::new();
        for name in names {
            match self.complaints.get(name) {
                Some(paper) if seen.insert(paper.id) => found.push(paper),
                Some(_) => {}
                None => missing.push(About::named(name.0.clone())),
            }
        }
        if missing.is_empty() {
            Ok(found)
        } else {
            Err(Failing::Refused { code: RefusalCode::NotFound, about: missing })
        }
    }

    /// The complaint named.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn complaint(&self, name: &Name) -> Result<&ComplaintPaper, Failing> {
        self.complaints.get(name).ok_or_else(|| Failing::about(RefusalCode::NotFound, name.0.clone()))
    }

    /// The case named.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn case(&self, name: &Name) -> Result<&CasePaper, Failing> {
        self.cases.get(name).ok_or_else(|| Failing::about(RefusalCode::NotFound, name.0.clone()))
    }

    /// The proposal named.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn proposal(&self, name: &Name) -> Result<&ProposalPaper, Failing> {
        self.proposals.get(name).ok_or_else(|| Failing::about(RefusalCode::NotFound, name.0.clone()))
    }

    /// The number that the `nth` new thing of a series gets in this act, from 0.
    #[must_use]
    pub fn next_number(&self, series: Series, at: Instant, nth: u32) -> Number {
        Number { series, year: at.year(), n: self.numbers.get(&series).copied().unwrap_or(0) + 1 + nth }
    }
}

//! The ordinary tables, and the only code that changes them: each fact applied, entry by entry.
//!
//! Applying reads neither the clock nor the reference data: what a rule computed is sealed in the fact.
//! So replaying the journal gives the same tables, which `verify` proves.

mod case;
mod complaint;
mod evidence;
mod letter;
mod moving;
mod office;
mod people;
mod proposal;
mod referral;
mod statement;
mod statistics;
mod trader;
pub mod words;

use crate::fault::Fault;
use crate::journal::{Entry, to_i64};
use casework::code::{Digest, Id};
use casework::fact::{Fact, Typed};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

const RECORD: &str = include_str!("schema.sql");
const DERIVED: &str = include_str!("derived.sql");
/// What is kept beside the journal and not made from it; every table only if it is not there yet.
pub(crate) const KEPT: &str = include_str!("kept.sql");

/// The tables that are made from journal and particulars, in the order in which `verify` compares them,
/// with the order of their rows.
pub const REBUILT: &[(&str, &str)] = &[
    ("registry", "only"),
    ("act", "id"),
    ("officer", "code"),
    ("holiday", "day"),
    ("holiday_year", "year"),
    ("calendar_said", "key"),
    ("office_setting", "name"),
    ("number", "series, year"),
    ("row_key", "key"),
    ("complaint", "key"),
    ("complainant", "complaint"),
    ("narrative", "complaint"),
    ("standing", "complaint, from_seq"),
    ("membership", "complaint, from_seq"),
    ("case_file", "key"),
    ("case_stage", "case_key, from_seq"),
    ("defendant", "case_key, key"),
    ("charge", "case_key, key"),
    ("court_event", "key"),
    ("proposal", "key"),
    ("proposal_member", "proposal, complaint"),
    ("referral", "id"),
    ("agency_address", "key"),
    ("letter", "key, complaint"),
    ("referral_list", "key"),
    ("referral_list_row", "list, referral"),
    ("statistics_taken", "key"),
    ("kept_report", "key"),
    ("step", "key"),
    ("note", "key"),
    ("evidence", "complaint, n"),
    ("custody", "key, n"),
    ("statement", "key"),
    ("person", "complaint, n"),
    ("trader_verdict", "seq, complaint"),
    ("standing_rule", "key"),
    ("rule_batch", "seq"),
    ("alarm_seen", "key"),
    ("complaint_history", "complaint, seq"),
    ("case_history", "case_key, seq"),
];

/// The full-text tables, rebuilt with the others.
pub const WORDS: &[&str] = &["complaint_words", "masked_words", "case_words"];

/// Makes every table of new books.
///
/// # Errors
/// Faults of the database.
pub fn make_all(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch(RECORD)?;
    conn.execute_batch(KEPT)?;
    make_derived(conn)
}

/// Makes the tables that are made from the journal.
///
/// # Errors
/// Faults of the database.
pub fn make_derived(conn: &Connection) -> Result<(), Fault> {
    Ok(conn.execute_batch(DERIVED)?)
}

/// Makes every table of a registry that is only made to be compared and thrown away: full-text tables without
/// the indexes of beginnings, which hold no term of their own, and with buffers that are written out once.
///
/// # Errors
/// Faults of the database.
pub(crate) fn make_for_comparison(conn: &Connection) -> Result<(), Fault> {
    conn.execute_batch(RECORD)?;
    conn.execute_batch(KEPT)?;
    conn.execute_batch(&DERIVED.replace(", prefix='2 3'", ""))?;
    // Only questions look these up; applying a fact does not.
    for index in ["received", "state", "due", "leaves", "name", "url", "phone", "brn", "owner", "order_no", "retold"] {
        conn.execute_batch(&format!("DROP INDEX complaint_{index};"))?;
    }
    conn.execute_batch(
        "DROP INDEX standing_received; DROP INDEX act_at; DROP INDEX complainant_phone; DROP INDEX complainant_email;",
    )?;
    for table in WORDS {
        conn.execute_batch(&format!(
            "INSERT INTO {table}({table}, rank) VALUES('automerge', 0); INSERT INTO {table}({table}, rank) VALUES('hashsize', 268435456);"
        ))?;
    }
    Ok(())
}

/// Drops the tables that are made from the journal.
///
/// # Errors
/// Faults of the database.
pub(crate) fn drop_derived(conn: &Connection) -> Result<(), Fault> {
    for (table, _) in REBUILT {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS {table};"))?;
    }
    for table in WORDS {
        conn.execute_batch(&format!("DROP TABLE IF EXISTS {table};"))?;
    }
    Ok(())
}

/// What applying one entry needs at hand.
pub(crate) struct Applying<'a> {
    pub conn: &'a Connection,
    pub entry: &'a Entry,
    /// The entry's number, as SQLite's integer.
    pub seq: i64,
    /// Files whose words are to be indexed before the commit.
    pub changed: &'a words::Changed,
}

impl Applying<'_> {
    pub fn act(&self) -> [u8; 16] {
        self.entry.header.act.0
    }
    pub fn officer(&self) -> &str {
        self.entry.header.officer.as_str()
    }
    pub fn at(&self) -> i64 {
        self.entry.header.at.0
    }
    pub fn role(&self) -> &str {
        self.entry.header.role.as_ref().map_or("", |r| r.as_str())
    }

    /// Runs a cached statement.
    pub fn run(&self, sql: &str, params: impl rusqlite::Params) -> Result<usize, Fault> {
        Ok(self.conn.prepare_cached(sql)?.execute(params)?)
    }

    /// What a particular says, or null when it was expunged.
    pub fn said(&self, digest: &Digest) -> Result<Value, Fault> {
        let body: Option<Vec<u8>> = self
            .conn
            .prepare_cached("SELECT body FROM particular WHERE digest = ?1")?
            .query_row([digest.0], |row| row.get(0))
            .optional()?;
        match body {
            None => Ok(Value::Null),
            Some(body) => serde_json::from_slice(&body).map_err(|_| Fault::Particular { seq: self.entry.header.seq }),
        }
    }

    /// The single text of a group, when it is there.
    pub fn text(&self, typed: &[Typed], group: &str) -> Result<Option<String>, Fault> {
        match typed.iter().find(|t| t.group.as_str() == group) {
            None => Ok(None),
            Some(t) => Ok(self.said(&t.digest)?.get("text").and_then(Value::as_str).map(str::to_owned)),
        }
    }

    /// The key of a complaint by its id.
    pub fn complaint(&self, id: Id) -> Result<i64, Fault> {
        self.key("SELECT key FROM complaint WHERE id = ?1", id)
    }
    pub fn case(&self, id: Id) -> Result<i64, Fault> {
        self.key("SELECT key FROM case_file WHERE id = ?1", id)
    }
    pub fn proposal(&self, id: Id) -> Result<i64, Fault> {
        self.key("SELECT key FROM proposal WHERE id = ?1", id)
    }
    fn key(&self, sql: &str, id: Id) -> Result<i64, Fault> {
        self.conn
            .prepare_cached(sql)?
            .query_row([id.0], |row| row.get(0))
            .optional()?
            .ok_or(Fault::Damaged { seq: self.entry.header.seq })
    }

    /// Notes that this entry touches a complaint.
    pub fn touch(&self, complaint: i64) -> Result<(), Fault> {
        self.run(
            "INSERT OR IGNORE INTO complaint_history(complaint, seq) VALUES(?1, ?2)",
            params![complaint, self.seq],
        )?;
        Ok(())
    }
    pub fn touch_case(&self, case: i64) -> Result<(), Fault> {
        self.run("INSERT OR IGNORE INTO case_history(case_key, seq) VALUES(?1, ?2)", params![case, self.seq])?;
        Ok(())
    }
}

/// Applies one entry to the tables.
///
/// # Errors
/// Faults of the database, or [`Fault::Damaged`] when the entry names what is not there.
pub(crate) fn apply(conn: &Connection, entry: &Entry, changed: &words::Changed) -> Result<(), Fault> {
    let on = Applying { conn, entry, seq: to_i64(entry.header.seq), changed };
    record_act(&on)?;
    match &entry.fact {
        Fact::RegistryOpened { .. }
        | Fact::RegistryRestored { .. }
        | Fact::OfficerAdded { .. }
        | Fact::OfficerRolesSet { .. }
        | Fact::OfficerDisabled { .. }
        | Fact::OfficerEnabled { .. }
        | Fact::KeyChanged { .. }
        | Fact::HolidaySet { .. }
        | Fact::HolidaysConfirmed { .. }
        | Fact::RemindersSet { .. }
        | Fact::ClockConfirmed { .. }
        | Fact::RefusedByRole { .. }
        | Fact::ComplaintsImported { .. } => office::apply(&on),
        Fact::ComplaintFiled { .. }
        | Fact::ComplaintAmended { .. }
        | Fact::StepLogged { .. }
        | Fact::StepWithdrawn { .. }
        | Fact::NoteAdded { .. }
        | Fact::PrioritySet { .. }
        | Fact::ParticularsShown { .. } => complaint::apply(&on),
        Fact::PeopleNamed { .. } | Fact::PersonStruck { .. } => people::apply(&on),
        Fact::EvidenceReceived { .. }
        | Fact::EvidenceViewed { .. }
        | Fact::EvidenceCopied { .. }
        | Fact::EvidenceNotCopied { .. }
        | Fact::EvidenceRedacted { .. } => evidence::apply(&on),
        Fact::StatementSigned { .. } => statement::apply(&on),
        Fact::ComplaintsAssessed { .. }
        | Fact::InformationAsked { .. }
        | Fact::AssessmentResumed { .. }
        | Fact::ComplaintsAssigned { .. }
        | Fact::ComplaintsConsolidated { .. }
        | Fact::ComplaintsDetached { .. }
        | Fact::ComplaintsClosed { .. }
        | Fact::ComplaintsReopened { .. }
        | Fact::ComplaintsVoided { .. }
        | Fact::CasesMerged { .. }
        | Fact::ComplaintsMoved { .. } => moving::apply(&on),
        Fact::ProposalMade { .. }
        | Fact::ProposalApproved { .. }
        | Fact::ProposalReturned { .. }
        | Fact::ProposalWithdrawn { .. } => proposal::apply(&on),
        Fact::ReferralsApproved { .. }
        | Fact::ReferralsRecalled { .. }
        | Fact::ReferralsSent { .. }
        | Fact::ReferralAnswered { .. }
        | Fact::ReferralsChased { .. }
        | Fact::AgencyAddressed { .. }
        | Fact::ReferralListTaken { .. }
        | Fact::ExportFailed { .. } => referral::apply(&on),
        Fact::LettersWritten { .. } => letter::apply(&on),
        // The journal itself is the register of what was taken.
        Fact::ListTaken { .. } | Fact::ListNotWritten { .. } => Ok(()),
        Fact::StatisticsTaken { .. } | Fact::StatisticsNotWritten { .. } | Fact::ReportKept { .. } => {
            statistics::apply(&on)
        }
        Fact::TradersJudged { .. }
        | Fact::VerdictWithdrawn { .. }
        | Fact::StandingRuleSet { .. }
        | Fact::StandingRuleEnded { .. }
        | Fact::AlarmAcknowledged { .. } => trader::apply(&on),
        Fact::CaseOpened { .. }
        | Fact::CaseAssigned { .. }
        | Fact::InvestigationStarted { .. }
        | Fact::CaseSuspended { .. }
        | Fact::CaseResumed { .. }
        | Fact::CaseSubmitted { .. }
        | Fact::LegalAdviceSought { .. }
        | Fact::CaseProsecuted { .. }
        | Fact::UndertakingAccepted { .. }
        | Fact::CaseWarned { .. }
        | Fact::CaseNotPursued { .. }
        | Fact::CourtEventRecorded { .. }
        | Fact::CourtEventVerified { .. }
        | Fact::UndertakingBreached { .. }
        | Fact::CaseConcluded { .. }
        | Fact::CaseReopened { .. } => case::apply(&on),
    }
}

/// One row an act, by which a repeated act is known and instants find their place in the order.
fn record_act(on: &Applying<'_>) -> Result<(), Fault> {
    let header = &on.entry.header;
    if header.part == 1 {
        let mac = header.command.unwrap_or(Digest([0; 32]));
        on.run(
            "INSERT INTO act(id, mac, first_seq, last_seq, officer, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            params![header.act.0, mac.0, on.seq, on.seq + i64::from(header.of) - 1, on.officer(), on.at()],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{DERIVED, KEPT};
    use crate::store::BOOKS_FORMAT;
    use sha2::{Digest, Sha256};

    #[test]
    fn another_shape_of_the_tables_is_another_format() {
        let shape = Sha256::new().chain_update(DERIVED).chain_update(KEPT).finalize();
        let shape: String = shape[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            (BOOKS_FORMAT, shape.as_str()),
            (6, "95c25b30053ad810"),
            "books that were made with other tables cannot be read: freeze a registry of the format before \
             (tests/upgrade), raise BOOKS_FORMAT, and write the new shape here"
        );
    }
}

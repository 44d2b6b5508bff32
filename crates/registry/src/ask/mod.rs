//! Questions: what the screens and the command line may ask, each in a file of its own.
//!
//! A question is asked on a connection that cannot write. It gives a flat view shaped for its screen.
//! The list below is the router, the TypeScript map and the subjects whose change makes an answer old.

use crate::fault::{Failure, Fault};
use casework::code::{Code, Digest};
use casework::reference::Reference;
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::roles::{Role, SHOW};
use casework::time::Instant;
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Who asks, of which books, at what time.
pub struct Asking<'a> {
    /// A connection that cannot write.
    pub conn: &'a Connection,
    /// The office's reference data.
    pub reference: &'a Reference,
    /// The officer who asks.
    pub officer: &'a Code,
    /// The roles held.
    pub roles: &'a [Role],
    /// Now, by the clock.
    pub now: Instant,
    /// Results in their order, kept until something changes.
    pub results: &'a complaints::Results,
}

impl Asking<'_> {
    /// Whether the officer may see what masked particulars say, and so find their words.
    #[must_use]
    pub fn may_unmask(&self) -> bool {
        self.roles.iter().any(|r| SHOW.contains(r))
    }

    /// The newest entry: while it is the same, so is every answer that does not depend on the clock.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn newest(&self) -> Result<i64, Fault> {
        let sql = "SELECT coalesce(max(seq), 0) FROM journal";
        Ok(self.conn.prepare_cached(sql)?.query_row([], |r| r.get(0))?)
    }

    /// How many entries the journal has, and the seal of the last of them.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn head(&self) -> Result<(i64, Option<Digest>), Fault> {
        let mut statement = self.conn.prepare_cached("SELECT seq, seal FROM journal ORDER BY seq DESC LIMIT 1")?;
        let mut rows = statement.query([])?;
        match rows.next()? {
            Some(row) => Ok((row.get(0)?, Some(Digest(row.get(1)?)))),
            None => Ok((0, None)),
        }
    }

    /// The greatest seq whose instant lies before `at`: the state as at that instant.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn seq_before(&self, at: Instant) -> Result<i64, Fault> {
        let seq: Option<i64> =
            self.conn.prepare_cached("SELECT max(last_seq) FROM act WHERE at < ?1")?.query_row([at.0], |r| r.get(0))?;
        Ok(seq.unwrap_or(0))
    }
}

/// Reads a question's parameters.
///
/// # Errors
/// `unsound` when they are not what the question takes.
pub fn parameters<P: DeserializeOwned>(params: Value) -> Result<P, Failure> {
    let params = if params.is_null() { Value::Object(serde_json::Map::new()) } else { params };
    serde_json::from_value(params).map_err(|_| Failing::problem("params", ProblemCode::Unsound).into())
}

pub(crate) fn not_found(name: &str) -> Failure {
    Failing::about(RefusalCode::NotFound, name.chars().take(80).collect::<String>()).into()
}

macro_rules! questions {
    ($( $(#[$doc:meta])* $name:ident ( $params:ty ) -> $view:ty, of [$($subject:literal),*]; )*) => {
        $( $(#[$doc])* pub mod $name; )*

        /// Every question, with the kinds of subject whose change makes its answer old.
        pub const QUESTIONS: &[(&str, &[&str])] = &[ $( (stringify!($name), &[$($subject),*]) ),* ];

        /// Answers a question by its name.
        ///
        /// # Errors
        /// `not-found` for a question that does not exist; otherwise the question's own.
        pub fn ask(asking: &Asking<'_>, name: &str, params: Value) -> Result<Value, Failure> {
            match name {
                $( stringify!($name) => {
                    let view = $name::ask(asking, parameters::<$params>(params)?)?;
                    serde_json::to_value(view).map_err(|e| Failure::from(Fault::Other(e.to_string())))
                } )*
                _ => Err(not_found(name)),
            }
        }

        /// Adds the types of every question's parameters and view, for the wire.
        pub fn collect(all: &mut crate::wire::Collected) {
            $( all.of_question(stringify!($name)); all.add::<$params>(); all.add::<$view>(); )*
        }

        /// Every question with the names of its parameters' and its view's type.
        #[must_use]
        pub fn named() -> Vec<(&'static str, String, String)> {
            let config = ts_rs::Config::default();
            vec![ $( (
                stringify!($name),
                <$params as ts_rs::TS>::ident(&config),
                <$view as ts_rs::TS>::ident(&config),
            ) ),* ]
        }
    };
}

pub mod extracted;
pub mod known;
pub mod parts;
mod register;
pub mod trader_keys;

questions! {
    /// The frame: who is signed in, the counts in the rail, the head of the journal.
    desk(desk::Params) -> desk::Desk, of ["complaint", "case", "proposal", "referral", "officer", "list"];
    /// Reference data in three languages.
    reference(reference::Params) -> reference::View, of [];
    /// The office's calendar of general holidays.
    calendar(calendar::Params) -> calendar::View, of ["office"];
    /// The office as a whole: reminders, registry, keys.
    office(office::Params) -> office::View, of ["office", "officer"];
    /// Officers by code.
    officers(officers::Params) -> officers::View, of ["officer"];
    /// The departure board.
    board(board::Params) -> board::Board, of ["complaint"];
    /// The list of complaints, by key.
    complaints(complaints::Params) -> complaints::Page, of ["complaint", "case"];
    /// The imports, with what is left of each to take back.
    imports(imports::Params) -> imports::View, of ["complaint"];
    /// The ids of a whole result, for an act on all of it.
    complaint_ids(complaint_ids::Params) -> complaint_ids::Ids, of ["complaint", "case"];
    /// How a text in the language of queries is read, part by part, or where it makes no sense.
    query(query::Params) -> query::View, of ["complaint", "case", "officer"];
    /// How many complaints each of several queries finds.
    view_counts(view_counts::Params) -> view_counts::Counts, of ["complaint", "case"];
    /// The views that an officer and the team have kept.
    saved_views(saved_views::Params) -> saved_views::View, of ["view"];
    /// One complaint's file.
    complaint_file(complaint_file::Params) -> complaint_file::File, of ["complaint", "case", "proposal", "referral"];
    /// The evidence of several complaints, one file after the other.
    evidence_of(evidence_of::Params) -> evidence_of::View, of ["complaint", "case"];
    /// What masked particulars say, for the act by which they were shown.
    particulars(particulars::Params) -> particulars::View, of ["complaint"];
    /// What an amendment or narrative was before; the history of one subject.
    history(history::Params) -> history::History, of ["complaint", "case", "proposal", "referral"];
    /// Full-text search.
    search(search::Params) -> search::Found, of ["complaint", "case"];
    /// Groups of complaints not yet in a case that name one trader.
    groups(groups::Params) -> groups::Groups, of ["complaint", "case"];
    /// Verdicts on traders: of a complaint, of a group, or all.
    verdicts(verdicts::Params) -> verdicts::View, of ["complaint"];
    /// Standing rules, with what waits for each.
    standing_rules(standing_rules::Params) -> standing_rules::View, of ["rule", "complaint", "case", "officer"];
    /// Surges against a trader or in a category, with what was seen of them.
    alarms(alarms::Params) -> alarms::View, of ["alarm", "complaint"];
    /// What is known of a trader while a complaint is being taken.
    known_trader(known_trader::Params) -> known_trader::Known, of ["complaint"];
    /// The traders of the register, or reports put together by an equal key.
    traders(traders::Params) -> traders::Page, of ["complaint", "case"];
    /// One trader's file.
    trader_file(trader_file::Params) -> trader_file::File, of ["complaint", "case", "referral"];
    /// Against which complaint of a trader some of it are judged, and by what they are known to agree.
    trader_parting(trader_parting::Params) -> trader_parting::View, of ["complaint"];
    /// The same order, complainant or complaint, while one is being taken.
    had_before(had_before::Params) -> had_before::Had, of ["complaint", "case"];
    /// Price and weight weighed: expected, charged, factor, and the other plausible beliefs.
    weigh(weigh::Params) -> weigh::View, of [];
    /// The list of cases.
    cases(cases::Params) -> cases::Page, of ["case", "complaint"];
    /// One case's file.
    case_file(case_file::Params) -> case_file::File, of ["case", "complaint", "proposal"];
    /// What waits for a second pair of eyes, and what was decided.
    approvals(approvals::Params) -> approvals::View, of ["proposal"];
    /// Referrals by agency and stage, and the lists taken.
    referrals(referrals::Params) -> referrals::View, of ["referral", "proposal", "list", "complaint"];
    /// The letters written to the complainant of a complaint, or to those of a case.
    letters(letters::Params) -> letters::View, of ["complaint", "case"];
    /// Where an agency is written to, and was before.
    agency_addresses(agency_addresses::Params) -> agency_addresses::View, of ["office"];
    /// The rows of a referral list as it would leave.
    referral_list(referral_list::Params) -> referral_list::List, of ["referral", "complaint"];
    /// The files of evidence that could go with the packet of a referral list.
    packet_evidence(packet_evidence::Params) -> packet_evidence::View, of ["referral", "complaint"];
    /// The year table.
    year(year::Params) -> year::Year, of ["complaint", "case"];
    /// The list behind a figure of the year table.
    year_list(year_list::Params) -> year_list::List, of ["complaint", "case"];
    /// The year beyond its table: age, deadlines, first action, outcomes, sectors, channels.
    year_detail(year_detail::Params) -> year_detail::Detail, of ["complaint", "case"];
    /// The paragraph of the yearly release, in every language at once.
    release(release::Params) -> release::Release, of ["complaint", "case"];
    /// Reports that were kept, and one of them counted again.
    reports(reports::Params) -> reports::View, of ["report"];
    /// One entry: its seals, what it says in codes, and whom it names.
    journal_entry(journal_entry::Params) -> journal_entry::Entry, of ["complaint", "case", "proposal", "referral", "officer", "list"];
    /// Whether the chain holds, walked seal by seal.
    chain(chain::Params) -> chain::Walked, of [];
    /// The journal, newest first.
    journal(journal::Params) -> journal::Page, of ["complaint", "case", "proposal", "referral", "officer", "list"];
}

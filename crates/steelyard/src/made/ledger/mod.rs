//! A small office that walks the rows of `decisions.csv` and says where every complaint and case ends.
//!
//! Not the office's rules (`casework`): a second, short reading of domain paper §6, written apart from
//! the code that makes the decisions, so that an error in one shows in the other.

mod cases;
mod joining;

use super::recount::Row;
use cases::Case;
use casework::time::{Day, Instant};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// Where a complaint stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the states of domain paper §6.1")]
pub enum State {
    Received,
    Assessing,
    Awaiting,
    /// In the case of this place in the ledger.
    In(usize),
    Referred,
    Closed,
    Void,
}

/// One complaint.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "explained by the states")]
pub struct Paper {
    pub state: State,
    /// A statement or an on-the-spot step was logged.
    pub handled: bool,
    received: Instant,
    /// How often it was touched, by which a proposal sees that it has changed.
    touched: u32,
    came_from: State,
    joined_by: usize,
}

#[derive(Debug)]
struct Proposal {
    what: String,
    by: String,
    members: Vec<(usize, u32)>,
    case: Option<usize>,
    open: bool,
    approved: bool,
}

/// The books of the small office.
#[derive(Debug)]
pub struct Ledger<'a> {
    papers: Vec<Paper>,
    names: HashMap<String, usize>,
    labels: HashMap<String, usize>,
    cases: Vec<Case>,
    case_of: HashMap<usize, usize>,
    proposals: HashMap<usize, Proposal>,
    /// Referrals by the row of their approval.
    referred: HashMap<usize, Vec<usize>>,
    recorded: HashMap<usize, String>,
    handling: &'a HashSet<&'a str>,
    ends: Instant,
    last: Instant,
}

type Said = Result<(), String>;

fn must(so: bool, why: &str) -> Said {
    if so { Ok(()) } else { Err(why.to_owned()) }
}

const JOINING: [State; 3] = [State::Received, State::Assessing, State::Awaiting];

fn roles(act: &str) -> &'static [&'static str] {
    match act {
        "log_step" | "assess" | "ask_information" | "resume_assessment" => &["Q001", "C001", "S001", "S002"],
        "propose_closure" | "propose_referral" => &["C001", "S001", "S002"],
        "propose_consolidation" => &["Q001", "C001"],
        "send_referrals" => &["R001"],
        "record_referral_answer" => &["R001", "S001", "S002"],
        "start_investigation" | "submit_for_advice" | "record_court_event" => &["C001"],
        _ => &["S001", "S002"],
    }
}

impl<'a> Ledger<'a> {
    /// An empty ledger of a year; `handling` are the steps by which a complaint counts as handled.
    #[must_use]
    pub fn new(year: i16, handling: &'a HashSet<&'a str>) -> Ledger<'a> {
        let ends = year.checked_add(1).and_then(Day::new_year).map_or(Instant(i64::MAX), Day::begins);
        Ledger {
            papers: Vec::new(),
            names: HashMap::new(),
            labels: HashMap::new(),
            cases: Vec::new(),
            case_of: HashMap::new(),
            proposals: HashMap::new(),
            referred: HashMap::new(),
            recorded: HashMap::new(),
            handling,
            ends,
            last: Instant(i64::MIN),
        }
    }

    /// The complaints, in the order in which they were filed.
    #[must_use]
    pub fn papers(&self) -> &[Paper] {
        &self.papers
    }

    /// Cases with a conviction.
    #[must_use]
    pub fn convicted(&self) -> u32 {
        u32::try_from(self.cases.iter().filter(|c| c.convicted).count()).unwrap_or(u32::MAX)
    }

    /// Takes a complaint in.
    pub fn file(&mut self, source_ref: &str, at: Instant) -> Said {
        must(at < self.ends, "received after the year")?;
        let place = self.papers.len();
        must(self.names.insert(source_ref.to_owned(), place).is_none(), "the reference is there already")?;
        self.papers.push(Paper {
            state: State::Received,
            handled: false,
            received: at,
            touched: 0,
            came_from: State::Received,
            joined_by: 0,
        });
        Ok(())
    }

    /// Gives one decision.
    pub fn give(&mut self, row: &Row) -> Said {
        let here = self.labels.len();
        let at = Instant::parse(&row.at).ok_or("no instant")?;
        must(at >= self.last, "goes back in time")?;
        must(at < self.ends, "after the year")?;
        must(row.row == format!("d{:06}", here + 1), "labels have a gap")?;
        must(roles(&row.act).contains(&row.officer.as_str()), "no role of the officer allows it")?;
        let fields: Value = serde_json::from_str(&row.fields).map_err(|e| e.to_string())?;
        let mut members = Vec::new();
        for name in row.complaints.split_whitespace() {
            let place = *self.names.get(name).ok_or_else(|| format!("no complaint {name}"))?;
            must(self.papers[place].received < at, "decided before it was received")?;
            members.push(place);
        }
        let mut refers = HashMap::new();
        for pair in row.refers.split_whitespace() {
            let (field, label) = pair.split_once('=').ok_or("a reference without =")?;
            refers.insert(field, *self.labels.get(label).ok_or_else(|| format!("{label} is not earlier"))?);
        }
        let done = match row.act.as_str() {
            "log_step" | "assess" | "ask_information" | "resume_assessment" | "void" | "reopen" => {
                self.alone(&row.act, &members, &fields)
            }
            "consolidate" | "detach" | "undo_batch" => self.joining(here, &row.act, &members, &refers, &fields),
            act if act.starts_with("propose_") => self.propose(here, row, &members, &refers, &fields),
            "approve" | "return_proposal" => self.decide(here, row, &refers),
            "send_referrals" | "record_referral_answer" => self.referral(row, &refers, &fields),
            _ => self.case(here, row, &refers, &fields),
        };
        done?;
        let touching = !row.act.starts_with("propose_");
        for place in members {
            self.papers[place].touched += u32::from(touching);
        }
        self.labels.insert(row.row.clone(), here);
        self.last = at;
        Ok(())
    }

    fn all_in(&self, members: &[usize], states: &[State]) -> Said {
        must(!members.is_empty(), "names nobody")?;
        match members.iter().find(|&&m| !states.contains(&self.papers[m].state)) {
            Some(&m) => Err(format!("a member is {:?}", self.papers[m].state)),
            None => Ok(()),
        }
    }

    fn move_all(&mut self, members: &[usize], to: State) {
        for &m in members {
            self.papers[m].state = to;
        }
    }

    fn alone(&mut self, act: &str, members: &[usize], fields: &Value) -> Said {
        use State::{Assessing, Awaiting, Closed, Received, Void};
        let (from, to): (&[State], Option<State>) = match act {
            "log_step" => (&JOINING, None),
            "assess" => (&[Received, Assessing], Some(Assessing)),
            "ask_information" => (&[Assessing], Some(Awaiting)),
            "resume_assessment" => (&[Awaiting], Some(Assessing)),
            "void" => (&JOINING, Some(Void)),
            _ => (&[Closed], Some(Assessing)),
        };
        self.all_in(members, from)?;
        if let Some(to) = to {
            self.move_all(members, to);
        } else if fields["step"].as_str().is_some_and(|step| self.handling.contains(step)) {
            members.iter().for_each(|&m| self.papers[m].handled = true);
        }
        Ok(())
    }
}

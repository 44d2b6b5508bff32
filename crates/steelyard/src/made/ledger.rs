//! A small office that walks the rows of `decisions.csv` and says where every complaint and case ends.
//!
//! Not the office's rules (`casework`): a second, short reading of domain paper §6, written apart from
//! the code that makes the decisions, so that an error in one shows in the other.

use super::recount::Row;
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Opened,
    Investigating,
    Suspended,
    Submitted,
    Advice,
    Court,
    Undertaking,
    Warned,
    NotPursued,
    Concluded,
}

#[derive(Debug)]
struct Case {
    stage: Stage,
    from_complaints: bool,
    convicted: bool,
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
        "log_step" | "assess" | "ask_information" | "resume_assessment" => {
            &["Q001", "C001", "S001", "S002"]
        }
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
        let ends = year
            .checked_add(1)
            .and_then(Day::new_year)
            .map_or(Instant(i64::MAX), Day::begins);
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
        must(
            self.names.insert(source_ref.to_owned(), place).is_none(),
            "the reference is there already",
        )?;
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
        must(
            roles(&row.act).contains(&row.officer.as_str()),
            "no role of the officer allows it",
        )?;
        let fields: Value = serde_json::from_str(&row.fields).map_err(|e| e.to_string())?;
        let mut members = Vec::new();
        for name in row.complaints.split_whitespace() {
            let place = *self
                .names
                .get(name)
                .ok_or_else(|| format!("no complaint {name}"))?;
            must(
                self.papers[place].received < at,
                "decided before it was received",
            )?;
            members.push(place);
        }
        let mut refers = HashMap::new();
        for pair in row.refers.split_whitespace() {
            let (field, label) = pair.split_once('=').ok_or("a reference without =")?;
            refers.insert(
                field,
                *self
                    .labels
                    .get(label)
                    .ok_or_else(|| format!("{label} is not earlier"))?,
            );
        }
        let done = match row.act.as_str() {
            "log_step" | "assess" | "ask_information" | "resume_assessment" | "void" | "reopen" => {
                self.alone(&row.act, &members, &fields)
            }
            "consolidate" | "detach" | "undo_batch" => {
                self.joining(here, &row.act, &members, &refers, &fields)
            }
            act if act.starts_with("propose_") => {
                self.propose(here, row, &members, &refers, &fields)
            }
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
        match members
            .iter()
            .find(|&&m| !states.contains(&self.papers[m].state))
        {
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
        } else if fields["step"]
            .as_str()
            .is_some_and(|step| self.handling.contains(step))
        {
            members.iter().for_each(|&m| self.papers[m].handled = true);
        }
        Ok(())
    }

    fn case_named(&self, refers: &HashMap<&str, usize>) -> Result<usize, String> {
        let row = refers.get("case").ok_or("names no case")?;
        self.case_of
            .get(row)
            .copied()
            .ok_or_else(|| "what it names is no case".to_owned())
    }

    fn open_case(&mut self, here: usize, origin: &Value) -> usize {
        self.cases.push(Case {
            stage: Stage::Opened,
            from_complaints: origin == "complaints",
            convicted: false,
        });
        self.case_of.insert(here, self.cases.len() - 1);
        self.cases.len() - 1
    }

    fn join(&mut self, here: usize, members: &[usize], case: usize) -> Said {
        self.all_in(members, &JOINING)?;
        let taking = matches!(
            self.cases[case].stage,
            Stage::Opened | Stage::Investigating | Stage::Submitted | Stage::Advice
        );
        must(
            taking && self.cases[case].from_complaints,
            "the case takes no complaints",
        )?;
        for &m in members {
            self.papers[m].came_from = self.papers[m].state;
            self.papers[m].joined_by = here;
        }
        self.move_all(members, State::In(case));
        Ok(())
    }

    fn joining(
        &mut self,
        here: usize,
        act: &str,
        members: &[usize],
        refers: &HashMap<&str, usize>,
        fields: &Value,
    ) -> Said {
        match act {
            "consolidate" => {
                let case = match fields.get("open") {
                    Some(open) => self.open_case(here, &open["origin"]),
                    None => self.case_named(refers)?,
                };
                self.join(here, members, case)
            }
            "detach" => {
                let case = self.case_named(refers)?;
                self.all_in(members, &[State::In(case)])?;
                must(
                    !matches!(self.cases[case].stage, Stage::Court | Stage::Concluded),
                    "the case is in court",
                )?;
                members
                    .iter()
                    .for_each(|&m| self.papers[m].state = self.papers[m].came_from);
                Ok(())
            }
            _ => {
                let batch = *refers.get("batch").ok_or("names no batch")?;
                let mut undone = 0;
                for paper in &mut self.papers {
                    if paper.joined_by == batch && matches!(paper.state, State::In(_)) {
                        paper.state = paper.came_from;
                        paper.touched += 1;
                        undone += 1;
                    }
                }
                must(undone > 0, "nothing is left to undo")
            }
        }
    }

    fn propose(
        &mut self,
        here: usize,
        row: &Row,
        members: &[usize],
        refers: &HashMap<&str, usize>,
        fields: &Value,
    ) -> Said {
        let (states, case): (&[State], _) = match row.act.as_str() {
            "propose_consolidation" => (&JOINING, Some(self.case_named(refers)?)),
            "propose_closure" => (&[State::Assessing], None),
            _ => (&[State::Assessing, State::Closed], None),
        };
        let in_case = row.act == "propose_referral"
            && members
                .iter()
                .all(|&m| matches!(self.papers[m].state, State::In(_)));
        if !in_case {
            self.all_in(members, states)?;
        }
        if fields["reason"] == "DUPLICATE" {
            let survivor = fields["survivor"]
                .as_str()
                .and_then(|s| s.strip_prefix("source:"))
                .and_then(|s| self.names.get(s));
            must(
                survivor
                    .is_some_and(|s| !members.contains(s) && self.papers[*s].state != State::Void),
                "no survivor",
            )?;
        }
        let pending = self
            .proposals
            .values()
            .any(|p| p.open && p.members.iter().any(|(m, _)| members.contains(m)));
        must(!pending, "a proposal about it is undecided")?;
        let members = members
            .iter()
            .map(|&m| (m, self.papers[m].touched))
            .collect();
        self.proposals.retain(|_, p| p.open || p.approved);
        self.proposals.insert(
            here,
            Proposal {
                what: row.act.clone(),
                by: row.officer.clone(),
                members,
                case,
                open: true,
                approved: false,
            },
        );
        Ok(())
    }

    fn decide(&mut self, here: usize, row: &Row, refers: &HashMap<&str, usize>) -> Said {
        let of = *refers.get("proposal").ok_or("names no proposal")?;
        let proposal = self
            .proposals
            .get_mut(&of)
            .ok_or("what it names is no proposal")?;
        must(proposal.open, "decided already")?;
        must(proposal.by != row.officer, "the same officer")?;
        proposal.open = false;
        if row.act == "return_proposal" {
            return Ok(());
        }
        proposal.approved = proposal.what == "propose_referral";
        let (what, case) = (proposal.what.clone(), proposal.case);
        let members: Vec<usize> = proposal.members.iter().map(|(m, _)| *m).collect();
        let changed = proposal
            .members
            .iter()
            .any(|(m, touched)| self.papers[*m].touched != *touched);
        must(!changed, "a member has changed since")?;
        match (what.as_str(), case) {
            ("propose_closure", _) => self.move_all(&members, State::Closed),
            ("propose_consolidation", Some(case)) => self.join(here, &members, case)?,
            _ => {
                self.referred.insert(here, members.clone());
            }
        }
        members.iter().for_each(|&m| self.papers[m].touched += 1);
        Ok(())
    }

    fn referral(&mut self, row: &Row, refers: &HashMap<&str, usize>, fields: &Value) -> Said {
        if row.act == "send_referrals" {
            let of = refers.get("proposal").ok_or("names no proposal")?;
            let proposal = self
                .proposals
                .remove(of)
                .ok_or("sent already, or no proposal")?;
            must(proposal.approved, "not approved")?;
            for (m, _) in proposal.members {
                self.papers[m].touched += 1;
                if self.papers[m].state == State::Assessing {
                    self.papers[m].state = State::Referred;
                }
            }
            return Ok(());
        }
        let of = refers.get("referral").ok_or("names no referral")?;
        let members = self
            .referred
            .get(of)
            .cloned()
            .ok_or("what it names approved no referral")?;
        must(
            members.len() == 1,
            "the approval made more than one referral",
        )?;
        self.all_in(&members, &[State::Referred])?;
        if fields["answer"] == "declined" {
            must(
                row.officer.starts_with('S'),
                "only a supervisor records a refusal",
            )?;
            self.move_all(&members, State::Assessing);
        }
        members.iter().for_each(|&m| self.papers[m].touched += 1);
        Ok(())
    }

    fn case(
        &mut self,
        here: usize,
        row: &Row,
        refers: &HashMap<&str, usize>,
        fields: &Value,
    ) -> Said {
        use Stage::{
            Advice, Concluded, Court, Investigating, NotPursued, Opened, Submitted, Suspended,
            Undertaking, Warned,
        };
        if row.act == "open_case" {
            must(
                fields["open"]["origin"] != "complaints",
                "only a consolidation brings complaints",
            )?;
            self.open_case(here, &fields["open"]["origin"]);
            return Ok(());
        }
        let case = self.case_named(refers)?;
        let (from, to): (&[Stage], Stage) = match row.act.as_str() {
            "start_investigation" => (&[Opened], Investigating),
            "suspend_case" => (&[Investigating, Submitted, Advice], Suspended),
            "submit_for_advice" => (&[Investigating, Submitted], Submitted),
            "seek_legal_advice" => (&[Submitted], Advice),
            "prosecute" => (&[Advice], Court),
            "accept_undertaking" => (&[Advice], Undertaking),
            "warn" => (&[Advice], Warned),
            "no_further_action" => (&[Investigating, Submitted, Advice], NotPursued),
            "record_court_event" => (&[Court], Court),
            "verify_court_event" => (&[Court, Concluded], self.cases[case].stage),
            "conclude_case" => (&[Court, Warned, NotPursued], Concluded),
            other => return Err(format!("no act {other}")),
        };
        must(
            from.contains(&self.cases[case].stage),
            "the case is in another stage",
        )?;
        self.cases[case].stage = to;
        if row.act == "record_court_event" {
            self.recorded.insert(here, row.officer.clone());
            self.cases[case].convicted |= fields["verdict"] == "convicted";
        }
        if row.act == "verify_court_event" {
            let by = refers
                .get("event")
                .and_then(|e| self.recorded.remove(e))
                .ok_or("no such event")?;
            must(by != row.officer, "the same officer")?;
        }
        Ok(())
    }
}

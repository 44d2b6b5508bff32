//! Cases' lives in the small office (domain paper §6.2, k1 to k10).
//!
//! Not which complaints stand in them: that is `joining.rs`.

use super::{Ledger, Row, Said, must};
use serde_json::Value;
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
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
pub(super) struct Case {
    pub(super) stage: Stage,
    pub(super) from_complaints: bool,
    pub(super) convicted: bool,
}

impl Ledger<'_> {
    pub(super) fn case(&mut self, here: usize, row: &Row, refers: &HashMap<&str, usize>, fields: &Value) -> Said {
        use Stage::{
            Advice, Concluded, Court, Investigating, NotPursued, Opened, Submitted, Suspended, Undertaking, Warned,
        };
        if row.act == "open_case" {
            must(fields["open"]["origin"] != "complaints", "only a consolidation brings complaints")?;
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
        must(from.contains(&self.cases[case].stage), "the case is in another stage")?;
        self.cases[case].stage = to;
        if row.act == "record_court_event" {
            self.recorded.insert(here, row.officer.clone());
            self.cases[case].convicted |= fields["verdict"] == "convicted";
        }
        if row.act == "verify_court_event" {
            let by = refers.get("event").and_then(|e| self.recorded.remove(e)).ok_or("no such event")?;
            must(by != row.officer, "the same officer")?;
        }
        Ok(())
    }
}

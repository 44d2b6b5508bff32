//! Acknowledging an alarm: an officer has seen that a trader or a category is suddenly complained of more.
//!
//! Not the alarm itself, which is counted from the books whenever it is asked for. What is sealed is how many complaints
//! were seen and where the journal ended then, so that what is new since can be told.

use crate::act::{Decision, Stream};
use crate::code::Code;
use crate::command::{AcknowledgeAlarm, AlarmSubject};
use crate::fact::Fact;
use crate::papers::Papers;
use crate::reference::Reference;
use crate::refusal::{Failing, ProblemCode};

/// The kinds of category that an alarm may be about, each a list of reference data.
pub const CATEGORIES: [&str; 3] = ["sector", "allegation", "district"];

fn is_code(reference: &Reference, kind: &str, code: &Code) -> bool {
    match kind {
        "sector" => reference.sectors.has(code),
        "allegation" => reference.offences.has(code),
        "district" => reference.districts.has(code),
        _ => false,
    }
}

/// Records that an alarm was seen. It commutes with everything, so it is never stale.
pub(crate) fn acknowledge(command: &AcknowledgeAlarm, papers: &Papers<'_>) -> Result<Decision, Failing> {
    // A form that was open while nothing happened names the present end; none can name a later one.
    if command.entry > papers.head {
        return Err(Failing::problem("entry", ProblemCode::Unsound));
    }
    let (seen, entry) = (command.seen, command.entry);
    let mut decision = Decision::default();
    match &command.subject {
        AlarmSubject::Trader(name) => {
            let paper = papers.complaint(name)?;
            decision.state(
                Fact::AlarmAcknowledged { trader: Some(paper.id), kind: None, code: None, seen, entry },
                vec![Stream::seen("complaint", paper.id, paper.last)],
            );
        }
        AlarmSubject::Category { kind, code } => {
            if !CATEGORIES.contains(&kind.as_str()) {
                return Err(Failing::problem("kind", ProblemCode::UnknownCode));
            }
            if !is_code(papers.reference, kind.as_str(), code) {
                return Err(Failing::problem("code", ProblemCode::UnknownCode));
            }
            let (kind, code) = (Some(kind.clone()), Some(code.clone()));
            decision.state(Fact::AlarmAcknowledged { trader: None, kind, code, seen, entry }, Vec::new());
        }
    }
    Ok(decision)
}

#[cfg(test)]
#[path = "alarm_tests.rs"]
mod tests;

//! Verdicts on traders: an officer says that reports name one trader, or that they do not, and takes it back.
//!
//! Not the suggesting, which is `matching`'s and heeds what stands here. A verdict lies between two complaints and is
//! the same either way round; of several on one pair the last that was not taken back holds.

use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::{JudgeTraders, Judged, WithdrawVerdict};
use crate::complaint::required;
use crate::fact::Fact;
use crate::papers::{HoldingPaper, Papers};
use crate::particular::Pen;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use crate::roles::Role;

/// By what two traders may be known to agree when they are judged, in the order in which a fact lists them.
pub const EVIDENCE: [&str; 10] =
    ["name", "phone", "url", "social", "brn", "address", "order", "payee", "attachment", "text"];

/// The kinds of evidence known, each once, in the order of [`EVIDENCE`].
fn known(given: &[Code]) -> Result<Vec<Code>, Failing> {
    if given.iter().any(|code| !EVIDENCE.contains(&code.as_str())) {
        return Err(Failing::problem("known", ProblemCode::UnknownCode));
    }
    let named = EVIDENCE.into_iter().filter(|kind| given.iter().any(|code| code.as_str() == *kind));
    Ok(named.map(Code::of).collect())
}

/// The reason as the list writes it; one that needs a note has one, and none is given for the opposite verdict.
fn reason(command: &JudgeTraders, papers: &Papers<'_>) -> Result<Code, Failing> {
    let entry = papers
        .reference
        .verdict_reasons
        .resolve(command.reason.as_str())
        .ok_or_else(|| Failing::problem("reason", ProblemCode::UnknownCode))?;
    let given = match command.verdict {
        Judged::Same => "same",
        Judged::NotSame => "not-same",
    };
    if entry.more.verdict.as_ref().is_some_and(|only| only.as_str() != given) {
        return Err(Failing::problem("reason", ProblemCode::Unsound));
    }
    if entry.more.needs.as_ref().is_some_and(|needs| needs.as_str() == "note")
        && command.note.as_deref().is_none_or(|note| note.trim().is_empty())
    {
        return Err(Failing::problem("note", ProblemCode::Missing));
    }
    Ok(entry.code.clone())
}

/// Whether what holds says all that the command would: the same verdict, with nothing known since.
fn says_all(holding: &HoldingPaper, same: bool, known: &[Code]) -> bool {
    holding.same == same && known.iter().all(|code| holding.known.contains(code))
}

/// Judges the traders of complaints against that of one.
pub(crate) fn judge(act: &Act, command: &JudgeTraders, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = reason(command, papers)?;
    let known = known(&command.known)?;
    let note = match command.note.as_deref().map(str::trim).filter(|note| !note.is_empty()) {
        Some(note) => Some(required(note, "note")?),
        None => None,
    };
    let against = papers.complaint(&command.against)?;
    let found = papers.complaints(&command.complaints)?;
    if found.iter().any(|c| c.id == against.id) {
        return Err(Failing::about(RefusalCode::VerdictSelf, against.number.clone()));
    }
    let same = command.verdict == Judged::Same;
    if found.iter().all(|c| papers.holding.get(&c.id).is_some_and(|holding| says_all(holding, same, &known))) {
        return Err(Failing::about(RefusalCode::AlreadySo, against.number.clone()));
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "verdict-note", note);
    let mut decision = Decision::default();
    decision.state_all(Fact::TradersJudged {
        members: found.iter().map(|c| c.id).collect(),
        against: against.id,
        same,
        reason,
        known,
        typed,
    });
    decision.particulars = pen.written;
    Ok(decision)
}

/// Takes a whole verdict back. What was held before it holds again.
pub(crate) fn withdraw(act: &Act, command: &WithdrawVerdict, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let verdict = papers
        .verdicts
        .get(&command.verdict)
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.verdict.hex()))?;
    if verdict.withdrawn {
        return Err(Failing::about(RefusalCode::AlreadySo, command.verdict.hex()));
    }
    let supervisor = papers.officers.get(&act.officer).is_some_and(|officer| officer.roles.contains(&Role::Sup));
    if verdict.officer != act.officer && !supervisor {
        return Err(Failing::about(RefusalCode::VerdictNotYours, verdict.officer.as_str()));
    }
    let mut decision = Decision::default();
    decision.state_all(Fact::VerdictWithdrawn { verdict: command.verdict });
    Ok(decision)
}

#[cfg(test)]
#[path = "trader_tests.rs"]
mod tests;

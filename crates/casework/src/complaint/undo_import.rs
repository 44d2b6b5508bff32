//! Taking a whole import back: what nobody has touched since is made void, what somebody has is left and named.
//!
//! Not the voiding of single complaints ([`super::close`]), whose limits hold here too. The numbers stay burnt; the rows may be
//! imported again. Source: domain paper §6.1 c10; scenario F04.

use super::required;
use crate::act::{Act, Decision};
use crate::code::Code;
use crate::command::UndoImport;
use crate::fact::{Fact, Left, Member};
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{Failing, RefusalCode};

/// Undoes an import, named by its act.
pub(crate) fn undo(act: &Act, command: &UndoImport, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let reason = required(&command.reason, "reason")?;
    if papers.batch.is_empty() {
        return Err(Failing::about(RefusalCode::NotFound, command.import.hex()));
    }
    let mut members = Vec::new();
    let mut left = Vec::new();
    for id in &papers.batch {
        let why = match papers.complaints.get(&(*id).into()) {
            None => Some("not-found"),
            Some(paper) if paper.state != State::Received => Some(paper.state.code()),
            Some(paper) if paper.last != command.import => Some("changed"),
            Some(paper) if paper.open_proposal.is_some() => Some("proposal-open"),
            Some(paper) => {
                members.push(Member { id: *id, last: paper.last });
                None
            }
        };
        left.extend(why.map(|why| Left { id: *id, why: Code::of(why) }));
    }
    if members.is_empty() {
        return Err(Failing::about(RefusalCode::NothingToUndo, command.import.hex()));
    }
    let mut pen = Pen::new(act.salt_seed);
    let typed = pen.text(act.id, "reason", Some(reason));
    let mut decision = Decision::default();
    decision.state_all(Fact::ComplaintsVoided { members, undone: Some(command.import), left, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "undo_import_tests.rs"]
mod tests;

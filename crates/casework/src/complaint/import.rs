//! Taking many complaints in as one act: the sound rows file, the others are named, nothing is filed twice.
//!
//! Not the reading of files (`exchange`). Source: the contract, "Complaints in CSV".

use super::file::{self, Numbering};
use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::ImportComplaints;
use crate::fact::{Fact, RowRefused};
use crate::papers::Papers;
use crate::particular::Pen;
use crate::refusal::{Failing, RefusalCode};
use std::collections::HashMap;

/// Files the rows that are sound and new. Says in one fact how many were given, filed, known and refused.
///
/// # Errors
/// When no row is given at all.
pub(crate) fn import(act: &Act, command: &ImportComplaints, papers: &Papers<'_>) -> Result<Decision, Failing> {
    if command.rows.is_empty() {
        return Err(Failing::refused(RefusalCode::NothingChosen));
    }
    let mut filed = Decision::default();
    let mut pen = Pen::new(act.salt_seed);
    let mut numbering = Numbering { complaints: 0, quick_actions: 0 };
    let mut in_this_file = HashMap::new();
    let mut already = 0u32;
    let mut refused = Vec::new();
    for (row, known) in command.rows.iter().zip(papers.rows.iter().chain(std::iter::repeat(&None))) {
        let intake = file::canonical(&row.complaint, papers);
        let mut problems: Vec<(Code, Code)> = file::check(&intake, papers, act)
            .into_iter()
            .filter_map(|p| Some((Code::new(&p.field).ok()?, Code::of(p.code.code()))))
            .collect();
        if let Some(known) = known {
            let before = known.filed.or_else(|| in_this_file.get(&known.key.key).copied());
            match before {
                Some(content) if content == known.key.content => {
                    already += 1;
                    continue;
                }
                Some(_) => problems = vec![(Code::of("source_ref"), Code::of("differs"))],
                None => {}
            }
            if problems.is_empty() {
                in_this_file.insert(known.key.key, known.key.content);
            }
        }
        if problems.is_empty() {
            file::state_filed(act, &intake, known.map(|k| k.key), &mut numbering, papers, &mut pen, &mut filed);
        } else {
            refused.push(RowRefused { line: row.line, problems });
        }
    }
    let mut decision = Decision::default();
    let rows = u32::try_from(command.rows.len()).unwrap_or(u32::MAX);
    let fact = Fact::ComplaintsImported { rows, filed: numbering.complaints, already, refused, file: command.file };
    decision.state(fact, vec![Stream::new("import", Id::minted(act.id, "import", 0))]);
    decision.stated.append(&mut filed.stated);
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "import_tests.rs"]
mod tests;

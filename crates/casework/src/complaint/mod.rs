//! The rules of complaints: c1–c11 of the domain paper §6.1, one file a group of acts.
//!
//! Not referrals (`crate::referral`) nor proposals' deciding (`crate::proposal`).

pub mod amend;
pub mod assess;
pub mod close;
pub mod consolidate;
pub mod contents;
pub mod custody;
pub mod desk;
pub mod evidence;
pub mod file;
pub mod import;
#[cfg(test)]
pub(crate) mod on_paper;
pub mod people;
pub mod redact;
pub mod statement;
pub mod undo_import;

use crate::fact::Member;
use crate::papers::{ComplaintPaper, State};
use crate::refusal::{About, Failing, Problem, ProblemCode, RefusalCode};

/// The fields that leaving triage asks for (c2); each may be recorded as unknown.
pub const ASSESSMENT_FIELDS: [&str; 7] =
    ["goods_or_services", "sector", "trader_district", "visitor_type", "amount_paid", "transaction_at", "allegations"];

/// Those that a Quick Action complaint needs besides (c2, last column).
pub const DEPARTURE_FIELDS: [&str; 2] = ["leaves_at", "control_point"];

pub(crate) fn members(papers: &[&ComplaintPaper]) -> Vec<Member> {
    papers.iter().map(|c| Member { id: c.id, last: c.last }).collect()
}

/// Refuses unless every complaint is in one of the states; all that are not are named with their state.
pub(crate) fn all_in(papers: &[&ComplaintPaper], allowed: &[State]) -> Result<(), Failing> {
    refuse_where(papers, RefusalCode::WrongState, |c| (!allowed.contains(&c.state)).then(|| c.state.code().to_owned()))
}

/// Refuses when `wrong` finds something, naming every complaint that is concerned.
pub(crate) fn refuse_where(
    papers: &[&ComplaintPaper],
    code: RefusalCode,
    wrong: impl Fn(&ComplaintPaper) -> Option<String>,
) -> Result<(), Failing> {
    let about: Vec<About> =
        papers.iter().filter_map(|c| wrong(c).map(|detail| About::with(c.number.clone(), detail))).collect();
    if about.is_empty() { Ok(()) } else { Err(Failing::Refused { code, about }) }
}

/// A text that must be given, trimmed; a problem of `field` otherwise.
pub(crate) fn required<'t>(text: &'t str, field: &'static str) -> Result<&'t str, Failing> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Failing::problem(field, ProblemCode::Missing));
    }
    if text.contains('\0') {
        return Err(Failing::problem(field, ProblemCode::HoldsNul));
    }
    if text.chars().count() > 20_000 {
        return Err(Failing::problem(field, ProblemCode::TooLong));
    }
    Ok(text)
}

pub(crate) fn incomplete(problems: Vec<Problem>) -> Result<(), Failing> {
    if problems.is_empty() { Ok(()) } else { Err(Failing::Incomplete { problems }) }
}

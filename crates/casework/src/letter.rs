//! Letters to complainants: which kind a complaint may have, and that each has it once.
//!
//! Not the words: they are filled from `assets/letters` before the act, and the very text that was shown is what the act
//! brings and the record keeps. Source: requirements 44; scenarios I04, I08.

use crate::act::{Act, Decision};
use crate::code::Id;
use crate::command::WriteLetters;
use crate::complaint::refuse_where;
use crate::fact::{Fact, LetterWritten};
use crate::papers::{ComplaintPaper, Papers, Stage, State};
use crate::particular::Pen;
use crate::refusal::{About, Failing, Problem, ProblemCode, RefusalCode};

/// The kinds of letter.
pub const KINDS: [&str; 4] = ["acknowledgement", "request", "referral-notice", "closing"];
/// The languages in which they are written.
pub const LANGUAGES: [&str; 3] = ["en", "zh-Hant", "zh-Hans"];
/// The longest letter, in characters.
pub const LONGEST: usize = 20_000;

/// Whether a complaint stands where a letter of this kind says something true.
#[must_use]
pub fn fits(kind: &str, state: State, case: Option<Stage>, referred: bool) -> bool {
    let over = matches!(case, Some(Stage::Concluded | Stage::NotPursued));
    match kind {
        "acknowledgement" => state != State::Void,
        "request" => matches!(state, State::Received | State::Assessing | State::Awaiting | State::Consolidated),
        "referral-notice" => referred,
        "closing" => state == State::Closed || state == State::Consolidated && over,
        _ => false,
    }
}

/// A place in a text that nobody filled, such as `{{name}}`.
#[must_use]
pub fn open_place(text: &str) -> Option<&str> {
    let plain = |name: &&str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    text.split("{{").skip(1).filter_map(|rest| rest.split_once("}}")).map(|(name, _)| name).find(plain)
}

/// Writes letters: one of this kind to each complainant, unless `again` says that a further one is meant.
pub(crate) fn write(act: &Act, command: &WriteLetters, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let mut problems = Vec::new();
    let mut problem = |field: &str, code, name| problems.push(Problem { field: field.to_owned(), code, name });
    let kind = command.kind.as_str();
    if !KINDS.contains(&kind) {
        problem("kind", ProblemCode::UnknownCode, None);
    }
    for letter in &command.letters {
        let of = Some(letter.complaint.0.clone());
        if !LANGUAGES.contains(&letter.language.as_str()) {
            problem("language", ProblemCode::UnknownCode, of.clone());
        }
        if letter.text.trim().is_empty() {
            problem("text", ProblemCode::Missing, of);
        } else if letter.text.chars().count() > LONGEST {
            problem("text", ProblemCode::TooLong, of);
        } else if open_place(&letter.text).is_some() {
            problem("text", ProblemCode::Unsound, of);
        }
    }
    if !problems.is_empty() {
        return Err(Failing::Incomplete { problems });
    }
    let names: Vec<_> = command.letters.iter().map(|letter| letter.complaint.clone()).collect();
    let found = papers.complaints(&names)?;
    if found.len() != names.len() {
        return Err(Failing::problem("letters", ProblemCode::Unsound));
    }
    let case = command.case.as_ref().map(|name| papers.case(name)).transpose()?.map(|case| case.id);
    if case.is_some() {
        let outside = |c: &&&ComplaintPaper| c.case != case;
        let about: Vec<About> = found.iter().filter(outside).map(|c| About::named(c.number.clone())).collect();
        if !about.is_empty() {
            return Err(Failing::Refused { code: RefusalCode::NotInCase, about });
        }
    }
    refuse_where(&found, RefusalCode::NoContact, |c| (!c.has_contact).then(String::new))?;
    refuse_where(&found, RefusalCode::WrongState, |c| {
        let referred = c.referrals_sent > 0;
        (!fits(kind, c.state, c.case_stage, referred)).then(|| c.state.code().to_owned())
    })?;
    if !command.again {
        refuse_where(&found, RefusalCode::LetterWritten, |c| {
            papers.letters.contains(&(c.id, command.kind.clone())).then(|| kind.to_owned())
        })?;
    }
    let mut pen = Pen::new(act.salt_seed);
    let mut letters = Vec::with_capacity(found.len());
    let mut typed = Vec::with_capacity(found.len());
    for ((n, letter), c) in (0u32..).zip(&command.letters).zip(found) {
        let id = Id::minted(act.id, "letter", n);
        typed.push(pen.write(id, "letter", &serde_json::json!({ "text": letter.text })));
        letters.push(LetterWritten { id, complaint: c.id, last: c.last, language: letter.language.clone() });
    }
    let mut decision = Decision::default();
    decision.state_all(Fact::LettersWritten { kind: command.kind.clone(), case, letters, typed });
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
#[path = "letter_tests.rs"]
mod tests;

//! A complainant's statement: its words in one language, read over by an officer and signed.
//!
//! Not that one is in hand (`desk::STATEMENT_BEGUN`) nor the paper it is signed on, which is printed from its words. What
//! was signed is not altered: who remembers more signs a further one. Source: domain paper §7.2.

use super::{all_in, required};
use crate::act::{Act, Decision, Stream};
use crate::code::{Code, Id};
use crate::command::SignStatement;
use crate::fact::Fact;
use crate::papers::{Papers, State};
use crate::particular::Pen;
use crate::refusal::{Failing, ProblemCode, RefusalCode};
use serde_json::json;

/// The languages of the office's forms.
pub const LANGUAGES: [&str; 3] = ["zh-Hant", "zh-Hans", "en"];
/// The longest statement, in characters.
const LONGEST: usize = 20_000;
/// The longest name of an interpreter or a place.
const LONGEST_NAME: usize = 200;
/// The step that a signed statement is, for who counts what the team handled.
const TAKEN: &str = "statement-taken";

/// Records a signed statement, and with it the step.
pub(crate) fn sign(act: &Act, command: &SignStatement, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let paper = papers.complaint(&command.complaint)?;
    all_in(
        &[paper],
        &[State::Received, State::Assessing, State::Awaiting, State::Consolidated, State::Referred, State::Closed],
    )?;
    if !LANGUAGES.contains(&command.language.as_str()) {
        return Err(Failing::problem("language", ProblemCode::UnknownCode));
    }
    let text = required(&command.text, "text")?;
    if text.chars().count() > LONGEST {
        return Err(Failing::problem("text", ProblemCode::TooLong));
    }
    if !command.read_over {
        return Err(Failing::problem("read_over", ProblemCode::Missing));
    }
    if papers.officers.get(&command.read_over_by).is_none_or(|officer| officer.disabled) {
        return Err(Failing::about(RefusalCode::OfficerUnknown, command.read_over_by.as_str()));
    }
    let at = command.at.unwrap_or(act.at);
    if at > act.at {
        return Err(Failing::problem("at", ProblemCode::InFuture));
    }
    let told = |given: &Option<String>| given.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let (interpreter, place) = (told(&command.interpreter), told(&command.place));
    for (field, given) in [("interpreter", &interpreter), ("place", &place)] {
        if given.as_ref().is_some_and(|text| text.chars().count() > LONGEST_NAME || text.contains('\0')) {
            return Err(Failing::problem(field, ProblemCode::TooLong));
        }
    }
    let (statement, step) = (Id::minted(act.id, "statement", 0), Id::minted(act.id, "step", 0));
    let mut pen = Pen::new(act.salt_seed);
    let body = json!({ "text": text, "interpreter": interpreter, "place": place });
    let typed = vec![pen.write(statement, "statement", &body)];
    let taken = Code::of(TAKEN);
    let handles = papers.reference.steps.get(&taken).is_some_and(|step| step.more.counts_as_handled);
    let mut decision = Decision::default();
    let seen = || vec![Stream::seen("complaint", paper.id, paper.last)];
    decision.state(
        Fact::StatementSigned {
            statement,
            complaint: paper.id,
            language: command.language.clone(),
            read_over_by: command.read_over_by.clone(),
            interpreted: interpreter.is_some(),
            at,
            typed,
        },
        seen(),
    );
    decision.state(
        Fact::StepLogged { step_id: step, complaint: paper.id, step: taken, at, handles, typed: Vec::new() },
        seen(),
    );
    decision.particulars = pen.written;
    Ok(decision)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::complaint::on_paper::{facts, give, problems, refused, said, with};
    use serde_json::Value;

    fn signed(change: impl FnOnce(&mut Value)) -> Value {
        let mut act = json!({
            "act": "sign_statement", "complaint": "T1", "language": "zh-Hant", "text": "我在店內問價，店員說一斤。",
            "read_over": true, "read_over_by": "Q001", "interpreter": "周映禾", "place": null
        });
        change(&mut act);
        act
    }

    #[test]
    fn what_was_signed_is_kept_and_none_of_its_words_is_sealed() {
        let done = give(&with(&[State::Assessing]), "Q001", &signed(|_| ())).unwrap();
        let Fact::StatementSigned { read_over_by, interpreted, language, .. } = facts(&done)[0] else {
            panic!("it was signed")
        };
        assert_eq!((read_over_by.as_str(), *interpreted, language.as_str()), ("Q001", true, "zh-Hant"), "by whom, how");
        assert!(said(&done, "statement").unwrap().contains("我在店內問價"), "its words lie beside");
        assert!(!serde_json::to_string(facts(&done)[0]).unwrap().contains("周映禾"), "the interpreter's name too");
        let Fact::StepLogged { step, handles, .. } = facts(&done)[1] else { panic!("and the step") };
        assert_eq!((step.as_str(), *handles), ("statement-taken", true), "a statement counts as handled");
    }

    #[test]
    fn nobody_signs_what_was_not_read_over_to_them() {
        let papers = with(&[State::Assessing, State::Void]);
        let field = |act: &Value| problems(give(&papers, "Q001", act))[0].0.clone();
        assert_eq!(field(&signed(|a| a["read_over"] = json!(false))), "read_over", "it is read over first");
        assert_eq!(field(&signed(|a| a["text"] = json!("  "))), "text", "and says something");
        assert_eq!(field(&signed(|a| a["language"] = json!("fr"))), "language", "there is a form for three languages");
        let (code, _) = refused(give(&papers, "Q001", &signed(|a| a["read_over_by"] = json!("Z999"))));
        assert_eq!(code, RefusalCode::OfficerUnknown, "an officer reads it over");
        let (code, _) = refused(give(&papers, "Q001", &signed(|a| a["complaint"] = json!("T2"))));
        assert_eq!(code, RefusalCode::WrongState, "a void complaint takes none");
    }
}

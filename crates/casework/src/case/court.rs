//! k9: what happens before a court, by charge: the case officer records, a supervisor who is another
//! person verifies (domain paper §6.2).
//!
//! Not the end of the case, which is in [`mod@super::conclude`]. An event seals its own part alone: a plea
//! its plea, a verdict its verdict, a sentence its sentence; an appeal may bring a verdict or a sentence.

use super::form::{Form, decided, own, stands};
use super::sentence::{whole, within};
use crate::act::{Act, Decision};
use crate::code::{Code, Id};
use crate::command::{RecordCourtEvent, VerifyCourtEvent};
use crate::fact::Fact;
use crate::papers::{CasePaper, ChargePaper, Papers, Stage};
use crate::particular::Pen;
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use crate::time::Day;

/// Which parts an event must have, and may have.
struct Parts {
    plea: Part,
    verdict: Part,
    sentence: Part,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Must,
    May,
    No,
}

impl Parts {
    fn of(event: &str) -> Parts {
        use Part::{May, Must, No};
        let (plea, verdict, sentence) = match event {
            "plea" => (Must, No, No),
            "verdict" => (No, Must, No),
            "sentence" => (No, No, Must),
            "appeal" => (No, May, May),
            _ => (No, No, No),
        };
        Parts { plea, verdict, sentence }
    }
}

impl Part {
    fn ask(self, form: &mut Form, field: &str, given: bool) {
        form.need(given || self != Part::Must, field, ProblemCode::Missing);
        form.need(!given || self != Part::No, field, ProblemCode::Unsound);
    }
}

/// k9: the case's own officer records an event of one charge. A hearing may be one to come; all else
/// has happened. A later event of the same kind counts instead of the earlier one.
///
/// # Errors
/// Refused unless the case is before a court, is the officer's own, and has the charge; where a sentence
/// comes without a conviction or beyond the greatest penalty. Incomplete where the event's part is
/// missing, another's is given, a code is unknown or a day lies ahead.
pub fn record_court(act: &Act, command: &RecordCourtEvent, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case = papers.case(&command.case)?;
    stands(case, &[Stage::Prosecution])?;
    own(act, case)?;
    let charge = case
        .charges
        .iter()
        .find(|c| c.key == command.charge)
        .ok_or_else(|| Failing::about(RefusalCode::CaseChargeUnknown, command.charge.as_str()))?;
    let read = Read::of(act.at.day(), command, papers)?;
    may_be_sentenced(command, charge, read.verdict.as_ref(), papers)?;

    let event_id = Id::minted(act.id, "court", 0);
    let mut pen = Pen::new(act.salt_seed);
    let note = command.note.as_deref().map(str::trim).filter(|n| !n.is_empty());
    let typed =
        vec![pen.write(event_id, "court", &serde_json::json!({ "number": command.court_no.trim(), "note": note }))];
    let fact = Fact::CourtEventRecorded {
        case: case.id,
        event_id,
        charge: charge.key.clone(),
        event: read.event,
        court: read.court,
        on: command.on,
        plea: read.plea,
        verdict: read.verdict,
        sentence: command.sentence.clone(),
        typed,
    };
    Ok(decided(case, fact, pen))
}

/// The codes of an event, as the reference data has them.
struct Read {
    event: Code,
    court: Code,
    plea: Option<Code>,
    verdict: Option<Code>,
}

impl Read {
    fn of(today: Day, command: &RecordCourtEvent, papers: &Papers<'_>) -> Result<Read, Failing> {
        let lists = papers.reference;
        let mut form = Form::default();
        let event =
            form.known("event", &command.event, lists.court_events.resolve(command.event.as_str()).map(|e| &e.code));
        let court = form.known("court", &command.court, lists.courts.resolve(command.court.as_str()).map(|c| &c.code));
        form.text("court_no", &command.court_no);
        if event.as_str() != "hearing" {
            form.not_after("on", command.on, today);
        }
        let parts = Parts::of(event.as_str());
        parts.plea.ask(&mut form, "plea", command.plea.is_some());
        let plea =
            command.plea.as_ref().map(|p| form.known("plea", p, lists.pleas.resolve(p.as_str()).map(|e| &e.code)));
        parts.verdict.ask(&mut form, "verdict", command.verdict.is_some());
        let verdict = command
            .verdict
            .as_ref()
            .map(|v| form.known("verdict", v, lists.verdicts.resolve(v.as_str()).map(|e| &e.code)));
        parts.sentence.ask(&mut form, "sentence", command.sentence.is_some());
        if let Some(sentence) = &command.sentence {
            whole(&mut form, sentence);
        }
        form.optional("note", command.note.as_deref());
        form.done()?;
        Ok(Read { event, court, plea, verdict })
    }
}

/// Refuses a sentence for a charge of which nobody was convicted, or beyond the greatest penalty.
fn may_be_sentenced(
    command: &RecordCourtEvent,
    charge: &ChargePaper,
    verdict: Option<&Code>,
    papers: &Papers<'_>,
) -> Result<(), Failing> {
    let Some(sentence) = &command.sentence else {
        return Ok(());
    };
    let verdict = verdict.or(charge.verdict.as_ref());
    if !verdict.is_some_and(|v| convicts(v, papers)) {
        let about = vec![About::with(charge.key.as_str(), verdict.map_or("verdict", Code::as_str))];
        return Err(Failing::Refused { code: RefusalCode::CaseNotDisposed, about });
    }
    match papers.reference.offences.resolve(charge.section.as_str()) {
        Some(offence) => within(&charge.key, sentence, &offence.more.penalty, papers.reference),
        None => Ok(()),
    }
}

/// Whether a verdict is a conviction, as the reference data says.
pub(super) fn convicts(verdict: &Code, papers: &Papers<'_>) -> bool {
    papers.reference.verdicts.resolve(verdict.as_str()).is_some_and(|v| v.more.conviction)
}

/// k9: a supervisor confirms what was recorded. Officers are compared, so that one who holds both
/// roles does not confirm himself.
///
/// # Errors
/// Refused where the case has no such event, where it is verified already, and for the officer who
/// recorded it.
pub fn verify_court(act: &Act, command: &VerifyCourtEvent, papers: &Papers<'_>) -> Result<Decision, Failing> {
    let case: &CasePaper = papers.case(&command.case)?;
    let event = Id::parse(command.event.0.trim())
        .and_then(|id| case.court_events.iter().find(|e| e.id == id))
        .ok_or_else(|| Failing::about(RefusalCode::NotFound, command.event.0.clone()))?;
    if event.recorded_by == act.officer {
        return Err(Failing::about(RefusalCode::CourtSameOfficer, event.recorded_by.as_str()));
    }
    if event.verified {
        return Err(Failing::about(RefusalCode::AlreadySo, command.event.0.clone()));
    }
    let fact = Fact::CourtEventVerified { case: case.id, event_id: event.id };
    Ok(decided(case, fact, Pen::new(act.salt_seed)))
}

#[cfg(test)]
#[path = "court_tests.rs"]
mod tests;

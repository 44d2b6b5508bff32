//! How k9 is decided, given a case before a court, when something happens there.
//!
//! Beside the rules only for length; the made office is in `tests_support.rs`.

#![allow(clippy::unwrap_used)]

use super::super::tests_support::*;
use super::*;
use crate::command::Sentence;
use crate::money::Amount;
use crate::papers::CourtPaper;

fn event(kind: &str) -> RecordCourtEvent {
    RecordCourtEvent {
        case: name("K1"),
        charge: code("C1"),
        event: code(kind),
        court: code("KTCC"),
        court_no: "KTS 1234/2023".to_owned(),
        on: day("2023-06-14"),
        plea: (kind == "plea").then(|| code("guilty")),
        verdict: (kind == "verdict").then(|| code("guilty")),
        sentence: (kind == "sentence").then(|| fined("10000")),
        note: None,
    }
}
fn fined(sum: &str) -> Sentence {
    Sentence { fine: Some(Amount::parse(sum).unwrap()), ..Sentence::default() }
}
fn convicted() -> Papers<'static> {
    let mut papers = papers_in_court();
    k1_of(&mut papers).charges[0].verdict = Some(code("convicted"));
    papers
}
fn fails(command: &RecordCourtEvent) -> Failing {
    record_court(&act("C001"), command, &papers_in_court()).unwrap_err()
}

#[test]
fn k9_hearing_plea_verdict_and_sentence_are_recorded() {
    let hearing =
        RecordCourtEvent { on: day("2023-07-20"), note: Some("Fixed for plea.".to_owned()), ..event("hearing") };
    let done = record_court(&act("C001"), &hearing, &papers_in_court()).unwrap();
    let Fact::CourtEventRecorded { event_id, typed, on, .. } = fact(&done) else { panic!("a hearing is recorded") };
    assert_eq!(*on, day("2023-07-20"), "a hearing may be one to come");
    assert_eq!(typed[0].of, *event_id, "the court's number and the note belong to the event");
    assert!(said(&done, "court").contains("KTS 1234/2023"), "the court's number is kept");
    assert!(record_court(&act("C001"), &event("plea"), &papers_in_court()).is_ok(), "a plea is recorded");
    let done = record_court(&act("C001"), &event("verdict"), &papers_in_court()).unwrap();
    let Fact::CourtEventRecorded { verdict, .. } = fact(&done) else { panic!("a verdict is recorded") };
    assert_eq!(
        verdict.as_ref(),
        Some(&code("convicted")),
        "`guilty` is sealed as the office's own code, so that convictions are counted once"
    );
    let done = record_court(&act("C001"), &event("sentence"), &convicted()).unwrap();
    let Fact::CourtEventRecorded { sentence, .. } = fact(&done) else { panic!("a sentence is recorded") };
    assert_eq!(sentence.as_ref(), Some(&fined("10000")), "every part is sealed");
}

#[test]
fn k9_each_event_has_its_own_part() {
    for kind in ["plea", "verdict", "sentence"] {
        let bare = RecordCourtEvent { plea: None, verdict: None, sentence: None, ..event(kind) };
        assert_eq!(problems(&fails(&bare)), [(kind, ProblemCode::Missing)], "a {kind} without its part says nothing");
    }
    let mixed = RecordCourtEvent { plea: Some(code("guilty")), verdict: Some(code("guilty")), ..event("hearing") };
    let expected = [("plea", ProblemCode::Unsound), ("verdict", ProblemCode::Unsound)];
    assert_eq!(problems(&fails(&mixed)), expected, "a verdict hidden in a hearing would be overlooked");
    let appeal = RecordCourtEvent { verdict: Some(code("quashed")), ..event("appeal") };
    assert!(record_court(&act("C001"), &appeal, &papers_in_court()).is_ok(), "an appeal may bring another verdict");
}

#[test]
fn k9_codes_are_known_and_days_have_come() {
    let bad = RecordCourtEvent {
        event: code("verdict"),
        court: code("moot"),
        court_no: " ".to_owned(),
        on: day("2023-06-16"),
        plea: None,
        verdict: Some(code("maybe")),
        ..event("verdict")
    };
    let expected = [
        ("court", ProblemCode::UnknownCode),
        ("court_no", ProblemCode::Missing),
        ("on", ProblemCode::InFuture),
        ("verdict", ProblemCode::UnknownCode),
    ];
    assert_eq!(problems(&fails(&bad)), expected, "all is told at once");
    let kind = RecordCourtEvent { event: code("picnic"), ..event("hearing") };
    assert_eq!(problems(&fails(&kind)), [("event", ProblemCode::UnknownCode)], "only events of the list are recorded");
}

#[test]
fn k9_only_the_case_s_officer_records_and_only_its_charges() {
    let papers = papers_in_court();
    let other = record_court(&act("C002"), &event("plea"), &papers).unwrap_err();
    assert_eq!(refusal_of(&other), RefusalCode::CaseNotYours, "the case has its officer");
    let ghost = RecordCourtEvent { charge: code("C9"), ..event("plea") };
    assert_eq!(refusal_of(&fails(&ghost)), RefusalCode::CaseChargeUnknown, "the case has no such charge");
    let early = record_court(&act("C001"), &event("plea"), &papers_with(Stage::Advice)).unwrap_err();
    assert_eq!(refusal_of(&early), RefusalCode::CaseWrongState, "no court has it");
}

#[test]
fn k9_a_sentence_follows_a_conviction_and_stays_within_the_law() {
    assert_eq!(refusal_of(&fails(&event("sentence"))), RefusalCode::CaseNotDisposed, "there is no verdict yet");
    let mut papers = papers_in_court();
    k1_of(&mut papers).charges[0].verdict = Some(code("acquitted"));
    let acquitted = record_court(&act("C001"), &event("sentence"), &papers).unwrap_err();
    assert_eq!(details(&acquitted), ["acquitted"], "the refusal says what the verdict was");
    let high = RecordCourtEvent { sentence: Some(fined("500001")), ..event("sentence") };
    let failing = record_court(&act("C001"), &high, &convicted()).unwrap_err();
    assert_eq!(refusal_of(&failing), RefusalCode::CaseSentenceTooHigh, "the offence has no such fine");
    let quashed = RecordCourtEvent { verdict: Some(code("quashed")), sentence: Some(fined("1")), ..event("appeal") };
    let failing = record_court(&act("C001"), &quashed, &convicted()).unwrap_err();
    assert_eq!(details(&failing), ["quashed"], "the appeal's own verdict counts before the earlier one");
}

#[test]
fn k9_another_officer_verifies_once() {
    let mut papers = papers_in_court();
    k1_of(&mut papers).court_events = vec![CourtPaper { id: id(0x50), recorded_by: code("C001"), verified: false }];
    let confirm = VerifyCourtEvent { case: name("K1"), event: id(0x50).into() };
    let done = verify_court(&act("S001"), &confirm, &papers).unwrap();
    assert_eq!(
        fact(&done),
        &Fact::CourtEventVerified { case: k1(), event_id: id(0x50) },
        "what was recorded is confirmed"
    );
    let self_check = verify_court(&act("C001"), &confirm, &papers).unwrap_err();
    assert_eq!(
        refusal_of(&self_check),
        RefusalCode::CourtSameOfficer,
        "nobody confirms what he wrote, whatever roles he holds"
    );
    k1_of(&mut papers).court_events[0].verified = true;
    let again = verify_court(&act("S001"), &confirm, &papers).unwrap_err();
    assert_eq!(refusal_of(&again), RefusalCode::AlreadySo, "it is confirmed");
    for unknown in ["5151", "yesterday", ""] {
        let failing =
            verify_court(&act("S001"), &VerifyCourtEvent { event: name(unknown), ..confirm.clone() }, &papers)
                .unwrap_err();
        assert_eq!(refusal_of(&failing), RefusalCode::NotFound, "{unknown:?} is no event of this case");
    }
}

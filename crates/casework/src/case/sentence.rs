//! Whether a sentence is whole and within the greatest penalty (domain paper §6.2, sentence model).
//!
//! No number of law stands here: the maxima are those of the offence and of `rules.json`. They catch a
//! slip of the pen; whether a sentence is right the court decides.

use super::form::Form;
use crate::code::Code;
use crate::command::Sentence;
use crate::money::Amount;
use crate::reference::{Penalty, Reference};
use crate::refusal::{About, Failing, ProblemCode, RefusalCode};
use rust_decimal::Decimal;

/// Weeks of imprisonment that make a year here: 260 weeks are five years, and 261 are more.
const WEEKS_A_YEAR: u64 = 52;
const MONTHS_A_YEAR: u64 = 12;

/// Notes what is unsound in a sentence: nothing at all, sums below nought, a suspension of nothing.
pub(super) fn whole(form: &mut Form, sentence: &Sentence) {
    form.need(*sentence != Sentence::default(), "sentence", ProblemCode::Missing);
    let sums = [
        ("sentence.fine", sentence.fine),
        ("sentence.compensation", sentence.compensation),
        ("sentence.costs", sentence.costs),
    ];
    for (field, sum) in sums {
        let negative = sum.is_some_and(|Amount(sum)| sum < Decimal::ZERO);
        form.need(!negative, field, ProblemCode::Negative);
    }
    let imprisoned = sentence.imprisonment_weeks.is_some() || sentence.imprisonment_months.is_some();
    let suspended = sentence.suspended_months.is_some();
    form.need(imprisoned || !suspended, "sentence.suspended_months", ProblemCode::Unsound);
}

/// Refuses a sentence beyond the offence's greatest fine or imprisonment, or with more hours of
/// community service than may be ordered. Every part that is too high is named.
pub(super) fn within(
    charge: &Code,
    sentence: &Sentence,
    penalty: &Penalty,
    reference: &Reference,
) -> Result<(), Failing> {
    let fine = sentence.fine.is_some_and(|Amount(fine)| fine > penalty.fine_hkd);
    let weeks = u64::from(sentence.imprisonment_weeks.unwrap_or(0));
    let months = u64::from(sentence.imprisonment_months.unwrap_or(0));
    let years = u64::from(penalty.prison_years);
    let prison = weeks * MONTHS_A_YEAR + months * WEEKS_A_YEAR > years * WEEKS_A_YEAR * MONTHS_A_YEAR;
    let service = sentence.community_service_hours.unwrap_or(0) > reference.numbers.community_service_max_hours;
    let about: Vec<About> = [(fine, "fine"), (prison, "imprisonment"), (service, "community-service")]
        .into_iter()
        .filter(|(too_high, _)| *too_high)
        .map(|(_, part)| About::with(charge.as_str(), part))
        .collect();
    if about.is_empty() { Ok(()) } else { Err(Failing::Refused { code: RefusalCode::CaseSentenceTooHigh, about }) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::tests_support::*;
    use super::*;

    fn judged(sentence: &Sentence) -> Result<(), Failing> {
        let reference = Reference::bundled();
        within(&code("C1"), sentence, &reference.offences.resolve("7").unwrap().more.penalty, reference)
    }
    fn dollars(sum: &str) -> Option<Amount> {
        Some(Amount::parse(sum).unwrap())
    }

    #[test]
    fn real_sentences_pass() {
        let real = [
            Sentence { fine: dollars("152000"), ..Sentence::default() },
            Sentence { imprisonment_weeks: Some(31), ..Sentence::default() },
            Sentence { imprisonment_months: Some(27), ..Sentence::default() },
            Sentence { imprisonment_months: Some(2), suspended_months: Some(12), ..Sentence::default() },
            Sentence { community_service_hours: Some(240), compensation: dollars("70000"), ..Sentence::default() },
            Sentence { fine: dollars("500000"), imprisonment_months: Some(60), ..Sentence::default() },
        ];
        for sentence in real {
            assert_eq!(judged(&sentence), Ok(()), "{sentence:?} was or could be passed");
        }
    }

    #[test]
    fn sentences_beyond_the_maximum_are_refused_part_by_part() {
        let high = Sentence {
            fine: dollars("500000.01"),
            imprisonment_months: Some(61),
            community_service_hours: Some(241),
            ..Sentence::default()
        };
        let failing = judged(&high).unwrap_err();
        assert_eq!(refusal_of(&failing), RefusalCode::CaseSentenceTooHigh, "no court could pass it");
        assert_eq!(
            details(&failing),
            ["fine", "imprisonment", "community-service"],
            "each part that is too high is named"
        );
        assert_eq!(
            judged(&Sentence { imprisonment_weeks: Some(260), ..Sentence::default() }),
            Ok(()),
            "260 weeks are five years"
        );
        let together = Sentence { imprisonment_weeks: Some(1), imprisonment_months: Some(60), ..Sentence::default() };
        assert_eq!(details(&judged(&together).unwrap_err()), ["imprisonment"], "weeks and months count together");
        let endless =
            Sentence { imprisonment_weeks: Some(u32::MAX), imprisonment_months: Some(u32::MAX), ..Sentence::default() };
        assert!(judged(&endless).is_err(), "no number is so large that it passes");
    }

    #[test]
    fn a_sentence_says_something_and_suspends_something() {
        let asked = |sentence: Sentence| {
            let mut form = Form::default();
            whole(&mut form, &sentence);
            form.done()
        };
        assert_eq!(
            problems(&asked(Sentence::default()).unwrap_err()),
            [("sentence", ProblemCode::Missing)],
            "no part was given"
        );
        let bad = Sentence { costs: dollars("-1"), suspended_months: Some(12), ..Sentence::default() };
        let expected = [("sentence.costs", ProblemCode::Negative), ("sentence.suspended_months", ProblemCode::Unsound)];
        assert_eq!(
            problems(&asked(bad).unwrap_err()),
            expected,
            "costs are not paid back, and only imprisonment is suspended"
        );
        assert!(asked(Sentence { bind_over: true, ..Sentence::default() }).is_ok(), "a bind-over alone is a sentence");
    }
}

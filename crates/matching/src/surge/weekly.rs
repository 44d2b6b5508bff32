//! Outbreak weeks in a series of weekly counts: an allegation, a sector, a district, a channel.
//!
//! Not for one trader, whose weeks are mostly empty: [`super::traders`] is. Each week is judged from the weeks up to
//! it alone. Three ideas: a base line that believes past weeks only as far as they were no outbreaks
//! ([`super::baseline`]), counts that spread wider than chance, and a chain by which an outbreak that has begun needs
//! less proof to go on ([`super::chain`]). The lineage is farringtonFlexible (Noufaily et al. 2013).

use super::baseline::Baseline;
use super::chain::Chain;
use super::tail::Counts;

/// The last weeks, which the base line does not see: a surge must not feed what it is measured by.
const GUARD: usize = 4;
/// Weeks before the guard without which nothing is told.
const FEWEST: usize = 26;
/// Rounds of fitting and of weighing past weeks anew.
const ROUNDS: usize = 2;
/// A week that would come by chance more often than this is none, whatever came before it.
const UNLIKELY: f64 = 0.05;
/// So likely must an outbreak be. Lower than one half: one that is missed costs more than one looked into in vain.
const LIKELY: f64 = 0.4;

/// What is said of one week.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// Complaints in the week.
    pub seen: u32,
    /// What was expected without an outbreak.
    pub expected: f64,
    /// The chance of so many or more in a calm week.
    pub chance: f64,
    /// How likely an outbreak is, from this week and those before it (0 to 1).
    pub likely: f64,
    /// Whether it is told as an outbreak week.
    pub outbreak: bool,
    /// Weeks the outbreak has lasted with this one; nought in the calm.
    pub lasting: usize,
}

/// Judges the last week of `counts` (one a week without gaps, oldest first). `None` with fewer than thirty weeks.
///
/// More complaints in the last week never make it less alarming: the base line ends four weeks before it.
///
/// ```
/// let mut weeks: Vec<u32> = (0..60).map(|week| 4 + week % 3).collect();
/// weeks.push(25);
/// let last = matching::surge::last_week(&weeks).expect("more than thirty weeks");
/// assert!(last.outbreak && last.lasting == 1 && last.expected < 7.0);
/// ```
#[must_use]
pub fn last_week(counts: &[u32]) -> Option<Week> {
    let known = counts.len().checked_sub(GUARD).filter(|known| *known >= FEWEST)?;
    let past = &counts[..known];
    let mut weights = vec![1.0; known];
    let mut baseline = Baseline::fit(past, &weights, None);
    for _ in 0..ROUNDS {
        weights = Chain::read(past, &baseline).knowing_all();
        weights.iter_mut().for_each(|weight| *weight = 1.0 - *weight);
        baseline = Baseline::fit(past, &weights, Some(&baseline));
    }
    let chances: Vec<f64> = Chain::read(counts, &baseline).up_to_each().collect();
    let mut last = None;
    let mut lasting = 0;
    // An outbreak is followed back no further than a year.
    for week in counts.len().saturating_sub(52)..counts.len() {
        let expected = baseline.expected(week);
        let chance = Counts::new(expected, baseline.variance(week)).at_least(counts[week]);
        let outbreak = chances[week] > LIKELY && chance < UNLIKELY;
        lasting = if outbreak { lasting + 1 } else { 0 };
        last = Some(Week { seen: counts[week], expected, chance, likely: chances[week], outbreak, lasting });
    }
    last
}

/// Judges each week of `counts` from `from` on, each from the weeks up to it: as many as there are weeks from there,
/// `None` where too few came before.
#[must_use]
pub fn each_week(counts: &[u32], from: usize) -> Vec<Option<Week>> {
    (from..counts.len()).map(|week| last_week(&counts[..=week])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Weeks with a season and no outbreak: between two and eight, spread as chance would.
    fn calm(weeks: usize) -> Vec<u32> {
        let turn = |week: usize| (week as f64 * std::f64::consts::TAU / 52.18).sin();
        (0..weeks).map(|week| (4.5 + 2.0 * turn(week)) as u32 + [0, 2, 1, 0, 3, 1, 0][week * week % 7]).collect()
    }

    #[test]
    fn a_season_is_no_outbreak() {
        let told = each_week(&calm(260), 104);
        let alarms = told.iter().flatten().filter(|week| week.outbreak).count();
        assert_eq!(told.len(), 156, "every week asked for is answered");
        assert_eq!(alarms, 0, "what comes every year at its time is expected");
    }

    #[test]
    fn an_outbreak_is_told_at_once_and_followed() {
        let mut counts = calm(200);
        counts.extend([24, 22, 14]);
        let told: Vec<Week> = each_week(&counts, 200).into_iter().flatten().collect();
        assert!(told.iter().all(|week| week.outbreak), "four times the usual is an outbreak from its first week on");
        assert_eq!(told[2].lasting, 3, "its weeks are counted");
    }

    #[test]
    fn an_outbreak_of_last_year_does_not_hide_this_years() {
        let mut counts = calm(156);
        counts[104..108].iter_mut().for_each(|week| *week += 25);
        counts.push(counts[104]);
        let last = last_week(&counts).expect("three years are enough");
        assert!(last.outbreak, "a past outbreak is no season: {last:?}");
    }

    #[test]
    fn too_few_weeks_tell_nothing() {
        assert!(last_week(&calm(29)).is_none(), "half a year and the guard band are the least to judge by");
        assert!(last_week(&[]).is_none(), "no weeks, no verdict");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn any_counts_are_judged(counts in prop::collection::vec(prop_oneof![0..20u32, any::<u32>()], 30..120)) {
            let week = last_week(&counts).expect("thirty weeks are judged");
            prop_assert!(week.expected.is_finite() && week.expected > 0.0, "an expectation is a number: {week:?}");
            prop_assert!((0.0..=1.0).contains(&week.chance) && (0.0..=1.0 + 1e-9).contains(&week.likely), "{week:?}");
        }

        #[test]
        fn more_complaints_never_calm(mut counts in prop::collection::vec(0..12u32, 30..120), more in 1..60u32) {
            let before = last_week(&counts).expect("thirty weeks are judged");
            if let Some(last) = counts.last_mut() {
                *last += more;
            }
            let after = last_week(&counts).expect("thirty weeks are judged");
            prop_assert!(after.outbreak || !before.outbreak, "more in the last week calmed: {before:?} {after:?}");
            prop_assert!(after.likely >= before.likely - 1e-9, "more in the last week was believed less");
        }
    }
}

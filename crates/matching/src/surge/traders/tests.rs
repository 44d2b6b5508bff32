//! Tests of the stream of complaints: when a surge is told, how it goes on, how it ends.
//!
//! Not how well it does over years of made streams: `cargo xtask bench surge` measures that.

use super::*;
use proptest::prelude::*;

const DAY: i64 = 86_400;

/// A detector that has heard two years of `every` days against trader 7, and the day after.
fn heard(every: i64) -> (Traders, i64) {
    let mut traders = Traders::new();
    for day in (0..730).step_by(usize::try_from(every).expect("days are few")) {
        assert!(traders.complaint(7, day * DAY).is_none(), "an even stream never surges (day {day})");
    }
    (traders, 730 * DAY)
}

#[test]
fn a_weekly_trader_at_five_times_its_rate_is_told() {
    // Forty traders of a complaint a week, now a little earlier, now a little later.
    let mut traders = Traders::new();
    for nth in 0..40 * 104 {
        let at = nth * 7 * DAY / 40 + nth * nth % 7 * DAY / 10;
        let trader = u64::try_from(nth % 40).expect("few");
        assert!(traders.complaint(trader, at).is_none(), "an even stream never surges ({trader}, complaint {nth})");
    }
    let told = (1..=40).find_map(|nth| Some((nth, traders.complaint(7, 729 * DAY + nth * DAY * 7 / 5)?)));
    let (nth, surge) = told.expect("five times the rate is a surge");
    assert!(nth <= 10, "it must be told while it begins, not at complaint {nth}");
    assert!(surge.begins && surge.known, "it begins, against the trader's own past");
    assert!(f64::from(surge.seen) > 3.0 * surge.expected && surge.chance < 1e-3, "the reason must bear it: {surge:?}");
}

#[test]
fn an_outbreak_alarms_once_and_grows_since_it_was_acknowledged() {
    let (mut traders, from) = heard(14);
    let told: Vec<Surge> = (1..=30).filter_map(|nth| traders.complaint(7, from + nth * DAY / 2)).collect();
    assert_eq!(told.iter().filter(|surge| surge.begins).count(), 1, "one outbreak, one alarm");
    assert!(told[0].begins && told.len() > 15, "what follows the alarm belongs to it");
    assert!(traders.acknowledge(7), "a standing surge can be acknowledged");
    let next = traders.complaint(7, from + 31 * DAY / 2).expect("it goes on");
    assert_eq!((next.begins, next.unacknowledged), (false, 1), "growth is counted from the acknowledgement");
    assert!(next.grown > next.unacknowledged, "and from the beginning");
}

#[test]
fn a_surge_ends_and_the_next_is_told_anew() {
    let (mut traders, from) = heard(14);
    let mut burst = |from: i64| (1..=12).filter_map(|nth| traders.complaint(7, from + nth * 7_200)).collect::<Vec<_>>();
    assert!(burst(from).iter().any(|surge| surge.begins), "the first burst is a surge");
    let calm = (1..=6).filter_map(|nth| traders.complaint(7, from + nth * 14 * DAY)).count();
    assert!(calm <= 1, "but for the fortnight that still sees the burst, the usual complaint belongs to no surge");
    assert!(traders.standing(7, from + 90 * DAY).is_none(), "and none stands");
    let again: Vec<Surge> = (1..=12).filter_map(|nth| traders.complaint(7, from + 91 * DAY + nth * 7_200)).collect();
    assert_eq!(again.iter().filter(|surge| surge.begins).count(), 1, "a second burst is a second surge");
    assert!(again[0].seen <= 8, "the first must not have raised what is expected: {:?}", again[0]);
}

#[test]
fn a_surge_falls_silent() {
    let (mut traders, from) = heard(14);
    let told = (1..=12).filter_map(|nth| traders.complaint(7, from + nth * 3_600)).count();
    assert!(told > 0, "twelve in a morning are a surge");
    assert_eq!(traders.all_standing(from + DAY).count(), 1, "it stands while complaints come");
    assert_eq!(traders.all_standing(from + 40 * DAY).count(), 0, "after four weeks of silence it is over");
}

#[test]
fn many_at_once_against_one_that_never_has_any_are_told() {
    let (mut traders, from) = heard(180);
    let told = (1..=12).find_map(|nth| Some((nth, traders.complaint(7, from + nth * 600)?)));
    assert!(
        told.is_some_and(|(nth, _)| nth <= 8),
        "a mass complaint in a morning must not wait for the next day: {told:?}"
    );
    let (mut traders, from) = heard(180);
    let pair = (1..=3).find_map(|nth| traders.complaint(7, from + nth * 600));
    assert!(pair.is_none(), "three who complain together are no surge");
}

#[test]
fn what_lasts_becomes_the_rule() {
    let (mut traders, from) = heard(14);
    let told: Vec<(i64, Surge)> =
        (1..=360).filter_map(|nth| Some((nth, traders.complaint(7, from + nth * DAY)?))).collect();
    assert_eq!(told.iter().filter(|(_, surge)| surge.begins).count(), 1, "a new rule is told once");
    assert!(told.last().is_some_and(|(nth, _)| *nth < 120), "a daily trader is no surge for ever");
}

#[test]
fn a_new_trader_is_measured_by_all() {
    let mut traders = Traders::new();
    for day in 0..400 {
        traders.complaint(day % 60, i64::try_from(day).expect("days are few") * DAY);
    }
    let told = (1..=30).find_map(|nth| traders.complaint(999, 401 * DAY + nth * 3_600));
    let surge = told.expect("thirty complaints in a day against one never heard of are a surge");
    assert!(!surge.known, "the reason must say that it has no past");
    let mut even = (1..=30).filter_map(|nth| traders.complaint(998, 410 * DAY + nth * 50 * DAY));
    assert!(even.next().is_none(), "a new trader that bears no more than others is none");
}

#[test]
fn what_all_bear_is_no_surge_of_one() {
    let one = |others: bool| {
        let mut traders = Traders::new();
        let mut hour = 0;
        // Forty traders a day each; then, for six days, six times as much: of all, or of trader 7 alone.
        while hour < 400 * 24 {
            let festival = hour >= 394 * 24;
            for trader in 0..40 {
                let often = festival && (others || trader == 7);
                if hour % if often { 4 } else { 24 } == 0 {
                    let told = traders.complaint(trader, hour * 3_600 + i64::try_from(trader).expect("few"));
                    if told.is_some_and(|surge| surge.begins) {
                        return true;
                    }
                }
            }
            hour += 1;
        }
        false
    };
    assert!(one(false), "six times its rate for six days is a surge of this trader");
    assert!(!one(true), "a festival that all bear is not");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_stream_is_taken(stream in prop::collection::vec((0..4u64, any::<i64>()), 1..200)) {
        let mut traders = Traders::new();
        for (trader, instant) in stream {
            if let Some(surge) = traders.complaint(trader, instant) {
                prop_assert!(surge.expected > 0.0 && (0.0..=1.0).contains(&surge.chance), "a reason: {surge:?}");
                prop_assert!(surge.unacknowledged <= surge.grown, "growth since is part of growth: {surge:?}");
            }
        }
    }

    #[test]
    fn the_order_within_a_second_makes_no_difference(days in prop::collection::vec((0..5u64, 0..9i64), 50..300)) {
        let mut stream: Vec<(u64, i64)> = Vec::new();
        let mut day = 0;
        for (trader, step) in days {
            day += step / 4;
            stream.push((trader, day * DAY));
        }
        let told = |mut stream: Vec<(u64, i64)>, turned: bool| {
            stream.sort_by_key(|(trader, instant)| (*instant, if turned { 9 - trader } else { *trader }));
            let mut traders = Traders::new();
            let mut told: Vec<(u64, i64, Option<Surge>)> =
                stream.iter().map(|(trader, at)| (*trader, *at, traders.complaint(*trader, *at))).collect();
            told.sort_by_key(|(trader, at, _)| (*trader, *at));
            told
        };
        prop_assert_eq!(told(stream.clone(), false), told(stream, true), "who is named first within a second is chance");
    }

    #[test]
    fn more_complaints_never_calm(mut burst in prop::collection::vec(0..3 * DAY, 1..14), more in 0..3 * DAY) {
        let alarmed = |burst: &[i64]| {
            let (mut traders, from) = heard(10);
            let mut burst = burst.to_vec();
            burst.sort_unstable();
            burst.iter().filter(|at| traders.complaint(7, from + DAY + **at).is_some()).count() > 0
        };
        let before = alarmed(&burst);
        burst.push(more);
        prop_assert!(alarmed(&burst) || !before, "a complaint more silenced the alarm");
    }
}

//! In which ways two names are alike, and what each way proves where a registry shows nothing of it.
//!
//! What a registry itself shows of the ways is learnt in `learn.rs`; what else proves that two sets are one trader is
//! weighed in `weights.rs`. Pure comparison of names that were taken apart in `signs.rs`.

use crate::signs::Han;
use crate::values::Values;

/// The ways in which two names may be alike, the closest first within a script. A Chinese core is of two characters, three
/// or more; the whole name is the same, or one bears no word of its trade (bare), or they name two trades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    Short,
    ShortBare,
    ShortTrades,
    Three,
    ThreeBare,
    ThreeTrades,
    Long,
    LongBare,
    LongTrades,
    Slip,
    CoreSlip,
    Held,
    HanHalf,
    HanApart,
    Words,
    WordsFew,
    WordsNear,
    WordsMost,
    WordsHeld,
    WordsHalf,
    WordsApart,
}

pub(crate) const WAYS: usize = 21;

/// What each way proves where the registry shows nothing of it: beyond the prior, in bits. The last of each script
/// speak against.
#[rustfmt::skip]
pub(crate) const UNSEEN: [f64; WAYS] = [0.5, -1.0, -5.0, 2.5, 1.0, -3.0, 4.0, 3.0, 0.0, -2.0, -4.0, -3.0, -14.0, -18.0, 3.0, 0.0, 0.0, -3.0, -5.0, -6.0, -16.0];

pub(crate) fn same(one: &Han, other: &Han, whole: bool) -> Way {
    let ways = match one.core.len() {
        0..=2 => [Way::Short, Way::ShortBare, Way::ShortTrades],
        3 => [Way::Three, Way::ThreeBare, Way::ThreeTrades],
        _ => [Way::Long, Way::LongBare, Way::LongTrades],
    };
    let bare = |han: &Han| han.full.len() == han.core.len();
    match () {
        () if whole => ways[0],
        () if bare(one) || bare(other) => ways[1],
        () => ways[2],
    }
}

pub(crate) fn han_way(values: &Values, one: u32, other: u32) -> Way {
    let (a, b) = (&values.hans.all[one as usize], &values.hans.all[other as usize]);
    if values.han_core[one as usize] == values.han_core[other as usize] {
        return same(a, b, one == other);
    }
    let shorter = a.full.len().min(b.full.len());
    let found = slips(&a.full, &b.full, 2);
    if (found == 1 && shorter >= 4) || (found == 2 && shorter >= 7) {
        return Way::Slip;
    }
    let core_shorter = a.core.len().min(b.core.len());
    if core_shorter >= 3 && slips(&a.core, &b.core, 1) == 1 {
        return Way::CoreSlip;
    }
    if core_shorter >= 2 && (holds(&a.full, &b.core) || holds(&b.full, &a.core)) {
        return Way::Held;
    }
    let common = a.core.iter().filter(|letter| b.core.contains(letter)).count();
    if common * 2 > core_shorter { Way::HanHalf } else { Way::HanApart }
}

/// How alike two different words are, between 0 and 1.
pub(crate) fn likeness(a: &[char], b: &[char]) -> f64 {
    let shorter = a.len().min(b.len());
    if a.iter().chain(b).any(char::is_ascii_digit) {
        return 0.0;
    }
    let allowed = match shorter {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    if allowed > 0 {
        let found = slips(a, b, allowed);
        if found <= allowed {
            return if found == 1 { 0.85 } else { 0.7 };
        }
    }
    if shorter >= 3 && (a.starts_with(b) || b.starts_with(a)) {
        return 0.6;
    }
    if shorter == 1 && a[0] == b[0] { 0.3 } else { 0.0 }
}

/// Letters put in, taken out, changed or exchanged with their neighbour; more than `most` count as one more than that.
pub(crate) fn slips(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    (0..=most).find(|slips| within(one, other, *slips)).unwrap_or(most + 1)
}

/// Whether so many slips make the one into the other.
fn within(one: &[char], other: &[char], slips: usize) -> bool {
    let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    match (&one[same..], &other[same..]) {
        ([], rest) | (rest, []) => rest.len() <= slips,
        (_, _) if slips == 0 => false,
        (a @ [first, x @ ..], b @ [second, y @ ..]) => {
            let exchanged = matches!((x, y), ([next, ..], [after, ..]) if first == after && second == next);
            within(x, y, slips - 1)
                || within(x, b, slips - 1)
                || within(a, y, slips - 1)
                || (exchanged && within(&x[1..], &y[1..], slips - 1))
        }
    }
}

fn holds(long: &[char], short: &[char]) -> bool {
    long.windows(short.len()).any(|part| part == short)
}

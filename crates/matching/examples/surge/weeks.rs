//! Weekly series with known outbreak weeks: sensitivity and specificity over the last two years of each.
//!
//! Each week is judged from the weeks up to it. The baseline is EARS C2 (mean and deviation of seven weeks, two weeks
//! back, three deviations). Series of odd and of even number are shown apart, so that a figure that
//! hangs on a few series is seen to.

use matching::surge::last_week;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// The last weeks of each series, which are judged.
const JUDGED: usize = 104;

#[derive(Default, Clone, Copy)]
struct Tally {
    outbreak: [u32; 2],
    calm: [u32; 2],
}

impl Tally {
    fn add(&mut self, outbreak: bool, told: bool) {
        let side = if outbreak { &mut self.outbreak } else { &mut self.calm };
        side[usize::from(told)] += 1;
    }

    fn and(mut self, other: Self) -> Self {
        for told in 0..2 {
            self.outbreak[told] += other.outbreak[told];
            self.calm[told] += other.calm[told];
        }
        self
    }

    fn print(self, who: &str) {
        let share = |part: u32, of: [u32; 2]| f64::from(part) / f64::from((of[0] + of[1]).max(1));
        let (sensitivity, specificity) = (share(self.outbreak[1], self.outbreak), share(self.calm[0], self.calm));
        println!("  {who:<34} sensitivity {sensitivity:.3}  specificity {specificity:.4}");
    }
}

/// Judges the series of `file` and prints the figures.
pub fn judge(file: &Path) {
    let Some(series) = read(file) else {
        println!("weekly series: not measured. {} does not read as series, week, observed, outbreak.", file.display());
        return;
    };
    let (mut halves, mut ears, mut scored) = ([Tally::default(); 2], Tally::default(), Vec::new());
    let (began, mut weeks) = (Instant::now(), 0u32);
    for (number, series) in &series {
        let counts: Vec<u32> = series.iter().map(|(count, _)| *count).collect();
        for week in counts.len().saturating_sub(JUDGED)..counts.len() {
            let Some(judged) = last_week(&counts[..=week]) else { continue };
            weeks += 1;
            halves[(number % 2) as usize].add(series[week].1, judged.outbreak);
            scored.push((judged.likely, series[week].1));
        }
    }
    let each = began.elapsed().as_secs_f64() * 1e6 / f64::from(weeks.max(1));
    for series in series.values() {
        for week in series.len().saturating_sub(JUDGED).max(9)..series.len() {
            ears.add(series[week].1, ears_c2(series, week));
        }
    }
    println!("weekly series ({} series, {weeks} weeks judged, {each:.0} µs a week)", series.len());
    halves[1].print("this alarm, series of odd number");
    halves[0].print("this alarm, series of even number");
    halves[0].and(halves[1]).print("this alarm, all");
    ears.print("EARS C2, all");
    println!("  at specificity .995 by how likely it is: sensitivity {:.3}", at_specificity(&mut scored, 0.995));
}

fn ears_c2(series: &[(u32, bool)], week: usize) -> bool {
    let before: Vec<f64> = series[week - 9..week - 2].iter().map(|(count, _)| f64::from(*count)).collect();
    let mean = before.iter().sum::<f64>() / 7.0;
    let deviation = (before.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / 6.0).sqrt().max(0.5);
    f64::from(series[week].0) > mean + 3.0 * deviation
}

/// The share of outbreak weeks above the bar that leaves so many calm weeks below it.
fn at_specificity(scored: &mut [(f64, bool)], specificity: f64) -> f64 {
    scored.sort_by(|a, b| b.0.total_cmp(&a.0));
    let count = |outbreak: bool| scored.iter().filter(|week| week.1 == outbreak).count() as f64;
    let (allowed, outbreaks) = (count(false) * (1.0 - specificity), count(true));
    let (mut calm, mut found) = (0.0, 0.0);
    for (_, outbreak) in scored.iter() {
        if *outbreak {
            found += 1.0;
        } else {
            calm += 1.0;
        }
        if calm > allowed {
            break;
        }
    }
    found / outbreaks.max(1.0)
}

fn read(file: &Path) -> Option<BTreeMap<u32, Vec<(u32, bool)>>> {
    let text = std::fs::read_to_string(file).ok()?;
    let mut series: BTreeMap<u32, Vec<(u32, bool)>> = BTreeMap::new();
    for line in text.lines().skip(1).filter(|line| !line.trim().is_empty()) {
        let mut cells = line.split(',').map(|cell| cell.trim().trim_matches('"').parse::<u32>().ok());
        let (number, _, count, outbreak) = (cells.next()??, cells.next()??, cells.next()??, cells.next()??);
        series.entry(number).or_default().push((count, outbreak != 0));
    }
    (!series.is_empty()).then_some(series)
}

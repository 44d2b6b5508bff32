//! The alarm of single traders: how soon it is told, how often in vain, and what it costs.
//!
//! The baselines: Page's cumulative sum that is told every trader's true rate (the best there is against a rate known to
//! become five times its own; one bar for all), and a plain count by trader for the cost. Streams: [`super::made`].

use super::made::{Complaint, DAY, Dice, KINDS, Mix, Trader, streams};
use matching::surge::Traders;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

const TRADERS: u64 = 12_000;
const YEARS: f64 = 4.0;
/// The mixes of traders: some busy ones, and few.
const MIXES: [Mix; 2] = [[40, 110, 30], [10, 45, 5]];
/// The bars of the sum that knows every rate.
const BARS: [f64; 3] = [8.0, 9.0, 10.0];

/// Complaints until the alarm where the rate becomes five times its own, and false alarms where none does.
pub fn alarms() {
    for mix in MIXES {
        let [month, week, day] = mix;
        println!("single traders, of 1 000 {day} a day, {week} a week, {month} a month, the rest 0.2 to 2 a year");
        for (seed, kind) in (1..).zip(KINDS) {
            let mut dice = Dice::new(seed);
            let (calm, all) = streams(&mut dice, TRADERS, YEARS * 365.0, mix, kind, 0.0);
            let years = in_vain(&calm);
            println!(
                "  {}: false alarms per 1 000 traders and year {:.2} (from the third on {:.2})",
                kind.name, years.0, years.1
            );
            let (surging, traders) = streams(&mut dice, TRADERS, YEARS * 365.0, mix, kind, 0.2);
            let told = until_told(&surging, &traders);
            print!("    complaints until the alarm:");
            for (name, from, to) in
                [("month", 12.0, 12.0), ("week", 52.0, 52.0), ("day", 365.0, 365.0), ("all", 12.0, 365.0)]
            {
                print!("  {name} {}", middle(&told, &traders, from, to));
            }
            println!();
            for bar in BARS {
                let (vain, told) = (knowing(&calm, &all, bar).0, knowing(&surging, &traders, bar).1);
                let middle = middle(&told, &traders, 12.0, 365.0);
                println!("      a sum that knows every rate, bar {bar}: false {vain:.2}, until the alarm {middle}");
            }
        }
    }
}

/// Alarms per thousand traders and year, over all years and from the third on; no stream of these surges.
fn in_vain(complaints: &[Complaint]) -> (f64, f64) {
    let mut alarm = Traders::new();
    let (mut all, mut late) = (0.0, 0.0);
    for (at, trader, _) in complaints {
        if alarm.complaint(*trader, *at).is_some_and(|surge| surge.begins) {
            all += 1.0;
            late += if *at as f64 / DAY > YEARS * 365.0 / 2.0 { 1.0 } else { 0.0 };
        }
    }
    let thousand = TRADERS as f64 / 1_000.0;
    (all / thousand / YEARS, late / thousand / (YEARS / 2.0))
}

/// How many complaints of its surge each trader had borne when it was told.
type Told = Vec<(u32, Option<u32>)>;

fn until_told(complaints: &[Complaint], traders: &[Trader]) -> Told {
    let mut alarm = Traders::new();
    let mut told: Told = vec![(0, None); traders.len()];
    for (at, trader, surging) in complaints {
        let surge = alarm.complaint(*trader, *at);
        let (borne, heard) = &mut told[*trader as usize];
        *borne += u32::from(*surging);
        if surge.is_some() && *surging {
            *heard = heard.or(Some(*borne));
        }
    }
    told
}

/// Page's sum against each trader's true rate: alarms per thousand traders and year, and complaints until told.
fn knowing(complaints: &[Complaint], traders: &[Trader], bar: f64) -> (f64, Told) {
    let mut sums = vec![(0.0f64, 0.0f64); traders.len()];
    let mut told: Told = vec![(0, None); traders.len()];
    let mut alarms = 0.0;
    for (at, trader, surging) in complaints {
        let (key, at) = (*trader as usize, *at as f64 / DAY);
        let (sum, last) = sums[key];
        let rises = (sum - 4.0 * (at - last) * traders[key].yearly / 365.0).max(0.0) + 5f64.ln();
        told[key].0 += u32::from(*surging);
        sums[key] = (if rises > bar { 0.0 } else { rises }, at);
        if rises > bar {
            alarms += 1.0;
            if *surging {
                told[key].1 = told[key].1.or(Some(told[key].0));
            }
        }
    }
    (alarms / (TRADERS as f64 / 1_000.0) / YEARS, told)
}

/// The median over traders whose surge bore eight complaints or more; untold ones count as never.
fn middle(told: &Told, traders: &[Trader], from: f64, to: f64) -> String {
    let of = |(trader, (borne, heard)): (&Trader, &(u32, Option<u32>))| {
        let meant = trader.surge.is_some() && (from..=to).contains(&trader.yearly) && *borne >= 8;
        meant.then(|| heard.unwrap_or(u32::MAX))
    };
    let mut until: Vec<u32> = traders.iter().zip(told).filter_map(of).collect();
    until.sort_unstable();
    let missed = until.iter().filter(|count| **count == u32::MAX).count();
    match until.get(until.len().saturating_sub(1) / 2) {
        None => "none".to_string(),
        Some(&u32::MAX) => format!("never ({missed} of {} missed)", until.len()),
        Some(count) => format!("{count} ({missed} of {} missed)", until.len()),
    }
}

/// The cost of a complaint, over about a million of a hundred thousand traders.
pub fn pace() {
    let mut dice = Dice::new(7);
    let (complaints, _) = streams(&mut dice, 155_000, 365.0, [60, 80, 5], KINDS[1], 0.1);
    let before = resident();
    let began = Instant::now();
    let mut alarm = Traders::new();
    let told = complaints.iter().filter(|(at, trader, _)| alarm.complaint(*trader, *at).is_some()).count();
    let ours = began.elapsed().as_secs_f64() * 1e6 / complaints.len() as f64;
    let memory = resident().zip(before).map(|(after, before)| after.saturating_sub(before));
    let began = Instant::now();
    let mut counts: BTreeMap<u64, u32> = BTreeMap::new();
    complaints.iter().for_each(|(_, trader, _)| *counts.entry(*trader).or_default() += 1);
    let plain = began.elapsed().as_secs_f64() * 1e6 / complaints.len() as f64;
    println!("cost, {} complaints of {} traders: {ours:.2} µs a complaint", complaints.len(), black_box(counts).len());
    println!("  a plain count by trader: {plain:.2} µs; {told} complaints belonged to surges");
    match memory {
        Some(kibibytes) => println!("  memory: {} MiB", kibibytes / 1_024),
        None => println!("  memory: not measured on this system"),
    }
    drop(alarm);
}

/// The process's memory in KiB, where the system says so.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

//! Made streams of complaints: seeded, the same on every machine; no trader in them is real.
//!
//! Most traders have nearly none, some one a week, few one a day. Not the alarm and not its figures: [`super::stream`].

/// Seconds in a day.
pub const DAY: f64 = 86_400.0;

/// A small generator (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Begins with `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Evenly between nought and one, neither of them.
    pub fn even(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (((bits ^ (bits >> 31)) >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    fn wait(&mut self, rate: f64) -> f64 {
        -self.even().ln() / rate
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.even().ln()).sqrt() * (std::f64::consts::TAU * self.even()).cos()
    }
}

/// How complaints fall in time.
#[derive(Clone, Copy)]
pub struct Kind {
    /// What it is called in the figures.
    pub name: &'static str,
    /// Levels wander from week to week, and one complaint in seven brings another.
    pub wanders: bool,
    /// Quiet weekends, two festivals and a week of holidays a year.
    pub festivals: bool,
}

/// The kinds of stream measured.
pub const KINDS: [Kind; 4] = [
    Kind { name: "even", wanders: false, festivals: false },
    Kind { name: "weekends, festivals", wanders: false, festivals: true },
    Kind { name: "wandering, in clumps", wanders: true, festivals: false },
    Kind { name: "all of it", wanders: true, festivals: true },
];

/// How many of a thousand traders bear one complaint a month, a week and a day; the rest bear 0.2 to 2 a year.
pub type Mix = [u32; 3];

/// A made trader.
pub struct Trader {
    /// Complaints a year.
    pub yearly: f64,
    /// From when to when its rate is multiplied, in days.
    pub surge: Option<(f64, f64)>,
}

/// A complaint: seconds since the beginning, against whom, whether in a surge.
pub type Complaint = (i64, u64, bool);

/// Streams of `count` traders over `days`; a `share` of those with twelve a year or more surges (five times) for sixty
/// days, somewhere in the second half.
pub fn streams(
    dice: &mut Dice,
    count: u64,
    days: f64,
    mix: Mix,
    kind: Kind,
    share: f64,
) -> (Vec<Complaint>, Vec<Trader>) {
    let (mut complaints, mut traders) = (Vec::new(), Vec::new());
    for key in 0..count {
        let drawn = dice.even() * 1_000.0;
        let [month, week, day] = mix.map(f64::from);
        let yearly = match drawn {
            drawn if drawn < day => 365.0,
            drawn if drawn < day + week => 52.0,
            drawn if drawn < day + week + month => 12.0,
            _ => 0.2 + dice.even() * 1.8,
        };
        // Half were there before the stream began, half appear later.
        let born = if dice.even() < 0.5 { 0.0 } else { dice.even() * days * 0.75 };
        let surges = dice.even() < share && yearly >= 12.0 && born < days / 2.0 - 370.0;
        let surge = surges.then(|| days / 2.0 + dice.even() * (days / 2.0 - 90.0)).map(|from| (from, from + 60.0));
        one(dice, key, yearly / 365.0, (born, days), kind, surge, &mut complaints);
        traders.push(Trader { yearly, surge });
    }
    complaints.sort_unstable();
    (complaints, traders)
}

fn one(
    dice: &mut Dice,
    key: u64,
    rate: f64,
    (mut at, end): (f64, f64),
    kind: Kind,
    surge: Option<(f64, f64)>,
    into: &mut Vec<Complaint>,
) {
    let (mut level, mut level_of) = (1.0, -1.0);
    let most = rate * 40.0;
    loop {
        at += dice.wait(most);
        if at >= end {
            return;
        }
        if kind.wanders && (at / 7.0).floor() != level_of {
            level_of = (at / 7.0).floor();
            level = (0.4 * dice.normal() - 0.08).exp();
        }
        let surging = surge.is_some_and(|(from, to)| (from..to).contains(&at));
        let now = rate * level * if kind.festivals { season(at) } else { 1.0 } * if surging { 5.0 } else { 1.0 };
        if dice.even() * most < now {
            into.push(((at * DAY) as i64, key, surging));
            while kind.wanders && dice.even() < 0.15 {
                into.push((((at + dice.even()) * DAY) as i64, key, surging));
            }
        }
    }
}

fn season(at: f64) -> f64 {
    let weekday = if at as u32 % 7 >= 5 { 0.4 } else { 1.24 };
    weekday
        * match at as u32 % 365 {
            30..=43 => 1.6,
            45..=49 => 0.3,
            270..=283 => 1.5,
            _ => 1.0,
        }
}

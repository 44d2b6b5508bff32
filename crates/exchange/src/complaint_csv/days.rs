//! Days and times in the ways that people and spreadsheets write them, beside the contract's own.
//!
//! `03/04/2024` is two days. Which of them a file means is asked once, for the file ([`Days`]); nothing here guesses.

use casework::time::Instant;
use serde::{Deserialize, Serialize};

/// Which number of `03/04/2024` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Days {
    /// The first: the third of April.
    DayFirst,
    /// The second: the fourth of March.
    MonthFirst,
}

/// What the days of a file say about their own order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Order {
    /// Some cell reads only with the day first.
    pub day_first: bool,
    /// Some cell reads only with the month first.
    pub month_first: bool,
    /// Some cell reads both ways, and differently.
    pub both: bool,
}

impl Order {
    /// Looks at one more cell.
    pub fn look(&mut self, text: &str) {
        if let Some(([a, b, _], Shape::YearLast)) = numbers(text).map(|(n, shape, _)| (n, shape)) {
            match (a <= 12, b <= 12) {
                (true, true) => self.both |= a != b,
                (false, true) => self.day_first = true,
                (true, false) => self.month_first = true,
                (false, false) => {}
            }
        }
    }

    /// What the file itself makes certain.
    #[must_use]
    pub fn settled(self) -> Option<Days> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(Days::DayFirst),
            (false, true) => Some(Days::MonthFirst),
            // Without a cell that reads both ways, either order reads the whole file alike.
            (false, false) if !self.both => Some(Days::DayFirst),
            _ => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    YearFirst,
    YearLast,
}

/// Reads `3/4/2024 2:30 pm`, `2024/4/3`, `2024年4月3日 下午2時30分`, `3-4-2024 14:30:05`. Hong Kong time.
#[must_use]
pub fn read(text: &str, days: Days) -> Option<Instant> {
    let ([a, b, c], shape, rest) = numbers(text)?;
    let (year, month, day) = match (shape, days) {
        (Shape::YearFirst, _) => (a, b, c),
        (Shape::YearLast, Days::DayFirst) => (c, b, a),
        (Shape::YearLast, Days::MonthFirst) => (c, a, b),
    };
    let (hour, minute, second) = clock(rest)?;
    Instant::parse(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"))
}

/// The three numbers of a day, where the year stands, and what follows.
fn numbers(text: &str) -> Option<([u32; 3], Shape, &str)> {
    let text = text.trim();
    let mut found = [0u32; 3];
    let mut lengths = [0usize; 3];
    let mut rest = text;
    for (at, number) in found.iter_mut().enumerate() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 4 {
            return None;
        }
        (*number, lengths[at]) = (rest[..digits].parse().ok()?, digits);
        rest = &rest[digits..];
        let ends: &[char] = [&['/', '-', '.', '年'][..], &['/', '-', '.', '月'], &['日', '號', '号']][at];
        match rest.strip_prefix(ends) {
            Some(after) => rest = after,
            None if at == 2 => {}
            None => return None,
        }
    }
    match lengths {
        [4, 1..=2, 1..=2] => Some((found, Shape::YearFirst, rest)),
        [1..=2, 1..=2, 4] => Some((found, Shape::YearLast, rest)),
        _ => None,
    }
}

/// The hour of a day, where one is given; midnight otherwise.
fn clock(text: &str) -> Option<(u32, u32, u32)> {
    let mut text = text.trim_start_matches([' ', 'T', ',', '\u{3000}']).trim().to_lowercase();
    let mut noon = None;
    for (word, after) in [("上午", false), ("早上", false), ("下午", true), ("晚上", true), ("am", false), ("pm", true)]
    {
        if text.contains(word) {
            noon = Some(after);
            text = text.replace(word, "");
        }
    }
    let text = text.replace(['時', '时', '點', '点', '分'], ":").replace('秒', "");
    let text = text.trim().trim_end_matches(':').trim();
    if text.is_empty() {
        return noon.is_none().then_some((0, 0, 0));
    }
    let parts: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let (hour, minute, second) = match parts[..] {
        [hour] if noon.is_some() => (hour, 0, 0),
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match noon {
        None => hour,
        Some(_) if hour > 12 => return None,
        Some(after) => hour % 12 + if after { 12 } else { 0 },
    };
    (hour < 24 && minute < 60 && second < 60).then_some((hour, minute, second))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, days: Days) -> Option<String> {
        read(text, days).map(Instant::rfc3339)
    }

    #[test]
    fn one_writing_is_two_days_and_the_file_says_which() {
        assert_eq!(
            said("03/04/2024", Days::DayFirst).as_deref(),
            Some("2024-04-03T00:00:00+08:00"),
            "Hong Kong writes so"
        );
        assert_eq!(
            said("03/04/2024", Days::MonthFirst).as_deref(),
            Some("2024-03-04T00:00:00+08:00"),
            "some systems so"
        );
        let mut order = Order::default();
        order.look("03/04/2024");
        assert_eq!(order.settled(), None, "a file that may mean either is asked about");
        order.look("25/04/2024");
        assert_eq!(order.settled(), Some(Days::DayFirst), "one cell that reads only one way settles the file");
        order.look("04/25/2024");
        assert_eq!(order.settled(), None, "unless another says the contrary");
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, wanted) in [
            ("2024/4/3 14:30", "2024-04-03T14:30:00+08:00"),
            ("2024年4月3日下午2時30分", "2024-04-03T14:30:00+08:00"),
            ("2024年4月3日 上午12时05分", "2024-04-03T00:05:00+08:00"),
            ("3.4.2024", "2024-04-03T00:00:00+08:00"),
            ("3-4-2024 2:30:05 PM", "2024-04-03T14:30:05+08:00"),
        ] {
            assert_eq!(said(text, Days::DayFirst).as_deref(), Some(wanted), "{text}");
        }
        for none in
            ["31/02/2024", "3/4/24", "2024/13/1", "3/4/2024 25:00", "3/4/2024 13 pm", "tomorrow", "", "1/2/3/2024"]
        {
            assert_eq!(said(none, Days::DayFirst), None, "{none:?} is told, never mended");
        }
    }
}

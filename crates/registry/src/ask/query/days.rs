//! Days and lengths of time as officers type them: `2023`, `2023-06`, `19/5`, `2023年6月15日`, `今日`, `2h`, `7日`.
//!
//! Not what an operator before them means (`values`). Days are Hong Kong's, whatever the machine's zone.

use casework::time::{Day, HOUR, Instant};
use jiff::civil::Date;

/// A minute, which is as exactly as an hour of the day is typed.
const MINUTE: i64 = HOUR / 60;
/// The longest length of time: ten thousand days.
const LONGEST: i64 = 10_000 * 24 * HOUR;

fn ends(day: Date) -> i64 {
    Day(day).ends().0
}

/// From the first instant of what a text names to the first after it.
pub(super) fn span(text: &str, now: Instant) -> Option<(i64, i64)> {
    let text = text.trim();
    if let Some(found) = word(text, now.day().0) {
        return Some(found);
    }
    if text.contains(':') {
        let at = Instant::parse(text).filter(|at| sound(at.year()))?;
        return Some((at.0, at.0.checked_add(MINUTE)?));
    }
    let flat = text.replace(['年', '月'], "-").replace(['日', '號', '号'], "");
    let flat = flat.trim_end_matches('-');
    let parts: Vec<&str> = flat.split(['-', '/', '.']).collect();
    if parts.iter().any(|p| p.is_empty() || p.len() > 4 || !p.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |nth: usize| parts.get(nth).and_then(|p| p.parse::<i16>().ok());
    let small = |nth: usize| parts.get(nth).and_then(|p| p.parse::<i8>().ok());
    let (year, month, day) = match (parts.len(), parts[0].len(), parts.last().map_or(0, |p| p.len())) {
        (1, 4, _) => (number(0)?, None, None),
        (2, 4, _) => (number(0)?, Some(small(1)?), None),
        (3, 4, _) => (number(0)?, Some(small(1)?), Some(small(2)?)),
        // As it is said in Hong Kong: the day before the month.
        (3, _, 4) => (number(2)?, Some(small(1)?), Some(small(0)?)),
        (2, _, 1..=2) if text.contains('月') => (now.year(), Some(small(0)?), Some(small(1)?)),
        (2, _, 1..=2) if text.contains('/') => (now.year(), Some(small(1)?), Some(small(0)?)),
        _ => return None,
    };
    if !sound(year) {
        return None;
    }
    let begins = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    let last = match (month, day) {
        (None, _) => Date::new(year, 12, 31).ok()?,
        (Some(_), None) => begins.last_of_month(),
        (Some(_), Some(_)) => begins,
    };
    Some((Day(begins).begins().0, ends(last)))
}

/// No complaint is older than the instants this registry knows, nor comes after the calendar's last year.
fn sound(year: i16) -> bool {
    (1979..=9998).contains(&year)
}

fn word(text: &str, today: Date) -> Option<(i64, i64)> {
    let whole = |from: Date, to: Date| Some((Day(from).begins().0, ends(to)));
    let month = |day: Date| whole(day.first_of_month(), day.last_of_month());
    let monday = today.checked_sub(jiff::Span::new().days(i64::from(today.weekday().to_monday_zero_offset()))).ok()?;
    let week = |from: Date| whole(from, from.checked_add(jiff::Span::new().days(6)).ok()?);
    match matching::fold(text).replace(['-', '_', ' '], "").as_str() {
        "today" | "今日" | "今天" => whole(today, today),
        "yesterday" | "昨日" | "昨天" => today.yesterday().ok().and_then(|d| whole(d, d)),
        "tomorrow" | "明日" | "明天" | "听日" => today.tomorrow().ok().and_then(|d| whole(d, d)),
        "thisweek" | "本周" | "本星期" | "今个星期" => week(monday),
        "lastweek" | "上周" | "上星期" | "上个星期" => {
            week(monday.checked_sub(jiff::Span::new().days(7)).ok()?)
        }
        "thismonth" | "本月" | "这个月" => month(today),
        "lastmonth" | "上月" | "上个月" => month(today.first_of_month().yesterday().ok()?),
        "thisyear" | "今年" | "本年" => whole(today.first_of_year(), today.last_of_year()),
        "lastyear" | "去年" | "上年" => {
            today.first_of_year().yesterday().ok().and_then(|d| whole(d.first_of_year(), d))
        }
        _ => None,
    }
}

/// A length of time in microseconds: `90min`, `2h`, `3 days`, `1w`, `2小時`.
pub(super) fn length(text: &str) -> Option<i64> {
    let folded = matching::fold(text);
    let folded = folded.trim();
    let digits = folded.bytes().take_while(u8::is_ascii_digit).count();
    let many: i64 = folded.get(..digits)?.parse().ok().filter(|n| *n <= 1_000_000)?;
    let unit = match folded.get(digits..)?.trim() {
        "min" | "mins" | "minute" | "minutes" | "分钟" | "分" => MINUTE,
        "h" | "hr" | "hrs" | "hour" | "hours" | "小时" | "个小时" | "时" | "钟头" | "个钟" => HOUR,
        "d" | "day" | "days" | "日" | "天" => 24 * HOUR,
        "w" | "wk" | "week" | "weeks" | "周" | "星期" | "个星期" => 7 * 24 * HOUR,
        _ => return None,
    };
    many.checked_mul(unit).filter(|length| *length <= LONGEST)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn at(text: &str) -> i64 {
        Instant::parse(text).unwrap().0
    }

    #[test]
    fn days_are_read_as_they_are_said() {
        let now = Instant::parse("2023-05-19T15:00:00+08:00").unwrap();
        for (typed, from, to) in [
            ("2023", "2023-01-01", "2024-01-01"),
            ("2023-06", "2023-06-01", "2023-07-01"),
            ("2023年6月", "2023-06-01", "2023-07-01"),
            ("2023-06-15", "2023-06-15", "2023-06-16"),
            ("2023年6月15日", "2023-06-15", "2023-06-16"),
            ("15/6/2023", "2023-06-15", "2023-06-16"),
            ("19/5", "2023-05-19", "2023-05-20"),
            ("5月19日", "2023-05-19", "2023-05-20"),
            ("today", "2023-05-19", "2023-05-20"),
            ("昨日", "2023-05-18", "2023-05-19"),
            ("本週", "2023-05-15", "2023-05-22"),
            ("last-month", "2023-04-01", "2023-05-01"),
            ("去年", "2022-01-01", "2023-01-01"),
        ] {
            assert_eq!(span(typed, now), Some((at(from), at(to))), "{typed} is from {from} to before {to}");
        }
        for nonsense in ["", "20", "2023-13", "2023-02-30", "31/2", "99999", "0001", "2023-06-15-1", "6月", "x"] {
            assert_eq!(span(nonsense, now), None, "{nonsense:?} is no day");
        }
        assert_eq!(span("2023-05-19T14:30", now).map(|s| s.0), Some(at("2023-05-19 14:30")), "an hour may be named");
    }

    #[test]
    fn lengths_of_time_are_read_in_either_language() {
        for (typed, hours) in [("2h", 2), ("2小時", 2), ("3d", 72), ("3日", 72), ("1w", 168), ("120min", 2)] {
            assert_eq!(length(typed), Some(hours * HOUR), "{typed} is {hours} hours");
        }
        for nonsense in ["", "h", "2", "2months", "-2h", "99999999999h", "1000000w"] {
            assert_eq!(length(nonsense), None, "{nonsense:?} is no length of time");
        }
    }
}

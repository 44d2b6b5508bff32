//! Days and moments as papers of a language write them: 3 May 2024 and 2024年5月3日, never 03/05/24.
//!
//! Not the civil day itself (`casework::time`) nor how the window writes it (`ui/src/words/format.ts`).

use casework::reference::Lang;
use casework::time::{Day, Instant};

/// A day in the words of a language.
#[must_use]
pub fn day(day: Day, lang: Lang) -> String {
    let form = match lang {
        Lang::En => "%-d %B %Y",
        Lang::ZhHant | Lang::ZhHans => "%-Y年%-m月%-d日",
    };
    day.0.strftime(form).to_string()
}

/// A moment of Hong Kong in the words of a language, to the minute.
#[must_use]
pub fn moment(at: Instant, lang: Lang) -> String {
    format!("{} {}", day(at.day(), lang), at.local().strftime("%H:%M"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_by_the_clock_of_hong_kong() {
        // Given half past four in the afternoon of the last day of the year, by the clock of Greenwich.
        let at = Instant::parse("2023-12-31T16:30:00Z").expect("a stamp of RFC 3339");
        // Then a paper says that it is already the new year in Hong Kong.
        assert_eq!(moment(at, Lang::En), "1 January 2024 00:30", "the day turns at Hong Kong's midnight");
        assert_eq!(moment(at, Lang::ZhHant), "2024年1月1日 00:30", "and in Chinese it reads as Chinese does");
        assert_eq!(moment(at, Lang::ZhHans), "2024年1月1日 00:30", "whichever the script");
    }
}

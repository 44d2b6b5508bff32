//! How figures are written: thousands with a space, shares rounded half up, changes as the office phrases them.
//!
//! Not the counting. Source: domain paper §5.2: a change of 100 per cent or more is "x.x-fold", one decimal and none
//! where it is nought; a smaller one is in per cent.

/// A number with a space between thousands, as releases print it: `18 982`.
#[must_use]
pub fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// `part` of `whole` in whole per cent, rounded half up; `None` where there is no whole.
#[must_use]
pub fn percent(part: u32, whole: u32) -> Option<u32> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    (200 * part + whole).checked_div(2 * whole).and_then(|n| u32::try_from(n).ok())
}

/// `part` of `whole` in per cent with one decimal, rounded half up: `95.2`.
#[must_use]
pub fn percent_with_tenth(part: u32, whole: u32) -> Option<String> {
    let (part, whole) = (u64::from(part), u64::from(whole));
    let tenths = (2000 * part + whole).checked_div(2 * whole)?;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// A change from one year to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// As many as before.
    None,
    /// More by this many tenths of the earlier number; ten or more.
    Fold(u64),
    /// More by this many per cent, below a hundred before rounding.
    Up(u64),
    /// Fewer by this many per cent.
    Down(u64),
}

impl Change {
    /// The change from `old` to `new`; `None` where there was nothing before.
    #[must_use]
    pub fn between(old: u32, new: u32) -> Option<Change> {
        let (was, is) = (u64::from(old), u64::from(new));
        let by = was.abs_diff(is);
        let rounded = |times: u64| (2 * times * by + was).checked_div(2 * was);
        Some(if was == 0 {
            return None;
        } else if by == 0 {
            Change::None
        } else if is < was {
            Change::Down(rounded(100)?)
        } else if by >= was {
            Change::Fold(rounded(10)?)
        } else {
            Change::Up(rounded(100)?)
        })
    }

    /// The figure alone: `2.1`, `2`, `67`; empty for no change.
    #[must_use]
    pub fn figure(self) -> String {
        match self {
            Change::None => String::new(),
            Change::Fold(tenths) if tenths.is_multiple_of(10) => (tenths / 10).to_string(),
            Change::Fold(tenths) => format!("{}.{}", tenths / 10, tenths % 10),
            Change::Up(percent) | Change::Down(percent) => percent.to_string(),
        }
    }

    /// The key of its words in `assets/words/documents.json`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Change::None => "change.none",
            Change::Fold(_) => "change.fold",
            Change::Up(_) => "change.up",
            Change::Down(_) => "change.down",
        }
    }

    /// The phrase of the contract, `2.1-fold increase`, whatever the language of the reader.
    #[must_use]
    pub fn english(self) -> String {
        super::documents::filled(casework::reference::Lang::En, self.key(), &[("n", &self.figure())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_by_a_space() {
        for (n, text) in [(0, "0"), (999, "999"), (2_449, "2 449"), (18_982, "18 982"), (1_000_000, "1 000 000")] {
            assert_eq!(grouped(n), text, "releases group even four digits");
        }
    }

    #[test]
    fn changes_are_phrased_as_in_releases() {
        for (old, new, phrase) in [
            (6_123, 18_982, "2.1-fold increase"),
            (7_148, 19_120, "1.7-fold increase"),
            (8_078, 24_232, "2-fold increase"),
            (100, 200, "1-fold increase"),
            (100, 199, "99 per cent increase"),
            (2_355, 2_449, "4 per cent increase"),
            (200, 100, "50 per cent decrease"),
            (7, 7, "no change"),
        ] {
            let change = Change::between(old, new).map(Change::english);
            assert_eq!(change.as_deref(), Some(phrase), "from {old} to {new}");
        }
        assert_eq!(Change::between(0, 5), None, "nothing can be so many times nothing");
    }

    #[test]
    fn shares_are_rounded_half_up() {
        assert_eq!(percent(449, 535), Some(84), "83.9 per cent");
        assert_eq!(percent(1, 200), Some(1), "half a per cent counts as one");
        assert_eq!(percent(0, 0), None, "of nothing there is no share");
        assert_eq!(percent_with_tenth(18_063, 18_982).as_deref(), Some("95.2"), "95.16 per cent");
    }
}

//! Numbers written in groups (`+852 9123 4567`, `1,680`): the joined forms by which they are found.
//!
//! Shared by the tokens that are indexed and the questions that are asked, so that both join alike. What makes a
//! phone number of a trader canonical is in `keys.rs`.

use std::ops::Range;

/// The fewest digits that, written in groups, are indexed as one number too: a Macao phone without its area has 8,
/// a fixed line of an older list 7.
const FEWEST_INDEXED: usize = 7;
/// The most digits joined: longer than any phone, card or order number.
const MOST_JOINED: usize = 20;
/// The most groups joined into one number.
const MOST_GROUPS: usize = 6;

/// Groups of digits with nothing but separators of numbers between them.
pub(crate) struct Chain<'a> {
    /// Where in the text, from the first digit to the last.
    pub range: Range<usize>,
    /// The groups, in order; never empty.
    pub groups: Vec<&'a str>,
    /// Whether commas stand between thousands (`1,680,000`), which makes one number of any length.
    pub thousands: bool,
    /// Whether a letter touches it, so that the word token around it does not begin with its digits.
    attached: bool,
}

/// Every chain of digit groups in a folded text, from left to right.
pub(crate) fn chains(text: &str) -> Vec<Chain<'_>> {
    let mut found: Vec<Chain<'_>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + step;
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        at = start + length;
        let group = &text[start..at];
        let attached = touches_letter(&text[..start], &text[at..]);
        if let Some(chain) = found.last_mut() {
            let between = &text[chain.range.end..start];
            let comma = between == "," && length == 3 && chain.groups[0].len() <= 3;
            let first = chain.groups.len() == 1;
            let joins = if comma { first || chain.thousands } else { !chain.thousands && separates(between) };
            if joins && !(attached && touches_letter("", &text[chain.range.end..])) {
                chain.thousands = comma;
                chain.groups.push(group);
                chain.range.end = at;
                chain.attached |= attached;
                continue;
            }
        }
        found.push(Chain { range: start..at, groups: vec![group], thousands: false, attached });
    }
    found
}

impl Chain<'_> {
    /// The joined numbers to be indexed beside the words, so that any neighbouring groups are found written as one,
    /// with and without the code of the place before them.
    pub(crate) fn indexed(&self, mut emit: impl FnMut(&str)) {
        if self.thousands {
            emit(&self.groups.concat());
            return;
        }
        let mut joined = String::new();
        for first in 0..self.groups.len() {
            joined.clear();
            for (count, group) in self.groups[first..].iter().take(MOST_GROUPS).enumerate() {
                joined.push_str(group);
                if joined.len() > MOST_JOINED {
                    break;
                }
                if joined.len() >= FEWEST_INDEXED {
                    if count > 0 || self.attached {
                        emit(&joined);
                    }
                    if let Some(local) = without_place(&joined) {
                        emit(local);
                    }
                }
            }
        }
    }

    /// The joined forms that a question with this chain asks for.
    pub(crate) fn asked(&self) -> Vec<String> {
        let joined = self.groups.concat();
        let local = without_place(&joined).map(str::to_owned);
        std::iter::once(joined).chain(local).collect()
    }
}

/// A phone number without the code of Hong Kong, Macao or the Mainland, where it has one and enough digits follow.
pub(crate) fn without_place(digits: &str) -> Option<&str> {
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    for (place, rest) in [("852", 8), ("853", 8), ("86", 11)] {
        if digits.len() == place.len() + rest && digits.starts_with(place) {
            return Some(&digits[place.len()..]);
        }
    }
    None
}

fn separates(between: &str) -> bool {
    between.len() <= 3 && between.bytes().all(|byte| b" -./()+".contains(&byte))
}

fn touches_letter(before: &str, after: &str) -> bool {
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphabetic);
    letter(before.chars().next_back()) || letter(after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indexed(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        for chain in chains(text) {
            chain.indexed(|number| all.push(number.to_owned()));
        }
        all
    }

    #[test]
    fn groups_are_found_joined_with_and_without_the_place() {
        assert!(indexed("+852 9123 4567").contains(&"91234567".to_owned()), "the local number");
        assert!(indexed("+852 9123 4567").contains(&"85291234567".to_owned()), "the whole number");
        assert_eq!(indexed("85291234567"), ["91234567"], "an unbroken number is a word already");
        assert!(indexed("+86 138 1234 5678").contains(&"13812345678".to_owned()), "a Mainland mobile");
        assert_eq!(indexed("tel91234567"), ["91234567"], "a number stuck to a word is found by itself");
        assert_eq!(indexed("$1,680.50"), ["1680"], "thousands make one number");
        assert_eq!(indexed("12 34"), Vec::<String>::new(), "small numbers are not joined");
    }
}

//! A recovery key: 160 random bits, printed so that they can be read from paper and typed.
//!
//! Eight groups of four letters and digits of Crockford's base 32, and a ninth of one check character: the
//! number modulo 37, which finds every single wrong character and every swapped pair. Reading is forgiving:
//! case, spaces and hyphens do not matter, O is 0, I and L are 1. What a key opens is in `slots.rs`.

use super::data_key::random;
use super::fault::KeyFault;
use zeroize::Zeroizing;

/// The digits; the last five appear as check characters only.
const DIGITS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// Characters without the check character.
const LENGTH: usize = 32;

/// A recovery key in memory: wiped on drop, without `Debug` or `Clone`.
pub struct RecoveryKey(Box<Zeroizing<[u8; 20]>>);

/// A recovery key that was just drawn, with the id of its slot, by which it can be taken back.
pub struct IssuedRecovery {
    /// The slot's id. No secret: it may stand in the journal and on the paper.
    pub slot: String,
    /// The key, to be shown once.
    pub key: RecoveryKey,
}

impl RecoveryKey {
    /// Draws keys from the system's generator.
    pub(super) fn draw(count: usize) -> Result<Vec<RecoveryKey>, KeyFault> {
        let draw_one = |_| {
            let mut bytes = Box::new(Zeroizing::new([0u8; 20]));
            random(bytes.as_mut_slice())?;
            Ok(RecoveryKey(bytes))
        };
        (0..count).map(draw_one).collect()
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The key as it is printed: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-C`.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(48));
        for block in self.0.chunks_exact(5) {
            let bits = block.iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
            for place in (0..8).rev() {
                if place % 4 == 3 && !text.is_empty() {
                    text.push('-');
                }
                text.push(char::from(DIGITS[(bits >> (5 * place) & 31) as usize]));
            }
        }
        text.push('-');
        text.push(char::from(DIGITS[remainder(self.bytes())]));
        text
    }

    /// Reads a key as it was typed; `None` if it is not one, or its check character does not fit.
    #[must_use]
    pub fn parse(typed: &str) -> Option<RecoveryKey> {
        let mut values = Zeroizing::new(Vec::with_capacity(LENGTH + 1));
        for letter in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = DIGITS.iter().position(|digit| char::from(*digit) == letter)?;
            if values.len() > LENGTH || (value >= 32 && values.len() < LENGTH) {
                return None;
            }
            values.push(value as u8);
        }
        let (check, digits) = values.split_last().filter(|(_, digits)| digits.len() == LENGTH)?;
        let mut bytes = Box::new(Zeroizing::new([0u8; 20]));
        for (five, eight) in bytes.chunks_exact_mut(5).zip(digits.chunks_exact(8)) {
            let bits = eight.iter().fold(0u64, |bits, value| bits << 5 | u64::from(*value));
            five.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        (remainder(bytes.as_slice()) == usize::from(*check)).then_some(RecoveryKey(bytes))
    }
}

/// The 160-bit number modulo 37.
fn remainder(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |rest, byte| (rest * 256 + usize::from(*byte)) % 37)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_known_key_is_printed_in_a_known_way() {
        let key = RecoveryKey(Box::new(Zeroizing::new([0; 20])));
        let zeroes = "0000-0000-0000-0000-0000-0000-0000-0000-0";
        assert_eq!(key.printed().as_str(), zeroes, "The printed form never changes: it is on paper in safes.");
        let key = RecoveryKey(Box::new(Zeroizing::new([255; 20])));
        // 2^160 - 1 = 37 q + 8, because 2^36 = 1 (mod 37) and 2^16 = 9, 160 = 4 * 36 + 16, 9 - 1 = 8.
        let ones = "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-8";
        assert_eq!(key.printed().as_str(), ones, "The check character is the number modulo 37.");
    }

    proptest! {
        #[test]
        fn what_is_printed_can_be_typed(bytes: [u8; 20], lower: bool) {
            let key = RecoveryKey(Box::new(Zeroizing::new(bytes)));
            let printed = key.printed();
            let typed = if lower {
                printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l")
            } else {
                printed.to_string()
            };
            let read = RecoveryKey::parse(&typed);
            prop_assert!(read.is_some_and(|read| read.bytes() == bytes), "Typing forgives case, spaces and look-alikes.");
        }

        #[test]
        fn one_wrong_character_is_found(bytes: [u8; 20], place in 0usize..32, digit in 0usize..32) {
            let printed = RecoveryKey(Box::new(Zeroizing::new(bytes))).printed().replace('-', "");
            let mut typed = printed.clone().into_bytes();
            typed[place] = DIGITS[digit];
            let typed = String::from_utf8(typed).unwrap();
            let read = RecoveryKey::parse(&typed);
            prop_assert_eq!(read.is_some(), typed == printed, "The check character finds any one wrong character.");
            prop_assert!(RecoveryKey::parse(&printed[1..]).is_none(), "A character left out is found.");
        }

        #[test]
        fn any_text_is_read_without_harm(text: String) {
            prop_assert!(RecoveryKey::parse(&text).is_none(), "Chance text is not a key.");
        }
    }
}

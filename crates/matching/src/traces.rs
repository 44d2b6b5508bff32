//! What a trader leaves behind besides its name: the accounts it has itself paid to, and how it numbers its orders.
//!
//! A complaint tells of a payee in its own words, so only an account that follows a word of paying is taken: the
//! complainant's own numbers stand in the same text. What an equal one proves is weighed in `weights.rs`.

use crate::fold::fold;

/// After one of these, folded, what follows is paid to.
const PAID_TO: [&str; 19] = [
    "转帐",
    "转账",
    "汇款",
    "入数",
    "过数",
    "收款",
    "存入",
    "户口",
    "帐号",
    "账号",
    "转数快",
    "fps",
    "payee",
    "paid to",
    "transfer",
    "account no",
    "a/c",
    "支付宝",
    "alipay",
];
/// An account begins so many characters behind the word at most.
const BEHIND: usize = 28;
/// So many digits, signs between them left out, are an account; a sum and a telephone at home have fewer or are not paid to.
const FEWEST: usize = 7;
const MOST: usize = 24;

/// The accounts that were paid to, as a text tells: digits without signs, each once and in order.
#[must_use]
pub fn payees(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut found: Vec<String> = Vec::new();
    for word in PAID_TO {
        found.extend(folded.match_indices(word).filter_map(|(at, _)| account(&folded[at + word.len()..])));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The first run of enough digits that begins near enough; spaces and hyphens within it are none of it.
fn account(text: &str) -> Option<String> {
    let mut digits = String::new();
    let mut begun = 0;
    for (at, letter) in text.chars().take(BEHIND + 2 * MOST).enumerate() {
        match letter {
            '0'..='9' => {
                if digits.is_empty() {
                    begun = at;
                }
                digits.push(letter);
            }
            ' ' | '-' if !digits.is_empty() => {}
            _ if digits.len() >= FEWEST => break,
            _ => digits.clear(),
        }
    }
    ((FEWEST..=MOST).contains(&digits.len()) && begun <= BEHIND).then_some(digits)
}

/// Words before a number that are everybody's.
const COMMON: [&str; 6] = ["no", "order", "inv", "invoice", "ref", "receipt"];

/// How an order number is made, where that tells anything: the letters before its digits, at least two, and how many
/// digits follow. "OB-2023-04417" and "OB-2023-11902" are made alike; "0012345" is made like everybody's.
#[must_use]
pub(crate) fn order_shape(text: &str) -> Option<String> {
    let folded: String = fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect();
    let letters: String = folded.chars().take_while(|letter| !letter.is_ascii_digit()).collect();
    let digits = folded[letters.len()..].chars().filter(char::is_ascii_digit).count();
    let tells = letters.chars().count() >= 2 && (4..=MOST).contains(&digits) && !COMMON.contains(&letters.as_str());
    tells.then(|| format!("{letters}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_taken_only_behind_a_word_of_paying() {
        assert_eq!(payees("我轉帳到 012-345-6-789012 之後"), ["0123456789012"], "signs between are none of it");
        assert_eq!(
            payees("paid to FPS ID 1234567, my phone is 91234567"),
            ["1234567"],
            "one's own number is not taken"
        );
        assert_eq!(payees("收款戶口：中銀 ０１２３４５６７８９"), ["0123456789"], "full width is folded");
        assert!(payees("Call me on 2537 6184 about HK$6,800").is_empty(), "a telephone alone is nobody's account");
        assert!(payees("轉帳 6800 元").is_empty(), "nor is a sum");
    }

    #[test]
    fn order_numbers_made_alike_have_one_shape() {
        assert_eq!(order_shape("OB-2023-04417"), order_shape("ob 2023 11902"), "the letters and the length tell");
        assert_ne!(order_shape("OB-2023-04417"), order_shape("OC-2023-04417"), "other letters are another's");
        for common in ["", "0012345", "A1", "Order 12345", "no 20230101"] {
            assert_eq!(order_shape(common), None, "{common:?} is made like everybody's");
        }
    }
}

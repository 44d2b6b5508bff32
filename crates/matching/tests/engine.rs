//! Search against a real FTS5 table: what is found is what a plain reading of the folded text finds.
//!
//! The table is the one that `src/terms.rs` is made for. Storage in the registry's books is tested there.
#![allow(clippy::unwrap_used, missing_docs)]

use matching::{fold, index_text, query};
use proptest::prelude::*;
use rusqlite::Connection;

fn table(texts: &[String]) -> Connection {
    let books = Connection::open_in_memory().unwrap();
    books
        .execute_batch(
            "CREATE VIRTUAL TABLE t USING fts5(runs, singles, content='', contentless_delete=1,
             tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')",
        )
        .unwrap();
    for (row, text) in (1i64..).zip(texts) {
        let indexed = index_text(text);
        books
            .prepare_cached("INSERT INTO t(rowid, runs, singles) VALUES (?1, ?2, ?3)")
            .unwrap()
            .execute((row, indexed.runs, indexed.singles))
            .unwrap();
    }
    books
}

fn found(books: &Connection, typed: &str) -> Vec<usize> {
    let asked = query(typed).unwrap();
    let mut rows = books.prepare_cached("SELECT rowid FROM t WHERE t MATCH ?1 ORDER BY rowid").unwrap();
    let rows = rows.query_map([asked.expression()], |row| row.get::<_, i64>(0)).unwrap();
    rows.map(|row| usize::try_from(row.unwrap()).unwrap() - 1).collect()
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

fn made_texts(dice: &mut Dice, count: usize) -> Vec<String> {
    let letters: Vec<char> =
        "人參蔘茸藥房退款錢銭両兩斤一錢店員説話海味燕窩旺角深水埗衞衛鐘钟里裏裡价錢𠝹手電話麪包投訴内地旅客"
            .chars()
            .collect();
    let words = ["ginseng", "Refund", "catty", "680", "Café", "HK$1,680", "shop", "iPhone15", "o'clock", "9123 4567"];
    let gaps = ["", "", "", "，", " ", "。", "、", "-", "（", "\n"];
    (0..count)
        .map(|_| {
            let mut text = String::new();
            for _ in 0..5 + dice.below(20) {
                if dice.below(5) == 0 {
                    text.push_str(words[dice.below(words.len())]);
                } else {
                    (0..1 + dice.below(5)).for_each(|_| text.push(letters[dice.below(letters.len())]));
                }
                text.push_str(gaps[dice.below(gaps.len())]);
            }
            text
        })
        .collect()
}

#[test]
fn every_chinese_piece_is_found_where_it_stands_and_nowhere_else() {
    let mut dice = Dice(7);
    let texts = made_texts(&mut dice, 1_500);
    let books = table(&texts);
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    let mut asked = 0;
    while asked < 2_000 {
        let text: Vec<char> = texts[dice.below(texts.len())].chars().collect();
        let start = dice.below(text.len());
        let piece: String = text[start..].iter().take(1 + dice.below(6)).collect();
        if !piece.chars().all(|letter| u32::from(letter) >= 0x4e00 && !('\u{fe00}'..='\u{ffff}').contains(&letter)) {
            continue;
        }
        asked += 1;
        let plain = fold(&piece);
        let expected: Vec<usize> = (0..texts.len()).filter(|row| folded[*row].contains(&plain)).collect();
        assert_eq!(found(&books, &piece), expected, "{piece} must be found in exactly the texts that hold it");
    }
}

#[test]
fn words_are_found_by_their_beginning_and_numbers_however_grouped() {
    let texts: Vec<String> = [
        "call +852 9123 4567 now",
        "電話91234567",
        "Tel:9123-4567",
        "85291234567",
        "+86 138 1234 5678",
        "8613812345678",
        "green tea",
        "green 茶 tea",
        "tea green",
        "$1,680 a catty",
        "1680元",
        "Café Zoë",
    ]
    .map(str::to_owned)
    .into();
    let books = table(&texts);
    for typed in ["91234567", "9123 4567", "+852 9123 4567", "852-91234567", "9123 45"] {
        assert_eq!(found(&books, typed), [0, 1, 2, 3], "{typed} is one number, however written");
    }
    for typed in ["13812345678", "+86 13812345678", "86 138 1234 5678"] {
        assert_eq!(found(&books, typed), [4, 5], "{typed} is one Mainland number");
    }
    assert_eq!(found(&books, "gre te"), [6, 7, 8], "beginnings of words, in any order");
    assert_eq!(found(&books, "\"green tea\""), [6], "quoted words stand together, in order");
    assert_eq!(found(&books, "“green te”"), Vec::<usize>::new(), "quoted words are whole");
    assert_eq!(found(&books, "1,680"), [9, 10], "thousands with and without a comma");
    assert_eq!(found(&books, "cafe zoe"), [11], "accents do not matter");
    assert_eq!(found(&books, "茶 tea"), [7], "a short term is not dropped");
}

#[test]
fn every_ideograph_is_a_token_of_the_engine() {
    let books = table(&[]);
    let ranges =
        [0x3400..=0x4dbf, 0x4e00..=0x9fff, 0xe000..=0xf8fe, 0x20000..=0x2a6df, 0x2a700..=0x2ebe0, 0x30000..=0x323af];
    let letters: Vec<char> = ranges.into_iter().flatten().filter_map(char::from_u32).collect();
    let text: String = letters.iter().collect();
    let indexed = index_text(&text);
    let kept = indexed.singles.split(' ').count();
    books.execute("INSERT INTO t(rowid, runs, singles) VALUES (1, ?1, ?2)", (indexed.runs, indexed.singles)).unwrap();
    books.execute_batch("CREATE VIRTUAL TABLE v USING fts5vocab(t, 'col')").unwrap();
    let tokens: usize = books
        .query_row("SELECT count(*) FROM v WHERE col = 'singles'", [], |row| row.get::<_, i64>(0))
        .unwrap()
        .try_into()
        .unwrap();
    assert_eq!(tokens, kept, "an ideograph that the engine takes for a gap could never be found");
}

#[test]
fn digits_stuck_to_a_letter_stay_a_word_beside_a_number() {
    let books = table(&["e,e0,1,10 1".to_owned()]);
    assert_eq!(found(&books, "e e0 1 10 1"), [0], "the digit of e0 joins the number but is no word of its own");
}

#[test]
fn nothing_typed_is_an_error_of_the_engine() {
    let books = table(&["人參 secret:abc or near".to_owned()]);
    let long = "參a".repeat(1_000);
    for typed in [
        "\"unbalanced",
        "OR OR",
        ")",
        "*",
        "\0",
        "a\0b",
        &long,
        "secret:abc",
        "{body secret}:x",
        "NEAR(a b, 5)",
        "a AND NOT b",
        "^a",
        "-a",
        "+",
        "a + b",
        "'",
        "''",
        "\\",
        "%",
        "_",
        "a*",
        "\"\"",
        "\"\"\"",
        "runs:x",
        "{",
        "}",
        "💰",
        "参💰茸",
        "\u{f8ff}",
        "人\u{f8ff}參",
        "ﷺ",
        "ก็",
        "한국어",
        "か゛",
        "１２３",
        "½",
        "²",
    ] {
        if let Ok(asked) = query(typed) {
            let outcome = books
                .query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [asked.expression()], |row| row.get::<_, i64>(0));
            assert!(outcome.is_ok(), "{typed:?} became {} and: {outcome:?}", asked.expression());
        }
    }
    assert_eq!(found(&books, "secret:abc"), [0], "a colon only separates");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn any_text_asks_without_error(typed in prop_oneof![
        any::<String>(),
        "[\"*(){}:^+ \\-,a-cORNEAT參茸人0-9\u{0}\u{f8ff}]{0,40}",
        "\\PC{0,80}",
    ]) {
        thread_local!(static BOOKS: Connection = table(&["人參茸 abc OR 12".to_owned()]));
        if let Ok(asked) = query(&typed) {
            let outcome = BOOKS.with(|books| {
                books.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [asked.expression()], |row| row.get::<_, i64>(0))
            });
            prop_assert!(outcome.is_ok(), "{:?} became {} and: {:?}", typed, asked.expression(), outcome);
        }
    }

    #[test]
    fn a_text_is_found_by_each_of_its_words(text in "[a-zé0-9參茸人兩斤 ,.\\-]{1,40}", from in 0usize..40, length in 1usize..20) {
        let words: Vec<&str> = text.split([' ', ',', '.', '-']).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            let typed = words[from % words.len()..].iter().take(length).copied().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(found(&table(std::slice::from_ref(&text)), &typed), [0], "{} stands in {}", typed, text);
        }
    }
}

//! Invented complainants: a name, ways to reach them, and the script they write in.
//!
//! No living person is meant: common surnames are joined to given names by chance, mail addresses end
//! in `.example`, and Hong Kong numbers are drawn from one narrow range (x55…).

use super::chance::Chance;
use super::stock::{Script, Stock, choose};

/// Where a complainant comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Lives in Hong Kong.
    Resident,
    /// A short-term visitor from the Mainland.
    Mainland,
    /// A short-term visitor from elsewhere.
    Elsewhere,
}

/// One complainant.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "the fields are columns of the complaint CSV")]
pub struct Person {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub wechat: String,
    pub language: &'static str,
    pub script: Script,
    pub residence: String,
    pub visitor_type: String,
    pub document_type: &'static str,
    pub document_number: String,
}

/// Draws a complainant. At least one of phone, mail and WeChat is given, since a complaint without a
/// way back must be filed as anonymous, which a row cannot say.
pub fn draw(origin: Origin, stock: &Stock, chance: &mut Chance) -> Person {
    let visitor_type = match origin {
        Origin::Resident => "HK-RESIDENT".to_owned(),
        Origin::Mainland => choose(&stock.habits.mainland_types, chance),
        Origin::Elsewhere => choose(&stock.habits.other_visitor_types, chance),
    };
    let western = visitor_type == "OVERSEAS" && chance.permille(700);
    let script = match origin {
        Origin::Resident if chance.permille(160) => Script::English,
        Origin::Resident => Script::Traditional,
        Origin::Mainland if chance.permille(60) => Script::English,
        Origin::Mainland if chance.permille(80) => Script::Traditional,
        Origin::Mainland => Script::Simplified,
        Origin::Elsewhere if visitor_type == "OVERSEAS" => Script::English,
        Origin::Elsewhere => Script::Traditional,
    };
    let residence = match visitor_type.as_str() {
        "OVERSEAS" => choose(&stock.habits.overseas_residences, chance),
        "TAIWAN" => "TW".to_owned(),
        "MACAO" => "MO".to_owned(),
        "HK-RESIDENT" => "HK".to_owned(),
        _ => "CN".to_owned(),
    };
    let (name, handle) =
        if western { western_name(stock, chance) } else { chinese_name(origin, script, stock, chance) };
    let digits = chance.between(0, 99_999);
    let mut phone = phone(origin, &residence, chance);
    let mut email =
        if chance.permille(520) { format!("{handle}{}@mail.example", digits % 1000) } else { String::new() };
    let wechat = if origin == Origin::Mainland && chance.permille(560) {
        format!("wx_{handle}{}", digits % 100)
    } else {
        String::new()
    };
    if chance.permille(70) {
        phone.clear();
    }
    if phone.is_empty() && email.is_empty() && wechat.is_empty() {
        email = format!("{handle}.{digits}@mail.example");
    }
    let (document_type, document_number) = document(origin, &visitor_type, chance);
    Person {
        name: if chance.permille(12) { String::new() } else { name },
        phone,
        email,
        wechat,
        language: match (origin, script) {
            (_, Script::English) => "en",
            (Origin::Resident, _) => "yue",
            (Origin::Elsewhere, _) => "cmn",
            (Origin::Mainland, _) if chance.permille(220) => "yue",
            (Origin::Mainland, _) => "cmn",
        },
        script,
        residence,
        visitor_type,
        document_type,
        document_number,
    }
}

fn western_name(stock: &Stock, chance: &mut Chance) -> (String, String) {
    let first = chance.pick(&stock.names.overseas_first);
    let last = chance.pick(&stock.names.overseas_last);
    let handle = last.to_lowercase().replace('\'', "");
    let name =
        if chance.permille(200) { format!("{}, {first}", last.to_uppercase()) } else { format!("{first} {last}") };
    (name, handle)
}

fn chinese_name(origin: Origin, script: Script, stock: &Stock, chance: &mut Chance) -> (String, String) {
    let surname = chance.pick(&stock.names.surnames).clone();
    let one = chance.pick(&stock.names.given).clone();
    let two = if chance.permille(880) { Some(chance.pick(&stock.names.given).clone()) } else { None };
    let two_of = |spell: fn(&super::stock::NamePart) -> &str| two.as_ref().map(spell).unwrap_or_default().to_owned();
    let handle = format!("{}{}", surname.pinyin.to_lowercase(), one.pinyin.to_lowercase());
    let name = match (script, origin) {
        (Script::English, Origin::Mainland) => {
            format!("{} {}{}", surname.pinyin, one.pinyin, two_of(|p| &p.pinyin).to_lowercase())
        }
        (Script::English, _) => {
            format!("{} {} {}", surname.yue.to_uppercase(), one.yue, two_of(|p| &p.yue)).trim().to_owned()
        }
        (Script::Traditional, _) => format!("{}{}{}", surname.zh, one.zh, two_of(|p| &p.zh)),
        (Script::Simplified, _) => stock.simplified(&format!("{}{}{}", surname.zh, one.zh, two_of(|p| &p.zh))),
    };
    let name = match chance.below(40) {
        0 if script != Script::English => format!(
            "{}{}",
            stock.say(&super::stock::Both { zh: surname.zh.clone(), en: surname.yue.clone() }, script),
            chance.pick(&["先生", "小姐", "女士", "太太"])
        ),
        1 => format!(" {name} "),
        _ => name,
    };
    (name, handle)
}

/// A number as people write it: with and without 852, with spaces, a Mainland mobile with and without +86.
fn phone(origin: Origin, residence: &str, chance: &mut Chance) -> String {
    match origin {
        Origin::Resident => hong_kong(chance.between(0, 2), chance),
        Origin::Mainland => {
            let number = format!("1{}55{:07}", chance.pick(&["3", "5", "8"]), chance.between(0, 9_999_999));
            match chance.below(5) {
                0 => format!("+86{number}"),
                1 => format!("+86 {} {} {}", &number[..3], &number[3..7], &number[7..]),
                2 => format!("0086-{number}"),
                _ => number,
            }
        }
        Origin::Elsewhere => abroad(residence, chance),
    }
}

/// Numbers of other places; those of Britain, Australia and North America from the ranges that are kept
/// free for fiction there.
fn abroad(residence: &str, chance: &mut Chance) -> String {
    let n = chance.between(0, 9999);
    match residence {
        "GB" => format!("+44 7700 900{:03}", n % 1000),
        "AU" => format!("+61 491 570 {:03}", n % 1000),
        "US" | "CA" => format!("+1 212 555 01{:02}", n % 100),
        "SG" => format!("+65 8555 {n:04}"),
        "MY" => format!("+60 12 555 {n:04}"),
        "TH" => format!("+66 85 555 {n:04}"),
        "MO" => format!("+853 6655 {n:04}"),
        _ => format!("+886 955 55{n:04}"),
    }
}

fn hong_kong(lead: i64, chance: &mut Chance) -> String {
    let first = ["5", "6", "9"][usize::try_from(lead).unwrap_or(0)];
    write_phone(&format!("{first}55{:05}", chance.between(0, 99_999)), chance)
}

/// Eight digits of Hong Kong as somebody may write them down.
pub fn write_phone(digits: &str, chance: &mut Chance) -> String {
    let (head, tail) = digits.split_at(4);
    match chance.below(12) {
        0 => format!("+852 {head} {tail}"),
        1 => format!("+852{digits}"),
        2 => format!("852-{digits}"),
        3 => format!("(852) {head}-{tail}"),
        4 | 5 => format!("{head} {tail}"),
        6 => format!("{head}-{tail}"),
        7 => digits.chars().map(full_width).collect(),
        _ => digits.to_owned(),
    }
}

/// The full-width form of a plain character.
#[must_use]
pub fn full_width(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
        ' ' => '\u{3000}',
        other => other,
    }
}

fn document(origin: Origin, visitor_type: &str, chance: &mut Chance) -> (&'static str, String) {
    if !chance.permille(if origin == Origin::Resident { 40 } else { 420 }) {
        return ("", String::new());
    }
    let n = chance.between(100_000, 999_999);
    match (origin, visitor_type) {
        (Origin::Resident, _) => ("hkid", format!("X{n}({})", n % 10)),
        (Origin::Mainland, _) => ("two-way-permit", format!("CX{n}{}", n % 10)),
        (_, "TAIWAN") => ("taiwan-permit", format!("T{n}{n}")),
        (_, "MACAO") => ("macao-id", format!("1{n}({})", n % 10)),
        _ => ("passport", format!("XE{n}{}", n % 7)),
    }
}

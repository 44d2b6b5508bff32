//! Canonical keys of a trader as reports write it: two reports with an equal key speak of one thing.
//!
//! A key says nothing about how much it proves: a marketplace, a call centre or a common name is shared by many
//! traders, and `group.rs` guards against that. Every function takes the text as written and gives `None` where the
//! text holds nothing that could tell traders apart.

use crate::fold::fold;
use crate::names;
use crate::numbers::without_place;
use crate::terms::{Piece, pieces};

/// Hosts on which one address belongs to many traders, so that the first part of the path is part of the key.
/// A subdomain of one of them (`shop1.taobao.com`) is a trader's own.
const SHARED_HOSTS: [&str; 44] = [
    "facebook.com",
    "fb.com",
    "instagram.com",
    "xiaohongshu.com",
    "weibo.com",
    "douyin.com",
    "tiktok.com",
    "youtube.com",
    "threads.net",
    "x.com",
    "twitter.com",
    "t.me",
    "wa.me",
    "line.me",
    "linktr.ee",
    "linkedin.com",
    "taobao.com",
    "item.taobao.com",
    "tmall.com",
    "detail.tmall.com",
    "jd.com",
    "1688.com",
    "pinduoduo.com",
    "aliexpress.com",
    "amazon.com",
    "amazon.co.jp",
    "ebay.com",
    "ebay.com.hk",
    "etsy.com",
    "shopee.hk",
    "shopee.com",
    "lazada.com",
    "carousell.com.hk",
    "carousell.com",
    "hktvmall.com",
    "pinkoi.com",
    "openrice.com",
    "price.com.hk",
    "klook.com",
    "google.com",
    "sites.google.com",
    "goo.gl",
    "bit.ly",
    "28hse.com",
];

/// First parts of a path that name a kind of page, not its owner; the part after them is kept too.
const KINDS_OF_PAGE: [&str; 16] = [
    "pages",
    "people",
    "groups",
    "profile.php",
    "p",
    "u",
    "user",
    "users",
    "shop",
    "shops",
    "store",
    "stores",
    "seller",
    "item.htm",
    "explore",
    "channel",
];

/// A phone number: eight digits for Hong Kong without its 852, otherwise the digits with the place (`86…`, `853…`).
/// Of several numbers the first counts, and an extension does not. Fewer than seven or more than fifteen digits, and
/// numbers that stand for "none" (`99999999`, `12345678`), give `None`.
#[must_use]
pub fn phone_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let number = ["ext", "分机", "内线", "转", "#"].iter().fold(folded.as_str(), |number, extension| {
        match number.find(extension) {
            Some(at) if digits(&number[..at]).len() >= 7 => &number[..at],
            _ => number,
        }
    });
    // A stroke stands between two numbers, or between the groups of one.
    let first = number.split(['/', ';', ',', '、', '或', '&']).map(digits).find(|digits| !digits.is_empty());
    let first = first.filter(|digits| digits.len() >= 7).unwrap_or_else(|| digits(number));
    let international = first.strip_prefix("00").unwrap_or(&first);
    let key = match without_place(international) {
        Some(local) if international.starts_with("852") => local.to_owned(),
        _ if international.len() == 11 && international.starts_with('1') => {
            format!("86{international}")
        }
        _ => international.to_owned(),
    };
    let counting = key.as_bytes().windows(2).all(|two| two[1] == two[0] + 1);
    ((7..=15).contains(&key.len()) && !counting && !is_filler(&key)).then_some(key)
}

/// A web address: the host in lower case without `www.` or `m.`, and on hosts that many traders share the first part
/// of the path. A shared host alone names nobody. Encoded names of hosts (`xn--…`) are left as they are.
#[must_use]
pub fn url_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let (host, rest) = host_and_rest(&folded)?;
    let host = if host == "fb.com" { "facebook.com" } else { host };
    if !SHARED_HOSTS.contains(&host) {
        return Some(host.to_owned());
    }
    let (path, asked) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split(['#', ' ']).next().unwrap_or(path);
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let first = parts.next()?;
    if !KINDS_OF_PAGE.contains(&first) {
        return Some(format!("{host}/{first}"));
    }
    let id = asked.split(['&', '#']).find(|pair| pair.starts_with("id="));
    let second = parts.next().or(id)?;
    Some(format!("{host}/{first}/{second}"))
}

/// The host of a web address, and the first part of its path where there is one.
pub(crate) fn host_and_path(text: &str) -> Option<(String, Option<String>)> {
    let folded = fold(text);
    let (host, rest) = host_and_rest(&folded)?;
    let path = rest.split(['?', '#', ' ']).next().unwrap_or(rest);
    let first = path.split('/').find(|part| !part.is_empty());
    Some((host.to_owned(), first.map(str::to_owned)))
}

fn host_and_rest(folded: &str) -> Option<(&str, &str)> {
    let address = folded.trim();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let end = address.find(['/', '?', '#', ' ']).unwrap_or(address.len());
    let (host, rest) = address.split_at(end);
    let host = host.rsplit('@').next().unwrap_or(host);
    let host = host.split(':').next().unwrap_or(host).trim_end_matches('.');
    let host = ["www.", "m.", "mobile."]
        .iter()
        .find_map(|front| host.strip_prefix(front).filter(|rest| rest.contains('.')))
        .unwrap_or(host);
    let (_, top) = host.rsplit_once('.')?;
    let sound = host.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '.');
    (sound && !top.is_empty() && host.len() >= 4 && !host.starts_with('.')).then_some((host, rest))
}

/// An order or receipt number: letters and digits only, folded. Fewer than five, or none that is a digit, tell nothing.
#[must_use]
pub fn order_key(text: &str) -> Option<String> {
    let key: String = fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect();
    let sound = key.chars().count() >= 5 && key.contains(|letter: char| letter.is_ascii_digit()) && !is_filler(&key);
    sound.then_some(key)
}

/// An e-mail address: folded, without what stands round it.
#[must_use]
pub fn email_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let address = folded.split([' ', '<', '>', ',', ';', '(', ')']).find(|part| part.contains('@'))?;
    let (who, host) = address.split_once('@')?;
    (!who.is_empty() && host.contains('.') && !host.contains('@')).then(|| address.to_owned())
}

/// The eight digits of a business registration number; the branch and what follows are left out.
#[must_use]
pub fn brn_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let run = folded.split(|letter: char| !letter.is_ascii_digit()).find(|run| run.len() == 8);
    let key = match run {
        Some(run) => run.to_owned(),
        None => {
            let number = folded.split(['-', '/', '(']).map(digits).find(|digits| !digits.is_empty())?;
            number.get(..8).filter(|_| matches!(number.len(), 8 | 11 | 22))?.to_owned()
        }
    };
    (!is_filler(&key)).then_some(key)
}

/// A name: folded, without the form of the company (`有限公司`, `Ltd`), without `香港` and `HK`, without spaces and
/// punctuation. Names that are too short or only say what kind of shop it is (`藥房`, `Pharmacy`) give `None`.
#[must_use]
pub fn name_key(text: &str) -> Option<String> {
    names::key(text)
}

/// An account on a network of people: the handle without `@`, the name of the network or the address around it.
#[must_use]
pub fn social_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let written = folded.trim();
    if written.contains('/') || written.starts_with("www.") {
        return account_of(written);
    }
    let name = written.rsplit([':', '@']).next().unwrap_or(written);
    handle(name)
}

/// The account that an address on a network names: what stands first in its path, after words like `user` that every
/// account has there. The network itself is nobody's account; a host without a path may be one's own site.
fn account_of(address: &str) -> Option<String> {
    const EVERYBODYS: [&str; 14] = [
        "user", "users", "u", "channel", "c", "p", "people", "pages", "page", "groups", "profile", "in", "shop",
        "store",
    ];
    let (host, rest) = host_and_rest(address)?;
    let (path, question) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.split(['#', ' ']).next().unwrap_or(path);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let numbered = question.split('&').find_map(|pair| pair.strip_prefix("id=").or_else(|| pair.strip_prefix("uid=")));
    match (parts.iter().find(|part| !EVERYBODYS.contains(part)), numbered) {
        (None, None) => Some(host.to_owned()),
        (Some(part), Some(id)) if part.ends_with(".php") => handle(id),
        (Some(part), _) => handle(part.trim_start_matches('@')),
        (None, Some(id)) => handle(id),
    }
}

/// An address for comparing word for word: folded, letters, digits and characters only. Fewer than six give `None`.
#[must_use]
pub fn address_key(text: &str) -> Option<String> {
    let folded = fold(text);
    let key: String = pieces(&folded)
        .map(|(_, piece)| match piece {
            Piece::Word(part) | Piece::Run(part) => part,
        })
        .collect();
    (key.chars().count() >= 6).then_some(key)
}

fn handle(name: &str) -> Option<String> {
    let name: String =
        name.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '.' | '-')).collect();
    let name = name.trim_matches(['.', '-']);
    let least = if name.is_ascii() { 4 } else { 2 };
    let nothing = ["none", "unknown", "wechat", "weixin", "facebook", "instagram", "微信", "小红书", "没有", "不详"];
    (name.chars().count() >= least && !nothing.contains(&name)).then(|| name.to_owned())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_filler(digits: &str) -> bool {
    digits.bytes().skip(1).all(|digit| Some(&digit) == digits.as_bytes().get(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones() {
        for written in [
            "9123 4567",
            "+852 9123-4567",
            "(852)91234567",
            "00852 9123 4567",
            "9123 4567 / 2345 6789",
            "９１２３４５６７ ext 12",
        ] {
            assert_eq!(phone_key(written).as_deref(), Some("91234567"), "{written} is one Hong Kong number");
        }
        assert_eq!(phone_key("138 1234 5678"), phone_key("+86-13812345678"), "a Mainland mobile, with or without 86");
        assert_eq!(phone_key("310/246-1501").as_deref(), Some("3102461501"), "a stroke may group one number");
        for written in ["", "n/a", "12345678", "99999999", "123"] {
            assert_eq!(phone_key(written), None, "{written:?} is nobody's number");
        }
    }

    #[test]
    fn orders_and_messages() {
        assert_eq!(
            order_key("OB-2023 / 04417").as_deref(),
            order_key("ob202304417").as_deref(),
            "signs between are none"
        );
        for written in ["", "none", "1234", "00000000", "no order"] {
            assert_eq!(order_key(written), None, "{written:?} tells no order from another");
        }
        assert_eq!(
            email_key("Zhou <Zhou.Y@Example.COM>").as_deref(),
            Some("zhou.y@example.com"),
            "an address is found"
        );
        for written in ["", "zhou at example", "@example.com", "zhou@"] {
            assert_eq!(email_key(written), None, "{written:?} is nobody's address");
        }
    }

    #[test]
    fn web_addresses() {
        for written in ["https://www.Shop-A.example/x?y", "shop-a.example", "m.shop-a.example:443/", "SHOP-A.EXAMPLE."]
        {
            assert_eq!(url_key(written).as_deref(), Some("shop-a.example"), "{written} is one host");
        }
        assert_eq!(
            url_key("fb.com/ShopA/posts/1").as_deref(),
            Some("facebook.com/shopa"),
            "a shared host keeps the page"
        );
        assert_eq!(
            url_key("facebook.com/profile.php?id=77").as_deref(),
            Some("facebook.com/profile.php/id=77"),
            "a numbered page"
        );
        assert_eq!(url_key("https://www.taobao.com/"), None, "a marketplace names nobody");
        assert_eq!(url_key("shop1.taobao.com").as_deref(), Some("shop1.taobao.com"), "a shop's own subdomain does");
        assert_eq!(url_key("not a site"), None, "words are no address");
    }

    #[test]
    fn registration_numbers_names_and_accounts() {
        for written in ["12345678", "BR 12345678-000-03-24-5", "1234 5678", "12345678000"] {
            assert_eq!(brn_key(written).as_deref(), Some("12345678"), "{written} is one registration");
        }
        assert_eq!(brn_key("00000000"), None, "zeros are no registration");
        assert_eq!(
            name_key("金禾蔘茸行（香港）有限公司"),
            name_key("香港金禾参茸行"),
            "the form of the company is left out"
        );
        assert_eq!(name_key("Kam Wo Trading (HK) Co., Ltd."), name_key("KAM WO TRADING"), "in English too");
        for written in ["藥房", "Pharmacy Ltd", "香港公司", "A", "不詳"] {
            assert_eq!(name_key(written), None, "{written} names nobody");
        }
        assert_eq!(social_key("@Kam_Wo"), social_key("https://instagram.com/kam_wo/"), "a handle and its address");
        assert_eq!(social_key("WeChat: kam_wo").as_deref(), Some("kam_wo"), "the network's name is left out");
        assert_eq!(address_key("旺角 1 號"), None, "too little to compare");
    }
}

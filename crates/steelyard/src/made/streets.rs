//! Invented premises on real streets, and the many ways in which people write an address.
//!
//! The streets stand in `assets/demo/streets.csv`, drawn from the public-domain list of government
//! addresses; house numbers, buildings and shop numbers are invented.

use super::chance::Chance;
use super::people::full_width;
use super::stock::{Both, Script, Stock};

/// Where a shop is.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "parts of an address")]
pub struct Premises {
    pub street: usize,
    pub number: i64,
    pub building: Option<usize>,
    pub floor: i64,
    pub shop: String,
}

/// Where visitors shop for medicine (domain paper §4.6, hot spots).
const HOT_SPOTS: [&str; 4] = ["YTM", "WC", "KC", "N"];

/// Draws premises; `hot` keeps to the hot spots.
pub fn draw(hot: bool, stock: &Stock, chance: &mut Chance) -> Premises {
    let mut street = chance.below(stock.streets.len());
    for _ in 0..24 {
        if !hot || HOT_SPOTS.contains(&stock.streets[street].district.as_str()) {
            break;
        }
        street = chance.below(stock.streets.len());
    }
    let most = i64::from(stock.streets[street].buildings) * 2;
    Premises {
        street,
        number: chance.between(1, most.max(24)),
        building: chance.permille(340).then(|| chance.below(stock.shops.buildings.len())),
        floor: if hot || chance.permille(640) { 0 } else { chance.between(1, 18) },
        shop: match chance.below(4) {
            0 => String::new(),
            1 => format!("{}{}", chance.pick(&["A", "B", "G", "U"]), chance.between(1, 48)),
            _ => chance.between(1, 120).to_string(),
        },
    }
}

fn region(district: &str) -> Both {
    let (zh, en) = match district {
        "YTM" | "SSP" | "KC" | "WTS" | "KT" => ("九龍", "Kowloon"),
        "CW" | "WC" | "E" | "S" => ("香港", "Hong Kong"),
        _ => ("新界", "N.T."),
    };
    Both { zh: zh.to_owned(), en: en.to_owned() }
}

/// The address as somebody writes it: parts left out, full-width figures, either language.
pub fn write(at: &Premises, script: Script, stock: &Stock, chance: &mut Chance) -> String {
    let street = &stock.streets[at.street];
    let region = region(&street.district);
    let building = at.building.filter(|_| chance.permille(620)).map(|b| &stock.shops.buildings[b]);
    let with_shop = !at.shop.is_empty() && chance.permille(600);
    let with_region = chance.permille(380);
    if script == Script::English {
        let mut parts = Vec::new();
        if with_shop {
            parts.push(format!("{} {}", chance.pick(&["Shop", "Shop No.", "shop"]), at.shop));
        }
        parts.extend(floor_en(at.floor, chance));
        parts.extend(building.map(|b| b.en.clone()));
        let name = if chance.permille(120) {
            street.en.replace("Street", "St").replace("Road", "Rd")
        } else {
            street.en.clone()
        };
        parts.push(format!("{} {name}", at.number));
        if with_region {
            parts.push(region.en);
        }
        return parts.join(if chance.permille(60) { " " } else { ", " });
    }
    let mut text = String::new();
    if with_region {
        text.push_str(&region.zh);
    }
    let number: String = if chance.permille(50) {
        at.number.to_string().chars().map(full_width).collect()
    } else {
        at.number.to_string()
    };
    text.push_str(&format!("{}{number}號", street.zh));
    if let Some(b) = building {
        text.push_str(&b.zh);
    }
    if at.floor == 0 && chance.permille(560) {
        text.push_str(["地下", "G/F", "地舖"][chance.below(3)]);
    } else if at.floor > 0 {
        text.push_str(&format!("{}{}", at.floor, chance.pick(&["樓", "/F"])));
    }
    if with_shop {
        text.push_str(&format!("{}號{}", at.shop, chance.pick(&["舖", "鋪"])));
    }
    if script == Script::Simplified { stock.simplified(&text) } else { text }
}

fn floor_en(floor: i64, chance: &mut Chance) -> Option<String> {
    match floor {
        0 if chance.permille(560) => Some("G/F".to_owned()),
        0 => None,
        n => Some(format!("{n}/F")),
    }
}

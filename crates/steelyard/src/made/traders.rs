//! Invented traders: who they truly are, and how complainants write them.
//!
//! The truth (`Trader::key`) is never in a complaint; it goes into `truth.csv`, by which the grouping
//! of complaints can be scored. Shops of a like name that have nothing to do with each other occur,
//! and shops that change their sign at the same address stay one trader.

use super::chance::Chance;
use super::people::{full_width, write_phone};
use super::stock::{Both, Script, Sector, Stock};
use super::streets::{self, Premises};
use std::collections::HashSet;

/// One trader as it truly is.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "what a trader is known by")]
pub struct Trader {
    pub key: String,
    pub sector: usize,
    pub sign: Both,
    /// The sign from the middle of its year on, where it was changed.
    pub later_sign: Option<Both>,
    pub company: Both,
    pub premises: Premises,
    pub phone: String,
    /// Without scheme; may be a shop on a marketplace, which then has a path.
    pub host: String,
    pub social: String,
    pub brn: String,
    pub item: usize,
    pub allegation: String,
    pub online: bool,
    pub mass: bool,
}

/// The trader's columns as one complainant filled them in.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs, reason = "columns of the complaint CSV")]
pub struct Written {
    pub name: String,
    pub address: String,
    pub district: String,
    pub phone: String,
    pub url: String,
    pub social: String,
    pub brn: String,
}

/// Draws traders, no two of one sign.
#[derive(Debug, Default)]
pub struct Market {
    signs: HashSet<String>,
    opened: usize,
}

impl Market {
    /// A new trader of `sector`; `alone` keeps its brand to itself, as groups of complaints need.
    pub fn open(&mut self, year: i16, sector: usize, alone: bool, stock: &Stock, chance: &mut Chance) -> Trader {
        self.opened += 1;
        let kind = stock.shops.sectors[sector].clone();
        let (brand, sign) = self.sign(&kind, alone, stock, chance);
        let later_sign = (alone && chance.permille(80)).then(|| self.sign(&kind, alone, stock, chance).1);
        let company = chance.pick(&stock.shops.companies);
        let handle: String = brand.en.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        let online = kind.online || chance.permille(60);
        let host = if online && !alone && chance.permille(250) {
            format!("{}/{handle}{}", chance.pick(&stock.shops.marketplaces), self.opened)
        } else {
            format!("{handle}{}.example", if alone { String::new() } else { self.opened.to_string() })
        };
        Trader {
            key: format!("T{}-{:05}", year.rem_euclid(100), self.opened),
            sector,
            later_sign,
            company: Both { zh: format!("{}{}", brand.zh, company.zh), en: format!("{} {}", brand.en, company.en) },
            sign,
            premises: streets::draw(kind.medicine, stock, chance),
            phone: format!("{}55{:05}", chance.pick(&["2", "3"]), chance.between(0, 99_999)),
            social: format!("{}/{handle}{}", chance.pick(&stock.shops.social), self.opened % 97),
            host,
            brn: format!("{}", chance.between(60_000_000, 79_999_999)),
            item: chance.below(kind.items.len()),
            allegation: allegation(&kind, chance),
            online,
            mass: false,
        }
    }

    fn sign(&mut self, kind: &Sector, alone: bool, stock: &Stock, chance: &mut Chance) -> (Both, Both) {
        loop {
            let (first, second) = (chance.pick(&stock.shops.first), chance.pick(&stock.shops.second));
            let mut brand =
                Both { zh: format!("{}{}", first.zh, second.zh), en: format!("{} {}", first.en, second.en) };
            if self.signs.len() > 1200 {
                let third = chance.pick(&stock.shops.first);
                brand = Both { zh: format!("{}{}", third.zh, brand.zh), en: format!("{} {}", third.en, brand.en) };
            }
            let what = chance.pick(&kind.kinds);
            let sign = Both { zh: format!("{}{}", brand.zh, what.zh), en: format!("{} {}", brand.en, what.en) };
            let taken = (alone && self.signs.contains(&brand.zh)) || self.signs.contains(&sign.zh);
            if !taken || self.signs.len() > 400_000 {
                self.signs.insert(brand.zh.clone());
                self.signs.insert(sign.zh.clone());
                return (brand, sign);
            }
        }
    }

    /// The trader of thousands of complaints.
    pub fn open_mass(&mut self, year: i16, stock: &Stock, chance: &mut Chance) -> Trader {
        let mass = &stock.shops.mass;
        let sector = stock.shops.sectors.iter().position(|s| s.code == mass.sector).unwrap_or(0);
        let mut trader = self.open(year, sector, true, stock, chance);
        trader.sign = Both { zh: mass.zh.clone(), en: mass.en.clone() };
        trader.later_sign = None;
        trader.company = mass.company.clone();
        trader.host.clone_from(&mass.host);
        trader.social.clone_from(&mass.social);
        trader.allegation.clone_from(&mass.allegation);
        trader.online = true;
        trader.mass = true;
        if let Some(street) = stock.streets.iter().position(|s| s.district == mass.district) {
            trader.premises.street = street;
        }
        trader
    }
}

fn allegation(kind: &Sector, chance: &mut Chance) -> String {
    super::stock::choose(&kind.allegations, chance)
}

impl Trader {
    /// The columns as one complainant fills them in. Name or address is always among them.
    pub fn written(&self, script: Script, late: bool, stock: &Stock, chance: &mut Chance) -> Written {
        let often = |offline: usize, online: usize| if self.online { online } else { offline };
        let mut out = Written::default();
        if chance.permille(often(940, 930)) {
            out.name = self.name(script, late, stock, chance);
        }
        if out.name.is_empty() || chance.permille(often(820, 70)) {
            out.address = streets::write(&self.premises, script, stock, chance);
            if chance.permille(720) {
                out.district.clone_from(&stock.streets[self.premises.street].district);
            }
        }
        if chance.permille(often(300, 260)) {
            out.phone = write_phone(&self.phone, chance);
        }
        if chance.permille(often(40, 700)) {
            out.url = self.url(stock, chance);
        }
        if chance.permille(often(60, 240)) {
            out.social = match chance.below(3) {
                0 => format!("@{}", self.social.rsplit('/').next().unwrap_or_default()),
                1 => format!("https://{}", self.social),
                _ => self.social.clone(),
            };
        }
        if chance.permille(90) {
            out.brn = match chance.below(3) {
                0 => format!("{}-000-0{}-{}-A", self.brn, chance.between(1, 9), chance.between(10, 99)),
                1 => format!("{} {}", &self.brn[..4], &self.brn[4..]),
                _ => self.brn.clone(),
            };
        }
        out
    }

    fn name(&self, script: Script, late: bool, stock: &Stock, chance: &mut Chance) -> String {
        if self.mass && chance.permille(600) {
            let copied = chance.pick(&stock.shops.mass.signs).clone();
            return slip(&copied, 25, chance);
        }
        // Signs are mostly Chinese; a visitor of either script may copy them as they hang there.
        let script = match script {
            Script::English if chance.permille(200) => Script::Traditional,
            Script::Simplified if chance.permille(300) => Script::Traditional,
            Script::Traditional if chance.permille(90) => Script::English,
            same => same,
        };
        let sign = self.later_sign.as_ref().filter(|_| late).unwrap_or(&self.sign);
        let text = match chance.below(20) {
            0 | 1 => stock.say(&self.company, script),
            2 => format!("{} ({})", stock.say(sign, script), stock.say(&self.company, script)),
            3 => format!("{} {}", sign.zh, sign.en),
            _ => stock.say(sign, script),
        };
        match chance.below(60) {
            0 => text.to_uppercase(),
            1 => text.chars().map(full_width).collect(),
            2 => format!("「{text}」"),
            _ => slip(&text, 45, chance),
        }
    }

    fn url(&self, stock: &Stock, chance: &mut Chance) -> String {
        let path = if self.mass {
            chance.pick(&stock.shops.mass.paths).as_str()
        } else {
            *chance.pick(&["", "", "/", "/shop"])
        };
        let host = &self.host;
        match chance.below(9) {
            0 => format!("http://{host}{path}"),
            1 => format!("https://m.{host}{path}"),
            2 => format!("HTTPS://WWW.{}{path}", host.to_uppercase()),
            3 => format!("www.{host}"),
            4 | 5 => format!("{host}{path}"),
            6 => format!("https://{host}{path}?utm_source=ad{}", chance.between(1, 40)),
            _ => format!("https://www.{host}{path}"),
        }
    }
}

/// Now and then a slip of the pen: a letter left out, doubled or out of order.
fn slip(text: &str, permille: usize, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() > 3 && chance.permille(permille) {
        let at = 1 + chance.below(letters.len() - 2);
        match chance.below(3) {
            0 => {
                letters.remove(at);
            }
            1 => letters.swap(at, at + 1),
            _ => letters.insert(at, letters[at]),
        }
    }
    letters.into_iter().collect()
}

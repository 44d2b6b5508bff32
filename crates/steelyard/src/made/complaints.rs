//! One complaint in words: the columns of the complaint CSV, filled in as people fill them in.
//!
//! Not its fate (`fates.rs`). Units and sums follow domain paper §3: what was believed, what was
//! charged, and the sum that comes of it in exact decimals.

use super::calendar::{self, DAY, HOUR};
use super::chance::Chance;
use super::fates::{Fate, Planned};
use super::narrative::{self, About};
use super::people::{self, Origin, Person};
use super::stock::{Both, Script, Sector, Stock, choose};
use super::traders::{Trader, Written};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A row of `complaints.csv`; the fields are the contract's columns, in its order. Empty means not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the columns are explained in the contract")]
pub struct Complaint {
    pub source_ref: String,
    pub received_at: String,
    pub channel: String,
    pub language: String,
    pub complainant_name: String,
    pub complainant_phone: String,
    pub complainant_email: String,
    pub complainant_wechat: String,
    pub document_type: String,
    pub document_number: String,
    pub residence: String,
    pub visitor: String,
    pub visitor_type: String,
    pub leaves_at: String,
    pub control_point: String,
    pub consent_refer: String,
    pub trader_name: String,
    pub trader_address: String,
    pub trader_district: String,
    pub trader_phone: String,
    pub trader_url: String,
    pub trader_social: String,
    pub trader_brn: String,
    pub sector: String,
    pub goods_or_services: String,
    pub item: String,
    pub quantity: String,
    pub unit: String,
    pub price_shown: String,
    pub unit_shown: String,
    pub unit_believed: String,
    pub unit_charged: String,
    pub amount_paid: String,
    pub currency: String,
    pub payment_method: String,
    pub transaction_at: String,
    pub order_no: String,
    pub receipt_no: String,
    pub allegation: String,
    pub narrative: String,
}

/// Fills a complaint in. `leaves` is when the visitor leaves, where the caller has decided it.
pub fn write(
    source_ref: String,
    planned: &Planned,
    leaves: Option<i64>,
    trader: &Trader,
    stock: &Stock,
    chance: &mut Chance,
) -> Complaint {
    let sector = &stock.shops.sectors[trader.sector];
    let person = people::draw(planned.origin, stock, chance);
    let late = trader.later_sign.is_some() && chance.permille(450);
    let written = trader.written(person.script, late, stock, chance);
    let mut row = Complaint {
        source_ref,
        received_at: calendar::stamp(planned.received),
        ..Complaint::default()
    };
    visit(&mut row, planned, leaves, &person, stock, chance);
    let purchase = Purchase::draw(trader, sector, planned.origin, stock, chance);
    let paid_at = paid_at(planned, trader, sector, chance);
    bought(
        &mut row, &purchase, planned, paid_at, sector, &person, stock, chance,
    );
    row.allegation = purchase.allegation.clone();
    let item = stock.say(&purchase.item, person.script);
    let shop = if written.name.is_empty() {
        stock.say(
            &Both {
                zh: "商戶".to_owned(),
                en: "the shop".to_owned(),
            },
            person.script,
        )
    } else {
        written.name.clone()
    };
    row.narrative = narrative::tell(
        &About {
            shop: &shop,
            item: &item,
            price: &purchase.price.to_string(),
            paid: &purchase.paid.to_string(),
            unit: purchase.charged,
            believed: purchase.believed,
            day: &calendar::day(paid_at),
            order: &row.order_no,
            allegation: &purchase.allegation,
            weighed: sector.weighed,
            visitor: planned.origin != Origin::Resident,
        },
        person.script,
        stock,
        chance,
    );
    row.item = if chance.permille(80) {
        String::new()
    } else {
        item
    };
    complainant(&mut row, person);
    named(&mut row, written);
    row
}

fn complainant(row: &mut Complaint, person: Person) {
    row.language = person.language.to_owned();
    row.complainant_name = person.name;
    row.complainant_phone = person.phone;
    row.complainant_email = person.email;
    row.complainant_wechat = person.wechat;
    row.document_type = person.document_type.to_owned();
    row.document_number = person.document_number;
    row.residence = person.residence;
}

fn named(row: &mut Complaint, written: Written) {
    row.trader_name = written.name;
    row.trader_address = written.address;
    row.trader_district = written.district;
    row.trader_phone = written.phone;
    row.trader_url = written.url;
    row.trader_social = written.social;
    row.trader_brn = written.brn;
}

fn visit(
    row: &mut Complaint,
    planned: &Planned,
    leaves: Option<i64>,
    person: &Person,
    stock: &Stock,
    chance: &mut Chance,
) {
    let habits = &stock.habits;
    let visitor = planned.origin != Origin::Resident;
    row.channel = match (visitor, planned.quick) {
        (true, true) if chance.permille(600) => "qat-field".to_owned(),
        (true, _) => choose(&habits.visitor_channels, chance),
        (false, _) => choose(&habits.channels, chance),
    };
    row.consent_refer = match chance.below(100) {
        0..=57 => "yes",
        58..=69 => "no",
        _ => "",
    }
    .to_owned();
    if !visitor {
        row.visitor = if chance.permille(700) { "no" } else { "" }.to_owned();
        row.visitor_type = if chance.permille(620) {
            person.visitor_type.clone()
        } else {
            String::new()
        };
        return;
    }
    row.visitor = "yes".to_owned();
    row.visitor_type.clone_from(&person.visitor_type);
    if leaves.is_some() || planned.quick || chance.permille(640) {
        let at = leaves.unwrap_or_else(|| planned.received + chance.between(4, 72) * HOUR);
        row.leaves_at = calendar::stamp(at - at.rem_euclid(900));
        let points = if person.visitor_type == "OVERSEAS" || person.visitor_type == "TAIWAN" {
            &habits.overseas_control_points
        } else {
            &habits.control_points
        };
        row.control_point = if chance.permille(870) {
            choose(points, chance)
        } else {
            String::new()
        };
    }
}

/// What was bought, at which price and in which units.
struct Purchase {
    item: Both,
    allegation: String,
    price: Decimal,
    paid: Decimal,
    quantity: Decimal,
    unit: &'static str,
    charged: &'static str,
    believed: &'static str,
}

impl Purchase {
    fn draw(
        trader: &Trader,
        sector: &Sector,
        origin: Origin,
        stock: &Stock,
        chance: &mut Chance,
    ) -> Purchase {
        let item = match (trader.mass, chance.permille(650)) {
            (true, _) => chance.pick(&stock.shops.mass.items).clone(),
            (false, true) => sector.items[trader.item].clone(),
            (false, false) => chance.pick(&sector.items).clone(),
        };
        let allegation = if trader.mass || chance.permille(840) {
            trader.allegation.clone()
        } else {
            choose(&sector.allegations, chance)
        };
        let [low, high] = if trader.mass {
            stock.shops.mass.price
        } else {
            sector.price
        };
        // Most prices are near the low end, and end in 8 as prices do here.
        let draw = chance.between(0, 1000);
        let price = Decimal::from((low + (high - low) * draw * draw / 1_000_000) / 10 * 10 + 8);
        if !sector.weighed {
            let many = high <= 5000 && chance.permille(250);
            let quantity = Decimal::from(if many { chance.between(2, 12) } else { 1 });
            let unit = if sector.goods_or_services == "goods" {
                *chance.pick(&["piece", "piece", "box"])
            } else {
                "other"
            };
            let paid = price * quantity;
            return Purchase {
                item,
                allegation,
                price,
                paid,
                quantity,
                unit,
                charged: unit,
                believed: unit,
            };
        }
        let jin = origin == Origin::Mainland && chance.permille(560);
        let believed = if jin { "jin" } else { "catty" };
        let (charged, taels_per) = if chance.permille(640) {
            ("tael", 1)
        } else {
            ("mace", 10)
        };
        if chance.permille(220) {
            // Weighed in grams, billed by the Hong Kong unit (Cap. 68: a tael is 37.799 363 75 g).
            let grams = Decimal::from(chance.between(4, 60) * 10);
            let tael = Decimal::new(3_779_936_375, 8);
            let paid = (price * grams * Decimal::from(taels_per) / tael).round_dp(2);
            return Purchase {
                item,
                allegation,
                price,
                paid,
                quantity: grams,
                unit: "gram",
                charged,
                believed,
            };
        }
        let quantity = Decimal::from(if taels_per == 1 {
            chance.between(2, 20)
        } else {
            chance.between(5, 48)
        });
        Purchase {
            item,
            allegation,
            price,
            paid: price * quantity,
            quantity,
            unit: charged,
            charged,
            believed,
        }
    }
}

fn paid_at(planned: &Planned, trader: &Trader, sector: &Sector, chance: &mut Chance) -> i64 {
    let before = if planned.quick {
        chance.between(1, 14) * HOUR
    } else if trader.mass {
        chance.between(6, 45 * 24) * HOUR
    } else if sector.weighed || planned.origin != Origin::Resident {
        chance.between(2, 9 * 24) * HOUR
    } else {
        chance.between(12, 70 * 24) * HOUR
    };
    let at = planned.received - before;
    let small_hours = !trader.online && at - calendar::midnight(at) < 9 * HOUR;
    // Shops are shut in the small hours; what seems bought then was bought the evening before.
    let at = if small_hours { at - 10 * HOUR } else { at };
    at - at.rem_euclid(60)
}

#[allow(
    clippy::too_many_arguments,
    reason = "the columns of a purchase depend on all of these"
)]
fn bought(
    row: &mut Complaint,
    purchase: &Purchase,
    planned: &Planned,
    at: i64,
    sector: &Sector,
    person: &Person,
    stock: &Stock,
    chance: &mut Chance,
) {
    let consolidated = matches!(planned.fate, Fate::Consolidated(_));
    // A medicine shop's sector is always known: the year table counts by it.
    if sector.medicine || consolidated || chance.permille(760) {
        row.sector.clone_from(&sector.code);
        row.goods_or_services.clone_from(&sector.goods_or_services);
    }
    if chance.permille(if sector.weighed { 880 } else { 420 }) {
        row.quantity = purchase.quantity.to_string();
        row.unit = purchase.unit.to_owned();
    }
    if chance.permille(780) {
        row.price_shown = purchase.price.to_string();
    }
    if sector.weighed && chance.permille(900) {
        row.unit_shown = if chance.permille(300) {
            purchase.charged.to_owned()
        } else {
            String::new()
        };
        row.unit_believed = purchase.believed.to_owned();
        row.unit_charged = purchase.charged.to_owned();
    }
    if chance.permille(950) {
        row.amount_paid = if chance.permille(60) && purchase.paid.fract().is_zero() {
            format!("{}.00", purchase.paid)
        } else {
            purchase.paid.to_string()
        };
        row.currency = if chance.permille(900) {
            "HKD".to_owned()
        } else {
            String::new()
        };
    }
    if chance.permille(830) {
        let habits = &stock.habits;
        let methods = if planned.origin == Origin::Mainland {
            &habits.visitor_payments
        } else {
            &habits.payments
        };
        row.payment_method = choose(methods, chance);
    }
    if consolidated || chance.permille(940) {
        let stamp = calendar::stamp(at);
        let day_only = calendar::midnight(at) + DAY <= planned.received && chance.permille(240);
        row.transaction_at = match chance.below(3) {
            _ if day_only => calendar::day(at),
            0 => stamp,
            _ => stamp[..16].replace('T', " "),
        };
    }
    let number = chance.between(10_000, 99_999_999);
    if purchase.allegation == "13I" && chance.permille(820) {
        row.order_no = match person.script {
            Script::English if chance.permille(300) => format!("#{number}"),
            _ => format!("{}{number:08}", chance.pick(&["OT", "HK", "EC", ""])),
        };
    }
    if chance.permille(if sector.weighed { 640 } else { 240 }) {
        row.receipt_no = format!(
            "{}{:06}",
            chance.pick(&["", "R", "INV-", "NO."]),
            number % 1_000_000
        );
    }
}

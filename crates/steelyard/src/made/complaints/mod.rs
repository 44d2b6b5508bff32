//! One complaint in words: the columns of the complaint CSV, filled in as people fill them in.
//!
//! Not its fate (`fates.rs`). Units and sums follow domain paper §3: what was believed, what was
//! charged, and the sum that comes of it in exact decimals.

mod purchase;

use super::calendar::{self, HOUR};
use super::chance::Chance;
use super::fates::Planned;
use super::narrative::{self, About};
use super::people::{self, Origin, Person};
use super::stock::{Both, Stock, choose};
use super::traders::{Trader, Written};
use purchase::{Purchase, bought, paid_at};
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
    let mut row = Complaint { source_ref, received_at: calendar::stamp(planned.received), ..Complaint::default() };
    visit(&mut row, planned, leaves, &person, stock, chance);
    let purchase = Purchase::draw(trader, sector, planned.origin, stock, chance);
    let paid_at = paid_at(planned, trader, sector, chance);
    bought(&mut row, &purchase, planned, paid_at, sector, &person, stock, chance);
    row.allegation = purchase.allegation.clone();
    let item = stock.say(&purchase.item, person.script);
    let shop = if written.name.is_empty() {
        stock.say(&Both { zh: "商戶".to_owned(), en: "the shop".to_owned() }, person.script)
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
    row.item = if chance.permille(80) { String::new() } else { item };
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
        row.visitor_type = if chance.permille(620) { person.visitor_type.clone() } else { String::new() };
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
        row.control_point = if chance.permille(870) { choose(points, chance) } else { String::new() };
    }
}

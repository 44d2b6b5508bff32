//! What was bought: price, quantity, units believed and charged, and when and how it was paid.
//!
//! Source: domain paper §3. Sums are exact decimals.

use super::Complaint;
use crate::made::calendar::{self, DAY, HOUR};
use crate::made::chance::Chance;
use crate::made::fates::{Fate, Planned};
use crate::made::people::{Origin, Person};
use crate::made::stock::{Both, Script, Sector, Stock, choose};
use crate::made::traders::Trader;
use rust_decimal::Decimal;

/// What was bought, at which price and in which units.
pub(super) struct Purchase {
    pub(super) item: Both,
    pub(super) allegation: String,
    pub(super) price: Decimal,
    pub(super) paid: Decimal,
    pub(super) quantity: Decimal,
    pub(super) unit: &'static str,
    pub(super) charged: &'static str,
    pub(super) believed: &'static str,
}

impl Purchase {
    pub(super) fn draw(
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
        let [low, high] = if trader.mass { stock.shops.mass.price } else { sector.price };
        // Most prices are near the low end, and end in 8 as prices do here.
        let draw = chance.between(0, 1000);
        let price = Decimal::from((low + (high - low) * draw * draw / 1_000_000) / 10 * 10 + 8);
        if !sector.weighed {
            let many = high <= 5000 && chance.permille(250);
            let quantity = Decimal::from(if many { chance.between(2, 12) } else { 1 });
            let unit =
                if sector.goods_or_services == "goods" { *chance.pick(&["piece", "piece", "box"]) } else { "other" };
            let paid = price * quantity;
            return Purchase { item, allegation, price, paid, quantity, unit, charged: unit, believed: unit };
        }
        let jin = origin == Origin::Mainland && chance.permille(560);
        let believed = if jin { "jin" } else { "catty" };
        let (charged, taels_per) = if chance.permille(640) { ("tael", 1) } else { ("mace", 10) };
        if chance.permille(220) {
            // Weighed in grams, billed by the Hong Kong unit (Cap. 68: a tael is 37.799 363 75 g).
            let grams = Decimal::from(chance.between(4, 60) * 10);
            let tael = Decimal::new(3_779_936_375, 8);
            let paid = (price * grams * Decimal::from(taels_per) / tael).round_dp(2);
            return Purchase { item, allegation, price, paid, quantity: grams, unit: "gram", charged, believed };
        }
        let quantity = Decimal::from(if taels_per == 1 { chance.between(2, 20) } else { chance.between(5, 48) });
        Purchase { item, allegation, price, paid: price * quantity, quantity, unit: charged, charged, believed }
    }
}

pub(super) fn paid_at(planned: &Planned, trader: &Trader, sector: &Sector, chance: &mut Chance) -> i64 {
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

#[allow(clippy::too_many_arguments, reason = "the columns of a purchase depend on all of these")]
pub(super) fn bought(
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
        row.unit_shown = if chance.permille(300) { purchase.charged.to_owned() } else { String::new() };
        row.unit_believed = purchase.believed.to_owned();
        row.unit_charged = purchase.charged.to_owned();
    }
    if chance.permille(950) {
        row.amount_paid = if chance.permille(60) && purchase.paid.fract().is_zero() {
            format!("{}.00", purchase.paid)
        } else {
            purchase.paid.to_string()
        };
        row.currency = if chance.permille(900) { "HKD".to_owned() } else { String::new() };
    }
    if chance.permille(830) {
        let habits = &stock.habits;
        let methods = if planned.origin == Origin::Mainland { &habits.visitor_payments } else { &habits.payments };
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
        row.receipt_no = format!("{}{:06}", chance.pick(&["", "R", "INV-", "NO."]), number % 1_000_000);
    }
}

//! Catty, tael, mace: what was expected, what was charged, and the factor between them.
//!
//! Exact decimals throughout; only the functions named for it round. Masses are data (see
//! `assets/reference/units.json`, from Cap. 68 First Schedule); nothing here decides whether an
//! offence was committed. The same character names different masses, so a unit is always a code.

use crate::code::Code;
use crate::reference::{Reference, Unit};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a weight could not be computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnitsError {
    /// No unit has this code.
    UnknownUnit(Code),
    /// The unit is a piece, box or bottle, which has no mass.
    NotAWeight(Code),
    /// A price, quantity or sum is nought or less; the field is named.
    NotPositive(&'static str),
    /// The result has more digits than an exact decimal holds.
    TooLarge,
}

impl fmt::Display for UnitsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UnitsError::UnknownUnit(code) => write!(f, "no unit {code}"),
            UnitsError::NotAWeight(code) => write!(f, "{code} is not a weight"),
            UnitsError::NotPositive(field) => write!(f, "{field} must be above nought"),
            UnitsError::TooLarge => f.write_str("too large to compute exactly"),
        }
    }
}
impl std::error::Error for UnitsError {}

/// What stood on the card and on the scale. Prices and sums in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceCard {
    /// The figure shown or said.
    pub price: Decimal,
    /// The unit for which the complainant took it.
    pub unit_believed: Code,
    /// The unit by which it was charged.
    pub unit_charged: Code,
    /// How much was bought.
    pub quantity: Decimal,
    /// In which unit that is given.
    pub quantity_unit: Code,
    /// What was paid, where known.
    pub paid: Option<Decimal>,
}

/// What the card comes to. Not rounded: see [`to_cents`] and [`to_places`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Weighing {
    /// The mass bought, in grams.
    pub grams: Decimal,
    /// The price of that mass by the believed unit.
    pub expected: Decimal,
    /// The price of that mass by the charged unit.
    pub charged: Decimal,
    /// Charged ÷ expected, correct to 28 digits; the same whatever the price.
    pub factor: Decimal,
    /// Whether what was paid is what was charged, within the tolerance of `rules.json`; `None` where nothing is known to be paid.
    pub agrees: Option<bool>,
}

/// Another way to read the same card, for the officer to see beside the chosen one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The unit believed in this reading.
    pub unit_believed: Code,
    /// The unit charged in this reading.
    pub unit_charged: Code,
    /// What it comes to.
    pub weighing: Weighing,
}

/// Rounds to cents, half away from nought.
#[must_use]
pub fn to_cents(sum: Decimal) -> Decimal {
    to_places(sum, 2)
}

/// Rounds to so many decimals, half away from nought, as factors and weights are shown.
#[must_use]
pub fn to_places(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

fn mass(unit: &Code, reference: &Reference) -> Result<Decimal, UnitsError> {
    let entry = reference.units.get(unit).ok_or_else(|| UnitsError::UnknownUnit(unit.clone()))?;
    let Unit { grams, .. } = &entry.more;
    grams.ok_or_else(|| UnitsError::NotAWeight(unit.clone()))
}

fn positive(value: Decimal, field: &'static str) -> Result<Decimal, UnitsError> {
    if value > Decimal::ZERO { Ok(value) } else { Err(UnitsError::NotPositive(field)) }
}

/// `quantity` of `unit` in grams, exactly.
///
/// # Errors
/// When the unit is unknown or no weight, the quantity not above nought, or the result too large.
pub fn grams(quantity: Decimal, unit: &Code, reference: &Reference) -> Result<Decimal, UnitsError> {
    let each = mass(unit, reference)?;
    let grams = positive(quantity, "quantity")?.checked_mul(each).ok_or(UnitsError::TooLarge)?;
    Ok(grams.normalize())
}

/// Weighs a card: the mass times the price, by the believed and by the charged unit. Multiplies
/// before it divides, so that whole units give whole sums.
///
/// # Errors
/// As [`grams`]; also when the price or the sum paid is not above nought.
pub fn weigh(card: &PriceCard, reference: &Reference) -> Result<Weighing, UnitsError> {
    let believed = mass(&card.unit_believed, reference)?;
    let charged_by = mass(&card.unit_charged, reference)?;
    let grams = grams(card.quantity, &card.quantity_unit, reference)?;
    let whole = positive(card.price, "price")?.checked_mul(grams).ok_or(UnitsError::TooLarge)?;
    let priced = |by: Decimal| whole.checked_div(by).map(|sum| sum.normalize()).ok_or(UnitsError::TooLarge);
    let (expected, charged) = (priced(believed)?, priced(charged_by)?);
    let factor = believed.checked_div(charged_by).ok_or(UnitsError::TooLarge)?.normalize();
    let tolerance = Decimal::new(reference.numbers.paid_tolerance_cents, 2);
    let agrees = match card.paid {
        None => None,
        Some(paid) => Some((positive(paid, "paid")? - to_cents(charged)).abs() <= tolerance),
    };
    Ok(Weighing { grams, expected, charged, factor, agrees })
}

/// The other plausible readings of a card: first the beliefs that are taken for the one given (jin
/// for catty and the reverse), then the units that may have been charged instead (mace for tael),
/// then both together. Readings that would charge by the very unit believed are left out: nothing is
/// wrong in them.
///
/// # Errors
/// As [`weigh`].
pub fn alternatives(card: &PriceCard, reference: &Reference) -> Result<Vec<Reading>, UnitsError> {
    let confused = |unit: &Code| {
        let entry = reference.units.get(unit);
        entry.map(|entry| entry.more.confused_with.clone()).unwrap_or_default()
    };
    let (believed, charged) = (&card.unit_believed, &card.unit_charged);
    let (beliefs, charges) = (confused(believed), confused(charged));
    let other_belief = beliefs.iter().map(|other| (other, charged));
    let other_charge = charges.iter().map(|other| (believed, other));
    let both = beliefs.iter().flat_map(|belief| charges.iter().map(move |charge| (belief, charge)));
    other_belief
        .chain(other_charge)
        .chain(both)
        .filter(|(believed, charged)| believed != charged)
        .map(|(believed, charged)| {
            let (unit_believed, unit_charged) = (believed.clone(), charged.clone());
            let other = PriceCard { unit_believed, unit_charged, ..card.clone() };
            let weighing = weigh(&other, reference)?;
            Ok(Reading { unit_believed: other.unit_believed, unit_charged: other.unit_charged, weighing })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }
    fn code(text: &str) -> Code {
        Code::new(text).unwrap()
    }
    /// Price, unit believed, unit charged, quantity and its unit.
    fn card(line: &str) -> PriceCard {
        let words: Vec<&str> = line.split_whitespace().collect();
        PriceCard {
            price: dec(words[0]),
            unit_believed: code(words[1]),
            unit_charged: code(words[2]),
            quantity: dec(words[3]),
            quantity_unit: code(words[4]),
            paid: None,
        }
    }
    fn weighed(line: &str) -> Weighing {
        weigh(&card(line), Reference::bundled()).unwrap()
    }

    #[test]
    fn worked_facts_of_the_domain_come_out_to_the_cent() {
        for (line, expected, charged, factor) in [
            ("680 jin tael 1 jin", "680", "8994.86", "13.2277"),
            ("98 catty mace 600 gram", "97.22", "15555.82", "160"),
            ("98 jin mace 600 gram", "117.60", "15555.82", "132.2774"),
            ("480 catty mace 300 gram", "238.10", "38095.88", "160"),
            ("480 jin mace 300 gram", "288", "38095.88", "132.2774"),
            ("612 catty tael 1 catty", "612", "9792", "16"),
            ("680 jin tael 10 tael", "514.07", "6800", "13.2277"),
        ] {
            let w = weighed(line);
            let got = (to_cents(w.expected), to_cents(w.charged), to_places(w.factor, 4));
            let right = (dec(expected), dec(charged), dec(factor));
            assert_eq!(got, right, "{line}: the domain paper works this out by hand");
        }
    }

    #[test]
    fn factors_are_exact_where_the_units_are() {
        for (units, factor) in [
            ("catty tael", "16"),
            ("catty mace", "160"),
            ("catty candareen", "1600"),
            ("tael mace", "10"),
            ("picul catty", "100"),
            ("kilogram gram", "1000"),
            ("jin liang", "10"),
        ] {
            let w = weighed(&format!("1.10 {units} 7.3 gram"));
            assert_eq!(w.factor, dec(factor), "{units}: a whole number, whatever price and weight");
        }
        let liang = weighed("1 liang tael 1 gram");
        assert_eq!(to_places(liang.factor, 6), dec("1.322774"), "a Mainland liang is more than a tael");
    }

    #[test]
    fn masses_are_those_of_the_schedule() {
        let in_grams = |quantity: &str, unit: &str| grams(dec(quantity), &code(unit), Reference::bundled()).unwrap();
        for (quantity, unit, expected) in [
            ("1", "catty", "604.78982"),
            ("10", "tael", "377.9936375"),
            ("1", "tael_troy", "37.429"),
            ("16", "ounce", "453.59237"),
            ("2", "jin", "1000"),
            ("16", "tael", "604.78982"),
            ("1600", "candareen", "604.78982"),
            ("0.01", "picul", "604.78982"),
        ] {
            let got = in_grams(quantity, unit);
            assert_eq!(got, dec(expected), "{quantity} {unit} in grams, exactly");
        }
    }

    #[test]
    fn what_was_paid_agrees_within_a_dollar() {
        let agrees = |sum: &str| {
            let paid = PriceCard { paid: Some(dec(sum)), ..card("680 jin tael 1 jin") };
            weigh(&paid, Reference::bundled()).unwrap().agrees
        };
        assert_eq!(agrees("8994.86"), Some(true), "to the cent");
        assert_eq!(agrees("8994"), Some(true), "a shop drops the cents");
        assert_eq!(agrees("8995.87"), Some(false), "more than a dollar away is another sum");
        assert_eq!(weighed("680 jin tael 1 jin").agrees, None, "nothing is known to be paid");
    }

    #[test]
    fn the_other_belief_stands_beside_the_chosen_one() {
        let readings = alternatives(&card("680 jin tael 10 tael"), Reference::bundled()).unwrap();
        let shown: Vec<_> = readings
            .iter()
            .map(|r| {
                let factor = to_places(r.weighing.factor, 2);
                (r.unit_believed.as_str(), r.unit_charged.as_str(), factor)
            })
            .collect();
        assert_eq!(
            shown,
            [("catty", "tael", dec("16")), ("jin", "mace", dec("132.28")), ("catty", "mace", dec("160")),],
            "catty may have been believed, or mace charged, or both"
        );
        let per_catty = to_cents(readings[0].weighing.expected);
        assert_eq!(per_catty, dec("425"), "per catty ten taels would cost 425");
    }

    #[test]
    fn what_is_no_weight_is_refused() {
        for (line, error, why) in [
            ("680 catty box 1 catty", UnitsError::NotAWeight(code("box")), "a box has no mass"),
            ("680 catty tael 1 stone", UnitsError::UnknownUnit(code("stone")), "no such unit here"),
            ("0 catty tael 1 catty", UnitsError::NotPositive("price"), "nothing costs nothing"),
            ("680 catty tael -1 catty", UnitsError::NotPositive("quantity"), "nor is it below nought"),
            ("79000000000000000000000000000 picul fen 99 picul", UnitsError::TooLarge, "it is told"),
        ] {
            assert_eq!(weigh(&card(line), Reference::bundled()), Err(error), "{line}: {why}");
        }
    }
}

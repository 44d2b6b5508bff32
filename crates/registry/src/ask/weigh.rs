//! A price card weighed while a complaint is taken: expected, charged, factor, and the other plausible beliefs.
//!
//! Not the arithmetic, which is `casework::units`; here it is only asked and written out. Source: domain paper §3.3.

use super::Asking;
use crate::fault::Failure;
use casework::code::Code;
use casework::money::Amount;
use casework::refusal::{Failing, Problem, ProblemCode};
use casework::units::{self, PriceCard, UnitsError, Weighing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The card as typed; sums as text, units as codes or aliases.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The figure shown or said.
    pub price: String,
    /// The unit for which it was taken.
    pub unit_believed: String,
    /// The unit by which it was charged.
    pub unit_charged: String,
    /// How much was bought.
    pub quantity: String,
    /// In which unit.
    pub unit: String,
    /// What was paid, if known.
    pub paid: Option<String>,
}

/// One way to read the card.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Reading {
    /// The unit believed in it.
    pub unit_believed: Code,
    /// The unit charged in it.
    pub unit_charged: Code,
    /// What would have been expected, with two decimals, in the currency of the card.
    pub expected: String,
    /// What would have been charged, with two decimals.
    pub charged: String,
    /// Charged ÷ expected, to at most six decimals.
    pub factor: String,
    /// Whether the sum paid is the sum charged, within the office's tolerance.
    pub agrees: Option<bool>,
}

/// The card read as given, and the other plausible readings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The mass bought in grams, to at most four decimals.
    pub grams: String,
    /// As given.
    pub chosen: Reading,
    /// Other beliefs and charges that are taken for these.
    pub others: Vec<Reading>,
}

fn reading(believed: Code, charged: Code, weighing: &Weighing) -> Reading {
    Reading {
        unit_believed: believed,
        unit_charged: charged,
        expected: format!("{:.2}", units::to_cents(weighing.expected)),
        charged: format!("{:.2}", units::to_cents(weighing.charged)),
        factor: units::to_places(weighing.factor, 6).normalize().to_string(),
        agrees: weighing.agrees,
    }
}

fn refused(error: &UnitsError, card: &PriceCard) -> Failure {
    let field = |unit: &Code| match () {
        () if *unit == card.unit_believed => "unit_believed",
        () if *unit == card.unit_charged => "unit_charged",
        () => "unit",
    };
    match error {
        UnitsError::UnknownUnit(unit) => Failing::problem(field(unit), ProblemCode::UnknownCode),
        UnitsError::NotAWeight(unit) => Failing::problem(field(unit), ProblemCode::NotAWeight),
        UnitsError::NotPositive(name) => Failing::problem(name, ProblemCode::Negative),
        UnitsError::TooLarge => Failing::problem("price", ProblemCode::TooLong),
    }
    .into()
}

/// Weighs the card.
///
/// # Errors
/// Incomplete with every field that is missing or unsound, all at once.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<View, Failure> {
    let mut problems = Vec::new();
    let mut say = |field: &str, code| problems.push(Problem { field: field.to_owned(), code, name: None });
    let mut number = |field: &str, text: &str| {
        let read = Amount::parse(text);
        match (text.trim().is_empty(), read) {
            (true, _) => say(field, ProblemCode::Missing),
            (false, None) => say(field, ProblemCode::NotANumber),
            _ => {}
        }
        read.map(|a| a.0).unwrap_or_default()
    };
    let (price, quantity) = (number("price", &params.price), number("quantity", &params.quantity));
    let paid = params.paid.as_deref().filter(|p| !p.trim().is_empty()).map(|p| number("paid", p));
    let mut unit = |field: &str, text: &str| {
        let found = asking.reference.units.canonical(text);
        match (text.trim().is_empty(), &found) {
            (true, _) => say(field, ProblemCode::Missing),
            (false, None) => say(field, ProblemCode::UnknownCode),
            _ => {}
        }
        found.unwrap_or_else(|| Code::of("unknown"))
    };
    let card = PriceCard {
        price,
        unit_believed: unit("unit_believed", &params.unit_believed),
        unit_charged: unit("unit_charged", &params.unit_charged),
        quantity,
        quantity_unit: unit("unit", &params.unit),
        paid,
    };
    if !problems.is_empty() {
        return Err(Failing::Incomplete { problems }.into());
    }
    let weighing = units::weigh(&card, asking.reference).map_err(|e| refused(&e, &card))?;
    let others = units::alternatives(&card, asking.reference).map_err(|e| refused(&e, &card))?;
    Ok(View {
        grams: units::to_places(weighing.grams, 4).normalize().to_string(),
        chosen: reading(card.unit_believed.clone(), card.unit_charged.clone(), &weighing),
        others: others.into_iter().map(|r| reading(r.unit_believed, r.unit_charged, &r.weighing)).collect(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::fault::Failure;
    use crate::testing::tiny;
    use casework::refusal::Failing;
    use serde_json::json;

    #[test]
    fn the_domain_papers_ginseng_is_weighed() {
        let (office, _) = tiny();
        let card = json!({ "price": "680", "unit_believed": "jin", "unit_charged": "tael", "quantity": "10", "unit": "tael", "paid": "6,800" });

        let view = office.sign_in("Q001").ask("weigh", card).unwrap();

        assert_eq!(view["chosen"]["expected"], "514.07", "ten taels at the price of a jin");
        assert_eq!(view["chosen"]["charged"], "6800.00", "ten taels at the price of a tael");
        assert_eq!(view["chosen"]["factor"], "13.227736", "a jin has 13.2 taels");
        assert_eq!(view["chosen"]["agrees"], true, "what was paid is what was charged");
        assert_eq!(view["grams"], "377.9936", "the mass on the scale");
        assert_eq!(view["others"][0]["unit_believed"], "catty", "a catty may have been believed instead");
        assert_eq!(view["others"][0]["factor"], "16", "a catty has sixteen taels");
    }

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let (office, _) = tiny();

        let failed = office.sign_in("Q001").ask("weigh", json!({ "price": "six", "unit_believed": "stone" }));

        let Err(Failure::Failing(Failing::Incomplete { problems })) = failed else {
            panic!("a card without weight is incomplete")
        };
        let fields: Vec<&str> = problems.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(
            fields,
            ["price", "quantity", "unit_believed", "unit_charged", "unit"],
            "every field is named in one answer"
        );
    }
}

//! What a complaint says: which of it is sealed, which is a particular, and whether it is sound.
//!
//! Not what must be given, which differs by act. Codes are looked up in the reference data, so that
//! a newer list needs no newer program.

use crate::code::{Code, Id};
use crate::fact::{Contents, Priority, Typed, Weighed};
use crate::intake::Intake;
use crate::money::Amount;
use crate::particular::Pen;
use crate::priority::{self, PriorityFacts};
use crate::reference::Reference;
use crate::refusal::{Problem, ProblemCode};
use crate::time::Instant;
use crate::units::{self, PriceCard};
use serde_json::{Map, Value};

/// The longest narrative, in characters.
pub const LONGEST_NARRATIVE: usize = 20_000;
const LONGEST_LINE: usize = 300;
const LONGEST_URL: usize = 2_000;

/// Every problem of an intake: unknown codes, negative sums, times to come, texts too long.
#[must_use]
pub fn problems(intake: &Intake, reference: &Reference, now: Instant) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut say = |field: &str, code| found.push(Problem { field: field.to_owned(), code, name: None });
    macro_rules! known {
        ($($field:ident in $list:ident),* $(,)?) => { $(
            if intake.$field.as_ref().is_some_and(|code| !reference.$list.has(code)) {
                say(stringify!($field), ProblemCode::UnknownCode);
            }
        )* };
    }
    known!(
        channel in channels, language in languages, residence in residences, visitor_type in visitor_types,
        control_point in control_points, trader_district in districts, sector in sectors,
        goods_or_services in goods_or_services, unit in units, unit_shown in units, unit_believed in units,
        unit_charged in units, currency in currencies, payment_method in payment_methods,
    );
    if intake.allegations.iter().any(|a| !reference.offences.has(a)) {
        say("allegations", ProblemCode::UnknownCode);
    }
    for (field, sum) in
        [("quantity", intake.quantity), ("price_shown", intake.price_shown), ("amount_paid", intake.amount_paid)]
    {
        if sum.is_some_and(|s| s.0.is_sign_negative() && !s.0.is_zero()) {
            say(field, ProblemCode::Negative);
        }
    }
    for (field, at) in [("received_at", intake.received_at), ("transaction_at", intake.transaction_at)] {
        if at.is_some_and(|at| at > now) {
            say(field, ProblemCode::InFuture);
        }
    }
    let texts: [(&str, &Option<String>, usize); 18] = [
        ("source_ref", &intake.source_ref, LONGEST_LINE),
        ("complainant_name", &intake.complainant_name, LONGEST_LINE),
        ("complainant_phone", &intake.complainant_phone, LONGEST_LINE),
        ("complainant_email", &intake.complainant_email, LONGEST_LINE),
        ("complainant_wechat", &intake.complainant_wechat, LONGEST_LINE),
        ("document_type", &intake.document_type, LONGEST_LINE),
        ("document_number", &intake.document_number, LONGEST_LINE),
        ("leaves_by", &intake.leaves_by, LONGEST_LINE),
        ("trader_name", &intake.trader_name, LONGEST_LINE),
        ("trader_address", &intake.trader_address, LONGEST_URL),
        ("trader_phone", &intake.trader_phone, LONGEST_LINE),
        ("trader_url", &intake.trader_url, LONGEST_URL),
        ("trader_social", &intake.trader_social, LONGEST_URL),
        ("trader_brn", &intake.trader_brn, LONGEST_LINE),
        ("item", &intake.item, LONGEST_URL),
        ("order_no", &intake.order_no, LONGEST_LINE),
        ("receipt_no", &intake.receipt_no, LONGEST_LINE),
        ("narrative", &intake.narrative, LONGEST_NARRATIVE),
    ];
    for (field, text, longest) in texts {
        if let Some(text) = text {
            if text.contains('\0') {
                say(field, ProblemCode::HoldsNul);
            }
            if text.chars().count() > longest {
                say(field, ProblemCode::TooLong);
            }
        }
    }
    found
}

/// Whether there is a way to reach the complainant.
#[must_use]
pub fn has_contact(intake: &Intake) -> bool {
    [&intake.complainant_phone, &intake.complainant_email, &intake.complainant_wechat].into_iter().any(given)
}

/// Whether a text was given at all.
#[must_use]
pub fn given(text: &Option<String>) -> bool {
    text.as_deref().is_some_and(|t| !t.trim().is_empty())
}

/// What is sealed of an intake. Aliases become the reference data's own codes.
#[must_use]
pub fn sealed(intake: &Intake) -> Contents {
    Contents {
        received_at: intake.received_at,
        channel: intake.channel.clone(),
        language: intake.language.clone(),
        anonymous: intake.anonymous.then_some(true),
        residence: intake.residence.clone(),
        visitor: intake.visitor,
        visitor_type: intake.visitor_type.clone(),
        leaves_at: intake.leaves_at,
        control_point: intake.control_point.clone(),
        consent_refer: intake.consent_refer,
        vulnerable: intake.vulnerable,
        force: intake.force,
        district: intake.trader_district.clone(),
        sector: intake.sector.clone(),
        goods_or_services: intake.goods_or_services.clone(),
        quantity: intake.quantity,
        unit: intake.unit.clone(),
        price_shown: intake.price_shown,
        unit_shown: intake.unit_shown.clone(),
        unit_believed: intake.unit_believed.clone(),
        unit_charged: intake.unit_charged.clone(),
        amount_paid: intake.amount_paid,
        currency: intake.currency.clone(),
        payment_method: intake.payment_method.clone(),
        transaction_at: intake.transaction_at,
        allegations: (!intake.allegations.is_empty()).then(|| intake.allegations.clone()),
        elements: (!intake.elements.is_empty()).then(|| intake.elements.clone()),
    }
}

/// The contents as they are after a change: given fields replace, cleared ones go.
#[must_use]
pub fn after(before: &Contents, change: &Contents, cleared: &[Code]) -> Contents {
    let mut old = serde_json::to_value(before).unwrap_or_default();
    let new = serde_json::to_value(change).unwrap_or_default();
    if let (Value::Object(old), Value::Object(new)) = (&mut old, new) {
        for field in cleared {
            let name = if field.as_str() == "trader_district" { "district" } else { field.as_str() };
            old.remove(name);
        }
        old.extend(new);
    }
    serde_json::from_value(old).unwrap_or_default()
}

fn group(pairs: &[(&str, &Option<String>)]) -> Option<Value> {
    let mut map = Map::new();
    for (name, text) in pairs {
        if let Some(text) = text.as_deref().filter(|t| !t.is_empty()) {
            map.insert((*name).to_owned(), Value::String(text.to_owned()));
        }
    }
    (!map.is_empty()).then_some(Value::Object(map))
}

/// Writes the particulars of an intake. `complainant` is masked on screens; the others are not.
pub fn typed(pen: &mut Pen, complaint: Id, intake: &Intake) -> Vec<Typed> {
    let groups = [
        (
            "complainant",
            group(&[
                ("complainant_name", &intake.complainant_name),
                ("complainant_phone", &intake.complainant_phone),
                ("complainant_email", &intake.complainant_email),
                ("complainant_wechat", &intake.complainant_wechat),
                ("document_type", &intake.document_type),
                ("document_number", &intake.document_number),
            ]),
        ),
        ("departure", group(&[("leaves_by", &intake.leaves_by)])),
        (
            "trader",
            group(&[
                ("trader_name", &intake.trader_name),
                ("trader_address", &intake.trader_address),
                ("trader_phone", &intake.trader_phone),
                ("trader_url", &intake.trader_url),
                ("trader_social", &intake.trader_social),
                ("trader_brn", &intake.trader_brn),
            ]),
        ),
        (
            "transaction",
            group(&[
                ("source_ref", &intake.source_ref),
                ("item", &intake.item),
                ("order_no", &intake.order_no),
                ("receipt_no", &intake.receipt_no),
            ]),
        ),
        ("narrative", group(&[("narrative", &intake.narrative)])),
    ];
    groups.into_iter().filter_map(|(name, body)| body.map(|b| pen.write(complaint, name, &b))).collect()
}

/// Priority and due date by rule, with the rule named.
#[must_use]
pub fn priority(contents: &Contents, received: Instant, now: Instant, reference: &Reference) -> Priority {
    let short_term =
        contents.visitor == Some(true) || contents.visitor_type.as_ref().is_some_and(|t| is_short_term(t, reference));
    let given = priority::assess_priority(
        &PriorityFacts {
            received_at: received,
            leaves_at: contents.leaves_at,
            short_term_visitor: short_term,
            vulnerable: contents.vulnerable == Some(true),
            force: contents.force == Some(true),
        },
        reference,
        now,
    );
    match given {
        Ok(given) => Priority { level: given.level, due: given.due, rule: given.rule },
        // A year without a calendar must not stop a visitor's complaint from being taken; the rule's
        // name says that holidays could not be left out.
        Err(_) => {
            let days = i64::from(reference.numbers.low_priority_working_days);
            let weeks = days / 5;
            let due = received.day().ends().plus_hours(24 * (7 * weeks + days % 5));
            Priority { level: priority::STANDARD, due, rule: Code::of("standard-no-calendar") }
        }
    }
}

/// Whether the reference data call visitors of this type short-term.
#[must_use]
pub fn is_short_term(visitor_type: &Code, reference: &Reference) -> bool {
    reference.visitor_types.get(visitor_type).is_some_and(|t| t.more.short_term)
}

/// Expected, charged and factor, where the price card and the weight were given.
#[must_use]
pub fn weighed(contents: &Contents, reference: &Reference) -> Option<Weighed> {
    let (price, believed, charged) =
        (contents.price_shown?, contents.unit_believed.as_ref()?, contents.unit_charged.as_ref()?);
    let (quantity, unit) = (contents.quantity?, contents.unit.as_ref()?);
    let card = PriceCard {
        price: price.0,
        unit_believed: believed.clone(),
        unit_charged: charged.clone(),
        quantity: quantity.0,
        quantity_unit: unit.clone(),
        paid: contents.amount_paid.map(|a| a.0),
    };
    let weighing = units::weigh(&card, reference).ok()?;
    Some(Weighed {
        expected: Amount(units::to_cents(weighing.expected)),
        charged: Amount(units::to_cents(weighing.charged)),
        factor: Amount(units::to_places(weighing.factor, 6).normalize()),
    })
}

/// Whether the Quick Action Team takes it: a short-term visitor whose leaving is known, or who came to the team.
#[must_use]
pub fn is_quick_action(contents: &Contents, reference: &Reference) -> bool {
    let short_term =
        contents.visitor == Some(true) && contents.visitor_type.as_ref().is_none_or(|t| is_short_term(t, reference));
    let to_the_team = contents.channel.as_ref().is_some_and(|c| c.as_str() == "qat-field");
    short_term && (contents.leaves_at.is_some() || to_the_team)
}

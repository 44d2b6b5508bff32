//! What one cell of a complaint means: text, code, yes or no, sum, time.
//!
//! Not which column a cell stands in: see [`super::columns`]. Nothing is mended here: a cell that
//! cannot be read is a problem of its row, never a guess.

use super::days::{self, Days};
use casework::code::Code;
use casework::money::Amount;
use casework::reference::{List, Reference};
use casework::refusal::ProblemCode;
use casework::time::Instant;
use std::collections::HashMap;

/// The lists of reference data that columns draw on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Channel,
    Language,
    Residence,
    VisitorType,
    ControlPoint,
    District,
    Sector,
    GoodsOrServices,
    Unit,
    Currency,
    PaymentMethod,
    Offence,
    Element,
}

/// Resolves codes and remembers what it resolved, since a file repeats few codes many times.
pub struct Codes<'r> {
    reference: &'r Reference,
    seen: HashMap<Kind, HashMap<String, Option<Code>>>,
    /// How days are written in the file, where ways beyond the contract's are read at all.
    days: Option<Days>,
}

impl<'r> Codes<'r> {
    pub fn new(reference: &'r Reference) -> Codes<'r> {
        Codes { reference, seen: HashMap::new(), days: None }
    }

    /// Reads days in the ways of the file as well.
    pub fn with_days(reference: &'r Reference, days: Days) -> Codes<'r> {
        Codes { days: Some(days), ..Codes::new(reference) }
    }

    /// A time: as the contract writes it, or in the ways of the file.
    pub fn time(&self, text: &str) -> Result<Instant, ProblemCode> {
        let read = Instant::parse(text).or_else(|| days::read(text, self.days?));
        read.ok_or(ProblemCode::NotATime)
    }

    /// The code for what is written, by code, alias or name, in any case.
    pub fn code(&mut self, kind: Kind, text: &str) -> Result<Code, ProblemCode> {
        let seen = self.seen.entry(kind).or_default();
        if let Some(known) = seen.get(text) {
            return known.clone().ok_or(ProblemCode::UnknownCode);
        }
        let found = resolve(self.reference, kind, text.trim());
        // Hostile files hold a new text in every row; remembering those would be remembering the file.
        if found.is_some() {
            seen.insert(text.to_owned(), found.clone());
        }
        found.ok_or(ProblemCode::UnknownCode)
    }

    /// Several codes, the first being the principal one; parted by `;`, `,`, `|`, their Chinese
    /// forms, or blanks. An alias of several words counts as one code. The same code twice counts once.
    pub fn codes(&mut self, kind: Kind, text: &str) -> Result<Vec<Code>, ProblemCode> {
        if let Ok(one) = self.code(kind, text) {
            return Ok(vec![one]);
        }
        let mut codes: Vec<Code> = Vec::new();
        let mut add = |code: Code| {
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        let parts = text.split([';', ',', '|', '；', '，', '、']).map(str::trim).filter(|part| !part.is_empty());
        for part in parts {
            if let Ok(code) = self.code(kind, part) {
                add(code);
            } else {
                for word in part.split_whitespace() {
                    add(self.code(kind, word)?);
                }
            }
        }
        if codes.is_empty() { Err(ProblemCode::UnknownCode) } else { Ok(codes) }
    }
}

fn resolve(reference: &Reference, kind: Kind, text: &str) -> Option<Code> {
    fn find<T>(list: &List<T>, text: &str) -> Option<Code> {
        list.resolve(text).map(|entry| entry.code.clone())
    }
    match kind {
        Kind::Channel => find(&reference.channels, text),
        Kind::Language => find(&reference.languages, text),
        Kind::Residence => find(&reference.residences, text),
        Kind::VisitorType => find(&reference.visitor_types, text),
        Kind::ControlPoint => find(&reference.control_points, text),
        Kind::District => find(&reference.districts, text),
        Kind::Sector => find(&reference.sectors, text),
        Kind::GoodsOrServices => find(&reference.goods_or_services, text),
        Kind::Unit => find(&reference.units, text),
        Kind::Currency => find(&reference.currencies, text),
        Kind::PaymentMethod => find(&reference.payment_methods, text),
        Kind::Offence => find(&reference.offences, text),
        Kind::Element => Code::new(text).ok().filter(|code| reference.element(code).is_some()),
    }
}

/// The text of a cell; `None` when it is empty or blank. NUL and foreign encodings are told, never
/// cut off or replaced (faults 8 and 24).
pub fn text(cell: &[u8]) -> Result<Option<&str>, ProblemCode> {
    if cell.contains(&0) {
        return Err(ProblemCode::HoldsNul);
    }
    let text = std::str::from_utf8(cell).map_err(|_| ProblemCode::NotUtf8)?;
    Ok((!text.trim().is_empty()).then_some(text))
}

/// The text as it stands, up to `limit` characters.
pub fn words(text: &str, limit: usize) -> Result<String, ProblemCode> {
    if text.len() > limit && text.chars().count() > limit {
        return Err(ProblemCode::TooLong);
    }
    Ok(text.to_owned())
}

/// Yes or no, in the ways that people and programs write them.
pub fn yes_no(text: &str) -> Result<bool, ProblemCode> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "1" | "是" => Ok(true),
        "no" | "n" | "false" | "0" | "否" => Ok(false),
        _ => Err(ProblemCode::NotYesNo),
    }
}

/// A sum or quantity, exact, not below nothing.
pub fn amount(text: &str) -> Result<Amount, ProblemCode> {
    let amount = Amount::parse(text).ok_or(ProblemCode::NotANumber)?;
    if amount.0 < rust_decimal::Decimal::ZERO {
        return Err(ProblemCode::Negative);
    }
    Ok(amount)
}

//! Reference data: the codes of the office, their names in three languages, and its numbers.
//!
//! Read from the texts of `assets/reference/*.json`, which are data and hold what law and agencies
//! say; an entry that nobody has confirmed bears `verify`, and every screen shows that. Not the words
//! of the interface, which are in `assets/words`. What is computed from this data is in
//! [`crate::units`], [`crate::days`], [`crate::limitation`] and [`crate::priority`].

use crate::code::Code;
use crate::days::Calendar;
use rust_decimal::Decimal;
use std::fmt;
use std::sync::OnceLock;

mod kinds;
mod list;
#[cfg(test)]
mod tests;

pub use kinds::*;
pub use list::*;

/// The office's numbers, each checked to be there and between 0 and 100 000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is explained by its entry in rules.json")]
pub struct Numbers {
    pub urgent_hours: i64,
    pub departure_buffer_hours: i64,
    pub low_priority_working_days: u32,
    pub limitation_years_commission: i16,
    pub limitation_years_discovery: i16,
    pub limitation_warn_days: [u32; 3],
    pub undertaking_years: i16,
    pub access_request_days: u32,
    pub community_service_max_hours: u32,
    pub paid_tolerance_cents: i64,
}

impl Numbers {
    fn from_rules(rules: &List<Rule>) -> Result<Numbers, ReferenceError> {
        fn number<N: TryFrom<i64>>(rules: &List<Rule>, rule: &'static str) -> Result<N, ReferenceError> {
            let value = rules.resolve(rule).map(|entry| entry.more.value).filter(|v| (0..=100_000).contains(v));
            value.and_then(|v| N::try_from(v).ok()).ok_or(ReferenceError::RuleMissing { rule })
        }
        Ok(Numbers {
            urgent_hours: number(rules, "urgent-hours")?,
            departure_buffer_hours: number(rules, "departure-buffer-hours")?,
            low_priority_working_days: number(rules, "low-priority-working-days")?,
            limitation_years_commission: number(rules, "limitation-years-commission")?,
            limitation_years_discovery: number(rules, "limitation-years-discovery")?,
            limitation_warn_days: [
                number(rules, "limitation-warn-days-first")?,
                number(rules, "limitation-warn-days-second")?,
                number(rules, "limitation-warn-days-last")?,
            ],
            undertaking_years: number(rules, "undertaking-years")?,
            access_request_days: number(rules, "access-request-days")?,
            community_service_max_hours: number(rules, "community-service-max-hours")?,
            paid_tolerance_cents: number(rules, "paid-tolerance-cents")?,
        })
    }
}

macro_rules! lists {
    ($( $list:ident : $kind:ident ),* $(,)?) => {
        /// All reference data. Each list bears the name of its file.
        #[derive(Debug, Clone)]
        #[allow(missing_docs, reason = "each list says what it is in its file's `about`")]
        pub struct Reference {
            $( pub $list: List<$kind>, )*
            pub calendar: Calendar,
            pub numbers: Numbers,
        }

        /// The files as they were when the product was built: name without `.json`, and text.
        pub const BUNDLED: &[(&str, &str)] = &[
            $( (stringify!($list), include_str!(concat!("../../../assets/reference/", stringify!($list), ".json"))), )*
            ("holidays", include_str!("../../../assets/reference/holidays.json")),
        ];

        impl Reference {
            /// Reads and checks all files.
            ///
            /// # Errors
            /// At the first file that is missing or unsound, and when a code names what does not exist.
            pub fn parse(files: &[(&str, &str)]) -> Result<Reference, ReferenceError> {
                let text = |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, text)| *text).ok_or_else(|| ReferenceError::Missing { file: name.into() });
                $( let $list: List<$kind> = List::parse(stringify!($list), text(stringify!($list))?)?; )*
                let numbers = Numbers::from_rules(&List::parse("rules", text("rules")?)?)?;
                let calendar = Calendar::parse(text("holidays")?)?;
                Reference { $( $list, )* calendar, numbers }.checked()
            }
        }
    };
}

lists! {
    agencies: Agency, agency_replies: AgencyReply, allegation_groups: Nothing, case_origins: CaseOrigin,
    case_outcomes: Needing, channels: Nothing, close_reasons: Needing, control_points: ControlPoint,
    court_events: Nothing, courts: Court, currencies: Currency, districts: District,
    document_types: Nothing, evidence_kinds: EvidenceKind, goods_or_services: Nothing, languages: Nothing, legal_bases: LegalBasis,
    letters: Nothing, offences: Offence, payment_methods: Nothing, person_roles: Nothing, pleas: Nothing,
    redaction_reasons: Nothing, referral_methods: Nothing, referral_purposes: Nothing, reopen_grounds: Nothing, residences: Nothing,
    rules: Rule, sectors: Sector, steps: Step, units: Unit, verdict_reasons: VerdictReason,
    verdicts: Verdict, visitor_types: VisitorType,
}

impl Reference {
    /// The data bundled with the product.
    #[must_use]
    pub fn bundled() -> &'static Reference {
        static READ: OnceLock<Reference> = OnceLock::new();
        READ.get_or_init(|| Reference::parse(BUNDLED).expect("BUG: the bundled reference data is unsound"))
    }

    /// The element of any offence with this code, which is how acts name those that were ticked.
    #[must_use]
    pub fn element(&self, code: &Code) -> Option<&Element> {
        self.offences.iter().flat_map(|offence| &offence.more.elements).find(|element| element.code == *code)
    }

    fn checked(self) -> Result<Reference, ReferenceError> {
        let unknown = |file: &str, code: &Code, names: &dyn fmt::Display| {
            Err(ReferenceError::Unknown { file: file.into(), code: code.to_string(), names: names.to_string() })
        };
        for offence in self.offences.iter() {
            if !self.allegation_groups.has(&offence.more.group) {
                return unknown("offences", &offence.code, &offence.more.group);
            }
        }
        for unit in self.units.iter() {
            if let Some(other) = unit.more.confused_with.iter().find(|code| !self.units.has(code)) {
                return unknown("units", &unit.code, other);
            }
            if unit.more.grams.is_some_and(|grams| grams <= Decimal::ZERO) {
                return unknown("units", &unit.code, &"a mass above nought");
            }
        }
        Ok(self)
    }
}

//! The columns of the complaint CSV: names, what each takes, and how each is written.
//!
//! One table for reading and writing, so that neither can know a column that the other does not.
//! Not the order in a file, which is free.

use super::cells::{self, Codes, Kind};
use casework::intake::Intake;
use casework::refusal::ProblemCode;

/// One column: how a cell is taken into an [`Intake`] and how it is shown again.
pub struct Column {
    /// The name in the head row, which is also the field's name in an act.
    pub name: &'static str,
    /// Whether the contract lists it; the others are ours and written only where they hold something.
    pub listed: bool,
    pub(super) take: Take,
    pub(super) show: fn(&Intake) -> String,
}

type Take = fn(&mut Intake, &str, &mut Codes<'_>) -> Result<(), ProblemCode>;

macro_rules! column {
    ($field:ident: text $limit:literal) => {
        column!($field, $field, true, |text, _codes| cells::words(text, $limit).map(Some), |value| value
            .clone()
            .unwrap_or_default())
    };
    ($field:ident: code $kind:ident) => {
        column!($field, $field, true, |text, codes| codes.code(Kind::$kind, text).map(Some), |value| value
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default())
    };
    ($field:ident: time) => {
        column!($field, $field, true, |text, codes| codes.time(text).map(Some), |value| value
            .map(|at| at.rfc3339())
            .unwrap_or_default())
    };
    ($field:ident: amount) => {
        column!($field, $field, true, |text, _codes| cells::amount(text).map(Some), |value| value
            .map(|sum| sum.to_string())
            .unwrap_or_default())
    };
    ($field:ident: yes_no $listed:literal) => {
        column!($field, $field, $listed, |text, _codes| cells::yes_no(text).map(Some), |value| value
            .map(said)
            .unwrap_or_default())
    };
    ($field:ident: flag) => {
        column!($field, $field, false, |text, _codes| cells::yes_no(text), |value| if *value {
            said(true)
        } else {
            String::new()
        })
    };
    ($name:ident -> $field:ident: codes $kind:ident $listed:literal) => {
        column!($name, $field, $listed, |text, codes| codes.codes(Kind::$kind, text), |value| value
            .iter()
            .map(|code| code.as_str())
            .collect::<Vec<_>>()
            .join(";"))
    };
    ($name:ident, $field:ident, $listed:literal, |$text:ident, $codes:ident| $take:expr, |$value:ident| $show:expr) => {
        Column {
            name: stringify!($name),
            listed: $listed,
            take: |intake, $text, $codes| {
                intake.$field = $take?;
                Ok(())
            },
            show: |intake| {
                let $value = &intake.$field;
                $show
            },
        }
    };
}

fn said(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// Every column, in the order of the contract, then our own. Limits of text are in characters.
pub const COLUMNS: &[Column] = &[
    column!(source_ref: text 300),
    column!(received_at: time),
    column!(channel: code Channel),
    column!(language: code Language),
    column!(complainant_name: text 300),
    column!(complainant_phone: text 100),
    column!(complainant_email: text 320),
    column!(complainant_wechat: text 100),
    column!(document_type: text 100),
    column!(document_number: text 100),
    column!(residence: code Residence),
    column!(visitor: yes_no true),
    column!(visitor_type: code VisitorType),
    column!(leaves_at: time),
    column!(control_point: code ControlPoint),
    column!(consent_refer: yes_no true),
    column!(trader_name: text 300),
    column!(trader_address: text 1_000),
    column!(trader_district: code District),
    column!(trader_phone: text 100),
    column!(trader_url: text 2_000),
    column!(trader_social: text 2_000),
    column!(trader_brn: text 100),
    column!(sector: code Sector),
    column!(goods_or_services: code GoodsOrServices),
    column!(item: text 1_000),
    column!(quantity: amount),
    column!(unit: code Unit),
    column!(price_shown: amount),
    column!(unit_shown: code Unit),
    column!(unit_believed: code Unit),
    column!(unit_charged: code Unit),
    column!(amount_paid: amount),
    column!(currency: code Currency),
    column!(payment_method: code PaymentMethod),
    column!(transaction_at: time),
    column!(order_no: text 300),
    column!(receipt_no: text 300),
    column!(allegation -> allegations: codes Offence true),
    column!(narrative: text 20_000),
    column!(anonymous: flag),
    column!(vulnerable: yes_no false),
    column!(force: yes_no false),
    column!(elements -> elements: codes Element false),
];

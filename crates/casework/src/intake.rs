//! A complaint as it is taken in: what was given, nothing computed.
//!
//! The field names are the column names of the complaint CSV. Not the record itself: which of these
//! are sealed facts and which are particulars is decided in [`crate::complaint::facts`].

use crate::code::Code;
use crate::money::Amount;
use crate::time::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything a form or a row may say of a complaint. Empty means not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are the columns of the complaint CSV, explained in the contract")]
pub struct Intake {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_ref: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Code>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complainant_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complainant_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complainant_email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub complainant_wechat: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visitor_type: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub control_point: Option<Code>,
    /// By what the visitor leaves, as said: a train, a flight, a ship, a coach ("G6562").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaves_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consent_refer: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vulnerable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_district: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_social: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trader_brn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_or_services: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_shown: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_shown: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_believed: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_charged: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_paid: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transaction_at: Option<Instant>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_no: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_no: Option<String>,
    /// The principal allegation first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub allegations: Vec<Code>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrative: Option<String>,
    /// Elements of the offences that the officer ticked, as codes of the reference data.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elements: Vec<Code>,
}

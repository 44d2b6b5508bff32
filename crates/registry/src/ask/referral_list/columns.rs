//! Every column that a referral list may have. What is not here cannot leave by mistake: no document number is.
//!
//! The same codes as `exchange::list::ALLOWED`, which is the last gate before a file. Heads and definitions are words of
//! documents. Source: domain paper §2, fields of the referral list.

use super::Head;
use crate::ask::year::documents;
use casework::reference::Lang;
use serde::Serialize;
use ts_rs::TS;

/// How a column's values are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words, codes and numbers of reference.
    Text,
    /// An exact decimal.
    Number,
    /// A day in Hong Kong.
    Date,
    /// An instant, written with the Hong Kong offset.
    Instant,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    pub code: &'static str,
    pub kind: Kind,
    /// Whether it is on every list; the others leave only where the approval names them.
    pub standing: bool,
    /// Whether it says who the complainant is, so that it leaves only with consent.
    pub personal: bool,
}

const fn on_every(code: &'static str, kind: Kind) -> Column {
    Column { code, kind, standing: true, personal: false }
}
const fn approved(code: &'static str, kind: Kind) -> Column {
    Column { code, kind, standing: false, personal: false }
}
const fn personal(code: &'static str) -> Column {
    Column { code, kind: Kind::Text, standing: false, personal: true }
}

/// All columns, in the order in which a list has them.
pub(super) const ALL: &[Column] = &[
    on_every("ref", Kind::Text),
    approved("case", Kind::Text),
    approved("source_ref", Kind::Text),
    on_every("state", Kind::Text),
    on_every("received_at", Kind::Instant),
    on_every("referred_on", Kind::Date),
    approved("sent_on", Kind::Date),
    approved("channel", Kind::Text),
    approved("language", Kind::Text),
    on_every("agency", Kind::Text),
    on_every("purpose", Kind::Text),
    on_every("basis", Kind::Text),
    on_every("consent", Kind::Text),
    approved("consent_on", Kind::Date),
    personal("complainant_name"),
    personal("complainant_phone"),
    personal("complainant_email"),
    personal("complainant_wechat"),
    approved("residence", Kind::Text),
    approved("visitor", Kind::Text),
    approved("visitor_type", Kind::Text),
    approved("leaves_at", Kind::Instant),
    approved("control_point", Kind::Text),
    on_every("trader_name", Kind::Text),
    on_every("trader_address", Kind::Text),
    approved("trader_district", Kind::Text),
    approved("trader_phone", Kind::Text),
    approved("trader_url", Kind::Text),
    approved("trader_social", Kind::Text),
    on_every("trader_brn", Kind::Text),
    approved("sector", Kind::Text),
    approved("goods_or_services", Kind::Text),
    approved("item", Kind::Text),
    approved("quantity", Kind::Number),
    approved("unit", Kind::Text),
    approved("price_shown", Kind::Number),
    approved("unit_shown", Kind::Text),
    approved("unit_believed", Kind::Text),
    approved("unit_charged", Kind::Text),
    on_every("amount_paid", Kind::Number),
    on_every("currency", Kind::Text),
    approved("payment_method", Kind::Text),
    approved("transaction_at", Kind::Instant),
    approved("order_no", Kind::Text),
    approved("receipt_no", Kind::Text),
    on_every("allegation", Kind::Text),
    // The complainant's own words name the complainant more often than not.
    personal("narrative"),
    approved("attachments", Kind::Text),
    approved("note", Kind::Text),
    on_every("officer", Kind::Text),
    on_every("approved_by", Kind::Text),
    approved("method", Kind::Text),
    approved("acknowledged_on", Kind::Date),
    approved("their_ref", Kind::Text),
    approved("outcome", Kind::Text),
];

/// Columns of the office's own record of the referral, which are nobody's particulars and need no approval.
pub(super) const OF_THE_REFERRAL: &[&str] =
    &["case", "sent_on", "consent_on", "note", "method", "acknowledged_on", "their_ref", "outcome"];

/// The column of a code.
pub(super) fn of(code: &str) -> Option<&'static Column> {
    ALL.iter().find(|column| column.code == code)
}

impl Column {
    /// Whether it may leave with a referral that was approved with these fields.
    pub(super) fn may_leave(&self, approved: &[&str]) -> bool {
        self.standing || OF_THE_REFERRAL.contains(&self.code) || approved.contains(&self.code)
    }

    /// Its head and meaning in a language.
    pub(super) fn head(&self, lang: Lang) -> Head {
        let words = documents::words(lang);
        let said =
            |key: &str| words.get(&format!("{key}.{}", self.code)).cloned().unwrap_or_else(|| self.code.to_owned());
        Head { code: self.code.to_owned(), head: said("column"), definition: said("means"), kind: self.kind }
    }
}

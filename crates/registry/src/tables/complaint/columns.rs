//! The columns of a complaint's row: what sealed contents and particulars put into which, and the keys made of them.
//!
//! Not when a row is written or altered (`complaint`). Complainant and narrative have tables of their own and are written
//! here, because what they say tells whether somebody can be reached.

use crate::fault::Fault;
use crate::tables::Applying;
use casework::fact::{Contents, Typed, Weighed};
use matching::keys;
use rusqlite::{ToSql, params};
use serde_json::Value;

/// Columns of a complaint's row, each with what it is to hold.
pub(super) type Columns = Vec<(&'static str, Box<dyn ToSql>)>;

/// The columns that sealed contents and particulars name. Complainant and narrative have tables of their own
/// and are written there.
pub(super) fn said_columns(
    on: &Applying<'_>,
    key: i64,
    contents: &Contents,
    cleared: &[&str],
    weighed: Option<&Weighed>,
    typed: &[Typed],
) -> Result<Columns, Fault> {
    let mut columns: Columns = Vec::new();
    columns_of(contents, &mut columns);
    columns.push(("expected", Box::new(weighed.map(|w| w.expected.to_string()))));
    columns.push(("charged", Box::new(weighed.map(|w| w.charged.to_string()))));
    columns.push(("factor", Box::new(weighed.map(|w| w.factor.to_string()))));
    for field in cleared {
        let named = if *field == "trader_district" { "district" } else { field };
        let Some(column) = CLEARABLE.iter().find(|c| **c == named) else { continue };
        columns.push((column, Box::new(Option::<String>::None)));
        match *column {
            "allegations" => columns.push(("allegation", Box::new(Option::<String>::None))),
            "amount_paid" => columns.push(("paid_cents", Box::new(Option::<i64>::None))),
            _ => {}
        }
    }
    for t in typed {
        let said = on.said(&t.digest)?;
        let text = |name: &str| said.get(name).and_then(Value::as_str).filter(|s| !s.is_empty()).map(str::to_owned);
        match t.group.as_str() {
            "trader" => {
                for (column, key_column, key_of) in TRADER {
                    if let Some(value) = text(column) {
                        if let Some((key_column, key_of)) = key_column.zip(key_of) {
                            columns.push((key_column, Box::new(key_of(&value))));
                        }
                        columns.push((column, Box::new(value)));
                    }
                }
            }
            "departure" => {
                if let Some(value) = text("leaves_by") {
                    columns.push(("leaves_by", Box::new(value)));
                }
            }
            "transaction" => {
                for column in ["item", "order_no", "receipt_no", "source_ref"] {
                    if let Some(value) = text(column) {
                        if column == "order_no" {
                            columns.push(("order_key", Box::new(keys::order_key(&value))));
                        }
                        columns.push((column, Box::new(value)));
                    }
                }
            }
            "complainant" => complainant(on, key, &said, &mut columns)?,
            "narrative" => {
                on.run(
                    "INSERT INTO narrative(complaint, text) VALUES(?1, ?2) ON CONFLICT(complaint) DO UPDATE SET text = excluded.text",
                    params![key, text("narrative").unwrap_or_default()],
                )?;
            }
            _ => {}
        }
    }
    Ok(columns)
}

fn complainant(on: &Applying<'_>, key: i64, said: &Value, columns: &mut Columns) -> Result<(), Fault> {
    let text = |name: &str| said.get(name).and_then(Value::as_str).filter(|s| !s.is_empty());
    on.run(
        "INSERT INTO complainant(complaint, complainant_name, complainant_phone, complainant_email, complainant_wechat, document_type, document_number, phone_key, email_key)
         VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT(complaint) DO UPDATE SET
           complainant_name = coalesce(excluded.complainant_name, complainant_name),
           complainant_phone = coalesce(excluded.complainant_phone, complainant_phone),
           complainant_email = coalesce(excluded.complainant_email, complainant_email),
           complainant_wechat = coalesce(excluded.complainant_wechat, complainant_wechat),
           document_type = coalesce(excluded.document_type, document_type),
           document_number = coalesce(excluded.document_number, document_number),
           phone_key = CASE WHEN excluded.complainant_phone IS NULL THEN phone_key ELSE excluded.phone_key END,
           email_key = CASE WHEN excluded.complainant_email IS NULL THEN email_key ELSE excluded.email_key END",
        params![
            key,
            text("complainant_name"),
            text("complainant_phone"),
            text("complainant_email"),
            text("complainant_wechat"),
            text("document_type"),
            text("document_number"),
            text("complainant_phone").and_then(keys::phone_key),
            text("complainant_email").and_then(keys::email_key),
        ],
    )?;
    let reachable = ["complainant_phone", "complainant_email", "complainant_wechat"].iter().any(|f| text(f).is_some());
    if reachable {
        columns.push(("has_contact", Box::new(true)));
    }
    Ok(())
}

type KeyOf = fn(&str) -> Option<String>;

/// A trader's columns, and the key made of each by which reports are matched.
const TRADER: [(&str, Option<&str>, Option<KeyOf>); 6] = [
    ("trader_name", Some("name_key"), Some(keys::name_key)),
    ("trader_phone", Some("phone_key"), Some(keys::phone_key)),
    ("trader_url", Some("url_key"), Some(keys::url_key)),
    ("trader_brn", Some("brn_key"), Some(keys::brn_key)),
    ("trader_address", None, None),
    ("trader_social", None, None),
];

const CLEARABLE: &[&str] = &[
    "language",
    "residence",
    "visitor",
    "visitor_type",
    "leaves_at",
    "control_point",
    "consent_refer",
    "vulnerable",
    "force",
    "district",
    "sector",
    "goods_or_services",
    "quantity",
    "unit",
    "price_shown",
    "unit_shown",
    "unit_believed",
    "unit_charged",
    "amount_paid",
    "currency",
    "payment_method",
    "transaction_at",
    "allegations",
    "elements",
];

/// The columns that sealed contents name. Absent fields are left as they are.
pub(in crate::tables) fn columns_of(c: &Contents, to: &mut Columns) {
    macro_rules! put {
        ($($field:ident => $column:literal as $how:expr),* $(,)?) => { $(
            if let Some(value) = &c.$field {
                let how = $how;
                to.push(($column, Box::new(how(value))));
            }
        )* };
    }
    fn code(code: &casework::code::Code) -> String {
        code.as_str().to_owned()
    }
    fn sum(sum: &casework::money::Amount) -> String {
        sum.to_string()
    }
    fn yes(yes: &bool) -> bool {
        *yes
    }
    fn at(at: &casework::time::Instant) -> i64 {
        at.0
    }
    put!(
        received_at => "received_at" as at, channel => "channel" as code, language => "language" as code,
        anonymous => "anonymous" as yes, residence => "residence" as code, visitor => "visitor" as yes,
        visitor_type => "visitor_type" as code, leaves_at => "leaves_at" as at, control_point => "control_point" as code,
        consent_refer => "consent_refer" as yes, vulnerable => "vulnerable" as yes, force => "force" as yes,
        district => "district" as code, sector => "sector" as code, goods_or_services => "goods_or_services" as code,
        quantity => "quantity" as sum, unit => "unit" as code, price_shown => "price_shown" as sum,
        unit_shown => "unit_shown" as code, unit_believed => "unit_believed" as code, unit_charged => "unit_charged" as code,
        amount_paid => "amount_paid" as sum, currency => "currency" as code, payment_method => "payment_method" as code,
        transaction_at => "transaction_at" as at,
    );
    if let Some(paid) = c.amount_paid {
        to.push(("paid_cents", Box::new(paid.cents())));
    }
    let list = |codes: &[casework::code::Code]| codes.iter().map(|c| c.as_str()).collect::<Vec<_>>().join(",");
    if let Some(allegations) = &c.allegations {
        to.push(("allegation", Box::new(allegations.first().map(|a| a.as_str().to_owned()))));
        to.push(("allegations", Box::new(list(allegations))));
    }
    if let Some(elements) = &c.elements {
        to.push(("elements", Box::new(list(elements))));
    }
}

//! One referral's values: read by column, named in the language of the list, left behind where they may not leave.
//!
//! Not the choice of columns (`columns`).

use super::columns::{Column, Kind};
use super::{Line, code};
use crate::ask::Asking;
use crate::ask::parts::masked;
use crate::ask::year::documents::{word, words};
use crate::fault::Fault;
use casework::code::Id;
use casework::reference::{Lang, List};
use casework::time::Instant;
use rusqlite::Row;

/// Everything that any column can say; a column reads only its own.
pub(super) const ROW: &str = "SELECT r.id AS referral, c.id AS complaint, r.fields, r.consent AND c.consent_refer IS 1 AS consents,
   r.state AS referral_state, c.number AS ref, k.number AS \"case\", c.source_ref, c.state, c.received_at,
   date(r.approved_at / 1000000, 'unixepoch', '+8 hours') AS referred_on, r.sent_on, c.channel, c.language, r.agency, r.purpose, r.basis,
   r.consent AND c.consent_refer IS 1 AS consent, NULL AS consent_on, m.complainant_name, m.complainant_phone, m.complainant_email,
   m.complainant_wechat, c.residence, c.visitor, c.visitor_type, c.leaves_at, c.control_point, c.trader_name, c.trader_address,
   c.district AS trader_district, c.trader_phone, c.trader_url, c.trader_social, c.trader_brn, c.sector, c.goods_or_services, c.item,
   c.quantity, c.unit, c.price_shown, c.unit_shown, c.unit_believed, c.unit_charged, c.amount_paid, c.currency, c.payment_method,
   c.transaction_at, c.order_no, c.receipt_no, c.allegations AS allegation, n.text AS narrative, NULL AS attachments,
   p.explanation AS note, coalesce(nullif(o.name, ''), p.proposer) AS officer, coalesce(nullif(s.name, ''), r.approved_by) AS approved_by,
   r.method, r.answer_on AS acknowledged_on, r.their_ref, r.reply AS outcome
 FROM referral r JOIN complaint c ON c.key = r.complaint JOIN proposal p ON p.key = r.proposal
   LEFT JOIN complainant m ON m.complaint = c.key LEFT JOIN narrative n ON n.complaint = c.key
   LEFT JOIN case_file k ON k.key = c.case_key LEFT JOIN officer o ON o.code = p.proposer LEFT JOIN officer s ON s.code = r.approved_by";

/// Writes rows in one language.
pub(super) struct Writer<'a> {
    pub asking: &'a Asking<'a>,
    pub lang: Lang,
    /// Whether names are masked.
    pub masked: bool,
}

impl Writer<'_> {
    /// The row of one referral.
    pub(super) fn line(&self, row: &Row<'_>, columns: &[&Column]) -> Result<Line, Fault> {
        let consent: bool = row.get("consents")?;
        let fields: String = row.get("fields")?;
        let approved: Vec<&str> = fields.split(',').collect();
        let mut removed = Vec::new();
        let mut cells = Vec::with_capacity(columns.len());
        for column in columns {
            if (column.personal && !consent) || !column.may_leave(&approved) {
                removed.push(column.code.to_owned());
                cells.push(None);
            } else {
                cells.push(self.cell(row, column)?);
            }
        }
        Ok(Line {
            referral: Id(row.get("referral")?),
            complaint: Id(row.get("complaint")?),
            number: row.get("ref")?,
            consent,
            state: row.get("referral_state")?,
            cells,
            removed,
        })
    }

    fn cell(&self, row: &Row<'_>, column: &Column) -> Result<Option<String>, Fault> {
        if column.kind == Kind::Instant {
            return Ok(row.get::<_, Option<i64>>(column.code)?.map(|at| Instant(at).rfc3339()));
        }
        if matches!(column.code, "consent" | "visitor") {
            let said: Option<bool> = row.get(column.code)?;
            return Ok(said.map(|yes| word(self.lang, if yes { "yes" } else { "no" }).to_owned()));
        }
        let said: Option<String> = row.get(column.code)?;
        let Some(said) = said.filter(|text| !text.is_empty()) else { return Ok(None) };
        if column.personal && self.masked {
            // Words of a narrative cannot be masked by halves.
            return Ok(Some(if column.code == "narrative" {
                "****".to_owned()
            } else {
                masked(&said, column.code == "complainant_name")
            }));
        }
        Ok(Some(self.named(column.code, &said)))
    }

    /// A code's name in the language of the list, where the column holds codes; otherwise what was said.
    pub(super) fn named(&self, column: &str, said: &str) -> String {
        fn of<T>(list: &List<T>, said: &str, lang: Lang) -> String {
            let name = code(said).and_then(|code| list.get(&code).map(|e| e.names.get(lang).to_owned()));
            name.unwrap_or_else(|| said.to_owned())
        }
        let (lists, lang) = (self.asking.reference, self.lang);
        match column {
            "agency" => of(&lists.agencies, said, lang),
            "purpose" => of(&lists.referral_purposes, said, lang),
            "basis" => of(&lists.legal_bases, said, lang),
            "channel" => of(&lists.channels, said, lang),
            "language" => of(&lists.languages, said, lang),
            "residence" => of(&lists.residences, said, lang),
            "visitor_type" => of(&lists.visitor_types, said, lang),
            "control_point" => of(&lists.control_points, said, lang),
            "trader_district" => of(&lists.districts, said, lang),
            "sector" => of(&lists.sectors, said, lang),
            "goods_or_services" => of(&lists.goods_or_services, said, lang),
            "unit" | "unit_shown" | "unit_believed" | "unit_charged" => of(&lists.units, said, lang),
            "payment_method" => of(&lists.payment_methods, said, lang),
            "method" => of(&lists.referral_methods, said, lang),
            "state" => words(lang).get(&format!("state.{said}")).cloned().unwrap_or_else(|| said.to_owned()),
            "allegation" => said.split(',').map(|one| self.offence(one)).collect::<Vec<_>>().join("; "),
            _ => said.to_owned(),
        }
    }

    fn offence(&self, said: &str) -> String {
        match code(said).and_then(|code| self.asking.reference.offences.get(&code)) {
            Some(offence) => format!("{} {}", offence.more.section, offence.names.get(self.lang)),
            None => said.to_owned(),
        }
    }
}

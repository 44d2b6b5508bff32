//! The columns of cases, traders and the journal as they leave. Not those of complaints.

use super::{Head, Names};
use casework::money::Amount;
use exchange::table::{Cell, Row};
use registry::ask::{cases, journal, traders};
use rust_decimal::Decimal;

const fn head(code: &'static str, words: &'static str) -> Head {
    Head { code, words }
}

/// Of cases.
pub const CASES: &[Head] = &[
    head("number", "consolidation.no"),
    head("stage", "caseList.stage"),
    head("trader", "field.trader"),
    head("premises", "field.premises"),
    head("section", "field.section"),
    head("officer", "caseFile.officer"),
    head("opened", "case.opened"),
    head("members", "caseFile.complaints"),
    head("paid", "caseFile.paid"),
    head("limit", "caseList.limit"),
];

/// Of traders.
pub const TRADERS: &[Head] = &[
    head("name", "trader.name"),
    head("address", "field.trader_address"),
    head("phone", "field.trader_phone"),
    head("url", "field.trader_url"),
    head("district", "field.trader_district"),
    head("sector", "field.sector"),
    head("complaints", "trader.complaints"),
    head("live", "trader.live"),
    head("cases", "trader.cases"),
    head("first", "takeList.first"),
    head("last", "trader.last"),
];

/// Of the journal.
pub const JOURNAL: &[Head] = &[
    head("seq", "journal.number"),
    head("at", "journal.when"),
    head("officer", "journal.officer"),
    head("role", "field.roles"),
    head("what", "journal.what"),
    head("subject", "journal.about"),
    head("members", "trader.complaints"),
    head("act", "takeList.act"),
    head("seal", "journal.seal"),
];

/// One case.
pub fn case(line: &cases::Line, columns: &[Head], names: &Names<'_>) -> Row {
    let cell = |column: &Head| match column.code {
        "number" => Cell::Text(line.number.clone()),
        "stage" => Cell::Text(names.word(&format!("case.{}", line.stage))),
        "trader" => Cell::Text(line.trader.clone()),
        "premises" => Cell::text(line.premises.clone()),
        "section" => names.offence(Some(&line.section)),
        "officer" => Cell::Text(line.officer.clone()),
        "opened" => Cell::Instant(line.opened_at),
        "members" => Cell::Count(i64::from(line.members)),
        "paid" => Cell::Number(Amount(Decimal::new(line.paid_cents, 2))),
        "limit" => line.limit_on.map_or(Cell::Empty, Cell::Date),
        _ => Cell::Empty,
    };
    Row(columns.iter().map(cell).collect())
}

/// One trader, or one group of reports.
pub fn trader(line: &traders::Line, columns: &[Head], names: &Names<'_>) -> Row {
    let cell = |column: &Head| match column.code {
        "name" => Cell::text(line.name.clone()),
        "address" => Cell::text(line.address.clone()),
        "phone" => Cell::text(line.phone.clone()),
        "url" => Cell::text(line.url.clone()),
        "district" => names.of(&names.reference.districts, line.district.as_deref()),
        "sector" => names.of(&names.reference.sectors, line.sector.as_deref()),
        "complaints" => Cell::Count(i64::from(line.complaints)),
        "live" => Cell::Count(i64::from(line.live)),
        "cases" => Cell::Count(i64::from(line.cases)),
        "first" => Cell::Instant(line.first),
        "last" => Cell::Instant(line.last),
        _ => Cell::Empty,
    };
    Row(columns.iter().map(cell).collect())
}

/// One entry.
pub fn entry(line: &journal::Line, columns: &[Head], names: &Names<'_>) -> Row {
    let cell = |column: &Head| match column.code {
        "seq" => Cell::Count(line.seq),
        "at" => Cell::Instant(line.at),
        "officer" => Cell::Text(line.officer.clone()),
        "role" => Cell::text(line.role.as_deref().map(|role| names.word(&format!("role.{role}")))),
        "what" => Cell::Text(names.word(&format!("fact.{}", line.kind))),
        "subject" => Cell::text(line.subject_number.clone()),
        "members" => line.members.map_or(Cell::Empty, |many| Cell::Count(i64::from(many))),
        "act" => Cell::Text(line.act.hex()),
        "seal" => Cell::Text(format!("{}·{}", line.seal_first, line.seal_last)),
        _ => Cell::Empty,
    };
    Row(columns.iter().map(cell).collect())
}

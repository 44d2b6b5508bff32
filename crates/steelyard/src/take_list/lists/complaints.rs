//! The columns of the complaints list as they leave: the same as on the screen, with whole instants and names of codes.

use super::{Head, Names};
use casework::money::Amount;
use exchange::table::{Cell, Row};
use registry::ask::complaints::Line;

const fn head(code: &'static str, words: &'static str) -> Head {
    Head { code, words }
}

/// All, in the order in which the screen offers them. A sum's currency stands beside it.
pub const COLUMNS: &[Head] = &[
    head("number", "list.number"),
    head("state", "list.state"),
    head("received", "field.received_at"),
    head("trader", "field.trader_name"),
    head("item", "field.item"),
    head("district", "field.trader_district"),
    head("allegation", "field.section"),
    head("paid", "list.paid"),
    head("currency", "field.currency"),
    head("due", "field.due_at"),
    head("officer", "field.officer"),
    head("case", "field.case"),
    head("sector", "field.sector"),
    head("factor", "list.factor"),
    head("leaves", "list.leaves"),
    head("visitor", "field.visitor_type"),
    head("transaction", "field.transaction_at"),
    head("channel", "field.channel"),
    head("priority", "field.level"),
    head("qat", "list.qat"),
    head("reason", "query.field.reason"),
];

/// One row.
pub fn row(line: &Line, columns: &[Head], names: &Names<'_>) -> Row {
    Row(columns.iter().map(|column| cell(line, column.code, names)).collect())
}

fn cell(line: &Line, column: &str, names: &Names<'_>) -> Cell {
    let reference = names.reference;
    let live = matches!(line.state.as_str(), "received" | "assessing" | "awaiting");
    let decimal = |text: &Option<String>| match text.as_deref().map(|text| (Amount::parse(text), text)) {
        None => Cell::Empty,
        Some((Some(amount), _)) => Cell::Number(amount),
        Some((None, text)) => Cell::Text(text.to_owned()),
    };
    match column {
        "number" => Cell::Text(line.number.clone()),
        "state" => Cell::Text(names.word(&format!("complaint.{}", line.state))),
        "received" => Cell::Instant(line.received_at),
        "trader" => Cell::text(line.trader_name.clone()),
        "item" => Cell::text(line.item.clone()),
        "district" => names.of(&reference.districts, line.district.as_deref()),
        "allegation" => names.offence(line.allegation.as_deref()),
        "paid" => decimal(&line.amount_paid),
        "currency" => Cell::text(line.currency.clone().filter(|_| line.amount_paid.is_some())),
        "due" if !live => Cell::Empty,
        "due" if line.paused => Cell::Text(names.word("list.paused")),
        "due" => Cell::Instant(line.due),
        "officer" => Cell::text(line.owner.clone()),
        "case" => Cell::text(line.case_number.clone()),
        "sector" => names.of(&reference.sectors, line.sector.as_deref()),
        "factor" => decimal(&line.factor),
        "leaves" => line.leaves_at.map_or(Cell::Empty, Cell::Instant),
        "visitor" => names.of(&reference.visitor_types, line.visitor_type.as_deref()),
        "transaction" => line.transaction_at.map_or(Cell::Empty, Cell::Instant),
        "channel" => names.of(&reference.channels, line.channel.as_deref()),
        "priority" => Cell::Count(i64::from(line.priority)),
        "qat" => Cell::text(line.qat_number.clone()),
        "reason" => names.of(&reference.close_reasons, line.close_reason.as_deref()),
        _ => Cell::Empty,
    }
}

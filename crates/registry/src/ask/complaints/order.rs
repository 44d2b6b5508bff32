//! In which order the list's rows stand, and into which groups they fall.
//!
//! Not the rows (`complaints`) nor the keeping of a result (`ordered`). What is not said stands last, either way up.

use super::ordered::Head;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use ts_rs::TS;

/// A column by which the list can be sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the columns of the list, named as on its rows")]
pub enum Column {
    Number,
    State,
    #[default]
    Received,
    Trader,
    Item,
    District,
    Sector,
    Allegation,
    Paid,
    Factor,
    Due,
    Owner,
    Case,
    Priority,
    VisitorType,
    Leaves,
    Transaction,
    Channel,
    CloseReason,
}

/// A column and a direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// By what.
    pub by: Column,
    /// The greatest or newest first.
    #[serde(default)]
    pub down: bool,
}

impl Column {
    fn expression(self) -> &'static str {
        match self {
            Column::Number => "c.year * 10000000 + c.n",
            Column::State => {
                "CASE c.state WHEN 'received' THEN 0 WHEN 'assessing' THEN 1 WHEN 'awaiting' THEN 2 WHEN 'consolidated' THEN 3 \
                 WHEN 'referred' THEN 4 WHEN 'closed' THEN 5 ELSE 6 END"
            }
            Column::Received => "c.received_at",
            Column::Trader => "c.trader_name COLLATE NOCASE",
            Column::Item => "c.item COLLATE NOCASE",
            Column::District => "c.district",
            Column::Sector => "c.sector",
            Column::Allegation => "c.allegation",
            Column::Paid => "c.paid_cents",
            Column::Factor => "CAST(c.factor AS REAL)",
            Column::Due => "CASE WHEN c.state IN ('received','assessing','awaiting') THEN c.due END",
            Column::Owner => "c.owner",
            Column::Case => "k.year * 10000000 + k.n",
            Column::Priority => "c.priority",
            Column::VisitorType => "c.visitor_type",
            Column::Leaves => "c.leaves_at",
            Column::Transaction => "c.transaction_at",
            Column::Channel => "c.channel",
            Column::CloseReason => "c.close_reason",
        }
    }
}

impl Order {
    /// What follows `ORDER BY`; equal rows stand as they were filed, in the same direction.
    pub(super) fn by(self) -> String {
        let way = if self.down { "DESC" } else { "ASC" };
        match self.by {
            // In these very words, so that the index is walked and nothing sorted.
            Column::Received => format!("c.received_at {way}, c.key {way}"),
            by => format!("{} {way} NULLS LAST, c.key {way}", by.expression()),
        }
    }

    /// What the order looks up besides the complaints.
    pub(super) fn joins(self) -> &'static str {
        if self.by == Column::Case { "LEFT JOIN case_file k ON k.key = c.case_key" } else { "" }
    }
}

/// Into which groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    /// By state, in the order of a complaint's life.
    State,
    /// By the trader's folded name, the largest group first.
    Trader,
    /// By district, the largest first.
    District,
    /// By the day on which they are due, the earliest first.
    Due,
    /// By officer, nobody's first.
    Owner,
}

impl GroupBy {
    /// The value by which complaints are one group, and the name to show.
    pub(super) fn columns(self) -> &'static str {
        match self {
            GroupBy::State => "c.state, NULL",
            GroupBy::Trader => "coalesce(c.name_key, c.trader_name), c.trader_name",
            GroupBy::District => "c.district, NULL",
            // What is due at 24:00 is due on the day that then ends.
            GroupBy::Due => {
                "CASE WHEN c.state IN ('received','assessing','awaiting') THEN date((c.due - 1) / 1000000 + 28800, 'unixepoch') END, NULL"
            }
            GroupBy::Owner => "c.owner, NULL",
        }
    }

    /// Puts the groups in their order.
    pub(super) fn arrange(self, groups: &mut [(Head, Vec<i64>)]) {
        const LIFE: [&str; 7] = ["received", "assessing", "awaiting", "consolidated", "referred", "closed", "void"];
        match self {
            GroupBy::State => groups.sort_by_key(|(head, _)| {
                LIFE.iter().position(|s| head.value.as_deref() == Some(*s)).unwrap_or(LIFE.len())
            }),
            GroupBy::Trader | GroupBy::District => {
                groups.sort_by_key(|(head, _)| (head.value.is_none(), Reverse(head.count), head.value.clone()));
            }
            GroupBy::Due => groups.sort_by_key(|(head, _)| (head.value.is_none(), head.value.clone())),
            GroupBy::Owner => groups.sort_by_key(|(head, _)| head.value.clone()),
        }
    }
}

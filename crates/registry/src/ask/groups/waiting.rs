//! What the description of all groups needs of every complaint that waits: a few numbers each, and names in one text.
//!
//! Not the rows of one group, which are read whole (`members`). Tens of thousands stand here at once, and a text for each
//! field of each would leave the desk's memory full of holes when they are let go of.

use crate::fault::Fault;
use rusqlite::Connection;
use std::collections::HashMap;
use std::ops::Range;

/// A complaint that is in no case yet.
pub(super) struct Waiting {
    pub key: i64,
    pub id: [u8; 16],
    pub received_at: i64,
    /// What was paid, in the hundredth of its currency.
    pub cents: Option<i64>,
    /// Whether that was in Hong Kong dollars, which is so where no currency is named.
    pub in_dollars: bool,
    pub transaction_at: Option<i64>,
    /// Its principal allegation's place in [`AllWaiting::allegations`].
    pub allegation: Option<usize>,
    name: Range<usize>,
}

/// All of them.
#[derive(Default)]
pub(super) struct AllWaiting {
    pub waiting: Vec<Waiting>,
    /// The codes that occur.
    pub allegations: Vec<String>,
    names: String,
}

impl AllWaiting {
    /// The complaints that wait as the books stand.
    ///
    /// # Errors
    /// Faults of the database.
    pub(super) fn read(conn: &Connection) -> Result<AllWaiting, Fault> {
        let mut statement = conn.prepare_cached(
            "SELECT c.key, c.id, c.received_at, c.paid_cents, coalesce(c.currency, 'HKD') = 'HKD', c.transaction_at,
               c.allegation, c.trader_name
             FROM complaint c WHERE c.state IN ('received', 'assessing', 'awaiting')",
        )?;
        let mut rows = statement.query([])?;
        let mut all = AllWaiting::default();
        let mut places: HashMap<String, usize> = HashMap::new();
        while let Some(row) = rows.next()? {
            let allegation = row.get::<_, Option<String>>(6)?.map(|code| {
                *places.entry(code).or_insert_with_key(|code| {
                    all.allegations.push(code.clone());
                    all.allegations.len() - 1
                })
            });
            let from = all.names.len();
            if let Some(name) = row.get::<_, Option<String>>(7)? {
                all.names.push_str(&name);
            }
            all.waiting.push(Waiting {
                key: row.get(0)?,
                id: row.get(1)?,
                received_at: row.get(2)?,
                cents: row.get(3)?,
                in_dollars: row.get(4)?,
                transaction_at: row.get(5)?,
                allegation,
                name: from..all.names.len(),
            });
        }
        Ok(all)
    }

    /// The trader's name as its complaint writes it; empty where it gives none.
    pub(super) fn name(&self, one: &Waiting) -> &str {
        &self.names[one.name.clone()]
    }
}

//! Drafts: what a form holds before it is filed. The third, narrow door: keep, list, drop.
//!
//! One encrypted table, never sealed, counted, searched or exported. A draft belongs to its officer.

use crate::fault::Failure;
use crate::registry::{Registry, clock, locked};
use casework::refusal::{Failing, ProblemCode};
use casework::time::Instant;
use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

/// The largest draft, in bytes.
pub const LARGEST: usize = 1024 * 1024;

/// A draft as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Draft {
    /// The form's own id.
    pub id: String,
    /// Which form.
    pub kind: String,
    /// The form's contents, as the form writes them.
    pub body: String,
    /// When it was last kept.
    pub kept_at: Instant,
}

impl Registry {
    /// Keeps a draft, in place of what was kept under its id.
    ///
    /// # Errors
    /// Too long, or faults of the database.
    pub fn keep_draft(&self, id: &str, kind: &str, body: &str) -> Result<Instant, Failure> {
        if body.len() > LARGEST || id.len() > 64 || kind.len() > 64 {
            return Err(Failing::problem("draft", ProblemCode::TooLong).into());
        }
        let now = clock();
        locked(&self.writer)
            .prepare_cached(
                "INSERT INTO draft(id, officer, kind, body, kept_at) VALUES(?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT(id) DO UPDATE SET body = excluded.body, kept_at = excluded.kept_at WHERE officer = excluded.officer",
            )?
            .execute(params![id, self.officer.as_str(), kind, body, now.0])?;
        Ok(now)
    }

    /// The officer's own drafts, newest first.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn drafts(&self) -> Result<Vec<Draft>, Failure> {
        let writer = locked(&self.writer);
        let mut statement = writer
            .prepare_cached("SELECT id, kind, body, kept_at FROM draft WHERE officer = ?1 ORDER BY kept_at DESC")?;
        let drafts = statement
            .query_map([self.officer.as_str()], |r| {
                Ok(Draft { id: r.get(0)?, kind: r.get(1)?, body: r.get(2)?, kept_at: Instant(r.get(3)?) })
            })?
            .collect::<Result<_, _>>()?;
        Ok(drafts)
    }

    /// Drops a draft.
    ///
    /// # Errors
    /// Faults of the database.
    pub fn drop_draft(&self, id: &str) -> Result<(), Failure> {
        locked(&self.writer)
            .prepare_cached("DELETE FROM draft WHERE id = ?1 AND officer = ?2")?
            .execute(params![id, self.officer.as_str()])?;
        Ok(())
    }
}

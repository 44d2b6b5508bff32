//! The papers of acts on traders: verdicts that hold between two complaints, and standing rules.
//!
//! Not which verdict holds of several (`ask::verdicts`), nor which complaints a rule fits (`standing_rules`).

use super::{Reading, coded};
use crate::fault::Fault;
use casework::code::Id;
use casework::command::Name;
use casework::papers::{HoldingPaper, Papers, RulePaper};
use casework::time::Day;
use std::collections::HashSet;

impl Reading<'_> {
    /// The verdicts that hold between the complaints laid out and the one judged against.
    pub(super) fn holding(&self, against: &Name, papers: &mut Papers<'_>) -> Result<(), Fault> {
        let Some(against) = papers.complaints.get(against).map(|paper| paper.id) else { return Ok(()) };
        let mut find = self.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
        let key: i64 = find.query_row([against.0], |r| r.get(0))?;
        let ids: Vec<Id> = papers.complaints.values().map(|paper| paper.id).collect();
        for id in ids {
            let other: i64 = find.query_row([id.0], |r| r.get(0))?;
            if let Some(verdict) = crate::ask::verdicts::between(self.conn, key, other)? {
                let known = verdict.known.into_iter().map(coded).collect();
                papers.holding.insert(id, HoldingPaper { same: verdict.same, known });
            }
        }
        Ok(())
    }

    /// Standing rules that a term of SQL lets through.
    pub(super) fn rules(
        &self,
        term: &str,
        values: &[&dyn rusqlite::ToSql],
        papers: &mut Papers<'_>,
    ) -> Result<(), Fault> {
        let sql = format!(
            "SELECT r.id, r.last_act, r.owner, c.id, k.id, r.until, r.by_itself, r.ended_seq IS NOT NULL, r.key
             FROM standing_rule r JOIN complaint c ON c.key = r.complaint JOIN case_file k ON k.key = r.case_key WHERE r.{term}"
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            let id = Id(row.get(0)?);
            let damaged = Fault::Damaged { seq: crate::journal::to_u64(row.get(8)?) };
            let paper = RulePaper {
                id,
                last: Id(row.get(1)?),
                owner: coded(row.get::<_, String>(2)?),
                trader: Id(row.get(3)?),
                case: Id(row.get(4)?),
                until: Day::parse(&row.get::<_, String>(5)?).ok_or(damaged)?,
                by_itself: row.get(6)?,
                ended: row.get(7)?,
                fits: HashSet::new(),
            };
            papers.rules.insert(id, paper);
        }
        Ok(())
    }
}

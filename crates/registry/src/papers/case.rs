//! The papers of cases: their rows by id or number, with charges, defendants and court events.
//!
//! Not the complaints in them, of which only merging reads more than a count.

use super::{Reading, coded};
use crate::calendar::day;
use crate::fault::Fault;
use casework::code::Id;
use casework::command::Name;
use casework::fact::Member;
use casework::number::{Number, Series};
use casework::papers::{CasePaper, ChargePaper, CourtPaper, Papers, Stage};
use casework::time::Instant;
use rusqlite::{OptionalExtension, Row, params};

impl Reading<'_> {
    pub(super) fn cases<'n>(
        &self,
        names: impl IntoIterator<Item = &'n Name>,
        papers: &mut Papers<'_>,
    ) -> Result<(), Fault> {
        for name in names {
            self.case(name, papers, false)?;
        }
        Ok(())
    }

    pub(super) fn case(&self, name: &Name, papers: &mut Papers<'_>, with_members: bool) -> Result<(), Fault> {
        let number = Number::parse(&name.0).filter(|n| n.series == Series::Case);
        let sql = "SELECT key, id, number, stage, last_act, officer, section, discovery_on, limit_on, submitted, undertaking_to,
            letter_on IS NOT NULL, stage_before,
            (SELECT count(*) FROM complaint c WHERE c.case_key = k.key), (SELECT min(transaction_at) FROM complaint c WHERE c.case_key = k.key)
            FROM case_file k WHERE ";
        let read = |r: &Row<'_>| {
            let key: i64 = r.get(0)?;
            let paper = CasePaper {
                id: Id(r.get(1)?),
                number: r.get(2)?,
                stage: Stage::parse(&r.get::<_, String>(3)?).unwrap_or(Stage::Opened),
                last: Id(r.get(4)?),
                officer: coded(r.get::<_, String>(5)?),
                section: coded(r.get::<_, String>(6)?),
                members: r.get(13)?,
                earliest_transaction: r.get::<_, Option<i64>>(14)?.map(|at| Instant(at).day()),
                discovery_on: day(r, 7)?,
                limit_on: day(r, 8)?,
                submitted: r.get(9)?,
                undertaking_ends: day(r, 10)?,
                warning_served: r.get(11)?,
                charges: Vec::new(),
                defendants: Vec::new(),
                court_events: Vec::new(),
                stage_before: r.get::<_, Option<String>>(12)?.and_then(|s| Stage::parse(&s)),
                member_list: Vec::new(),
            };
            Ok((key, paper))
        };
        let found = match (Id::parse(&name.0), number) {
            (Some(id), _) => self.conn.prepare_cached(&format!("{sql} id = ?1"))?.query_row([id.0], read).optional()?,
            (None, Some(n)) => self
                .conn
                .prepare_cached(&format!("{sql} year = ?1 AND n = ?2"))?
                .query_row(params![n.year, n.n], read)
                .optional()?,
            _ => None,
        };
        let Some((key, mut paper)) = found else { return Ok(()) };
        self.court(key, &mut paper)?;
        if with_members {
            let mut statement =
                self.conn.prepare_cached("SELECT id, last_act FROM complaint WHERE case_key = ?1 ORDER BY key")?;
            paper.member_list = statement
                .query_map([key], |r| Ok(Member { id: Id(r.get(0)?), last: Id(r.get(1)?) }))?
                .collect::<Result<_, _>>()?;
        }
        papers.cases.insert(name.clone(), paper);
        Ok(())
    }

    pub(super) fn court(&self, key: i64, paper: &mut CasePaper) -> Result<(), Fault> {
        let mut charges = self.conn.prepare_cached(
            "SELECT key, defendant, section, verdict, sentence IS NOT NULL, withdrawn FROM charge WHERE case_key = ?1 ORDER BY key",
        )?;
        paper.charges = charges
            .query_map([key], |r| {
                Ok(ChargePaper {
                    key: coded(r.get::<_, String>(0)?),
                    defendant: coded(r.get::<_, String>(1)?),
                    section: coded(r.get::<_, String>(2)?),
                    verdict: r.get::<_, Option<String>>(3)?.map(coded),
                    sentenced: r.get(4)?,
                    withdrawn: r.get(5)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        let mut defendants = self.conn.prepare_cached("SELECT key FROM defendant WHERE case_key = ?1 ORDER BY key")?;
        paper.defendants =
            defendants.query_map([key], |r| r.get::<_, String>(0).map(coded))?.collect::<Result<_, _>>()?;
        let mut events = self.conn.prepare_cached(
            "SELECT id, recorded_by, verified_by IS NOT NULL FROM court_event WHERE case_key = ?1 ORDER BY key",
        )?;
        paper.court_events = events
            .query_map([key], |r| {
                Ok(CourtPaper { id: Id(r.get(0)?), recorded_by: coded(r.get::<_, String>(1)?), verified: r.get(2)? })
            })?
            .collect::<Result<_, _>>()?;
        Ok(())
    }
}

//! What became of a year's prosecutions and cases: verdicts and sentences by charge, defendants convicted, undertakings,
//! warnings, cases not pursued. By the year of the result, whatever the year of the complaints.
//!
//! Not the figure `prosecuted`, which counts cases by their first conviction. As at an instant: only what was recorded
//! by then counts, and of several verdicts or sentences of a charge the last that was recorded.

use super::super::year_list::Line as Row;
use super::{Line, Span, named};
use crate::ask::Asking;
use crate::ask::year::Period;
use crate::fault::Fault;
use casework::code::Id;
use casework::command::Sentence;
use casework::money::Amount;
use casework::reference::Reference;
use casework::time::Instant;
use rusqlite::params;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};
use ts_rs::TS;

/// Sums of sentences, in Hong Kong dollars; absent where there are none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Money {
    /// The smallest fine.
    pub fine_least: Option<String>,
    /// The largest fine.
    pub fine_most: Option<String>,
    /// All fines.
    pub fine_total: Option<String>,
    /// All compensation.
    pub compensation_total: Option<String>,
}

/// One charge as it was decided.
struct Charge {
    row: Row,
    defendant: String,
    kind: String,
    verdict: Option<(String, String)>,
    sentence: Option<(Sentence, String)>,
}

/// The results of a year.
pub(in crate::ask) struct Results {
    of: Period,
    charges: BTreeMap<(i64, String), Charge>,
    cases: Vec<(String, Row)>,
    convicting: HashSet<String>,
}

/// Reads what was recorded by the entry up to which the span counts.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn read(asking: &Asking<'_>, span: Span) -> Result<Results, Fault> {
    let convicting =
        asking.reference.verdicts.iter().filter(|v| v.more.conviction).map(|v| v.code.to_string()).collect();
    let mut results = Results { of: span.of, charges: BTreeMap::new(), cases: Vec::new(), convicting };
    results.charges(asking, span)?;
    results.cases(asking, span)?;
    Ok(results)
}

fn row(r: &rusqlite::Row<'_>, kind: &str) -> rusqlite::Result<Row> {
    Ok(Row {
        kind: kind.to_owned(),
        id: Id(r.get("id")?),
        part: None,
        number: r.get("number")?,
        state: r.get("stage")?,
        received_at: Instant(r.get("opened_at")?),
        trader: r.get("trader")?,
        allegation: r.get("section")?,
        sector: None,
        district: None,
        visitor_type: None,
        amount_paid: None,
        currency: None,
        case_number: None,
        case: None,
        convicted_on: None,
    })
}

impl Results {
    fn charges(&mut self, asking: &Asking<'_>, span: Span) -> Result<(), Fault> {
        let mut statement = asking.conn.prepare_cached(
            "SELECT e.case_key, e.charge, e.on_day, e.verdict, e.sentence, h.defendant, coalesce(d.kind, '') AS kind,
               coalesce(d.name, k.trader) AS trader, h.section AS section, k.id AS id, k.number AS number, k.stage AS stage,
               k.opened_at AS opened_at
             FROM court_event e JOIN case_file k ON k.key = e.case_key
               JOIN charge h ON h.case_key = e.case_key AND h.key = e.charge
               LEFT JOIN defendant d ON d.case_key = e.case_key AND d.key = h.defendant
             WHERE e.key <= ?1 AND (e.verdict IS NOT NULL OR e.sentence IS NOT NULL) ORDER BY e.key",
        )?;
        let mut rows = statement.query(params![span.seq])?;
        while let Some(r) = rows.next()? {
            let (case, key, day): (i64, String, String) = (r.get(0)?, r.get(1)?, r.get(2)?);
            let verdict: Option<String> = r.get(3)?;
            let sentence: Option<String> = r.get(4)?;
            let charge = match self.charges.entry((case, key.clone())) {
                std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
                std::collections::btree_map::Entry::Vacant(new) => {
                    let mut row = row(r, "charge")?;
                    row.part = Some(key);
                    new.insert(Charge { row, defendant: r.get(5)?, kind: r.get(6)?, verdict: None, sentence: None })
                }
            };
            if let Some(verdict) = verdict {
                charge.verdict = Some((verdict, day.clone()));
            }
            if let Some(read) = sentence.and_then(|text| serde_json::from_str(&text).ok()) {
                charge.sentence = Some((read, day));
            }
        }
        Ok(())
    }

    fn cases(&mut self, asking: &Asking<'_>, span: Span) -> Result<(), Fault> {
        let mut statement = asking.conn.prepare_cached(
            "SELECT CASE s.stage WHEN 'warning' THEN coalesce(k.letter, 'warning') ELSE s.stage END AS became,
               k.id AS id, k.number AS number, k.stage AS stage, k.opened_at AS opened_at, k.trader AS trader, k.section AS section,
               min(s.at)
             FROM case_stage s JOIN case_file k ON k.key = s.case_key
             WHERE s.stage IN ('undertaking', 'warning', 'not-pursued') AND s.from_seq <= ?1 AND s.at >= ?2 AND s.at < ?3
             GROUP BY became, k.key ORDER BY k.opened_at DESC, k.key DESC",
        )?;
        let mut rows = statement.query(params![span.seq, span.from, span.to])?;
        while let Some(r) = rows.next()? {
            self.cases.push((r.get(0)?, row(r, "case")?));
        }
        Ok(())
    }

    fn of_year(&self, day: &str) -> bool {
        self.of.has(day)
    }

    /// The rows of one result; each is a charge, a defendant or a case.
    pub(in crate::ask) fn rows(&self, code: &str) -> Vec<Row> {
        let decided = |charge: &Charge, day: &str, state: &str| Row {
            state: state.to_owned(),
            convicted_on: Some(day.to_owned()),
            ..charge.row.clone()
        };
        if let Some(verdict) = code.strip_prefix("verdict-") {
            let charges = self.charges.values().rev();
            return charges
                .filter_map(|c| c.verdict.as_ref().map(|(v, day)| (c, v, day)))
                .filter(|(_, v, day)| *v == verdict && self.of_year(day))
                .map(|(c, v, day)| decided(c, day, v))
                .collect();
        }
        if let Some(kind) = code.strip_prefix("convicted-") {
            let mut seen = HashSet::new();
            let mut rows = Vec::new();
            for ((case, _), c) in self.charges.iter().rev() {
                let Some((verdict, day)) = &c.verdict else { continue };
                if self.convicting.contains(verdict)
                    && self.of_year(day)
                    && c.kind == kind
                    && seen.insert((*case, c.defendant.clone()))
                {
                    let row = decided(c, day, verdict);
                    rows.push(Row { kind: "defendant".to_owned(), part: Some(c.defendant.clone()), ..row });
                }
            }
            return rows;
        }
        if let Some(part) = code.strip_prefix("sentence-") {
            return self
                .sentences()
                .filter(|(_, s, _)| parts(s).contains(&part))
                .map(|(c, _, day)| decided(c, day, c.verdict.as_ref().map_or("", |(v, _)| v)))
                .collect();
        }
        self.cases.iter().filter(|(became, _)| became == code).map(|(_, row)| row.clone()).collect()
    }

    fn sentences(&self) -> impl Iterator<Item = (&Charge, &Sentence, &String)> {
        let charges = self.charges.values().rev();
        charges.filter_map(|c| c.sentence.as_ref().map(|(s, day)| (c, s, day))).filter(|(_, _, day)| self.of_year(day))
    }

    /// Every result as a line, in the order of the courts and then of the office.
    pub(in crate::ask) fn lines(&self, reference: &Reference) -> Vec<Line> {
        let mut codes: Vec<String> = vec!["convicted-person".into(), "convicted-company".into()];
        codes.extend(reference.verdicts.iter().map(|v| format!("verdict-{}", v.code)));
        codes.extend(SENTENCES.iter().map(|s| format!("sentence-{s}")));
        codes.extend(["undertaking", "warning", "advisory", "not-pursued"].map(str::to_owned));
        let line = |code: String| Line {
            figure: format!("outcome:{code}"),
            names: code.strip_prefix("verdict-").and_then(|verdict| named(&reference.verdicts, verdict)),
            count: u32::try_from(self.rows(&code).len()).unwrap_or(u32::MAX),
            code,
        };
        codes.into_iter().map(line).collect()
    }

    /// Sums of the year's fines and compensation.
    pub(super) fn money(&self) -> Money {
        let fines: Vec<Amount> = self.sentences().filter_map(|(_, s, _)| s.fine).collect();
        let compensation: Vec<Amount> = self.sentences().filter_map(|(_, s, _)| s.compensation).collect();
        let total = |all: &[Amount]| {
            let cents = all.iter().try_fold(0_i64, |sum, a| sum.checked_add(a.cents()?))?;
            (!all.is_empty()).then(|| format!("{}.{:02}", cents / 100, cents % 100))
        };
        let by_cents = |a: &&Amount| a.cents();
        Money {
            fine_least: fines.iter().min_by_key(by_cents).map(ToString::to_string),
            fine_most: fines.iter().max_by_key(by_cents).map(ToString::to_string),
            fine_total: total(&fines),
            compensation_total: total(&compensation),
        }
    }
}

/// The parts of a sentence that are counted.
const SENTENCES: [&str; 7] =
    ["imprisonment", "suspended", "community-service", "fine", "compensation", "bind-over", "forfeiture"];

fn parts(s: &Sentence) -> Vec<&'static str> {
    let prison = s.imprisonment_weeks.is_some() || s.imprisonment_months.is_some();
    [
        (prison && s.suspended_months.is_none(), "imprisonment"),
        (prison && s.suspended_months.is_some(), "suspended"),
        (s.community_service_hours.is_some(), "community-service"),
        (s.fine.is_some(), "fine"),
        (s.compensation.is_some(), "compensation"),
        (s.bind_over, "bind-over"),
        (s.forfeiture, "forfeiture"),
    ]
    .into_iter()
    .filter_map(|(has, part)| has.then_some(part))
    .collect()
}

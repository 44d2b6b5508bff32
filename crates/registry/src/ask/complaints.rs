//! The list of complaints: filtered, sorted, paged by key, with the exact number of all.
//!
//! Not one complaint's file, nor the ids of a whole result (`complaint_ids`, which takes the same filter).

use super::search::{numbered, question};
use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::number::{Number, Series};
use casework::papers::State;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, Instant};
use rusqlite::{OptionalExtension, Row, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What complaints to show; every part given must hold, and nothing given shows all but the void.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// States; none given means every state but void.
    pub state: Vec<String>,
    /// Words or a number, as in the search.
    pub text: Option<String>,
    /// An officer's code, `none` or `me`.
    pub owner: Option<String>,
    /// A queue's code.
    pub queue: Option<String>,
    /// The case they stand in, by id or number.
    pub case: Option<String>,
    /// A sector's code.
    pub sector: Option<String>,
    /// A district's code.
    pub district: Option<String>,
    /// An allegation's code, the principal one or another.
    pub allegation: Option<String>,
    /// A visitor type's code.
    pub visitor_type: Option<String>,
    /// Received on this day or later.
    pub received_from: Option<Day>,
    /// Received on this day or earlier.
    pub received_to: Option<Day>,
    /// Whether the Quick Action Team took it in.
    pub quick_action: Option<bool>,
    /// Due before this instant.
    pub due_before: Option<Instant>,
    /// Only these.
    pub ids: Option<Vec<Id>>,
}

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The newest first.
    #[default]
    ReceivedDesc,
    /// The oldest first.
    Received,
    /// What is due first.
    Due,
    /// The greatest sum paid first; those without one last.
    Paid,
    /// By reference number, the latest first.
    Number,
}

/// A page of the list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Which complaints.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// The `next` of the page before.
    pub after: Option<String>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
}

/// One row.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the columns of the list, named as on the complaint's file; codes have their words in the reference data")]
pub struct Line {
    pub id: Id,
    pub number: String,
    pub qat_number: Option<String>,
    pub state: String,
    pub received_at: Instant,
    pub due: Instant,
    /// Whether the clock stands still.
    pub paused: bool,
    pub priority: u8,
    pub owner: Option<String>,
    pub queue: String,
    pub trader_name: Option<String>,
    pub district: Option<String>,
    pub sector: Option<String>,
    /// The principal one.
    pub allegation: Option<String>,
    pub amount_paid: Option<String>,
    #[ts(type = "number | null")]
    pub paid_cents: Option<i64>,
    pub currency: Option<String>,
    pub item: Option<String>,
    pub transaction_at: Option<Instant>,
    pub visitor_type: Option<String>,
    pub leaves_at: Option<Instant>,
    pub case: Option<Id>,
    pub case_number: Option<String>,
    pub close_reason: Option<String>,
    /// Whether a proposal about it is undecided.
    pub proposed: bool,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// All complaints that the filter lets through.
    pub total: u32,
    /// The page's rows.
    pub rows: Vec<Line>,
    /// For the next page; absent on the last.
    pub next: Option<String>,
}

/// A filter as SQL over `complaint c`, with its values.
pub(super) struct Where {
    sql: String,
    values: Vec<Box<dyn ToSql>>,
}

impl Where {
    fn and(&mut self, term: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(term);
    }
    /// Adds a term; the `?` in it becomes the number of the value.
    fn with(&mut self, term: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        let place = format!("?{}", self.values.len());
        self.and(&term.replace('?', &place));
    }

    /// Reads a filter.
    pub(super) fn of(filter: &Filter, asking: &Asking<'_>) -> Result<Where, Failure> {
        let mut to = Where { sql: "1".to_owned(), values: Vec::new() };
        to.states(&filter.state)?;
        match filter.owner.as_deref() {
            None => {}
            Some("none") => to.and("c.owner IS NULL"),
            Some("me") => to.with("c.owner = ?", asking.officer.as_str().to_owned()),
            Some(code) => to.with("c.owner = ?", code.to_owned()),
        }
        for (term, code) in [
            ("c.queue = ?", &filter.queue),
            ("c.sector = ?", &filter.sector),
            ("c.district = ?", &filter.district),
            ("c.visitor_type = ?", &filter.visitor_type),
            ("instr(',' || c.allegations || ',', ',' || ? || ',') > 0", &filter.allegation),
        ] {
            if let Some(code) = code {
                to.with(term, code.clone());
            }
        }
        if let Some(case) = &filter.case {
            let key = case_key(asking, case)?.ok_or_else(|| not_found(case))?;
            to.with("c.case_key = ?", key);
        }
        if let Some(day) = filter.received_from {
            to.with("c.received_at >= ?", day.begins().0);
        }
        if let Some(day) = filter.received_to {
            to.with("c.received_at < ?", day.ends().0);
        }
        match filter.quick_action {
            None => {}
            Some(true) => to.and("c.qat_n IS NOT NULL"),
            Some(false) => to.and("c.qat_n IS NULL"),
        }
        if let Some(before) = filter.due_before {
            to.with("c.due < ?", before.0);
        }
        if let Some(ids) = &filter.ids {
            let ids = serde_json::json!(ids).to_string();
            to.with("c.id IN (SELECT unhex(value) FROM json_each(?))", ids);
        }
        if let Some(text) = filter.text.as_deref().filter(|t| !t.trim().is_empty()) {
            to.words(text, asking)?;
        }
        Ok(to)
    }

    fn states(&mut self, given: &[String]) -> Result<(), Failure> {
        let mut states = Vec::new();
        for code in given {
            let state = State::parse(code).ok_or_else(|| Failing::problem("state", ProblemCode::UnknownCode))?;
            states.push(state);
        }
        if states.is_empty() {
            self.and("c.state <> 'void'");
            return Ok(());
        }
        if states.iter().all(|s| matches!(s, State::Received | State::Assessing | State::Awaiting)) {
            // In these very words, so that the index of what is due may be used.
            self.and("c.state IN ('received','assessing','awaiting')");
        }
        let codes: Vec<String> = states.iter().map(|s| format!("'{}'", s.code())).collect();
        self.and(&format!("c.state IN ({})", codes.join(",")));
        Ok(())
    }

    fn words(&mut self, text: &str, asking: &Asking<'_>) -> Result<(), Failure> {
        let asked = question(text)?;
        let direct: Vec<i64> = numbered(asking.conn, text)?.into_iter().filter(|d| !d.1).map(|d| d.0).collect();
        self.values.push(Box::new(serde_json::json!(direct).to_string()));
        self.values.push(Box::new(asked.expression().to_owned()));
        let (direct, words) = (self.values.len() - 1, self.values.len());
        let masked = if asking.may_unmask() {
            format!("UNION ALL SELECT rowid FROM masked_words WHERE masked_words MATCH ?{words}")
        } else {
            String::new()
        };
        self.and(&format!(
            "c.key IN (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ?{words} {masked}
             UNION ALL SELECT value FROM json_each(?{direct}))"
        ));
        Ok(())
    }

    fn bound(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(AsRef::as_ref).collect()
    }

    /// How many complaints it lets through.
    pub(super) fn count(&self, asking: &Asking<'_>) -> Result<u32, Fault> {
        let sql = format!("SELECT count(*) FROM complaint c WHERE {}", self.sql);
        Ok(asking.conn.prepare_cached(&sql)?.query_row(&self.bound()[..], |r| r.get(0))?)
    }

    /// The ids of all, the newest first.
    pub(super) fn ids(&self, asking: &Asking<'_>) -> Result<Vec<Id>, Fault> {
        let sql = format!("SELECT c.id FROM complaint c WHERE {} ORDER BY c.received_at DESC, c.key DESC", self.sql);
        let mut statement = asking.conn.prepare_cached(&sql)?;
        let ids = statement.query_map(&self.bound()[..], |r| r.get(0).map(Id))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }
}

/// The key of a case by id or number.
pub(super) fn case_key(asking: &Asking<'_>, name: &str) -> Result<Option<i64>, Fault> {
    let number = Number::parse(name).filter(|n| n.series == Series::Case);
    Ok(match (Id::parse(name), number) {
        (Some(id), _) => {
            asking.conn.prepare_cached("SELECT key FROM case_file WHERE id = ?1")?.query_row([id.0], |r| r.get(0)).optional()?
        }
        (None, Some(n)) => asking
            .conn
            .prepare_cached("SELECT key FROM case_file WHERE year = ?1 AND n = ?2")?
            .query_row((n.year, n.n), |r| r.get(0))
            .optional()?,
        _ => None,
    })
}

/// The key of a complaint by id, number or Quick Action number.
pub(super) fn complaint_key(asking: &Asking<'_>, name: &str) -> Result<Option<i64>, Fault> {
    if let Some(id) = Id::parse(name) {
        let mut find = asking.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
        return Ok(find.query_row([id.0], |r| r.get(0)).optional()?);
    }
    let (sql, n) = match Number::parse(name) {
        Some(n) if n.series == Series::Complaint => ("SELECT key FROM complaint WHERE year = ?1 AND n = ?2", n),
        Some(n) if n.series == Series::QuickAction => ("SELECT key FROM complaint WHERE qat_year = ?1 AND qat_n = ?2", n),
        _ => return Ok(None),
    };
    Ok(asking.conn.prepare_cached(sql)?.query_row((n.year, n.n), |r| r.get(0)).optional()?)
}

impl Sort {
    /// The two expressions by which rows are ordered and pages cut, and whether downwards.
    fn by(self) -> (&'static str, &'static str, bool) {
        match self {
            Sort::ReceivedDesc => ("c.received_at", "c.key", true),
            Sort::Received => ("c.received_at", "c.key", false),
            Sort::Due => ("c.due", "c.key", false),
            Sort::Paid => ("coalesce(c.paid_cents, -1)", "c.key", true),
            Sort::Number => ("c.year", "c.n", true),
        }
    }
}

const LINE: &str = "c.id, c.number, c.qat_number, c.state, c.received_at, c.due, c.paused_at IS NOT NULL, c.priority, c.owner, c.queue,
   c.trader_name, c.district, c.sector, c.allegation, c.amount_paid, c.paid_cents, c.currency, c.item, c.transaction_at,
   c.visitor_type, c.leaves_at, k.id, k.number, c.close_reason, c.open_proposal IS NOT NULL";

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: Id(r.get(0)?),
        number: r.get(1)?,
        qat_number: r.get(2)?,
        state: r.get(3)?,
        received_at: Instant(r.get(4)?),
        due: Instant(r.get(5)?),
        paused: r.get(6)?,
        priority: r.get(7)?,
        owner: r.get(8)?,
        queue: r.get(9)?,
        trader_name: r.get(10)?,
        district: r.get(11)?,
        sector: r.get(12)?,
        allegation: r.get(13)?,
        amount_paid: r.get(14)?,
        paid_cents: r.get(15)?,
        currency: r.get(16)?,
        item: r.get(17)?,
        transaction_at: r.get::<_, Option<i64>>(18)?.map(Instant),
        visitor_type: r.get(19)?,
        leaves_at: r.get::<_, Option<i64>>(20)?.map(Instant),
        case: r.get::<_, Option<[u8; 16]>>(21)?.map(Id),
        case_number: r.get(22)?,
        close_reason: r.get(23)?,
        proposed: r.get(24)?,
    })
}

/// Shows a page.
///
/// # Errors
/// Incomplete for a state or text that is none, `not-found` for a case that is none; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Page, Failure> {
    let mut filter = Where::of(&params.filter, asking)?;
    let total = filter.count(asking)?;
    let limit = params.limit.unwrap_or(100).clamp(1, 500);
    let (first, second, down) = params.sort.by();
    let (sign, way) = if down { ("<", "DESC") } else { (">", "ASC") };
    if let Some(after) = &params.after {
        let place = after.split_once('.').and_then(|(a, b)| Some((a.parse::<i64>().ok()?, b.parse::<i64>().ok()?)));
        let (a, b) = place.ok_or_else(|| Failing::problem("after", ProblemCode::Unsound))?;
        filter.values.push(Box::new(a));
        let nth = filter.values.len();
        filter.values.push(Box::new(b));
        filter.and(&format!("({first}, {second}) {sign} (?{nth}, ?{})", nth + 1));
    }
    filter.values.push(Box::new(limit));
    let sql = format!(
        "SELECT {LINE}, {first}, {second} FROM complaint c LEFT JOIN case_file k ON k.key = c.case_key
         WHERE {} ORDER BY {first} {way}, {second} {way} LIMIT ?{}",
        filter.sql,
        filter.values.len()
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let found: Vec<(Line, String)> = statement
        .query_map(&filter.bound()[..], |r| Ok((line(r)?, format!("{}.{}", r.get::<_, i64>(25)?, r.get::<_, i64>(26)?))))?
        .collect::<Result<_, _>>()?;
    let full = found.len() == usize::try_from(limit).unwrap_or(usize::MAX);
    let next = found.last().filter(|_| full).map(|(_, place)| place.clone());
    Ok(Page { total, rows: found.into_iter().map(|(row, _)| row).collect(), next })
}

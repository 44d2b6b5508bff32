//! Which complaints: the filter that the list, the ids of a whole result, and acts on it share, as SQL.
//!
//! Values are always bound; only codes of a fixed enumeration are written into the text.

use crate::ask::query::narrow;
use crate::ask::search::{numbered, question};
use crate::ask::trader_keys::{TraderKey, bearing, listed};
use crate::ask::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::number::{Number, Series};
use casework::papers::State;
use casework::refusal::{Failing, ProblemCode};
use casework::time::{Day, Instant};
use rusqlite::{OptionalExtension, ToSql};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What complaints to show; every part given must hold, and nothing given shows all but the void.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// States; none given means every state but void.
    pub state: Vec<String>,
    /// Words or a number, as in the search.
    pub text: Option<String>,
    /// A text in the language of queries; what it says of states counts instead of leaving out the void.
    #[ts(optional = nullable)]
    pub query: Option<String>,
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
    /// Those that bear any of these keys of a trader, or are of the traders named.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub trader: Option<Vec<TraderKey>>,
}

/// A filter as SQL over `complaint c`, with its values.
pub(in crate::ask) struct Where {
    pub(super) sql: String,
    pub(super) values: Vec<Box<dyn ToSql>>,
}

impl Where {
    /// Lets everything through.
    pub(in crate::ask) fn everything() -> Where {
        Where { sql: "1".to_owned(), values: Vec::new() }
    }

    /// Binds a value and gives its place.
    pub(in crate::ask) fn value(&mut self, value: impl ToSql + 'static) -> String {
        self.values.push(Box::new(value));
        format!("?{}", self.values.len())
    }

    pub(in crate::ask) fn and(&mut self, term: &str) {
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
    pub(in crate::ask) fn of(filter: &Filter, asking: &Asking<'_>) -> Result<Where, Failure> {
        let mut to = Where::everything();
        let query = filter.query.as_deref().filter(|q| !q.trim().is_empty());
        if query.is_none() || !filter.state.is_empty() {
            to.states(&filter.state)?;
        }
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
        if let Some(keys) = &filter.trader {
            let place = to.value(listed(asking, keys)?);
            to.and(&format!("c.key IN ({})", bearing(&place)));
        }
        if let Some(text) = filter.text.as_deref().filter(|t| !t.trim().is_empty()) {
            to.words(text, asking)?;
        }
        if let Some(query) = query {
            narrow(query, asking, &mut to)?;
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

    /// The condition.
    pub(in crate::ask) fn sql(&self) -> &str {
        &self.sql
    }

    pub(in crate::ask) fn bound(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(AsRef::as_ref).collect()
    }

    /// How many complaints it lets through.
    pub(in crate::ask) fn count(&self, asking: &Asking<'_>) -> Result<u32, Fault> {
        let sql = format!("SELECT count(*) FROM complaint c WHERE {}", self.sql);
        Ok(asking.conn.prepare_cached(&sql)?.query_row(&self.bound()[..], |r| r.get(0))?)
    }

    /// The ids of all, the newest first.
    pub(in crate::ask) fn ids(&self, asking: &Asking<'_>) -> Result<Vec<Id>, Fault> {
        let sql = format!("SELECT c.id FROM complaint c WHERE {} ORDER BY c.received_at DESC, c.key DESC", self.sql);
        let mut statement = asking.conn.prepare_cached(&sql)?;
        let ids = statement.query_map(&self.bound()[..], |r| r.get(0).map(Id))?.collect::<Result<_, _>>()?;
        Ok(ids)
    }
}

/// The key of a case by id or number.
pub(in crate::ask) fn case_key(asking: &Asking<'_>, name: &str) -> Result<Option<i64>, Fault> {
    let number = Number::parse(name).filter(|n| n.series == Series::Case);
    Ok(match (Id::parse(name), number) {
        (Some(id), _) => asking
            .conn
            .prepare_cached("SELECT key FROM case_file WHERE id = ?1")?
            .query_row([id.0], |r| r.get(0))
            .optional()?,
        (None, Some(n)) => asking
            .conn
            .prepare_cached("SELECT key FROM case_file WHERE year = ?1 AND n = ?2")?
            .query_row((n.year, n.n), |r| r.get(0))
            .optional()?,
        _ => None,
    })
}

/// The key of a complaint by id, number or Quick Action number.
pub(in crate::ask) fn complaint_key(asking: &Asking<'_>, name: &str) -> Result<Option<i64>, Fault> {
    if let Some(id) = Id::parse(name) {
        let mut find = asking.conn.prepare_cached("SELECT key FROM complaint WHERE id = ?1")?;
        return Ok(find.query_row([id.0], |r| r.get(0)).optional()?);
    }
    let (sql, n) = match Number::parse(name) {
        Some(n) if n.series == Series::Complaint => ("SELECT key FROM complaint WHERE year = ?1 AND n = ?2", n),
        Some(n) if n.series == Series::QuickAction => {
            ("SELECT key FROM complaint WHERE qat_year = ?1 AND qat_n = ?2", n)
        }
        _ => return Ok(None),
    };
    Ok(asking.conn.prepare_cached(sql)?.query_row((n.year, n.n), |r| r.get(0)).optional()?)
}

//! Counts a year in one pass over the intervals that stood at an instant.
//!
//! The rows are read as they lie and tallied here: grouping them in SQL by eight attributes would sort them eight times.

use super::{Allegation, District, Largest, Month, Period, Referred, Span, Visitors};
use crate::ask::Asking;
use crate::fault::Fault;
use casework::code::{Code, Id};
use casework::reference::{List, Names, Reference};
use casework::time::Day;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};
use std::collections::{HashMap, HashSet};

/// Which rows stand: received within a span and begun, and not ended, when entry `?3` was sealed.
pub(in crate::ask) const STANDS: &str =
    "t.received_at >= ?1 AND t.received_at < ?2 AND t.from_seq <= ?3 AND (t.to_seq IS NULL OR t.to_seq > ?3)";

/// The same over the whole table in its own order: for a year with a good part of all complaints that is several times
/// quicker than to find each by the index.
pub(in crate::ask) const STANDS_IN_ORDER: &str =
    "+t.received_at >= ?1 AND +t.received_at < ?2 AND t.from_seq <= ?3 AND (t.to_seq IS NULL OR t.to_seq > ?3)";

/// Which of the two to use for complaints received within a span: in order from a quarter of all upwards.
pub(in crate::ask) fn stands(asking: &Asking<'_>, from: i64, to: i64) -> Result<&'static str, Fault> {
    let conn = asking.conn;
    let all: i64 = conn.prepare_cached("SELECT count(*) FROM complaint")?.query_row([], |r| r.get(0))?;
    let sql = "SELECT count(*) FROM complaint WHERE received_at >= ?1 AND received_at < ?2";
    let within: i64 = conn.prepare_cached(sql)?.query_row([from, to], |r| r.get(0))?;
    Ok(if within * 4 >= all { STANDS_IN_ORDER } else { STANDS })
}

/// Who is a short-term visitor: by the officer's word, or else by the type. `?4` lists the types.
pub(in crate::ask) const SHORT_TERM: &str = "coalesce(t.visitor, t.visitor_type IN (SELECT value FROM json_each(?4)))";

/// Which complaints the team handled by entry `?3`.
pub(in crate::ask) const HANDLED: &str = "SELECT complaint FROM step WHERE handles = 1 AND role = 'qat' AND key <= ?3 AND (withdrawn_seq IS NULL OR withdrawn_seq > ?3)";

type Counts = HashMap<Box<str>, u32>;
type Months = [u32; 12];

/// What one pass counts.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub received: u32,
    /// Received in the year before.
    pub previous: u32,
    pub void: u32,
    pub medicine_shop: u32,
    pub medicine_shop_mainland: u32,
    pub online: u32,
    pub district_not_given: u32,
    dispositions: Counts,
    principal: Counts,
    mentions: Counts,
    goods: Counts,
    districts: Counts,
    medicine_visitors: Counts,
    months: Months,
    sites: HashMap<Box<str>, Months>,
    cases: HashMap<i64, Months>,
    largest: Option<Months>,
}

fn add(counts: &mut Counts, key: &str) {
    match counts.get_mut(key) {
        Some(count) => *count += 1,
        None => {
            counts.insert(key.into(), 1);
        }
    }
}

fn of(counts: &Counts, key: &str) -> u32 {
    counts.get(key).copied().unwrap_or(0)
}

fn text<'r>(row: &'r Row<'_>, at: usize) -> Result<&'r str, Fault> {
    match row.get_ref(at)? {
        ValueRef::Text(text) => Ok(std::str::from_utf8(text).unwrap_or_default()),
        _ => Ok(""),
    }
}

/// The codes of a list that have a property.
pub(in crate::ask) fn codes<T>(list: &List<T>, has: impl Fn(&T) -> bool) -> Vec<String> {
    list.iter().filter(|e| has(&e.more)).map(|e| e.code.as_str().to_owned()).collect()
}

fn named<T>(list: &List<T>, code: &str) -> Option<Names> {
    Code::new(code).ok().and_then(|code| list.get(&code).map(|e| e.names.clone()))
}

impl Tally {
    pub(super) fn of(asking: &Asking<'_>, span: Span) -> Result<Tally, Fault> {
        let lists = asking.reference;
        let medicine: HashSet<String> = codes(&lists.sectors, |s| s.medicine_shop).into_iter().collect();
        let mainland: HashSet<String> = codes(&lists.visitor_types, |v| v.mainland_visitor).into_iter().collect();
        let begins: Vec<i64> = span.of.months().into_iter().map(|day| day.begins().0).collect();
        // The year before is counted in the same pass.
        let before = span.of.before().and_then(Period::begins).map_or(span.from, |day| day.begins().0);
        let sql = format!(
            "SELECT t.disposition, t.received_at, t.case_key, t.allegation, t.allegations, t.sector, t.goods_or_services,
               t.visitor_type, t.district, t.url_key FROM standing t WHERE {}",
            stands(asking, before, span.to)?
        );
        let mut statement = asking.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![before, span.to, span.seq])?;
        let mut tally = Tally::default();
        while let Some(row) = rows.next()? {
            let disposition = text(row, 0)?;
            let at: i64 = row.get(1)?;
            if at < span.from {
                tally.previous += u32::from(disposition != "void");
                continue;
            }
            if disposition == "void" {
                tally.void += 1;
                continue;
            }
            tally.received += 1;
            add(&mut tally.dispositions, disposition);
            let month = begins.partition_point(|begin| *begin <= at).clamp(1, 12) - 1;
            tally.months[month] += 1;
            if disposition == "consolidated"
                && let Some(case) = row.get::<_, Option<i64>>(2)?
            {
                tally.cases.entry(case).or_default()[month] += 1;
            }
            add(&mut tally.principal, text(row, 3)?);
            for allegation in text(row, 4)?.split(',').filter(|a| !a.is_empty()) {
                add(&mut tally.mentions, allegation);
            }
            if medicine.contains(text(row, 5)?) {
                let visitor = text(row, 7)?;
                tally.medicine_shop += 1;
                tally.medicine_shop_mainland += u32::from(mainland.contains(visitor));
                add(&mut tally.medicine_visitors, visitor);
            }
            add(&mut tally.goods, text(row, 6)?);
            tally.place(text(row, 8)?, text(row, 9)?, month);
        }
        tally.largest = tally.cases.values().chain(tally.sites.values()).max_by_key(|m| sum(m)).copied();
        Ok(tally)
    }

    fn place(&mut self, district: &str, site: &str, month: usize) {
        if !district.is_empty() {
            add(&mut self.districts, district);
        } else if site.is_empty() {
            self.district_not_given += 1;
        } else {
            self.online += 1;
        }
        if !site.is_empty() {
            match self.sites.get_mut(site) {
                Some(months) => months[month] += 1,
                None => self.sites.entry(site.into()).or_default()[month] += 1,
            }
        }
    }

    pub(super) fn of_disposition(&self, disposition: &str) -> u32 {
        of(&self.dispositions, disposition)
    }

    pub(super) fn of_goods(&self, code: &str) -> u32 {
        of(&self.goods, code)
    }

    /// Cases opened in the year among those in which a complaint of the year stands.
    pub(super) fn cases_opened(&self, asking: &Asking<'_>, span: Span) -> Result<u32, Fault> {
        let mut statement =
            asking.conn.prepare_cached("SELECT key FROM case_file WHERE opened_at >= ?1 AND opened_at < ?2")?;
        let mut rows = statement.query([span.from, span.to])?;
        let mut opened = 0;
        while let Some(row) = rows.next()? {
            opened += u32::from(self.cases.contains_key(&row.get(0)?));
        }
        Ok(opened)
    }

    /// Every offence of the reference data, and whatever else was alleged; the most frequent first.
    pub(super) fn by_allegation(&self, reference: &Reference) -> Vec<Allegation> {
        let mut codes: Vec<&str> = reference.offences.iter().map(|o| o.code.as_str()).collect();
        let known: HashSet<&str> = codes.iter().copied().collect();
        let mut others: Vec<&str> = self.principal.keys().map(AsRef::as_ref).filter(|c| !known.contains(c)).collect();
        others.sort_unstable();
        codes.extend(others);
        let mut all: Vec<Allegation> = codes
            .into_iter()
            .map(|code| Allegation {
                code: if code.is_empty() { "none" } else { code }.to_owned(),
                names: named(&reference.offences, code),
                complaints: of(&self.principal, code),
                mentions: if code.is_empty() { of(&self.principal, code) } else { of(&self.mentions, code) },
            })
            .collect();
        all.sort_by_key(|a| std::cmp::Reverse(a.complaints));
        all
    }

    pub(super) fn by_month(&self, span: Span) -> Vec<Month> {
        let largest = self.largest.unwrap_or_default();
        let months = span.of.months().into_iter();
        months
            .zip(self.months.iter().zip(largest))
            .map(|(day, (received, largest_trader))| Month {
                month: day.0.strftime("%Y-%m").to_string(),
                received: *received,
                largest_trader,
            })
            .collect()
    }

    /// The largest trader's name; a case before a web address where both are as large.
    pub(super) fn largest(&self, asking: &Asking<'_>) -> Result<Option<Largest>, Fault> {
        let Some(largest) = self.largest else { return Ok(None) };
        if let Some(case) = self.cases.iter().filter(|(_, m)| **m == largest).map(|(case, _)| *case).min() {
            let name = asking
                .conn
                .prepare_cached("SELECT trader FROM case_file WHERE key = ?1")?
                .query_row([case], |r| r.get(0))?;
            return Ok(Some(Largest { name, by: "case".to_owned(), complaints: sum(&largest) }));
        }
        let Some(site) = self.sites.iter().filter(|(_, m)| **m == largest).map(|(site, _)| site).min() else {
            return Ok(None);
        };
        // The first 500 say it as well as all of them, and need not be read by the thousand.
        let sql = "SELECT trader_name FROM (SELECT trader_name FROM complaint WHERE url_key = ?1 AND trader_name IS NOT NULL ORDER BY key LIMIT 500)
           GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1";
        let name: Option<String> = asking.conn.prepare_cached(sql)?.query_row([site], |r| r.get(0)).optional()?;
        let name = name.unwrap_or_else(|| site.to_string());
        Ok(Some(Largest { name, by: "web-address".to_owned(), complaints: sum(&largest) }))
    }

    pub(super) fn medicine_by_visitor_type(&self, reference: &Reference) -> Vec<Visitors> {
        let list = &reference.visitor_types;
        let mut all: Vec<Visitors> = self
            .medicine_visitors
            .iter()
            .map(|(code, complaints)| Visitors {
                visitor_type: if code.is_empty() { "none".to_owned() } else { code.to_string() },
                names: named(list, code),
                mainland: list.iter().any(|e| e.code.as_str() == code.as_ref() && e.more.mainland_visitor),
                complaints: *complaints,
            })
            .collect();
        all.sort_by(|a, b| b.complaints.cmp(&a.complaints).then_with(|| a.visitor_type.cmp(&b.visitor_type)));
        all
    }

    pub(super) fn by_district(&self, reference: &Reference) -> Vec<District> {
        let district = |code: &str| District {
            district: code.to_owned(),
            names: named(&reference.districts, code),
            complaints: of(&self.districts, code),
        };
        let mut all: Vec<District> = reference.districts.iter().map(|d| district(d.code.as_str())).collect();
        let mut others: Vec<&str> =
            self.districts.keys().map(AsRef::as_ref).filter(|c| !all.iter().any(|d| d.district == **c)).collect();
        others.sort_unstable();
        all.extend(others.into_iter().map(district));
        all
    }
}

fn sum(months: &Months) -> u32 {
    months.iter().sum()
}

// CROSS JOIN keeps the order in which the tables are named: the few steps or referrals first, never the whole year.

/// Short-term visitors' complaints in which the team had taken a step that counts.
pub(super) fn quick_action_handled(asking: &Asking<'_>, span: Span) -> Result<u32, Fault> {
    let short = serde_json::json!(codes(&asking.reference.visitor_types, |v| v.short_term)).to_string();
    let sql = format!(
        "SELECT count(*) FROM (SELECT DISTINCT complaint AS of FROM ({HANDLED})) h CROSS JOIN standing t ON t.complaint = h.of
         WHERE {STANDS} AND t.disposition <> 'void' AND {SHORT_TERM}"
    );
    Ok(asking.conn.prepare_cached(&sql)?.query_row(params![span.from, span.to, span.seq, short], |r| r.get(0))?)
}

/// Cases with a first conviction in the year that was recorded by then.
pub(super) fn prosecuted(asking: &Asking<'_>, span: Span) -> Result<u32, Fault> {
    let sql = "SELECT count(*) FROM case_file WHERE first_conviction_on >= ?1 AND first_conviction_on < ?2 AND first_conviction_seq <= ?3";
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let (first, after) = (day(span.of.begins()), day(span.of.ends()));
    Ok(asking.conn.prepare_cached(sql)?.query_row(params![first, after, span.seq], |r| r.get(0))?)
}

/// Complaints by the agency to which they stood referred.
pub(super) fn referrals(asking: &Asking<'_>, span: Span) -> Result<Vec<Referred>, Fault> {
    let sql = format!(
        "SELECT r.agency, count(DISTINCT r.complaint) FROM referral r CROSS JOIN standing t ON t.complaint = r.complaint
         WHERE r.sent_seq <= ?3 AND (r.ended_seq IS NULL OR r.ended_seq > ?3) AND {STANDS} AND t.disposition <> 'void'
         GROUP BY r.agency ORDER BY 2 DESC, 1"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![span.from, span.to, span.seq], |r| {
        let agency: String = r.get(0)?;
        Ok(Referred { names: named(&asking.reference.agencies, &agency), agency, complaints: r.get(1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The complaints that break the sums: without exactly one interval, or with one that no figure counts.
pub(super) fn unaccounted(asking: &Asking<'_>, span: Span) -> Result<Vec<Id>, Fault> {
    let sql = "SELECT c.id FROM complaint c WHERE c.received_at >= ?1 AND c.received_at < ?2 AND c.key <= ?3
         AND (SELECT count(*) FROM standing t WHERE t.complaint = c.key AND t.from_seq <= ?3 AND (t.to_seq IS NULL OR t.to_seq > ?3)
           AND t.disposition IN ('consolidated', 'closed', 'referred', 'in-progress', 'void')) <> 1
       ORDER BY c.key LIMIT 100";
    let mut statement = asking.conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![span.from, span.to, span.seq], |r| r.get(0).map(Id))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

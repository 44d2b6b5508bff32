//! One pass over a trader's complaints: what they write, and how they are counted.
//!
//! Not what stands beside them (`stands`).

use super::super::trader_keys::{KeyKind, TraderKey, bearing};
use super::{Count, File, Given, InMonth, WRITTEN, Written};
use crate::fault::Fault;
use casework::time::{Day, HOUR, Instant};
use rusqlite::{Connection, Row};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Ways of writing one thing.
#[derive(Default)]
struct Ways(HashMap<String, (u32, i64, i64)>);

impl Ways {
    fn add(&mut self, text: &str, at: i64) {
        match self.0.get_mut(text) {
            Some((n, first, last)) => {
                *n += 1;
                *first = at.min(*first);
                *last = at.max(*last);
            }
            None => {
                self.0.insert(text.to_owned(), (1, at, at));
            }
        }
    }

    fn given(&self) -> Given {
        let mut rows: Vec<Written> = self
            .0
            .iter()
            .map(|(text, (complaints, first, last))| Written {
                text: text.clone(),
                complaints: *complaints,
                first: Instant(*first),
                last: Instant(*last),
            })
            .collect();
        rows.sort_by(|a, b| (b.complaints, b.last).cmp(&(a.complaints, a.last)).then_with(|| a.text.cmp(&b.text)));
        rows.truncate(WRITTEN);
        Given { total: u32::try_from(self.0.len()).unwrap_or(u32::MAX), rows }
    }
}

/// Counts by code.
#[derive(Default)]
struct Codes(HashMap<String, u32>);

impl Codes {
    fn add(&mut self, code: &str) {
        match self.0.get_mut(code) {
            Some(n) => *n += 1,
            None => {
                self.0.insert(code.to_owned(), 1);
            }
        }
    }

    fn counts(&self) -> Vec<Count> {
        let mut all: Vec<Count> = self.0.iter().map(|(code, n)| Count { code: code.clone(), complaints: *n }).collect();
        all.sort_by(|a, b| b.complaints.cmp(&a.complaints).then_with(|| a.code.cmp(&b.code)));
        all
    }
}

/// A key as complaints bear it.
#[derive(Default)]
pub(super) struct Bearing {
    /// How many.
    pub(super) complaints: u32,
    /// Under which names.
    pub(super) names: BTreeSet<String>,
    /// When the last of them was received, and the name as it writes it.
    pub(super) written: (i64, Option<String>),
}

/// What the complaints of a trader say, counted.
#[derive(Default)]
pub(super) struct Gathered {
    void: u32,
    complaints: u32,
    quick_action: u32,
    first: Option<i64>,
    last: Option<i64>,
    paid_cents: i64,
    paid_otherwise: u32,
    /// Name, address, telephone, web address, account, registration.
    ways: [Ways; 6],
    /// The complaints, and the oldest of them with the instant of its receipt.
    pub(super) members: Vec<i64>,
    pub(super) oldest: Option<(i64, i64)>,
    states: Codes,
    allegations: Codes,
    districts: Codes,
    sectors: Codes,
    months: BTreeMap<String, u32>,
    /// The keys that complaints bear.
    pub(super) borne: HashMap<TraderKey, Bearing>,
    /// Of each case, how many complaints stand in it.
    pub(super) cases: HashMap<i64, u32>,
}

const ROWS: &str =
    "SELECT c.received_at, c.state, c.qat_n IS NOT NULL, c.trader_name, c.trader_address, c.trader_phone, c.trader_url,
   c.trader_social, c.trader_brn, c.name_key, c.url_key, c.phone_key, c.brn_key, c.district, c.sector, c.allegations,
   c.paid_cents, coalesce(c.currency, 'HKD') = 'HKD', c.case_key, c.key
 FROM complaint c WHERE c.key IN";

/// A column's text without a copy of it.
fn text<'r>(r: &'r Row<'_>, at: usize) -> Option<&'r str> {
    r.get_ref(at).ok()?.as_str_or_null().ok()?.filter(|text| !text.is_empty())
}

impl Gathered {
    /// Reads every complaint that bears any of the keys, as `trader_keys::listed` writes them.
    pub(super) fn of(conn: &Connection, listed: &str) -> Result<Gathered, Fault> {
        let mut all = Gathered::default();
        let mut statement = conn.prepare_cached(&format!("{ROWS} ({})", bearing("?1")))?;
        let mut rows = statement.query([listed])?;
        while let Some(r) = rows.next()? {
            all.add(r)?;
        }
        Ok(all)
    }

    fn add(&mut self, r: &Row<'_>) -> Result<(), Fault> {
        let at: i64 = r.get(0)?;
        let state = text(r, 1).unwrap_or_default();
        if state == "void" {
            self.void += 1;
            return Ok(());
        }
        self.complaints += 1;
        let key: i64 = r.get(19)?;
        self.members.push(key);
        self.oldest = Some(self.oldest.map_or((at, key), |oldest| oldest.min((at, key))));
        self.states.add(state);
        self.quick_action += u32::from(r.get::<_, bool>(2)?);
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
        for (ways, column) in self.ways.iter_mut().zip(3..) {
            if let Some(written) = text(r, column) {
                ways.add(written, at);
            }
        }
        let name = text(r, 9);
        for (kind, column) in KeyKind::ALL.into_iter().zip(9..) {
            let Some(key) = text(r, column) else { continue };
            let borne = self.borne.entry(TraderKey { kind, key: key.to_owned() }).or_default();
            borne.complaints += 1;
            if let Some(name) = name.filter(|name| !borne.names.contains(*name)) {
                borne.names.insert(name.to_owned());
            }
            if kind == KeyKind::Name && at >= borne.written.0 {
                borne.written = (at, text(r, 3).map(str::to_owned));
            }
        }
        if let Some(district) = text(r, 13) {
            self.districts.add(district);
        }
        if let Some(sector) = text(r, 14) {
            self.sectors.add(sector);
        }
        for code in text(r, 15).unwrap_or_default().split(',').filter(|code| !code.is_empty()) {
            self.allegations.add(code);
        }
        match (r.get::<_, Option<i64>>(16)?, r.get::<_, bool>(17)?) {
            (Some(cents), true) => self.paid_cents = self.paid_cents.saturating_add(cents),
            (Some(_), false) => self.paid_otherwise += 1,
            (None, _) => {}
        }
        if let Some(case) = r.get::<_, Option<i64>>(18)? {
            *self.cases.entry(case).or_default() += 1;
        }
        let day = Instant(at).day().to_string();
        match self.months.get_mut(&day[..7]) {
            Some(n) => *n += 1,
            None => {
                self.months.insert(day[..7].to_owned(), 1);
            }
        }
        Ok(())
    }

    /// Every address as written: how many write it, and when the first and the last of them was received.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (&str, u32, i64, i64)> {
        self.ways[1].0.iter().map(|(text, (n, first, last))| (text.as_str(), *n, *first, *last))
    }

    fn state(&self, codes: &[&str]) -> u32 {
        codes.iter().filter_map(|code| self.states.0.get(*code)).sum()
    }

    /// Every month from the first to the last, those without any among them.
    fn months(&self) -> Vec<InMonth> {
        let mut all = Vec::new();
        let Some((first, last)) = self.months.keys().next().zip(self.months.keys().next_back()) else { return all };
        let mut month = first.clone();
        while let Some(from) = Day::parse(&format!("{month}-01")) {
            // Thirty-two days on lies in the next month, whatever the length of this one.
            let next = from.begins().plus_hours(24 * 32).day().to_string()[..7].to_owned();
            let Some(ends) = Day::parse(&format!("{next}-01")) else { break };
            let to = Instant(ends.begins().0 - HOUR).day();
            all.push(InMonth { from, to, complaints: self.months.get(&month).copied().unwrap_or(0) });
            if month >= *last {
                break;
            }
            month = next;
        }
        all
    }

    /// The part of the file that is counted here.
    pub(super) fn file(&self) -> File {
        const LIFE: [&str; 6] = ["received", "assessing", "awaiting", "consolidated", "referred", "closed"];
        let [names, addresses, phones, urls, socials, brns] = [0, 1, 2, 3, 4, 5].map(|at: usize| self.ways[at].given());
        let states = LIFE
            .iter()
            .filter_map(|code| self.states.0.get(*code).map(|n| Count { code: (*code).to_owned(), complaints: *n }));
        File {
            of: None,
            name: names.rows.first().map(|written| written.text.clone()),
            keys: Vec::new(),
            also: Vec::new(),
            also_total: 0,
            complaints: self.complaints,
            void: self.void,
            live: self.state(&["received", "assessing", "awaiting"]),
            quick_action: self.quick_action,
            first: self.first.map(Instant),
            last: self.last.map(Instant),
            paid_cents: self.paid_cents,
            paid_otherwise: self.paid_otherwise,
            names,
            addresses,
            phones,
            urls,
            socials,
            brns,
            states: states.collect(),
            allegations: self.allegations.counts(),
            districts: self.districts.counts(),
            sectors: self.sectors.counts(),
            months: self.months(),
            cases: Vec::new(),
            referrals: Vec::new(),
            probability: None,
            again: Vec::new(),
            anchor: None,
            premises: Vec::new(),
            near: Vec::new(),
            near_total: 0,
        }
    }
}

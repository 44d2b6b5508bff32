//! The list of traders: as the register has them, or reports put together by an equal key, of one kind at a time, with the
//! exact number of groups.
//!
//! Not one trader's file (`trader_file`) nor who is one trader (`register`). By an equal key it is no verdict: two groups
//! may be one trader, and one group two. How many reports stand in no group is told beside the list.

use super::Asking;
use super::register::register;
use super::trader_keys::{KeyKind, TraderKey};
use crate::fault::{Failure, Fault};
use casework::time::Instant;
use matching::{Agrees, Slip, fold, marks};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;
use ts_rs::TS;

/// In which order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// The most complaints first.
    #[default]
    Complaints,
    /// The one complained of last first.
    Newest,
    /// By the folded name or other key.
    Name,
}

/// A page of the list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// Put together by which kind of key.
    pub by: KeyKind,
    /// Only those whose key holds this, in any script.
    pub text: Option<String>,
    /// Where no name holds the text: those that are one slip of the pen away, and the page says so.
    pub slips: bool,
    /// Only those with a complaint that is received, being assessed or waiting.
    pub live: bool,
    /// In which order.
    pub sort: Sort,
    /// From this row on, counted from nought.
    pub from: Option<u32>,
    /// Rows of a page, clamped to 1–500; 100 unless given.
    pub limit: Option<u32>,
}

/// One group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Line {
    /// The key that its complaints share, or the trader by its newest complaint.
    pub key: TraderKey,
    /// The complaint of it that was received last.
    pub of: String,
    /// The name as that complaint writes it.
    pub name: Option<String>,
    /// The address as it writes it.
    pub address: Option<String>,
    /// The web address as it writes it.
    pub url: Option<String>,
    /// The telephone as it writes it.
    pub phone: Option<String>,
    /// Its district.
    pub district: Option<String>,
    /// Its trade.
    pub sector: Option<String>,
    /// How many complaints; the void are left out.
    pub complaints: u32,
    /// How many of them are received, being assessed or waiting.
    pub live: u32,
    /// In how many cases they stand.
    pub cases: u32,
    /// When the first was received.
    pub first: Instant,
    /// When the last was received.
    pub last: Instant,
}

/// One page.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Page {
    /// All groups that were asked for.
    pub total: u32,
    /// The page's rows.
    pub rows: Vec<Line>,
    /// Complaints that bear no key of this kind and so stand in no group; the void are left out.
    pub without: u32,
    /// Where names one slip away are shown because none holds the text: their likeness to it, in sixteenths.
    pub similar: Option<u8>,
}

/// A group while it is counted.
#[derive(Debug)]
pub(in crate::ask) struct Group {
    /// The key; of a trader of the register, its folded names.
    pub key: String,
    pub complaints: u32,
    live: u32,
    cases: Vec<i64>,
    first: i64,
    last: i64,
    /// The complaint received last, where the books were read by complaint.
    newest: Option<i64>,
}

impl Group {
    fn begun(key: String, at: i64) -> Group {
        Group { key, complaints: 0, live: 0, cases: Vec::new(), first: at, last: at, newest: None }
    }

    fn add(&mut self, state: &str, at: i64, case: Option<i64>) {
        self.complaints += 1;
        self.live += u32::from(matches!(state, "received" | "assessing" | "awaiting"));
        self.last = at;
        if let Some(case) = case.filter(|case| !self.cases.contains(case)) {
            self.cases.push(case);
        }
    }
}

/// All groups of a kind as the books stood, and how many complaints stand in none.
#[derive(Debug)]
pub(in crate::ask) struct Counted {
    /// The newest entry that they know of, and the kind.
    pub of: (i64, KeyKind),
    pub groups: Vec<Group>,
    without: u32,
}

/// The groups of a kind, counted anew after an entry: a list that each key of a search narrows is not read from the books
/// for each.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn counted(asking: &Asking<'_>, by: KeyKind) -> Result<Arc<Counted>, Fault> {
    let seq = asking.newest()?;
    asking.results.traders((seq, by), || {
        let groups = if by == KeyKind::Trader { registered(asking)? } else { groups(asking, by)? };
        let all: u32 = asking
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM complaint) - (SELECT count(*) FROM complaint WHERE state = 'void')",
            )?
            .query_row([], |r| r.get(0))?;
        let without = all.saturating_sub(groups.iter().map(|group| group.complaints).sum());
        Ok(Counted { of: (seq, by), groups, without })
    })
}

/// Reads every group off the index of its key, which holds all that is counted.
fn groups(asking: &Asking<'_>, by: KeyKind) -> Result<Vec<Group>, Fault> {
    let column = by.column();
    let sql = format!(
        "SELECT {column}, received_at, state, case_key FROM complaint WHERE {column} IS NOT NULL ORDER BY {column}, received_at"
    );
    let mut statement = asking.conn.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let mut groups: Vec<Group> = Vec::new();
    let unread = |e: rusqlite::types::FromSqlError| Fault::Other(e.to_string());
    while let Some(r) = rows.next()? {
        let state = r.get_ref(2)?.as_str().map_err(unread)?;
        if state == "void" {
            continue;
        }
        let key = r.get_ref(0)?.as_str().map_err(unread)?;
        let at: i64 = r.get(1)?;
        if groups.last().is_none_or(|group| group.key != key) {
            groups.push(Group::begun(key.to_owned(), at));
        }
        if let Some(group) = groups.last_mut() {
            group.add(state, at, r.get(3)?);
        }
    }
    Ok(groups)
}

/// The register's traders, read off indexes; who says nothing of a trader stands in none.
fn registered(asking: &Asking<'_>) -> Result<Vec<Group>, Fault> {
    let register = register(asking)?;
    let mut cases: HashMap<i64, i64> = HashMap::new();
    let mut statement = asking.conn.prepare_cached("SELECT key, case_key FROM complaint WHERE case_key IS NOT NULL")?;
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        cases.insert(r.get(0)?, r.get(1)?);
    }
    let mut groups: Vec<Option<Group>> = register.traders.iter().map(|_| None).collect();
    let mut statement =
        asking.conn.prepare_cached("SELECT key, received_at, state FROM complaint ORDER BY received_at, key")?;
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        let (key, at): (i64, i64) = (r.get(0)?, r.get(1)?);
        let Some(place) = register.at(key).filter(|place| register.traders[*place].is_told) else { continue };
        let begun = || Group::begun(register.traders[place].folded.clone(), at);
        let group = groups[place].get_or_insert_with(begun);
        group.add(r.get_ref(2)?.as_str().unwrap_or_default(), at, cases.get(&key).copied());
        group.newest = Some(key);
    }
    let mut groups: Vec<Group> = groups.into_iter().flatten().collect();
    groups.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(groups)
}

/// What a key must hold: the whole as a key of its kind, or every word of it.
struct Sought {
    whole: Option<String>,
    words: Vec<String>,
}

impl Sought {
    fn of(by: KeyKind, text: &str) -> Sought {
        let folded = fold(text);
        let kept = |letter: &char| match by {
            KeyKind::Phone | KeyKind::Brn => letter.is_ascii_digit(),
            KeyKind::Name | KeyKind::Trader => letter.is_alphanumeric(),
            KeyKind::Url => letter.is_alphanumeric() || matches!(letter, '.' | '/' | '-' | '_'),
        };
        let words = folded.split_whitespace().map(|word| word.chars().filter(kept).collect::<String>());
        let words: Vec<String> = match by {
            // The groups of one number are no words.
            KeyKind::Phone | KeyKind::Brn => vec![words.collect()],
            KeyKind::Name | KeyKind::Url | KeyKind::Trader => words.collect(),
        };
        Sought { whole: by.of(text), words: words.into_iter().filter(|word| !word.is_empty()).collect() }
    }

    fn fits(&self, key: &str) -> bool {
        self.whole.as_ref().is_some_and(|whole| key.contains(whole.as_str()))
            || (!self.words.is_empty() && self.words.iter().all(|word| key.contains(word.as_str())))
    }
}

/// Shows a page.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Page, Failure> {
    let counted = counted(asking, params.by)?;
    let without = counted.without;
    let mut groups: Vec<&Group> = counted.groups.iter().collect();
    let mut similar = None;
    if let Some(text) = params.text.as_deref().filter(|text| !text.trim().is_empty()) {
        let sought = Sought::of(params.by, text);
        let slip = params.by.of(text).filter(|_| params.slips && params.by == KeyKind::Name);
        let slip = slip.and_then(|key| Slip::of(&key)).filter(|_| !groups.iter().any(|group| sought.fits(&group.key)));
        groups.retain(|group| slip.as_ref().map_or_else(|| sought.fits(&group.key), |slip| slip.near(&group.key)));
        similar = slip.filter(|_| !groups.is_empty()).map(|_| marks(&[Agrees::NameNear].into()));
    }
    if params.live {
        groups.retain(|group| group.live > 0);
    }
    // They come by their key, and what is equal stays so.
    match params.sort {
        Sort::Complaints => {
            groups.sort_by_key(|group| (std::cmp::Reverse(group.complaints), std::cmp::Reverse(group.last)))
        }
        Sort::Newest => groups.sort_by_key(|group| std::cmp::Reverse(group.last)),
        Sort::Name => {}
    }
    let begins = usize::try_from(params.from.unwrap_or(0)).unwrap_or(usize::MAX).min(groups.len());
    let limit = usize::try_from(params.limit.unwrap_or(100).clamp(1, 500)).unwrap_or(100);
    let ends = groups.len().min(begins + limit);
    let column = params.by.column();
    // Of a trader of the register the newest complaint is known: the column is its key.
    let sql = format!(
        "SELECT number, trader_name, trader_address, trader_url, trader_phone, district, sector FROM complaint
         WHERE {column} = ?1 AND state <> 'void' ORDER BY received_at DESC, key DESC LIMIT 1"
    );
    let mut newest = asking.conn.prepare_cached(&sql)?;
    let rows = groups[begins..ends]
        .iter()
        .map(|group| match group.newest {
            Some(key) => newest.query_row([key], |r| line(params.by, group, r)),
            None => newest.query_row([&group.key], |r| line(params.by, group, r)),
        })
        .collect::<Result<_, _>>()?;
    Ok(Page { total: u32::try_from(groups.len()).unwrap_or(u32::MAX), rows, without, similar })
}

fn line(kind: KeyKind, group: &Group, r: &Row<'_>) -> rusqlite::Result<Line> {
    let of: String = r.get(0)?;
    let key = if kind == KeyKind::Trader { of.clone() } else { group.key.clone() };
    Ok(Line {
        key: TraderKey { kind, key },
        of,
        name: r.get(1)?,
        address: r.get(2)?,
        url: r.get(3)?,
        phone: r.get(4)?,
        district: r.get(5)?,
        sector: r.get(6)?,
        complaints: group.complaints,
        live: group.live,
        cases: u32::try_from(group.cases.len()).unwrap_or(u32::MAX),
        first: Instant(group.first),
        last: Instant(group.last),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{consolidate, file, give, tiny};
    use serde_json::json;

    #[test]
    fn reports_are_put_together_by_an_equal_key_in_any_script() {
        let (office, ids) = tiny();
        let (team, supervisor) = (office.sign_in("Q001"), office.sign_in("S001"));
        let simplified = json!({ "trader_name": "瑞瓯堂药行有限公司", "received_at": "2026-01-06T10:00:00+08:00" });
        let _ = file(&team, &simplified);
        let nameless = file(&team, &json!({ "trader_name": "藥房", "trader_phone": "2345 6701" }));
        give(&supervisor, &json!({ "act": "void", "complaints": [ids[1]], "reason": "A test." })).unwrap();
        consolidate(&supervisor, &[&ids[0]]);

        let page = team.ask("traders", json!({})).unwrap();

        assert_eq!(page["total"], 2, "the void one names nobody any more");
        let first = &page["rows"][0];
        assert_eq!((&first["complaints"], &first["live"]), (&json!(2), &json!(1)), "both scripts are one name");
        assert_eq!((&first["name"], &first["cases"]), (&json!("瑞瓯堂药行有限公司"), &json!(1)), "as written last");
        assert_eq!(page["without"], 1, "who only says that it is a pharmacy stands in no group, and that is told");
        for (params, total, why) in [
            (json!({ "text": "瑞甌" }), 1, "the other script finds it"),
            (json!({ "text": "otter STORE" }), 1, "every word is looked for"),
            (json!({ "text": "otter shop" }), 0, "and must be there"),
            (json!({ "text": "\" OR 1" }), 0, "what is typed is only text"),
            (json!({ "live": true }), 2, "both have one that nobody has joined"),
            (json!({ "by": "phone", "text": "2345-6701" }), 1, "a number is found however it is grouped"),
            (json!({ "by": "url", "text": "otterling" }), 1, "so is a piece of an address"),
            (json!({ "by": "brn" }), 0, "nobody gave a registration"),
        ] {
            assert_eq!(team.ask("traders", params.clone()).unwrap()["total"], total, "{params}: {why}");
        }
        let phone = team.ask("traders", json!({ "by": "phone" })).unwrap();
        let nameless = team.ask("complaint_file", json!({ "name": nameless })).unwrap();
        assert_eq!(phone["rows"][0]["of"], nameless["number"], "a row names its newest complaint");
    }

    #[test]
    fn a_slip_of_the_pen_is_offered_only_where_nothing_fits() {
        let (office, _) = tiny();
        let team = office.sign_in("Q001");
        let ask = |text: &str, slips: bool| team.ask("traders", json!({ "text": text, "slips": slips })).unwrap();

        let page = ask("Oterling Baby Store", true);
        assert_eq!((&page["total"], &page["similar"]), (&json!(1), &json!(3)), "found, and marked as similar only");
        assert_eq!(ask("Oterling Baby Store", false)["total"], 0, "the list itself shows only what holds the text");
        let page = ask("otter", true);
        assert!(page["total"] == 1 && page["similar"].is_null(), "what holds the text is no likeness");
        assert_eq!(ask("Otterlang Babe Store", true)["total"], 0, "two slips are another name");
    }

    #[test]
    fn every_order_is_paged_without_loss() {
        let (office, _) = tiny();
        let team = office.sign_in("Q001");
        let _ = file(&team, &json!({}));
        for sort in ["complaints", "newest", "name"] {
            let mut seen = Vec::new();
            for from in 0..4 {
                let page = team.ask("traders", json!({ "sort": sort, "limit": 1, "from": from })).unwrap();
                assert_eq!(page["total"], 3, "{sort}: the total does not depend on the page");
                let rows = page["rows"].as_array().unwrap();
                seen.extend(rows.iter().map(|r| r["key"]["key"].as_str().unwrap().to_owned()));
            }
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), 3, "{sort}: single rows give them all");
        }
        let most = team.ask("traders", json!({})).unwrap();
        assert_eq!(most["rows"][0]["complaints"], 2, "the one with the most complaints stands first");
    }
}

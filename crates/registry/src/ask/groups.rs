//! Suggested groups: complaints not yet in a case that seem to name one trader, with the reasons in counts.
//!
//! Which belong together is `matching`'s affair; here its reports are read and its groups are described. Nothing is
//! joined by asking. Members are named only for the one group that is asked for. Source: interface §5 "Consolidation".

use super::{Asking, not_found};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::time::{Day, Instant};
use matching::{Options, Report, suggest};
use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use ts_rs::TS;

/// Which groups.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The least size; 2 unless given, and never less.
    pub least: Option<u32>,
    /// Groups of a page, clamped to 1–500; 50 unless given.
    pub limit: Option<u32>,
    /// The `next` of the page before.
    #[ts(type = "number | null")]
    pub after: Option<i64>,
    /// One group alone, by its id, with its members.
    #[ts(type = "number | null")]
    pub group: Option<i64>,
}

/// How many members a reason or an allegation has.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Count {
    /// The code.
    pub code: String,
    /// How many.
    pub complaints: u32,
}

/// How many complaints of a group were received on a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OnDay {
    /// The day.
    pub day: Day,
    /// How many.
    pub complaints: u32,
}

/// The members of a group, as columns of equal length, the newest first.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[allow(missing_docs, reason = "the columns of the workbench's table, named as in the list of complaints")]
pub struct Members {
    pub ids: Vec<Id>,
    pub numbers: Vec<String>,
    pub states: Vec<String>,
    pub received_at: Vec<Instant>,
    pub amounts: Vec<Option<String>>,
    pub currencies: Vec<Option<String>>,
    pub transaction_at: Vec<Option<Instant>>,
    pub traders: Vec<Option<String>>,
    /// Whether the name as written folds to another than the group's.
    pub differs: Vec<bool>,
    /// Whether a proposal about it is undecided, so that it may not join.
    pub proposed: Vec<bool>,
    /// Why each is here: codes, the strongest first.
    pub reasons: Vec<Vec<String>>,
}

/// One suggested group.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Suggested {
    /// The group's id while its oldest member stays in it.
    #[ts(type = "number")]
    pub id: i64,
    /// The name that most members write.
    pub name: String,
    /// How many members.
    pub size: u32,
    /// When the first was received.
    pub from: Instant,
    /// When the last was received.
    pub to: Instant,
    /// How many members are joined for each reason, the strongest first.
    pub reasons: Vec<Count>,
    /// The principal allegations, the most frequent first; at most three.
    pub allegations: Vec<Count>,
    /// Hong Kong dollars paid in all, in cents.
    #[ts(type = "number")]
    pub paid_cents: i64,
    /// How many paid in another currency and are not in that sum.
    pub paid_otherwise: u32,
    /// The earliest transaction known, from which the advisory limit runs.
    pub earliest_transaction: Option<Instant>,
    /// Days on which some were received, in order.
    pub days: Vec<OnDay>,
    /// The members, where this group alone was asked for.
    pub members: Option<Members>,
}

/// A page of groups.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Groups {
    /// All groups.
    pub total: u32,
    /// The largest first.
    pub groups: Vec<Suggested>,
    /// For the next page; absent on the last.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// A complaint as grouping and describing need it.
struct Line {
    key: i64,
    id: [u8; 16],
    number: String,
    state: String,
    received_at: i64,
    trader: [Option<String>; 7],
    amount: Option<String>,
    cents: Option<i64>,
    currency: Option<String>,
    transaction_at: Option<i64>,
    allegation: Option<String>,
    proposed: bool,
}

const SQL: &str =
    "SELECT key, id, number, state, received_at, trader_name, trader_address, trader_phone, trader_url, trader_social,
   trader_brn, district, amount_paid, paid_cents, currency, transaction_at, allegation, open_proposal IS NOT NULL
 FROM complaint WHERE state IN ('received', 'assessing', 'awaiting')";

fn line(r: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        key: r.get(0)?,
        id: r.get(1)?,
        number: r.get(2)?,
        state: r.get(3)?,
        received_at: r.get(4)?,
        trader: [r.get(5)?, r.get(6)?, r.get(7)?, r.get(8)?, r.get(9)?, r.get(10)?, r.get(11)?],
        amount: r.get(12)?,
        cents: r.get(13)?,
        currency: r.get(14)?,
        transaction_at: r.get(15)?,
        allegation: r.get(16)?,
        proposed: r.get(17)?,
    })
}

fn lines(conn: &Connection) -> Result<Vec<Line>, Fault> {
    Ok(conn.prepare_cached(SQL)?.query_map([], line)?.collect::<Result<_, _>>()?)
}

fn report(line: &Line) -> Report<'_> {
    let [name, address, phone, url, social, brn, district] =
        [0, 1, 2, 3, 4, 5, 6].map(|at: usize| line.trader[at].as_deref().unwrap_or(""));
    Report { id: u64::try_from(line.key).unwrap_or(0), name, address, phone, url, social, brn, district }
}

fn key(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

fn counted(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Suggests groups.
///
/// # Errors
/// `not-found` for a group that is no longer there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Groups, Failure> {
    let lines = lines(asking.conn)?;
    let reports: Vec<Report<'_>> = lines.iter().map(report).collect();
    let by_key: HashMap<i64, &Line> = lines.iter().map(|l| (l.key, l)).collect();
    let least = usize::try_from(params.least.unwrap_or(2).max(2)).unwrap_or(2);
    let found = suggest(&reports, Options { least });
    let total = counted(found.len());
    if let Some(wanted) = params.group {
        let group = found.iter().find(|g| key(g.id) == wanted).ok_or_else(|| not_found(&wanted.to_string()))?;
        let mut one = described(group, &by_key);
        one.members = Some(members(group, &by_key));
        return Ok(Groups { total, groups: vec![one], next: None });
    }
    let limit = usize::try_from(params.limit.unwrap_or(50).clamp(1, 500)).unwrap_or(50);
    let begins = match params.after {
        None => 0,
        Some(after) => found.iter().position(|g| key(g.id) == after).map_or(0, |at| at + 1),
    };
    let page: Vec<Suggested> = found.iter().skip(begins).take(limit).map(|g| described(g, &by_key)).collect();
    let more = begins + page.len() < found.len();
    let next = page.last().filter(|_| more).map(|g| g.id);
    Ok(Groups { total, groups: page, next })
}

/// Every group with its members, for the command line, which writes them all out.
///
/// # Errors
/// Faults of the database.
pub fn everything(asking: &Asking<'_>) -> Result<Vec<Suggested>, Failure> {
    let lines = lines(asking.conn)?;
    let reports: Vec<Report<'_>> = lines.iter().map(report).collect();
    let by_key: HashMap<i64, &Line> = lines.iter().map(|l| (l.key, l)).collect();
    let found = suggest(&reports, Options { least: 2 });
    let whole = |group| Suggested { members: Some(members(group, &by_key)), ..described(group, &by_key) };
    Ok(found.iter().map(whole).collect())
}

fn described(group: &matching::Group, by_key: &HashMap<i64, &Line>) -> Suggested {
    let lines = group.members.iter().filter_map(|m| by_key.get(&key(m.id)));
    let mut days: BTreeMap<Day, u32> = BTreeMap::new();
    let mut allegations: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut from, mut to, mut paid_cents, mut paid_otherwise) = (i64::MAX, i64::MIN, 0i64, 0u32);
    let mut earliest: Option<i64> = None;
    for line in lines {
        from = from.min(line.received_at);
        to = to.max(line.received_at);
        *days.entry(Instant(line.received_at).day()).or_default() += 1;
        if let Some(code) = &line.allegation {
            *allegations.entry(code).or_default() += 1;
        }
        match (line.cents, line.currency.as_deref()) {
            (Some(cents), None | Some("HKD")) => paid_cents = paid_cents.saturating_add(cents),
            (Some(_), Some(_)) => paid_otherwise += 1,
            (None, _) => {}
        }
        earliest = match (earliest, line.transaction_at) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
    let mut allegations: Vec<Count> =
        allegations.into_iter().map(|(code, complaints)| Count { code: code.to_owned(), complaints }).collect();
    allegations.sort_by_key(|c| std::cmp::Reverse(c.complaints));
    allegations.truncate(3);
    Suggested {
        id: key(group.id),
        name: group.name.clone(),
        size: counted(group.members.len()),
        from: Instant(from),
        to: Instant(to),
        reasons: group
            .reasons
            .iter()
            .map(|(reason, n)| Count { code: reason.code().to_owned(), complaints: counted(*n) })
            .collect(),
        allegations,
        paid_cents,
        paid_otherwise,
        earliest_transaction: earliest.map(Instant),
        days: days.into_iter().map(|(day, complaints)| OnDay { day, complaints }).collect(),
        members: None,
    }
}

fn members(group: &matching::Group, by_key: &HashMap<i64, &Line>) -> Members {
    let own = matching::keys::name_key(&group.name);
    let mut rows: Vec<(&Line, &matching::Member)> =
        group.members.iter().filter_map(|m| by_key.get(&key(m.id)).map(|l| (*l, m))).collect();
    rows.sort_by_key(|(line, _)| std::cmp::Reverse((line.received_at, line.key)));
    let mut columns = Members::default();
    for (line, member) in rows {
        let name = line.trader[0].clone();
        columns.ids.push(Id(line.id));
        columns.numbers.push(line.number.clone());
        columns.states.push(line.state.clone());
        columns.received_at.push(Instant(line.received_at));
        columns.amounts.push(line.amount.clone());
        columns.currencies.push(line.currency.clone());
        columns.transaction_at.push(line.transaction_at.map(Instant));
        columns.differs.push(name.as_deref().and_then(matching::keys::name_key) != own);
        columns.traders.push(name);
        columns.proposed.push(line.proposed);
        columns.reasons.push(member.reasons.iter().map(|r| r.code().to_owned()).collect());
    }
    columns
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, tiny};
    use serde_json::json;

    #[test]
    fn groups_are_counted_and_only_the_one_asked_for_names_its_members() {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let other = file(
            &team,
            &json!({ "trader_name": "獺寶母嬰", "trader_url": "https://www.otterling.example/a", "amount_paid": "100.50", "allegations": ["13I"] }),
        );

        let list = team.ask("groups", json!({})).unwrap();
        let group =
            list["groups"].as_array().unwrap().iter().find(|g| g["reasons"][0]["code"] == "same-url").unwrap().clone();
        let one = team.ask("groups", json!({ "group": group["id"] })).unwrap();

        assert_eq!(group["size"], 2, "an equal web address joins two");
        assert_eq!(group["paid_cents"], 690_050, "what was paid adds up to the cent");
        assert_eq!(group["days"][0]["complaints"], 2, "both were received on one day");
        assert!(group["members"].is_null(), "the list does not carry members");
        assert_eq!(one["groups"][0]["members"]["ids"].as_array().unwrap().len(), 2, "the group alone names them");
        assert!(one["groups"][0]["members"]["ids"].as_array().unwrap().contains(&json!(other)), "by id");
        assert!(one["groups"][0]["members"]["ids"].as_array().unwrap().contains(&json!(ids[2])), "both of them");
        assert!(
            one["groups"][0]["members"]["reasons"][0].as_array().unwrap().contains(&json!("same-url")),
            "each with its reasons"
        );
        assert!(team.ask("groups", json!({ "group": 999_999 })).is_err(), "a group that is not there is told");
    }
}

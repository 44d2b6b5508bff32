//! What is known of a trader while a complaint is being taken: earlier complaints with an equal key, and open cases.
//!
//! Not a suggestion to consolidate (`groups`), and never a judgement that two traders are one: each group says by
//! which keys it was found. Source: interface §5 "File a complaint".

use super::Asking;
use crate::fault::Failure;
use casework::code::Id;
use casework::time::Instant;
use matching::{Reason, keys};
use rusqlite::Row;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// What the form says of the trader so far.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// The name as typed.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// Web address.
    pub url: String,
    /// Business registration number.
    pub brn: String,
    /// A complaint that is left out: the one whose file asks.
    pub but: Option<Id>,
}

/// A name as complaints write it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    /// The name; empty where none was given.
    pub name: String,
    /// How many write it so.
    pub complaints: u32,
}

/// A case in which complaints of the group stand.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InCase {
    /// The case.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Its stage.
    pub stage: String,
    /// Whether it takes complaints in that stage.
    pub takes: bool,
    /// How many of the group stand in it.
    pub complaints: u32,
}

/// Earlier complaints that write the trader alike.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Known {
    /// The groups, those found by the most reasons and then the largest first; at most twenty.
    pub groups: Vec<Group>,
    /// All groups, those beyond twenty among them.
    pub total: u32,
}

/// One trader as far as keys tell.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Group {
    /// Why: `same-brn`, `same-url`, `same-phone`, `same-name`, the strongest first.
    pub reasons: Vec<String>,
    /// How many complaints; the void are left out.
    pub complaints: u32,
    /// How many of them are received, being assessed or waiting.
    pub live: u32,
    /// The names as written, the most frequent first; at most five.
    pub names: Vec<Written>,
    /// The address as written last.
    pub address: Option<String>,
    /// The district of the complaint received last.
    pub district: Option<String>,
    /// Telephone as written last.
    pub phone: Option<String>,
    /// Web address as written last.
    pub url: Option<String>,
    /// When the last was received.
    pub last_received: Instant,
    /// The cases, the one with the most complaints first; at most five.
    pub cases: Vec<InCase>,
}

/// One row for each key, name as written, and case. What stands bare beside `max(received_at)` is of that very row.
const SQL: &str = "WITH hit(key, brn, url, phone, name) AS (
   SELECT key, 1, 0, 0, 0 FROM complaint WHERE brn_key = ?1
   UNION ALL SELECT key, 0, 1, 0, 0 FROM complaint WHERE url_key = ?2
   UNION ALL SELECT key, 0, 0, 1, 0 FROM complaint WHERE phone_key = ?3
   UNION ALL SELECT key, 0, 0, 0, 1 FROM complaint WHERE name_key = ?4),
 one AS (SELECT key, max(brn) AS brn, max(url) AS url, max(phone) AS phone, max(name) AS name FROM hit GROUP BY key)
 SELECT coalesce(c.name_key, c.brn_key, c.url_key, c.phone_key, ''), max(c.received_at), c.trader_name, c.trader_address, c.district,
   c.trader_phone, c.trader_url, k.id, k.number, k.stage, max(one.brn), max(one.url), max(one.phone), max(one.name), count(*),
   count(*) FILTER (WHERE c.state IN ('received', 'assessing', 'awaiting'))
 FROM one JOIN complaint c ON c.key = one.key LEFT JOIN case_file k ON k.key = c.case_key
 WHERE c.state <> 'void' AND c.id IS NOT ?5
 GROUP BY 1, c.trader_name, c.case_key ORDER BY 1, 2 DESC";

struct Part {
    of: String,
    group: Group,
    case: Option<InCase>,
    why: BTreeSet<Reason>,
}

fn part(r: &Row<'_>) -> rusqlite::Result<Part> {
    let complaints: u32 = r.get(14)?;
    let case = match r.get::<_, Option<[u8; 16]>>(7)? {
        None => None,
        Some(id) => {
            let stage: String = r.get(9)?;
            let takes = casework::complaint::consolidate::TAKING.iter().any(|s| s.code() == stage);
            Some(InCase { id: Id(id), number: r.get(8)?, stage, takes, complaints })
        }
    };
    let mut why = BTreeSet::new();
    for (at, reason) in [(10, Reason::SameBrn), (11, Reason::SameUrl), (12, Reason::SamePhone), (13, Reason::SameName)]
    {
        if r.get(at)? {
            why.insert(reason);
        }
    }
    let name = r.get::<_, Option<String>>(2)?.unwrap_or_default();
    Ok(Part {
        of: r.get(0)?,
        group: Group {
            reasons: Vec::new(),
            complaints,
            live: r.get(15)?,
            names: vec![Written { name, complaints }],
            address: r.get(3)?,
            district: r.get(4)?,
            phone: r.get(5)?,
            url: r.get(6)?,
            last_received: Instant(r.get(1)?),
            cases: Vec::new(),
        },
        case,
        why,
    })
}

fn join(to: &mut Group, more: Group) {
    to.complaints += more.complaints;
    to.live += more.live;
    to.address = to.address.take().or(more.address);
    to.district = to.district.take().or(more.district);
    to.phone = to.phone.take().or(more.phone);
    to.url = to.url.take().or(more.url);
    for written in more.names {
        match to.names.iter_mut().find(|w| w.name == written.name) {
            Some(there) => there.complaints += written.complaints,
            None => to.names.push(written),
        }
    }
}

fn join_case(cases: &mut Vec<InCase>, case: Option<InCase>) {
    let Some(case) = case else { return };
    match cases.iter_mut().find(|c| c.id == case.id) {
        Some(there) => there.complaints += case.complaints,
        None => cases.push(case),
    }
}

/// Looks the trader up.
///
/// # Errors
/// Faults of the database. A form that says nothing that could tell traders apart finds nothing.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<Known, Failure> {
    let (brn, url) = (keys::brn_key(&params.brn), keys::url_key(&params.url));
    let (phone, name) = (keys::phone_key(&params.phone), keys::name_key(&params.name));
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let parts = statement.query_map((brn, url, phone, name, params.but.map(|id| id.0)), part)?;
    let mut groups: Vec<(String, BTreeSet<Reason>, Group)> = Vec::new();
    for part in parts {
        let Part { of, group, case, why } = part?;
        match groups.last_mut().filter(|g| g.0 == of) {
            Some((_, reasons, there)) => {
                reasons.extend(why);
                join(there, group);
                join_case(&mut there.cases, case);
            }
            None => {
                let mut group = group;
                join_case(&mut group.cases, case);
                groups.push((of, why, group));
            }
        }
    }
    groups.sort_by(|a, b| {
        let weight = |g: &(String, BTreeSet<Reason>, Group)| (g.1.len(), g.2.complaints);
        weight(b).cmp(&weight(a)).then_with(|| a.0.cmp(&b.0))
    });
    let total = u32::try_from(groups.len()).unwrap_or(u32::MAX);
    let groups = groups.into_iter().take(20).map(|(_, why, mut group)| {
        group.reasons = why.into_iter().map(|r| r.code().to_owned()).collect();
        group.names.sort_by(|a, b| b.complaints.cmp(&a.complaints).then_with(|| a.name.cmp(&b.name)));
        group.names.truncate(5);
        group.cases.sort_by(|a, b| b.complaints.cmp(&a.complaints).then_with(|| a.number.cmp(&b.number)));
        group.cases.truncate(5);
        group
    });
    Ok(Known { groups: groups.collect(), total })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::testing::{file, give, tiny};
    use serde_json::json;

    #[test]
    fn earlier_complaints_and_the_open_case_are_told() {
        let (office, ids) = tiny();
        let team = office.sign_in("Q001");
        let _ = file(
            &team,
            &json!({ "trader_name": "OTTERLING BABY STORE LTD", "trader_url": "www.otterling.example", "trader_address": "Online" }),
        );
        let open = json!({ "trader": "Otterling", "section": "13I", "officer": "C001", "origin": "complaints" });
        give(
            &office.sign_in("S001"),
            &json!({ "act": "consolidate", "complaints": [ids[2]], "open": open, "reason": "One shop." }),
        )
        .unwrap();

        let known = team
            .ask("known_trader", json!({ "url": "otterling.example/shop", "name": "Otterling Baby Store" }))
            .unwrap();

        assert_eq!(known["total"], 1, "both spellings are one group");
        let group = &known["groups"][0];
        assert_eq!(group["reasons"], json!(["same-url", "same-name"]), "the group says why");
        assert_eq!((&group["complaints"], &group["live"]), (&json!(2), &json!(1)), "one of the two stands in a case");
        assert_eq!(group["names"].as_array().unwrap().len(), 2, "names are shown as written");
        assert_eq!(group["address"], "Online", "the address that was written");
        assert_eq!(group["cases"][0]["takes"], true, "the open case takes complaints");
    }

    #[test]
    fn nothing_said_finds_nothing() {
        let (office, _) = tiny();

        let known = office.sign_in("Q001").ask("known_trader", json!({ "name": "藥房" })).unwrap();

        assert_eq!(known["total"], 0, "a kind of shop is not a trader");
    }
}

//! What is known of a trader while a complaint is being taken: earlier complaints with an equal key or a name that is
//! near, and open cases.
//!
//! Not a suggestion to consolidate (`groups`), and never a judgement that two traders are one: each group says by
//! what it was found and how much of it agrees, in sixteenths (`matching::likeness`). An address and a district are
//! compared but find nobody by themselves; the index of traders (`known`) finds whom several things together make
//! likelier than not. Source: interface §5 "File a complaint".

use super::trader_keys::KeyKind;
use super::{Asking, known, traders};
use crate::fault::{Failure, Fault};
use casework::code::Id;
use casework::complaint::consolidate;
use casework::time::Instant;
use matching::{Agrees, Report, Slip, keys, marks};
use rusqlite::{OptionalExtension, Row};
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
    /// The address of the premises.
    pub address: String,
    /// Their district, a code.
    pub district: Option<String>,
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
    /// The groups, those with the most marks and then the largest first; at most twenty.
    pub groups: Vec<Group>,
    /// All groups, those beyond twenty among them.
    pub total: u32,
}

/// One trader as far as keys tell.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Group {
    /// Why, the strongest first: `same-brn`, `same-url`, `same-phone`, `same-premises`, `same-name`, `name-begins`,
    /// `similar-name`, `same-district`.
    pub reasons: Vec<String>,
    /// How much agrees, in sixteenths.
    pub marks: u8,
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

/// One row for each key, name as written, and case. What stands bare beside `max(received_at)` is of that very row,
/// which holds only while no other `max` or `min` stands there.
const SQL: &str = "WITH near(name, how) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?4)),
 hit(key, brn, url, phone, name) AS (
   SELECT key, 1, 0, 0, 0 FROM complaint WHERE brn_key = ?1
   UNION ALL SELECT key, 0, 1, 0, 0 FROM complaint WHERE url_key = ?2
   UNION ALL SELECT key, 0, 0, 1, 0 FROM complaint WHERE phone_key = ?3
   UNION ALL SELECT c.key, 0, 0, 0, near.how FROM near JOIN complaint c ON c.name_key = near.name),
 one AS (SELECT key, max(brn) AS brn, max(url) AS url, max(phone) AS phone, max(name) AS name FROM hit GROUP BY key)
 SELECT coalesce(c.name_key, c.brn_key, c.url_key, c.phone_key, ''), max(c.received_at), c.trader_name, c.trader_address, c.district,
   c.trader_phone, c.trader_url, k.id, k.number, k.stage, sum(one.brn) > 0, sum(one.url) > 0, sum(one.phone) > 0, one.name, count(*),
   count(*) FILTER (WHERE c.state IN ('received', 'assessing', 'awaiting'))
 FROM one JOIN complaint c ON c.key = one.key LEFT JOIN case_file k ON k.key = c.case_key
 WHERE c.state <> 'void' AND c.id IS NOT ?5
 GROUP BY 1, c.trader_name, c.case_key ORDER BY 1, 2 DESC";

struct Part {
    of: String,
    group: Group,
    case: Option<InCase>,
    why: BTreeSet<Agrees>,
}

/// In which ways a name agrees, as SQL counts them from one; nought is a name by which the index of traders knows it.
const NAMES: [Agrees; 3] = [Agrees::Name, Agrees::NameBegins, Agrees::NameNear];
/// How many traders the index is asked for.
const WEIGHED: usize = 4;

/// Names of traders that are likelier than not meant, as the index weighs all that the form says, and what agrees.
fn weighed(asking: &Asking<'_>, params: &Params) -> Result<Vec<(String, Vec<Agrees>)>, Fault> {
    let district = params.district.as_deref().unwrap_or("");
    let Params { name, phone, url, brn, address, .. } = params;
    let report = Report { name, address, phone, url, brn, district, ..Report::default() };
    let found = known::at_once(asking, |reading| reading.known.candidates(&report, WEIGHED))?.unwrap_or_default();
    let mut name_of = asking.conn.prepare_cached("SELECT name_key FROM complaint WHERE key = ?1")?;
    let mut names = Vec::new();
    for candidate in found.into_iter().filter(|candidate| candidate.bits > 0.0) {
        let key = i64::try_from(candidate.nearest).unwrap_or(0);
        if let Some(Some(name)) = name_of.query_row([key], |r| r.get::<_, Option<String>>(0)).optional()? {
            names.push((name, candidate.reasons.iter().filter_map(|reason| reason.agrees()).collect()));
        }
    }
    Ok(names)
}

/// How many names that only begin so, or are a slip away, are looked up: those with the most complaints.
const NEAR: usize = 6;

/// The names that a typed one may stand for, each with its way, and how many further ones there are.
fn names_like(asking: &Asking<'_>, typed: &str) -> Result<(Vec<(String, usize)>, usize), Fault> {
    let Some(key) = keys::name_key(typed) else { return Ok((Vec::new(), 0)) };
    let begins = key.chars().count() >= if key.is_ascii() { 4 } else { 2 };
    let slip = Slip::of(&key);
    let mut near: Vec<(u32, String, usize)> = Vec::new();
    for group in &traders::counted(asking, KeyKind::Name)?.groups {
        let name = group.key.as_str();
        let how = if name == key {
            continue;
        } else if begins && name.starts_with(&key) {
            2
        } else if slip.as_ref().is_some_and(|slip| slip.near(name)) {
            3
        } else {
            continue;
        };
        near.push((group.complaints, name.to_owned(), how));
    }
    near.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    let further = near.len().saturating_sub(NEAR);
    let mut names = vec![(key, 1)];
    names.extend(near.into_iter().take(NEAR).map(|(_, name, how)| (name, how)));
    Ok((names, further))
}

fn part(r: &Row<'_>) -> rusqlite::Result<Part> {
    let complaints: u32 = r.get(14)?;
    let case = match r.get::<_, Option<[u8; 16]>>(7)? {
        None => None,
        Some(id) => {
            let stage: String = r.get(9)?;
            Some(InCase { id: Id(id), number: r.get(8)?, takes: consolidate::takes(&stage), stage, complaints })
        }
    };
    let mut why = BTreeSet::new();
    for (at, agrees) in [(10, Agrees::Brn), (11, Agrees::Url), (12, Agrees::Phone)] {
        if r.get(at)? {
            why.insert(agrees);
        }
    }
    let how: u8 = r.get(13)?;
    why.extend(how.checked_sub(1).and_then(|at| NAMES.get(usize::from(at))));
    let name = r.get::<_, Option<String>>(2)?.unwrap_or_default();
    Ok(Part {
        of: r.get(0)?,
        group: Group {
            reasons: Vec::new(),
            marks: 0,
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
    let (phone, premises) = (keys::phone_key(&params.phone), keys::address_key(&params.address));
    let (mut names, further) = names_like(asking, &params.name)?;
    let weighed = weighed(asking, &params)?;
    for (name, _) in &weighed {
        if names.iter().all(|(other, _)| other != name) {
            names.push((name.clone(), 0));
        }
    }
    let names = serde_json::json!(names).to_string();
    let mut statement = asking.conn.prepare_cached(SQL)?;
    let parts = statement.query_map((brn, url, phone, names, params.but.map(|id| id.0)), part)?;
    let mut groups: Vec<(String, BTreeSet<Agrees>, Group)> = Vec::new();
    for part in parts {
        let Part { of, group, case, mut why } = part?;
        why.extend(weighed.iter().filter(|(name, _)| *name == of).flat_map(|(_, agrees)| agrees.iter().copied()));
        if premises.is_some() && group.address.as_deref().and_then(keys::address_key) == premises {
            why.insert(Agrees::Premises);
        }
        if group.district.is_some() && group.district == params.district {
            why.insert(Agrees::District);
        }
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
        let weight = |g: &(String, BTreeSet<Agrees>, Group)| (marks(&g.1), g.2.complaints);
        weight(b).cmp(&weight(a)).then_with(|| a.0.cmp(&b.0))
    });
    let total = u32::try_from(groups.len() + further).unwrap_or(u32::MAX);
    let groups = groups.into_iter().take(20).map(|(_, why, mut group)| {
        group.marks = marks(&why);
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
    fn a_name_half_typed_or_slipped_is_known_with_its_marks_and_reasons() {
        let (office, _) = tiny();
        let team = office.sign_in("Q001");
        let ask = |params: serde_json::Value| team.ask("known_trader", params).unwrap()["groups"][0].clone();
        let address = "旺角豉油街96號地下2號舖";
        let _ = file(
            &team,
            &json!({ "trader_name": "瑞甌堂藥行", "trader_address": address, "trader_district": "YTM",
                "received_at": "2026-02-01T10:00:00+08:00" }),
        );

        let begun = ask(json!({ "name": "瑞甌" }));
        assert_eq!(begun["reasons"], json!(["name-begins"]), "it is known before it is typed whole");
        let slipped = ask(json!({ "name": "Oterling Baby Store" }));
        assert_eq!((&slipped["reasons"], &slipped["marks"]), (&json!(["similar-name"]), &json!(3)), "one letter is lost");
        let whole = ask(json!({ "name": "瑞甌堂藥行", "address": address, "district": "YTM" }));
        assert_eq!(whole["reasons"], json!(["same-premises", "same-name", "same-district"]), "what agrees is said");
        assert_eq!(whole["marks"], 15, "and weighed by the table of matching");
        let nobody = team.ask("known_trader", json!({ "address": address, "district": "YTM" })).unwrap();
        assert_eq!(nobody["total"], 0, "an address alone finds nobody");
    }

    #[test]
    fn nothing_said_finds_nothing() {
        let (office, _) = tiny();

        let known = office.sign_in("Q001").ask("known_trader", json!({ "name": "藥房" })).unwrap();

        assert_eq!(known["total"], 0, "a kind of shop is not a trader");
    }
}

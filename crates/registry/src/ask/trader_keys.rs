//! The keys by which reports are put together as one trader: the register's trader, or an equal folded name, web address,
//! telephone or registration.
//!
//! An equal key is not a verdict that two traders are one: that is for an officer. How a key is made is `matching`'s
//! affair, and who is one trader the register's (`register`); here they are named, looked up and written as SQL.

use super::Asking;
use super::complaints::{case_key, complaint_key};
use super::register::register;
use crate::fault::Fault;
use matching::keys;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A kind of key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyKind {
    /// The name, folded.
    #[default]
    Name,
    /// The web address.
    Url,
    /// The telephone number.
    Phone,
    /// The business registration number.
    Brn,
    /// The trader in which a complaint stands, as the register has it: the key is that complaint's number or id.
    Trader,
}

impl KeyKind {
    /// What complaints bear themselves.
    pub const ALL: [KeyKind; 4] = [KeyKind::Name, KeyKind::Url, KeyKind::Phone, KeyKind::Brn];

    /// The column of a complaint that holds it.
    pub(super) fn column(self) -> &'static str {
        match self {
            KeyKind::Name => "name_key",
            KeyKind::Url => "url_key",
            KeyKind::Phone => "phone_key",
            KeyKind::Brn => "brn_key",
            KeyKind::Trader => "key",
        }
    }

    fn code(self) -> &'static str {
        match self {
            KeyKind::Name => "name",
            KeyKind::Url => "url",
            KeyKind::Phone => "phone",
            KeyKind::Brn => "brn",
            KeyKind::Trader => "trader",
        }
    }

    /// The key of a text of this kind, where it holds one.
    pub(super) fn of(self, text: &str) -> Option<String> {
        match self {
            KeyKind::Name | KeyKind::Trader => keys::name_key(text),
            KeyKind::Url => keys::url_key(text),
            KeyKind::Phone => keys::phone_key(text),
            KeyKind::Brn => keys::brn_key(text),
        }
    }
}

/// One key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TraderKey {
    /// Of which kind.
    pub kind: KeyKind,
    /// As complaints hold it.
    pub key: String,
}

/// The SQL that gives the keys of complaints which bear any of the keys that the JSON at `place` lists, as [`listed`]
/// writes it.
pub(super) fn bearing(place: &str) -> String {
    let of = |kind: KeyKind| {
        format!(
            "SELECT key FROM complaint WHERE {} IN (SELECT value ->> 'key' FROM json_each({place}) WHERE value ->> 'kind' = '{}')",
            kind.column(),
            kind.code()
        )
    };
    KeyKind::ALL.into_iter().chain([KeyKind::Trader]).map(of).collect::<Vec<_>>().join(" UNION ")
}

/// Keys as the JSON that [`bearing`] reads: a trader stands there as the complaints that it has.
pub(super) fn listed(asking: &Asking<'_>, keys: &[TraderKey]) -> Result<String, Fault> {
    let mut all = Vec::with_capacity(keys.len());
    for key in keys {
        if key.kind != KeyKind::Trader {
            all.push(serde_json::json!(key));
        } else if let Some(complaint) = complaint_key(asking, &key.key)? {
            let members = register(asking)?.members(complaint);
            all.extend(members.into_iter().map(|member| serde_json::json!({ "kind": key.kind, "key": member })));
        }
    }
    Ok(serde_json::Value::Array(all).to_string())
}

/// The number of the complaint or case that is named, and the trader as the register has it: of a case, the one that most
/// of its complaints are about; none where it has no complaints. `None` where there is no such complaint or case.
pub(super) fn registered(asking: &Asking<'_>, of: &str) -> Result<Option<(String, Option<TraderKey>)>, Fault> {
    let named = |number: &str| TraderKey { kind: KeyKind::Trader, key: number.to_owned() };
    if let Some(key) = complaint_key(asking, of)? {
        let mut find = asking.conn.prepare_cached("SELECT number FROM complaint WHERE key = ?1")?;
        let number: String = find.query_row([key], |r| r.get(0))?;
        return Ok(Some((number.clone(), Some(named(&number)))));
    }
    let Some(case) = case_key(asking, of)? else { return Ok(None) };
    let mut find = asking.conn.prepare_cached("SELECT number FROM case_file WHERE key = ?1")?;
    let number: String = find.query_row([case], |r| r.get(0))?;
    let register = register(asking)?;
    let mut members = asking.conn.prepare_cached(
        "SELECT key, number FROM complaint WHERE case_key = ?1 AND state <> 'void' ORDER BY received_at DESC, key DESC",
    )?;
    let mut rows = members.query([case])?;
    // By trader: how many, and the newest of them.
    let mut about: BTreeMap<usize, (u32, String)> = BTreeMap::new();
    while let Some(r) = rows.next()? {
        if let Some(trader) = register.at(r.get(0)?) {
            let number: String = r.get(1)?;
            about.entry(trader).or_insert((0, number)).0 += 1;
        }
    }
    let most = about.into_values().max_by_key(|(complaints, _)| *complaints);
    Ok(Some((number, most.map(|(_, newest)| named(&newest)))))
}

/// The keys by which the trader of a complaint or a case is looked for, and the number of what was named. A case is
/// looked for by its own name and by the name that most of its latest complaints bear. `None` where there is no such
/// complaint or case.
pub(super) fn borne_by(asking: &Asking<'_>, of: &str) -> Result<Option<(String, Vec<TraderKey>)>, Fault> {
    if let Some(key) = complaint_key(asking, of)? {
        let sql = "SELECT number, name_key, url_key, phone_key, brn_key FROM complaint WHERE key = ?1";
        let mut find = asking.conn.prepare_cached(sql)?;
        return Ok(Some(find.query_row([key], |r| {
            let mut borne = Vec::new();
            for (at, kind) in (1..).zip(KeyKind::ALL) {
                borne.extend(r.get::<_, Option<String>>(at)?.map(|key| TraderKey { kind, key }));
            }
            Ok((r.get(0)?, borne))
        })?));
    }
    let Some(case) = case_key(asking, of)? else { return Ok(None) };
    let (number, trader): (String, String) = asking
        .conn
        .prepare_cached("SELECT number, trader FROM case_file WHERE key = ?1")?
        .query_row([case], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let written: Option<String> = asking
        .conn
        .prepare_cached(
            "SELECT name_key FROM (SELECT name_key FROM complaint WHERE case_key = ?1 ORDER BY received_at DESC, key DESC LIMIT 200)
             WHERE name_key IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
        )?
        .query_row([case], |r| r.get(0))
        .optional()?;
    let mut names: Vec<String> = keys::name_key(&trader).into_iter().chain(written).collect();
    names.dedup();
    Ok(Some((number, names.into_iter().map(|key| TraderKey { kind: KeyKind::Name, key }).collect())))
}

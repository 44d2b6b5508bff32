//! The keys by which reports are put together as one trader: folded name, web address, telephone, registration.
//!
//! An equal key is not a verdict that two traders are one: that is for an officer. How a key is made is `matching`'s
//! affair; here they are named, looked up and written as SQL.

use super::Asking;
use super::complaints::{case_key, complaint_key};
use crate::fault::Fault;
use matching::keys;
use rusqlite::OptionalExtension;
use serde::{Deserialize, Serialize};
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
}

impl KeyKind {
    /// All kinds.
    pub const ALL: [KeyKind; 4] = [KeyKind::Name, KeyKind::Url, KeyKind::Phone, KeyKind::Brn];

    /// The column of a complaint that holds it.
    pub(super) fn column(self) -> &'static str {
        match self {
            KeyKind::Name => "name_key",
            KeyKind::Url => "url_key",
            KeyKind::Phone => "phone_key",
            KeyKind::Brn => "brn_key",
        }
    }

    fn code(self) -> &'static str {
        match self {
            KeyKind::Name => "name",
            KeyKind::Url => "url",
            KeyKind::Phone => "phone",
            KeyKind::Brn => "brn",
        }
    }

    /// The key of a text of this kind, where it holds one.
    pub(super) fn of(self, text: &str) -> Option<String> {
        match self {
            KeyKind::Name => keys::name_key(text),
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

/// The SQL that gives the keys of complaints which bear any of the keys that the JSON at `place` lists.
pub(super) fn bearing(place: &str) -> String {
    let of = |kind: KeyKind| {
        format!(
            "SELECT key FROM complaint WHERE {} IN (SELECT value ->> 'key' FROM json_each({place}) WHERE value ->> 'kind' = '{}')",
            kind.column(),
            kind.code()
        )
    };
    KeyKind::ALL.map(of).join(" UNION ")
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

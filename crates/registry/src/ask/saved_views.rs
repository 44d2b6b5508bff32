//! The views of a list that an officer keeps, and those that the whole team has.
//!
//! Not the keeping (`crate::saved_views`) nor their counts (`view_counts`).

use super::Asking;
use crate::fault::Failure;
use crate::saved_views::{LAST, may_keep_for_all};
use casework::roles::Role;
use casework::time::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Nothing is asked but all of them.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {}

/// One view.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Saved {
    /// Its id.
    pub id: String,
    /// As it was called.
    pub name: String,
    /// Whether the whole team has it.
    pub team: bool,
    /// The role that sees it first.
    pub role: Option<Role>,
    /// What it shows, as the screen that kept it writes it.
    pub body: String,
    /// Who kept it.
    pub kept_by: String,
    /// When.
    pub kept_at: Instant,
}

/// All views.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The team's first, then the officer's own; each by name.
    pub views: Vec<Saved>,
    /// How the officer left each list, by its name.
    #[ts(type = "Record<string, string>")]
    pub left: std::collections::BTreeMap<String, String>,
    /// Whether the officer keeps views for the team.
    pub may_keep_for_all: bool,
}

/// Lists them.
///
/// # Errors
/// Faults of the database.
pub fn ask(asking: &Asking<'_>, _params: Params) -> Result<View, Failure> {
    let mut statement = asking.conn.prepare_cached(
        "SELECT id, name, owner = '', role, body, kept_by, kept_at FROM saved_view WHERE owner IN ('', ?1)
         ORDER BY owner = '' DESC, name COLLATE NOCASE, id",
    )?;
    let mut view =
        View { views: Vec::new(), left: Default::default(), may_keep_for_all: may_keep_for_all(asking.roles) };
    let mut rows = statement.query([asking.officer.as_str()])?;
    while let Some(r) = rows.next()? {
        let id: String = r.get(0)?;
        if let Some(list) = id.strip_prefix(LAST).and_then(|rest| rest.split_once(' ')) {
            view.left.insert(list.0.to_owned(), r.get(4)?);
            continue;
        }
        view.views.push(Saved {
            id,
            name: r.get(1)?,
            team: r.get(2)?,
            role: r.get::<_, Option<String>>(3)?.and_then(|role| Role::parse(&role)),
            body: r.get(4)?,
            kept_by: r.get(5)?,
            kept_at: Instant(r.get(6)?),
        });
    }
    Ok(view)
}

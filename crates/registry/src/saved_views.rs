//! Saved views: a query with its columns, order and grouping, kept under a name for an officer or for the team.
//!
//! A convenience beside the journal, as drafts are: no record, no figure and no decision rests on one, and the
//! searched words in it are nobody's business but its owner's. Encrypted with the books; never sealed or exported.
//! How they are read: `ask::saved_views`.

use crate::fault::Failure;
use crate::receipt::Subject;
use crate::registry::{Registry, clock, locked};
use casework::refusal::{Failing, ProblemCode, RefusalCode};
use casework::roles::Role;
use casework::time::Instant;
use rusqlite::{OptionalExtension, TransactionBehavior, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest view, in bytes.
pub const LARGEST: usize = 64 * 1024;
/// The longest name, in characters.
const LONGEST_NAME: usize = 80;
/// The most views of one officer, and of the team.
const MOST: i64 = 200;
/// Before the name of a list in the id of how an officer left it.
pub const LAST: &str = "last:";

/// A view to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepView {
    /// The window's own id; `last:` and the name of a list for how the officer leaves it.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether the whole team has it.
    #[serde(default)]
    pub team: bool,
    /// The role that sees it first; only a view of the team.
    #[serde(default)]
    pub role: Option<Role>,
    /// What it shows, as the screen writes it.
    pub body: String,
}

/// Whether these roles keep views for the team.
#[must_use]
pub fn may_keep_for_all(roles: &[Role]) -> bool {
    roles.iter().any(|r| matches!(r, Role::Sup | Role::Adm))
}

impl Registry {
    /// How a view is called in the table: how a list was left is the officer's own under every desk.
    fn stored(&self, id: &str) -> String {
        if id.starts_with(LAST) { format!("{id} {}", self.officer) } else { id.to_owned() }
    }

    /// Keeps a view, in place of what was kept under its id.
    ///
    /// # Errors
    /// Incomplete without a name or with too much; `role-may-not` for a view of the team by who is neither supervisor
    /// nor administrator; `not-found` for the id of another officer's view; faults of the database.
    pub fn keep_view(&self, view: &KeepView) -> Result<Instant, Failure> {
        let last = view.id.starts_with(LAST);
        let name = view.name.trim();
        if view.body.len() > LARGEST || view.id.len() > 64 || name.chars().count() > LONGEST_NAME {
            return Err(Failing::problem("name", ProblemCode::TooLong).into());
        }
        if name.is_empty() && !last || view.id.is_empty() {
            return Err(Failing::problem("name", ProblemCode::Missing).into());
        }
        if view.role.is_some() && !view.team || last && view.team {
            return Err(Failing::problem("role", ProblemCode::Unsound).into());
        }
        let now = clock();
        {
            let mut writer = locked(&self.writer);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let id = self.stored(&view.id);
            self.may_change(&transaction, &id, view.team)?;
            let owner = if view.team { "" } else { self.officer.as_str() };
            let others: i64 = transaction.query_row(
                "SELECT count(*) FROM saved_view WHERE owner = ?1 AND id <> ?2",
                [owner, &id],
                |r| r.get(0),
            )?;
            if others >= MOST {
                return Err(Failing::problem("views", ProblemCode::TooLong).into());
            }
            // A role sees one view first.
            if let Some(role) = view.role {
                transaction
                    .execute("UPDATE saved_view SET role = NULL WHERE role = ?1 AND id <> ?2", [role.code(), &id])?;
            }
            transaction.execute(
                "INSERT INTO saved_view(id, owner, role, name, body, kept_by, kept_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT(id) DO UPDATE SET owner = excluded.owner, role = excluded.role, name = excluded.name,
                   body = excluded.body, kept_by = excluded.kept_by, kept_at = excluded.kept_at",
                params![id, owner, view.role.map(Role::code), name, view.body, self.officer.as_str(), now.0],
            )?;
            transaction.commit()?;
        }
        if !last {
            self.announce_views();
        }
        Ok(now)
    }

    /// Drops a view. One that is not there is dropped already.
    ///
    /// # Errors
    /// As keeping it.
    pub fn drop_view(&self, id: &str) -> Result<(), Failure> {
        {
            let mut writer = locked(&self.writer);
            let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let id = self.stored(id);
            self.may_change(&transaction, &id, false)?;
            transaction.execute("DELETE FROM saved_view WHERE id = ?1", [&id])?;
            transaction.commit()?;
        }
        self.announce_views();
        Ok(())
    }

    /// Whether the officer may keep a view under this id, for the team or for themselves.
    fn may_change(&self, conn: &rusqlite::Connection, id: &str, team: bool) -> Result<(), Failure> {
        let owner: Option<String> = conn
            .prepare_cached("SELECT owner FROM saved_view WHERE id = ?1")?
            .query_row([id], |r| r.get(0))
            .optional()?;
        if owner.as_deref().is_some_and(|o| !o.is_empty() && o != self.officer.as_str()) {
            return Err(Failing::about(RefusalCode::NotFound, "view").into());
        }
        if team || owner.is_some_and(|o| o.is_empty()) {
            let roles: String = conn.query_row(
                "SELECT roles FROM officer WHERE code = ?1 AND disabled = 0",
                [self.officer.as_str()],
                |r| r.get(0),
            )?;
            if !may_keep_for_all(&crate::papers::roles(&roles)) {
                return Err(Failure::refused(RefusalCode::RoleMayNot));
            }
        }
        Ok(())
    }

    fn announce_views(&self) {
        self.announce(&[Subject { kind: "view".to_owned(), id: None }]);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::registry::Registry;
    use crate::testing::tiny;
    use serde_json::{Value, json};

    fn view(id: &str, team: bool, role: Option<Role>) -> KeepView {
        KeepView { id: id.to_owned(), name: format!(" View {id} "), team, role, body: "{}".to_owned() }
    }

    fn seen(officer: &Registry) -> Value {
        officer.ask("saved_views", json!({})).unwrap()
    }

    #[test]
    fn a_view_is_its_officers_own_until_it_is_the_teams() {
        let (office, _) = tiny();
        let (officer, supervisor) = (office.sign_in("C001"), office.sign_in("S001"));
        officer.keep_view(&view("a", false, None)).unwrap();

        assert_eq!(seen(&officer)["views"][0]["name"], "View a", "it is kept under its name");
        assert_eq!(seen(&supervisor)["views"], json!([]), "another officer does not see it");
        assert!(supervisor.keep_view(&view("a", false, None)).is_err(), "nor keeps another under its id");
        assert!(supervisor.drop_view("a").is_err(), "nor drops it");
        assert!(officer.keep_view(&view("b", true, None)).is_err(), "the team's views are a supervisor's to keep");

        supervisor.keep_view(&view("b", true, Some(Role::Co))).unwrap();
        supervisor.keep_view(&view("c", true, Some(Role::Co))).unwrap();
        let views = seen(&officer)["views"].clone();
        let roles: Vec<_> = views.as_array().unwrap().iter().map(|v| (v["id"].clone(), v["role"].clone())).collect();
        assert_eq!(
            roles,
            [(json!("b"), json!(null)), (json!("c"), json!("co")), (json!("a"), json!(null))],
            "the team's stand first, and a role sees one of them first"
        );
        assert!(officer.drop_view("b").is_err(), "an officer does not drop the team's");
        supervisor.drop_view("b").unwrap();
        assert_eq!(seen(&officer)["views"].as_array().unwrap().len(), 2, "a supervisor does");
    }

    #[test]
    fn how_a_list_was_left_is_each_officers_own() {
        let (office, _) = tiny();
        let (officer, other) = (office.sign_in("C001"), office.sign_in("Q001"));
        let left = |body: &str| KeepView {
            id: "last:complaints".into(),
            name: String::new(),
            team: false,
            role: None,
            body: body.into(),
        };
        officer.keep_view(&left("1")).unwrap();
        other.keep_view(&left("2")).unwrap();
        officer.keep_view(&left("3")).unwrap();

        assert_eq!(seen(&officer)["left"], json!({ "complaints": "3" }), "the last of one officer");
        assert_eq!(seen(&other)["left"], json!({ "complaints": "2" }), "is not another's");
        assert_eq!(seen(&officer)["views"], json!([]), "and is no view");
    }

    #[test]
    fn a_view_needs_a_name_and_has_a_bound() {
        let (office, _) = tiny();
        let officer = office.sign_in("C001");
        let nameless = KeepView { name: "  ".into(), ..view("a", false, None) };
        assert!(officer.keep_view(&nameless).is_err(), "a view without a name could not be found again");
        let large = KeepView { body: "x".repeat(LARGEST + 1), ..view("a", false, None) };
        assert!(officer.keep_view(&large).is_err(), "nor is a view a place to keep things in");
    }
}

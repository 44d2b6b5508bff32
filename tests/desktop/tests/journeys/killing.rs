//! The power fails in the middle of an act on a hundred complaints: afterwards all of them are joined, or none.
//!
//! Not torn files or a full disk: the torture rig has those.

use desktop_journeys::{Display, Registry, Window, shared};
use serde_json::{Value, json};
use std::time::Duration;

/// How long after the act was begun the application is killed. The act takes some tens of milliseconds, so that some of
/// these fall before it, some into it and some behind it; which is which differs from machine to machine.
const AFTER_MS: [u64; 4] = [0, 15, 60, 400];

/// Begins an act in the page, and does not wait for its answer.
const BEGIN: &str = "const [id, command] = arguments; \
    window.__TAURI_INTERNALS__.invoke('perform', { actId: id, command }).catch(() => undefined);";

#[test]
fn a_mass_consolidation_is_done_whole_or_not_at_all() {
    let _one = shared();
    // Given six hundred complaints, the largest group of which names one trader more than fifty times.
    let (display, registry) = (Display::open(), Registry::year(2025, 600));
    let params = |group: &Value| json!({ "least": null, "limit": 1, "after": null, "group": group });
    let groups = registry.ask("S001", "groups", &params(&Value::Null));
    let whole = registry.ask("S001", "groups", &params(&groups["groups"][0]["id"]));
    let members = whole["groups"][0]["members"]["ids"].as_array().cloned().unwrap_or_default();
    assert!(members.len() > 50, "a mass act needs a mass: {}", members.len());
    for (turn, after) in AFTER_MS.into_iter().enumerate() {
        let joined_before = consolidated(&registry);
        let rest = members.len() / AFTER_MS.len();
        let some = &members[turn * rest..(turn + 1) * rest];
        // When a supervisor consolidates a part of them and the application is killed while it does.
        let window = Window::open(&display, &registry.place());
        window.sign_in("S001");
        let open = json!({ "trader": "獺寶母嬰網店", "premises": null, "section": "13I", "officer": "C001",
            "origin": "complaints" });
        let command =
            json!({ "act": "consolidate", "complaints": some, "case": null, "open": open, "reason": "One seller." });
        let id = format!("0193a0c4-7a10-7c3e-8000-00000000010{turn}");
        window.page.script(BEGIN, &json!([id, command.to_string()]));
        std::thread::sleep(Duration::from_millis(after));
        window.kill();
        // Then the journal holds, the tables are its own, and the act was done to all of them or to none.
        registry.office("S001", &["verify"]);
        let joined = consolidated(&registry) - joined_before;
        println!("killed {after} ms after the act was begun: {joined} of {} joined", some.len());
        assert!(joined == 0 || joined == some.len() as u64, "{joined} of {} joined: the act was torn", some.len());
    }
}

/// How many complaints stand in a case, asked of the registry after it was opened anew.
fn consolidated(registry: &Registry) -> u64 {
    let filter = json!({ "state": ["consolidated"], "text": null, "owner": null, "queue": null, "case": null,
        "sector": null, "district": null, "allegation": null, "visitor_type": null, "received_from": null,
        "received_to": null, "quick_action": null, "due_before": null, "ids": null });
    let params = json!({ "filter": filter, "sort": "received", "after": null, "limit": 1 });
    registry.ask("S001", "complaints", &params)["total"].as_u64().expect("a list has a total")
}

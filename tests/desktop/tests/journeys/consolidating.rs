//! Many complaints about one trader become one case in one act, are taken apart again by Undo, and joined once more.
//!
//! Not which complaints the matching finds: `crates/matching` measures that.

use desktop_journeys::{Display, Page, Registry, Window, shared};
use serde_json::{Value, json};

/// Takes the whole of the first suggested group and consolidates it into a new case; gives how many joined.
fn consolidate_first_group(page: &Page) -> usize {
    page.push("group");
    page.push("select-all");
    page.choose("case-officer", "Lui");
    page.part("case-reason").fill("One seller, one address, one way of taking payment.");
    page.part("consolidate-preview");
    page.push("consolidate-button");
    page.part("consolidated");
    page.picture("consolidated");
    let told = page.part("consolidated").text();
    let count = told.split_whitespace().find_map(|word| word.parse().ok());
    count.unwrap_or_else(|| panic!("the page says how many joined: {told}"))
}

/// The numbers of the first group's members, and the group's size, asked of the registry.
fn first_group(registry: &Registry) -> Vec<String> {
    let params = |group: &Value| json!({ "least": null, "limit": 1, "after": null, "group": group });
    let groups = registry.ask("S001", "groups", &params(&Value::Null));
    let whole = registry.ask("S001", "groups", &params(&groups["groups"][0]["id"]));
    let numbers = whole["groups"][0]["members"]["numbers"].as_array().cloned().unwrap_or_default();
    numbers.iter().filter_map(|number| Some(number.as_str()?.to_owned())).collect()
}

#[test]
fn a_group_is_consolidated_undone_and_consolidated_again() {
    let _one = shared();
    // Given a supervisor before sixty imported complaints, the largest group of which names one trader.
    let (display, registry) = (Display::open(), Registry::year(2025, 60));
    let members = first_group(&registry);
    assert!(members.len() >= 3, "a made year has a group worth a case: {members:?}");
    let (first, last) = (&members[0], &members[members.len() - 1]);
    let before = (registry.state(first), registry.state(last));
    let window = Window::open(&display, &registry.place());
    window.sign_in("S001");
    let page = &window.page;
    // When all of it is chosen and consolidated into a new case.
    page.go("consolidation");
    assert_eq!(consolidate_first_group(page), members.len(), "all that were chosen joined");
    // Then every one of them stands in that case.
    let (state, case) = registry.state(first);
    assert_eq!(state, "consolidated", "a member is consolidated");
    assert!(case.is_some(), "and knows its case");
    assert_eq!(registry.state(last).1, case, "first and last stand in the same case");
    // When Undo in the toast is pressed, then they stand where they stood before.
    page.select("[data-testid=toast] button").click();
    page.part("undone");
    page.picture("undone");
    assert_eq!(page.count("left-alone"), 0, "nothing was done to them since, so none is left in the case");
    assert_eq!((registry.state(first), registry.state(last)), before, "the states are those of before");
    // When the group, which is suggested again, is consolidated once more, then it joins as before.
    page.go("board");
    page.part("board-table");
    page.go("consolidation");
    assert_eq!(consolidate_first_group(page), members.len(), "an undone consolidation can be done again");
    assert_eq!(registry.state(last).0, "consolidated", "and is as the first one was");
    window.close();
    registry.office("S001", &["verify"]);
}

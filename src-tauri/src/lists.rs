//! The three lists of commands are one list: those handled, those declared, those allowed (trust paper, §2.4).
//!
//! Also holds the settings of the window to §2.11. Not a test of what a command does.

#![allow(clippy::unwrap_used)]

use crate::shell::HANDLED;
use serde_json::Value;
use std::collections::BTreeSet;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn handled_declared_and_allowed_are_the_same() {
    let handled: BTreeSet<String> = HANDLED.iter().map(|name| (*name).to_owned()).collect();
    let declared: BTreeSet<String> = env!("SHELL_COMMANDS").split(',').map(str::to_owned).collect();
    assert_eq!(handled, declared, "a command that is handled but not declared would be open to every page");

    let capability = json(include_str!("../capabilities/main.json"));
    let granted: Vec<&str> =
        capability["permissions"].as_array().unwrap().iter().map(|p| p.as_str().unwrap()).collect();
    let allowed: BTreeSet<String> =
        granted.iter().filter_map(|p| p.strip_prefix("allow-")).map(|name| name.replace('-', "_")).collect();
    assert_eq!(handled, allowed, "every command is allowed by name, and nothing else");

    let others: Vec<&str> = granted.iter().filter(|p| !p.starts_with("allow-")).copied().collect();
    assert_eq!(
        others,
        ["core:event:allow-listen", "core:event:allow-unlisten", "core:webview:allow-set-webview-zoom"],
        "beside our commands the page may only hear events and size its text"
    );
    assert_eq!(capability["windows"], json(r#"["main"]"#), "one file for the one window");
    assert!(capability.get("remote").is_none(), "no other origin is given anything");
}

#[test]
fn the_settings_are_those_of_the_trust_paper() {
    let settings = json(include_str!("../tauri.conf.json"));
    let security = &settings["app"]["security"];
    let policy = security["csp"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'none';"), "what is not allowed by name is refused");
    for loose in ["unsafe", "data:", "*", "https:"] {
        assert!(!policy.contains(loose), "{loose} has no place in the policy");
    }
    assert_eq!(security["freezePrototype"], true, "no script changes what objects are");
    assert_eq!(security["assetProtocol"]["enable"], false, "files are not served to the page");
    assert_eq!(settings["app"]["withGlobalTauri"], false, "the doors hang on no global name");
    assert_eq!(settings["build"]["removeUnusedCommands"], true, "bundles leave out what nobody may call");
    let window = &settings["app"]["windows"][0];
    assert_eq!(window["title"], "Steelyard", "a title is seen by others and bears no personal data");
    assert_eq!(window["incognito"], true, "no personal data is kept in a web cache");
    for off in ["create", "devtools", "generalAutofillEnabled", "browserExtensionsEnabled", "dragDropEnabled"] {
        assert_eq!(window[off], false, "{off} is off");
    }
}

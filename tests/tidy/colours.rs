//! Contrast of the tokens, recomputed by the rule of WCAG 2.2 §1.4.3 for both themes.
//!
//! The pairs and what each needs are those of the interface paper §2. `ink-off` is exempt: it marks refused controls,
//! which always have their reason beside them.

use crate::tree::text;
use std::collections::BTreeMap;

fn tokens(block: &str) -> BTreeMap<String, [f64; 3]> {
    let mut found = BTreeMap::new();
    for part in block.split("--").skip(1) {
        let Some((name, value)) = part.split_once(':') else { continue };
        let value = value.trim_start();
        if let Some(hex) = value.strip_prefix('#').and_then(|v| v.get(..6)) {
            let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).map(|v| f64::from(v) / 255.0);
            if let (Ok(r), Ok(g), Ok(b)) = (channel(0), channel(2), channel(4)) {
                found.entry(name.trim().to_owned()).or_insert([r, g, b]);
            }
        }
    }
    found
}

fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

const NEEDED: &[(&str, &[&str], f64)] = &[
    ("ink", &["panel", "canvas", "brass-tint", "mark-text"], 4.5),
    ("ink-2", &["panel", "canvas", "brass-tint-2"], 4.5),
    ("ink-3", &["panel", "canvas", "sunken", "hover", "press", "brass-tint", "brass-tint-2"], 4.5),
    ("brass", &["panel", "canvas", "brass-tint", "brass-tint-2"], 4.5),
    ("brass-mark", &["panel", "canvas", "brass-tint", "brass-tint-2"], 3.0),
    ("edge", &["panel", "canvas", "sunken"], 3.0),
    ("on-key", &["key", "key-hover"], 4.5),
    ("red", &["panel", "red-tint", "canvas", "brass-tint"], 4.5),
    ("rust", &["panel", "rust-tint"], 4.5),
    ("green", &["panel", "green-tint", "brass-tint"], 4.5),
    ("blue", &["panel", "blue-tint"], 4.5),
    ("red-mark", &["panel"], 3.0),
    ("rust-mark", &["panel"], 3.0),
    ("green-mark", &["panel"], 3.0),
    ("blue-mark", &["panel"], 3.0),
    ("d1", &["panel"], 3.0),
    ("d2", &["panel"], 3.0),
    ("d3", &["panel"], 3.0),
];

#[test]
fn every_pair_reaches_what_it_needs_in_both_themes() {
    let css = text("ui/src/look/tokens.css");
    let light = tokens(css.split(":root{").nth(1).unwrap().split("\n}").next().unwrap());
    let mut dark = light.clone();
    dark.extend(tokens(css.split(":root[data-theme=dark]{").nth(1).unwrap().split("\n}").next().unwrap()));
    for (theme, tokens) in [("light", light), ("dark", dark)] {
        for (ink, grounds, needs) in NEEDED {
            for ground in *grounds {
                let has = contrast(tokens[*ink], tokens[*ground]);
                assert!(has >= *needs, "{ink} on {ground} in {theme} has {has:.2} and needs {needs}");
            }
        }
    }
}

#[test]
fn the_rule_itself_is_computed_rightly() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9, "black on white is twenty-one to one");
    let css = text("ui/src/look/tokens.css");
    let light = tokens(css.split(":root{").nth(1).unwrap().split("\n}").next().unwrap());
    assert!((contrast(light["ink"], light["panel"]) - 17.71).abs() < 0.01, "and ink on panel is as the paper says");
}

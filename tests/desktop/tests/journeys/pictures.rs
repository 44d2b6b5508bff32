//! Every screen, looked at: nothing untranslated, nothing wider than the window, no fault, each with its title; and a
//! picture of each under `target/journeys`.
//!
//! Not what an officer does on a screen: the other journeys tell that. Over a small demonstration registry, unless
//! `STEELYARD_PICTURES` names the folder of another one, such as a copy of the played years in `demo/registry`.

use desktop_journeys::{Display, Key, Page, Registry, Window, shared};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What is wrong with the page as it stands, in words; a key of the words looks like `board.leavesIn`.
const WRONG: &str = r##"
const wrong = [];
const text = document.body.innerText;
for (const found of text.match(/(?<![\w@\/.-])(app|act|approval|board|case|cfile|complaint|consolidate|desk|fact|field|file|frame|journal|keys|kit|list|nav|open|problem|referral|refusal|role|rule|search|signIn|stats|year)\.[a-zA-Z][\w.-]*/g) || []) wrong.push("untranslated " + found);
for (const found of text.match(/\{\w+[|}]|\bundefined\b|\bNaN\b|Invalid Date|\[object/g) || []) wrong.push("unsaid " + found);
const page = document.documentElement;
if (page.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth) wrong.push("wider than the window: " + page.scrollWidth);
if (page.scrollHeight > innerHeight) wrong.push("taller than the window: " + page.scrollHeight);
const heading = document.querySelector("h1");
if (!heading || heading.textContent.trim() === "") wrong.push("no title");
for (const note of document.querySelectorAll("[data-testid=fault],[data-testid=refused],[data-testid=stale],[data-testid=incomplete]")) wrong.push("a note: " + note.textContent);
return wrong;
"##;

/// Texts that are cut off without dots and without a way to scroll to the rest. Told, not asserted: a look decides.
const CUT: &str = r##"
const said = [];
for (const e of document.querySelectorAll(".app *, .lock *")) {
  const style = getComputedStyle(e);
  if (e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0 && style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && e.innerText)
    said.push((e.className || e.tagName) + " " + e.scrollWidth + ">" + e.clientWidth + ": " + e.innerText.slice(0, 40).replace(/\s+/g, " "));
}
return said.slice(0, 12);
"##;

/// Whether the page has settled: nothing is still being asked.
const SETTLED: &str = "return document.querySelector('.loading, [aria-busy=true], [data-testid=loading]') === null && document.fonts.status === 'loaded';";

/// How a desk may look: its name, and what it remembers.
const LOOKS: [(&str, &str, &str); 3] = [("light", "light", "en"), ("dark", "dark", "en"), ("zh", "light", "zh-Hant")];

struct Sitting<'a> {
    page: &'a Page,
    look: &'a str,
    wrong: Vec<String>,
}

impl Sitting<'_> {
    fn take(&mut self, name: &str) {
        self.page.wait("a page that has settled", || (self.page.script(SETTLED, &json!([])) == true).then_some(()));
        std::thread::sleep(std::time::Duration::from_millis(250));
        let name = format!("{}-{name}", self.look);
        self.page.picture(&name);
        let said = |script: &str| self.page.script(script, &json!([])).as_array().cloned().unwrap_or_default();
        self.wrong.extend(said(WRONG).iter().map(|one| format!("{name}: {one}")));
        for one in said(CUT) {
            println!("{name}: cut off: {one}");
        }
    }

    fn go(&mut self, address: &str, name: &str) {
        self.page.script("location.hash = arguments[0];", &json!([format!("#/{address}")]));
        self.take(name);
    }

    /// The first row of a question, and of it one part.
    fn first(&self, question: &str, part: &str) -> Option<String> {
        let given = json!({ "question": question, "params": "{}" });
        let said = self.page.invoke("ask", &given).unwrap_or_else(|error| panic!("{question}: {error}"));
        let rows = said["rows"].as_array()?;
        let named = |row: &&Value| row["members"].as_u64().is_none_or(|members| members > 1);
        Some(rows.iter().find(named).or_else(|| rows.first())?[part].as_str()?.to_owned())
    }

    fn every_screen(&mut self) {
        self.go("board", "board");
        self.go("file", "file");
        self.go("complaints", "complaints");
        if let Some(number) = self.first("complaints", "number") {
            self.go(&format!("complaints/{number}"), "complaint");
        }
        self.go("consolidation", "consolidation");
        self.go("cases", "cases");
        if let Some(number) = self.first("cases", "number") {
            self.go(&format!("cases/{number}"), "case");
        }
        self.go("referrals", "referrals");
        self.go("approvals", "approvals");
        self.go("statistics", "statistics");
        self.go("journal", "journal");
        self.page.chord(&[Key::Control], "k");
        self.page.select("[role=dialog] input, .dialog input");
        self.page.keys("jade");
        self.take("search");
        self.page.press(&[Key::Escape]);
    }
}

/// The registry that is looked at: one of the journey's own, or the one that was named.
fn place(own: &Registry) -> PathBuf {
    std::env::var_os("STEELYARD_PICTURES").map_or_else(|| own.place(), PathBuf::from)
}

#[test]
fn every_screen_is_whole_in_every_look() {
    let _one = shared();
    let (display, registry) = (Display::open(), Registry::demonstration());
    let mut wrong = Vec::new();
    for (look, theme, language) in LOOKS {
        // Given a desk that remembers this look.
        let window = Window::open(&display, &place(&registry));
        let page = &window.page;
        page.select("input[type=password]");
        for (name, value) in [("theme", theme), ("language", language)] {
            page.invoke("desk_remember", &json!({ "name": name, "value": value })).expect("the desk remembers");
        }
        page.script("location.reload();", &json!([]));
        let lang = if language == "en" { "en" } else { "zh" };
        page.select(&format!("html[data-theme={theme}][lang|={lang}] input[type=password]"));
        page.resize(1440, 900);
        let mut sitting = Sitting { page, look, wrong: Vec::new() };
        sitting.take("sign-in");
        // When the officer goes through all the screens.
        page.select("[data-testid=officer]").click();
        page.keys("S001");
        page.press(&[Key::Tab]);
        page.keys(desktop_journeys::PASSWORD);
        page.press(&[Key::Enter]);
        page.select("nav");
        sitting.every_screen();
        if look == "light" {
            page.resize(1024, 640);
            sitting.go("board", "small-board");
            sitting.go("file", "small-file");
            sitting.go("statistics", "small-statistics");
        }
        wrong.append(&mut sitting.wrong);
        window.close();
    }
    // A refusal in place bears its code in mono by design, and a supervisor may not file: both are true screens.
    wrong.retain(|said| !["role-may-not", "complaint.wrong-state"].iter().any(|code| said.contains(code)));
    // Then every one of them is whole.
    assert!(wrong.is_empty(), "a screen is whole when none of these is said of it:\n{}", wrong.join("\n"));
}

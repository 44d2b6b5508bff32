//! The page as an officer meets it: parts are found by role and name, keys are pressed, nothing is reached behind it.
//!
//! Not how the window is opened (`window.rs`). Every search waits for its part, twenty seconds at most: a machine
//! that does much else besides is slow and not wrong.

use crate::wire::{self, Answer};
use base64::Engine;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a part of the page may take to appear.
const PATIENCE: Duration = Duration::from_secs(20);
/// The name by which WebDriver calls an element in its answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds the first visible element of a role and name in the way of assistive technology, roughly: the element's own
/// role or its tag's, and its `aria-label`, its label's or its own text.
const FIND: &str = r##"
const [role, name, exact] = arguments;
const tags = { button: "button,[role=button],[role=tab],[role=radio]", textbox: "input:not([type=checkbox]):not([type=radio]),textarea,[role=textbox],[role=searchbox],[role=combobox]",
  link: "a[href],[role=link]", checkbox: "input[type=checkbox],[role=checkbox]", option: "option,[role=option]",
  heading: "h1,h2,h3,h4,[role=heading]", row: "tr,[role=row]", any: "*" };
const text = (e) => (e ? e.textContent.replace(/\s+/g, " ").trim() : "");
const labels = (e) => [e.getAttribute("aria-label"), ...(e.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean).map((id) => text(document.getElementById(id))),
  ...Array.from(e.labels || []).map(text), e.getAttribute("placeholder"), e.getAttribute("title"), text(e)].filter(Boolean);
const seen = (e) => { const box = e.getBoundingClientRect(); const style = getComputedStyle(e); return style.visibility !== "hidden" && (box.width > 0 && box.height > 0 || ["checkbox","radio"].includes(e.type)); };
const fits = (said) => (exact ? said === name : said.includes(name));
const all = Array.from(document.querySelectorAll(tags[role] || `[role="${role}"]`)).filter((e) => seen(e) && labels(e).some(fits));
return (role === "any" ? all.filter((e) => !all.some((o) => o !== e && e.contains(o))) : all)[0] || null;
"##;

/// Keys that are not letters, as WebDriver writes them.
#[allow(missing_docs, reason = "the names are the keys")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Tab,
    Enter,
    Space,
    Escape,
    Backspace,
    Up,
    Down,
    PageDown,
    Home,
    End,
    Shift,
    Control,
    Alt,
}

impl Key {
    /// The letter by which WebDriver calls it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Key::Tab => "\u{e004}",
            Key::Enter => "\u{e007}",
            Key::Space => " ",
            Key::Escape => "\u{e00c}",
            Key::Backspace => "\u{e003}",
            Key::Up => "\u{e013}",
            Key::Down => "\u{e015}",
            Key::PageDown => "\u{e00f}",
            Key::Home => "\u{e011}",
            Key::End => "\u{e010}",
            Key::Shift => "\u{e008}",
            Key::Control => "\u{e009}",
            Key::Alt => "\u{e00a}",
        }
    }
}

/// What the window shows.
pub struct Page {
    pub(crate) port: u16,
    pub(crate) session: String,
}

impl Page {
    pub(crate) fn of(port: u16, session: String) -> Page {
        Page { port, session }
    }

    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        wire::send(self.port, method, &format!("/session/{}{path}", self.session), body)
    }

    /// Runs a script in the page. For measuring and for asking the shell directly; an officer cannot do that.
    ///
    /// # Panics
    /// Where the script fails.
    pub fn script(&self, script: &str, arguments: &Value) -> Value {
        self.try_script(script, arguments).unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(crate) fn try_script(&self, script: &str, arguments: &Value) -> Answer {
        self.send("POST", "/execute/sync", Some(&json!({ "script": script, "args": arguments })))
    }

    /// Calls a command of the shell as the page would, and gives its answer or its error.
    ///
    /// # Errors
    /// What the shell rejected the call with.
    ///
    /// # Panics
    /// Where the page cannot run the call.
    pub fn invoke(&self, command: &str, arguments: &Value) -> Result<Value, Value> {
        let script = "const [command, args, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke(command, args).then((v) => done({ ok: v ?? null }), (e) => done({ no: e }));";
        let body = json!({ "script": script, "args": [command, arguments] });
        let mut said =
            self.send("POST", "/execute/async", Some(&body)).unwrap_or_else(|error| panic!("{command}: {error}"));
        if said.get("no").is_some() { Err(said["no"].take()) } else { Ok(said["ok"].take()) }
    }

    /// Waits for something, twenty seconds at most; `what` names it when it does not come.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn wait<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.wait_for(PATIENCE, what, look)
    }

    /// As [`Page::wait`], with its own patience.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn wait_for<T>(&self, patience: Duration, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let began = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            if began.elapsed() > patience {
                let text: String = self.text().chars().take(1500).collect();
                panic!("{what} did not come within {patience:?}. The page says: {text}");
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    fn look(&self, role: &str, name: &str, exact: bool) -> Option<String> {
        let body = json!({ "script": FIND, "args": [role, name, exact] });
        let found = self.send("POST", "/execute/sync", Some(&body)).ok()?;
        Some(found.get(ELEMENT)?.as_str()?.to_owned())
    }

    /// The element of a role (`button`, `textbox`, `option`, `row`, … or `any`) with exactly that name.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn find(&self, role: &str, name: &str) -> Element<'_> {
        let id = self.wait(&format!("{role} {name:?}"), || self.look(role, name, true));
        Element { page: self, id }
    }

    /// The element of a role whose name contains the text.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn find_with(&self, role: &str, part: &str) -> Element<'_> {
        let id = self.wait(&format!("{role} with {part:?}"), || self.look(role, part, false));
        Element { page: self, id }
    }

    /// The element that a selector of style sheets names.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn select(&self, selector: &str) -> Element<'_> {
        let body = json!({ "using": "css selector", "value": selector });
        let id = self.wait(selector, || {
            let found = self.send("POST", "/element", Some(&body)).ok()?;
            Some(found.get(ELEMENT)?.as_str()?.to_owned())
        });
        Element { page: self, id }
    }

    /// Whether the page shows the text now.
    #[must_use]
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// Waits until the page shows the text.
    ///
    /// # Panics
    /// Where it does not.
    pub fn expect(&self, text: &str) {
        self.wait(&format!("the text {text:?}"), || self.shows(text).then_some(()));
    }

    /// All that the page shows, blanks made one.
    #[must_use]
    pub fn text(&self) -> String {
        let body = json!({ "script": "return document.body ? document.body.innerText : ''", "args": [] });
        let said = self.send("POST", "/execute/sync", Some(&body)).unwrap_or_default();
        said.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Types letters where the keyboard is.
    ///
    /// # Panics
    /// Where the driver refuses.
    pub fn keys(&self, text: &str) {
        self.actions(text.chars().flat_map(|letter| stroke(&letter.to_string())).collect());
    }

    /// Presses keys one after another.
    ///
    /// # Panics
    /// Where the driver refuses.
    pub fn press(&self, keys: &[Key]) {
        self.actions(keys.iter().flat_map(|key| stroke(key.code())).collect());
    }

    /// Presses a letter or key while others are held, as in Ctrl+L.
    ///
    /// # Panics
    /// Where the driver refuses.
    pub fn chord(&self, held: &[Key], letter: &str) {
        let mut actions: Vec<Value> =
            held.iter().map(|key| json!({ "type": "keyDown", "value": key.code() })).collect();
        actions.extend(stroke(letter));
        actions.extend(held.iter().rev().map(|key| json!({ "type": "keyUp", "value": key.code() })));
        self.actions(actions);
    }

    fn actions(&self, actions: Vec<Value>) {
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.send("POST", "/actions", Some(&body)).unwrap_or_else(|error| panic!("the keyboard: {error}"));
    }

    /// Gives the window a size in pixels, and waits until the page has it.
    ///
    /// # Panics
    /// Where the window keeps another size.
    pub fn resize(&self, width: u32, height: u32) {
        let body = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.send("POST", "/window/rect", Some(&body)).unwrap_or_else(|error| panic!("the window's size: {error}"));
        let wanted = json!([width, height]);
        self.wait(&format!("a window of {width} by {height}"), || {
            (self.script("return [window.innerWidth, window.innerHeight];", &json!([])) == wanted).then_some(())
        });
    }

    /// Lays down a picture of the window under `target/journeys` and says where.
    pub fn picture(&self, name: &str) -> Option<PathBuf> {
        let coded = self.send("GET", "/screenshot", None).ok()?;
        let bytes = base64::engine::general_purpose::STANDARD.decode(coded.as_str()?).ok()?;
        let thread = std::thread::current();
        let journey = thread.name().unwrap_or("journey").replace("::", "-");
        let path = crate::pictures().join(format!("{journey}-{name}.png"));
        std::fs::create_dir_all(path.parent()?).ok()?;
        std::fs::write(&path, bytes).ok()?;
        Some(path)
    }
}

fn stroke(value: &str) -> [Value; 2] {
    [json!({ "type": "keyDown", "value": value }), json!({ "type": "keyUp", "value": value })]
}

/// One part of the page.
pub struct Element<'a> {
    page: &'a Page,
    id: String,
}

impl Element<'_> {
    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Answer {
        self.page.send(method, &format!("/element/{}{path}", self.id), body)
    }

    /// Presses it with the pointer.
    ///
    /// # Panics
    /// Where the driver refuses, as when something lies over it.
    pub fn click(&self) {
        self.come_to_rest();
        self.send("POST", "/click", Some(&json!({}))).unwrap_or_else(|error| panic!("click: {error}"));
    }

    /// Waits until it stands where it stood, as a hand does that sees the page still moving: what is drawn above it while
    /// it is being pressed makes the pointer miss. A second at most.
    fn come_to_rest(&self) {
        let mut stood = self.send("GET", "/rect", None).unwrap_or_default();
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(50));
            let stands = self.send("GET", "/rect", None).unwrap_or_default();
            if stands == stood {
                return;
            }
            stood = stands;
        }
    }

    /// Presses it, unless the page has drawn it anew since it was found.
    pub(crate) fn try_click(&self) -> bool {
        self.send("POST", "/click", Some(&json!({}))).is_ok()
    }

    /// Types into it, after what is there.
    ///
    /// # Panics
    /// Where the driver refuses.
    pub fn type_in(&self, text: &str) {
        self.send("POST", "/value", Some(&json!({ "text": text }))).unwrap_or_else(|error| panic!("typing: {error}"));
    }

    /// Empties it and types into it, by the hand of somebody who marks all that stands there and writes over it: a field
    /// that the page itself holds gives back what a driver takes out of it.
    ///
    /// # Panics
    /// Where the driver refuses, or the field does not say in the end what was typed.
    pub fn fill(&self, text: &str) {
        self.click();
        if self.value().is_empty() {
            self.type_in(text);
        } else {
            self.page.chord(&[Key::Control], "a");
            self.page.keys(text);
        }
        self.page.wait(&format!("a field that says {text:?}"), || (self.value() == text).then_some(()));
    }

    /// The text it shows.
    #[must_use]
    pub fn text(&self) -> String {
        let said = self.send("GET", "/text", None).unwrap_or_default();
        said.as_str().unwrap_or_default().to_owned()
    }

    /// What stands in it, of a field.
    #[must_use]
    pub fn value(&self) -> String {
        let said = self.send("GET", "/property/value", None).unwrap_or_default();
        said.as_str().unwrap_or_default().to_owned()
    }
}

//! The officer's hand in the window: parts by their test id, buttons pressed once they may be, choices made from lists.
//!
//! Not how parts are found by role and name, nor single keys: `page.rs`. A button that is refused or busy is waited for,
//! because the preview behind it is counted by the registry and takes its time.

use crate::page::{Element, Key, Page};
use serde_json::{Value, json};

/// Whether a part takes a press now: it is there, and neither refused nor busy.
const OPEN: &str = "const e = document.querySelector(`[data-testid=\"${arguments[0]}\"]`); \
    return e !== null && !e.disabled && e.getAttribute('aria-disabled') !== 'true';";

impl Page {
    /// The first part of that test id, waited for.
    ///
    /// # Panics
    /// Where it does not come.
    pub fn part(&self, id: &str) -> Element<'_> {
        self.select(&format!("[data-testid=\"{id}\"]"))
    }

    /// How many parts of that test id the window shows now.
    #[must_use]
    pub fn count(&self, id: &str) -> u64 {
        let script = "return document.querySelectorAll(`[data-testid=\"${arguments[0]}\"]`).length;";
        self.script(script, &json!([id])).as_u64().unwrap_or_default()
    }

    /// Whether the part is there and may be pressed.
    #[must_use]
    pub fn is_open(&self, id: &str) -> bool {
        self.script(OPEN, &json!([id])) == Value::Bool(true)
    }

    /// Waits until no part of that test id is shown.
    ///
    /// # Panics
    /// Where it stays.
    pub fn gone(&self, id: &str) {
        self.wait(&format!("{id} to go"), || (self.count(id) == 0).then_some(()));
    }

    /// Waits until the button may be pressed, and presses it.
    ///
    /// # Panics
    /// Where it stays refused.
    pub fn push(&self, id: &str) {
        // A list that is counted anew is drawn anew between the finding and the pressing.
        self.wait(&format!("{id} to open"), || (self.is_open(id) && self.part(id).try_click()).then_some(()));
    }

    /// Goes to an address of the window, as a link of the rail does: `complaints/TDC-2026-000001-G`.
    ///
    /// # Panics
    /// Where the page runs no script.
    pub fn go(&self, place: &str) {
        self.script("window.location.hash = `#/${arguments[0]}`;", &json!([place]));
    }

    /// Chooses in a field that is typed into: the part is gone to, the words are typed, and the row so named is taken.
    ///
    /// # Panics
    /// Where no such row comes.
    pub fn pick(&self, id: &str, words: &str) {
        self.part(id).click();
        self.chord(&[Key::Control], "a");
        self.keys(words);
        self.find_with("option", words).click();
    }

    /// Chooses in a field that opens a list.
    ///
    /// # Panics
    /// Where no such row comes.
    pub fn choose(&self, id: &str, words: &str) {
        self.part(id).click();
        self.find_with("option", words).click();
        self.wait("the list to close", || self.look_closed().then_some(()));
    }

    /// Ticks a box by the words beside it, which is what an officer aims at.
    ///
    /// # Panics
    /// Where it is not ticked afterwards.
    pub fn tick(&self, id: &str) {
        self.select(&format!("label:has([data-testid=\"{id}\"])")).click();
        let script = "return document.querySelector(`[data-testid=\"${arguments[0]}\"]`).checked;";
        self.wait(&format!("{id} to be ticked"), || {
            (self.script(script, &json!([id])) == Value::Bool(true)).then_some(())
        });
    }

    fn look_closed(&self) -> bool {
        self.script("return document.querySelector('[role=listbox]') === null;", &json!([])) == Value::Bool(true)
    }

    /// Waits until the list of that test id says that it has rows enough, and gives how many.
    ///
    /// # Panics
    /// Where it stays shorter.
    pub fn rows(&self, id: &str, least: u64) -> u64 {
        let script =
            "return document.querySelector(`[data-testid=\"${arguments[0]}\"] table`)?.getAttribute('aria-rowcount');";
        self.wait(&format!("{least} rows in {id}"), || {
            let said: u64 = self.script(script, &json!([id])).as_str()?.parse().ok()?;
            (said > least).then_some(said - 1)
        })
    }

    /// Waits until what is said in the toast has these words.
    ///
    /// # Panics
    /// Where it does not.
    pub fn told(&self, words: &str) {
        self.wait(&format!("a toast that says {words:?}"), || {
            (self.count("toast") > 0 && self.part("toast").text().contains(words)).then_some(())
        });
    }

    /// Where the keyboard is: the name of the field, its test id, or what stands on it.
    #[must_use]
    pub fn focused(&self) -> String {
        let script = "const e = document.activeElement; return e ? e.name || e.dataset.testid || e.textContent : '';";
        self.script(script, &json!([])).as_str().unwrap_or_default().to_owned()
    }

    /// Goes on with Tab until the field of that name has the keyboard, as an officer who never takes the hand from it.
    ///
    /// # Panics
    /// Where forty presses do not reach it.
    pub fn tab_to(&self, name: &str) {
        for _ in 0..40 {
            if self.focused() == name {
                return;
            }
            self.press(&[Key::Tab]);
        }
        panic!("Tab does not reach {name}: the keyboard is at {}", self.focused());
    }

    /// Goes on with the Down key until what the palette has chosen is of that kind: traders stand before records.
    ///
    /// # Panics
    /// Where twenty presses do not reach one.
    pub fn down_to(&self, kind: &str) {
        let chosen = "[data-testid=search-panel] [aria-selected=true]";
        let script = format!("return document.querySelector('{chosen}')?.dataset.testid ?? ''");
        for _ in 0..20 {
            if self.script(&script, &json!([])) == kind {
                return;
            }
            self.press(&[Key::Down]);
        }
        panic!("Down does not reach {kind}");
    }
}

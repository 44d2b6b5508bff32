//! Whether an officer who never takes the hand from the keyboard sees where it is, and whether the pointer was used.
//!
//! Not how the keyboard gets there: `hand.rs`. The ring is looked for in the look that the page was really given, by the
//! colours of the office's own tokens.

use crate::page::Page;
use serde_json::json;

/// What is wrong with the place where the keyboard is; nothing where it is marked and lies within the window. A table has
/// its mark on the row at the cursor, which no bar may hide; where nothing has the focus, that row shows what a key would
/// act on.
const UNSEEN: &str = r##"
const at = document.activeElement;
const named = at ? at.name || at.dataset.testid || at.getAttribute("aria-label") || at.textContent.slice(0, 40) || at.tagName : "nothing";
const probe = document.body.appendChild(document.createElement("i"));
const colours = ["--brass-mark", "--brass-line", "--red-mark"].map((token) => {
  probe.style.color = `var(${token})`;
  return getComputedStyle(probe).color;
});
probe.remove();
const ringed = (e) => {
  const style = getComputedStyle(e);
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 ? style.outlineColor : "";
  return colours.some((colour) => style.boxShadow.includes(colour) || outline.includes(colour));
};
const row = document.querySelector("tr.cur");
const bearers = !at || at === document.body ? [row] : at.matches("[role=grid]") ? [row]
  : [at, at.closest(".in"), at.closest(".ask-box"), at.nextElementSibling, at.closest(".cf-typed")];
const drawn = at === document.body ? bearers.filter(Boolean) : bearers.filter((e) => e && ringed(e));
// A pane that was moved to as a whole, as after filing, has one act and its key beside it.
if (drawn.length === 0 && at && at.tabIndex === -1 && at.querySelector("[aria-keyshortcuts], .kbd, kbd")) return "";
if (drawn.length === 0) return `the keyboard is at ${named} and nothing shows it`;
const box = drawn[0].getBoundingClientRect();
const frame = drawn[0].matches("tr") ? drawn[0].closest(".grid").getBoundingClientRect() : { top: 0, bottom: innerHeight };
const inside = box.right > 0 && box.left < innerWidth && (drawn[0].matches("tr")
  ? box.top >= frame.top && box.bottom <= frame.bottom : box.bottom > frame.top && box.top < frame.bottom);
return inside ? "" : `the keyboard is at ${named}, outside of what the window shows`;
"##;

impl Page {
    /// Waits until the place where the keyboard is can be seen. `stop` names it when it cannot.
    ///
    /// # Panics
    /// Where nothing shows it.
    pub fn focus_is_seen(&self, stop: &str) {
        let unseen = || self.script(UNSEEN, &json!([])).as_str().unwrap_or_default().to_owned();
        self.wait(&format!("{stop}: a mark where the keyboard is ({})", unseen()), || {
            unseen().is_empty().then_some(())
        });
    }

    /// Counts from now on every press of the pointer that reaches the page.
    ///
    /// # Panics
    /// Where the page runs no script.
    pub fn watch_the_pointer(&self) {
        let script = "window.pressed = 0; for (const kind of ['pointerdown', 'mousedown', 'touchstart']) \
            window.addEventListener(kind, () => window.pressed++, true);";
        self.script(script, &json!([]));
    }

    /// How many presses of the pointer there were since [`Page::watch_the_pointer`].
    ///
    /// # Panics
    /// Where nobody watches.
    #[must_use]
    pub fn pointer_presses(&self) -> u64 {
        self.script("return window.pressed;", &json!([])).as_u64().expect("the pointer is watched")
    }
}

//! Measures the real window: keystrokes to painted results, frames while a long list scrolls, memory.
//!
//! `cargo xtask bench window [complaints]`. Not a test: nothing is asserted. Each figure stands beside a baseline of the
//! same window, since these machines are noisy. The window is drawn without hardware here, which an officer's is not.

use desktop_journeys::{Display, Key, Page, Registry, Window};
use serde_json::{Value, json};
use std::time::Duration;

/// Remembers, for each key pressed, when the last change that followed it in the answer's part of the page was on the
/// screen. The clock in the foot and the draft's own note are no answers.
const KEYS: &str = "
    const seen = window.seen = [];
    addEventListener('keydown', () => seen.push({ at: performance.now(), painted: 0, changes: 0 }), true);
    new MutationObserver((changes) => {
      const last = seen.at(-1);
      const within = (node) => (node.closest ? node : node.parentElement)?.closest(window.answered_in) || node.querySelector?.(window.answered_in);
      const answer = (change) => (change.target.closest ? change.target : change.target.parentElement)?.closest(window.answered_in)
        || [...change.addedNodes].some(within);
      // The page's library writes the names of its fields anew whenever it looks at them, which is no answer.
      changes = changes.filter((change) => change.attributeName !== 'name');
      if (!last || !changes.some(answer)) return;
      last.changes += 1;
      requestAnimationFrame(() => setTimeout(() => { last.painted = performance.now(); }, 0));
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });";

/// Scrolls a list as far as it goes, a screenful at a time, and remembers how long each frame took.
const SCROLL: &str = "
    const frames = window.frames_taken = [];
    const frame = document.querySelector('[data-testid=complaints-table]');
    const list = [frame, ...frame.querySelectorAll('*')].find((e) => e.scrollHeight > e.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(e).overflowY));
    const step = arguments[0] ? 0 : 180;
    let before = performance.now(), left = 240;
    const go = (now) => {
      frames.push(now - before);
      before = now;
      list.scrollTop += step;
      left -= 1;
      if (left > 0) requestAnimationFrame(go); else window.frames_done = true;
    };
    window.frames_done = false;
    requestAnimationFrame(go);
    return list.scrollHeight;";

/// Where the palette and the form show what they found.
const SEARCH: &str = "[data-testid=search-panel]";
const KNOWN: &str = "[data-testid=known-traders], [data-testid=had-before]";

fn main() {
    let complaints: u32 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let place = std::env::var_os("STEELYARD_MEASURED");
    let made = place.is_none().then(|| Registry::year(2023, complaints));
    let place = place.map_or_else(|| made.as_ref().expect("BUG: made above").place(), Into::into);
    let display = Display::open();
    let window = Window::open(&display, &place);
    let page = &window.page;
    println!("a usable sign-in, driver included: {:?}", window.opened_in);
    page.script(KEYS, &json!([]));
    page.find("textbox", "Officer");
    typed(page, "S00", "a field alone (the baseline)", "*");
    page.press(&[Key::Backspace, Key::Backspace, Key::Backspace]);
    println!("the frame after Enter, key derivation included: {:?}", window.sign_in("S001"));
    println!("memory at the board: {:?}", window.memory_of_each());
    page.script(KEYS, &json!([]));

    for text in ["退", "退款", "o", "otter"] {
        let search = json!({ "text": text, "limit": 20 });
        let names = json!({ "by": "name", "text": text, "slips": true, "live": false, "sort": "complaints", "from": 0, "limit": 3 });
        asked(page, &format!("the door alone, records for {text}"), "search", &search);
        asked(page, &format!("the door alone, traders for {text}"), "traders", &names);
    }
    page.chord(&[Key::Control], "k");
    page.part("search-box");
    typed(page, "退款", "search, Chinese", SEARCH);
    page.press(&[Key::Escape]);
    page.chord(&[Key::Control], "k");
    page.part("search-box");
    typed(page, "otterl", "search, a name in thousands of complaints", SEARCH);
    page.press(&[Key::Escape]);
    page.press(&[Key::Escape]);

    page.go("complaints");
    page.part("complaints-table");
    std::thread::sleep(Duration::from_secs(2));
    typed(page, "jjjjjjjjkk", "the next row of the list", "[data-testid=complaints-table]");
    frames(page, true);
    frames(page, false);
    println!("memory after the list: {:?}", window.memory_of_each());

    page.go("file");
    page.select("[data-testid=filing-trader_name] input, input[name=trader_name]").click();
    typed(page, "獺寶母嬰", "have we had this, Chinese", KNOWN);
    page.chord(&[Key::Control], "a");
    page.press(&[Key::Backspace]);
    typed(page, "otterling", "have we had this, Latin", KNOWN);
    println!("memory after filing: {:?}", window.memory_of_each());
    for screen in ["consolidation", "cases", "referrals", "approvals", "statistics", "journal", "board"] {
        page.go(screen);
        std::thread::sleep(Duration::from_secs(2));
        println!("memory after {screen}: {:?}", window.memory_of_each());
    }
    println!("memory after every screen: {} MiB", window.memory());
    window.close();
}

/// Types letter by letter with time for each to be answered, and tells how long the answers took to be seen.
fn typed(page: &Page, text: &str, what: &str, answered_in: &str) {
    page.script("window.answered_in = arguments[0]", &json!([answered_in]));
    page.script("window.seen.length = 0", &json!([]));
    for letter in text.chars() {
        page.keys(&letter.to_string());
        std::thread::sleep(Duration::from_millis(700));
    }
    let seen = page.script("return window.seen.filter((s) => s.painted).map((s) => s.painted - s.at)", &json!([]));
    told(what, &numbers(&seen));
}

/// How long the read door takes by itself: what is left of a key's time is the page's own.
fn asked(page: &Page, what: &str, question: &str, params: &Value) {
    const ASK: &str = "window.took = null; const began = performance.now(); \
        window.__TAURI_INTERNALS__.invoke('ask', arguments[0]).then(() => { window.took = performance.now() - began; });";
    let given = json!({ "question": question, "params": params.to_string() });
    let once = |_| {
        page.script(ASK, &json!([given]));
        page.wait("an answer", || page.script("return window.took", &json!([])).as_f64())
    };
    let took: Vec<f64> = (0..5).map(once).collect();
    told(what, &took);
}

fn frames(page: &Page, still: bool) {
    let high = page.script(SCROLL, &json!([still]));
    page.wait_for(Duration::from_secs(60), "the end of the scrolling", || {
        page.script("return window.frames_done", &json!([])).as_bool().filter(|done| *done)
    });
    let taken = numbers(&page.script("return window.frames_taken.slice(1)", &json!([])));
    let late = taken.iter().filter(|took| **took > 50.0).count();
    told(if still { "a frame of the list at rest (the baseline)" } else { "a frame of the scrolling list" }, &taken);
    let places: Vec<usize> = (1..).zip(&taken).filter(|(_, took)| **took > 50.0).map(|(at, _)| at).collect();
    println!("   list {high} px high; frames over 50 ms: {late} of {} (which: {places:?})", taken.len());
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn told(what: &str, millis: &[f64]) {
    let mut sorted = millis.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |part: usize| sorted.get((sorted.len().saturating_sub(1)) * part / 100).copied().unwrap_or(f64::NAN);
    println!("{what:<48} median {:>6.1} ms, slowest {:>6.1} ms of {}", at(50), at(100), sorted.len());
}

//! The administrator's day: a new officer with a passphrase of their own, another role, a language, a holiday more and one
//! less; and all of it there after a restart.
//!
//! Not who may do which of it: the kernel's table of roles has that.

use desktop_journeys::{Display, Page, Registry, Window, shared};
use serde_json::{Value, json};

const PASSPHRASE: &str = "three small brass weights";

/// The officer as the register gives one.
fn officer(registry: &Registry, code: &str) -> Value {
    let said = registry.ask("A001", "officers", &json!({}));
    let all = said["officers"].as_array().cloned().unwrap_or_default();
    all.into_iter().find(|one| one["code"] == code).unwrap_or(Value::Null)
}

/// Whether the office's calendar has a holiday on that day.
fn is_holiday(registry: &Registry, day: &str) -> bool {
    let calendar = registry.ask("A001", "calendar", &json!({}));
    let years = calendar["years"].as_array().cloned().unwrap_or_default();
    let mut days = years.iter().flat_map(|year| year["days"].as_array().cloned().unwrap_or_default());
    days.any(|one| one["day"] == day && one["holiday"] == true)
}

/// Fills a passphrase into both of its fields.
fn give_passphrase(page: &Page, words: &str) {
    page.part("password-new").fill(words);
    page.part("password-again").fill(words);
}

/// Goes on through the calendar's years to that one.
fn show_year(page: &Page, year: &str) {
    page.rows("holidays-table", 10);
    while page.part("year").text().as_str() < year {
        page.push("year-later");
    }
    while page.part("year").text().as_str() > year {
        page.push("year-earlier");
    }
    page.wait("the year's days", || page.shows(&format!("December {year}")).then_some(()));
}

/// The language that the frame speaks, by its own attribute.
fn spoken(page: &Page) -> String {
    page.script("return document.documentElement.lang;", &json!([])).as_str().unwrap_or_default().to_owned()
}

/// Chooses the language of the officer who sits there, and waits until the books have it.
fn choose_language(page: &Page, name: &str, code: &str) {
    page.go("settings/desk");
    page.find("button", name).click();
    page.wait("the language to be kept", || {
        let settings = page.invoke("settings", &json!({})).ok()?;
        (settings["language"] == code).then_some(())
    });
}

#[test]
fn a_new_officer_signs_in_with_their_own_passphrase_role_and_language() {
    let _one = shared();
    // Given the administrator at the officers of the office.
    let (display, registry) = (Display::open(), Registry::bare());
    let window = Window::open(&display, &registry.place());
    window.sign_in("A001");
    let page = &window.page;
    choose_language(page, "English", "en");
    page.go("settings/officers");
    let before = page.rows("officers-table", 1);
    // When an officer is added with a passphrase that is too short, then it cannot be done.
    page.push("officer-add");
    page.part("new-code").fill("C007");
    page.part("new-name").fill("莫詠琛 Mok Wing Sum");
    page.tick("role-co");
    give_passphrase(page, "short");
    assert!(!page.is_open("add-officer-do"), "a passphrase of five letters opens no registry");
    // And with a sound one it can.
    give_passphrase(page, PASSPHRASE);
    page.picture("adding");
    page.push("add-officer-do");
    page.gone("add-officer");
    assert_eq!(page.rows("officers-table", before + 1), before + 1, "one officer more stands in the list");
    assert_eq!(officer(&registry, "C007")["roles"], json!(["co"]), "with the role that was ticked");
    // When the new officer is chosen and is made a supervisor as well.
    page.find_with("row", "莫詠琛").click();
    page.wait("the acts on the new officer", || page.part("officer-acts").text().contains("莫詠琛").then_some(()));
    page.push("officer-roles");
    page.tick("role-sup");
    page.push("set-roles-do");
    page.gone("set-roles");
    // Then the register has both roles, and the list says so.
    assert_eq!(officer(&registry, "C007")["roles"], json!(["co", "sup"]), "the roles held from now on");
    page.expect("Case officer, Supervisor");
    page.picture("roles");
    window.close();
    // When the application is started again and the new officer signs in with their own passphrase.
    let window = Window::open(&display, &registry.place());
    window.sign_in_by("C007", PASSPHRASE);
    let page = &window.page;
    let session = page.invoke("session", &json!({})).expect("the new officer is signed in");
    assert_eq!(session["roles"], json!(["co", "sup"]), "who signs in has the roles of now");
    assert_eq!(spoken(page), "en-HK", "who chose no language is spoken to in the desk's");
    // And may supervise, but not administer.
    page.go("settings/officers");
    page.part("officers-table");
    assert!(!page.is_open("officer-add"), "a supervisor adds no officers");
    // And chooses to be spoken to in Chinese.
    choose_language(page, "繁體", "zh-Hant");
    page.expect("投訴");
    assert_eq!(spoken(page), "zh-Hant-HK", "at once, without a restart");
    page.picture("chinese");
    window.close();
    // Then after another restart that officer is spoken to in Chinese, from the desk's English sign-in on.
    let window = Window::open(&display, &registry.place());
    window.page.find("textbox", "Officer");
    assert_eq!(spoken(&window.page), "en-HK", "the sign-in speaks the desk's language, whoever was there last");
    window.sign_in_by("C007", PASSPHRASE);
    window.page.wait("the officer's language", || (spoken(&window.page) == "zh-Hant-HK").then_some(()));
    window.page.expect("投訴");
    window.page.picture("chinese-again");
    window.close();
    // And another officer is not.
    let window = Window::open(&display, &registry.place());
    window.sign_in("A001");
    window.page.expect("Complaints");
    assert_eq!(spoken(&window.page), "en-HK", "a language is the officer's and not the desk's");
    window.close();
    registry.office("S001", &["verify"]);
}

#[test]
fn the_calendar_gains_a_day_loses_one_and_takes_it_back() {
    let _one = shared();
    // Given the administrator at the calendar, at a year that it has.
    let (display, registry) = (Display::open(), Registry::bare());
    let calendar = registry.ask("A001", "calendar", &json!({}));
    let this = calendar["today"].as_str().and_then(|day| day.get(..4)).expect("a calendar knows the day").to_owned();
    let (more, less) = (format!("{this}-12-31"), format!("{this}-12-25"));
    assert!(!is_holiday(&registry, &more), "the last day of the year is an ordinary one");
    assert!(is_holiday(&registry, &less), "Christmas Day is a general holiday");
    let window = Window::open(&display, &registry.place());
    window.sign_in("A001");
    let page = &window.page;
    page.go("settings/holidays");
    page.rows("holidays-table", 10);
    show_year(page, &this);
    // When a day is added.
    page.push("holiday-add");
    page.part("holiday-day").fill(&more);
    page.part("holiday-name").fill("Stock-taking");
    page.picture("adding");
    page.push("add-holiday-do");
    page.gone("add-holiday");
    // Then it stands in the list and in the register, and days are counted with it.
    page.part(&format!("holiday-{more}"));
    page.expect("Stock-taking");
    assert!(is_holiday(&registry, &more), "what was added counts");
    // When Christmas is taken away.
    page.push(&format!("holiday-{less}"));
    page.wait("the day to go", || (!is_holiday(&registry, &less)).then_some(()));
    page.picture("less");
    // Then Undo in the toast gives it back.
    page.select("[data-testid=toast] button").click();
    page.wait("the day to be back", || is_holiday(&registry, &less).then_some(()));
    window.close();
    // And after a restart the calendar is as it was left.
    let window = Window::open(&display, &registry.place());
    window.sign_in("A001");
    window.page.go("settings/holidays");
    show_year(&window.page, &this);
    window.page.part(&format!("holiday-{more}"));
    window.page.expect("Stock-taking");
    window.close();
    registry.office("S001", &["verify"]);
}

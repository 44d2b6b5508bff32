//! Surges told through the system as they begin: once each to a supervisor at the desk, without a trader's name.
//!
//! A notification lies on other screens than ours, so it says how many complaints in how many days and nothing else. What
//! a surge is: `matching::surge`; which there are: `registry::ask::alarms`. The consolidation screen says the rest.

use casework::reference::Lang;
use casework::roles::Role;
use registry::ask::alarms::{self, Alarm, Params, Subject};
use registry::{Failure, Registry};
use std::collections::BTreeSet;
use steelyard::words::word;

/// More than this many at once are told as their number.
const SINGLY: usize = 2;

/// What a desk has told since the window was opened. What nobody acknowledged is told again after a restart.
#[derive(Default)]
pub struct Surging {
    told: BTreeSet<String>,
}

/// A surge and its beginning: the next one against the same trader is another.
fn mark(alarm: &Alarm) -> String {
    let who = match &alarm.subject {
        // A trader's alarm is named by its latest complaint, which changes as it grows.
        Subject::Trader(_) => format!("trader {}", alarm.name),
        Subject::Category { kind, code } => format!("{kind} {code}"),
    };
    format!("{who} {}", alarm.since.0)
}

impl Surging {
    /// The surges that nobody has seen and that were not told, for a supervisor; noted as told.
    ///
    /// # Errors
    /// What kept the books from answering.
    pub fn fresh(&mut self, registry: &Registry) -> Result<Vec<Alarm>, Failure> {
        if !registry.session()?.roles.contains(&Role::Sup) {
            return Ok(Vec::new());
        }
        let view = registry.asking(|asking| alarms::ask(asking, Params::default()))?;
        Ok(self.of(view.alarms))
    }

    fn of(&mut self, alarms: Vec<Alarm>) -> Vec<Alarm> {
        let unseen = alarms.into_iter().filter(|alarm| alarm.acknowledged.is_none());
        unseen.filter(|alarm| self.told.insert(mark(alarm))).collect()
    }
}

/// What the notifications say, one text each.
#[must_use]
pub fn texts(fresh: &[Alarm], lang: Lang) -> Vec<String> {
    let said = |key: &str, given: &[(&str, String)]| {
        given.iter().fold(word(lang, key), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    };
    if fresh.len() > SINGLY {
        return vec![said("surge.many", &[("count", fresh.len().to_string())])];
    }
    fresh
        .iter()
        .map(|alarm| said("surge.one", &[("count", alarm.seen.to_string()), ("days", alarm.window_days.to_string())]))
        .collect()
}

/// Shows them through the system. Where it has nobody who would, the rail and the consolidation screen still say so.
pub fn show(texts: &[String], lang: Lang) {
    for text in texts {
        let told =
            notify_rust::Notification::new().appname("Steelyard").summary(&word(lang, "surge.title")).body(text).show();
        if told.is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::code::Id;
    use casework::time::Instant;

    fn alarm(name: &str, since: i64) -> Alarm {
        Alarm {
            subject: Subject::Trader(Id([1; 16])),
            name: name.to_owned(),
            since: Instant(since),
            seen: 9,
            window_days: 2,
            expected: 0.4,
            new_trader: true,
            grown: 9,
            acknowledged: None,
            new_since: 9,
        }
    }

    #[test]
    fn a_surge_is_told_once_and_names_nobody() {
        let mut surging = Surging::default();
        let fresh = surging.of(vec![alarm("獺寶母嬰", 10)]);
        let text = texts(&fresh, Lang::En);
        assert_eq!(text.len(), 1, "one surge is one notification");
        assert!(text[0].contains('9') && text[0].contains('2'), "it says how many in how many days: {text:?}");
        assert!(!text[0].contains('獺'), "and names nobody on a screen that anybody may pass");
        assert!(surging.of(vec![alarm("獺寶母嬰", 10)]).is_empty(), "the same surge is not told twice");
        assert_eq!(surging.of(vec![alarm("獺寶母嬰", 99)]).len(), 1, "the next surge of the same trader is");
        let many: Vec<Alarm> = ["a", "b", "c"].iter().map(|name| alarm(name, 1)).collect();
        assert_eq!(texts(&many, Lang::ZhHant).len(), 1, "many at once are told as their number");
    }
}

//! The index of all that was reported of traders, kept in memory and brought up to date by what was filed, told anew,
//! voided or judged since it was last asked.
//!
//! Who is one trader is weighed in `matching::known`; the suggestions to consolidate (`groups`), the register
//! (`register`) and "have we had this?" (`known_trader`) read it. What was judged, or a registry that has grown by a
//! twentieth, has it read anew. Nothing of it is written down.

use super::{Asking, verdicts};
use crate::fault::{Failure, Fault};
use crate::registry::locked;
use casework::code::Id;
use matching::known::{Known, Put};
use matching::{Group, Report, Verdict};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex};

/// What the index knows of the books: while it is the same, so is who is one trader.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::ask) struct Stamp {
    /// The newest complaint.
    newest: i64,
    /// The newest entry that told a trader anew.
    retold: i64,
    /// The newest entry that took a file in.
    sent: i64,
    /// How many are void, and the newest entry of these.
    void: [i64; 2],
    /// The newest verdict, and the newest that was taken back.
    judged: [i64; 2],
}

impl Stamp {
    /// The stamp of the books as they stand.
    pub(in crate::ask) fn of(conn: &Connection) -> Result<Stamp, Fault> {
        let sql = "SELECT (SELECT coalesce(max(key), 0) FROM complaint),
             (SELECT coalesce(max(retold_seq), 0) FROM complaint WHERE retold_seq IS NOT NULL),
             (SELECT count(*) FROM complaint WHERE state = 'void'),
             (SELECT coalesce(max(last_seq), 0) FROM complaint WHERE state = 'void'),
             (SELECT coalesce(max(seq), 0) FROM trader_verdict),
             (SELECT coalesce(max(withdrawn_seq), 0) FROM trader_verdict),
             (SELECT coalesce(max(seq), 0) FROM evidence)";
        let read = |r: &Row<'_>| {
            Ok(Stamp {
                newest: r.get(0)?,
                retold: r.get(1)?,
                void: [r.get(2)?, r.get(3)?],
                judged: [r.get(4)?, r.get(5)?],
                sent: r.get(6)?,
            })
        };
        Ok(conn.prepare_cached(sql)?.query_row([], read)?)
    }

    /// Whether nothing came since; two desks' readers may stand at two instants of the books, and the newer one serves.
    fn knows(&self, other: &Stamp) -> bool {
        self.newest >= other.newest
            && self.retold >= other.retold
            && self.sent >= other.sent
            && (0..2).all(|at| self.void[at] >= other.void[at] && self.judged[at] >= other.judged[at])
    }
}

/// The index and what it was last explained to be.
#[derive(Debug)]
pub(in crate::ask) struct Reading {
    /// Who is one trader.
    pub known: Known,
    stamp: Stamp,
    void: HashSet<i64>,
    /// How many reports the weights were learnt from.
    learnt: usize,
    /// By group: of which members it was explained, and how.
    explained: HashMap<u32, (Vec<u64>, Arc<Group>)>,
}

/// The index of a desk.
#[derive(Debug, Default)]
pub struct KnownTraders(Mutex<Option<Reading>>);

/// What a complaint says of its trader: name, address, telephone, web address, account, registration, district, the
/// accounts that were paid to, the files sent in, the order's number.
type Said = [String; 10];

const COLUMNS: &str = "c.key, c.trader_name, c.trader_address, c.trader_phone, c.trader_url, c.trader_social, c.trader_brn,
 c.district, n.text, (SELECT group_concat(lower(hex(e.sha256)), ' ') FROM evidence e WHERE e.complaint = c.key), c.order_no
 FROM complaint c LEFT JOIN narrative n ON n.complaint = c.key";

fn said(r: &Row<'_>) -> rusqlite::Result<(i64, Said)> {
    let mut said: Said = Default::default();
    for (text, at) in said.iter_mut().zip(1..) {
        *text = r.get::<_, Option<String>>(at)?.unwrap_or_default();
    }
    // Of what was told only the accounts are kept.
    said[7] = matching::payees(&said[7]).join(" ");
    Ok((r.get(0)?, said))
}

fn report(key: i64, said: [&str; 10]) -> Report<'_> {
    let [name, address, phone, url, social, brn, district, payee, files, order_no] = said;
    let trader = [name, address, phone, url, social, brn, district];
    Report { payee, files, order_no, ..of_trader(key, trader) }
}

/// A report by what its fields say of the trader: name, address, telephone, web address, account, registration, district.
pub(in crate::ask) fn of_trader(key: i64, trader: [&str; 7]) -> Report<'_> {
    let [name, address, phone, url, social, brn, district] = trader;
    let id = u64::try_from(key).unwrap_or(0);
    Report { id, name, address, phone, url, social, brn, district, ..Report::default() }
}

/// By what any of some complaints agrees with another one, as a verdict names it: all that the index weighs them by.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn agreeing(conn: &Connection, some: &[Id], other: Id) -> Result<BTreeSet<&'static str>, Fault> {
    let sql = format!("SELECT {COLUMNS} WHERE c.id = ?1");
    let mut statement = conn.prepare_cached(&sql)?;
    let (key, theirs) = statement.query_row([other.0], said)?;
    let theirs = report(key, theirs.each_ref().map(String::as_str));
    let mut agree = BTreeSet::new();
    for one in some {
        if let Some((key, said)) = statement.query_row([one.0], said).optional()? {
            agree.extend(matching::group::shared(&report(key, said.each_ref().map(String::as_str)), &theirs));
        }
    }
    Ok(agree)
}

/// What all complaints say of their traders, end to end in one text.
///
/// A text for each field would leave the desk's memory full of holes when they are let go of: most of what a reading took
/// stayed with the process for good, as it was measured.
#[derive(Default)]
struct AllSaid {
    text: String,
    /// By complaint: where each field ends; the first begins where the last of the complaint before ended.
    ends: Vec<(i64, [usize; 10])>,
}

impl AllSaid {
    fn read(conn: &Connection) -> Result<AllSaid, Fault> {
        let sql = format!("SELECT {COLUMNS} WHERE c.state <> 'void' ORDER BY c.key");
        let mut statement = conn.prepare_cached(&sql)?;
        let mut all = AllSaid::default();
        for row in statement.query_map([], said)? {
            let (key, said) = row?;
            let mut ends = [0; 10];
            for (end, field) in ends.iter_mut().zip(&said) {
                all.text.push_str(field);
                *end = all.text.len();
            }
            all.ends.push((key, ends));
        }
        Ok(all)
    }

    fn reports(&self) -> Vec<Report<'_>> {
        let mut from = 0;
        let mut of = |(key, ends): &(i64, [usize; 10])| {
            let said = ends.map(|end| &self.text[std::mem::replace(&mut from, end)..end]);
            report(*key, said)
        };
        self.ends.iter().map(&mut of).collect()
    }
}

impl Reading {
    fn anew(conn: &Connection, stamp: Stamp) -> Result<Reading, Fault> {
        let all = AllSaid::read(conn)?;
        let reports = all.reports();
        let standing = verdicts::standing(conn)?;
        let number = |key: i64| u64::try_from(key).unwrap_or(0);
        let given: Vec<Verdict<'_>> = standing
            .iter()
            .map(|one| Verdict {
                one: number(one.complaint),
                other: number(one.against),
                same: one.same,
                known: &one.known,
            })
            .collect();
        let known = Known::of(&reports, &given);
        Ok(Reading { learnt: known.len(), known, stamp, void: voids(conn)?, explained: HashMap::new() })
    }

    /// Takes in what came since; false where it has to be read anew.
    fn follow(&mut self, conn: &Connection, stamp: Stamp) -> Result<bool, Fault> {
        if stamp.judged != self.stamp.judged {
            return Ok(false);
        }
        if stamp.void != self.stamp.void {
            let void = voids(conn)?;
            if self.void.iter().any(|key| !void.contains(key)) {
                return Ok(false);
            }
            for key in void.difference(&self.void) {
                self.known.take_out(u64::try_from(*key).unwrap_or(0));
            }
            self.void = void;
        }
        // Each part looks into an index: an "or" over them would walk through every complaint.
        let sql = format!(
            "WITH new(key) AS (SELECT key FROM complaint WHERE key > ?1
               UNION SELECT key FROM complaint WHERE retold_seq > ?2 AND retold_seq IS NOT NULL
               UNION SELECT complaint FROM evidence WHERE seq > ?3)
             SELECT {COLUMNS} WHERE c.key IN (SELECT key FROM new) AND c.state <> 'void' ORDER BY c.key"
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map([self.stamp.newest, self.stamp.retold, self.stamp.sent], said)?;
        let mut more = 0;
        for row in rows {
            let (key, said) = row?;
            more += 1;
            // Very many at once are read faster than taken in one by one.
            if more > MOST_AT_ONCE || self.known.put(&report(key, said.each_ref().map(String::as_str))) == Put::Anew {
                return Ok(false);
            }
        }
        self.stamp = stamp;
        Ok(self.known.len() <= self.learnt + self.learnt / GROWN_BY + FEW)
    }

    /// Why these members of one group belong together, remembered while they are the same.
    pub(in crate::ask) fn explain<'a>(
        &mut self,
        group: u32,
        members: Vec<u64>,
        name: impl Fn(u64) -> &'a str,
    ) -> Arc<Group> {
        let known = &self.known;
        let explain = |members: Vec<u64>| {
            let told = Arc::new(known.explain(group, &members, &name));
            (members, told)
        };
        let kept = self.explained.entry(group).or_insert_with(|| explain(members.clone()));
        if kept.0 != members {
            *kept = explain(members);
        }
        Arc::clone(&kept.1)
    }

    /// Forgets what was explained of groups that are no more.
    pub(in crate::ask) fn tidy(&mut self) {
        let known = &self.known;
        self.explained.retain(|group, _| known.is_group(*group));
    }
}

/// The weights are learnt anew when one report in so many is new since.
const GROWN_BY: usize = 20;
/// So many are never enough to learn anew.
const FEW: usize = 50;
/// More than so many are read anew together with all others.
const MOST_AT_ONCE: usize = 2_000;

fn voids(conn: &Connection) -> Result<HashSet<i64>, Fault> {
    let mut statement = conn.prepare_cached("SELECT key FROM complaint WHERE state = 'void'")?;
    Ok(statement.query_map([], |r| r.get(0))?.collect::<Result<_, _>>()?)
}

/// What `answer` says of the index as the books stand; whoever asks meanwhile waits.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn reading<T>(
    asking: &Asking<'_>,
    answer: impl FnOnce(&mut Reading) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let mut kept = locked(&asking.results.known.0);
    let stamp = Stamp::of(asking.conn)?;
    let holds = match kept.as_mut() {
        Some(reading) => reading.stamp.knows(&stamp) || reading.follow(asking.conn, stamp)?,
        None => false,
    };
    if !holds {
        // What was read before is given back first: two of them are never held.
        *kept = None;
    }
    match kept.as_mut() {
        Some(reading) => answer(reading),
        None => answer(kept.insert(Reading::anew(asking.conn, stamp)?)),
    }
}

/// As [`reading`], for a keystroke: none while the index was not read yet, or somebody else has it.
///
/// # Errors
/// Faults of the database.
pub(in crate::ask) fn at_once<T>(
    asking: &Asking<'_>,
    answer: impl FnOnce(&mut Reading) -> T,
) -> Result<Option<T>, Fault> {
    let Ok(mut kept) = asking.results.known.0.try_lock() else { return Ok(None) };
    let Some(reading) = kept.as_mut() else { return Ok(None) };
    let stamp = Stamp::of(asking.conn)?;
    // Whether it has grown enough to be learnt anew is for those who can wait.
    if !reading.stamp.knows(&stamp) {
        reading.follow(asking.conn, stamp)?;
    }
    Ok(Some(answer(reading)))
}

/// Brings the index up to date ahead of whoever asks next, as a desk does while nobody types.
///
/// # Errors
/// Faults of the database.
pub fn keep_up(asking: &Asking<'_>) -> Result<(), Failure> {
    Ok(reading(asking, |_| Ok(()))?)
}

#[cfg(test)]
#[path = "known/tests.rs"]
mod tests;

//! One trader's file: what its reports say of it, how they stand, in which cases and referrals, and who is near.
//!
//! The trader is the register's (`register`): what the engine groups, joined and separated by officers' verdicts. By
//! kinds of key instead, the file is the reports that bear an equal one, which is no verdict that they are about one
//! trader. Other keys that they bear are told with what they would bring. The complaints themselves are the list's (`complaints` with the same keys), so that every figure here opens the very list it counts.

mod beside;
mod gather;
mod stands;
#[cfg(test)]
mod tests;

use super::trader_keys::{KeyKind, TraderKey, borne_by, listed, registered};
use super::{Asking, not_found};
use crate::fault::Failure;
use casework::code::Id;
use casework::time::{Day, Instant};
use gather::Gathered;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many ways of writing are given of each thing; all are counted.
const WRITTEN: usize = 50;
/// How many other keys are given; all are counted.
const ALSO: usize = 12;

/// Which trader: that of a complaint or case as the register has it, or the reports that bear an equal key.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Params {
    /// A complaint or case, by id or number, whose trader is looked for.
    pub of: Option<String>,
    /// By these kinds of keys that it bears, each equal; none given means the register's trader.
    pub by: Vec<KeyKind>,
    /// By these keys and no others.
    pub keys: Vec<TraderKey>,
}

/// A key, and what it brings.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Borne {
    /// The key.
    pub key: TraderKey,
    /// A name as the last complaint of the file writes it, where the key is a name.
    pub written: Option<String>,
    /// How many complaints of the file bear it.
    pub complaints: u32,
    /// How many complaints bear it in all; the void are left out.
    pub everywhere: u32,
    /// Under how many different names the file's complaints bear it: a number that many share tells little.
    pub names: u32,
}

/// Something as complaints write it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Written {
    /// As written.
    pub text: String,
    /// How many write it so.
    pub complaints: u32,
    /// When the first of them was received.
    pub first: Instant,
    /// When the last was.
    pub last: Instant,
}

/// Every way in which something is written.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Given {
    /// How many ways there are.
    pub total: u32,
    /// The most frequent first; at most fifty.
    pub rows: Vec<Written>,
}

/// How many complaints have a code.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Count {
    /// The code.
    pub code: String,
    /// How many.
    pub complaints: u32,
}

/// How many complaints were received in a month of Hong Kong.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InMonth {
    /// The month's first day.
    pub from: Day,
    /// Its last.
    pub to: Day,
    /// How many.
    pub complaints: u32,
}

/// A case in which complaints of the file stand, or that bears the same name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InCase {
    /// The case.
    pub id: Id,
    /// Its number.
    pub number: String,
    /// Its stage.
    pub stage: String,
    /// The trader as the case bears it.
    pub trader: String,
    /// Its principal section.
    pub section: String,
    /// Its officer.
    pub officer: String,
    /// When it was opened.
    pub opened_at: Instant,
    /// When it was concluded.
    pub concluded_at: Option<Instant>,
    /// How many of the file's complaints stand in it; nought where only the name is equal.
    pub complaints: u32,
    /// Charges that were not withdrawn.
    pub charges: u32,
    /// Charges on which there was a conviction.
    pub convicted: u32,
    /// The day of the first conviction.
    pub first_conviction_on: Option<Day>,
    /// The last day of an undertaking.
    pub undertaking_to: Option<Day>,
    /// The letter that was served, a code.
    pub letter: Option<String>,
}

/// What was referred to an agency.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Referred {
    /// The agency's code.
    pub agency: String,
    /// Referrals in all, those recalled among them.
    pub total: u32,
    /// Approved and not yet sent.
    pub to_send: u32,
    /// Sent, and not answered yet.
    pub sent: u32,
    /// Answered.
    pub answered: u32,
    /// Declined or returned.
    pub declined: u32,
    /// Recalled.
    pub recalled: u32,
}

/// The file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct File {
    /// The number of the complaint or case that was named.
    pub of: Option<String>,
    /// The name that most of its complaints write.
    pub name: Option<String>,
    /// The keys by which complaints belong here; none where what was named bears none.
    pub keys: Vec<Borne>,
    /// Other keys that its complaints bear, the most frequent first; at most twelve.
    pub also: Vec<Borne>,
    /// How many other keys there are.
    pub also_total: u32,
    /// How many complaints; the void are left out.
    pub complaints: u32,
    /// How many are void.
    pub void: u32,
    /// How many are received, being assessed or waiting.
    pub live: u32,
    /// How many the Quick Action Team took in.
    pub quick_action: u32,
    /// When the first was received.
    pub first: Option<Instant>,
    /// When the last was.
    pub last: Option<Instant>,
    /// Hong Kong dollars paid in all, in cents.
    #[ts(type = "number")]
    pub paid_cents: i64,
    /// How many paid in another currency and are not in that sum.
    pub paid_otherwise: u32,
    /// Names.
    pub names: Given,
    /// Addresses.
    pub addresses: Given,
    /// Telephones.
    pub phones: Given,
    /// Web addresses.
    pub urls: Given,
    /// Accounts and pages.
    pub socials: Given,
    /// Business registrations.
    pub brns: Given,
    /// By state, in the order of a complaint's life.
    pub states: Vec<Count>,
    /// By allegation, the principal ones and others; a complaint may allege several.
    pub allegations: Vec<Count>,
    /// By district; who gave none is left out.
    pub districts: Vec<Count>,
    /// By trade; who gave none is left out.
    pub sectors: Vec<Count>,
    /// By month of receipt, every month from the first to the last.
    pub months: Vec<InMonth>,
    /// The cases, the newest first.
    pub cases: Vec<InCase>,
    /// The agencies, the one with the most referrals first.
    pub referrals: Vec<Referred>,
    /// How probable it is that the least certain join of this trader is right, in per cent; absent where nothing had to be
    /// weighed, or where the file is put together by equal keys.
    pub probability: Option<u8>,
    /// New facts that join what was judged not the same: codes of evidence.
    pub again: Vec<String>,
    /// The complaint that stands for the trader when another is judged against it: its oldest.
    pub anchor: Option<Named>,
    /// Where it is or was, by street, number and shop; the one reported last first.
    pub premises: Vec<Premises>,
    /// Other traders that agree with it in something, the one that agrees in most first; at most twelve.
    pub near: Vec<Near>,
    /// How many there are.
    pub near_total: u32,
}

/// A complaint by its names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Named {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub number: String,
}

/// Premises of the trader.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Premises {
    /// The address as most complaints write it.
    pub address: String,
    /// In how many ways it is written.
    pub ways: u32,
    /// How many complaints give it.
    pub complaints: u32,
    /// When the first of them was received.
    pub first: Instant,
    /// When the last was.
    pub last: Instant,
    /// Other traders that were reported at this very place, in order of time; at most six.
    pub others: Vec<AtPremises>,
    /// How many there are.
    pub others_total: u32,
}

/// Another trader at premises.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AtPremises {
    /// The number of a complaint of it.
    pub of: String,
    /// The name that most of its complaints write; empty where none gives any.
    pub name: String,
    /// How many complaints report it there.
    pub complaints: u32,
    /// When the first of them was received.
    pub first: Instant,
    /// When the last was.
    pub last: Instant,
}

/// Another trader that agrees in something.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Near {
    /// A complaint of it, the newest.
    pub of: Named,
    /// The name that most of its complaints write; empty where none gives any.
    pub name: String,
    /// How many complaints it has.
    pub complaints: u32,
    /// In what both agree: codes of evidence.
    pub agrees: Vec<String>,
    /// Whether an officer judged the two not to be the same.
    pub parted: bool,
}

/// Shows the file.
///
/// # Errors
/// `not-found` for a complaint or case that is not there; faults of the database.
pub fn ask(asking: &Asking<'_>, params: Params) -> Result<File, Failure> {
    let mut of = None;
    let mut keys = params.keys;
    if let Some(name) = params.of.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        let whole = params.by.is_empty() || params.by.contains(&KeyKind::Trader);
        let trader =
            if whole { registered(asking, name)?.and_then(|(number, trader)| Some((number, trader?))) } else { None };
        let (number, borne) = match trader {
            Some((number, trader)) => (number, vec![trader]),
            None => borne_by(asking, name)?.ok_or_else(|| not_found(name))?,
        };
        of = Some(number);
        if keys.is_empty() {
            keys = borne;
            keys.retain(|key| whole || params.by.contains(&key.kind));
        }
    }
    keys.sort();
    keys.dedup();
    let listed = listed(asking, &keys)?;
    let found = Gathered::of(asking.conn, &listed)?;
    let mut file = found.file();
    file.of = of;
    beside::tell(asking, &found, &mut file)?;
    (file.keys, file.also, file.also_total) = stands::keys(asking.conn, &keys, &found)?;
    file.cases = stands::cases(asking.conn, &keys, &found)?;
    file.referrals = stands::referrals(asking.conn, &listed)?;
    Ok(file)
}

//! What the register knows beside a trader's complaints: its premises over time with who else was there, and the other
//! traders that agree with it in something, so that an officer may join them.
//!
//! Nothing is joined here, and not what the complaints themselves say (`gather`).

use super::super::register::{Register, Stay, register};
use super::super::trader_keys::{KeyKind, bearing};
use super::super::{Asking, verdicts};
use super::gather::Gathered;
use super::{AtPremises, File, Named, Near, Premises};
use crate::fault::Fault;
use casework::code::Id;
use casework::time::Instant;
use matching::address::Address;
use rusqlite::Connection;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// How many other traders are given at one place, and in all that are near; all are counted.
const AT_PREMISES: usize = 6;
const NEAR: usize = 12;

/// Adds it to the file.
pub(super) fn tell(asking: &Asking<'_>, found: &Gathered, file: &mut File) -> Result<(), Fault> {
    let Some((_, oldest)) = found.oldest else { return Ok(()) };
    let register = register(asking)?;
    let own: BTreeSet<usize> = found.members.iter().filter_map(|key| register.at(*key)).collect();
    file.anchor = Some(named(asking.conn, oldest)?);
    if let [only] = own.iter().copied().collect::<Vec<_>>()[..] {
        let trader = &register.traders[only];
        if trader.members.len() == found.members.len() {
            file.probability = trader.probability;
            file.again = trader.again.iter().map(|fact| (*fact).to_owned()).collect();
        }
    }
    let mut agree: BTreeMap<usize, BTreeSet<&'static str>> = BTreeMap::new();
    file.premises = premises(asking.conn, found, &register, &own, &mut agree)?;
    bearers(asking.conn, found, &register, &own, &mut agree)?;
    file.near_total = u32::try_from(agree.len()).unwrap_or(u32::MAX);
    file.near = near(asking.conn, found, &register, agree)?;
    Ok(())
}

fn named(conn: &Connection, key: i64) -> Result<Named, Fault> {
    let mut find = conn.prepare_cached("SELECT id, number FROM complaint WHERE key = ?1")?;
    Ok(find.query_row([key], |r| Ok(Named { id: Id(r.get(0)?), number: r.get(1)? }))?)
}

/// The newest complaint of a trader.
fn newest(conn: &Connection, register: &Register, trader: usize) -> Result<Named, Fault> {
    named(conn, register.traders[trader].members.last().copied().unwrap_or_default())
}

/// One place while its ways of writing are put together.
#[derive(Default)]
struct Place {
    /// The ways, each with how many write it.
    ways: Vec<(u32, String)>,
    first: i64,
    last: i64,
}

impl Place {
    fn take(&mut self, more: Place) {
        if self.ways.is_empty() {
            *self = more;
            return;
        }
        self.first = self.first.min(more.first);
        self.last = self.last.max(more.last);
        self.ways.extend(more.ways);
    }
}

/// By street and number, and by shop.
type Places = BTreeMap<String, BTreeMap<String, Place>>;

/// Addresses put together by what they mean. A house named without a shop is the shop that is named there, if only one is.
fn places(found: &Gathered) -> Places {
    let mut places: Places = BTreeMap::new();
    for (text, complaints, first, last) in found.addresses() {
        let address = Address::read(text);
        let Some(place) = address.place() else { continue };
        let here = Place { ways: vec![(complaints, text.to_owned())], first, last };
        places.entry(place).or_default().entry(address.shop).or_default().take(here);
    }
    for shops in places.values_mut() {
        if shops.len() != 2 {
            continue;
        }
        let house = shops.remove("");
        if let (Some(house), Some(shop)) = (house, shops.values_mut().next()) {
            shop.take(house);
        }
    }
    places
}

fn premises(
    conn: &Connection,
    found: &Gathered,
    register: &Register,
    own: &BTreeSet<usize>,
    agree: &mut BTreeMap<usize, BTreeSet<&'static str>>,
) -> Result<Vec<Premises>, Fault> {
    let mut all = Vec::new();
    for (place, shops) in places(found) {
        let stays = register.places.get(&place).map_or(&[][..], Vec::as_slice);
        for (shop, mut here) in shops {
            // The same shop of the house; where neither names one, the house.
            let mut others: Vec<&Stay> =
                stays.iter().filter(|stay| stay.shop == shop && !own.contains(&stay.trader)).collect();
            others.sort_by_key(|stay| (stay.first, stay.trader));
            for stay in &others {
                agree.entry(stay.trader).or_default().insert("address");
            }
            let others_total = u32::try_from(others.len()).unwrap_or(u32::MAX);
            here.ways.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            all.push(Premises {
                address: here.ways.first().map(|(_, text)| text.clone()).unwrap_or_default(),
                ways: u32::try_from(here.ways.len()).unwrap_or(u32::MAX),
                complaints: here.ways.iter().map(|(times, _)| times).sum(),
                first: Instant(here.first),
                last: Instant(here.last),
                // Those that came last are the ones that tell what became of the place.
                others: others[others.len().saturating_sub(AT_PREMISES)..]
                    .iter()
                    .map(|stay| {
                        Ok(AtPremises {
                            of: newest(conn, register, stay.trader)?.number,
                            name: register.traders[stay.trader].name.clone(),
                            complaints: stay.complaints,
                            first: Instant(stay.first),
                            last: Instant(stay.last),
                        })
                    })
                    .collect::<Result<_, Fault>>()?,
                others_total,
            });
        }
    }
    all.sort_by(|a, b| (b.last, b.complaints).cmp(&(a.last, a.complaints)).then_with(|| a.address.cmp(&b.address)));
    Ok(all)
}

/// Notes the traders whose complaints bear a key that these bear.
fn bearers(
    conn: &Connection,
    found: &Gathered,
    register: &Register,
    own: &BTreeSet<usize>,
    agree: &mut BTreeMap<usize, BTreeSet<&'static str>>,
) -> Result<(), Fault> {
    let keys: Vec<_> = found.borne.keys().collect();
    let sql = format!(
        "SELECT key, name_key, url_key, phone_key, brn_key FROM complaint WHERE key IN ({}) AND state <> 'void'",
        bearing("?1")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([serde_json::json!(keys).to_string()])?;
    while let Some(r) = rows.next()? {
        let Some(trader) = register.at(r.get(0)?).filter(|trader| !own.contains(trader)) else { continue };
        for (at, kind) in (1..).zip(KeyKind::ALL) {
            let Some(key) = r.get::<_, Option<String>>(at)? else { continue };
            if found.borne.contains_key(&super::TraderKey { kind, key }) {
                agree.entry(trader).or_default().insert(match kind {
                    KeyKind::Name | KeyKind::Trader => "name",
                    KeyKind::Url => "url",
                    KeyKind::Phone => "phone",
                    KeyKind::Brn => "brn",
                });
            }
        }
    }
    Ok(())
}

fn near(
    conn: &Connection,
    found: &Gathered,
    register: &Register,
    agree: BTreeMap<usize, BTreeSet<&'static str>>,
) -> Result<Vec<Near>, Fault> {
    let members: HashSet<i64> = found.members.iter().copied().collect();
    let mut parted: BTreeSet<usize> = BTreeSet::new();
    for verdict in verdicts::standing(conn)?.into_iter().filter(|verdict| !verdict.same) {
        for (one, other) in [(verdict.complaint, verdict.against), (verdict.against, verdict.complaint)] {
            parted.extend(register.at(other).filter(|_| members.contains(&one)));
        }
    }
    let mut all: Vec<(usize, BTreeSet<&'static str>)> = agree.into_iter().collect();
    // Who was judged another's stands last; traders are in the order of their size.
    all.sort_by_key(|(trader, agrees)| (parted.contains(trader), Reverse(agrees.len()), *trader));
    let rows = all.into_iter().take(NEAR).map(|(trader, agrees)| {
        Ok(Near {
            of: newest(conn, register, trader)?,
            name: register.traders[trader].name.clone(),
            complaints: u32::try_from(register.traders[trader].members.len()).unwrap_or(u32::MAX),
            agrees: agrees.into_iter().map(str::to_owned).collect(),
            parted: parted.contains(&trader),
        })
    });
    rows.collect()
}

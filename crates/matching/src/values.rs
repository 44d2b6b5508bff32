//! What many reports say, read once: every distinct value of every kind of evidence, and the reports that say the same.
//!
//! A mass trader is written thousands of times in a few hundred ways; all that follows works on the ways. Which values
//! prove how much is in `weights.rs`; which reports are joined by them in `gather.rs`.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::address::Address;
use crate::beside::{apart, both};
use crate::fold::fold;
use crate::group::Report;
use crate::keys::{brn_key, host_and_path, phone_key, social_key};
use crate::numbered::{Lists, Numbered, Texts};
use crate::signs::{Han, Kinds, Latin, Sign};
use crate::traces::order_shape;

/// A host whose reports show at least this many different first parts of paths belongs to many traders.
const PATHS_OF_A_MARKET: usize = 4;

/// How many kinds of evidence have values that are equal or not.
pub(crate) const KINDS: usize = 8;
/// The first kind of which a report may say several.
pub(crate) const PAYEE: usize = 5;
pub(crate) const FILE: usize = 6;
pub(crate) const ORDER: usize = 7;

/// Reports that say the same of their trader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Atom {
    /// The names, as a number in [`Values::signs`].
    pub sign: u32,
    /// Where, as a number in [`Values::addresses`].
    pub address: Option<u32>,
    /// Registration number, web address, account, phone, place: the number of the value in [`Values::keys`].
    pub keys: [Option<u32>; 5],
    /// What it says of payees, files and orders, as a number in [`Values::traces`].
    pub trace: u32,
    /// The district, as a number.
    pub district: Option<u32>,
}

/// The Chinese and the English names of one text, as numbers in [`Values::hans`] and [`Values::latins`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(crate) struct Names {
    pub hans: Vec<u32>,
    pub latins: Vec<u32>,
}

/// All that was read.
#[derive(Debug, Default)]
pub(crate) struct Values {
    pub hans: Numbered<Han>,
    /// By Chinese name: the number of its core.
    pub han_core: Vec<u32>,
    pub cores: Numbered<Vec<char>>,
    pub latins: Numbered<Latin>,
    pub words: Numbered<String>,
    /// By word: its letters.
    pub letters: Vec<Vec<char>>,
    /// By English name: its words, as numbers.
    pub latin_words: Vec<Vec<u32>>,
    /// By English name: its words without spaces, as a number.
    pub joined: Vec<u32>,
    pub joins: Numbered<String>,
    pub addresses: Numbered<Address>,
    /// By address: its street, as a number.
    pub street: Vec<Option<u32>>,
    /// By address: its place, as a number in [`Self::keys`].
    pub place: Vec<Option<u32>>,
    pub streets: Numbered<String>,
    /// By kind of evidence: registration number, web address, account, phone, place, payee, file, kind of order number.
    pub keys: [Numbered<String>; KINDS],
    /// Kinds from five on, each with its value; the first is nothing.
    pub traces: Numbered<Vec<(u8, u32)>>,
    pub districts: Numbered<String>,
    pub signs: Numbered<Names>,
    pub atoms: Vec<Atom>,
    /// By atom: the reports that say it.
    pub reports: Lists,
    /// By report: what it says.
    pub atom_of: Vec<u32>,
    /// What tells kinds of shops, and hosts of many shops, as the reports show.
    pub shown: Shown,
}

/// How many values of each kind.
#[derive(Debug)]
pub(crate) struct Lengths {
    hans: usize,
    cores: usize,
    latins: usize,
    words: usize,
    joins: usize,
    addresses: usize,
    streets: usize,
    keys: [usize; KINDS],
    traces: usize,
    districts: usize,
    signs: usize,
}

/// What the reports show of how names and web addresses are to be read.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    kinds: Kinds,
    markets: FxHashSet<String>,
}

impl Values {
    /// Reads the reports. Atoms stand in the order of their first report.
    /// A report that `alone` names is an atom of its own, whatever others say.
    pub(crate) fn read(reports: &[Report<'_>], alone: &FxHashSet<u32>) -> Self {
        let mut values = Self::default();
        let ((names, addresses, phones), (urls, socials, brns)) = both(
            || (Texts::of(reports, |r| r.name), Texts::of(reports, |r| r.address), Texts::of(reports, |r| r.phone)),
            || (Texts::of(reports, |r| r.url), Texts::of(reports, |r| r.social), Texts::of(reports, |r| r.brn)),
        );
        let (kinds, markets) = both(|| Kinds::learn(names.all.iter().copied()), || markets(reports, &urls));
        let read = apart(&names.all, |name| Sign::read(name, &kinds));
        // Numbering goes one by one; the addresses are read meanwhile.
        let (signs, read): (Vec<u32>, Vec<Address>) = both(
            || read.into_iter().map(|sign| values.sign(sign)).collect(),
            || addresses.all.iter().map(|text| Address::read(text)).collect(),
        );
        let own = [
            apart(&brns.all, brn_key),
            apart(&urls.all, |text| web_key(text, &markets)),
            apart(&socials.all, social_key),
            apart(&phones.all, phone_key),
        ];
        // Places are numbered while the other keys are.
        let (places, numbered): (Vec<(Option<u32>, Option<u32>)>, _) =
            both(|| read.into_iter().map(|address| values.address(address)).collect(), || own.map(numbered));
        let mut numbers = numbered.into_iter().zip(&mut values.keys).map(|((known, numbers), keys)| {
            *keys = known;
            numbers
        });
        let [brn, url, social, phone] = [(); 4].map(|()| numbers.next().unwrap_or_default());
        drop(numbers);
        let mut atom_of: Vec<u32> = Vec::with_capacity(reports.len());
        let mut atoms: FxHashMap<Told, u32> = FxHashMap::default();
        for (place_of, report) in (0u32..).zip(reports) {
            let at = place_of as usize;
            let sign = signs[names.of[at] as usize];
            let (address, place) = places[addresses.of[at] as usize];
            let own = [
                brn[brns.of[at] as usize],
                url[urls.of[at] as usize],
                social[socials.of[at] as usize],
                phone[phones.of[at] as usize],
                place,
            ];
            let district =
                Some(report.district.trim()).filter(|d| !d.is_empty()).map(|d| values.districts.number(fold(d)));
            let own_place = alone.contains(&place_of).then_some(place_of);
            let trace = values.trace(report);
            let read = Atom { sign, address, keys: own, trace, district };
            let atom = *atoms.entry(told(&read, own_place)).or_insert_with(|| {
                values.atoms.push(read);
                u32::try_from(values.atoms.len() - 1).expect("BUG: more atoms than reports")
            });
            atom_of.push(atom);
        }
        values.shown = Shown { kinds, markets };
        values.reports = Lists::of(values.atoms.len(), &atom_of);
        values.atom_of = atom_of;
        values.letters = values.words.all.iter().map(|word| word.chars().collect()).collect();
        values
    }

    /// What one report says, read as the others were. Values that nobody wrote before get numbers of their own.
    pub(crate) fn read_one(&mut self, report: &Report<'_>) -> Atom {
        let sign = Sign::read(report.name, &self.shown.kinds);
        let sign = self.sign(sign);
        let (address, place) = self.address(Address::read(report.address));
        let web = web_key(report.url, &self.shown.markets);
        let keys = [brn_key(report.brn), web, social_key(report.social), phone_key(report.phone)];
        let mut keys = keys.into_iter().zip(&mut self.keys).map(|(key, known)| key.map(|key| known.number(key)));
        let [brn, url, social, phone] = [(); 4].map(|()| keys.next().flatten());
        drop(keys);
        let district = Some(report.district.trim()).filter(|d| !d.is_empty());
        let district = district.map(|d| self.districts.number(fold(d)));
        for word in self.letters.len()..self.words.all.len() {
            self.letters.push(self.words.all[word].chars().collect());
        }
        let trace = self.trace(report);
        Atom { sign, address, keys: [brn, url, social, phone, place], trace, district }
    }

    /// How many values there are of each kind, for [`Self::forget`].
    pub(crate) fn lengths(&self) -> Lengths {
        Lengths {
            hans: self.hans.all.len(),
            cores: self.cores.all.len(),
            latins: self.latins.all.len(),
            words: self.words.all.len(),
            joins: self.joins.all.len(),
            addresses: self.addresses.all.len(),
            streets: self.streets.all.len(),
            keys: std::array::from_fn(|kind| self.keys[kind].all.len()),
            traces: self.traces.all.len(),
            districts: self.districts.all.len(),
            signs: self.signs.all.len(),
        }
    }

    /// Forgets what was read since there were so many values.
    pub(crate) fn forget(&mut self, since: &Lengths) {
        self.hans.forget(since.hans);
        self.han_core.truncate(since.hans);
        self.cores.forget(since.cores);
        self.latins.forget(since.latins);
        self.latin_words.truncate(since.latins);
        self.joined.truncate(since.latins);
        self.words.forget(since.words);
        self.letters.truncate(since.words);
        self.joins.forget(since.joins);
        self.addresses.forget(since.addresses);
        self.street.truncate(since.addresses);
        self.place.truncate(since.addresses);
        self.streets.forget(since.streets);
        for (keys, length) in self.keys.iter_mut().zip(since.keys) {
            keys.forget(length);
        }
        self.traces.forget(since.traces);
        self.districts.forget(since.districts);
        self.signs.forget(since.signs);
    }

    /// Whether an atom has nothing by which a trader could be known; a district alone is nobody.
    pub(crate) fn says_nothing(&self, atom: &Atom) -> bool {
        atom.address.is_none()
            && self.own(atom).all(|(kind, _)| kind == ORDER)
            && self.signs.all[atom.sign as usize] == Names::default()
    }

    /// What a report says of payees, files and orders.
    fn trace(&mut self, report: &Report<'_>) -> u32 {
        if self.traces.all.is_empty() {
            self.traces.number(Vec::new());
        }
        let several = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let order: Vec<String> = order_shape(report.order_no).into_iter().collect();
        let said = [(PAYEE, several(report.payee)), (FILE, several(report.files)), (ORDER, order)];
        let mut trace: Vec<(u8, u32)> = Vec::new();
        for (kind, texts) in said {
            for text in texts {
                trace.push((u8::try_from(kind).unwrap_or(0), self.keys[kind].number(text)));
            }
        }
        trace.sort_unstable();
        trace.dedup();
        self.traces.number(trace)
    }

    /// All values that an atom has, each with its kind.
    pub(crate) fn own<'a>(&'a self, atom: &'a Atom) -> impl Iterator<Item = (usize, u32)> + 'a {
        let keys = atom.keys.iter().enumerate().filter_map(|(kind, key)| key.map(|key| (kind, key)));
        let trace = self.traces.all.get_index(atom.trace as usize).map_or(&[][..], Vec::as_slice);
        keys.chain(trace.iter().map(|(kind, value)| (usize::from(*kind), *value)))
    }

    fn sign(&mut self, sign: Sign) -> u32 {
        let mut names = Names::default();
        for han in sign.han {
            let number = self.hans.number(han);
            if number as usize == self.han_core.len() {
                self.han_core.push(self.cores.number_like(&self.hans.all[number as usize].core));
            }
            names.hans.push(number);
        }
        for latin in sign.latin {
            let number = self.latins.number(latin);
            if number as usize == self.latin_words.len() {
                let words = &self.latins.all[number as usize].words;
                self.latin_words.push(words.iter().map(|word| self.words.number_like(word)).collect());
                self.joined.push(self.joins.number(words.concat()));
            }
            names.latins.push(number);
        }
        self.signs.number(names)
    }

    fn address(&mut self, address: Address) -> (Option<u32>, Option<u32>) {
        if address == Address::default() {
            return (None, None);
        }
        let place = address.place().map(|place| self.keys[4].number(place));
        let street = Some(&address.street).filter(|s| !s.is_empty()).map(|s| self.streets.number(s.clone()));
        let number = self.addresses.number(address);
        if number as usize == self.street.len() {
            self.street.push(street);
            self.place.push(place);
        }
        (Some(number), place)
    }
}

/// The distinct keys of a column, and the number of each.
fn numbered(column: Vec<Option<String>>) -> (Numbered<String>, Vec<Option<u32>>) {
    let mut known = Numbered::default();
    let numbers = column.into_iter().map(|key| key.map(|key| known.number(key))).collect();
    (known, numbers)
}

/// An atom as its values' numbers; `own` tells one that stands for itself.
pub(crate) type Told = [u32; 9];

/// What an atom says, by which equal ones are found.
pub(crate) fn told(atom: &Atom, own: Option<u32>) -> Told {
    let [brn, url, social, phone, _] = atom.keys;
    let trace = atom.trace.checked_sub(1);
    [Some(atom.sign), atom.address, brn, url, social, phone, atom.district, own, trace]
        .map(|value| value.map_or(0, |v| v + 1))
}

/// The hosts that belong to many traders: more reports' paths differ than one trader has, and so do the names.
fn markets(reports: &[Report<'_>], urls: &Texts<'_>) -> FxHashSet<String> {
    let read = apart(&urls.all, host_and_path);
    let mut seen: FxHashMap<&str, (FxHashSet<&str>, FxHashSet<&str>)> = FxHashMap::default();
    for (report, url) in reports.iter().zip(&urls.of).filter(|(report, _)| !report.name.is_empty()) {
        let Some((host, Some(path))) = &read[*url as usize] else { continue };
        let (paths, names) = seen.entry(host).or_default();
        if paths.len() < 64 {
            paths.insert(path);
            names.insert(report.name);
        }
    }
    seen.into_iter()
        .filter(|(_, (paths, names))| paths.len() >= PATHS_OF_A_MARKET && names.len() * 2 > paths.len())
        .map(|(host, _)| host.to_owned())
        .collect()
}

/// As [`crate::keys::url_key`], with the markets that the reports themselves show.
fn web_key(text: &str, markets: &FxHashSet<String>) -> Option<String> {
    let (host, path) = host_and_path(text)?;
    if markets.contains(&host) { path.map(|path| format!("{host}/{path}")) } else { crate::keys::url_key(text) }
}

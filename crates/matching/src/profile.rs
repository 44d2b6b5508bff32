//! What a set of reports says of its trader, counted: every name, place and number with how often it is written.

use crate::values::{Atom, KINDS, Values};

/// The counted values of a set. Names and addresses stand by how often they are written, keys by their number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    /// How many reports.
    pub size: u32,
    pub hans: Vec<(u32, u32)>,
    pub cores: Vec<(u32, u32)>,
    pub latins: Vec<(u32, u32)>,
    pub addresses: Vec<(u32, u32)>,
    pub keys: [Vec<(u32, u32)>; KINDS],
    pub districts: Vec<(u32, u32)>,
}

impl Profile {
    /// The profile of several atoms, each with how many reports say it.
    pub(crate) fn of<'a>(values: &Values, atoms: impl Iterator<Item = (&'a Atom, u32)>) -> Self {
        let mut profile = Self::default();
        for (atom, times) in atoms {
            profile.size += times;
            let names = &values.signs.all[atom.sign as usize];
            profile.hans.extend(names.hans.iter().map(|han| (*han, times)));
            profile.cores.extend(names.hans.iter().map(|han| (values.han_core[*han as usize], times)));
            profile.latins.extend(names.latins.iter().map(|latin| (*latin, times)));
            profile.addresses.extend(atom.address.map(|address| (address, times)));
            for (kind, key) in values.own(atom) {
                profile.keys[kind].push((key, times));
            }
            profile.districts.extend(atom.district.map(|district| (district, times)));
        }
        profile.tidy();
        profile
    }

    /// Whether nobody wrote a name.
    pub(crate) fn is_nameless(&self) -> bool {
        self.hans.is_empty() && self.latins.is_empty()
    }

    /// Takes another set in.
    pub(crate) fn join(&mut self, other: &Self) {
        self.size += other.size;
        self.hans.extend(&other.hans);
        self.cores.extend(&other.cores);
        self.latins.extend(&other.latins);
        self.addresses.extend(&other.addresses);
        for (kind, keys) in self.keys.iter_mut().enumerate() {
            keys.extend(&other.keys[kind]);
        }
        self.districts.extend(&other.districts);
        self.tidy();
    }

    fn tidy(&mut self) {
        for keys in &mut self.keys {
            counted(keys);
        }
        counted(&mut self.cores);
        for written in [&mut self.hans, &mut self.latins, &mut self.addresses, &mut self.districts] {
            counted(written);
            written.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        }
    }
}

/// Adds up equal values; they stand by number afterwards.
fn counted(values: &mut Vec<(u32, u32)>) {
    values.sort_unstable();
    values.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
}
